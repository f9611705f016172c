"""`meetwire sandbox`: hands all it is given to `python -m meetwire.testing`."""

from __future__ import annotations

import click

__all__ = ["sandbox"]


@click.command(
    add_help_option=False,
    context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False},
)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def sandbox(arguments: tuple[str, ...]) -> int:
    """Run a stand-in for the services on this machine, until Ctrl-C."""
    from meetwire.testing.__main__ import main

    return main(arguments, program="meetwire sandbox")

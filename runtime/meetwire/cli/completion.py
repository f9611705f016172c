"""`meetwire completion SHELL`: the script that makes a shell complete commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

__all__ = ["completion"]


@click.command(epilog='Example:  eval "$(meetwire completion bash)"')
@click.argument("shell", type=click.Choice(["bash", "fish", "zsh"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    r"""Print the completion script for a shell, to be read where the shell starts.

    \b
    bash  eval "$(meetwire completion bash)"     in ~/.bashrc
    zsh   eval "$(meetwire completion zsh)"      in ~/.zshrc
    fish  meetwire completion fish | source      in ~/.config/fish/config.fish
    """
    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"there is no completion for {shell}")
    click.echo(kind(ctx.find_root().command, {}, "meetwire", "_MEETWIRE_COMPLETE").source())

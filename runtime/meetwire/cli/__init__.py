"""The command `meetwire`. It needs the extra `cli`: `pip install meetwire[cli]`.

    meetwire webex call CreateMeeting --conf-name "Design review" --start-date 2026-12-01T09:00
    meetwire operations history
    meetwire explain CreateMeeting

One module for each job: `app` has the tree of commands, `systems` and `profiles` say whom to call,
`secrets` where secrets are from, `options` turns types into options and options into requests,
`output` writes results, `problems` tells what went wrong.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

__all__ = ["main"]

_NEEDS = ("click", "platformdirs", "rich", "yaml")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status, of which docs/guide/cli.md has a table.

    Args:
        arguments: What stands behind the command's name, if not what this process was called with.
    """
    try:
        from meetwire.cli.app import run
    except ModuleNotFoundError as error:
        if error.name not in _NEEDS:
            raise
        print(f"meetwire: needs {error.name}: pip install 'meetwire[cli]'", file=sys.stderr)
        return 2
    return run(arguments)

"""`python -m meetwire.testing`, which is `meetwire sandbox` without the extra `cli`."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from collections.abc import Sequence
from datetime import UTC, datetime
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from meetwire.testing import Faults, Sandbox, Seed

__all__ = ["main"]

_HOW_OFTEN = ("times=", "probability=")


def main(
    arguments: Sequence[str] | None = None, *, program: str = "python -m meetwire.testing"
) -> int:
    """Run the sandbox; returns the exit status.

    Args:
        arguments: What stands behind the command's name, if not what this process was called with.
        program: The command's name.
    """
    options = _parser(program).parse_args(arguments)
    try:
        return _sandbox(options)
    except (OSError, ValueError) as error:
        print(f"{program}: {error}", file=sys.stderr)
        return 1


def _parser(program: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=program,
        description="Run a stand-in for the services on this machine, until Ctrl-C.",
        epilog=f"example: {program} --users 20 --meetings 100",
    )
    add = parser.add_argument
    add("--host", default="127.0.0.1", help="interface to listen on; this machine only by default")
    add("--port", type=int, default=8080, help="port; 0 for any that is free (default: 8080)")
    add("--database", metavar="FILE", help="keep the state in a file, and go on from there")
    add("--seed-file", metavar="FILE", help="begin with the users and meetings of a TOML file")
    add("--users", type=int, default=0, metavar="N", help="begin with N made-up users")
    add("--meetings", type=int, default=0, metavar="M", help="begin with M made-up meetings")
    add("--history", type=int, default=0, metavar="K", help="begin with K made-up past meetings")
    add("--seed", type=int, default=0, metavar="S", help="where chance begins; same S, same site")
    add("--strict", action="store_true", help="refuse what the schemas refuse, and say why")
    add(
        "--fault",
        action="append",
        default=[],
        metavar="FAULT",
        help='what is to go wrong: "latency=0.5", "drop-after; times=3; probability=0.1"',
    )
    add("--clock", type=_moment, metavar="TIME", help="begin at a time: 2026-12-01T09:00:00Z")
    parser.set_defaults(program=program)
    return parser


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _sandbox(options: argparse.Namespace) -> int:
    # Imported here, so that help and slips do not wait for it.
    from meetwire.testing import Faults, Sandbox

    sandbox = Sandbox(
        host=options.host,
        port=options.port,
        database=options.database,
        seed=_seed(options),
        strict=options.strict,
    )
    if options.clock:
        sandbox.clock.set(options.clock)
    sandbox.faults = Faults(options.seed)
    for fault in options.fault:
        _add_fault(sandbox.faults, fault)
    stopped = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: stopped.set())
    with sandbox:
        _warn_of_others(options.program, options.host)
        _introduce(sandbox, options)
        stopped.wait()
    print("Stopped.")
    return 0


def _seed(options: argparse.Namespace) -> Path | Seed | None:
    made_up = options.users or options.meetings or options.history
    if options.seed_file and made_up:
        raise ValueError("a site is either in a file or made up: --seed-file, or --users")
    if options.seed_file:
        return Path(options.seed_file)
    if not made_up:
        return None
    from meetwire.testing import Seed

    return Seed.generated(
        users=options.users,
        meetings=options.meetings,
        history=options.history,
        seed=options.seed,
        around=options.clock or datetime.now(UTC),
    )


def _add_fault(faults: Faults, text: str) -> None:
    """Add what may say, beside the faults, how often they happen."""
    parts = [part.strip() for part in text.split(";")]
    given = dict(part.split("=", 1) for part in parts if part.startswith(_HOW_OFTEN))
    rest = "; ".join(part for part in parts if not part.startswith(_HOW_OFTEN))
    try:
        times = int(given["times"]) if "times" in given else None
        probability = float(given.get("probability", 1))
    except ValueError as error:
        raise ValueError(f"{text!r}: times and probability are numbers") from error
    faults.add(rest, times=times, probability=probability)


def _warn_of_others(program: str, host: str) -> None:
    try:
        is_loopback = host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        is_loopback = False
    if not is_loopback:
        print(
            f"{program}: warning: {host} can be reached by others. The passwords are public,"
            " and nothing is encrypted.",
            file=sys.stderr,
        )


def _introduce(sandbox: Sandbox, options: argparse.Namespace) -> None:
    """Say all that one needs for a first call."""
    from meetwire.testing.seeds import PASSWORD

    print(f"The page of the sandbox   {sandbox.page}")
    for endpoint in sandbox.endpoints:
        print(f"Endpoint                  {endpoint}")
    print(f"Site                      {sandbox.site_name}, number {sandbox.site_id}")
    for role, account in (
        ("Administrator", sandbox.admin),
        ("Host", sandbox.host),
        ("Another host", sandbox.other_host),
        ("Attendee", sandbox.attendee),
    ):
        print(f"{role:25} {account.webex_id}  password {account.password}")
    if options.users:
        print(f"{'Made-up users':25} user0001@acme.example …  password {PASSWORD}")
    print("Stop it with Ctrl-C.", flush=True)


if __name__ == "__main__":
    sys.exit(main())

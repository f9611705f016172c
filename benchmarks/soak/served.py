"""The sandbox of a soak, in a process of its own, with faults on.

It tells its addresses in one line of JSON, and then answers each line of its input: `tokens` with
new tokens of GoToWebinar, anything else by closing.
"""

from __future__ import annotations

import json
import sys
from typing import Final

from meetwire.testing import Sandbox

FAULTS: Final = {
    "drop-before": 0.01,
    "drop-after": 0.01,
    "status=503": 0.01,
    "rate-limit": 0.004,
    "truncate=200": 0.006,
    "latency=0.3": 0.02,
    # Longer than callers wait: the work is done when they have gone.
    "latency=7": 0.0006,
    "expire-tickets": 0.003,
    "unknown-elements; unknown-values": 0.05,
}
"""What goes wrong, and in what share of the calls."""

LIFETIME: Final = 60
"""Seconds for which tickets and tokens are good, so that a soak sees many of them end."""


def main() -> None:
    """Serve a sandbox with its database in the file that the command line names."""
    with Sandbox(
        database=sys.argv[1], ticket_lifetime=LIFETIME, token_lifetime=LIFETIME
    ) as sandbox:
        for faults, probability in FAULTS.items():
            sandbox.faults.add(faults, probability=probability)
        _tell(
            {
                "webex": sandbox.url,
                "access_token": sandbox.access_token(sandbox.host.webex_id, lifetime=1e9),
                "organizer_key": str(sandbox.webinars.organizer_key),
                "api_url": sandbox.webinars.api_url,
                "token_url": sandbox.webinars.token_url,
                "liveminutes": sandbox.at_liveminutes.url,
                "iomeeting": sandbox.at_iomeeting.url,
                "gatherplace": sandbox.at_gatherplace.url,
            }
        )
        for line in sys.stdin:
            if line.strip() != "tokens":
                break
            given = sandbox.webinars.credentials()
            _tell(
                {
                    "access_token": given.access_token,
                    "refresh_token": given.refresh_token,
                    "client_id": given.client_id,
                    "client_secret": given.client_secret,
                }
            )


def _tell(facts: dict[str, str | None]) -> None:
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()

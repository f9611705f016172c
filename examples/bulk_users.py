"""Create the users of a table, through a connection that loses answers, and none of them twice.

Run it from the top of the checkout: it starts its own sandbox.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from meetwire.bulk import InvalidFile, Journal, Plan, Report, Run, read
from meetwire.testing import Sandbox
from meetwire.webex import Webex, user

USERS = Path(__file__).parent / "bulk" / "users.csv"


def create(rows: Path, journal: Path, site: Webex) -> Report:
    """One run through a table. Another one with the same journal goes on from there."""
    requests = read(rows, user.CreateUser, site)
    report = Report()
    with Journal(journal, "CreateUser", site.site) as notes:
        plan = Plan(requests, notes)
        print(plan)
        for outcome in Run(plan, site, workers=2, patience=0):
            report.add(outcome)
    print(report)
    return report


def main() -> None:
    """Refuse a table with faults, create users from a sound one, and do so again."""
    with (
        TemporaryDirectory() as folder,
        Sandbox() as sandbox,
        sandbox.client(sandbox.admin) as site,
    ):
        broken = Path(folder, "broken.csv")
        broken.write_text("webex_id,time_zone_id\nines,\ntomas,Berlin\n,4\n", "utf-8")
        try:
            create(broken, Path(folder, "broken.journal"), site)
        except InvalidFile as error:
            print(*error.faults, sep="\n")

        journal = Path(folder, "users.journal")
        sandbox.faults.add("drop-after", times=2)  # done, and nobody hears of it
        for outcome in create(USERS, journal, site).troubles:
            print(f"{outcome.row}: {outcome.reason}")
        create(USERS, journal, site)
        print(f"The service has made {sandbox.calls['CreateUser']} users.")


if __name__ == "__main__":
    main()

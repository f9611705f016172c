"""Many writes from one file: checked first, planned, done several at a time, and never twice.

    rows = read("users.csv", user.CreateUser, site)  # InvalidFile lists all that is wrong
    with Journal("users.journal", "CreateUser", "acme") as journal:
        plan = Plan(rows, journal)
        print(plan)
        report = Report()
        for outcome in Run(plan, site, workers=8):
            report.add(outcome)

What `Run` promises stands at the head of its module, and what a journal holds at that of its own.
"""

from __future__ import annotations

from meetwire.bulk.journal import Journal, JournalError
from meetwire.bulk.plan import Plan
from meetwire.bulk.report import Report
from meetwire.bulk.run import Outcome, Run, Status
from meetwire.bulk.source import FileFault, InvalidFile, Row, read

__all__ = [
    "FileFault",
    "InvalidFile",
    "Journal",
    "JournalError",
    "Outcome",
    "Plan",
    "Report",
    "Row",
    "Run",
    "Status",
    "read",
]

"""Programs that events belong to (part of the event service). They are made on web pages only."""

from __future__ import annotations

import sqlite3
from typing import Final

from meetwire.runtime.errors import Fault
from meetwire.testing.answers import invalid
from meetwire.testing.handlers import Call, handles
from meetwire.testing.lists import equal, ordering, page
from meetwire.testing.messages import from_text, to_text
from meetwire.testing.state import next_number
from meetwire.webex import event

__all__ = ["add", "check"]

_PROGRAMS: Final = (
    "SELECT programs.*, users.webex_id AS host_id FROM programs"
    " JOIN users ON users.user_id = programs.host"
)


def add(db: sqlite3.Connection, host: int, program: event.ProgramSummary) -> int:
    """Add a program; returns its number."""
    program.program_id = next_number(db, "program")
    db.execute(
        "INSERT INTO programs VALUES (?, ?, ?, ?)",
        (program.program_id, host, program.program_name, to_text(program)),
    )
    return program.program_id


def check(db: sqlite3.Connection, program_id: int | None) -> None:
    """Refuse with 999999 a program that the site does not have."""
    known = db.execute("SELECT 1 FROM programs WHERE program_id = ?", (program_id,)).fetchone()
    if program_id is not None and known is None:
        raise invalid(Fault("meta_data.program_id", f"the site has no program {program_id}"))


@handles(event.LstsummaryProgram)
def lstsummary_program(
    call: Call, request: event.LstsummaryProgram
) -> event.LstsummaryProgramResponse:
    """A page of the programs of the site, to whomever they belong."""
    rows, matching = page(
        call.db,
        _PROGRAMS,
        visible=(),
        criteria=equal("program_id", request.program_id),
        order=ordering(
            request.order, {"PROGRAMNAME": "name", "HOSTWEBEXID": "host_id"}, "program_id"
        ),
        control=request.list_control,
        paging=request.__operation__.paging,
        what="program that matches",
    )
    return event.LstsummaryProgramResponse(
        program=[_program(call, row) for row in rows], matching_records=matching
    )


def _program(call: Call, row: sqlite3.Row) -> event.ProgramSummary:
    program = from_text(row["body"], event.ProgramSummary)
    program.host_webex_id = row["host_id"]
    program.program_url = call.links.to("onstage/g.php", p=row["program_id"], t="m")
    return program

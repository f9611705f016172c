"""Files become requests, or a list of everything that is wrong with them."""

from __future__ import annotations

from datetime import datetime

import pytest

from meetwire.bulk import FileFault, InvalidFile, read
from meetwire.testing import Stubber
from meetwire.webex import Password, Webex, attendee, meeting, user
from tests.bulk.conftest import HEAD, Write


@pytest.fixture
def site() -> Webex:
    """A client that can send nothing, since nothing is expected."""
    return Webex("acme", Password("host@acme.com", "secret"), transport=Stubber().transport)


def faults_of(error: pytest.ExceptionInfo[InvalidFile]) -> list[tuple[int, str]]:
    return [(fault.line, fault.column) for fault in error.value.faults]


def test_a_table_becomes_requests_with_values_of_their_types(write: Write, site: Webex) -> None:
    path = write(
        ["Planning,2026-12-01T09:00:00,4,45,ana@example.org,ben@example.org", "Review,,,,,"],
        head="meta_data.conf_name,schedule.start_date,schedule.time_zone_id,schedule.duration,"
        "participants.attendees.attendee.person.email,"
        "participants.attendees.attendee[1].person.email",
    )
    first, second = read(path, meeting.CreateMeeting, site)
    assert (first.line, second.line) == (2, 3)
    request = first.request
    assert isinstance(request, meeting.CreateMeeting)
    assert request.schedule == meeting.Schedule(
        start_date=datetime(2026, 12, 1, 9), time_zone_id=4, duration=45
    )
    assert request.participants is not None
    assert request.participants.attendees is not None
    emails = [each.person.email for each in request.participants.attendees.attendee]
    assert emails == ["ana@example.org", "ben@example.org"]
    assert second.request == meeting.CreateMeeting(meta_data=meeting.MetaData(conf_name="Review"))


def test_json_lines_become_requests(write: Write, site: Webex) -> None:
    path = write(
        ['{"webex_id": ["ana@acme.example", "ben@acme.example"]}', "", '{"webex_id": ["cleo"]}'],
        name="gone.jsonl",
        head=None,
    )
    rows = read(path, user.DelUser, site)
    assert [(row.line, row.request) for row in rows] == [
        (1, user.DelUser(webex_id=["ana@acme.example", "ben@acme.example"])),
        (3, user.DelUser(webex_id=["cleo"])),
    ]


def test_a_time_with_a_zone_is_the_wall_clock_of_the_zone_of_its_row(
    write: Write, site: Webex
) -> None:
    path = write(
        ["Planning,2026-12-01T08:00:00+00:00,25"],
        head="meta_data.conf_name,schedule.start_date,schedule.time_zone_id",
    )
    (row,) = read(path, meeting.CreateMeeting, site)
    assert isinstance(row.request, meeting.CreateMeeting)
    assert row.request.schedule is not None
    assert row.request.schedule.start_date == datetime(2026, 12, 1, 9)


def test_everything_that_is_wrong_is_told_with_line_and_column(write: Write, site: Webex) -> None:
    path = write(
        [
            "ana,ana@acme.example,Ana,Example,secret-1,perhaps",
            '"ben\nbelow",ben@acme.example,Ben,Example,secret-2,true',
            f"cleo,cleo@acme.example,Cleo,Example,{'s' * 65},true",
            "dora,dora@acme.example,Dora",
            "ANA2,e@acme.example,E,Example,secret-5,true",
            "ana2,f@acme.example,F,Example,secret-6,true",
            "\x07bell,g@acme.example,G,Example,secret-7,true",
        ],
    )
    with pytest.raises(InvalidFile, match=r"users\.csv: line 2, privilege\.host: ") as error:
        read(path, user.CreateUser, site)
    assert faults_of(error) == [
        (2, "privilege.host"),
        (5, "password"),
        (6, ""),
        (8, ""),
        (9, "webex_id"),
    ]
    assert "is about the same (webex_id) as line 7" in error.value.faults[3].problem
    assert "secret" not in str(error.value.faults)
    assert "sss" not in str(error.value.faults)


def test_what_is_required_is_missed(write: Write, site: Webex) -> None:
    path = write([",no-id@acme.example,Nobody,Example,secret,true"])
    with pytest.raises(InvalidFile) as error:
        read(path, user.CreateUser, site)
    assert error.value.faults == (FileFault(2, "webex_id", "is required"),)


@pytest.mark.parametrize(
    ("head", "problem"),
    [
        ("webex_id,colour", "line 1, colour: 'colour' is no field of CreateUser"),
        ("webex_id,privilege", "line 1, privilege: is made of fields itself: name one of them"),
        ("webex_id,privilege.host.more", "'more' is no field of a value"),
        ("webex_id,email[1]", "'email[1]' is no list: leave out its number"),
        ("webex_id,webex_id", "line 1, webex_id: stands there twice"),
        ("webex_id,", "line 1, a column without a name: '' is no field of CreateUser"),
    ],
)
def test_a_column_that_is_no_field_is_told_once(
    write: Write, site: Webex, head: str, problem: str
) -> None:
    path = write(["ana,x", "ben,y"], head=head)
    with pytest.raises(InvalidFile) as error:
        read(path, user.CreateUser, site)
    assert len(error.value.faults) == 1
    assert problem in str(error.value.faults[0])


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('{"webex_id": "ana"', "is not JSON"),
        ('{"webex_id": ["ana"], "webex_id": ["ben"]}', "has a member twice"),
        ('{"webex_id": NaN}', "holds NaN"),
        ("[" * 100_000, "is nested too deep"),
        ('["ana"]', "must be an object"),
        ('{"webex_id": ["\\ud800"]}', "holds U+D800"),
        ('{"webex_ids": ["ana"]}', "is webex_id meant?"),
    ],
    ids=["cut off", "twice", "NaN", "deep", "no object", "surrogate", "unknown"],
)
def test_a_line_that_is_no_request_is_told(
    write: Write, site: Webex, line: str, problem: str
) -> None:
    path = write(['{"webex_id": ["zoe"]}', line], name="gone.jsonl", head=None)
    with pytest.raises(InvalidFile) as error:
        read(path, user.DelUser, site)
    (fault,) = error.value.faults
    assert fault.line == 2
    assert problem in fault.problem


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_tables_of_spreadsheets_are_read(write: Write, site: Webex, delimiter: str) -> None:
    path = write([])
    row = "ana,ana@acme.example,Ana,Example,secret,TRUE".replace(",", delimiter)
    path.write_text(
        f"{HEAD.replace(',', delimiter)}\r\n{row}\r\n{delimiter * 5}\r\n", "utf-8-sig", newline=""
    )
    (found,) = read(path, user.CreateUser, site)
    assert isinstance(found.request, user.CreateUser)
    assert (found.request.webex_id, found.request.privilege) == ("ana", user.Privilege(host=True))


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "line 1: there are no rows"),
        (b"webex_id\n", "line 1: there are no rows"),
        (b"webex_id\nan\xe4\n", "line 2: is not UTF-8: save the file in this encoding"),
        (b'webex_id\nana\n"ben" x\n', "line 3: is no line of a table"),
    ],
)
def test_a_file_that_is_no_table_is_told(
    write: Write, site: Webex, content: bytes, problem: str
) -> None:
    path = write([])
    path.write_bytes(content)
    with pytest.raises(InvalidFile) as error:
        read(path, user.CreateUser, site)
    assert problem in str(error.value)


def test_a_file_of_an_unknown_kind_is_refused(write: Write, site: Webex) -> None:
    with pytest.raises(InvalidFile, match=r"ends in none of \.csv, \.tsv, \.jsonl, \.ndjson"):
        read(write([], name="users.xlsx"), user.CreateUser, site)


def test_rows_of_an_operation_without_a_key_collide_by_all_that_they_say(
    write: Write, site: Webex
) -> None:
    path = write(["1,INVITE", "1,ACCEPT", "1,INVITE"], head="session_key,join_status")
    with pytest.raises(InvalidFile, match="line 4: says the same as line 2"):
        read(path, attendee.LstMeetingAttendee, site)

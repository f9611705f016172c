"""A journal keeps what was noted, whatever happens to the process, and nothing that is secret."""

from __future__ import annotations

from pathlib import Path

import pytest

from meetwire.bulk import Journal, JournalError, Plan, read
from meetwire.bulk.journal import Entry, State
from meetwire.webex import Webex, user
from tests.bulk.conftest import Write, users


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "users.journal"


def opened(path: Path, operation: str = "CreateUser", place: str = "acme") -> Journal:
    return Journal(path, operation, place)


def test_the_newest_note_about_a_row_is_known_when_it_is_opened_again(path: Path) -> None:
    with opened(path) as journal:
        journal.write([Entry("a", 2, State.SENT, "x"), Entry("b", 3, State.SENT, "y")])
        journal.write([Entry("a", 2, State.DONE, "x", {"user_id": 7})])
    with opened(path) as journal:
        assert journal.latest("a") == Entry("a", 2, State.DONE, "x", {"user_id": 7})
        assert journal.latest("b") == Entry("b", 3, State.SENT, "y")
        assert journal.latest("c") is None


def test_digests_are_the_same_in_one_journal_and_others_in_another(
    path: Path, tmp_path: Path
) -> None:
    with opened(path) as journal:
        before = journal.digest("ana")
    with opened(path) as journal, opened(tmp_path / "other") as other:
        assert journal.digest("ana") == before
        assert other.digest("ana") != before


def test_a_line_that_was_torn_off_anywhere_is_as_if_it_had_not_been_begun(path: Path) -> None:
    with opened(path) as journal:
        journal.write([Entry("a", 2, State.SENT)])
        kept = path.stat().st_size
        journal.write([Entry("a", 2, State.DONE)])
    content = path.read_bytes()
    for length in range(kept, len(content)):
        for rest in (b"", b"\0" * 20):
            path.write_bytes(content[:length] + rest)
            with opened(path) as journal:
                assert journal.latest("a") == Entry("a", 2, State.SENT)
                journal.write([Entry("a", 2, State.FAILED)])
            with opened(path) as journal:
                assert journal.latest("a") == Entry("a", 2, State.FAILED)


def test_a_journal_that_got_no_farther_than_its_first_line_is_a_new_one(path: Path) -> None:
    opened(path).close()
    content = path.read_bytes()
    for length in range(len(content)):
        path.write_bytes(content[:length])
        with opened(path) as journal:
            journal.write([Entry("a", 2, State.DONE)])
        with opened(path) as journal:
            assert journal.latest("a") is not None


def test_two_runs_cannot_use_one_journal(path: Path) -> None:
    with opened(path), pytest.raises(JournalError, match="is in use"):
        opened(path)
    opened(path).close()


@pytest.mark.parametrize(("operation", "place"), [("DelUser", "acme"), ("CreateUser", "other")])
def test_a_journal_about_something_else_is_refused(path: Path, operation: str, place: str) -> None:
    opened(path).close()
    with pytest.raises(JournalError, match="is about CreateUser at acme, and not about"):
        opened(path, operation, place)


@pytest.mark.parametrize("content", [b'{"a": 1}', b"hello\n", b'{"journal":1}\n', b"\xff\n"])
def test_a_file_that_is_no_journal_is_left_as_it_is(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(JournalError, match="is no journal"):
        opened(path)
    assert path.read_bytes() == content


def test_a_journal_of_another_version_is_refused(path: Path) -> None:
    opened(path).close()
    path.write_bytes(path.read_bytes().replace(b'"journal":1', b'"journal":2'))
    with pytest.raises(JournalError, match="another version"):
        opened(path)


@pytest.mark.parametrize("damage", [b"\n", b'{"row":"a"}\n', b"[]\n", b'{"row":"a","state":"?"}\n'])
def test_damage_in_the_middle_is_not_guessed_away(path: Path, damage: bytes) -> None:
    opened(path).close()
    sound = b'{"row":"b","line":3,"state":"done"}\n'
    path.write_bytes(path.read_bytes() + damage + sound)
    with pytest.raises(JournalError, match="line 2, is damaged"):
        opened(path)


def test_nothing_is_written_behind_what_may_be_half_a_line(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_space(_: int) -> None:
        raise OSError(28, "No space left on device")

    with opened(path) as journal:
        with monkeypatch.context() as patched:
            patched.setattr("os.fsync", no_space)
            with pytest.raises(OSError, match="No space"):
                journal.write([Entry("a", 2, State.SENT)])
        size = path.stat().st_size
        with pytest.raises(JournalError, match="could not be written before"):
            journal.write([Entry("b", 3, State.SENT)])
        assert path.stat().st_size == size


def test_others_cannot_read_it(path: Path) -> None:
    opened(path).close()
    assert path.stat().st_mode & 0o077 == 0


def test_no_secret_leaves_a_trace_in_it(path: Path, write: Write, admin: Webex) -> None:
    """Rows that differ in secrets alone are the same to it, so that there is nothing to guess."""
    digests: list[tuple[str, str]] = []
    for password in ("swordfish", "password1"):
        lines = [line.replace("made-up-1", password) for line in users(1)]
        with opened(path) as journal:
            plan = Plan(read(write(lines), user.CreateUser, admin), journal)
            (job,) = plan.new + plan.unsettled
            journal.write([job.entry(State.SENT)])
            digests.append((job.digest, job.content))
        assert password not in path.read_text("utf-8")
    assert digests[0] == digests[1]

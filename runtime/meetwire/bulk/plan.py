"""What is to be done with the rows of a file, told before anything is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from meetwire.bulk.identity import content_of
from meetwire.bulk.journal import Entry, Journal, State
from meetwire.bulk.lookup import can_look_up
from meetwire.bulk.source import Row
from meetwire.runtime.redaction import secret_values

__all__ = ["Job", "Plan"]


class Job(NamedTuple):
    """A row, and what the journal knows of it."""

    row: Row
    digest: str
    """Of what identifies the row."""
    content: str
    """Digest of what it says."""
    before: Entry | None
    """What an earlier run noted last."""
    repeatable: bool
    """Whether it does no harm to send it twice."""
    visible: bool
    """Whether the service can be asked if it is there."""

    @property
    def differs(self) -> bool:
        """Whether it says something else than in the earlier run. Secrets are not compared."""
        return self.before is not None and self.before.content != self.content

    def entry(self, state: State) -> Entry:
        """A note that the row has got so far."""
        return Entry(self.digest, self.row.line, state, self.content)


class Plan:
    """The rows of a file by what they need.

    What an earlier run has ended well is not done again, but for a row that only changes things and
    has come to say something else, or has secrets, which the journal does not know.

    Args:
        rows: All of the operation that the journal is about.
        journal: What has been done before.
    """

    def __init__(self, rows: Iterable[Row], journal: Journal) -> None:
        self.journal = journal
        self.new: list[Job] = []
        """To be sent."""
        self.unsettled: list[Job] = []
        """Sent by an earlier run that got no answer: to be looked up."""
        self.done: list[Job] = []
        """Done by an earlier run."""
        for row in rows:
            job = _job(row, journal)
            self._place_of(job).append(job)

    def __len__(self) -> int:
        """How many rows there are in all."""
        return len(self.new) + len(self.unsettled) + len(self.done)

    def __repr__(self) -> str:
        counts = f"{len(self.new)} new, {len(self.unsettled)} unsettled, {len(self.done)} done"
        return f"<Plan, {counts}>"

    def __str__(self) -> str:
        """A line for each kind of row that there is, for people."""
        blind = sum(not (job.repeatable or job.visible) for job in self.new + self.unsettled)
        changed = sum(job.differs for job in self.done)
        kinds = [
            (len(self.new), "to be sent"),
            (len(self.unsettled), "sent earlier, without an answer: to be looked up"),
            (blind, "cannot be looked up: if no answer comes, a person has to look"),
            (len(self.done), "done by an earlier run, and not done again"),
            (changed, "of them say something else now, and are left as they are"),
        ]
        lines = [f"{self.journal.operation} at {self.journal.place}, {len(self):,} rows:"]
        return "\n".join(lines + [f"{number:>8,}  {what}" for number, what in kinds if number])

    def _place_of(self, job: Job) -> list[Job]:
        if job.before is None or job.before.state is State.FAILED:
            return self.new
        if job.before.state is State.SENT:
            return self.unsettled
        secret = any(secret_values(job.row.request))
        return self.new if job.repeatable and (job.differs or secret) else self.done


def _job(row: Row, journal: Journal) -> Job:
    digest = journal.digest(row.identity)
    return Job(
        row,
        digest,
        journal.digest(content_of(row.request)),
        journal.latest(digest),
        row.request.__operation__.idempotent,
        can_look_up(row.request),
    )

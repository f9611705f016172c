"""What a run has come to, for people and for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from meetwire.bulk.identity import shown_key
from meetwire.bulk.run import Outcome, Status

__all__ = ["Report"]

_SAID: Final = {
    Status.DONE: "done",
    Status.FOUND: "there, after a call without an answer",
    Status.BEFORE: "done by an earlier run",
    Status.FAILED: "failed",
    Status.UNKNOWN: "unknown: sent, and not to be sent again before somebody has looked",
    Status.LEFT: "left, since the run was stopped",
}


class Report:
    """Collects how rows have ended."""

    def __init__(self) -> None:
        self.outcomes: list[Outcome] = []
        """In the order in which they ended."""

    def add(self, outcome: Outcome) -> Outcome:
        """Take an outcome in, and give it back."""
        self.outcomes.append(outcome)
        return outcome

    @property
    def counts(self) -> Counter[Status]:
        """How many rows have ended in each way."""
        return Counter(outcome.status for outcome in self.outcomes)

    @property
    def is_complete(self) -> bool:
        """Whether everything is there that the file asks for."""
        return not any(self.counts[each] for each in (Status.FAILED, Status.UNKNOWN, Status.LEFT))

    @property
    def troubles(self) -> list[Outcome]:
        """The rows that failed or are unknown, by line."""
        found = [each for each in self.outcomes if each.status in (Status.FAILED, Status.UNKNOWN)]
        return sorted(found, key=lambda outcome: outcome.row.line)

    def __str__(self) -> str:
        """A line for each way to end in which any row has."""
        counts = self.counts
        return "\n".join(
            f"{counts[status]:>8,}  {said}" for status, said in _SAID.items() if counts[status]
        )

    def write(self, path: str | Path) -> None:
        """Write how each row has ended as JSON lines, by line of the file. Raises OSError."""
        ordered = sorted(self.outcomes, key=lambda outcome: outcome.row.line)
        with Path(path).open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(
                f"{json.dumps(dict(_facts(outcome)), ensure_ascii=False)}\n" for outcome in ordered
            )


def _facts(outcome: Outcome) -> Iterator[tuple[str, Any]]:
    yield "line", outcome.row.line
    yield "key", shown_key(outcome.row.request)
    yield "status", outcome.status.value
    for name in ("reason", "exception_id", "attempts", "answer"):
        value: Any = getattr(outcome, name)
        if value:
            yield name, value

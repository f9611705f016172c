"""Changes as text, as JSON, or as a section of a change log."""

from __future__ import annotations

import json

from codegen.diff.change import Change

FORMATS = ("text", "json", "markdown")


def report(changes: list[Change], form: str) -> str:
    """The changes in one of `FORMATS`."""
    if form == "json":
        return json.dumps([_member(change) for change in changes], indent=2) + "\n"
    return _markdown(changes) if form == "markdown" else _text(changes)


def _text(changes: list[Change]) -> str:
    lines = [
        f"{change.place}: {_verdict(change)}: {change.nature.value} {change.what}"
        f" {change.name}: {change.detail}{_guess(change)}"
        for change in changes
    ]
    breaking = sum(bool(change.breaks) for change in changes)
    lines.append(f"{len(changes)} changes, {breaking} of them breaking")
    return "".join(f"{line}\n" for line in lines)


def _member(change: Change) -> dict[str, object]:
    return {
        "nature": change.nature.value,
        "what": change.what,
        "name": change.name,
        "detail": change.detail,
        "file": change.place.file.as_posix(),
        "line": change.place.line,
        "breaks": list(change.verdict),
        "is_guess": change.is_guess,
    }


def _markdown(changes: list[Change]) -> str:
    lines: list[str] = ["### Changes of the schemas", ""]
    for heading, chosen in (
        ("Breaking", [change for change in changes if change.breaks]),
        ("Other", [change for change in changes if not change.breaks]),
    ):
        if chosen:
            lines += [f"#### {heading}", "", *map(_item, chosen), ""]
    if not changes:
        lines += ["Nothing has changed.", ""]
    return "\n".join(lines)


def _item(change: Change) -> str:
    verdict = f" ({_verdict(change)})" if change.breaks else ""
    return (
        f"- {change.what.capitalize()} `{change.name}` {change.nature.value}:"
        f" {change.detail}{_guess(change)}{verdict}"
    )


def _verdict(change: Change) -> str:
    return f"breaks {', '.join(change.verdict)}" if change.breaks else "breaks nothing"


def _guess(change: Change) -> str:
    return ", it seems" if change.is_guess else ""

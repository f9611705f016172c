"""Findings as text, JSON, or the annotations that GitHub shows beside the lines of a change."""

from __future__ import annotations

import json
from collections import Counter

from codegen.lint.finding import Finding, Severity

FORMATS = ("text", "json", "github")
_LEVELS = {Severity.ERROR: "error", Severity.WARN: "warning", Severity.INFO: "notice"}


def report(findings: list[Finding], form: str) -> str:
    """The findings in one of `FORMATS`.

    JSON has all of them. The others show what fails, and count the rest.
    """
    if form == "json":
        return json.dumps([_member(finding) for finding in findings], indent=2) + "\n"
    failing = [finding for finding in findings if finding.severity is not Severity.INFO]
    shown = _github if form == "github" else str
    return "".join(f"{line}\n" for line in [*map(shown, failing), _summary(findings)])


def _member(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "file": finding.place.file.as_posix(),
        "line": finding.place.line,
        "problem": finding.problem,
        "fix": finding.fix,
        "reason": finding.reason,
    }


def _github(finding: Finding) -> str:
    place, line = finding.place, finding.place.line or 1
    text = _escaped(f"{finding.problem}: {finding.fix}")
    level, file = _LEVELS[finding.severity], place.file.as_posix()
    return f"::{level} file={file},line={line},title={finding.rule}::{text}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _summary(findings: list[Finding]) -> str:
    counts = Counter(finding.severity for finding in findings)
    numbers = ", ".join(f"{counts[severity]} {severity.value}" for severity in Severity)
    rules = Counter(finding.rule for finding in findings if finding.severity is Severity.INFO)
    known = "; ".join(f"{count} × {rule}" for rule, count in sorted(rules.items()))
    return f"{numbers} ({known})" if known else numbers

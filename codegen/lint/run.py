"""All rules over all systems."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from codegen.errors import Place, SchemaError
from codegen.lint.allowances import allowances
from codegen.lint.finding import Finding, Rule, Severity
from codegen.lint.rules import RULES
from codegen.lint.rules.name_clash import RULE as NAME_CLASH
from codegen.lint.subject import Subject, read_subject
from codegen.load import load_package, system_folders
from codegen.model import Package
from codegen.naming import NameClash
from codegen.progress import step

BROKEN = "broken-schema"
"""The rule that what cannot be loaded breaks. No allowance helps against it."""
IDLE = "idle-allowance"
"""The rule that an allowance breaks that allows nothing, or gives no reason."""


def lint(schemas: Path) -> list[Finding]:
    """Everything that is wrong in a folder of schemas, in the order of files and lines.

    Raises:
        SchemaError: There is no system in the folder.
    """
    findings: list[Finding] = []
    for folder in system_folders(schemas):
        with step(f"linting {folder.name}"):
            findings += _lint_system(folder)
    return sorted(findings, key=lambda each: (str(each.place.file), each.place.line or 0))


def _lint_system(folder: Path) -> Iterator[Finding]:
    package: Package | None = None
    refusal: SchemaError | None = None
    try:
        package = load_package(folder, folder.name)
    except SchemaError as error:
        refusal = error
    subject = read_subject(folder, package)
    found = [finding for rule in RULES for finding in _findings(rule, subject)]
    # What a rule tells of in its own words, the loader need not tell again.
    if refusal is not None and refusal.place not in [finding.place for finding in found]:
        found.append(_refused(refusal))
    allowed = allowances(subject)
    for finding in found:
        if not any(each.covers(finding.rule, finding.place) for each in allowed):
            yield finding
    for allowance in allowed:
        needed = any(allowance.covers(finding.rule, finding.place) for finding in found)
        # A system that cannot be loaded is not looked at by all rules.
        if package is not None and not (needed and allowance.reason):
            yield _idle(allowance.rule, allowance.place, needed)


def _findings(rule: Rule, subject: Subject) -> Iterator[Finding]:
    for place, problem in rule.check(subject):
        yield Finding(rule.id, rule.severity, place, problem, rule.fix, rule.reason)


def _refused(error: SchemaError) -> Finding:
    rule = NAME_CLASH.id if isinstance(error, NameClash) else BROKEN
    reason = "No code can be generated from it."
    return Finding(rule, Severity.ERROR, error.place, error.problem, error.fix, reason)


def _idle(rule: str, place: Place, needed: bool) -> Finding:
    problem = f"the allowance for {rule!r} {'has no reason' if needed else 'allows nothing'}"
    fix = "say why it is right as it is" if needed else "remove it, or correct the name of the rule"
    return Finding(IDLE, Severity.WARN, place, problem, fix, "It would hide what comes later.")

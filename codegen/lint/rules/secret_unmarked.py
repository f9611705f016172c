"""What looks like a secret and is not marked as one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from codegen import naming
from codegen.lint.finding import Found, Rule, Severity
from codegen.lint.subject import Subject
from codegen.model import Field

WORDS = {"assertion", "credential", "credentials", "passwd", "pin", "pwd", "ticket", "token"}
ENDS = ("accesscode", "apikey", "passcode", "password", "secret", "ticket", "token")
"""Ends of words, since the wire does not always begin a word with a capital."""
PAIRS = {("access", "code"), ("api", "key"), ("attendee", "code"), ("private", "key")}


def _check(subject: Subject) -> Iterator[Found]:
    for struct, field in subject.fields:
        if field.python_type in ("str", "int") and not field.secret and _looks_secret(field):
            yield Found(
                field.place, f"{struct.wire}.{field.wire or field.name} looks like a secret"
            )


def _looks_secret(field: Field) -> bool:
    for name in (field.name, naming.field_name(field.wire)):
        words = name.split("_")
        if WORDS.intersection(words) or any(word.endswith(ENDS) for word in words):
            return True
        if PAIRS.intersection(pairwise(words)):
            return True
    return False


RULE = Rule(
    "secret-unmarked",
    Severity.ERROR,
    "It would show in every repr, log and error.",
    "mark it as secret, or allow it with the reason why everybody may see it",
    _check,
)

"""Enrolling in sessions: the form to fill in, and what becomes of an enrollment."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, Final, NamedTuple

from meetwire.runtime.errors import Fault
from meetwire.runtime.message import Message, fields_of
from meetwire.testing import invitations, sessions, site, zones
from meetwire.testing.answers import Refusal, invalid
from meetwire.testing.kinds import KINDS
from meetwire.testing.messages import from_text, given_at, recast, to_text
from meetwire.testing.sessions import Session
from meetwire.testing.state import next_number
from meetwire.webex import attendee as att
from meetwire.webex import event
from meetwire.webex.common import Address, Person, Phones

__all__ = ["check_open", "decide", "enroll", "form_of", "from_person", "number_form", "name_fields"]


# The form of an event -----------------------------------------------------------------------------


class _Field(NamedTuple):
    """A standard question of the form."""

    name: str
    """Where the form of an event has it."""
    number: int
    title: str
    """What answers call it."""
    answer: str
    """Where a form that is filled in has it."""


# Numbers, and the name of the postal code, are the service's; other names are made alike.
_FIELDS: Final = (
    _Field("first_name", -14, "FirstName", "first_name"),
    _Field("last_name", -13, "LastName", "last_name"),
    _Field("email_address", -12, "Email", "email"),
    _Field("phone", -11, "Phone", "phone_num"),
    _Field("company", -10, "Company", "company"),
    _Field("title", -9, "Title", "title"),
    _Field("address1", -8, "Address1", "address1"),
    _Field("address2", -7, "Address2", "address2"),
    _Field("city", -6, "City", "city"),
    _Field("state", -5, "State", "state"),
    _Field("postal_code", -4, "ZIPCode", "zip_code"),
    _Field("country", -3, "Country", "country"),
    _Field("num_employees", -2, "NumEmployees", "num_employees"),
    _Field("future_info", -1, "FutureInfo", "receive_info"),
)
_ALWAYS: Final = ("first_name", "last_name", "email_address")
"""What every form asks, even where the site says nothing of it."""
_QUESTIONS: Final[dict[str, type[Message]]] = {
    "text_box": event.TextBoxInstance,
    "check_box_group": event.CheckBoxGroupInstance,
    "option_button_group": event.ChoiceGroupInstance,
    "drop_down_group": event.ChoiceGroupInstance,
}


def number_form(
    db: sqlite3.Connection,
    form: event.EnrollmentForm | event.EnrollmentFormChange | None,
    known: event.EnrollmentFormInstance | None = None,
) -> event.EnrollmentFormInstance:
    """The form of a request as answers show it: with the number of each question.

    Args:
        db: The database, which has the questions that the site asks on every form.
        form: What the request says of the form.
        known: The form so far. Questions of the host that have a number must be in it.

    Raises:
        Refusal: The form so far has no question of a number.
    """
    standard = form.standard_fields if form else None
    custom = form.custom_fields if form else None
    if known is None:
        standard = standard or event.StandardFields()
    return event.EnrollmentFormInstance(
        standard_fields=_number_standard(db, standard) if standard else None,
        custom_fields=_number_custom(db, custom, known) if custom else None,
    )


def _number_standard(
    db: sqlite3.Connection, fields: event.StandardFields
) -> event.StandardFieldsInstance:
    defaults = given_at(site.settings(db), "event_center.standard_fields")
    numbered: dict[str, Any] = {}
    for field in _FIELDS:
        found = given_at(fields, field.name) or given_at(defaults, field.name)
        if found is None and field.name in _ALWAYS:
            found = event.EnrollmentField(required=True)
        if found is not None:
            numbered[field.name] = recast(
                found, event.EnrollmentFieldInstance, field_id=field.number
            )
    return event.StandardFieldsInstance(**numbered)


def _number_custom(
    db: sqlite3.Connection,
    fields: event.CustomFields | event.CustomFieldsInstance,
    known: event.EnrollmentFormInstance | None,
) -> event.CustomFieldsInstance:
    numbers = {question.field_id for question in _questions(known)}
    numbered = event.CustomFieldsInstance()
    for kind, cls in _QUESTIONS.items():
        for index, question in enumerate(getattr(fields, kind)):
            number = getattr(question, "field_id", None)
            if number is not None and number not in numbers:
                path = f"enrollment_form.custom_fields.{kind}[{index}].field_id"
                raise invalid(Fault(path, f"the form has no question {number}"))
            if number is None:
                number = next_number(db, "field")
            getattr(numbered, kind).append(recast(question, cls, field_id=number))
    return numbered


def _questions(form: event.EnrollmentFormInstance | None) -> Iterator[Any]:
    """The questions of the host."""
    for kind in _QUESTIONS:
        yield from given_at(form or event.EnrollmentFormInstance(), f"custom_fields.{kind}") or ()


def name_fields(
    enrollment: event.Enrollment | None, form: event.EnrollmentFormInstance | None
) -> event.EnrollmentInstance | None:
    """The rules of a request as answers show them: with the names of the questions.

    Raises:
        Refusal: A rule is about a question that no form has.
    """
    if enrollment is None:
        return None
    titles = {field.number: field.title for field in _FIELDS}
    titles |= {question.field_id: question.label for question in _questions(form)}
    rules = None
    if enrollment.approval_rules is not None:
        rules = event.ApprovalRulesInstance()
        for index, rule in enumerate(enrollment.approval_rules.rule):
            if rule.enroll_field_id not in titles:
                path = f"enrollment.approval_rules.rule[{index}].enroll_field_id"
                raise invalid(Fault(path, f"the form has no question {rule.enroll_field_id}"))
            rules.rule.append(
                recast(rule, event.ApprovalRuleInstance, enroll_field=titles[rule.enroll_field_id])
            )
    return recast(enrollment, event.EnrollmentInstance, approval_rules=rules)


# Filling it in ------------------------------------------------------------------------------------


def from_person(person: Person) -> att.EnrollFields:
    """The form, as far as it follows from what is known of somebody."""
    first, _, last = (person.name or "").partition(" ")
    address, phones = person.address or Address(), person.phones or Phones()
    fields = att.EnrollDefaultFields(
        first_name=person.first_name or first or None,
        last_name=person.last_name or last or None,
        email=person.email,
        company=person.company,
        phone_num=phones.phone,
        title=person.title,
        address1=address.address1,
        address2=address.address2,
        city=address.city,
        state=address.state,
        zip_code=address.zip_code,
        country=address.country,
    )
    return att.EnrollFields(default_fields=fields)


def _person(form: att.EnrollDefaultFields) -> Person:
    names = (form.first_name or "", form.last_name or "")
    address = recast(form, Address)
    return Person(
        name=" ".join(names).strip() or None,
        first_name=form.first_name,
        last_name=form.last_name,
        title=form.title,
        company=form.company,
        email=form.email or "",
        address=address if any(getattr(address, name) for name in fields_of(Address)) else None,
        phones=Phones(phone=form.phone_num) if form.phone_num else None,
    )


def enroll(db: sqlite3.Connection, session_key: int, form: att.EnrollFields, now: datetime) -> int:
    """Take a form that somebody has filled in; returns the number of the attendee.

    Raises:
        LookupError: No session has this key.
        ValueError: The form has no mail address, or registration is over.
    """
    fields = form.default_fields or att.EnrollDefaultFields()
    if not fields.email:
        raise ValueError("an enrollment needs default_fields.email")
    try:
        session = sessions.require(db, session_key)
    except Refusal:
        raise LookupError(f"no session has the key {session_key}") from None
    body = sessions.body_of(session, KINDS[session.kind])
    try:
        check_open(db, session, body, fields.email, now)
    except Refusal as refusal:
        raise ValueError(f"registration {refusal.faults[0].problem}") from None
    score = _score(body, form)
    fields.lead_score = str(score)
    person = att.Attendee(
        person=_person(fields), role=att.Role.ATTENDEE, join_status=decide(body, form)
    )
    number = invitations.register(db, session.session_key, person, now).attendee_id
    db.execute(
        "INSERT OR REPLACE INTO forms VALUES (?, ?, ?, ?)",
        (number, fields.lead_source_id, score, to_text(form)),
    )
    return number


def _score(body: Message, form: att.EnrollFields) -> float:
    """What the answers are worth, by the scores of what can be ticked or chosen."""
    given = {(each.label, each.value) for each in _custom(form)}
    return sum(
        option.score or 0.0
        for question in _questions(given_at(body, "enrollment_form"))
        for option in getattr(question, "check_box", []) or getattr(question, "choice", [])
        if (question.label, option.label) in given
    )


def _custom(form: att.EnrollFields) -> list[att.CustomField]:
    return form.custom_fields.field if form.custom_fields else []


def form_of(db: sqlite3.Connection, attendee_id: int, person: Person) -> att.EnrollFields:
    """The form of an attendee; for who was registered without one, what follows from the person."""
    row = db.execute("SELECT body FROM forms WHERE attendee_id = ?", (attendee_id,)).fetchone()
    return from_text(row["body"], att.EnrollFields) if row else from_person(person)


# What becomes of it -------------------------------------------------------------------------------


def check_open(
    db: sqlite3.Connection, session: Session, body: Message, email: str, now: datetime
) -> None:
    """Refuse with 999999 somebody new, when registration is over or the session is full."""
    closes: datetime | None = given_at(body, "attendee_options.registration_close_date")
    most: int | None = given_at(body, "attendee_options.max_registrations")
    others = db.execute(
        "SELECT COUNT(*) FROM attendees WHERE session_key = ? AND registered IS NOT NULL"
        " AND join_status <> 'REJECT' AND email <> ?",
        (session.session_key, email.lower()),
    ).fetchone()[0]
    if closes is not None and now.replace(tzinfo=None) > zones.to_gmt(closes, session.time_zone_id):
        raise invalid(Fault("registration", "is closed"))
    if most is not None and others >= most:
        raise invalid(Fault("registration", f"is full, as {most} have registered"))


def decide(body: Message, form: att.EnrollFields) -> att.JoinStatus:
    """Whether who registers is accepted or rejected at once, or waits for the host to decide."""
    if given_at(body, "attendee_options.auto"):
        return att.JoinStatus.ACCEPT
    if given_at(body, "enrollment.approval_required") is False:
        return att.JoinStatus.ACCEPT
    answers = _answers(body, form)
    for rule in given_at(body, "enrollment.approval_rules.rule") or ():
        if _holds(rule, answers.get(rule.enroll_field_id, "")):
            approved = rule.action is event.ApprovalAction.APPROVE
            return att.JoinStatus.ACCEPT if approved else att.JoinStatus.REJECT
    return att.JoinStatus.REGISTER


def _answers(body: Message, form: att.EnrollFields) -> dict[int, str]:
    """The answers by the numbers of the questions."""
    fields = form.default_fields or att.EnrollDefaultFields()
    answers = {
        field.number: str(value)
        for field in _FIELDS
        if (value := getattr(fields, field.answer)) is not None
    }
    by_label = {each.label: each.value or "" for each in _custom(form)}
    for question in _questions(given_at(body, "enrollment_form")):
        answers[question.field_id] = by_label.get(question.label, "")
    return answers


_CONDITIONS: Final[dict[event.ApprovalCondition, Callable[[str, str], bool]]] = {
    event.ApprovalCondition.CONTAINS: lambda answer, text: text in answer,
    event.ApprovalCondition.DOES_NOT_CONTAIN: lambda answer, text: text not in answer,
    event.ApprovalCondition.BEGINS_WITH: str.startswith,
    event.ApprovalCondition.ENDS_WITH: str.endswith,
}


def _holds(rule: event.ApprovalRuleInstance, answer: str) -> bool:
    text = rule.query_field
    if not rule.match_case:
        answer, text = answer.casefold(), text.casefold()
    return _CONDITIONS[rule.condition](answer, text)

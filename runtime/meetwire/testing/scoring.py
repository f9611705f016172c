"""What answers to the questions of a test are worth, by the rules that came with the test."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from meetwire.webex import training_assessment as asi
from meetwire.webex import training_results as qti

__all__ = ["Answers", "Mark", "grade", "items", "mark", "responses"]

Answers: TypeAlias = Mapping[str, Sequence[str]]
"""What was chosen or typed, by the `ident` of each response."""

_Condition: TypeAlias = asi.Not | asi.And | asi.Or | asi.VarEqual


class Mark(NamedTuple):
    """What the answer to a question is worth."""

    points: int | None
    """None while a person has to say."""
    most: int
    interpretation: str
    """What the author says of the points."""
    feedback: asi.DisplayFeedback | None
    """What is shown for the answer."""


def items(test: asi.QuesTestInterop) -> list[asi.Item]:
    """The questions of a test."""
    return test.assessment.section.item


def mark(item: asi.Item, answers: Answers, by_hand: int | None = None) -> Mark:
    """What the answer to a question is worth.

    A question without rules that give points is an essay, which a person scores. Rules that add up
    share the points of the question; of those that set them, the best that applies counts. The
    numbers in the rules tell shares only: the reference has both points and mere ones there.

    Args:
        item: The question.
        answers: The answers to the test.
        by_hand: What a person has given for the answer.
    """
    rules = [rule for processing in item.resprocessing for rule in processing.respcondition]
    applying = [rule for rule in rules if _all_hold(rule.conditionvar.content, answers)]
    scoring = [rule for rule in rules if _weight(rule) > 0]
    adding = [rule for rule in scoring if rule.setvar.action is asi.SetVarAction.ADD]
    weights = [_weight(rule) for rule in adding or scoring]
    gained = [_weight(rule) for rule in adding or scoring if rule in applying]
    whole = sum(weights) if adding else max(weights, default=0)
    part = sum(gained) if adding else max(gained, default=0)
    outcomes = [processing.outcomes for processing in item.resprocessing]
    most = max((each.decvar.maxvalue or 0 for each in outcomes), default=0) or whole
    shown = next((rule.displayfeedback for rule in applying if rule.displayfeedback), None)
    said = (each.interpretvar.material.mattext.value for each in outcomes if each.interpretvar)
    points = by_hand
    if by_hand is None and scoring:
        points = most * part // whole
    return Mark(points, max(most, points or 0), next(said, ""), shown)


_DIGITS = 10
"""More make no number of points; of very many, Python makes none at all."""


def _weight(rule: asi.RespCondition) -> int:
    text = rule.setvar.value.strip()
    return int(text) if text.isdecimal() and len(text) < _DIGITS else 0


def _all_hold(conditions: Iterable[_Condition], answers: Answers) -> bool:
    return all(_holds(condition, answers) for condition in conditions)


def _holds(condition: _Condition, answers: Answers) -> bool:
    match condition:
        case asi.VarEqual():
            wanted = _plain(condition.value)
            return any(_plain(each) == wanted for each in answers.get(condition.respident, ()))
        case asi.Not():
            inner = [each for each in (condition.varequal, condition.and_) if each is not None]
            return not _all_hold(inner, answers)
        case asi.And():
            return _all_hold(condition.content, answers)
        case asi.Or():
            return any(_holds(each, answers) for each in condition.content)


def _plain(text: str) -> str:
    return text.strip().casefold()


def responses(item: asi.Item, answers: Answers) -> list[qti.ItemResponse]:
    """What a question asks for, what is right, and what was answered."""
    flow = item.presentation.flow
    return [
        *(_response(item, each.ident, _chosen(each), answers) for each in flow.response_lid),
        *(_response(item, each.ident, _TYPED, answers) for each in flow.response_str),
    ]


class _Form(NamedTuple):
    cardinality: qti.ResponseFormCardinality
    response_type: qti.ResponseFormResponseType
    render_type: qti.ResponseFormRenderType


_TYPED = _Form(
    qti.ResponseFormCardinality.SINGLE,
    qti.ResponseFormResponseType.STR,
    qti.ResponseFormRenderType.FIB,
)


def _chosen(response: asi.ResponseLid) -> _Form:
    several = response.rcardinality is asi.ExtensibleCardinality.MULTIPLE
    return _Form(
        qti.ResponseFormCardinality.MULTIPLE if several else qti.ResponseFormCardinality.SINGLE,
        qti.ResponseFormResponseType.LID,
        qti.ResponseFormRenderType.CHOICE,
    )


def _response(item: asi.Item, ident: str, form: _Form, answers: Answers) -> qti.ItemResponse:
    given = [
        qti.ResponseValue(value=each, response_status=qti.ResponseValueStatus.VALID)
        for each in answers.get(ident, ())
    ]
    nothing = [qti.ResponseValue(response_status=qti.ResponseValueStatus.NULL)]
    right = [qti.CorrectResponse(value=each) for each in _right(item, ident)]
    return qti.ItemResponse(
        ident_ref=ident,
        response_form=qti.ResponseForm(
            correct_response=right or [qti.CorrectResponse()],
            cardinality=form.cardinality,
            response_type=form.response_type,
            render_type=form.render_type,
        ),
        response_value=given or nothing,
    )


def _right(item: asi.Item, ident: str) -> Iterator[str]:
    for processing in item.resprocessing:
        for rule in processing.respcondition:
            if _weight(rule) > 0:
                for condition in rule.conditionvar.content:
                    if isinstance(condition, asi.VarEqual) and condition.respident == ident:
                        yield condition.value


_GRADES = ((90, "A"), (80, "B"), (70, "C"), (60, "D"))


def grade(points: int, most: int) -> str:
    """The grade for a share of the points: a usual one, as how sites grade is not documented."""
    share = 100 * points // most if most else 0
    return next((letter for least, letter in _GRADES if share >= least), "F")

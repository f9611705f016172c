"""Messages of every class go through pickles and copies: whatever they hold, and whatever not."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetwire import webex
from meetwire.runtime import tokens
from meetwire.runtime.message import Extra, Message, fields_of, is_set
from meetwire.runtime.operation import Effect
from meetwire.runtime.untyped import UntypedResponse
from meetwire.runtime.values import OpenEnum
from tests.generated import test_systems
from tests.generated.strategies import BOUND, CLASSES, MODULES, messages, parts, texts

# A pickle of a message of a deprecated operation is no news, but making the message is.
pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated:DeprecationWarning")

SWEEP = settings(max_examples=max(settings().max_examples // 30, 3))

TOKENS = [tokens.RefreshToken, tokens.RefreshTokenByQuery, tokens.RefreshTokenResponse]
EVERY: list[type[Message]] = [*CLASSES, *BOUND, *test_systems.CLASSES, *TOKENS]

PROTOCOLS = range(2, pickle.HIGHEST_PROTOCOL + 1)


def through(protocol: int) -> Callable[[Any], Any]:
    return lambda message: pickle.loads(pickle.dumps(message, protocol))


COPIERS: dict[str, Callable[[Any], Any]] = {
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    **{f"pickle of protocol {each}": through(each) for each in PROTOCOLS},
}


def state(value: Any) -> object:
    """All that a message is made of, more than equality looks at: which slots are set, too."""
    if isinstance(value, Message):
        names = [*fields_of(type(value)), "extras"]
        slots = {name: state(getattr(value, name)) for name in names if is_set(value, name)}
        return type(value), slots
    if isinstance(value, OpenEnum):
        return type(value), str(value), value.is_known, value.is_deliberate
    if isinstance(value, list):
        return [state(item) for item in value]
    return type(value), value


EXTRAS = st.builds(
    Extra,
    name=st.sampled_from(["meetingUUID", "@nil", ""]),
    text=st.none() | texts({}),
    namespace=st.none() | st.just("urn:new"),
    children=st.sampled_from([(), (Extra("inner", "1"), Extra("@unit", "cm"))]),
    is_json=st.booleans(),
)


@st.composite
def odd(draw: st.DrawFn, cls: type[Message]) -> Message:
    """A message as answers may leave it: slots unset, raw values, what no schema knows."""
    message: Message = draw(messages(cls, 1))
    part = draw(st.sampled_from([each for _, each in parts(message)]))
    names = [name for name in fields_of(type(part)) if is_set(part, name)]
    for name in draw(st.lists(st.sampled_from(names), unique=True, max_size=3)) if names else []:
        delattr(part, name)
        if draw(st.booleans()):
            part.extras.append(Extra(name, draw(texts({})), field=name))
    part.extras += draw(st.lists(EXTRAS, max_size=2))
    return message


@pytest.mark.parametrize("cls", EVERY, ids=test_systems.full_title)
@given(data=st.data())
@SWEEP
def test_a_message_comes_out_as_it_went_in(cls: type[Message], data: st.DataObject) -> None:
    message = data.draw(odd(cls))
    before = state(message)
    for name, copier in COPIERS.items():
        twin = copier(message)
        assert twin is not message
        assert state(twin) == before, name
    assert state(message) == before


ENUMS = sorted(
    {
        kind
        for module in [*MODULES.values(), *test_systems.MODULES.values()]
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, OpenEnum) and kind is not OpenEnum
    },
    key=test_systems.full_title,
)


@pytest.mark.parametrize("kind", ENUMS, ids=test_systems.full_title)
def test_members_stay_what_they_are_and_as_deliberate_as_they_are(kind: type[OpenEnum]) -> None:
    slip, new = kind("slip of a pen"), kind.unlisted("NEW")
    assert (slip.is_deliberate, new.is_deliberate) == (False, True)
    for name, copier in COPIERS.items():
        for member in [*kind, slip, new]:
            assert state(copier(member)) == state(member), name


def test_there_are_classes_of_every_system() -> None:
    assert len(EVERY) == len(set(EVERY)) > 900
    assert len(ENUMS) > 100


@pytest.mark.parametrize("copier", COPIERS.values(), ids=COPIERS.keys())
def test_requests_that_no_schema_knows_come_out_as_they_went_in(
    copier: Callable[[Any], Any],
) -> None:
    xml = "<meetingKey unit='x'>17</meetingKey><new><inner>1</inner></new>"
    request = webex.wire.untyped("meeting.GetMeetingPlan", xml, Effect.READ)
    twin = copier(request)
    assert twin is not request
    assert state(twin) == state(request)
    assert webex.wire.encode(twin) == webex.wire.encode(request)
    assert twin.__operation__ == request.__operation__


@pytest.mark.parametrize("copier", COPIERS.values(), ids=COPIERS.keys())
def test_answers_that_no_schema_knows_come_out_as_they_went_in(
    copier: Callable[[Any], Any],
) -> None:
    answer = UntypedResponse()
    answer.extras = [Extra("new", None, (Extra("inner", "1"),))]
    assert state(copier(answer)) == state(answer)

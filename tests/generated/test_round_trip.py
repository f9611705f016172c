"""What is written is read back as it was: every class, whatever it holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetwire import webex
from meetwire.runtime import validate
from meetwire.runtime.message import Message
from tests.generated.strategies import (
    BOUND,
    CLASSES,
    WHOLE,
    complete,
    extras,
    messages,
    minimal,
    through_codec,
    title,
)

# There are hundreds of classes, and what they share is tried in each.
SWEEP = settings(max_examples=max(settings().max_examples // 16, 5))

EVERY = [*CLASSES, *BOUND]
PARTS = [cls for cls in EVERY if cls not in WHOLE]

extent = pytest.mark.parametrize("make", [minimal, complete])


def check(message: Message, again: Message) -> None:
    assert again == message
    assert extras(again) == []
    assert list(validate.faults(message)) == list(validate.faults(again)) == []


@pytest.mark.parametrize("cls", WHOLE, ids=title)
@SWEEP
@given(st.data())
def test_a_request_or_response_in_its_envelope(cls: type[Message], data: st.DataObject) -> None:
    message = data.draw(messages(cls))
    check(message, webex.loads(webex.dumps(message)))


@pytest.mark.parametrize("cls", PARTS, ids=title)
@SWEEP
@given(st.data(), st.booleans())
def test_a_part_with_and_without_prefixes(
    cls: type[Message], data: st.DataObject, qualified: bool
) -> None:
    message = data.draw(messages(cls))
    check(message, through_codec(message, qualified=qualified))


@extent
@pytest.mark.parametrize("cls", WHOLE, ids=title)
def test_the_least_and_the_most_in_an_envelope(
    cls: type[Message], make: Callable[[type[Message]], Any]
) -> None:
    message = make(cls)
    check(message, webex.loads(webex.dumps(message)))


@extent
@pytest.mark.parametrize("cls", EVERY, ids=title)
def test_the_least_and_the_most_that_a_class_holds(
    cls: type[Message], make: Callable[[type[Message]], Any]
) -> None:
    message = make(cls)
    for qualified in (True, False):
        check(message, through_codec(message, qualified=qualified))

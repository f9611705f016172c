"""What is written is read back as it was: every class, whatever it holds."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from meetwire import webex
from meetwire.runtime import decoder, encoder, validate
from meetwire.runtime.message import XSI, Message, Request, Response
from tests.generated.strategies import (
    BOUND,
    CLASSES,
    complete,
    declarations,
    extras,
    messages,
    title,
)

# There are hundreds of classes, and what they share is tried in each.
SWEEP = settings(max_examples=max(settings().max_examples // 6, 10))

WHOLE = [cls for cls in CLASSES if issubclass(cls, (Request, Response))]
PARTS = [cls for cls in [*CLASSES, *BOUND] if cls not in WHOLE]


def through_codec(message: Message, *, qualified: bool) -> Message:
    content, attributes = encoder.encode(message, qualified=qualified)
    document = f'<part{declarations()} xmlns:xsi="{XSI}"{attributes}>{content}</part>'
    return decoder.decode(etree.fromstring(document.encode()), type(message))


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


@pytest.mark.parametrize("qualified", [True, False])
@pytest.mark.parametrize("cls", [*CLASSES, *BOUND], ids=title)
def test_a_message_with_every_field_set(cls: type[Message], qualified: bool) -> None:
    message: Any = complete(cls)
    check(message, through_codec(message, qualified=qualified))

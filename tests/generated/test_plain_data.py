"""Every message of every system survives as plain data, and shows no secrets there."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetwire import webex
from meetwire.runtime import validate
from meetwire.runtime.errors import InvalidRequest
from meetwire.runtime.message import Message, fields_of
from meetwire.runtime.plain_data import from_data, to_data
from meetwire.runtime.redaction import MASK, secret_values
from tests.generated.recordings import recordings
from tests.generated.strategies import BOUND, CLASSES, complete, messages, minimal, parts
from tests.generated.test_systems import CLASSES as OTHERS
from tests.generated.test_systems import full_title

SWEEP = settings(max_examples=max(settings().max_examples // 20, 5))
EVERY = [*CLASSES, *BOUND, *OTHERS]

each_class = pytest.mark.parametrize("cls", EVERY, ids=full_title)


def through_json(message: Message) -> Any:
    text = json.dumps(to_data(message, secrets=True), allow_nan=False)
    return from_data(type(message), json.loads(text), unlisted=True)


@each_class
@SWEEP
@given(st.data())
def test_any_message_survives_as_plain_data(cls: type[Message], data: st.DataObject) -> None:
    message = data.draw(messages(cls))
    if MASK in secret_values(message):
        return  # which nobody can tell from a secret that was hidden
    again = through_json(message)
    assert again == message
    assert list(validate.faults(again)) == []


@pytest.mark.parametrize("make", [minimal, complete])
@each_class
def test_the_least_and_the_most_survive(cls: type[Message], make: Callable[..., Any]) -> None:
    message = make(cls)
    assert through_json(message) == message


@each_class
def test_secrets_are_masked_and_refused(cls: type[Message]) -> None:
    message = complete(cls, secret="hush-hush")
    data = to_data(message)
    assert "hush-hush" not in json.dumps(data)
    if any(field.secret for _, part in parts(message) for field in fields_of(type(part)).values()):
        with pytest.raises(InvalidRequest, match="is masked: give the value"):
            from_data(cls, data)


def test_recordings_survive_with_what_has_no_place_in_them(corpus: Path) -> None:
    for name, recorded in recordings(corpus / "repaired"):
        message = webex.loads(recorded)
        assert through_json(message) == message, name

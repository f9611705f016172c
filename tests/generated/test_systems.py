"""What holds for every class and operation of the systems whose calls spread over HTTP."""

from __future__ import annotations

import math
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetwire.runtime import json_codec, json_text, validate
from meetwire.runtime.errors import MeetwireError
from meetwire.runtime.fields import KeyField
from meetwire.runtime.message import ListRequest, Message, Request, Response, fields_of
from meetwire.runtime.transport import HttpReply
from tests.generated.strategies import complete, extras, messages, minimal, parts, title

SWEEP = settings(max_examples=max(settings().max_examples // 10, 5))
SETTINGS = {"organizerKey": 7, "token": "hush-token"}

SYSTEMS = {
    "gotowebinar": ("v1", "v2"),
    "liveminutes": ("meetings",),
    "iomeeting": ("meetings",),
    "gatherplace": ("portlet",),
}
MODULES = {
    (system, name): import_module(f"meetwire.{system}.{name}")
    for system, names in SYSTEMS.items()
    for name in names
}
CLASSES: list[type[Message]] = [
    cls
    for module in MODULES.values()
    for cls in (getattr(module, name) for name in module.__all__)
    if issubclass(cls, Message)
]
REQUESTS: list[type[Request[Any]]] = [cls for cls in CLASSES if issubclass(cls, Request)]
IN_JSON = [cls for cls in CLASSES if cls.__module__.split(".")[1] in ("gotowebinar", "liveminutes")]

CLEAR_ENDS = [
    cls
    for cls in REQUESTS
    if fields_of(cls.__operation__.response) and "iomeeting" not in cls.__module__
]
"""Requests whose answers say where they end. A line of values does not."""

EXTENT = pytest.mark.parametrize("make", [minimal, complete])


def full_title(cls: type) -> str:
    return f"{cls.__module__.split('.')[1]}.{title(cls)}"


each_class = pytest.mark.parametrize("cls", CLASSES, ids=full_title)
each_request = pytest.mark.parametrize("cls", REQUESTS, ids=full_title)


def wire_of(cls: type) -> Any:
    return import_module(".".join(cls.__module__.split(".")[:2])).wire


def service_of(cls: type) -> str:
    return cls.__module__.rpartition(".")[2]


def read_back(request: Request[Any]) -> Any:
    """What the service's side makes of what the client's side makes of a request."""
    wire = wire_of(type(request))
    call = wire.encode(request, SETTINGS)
    if service_of(type(request)) == "portlet":
        return wire.read_request(call.target, call.body)[0]
    return wire.read_request(service_of(type(request)), call.method, call.target, call.body)[0]


def numbers(message: Message) -> Iterator[float]:
    """Every floating-point number in a message."""
    for _, part in parts(message):
        for name in fields_of(type(part)):
            value = getattr(part, name)
            if isinstance(value, float):
                yield value


# Operations ---------------------------------------------------------------------------------------


def test_there_are_operations_of_each_system() -> None:
    counted = dict.fromkeys(SYSTEMS, 0)
    for cls in REQUESTS:
        counted[cls.__module__.split(".")[1]] += 1
    assert counted == {"gotowebinar": 26, "liveminutes": 8, "iomeeting": 6, "gatherplace": 6}


@each_request
def test_an_operation_says_how_it_travels(cls: type[Request[Any]]) -> None:
    operation = cls.__operation__
    assert operation.name == cls.__name__
    assert operation.service == service_of(cls)
    assert operation.response.__name__ == f"{cls.__name__}Response"
    assert issubclass(operation.response, Response)
    assert operation.http is not None
    wires = {field.wire for field in fields_of(cls).values()}
    assert set(operation.http.query) <= wires


@each_request
def test_paths_of_pages_and_periods_lead_somewhere(cls: type[Request[Any]]) -> None:
    operation = cls.__operation__
    assert issubclass(cls, ListRequest) == (operation.paging is not None)
    paths: list[tuple[type, str]] = []
    if operation.window is not None:
        paths += [(cls, operation.window.start), (cls, operation.window.end)]
    if operation.paging is not None:
        paging = operation.paging
        paths += [(cls, str(paging.start)), (cls, str(paging.size))]
        paths += [(operation.response, paging.record), (operation.response, paging.total)]
    for owner, path in paths:
        holder: Any = owner
        for name in path.split("."):
            holder = fields_of(holder)[name].kind


@EXTENT
@each_request
def test_the_service_reads_every_request(cls: type[Request[Any]], make: Any) -> None:
    request = make(cls)
    assert list(validate.faults(request)) == []
    again = read_back(request)
    assert again == request
    assert extras(again) == []


@EXTENT
@each_request
def test_the_client_reads_every_answer(cls: type[Request[Any]], make: Any) -> None:
    answer = make(cls.__operation__.response)
    wire = wire_of(cls)
    reply = wire.encode_answer(answer)
    again = wire.decode(reply, complete(cls))
    assert again == answer
    assert type(again) is cls.__operation__.response
    assert extras(again) == []


@pytest.mark.parametrize("cls", CLEAR_ENDS, ids=full_title)
def test_a_damaged_answer_is_never_half_an_object(cls: type[Request[Any]]) -> None:
    wire = wire_of(cls)
    body = wire.encode_answer(complete(cls.__operation__.response)).body
    for end in range(len(body)):
        with pytest.raises(MeetwireError):
            wire.decode(HttpReply(200, body=body[:end]), complete(cls))


# Types --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("cls", IN_JSON, ids=full_title)
@SWEEP
@given(st.data())
def test_any_message_survives_json(cls: type[Message], data: st.DataObject) -> None:
    message = data.draw(messages(cls).filter(lambda made: all(map(math.isfinite, numbers(made)))))
    if any(isinstance(field, KeyField) for field in fields_of(cls).values()):
        return  # its name stands outside, so that it survives only in what holds it
    if any(not field.wire for field in fields_of(cls).values()) and issubclass(cls, Request):
        return  # part of it stands in the address
    text = json_codec.encode(message)
    again = json_codec.decode(json_text.parse(text.encode()), cls)
    assert again == message
    assert extras(again) == []
    assert json_codec.encode(again) == text


@each_class
def test_a_repr_masks_every_secret(cls: type[Message]) -> None:
    secret = any(
        field.secret for _, part in parts(complete(cls)) for field in fields_of(type(part)).values()
    )
    shown = repr(complete(cls, secret="hush-hush"))
    assert "hush-hush" not in shown
    assert ("***" in shown) == secret


@each_class
def test_a_class_says_what_it_is(cls: type[Message]) -> None:
    assert cls.__doc__
    assert cls.__doc__.strip() not in ("", "None")

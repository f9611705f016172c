"""A class that is written often is written as ever, only faster."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from meetwire.runtime import encoder
from meetwire.runtime.decoder import decode
from meetwire.runtime.encoder import encode
from meetwire.runtime.errors import InvalidRequest
from meetwire.runtime.fields import attribute, element, elements
from meetwire.runtime.message import Extra, Message
from meetwire.runtime.values import DATE_TIME, INT, TEXT, Namespace, OpenEnum
from meetwire.runtime.xml import parse
from tests.generated.strategies import CLASSES, complete, title

NAMESPACE = Namespace("toy", "urn:toy")
OFTEN = 50


class Colour(OpenEnum):
    RED = "RED"


class Lid(Message):
    size: int | None = element("size", INT, default=None)
    tag: str | None = attribute("tag", TEXT, default=None)


class Box(Message):
    key: int = element("key", INT)
    text: str | None = element("text", TEXT, default=None)
    colour: Colour | None = element("colour", Colour, default=None)
    when: datetime | None = element("when", DATE_TIME, default=None)
    lid: Lid | None = element("lid", Lid, default=None)
    counts: list[int] = elements("count", INT, default_factory=list)
    lids: list[Lid] = elements("lid2", Lid, default_factory=list)
    inner: Box | None = element("inner", "Box", default=None)


@pytest.fixture(autouse=True)
def written_often() -> None:
    """Make the box a class that has been written often."""
    for _ in range(OFTEN):
        encode(Box(key=1), qualified=False)
        encode(Box(key=1), qualified=True)


def from_the_table(message: Message, *, qualified: bool = False) -> tuple[str, str]:
    """What a class that was never written before is written as."""
    fast = encoder._writers[qualified].copy()
    encoder._writers[qualified].clear()
    try:
        return encode(message, qualified=qualified)
    finally:
        encoder._writers[qualified].update(fast)


BOXES = [
    Box(key=1),
    Box(key=1, text="a & <b> \n", colour=Colour.RED, when=datetime(2027, 1, 2, 3, 4, 5)),
    Box(key=1, text="", lid=Lid(size=2, tag='"'), counts=[1, 2], lids=[Lid(), Lid(tag="x")]),
    Box(key=1, inner=Box(key=2, inner=Box(key=3, counts=[4]))),
    Box(key=1, extras=[Extra("new", "x"), Extra("@a", "b")]),
    Box(key=1, inner=Box(key=2, extras=[Extra("", "stray")])),
    Box(key=1, colour=Colour.unlisted("a<b")),
    Box.__new__(Box),
]


@pytest.mark.parametrize("box", BOXES, ids=repr)
@pytest.mark.parametrize("qualified", [False, True])
def test_a_message_is_written_as_ever(box: Box, qualified: bool) -> None:
    assert encode(box, qualified=qualified) == from_the_table(box, qualified=qualified)


class Late(Message):
    text: str | None = element("text", TEXT, default=None)
    key: int = element("key", INT)


def test_what_stands_before_a_part_that_is_missing_is_written_once() -> None:
    late = decode(parse(b"<late><text>t</text></late>"), Late)
    for _ in range(OFTEN):
        assert encode(late, qualified=False) == ("<text>t</text>", "")


FAULTY: dict[str, Any] = {
    "key": Box(key=None),  # type: ignore[arg-type]
    "text": Box(key=1, text=5),  # type: ignore[arg-type]
    "colour": Box(key=1, colour="RED"),  # type: ignore[arg-type]
    "when": Box(key=1, when=datetime(2027, 1, 1, microsecond=1)),
    "lid": Box(key=1, lid=5),  # type: ignore[arg-type]
    "counts": Box(key=1, counts=5),  # type: ignore[arg-type]
    "counts[1]": Box(key=1, counts=[1, "2"]),  # type: ignore[list-item]
    "lids[0].size": Box(key=1, lids=[Lid(size="x")]),  # type: ignore[arg-type]
    "inner.inner.text": Box(key=1, inner=Box(key=2, inner=Box(key=3, text="\x00"))),
    "inner.lid.tag": Box(key=1, inner=Box(key=2, lid=Lid(tag="\x00"))),
}


@pytest.mark.parametrize(("path", "box"), FAULTY.items(), ids=FAULTY.keys())
def test_faults_have_their_paths(path: str, box: Box) -> None:
    with pytest.raises(InvalidRequest) as fast:
        encode(box, qualified=False)
    with pytest.raises(InvalidRequest) as slow:
        from_the_table(box)
    assert [fault.path for fault in fast.value.faults] == [path]
    assert str(fast.value) == str(slow.value)


def test_a_fault_far_inside_is_found_at_once() -> None:
    """Were each level written anew when the one below fails, this would never end."""
    box = Box(key=1, text="\x00")
    for key in range(60):
        box = Box(key=key, inner=box)
    with pytest.raises(InvalidRequest):
        encode(box, qualified=False)


@pytest.mark.parametrize("cls", CLASSES, ids=title)
def test_every_class_is_written_as_ever(
    cls: type[Message], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encoder, "_writers", ({}, {}))
    monkeypatch.setattr(encoder, "_MANY", 1)  # the second time it is written in straight lines
    message = complete(cls)
    assert encode(message, qualified=True) == encode(message, qualified=True)

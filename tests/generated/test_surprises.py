"""What no schema foresaw does no harm to any class: new values, new elements, missing elements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from lxml import etree

from meetwire.runtime import validate
from meetwire.runtime.decoder import decode
from meetwire.runtime.errors import InvalidRequest, MissingElement
from meetwire.runtime.fields import TextField
from meetwire.runtime.message import Message, fields_of
from meetwire.runtime.values import OpenEnum
from tests.generated.strategies import (
    BOUND,
    CLASSES,
    complete,
    document,
    extras,
    parts,
    through_codec,
    title,
    wires,
)

each_class = pytest.mark.parametrize("cls", [*CLASSES, *BOUND], ids=title)

ELSEWHERE = "urn:example:elsewhere"
CANARY = "canary-1f6b"


def test_there_are_enumerations_of_all_sorts() -> None:
    assert any(field.is_list for _, field in enumerated())
    assert any(not field.is_list for _, field in enumerated())


def enumerated() -> Iterator[tuple[type[Message], Any]]:
    """Each field that holds an enumeration, with its class."""
    for cls in [*CLASSES, *BOUND]:
        for field in fields_of(cls).values():
            if isinstance(field.kind, type) and issubclass(field.kind, OpenEnum):
                yield cls, field


@pytest.mark.parametrize(
    ("cls", "field"),
    [pytest.param(*each, id=f"{title(each[0])}.{each[1].name}") for each in enumerated()],
)
def test_a_value_of_tomorrow_in_an_enumeration(cls: type[Message], field: Any) -> None:
    unlisted = field.kind.unlisted("Value of tomorrow")
    message = complete(cls)
    listed = getattr(message, field.name)
    setattr(message, field.name, [unlisted] * len(listed) if field.is_list else unlisted)
    validate.check(message)
    again = through_codec(message)
    value = getattr(again, field.name)
    for item in value if field.is_list else [value]:
        assert isinstance(item, field.kind)
        assert not item.is_known
        assert str(item) == "Value of tomorrow"
    assert extras(again) == []
    assert again == message


@each_class
def test_reading_what_is_required_and_missing(cls: type[Message]) -> None:
    for name, field in fields_of(cls).items():
        if not field.required:
            continue
        node = etree.fromstring(document(complete(cls)))
        if isinstance(field, TextField):
            node.text = None
        elif field.is_attribute:
            del node.attrib[field.wire]
        for child in list(node):
            if etree.QName(child).localname in wires(field):
                node.remove(child)
        message = decode(node, cls)
        if field.is_list:
            assert getattr(message, name) == []
        else:
            with pytest.raises(MissingElement, match=rf"\b{field.wire or 'text'}\b"):
                getattr(message, name)
            assert not hasattr(message, name)
        with pytest.raises(InvalidRequest, match=rf"\b{name}\b"):
            validate.check(message)


@each_class
def test_an_unknown_element_is_kept_and_written_back(cls: type[Message]) -> None:
    node = etree.fromstring(document(complete(cls)))
    surprise = etree.SubElement(node, f"{{{ELSEWHERE}}}surprise", when="now")
    etree.SubElement(surprise, "inside").text = CANARY
    surprise.set(f"{{{ELSEWHERE}}}how", "so")
    node.set("unheard", "of")
    message = decode(node, cls)
    assert {extra.name for extra in message.extras} == {"surprise", "@unheard"}
    assert CANARY not in repr(message)
    assert fields(message) == fields(complete(cls))

    again = etree.fromstring(document(message))
    assert again.get("unheard") == "of"
    (written,) = again.findall(f"{{{ELSEWHERE}}}surprise")
    assert dict(written.attrib) == dict(surprise.attrib)
    assert [(child.tag, child.text) for child in written] == [("inside", CANARY)]
    assert decode(again, cls) == message


def fields(message: Message) -> dict[str, Any]:
    """The values of a message, without its extras."""
    return {name: getattr(message, name) for name in fields_of(type(message))}


@each_class
def test_a_secret_that_is_no_text_is_masked_too(cls: type[Message]) -> None:
    whole = complete(cls, secret=CANARY)
    hidden = 0
    node = etree.fromstring(document(whole))
    for element in node.iter():
        if element.text == CANARY:
            etree.SubElement(element, "inside").text = CANARY
            hidden += 1
    message = decode(node, cls)
    assert CANARY not in repr(message)
    assert hidden == sum(
        len(getattr(part, name)) if field.is_list else 1
        for _, part in parts(whole)
        for name, field in fields_of(type(part)).items()
        if field.secret and not field.is_attribute
    )

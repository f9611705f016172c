"""The quick reading of the decoder and the careful one: whatever a message holds, they agree."""

from __future__ import annotations

import random

import pytest
from lxml import etree

from meetwire.runtime import decoder
from meetwire.runtime.message import Message
from meetwire.runtime.xml import Element, parse
from meetwire.webex import dumps, meeting, training, user
from tests.generated.strategies import complete

MESSAGES: list[type[Message]] = [
    meeting.CreateMeeting,
    meeting.LstsummaryMeetingResponse,
    training.GetIMStestDetailsResponse,
    user.GetUserResponse,
]


def body_of(message: Message) -> Element:
    body = parse(dumps(message))[1][0]
    body.attrib.clear()
    return body


def disturb(body: Element, chance: random.Random) -> None:
    """Do to some elements what no schema has: attributes, stray text, parts, copies, odd values."""
    for node in chance.sample(list(body.iter()), 3):
        match chance.randrange(7):
            case 0:
                node.set("odd", "1")
            case 1:
                node.text = (node.text or "") + "stray"
            case 2:
                node.tail = "stray"
            case 3:
                node.append(etree.Element("odd"))
            case 4 if node is not body:
                node.addnext(etree.fromstring(etree.tostring(node, with_tail=False)))
            case 5 if not len(node):
                node.text = None
            case _:
                etree.SubElement(node, etree.QName(node).localname.swapcase()).text = "1"


@pytest.mark.parametrize("cls", MESSAGES, ids=lambda cls: cls.__name__)
@pytest.mark.parametrize("seed", range(60))
def test_the_quick_reading_drops_nothing_that_the_careful_one_keeps(
    cls: type[Message], seed: int
) -> None:
    body = body_of(complete(cls))
    disturb(body, random.Random(seed))
    carefully = object.__new__(cls)
    decoder._read(carefully, body, cls, careful=True)
    assert decoder.decode(body, cls) == carefully

"""Recorded messages decode, nothing of them is lost, and what no field can hold is explained."""

from __future__ import annotations

import csv
import re
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from meetwire import webex
from meetwire.runtime.fields import ContentField
from meetwire.runtime.message import XSI, Message, fields_of
from meetwire.webex.training_assessment import ResponseLabel
from tests.generated.recordings import body_content, recordings
from tests.generated.strategies import extras

EXTRAS = {
    ("attendee/RegisterMeetingAttendee.request.xml", "attendees.person.phones", ""): (
        2,
        "stray text, 0, behind two elements of the recording; no field holds text between elements",
    ),
    ("ep/GetOneClickSettings.request.xml", "", "@schemaLocation"): (
        1,
        "says where a validator finds the schema: a matter of XML, not of the service",
    ),
    ("ep/LstRecording.request.xml", "", "returnSessionDetail"): (
        1,
        "the schema spells it returnSessionDetails; names that differ by a letter are two names",
    ),
    ("event/CreateEvent.request.xml", "", "enrollment"): (
        1,
        "stands there twice, where one is allowed: the second is kept beside the first",
    ),
    ("event/GetEvent.response.xml", "enrollment_form.custom_fields.text_box", "width"): (
        1,
        "s50 is no number",
    ),
    ("event/UploadEventImage.request.xml", "", "imageData"): (
        1,
        "the recording has a sentence where the image's base64 belongs",
    ),
    ("history/LstrecordaccessDetailHistory.request.xml", "", "recondID"): (
        1,
        "a slip for recordID, which the schema has",
    ),
    ("training/GetTrainingSession.response.xml", "schedule", "extNotifyTime"): (
        1,
        "is empty, which is no number",
    ),
    ("training/SetScheduledTest.request.xml", "delivery_method", "dueDate"): (
        1,
        "the recording lacks the element around it, website",
    ),
    ("training/SetScheduledTest.request.xml", "delivery_method", "startDate"): (
        1,
        "the recording lacks the element around it, website",
    ),
    ("user/UploadPMRImage.request.xml", "", "imageData"): (
        1,
        "the recording has a sentence where the image's base64 belongs",
    ),
}
"""How often something is in `extras`, and why, by recording, path of the part, and its name."""


@pytest.fixture(scope="module")
def repaired(corpus: Path) -> dict[str, bytes]:
    """Well-formed recordings: what was damaged in print has been mended."""
    return dict(recordings(corpus / "repaired"))


# A canonical form of what an element says, apart from how -----------------------------------------

_DATE_TIME = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})\s+(\d{1,2}):(\d{2}):(\d{2})")
_BOOLEANS = {"1": "true", "0": "false"}


def canonical_text(text: str | None, type_: type | None = None) -> str:
    """A text without the liberties that texts of its Python type have."""
    text = (text or "").strip()
    if type_ is bool:
        return _BOOLEANS.get(text, text.lower())
    if type_ is float and re.fullmatch(r"\d+", text):
        return f"{text}.0"
    moment = _DATE_TIME.fullmatch(text) if type_ is datetime else None
    return " ".join(part.zfill(2) for part in moment.groups()) if moment else text


def canonical(node: Any, kind: Any = None) -> tuple[Any, ...]:
    """The information of an element: names without prefix or case, texts, and children.

    Children of different names may stand in any order, those of one name may not, unless the type
    says that the order counts, and with it the place of the texts.
    """
    kinds: dict[str, Any] = {"": kind}
    in_order = False
    if isinstance(kind, type) and issubclass(kind, Message):
        for field in fields_of(kind).values():
            for each in field.choices if isinstance(field, ContentField) else [field]:
                kinds[each.wire.casefold()] = each.kind
            in_order = in_order or isinstance(field, ContentField)
    texts = [
        canonical_text(text, getattr(kinds[""], "type", None))
        for text in (node.text, *(child.tail for child in node))
    ]
    children = [canonical(child, kinds.get(local_name(child.tag))) for child in node]
    if in_order:
        content: list[Any] = list(zip(texts, [*children, None], strict=True))
    else:
        content = [sorted(text for text in texts if text)]
        content += sorted(children, key=lambda child: str(child[0]))
    return (
        local_name(node.tag),
        sorted(
            (
                local_name(name),
                canonical_text(value, getattr(kinds.get(local_name(name)), "type", None)),
            )
            for name, value in node.attrib.items()
            if name != f"{{{XSI}}}type"
        ),
        content,
    )


def local_name(tag: str) -> str:
    return etree.QName(tag).localname.casefold()


def assert_the_same(data: bytes, name: str) -> None:
    """Fail unless a recording, decoded and encoded, is of its type still and says the same."""
    message = webex.loads(data)
    before, after = body_content(data), body_content(webex.dumps(message))
    assert type_of(after) == type_of(before) == type(message).__name__.casefold(), name
    assert canonical(after, type(message)) == canonical(before, type(message)), name


def type_of(body: Any) -> str:
    return re.split(r"[.:]", "".join(body.get(f"{{{XSI}}}type").split()))[-1].casefold()


# The tests ----------------------------------------------------------------------------------------


def test_every_recording_is_here(repaired: dict[str, bytes]) -> None:
    assert len(repaired) == 181


def test_what_no_field_can_hold_is_explained(repaired: dict[str, bytes]) -> None:
    found = Counter(
        (name, *where) for name, data in repaired.items() for where in extras(webex.loads(data))
    )
    assert found == {where: times for where, (times, _) in EXTRAS.items()}


def test_encoding_what_was_decoded_says_the_same(repaired: dict[str, bytes]) -> None:
    for name, data in repaired.items():
        assert_the_same(data, name)


def test_decoding_that_again_gives_an_equal_message(repaired: dict[str, bytes]) -> None:
    for name, data in repaired.items():
        message = webex.loads(data)
        assert webex.loads(webex.dumps(message)) == message, name


def test_well_formed_recordings_decode_as_they_were_printed(corpus: Path) -> None:
    decoded = 0
    for name, data in recordings(corpus / "verbatim"):
        try:
            etree.fromstring(data)
        except etree.XMLSyntaxError:
            continue
        decoded += 1
        assert_the_same(data, name)
    assert decoded == 100


def test_recordings_that_only_forget_to_declare_a_prefix_decode_too(
    corpus: Path, repaired: dict[str, bytes]
) -> None:
    with (corpus / "verbatim" / "index.tsv").open(encoding="utf-8", newline="") as index:
        rows = list(csv.DictReader(index, delimiter="\t"))
    names = [
        row["path"].removeprefix("verbatim/")
        for row in rows
        if row["only_undeclared_prefix"] == "yes"
    ]
    assert len(names) == 59
    for name in names:
        message = webex.loads((corpus / "verbatim" / name).read_bytes())
        assert message == webex.loads(repaired[name]), name


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("<a><b>1</b></a>", "<a><b>2</b></a>"),
        ("<a><b/></a>", "<a/>"),
        ("<a><b/><b/></a>", "<a><b/></a>"),
        ("<a><b>1</b><b>2</b></a>", "<a><b>2</b><b>1</b></a>"),
        ("<a><b/>x</a>", "<a><b>x</b></a>"),
        ("<a n='1'/>", "<a/>"),
        ("<a>01/02/2030 01:02:03</a>", "<a>02/01/2030 01:02:03</a>"),
    ],
)
def test_the_comparison_sees_a_difference(left: str, right: str) -> None:
    assert canonical(etree.fromstring(left)) != canonical(etree.fromstring(right))


def test_the_comparison_sees_another_order_where_that_counts() -> None:
    before, after = (
        canonical(etree.fromstring(written), ResponseLabel)
        for written in ("<a>x<flow_mat/></a>", "<a><flow_mat/>x</a>")
    )
    assert before != after

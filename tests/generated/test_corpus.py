"""Recorded messages decode, nothing of them is lost, and what no field can hold is explained."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from meetwire import webex
from meetwire.runtime.message import XSI
from tests.generated.recordings import SERVICES, body_content, recordings
from tests.generated.strategies import extras

EXTRAS = {
    ("user/UploadPMRImage.request.xml", "", "imageData"): (
        "the recording has a sentence where the image's base64 belongs"
    ),
    ("attendee/RegisterMeetingAttendee.request.xml", "attendees.person.phones", ""): (
        "stray text, 0, behind two elements of the recording; no field holds text between elements"
    ),
}
"""Why something is in `extras`, by recording, path of the part, and name of the extra."""


@pytest.fixture(scope="module")
def repaired(corpus: Path) -> dict[str, bytes]:
    """Well-formed recordings: what was damaged in print has been mended."""
    return dict(recordings(corpus / "repaired"))


# A canonical form of what an element says, apart from how -----------------------------------------

_DATE_TIME = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})\s+(\d{1,2}):(\d{2}):(\d{2})")


def canonical_text(text: str | None) -> str:
    text = (text or "").strip()
    if text.lower() in ("true", "false"):
        return text.lower()
    moment = _DATE_TIME.fullmatch(text)
    return " ".join(part.zfill(2) for part in moment.groups()) if moment else text


def canonical(node: Any) -> tuple[Any, ...]:
    """The information of an element: names without prefix or case, texts, children in any order."""
    texts = [canonical_text(text) for text in (node.text, *(child.tail for child in node))]
    return (
        etree.QName(node).localname.casefold(),
        sorted(text for text in texts if text),
        sorted(
            (etree.QName(name).localname.casefold(), canonical_text(value))
            for name, value in node.attrib.items()
            if name != f"{{{XSI}}}type"
        ),
        sorted(canonical(child) for child in node),
    )


def type_of(body: Any) -> str:
    return re.split(r"[.:]", "".join(body.get(f"{{{XSI}}}type").split()))[-1].casefold()


# The tests ----------------------------------------------------------------------------------------


def test_every_recording_of_these_services_is_here(repaired: dict[str, bytes]) -> None:
    counts = {name: sum(path.startswith(f"{name}/") for path in repaired) for name in SERVICES}
    assert counts == {"attendee": 12, "meeting": 14, "meeting.auo": 6, "user": 24}


def test_what_no_field_can_hold_is_explained(repaired: dict[str, bytes]) -> None:
    found = [
        (name, *where) for name, data in repaired.items() for where in extras(webex.loads(data))
    ]
    assert set(found) == set(EXTRAS)
    assert len(found) == 3, "the stray text stands there twice"


def test_encoding_what_was_decoded_says_the_same(repaired: dict[str, bytes]) -> None:
    for name, data in repaired.items():
        before = body_content(data)
        after = body_content(webex.dumps(webex.loads(data)))
        assert type_of(after) == type_of(before), name
        assert canonical(after) == canonical(before), name


def test_decoding_that_again_gives_an_equal_message(repaired: dict[str, bytes]) -> None:
    for name, data in repaired.items():
        message = webex.loads(data)
        assert webex.loads(webex.dumps(message)) == message, name


def test_well_formed_recordings_decode_as_they_were_printed(corpus: Path) -> None:
    decoded = 0
    for name, data in recordings(corpus / "verbatim"):
        try:
            before = body_content(data)
        except etree.XMLSyntaxError:
            continue
        decoded += 1
        message = webex.loads(data)
        assert type(message).__name__.casefold() == type_of(before), name
        assert canonical(body_content(webex.dumps(message))) == canonical(before), name
    assert decoded == 33


def test_recordings_that_only_forget_to_declare_a_prefix_decode_too(
    corpus: Path, repaired: dict[str, bytes]
) -> None:
    with (corpus / "verbatim" / "index.tsv").open(encoding="utf-8", newline="") as index:
        rows = list(csv.DictReader(index, delimiter="\t"))
    names = [
        row["path"].removeprefix("verbatim/")
        for row in rows
        if row["service"] in SERVICES and row["only_undeclared_prefix"] == "yes"
    ]
    assert len(names) == 15
    for name in names:
        message = webex.loads((corpus / "verbatim" / name).read_bytes())
        assert message == webex.loads(repaired[name]), name


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("<a><b>1</b></a>", "<a><b>2</b></a>"),
        ("<a><b/></a>", "<a/>"),
        ("<a><b/><b/></a>", "<a><b/></a>"),
        ("<a><b/>x</a>", "<a><b>x</b></a>"),
        ("<a n='1'/>", "<a/>"),
        ("<a>01/02/2030 01:02:03</a>", "<a>02/01/2030 01:02:03</a>"),
    ],
)
def test_the_comparison_sees_a_difference(left: str, right: str) -> None:
    assert canonical(etree.fromstring(left)) != canonical(etree.fromstring(right))

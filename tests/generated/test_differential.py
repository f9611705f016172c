"""The same bytes, read by us and by what xsdata makes of the same schemas, hold the same values."""

from __future__ import annotations

import base64
import dataclasses
import enum
import importlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from xsdata.exceptions import ParserError
from xsdata.formats.dataclass.parsers import XmlParser
from xsdata.formats.dataclass.parsers.config import ParserConfig

from meetwire import webex
from meetwire.runtime import decoder
from meetwire.runtime.fields import ContentField
from meetwire.runtime.message import XSI, Message, Request, fields_of
from meetwire.runtime.values import ISO_DATE_TIME, XML_SPACE, YES_NO
from meetwire.webex import meeting, user
from tests.generated.recordings import body_content, recordings
from tests.generated.strategies import WHOLE, complete, document, messages, title

Leaves = list[tuple[str, str]]
"""Path of wire names, and text, of everything in a message that is not made of elements itself."""

BIN = str(Path(sys.executable).parent)
"""Where the formatter is that xsdata calls by name."""


class Peer:
    """What xsdata makes of our schemas, in two forms: requests have no prefixes inside."""

    def __init__(self, schemas: Path, folder: Path) -> None:
        for form in ("qualified", "unqualified"):
            (folder / form).mkdir()
            for path in schemas.glob("*.xsd"):
                text = path.read_text("utf-8")
                changed = text.replace(
                    'elementFormDefault="qualified"', f'elementFormDefault="{form}"'
                )
                (folder / form / path.name).write_text(changed, "utf-8")
            subprocess.run(
                [
                    *(sys.executable, "-m", "xsdata", "generate", form),
                    *("--package", f"xsdata_{form}", "--structure-style", "filenames"),
                ],
                cwd=folder,
                env={**os.environ, "PATH": os.pathsep.join((BIN, os.environ.get("PATH", "")))},
                check=True,
                capture_output=True,
            )

    def type_of(self, cls: type[Message], form: str) -> type:
        """The class for the same type as ours."""
        module = importlib.import_module(f"xsdata_{form}.{cls.__module__.rpartition('.')[2]}")
        (found,) = [
            other
            for other in vars(module).values()
            if dataclasses.is_dataclass(other)
            and getattr(other, "__module__", "") == module.__name__
            and wire_name(other).casefold() == cls.__name__.casefold()
        ]
        assert isinstance(found, type)
        return found

    def read(self, data: bytes, cls: type[Message], *, form: str, strict: bool = True) -> Leaves:
        """The leaves of an element, as xsdata reads it.

        Raises:
            ParserError: Strictly read, it does not follow the schema.
        """
        config = ParserConfig(fail_on_unknown_properties=True, fail_on_converter_warnings=strict)
        try:
            return their_leaves(XmlParser(config=config).from_bytes(data, self.type_of(cls, form)))
        except TypeError as error:  # how xsdata says that a required element is missing
            raise ParserError(str(error)) from error


@pytest.fixture(scope="session")
def peer(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Peer]:
    folder = tmp_path_factory.mktemp("xsdata")
    made = Peer(checkout / "schemas" / "webex", folder)
    sys.path.insert(0, str(folder))
    yield made
    sys.path.remove(str(folder))
    for name in [name for name in sys.modules if name.startswith("xsdata_")]:
        del sys.modules[name]


def wire_name(cls: Any) -> str:
    return getattr(getattr(cls, "Meta", None), "name", cls.__name__)


def our_leaves(message: Message, path: str = "") -> Leaves:
    found: Leaves = []
    for name, field in fields_of(type(message)).items():
        value = getattr(message, name, None)
        if isinstance(field, ContentField):
            found += our_content(field, value, path)
            continue
        for index, item in enumerate(value if isinstance(value, list) else [value]):
            # What xsdata calls the text of an element.
            where = f"{path}/{field.wire or 'value'}[{index}]"
            if isinstance(item, Message):
                found += our_leaves(item, where) or [(where, "")]
            elif item is not None:
                found.append((where, text_of(item, field.kind)))
    return sorted(found)


def our_content(field: ContentField, items: list[Any], path: str) -> Leaves:
    """The leaves of a list of several classes, which xsdata makes a list of each."""
    found: Leaves = []
    if field.is_mixed:  # for which xsdata has one list, too
        for index, item in enumerate(items):
            where = f"{path}/{field.name}[{index}]"
            found += our_leaves(item, where) if isinstance(item, Message) else [(where, item)]
        return found
    for choice in field.choices:
        assert isinstance(choice.kind, type)
        for index, item in enumerate(item for item in items if type(item) is choice.kind):
            where = f"{path}/{choice.wire}[{index}]"
            found += our_leaves(item, where) or [(where, "")]
    return found


def their_leaves(message: Any, path: str = "") -> Leaves:
    found: Leaves = []
    for field in dataclasses.fields(message):
        wire = field.metadata.get("name", field.name)
        value = getattr(message, field.name)
        for index, item in enumerate(value if isinstance(value, list) else [value]):
            where = f"{path}/{wire}[{index}]"
            if dataclasses.is_dataclass(item):
                found += their_leaves(item, where) or [(where, "")]
            elif item is not None:
                found.append((where, text_of(item)))
    return sorted(found)


def text_of(value: object, kind: object = None) -> str:
    """A value as text, on either side without help of the code that is compared."""
    match value:
        case enum.Enum():
            return str(value.value).strip(XML_SPACE)
        case bool() if kind is YES_NO:
            return "Yes" if value else "No"
        case bool():
            return "true" if value else "false"
        case bytes():
            return base64.b64encode(value).decode()
        case datetime() if kind is ISO_DATE_TIME:
            return f"{value:%Y-%m-%dT%H:%M:%S}"
        case datetime():
            return f"{value:%m/%d}/{value.year:04} {value:%H:%M:%S}"
        case timedelta():
            hours, seconds = divmod(value.seconds, 3600)
            return f"P0Y0M{value.days}DT{hours}H{seconds // 60}M"
        case _:
            return str(value).strip(XML_SPACE)


@pytest.mark.parametrize("cls", WHOLE, ids=title)
def test_a_message_with_every_field_set(cls: type[Message], peer: Peer) -> None:
    message = complete(cls)
    assert peer.read(document(message), cls, form="qualified") == our_leaves(message)


# A value that the schema does not list is a warning to xsdata, which keeps the text as we do.
@pytest.mark.filterwarnings("ignore::xsdata.exceptions.ConverterWarning")
@pytest.mark.parametrize("cls", [meeting.CreateMeeting, user.GetUserResponse], ids=title)
@settings(max_examples=30)
@given(data=st.data())
def test_any_message(cls: type[Message], peer: Peer, data: st.DataObject) -> None:
    written = document(data.draw(messages(cls)))
    ours = decoder.decode(etree.fromstring(written), cls)
    assert peer.read(written, cls, form="qualified", strict=False) == our_leaves(ours)


UNREADABLE = {
    "attendee/GetEnrollmentInfo.response.xml": "lacks a required element, sessionKey",
    "ep/LstOpenSession.response.xml": "lacks a required element, actualStartTime",
    "ep/LstRecording.request.xml": "has an unknown element, returnSessionDetail",
    "ep/LstRecording.response.xml": "lacks required elements, description and format",
    "event/CreateEvent.request.xml": "has an element twice, enrollment",
    "event/GetEvent.response.xml": "has s50 where a number belongs",
    "event/LstrecordedEvent.response.xml": "lacks a required element, destinationURL",
    "event/UploadEventImage.request.xml": "has a sentence where base64 belongs",
    "history/LstrecordaccessDetailHistory.request.xml": "has an unknown element, recondID",
    "meeting/GetMeeting.response.xml": "lacks a required element, tollNum",
    "meeting.auo/GetTeleconferenceSession.response.xml": "lacks required elements, eight of them",
    "training/GetIMStestDetails.response.xml": "lacks a required element, setvar",
    "training/SetScheduledTest.request.xml": "has unknown elements, startDate and dueDate",
    "user/LstsummaryUser.response.xml": "lacks required elements, firstName and lastName",
    "user/UploadPMRImage.request.xml": "has a sentence where base64 belongs",
}
"""Recordings that break the schemas, which xsdata then does not read at all."""

MISREAD = {"training/GetTrainingSession.response.xml": "has an empty number: a text to xsdata"}
"""Recordings of which xsdata makes something else."""


def test_recordings_that_are_put_in_canonical_form(corpus: Path, peer: Peer) -> None:
    compared, unreadable = 0, set()
    for name, data in recordings(corpus / "repaired"):
        ours = webex.loads(data)
        try:
            theirs = peer.read(document(ours), type(ours), form="qualified")
        except ParserError:
            unreadable.add(name)
            continue
        assert (theirs == our_leaves(ours)) == (name not in MISREAD), name
        compared += len(theirs)
    assert unreadable == set(UNREADABLE)
    assert compared > 1500


def test_recordings_that_follow_the_schemas_as_they_are(corpus: Path, peer: Peer) -> None:
    compared = 0
    for name, data in recordings(corpus / "repaired"):
        ours = webex.loads(data)
        body = body_content(data)
        del body.attrib[f"{{{XSI}}}type"]
        form = "unqualified" if isinstance(ours, Request) else "qualified"
        try:
            theirs = peer.read(etree.tostring(body), type(ours), form=form)
        except ParserError:
            continue  # in most of these, a name is spelled in another letter case
        padded = [(where, re.sub(r"^(?=\d/\d\d/\d{4} )", "0", text)) for where, text in theirs]
        assert (padded == our_leaves(ours)) == (name not in MISREAD), name
        compared += 1
    assert compared > 100

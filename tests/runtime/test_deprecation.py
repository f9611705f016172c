"""Creating a deprecated message warns where it is created; handling one that exists does not."""

from __future__ import annotations

import copy
import dataclasses
import linecache
import pickle
import warnings

import pytest

from meetwire import webex
from meetwire.runtime.deprecation import deprecated
from meetwire.runtime.fields import element
from meetwire.runtime.message import Message, Request, fields_of
from meetwire.runtime.values import INT
from meetwire.webex import meeting, user
from meetwire.webex._index import OPERATIONS


class Kept(Message):
    size: int | None = element("size", INT, default=None)


@deprecated("Use Kept.")
class Old(Message):
    size: int | None = element("size", INT, default=None)
    needed: int = element("needed", INT)


class Younger(Old):
    """Its own name is not deprecated."""


WARNING = r"^Old is deprecated\. Use Kept\.$"


def an_old() -> Old:
    with pytest.warns(DeprecationWarning, match=WARNING):
        return Old(size=3, needed=1)


def requests() -> list[type[Request]]:
    return [getattr(getattr(webex, module), name) for name, module in OPERATIONS.items()]


def test_creating_one_warns_at_the_line_that_does() -> None:
    with pytest.warns(DeprecationWarning, match=WARNING) as caught:
        made = Old(needed=1)
    assert made.needed == 1
    (warning,) = caught
    assert warning.filename == __file__
    assert linecache.getline(__file__, warning.lineno).strip() == "made = Old(needed=1)"


def test_the_arguments_are_checked_as_ever() -> None:
    with pytest.warns(match=WARNING), pytest.raises(TypeError, match="needs needed="):
        Old()
    with pytest.warns(match=WARNING), pytest.raises(TypeError, match="no field colour"):
        Old(needed=1, colour=2)  # type: ignore[call-arg]


def test_the_class_tells_what_to_use_instead() -> None:
    assert Old.__deprecated__ == "Use Kept."  # type: ignore[attr-defined]
    assert not hasattr(Kept, "__deprecated__")


def test_it_stays_a_message_with_slots() -> None:
    old = an_old()
    assert list(fields_of(Old)) == ["size", "needed"]
    assert not hasattr(old, "__dict__")
    assert [field.name for field in dataclasses.fields(Old)][:2] == ["size", "needed"]
    with pytest.raises(AttributeError):
        old.colour = 3  # type: ignore[attr-defined]


def test_copies_and_pickles_do_not_warn() -> None:
    old = an_old()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert copy.copy(old) == copy.deepcopy(old) == pickle.loads(pickle.dumps(old)) == old


def test_decoding_does_not_warn() -> None:
    with pytest.warns(DeprecationWarning, match="^LstMeeting is deprecated"):
        sent = webex.dumps(meeting.LstMeeting(meeting_key=7))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        read = webex.loads(sent)
    assert isinstance(read, meeting.LstMeeting)
    assert read.meeting_key == 7


def test_a_class_that_extends_one_is_not_deprecated_by_that() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert Younger(needed=2).needed == 2


def test_deprecated_operations_warn_and_name_their_replacement() -> None:
    marked = {cls for cls in requests() if cls.__operation__.deprecated}
    assert marked >= {meeting.LstMeeting, user.LstUser}
    for cls in requests():
        assert getattr(cls, "__deprecated__", None) == cls.__operation__.deprecated
    for cls in marked:
        said = rf"^{cls.__name__} is deprecated\. .*Lstsummary"
        with pytest.warns(DeprecationWarning, match=said):
            cls()

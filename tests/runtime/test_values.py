"""Scalars are read leniently and written in one form; enumerations are open."""

from __future__ import annotations

import copy
import math
import pickle
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum, EnumType
from inspect import getattr_static
from typing import Any

import pytest

from meetwire.runtime import values
from meetwire.runtime.operation import Effect
from meetwire.runtime.values import (
    BASE64,
    BOOL,
    DATE_TIME,
    DURATION,
    FLAG,
    FLOAT,
    INSTANT,
    INT,
    ISO_DATE_TIME,
    PERCENT_UNDERSCORE,
    SQL_TIMESTAMP,
    TEXT,
    YES_NO,
    OpenEnum,
    Scalar,
)

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


class Colour(OpenEnum):
    RED = "RED"
    LIGHT_BLUE = "Light Blue"


READ: list[tuple[Scalar[Any], str, Any]] = [
    (TEXT, "plain", "plain"),
    (TEXT, " \t\r\ntrimmed \n", "trimmed"),
    (TEXT, "two  words", "two  words"),
    (TEXT, f"{NO_BREAK_SPACE}kept{NO_BREAK_SPACE}", f"{NO_BREAK_SPACE}kept{NO_BREAK_SPACE}"),
    (TEXT, "", ""),
    (INT, "0", 0),
    (INT, "00042", 42),
    (INT, " 42\n", 42),
    (INT, "-7", -7),
    (INT, "+7", 7),
    (INT, "123456789012345678901234567890", 123456789012345678901234567890),
    (FLOAT, "1.5", 1.5),
    (FLOAT, " -1.50 ", -1.5),
    (FLOAT, "3", 3.0),
    (FLOAT, ".5", 0.5),
    (FLOAT, "5.", 5.0),
    (FLOAT, "1e3", 1000.0),
    (FLOAT, "INF", math.inf),
    (FLOAT, "-INF", -math.inf),
    (BOOL, "true", True),
    (BOOL, "TRUE", True),
    (BOOL, " True\n", True),
    (BOOL, "1", True),
    (BOOL, "false", False),
    (BOOL, "FALSE", False),
    (BOOL, "0", False),
    (DATE_TIME, "12/01/2026 09:30:05", datetime(2026, 12, 1, 9, 30, 5)),
    (DATE_TIME, "2/3/2026 4:05:06", datetime(2026, 2, 3, 4, 5, 6)),
    (DATE_TIME, "\n02/29/2028   00:00:00 ", datetime(2028, 2, 29)),
    (DATE_TIME, "12/31/0999 23:59:59", datetime(999, 12, 31, 23, 59, 59)),
    (YES_NO, "Yes", True),
    (YES_NO, "YES", True),
    (YES_NO, "no\n", False),
    (ISO_DATE_TIME, "2026-12-01T09:30:05", datetime(2026, 12, 1, 9, 30, 5)),
    (ISO_DATE_TIME, " 0999-12-31T23:59:59\n", datetime(999, 12, 31, 23, 59, 59)),
    (DURATION, "P0Y0M0DT0H45M", timedelta(minutes=45)),
    (DURATION, "PT45M", timedelta(minutes=45)),
    (DURATION, " P0Y0M2DT3H4M5S ", timedelta(days=2, hours=3, minutes=4, seconds=5)),
    (DURATION, "P3D", timedelta(days=3)),
    (DURATION, "PT90M", timedelta(hours=1, minutes=30)),
    (DURATION, "PT0.250S", timedelta(milliseconds=250)),
    (DURATION, "PT0S", timedelta(0)),
    (BASE64, "aGVsbG8=", b"hello"),
    (BASE64, " aGVs\r\n bG8= ", b"hello"),
    (BASE64, "", b""),
]


@pytest.mark.parametrize(("scalar", "text", "value"), READ, ids=lambda part: repr(part))
def test_reading_is_lenient(scalar: Scalar[Any], text: str, value: Any) -> None:
    found = scalar.parse(text)
    assert found == value
    assert type(found) is scalar.type


UNREADABLE: list[tuple[Scalar[Any], str]] = [
    (INT, ""),
    (INT, "1_000"),
    (INT, "1,000"),
    (INT, "1.0"),
    (INT, "0x10"),
    (INT, "4 2"),
    (INT, "--1"),
    (INT, "+"),
    (INT, "\N{ARABIC-INDIC DIGIT FOUR}\N{ARABIC-INDIC DIGIT TWO}"),
    (INT, "\N{SUPERSCRIPT TWO}"),
    (INT, "\N{FULLWIDTH DIGIT ONE}"),
    (INT, f"{NO_BREAK_SPACE}1"),
    (FLOAT, ""),
    (FLOAT, "1_0.5"),
    (FLOAT, "1,5"),
    (FLOAT, "."),
    (FLOAT, "infinity"),
    (FLOAT, "nan"),
    (FLOAT, "\N{ARABIC-INDIC DIGIT FOUR}.5"),
    (BOOL, ""),
    (BOOL, "yes"),
    (BOOL, "2"),
    (BOOL, "tru"),
    (DATE_TIME, ""),
    (DATE_TIME, "13/45/2026 00:00:00"),
    (DATE_TIME, "02/30/2026 00:00:00"),
    (DATE_TIME, "01/01/2026 24:00:00"),
    (DATE_TIME, "01/01/2026 23:60:00"),
    (DATE_TIME, "01/01/0000 00:00:00"),
    (DATE_TIME, "01/01/26 00:00:00"),
    (DATE_TIME, "2026-01-01T00:00:00"),
    (DATE_TIME, "01/01/2026"),
    (DATE_TIME, "01/01/2026 00:00"),
    (DATE_TIME, "01/01/2026 00:00:00.5"),
    (DATE_TIME, "01/01/2026 00:00:00 GMT"),
    (DATE_TIME, "\N{ARABIC-INDIC DIGIT ONE}/01/2026 00:00:00"),
    (YES_NO, ""),
    (YES_NO, "true"),
    (YES_NO, "y"),
    (ISO_DATE_TIME, ""),
    (ISO_DATE_TIME, "12/01/2026 09:30:05"),
    (ISO_DATE_TIME, "2026-02-30T00:00:00"),
    (ISO_DATE_TIME, "2026-12-01"),
    (ISO_DATE_TIME, "2026-12-01T24:00:00"),
    (ISO_DATE_TIME, "2026-12-01T09:30:05Z"),
    (ISO_DATE_TIME, "2026-12-01T09:30:05.5"),
    (ISO_DATE_TIME, "20261201T093005"),
    (DURATION, ""),
    (DURATION, "P"),
    (DURATION, "PT"),
    (DURATION, "P1DT"),
    (DURATION, "P1Y"),
    (DURATION, "P0Y2M0D"),
    (DURATION, "-PT45M"),
    (DURATION, "P-1D"),
    (DURATION, "45"),
    (DURATION, "PT1.5H"),
    (DURATION, "PT0.0000001S"),
    (DURATION, "P9999999999D"),
    (DURATION, "PT\N{ARABIC-INDIC DIGIT FOUR}M"),
    (BASE64, "not base64!"),
    (BASE64, "aGVsbG8"),
    (BASE64, "aGV=bG8="),
]


@pytest.mark.parametrize(("scalar", "text"), UNREADABLE, ids=lambda part: repr(part))
def test_a_text_of_another_type_is_refused(scalar: Scalar[Any], text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        scalar.parse(text)


def test_a_number_too_long_for_python_is_refused_both_ways() -> None:
    with pytest.raises(ValueError, match="digits"):
        INT.parse("9" * 5000)
    with pytest.raises(ValueError, match="digits"):
        INT.format(10**5000)


WRITTEN: list[tuple[Scalar[Any], Any, str]] = [
    (TEXT, "as it is ", "as it is "),
    (INT, 42, "42"),
    (INT, -7, "-7"),
    (FLOAT, 1.5, "1.5"),
    (FLOAT, 3, "3.0"),
    (FLOAT, math.inf, "INF"),
    (FLOAT, -math.inf, "-INF"),
    (FLOAT, math.nan, "NaN"),
    (BOOL, True, "true"),
    (BOOL, False, "false"),
    (DATE_TIME, datetime(2026, 2, 3, 4, 5, 6), "02/03/2026 04:05:06"),
    (DATE_TIME, datetime(999, 12, 31), "12/31/0999 00:00:00"),
    (YES_NO, True, "Yes"),
    (YES_NO, False, "No"),
    (ISO_DATE_TIME, datetime(999, 2, 3, 4, 5, 6), "0999-02-03T04:05:06"),
    (DURATION, timedelta(0), "P0Y0M0DT0H0M"),
    (DURATION, timedelta(minutes=45), "P0Y0M0DT0H45M"),
    (DURATION, timedelta(days=2, hours=3, seconds=5), "P0Y0M2DT3H0M5S"),
    (DURATION, timedelta(milliseconds=250), "P0Y0M0DT0H0M0.25S"),
    (BASE64, b"hello", "aGVsbG8="),
    (BASE64, bytearray(b"hello"), "aGVsbG8="),
    (BASE64, b"", ""),
]


@pytest.mark.parametrize(("scalar", "value", "text"), WRITTEN, ids=lambda part: repr(part))
def test_writing_is_canonical(scalar: Scalar[Any], value: Any, text: str) -> None:
    assert scalar.format(value) == text


@pytest.mark.parametrize(
    ("scalar", "value"),
    [
        (FLOAT, 0.1),
        (FLOAT, 1e300),
        (FLOAT, -1e-300),
        (DATE_TIME, datetime(1, 1, 1)),
        (ISO_DATE_TIME, datetime(1, 1, 1)),
        (DURATION, timedelta.max),
        (DURATION, timedelta.resolution),
    ],
    ids=lambda part: repr(part),
)
def test_what_is_written_reads_back(scalar: Scalar[Any], value: Any) -> None:
    assert scalar.parse(scalar.format(value)) == value


def test_not_a_number_reads_back() -> None:
    assert math.isnan(FLOAT.parse(FLOAT.format(math.nan)))


WRONG_TYPES: list[tuple[Scalar[Any], Any, str]] = [
    (TEXT, 5, "must be text, not int"),
    (TEXT, b"bytes", "must be text, not bytes"),
    (INT, True, "must be a whole number, not bool"),
    (INT, 1.0, "must be a whole number, not float"),
    (INT, "1", "must be a whole number, not str"),
    (FLOAT, True, "must be a number, not bool"),
    (FLOAT, "1.5", "must be a number, not str"),
    (BOOL, 1, "must be True or False, not int"),
    (BOOL, "true", "must be True or False, not str"),
    (DATE_TIME, "12/01/2026 09:00:00", "must be a datetime, not str"),
    (DATE_TIME, date(2026, 12, 1), "must be a datetime, not date"),
    (YES_NO, "Yes", "must be True or False, not str"),
    (YES_NO, 1, "must be True or False, not int"),
    (ISO_DATE_TIME, "2026-12-01T09:00:00", "must be a datetime, not str"),
    (DURATION, 45, "must be a timedelta, not int"),
    (BASE64, "aGVsbG8=", "must be bytes, not str"),
]


@pytest.mark.parametrize(("scalar", "value", "problem"), WRONG_TYPES, ids=lambda part: repr(part))
def test_a_value_of_another_type_is_refused(scalar: Scalar[Any], value: Any, problem: str) -> None:
    with pytest.raises(TypeError) as caught:
        scalar.format(value)
    assert str(caught.value) == problem


def test_a_number_beyond_float_is_refused() -> None:
    with pytest.raises((ValueError, TypeError)):
        FLOAT.format(10**400)


@pytest.mark.parametrize("scalar", [DATE_TIME, ISO_DATE_TIME], ids=repr)
def test_an_aware_datetime_is_refused(scalar: Scalar[datetime]) -> None:
    with pytest.raises(ValueError, match="without tzinfo"):
        scalar.format(datetime(2026, 12, 1, tzinfo=UTC))


@pytest.mark.parametrize("scalar", [DATE_TIME, ISO_DATE_TIME], ids=repr)
def test_fractions_of_a_second_are_refused(scalar: Scalar[datetime]) -> None:
    with pytest.raises(ValueError, match="whole second"):
        scalar.format(datetime(2026, 12, 1, microsecond=1))


def test_a_negative_duration_is_refused() -> None:
    with pytest.raises(ValueError, match="must not be negative"):
        DURATION.format(timedelta(minutes=-1))


# Enumerations ------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["Light Blue", "LIGHT BLUE", "light blue", " \tLight Blue\r\n"])
def test_a_listed_value_is_found_in_any_case(text: str) -> None:
    assert Colour(text) is Colour.LIGHT_BLUE
    assert Colour(text).is_known


def test_of_values_that_differ_in_letter_case_alone_each_is_found() -> None:
    class Grade(OpenEnum):
        GOOD = "a"
        VERY_GOOD = "A"

    assert [Grade("a"), Grade("A")] == [Grade.GOOD, Grade.VERY_GOOD]


def test_an_unlisted_value_becomes_a_member_of_the_type() -> None:
    mauve = Colour("Mauve")
    assert isinstance(mauve, Colour)
    assert not mauve.is_known
    assert mauve == "Mauve"
    assert (mauve.name, mauve.value) == ("Mauve", "Mauve")
    assert "Mauve" not in [str(member) for member in Colour]


def test_an_unlisted_value_shows_as_its_text() -> None:
    mauve = Colour("Mauve")
    assert str(mauve) == "Mauve"
    assert f"{mauve}" == "Mauve"
    assert f"{mauve:>7}" == "  Mauve"
    assert repr(mauve) == "<Colour.Mauve: 'Mauve'>"


def test_a_listed_value_shows_as_its_text() -> None:
    assert str(Colour.LIGHT_BLUE) == f"{Colour.LIGHT_BLUE}" == "Light Blue"


def test_unlisted_values_are_equal_and_hash_by_their_text() -> None:
    assert Colour("Mauve") == Colour("Mauve")
    assert Colour("Mauve") != Colour("Green")
    assert {Colour("Mauve"): 1, Colour.RED: 2}[Colour("Mauve")] == 1
    assert len({Colour("Mauve"), Colour("Mauve"), Colour.RED, Colour("red")}) == 2


def test_an_unlisted_value_keeps_its_letter_case() -> None:
    assert Colour("mAuVe").value == "mAuVe"


def test_a_member_is_deliberate_if_listed_or_made_so() -> None:
    assert Colour.RED.is_deliberate
    assert Colour("red").is_deliberate
    assert not Colour("Mauve").is_deliberate
    assert Colour.unlisted(" Mauve\n").is_deliberate
    assert not Colour("Mauve").is_deliberate  # as before: the other one has left no trace


def test_made_on_purpose_or_not_a_member_is_the_same_value() -> None:
    assert Colour.unlisted("Mauve") == Colour("Mauve")
    assert hash(Colour.unlisted("Mauve")) == hash(Colour("Mauve"))
    assert repr(Colour.unlisted("Mauve")) == repr(Colour("Mauve"))
    assert not Colour.unlisted("Mauve").is_known


def test_a_listed_value_made_on_purpose_is_the_member() -> None:
    assert Colour.unlisted("light BLUE") is Colour.LIGHT_BLUE


@pytest.mark.parametrize(
    "member",
    [Colour.RED, Colour("Mauve"), Colour.unlisted("Mauve")],
    ids=["listed", "a slip", "on purpose"],
)
def test_members_survive_copy_and_pickle(member: Colour) -> None:
    for twin in (
        copy.copy(member),
        copy.deepcopy(member),
        pickle.loads(pickle.dumps(member)),
        pickle.loads(pickle.dumps(member, 2)),
    ):
        assert twin == member
        assert type(twin) is Colour
        assert twin.is_known == member.is_known
        assert twin.is_deliberate == member.is_deliberate


@pytest.mark.parametrize("value", [5, None, 1.5, b"RED"])
def test_what_is_no_text_is_no_member(value: object) -> None:
    with pytest.raises(ValueError, match="not a valid Colour"):
        Colour(value)  # type: ignore[arg-type]


# Moments, time stamps, flags, and text that is encoded twice --------------------------------------

NINE = datetime(2031, 1, 2, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "2031-01-02T09:00:00Z",
        " 2031-01-02T09:00:00Z\n",
        "2031-01-02t09:00:00z",
        "2031-01-02 09:00:00 Z",
        "2031-01-02T09:00Z",
        "2031-01-02T09:00:00.000000000Z",
        "2031-01-02T11:00:00+02:00",
        "2031-01-02T11:00:00+0200",
        "2031-01-02T11:00:00+02",
        "2031-01-01T23:30:00-09:30",
    ],
)
def test_a_moment_is_read_in_any_form_with_a_zone(text: str) -> None:
    moment = INSTANT.parse(text)
    assert moment == NINE
    assert moment.tzinfo is UTC


def test_fractions_of_a_second_are_kept() -> None:
    moment = INSTANT.parse("2031-01-02T09:00:00.25Z")
    assert moment.microsecond == 250_000
    assert INSTANT.format(moment) == "2031-01-02T09:00:00.25Z"


def test_a_moment_is_written_in_utc() -> None:
    there = timezone(timedelta(hours=-5, minutes=-30))
    assert INSTANT.format(NINE.astimezone(there)) == "2031-01-02T09:00:00Z"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("2031-01-02T09:00:00", "has no zone"),
        ("2031-01-02", "of the form"),
        ("tomorrow", "of the form"),
        ("2031-02-30T09:00:00Z", "is not a day and time that there is"),
        ("2031-01-02T24:00:00Z", "of the form"),
        ("2031-01-02T09:00:00.0000001Z", "finer than a microsecond"),
        ("0001-01-01T00:00:00+05:00", "is not a day and time that there is"),
        ("２031-01-02T09:00:00Z", "of the form"),  # noqa: RUF001
    ],
)
def test_what_is_no_moment_is_refused(text: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        INSTANT.parse(text)


def test_a_moment_without_a_zone_is_not_written() -> None:
    with pytest.raises(ValueError, match="with tzinfo"):
        INSTANT.format(datetime(2031, 1, 2))
    with pytest.raises(TypeError, match="must be a datetime"):
        INSTANT.format("2031-01-02T09:00:00Z")
    with pytest.raises(ValueError, match="in UTC"):
        INSTANT.format(datetime.max.replace(tzinfo=timezone(timedelta(hours=-1))))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2031-01-02 03:04:05", "2031-01-02 03:04:05"),
        ("2031-01-02 03:04:05.0", "2031-01-02 03:04:05"),
        ("2031-01-02T03:04:05.120", "2031-01-02 03:04:05.12"),
    ],
)
def test_a_time_stamp_has_no_zone_and_maybe_a_fraction(text: str, written: str) -> None:
    assert SQL_TIMESTAMP.format(SQL_TIMESTAMP.parse(text)) == written


@pytest.mark.parametrize("text", ["2031-01-02", "2031-13-02 03:04:05", "2031-01-02 03:04:05Z"])
def test_what_is_no_time_stamp_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a d"):
        SQL_TIMESTAMP.parse(text)


def test_a_time_stamp_with_a_zone_is_not_written() -> None:
    with pytest.raises(ValueError, match="without tzinfo"):
        SQL_TIMESTAMP.format(NINE)


def test_a_flag_is_one_or_zero() -> None:
    assert [FLAG.format(True), FLAG.format(False)] == ["1", "0"]
    assert [FLAG.parse("1"), FLAG.parse("0"), FLAG.parse("True")] == [True, False, True]


@pytest.mark.parametrize("text", ["plain", "a b+c", "100%", "你好", "~*-._", ""])
def test_text_is_encoded_with_underscores(text: str) -> None:
    written = PERCENT_UNDERSCORE.format(text)
    assert "%" not in written
    assert " " not in written
    assert PERCENT_UNDERSCORE.parse(written) == text


def test_encoded_text_is_trimmed_like_any_other() -> None:
    assert PERCENT_UNDERSCORE.parse("_20a+b_0A") == "a b"


def test_an_underscore_before_two_hexadecimal_digits_is_not_told_from_a_code() -> None:
    assert PERCENT_UNDERSCORE.parse(PERCENT_UNDERSCORE.format("a_41")) == "aA"


def test_open_enumerations_are_what_the_standard_library_would_make() -> None:
    class Quick(OpenEnum):
        """Made in the quick way."""

        RED = "red"
        DEEP_BLUE = "deep blue"
        A_SHADE = "a shade"
        X = "x"
        ALSO_RED = "red"

    class Ordinary(str, Enum):  # noqa: UP042
        __str__ = str.__str__
        __format__ = str.__format__

    class Plain(Ordinary):
        """Made in the quick way."""

        RED = "red"
        DEEP_BLUE = "deep blue"
        A_SHADE = "a shade"
        X = "x"
        ALSO_RED = "red"

    assert set(dir(Quick)) - set(dir(OpenEnum)) == set(dir(Plain)) - set(dir(Ordinary))
    assert len(Quick) == len(Plain)
    assert Quick.RED in Quick
    if sys.version_info >= (3, 12):
        assert "red" in Quick
    assert list(Quick) == list(Plain)
    assert list(Quick.__members__) == list(Plain.__members__)
    assert Quick.ALSO_RED is Quick.RED is Quick("red") is Quick["RED"]
    for quick, plain in zip(Quick, Plain, strict=True):
        assert {**vars(quick), "__objclass__": Plain} == vars(plain)
        assert vars(quick)["__objclass__"] is Quick
    assert (Quick.RED.name, Quick.RED.value) == ("RED", "red")
    assert getattr_static(Quick, "RED") is Quick.RED
    assert isinstance(Quick, EnumType)
    assert repr(Quick.RED) == repr(Plain.RED).replace("Plain", "Quick")
    assert copy.deepcopy(Quick.RED) is Quick.RED
    assert Quick.__doc__ == "Made in the quick way."
    assert (Quick.__module__, Quick.__qualname__) == (
        Plain.__module__,
        Plain.__qualname__.replace("Plain", "Quick"),
    )
    with pytest.raises(AttributeError):
        Quick.RED = "green"  # type: ignore[misc]


def test_a_closed_enumeration_has_its_texts_and_no_others() -> None:
    assert Effect("read") is Effect.READ
    assert Effect.READ == "read"
    assert f"{Effect.READ}" == str(Effect.READ) == "read"
    assert pickle.loads(pickle.dumps(Effect.READ)) is Effect.READ
    with pytest.raises(ValueError, match="'READ' is not a valid Effect"):
        Effect("READ")


# At the edges -------------------------------------------------------------------------------------


def test_a_kind_shows_its_name() -> None:
    kinds = {name: kind for name, kind in vars(values).items() if isinstance(kind, Scalar)}
    assert {name: repr(kind) for name, kind in kinds.items()} == {name: name for name in kinds}


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (INSTANT, datetime(2026, 1, 2, 3, 4, 5, 120000, UTC), "2026-01-02T03:04:05.12Z"),
        (SQL_TIMESTAMP, datetime(2026, 1, 2, 3, 4, 5, 120000), "2026-01-02 03:04:05.12"),
        (DURATION, timedelta(seconds=1, microseconds=120000), "P0Y0M0DT0H0M1.12S"),
        (PERCENT_UNDERSCORE, "a*~b", "a*_7Eb"),
        (BASE64, b"hi", "aGk="),
    ],
    ids=lambda given: str(given),
)
def test_what_is_written_is_short(kind: Scalar[Any], value: object, text: str) -> None:
    assert kind.format(value) == text
    assert kind.parse(text) == value


@pytest.mark.parametrize(
    ("kind", "digits"), [(INSTANT, "{}Z"), (SQL_TIMESTAMP, "{}")], ids=["instant", "timestamp"]
)
def test_six_digits_of_a_second_are_kept_and_seven_refused(kind: Scalar[Any], digits: str) -> None:
    start = "2026-01-02 03:04:05."
    assert kind.parse(start + digits.format("1234560")).microsecond == 123456
    assert kind.parse(start + digits.format("5")).microsecond == 500000
    with pytest.raises(ValueError, match="finer than a microsecond"):
        kind.parse(start + digits.format("1234567"))


def test_six_digits_of_the_second_of_a_duration_are_kept() -> None:
    assert DURATION.parse("PT0.1234560S") == timedelta(microseconds=123456)
    assert DURATION.parse("PT0.5S") == timedelta(seconds=0.5)
    with pytest.raises(ValueError, match="finer than a microsecond"):
        DURATION.parse("PT0.1234567S")


@pytest.mark.parametrize(
    ("kind", "text", "problem"),
    [
        (DATE_TIME, "02/30/2026 09:00:00", "is not a day and time that there is"),
        (FLOAT, "1e400", "is beyond what a floating-point number holds"),
        (INT, "~1", "is not a whole number"),
        (INSTANT, "2026-01-02T03:04:05", "has no zone"),
    ],
    ids=lambda given: str(given),
)
def test_a_text_that_is_no_value_says_why(kind: Scalar[Any], text: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        kind.parse(text)


def test_a_moment_may_end_in_either_z() -> None:
    assert INSTANT.parse("2026-01-02T03:04:05z") == INSTANT.parse("2026-01-02T03:04:05Z")


def test_a_value_that_is_none_of_its_kind_says_why() -> None:
    with pytest.raises(TypeError, match="must be a datetime, not str"):
        SQL_TIMESTAMP.format("2026-01-02 03:04:05")
    with pytest.raises(ValueError, match="holds a lone surrogate, which UTF-8 cannot carry"):
        PERCENT_UNDERSCORE.format("\ud800")

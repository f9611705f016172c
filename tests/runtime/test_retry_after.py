"""When to come back: what services write into Retry-After, and what they should not."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetwire.runtime.transport import HttpReply, retry_after

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("0", 0.0),
        ("120", 120.0),
        (" 120 ", 120.0),
        ("007", 7.0),
        ("1.5", 1.5),
        ("1" + "0" * 30, 1e30),
        ("Fri, 20 Nov 2026 12:02:00 GMT", 120.0),
        ("Friday, 20-Nov-26 12:02:00 GMT", 120.0),
        ("Fri Nov 20 12:02:00 2026", 120.0),
        ("Fri, 20 Nov 2026 13:02:00 +0100", 120.0),
        ("Fri, 20 Nov 2026 12:02:00 -0000", 120.0),
        ("Fri, 20 Nov 2026 11:00:00 GMT", 0.0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 251607124799.0),
        ("Thu, 01 Jan 0001 00:00:00 +2359", 0.0),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("+5", None),
        ("1e9", None),
        ("NaN", None),
        ("Infinity", None),
        ("9" * 400, None),
        ("5 seconds", None),
        ("120, 60", None),
        ("\N{ARABIC-INDIC DIGIT FIVE}", None),
        ("\N{FULLWIDTH DIGIT ONE}\N{FULLWIDTH DIGIT TWO}", None),
        ("Fri, 2\N{FULLWIDTH DIGIT ONE} Nov 2026 12:02:00 GMT", None),
        ("Fri, 20 Nov 10000 12:02:00 GMT", None),
        ("Fri, 99 Nov 2026 12:02:00 GMT", None),
        ("Fri, 20 Nov 2026 12:02:00 +9999999999", None),
    ],
)
def test_seconds_or_a_date(text: str, seconds: float | None) -> None:
    assert retry_after({"Retry-After": text}, NOW) == seconds


def test_the_name_is_found_in_any_letter_case() -> None:
    assert retry_after({"RETRY-AFTER": "3"}) == 3.0
    assert retry_after(HttpReply(429, {"retry-after": "3"}).headers) == 3.0
    assert retry_after({}) is None


def test_a_date_is_compared_with_the_time_it_is() -> None:
    assert retry_after({"Retry-After": "Fri, 31 Dec 9999 23:59:59 GMT"}) is not None
    assert retry_after({"Retry-After": "Fri, 20 Nov 2009 12:02:00 GMT"}) == 0.0


@given(st.text() | st.from_regex(r"[A-Z][a-z]{2}, \d+ Nov \d+ \d+:\d+:\d+ [-+A-Z0-9]*"))
def test_nonsense_is_survived(text: str) -> None:
    seconds = retry_after({"Retry-After": text}, NOW)
    assert seconds is None or (seconds >= 0 and math.isfinite(seconds))


@given(
    st.integers(0, 10**9),
    st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes))),
)
def test_a_date_says_what_seconds_say(seconds: int, zone: timezone) -> None:
    date = format_datetime((NOW + timedelta(seconds=seconds)).astimezone(zone))
    assert retry_after({"Retry-After": date}, NOW) == seconds
    assert retry_after({"Retry-After": str(seconds)}, NOW) == seconds

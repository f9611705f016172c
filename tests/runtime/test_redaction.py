"""Secrets are hidden in text of any kind, by name and by value, and little else is."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from urllib.parse import quote, quote_plus, urlencode
from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetwire.runtime.decoder import decode
from meetwire.runtime.envelope import SecurityContext
from meetwire.runtime.fields import attribute, element, elements
from meetwire.runtime.message import Message
from meetwire.runtime.redaction import HEADERS, MASK, Masker, secret_values
from meetwire.runtime.values import INT, TEXT
from meetwire.runtime.xml import parse
from meetwire.webex import dumps, meeting, user
from meetwire.webex._index import SECRETS

NAMES = ["password", "sessionTicket", "PIN"]
MASKER = Masker(NAMES)
CANARY = "Canary-4711"

# By name ------------------------------------------------------------------------------------------

HIDDEN: dict[str, tuple[str, str]] = {
    "element": ("<password>§</password>", "<password>***</password>"),
    "text around it": ("<a>1</a><PIN>§</PIN>tail", "<a>1</a><PIN>***</PIN>tail"),
    "prefix": ("<use:password>§</use:password>.", "<use:password>***</use:password>."),
    "letter case": ("<SESSIONTICKET>§</sessionticket>.", "<SESSIONTICKET>***</sessionticket>."),
    "layout": ("<password\n >\n §\n</password >.", "<password\n >***</password >."),
    "attributes": ("<PIN x='§' y=\"§\">§</PIN>.", "<PIN ***>***</PIN>."),
    "attributes alone": ('<PIN value="§"/>.', "<PIN ***/>."),
    "attributes that look like an end": ('<PIN x="/>">§</PIN>.', "<PIN ***>***</PIN>."),
    "attributes that never end": ('<PIN x="1>§</PIN>.', "<PIN***</PIN>."),
    "elements inside": ("<PIN><x>§</x>§</PIN>.", "<PIN>***</PIN>."),
    "inside itself": ("<PIN><PIN>§</PIN>§</PIN>.", "<PIN>***</PIN>."),
    "inside itself and empty": ("<PIN><PIN/>§</PIN>.", "<PIN>***</PIN>."),
    "another secret inside": ("<PIN><password>§</PIN>.", "<PIN>***</PIN>."),
    "CDATA": ("<PIN><![CDATA[</PIN>§]]></PIN>.", "<PIN>***</PIN>."),
    "comment": ("<PIN><!-- </PIN> -->§</PIN>.", "<PIN>***</PIN>."),
    "never closed": ("<a/><PIN>§ <b>§", "<a/><PIN>***"),
    "closed by another": ("<PIN>§</password> §", "<PIN>***"),
    "comment that never ends": ("<PIN>§<!-- </PIN> §", "<PIN>***"),
    "cut off in the tag": ('<PIN x="§', "<PIN***"),
    "undeclared prefix and damage": ("<<a:PIN>§</a:PIN>&<", "<<a:PIN>***</a:PIN>&<"),
    "one in a comment": ("<!-- <PIN>§</PIN> -->.", "<!-- <PIN>***</PIN> -->."),
    "escaped": ("&lt;PIN&gt;§&lt;/PIN&gt;.", "&lt;PIN&gt;***&lt;/PIN&gt;."),
    "escaped twice": (
        "&amp;lt;PIN&amp;gt;§&amp;lt;/PIN&amp;gt;.",
        "&amp;lt;PIN&amp;gt;***&amp;lt;/PIN&amp;gt;.",
    ),
    "escaped with numbers": (
        "&#60;PIN&#62;§&#x3C;/PIN&#x3E;.",
        "&#60;PIN&#62;***&#x3C;/PIN&#x3E;.",
    ),
    "XML in JSON": (r'{"x": "<PIN>§<\/PIN>"}', r'{"x": "<PIN>***<\/PIN>"}'),
    "XML in JSON, escaped": (
        r"\u003cPIN\u003e§\u003c/PIN\u003e.",
        r"\u003cPIN\u003e***\u003c/PIN\u003e.",
    ),
    "XML in a form": ("XML=%3CPIN%3E§%3C%2FPIN%3E&b=1", "XML=%3CPIN%3E***%3C%2FPIN%3E&b=1"),
    "XML attribute": ('<x PIN="§" y="1"/>', '<x PIN="***" y="1"/>'),
    "XML attribute, single quotes": ("<x a:pin = '§'>1</x>", "<x a:pin = '***'>1</x>"),
    "XML attribute, escaped": ("&lt;x PIN=&quot;§&quot; y=", "&lt;x PIN=&quot;***&quot; y="),
    "XML attribute, cut off": ('<x PIN="§ §', '<x PIN="***'),
    "JSON": ('{"PIN": "§", "b": 1}', '{"PIN": "***", "b": 1}'),
    "JSON, odd spaces": ('{"pin"\n:\t"§","b":1}', '{"pin"\n:\t"***","b":1}'),
    "JSON, quotes inside": (r'{"PIN": "§\"§\\", "b": 1}', '{"PIN": "***", "b": 1}'),
    "JSON list": ('{"PIN": ["§]", ["§"]], "b": 1}', '{"PIN": ***, "b": 1}'),
    "JSON object": ('{"PIN": {"x": "§}"}, "b": 1}', '{"PIN": ***, "b": 1}'),
    "JSON cut off": ('{"PIN": "§ §', '{"PIN": "***'),
    "JSON cut off in an escape": ('{"PIN": "§\\', '{"PIN": "***\\'),
    "JSON list cut off": ('{"PIN": ["§", "§', '{"PIN": ***'),
    "JSON in JSON": (r'"{\"PIN\": \"§\\\"§\", \"b\": 1}"', r'"{\"PIN\": \"***\", \"b\": 1}"'),
    "JSON in a query": ("%22PIN%22%3A+%22§%22%2C1", "%22PIN%22%3A+%22***%22%2C1"),
    "Python": ("{'PIN': b'§', 'b': 1}", "{'PIN': b'***', 'b': 1}"),
    "object of unknown form": ("{'PIN': Secret('§', §)}", "{'PIN': ***"),
    "form": ("a=1&PIN=§&b=1", "a=1&PIN=***&b=1"),
    "form that begins with it": ("pin=§;§,§)&b=1", "pin=***&b=1"),
    "form with quotes": ("PIN='§'§\"§&b=1", "PIN='***&b=1"),
    "form with escaped quotes": ("PIN=%22§%22§&b=1", "PIN=***&b=1"),
    "form with markup": ("PIN=§<§>§&b=1", "PIN=***&b=1"),
    "query": ("GET /x?PIN=§ HTTP/1.1", "GET /x?PIN=*** HTTP/1.1"),
    "query in XML": ("<u>http://x/?a=1&amp;PIN=§</u>.", "<u>http://x/?a=1&amp;PIN=***</u>."),
    "query in JSON": ('{"u": "/x?PIN=§", "b": 1}', '{"u": "/x?PIN=***", "b": 1}'),
    "query in JSON, escaped": (r'{"u": "/x?a\u0026PIN=§"}', r'{"u": "/x?a\u0026PIN=***"}'),
    "query in a query": ("u=%2Fx%3Fa%26PIN%3D§&b=1", "u=%2Fx%3Fa%26PIN%3D***&b=1"),
    "header": ("A: 1\r\nAuthorization: Basic §\r\nB: 2", "A: 1\r\nAuthorization: ***\r\nB: 2"),
    "header in folds": ("cookie: a=§;\r\n\tb=§\r\nB: 2", "cookie: ***\r\nB: 2"),
    "header with quotes": ('Cookie: "§"; b=§\r\nB: 2', 'Cookie: "***\r\nB: 2'),
    "proxy": ("Proxy-Authorization: §", "Proxy-Authorization: ***"),
    "header in a dictionary": ("{'Set-Cookie': '§; §', 'B': 2}", "{'Set-Cookie': '***', 'B': 2}"),
    "bytes as Python shows them": (r"b'A: 1\r\nCookie: §\r\n'", r"b'A: 1\r\nCookie: ***"),
    "property": ("webex.password = §\nb = 1", "webex.password = ***\nb = 1"),
    "a letter that grows in lower case": (
        "\u0130\u0130<PIN>§</PIN>\u0130.",
        "\u0130\u0130<PIN>***</PIN>\u0130.",
    ),
}


@pytest.mark.parametrize(("text", "shown"), HIDDEN.values(), ids=list(HIDDEN))
def test_what_stands_under_a_secret_name_is_hidden(text: str, shown: str) -> None:
    assert "§" in text
    assert MASKER.mask(text.replace("§", CANARY)) == shown


@pytest.mark.parametrize("number", ["4711", "-4.711e3", "0", "true", "null"])
def test_members_of_json_that_are_no_text_are_hidden(number: str) -> None:
    assert MASKER.mask(f'{{"PIN": {number}, "b": 1}}') == '{"PIN": ***, "b": 1}'
    assert MASKER.mask(f'{{"b": 1, "PIN":{number}\n}}') == '{"b": 1, "PIN":***\n}'
    assert MASKER.mask(f'"PIN" : {number}') == '"PIN" : ***'


SHOWN = [
    "",
    "plain text about a password and a PIN",
    "<passwordLength>3</passwordLength>",
    '{"passwordLength": 3, "minPIN": 4}',
    "passwordLength=3&xPIN=1&my-password=2",
    "<password/>",
    "<a:password />",
    "<password></password>",
    "&lt;password/&gt;",
    "%3Cpassword%2F%3E",
    "</password>",
    "password=&b=1",
    '{"password": "", "b": 1}',
    "<password:x>1</password:x>",
    "<password-x>1</password-x>",
    "<spin>1</spin>",
    "PINs: 1",
]


@pytest.mark.parametrize("text", SHOWN)
def test_what_is_no_secret_is_left_alone(text: str) -> None:
    assert MASKER.mask(text) == text


def test_headers_need_not_be_named() -> None:
    for header in HEADERS:
        assert Masker([]).mask(f"{header.upper()}: {CANARY}") == f"{header.upper()}: ***"


def test_all_secrets_of_a_text_are_hidden() -> None:
    text = f"<PIN>{CANARY}</PIN>" * 3 + f" password={CANARY} " + f'"PIN": "{CANARY}"'
    assert MASKER.mask(text) == "<PIN>***</PIN>" * 3 + ' password=*** "PIN": "***"'


def test_a_letter_is_the_only_one_that_two_are_in_lower_case() -> None:
    grown = [chr(code) for code in range(sys.maxunicode + 1) if len(chr(code).lower()) != 1]
    assert grown == ["\u0130"]


def test_an_envelope_is_masked_and_otherwise_as_it_was() -> None:
    security = SecurityContext(webex_id="ann", password=CANARY, session_ticket=CANARY)
    request = meeting.CreateMeeting(
        access_control=meeting.AccessControl(meeting_password=CANARY),
        meta_data=meeting.MetaData(conf_name="Tea & cake"),
    )
    sent = dumps(request, security)
    assert Masker(SECRETS).mask(sent) == sent.decode().replace(CANARY, MASK)


# In whichever way ---------------------------------------------------------------------------------

SECRET_TEXTS = st.text(st.characters(codec="utf-8"), min_size=1).map(lambda text: f"{CANARY}{text}")
CARRIERS = {
    "element": lambda text: f"<PIN>{escape(text)}</PIN>",
    "attribute": lambda text: f"<x PIN={quoteattr(text)} y='1'/>",
    "escaped element": lambda text: escape(f"<PIN>{escape(text)}</PIN>"),
    "JSON": lambda text: json.dumps({"PIN": text, "b": 1}),
    "JSON, not only ASCII": lambda text: json.dumps({"PIN": text, "b": 1}, ensure_ascii=False),
    "JSON in JSON": lambda text: json.dumps(json.dumps({"PIN": text, "b": 1})),
    "Python": lambda text: repr({"PIN": text, "b": 1}),
    "form": lambda text: urlencode({"a": 1, "PIN": text, "b": 1}),
    "form with XML": lambda text: urlencode({"XML": f"<PIN>{escape(text)}</PIN>"}),
}


@pytest.mark.parametrize("carry", CARRIERS.values(), ids=list(CARRIERS))
@given(secret=SECRET_TEXTS, end=st.integers(0, 40))
def test_well_formed_or_cut_off_nothing_is_seen_of_it(
    carry: Callable[[str], str], secret: str, end: int
) -> None:
    text = carry(secret)
    for shown in (MASKER.mask(text), MASKER.mask(text[: len(text) - end])):
        assert "4711" not in shown
        assert "anary" not in shown


@pytest.mark.parametrize("carry", CARRIERS.values(), ids=list(CARRIERS))
@given(secret=SECRET_TEXTS)
def test_a_known_value_is_hidden_under_any_name(carry: Callable[[str], str], secret: str) -> None:
    text = carry(secret).replace("PIN", "other")
    assert "4711" in text
    assert "4711" not in Masker([]).mask(text, [secret])


@given(
    text=st.lists(
        st.sampled_from([*"<>/&;=:'\"\\%23cdn \n{}[],", "password", "amp;", "<!--", "<![CDATA["])
    ).map("".join)
)
def test_no_text_is_too_odd(text: str) -> None:
    shown = MASKER.mask(text + f"<password>{CANARY}</password>")
    assert CANARY not in shown
    assert MASKER.mask(text, [CANARY]) == MASKER.mask(text)


# By value -----------------------------------------------------------------------------------------


def test_a_known_value_is_hidden_wherever_it_stands() -> None:
    text = f"The password {CANARY} of {CANARY}s is wrong: {CANARY}"
    assert MASKER.mask(text, [CANARY]) == "The password *** of ***s is wrong: ***"


SPELLINGS = [
    "a&b<c>\"d'e/f",
    "a&amp;b&lt;c&gt;\"d'e/f",
    "a&amp;b&lt;c&gt;&quot;d&apos;e/f",
    "a&amp;b&lt;c&gt;&quot;d&#39;e/f",
    "a&amp;amp;b&amp;lt;c&amp;gt;\"d'e/f",
    "a&b<c>\\\"d'e/f",
    "a&b<c>\\\"d'e\\/f",
    quote("a&b<c>\"d'e/f", safe=""),
    quote("a&b<c>\"d'e/f"),
    quote("a&b<c>\"d'e/f").lower(),
    quote(escape("a&b<c>\"d'e/f"), safe=""),
]


@pytest.mark.parametrize("text", SPELLINGS)
def test_a_known_value_is_hidden_in_each_of_its_spellings(text: str) -> None:
    assert Masker([]).mask(f"[{text}]", [SPELLINGS[0]]) == "[***]"


def test_a_blank_in_a_form_may_be_a_plus() -> None:
    assert quote_plus("my secret") == "my+secret"
    assert MASKER.mask("x=my+secret&y=my%20secret", ["my secret"]) == "x=***&y=***"


def test_a_blank_in_a_form_inside_a_form_is_one() -> None:
    assert MASKER.mask("x=my%2Bsecret&y=my%252bsecret", ["my secret"]) == "x=***&y=***"


def test_white_space_around_a_value_does_not_matter() -> None:
    assert MASKER.mask(f"it is {CANARY}.", [f" {CANARY}\n"]) == "it is ***."


def test_letters_beyond_ascii_are_found_escaped() -> None:
    text = "p\u00e4sswort p\\u00e4sswort p%C3%A4sswort p%c3%a4sswort"
    assert MASKER.mask(text, ["p\u00e4sswort"]) == "*** *** *** ***"


def test_a_short_value_is_hidden_as_a_word_only() -> None:
    assert MASKER.mask("no 12, not 123, a12 or 12.", ["12"]) == "no ***, not 123, a12 or ***."
    assert MASKER.mask("a 1 b", ["1", "", " "]) == "a *** b"


def test_one_value_inside_another_leaves_nothing_of_it() -> None:
    assert MASKER.mask("x abcdefgh y", ["cdef", "abcdefgh"]) == "x *** y"
    assert MASKER.mask("x abcdefgh y", ["abcdef", "defgh"]) == "x *** y"


def test_a_value_that_is_a_name_uncovers_no_other_secret() -> None:
    assert CANARY not in MASKER.mask(f"<password>{CANARY}</password>", ["password"])
    assert CANARY not in MASKER.mask(f"x password={CANARY}", ["x password", "=Cana"])


# Bytes --------------------------------------------------------------------------------------------

TEXT_IN_BYTES = "<r>\u00fc<PIN>\u00e4</PIN>\u00df</r>"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1"]
)
def test_bytes_are_read_in_their_encoding(encoding: str) -> None:
    assert MASKER.mask(TEXT_IN_BYTES.encode(encoding)) == "<r>\u00fc<PIN>***</PIN>\u00df</r>"


def test_a_declared_encoding_is_heeded() -> None:
    text = '\n<?xml version="1.0" encoding="ISO-8859-2"?><r>\u0159<PIN>\u0159</PIN></r>'
    assert MASKER.mask(text.encode("iso-8859-2")).endswith("<r>\u0159<PIN>***</PIN></r>")


@pytest.mark.parametrize("name", ["hex", "zlib", "utf-16", "no-such-thing", "iso-8859-99", "idna"])
def test_a_declaration_that_lies_does_no_harm(name: str) -> None:
    data = f"<?xml version='1.0' encoding='{name}'?><PIN>{CANARY}</PIN>".encode() + b"\xff"
    assert MASKER.mask(data).endswith("?><PIN>***</PIN>\xff")


@given(data=st.binary())
def test_no_bytes_are_too_odd(data: bytes) -> None:
    assert CANARY not in MASKER.mask(b"<PIN>" + CANARY.encode() + b"</PIN>" + data)
    MASKER.mask(data)


# Effort -------------------------------------------------------------------------------------------

NEAR_MISSES = [
    "password",
    "<password ",
    "<password>",
    "<password><PIN>",
    "<",
    "&amp;",
    "amp;",
    "\\",
    "%25",
    "password=",
    "password:\n ",
    'password="',
    '"password": "\\',
    '"password":[',
    "<password a='b'",
    "<!--",
    " ",
    "a:",
    "\r\n\t",
    "+",
]


@pytest.mark.parametrize("before", ["<password", "<password>", "password", '"password":', ""])
@pytest.mark.parametrize("miss", NEAR_MISSES)
def test_the_work_grows_no_faster_than_the_text(miss: str, before: str) -> None:
    text = before + miss * (200_000 // len(miss)) + " password"
    began = time.process_time()
    MASKER.mask(text)
    # What tries things twice takes minutes here; this takes a tenth of a second.
    assert time.process_time() - began < 20


@pytest.mark.parametrize("mark", ["!", "\\!", "&", "%", "\u00fc"])
def test_a_value_of_like_marks_is_looked_for_in_one_way_only(mark: str) -> None:
    # With two ways for each mark, this would not end before the sun does.
    assert MASKER.mask(mark * 100, [f"{mark * 60}x"]) == mark * 100


# Secrets of messages ------------------------------------------------------------------------------


class Inner(Message):
    pin: str | None = element("PIN", TEXT, default=None, secret=True)
    name: str | None = element("name", TEXT, default=None)


class Outer(Message):
    codes: list[str] = elements("code", TEXT, default_factory=list, secret=True)
    number: int | None = element("number", INT, default=None, secret=True)
    key: str | None = attribute("key", TEXT, default=None, secret=True)
    one: Inner | None = element("one", Inner, default=None)
    many: list[Inner] = elements("many", Inner, default_factory=list)


def test_the_secrets_of_a_message_are_found_at_any_depth() -> None:
    message = Outer(
        codes=["a", "b"],
        number=7,
        key="c",
        one=Inner(pin="d", name="no"),
        many=[Inner(pin="e"), Inner(), Inner(pin="f")],
    )
    assert sorted(secret_values(message)) == ["7", "a", "b", "c", "d", "e", "f"]


def test_a_secret_that_is_not_of_its_type_is_found() -> None:
    text = "<r><number>x<y z='1'>2</y></number><other>3</other><code>a<b/></code></r>"
    assert sorted(secret_values(decode(parse(text.encode()), Outer))) == ["1", "2", "a", "x"]


def test_a_message_without_secrets_has_none() -> None:
    assert list(secret_values(meeting.GetMeeting(meeting_key=5))) == []
    assert list(secret_values(user.AuthenticateUser())) == []

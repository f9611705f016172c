"""The strict parser: a tree, or an error of the right type that quotes nothing of the message."""

from __future__ import annotations

import threading
import time
import traceback
from pathlib import Path

import pytest

from meetwire.runtime.errors import (
    EmptyBody,
    ForbiddenXML,
    NotXML,
    TooLarge,
    TruncatedXML,
    WireError,
)
from meetwire.runtime.xml import MAX_BYTES, parse
from meetwire.webex import dumps, meeting, wire

DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>'
CANARY = "canary4711"


def failure(data: bytes, **options: object) -> WireError:
    with pytest.raises(WireError) as caught:
        parse(data, **options)  # type: ignore[arg-type]
    return caught.value


def kind(data: bytes) -> type[WireError]:
    return type(failure(data))


# What is read ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "data",
    [
        b"<a>\xc3\xa9</a>",
        DECLARATION + b"<a>\xc3\xa9</a>",
        b"\xef\xbb\xbf" + DECLARATION + b"<a>\xc3\xa9</a>",
        b"\n" + DECLARATION + b"<a>\xc3\xa9</a>",
        b"\xef\xbb\xbf\r\n \t" + DECLARATION + b"\n<a>\xc3\xa9</a>\r\n\r\n",
        b'<?xml version="1.0" encoding="ISO-8859-1"?><a>\xe9</a>',
        b'<?xml version="1.0" encoding="windows-1252"?><a>\xe9</a>',
        '<?xml version="1.0" encoding="UTF-16"?><a>é</a>'.encode("utf-16"),
        b"<a>&#233;</a>",
    ],
    ids=["bare", "declared", "BOM", "newline", "all of it", "latin-1", "1252", "UTF-16", "number"],
)
def test_a_sound_document_is_read(data: bytes) -> None:
    root = parse(data)
    assert (root.tag, root.text) == ("a", "é")


def test_comments_and_instructions_are_dropped() -> None:
    root = parse(b"<?x?><!-- 1 --><a><!-- 2 -->t<?y?><b/></a><!-- 3 -->")
    assert root.text == "t"
    assert [child.tag for child in root] == ["b"]


def test_layout_between_elements_is_dropped() -> None:
    root = parse(b"<a>\n  <b> </b>\n  <c>x </c>\n</a>")
    assert [root.text, *(child.tail for child in root)] == [None, None, None]
    assert [child.text for child in root] == [" ", "x "]


@pytest.mark.parametrize(
    "data",
    [
        b"<a><![CDATA[<!DOCTYPE html><html>]]></a>",
        b"<a>see &lt;!DOCTYPE html></a>",
        b'<a b="&lt;!DOCTYPE html>"/>',
        b"<!-- <!DOCTYPE html> --><a/>",
        b"<a><!-- <!DOCTYPE html> --></a>",
    ],
    ids=["CDATA", "text", "attribute", "comment in front", "comment inside"],
)
def test_text_that_only_talks_of_a_doctype_is_read(data: bytes) -> None:
    assert parse(data).tag == "a"


def test_threads_parse_at_the_same_time() -> None:
    found: list[int] = []

    def work() -> None:
        found.extend(len(parse(b"<a>" + b"<b/>" * 200 + b"</a>")) for _ in range(20))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [200] * 80


# Nothing, too little, too much -------------------------------------------------------------------


@pytest.mark.parametrize("data", [b"", b" ", b"\r\n\t ", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n"])
def test_an_empty_body_is_called_so(data: bytes) -> None:
    assert kind(data) is EmptyBody


@pytest.mark.parametrize("declared", [True, False], ids=["declared", "bare"])
def test_a_message_cut_anywhere_is_never_read(declared: bool) -> None:
    data = dumps(
        meeting.CreateMeeting(
            meta_data=meeting.MetaData(conf_name='Größe < 3 & "more"', agenda="a\r\nb"),
            schedule=meeting.Schedule(duration=60),
        )
    )
    if not declared:
        data = data.partition(b"\n")[2]
    root = data.index(b"<serv:message")
    for end in range(len(data)):
        found = kind(data[:end])
        if end < root + 2:
            assert found in (EmptyBody, NotXML), (end, found)
        else:
            assert found is TruncatedXML, (end, found)
    assert parse(data).tag.endswith("message")


def test_an_answer_cut_anywhere_is_never_read() -> None:
    data = dumps(
        meeting.LstMeetingResponse(
            meeting=[
                meeting.MeetingInstance(meeting_key=key, status="]]> &lt;") for key in range(3)
            ]
        )
    )
    root = data.index(b"<serv:message")
    assert {kind(data[:end]) for end in range(root + 2, len(data))} == {TruncatedXML}


def test_text_after_the_root_is_damage() -> None:
    assert kind(b"<a></a>junk") is NotXML
    assert kind(b"<a></a><p>added by a proxy</p>") is NotXML
    assert kind(b"<a/>junk") is NotXML


def test_a_message_over_the_limit_is_not_looked_at() -> None:
    assert kind(b"<a>" + b"x" * MAX_BYTES) is TooLarge
    assert isinstance(failure(b"<a/>" + b" " * 7, limit=10), TooLarge)
    assert parse(b"<a/>" + b" " * 6, limit=10).tag == "a"


# Attacks -----------------------------------------------------------------------------------------

BOMB = (
    b'<!DOCTYPE a [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (name, b"&%c;" % (name - 1) * 10) for name in b"bcdefghijk")
    + b"]><a>&k;</a>"
)
QUADRATIC = b'<!DOCTYPE a [<!ENTITY x "' + b"x" * 50_000 + b'">]><a>' + b"&x;" * 50_000 + b"</a>"

ATTACKS = {
    "doctype": b"<!DOCTYPE a><a/>",
    "doctype after a declaration": DECLARATION + b"\n<!-- x -->\n<!DOCTYPE a>\n<a/>",
    "doctype after a long comment": b"<!--" + b"-x" * 4000 + b"--><!DOCTYPE a><a/>",
    "public doctype": b'<!DOCTYPE a PUBLIC "-//X//X//EN" "http://127.0.0.1:9/x.dtd"><a/>',
    "internal entity": b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
    "external entity": b'<!DOCTYPE a [<!ENTITY x SYSTEM "http://127.0.0.1:9/">]><a>&x;</a>',
    "parameter entity": b'<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1:9/">%x;]><a/>',
    "attribute default": b'<!DOCTYPE a [<!ATTLIST a b CDATA "c">]><a/>',
    "billion laughs": BOMB,
    "billion laughs in an attribute": BOMB.replace(b"<a>&k;</a>", b'<a b="&k;"/>'),
    "quadratic blow-up": QUADRATIC,
}


@pytest.mark.parametrize("data", ATTACKS.values(), ids=ATTACKS.keys())
def test_a_doctype_is_forbidden_whatever_it_holds(data: bytes) -> None:
    assert kind(data) is ForbiddenXML


@pytest.mark.parametrize("data", ATTACKS.values(), ids=ATTACKS.keys())
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-16-le"])
def test_a_doctype_does_not_hide_in_another_encoding(data: bytes, encoding: str) -> None:
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    text = data.decode().replace(' encoding="UTF-8"', "")
    assert issubclass(kind(mark + text.encode(encoding)), (ForbiddenXML, NotXML))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_file_is_never_read(tmp_path: Path, encoding: str) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(CANARY)
    text = f'<!DOCTYPE a [<!ENTITY x SYSTEM "{secret.as_uri()}">]><a>&x;</a>'
    error = failure(text.encode(encoding))
    assert isinstance(error, ForbiddenXML)
    assert CANARY not in "".join(traceback.format_exception(error))


@pytest.mark.parametrize(
    "doctype",
    ["a SYSTEM '{}'", "a [<!ENTITY x SYSTEM '{}'>]", "a [<!ENTITY % y SYSTEM '{}'> %y;]"],
    ids=["DTD", "entity", "parameter entity"],
)
def test_what_is_wrong_with_a_file_is_never_found_out(tmp_path: Path, doctype: str) -> None:
    damaged = tmp_path / "damaged"
    damaged.write_text("<!ELEMENT a (b")
    text = f"<!DOCTYPE {doctype.format(damaged.as_uri())}><a>&x;</a>"
    assert kind(text.encode("utf-16")) is ForbiddenXML


def test_absurd_nesting_is_forbidden() -> None:
    assert kind(b"<a>" * 300 + b"</a>" * 300) is ForbiddenXML
    assert kind(b"<a>" * 300) is ForbiddenXML
    assert parse(b"<a>" * 200 + b"</a>" * 200).tag == "a"


def test_an_entity_without_a_declaration_is_damage() -> None:
    assert kind(b"<a>&nbsp;</a>") is NotXML


# Something else ----------------------------------------------------------------------------------

PAGES = {
    "html 5": b"<!DOCTYPE html>\n<html><head><title>502</title></head><body>Bad<br></body></html>",
    "html 4": b'<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN"><html><p>x</html>',
    "lower case": b"<!doctype html><html><body>x</body></html>",
    "bare html": b"<html><body><p>Bad Gateway<br></body></html>",
    "capital html": b"<HTML><BODY><P>Bad Gateway</BODY></HTML>",
}


@pytest.mark.parametrize("data", PAGES.values(), ids=PAGES.keys())
def test_an_html_page_is_called_so(data: bytes) -> None:
    error = failure(data)
    assert type(error) is NotXML
    assert "HTML" in str(error)


@pytest.mark.parametrize(
    "data",
    [
        b'{"error": "not found"}',
        b"plain words",
        b"a < b",
        bytes(range(256)),
        b"\x00" * 100,
        b"\x1f\x8b\x08\x00" + b"\x03" * 50,
        b"\xff\xfe\x00\x00",
        DECLARATION,
        b"<!-- nothing else -->",
        b"<>",
        b"&amp;",
    ],
    ids=[
        "JSON",
        "words",
        "less than",
        "all bytes",
        "zeros",
        "gzip",
        "UTF-32",
        "declaration",
        "comment",
        "brackets",
        "entity",
    ],
)
def test_junk_is_not_xml(data: bytes) -> None:
    assert issubclass(kind(data), NotXML)


@pytest.mark.parametrize(
    "data",
    [
        b"<a><b></a>",
        b"<a b=c></a>",
        b'<a b="1" b="2"></a>',
        b"<a>\x01</a>",
        b"<a>\xff</a>",
        b"<a>x & y</a>",
        b"<a>&#0;</a>",
        b"<a:b:c></a:b:c>",
    ],
)
def test_damage_is_told_with_its_place(data: bytes) -> None:
    error = failure(data)
    assert type(error) is NotXML
    assert "line 1, column" in str(error)


def test_white_space_after_the_root_does_not_make_damage_a_cut() -> None:
    assert kind(b"<a>x & y</a>" + b" \n" * 500) is NotXML


@pytest.mark.parametrize(
    "data",
    [b"<" + b"a" * 16_000_000, b"<" * 16_000_000, b"<!--" * 4_000_000, b"<?a?>" * 3_000_000],
    ids=["one long name", "brackets", "open comments", "instructions"],
)
def test_megabytes_of_junk_are_refused_in_seconds(data: bytes) -> None:
    started = time.process_time()
    assert issubclass(kind(data), NotXML)
    assert time.process_time() - started < 5


LEAKS = {
    "an entity": f"<a>x&{CANARY};y</a>",
    "a tag": f"<a>x<{CANARY}>y</a>",
    "an attribute": f"<a {CANARY}>y</a>",
    "a value": f'<a b="{CANARY}<">y</a>',
    "a prefix": f"<{CANARY}:a/>",
    "text after the root": f"<a/>{CANARY}",
    "an instruction": f"<a><?xml {CANARY}?></a>",
    "a cut": f"<a><b>{CANARY}",
    "junk": CANARY,
    "a doctype": f'<!DOCTYPE a [<!ENTITY x "{CANARY}">]><a/>',
    "a page": f"<html><p>{CANARY}</html>",
    "an encoding": f'<?xml version="1.0" encoding="{CANARY}"?><a>',
}


@pytest.mark.parametrize("text", LEAKS.values(), ids=LEAKS.keys())
def test_an_error_never_quotes_the_message(text: str) -> None:
    error = failure(text.encode())
    assert CANARY not in str(error)
    assert CANARY not in repr(error.args)
    assert CANARY not in "".join(traceback.format_exception(error))


# Undeclared prefixes -----------------------------------------------------------------------------


def test_an_undeclared_prefix_is_refused_unless_prefixes_are_given() -> None:
    assert kind(b"<s:a><s:b/></s:a>") is NotXML
    root = parse(b"<s:a><s:b/></s:a>", prefixes={"s": "urn:s"})
    assert [root.tag, root[0].tag] == ["{urn:s}a", "{urn:s}b"]


def test_an_undeclared_prefix_of_an_attribute_is_forgiven_too() -> None:
    root = parse(DECLARATION + b'<a><b x:type="t"/></a>', prefixes={"x": "urn:x"})
    assert dict(root[0].attrib) == {"{urn:x}type": "t"}


def test_a_prefix_that_nobody_knows_gets_a_made_up_namespace() -> None:
    root = parse(b"<q:a><r:b/></q:a>", prefixes={"s": "urn:s"})
    assert root.tag.endswith("}a")
    assert root.tag.partition("}")[0] != root[0].tag.partition("}")[0]


def test_a_declared_prefix_keeps_its_namespace() -> None:
    root = parse(b'<s:a xmlns:s="urn:own"><q:b/></s:a>', prefixes={"s": "urn:s", "q": "urn:q"})
    assert [root.tag, root[0].tag] == ["{urn:own}a", "{urn:q}b"]


def test_a_prefix_that_is_declared_further_in_has_that_namespace_there() -> None:
    root = parse(b'<s:a><s:b xmlns:s="urn:own"/></s:a>', prefixes={"s": "urn:s"})
    assert [root.tag, root[0].tag] == ["{urn:s}a", "{urn:own}b"]


def test_markup_in_text_stays_as_it_is_where_a_prefix_is_undeclared() -> None:
    assert parse(b"<s:a><![CDATA[<b>]]></s:a>", prefixes={"s": "urn:s"}).text == "<b>"


def test_undeclared_prefixes_are_forgiven_in_a_long_message() -> None:
    data = b"<s:a>" + b"<s:b/>" * 500 + b"<q:c/></s:a>"
    root = parse(data, prefixes={"s": "urn:s", "q": "urn:q"})
    assert len(root) == 501
    assert root[-1].tag == "{urn:q}c"


def test_a_comment_in_front_may_hold_markup() -> None:
    assert parse(b"<!-- <old> --><s:a/>", prefixes={"s": "urn:s"}).tag == "{urn:s}a"
    assert kind(b"<!-- <old> --><a>x & y</a>") is NotXML


def test_damage_in_one_message_does_not_change_how_the_next_is_read() -> None:
    for damaged in (b"<a><b></a>", b"<z:a/>"):
        failure(damaged)
        root = parse(b"<s:a/>", prefixes={"s": "urn:s"})
        assert root.tag == "{urn:s}a"
        assert root.nsmap == {"s": "urn:s"}


def test_an_undeclared_prefix_does_not_excuse_other_damage() -> None:
    for data in (b"<s:a><b></s:a>", b"<s:a>&x;</s:a>", b"<s:a><b></b>"):
        with pytest.raises(NotXML):
            parse(data, prefixes={"s": "urn:s"})


def test_other_damage_is_told_as_if_no_prefixes_were_given() -> None:
    data = b'<s:a><b xmlns:x="no name"/></s:a>'
    error = failure(data, prefixes={"s": "urn:s"})
    assert type(error) is NotXML
    assert str(error) == str(failure(data))


def test_a_long_message_with_very_many_unknown_prefixes_is_refused() -> None:
    data = b"<a>" + b"".join(b"<p%d:b/>" % (n % 20) for n in range(200)) + b"<q:c/></a>"
    assert type(failure(data, prefixes={"s": "urn:s"})) is NotXML


def test_an_undeclared_prefix_does_not_excuse_a_doctype() -> None:
    with pytest.raises(ForbiddenXML):
        parse(b"<!DOCTYPE a><s:a/>", prefixes={"s": "urn:s"})


def test_a_message_at_the_limit_may_have_undeclared_prefixes() -> None:
    data = b"<s:a/>"
    assert parse(data, limit=len(data), prefixes={"s": "urn:s"}).tag == "{urn:s}a"


def test_the_webex_wire_knows_its_prefixes() -> None:
    data = (
        b"<serv:message><serv:body>"
        b'<serv:bodyContent xsi:type="meet:getMeeting"><meet:meetingKey>5</meet:meetingKey>'
        b"</serv:bodyContent></serv:body></serv:message>"
    )
    assert wire.read(data).body == meeting.GetMeeting(meeting_key=5)


def test_damage_is_named_as_the_parser_names_it() -> None:
    with pytest.raises(NotXML, match=r"damaged at line 2, column \d+ \(ERR_TAG_NAME_MISMATCH\)"):
        parse(b"<a>\n<b></c></a>")

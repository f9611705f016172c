"""What libraries of other languages send, and how they read what comes back."""

from __future__ import annotations

import gzip
import http.client
import json
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest

from meetwire.runtime.envelope import ResponseHeader
from meetwire.testing import Sandbox
from meetwire.webex import Webex, meeting, wire
from tests.testing.test_http import CREATE, LIST, PATH, envelope

NAMED = "<metaData><confName>K\u00e4se &amp; 1+1=2</confName></metaData>"
NAME = "K\u00e4se & 1+1=2"


@pytest.fixture
def connection(sandbox: Sandbox) -> Iterator[http.client.HTTPConnection]:
    with closing(http.client.HTTPConnection(urlsplit(sandbox.url).netloc, timeout=10)) as opened:
        yield opened


def program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed here")
    return found


def run(*command: str, stdin: bytes = b"") -> bytes:
    return subprocess.run(command, input=stdin, capture_output=True, check=True, timeout=60).stdout


def raw_exchange(sandbox: Sandbox, data: bytes) -> bytes:
    """All that comes back until the server closes the connection."""
    where = urlsplit(sandbox.url)
    with socket.create_connection((where.hostname or "", where.port or 0), timeout=10) as opened:
        opened.sendall(data)
        with opened.makefile("rb") as stream:
            return stream.read()


def header_of(xml: bytes) -> ResponseHeader:
    said = wire.read(xml).response
    assert said is not None
    return said


def names(host: Webex) -> list[str | None]:
    return [each.conf_name for each in host.records(meeting.LstsummaryMeeting())]


def many(host: Webex) -> None:
    """So many meetings that an answer which lists them is long."""
    for number in range(40):
        host.send(
            meeting.CreateMeeting(meta_data=meeting.MetaData(conf_name=f"Meeting {number:03}"))
        )


# Bodies -------------------------------------------------------------------------------------------

XML = envelope(content=NAMED, start="")
BODIES: dict[str, tuple[str | None, bytes]] = {
    "PHP, an array of fields": (
        "multipart/form-data; boundary=----------------------------8d1",
        b"------------------------------8d1\r\n"
        b'Content-Disposition: form-data; name="XML"\r\n\r\n'
        + XML.encode()
        + b"\r\n------------------------------8d1--\r\n",
    ),
    "Node, FormData": (
        "multipart/form-data; boundary=x",
        b'--x\r\nContent-Disposition: form-data; name="AT"\r\n\r\nno\r\n'
        b'--x\r\nContent-Disposition: form-data; name="xml"; filename="blob"\r\n'
        b"Content-Type: text/xml\r\n\r\n\r\n" + XML.encode() + b"\r\n--x--\r\n",
    ),
    "a form without encoding": ("application/x-www-form-urlencoded", b"XML=" + XML.encode()),
    "a form that is not called one": ("text/xml", urlencode({"xml": XML}).encode()),
    "a form without a type": (None, urlencode({"Xml": XML, "AT": "x"}).encode()),
    "a form in Latin-1": (
        "application/x-www-form-urlencoded",
        urlencode({"XML": XML}, encoding="latin-1").encode(),
    ),
    ".NET, a StringWriter": (
        "text/xml; charset=utf-8",
        ('<?xml version="1.0" encoding="utf-16"?>\r\n' + XML).encode(),
    ),
    ".NET, Unicode": (
        "text/xml; charset=utf-16",
        ('<?xml version="1.0" encoding="utf-16"?>' + XML).encode("utf-16"),
    ),
    "an encoding that does not exist": (
        "text/xml",
        ('<?xml version="1.0" encoding="unicode"?>' + XML).encode(),
    ),
    "C, a string with its end": ("text/xml", XML.encode() + b"\r\n\0"),
    "white space all around": ("text/xml", b"\r\n\t " + XML.encode() + b" \r\n"),
}


@pytest.mark.parametrize("case", BODIES)
def test_bodies_as_other_languages_write_them(
    connection: http.client.HTTPConnection, host: Webex, case: str
) -> None:
    content_type, body = BODIES[case]
    headers = {} if content_type is None else {"Content-Type": content_type}
    connection.request("POST", PATH, body, headers)
    assert header_of(connection.getresponse().read()).result == "SUCCESS"
    assert names(host) == [NAME]


def test_a_form_without_the_field_is_refused(connection: http.client.HTTPConnection) -> None:
    for content_type, body in (
        ("application/x-www-form-urlencoded", "AT=LI&WID=x"),
        ("multipart/form-data; boundary=x", "--x\r\n\r\nnothing\r\n--x--"),
        ("multipart/form-data", "nothing"),
    ):
        connection.request("POST", PATH, body, {"Content-Type": content_type})
        said = header_of(connection.getresponse().read())
        assert said.exception_id == "000000"


def test_a_compressed_body_is_refused_for_what_it_is(
    connection: http.client.HTTPConnection,
) -> None:
    packed = gzip.compress(XML.encode())
    connection.request("POST", PATH, packed, {"Content-Encoding": "gzip"})
    response = connection.getresponse()
    assert response.status == 415
    assert b"Content-Encoding" in response.read()


# Addresses ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    [
        "/WBXService/XMLService/",
        "/WBXService/XMLService?siteurl=acme",
        "/wbxservice/xmlservice",
        "/WBXService/xml8.0.0/XMLService",
        "/WBXService/XML/XMLService",
        "//WBXService//XMLService",
        "http://acme.webex.example/WBXService/XMLService",
    ],
)
def test_spellings_of_the_address(connection: http.client.HTTPConnection, path: str) -> None:
    connection.request("POST", path, XML.encode())
    assert header_of(connection.getresponse().read()).result == "SUCCESS"


def test_other_addresses_are_not_there(connection: http.client.HTTPConnection) -> None:
    for path in ("/WBXService", "/WBXService/XMLServices", "/a/WBXService/XMLService", "*"):
        connection.request("POST", path, XML.encode())
        response = connection.getresponse()
        response.read()
        assert response.status == 404


# HTTP ---------------------------------------------------------------------------------------------


def test_a_long_answer_comes_in_chunks_and_a_short_one_does_not(
    connection: http.client.HTTPConnection, host: Webex
) -> None:
    many(host)
    connection.request("POST", PATH, envelope(LIST, ""))
    response = connection.getresponse()
    assert response.getheader("Transfer-Encoding") == "chunked"
    assert response.getheader("Content-Length") is None
    answer = wire.loads(response.read())
    assert isinstance(answer, meeting.LstsummaryMeetingResponse)
    assert len(answer.meeting) == 40
    connection.request("POST", PATH, envelope(CREATE))
    response = connection.getresponse()
    assert response.getheader("Transfer-Encoding") is None
    assert response.getheader("Content-Length") == str(len(response.read()))


def test_http_1_0_gets_a_length_and_a_closed_connection(sandbox: Sandbox, host: Webex) -> None:
    many(host)
    body = envelope(LIST, "").encode()
    request = b"POST %b HTTP/1.0\r\nContent-Length: %d\r\n\r\n" % (PATH.encode(), len(body))
    head, _, answer = raw_exchange(sandbox, request + body).partition(b"\r\n\r\n")
    assert b"chunked" not in head
    assert b"\r\nConnection: close" in head
    assert b"\r\nContent-Length: %d\r\n" % len(answer) in head
    assert header_of(answer).result == "SUCCESS"


def test_http_1_0_may_keep_its_connection(sandbox: Sandbox) -> None:
    where = urlsplit(sandbox.url)
    body = XML.encode()
    request = (
        f"POST {PATH} HTTP/1.0\r\nConnection: Keep-Alive\r\nContent-Length: {len(body)}\r\n\r\n"
    ).encode() + body
    with socket.create_connection((where.hostname or "", where.port or 0), timeout=10) as opened:
        for _ in range(2):
            opened.sendall(request)
            response = http.client.HTTPResponse(opened)
            response.begin()
            assert response.getheader("Connection") == "keep-alive"
            assert header_of(response.read(int(response.getheader("Content-Length") or 0)))


@pytest.mark.parametrize("wish", ["close", "Close", "TE, close", "close, TE"])
def test_a_wish_for_the_end_of_the_connection_is_heard(sandbox: Sandbox, wish: str) -> None:
    body = XML.encode()
    head = (
        f"POST {PATH} HTTP/1.1\r\nHost: x\r\nTE: trailers\r\nConnection: {wish}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    answer = raw_exchange(sandbox, head.encode() + body)  # ends only because the server closes
    assert b"\r\nConnection: close\r\n" in answer
    assert b"SUCCESS" in answer


def test_headers_may_be_written_in_any_case(sandbox: Sandbox) -> None:
    body = XML.encode()
    head = (
        f"POST {PATH} HTTP/1.1\r\nhost: x\r\nCONNECTION: close\r\ncontent-length: {len(body)}\r\n"
    )
    assert b"SUCCESS" in raw_exchange(sandbox, head.encode() + b"\r\n" + body)


def test_a_client_may_ask_for_the_head_alone(connection: http.client.HTTPConnection) -> None:
    connection.request("HEAD", PATH)
    response = connection.getresponse()
    assert (response.status, response.read()) == (200, b"")
    assert int(response.getheader("Content-Length") or 0) > 0
    connection.request("POST", PATH, XML.encode())
    assert header_of(connection.getresponse().read()).result == "SUCCESS"


def test_an_answer_is_never_compressed_whatever_is_accepted(
    connection: http.client.HTTPConnection,
) -> None:
    connection.request("POST", PATH, XML.encode(), {"Accept-Encoding": "gzip, deflate, br"})
    response = connection.getresponse()
    assert response.getheader("Content-Encoding") is None
    assert response.read().startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<serv:message ')


# Programs -----------------------------------------------------------------------------------------

FORMS: dict[str, tuple[list[str], str]] = {
    "as documented": (["-H", "Content-Type: text/xml"], envelope(content=NAMED)),
    "as a form, which is what curl calls it": ([], envelope(content=NAMED)),
    "without a type": (["-H", "Content-Type:"], envelope(content=NAMED)),
    "waiting for leave": (["-H", "Expect: 100-continue"], envelope(content=NAMED)),
    "in chunks": (["-H", "Transfer-Encoding: chunked"], envelope(content=NAMED)),
    "HTTP/1.0": (["--http1.0"], envelope(content=NAMED)),
    "compressed, if it may be": (["--compressed"], envelope(content=NAMED)),
    "undeclared prefix": (
        [],
        envelope(
            content=NAMED, root='serv:message xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        ),
    ),
    "bare message, bare type, a line before": (
        [],
        envelope(
            "meeting.createmeeting",
            NAMED,
            root='message xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
            start='\n<?xml version="1.0"?>',
        ),
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_curl(sandbox: Sandbox, host: Webex, form: str) -> None:
    options, request = FORMS[form]
    answer = run(
        program("curl"), "-sS", *options, "--data-binary", "@-", sandbox.url, stdin=request.encode()
    )
    assert header_of(answer).result == "SUCCESS", answer
    assert names(host) == [NAME]


def test_curl_with_a_field_in_either_kind_of_form(sandbox: Sandbox, host: Webex) -> None:
    curl = program("curl")
    for option in ("--data-urlencode", "--form-string"):
        answer = run(curl, "-sS", option, f"XML={XML}", sandbox.url)
        assert header_of(answer).result == "SUCCESS", answer
    assert names(host) == [NAME, NAME]


NODE_FETCH = """
const input = require("fs").readFileSync(0, "utf8");
const [url, ...types] = process.argv.slice(1);
(async () => {
  const answers = [];
  for (const type of types) {
    const form = type === "form" ? new URLSearchParams({ XML: input }) : undefined;
    const parts = new FormData();
    parts.set("XML", input);
    const body = form ?? (type === "parts" ? parts : input);
    const headers = form || body === parts ? {} : { "Content-Type": type };
    const reply = await fetch(url, { method: "POST", body, headers });
    answers.push([reply.status, reply.headers.get("content-type"), await reply.text()]);
  }
  console.log(JSON.stringify(answers));
})();
"""
NODE_HTTP = """
const input = require("fs").readFileSync(0, "utf8");
const http = require("http");
const [url, keep] = process.argv.slice(1);
const agent = new http.Agent({ keepAlive: keep === "keep-alive" });
const answers = [];
const ask = (left) => {
  const request = http.request(url, { method: "POST", agent }, (reply) => {
    let text = "";
    reply.setEncoding("utf8");
    reply.on("data", (part) => { text += part; });
    reply.on("end", () => {
      answers.push([reply.statusCode, reply.headers.connection ?? "", text]);
      if (left > 1) ask(left - 1);
      else { console.log(JSON.stringify(answers)); agent.destroy(); }
    });
  });
  request.write(input);
  request.end();
};
ask(3);
"""


def test_fetch_of_node(sandbox: Sandbox, host: Webex) -> None:
    types = ["text/xml", "application/xml", "text/plain;charset=UTF-8", "form", "parts"]
    said = run(program("node"), "-e", NODE_FETCH, sandbox.url, *types, stdin=XML.encode())
    answers = json.loads(said)
    assert [answer[:2] for answer in answers] == [[200, "text/xml;charset=UTF-8"]] * len(types)
    assert {header_of(answer[2].encode()).result for answer in answers} == {"SUCCESS"}
    assert names(host) == [NAME] * len(types)


@pytest.mark.parametrize("keep", ["close", "keep-alive"])
def test_http_of_node(sandbox: Sandbox, host: Webex, keep: str) -> None:
    many(host)
    request = envelope(LIST, "").encode()
    answers = json.loads(run(program("node"), "-e", NODE_HTTP, sandbox.url, keep, stdin=request))
    assert [status for status, _, _ in answers] == [200, 200, 200]
    assert all((said == "close") is (keep == "close") for _, said, _ in answers)
    for _, _, text in answers:
        listed = wire.loads(text)
        assert isinstance(listed, meeting.LstsummaryMeetingResponse)
        assert len(listed.meeting) == 40


PERL = """
use HTTP::Tiny; use Encode; use strict;
my $xml = do { local $/; <STDIN> };
my $http = HTTP::Tiny->new;
for (1, 2) {
    my $headers = { "content-type" => "text/xml" };
    my $reply = $http->post($ARGV[0], { content => $xml, headers => $headers });
    print $reply->{status}, " ", $reply->{content} =~ m{<serv:result>(\\w+)<}, "\\n";
}
my $reply = $http->post_form($ARGV[0], { XML => decode("UTF-8", $xml) });
print $reply->{status}, " ", $reply->{content} =~ m{<serv:result>(\\w+)<}, "\\n";
"""


def test_perl(sandbox: Sandbox, host: Webex) -> None:
    said = run(program("perl"), "-e", PERL, sandbox.url, stdin=XML.encode())
    assert said.decode().splitlines() == ["200 SUCCESS"] * 3
    assert names(host) == [NAME] * 3


JAVA = """
import java.io.*; import java.net.*; import java.nio.charset.StandardCharsets;
import javax.xml.parsers.*; import javax.xml.xpath.*; import org.w3c.dom.*;

public class Client {
    public static void main(String[] given) throws Exception {
        byte[] xml = System.in.readAllBytes();
        for (int chunk : new int[] {0, 64}) {
            HttpURLConnection opened = (HttpURLConnection) new URL(given[0]).openConnection();
            opened.setDoOutput(true);
            if (chunk > 0) opened.setChunkedStreamingMode(chunk);
            try (OutputStream out = opened.getOutputStream()) { out.write(xml); }
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document answer = factory.newDocumentBuilder().parse(opened.getInputStream());
            Element body = (Element) answer.getElementsByTagNameNS("*", "bodyContent").item(0);
            String type = body.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type");
            String[] name = type.split(":");
            System.out.println(opened.getResponseCode() + " " + name[1] + " "
                + body.lookupNamespaceURI(name[0]));
        }
    }
}
"""


def test_java(sandbox: Sandbox, host: Webex, tmp_path: Path) -> None:
    java = program("java")
    program("javac")
    source = tmp_path / "Client.java"
    source.write_text(JAVA)
    said = run(java, str(source), sandbox.url, stdin=XML.encode())
    namespace = "http://www.webex.com/schemas/2002/06/service/meeting"
    assert said.decode().splitlines() == [f"200 createMeetingResponse {namespace}"] * 2
    assert names(host) == [NAME] * 2

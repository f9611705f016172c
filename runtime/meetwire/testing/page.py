"""The page of a sandbox for people: what is in the site, what was said, and a form to say more.

Plain HTML that fetches nothing and runs nothing. It answers nobody whom a foreign page sent here.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from http import HTTPStatus
from importlib import import_module
from typing import Final
from urllib.parse import parse_qs, urlencode, urlsplit

from lxml import etree

from meetwire.runtime.errors import WireError
from meetwire.runtime.redaction import Masker
from meetwire.runtime.transport import HttpReply
from meetwire.runtime.xml import parse
from meetwire.testing.endpoint import PATH
from meetwire.testing.faults import HEADER, KNOWN
from meetwire.testing.journal import Entry, Journal
from meetwire.testing.markup import Html, document, many, tag
from meetwire.testing.server import Dropped, Incoming, text_reply
from meetwire.testing.state import State
from meetwire.testing.views import PAGE, VIEWS, counts, rows
from meetwire.testing.visitors import is_own_name, is_same_origin, lower_headers

__all__ = ["Page"]

_SYSTEMS: Final = ("webex", "gotowebinar", "liveminutes", "iomeeting", "gatherplace")
_SHOWN: Final = 256 * 1024
"""Characters of an answer that are shown."""

_STYLE: Final = """
:root { color-scheme: light dark; --line: #8884; --soft: #8881; --mark: #06c; }
@media (prefers-color-scheme: dark) { :root { --mark: #8bf; } }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 72rem; padding: 1rem; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
a { color: var(--mark); } a[aria-current] { font-weight: 700; text-decoration: none; }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: .5rem 0; }
.wide { overflow-x: auto; border: 1px solid var(--line); border-radius: .4rem; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .3rem .6rem; text-align: left; vertical-align: top; white-space: nowrap; }
th { background: var(--soft); } tr + tr td { border-top: 1px solid var(--line); }
td { max-width: 24rem; overflow: hidden; text-overflow: ellipsis; }
ul.counts { display: flex; flex-wrap: wrap; gap: .4rem; list-style: none; margin: 0; padding: 0; }
ul.counts li { background: var(--soft); border-radius: .4rem; padding: .1rem .6rem; }
pre, textarea, input { font: 13px/1.45 ui-monospace, monospace; }
pre { background: var(--soft); border-radius: .4rem; margin: .3rem 0; max-height: 32rem;
  overflow: auto; overflow-wrap: anywhere; padding: .6rem; white-space: pre-wrap; }
textarea, input { border: 1px solid var(--line); border-radius: .4rem; display: block;
  padding: .5rem; width: 100%; }
label { display: block; margin: .6rem 0 .2rem; }
button { font: inherit; margin-top: .8rem; padding: .4rem 1.2rem; }
details { border-bottom: 1px solid var(--line); padding: .3rem 0; }
summary { cursor: pointer; overflow-wrap: anywhere; }
.quiet { opacity: .75; }
"""

_EXAMPLE: Final = """\
<?xml version="1.0" encoding="UTF-8"?>
<serv:message xmlns:serv="http://www.webex.com/schemas/2002/06/service"
              xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <header>
    <securityContext>
      <webExID>host@acme.example</webExID>
      <password>host-secret</password>
      <siteName>acme</siteName>
    </securityContext>
  </header>
  <body>
    <bodyContent xsi:type="java:com.webex.service.binding.user.GetUser">
      <webExId>host@acme.example</webExId>
    </bodyContent>
  </body>
</serv:message>
"""

_HEADERS: Final = {
    "Content-Type": "text/html;charset=UTF-8",
    "Content-Security-Policy": (
        "default-src 'none'; img-src data:; form-action 'self'; base-uri 'none';"
        " frame-ancestors 'none'; style-src 'sha256-"
        + b64encode(sha256(_STYLE.encode()).digest()).decode()
        + "'"
    ),
    "X-Content-Type-Options": "nosniff",
    # With `no-referrer`, browsers would not say where a form comes from.
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Page:
    """Answers what browsers ask for.

    Args:
        services: What answers calls, and remembers them.
        state: What is in the site.
        host: The interface that the sandbox listens on.
    """

    def __init__(self, services: Journal, state: State, host: str) -> None:
        self._services = services
        self._state = state
        self._host = host

    def __call__(self, request: Incoming) -> HttpReply:
        """The page; after a form was sent, with what came of it."""
        headers = lower_headers(request)
        # A foreign page may have its name point to this machine, and then read what is here.
        if not is_own_name(headers.get("host", ""), self._host):
            return text_reply(HTTPStatus.FORBIDDEN, "Ask for this page by its IP address.\n")
        query = parse_qs(urlsplit(request.url).query)
        if request.method == "GET":
            return self._page(query, Html(""), _EXAMPLE, "")
        if request.method != "POST":
            return text_reply(HTTPStatus.METHOD_NOT_ALLOWED, "GET the page, or POST its form.\n")
        if not is_same_origin(headers):
            return text_reply(HTTPStatus.FORBIDDEN, "The form was sent from another site.\n")
        form = parse_qs(request.body.decode("utf-8", "replace"))
        xml, fault = form.get("xml", [""])[0], form.get("fault", [""])[0].strip()
        return self._page(query, self._outcome(xml, fault), xml, fault)

    def _outcome(self, xml: str, fault: str) -> Html:
        headers = {"Content-Type": "text/xml;charset=UTF-8"}
        if fault:
            headers[HEADER] = fault
        try:
            reply = self._services(Incoming("POST", PATH, headers, xml.encode()))
        except Dropped:
            said, text = "The connection was closed without an answer", ""
        else:
            said, text = f"HTTP status {reply.status}", _pretty(reply.body)
        return many([tag("h2", "Answer", id="answer"), tag("p", said), tag("pre", text[:_SHOWN])])

    # What it looks like --------------------------------------------------------------------------

    def _page(
        self, query: Mapping[str, list[str]], outcome: Html, xml: str, fault: str
    ) -> HttpReply:
        shown = query.get("show", ["users"])[0]
        shown = shown if shown in VIEWS else "users"
        number = query.get("page", ["1"])[0]
        page = int(number) if number.isascii() and number.isdigit() and len(number) < 8 else 1
        with self._state.transaction() as db:
            found, there_is = rows(db, VIEWS[shown], max(page, 1)), counts(db)
        body = document(
            "Meetwire sandbox",
            _STYLE,
            tag("h1", "Meetwire sandbox"),
            tag("p", "A stand-in for real services. Nothing here is real.", class_="quiet"),
            outcome,
            _form(xml, fault),
            tag("h2", "What is in the site", id="site"),
            tag(
                "ul",
                *(tag("li", f"{name.replace('_', ' ')} {n:,}") for name, n in there_is.items()),
                class_="counts",
            ),
            *_view(shown, max(page, 1), *found),
            tag("h2", "The last exchanges", id="exchanges"),
            tag("p", "The newest first, without their secrets.", class_="quiet"),
            *(_exchange(entry) for entry in self._services.latest()),
        )
        return HttpReply(HTTPStatus.OK, _HEADERS, body)


def _form(xml: str, fault: str) -> Html:
    return many(
        [
            tag("h2", "Send a request", id="send"),
            tag(
                "form",
                tag("label", "XML, as a client would send it to ", tag("code", PATH), for_="xml"),
                # Browsers drop a line break at the beginning, so they get one to drop.
                tag("textarea", "\n", xml, id="xml", name="xml", rows=16, spellcheck="false"),
                tag("label", "Faults on the way: ", ", ".join(KNOWN), for_="fault"),
                tag("input", id="fault", name="fault", value=fault, placeholder="latency=0.5"),
                tag("button", "Send"),
                method="post",
                action="/#answer",
            ),
        ]
    )


def _view(shown: str, page: int, found: list[tuple[object, ...]], total: int) -> Iterator[Html]:
    def link(text: str, to: str, number: int, *, here: bool = False) -> Html:
        address = f"/?{urlencode({'show': to, 'page': number})}#site"
        return tag("a", text, href=address, aria_current="page" if here else None)

    yield tag("nav", *(link(name, name, 1, here=name == shown) for name in VIEWS))
    cells = [tag("tr", *(tag("td", cell) for cell in row)) for row in found]
    heads = tag("tr", *(tag("th", head) for head in VIEWS[shown].heads))
    yield tag("div", tag("table", heads, *cells), class_="wide")
    pages = -(-total // PAGE)
    yield tag(
        "nav",
        link("← before", shown, page - 1) if page > 1 else None,
        tag("span", f"page {page} of {max(pages, 1)}, {total:,} in all"),
        link("after →", shown, page + 1) if page < pages else None,
    )


def _exchange(entry: Entry) -> Html:
    status = "no answer" if entry.status is None else str(entry.status)
    mask = _masker().mask
    return tag(
        "details",
        tag(
            "summary",
            f"{entry.number}. {entry.at:%H:%M:%S} {entry.method} {mask(entry.target)}: {status}",
        ),
        tag("pre", mask(_pretty(entry.asked))),
        tag("pre", mask(_pretty(entry.answered))),
    )


@cache
def _masker() -> Masker:
    names: set[str] = set()
    for system in _SYSTEMS:
        names |= set(import_module(f"meetwire.{system}._index").SECRETS)
    return Masker(names)


def _pretty(body: bytes) -> str:
    try:
        return etree.tostring(parse(body), pretty_print=True, encoding="unicode")
    except WireError:
        return body.decode("utf-8", "replace")

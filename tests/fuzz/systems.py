"""Requests to the services beside Webex: their parts answer each, whatever stands in it.

An input is a text: requests with an empty line between them. The first line of each is method,
target and, if it is not to be the right one, authorization; the others are the body.
"""

from __future__ import annotations

from meetwire.testing.gatherplace import GatherPlacePart
from meetwire.testing.gotowebinar import ROOT as G2W
from meetwire.testing.gotowebinar import TOKEN_ROOT, Webinars
from meetwire.testing.iomeeting import IOMeetingPart
from meetwire.testing.liveminutes import LiveMinutesPart
from meetwire.testing.server import Answer, Incoming
from tests.fuzz.site import ROOT, new_state, now

STATE = new_state()
WEBINARS = Webinars(STATE, now, ROOT, token_lifetime=3600, limit_rate=False)
PARTS: dict[str, Answer] = {
    G2W: WEBINARS,
    TOKEN_ROOT: WEBINARS.token_endpoint,
    LiveMinutesPart.path: LiveMinutesPart(STATE, ROOT),
    IOMeetingPart.path: IOMeetingPart(STATE, ROOT),
    GatherPlacePart.path: GatherPlacePart(STATE, ROOT, now),
}
AUTHORIZATION = {
    G2W: "Bearer access",
    TOKEN_ROOT: "Basic c2FuZGJveC1jbGllbnQ6c2FuZGJveC1jbGllbnQtc2VjcmV0",
    LiveMinutesPart.path: LiveMinutesPart.account.header(),
}
MOST = 8
"""Requests of an input."""

with STATE.transaction() as tokens:
    good = now().timestamp() + 3600
    rows = [("access", "access", good), ("refresh", "refresh", None)]
    tokens.executemany("INSERT INTO tokens VALUES (?, ?, ?)", rows)


def target(data: bytes) -> None:
    with STATE.forgetting():
        for request in data.split(b"\n\n", MOST)[:MOST]:
            head, _, body = request.partition(b"\n")
            method, _, rest = head.decode("latin-1").partition(" ")
            url, _, authorization = rest.partition(" ")
            for root, part in PARTS.items():
                if url == root or url.startswith(f"{root}/"):
                    headers = {"Authorization": authorization or AUTHORIZATION.get(root, "")}
                    part(Incoming(method, url, headers, body, "127.0.0.1"))

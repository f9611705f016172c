"""With Meetwire."""

from __future__ import annotations

from datetime import datetime

from meetwire.runtime.envelope import SecurityContext
from meetwire.webex import user, wire

SECURITY = SecurityContext(webex_id="ada", password="p&ss<word>", site_name="acme")
REQUEST = user.GetUser(webex_id="ada")


def write_request(folder: str) -> bytes:
    return wire.encode(REQUEST, SECURITY)


def read_answer(data: bytes) -> tuple[str | None, bool | None, datetime | None, int | None]:
    found = wire.decode(data, REQUEST)
    options = found.options
    return (
        found.last_name,
        options.support_app if options else None,
        found.expiration_date,
        found.user_id,
    )

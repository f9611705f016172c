"""With what xsdata generates."""

from __future__ import annotations

from xsdata.formats.dataclass.context import XmlContext
from xsdata.formats.dataclass.parsers import XmlParser
from xsdata.formats.dataclass.serializers import XmlSerializer
from xsdata_peer.service import Message, MessageType, SecurityContextType
from xsdata_peer.user import GetUser, GetUserResponse

CONTEXT = XmlContext()


def write_request(folder: str) -> bytes:
    security = SecurityContextType(web_ex_id="ada", password="p&ss<word>", site_name="acme")
    message = Message(
        header=MessageType.Header(security_context=security),
        body=MessageType.Body(body_content=[GetUser(web_ex_id="ada")]),
    )
    return XmlSerializer(context=CONTEXT).render(message).encode()


def read_answer(data: bytes) -> tuple[str | None, bool | None, str | None, int | None]:
    message = XmlParser(context=CONTEXT).from_bytes(data, Message)
    found = message.body.body_content[0]
    assert isinstance(found, GetUserResponse)
    options = found.options
    return (
        found.last_name,
        options.support_app if options else None,
        found.expiration_date,
        found.user_id,
    )

"""With models of pydantic-xml."""

from __future__ import annotations

from pydantic_peer import Body, Header, Message, SecurityContext, UserGetUser, UserGetUserResponse


def write_request(folder: str) -> bytes:
    security = SecurityContext(webex_id="ada", password="p&ss<word>", site_name="acme")
    message = Message[UserGetUser](
        header=Header(security_context=security),
        body=Body[UserGetUser](content=UserGetUser(xsi_type="use:getUser", webex_id="ada")),
    )
    written = message.to_xml(exclude_none=True)
    return written if isinstance(written, bytes) else written.encode()


def read_answer(data: bytes) -> tuple[str | None, bool | None, str | None, int | None]:
    found = Message[UserGetUserResponse].from_xml(data).body.content
    options = found.options
    return (
        found.last_name,
        options.support_app if options else None,
        found.expiration_date,
        found.user_id,
    )

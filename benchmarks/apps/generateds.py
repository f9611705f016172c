"""With the module that generateDS makes."""

from __future__ import annotations

from io import StringIO

import gds_user

NAMESPACES = """\
xmlns:serv="http://www.webex.com/schemas/2002/06/service" \
xmlns:com="http://www.webex.com/schemas/2002/06/common" \
xmlns:use="http://www.webex.com/schemas/2002/06/service/user\""""


def write_request(folder: str) -> bytes:
    security = gds_user.securityContextType(webExID="ada", password="p&ss<word>", siteName="acme")
    content = gds_user.getUser(webExId="ada", extensiontype_="use:getUser")
    message = gds_user.messageType(
        header=gds_user.headerType(securityContext=security),
        body=gds_user.bodyType(bodyContent=[content]),
    )
    out = StringIO()
    message.export(
        out,
        0,
        name_="message",
        namespaceprefix_="serv:",
        namespacedef_=NAMESPACES,
        pretty_print=False,
    )
    return out.getvalue().encode()


def read_answer(data: bytes) -> tuple[str, bool, str, int]:
    message = gds_user.parseString(data, silence=True, print_warnings=False)
    found = message.body.bodyContent[0]
    return found.lastName, found.options.supportApp, found.expirationDate, found.userId

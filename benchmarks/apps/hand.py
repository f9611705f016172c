"""A script: a template for the request, and four values looked up in the tree of the answer."""

from __future__ import annotations

from datetime import datetime

from lxml import etree

TEMPLATE = """\
<?xml version="1.0" encoding="UTF-8"?>
<serv:message xmlns:serv="http://www.webex.com/schemas/2002/06/service" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><header><securityContext>\
<webExID>{}</webExID><password>{}</password><siteName>{}</siteName></securityContext></header>\
<body><bodyContent xsi:type="java:com.webex.service.binding.user.GetUser"><webExId>{}</webExId>\
</bodyContent></body></serv:message>"""
USE = "{http://www.webex.com/schemas/2002/06/service/user}"


def write_request(folder: str) -> bytes:
    texts = ("ada", "p&ss<word>", "acme", "ada")
    # The function of the standard library for this imports half of it.
    escaped = [each.replace("&", "&amp;").replace("<", "&lt;") for each in texts]
    return TEMPLATE.format(*escaped).encode()


def read_answer(data: bytes) -> tuple[str, bool, datetime, int]:
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    return (
        root.findtext(f".//{USE}lastName") or "",
        root.findtext(f".//{USE}options/{USE}supportApp") == "true",
        datetime.strptime(root.findtext(f".//{USE}expirationDate") or "", "%m/%d/%Y %H:%M:%S"),
        int(root.findtext(f".//{USE}userId") or ""),
    )

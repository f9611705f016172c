"""With zeep's types, which it makes of the schemas when the program starts."""

from __future__ import annotations

from lxml import etree
from zeep.transports import Transport
from zeep.xsd import Schema

SERV = "{http://www.webex.com/schemas/2002/06/service}"
USE = "{http://www.webex.com/schemas/2002/06/service/user}"


class _Schema:
    loaded: Schema


def write_request(folder: str) -> bytes:
    path = f"{folder}/driver.xsd"
    schema = Schema(etree.parse(path).getroot(), transport=Transport(), location=path)
    _Schema.loaded = schema
    message = schema.get_element(f"{SERV}message")
    content = schema.get_type(f"{USE}getUser")(webExId="ada")
    security = {"webExID": "ada", "password": "p&ss<word>", "siteName": "acme"}
    value = message(header={"securityContext": security}, body={"bodyContent": [content]})
    holder = etree.Element("holder")
    message.render(holder, value)
    return etree.tostring(holder[0], xml_declaration=True, encoding="UTF-8")


def read_answer(data: bytes) -> tuple[str, bool, str, int]:
    schema = _Schema.loaded
    message = schema.get_element(f"{SERV}message").parse(etree.fromstring(data), schema)
    found = message.body.bodyContent[0]
    return found.lastName, found.options.supportApp, found.expirationDate, found.userId

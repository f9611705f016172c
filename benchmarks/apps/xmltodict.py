"""With xmltodict."""

from __future__ import annotations

from typing import Any

import xmltodict


def write_request(folder: str) -> bytes:
    content = {
        "@xsi:type": "java:com.webex.service.binding.user.GetUser",
        "webExId": "ada",
    }
    message: dict[str, Any] = {
        "@xmlns:serv": "http://www.webex.com/schemas/2002/06/service",
        "@xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "header": {
            "securityContext": {"webExID": "ada", "password": "p&ss<word>", "siteName": "acme"}
        },
        "body": {"bodyContent": content},
    }
    written: str = xmltodict.unparse({"serv:message": message})
    return written.encode()


def read_answer(data: bytes) -> tuple[str, bool, str, int]:
    found = xmltodict.parse(data)["serv:message"]["serv:body"]["serv:bodyContent"]
    return (
        found["use:lastName"],
        found["use:options"]["use:supportApp"] == "true",
        found["use:expirationDate"],
        int(found["use:userId"]),
    )

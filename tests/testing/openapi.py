"""Exchanges held against an OpenAPI document of ours."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from openapi_schema_validator import OAS31Validator

from meetwire.runtime.requests_transport import RequestsTransport
from meetwire.runtime.transport import HttpReply, HttpRequest, Timeout

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"


class Document:
    """An OpenAPI document."""

    def __init__(self, path: Path) -> None:
        self.content: dict[str, Any] = json.loads(path.read_text("utf-8"))
        self.root = urlsplit(self.content["servers"][0]["url"]).path

    def check(self, request: HttpRequest, reply: HttpReply) -> None:
        """Fail if the document does not allow the one or the other."""
        parts = urlsplit(request.url)
        assert parts.path.startswith(self.root), parts.path
        item, variables = self._item(parts.path.removeprefix(self.root))
        operation = item[request.method.lower()]
        given = {("path", name): value for name, value in variables.items()}
        given |= {("query", name): value for name, value in parse_qsl(parts.query)}
        for parameter in [*item.get("parameters", []), *operation.get("parameters", [])]:
            facts = self._resolved(parameter)
            value = given.pop((facts["in"], facts["name"]), None)
            assert value is not None or not facts.get("required"), facts["name"]
            if value is not None:
                self._check(_typed(value, self._resolved(facts["schema"])), facts["schema"])
        assert not given, f"not declared: {given}"
        body = operation.get("requestBody")
        assert (body is not None) == bool(request.body)
        if body is not None:
            self._content(body, request.body, request.headers["Content-Type"])
        response = operation["responses"][str(reply.status)]
        assert bool(self._resolved(response).get("content")) == bool(reply.body)
        if reply.body:
            self._content(response, reply.body, reply.headers["Content-Type"])

    def _item(self, path: str) -> tuple[dict[str, Any], dict[str, str]]:
        for template, item in self.content["paths"].items():
            pattern = re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", template)
            match = re.fullmatch(pattern, path)
            if match:
                return item, {name: unquote(text) for name, text in match.groupdict().items()}
        raise AssertionError(f"no such path: {path}")

    def _resolved(self, node: dict[str, Any]) -> dict[str, Any]:
        while "$ref" in node:
            found: Any = self.content
            for name in node["$ref"].removeprefix("#/").split("/"):
                found = found[name]
            node = found
        return node

    def _content(self, node: dict[str, Any], body: bytes, media_type: str) -> None:
        self._check(json.loads(body), self._resolved(node)["content"][media_type]["schema"])

    def _check(self, value: Any, schema: dict[str, Any]) -> None:
        whole = {**schema, "components": self.content["components"]}
        validator = OAS31Validator(whole, format_checker=OAS31Validator.FORMAT_CHECKER)
        validator.validate(value)


def _typed(text: str, schema: dict[str, Any]) -> Any:
    match schema.get("type"):
        case "integer":
            return int(text)
        case "boolean":
            return {"true": True, "false": False}[text]
        case _:
            return text


class Conforming:
    """A transport that holds whatever passes against a document.

    Calls to other addresses, such as that of a token endpoint, pass as they are.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.transport = RequestsTransport()
        self.checked = 0

    def send(self, request: HttpRequest, *, timeout: Timeout, limit: int) -> HttpReply:
        """The reply."""
        reply = self.transport.send(request, timeout=timeout, limit=limit)
        if urlsplit(request.url).path.startswith(self.document.root):
            self.document.check(request, reply)
            self.checked += 1
        return reply

    def close(self) -> None:
        """Let go of connections."""
        self.transport.close()

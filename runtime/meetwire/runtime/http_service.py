"""Services whose operations have an HTTP method and an address each: what they have in common."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol, TypeVar

from meetwire.runtime.errors import Fault, InvalidRequest
from meetwire.runtime.http_call import HttpCall
from meetwire.runtime.message import Request, Response
from meetwire.runtime.redaction import Masker, secret_values
from meetwire.runtime.service import Service
from meetwire.runtime.transport import HttpReply, HttpRequest, check_endpoint

__all__ = ["HttpService", "HttpWire"]

P = TypeVar("P")
R = TypeVar("R", bound=Response)

_USER_AGENT = "meetwire/0.1"


class HttpWire(Protocol):
    """How such a service frames requests and answers; `RestJson` is one."""

    @property
    def masker(self) -> Masker:
        """Hides what the schemas call secret."""
        ...

    def encode(self, request: Request[Any], settings: Mapping[str, object]) -> HttpCall:
        """Frame a request. Raises InvalidRequest if it cannot be written."""
        ...

    def decode(self, reply: HttpReply, request: Request[R], *, secrets: Iterable[str]) -> R:
        """Read the answer to a request; raise the error that it amounts to."""
        ...


class HttpService(Service[P]):
    """A service at one address, and who calls it. What a proof does to a request is left open.

    Args:
        wire: How it frames requests and answers.
        base_urls: The address of each module of the package that the caller can use.
        settings: What every request needs to know, such as `organizerKey`.
        allow_http: Let credentials travel in clear text to a host that is not this machine.

    Raises:
        InsecureEndpoint: An address is not https, not on this machine, and `allow_http` is not set.
    """

    def __init__(
        self,
        wire: HttpWire,
        base_urls: Mapping[str, str],
        settings: Mapping[str, object],
        *,
        allow_http: bool,
    ) -> None:
        for url in base_urls.values():
            check_endpoint(url, allow_http=allow_http)
        self.masker = wire.masker
        self.base_urls = {module: url.rstrip("/") for module, url in base_urls.items()}
        self._wire = wire
        self._settings = settings

    def headers(self, proof: P) -> Mapping[str, str]:
        """The headers that prove who is calling; none by default."""
        return {}

    def settings(self, proof: P) -> Mapping[str, object]:
        """What the wire puts into a request beside its fields."""
        return self._settings

    def encode(self, request: Request[Any], proof: P) -> HttpRequest:
        """Frame a request.

        Raises:
            InvalidRequest: It cannot be written, or belongs to a part that this client is not for.
        """
        call = self.wire_for(request).encode(request, self.settings(proof))
        headers = {"User-Agent": _USER_AGENT, **self.headers(proof)}
        if call.content_type is not None:
            headers["Content-Type"] = call.content_type
        return HttpRequest(call.method, self.base_url(request) + call.target, headers, call.body)

    def decode(self, reply: HttpReply, request: Request[R], proof: P) -> R:
        """Read the reply to a request; see the wire."""
        secrets = [*secret_values(request), *self.secrets(proof)]
        return self.wire_for(request).decode(reply, request, secrets=secrets)

    def wire_for(self, request: Request[Any]) -> HttpWire:
        """How a request is framed, and its answer."""
        return self._wire

    def base_url(self, request: Request[Any]) -> str:
        """Where a request goes. Raises InvalidRequest if this client is not for it."""
        operation = request.__operation__
        url = self.base_urls.get(operation.service)
        if url is None:
            known = ", ".join(sorted(self.base_urls))
            problem = f"{operation.name} is of {operation.service}; this client is for {known}"
            raise InvalidRequest([Fault("", problem)])
        return url

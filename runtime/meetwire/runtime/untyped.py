"""Calls of operations that no schema knows: their XML goes out as it is, and comes back whole."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from meetwire.runtime.decoder import decode
from meetwire.runtime.errors import Fault, InvalidRequest, WireError
from meetwire.runtime.message import Request, Response
from meetwire.runtime.operation import Caller, Effect, Lifecycle, Operation
from meetwire.runtime.xml import parse

if TYPE_CHECKING:
    from typing import SupportsIndex

__all__ = ["UntypedRequest", "UntypedResponse", "untyped_request"]

_BINDING: Final = "java:com.webex.service.binding."
_NAME: Final = r"[A-Za-z]+(\.[A-Za-z]+)*\.[A-Za-z][A-Za-z0-9]*"


class UntypedResponse(Response):
    """An answer that no schema describes. All of it is in `extras`."""

    __wire_name__ = ""


class UntypedRequest(Request[UntypedResponse]):
    """A request that no schema describes. All of it is in `extras`."""

    # Its class was made by a call, and has no name to be found by.
    def __reduce_ex__(self, protocol: SupportsIndex) -> tuple[object, ...]:
        operation = self.__operation__
        name = f"{operation.service}.{operation.name}"
        return _blank, (name, operation.effect), self.__getstate__()


def untyped_request(
    xsi_type: str, xml: str, effect: Effect, prefixes: dict[str, str]
) -> UntypedRequest:
    """A request made of XML.

    Args:
        xsi_type: Service and operation, such as `meeting.CreateMeeting`.
        xml: What stands in the bodyContent.
        effect: What the call does.
        prefixes: Namespaces of prefixes that the XML may use without declaring them.

    Raises:
        InvalidRequest: One of the two does not have the form that it should.
    """
    name = xsi_type.removeprefix(_BINDING)
    if not re.fullmatch(_NAME, name):
        raise InvalidRequest(
            [Fault("xsi_type", f"{xsi_type!r} is not of the form meeting.CreateMeeting")]
        )
    try:
        data = f"<bodyContent>{xml}</bodyContent>".encode()
        content = parse(data, limit=len(data), prefixes=prefixes)
    except (WireError, UnicodeError) as error:
        raise InvalidRequest([Fault("xml", f"cannot be sent: {error}")]) from None
    return decode(content, _request_class(name, effect))


def _blank(name: str, effect: Effect) -> UntypedRequest:
    cls = _request_class(name, effect)
    return cls.__new__(cls)


@cache
def _request_class(name: str, effect: Effect) -> type[UntypedRequest]:
    service, _, operation = name.rpartition(".")
    facts = Operation(
        name=operation,
        service=service,
        response=UntypedResponse,
        effect=effect,
        idempotent=effect is Effect.READ,
        callers=tuple(Caller),
        lifecycle=Lifecycle.ACTIVE,
    )
    return type(operation, (UntypedRequest,), {"__module__": __name__, "__operation__": facts})

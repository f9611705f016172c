# Generated from schemas/webex/support_session.json and schemas/webex/support_session.xsd. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:aa3c843485ef0d3b
"""Support Center: create a support session."""

from __future__ import annotations

from meetwire.runtime.fields import element
from meetwire.runtime.message import Message, Request, Response
from meetwire.runtime.operation import Caller, Effect, Lifecycle, Operation
from meetwire.runtime.values import INT, Namespace
from meetwire.webex.common import Tracking

__all__ = [
    "CreateSupportSession",
    "CreateSupportSessionResponse",
    "MetaData",
    "SupportSession",
    "SupportSessionInstance",
]

NAMESPACE = Namespace("sc", "http://www.webex.com/schemas/2002/06/service/supportsession")


class MetaData(Message):
    """Type of a support session.

    `sc:metaDataType` on the wire.
    """

    session_type: int | None = element("sessionType", INT, default=None)
    """Identifier of the session type, one of those that the site offers, such as 13."""


class SupportSession(Message):
    """What a host sets when creating a support session.

    `sc:supportType` on the wire.
    """

    meta_data: MetaData | None = element("metaData", MetaData, default=None)
    """Type of the session."""
    tracking: Tracking | None = element("tracking", Tracking, default=None)
    """Values of the tracking codes that the site defines."""


class SupportSessionInstance(SupportSession):
    """A support session together with its number.

    `sc:supportInstanceType` on the wire.
    """

    session_key: int = element("sessionKey", INT)
    """Number that identifies the session on its site."""


class CreateSupportSessionResponse(Response):
    """Number of the new support session.

    `sc:createSupportSessionResponse` on the wire.
    """

    __wire_name__ = "createSupportSessionResponse"

    session_key: int = element("sessionKey", INT)
    """Number that identifies the session on its site."""


class CreateSupportSession(SupportSession, Request[CreateSupportSessionResponse]):
    """Create a support session.

    Meant for customer support representatives.
    """

    __operation__ = Operation(
        name="CreateSupportSession",
        service="supportsession",
        response=CreateSupportSessionResponse,
        effect=Effect.CREATE,
        idempotent=False,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

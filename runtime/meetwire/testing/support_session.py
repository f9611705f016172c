"""The support session service of the sandbox."""

from __future__ import annotations

from meetwire.testing import sessions
from meetwire.testing.handlers import Call, handles
from meetwire.testing.kinds import SUPPORT, SupportBody
from meetwire.testing.messages import recast
from meetwire.webex import meeting
from meetwire.webex import support_session as sc

__all__: list[str] = []


@handles(sc.CreateSupportSession)
def create_support_session(
    call: Call, request: sc.CreateSupportSession
) -> sc.CreateSupportSessionResponse:
    """Create a support session of the caller, for now."""
    schedule = meeting.Schedule()
    host = sessions.settle(call, schedule)
    meta = request.meta_data or sc.MetaData()
    meta.session_type = meta.session_type or SUPPORT.session_type
    body = recast(
        request,
        SupportBody,
        meta_data=meta,
        schedule=schedule,
        session_key=0,  # comes with the session
    )
    session = sessions.create(call, SUPPORT, host, body)
    return sc.CreateSupportSessionResponse(session_key=session.session_key)

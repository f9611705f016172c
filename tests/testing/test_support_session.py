"""The support session service of the sandbox, over real HTTP."""

from __future__ import annotations

from datetime import datetime

import pytest

from meetwire.runtime.errors import PrivilegeRequired
from meetwire.testing import Sandbox
from meetwire.webex import Webex, history
from meetwire.webex import general_session as ep
from meetwire.webex import support_session as sc
from meetwire.webex.common import ServiceType, Tracking


def test_a_support_session_is_for_now(host: Webex, sandbox: Sandbox) -> None:
    key = host.send(sc.CreateSupportSession()).session_key
    (got,) = host.send(ep.LstsummarySession()).session
    assert (got.session_key, got.service_type) == (key, ServiceType.SUPPORT_CENTER)
    assert got.session_type == 13
    assert got.start_time == datetime(2026, 11, 20, 4, 0)  # noon in GMT
    assert got.host_webex_id == sandbox.host.webex_id


def test_type_and_tracking_are_kept(host: Webex, sandbox: Sandbox) -> None:
    wanted = sc.CreateSupportSession(
        meta_data=sc.MetaData(session_type=14), tracking=Tracking(tracking_code1="West")
    )
    key = host.send(wanted).session_key
    (got,) = host.send(ep.LstsummarySession(session_key=key)).session
    assert got.session_type == 14
    sandbox.start_meeting(key)
    sandbox.end_meeting(key)
    (record,) = host.send(history.LstsupportsessionHistory()).support_session_history
    assert record.tracking_code == Tracking(tracking_code1="West")
    assert record.meeting_type == "SMT"


def test_who_only_attends_creates_none(sandbox: Sandbox) -> None:
    with sandbox.client(sandbox.attendee) as guest, pytest.raises(PrivilegeRequired):
        guest.send(sc.CreateSupportSession())

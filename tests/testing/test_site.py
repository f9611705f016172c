"""The site service of the sandbox, over real HTTP."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from meetwire.runtime.errors import InvalidByService, NotFound, PrivilegeRequired
from meetwire.testing import Sandbox
from meetwire.webex import Webex, site, user
from meetwire.webex.general_session import SimpleListControl
from meetwire.webex.service import WebACDAction, WebACDRole
from tests.testing.conftest import Clock

# The site -----------------------------------------------------------------------------------------


def test_the_site_tells_what_it_is(host: Webex, sandbox: Sandbox) -> None:
    got = host.send(site.GetSite()).site_instance
    assert got.meta_data is not None
    assert got.meta_data.site_name == sandbox.site_name
    names = {each.meeting_type_id: each.meeting_type_name for each in got.meta_data.meeting_types}
    assert names[3] == "PRO"
    assert got.supported_services is not None
    assert got.supported_services.event_center.enabled is True


def test_the_site_counts_who_can_host(host: Webex, admin: Webex) -> None:
    def count() -> int | None:
        meta = host.send(site.GetSite()).site_instance.meta_data
        return meta.active_user_count if meta else None

    before = count()
    admin.send(user.CreateUser(webex_id="new", email="new@x.example", password="s3cret"))
    assert before is not None
    assert count() == before + 1
    admin.send(user.DelUser(webex_id=["new"]))
    assert count() == before


def test_links_to_meeting_place_change_as_specified(host: Webex, admin: Webex) -> None:
    admin.send(
        site.SetSite(
            meeting_place=site.MeetingPlace(
                mp_profile_url="https://mp.example/profile", nbr_profile_number="7"
            )
        )
    )
    admin.send(
        site.SetSite(meeting_place=site.MeetingPlace(mp_logout_url="https://mp.example/out"))
    )
    assert host.send(site.GetSite()).site_instance.meeting_place == site.MeetingPlace(
        mp_profile_url="https://mp.example/profile",
        mp_logout_url="https://mp.example/out",
        nbr_profile_number="7",
    )
    with pytest.raises(PrivilegeRequired, match="000001"):
        host.send(site.SetSite())


def test_settings_that_no_operation_changes_are_configured(host: Webex, sandbox: Sandbox) -> None:
    def shout(settings: site.Site) -> None:
        settings.password_criteria.min_length = 12

    sandbox.configure_site(shout)
    assert host.send(site.GetSite()).site_instance.password_criteria.min_length == 12


# Time zones ---------------------------------------------------------------------------------------


def zone(client: Webex, number: int, moment: datetime | None = None) -> site.TimeZoneInfo:
    (got,) = client.send(site.LstTimeZone(time_zone_id=[number], date=moment)).time_zone
    return got


def test_all_62_zones_are_listed_unless_some_are_named(host: Webex) -> None:
    everything = host.send(site.LstTimeZone()).time_zone
    assert [each.time_zone_id for each in everything] == list(range(62))
    some = host.send(site.LstTimeZone(time_zone_id=[45, 4])).time_zone
    assert [each.time_zone_id for each in some] == [45, 4]


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (4, "America/Los_Angeles"),
        (11, "America/New_York"),
        (15, "America/St_Johns"),
        (20, "Africa/Casablanca"),
        (25, "Europe/Berlin"),
        (41, "Asia/Kolkata"),
        (45, "Asia/Shanghai"),
        (55, "Australia/Sydney"),
    ],
)
@pytest.mark.parametrize("month", [1, 7])
def test_offsets_are_those_of_the_date(host: Webex, number: int, name: str, month: int) -> None:
    moment = datetime(2027, month, 15, 12, 0)
    real = moment.replace(tzinfo=ZoneInfo("GMT")).astimezone(ZoneInfo(name))
    offset, daylight = real.utcoffset(), real.dst()
    assert offset is not None
    got = zone(host, number, moment)
    assert got.gmt_offset == offset.total_seconds() / 60
    assert got.fall_in_dst is bool(daylight)


def test_the_date_is_in_gmt_to_the_second(host: Webex) -> None:
    switch = datetime(2027, 3, 14, 10, 0)
    assert zone(host, 4, datetime(2027, 3, 14, 9, 59, 59)).gmt_offset == -480
    summer = zone(host, 4, switch)
    assert (summer.gmt_offset, summer.description) == (-420, "GMT-07:00, Pacific (San Jose)")


def test_without_a_date_now_is_meant(host: Webex, clock: Clock) -> None:
    assert zone(host, 4).gmt_offset == -480
    clock.forward(days=180)
    assert zone(host, 4).gmt_offset == -420


def test_an_unknown_zone_is_refused(host: Webex) -> None:
    with pytest.raises(InvalidByService, match="999999"):
        zone(host, 62)


# Queues -------------------------------------------------------------------------------------------


def assign(admin: Webex, webex_id: str, *queues: tuple[str, WebACDRole]) -> None:
    admin.send(
        user.AssignWebACDQueues(
            webex_id=webex_id,
            queue=[
                user.WebACDQueueAssignment(
                    name=name, type=user.WebACDRole(role), action=WebACDAction.ASSIGN
                )
                for name, role in queues
            ],
        )
    )


def test_queues_are_listed_with_how_many_are_in_them(admin: Webex, sandbox: Sandbox) -> None:
    agent, manager = WebACDRole.AGENT, WebACDRole.MANAGER
    assign(admin, sandbox.host.webex_id, ("Sales", agent), ("Help", agent))
    assign(admin, sandbox.other_host.webex_id, ("Help", agent), ("Help", manager))

    def queues(**more: object) -> list[tuple[str, int | None, WebACDRole | None]]:
        got = admin.send(site.GetWebACDQueues(**more)).queue
        return [(each.name, each.num_users, each.type) for each in got]

    assert queues() == [("Help", 2, agent), ("Help", 1, manager), ("Sales", 1, agent)]
    assert queues(type=manager) == [("Help", 1, manager)]
    assert queues(type=WebACDRole.ALL) == queues()
    assert queues(webex_id=sandbox.host.webex_id) == [("Help", 2, agent), ("Sales", 1, agent)]
    control = SimpleListControl(start_from=2, maximum_num=1)
    assert queues(list_control=control) == [("Help", 1, manager)]
    (first, *_) = admin.send(site.GetWebACDQueues()).queue
    assert first.mod_date == datetime(2026, 11, 20, 12, 0)
    with pytest.raises(NotFound, match="030001"):
        queues(webex_id="nobody")

"""The site service of the sandbox."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import Final

from meetwire.testing import accounts, zones
from meetwire.testing.handlers import Call, handles
from meetwire.testing.lists import Condition, equal, page
from meetwire.testing.messages import from_text, merge, recast, to_text
from meetwire.webex import site
from meetwire.webex.service import ListControl, WebACDRole

__all__ = ["change_settings", "demands_login", "settings"]


def settings(db: sqlite3.Connection) -> site.Site:
    """How the site is configured."""
    row = db.execute("SELECT body FROM site").fetchone()
    return from_text(row["body"], site.Site)


def change_settings(db: sqlite3.Connection, changed: site.Site) -> None:
    """Configure the site."""
    db.execute("DELETE FROM site")
    db.execute("INSERT INTO site VALUES (?)", (to_text(changed),))


def demands_login(db: sqlite3.Connection) -> bool:
    """Whether nobody sees anything of the site without signing in."""
    security = settings(db).security_options
    return bool(security and security.require_login_before_site_access)


@handles(site.GetSite)
def get_site(call: Call, request: site.GetSite) -> site.GetSiteResponse:
    """How the site is configured, with the users and meeting types that it has now."""
    instance = settings(call.db)
    if instance.meta_data:
        instance.meta_data.site_name = call.site_name
        instance.meta_data.meeting_types = [
            site.SiteMeetingType(
                meeting_type_id=row["meeting_type_id"], meeting_type_name=row["code"]
            )
            for row in call.db.execute("SELECT * FROM meeting_types ORDER BY meeting_type_id")
        ]
        instance.meta_data.active_user_count = accounts.active_hosts(call.db)
    if request.return_settings and request.return_settings.event_center is False:
        instance.event_center = None
    return site.GetSiteResponse(site_instance=instance)


@handles(site.SetSite)
def set_site(call: Call, request: site.SetSite) -> site.SetSiteResponse:
    """Set the links to MeetingPlace, those that the request names."""
    instance = settings(call.db)
    if request.meeting_place:
        merge(instance.meeting_place, request.meeting_place)
    change_settings(call.db, instance)
    return site.SetSiteResponse()


@handles(site.LstTimeZone)
def lst_time_zone(call: Call, request: site.LstTimeZone) -> site.LstTimeZoneResponse:
    """The zones that are asked for, or all, with their offsets at a moment, which is in GMT."""
    moment = request.date or call.now.replace(tzinfo=None)
    return site.LstTimeZoneResponse(
        time_zone=[_zone(number, moment) for number in request.time_zone_id or zones.NUMBERS]
    )


def _zone(number: int, moment: datetime) -> site.TimeZoneInfo:
    minutes = zones.offset(moment, number)
    hours, rest = divmod(abs(minutes), 60)
    _, _, place = zones.label(number).partition(", ")
    region, _, _ = place.partition(" (")
    # Winter is in January or in July.
    halves = [zones.offset(datetime(moment.year, month, 2), number) for month in (1, 7)]
    return site.TimeZoneInfo(
        time_zone_id=number,
        gmt_offset=minutes,
        # The label has the offset of winter; the description, that of the moment.
        description=f"GMT{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}, {place}",
        short_name=region,
        hide_time_zone_name=False,
        fall_in_dst=zones.is_daylight(moment, number),
        standard_label=f"{region} Standard Time",
        daylight_label=f"{region} Daylight Time" if len(set(halves)) > 1 else None,
    )


@handles(site.GetWebACDQueues)
def get_web_acd_queues(call: Call, request: site.GetWebACDQueues) -> site.GetWebACDQueuesResponse:
    """The queues that somebody has a part in, on the whole site or of one user."""
    visible: list[Condition] = []
    if request.webex_id:
        account = accounts.require(call.db, request.webex_id)
        visible.append(Condition(_OF_USER, (account.user_id,)))
    role = None if request.type is WebACDRole.ALL else request.type
    rows, matching = page(
        call.db,
        _QUEUES,
        visible=visible,
        criteria=equal("role", role),
        order="name COLLATE NOCASE, role",
        control=recast(request.list_control, ListControl) if request.list_control else None,
        paging=request.__operation__.paging,
        what="queue that matches",
    )
    return site.GetWebACDQueuesResponse(
        queue=[
            site.Queue(
                name=row["name"],
                num_users=row["users"],
                mod_date=datetime.fromisoformat(row["changed"]),
                type=WebACDRole(row["role"]),
            )
            for row in rows
        ],
        matching_records=matching,
    )


_QUEUES: Final = (
    "SELECT name, role, COUNT(*) AS users, MAX(changed) AS changed FROM queues GROUP BY name, role"
)
_OF_USER: Final = "(name, role) IN (SELECT name, role FROM queues WHERE user_id = ?)"

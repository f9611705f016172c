"""The values of `messages.request`, as programs have them, and their texts on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Any

VALUES: dict[str, Any] = {
    "user": "ada",
    "password": "p&ss<word>",
    "site": "acme",
    "list_to_public": False,
    "is_public": False,
    "meeting_password": "Tulip&4",
    "conf_name": "Review of plans & drawings",
    "meeting_type": 105,
    "agenda": "1. Minutes\n2. Drawings <A> to <F>\n3. Dates",
    "location": "Room 12",
    "max_users": 12,
    "name1": "Grace",
    "email1": "grace@acme.example",
    "role1": "ATTENDEE",
    "name2": "Alan",
    "email2": "alan@acme.example",
    "role2": "ATTENDEE",
    "chat": True,
    "poll": True,
    "attendee_list": True,
    "file_share": False,
    "presentation": True,
    "application_share": True,
    "desktop_share": True,
    "web_tour": False,
    "meeting_record": True,
    "voip": True,
    "start_date": datetime(2027, 3, 1, 9, 0),
    "time_zone": 4,
    "duration": 45,
    "open_time": 900,
    "host": "ada",
    "join_early": False,
    "telephony": "CALLIN",
    "lines": 4,
    "telephony_text": "Ask <Ada> for the number",
    "code1": "R&D",
    "code2": "Building 4",
    "repeat": "WEEKLY",
    "interval": 1,
    "times": 6,
    "reminder": True,
    "reminder_email": "ada@acme.example",
    "send_email": True,
    "hours_ahead": 2,
    "request": False,
    "registration": False,
    "auto": True,
    "invite": True,
}


def text_of(value: Any) -> str:
    """What stands on the wire for a value."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.strftime("%m/%d/%Y %H:%M:%S")
    return str(value)

"""The web addresses that answers hold. They point to the sandbox, which has no web pages."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from meetwire.webex.service import ICalendarURL

__all__ = ["Links"]


@dataclass(frozen=True, slots=True)
class Links:
    """Makes the addresses of one site."""

    root: str
    """Such as http://127.0.0.1:8080/acme."""

    def to(self, page: str, **parameters: object) -> str:
        """The address of a page. Parameters that are None are left out."""
        given = {name: value for name, value in parameters.items() if value is not None}
        return f"{self.root}/{page}?{urlencode(given)}" if given else f"{self.root}/{page}"

    def calendar(self, session_key: int, event: str) -> ICalendarURL:
        """The calendar links of a session; `event` is CREATE, UPDATE or CANCEL."""
        return ICalendarURL(
            host=self.to("j.php", ED=session_key, ICS=event, FOR="HOST"),
            attendee=self.to("j.php", ED=session_key, ICS=event, FOR="ATTENDEE"),
        )

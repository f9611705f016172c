"""Links of the scheme `omniview:`, which the GP4 client of GatherPlace opens."""

from __future__ import annotations

from urllib.parse import quote

__all__ = ["omniview_call", "omniview_open"]

_OPEN = "open"


def omniview_open() -> str:
    """The link that opens the client, or brings it to the front."""
    return f"omniview:{_OPEN}"


def omniview_call(access_code: str) -> str:
    """The link that joins a session. Whoever has it can join.

    Args:
        access_code: That of the session.

    Raises:
        ValueError: It is empty, or the word that makes the link mean something else.
    """
    if not access_code or access_code == _OPEN:
        raise ValueError("an access code must not be empty, nor the word open")
    return f"omniview:{quote(access_code, safe='')}"

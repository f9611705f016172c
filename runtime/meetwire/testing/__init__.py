"""A service to test against, without an account at the vendor's: `Sandbox`.

Nothing outside this package imports it, so that what runs in production does not carry it.
"""

from __future__ import annotations

from meetwire.testing.runs import Audio
from meetwire.testing.sandbox import Sandbox

__all__ = ["Audio", "Sandbox"]

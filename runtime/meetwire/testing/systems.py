"""The further systems of a sandbox, each beside the Webex site at an address of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from meetwire.gatherplace import AsyncGatherPlace, GatherPlace, PortletToken
from meetwire.iomeeting import AsyncIOMeeting, IOMeeting
from meetwire.liveminutes import AsyncLiveMinutes, Basic, LiveMinutes
from meetwire.testing.gatherplace import GatherPlacePart
from meetwire.testing.iomeeting import IOMeetingPart
from meetwire.testing.liveminutes import LiveMinutesPart
from meetwire.testing.part import Part
from meetwire.testing.state import State

__all__ = ["Systems"]


class Systems:
    """What a sandbox has besides Webex: the systems, and clients of them.

    Whatever is no matter of clients (settings, what people do in their browsers, the count of
    calls) is found at `at_liveminutes`, `at_iomeeting` and `at_gatherplace` while it runs.
    """

    at_liveminutes: LiveMinutesPart
    at_iomeeting: IOMeetingPart
    at_gatherplace: GatherPlacePart

    def _systems(
        self, state: State, root: str, clock: Callable[[], datetime]
    ) -> Mapping[str, Part]:
        """Make the systems; each by its path."""
        self.at_liveminutes = LiveMinutesPart(state, root)
        self.at_iomeeting = IOMeetingPart(state, root)
        self.at_gatherplace = GatherPlacePart(state, root, clock)
        parts: list[Part] = [self.at_liveminutes, self.at_iomeeting, self.at_gatherplace]
        return {part.path: part for part in parts}

    def liveminutes(self, account: Basic | None = None) -> LiveMinutes:
        """A client of LiveMinutes, for the account that there is unless told otherwise."""
        part = self.at_liveminutes
        return LiveMinutes(account or part.account, base_url=part.url)

    def async_liveminutes(self, account: Basic | None = None) -> AsyncLiveMinutes:
        """The same for asynchronous programs."""
        part = self.at_liveminutes
        return AsyncLiveMinutes(account or part.account, base_url=part.url)

    def iomeeting(self) -> IOMeeting:
        """A client of IOMeeting."""
        return IOMeeting("acme", base_url=self.at_iomeeting.url)

    def async_iomeeting(self) -> AsyncIOMeeting:
        """The same for asynchronous programs."""
        return AsyncIOMeeting("acme", base_url=self.at_iomeeting.url)

    def gatherplace(self, token: PortletToken | None = None) -> GatherPlace:
        """A client of GatherPlace, for the account that there is unless told otherwise."""
        part = self.at_gatherplace
        return GatherPlace(token or part.token, base_url=part.url)

    def async_gatherplace(self, token: PortletToken | None = None) -> AsyncGatherPlace:
        """The same for asynchronous programs."""
        part = self.at_gatherplace
        return AsyncGatherPlace(token or part.token, base_url=part.url)

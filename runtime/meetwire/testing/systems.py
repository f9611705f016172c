"""The further systems of a sandbox, each beside the Webex site at an address of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TypeVar

from meetwire.gatherplace import AsyncGatherPlace, GatherPlace, PortletToken
from meetwire.iomeeting import AsyncIOMeeting, IOMeeting
from meetwire.liveminutes import AsyncLiveMinutes, Basic, LiveMinutes
from meetwire.testing.gatherplace import GatherPlacePart
from meetwire.testing.iomeeting import IOMeetingPart
from meetwire.testing.liveminutes import LiveMinutesPart
from meetwire.testing.part import Part
from meetwire.testing.state import State

__all__ = ["Systems"]

P = TypeVar("P", bound=Part)


class Systems:
    """What a sandbox has besides Webex: the systems, and clients of them.

    Whatever is no matter of clients (settings, what people do in their browsers, the count of
    calls) is found at `at_liveminutes`, `at_iomeeting` and `at_gatherplace`, once it has started.
    """

    _parts: tuple[Part, ...] = ()

    def _systems(
        self, state: State, root: str, clock: Callable[[], datetime]
    ) -> Mapping[str, Part]:
        """Make the systems; each by its path."""
        self._parts = (
            LiveMinutesPart(state, root),
            IOMeetingPart(state, root),
            GatherPlacePart(state, root, clock),
        )
        return {part.path: part for part in self._parts}

    def _part(self, kind: type[P]) -> P:
        for part in self._parts:
            if isinstance(part, kind):
                return part
        raise RuntimeError("the sandbox has not started; call start(), or use it in a with block")

    @property
    def at_liveminutes(self) -> LiveMinutesPart:
        """LiveMinutes behind its operations. Raises RuntimeError before the start."""
        return self._part(LiveMinutesPart)

    @property
    def at_iomeeting(self) -> IOMeetingPart:
        """IOMeeting behind its operations. Raises RuntimeError before the start."""
        return self._part(IOMeetingPart)

    @property
    def at_gatherplace(self) -> GatherPlacePart:
        """GatherPlace behind its operations. Raises RuntimeError before the start."""
        return self._part(GatherPlacePart)

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

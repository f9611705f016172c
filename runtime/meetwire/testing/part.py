"""What the further systems of the sandbox have in common: a path, tables, handlers, a count."""

from __future__ import annotations

import logging
import sqlite3
import threading
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any, ClassVar, Generic, TypeVar

from meetwire.runtime.errors import UnexpectedMessage
from meetwire.runtime.message import Request, Response
from meetwire.runtime.transport import HttpReply
from meetwire.testing.server import Incoming, text_reply
from meetwire.testing.state import State

__all__ = ["Handlers", "Part", "Refused"]

C = TypeVar("C")
R = TypeVar("R", bound=Response)

_logger = logging.getLogger("meetwire.testing")


class Refused(Exception):
    """The service says no. What a handler did until then is undone.

    Args:
        reason: What the service says, if its answers say anything.
        kind: Its type of error, if there are any.
    """

    def __init__(self, reason: str = "", kind: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.kind = kind


class Handlers(Generic[C]):
    """The handlers of one system: a plain function for each request class.

    The method `enter` is the decorator, which modules call `handles`. A handler answers with the
    response that belongs to the request, or raises Refused.
    """

    def __init__(self) -> None:
        self._table: dict[type[Request[Any]], Callable[[C, Any], Response]] = {}

    def enter(
        self, request: type[Request[R]]
    ) -> Callable[[Callable[[C, Any], R]], Callable[[C, Any], R]]:
        """Make a function the handler of a request class."""

        def enter(handler: Callable[[C, Any], R]) -> Callable[[C, Any], R]:
            self._table[request] = handler
            return handler

        return enter

    def answer(self, call: C, request: Request[Any]) -> Response:
        """What the handler of a request answers. Raises Refused."""
        return self._table[type(request)](call, request)


class Part(ABC):
    """One further system of the sandbox, behind a path of its own.

    Args:
        state: Where things are kept.
        root: Scheme, host and port of the server.
    """

    path: ClassVar[str]
    """What the addresses of the system begin with."""
    tables: ClassVar[tuple[str, ...]]
    """Statements that make its tables, each of which begins with the name of the system."""

    def __init__(self, state: State, root: str) -> None:
        self.url = root + self.path
        """The address of the system, for the `base_url` of a client."""
        self.state = state
        self._counting = threading.Lock()
        self._calls = Counter[str]()
        with state.transaction() as db:
            pattern = f"{self.path.removeprefix('/')}\\_%"
            found = "SELECT 1 FROM sqlite_master WHERE name LIKE ? ESCAPE '\\'"
            if db.execute(found, (pattern,)).fetchone() is None:
                for statement in self.tables:
                    db.execute(statement)
                self.seed(db)

    @property
    def calls(self) -> Mapping[str, int]:
        """How often each operation has been carried out, by its name; 0 for those never were."""
        with self._counting:
            return self._calls.copy()

    def __call__(self, request: Incoming) -> HttpReply:
        """The reply to a request."""
        inside = request.replaced(url=request.url.removeprefix(self.path))
        try:
            return self.reply(inside)
        except UnexpectedMessage as error:
            return text_reply(HTTPStatus.NOT_FOUND, f"Nothing here: {error}.\n")

    @abstractmethod
    def reply(self, request: Incoming) -> HttpReply:
        """The reply to a request whose URL is without the path.

        Raises UnexpectedMessage if there is no operation at its address.
        """

    @abstractmethod
    def seed(self, db: sqlite3.Connection) -> None:
        """Put what a fresh system has into its tables."""

    def done(self, request: Request[Any]) -> None:
        """Count what has been carried out."""
        name = request.__operation__.name
        _logger.debug("%s: done", name)
        with self._counting:
            self._calls[name] += 1

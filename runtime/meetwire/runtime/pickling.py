"""What a pickle may hold of clients and credentials: how they were made, and no secret.

A pickle is a message or a file, and readable for everybody on its way. Credentials therefore stand
in it only where their secrets come from functions, and these by their names. Clients, transports
and limiters stand in it as the call that made them: no connection, ticket or token, and nothing
that they have counted, can get into it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Self, TypeVar, cast

from meetwire.runtime.errors import NotPicklable

__all__ = ["ByName", "Configured"]

T = TypeVar("T")


class Configured:
    """Base of what is pickled and copied as it was made, and not as what it has become since.

    The other one begins anew. It can be pickled if what it was made with can; functions and classes
    are pickled by their names, as always.
    """

    _made_with: tuple[tuple[object, ...], dict[str, object]]

    # Type checkers look at __init__, which says what the arguments are.
    if not TYPE_CHECKING:

        def __new__(cls, *arguments: object, **options: object) -> Self:  # noqa: D102
            made = super().__new__(cls)
            made._made_with = arguments, options
            return made

    def __reduce__(self) -> tuple[object, ...]:
        arguments, options = self._made_with
        for name, value in _named(arguments, options):
            _try(type(self), name, value)
        return _made, (type(self), arguments, options)

    def __copy__(self) -> Self:
        return _made(type(self), *self._made_with)

    def __deepcopy__(self, memo: dict[int, object]) -> Self:
        from copy import deepcopy

        return _made(type(self), *deepcopy(self._made_with, memo))


def _made(cls: type[T], arguments: tuple[object, ...], options: Mapping[str, object]) -> T:
    return cls(*arguments, **options)


def _named(
    arguments: tuple[object, ...], options: Mapping[str, object]
) -> Iterator[tuple[str, object]]:
    for value in arguments:
        yield type(value).__name__, value
    for name, value in options.items():
        # Of several hooks, the one that cannot is worth knowing.
        several = isinstance(value, (list, tuple))
        for each in cast("Sequence[object]", value) if several else [value]:
            yield f"{name}, a {type(each).__name__}", each


# Otherwise the pickler would fail far from here, with an error that names a lock or a socket.
def _try(cls: type, name: str, value: object) -> None:
    import pickle
    import sys

    # The one that asks may be cloudpickle, as Dask's is, which can do without some names.
    picklers = [pickle, *filter(None, [sys.modules.get("cloudpickle")])]
    for pickler in picklers:
        try:
            pickler.dumps(value)
            return
        except NotPicklable:
            raise
        except Exception:  # noqa: S110  # whatever it says may quote what it could not pickle
            pass
    raise NotPicklable(
        f"this {cls.__name__} cannot be pickled because of {name}: let its class stand at the top"
        f" of a module, and tell pickle by `__reduce__` how to make another one; or make the"
        f" {cls.__name__} where it is needed"
    )


class ByName:
    """In a pickle, the place of a function that can be imported; what is loaded is the function.

    Raises:
        NotPicklable: Its module does not have it under its name. What it is bound to, or has closed
            over, might be the secret that it is to fetch.
    """

    __slots__ = ("_module", "_name")

    def __init__(self, function: Callable[..., Any]) -> None:
        self._module: Final[str] = getattr(function, "__module__", None) or ""
        self._name: Final[str] = getattr(function, "__qualname__", "")
        try:
            found = _found(self._module, self._name)
        except (ImportError, AttributeError, ValueError):
            found = None
        if found != function:
            raise NotPicklable(
                f"{self._name or type(function).__name__} cannot be pickled by its name, and its"
                " contents might be secret: use from_environment, or a function that stands at the"
                " top of a module"
            )

    def __reduce__(self) -> tuple[object, ...]:
        return _found, (self._module, self._name)


def _found(module: str, name: str) -> object:
    from importlib import import_module
    from operator import attrgetter

    return attrgetter(name)(import_module(module))

"""Who is calling. The secret is there to be read, and shows up nowhere by accident."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, NoReturn, Self, TypeAlias, TypeVar, final

from meetwire.runtime.errors import MissingSecret, NotPicklable
from meetwire.runtime.pickling import ByName

if TYPE_CHECKING:
    from typing import SupportsIndex

__all__ = [
    "AccessToken",
    "Credentials",
    "Password",
    "SamlAssertion",
    "Secret",
    "Secretive",
    "SessionTicket",
    "asked",
    "from_environment",
    "given",
]

S = TypeVar("S", bound="Secretive")

Secret: TypeAlias = str | Callable[[], str]
"""A secret, or a function that is asked for it anew whenever it is needed.

Credentials can be pickled where all their secrets come from functions: `from_environment`, or one
that stands at the top of a module. They are pickled by name, and asked where the pickle is loaded.
"""


# Not dataclasses: `asdict` of what holds them, and what pytest says about two that differ, would
# spell the secret out.
class Secretive:
    """Base of what holds a secret: immutable, masked when shown, pickled without it.

    A subclass names its slots, sets them once with `_set`, and has a property for each part:

        class ApiKey(Secretive):
            __slots__ = ("_key", "_name")
            _public = ("name",)
            _secret = ("key",)

            def __init__(self, name: str, key: str) -> None:
                self._set(name=name, key=given("key", key))

    Two are equal if they are of one class and all parts are; comparing secrets takes the same time
    wherever they differ. The hash is that of the public parts.
    """

    __slots__ = ()

    _public: ClassVar[tuple[str, ...]] = ()
    """The parts that may be shown. A part stands in the slot of its name with `_` before it."""
    _secret: ClassVar[tuple[str, ...]] = ()
    """The parts that may not: a text, a function that gives one, or None."""

    def _set(self, **parts: object) -> None:
        for name in (*self._public, *self._secret):
            object.__setattr__(self, f"_{name}", parts.pop(name))
        if parts:
            raise TypeError(f"{type(self).__name__} has no part {', '.join(parts)}")

    def _parts(self, names: tuple[str, ...]) -> list[object]:
        return [getattr(self, f"_{name}") for name in names]

    def __repr__(self) -> str:
        # A function is not shown either: it may be bound to what holds the secret.
        parts = [
            *zip(self._public, map(repr, self._parts(self._public)), strict=True),
            *((name, "'***'") for name in self._secret),
        ]
        shown = (f"{name}={text}" for name, text in parts if getattr(self, f"_{name}") is not None)
        return f"{type(self).__name__}({', '.join(shown)})"

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        pairs = zip(self._parts(self._secret), other._parts(self._secret), strict=True)
        same = [_same(mine, theirs) for mine, theirs in pairs]
        return all(same) and self._parts(self._public) == other._parts(self._public)

    # By the identity alone: a hash of the secret is a fingerprint of it.
    def __hash__(self) -> int:
        return hash((type(self), *self._parts(self._public)))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} cannot be changed; make a new one")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} cannot be changed; make a new one")

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: dict[int, object]) -> Self:
        return self

    def __reduce_ex__(self, protocol: SupportsIndex) -> tuple[object, ...]:
        parts = dict(zip(self._public, self._parts(self._public), strict=True))
        for name, value in zip(self._secret, self._parts(self._secret), strict=True):
            if value is not None and not callable(value):
                raise NotPicklable(
                    f"{type(self).__name__} is not pickled, as its {name} would be readable in the"
                    " pickle: give a function in its place, such as from_environment('VARIABLE'),"
                    " which is then asked where the pickle is loaded"
                )
            if callable(value) and not isinstance(value, _FromEnvironment):
                value = ByName(value)
            parts[name] = value
        return _restored, (type(self), parts)


def _restored(kind: type[S], parts: dict[str, object]) -> S:
    held = kind.__new__(kind)
    held._set(**parts)  # pyright: ignore[reportPrivateUsage]
    return held


def _same(mine: object, theirs: object) -> bool:
    if not isinstance(mine, str) or not isinstance(theirs, str):
        return mine == theirs
    from hmac import compare_digest  # here, since few compare, and all would wait for it

    # The time that `==` takes would tell how much of a guess is right.
    return compare_digest(_bytes(mine), _bytes(theirs))


def _bytes(secret: str) -> bytes:
    return secret.encode("utf-8", "surrogatepass")


def given(name: str, value: object) -> str:
    """A part that has to be text.

    Raises:
        TypeError, ValueError: It is not, or empty; names the part and does not quote it.
    """
    if not isinstance(value, str):
        raise TypeError(f"{name} must be text, not {type(value).__name__}")
    if not value:
        raise ValueError(f"{name} is empty; does it come from a setting that is not set?")
    return value


class _FromEnvironment:
    __slots__ = ("_variable",)

    def __init__(self, variable: str) -> None:
        self._variable = variable

    def __call__(self) -> str:
        secret = os.environ.get(self._variable)
        if not secret:
            state = "not set" if secret is None else "empty"
            raise MissingSecret(
                f"the environment variable {self._variable} is {state}: set it to the secret, for"
                " the process that makes the call"
            )
        return secret

    def __repr__(self) -> str:
        return f"from_environment({self._variable!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _FromEnvironment) and other._variable == self._variable

    def __hash__(self) -> int:
        return hash((type(self), self._variable))


def from_environment(variable: str) -> Callable[[], str]:
    """A function that reads a secret from an environment variable, whenever it is asked.

    It goes wherever credentials take a function in the place of a secret, and is pickled as the
    name of the variable. Asked for a variable that is not set, or empty, it raises MissingSecret.

    Raises:
        ValueError: That is no name of a variable; it may be the secret itself, and is not quoted.
    """
    if not re.fullmatch(r"(?a)[A-Za-z_]\w*", variable):
        raise ValueError("give the name of an environment variable: letters, digits and _")
    return _FromEnvironment(variable)


def _given_or_asked(name: str, value: Secret) -> Secret:
    return value if callable(value) else given(name, value)


def asked(name: str, secret: Secret) -> str:
    """A secret, in clear: itself, or what the function gives now.

    Raises:
        TypeError, ValueError: The function gave something that is no text, or empty.
    """
    return given(f"what was asked for the {name}", secret()) if callable(secret) else secret


@final
class Password(Secretive):
    """A user name and its password: `Password("host@acme.com", "secret")`.

    Args:
        webex_id: The account's user name.
        password: The password, or a function that is asked for it before every call.

    Raises:
        ValueError: One of the two is empty.
    """

    __slots__ = ("_password", "_webex_id")
    __match_args__ = ("webex_id", "password")
    _public = ("webex_id",)
    _secret = ("password",)

    _webex_id: str
    _password: Secret

    def __init__(self, webex_id: str, password: Secret) -> None:
        self._set(
            webex_id=given("webex_id", webex_id),
            password=_given_or_asked("password", password),
        )

    @property
    def webex_id(self) -> str:
        """The account's user name, often an e-mail address."""
        return self._webex_id

    @property
    def password(self) -> str:
        """The password, in clear: what was given, or what the function gives now."""
        return asked("password", self._password)


@final
class SessionTicket(Secretive):
    """A user name and a session ticket, which AuthenticateUser hands out for a limited time.

    Args:
        webex_id: The account's user name.
        ticket: The ticket, or a function that is asked for it before every call, until it has been
            exchanged.
        lifetime: Seconds for which it is still good, if that is known. While it is good, it can be
            exchanged for a new one; after that, nothing can be done with it.

    Raises:
        ValueError: One of the two is empty, or the lifetime is not above 0.
    """

    __slots__ = ("_lifetime", "_ticket", "_webex_id")
    __match_args__ = ("webex_id", "ticket")
    _public = ("webex_id", "lifetime")
    _secret = ("ticket",)

    _webex_id: str
    _ticket: Secret
    _lifetime: float | None

    def __init__(self, webex_id: str, ticket: Secret, *, lifetime: float | None = None) -> None:
        if lifetime is not None and not lifetime > 0:
            raise ValueError(f"lifetime must be a number of seconds above 0, not {lifetime!r}")
        self._set(
            webex_id=given("webex_id", webex_id),
            ticket=_given_or_asked("ticket", ticket),
            lifetime=lifetime,
        )

    @property
    def webex_id(self) -> str:
        """The account's user name, often an e-mail address."""
        return self._webex_id

    @property
    def ticket(self) -> str:
        """The session ticket, in clear: what was given, or what the function gives now."""
        return asked("ticket", self._ticket)

    @property
    def lifetime(self) -> float | None:
        """Seconds for which the ticket was good when it was given; None if that is not known."""
        return self._lifetime


@final
class AccessToken(Secretive):
    """A user name and an OAuth access token of it, for sites that are managed in Control Hub.

    AuthenticateUser exchanges it for a session ticket.

    Args:
        webex_id: The account's user name.
        token: The token; or, since it expires, a function that gives one that is good now. It is
            asked again whenever a ticket is needed, perhaps by several threads.

    Raises:
        ValueError: One of the two is empty.
    """

    __slots__ = ("_token", "_webex_id")
    _public = ("webex_id",)
    _secret = ("token",)

    _webex_id: str
    _token: Secret

    def __init__(self, webex_id: str, token: Secret) -> None:
        self._set(webex_id=given("webex_id", webex_id), token=_given_or_asked("token", token))

    @property
    def webex_id(self) -> str:
        """The account's user name, often an e-mail address."""
        return self._webex_id

    def token(self) -> str:
        """The token, in clear: what was given, or what the function gives now.

        Raises:
            TypeError, ValueError: The function gave something that is no text, or empty.
        """
        return asked("token", self._token)


@final
class SamlAssertion(Secretive):
    """A user name and a SAML response about it, for sites with single sign-on.

    AuthenticateUser exchanges it for a session ticket.

    Args:
        webex_id: The account's user name.
        assertion: What the identity provider answered, in base64; or, since it is good for minutes
            and often for one use, a function that gets one. It is asked again whenever a ticket is
            needed, perhaps by several threads.

    Raises:
        ValueError: One of the two is empty.
    """

    __slots__ = ("_assertion", "_webex_id")
    _public = ("webex_id",)
    _secret = ("assertion",)

    _webex_id: str
    _assertion: Secret

    def __init__(self, webex_id: str, assertion: Secret) -> None:
        self._set(
            webex_id=given("webex_id", webex_id),
            assertion=_given_or_asked("assertion", assertion),
        )

    @property
    def webex_id(self) -> str:
        """The account's user name, often an e-mail address."""
        return self._webex_id

    def assertion(self) -> str:
        """The assertion, in clear: what was given, or what the function gives now.

        Raises:
            TypeError, ValueError: The function gave something that is no text, or empty.
        """
        return asked("assertion", self._assertion)


Credentials: TypeAlias = AccessToken | Password | SamlAssertion | SessionTicket
"""What the Webex XML API accepts as proof of who is calling."""

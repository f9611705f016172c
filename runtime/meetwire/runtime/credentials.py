"""Who is calling. The secret is there to be read, and shows up nowhere by accident."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn, Self, TypeAlias, final

if TYPE_CHECKING:
    from typing import SupportsIndex

__all__ = ["Credentials", "Password", "SessionTicket"]


# Not dataclasses: `asdict` of what holds them, and what pytest says about two that differ, would
# spell the secret out.
class _Secretive:
    """An identity with a secret: immutable, masked when shown, never pickled."""

    __slots__ = ("_secret", "_webex_id")

    _secret: str
    _webex_id: str

    def __init__(self, webex_id: str, secret: str) -> None:
        object.__setattr__(self, "_webex_id", webex_id)
        object.__setattr__(self, "_secret", secret)

    @property
    def webex_id(self) -> str:
        """The account's user name, often an e-mail address."""
        return self._webex_id

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._webex_id!r}, '***')"

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        from hmac import compare_digest  # here, since few compare, and all would wait for it

        # The time that `==` takes would tell how much of a guess is right.
        same_secret = compare_digest(_bytes(self._secret), _bytes(other._secret))
        return same_secret and self._webex_id == other._webex_id

    # By the identity alone: a hash of the secret is a fingerprint of it.
    def __hash__(self) -> int:
        return hash((type(self), self._webex_id))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} cannot be changed; make a new one")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} cannot be changed; make a new one")

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: dict[int, object]) -> Self:
        return self

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        raise TypeError(
            f"{type(self).__name__} is not pickled, as its secret would be readable in the pickle;"
            " pass what it is made from, or read it again where it is needed"
        )


def _given(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{name} must be text, not {type(value).__name__}")
    if not value:
        raise ValueError(f"{name} is empty; does it come from a setting that is not set?")
    return value


def _bytes(secret: str) -> bytes:
    return secret.encode("utf-8", "surrogatepass")


@final
class Password(_Secretive):
    """A user name and its password: `Password("host@acme.com", "secret")`.

    Raises:
        ValueError: One of the two is empty.
    """

    __slots__ = ()
    __match_args__ = ("webex_id", "password")

    def __init__(self, webex_id: str, password: str) -> None:
        super().__init__(_given("webex_id", webex_id), _given("password", password))

    @property
    def password(self) -> str:
        """The password, in clear."""
        return self._secret


@final
class SessionTicket(_Secretive):
    """A user name and a session ticket, which AuthenticateUser hands out for a limited time.

    Raises:
        ValueError: One of the two is empty.
    """

    __slots__ = ()
    __match_args__ = ("webex_id", "ticket")

    def __init__(self, webex_id: str, ticket: str) -> None:
        super().__init__(_given("webex_id", webex_id), _given("ticket", ticket))

    @property
    def ticket(self) -> str:
        """The session ticket, in clear."""
        return self._secret


Credentials: TypeAlias = Password | SessionTicket
"""What the Webex XML API accepts as proof of who is calling."""

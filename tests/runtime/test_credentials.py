"""Credentials hold a secret, and keep it."""

from __future__ import annotations

import copy
import pickle
import pprint
from collections.abc import Callable

import pytest

from meetwire.runtime.credentials import Credentials, Password, SessionTicket

CANARY = "s3cr3t-canary"

both = pytest.mark.parametrize("kind", [Password, SessionTicket])
Kind = Callable[[str, str], Credentials]


def test_secrets_are_readable_by_name() -> None:
    assert Password("host@acme.com", CANARY).password == CANARY
    assert SessionTicket("host@acme.com", CANARY).ticket == CANARY
    assert Password("host@acme.com", CANARY).webex_id == "host@acme.com"


@both
def test_secrets_are_not_shown(kind: Kind) -> None:
    held = kind("host@acme.com", CANARY)
    for text in (repr(held), str(held), f"{held}", "%s" % (held,), pprint.pformat([held])):  # noqa: UP031
        assert CANARY not in text
        assert "host@acme.com" in text
    assert repr(held) == f"{kind.__name__}('host@acme.com', '***')"  # type: ignore[attr-defined]
    assert str(held) == repr(held)
    assert not hasattr(held, "__dict__")


@both
def test_equality_is_by_both_parts(kind: Kind) -> None:
    assert kind("a", CANARY) == kind("a", CANARY)
    assert kind("a", CANARY) != kind("b", CANARY)
    assert kind("a", CANARY) != kind("a", "another")
    assert kind("a", "Žlutý kůň") == kind("a", "Žlutý kůň")
    assert kind("a", "lone \udcff") != kind("a", "lone \udcfe")
    assert kind("a", CANARY) != CANARY


def test_the_two_kinds_are_never_equal() -> None:
    assert Password("a", CANARY) != SessionTicket("a", CANARY)


@both
def test_the_hash_says_nothing_about_the_secret(kind: Kind) -> None:
    assert hash(kind("a", CANARY)) == hash(kind("a", "another"))
    assert len({kind("a", CANARY), kind("a", CANARY), kind("a", "another")}) == 2


@both
@pytest.mark.parametrize("name", ["webex_id", "password", "ticket", "_secret", "anything"])
def test_nothing_can_be_changed(kind: Kind, name: str) -> None:
    held = kind("a", CANARY)
    with pytest.raises(AttributeError, match="cannot be changed"):
        setattr(held, name, "x")
    with pytest.raises(AttributeError, match="cannot be changed"):
        delattr(held, name)
    assert held == kind("a", CANARY)


@both
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickling_is_refused(kind: Kind, protocol: int) -> None:
    with pytest.raises(TypeError, match="readable in the pickle") as caught:
        pickle.dumps([kind("a", CANARY)], protocol)
    assert CANARY not in str(caught.value)


@both
def test_copies_are_the_thing_itself(kind: Kind) -> None:
    held = kind("a", CANARY)
    assert copy.copy(held) is held
    assert copy.deepcopy({"held": held})["held"] is held


def test_empty_parts_are_refused_by_name() -> None:
    with pytest.raises(ValueError, match=r"^webex_id is empty"):
        Password("", CANARY)
    with pytest.raises(ValueError, match=r"^password is empty"):
        Password("a", "")
    with pytest.raises(ValueError, match=r"^ticket is empty"):
        SessionTicket("a", "")


def test_what_is_not_text_is_refused_without_showing_it() -> None:
    with pytest.raises(TypeError, match=r"^password must be text, not bytes$"):
        Password("a", CANARY.encode())  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"^ticket must be text, not NoneType$"):
        SessionTicket("a", None)  # type: ignore[arg-type]


def test_both_can_be_matched() -> None:
    def secret(credentials: Credentials) -> str:
        match credentials:
            case Password(_, password):
                return f"password {password}"
            case SessionTicket(_, ticket):
                return f"ticket {ticket}"

    assert secret(Password("a", "x")) == "password x"
    assert secret(SessionTicket("a", "y")) == "ticket y"
    assert isinstance(Password("a", "x"), Credentials)

"""Credentials hold a secret, and keep it."""

from __future__ import annotations

import copy
import itertools
import pickle
import pprint
import re
from collections.abc import Callable

import pytest

from meetwire.runtime.credentials import (
    AccessToken,
    Credentials,
    Password,
    SamlAssertion,
    Secretive,
    SessionTicket,
    asked,
    given,
)

CANARY = "s3cr3t-canary"

KINDS = [Password, SessionTicket, AccessToken, SamlAssertion]
each = pytest.mark.parametrize("kind", KINDS)
Kind = Callable[[str, str], Credentials]


def test_secrets_are_readable_by_name() -> None:
    assert Password("host@acme.com", CANARY).password == CANARY
    assert SessionTicket("host@acme.com", CANARY).ticket == CANARY
    assert AccessToken("host@acme.com", CANARY).token() == CANARY
    assert SamlAssertion("host@acme.com", CANARY).assertion() == CANARY
    for kind in KINDS:
        assert kind("host@acme.com", CANARY).webex_id == "host@acme.com"


@each
def test_secrets_are_not_shown(kind: Kind) -> None:
    held = kind("host@acme.com", CANARY)
    for text in (repr(held), str(held), f"{held}", "%s" % (held,), pprint.pformat([held])):  # noqa: UP031
        assert CANARY not in text
        assert "host@acme.com" in text
    assert re.fullmatch(r"\w+\(webex_id='host@acme.com', \w+='\*\*\*'\)", repr(held))
    assert str(held) == repr(held)
    assert not hasattr(held, "__dict__")


@each
def test_equality_is_by_both_parts(kind: Kind) -> None:
    assert kind("a", CANARY) == kind("a", CANARY)
    assert kind("a", CANARY) != kind("b", CANARY)
    assert kind("a", CANARY) != kind("a", "another")
    assert kind("a", "Žlutý kůň") == kind("a", "Žlutý kůň")
    assert kind("a", "lone \udcff") != kind("a", "lone \udcfe")
    assert kind("a", CANARY) != CANARY


def test_two_kinds_are_never_equal() -> None:
    for one, other in itertools.combinations(KINDS, 2):
        assert one("a", CANARY) != other("a", CANARY)


@each
def test_the_hash_says_nothing_about_the_secret(kind: Kind) -> None:
    assert hash(kind("a", CANARY)) == hash(kind("a", "another"))
    assert len({kind("a", CANARY), kind("a", CANARY), kind("a", "another")}) == 2


@each
@pytest.mark.parametrize("name", ["webex_id", "password", "ticket", "_secret", "anything"])
def test_nothing_can_be_changed(kind: Kind, name: str) -> None:
    held = kind("a", CANARY)
    with pytest.raises(AttributeError, match="cannot be changed"):
        setattr(held, name, "x")
    with pytest.raises(AttributeError, match="cannot be changed"):
        delattr(held, name)
    assert held == kind("a", CANARY)


@each
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickling_is_refused(kind: Kind, protocol: int) -> None:
    with pytest.raises(TypeError, match="readable in the pickle") as caught:
        pickle.dumps([kind("a", CANARY)], protocol)
    assert CANARY not in str(caught.value)


@each
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


def test_each_can_be_matched() -> None:
    def secret(credentials: Credentials) -> str:
        match credentials:
            case Password(_, password):
                return f"password {password}"
            case SessionTicket(_, ticket):
                return f"ticket {ticket}"
            case AccessToken():
                return f"token {credentials.token()}"
            case SamlAssertion():
                return f"assertion {credentials.assertion()}"

    assert secret(Password("a", "x")) == "password x"
    assert secret(SessionTicket("a", "y")) == "ticket y"
    assert secret(AccessToken("a", "z")) == "token z"
    assert secret(SamlAssertion("a", "z")) == "assertion z"
    assert isinstance(Password("a", "x"), Credentials)


# Secrets that expire ------------------------------------------------------------------------------


def test_a_function_is_asked_whenever_the_secret_is_needed() -> None:
    answers = iter(["one", "two", "three", "four"])
    token = AccessToken("a", lambda: next(answers))
    assertion = SamlAssertion("a", lambda: next(answers))
    assert [token.token(), token.token()] == ["one", "two"]
    assert [assertion.assertion(), assertion.assertion()] == ["three", "four"]


def test_a_function_that_gives_nothing_is_an_error_that_shows_nothing() -> None:
    with pytest.raises(ValueError, match=r"^what was asked for the token is empty"):
        AccessToken("a", lambda: "").token()
    with pytest.raises(TypeError, match=r"the assertion must be text, not bytes$"):
        SamlAssertion("a", CANARY.encode).assertion()  # type: ignore[arg-type]


def test_a_function_is_not_shown_since_it_may_hold_the_secret() -> None:
    class Store:
        def __repr__(self) -> str:
            return CANARY

        def fetch(self) -> str:
            return CANARY

    assert repr(AccessToken("a", Store().fetch)) == "AccessToken(webex_id='a', token='***')"


def test_functions_are_compared_without_asking_them() -> None:
    def fetch() -> str:
        raise AssertionError

    assert AccessToken("a", fetch) == AccessToken("a", fetch)
    assert AccessToken("a", fetch) != AccessToken("a", lambda: "x")
    assert AccessToken("a", fetch) != AccessToken("a", "x")


def test_a_ticket_may_say_how_long_it_lives() -> None:
    ticket = SessionTicket("a", CANARY, lifetime=90)
    assert ticket.lifetime == 90
    assert repr(ticket) == "SessionTicket(webex_id='a', lifetime=90, ticket='***')"
    assert ticket != SessionTicket("a", CANARY)
    assert SessionTicket("a", CANARY).lifetime is None


@pytest.mark.parametrize("lifetime", [0, -1, float("nan")])
def test_a_lifetime_that_is_none_is_refused(lifetime: float) -> None:
    with pytest.raises(ValueError, match="above 0"):
        SessionTicket("a", CANARY, lifetime=lifetime)


# Secrets of other systems -------------------------------------------------------------------------


class Client(Secretive):
    __slots__ = ("_client_id", "_client_secret", "_refresh_token")
    _public = ("client_id",)
    _secret = ("client_secret", "refresh_token")

    def __init__(self, client_id: str, client_secret: str, refresh_token: str | None) -> None:
        self._set(
            client_id=given("client_id", client_id),
            client_secret=client_secret,
            refresh_token=refresh_token,
        )


def test_there_may_be_several_secrets_some_of_them_absent() -> None:
    assert repr(Client("a", CANARY, CANARY)) == (
        "Client(client_id='a', client_secret='***', refresh_token='***')"
    )
    assert repr(Client("a", CANARY, None)) == "Client(client_id='a', client_secret='***')"
    assert Client("a", CANARY, None) == Client("a", CANARY, None)
    assert Client("a", CANARY, None) != Client("a", CANARY, "x")
    assert Client("a", CANARY, "y") != Client("a", CANARY, "x")
    assert asked("refresh token", lambda: "x") == asked("refresh token", "x") == "x"

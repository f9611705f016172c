"""A secret that is in every place that secrets have shows up in nothing that the library gives out.

A new way of giving something out (a client, a hook, a command) belongs in here.
"""

from __future__ import annotations

import asyncio
import copy
import dataclasses
import io
import logging
import pickle
import pprint
import traceback
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from typing import Any, NoReturn

import pytest
from lxml import etree

from meetwire.runtime import validate
from meetwire.runtime.decoder import decode
from meetwire.runtime.envelope import ResponseHeader, SecurityContext, SubError, SubErrors
from meetwire.runtime.errors import MeetwireError
from meetwire.runtime.hooks import Failed, Hooks, Received, Retrying, Sending
from meetwire.runtime.message import Message, Request, fields_of
from meetwire.runtime.redaction import Masker, secret_values
from meetwire.runtime.retry import Retry
from meetwire.runtime.transport import HttpReply, HttpRequest, MemoryTransport, Timeout
from meetwire.testing import Sandbox
from meetwire.webex import (
    AccessToken,
    AsyncWebex,
    Credentials,
    Password,
    SamlAssertion,
    SessionTicket,
    Webex,
    dumps,
    loads,
    meeting,
    user,
    wire,
)
from meetwire.webex._index import SECRETS
from tests.generated.strategies import (
    BOUND,
    WHOLE,
    complete,
    document,
    minimal,
    parts,
    title,
)

# A copy of a message of a deprecated operation warns again.
pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated:DeprecationWarning")

CANARY = "canary-5e1f"

each_class = pytest.mark.parametrize("cls", [*WHOLE, *BOUND], ids=title)
each_whole = pytest.mark.parametrize("cls", WHOLE, ids=title)

CREDENTIALS: list[Credentials] = [
    Password("ann", CANARY),
    SessionTicket("ann", CANARY, lifetime=60),
    AccessToken("ann", CANARY),
    AccessToken("ann", lambda: CANARY),
    SamlAssertion("ann", CANARY),
    SamlAssertion("ann", lambda: CANARY),
]
SECURITY = SecurityContext(password=CANARY, session_ticket=CANARY, webex_access_token=CANARY)

# What people see ----------------------------------------------------------------------------------


def shown(thing: object) -> str:
    """All that a thing looks like, alone and in what may hold it."""
    held = [thing, {"key": thing}, (thing,)]
    texts = [str(thing), repr(thing), f"{thing}", str(held), pprint.pformat(held)]
    return "\n".join(texts)


def told(error: BaseException) -> str:
    """All that an error tells: itself, what it carries, what stands behind it, its traceback."""
    texts: list[str] = []
    current: BaseException | None = error
    while current is not None:
        texts += [shown(current), repr(current.args), repr(vars(current))]
        texts += traceback.format_exception(current)
        current = current.__cause__ or current.__context__
    if isinstance(error, MeetwireError):
        texts.append(repr(pickle.dumps(error)))
        texts.append(shown(pickle.loads(pickle.dumps(error))))
        texts.append(shown(copy.deepcopy(error)))
    return "\n".join(texts)


def seen(attempt: Callable[[], object]) -> str:
    """What people see of an attempt: of its error or, if there is none, of its result."""
    try:
        result = attempt()
    except (MeetwireError, TypeError) as error:
        return told(error)
    return shown(result)


@pytest.fixture(autouse=True)
def everything_logged() -> Iterator[Callable[[], str]]:
    """What all loggers log and all print while a test runs, at every level: never the secret."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logging.Formatter("%(name)s %(message)s %(args)r", validate=False))
    extra = logging.Filter()
    extra.filter = lambda record: bool(stream.write(f"{vars(record)}\n"))  # type: ignore[method-assign]
    handler.addFilter(extra)
    loggers = [logging.getLogger(), *map(logging.getLogger, logging.root.manager.loggerDict)]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.DEBUG)
    loggers[0].addHandler(handler)
    with redirect_stdout(stream), redirect_stderr(stream):
        yield stream.getvalue
    loggers[0].removeHandler(handler)
    for logger, level in zip(loggers, levels, strict=True):
        logger.setLevel(level)
    assert CANARY not in stream.getvalue()


def test_what_looks_for_the_canary_can_find_it(everything_logged: Callable[[], str]) -> None:
    assert CANARY in shown(SubError(exception_id="1", reason=CANARY))

    def fail() -> NoReturn:
        raise MeetwireError("no") from ValueError(CANARY)

    assert CANARY in seen(fail)
    logging.getLogger("meetwire.any").debug("a %s", "bird")
    assert "a bird" in everything_logged()


# Credentials --------------------------------------------------------------------------------------


@pytest.mark.parametrize("credentials", CREDENTIALS, ids=[f"{n}" for n in range(6)])
def test_credentials_show_nothing(credentials: Credentials) -> None:
    assert CANARY not in shown(credentials)
    assert CANARY not in shown(copy.deepcopy(credentials))
    assert not dataclasses.is_dataclass(credentials)
    for attempt in (
        lambda: pickle.dumps(credentials),
        lambda: setattr(credentials, "webex_id", "x"),
        lambda: delattr(credentials, "webex_id"),
        lambda: type(credentials)(CANARY, None),  # type: ignore[arg-type]
        lambda: type(credentials)(CANARY, ""),
    ):
        with pytest.raises((TypeError, ValueError, AttributeError)) as caught:
            attempt()
        assert CANARY not in shown(caught.value)


@pytest.mark.parametrize("credentials", CREDENTIALS, ids=[f"{n}" for n in range(6)])
def test_clients_show_nothing(credentials: Credentials) -> None:
    transport = MemoryTransport(lambda request: HttpReply(200, {}, b"<" + request.body))
    once = Retry(attempts=1)
    with Webex("acme", credentials, transport=transport, retry=once) as client:
        with pytest.raises(MeetwireError) as caught:
            client.send(user.AuthenticateUser(saml_response=CANARY))
        assert CANARY in str(transport.requests[0].body)
        for thing in (client, transport, transport.requests, transport.requests[0]):
            assert CANARY not in shown(thing)
        assert CANARY not in told(caught.value)


# Messages -----------------------------------------------------------------------------------------


def secrets_of(cls: type[Message]) -> tuple[Any, int]:
    """A message with the canary as every secret, and how many of these there are."""
    message = complete(cls, secret=CANARY)
    number = sum(
        len(getattr(part, name)) if field.is_list else 1
        for _, part in parts(message)
        for name, field in fields_of(type(part)).items()
        if field.secret and getattr(part, name, None) is not None
    )
    return message, number


# `dataclasses.asdict` and `pickle` of a message are exempt: who asks for the data gets the data.
@each_class
def test_messages_show_no_secret(cls: type[Message]) -> None:
    message, _ = secrets_of(cls)
    assert CANARY not in shown(message)
    assert CANARY not in shown(decode(etree.fromstring(document(message)), cls))


@each_class
def test_the_secrets_of_messages_are_listed(cls: type[Message]) -> None:
    message, number = secrets_of(cls)
    assert list(secret_values(message)) == [CANARY] * number


@each_whole
def test_written_messages_are_masked_by_name_alone(cls: type[Message]) -> None:
    message, number = secrets_of(cls)
    data = dumps(message, SECURITY)
    masked = Masker(SECRETS).mask(data)
    assert CANARY not in masked
    security = 3 if issubclass(cls, Request) else 0
    assert data.count(CANARY.encode()) == masked.count("***") == number + security
    assert masked.replace("***", CANARY) == data.decode()


@each_whole
def test_damaged_messages_are_masked(cls: type[Message]) -> None:
    message, _ = secrets_of(cls)
    data = dumps(message, SECURITY)
    for end in range(0, len(data), max(1, len(data) // 50)):
        assert "canary" not in Masker(SECRETS).mask(data[:end])


@each_class
def test_what_does_not_follow_the_schema_is_refused_without_its_secrets(
    cls: type[Message],
) -> None:
    for bad in (CANARY * 1000, CANARY.encode(), [CANARY], f"{CANARY}\0"):
        message = complete(cls, secret=CANARY)
        for _, part in parts(message):
            for name, field in fields_of(type(part)).items():
                if field.secret:
                    setattr(part, name, [bad] if field.is_list else bad)
        assert CANARY not in shown(message)
        assert CANARY not in seen(lambda: validate.check(message))  # noqa: B023
        assert CANARY not in seen(lambda: document(message) and None)  # noqa: B023


@each_class
def test_secrets_that_cannot_be_read_are_not_shown(cls: type[Message]) -> None:
    node = etree.fromstring(document(complete(cls, secret=CANARY)))
    for element in node.iter():
        if element.text == CANARY:
            etree.SubElement(element, "inside", {"a": CANARY}).text = CANARY
    message = decode(node, cls)
    for _, part in parts(message):
        assert CANARY not in shown(part.extras)
        for name, field in fields_of(type(part)).items():
            if field.secret:
                assert CANARY not in seen(lambda: getattr(part, name) and None)  # noqa: B023


# Answers ------------------------------------------------------------------------------------------

SAID = ResponseHeader(
    result="FAILURE",
    exception_id="030002",
    reason=f"The password {CANARY} is wrong",
    value=CANARY,
    sub_errors=SubErrors(sub_error=[SubError(exception_id="1", reason=CANARY, value=CANARY)]),
)
ANSWERS: dict[str, Callable[[bytes], HttpReply]] = {
    "a failure that quotes the secret": lambda _: HttpReply(200, {}, wire.encode_answer(SAID)),
    "the request": lambda body: HttpReply(200, {}, body),
    "the request cut off": lambda body: HttpReply(200, {}, body[:-30]),
    "the request in HTML": lambda body: HttpReply(200, {}, b"<html>" + body),
    "an error page": lambda body: HttpReply(500, {"Cookie": CANARY}, body),
    "the request in a DOCTYPE": lambda body: HttpReply(200, {}, b"<!DOCTYPE x>" + body),
    "nothing": lambda _: HttpReply(200, {}, b""),
}
SECRETIVE = Password("ann", CANARY), SessionTicket("ann", CANARY)


@pytest.mark.parametrize("credentials", SECRETIVE, ids=["password", "ticket"])
@pytest.mark.parametrize("reply", ANSWERS.values(), ids=list(ANSWERS))
def test_errors_tell_no_secret(
    reply: Callable[[bytes], HttpReply], credentials: Credentials
) -> None:
    transport = MemoryTransport(lambda request: reply(request.body))
    with Webex("acme", credentials, transport=transport) as client:
        with pytest.raises(MeetwireError) as caught:
            client.send(minimal(meeting.CreateMeeting))
        assert CANARY not in told(caught.value)
    assert CANARY not in shown(reply(b""))


@each_whole
def test_reading_what_is_damaged_tells_no_secret(cls: type[Message]) -> None:
    message, _ = secrets_of(cls)
    data = dumps(message, SECURITY)
    for damaged in (data[:-20], data.replace(b"</", b"<", 1), data.replace(b"<serv:body>", b"&")):
        assert CANARY not in seen(lambda: loads(damaged))  # noqa: B023


# Over HTTP ----------------------------------------------------------------------------------------


def test_nothing_is_logged_of_a_real_exchange(everything_logged: Callable[[], str]) -> None:
    with Sandbox() as sandbox, sandbox.client(Password(Sandbox.host.webex_id, CANARY)) as client:
        for request in (
            user.AuthenticateUser(saml_response=CANARY, access_token=CANARY),
            meeting.CreateMeeting(
                access_control=meeting.AccessControl(meeting_password=CANARY),
            ),
        ):
            with pytest.raises(MeetwireError) as caught:
                client.send(request)
            assert CANARY not in told(caught.value)
    with Sandbox() as sandbox, sandbox.client() as client:
        made = client.send(
            meeting.CreateMeeting(
                access_control=meeting.AccessControl(meeting_password=CANARY),
            )
        )
        got = client.send(meeting.GetMeeting(meeting_key=made.meeting_key))
        assert got.access_control is not None
        assert got.access_control.meeting_password == CANARY
        assert CANARY not in shown([sandbox, client, got])
    assert "meetwire.transport" in everything_logged()
    assert "urllib3" in everything_logged()


def test_a_failing_transport_tells_no_secret() -> None:
    def refuse(request: HttpRequest) -> NoReturn:
        raise AssertionError("nothing is sent")

    request = user.AuthenticateUser(access_token=f"{CANARY}\0")
    with (
        Webex("acme", SECRETIVE[0], transport=MemoryTransport(refuse)) as client,
        pytest.raises(MeetwireError) as caught,
    ):
        client.send(request)
    assert CANARY not in told(caught.value)
    with (
        Webex(
            "acme", SECRETIVE[0], endpoint="http://127.0.0.1:1", retry=Retry(attempts=1)
        ) as unreachable,
        pytest.raises(MeetwireError) as caught,
    ):
        unreachable.send(minimal(meeting.CreateMeeting))
    assert CANARY not in told(caught.value)


# Calls --------------------------------------------------------------------------------------------


class Nosy(Hooks):
    """Looks at all that hooks are shown without asking for more."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.unmasked: list[str] = []

    def before_send(self, event: Sending) -> None:
        self.seen += [shown(event), event.url, event.body, shown(event.headers)]
        self.seen += [event.method, shown(event.request), shown(event.unmasked)]
        self.unmasked.append(str(event.unmasked.body))

    def after_receive(self, event: Received) -> None:
        self.seen += [shown(event), event.body, shown(event.headers), shown(event.unmasked)]
        self.seen += [shown(event.outcome), shown(event.request)]
        if isinstance(event.outcome, MeetwireError):
            self.seen.append(told(event.outcome))

    def on_retry(self, event: Retrying) -> None:
        self.seen += [shown(event), told(event.error), shown(event.request)]

    def on_error(self, event: Failed) -> None:
        self.seen += [shown(event), told(event.error), shown(event.request)]


class Awaiting:
    """A transport for tasks, in memory."""

    def __init__(self, transport: MemoryTransport) -> None:
        self._transport = transport

    async def send(self, request: HttpRequest, *, timeout: Timeout, limit: int) -> HttpReply:
        return self._transport.send(request, timeout=timeout, limit=limit)

    async def close(self) -> None:
        self._transport.close()


def called(
    awaits: bool, answer: Callable[[HttpRequest], HttpReply], credentials: Credentials, hooks: Nosy
) -> str:
    """What people see of a call: of its client, its result or its error, and of its raw form."""
    transport = MemoryTransport(answer)
    options: Any = {"hooks": [hooks], "retry": Retry(attempts=3, first_wait=0)}
    request = minimal(meeting.SetMeeting)
    request.access_control = meeting.AccessControl(meeting_password=CANARY)
    xml = f"<accessControl><meetingPassword>{CANARY}</meetingPassword></accessControl>"
    if awaits:
        site: Any = AsyncWebex("acme", credentials, transport=Awaiting(transport), **options)

        def run(call: Any) -> Any:
            return asyncio.run(call)
    else:
        site = Webex("acme", credentials, transport=transport, **options)

        def run(call: Any) -> Any:
            return call

    texts = [
        seen(lambda: run(site.send(request))),
        seen(lambda: run(site.exchange(request))),
        seen(lambda: run(site.call("meeting.SetMeeting", xml))),
        seen(lambda: run(site.call("meeting.SetMeeting", xml + "<"))),
    ]
    assert any(CANARY.encode() in each.body for each in transport.requests)
    texts += map(shown, [site, vars(site), vars(site._calls), vars(site._runner)])
    texts += map(shown, [vars(site._service), transport.requests, options])
    return "\n".join(texts)


TICKET = wire.encode_answer(user.AuthenticateUserResponse(session_ticket=CANARY, time_to_live=1))
DONE = wire.encode_answer(meeting.SetMeetingResponse())


def carries(answer: Callable[[bytes], HttpReply]) -> Callable[[HttpRequest], HttpReply]:
    """Sign-ins succeed, with the secret as the ticket; all else is answered so."""

    def reply(request: HttpRequest) -> HttpReply:
        if b"AuthenticateUser" in request.body:
            return HttpReply(200, {"Set-Cookie": CANARY}, TICKET)
        return answer(request.body)

    return reply


@pytest.mark.parametrize("credentials", CREDENTIALS, ids=[f"{n}" for n in range(6)])
@pytest.mark.parametrize("awaits", [False, True], ids=["Webex", "AsyncWebex"])
@pytest.mark.parametrize(
    "answer",
    [
        *ANSWERS.values(),
        lambda _: HttpReply(200, {"Set-Cookie": CANARY}, DONE),
        lambda body: HttpReply(503, {"Retry-After": CANARY}, body),
        lambda body: HttpReply(200, {}, DONE.replace(b"SUCCESS", b"SUCCESS" + body[-60:])),
    ],
    ids=[*ANSWERS, "a success", "an outage", "no result"],
)
def test_calls_tell_no_secret(
    answer: Callable[[bytes], HttpReply], awaits: bool, credentials: Credentials
) -> None:
    nosy = Nosy()
    assert CANARY not in called(awaits, carries(answer), credentials, nosy)
    assert nosy.seen
    assert CANARY not in "\n".join(nosy.seen)
    assert CANARY in "".join(nosy.unmasked)  # who asks for it by name gets it


@pytest.mark.parametrize("credentials", CREDENTIALS[2:], ids=[f"{n}" for n in range(2, 6)])
@pytest.mark.parametrize("answer", ANSWERS.values(), ids=list(ANSWERS))
def test_a_sign_in_that_fails_tells_no_secret(
    answer: Callable[[bytes], HttpReply], credentials: Credentials
) -> None:
    nosy = Nosy()
    assert CANARY not in called(False, lambda request: answer(request.body), credentials, nosy)
    assert CANARY not in "\n".join(nosy.seen)


def test_the_reply_of_an_error_is_kept_and_not_shown() -> None:
    transport = MemoryTransport(lambda request: HttpReply(500, {"Cookie": CANARY}, request.body))
    site = Webex("acme", SECRETIVE[0], transport=transport, retry=Retry(attempts=1))
    with pytest.raises(MeetwireError) as caught:
        site.send(minimal(meeting.CreateMeeting))
    reply = caught.value.reply
    assert reply is not None
    assert CANARY in str(reply.body)
    assert CANARY not in shown(reply) + shown(reply.headers) + told(caught.value)
    assert pickle.loads(pickle.dumps(caught.value)).reply is None


def test_notes_and_groups_tell_no_secret() -> None:
    answers = iter([HttpReply(503, {}, CANARY.encode()), HttpReply(404, {}, CANARY.encode())])
    transport = MemoryTransport(lambda request: next(answers))
    retry = Retry(first_wait=0)
    site = Webex("acme", SECRETIVE[0], transport=transport, retry=retry)
    with pytest.raises(MeetwireError) as caught:
        site.send(meeting.DelMeeting(meeting_key=1))
    assert "carried out" in caught.value.__notes__[0]
    assert CANARY not in told(caught.value)
    group = ExceptionGroup("both", [caught.value])
    assert CANARY not in "".join(traceback.format_exception(group))


def test_nothing_is_logged_of_a_real_exchange_with_await(
    everything_logged: Callable[[], str],
) -> None:
    name = Sandbox.host.webex_id
    nosy = Nosy()

    async def calls(sandbox: Sandbox) -> str:
        texts: list[str] = []
        wrong = AccessToken(name, CANARY)
        right = SamlAssertion(name, lambda: sandbox.saml_assertion(name))
        protected = meeting.CreateMeeting(
            access_control=meeting.AccessControl(meeting_password=CANARY),
        )
        for credentials in (wrong, right):
            async with AsyncWebex("acme", credentials, endpoint=sandbox.url, hooks=[nosy]) as site:
                try:
                    key = (await site.send(protected)).meeting_key
                    sandbox.expire_tickets()
                    exchange = await site.exchange(meeting.GetMeeting(meeting_key=key))
                    assert CANARY in str(exchange.body)
                    texts += [shown(exchange), shown(exchange.response)]
                except MeetwireError as error:
                    texts.append(told(error))
        return "\n".join(texts)

    with Sandbox() as sandbox:
        assert CANARY not in asyncio.run(calls(sandbox))
        assert sandbox.calls["AuthenticateUser"] == 2
    assert CANARY not in "\n".join(nosy.seen)
    assert "GetMeeting received" in everything_logged()

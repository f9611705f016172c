"""The tree of errors: drawn in full, told apart by type, and fit to travel between processes."""

from __future__ import annotations

import copy
import inspect
import pickle
import re

import pytest

from meetwire.runtime import errors
from meetwire.runtime.errors import (
    BadValue,
    ConnectionFailed,
    Fault,
    HTTPStatusError,
    InsecureEndpoint,
    InvalidRequest,
    MeetwireError,
    MissingElement,
    NotFound,
    RateLimited,
    ServiceError,
    ServiceFailure,
)

EXPORTED = [getattr(errors, name) for name in errors.__all__]
EXCEPTIONS = [
    kind for kind in EXPORTED if inspect.isclass(kind) and issubclass(kind, BaseException)
]


def drawn() -> dict[str, str | None]:
    """The tree in the comment: each class with the one above it."""
    tree: dict[str, str | None] = {}
    above: list[tuple[int, str]] = []
    for line in inspect.getsource(errors).splitlines():
        if not line.startswith("#"):
            break
        match = re.match(r"#((?: |[├└│─])*)([A-Z]\w+)(?:$|\s)", line)
        if match is None or line.endswith("."):
            continue
        depth, name = len(match[1]), match[2]
        while above and above[-1][0] >= depth:
            above.pop()
        tree[name] = above[-1][1] if above else None
        above.append((depth, name))
    return tree


def test_the_tree_at_the_top_draws_every_exception_under_its_base() -> None:
    assert drawn() == {
        kind.__name__: None if kind is MeetwireError else kind.__bases__[0].__name__
        for kind in EXCEPTIONS
    }


def test_every_exception_is_a_meetwire_error() -> None:
    assert all(issubclass(kind, MeetwireError) for kind in EXCEPTIONS)


def test_a_bad_request_is_a_value_error_and_unreadable_elements_are_attribute_errors() -> None:
    assert issubclass(InvalidRequest, ValueError)
    assert issubclass(MissingElement, AttributeError)
    assert issubclass(BadValue, AttributeError)


def example(kind: type[MeetwireError]) -> MeetwireError:
    if issubclass(kind, InvalidRequest):
        return kind([Fault("a.b", "is required"), Fault("c", "is odd")])
    if issubclass(kind, ServiceError):
        return kind(
            ServiceFailure("060001", "no such meeting", "17"),
            [ServiceFailure("060002", "also this", None)],
            gsb_status="BACKUP",
            meaning="nothing there",
            retry_safe=True,
            retry_after=2.5,
        )
    if issubclass(kind, HTTPStatusError):
        return kind("what happened", status=502)
    return kind("what happened")


@pytest.mark.parametrize("kind", EXCEPTIONS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("operation", [None, "GetMeeting"])
def test_every_error_survives_pickle_and_copy(
    kind: type[MeetwireError], operation: str | None
) -> None:
    error = example(kind)
    if operation:
        error.operation = operation
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(twin) is kind
        assert str(twin) == str(error)
        assert vars(twin) == vars(error)
        assert twin.operation == operation


@pytest.mark.parametrize("kind", EXCEPTIONS, ids=lambda kind: kind.__name__)
def test_the_operation_stands_in_front_once_it_is_known(kind: type[MeetwireError]) -> None:
    error = example(kind)
    alone = str(error)
    assert alone
    error.operation = "GetMeeting"
    assert str(error) == f"GetMeeting: {alone}"


def test_the_operation_of_one_error_is_not_that_of_another() -> None:
    first, second = NotFound(ServiceFailure("1", "a")), NotFound(ServiceFailure("1", "a"))
    first.operation = "GetMeeting"
    assert second.operation is None


def test_a_service_error_tells_everything_that_the_service_said() -> None:
    error = example(RateLimited)
    assert isinstance(error, RateLimited)
    assert (error.exception_id, error.reason, error.value) == ("060001", "no such meeting", "17")
    assert error.sub_errors == (ServiceFailure("060002", "also this", None),)
    assert (error.gsb_status, error.meaning) == ("BACKUP", "nothing there")
    assert (error.retry_safe, error.retry_after) == (True, 2.5)
    assert str(error) == "060001: no such meeting; 060002: also this"


@pytest.mark.parametrize(
    ("failure", "meaning", "shown"),
    [
        (ServiceFailure("060001", ""), "nothing there", "060001: nothing there"),
        (ServiceFailure("", "odd"), None, "no exception id: odd"),
        (ServiceFailure("", ""), None, "no exception id: ?"),
    ],
)
def test_a_service_error_says_what_it_can(
    failure: ServiceFailure, meaning: str | None, shown: str
) -> None:
    assert str(ServiceError(failure, meaning=meaning)) == shown


def test_a_request_counts_as_sent_unless_it_provably_was_not() -> None:
    assert ConnectionFailed("reset").sent
    assert HTTPStatusError("why", status=302).sent
    assert not InsecureEndpoint("clear text").sent
    error = ConnectionFailed("refused")
    error.sent = False
    assert not pickle.loads(pickle.dumps(error)).sent
    assert not copy.copy(error).sent
    assert ConnectionFailed("reset").sent


def test_an_http_status_may_say_when_to_come_back() -> None:
    assert HTTPStatusError("busy", status=503).retry_after is None
    error = HTTPStatusError("busy", status=503, retry_after=2.5)
    assert (error.status, pickle.loads(pickle.dumps(error)).retry_after) == (503, 2.5)


def test_faults_are_seen_from_the_message_that_holds_them() -> None:
    inner = InvalidRequest([Fault("email", "is required"), Fault("", "is odd")])
    outer = inner.within("person").within("attendee[1]")
    assert str(outer) == "attendee[1].person.email: is required; attendee[1].person: is odd"
    assert str(inner) == "email: is required; is odd"

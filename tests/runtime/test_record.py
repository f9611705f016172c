"""Records: what a frozen dataclass promises, without its cost."""

from __future__ import annotations

import copy
import inspect
import pickle
from typing import Generic, TypeVar

import pytest

from meetwire.runtime.record import Record

T = TypeVar("T")


class Spot(Record):
    row: int
    seat: str = "A"


class Booked(Spot):
    name: str = ""

    def _settle(self) -> None:
        if not self.row:
            raise ValueError("rows begin with 1")


class Boxed(Record, Generic[T]):
    value: T


def test_fields_are_given_by_place_or_by_name() -> None:
    assert Spot(3) == Spot(row=3, seat="A") == Spot(3, "A")
    assert Booked(3, name="Ada") == Booked(3, "A", "Ada")


@pytest.mark.parametrize(
    ("arguments", "named", "said"),
    [
        ((), {}, "needs row="),
        ((1, "A", "x"), {}, "takes 2 values, not 3"),
        ((1,), {"row": 2}, "is given row twice"),
        ((1,), {"aisle": 2}, "has no field aisle"),
        ((), {"aisle": 2}, "has no field aisle"),
    ],
)
def test_what_does_not_fit_is_refused(
    arguments: tuple[object, ...], named: dict[str, object], said: str
) -> None:
    with pytest.raises(TypeError, match=said):
        Spot(*arguments, **named)


def test_a_subclass_can_check_its_values() -> None:
    with pytest.raises(ValueError, match="rows begin with 1"):
        Booked(0)
    with pytest.raises(ValueError, match="rows begin with 1"):
        Booked(1).replaced(row=0)


def test_nothing_changes_it() -> None:
    spot = Spot(3)
    with pytest.raises(AttributeError, match="does not change"):
        spot.row = 4  # type: ignore[misc]
    with pytest.raises(AttributeError, match="does not change"):
        del spot.row
    with pytest.raises(AttributeError):
        spot.aisle = 4
    assert spot == Spot(3)


def test_a_copy_can_differ() -> None:
    spot = Spot(3)
    assert spot.replaced(seat="F") == Spot(3, "F")
    assert spot == Spot(3)
    with pytest.raises(TypeError, match="aisle"):
        spot.replaced(aisle=1)


def test_it_equals_its_like_only() -> None:
    assert Spot(3) != Spot(4)
    assert Spot(3) != Booked(3)
    assert Spot(3) != (3, "A")
    assert {Spot(3), Spot(3), Booked(3)} == {Booked(3), Spot(3)}


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_it_is_pickled_and_copied(protocol: int) -> None:
    spot = Booked(3, name="Ada")
    assert pickle.loads(pickle.dumps(spot, protocol)) == spot
    assert copy.copy(spot) == copy.deepcopy(spot) == spot


def test_it_shows_its_fields() -> None:
    assert repr(Boxed(Spot(3))) == "Boxed(value=Spot(row=3, seat='A'))"
    assert str(inspect.signature(Booked)) == "(row: 'int', seat: 'str' = 'A', name: 'str' = '')"


def test_it_can_be_matched() -> None:
    match Booked(3, "F", "Ada"):
        case Booked(row, seat, name):
            assert (row, seat, name) == (3, "F", "Ada")

"""Values with named fields that do not change.

To type checkers a record is a frozen dataclass. The standard one compiles its methods anew for each
class, which would be most of what importing Meetwire costs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Never, Self, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from inspect import Signature

__all__ = ["Record"]


@dataclass_transform(frozen_default=True)
class _RecordMeta(type):
    """Notes what a class body annotates."""

    __names__: tuple[str, ...]
    __known__: frozenset[str]
    __defaults__: dict[str, Any]

    def __new__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> _RecordMeta:
        own = tuple(namespace.get("__annotations__", ()))
        defaults = {here: namespace.pop(here) for here in own if here in namespace}
        names = own
        for base in bases:
            if isinstance(base, _RecordMeta):
                defaults = {**base.__defaults__, **defaults}
                names = base.__names__ + names
        namespace |= {"__names__": names, "__known__": frozenset(names), "__defaults__": defaults}
        namespace["__match_args__"] = names
        return super().__new__(cls, name, bases, namespace)

    @property
    def __signature__(cls) -> Signature:
        """What `help` and `inspect` show."""
        from inspect import Parameter, Signature

        annotations = {
            name: kind
            for base in reversed(cls.__mro__)
            for name, kind in vars(base).get("__annotations__", {}).items()
        }
        return Signature(
            [
                Parameter(
                    name,
                    Parameter.POSITIONAL_OR_KEYWORD,
                    default=cls.__defaults__.get(name, Parameter.empty),
                    annotation=annotations[name],
                )
                for name in cls.__names__
            ]
        )


class Record(metaclass=_RecordMeta):
    """Base of the records. Two of one class are equal if all their fields are.

    A subclass lists its fields, and may check or change their values in `_settle`.
    """

    # What a type checker must not see: it derives these from the fields of each class.
    if not TYPE_CHECKING:

        def __init__(self, *values: Any, **named: Any) -> None:
            cls = type(self)
            names = cls.__names__
            fields = self.__dict__
            fields.update(cls.__defaults__)
            fields.update(zip(names, values, strict=False))
            twice = values and not named.keys().isdisjoint(names[: len(values)])
            fields.update(named)
            if twice or len(values) > len(names) or fields.keys() != cls.__known__:
                raise TypeError(f"{cls.__name__}() {cls._misfit(values, named)}")
            self._settle()

        def __setattr__(self, name: str, value: object) -> Never:
            raise AttributeError(f"{type(self).__name__} does not change: make one by .replaced()")

        def __delattr__(self, name: str) -> Never:
            raise AttributeError(f"{type(self).__name__} does not change")

    @classmethod
    def _misfit(cls, values: Sequence[object], named: Mapping[str, object]) -> str:
        """What is wrong with arguments."""
        names = cls.__names__
        if len(values) > len(names):
            return f"takes {len(names)} values, not {len(values)}"
        for name in named:
            if name not in cls.__known__:
                return f"has no field {name}"
            if name in names[: len(values)]:
                return f"is given {name} twice"
        missing = [name for name in names[len(values) :] if name not in {*named, *cls.__defaults__}]
        return f"needs {', '.join(missing)}=…"

    def _settle(self) -> None:
        """Check the values; change one by `object.__setattr__`."""

    def replaced(self, **changes: Any) -> Self:
        """A copy with other values in some fields."""
        return type(self)(**{**self._fields(), **changes})

    def __replace__(self, /, **changes: Any) -> Self:
        return self.replaced(**changes)

    def _fields(self) -> dict[str, Any]:
        return {name: self.__dict__[name] for name in type(self).__names__}

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other) or not isinstance(other, Record):
            return NotImplemented
        return self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *self._fields().values()))

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in self._fields().items())
        return f"{type(self).__name__}({fields})"

    def __reduce__(self) -> tuple[object, ...]:
        return _remade, (type(self), self._fields())


def _remade(cls: type[Record], fields: dict[str, Any]) -> Record:
    return cls(**fields)

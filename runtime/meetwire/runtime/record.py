"""Values with named fields that do not change.

To type checkers a record is a frozen dataclass. The standard one compiles its methods anew for each
class, which would be most of what importing Meetwire costs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Never, Self, dataclass_transform

if TYPE_CHECKING:
    from inspect import Signature

__all__ = ["Record"]


@dataclass_transform(frozen_default=True)
class _RecordMeta(type):
    """Turns what a class body annotates into slots."""

    __names__: tuple[str, ...]
    __defaults__: dict[str, Any]

    def __new__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> _RecordMeta:
        own = tuple(namespace.get("__annotations__", ()))
        defaults = {here: namespace.pop(here) for here in own if here in namespace}
        names = own
        for base in bases:
            if isinstance(base, _RecordMeta):
                defaults = {**base.__defaults__, **defaults}
                names = base.__names__ + names
        namespace |= {"__slots__": own, "__names__": names, "__defaults__": defaults}
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
            if len(values) > len(names):
                raise TypeError(f"{cls.__name__}() takes {len(names)} values, not {len(values)}")
            for name, value in zip(names, values, strict=False):
                object.__setattr__(self, name, value)
            for name in names[len(values) :]:
                if name in named:
                    value = named.pop(name)
                elif name in cls.__defaults__:
                    value = cls.__defaults__[name]
                else:
                    raise TypeError(f"{cls.__name__}() needs {name}=…")
                object.__setattr__(self, name, value)
            for name in named:
                twice = "is given twice" if name in names else "is no field of it"
                raise TypeError(f"{cls.__name__}(): {name} {twice}")
            self._settle()

        def __setattr__(self, name: str, value: object) -> Never:
            raise AttributeError(f"{type(self).__name__} does not change: make one by .replaced()")

        def __delattr__(self, name: str) -> Never:
            raise AttributeError(f"{type(self).__name__} does not change")

    def _settle(self) -> None:
        """Check the values; change one by `object.__setattr__`."""

    def replaced(self, **changes: Any) -> Self:
        """A copy with other values in some fields."""
        return type(self)(**{**self._fields(), **changes})

    def __replace__(self, /, **changes: Any) -> Self:
        return self.replaced(**changes)

    def _fields(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in type(self).__names__}

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other) or not isinstance(other, Record):
            return NotImplemented
        return self._fields() == other._fields()

    def __hash__(self) -> int:
        return hash((type(self), *self._fields().values()))

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in self._fields().items())
        return f"{type(self).__name__}({fields})"

    def __reduce__(self) -> tuple[object, ...]:
        return _remade, (type(self), self._fields())


def _remade(cls: type[Record], fields: dict[str, Any]) -> Record:
    return cls(**fields)

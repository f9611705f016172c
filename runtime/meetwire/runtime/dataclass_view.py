"""Messages as the `dataclasses` module sees them. Loaded and worked out when somebody asks."""

from __future__ import annotations

import dataclasses
import inspect
from functools import cache
from typing import Any

from meetwire.runtime.fields import Field
from meetwire.runtime.message import Extra, fields_of

__all__ = ["fields", "params"]


@cache
def fields(cls: type) -> dict[str, dataclasses.Field[Any]]:
    """What `__dataclass_fields__` of a message class is."""
    specifications = [_specification(cls, field) for field in fields_of(cls).values()]
    extras: Any = dataclasses.field(default_factory=list[Extra], repr=False)
    specifications.append(("extras", "list[Extra]", extras))
    twin: Any = dataclasses.make_dataclass(cls.__name__, specifications, kw_only=True)
    made: dict[str, dataclasses.Field[Any]] = twin.__dataclass_fields__
    return made


def _specification(cls: type, field: Field) -> tuple[str, Any, Any]:
    annotations = (inspect.get_annotations(base) for base in cls.__mro__)
    annotation = next(found[field.name] for found in annotations if field.name in found)
    about = {"wire": field.wire, "secret": field.secret, **field.facets}
    made: Any
    if field.required:
        made = dataclasses.field(repr=not field.secret, metadata=about)
    elif field.is_list:
        made = dataclasses.field(default_factory=list[Any], repr=not field.secret, metadata=about)
    else:
        made = dataclasses.field(default=field.default, repr=not field.secret, metadata=about)
    return field.name, annotation, made


@cache
def params(cls: type) -> object:
    """What `__dataclass_params__` is: a message brings its own `repr` and comparison."""
    twin: Any = dataclasses.make_dataclass(cls.__name__, [], kw_only=True, repr=False, eq=False)
    made: object = twin.__dataclass_params__
    return made

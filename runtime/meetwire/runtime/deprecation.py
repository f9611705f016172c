"""Marking what should no longer be called, as `warnings.deprecated` of Python 3.13 does."""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["deprecated"]

if TYPE_CHECKING:
    # Type checkers know this name without it being installed, and strike out what it decorates.
    from typing_extensions import deprecated as deprecated
else:
    import functools
    import warnings

    def deprecated(message):
        """Mark a message class as deprecated.

        Creating an instance emits a DeprecationWarning at the line that does so. To decode, copy or
        unpickle one is to handle what is there already, and emits none; for that reason this is not
        the decorator of the standard library, which watches every way to make an instance.

        Args:
            message: What to do instead, as a sentence. The class keeps it as `__deprecated__`.
        """

        def mark(cls):
            initialise = cls.__init__

            @functools.wraps(initialise)
            def __init__(self, **values):  # noqa: N807  # becomes that method
                if type(self) is cls:
                    warnings.warn(
                        f"{cls.__name__} is deprecated. {message}", DeprecationWarning, stacklevel=2
                    )
                initialise(self, **values)

            cls.__init__ = __init__
            cls.__deprecated__ = message
            return cls

        return mark

"""What slips are made, and that they take the place of the sound code."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.mutation.operators import mutants, put_in_place

SOURCE = '''
"""Prose: 1 < 2."""
LIMIT: int = 3


class Box:
    def __init__(self, size: int = 4) -> None:
        self.size = size

    @property
    def small(self) -> bool:
        """Not 1 or 2."""
        return self.size < LIMIT and not self.size == 0
'''


def test_each_slip_has_a_name_of_its_own() -> None:
    assert [(mutant.name, mutant.function) for mutant in mutants(SOURCE)] == [
        ("module: 3 -> 4", ()),
        ("Box.__init__: 4 -> 5", ()),
        ("Box.small: return self.size < LIMIT and (not self.size == 0) -> return None", SMALL),
        (
            "Box.small: self.size < LIMIT and (not self.size == 0)"
            " -> self.size < LIMIT or not self.size == 0",
            SMALL,
        ),
        ("Box.small: self.size < LIMIT -> self.size <= LIMIT", SMALL),
        ("Box.small: not self.size == 0 -> self.size == 0", SMALL),
        ("Box.small: self.size == 0 -> self.size != 0", SMALL),
        ("Box.small: 0 -> 1", SMALL),
    ]


SMALL = ("Box", "small")


def test_a_function_does_what_its_mutant_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "boxes.py"
    module = ModuleType("boxes")
    monkeypatch.setitem(sys.modules, "boxes", module)
    exec(compile(SOURCE, str(file), "exec"), vars(module))
    assert not module.Box(3).small
    (mutant,) = (each for each in mutants(SOURCE) if each.name.endswith("self.size <= LIMIT"))
    put_in_place(mutant, module, file)
    assert module.Box(3).small

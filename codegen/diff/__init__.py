"""What changed between two states of the schemas, and whom it breaks."""

from __future__ import annotations

from codegen.diff.change import Break, Change, Nature
from codegen.diff.systems import compare
from codegen.diff.versions import changed_systems

__all__ = ["Break", "Change", "Nature", "changed_systems", "compare"]

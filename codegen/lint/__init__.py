"""What is loadable and yet not right in the schemas: one rule per file in `rules`."""

from __future__ import annotations

from codegen.lint.finding import Finding, Rule, Severity
from codegen.lint.run import lint

__all__ = ["Finding", "Rule", "Severity", "lint"]

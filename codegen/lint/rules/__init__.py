"""The rules. Each file holds one; what is listed here is what runs."""

from __future__ import annotations

from codegen.lint.finding import Rule
from codegen.lint.rules import (
    date_as_text,
    date_without_zone,
    enum_case,
    impossible_facet,
    list_without_paging,
    name_clash,
    operation_effect,
    operation_response,
    operation_summary,
    secret_unmarked,
    unexplained_deviation,
    unreachable_type,
)

RULES: list[Rule] = [
    date_as_text.RULE,
    date_without_zone.RULE,
    enum_case.RULE,
    impossible_facet.RULE,
    list_without_paging.RULE,
    name_clash.RULE,
    operation_effect.RULE,
    operation_response.RULE,
    operation_summary.RULE,
    secret_unmarked.RULE,
    unexplained_deviation.RULE,
    unreachable_type.RULE,
]

"""Write what runs have come to into the documentation: `python -m tests.fuzz.figures [FILE …]`.

The files are those of `campaign`; their figures are added to those in `docs/fuzzing.json`. Without
any, only the tables are written anew.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

__all__ = ["added", "main", "page"]

DOCS = Path(__file__).parents[2] / "docs"
PAGE = DOCS / "guide" / "fuzzing.md"
RUNS = DOCS / "fuzzing.json"
SLIPS = DOCS / "mutation.json"
SURVIVORS = Path(__file__).parents[1] / "mutation" / "survivors.json"
_SUMMED = ("executions", "processor_seconds", "findings")
_MOST_KINDS = 6


def main(*files: str) -> None:
    runs = _read(RUNS)
    for file in files:
        for target, figures in _read(Path(file)).items():
            runs[target] = added(runs.get(target, {}), figures)
    RUNS.write_text(f"{json.dumps(runs, indent=2)}\n", encoding="utf-8")
    PAGE.write_text(page(PAGE.read_text("utf-8")), encoding="utf-8")


def added(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """The figures of two runs of a target, as those of one."""
    both: dict[str, Any] = {**one, **other}
    for name in set(one) & set(other) - {"outcomes"}:
        both[name] = one[name] + other[name] if name in _SUMMED else max(one[name], other[name])
    outcomes = Counter(one.get("outcomes", {}))
    outcomes.update(other.get("outcomes", {}))
    return {**both, "outcomes": dict(outcomes.most_common())}


def page(text: str) -> str:
    """The page with its tables as the figures are now."""
    tables = {
        "runs": _runs(_read(RUNS)),
        "slips": _slips(_read(SLIPS), _read(SURVIVORS)),
        "survivors": _survivors(_read(SURVIVORS)),
    }
    for name, lines in tables.items():
        begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
        before, _, rest = text.partition(begin)
        text = before + begin + "\n".join(lines) + "\n" + end + rest.partition(end)[2]
    return text


def _read(file: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(file.read_text("utf-8")) if file.exists() else {}
    return found


def _runs(runs: Mapping[str, Any]) -> Iterator[str]:
    yield "| target | executions | processor | branches | peak | slowest | came of the inputs |"
    yield "|---|---:|---:|---:|---:|---:|---|"
    for target, figures in runs.items():
        outcomes = Counter(figures.get("outcomes", {}))
        whole = outcomes.total()
        kinds = [f"{name} {_share(n, whole)}" for name, n in outcomes.most_common(_MOST_KINDS)]
        if len(outcomes) > _MOST_KINDS:
            kinds.append(f"{len(outcomes) - _MOST_KINDS} other kinds")
        yield (
            f"| `{target}` | {figures['executions']:,} | {figures['processor_seconds']:,} s"
            f" | {figures['branches']:,} | {figures['peak_mib']} MiB"
            f" | {figures['slowest_seconds'] or '< 1'} s | {', '.join(kinds)} |"
        )
    executions = sum(figures["executions"] for figures in runs.values())
    seconds = sum(figures["processor_seconds"] for figures in runs.values())
    peak = max((figures["peak_mib"] for figures in runs.values()), default=0)
    yield f"| all | {executions:,} | {seconds / 60:,.0f} min | | {peak} MiB | | |"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if part * 100 >= whole else "< 1%"


def _slips(modules: Mapping[str, Any], explained: Mapping[str, Any]) -> Iterator[str]:
    yield "| module | mutants | killed | endless | survived, and explained |"
    yield "|---|---:|---:|---:|---:|"
    for name, counted in modules.items():
        survived = counted["survived"]
        told = len(explained.get(name, {}))
        yield (
            f"| `{name}` | {sum(counted.values()):,} | {counted['killed']:,}"
            f" | {counted['endless']:,} | {survived:,}, {told:,} |"
        )


def _survivors(explained: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    for name, reasons in explained.items():
        by_reason: dict[str, list[str]] = {}
        for mutant, reason in reasons.items():
            by_reason.setdefault(reason, []).append(mutant)
        yield f"\n`{name}`:\n"
        for reason, survivors in by_reason.items():
            yield f"- {reason}"
            yield from (f"  - `{each}`" for each in survivors)


if __name__ == "__main__":
    main(*sys.argv[1:])

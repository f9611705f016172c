"""The command line: `python -m codegen` with `generate`, `check`, `coverage`, `lint` or `diff`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import NoReturn

from codegen.coverage import coverage_page
from codegen.diff import changed_systems, compare
from codegen.diff import report as diff_report
from codegen.errors import Place, SchemaError
from codegen.lint import Severity, lint
from codegen.lint import report as lint_report
from codegen.load import load_packages
from codegen.model import Package
from codegen.progress import step
from codegen.render import render_package
from codegen.statistics import Statistics, statistics
from codegen.write import difference, differences, replace

TOP = Path(__file__).resolve().parent.parent
SANDBOX = TOP / "runtime" / "meetwire" / "testing"
COMMANDS = {
    "generate": "write generated/ anew from schemas/",
    "check": "fail with a diff if generated/ or the page on coverage is stale",
    "coverage": "write docs/coverage.md anew",
    "lint": "fail if something in the schemas is loadable and yet not right",
}


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 means all is well, 1 that something differs, 2 that a schema is wrong."""
    options = _options(arguments)
    try:
        return _run(options)
    except SchemaError as error:
        print(error, file=sys.stderr)
    except OSError as error:
        fix = "see that it can be read and written"
        print(f"{error.filename}: {error.strerror}: {fix}", file=sys.stderr)
    return 2


def _run(options: argparse.Namespace) -> int:
    if options.command == "diff":
        return _diff(options)
    schemas: Path = options.schemas.resolve()
    if options.command == "lint":
        return _lint(schemas, options.format)
    packages = load_packages(schemas)
    numbers = sum(map(statistics, packages), Statistics())
    if options.command == "generate":
        return _generate(_render(packages, schemas.parent), options.out, numbers)
    page: Path = options.docs / "coverage.md"
    coverage = coverage_page(packages, options.docs / "coverage.json", SANDBOX)
    if options.command == "check":
        diff = differences(options.out, _render(packages, schemas.parent))
        return _check(diff, difference(page, coverage, "docs/coverage.md"), numbers)
    page.write_text(coverage, "utf-8", newline="\n")
    print(f"{numbers}: wrote {page.name}")
    return 0


class _Parser(argparse.ArgumentParser):
    """Tells of wrong arguments in the form of all other errors."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}: see {self.prog} --help\n")


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = _Parser(prog="python -m codegen", description="From schemas to Python.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, help_ in COMMANDS.items():
        command = commands.add_parser(name, help=help_, description=help_)
        command.add_argument("--schemas", type=Path, default=TOP / "schemas", metavar="DIR")
        if name == "lint":
            command.add_argument("--format", choices=lint_report.FORMATS, default="text")
            continue
        command.add_argument("--out", type=Path, default=TOP / "generated", metavar="DIR")
        command.add_argument("--docs", type=Path, default=TOP / "docs", metavar="DIR")
    help_ = "tell what changed between two states of the schemas, and whom it breaks"
    command = commands.add_parser("diff", help=help_, description=help_)
    for name, which in (("old", "earlier"), ("new", "later")):
        command.add_argument(
            name, metavar=name.upper(), help=f"folder or git revision of the {which} state"
        )
    command.add_argument("--format", choices=diff_report.FORMATS, default="text")
    command.add_argument(
        "--fail-on", choices=["breaking"], help="exit with 1 if a change breaks callers"
    )
    return parser.parse_args(arguments)


def _render(packages: list[Package], top: Path) -> dict[str, str]:
    """The files of all packages."""
    files: dict[str, str] = {}
    for package in packages:
        with step(f"rendering {package.name}"):
            files |= render_package(package, top)
    return files


def _diff(options: argparse.Namespace) -> int:
    changes = compare(*changed_systems(options.old, options.new, TOP))
    sys.stdout.write(diff_report.report(changes, options.format))
    return int(bool(options.fail_on) and any(change.breaks for change in changes))


def _lint(schemas: Path, form: str) -> int:
    findings = lint(schemas)
    sys.stdout.write(lint_report.report(findings, form))
    return int(any(finding.severity is not Severity.INFO for finding in findings))


def _generate(files: dict[str, str], out: Path, numbers: Statistics) -> int:
    kept = [path for path in out.glob("*") if path.name not in ("meetwire", "__pycache__")]
    if kept:
        # The folder is replaced as a whole.
        raise SchemaError(
            Place(out),
            f"the folder holds {kept[0].name}, which was not generated",
            "name a folder for generated code alone",
        )
    diff = differences(out, files)
    if diff:
        replace(out, files)
        changed = [line[6:].rstrip() for line in diff if line.startswith("+++ ")]
        print(f"{numbers}: wrote {len(changed)} changed of {len(files)} files")
    else:
        print(f"{numbers}: nothing has changed in {len(files)} files")
    return 0


def _check(code: list[str], page: list[str], numbers: Statistics) -> int:
    sys.stdout.writelines([*code, *page])
    print(f"{numbers}: generated code {'has drifted' if code else 'is up to date'}")
    if page:
        print("docs/coverage.md is stale: run `python -m codegen coverage`")
    return 1 if code or page else 0


if __name__ == "__main__":
    sys.exit(main())

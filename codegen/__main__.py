"""The command line: `python -m codegen generate` and `python -m codegen check`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from codegen.errors import SchemaError
from codegen.load import load_package
from codegen.render import render_package
from codegen.write import differences, replace

TOP = Path(__file__).resolve().parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 means all is well, 1 that something differs, 2 that a schema is wrong."""
    parser = argparse.ArgumentParser(
        prog="python -m codegen", description="From schemas to Python."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    for name, help_ in (
        ("generate", "write generated/ anew from schemas/"),
        ("check", "fail with a diff if generated/ does not follow from schemas/"),
    ):
        command = commands.add_parser(name, help=help_, description=help_)
        command.add_argument("--schemas", type=Path, default=TOP / "schemas", metavar="DIR")
        command.add_argument("--out", type=Path, default=TOP / "generated", metavar="DIR")
    options = parser.parse_args(arguments)
    try:
        package = load_package(options.schemas.resolve() / "webex", "webex")
        files = render_package(package, options.schemas.resolve().parent)
    except SchemaError as error:
        print(error, file=sys.stderr)
        return 2
    operations = sum(s.operation is not None for m in package.modules for s in m.structs)
    types = sum(len(m.structs) + len(m.enumerations) for m in package.modules)
    summary = f"{len(package.modules)} schemas, {operations} operations, {types} types"
    diff = differences(options.out, files)
    if options.command == "check":
        sys.stdout.writelines(diff)
        print(
            f"{summary}: {'generated code has drifted' if diff else 'generated code is up to date'}"
        )
        return 1 if diff else 0
    if diff:
        replace(options.out, files)
        changed = [line[6:].rstrip() for line in diff if line.startswith("+++ ")]
        print(f"{summary}: wrote {len(changed)} changed of {len(files)} files")
    else:
        print(f"{summary}: nothing has changed in {len(files)} files")
    return 0


if __name__ == "__main__":
    sys.exit(main())

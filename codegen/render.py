"""From the model to source text. Everything is decided here; the templates only loop."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
import subprocess
import sys
import tempfile
import textwrap
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import jinja2

from codegen.model import (
    Choice,
    Enumeration,
    Field,
    Http,
    Lookup,
    Module,
    Operation,
    Package,
    Paging,
    Struct,
    TimeZone,
    TypeRef,
)
from codegen.reserved import FIELDS, MESSAGE, OPERATION, VALUES

DEPRECATION = "meetwire.runtime.deprecation"
ZONES = "meetwire.runtime.zones"
WIDTH = 100
RUFF = [sys.executable, "-m", "ruff"]

_templates = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
    autoescape=False,  # noqa: S701  # Python source, not HTML
)


def render_package(package: Package, top: Path) -> dict[str, str]:
    """The files of a package: path below `generated/` to text, formatted.

    Args:
        package: What to render.
        top: The folder that the paths of the sources start from.
    """
    root = f"meetwire/{package.name}"
    files = {f"{root}/py.typed": ""}
    for module in package.modules:
        files[f"{root}/{module.name}.py"] = _render_module(package, module, top)
    system = package.system
    with_operations = [module for module in package.modules if _operations(module)]
    sources = [
        system.source,
        *(source for module in package.modules for source in module.sources),
    ]
    clients = {
        name: (base, module)
        for name, base, module in (
            (system.client, system.base, "client"),
            (f"Async{system.client}", system.async_base, "async_client"),
        )
        if base is not None
    }
    here = {name: module for name, (_, module) in clients.items()}
    here |= {"dumps": "_wire", "loads": "_wire", "wire": "_wire"}
    if package.time_zones:
        here["ZONES"] = "_zones"
    elsewhere = {name: f"meetwire.{package.name}.{module}" for name, module in here.items()}
    elsewhere |= {reference.name: reference.module for reference in system.exports}
    files[f"{root}/__init__.py"] = _templates.get_template("package.py.jinja").render(
        header=_header(sources, top),
        package=package,
        modules=package.modules,
        elsewhere=dict(sorted(elsewhere.items())),
        public=sorted([*elsewhere, *(module.name for module in package.modules)]),
        services=with_operations,
    )
    urls = {module.name: module.url for module in package.modules if module.url}
    prefixes = sorted((module.prefix, module.uri) for module in package.modules if module.prefix)
    files[f"{root}/_wire.py"] = _templates.get_template("wire.py.jinja").render(
        header=_header(sources, top),
        package=package,
        wire=system.wire,
        index=["OPERATIONS", "PREFIXES"] if prefixes else ["MODULES"],
    )
    for name, (base, file) in clients.items():
        files[f"{root}/{file}.py"] = _templates.get_template("client.py.jinja").render(
            header=_header(sources, top),
            package=package,
            name=name,
            base=base.name,
            imports=_client_imports(package, base, urls),
            urls=urls,
            zones=package.time_zones,
            doc=f"{system.client_doc} `send` makes calls; {base.name} lists the arguments.",
        )
    files[f"{root}/_index.py"] = _templates.get_template("index.py.jinja").render(
        header=_header(sources, top),
        package=package,
        operations=sorted(
            (operation.name, module.name)
            for module in with_operations
            for operation in _operations(module)
        ),
        by_module=[
            (module.name, sorted(operation.name for operation in _operations(module)))
            for module in with_operations
        ],
        prefixes=prefixes,
        secrets=sorted(package.secrets),
        urls=urls,
    )
    files[f"{root}/exceptions.py"] = _templates.get_template("exceptions.py.jinja").render(
        header=_header([package.exceptions_source], top),
        package=package,
        errors=sorted({exception.error for exception in package.exceptions}),
    )
    if package.time_zones:
        files[f"{root}/_zones.py"] = _templates.get_template("zones.py.jinja").render(
            header=_header([package.time_zones_source], top),
            zones=[_zone_facts(zone) for zone in package.time_zones],
        )
    return _format(files)


def _zone_facts(zone: TimeZone) -> str:
    arguments = [literal(zone.zone)]
    if zone.id is not None:
        arguments += [str(zone.id), literal(zone.label)]
    if zone.cities:
        arguments.append(f"cities={_tuple(map(literal, zone.cities))}")
    if zone.links:
        arguments.append(f"links={_tuple(map(literal, zone.links))}")
    return f"ZoneFacts({', '.join(arguments)})"


def _client_imports(package: Package, base: TypeRef, urls: dict[str, str]) -> str:
    lines = [f"from {base.module} import {base.name}"]
    if urls:
        lines.append(f"from meetwire.{package.name}._index import BASE_URLS")
    lines.append(f"from meetwire.{package.name}._wire import wire")
    if package.time_zones:
        lines.append(f"from meetwire.{package.name}._zones import ZONES")
    return "\n".join(lines)


def _header(sources: Iterable[Path], top: Path) -> str:
    sources = sorted(sources)
    digest = hashlib.sha256()
    for source in sources:
        digest.update((top / source).read_bytes().replace(b"\r\n", b"\n"))
    shown = [source.as_posix() for source in sources]
    named = " and ".join(shown) if len(shown) <= 2 else f"{Path(shown[0]).parent.as_posix()}/"
    return (
        f"# Generated from {named}. Do not edit:\n"
        "# change the schema and run `python -m codegen generate`.\n"
        f"# Schema hash: sha256:{digest.hexdigest()[:16]}"
    )


def _operations(module: Module) -> list[Operation]:
    return [struct.operation for struct in module.structs if struct.operation is not None]


def _render_module(package: Package, module: Module, top: Path) -> str:
    scope = _Scope(package.name, module)
    names = _python_names(package)

    def docstring(paragraphs: list[str], indent: int = 4) -> str | None:
        translated = [_in_python(paragraph, names) for paragraph in paragraphs if paragraph]
        return _docstring(translated, indent) if translated else None

    structs = [
        {
            "name": struct.name,
            "bases": ", ".join(scope.bases(struct)),
            "doc": docstring(_struct_doc(module, struct)),
            "deprecated": scope.deprecated(struct),
            # In JSON nothing says of which type an answer is.
            "wire_name": literal(struct.wire) if struct.is_response and module.prefix else None,
            "operation": scope.operation(struct.operation) if struct.operation else None,
            "fields": [
                {
                    "name": field.name,
                    "annotation": scope.annotation(field),
                    "expression": scope.expression(field),
                    "doc": docstring(_field_doc(field)),
                    "aware": scope.aware(field) if package.time_zones else None,
                }
                for field in struct.fields
            ],
        }
        for struct in module.structs
    ]
    enumerations = [
        {
            "name": enumeration.name,
            "doc": docstring(_enumeration_doc(module, enumeration)),
            "members": [
                {
                    "name": member.name,
                    "value": literal(member.value),
                    "doc": docstring([member.doc or ""]),
                }
                for member in enumeration.members
            ],
        }
        for enumeration in module.enumerations
    ]
    namespace = None
    if module.prefix:
        scope.use(VALUES, "Namespace")
        namespace = f"Namespace({literal(module.prefix)}, {literal(module.uri)})"
    if enumerations:
        scope.use(VALUES, "OpenEnum")
    return _templates.get_template("module.py.jinja").render(
        header=_header(module.sources, top),
        doc=docstring([module.doc], 0),
        imports=scope.imports(),
        names=sorted(module.type_names),
        namespace=namespace,
        enumerations=enumerations,
        structs=structs,
    )


def _python_names(package: Package) -> dict[str, str]:
    """Python names by wire name, of fields that are called the same wherever they stand."""
    names: dict[str, set[str]] = defaultdict(set)
    for module in package.modules:
        for struct in module.structs:
            for field in struct.fields:
                names[field.wire].add(field.name)
    return {wire: min(found) for wire, found in names.items() if len(found) == 1}


_CAMEL_CASE = re.compile(r"(?<![:/`])\b[a-z]+[A-Z]\w*\b")


def _in_python(text: str, names: dict[str, str]) -> str:
    """A sentence of the schema, with the elements that it mentions by their Python names."""
    return _CAMEL_CASE.sub(
        lambda match: f"`{names[match[0]]}`" if match[0] in names else match[0], text
    )


def _struct_doc(module: Module, struct: Struct) -> list[str]:
    operation = struct.operation
    if operation is not None:
        paragraphs = [operation.summary]
        if operation.notes:
            paragraphs.append(" ".join(operation.notes))
        if operation.deprecated:
            paragraphs.append(f"Deprecated: {operation.deprecated}")
        return paragraphs
    summary = [struct.doc] if struct.doc else []
    if struct.is_open:
        summary.append("It may hold anything, which is kept in `extras`.")
    return [*summary, *_on_the_wire(module, struct)]


def _enumeration_doc(module: Module, enumeration: Enumeration) -> list[str]:
    paragraphs = [enumeration.doc] if enumeration.doc else []
    return [*paragraphs, *_on_the_wire(module, enumeration)]


def _on_the_wire(module: Module, type_: Struct | Enumeration) -> list[str]:
    """What a type is called there. In JSON types have no names; `type_` must say what it is."""
    if module.prefix:
        return [f"`{module.prefix}:{type_.wire}` on the wire."]
    return [] if type_.doc else [f"`{type_.wire}` of the service."]


def _field_doc(field: Field) -> list[str]:
    if field.choices:
        head = "Text and any of these, in order:" if field.is_mixed else "Any of these, in order:"
        return [
            field.doc or head,
            "\n".join(
                f"- `{choice.type.name}`: {choice.doc}" if choice.doc else f"- `{choice.type.name}`"
                for choice in field.choices
            ),
        ]
    sentences = [field.doc] if field.doc else []
    if field.zone == "GMT":
        sentences.append("In GMT.")
    elif field.zone and "/" not in field.zone and "zone" not in (field.doc or ""):
        sentences.append(f"In the zone that `{field.zone.split()[0]}` names.")
    return [" ".join(sentences)]


def _docstring(paragraphs: list[str], indent: int) -> str:
    """A docstring that is wrapped at the width of the code. A list has one item on each line."""
    margin = " " * indent
    if len(paragraphs) == 1 and len(paragraphs[0]) <= WIDTH - indent - 6:
        return f'"""{inert(paragraphs[0])}"""'
    wrapped = [
        "\n".join(
            wrapped_line
            for line in paragraph.split("\n")
            for wrapped_line in textwrap.wrap(
                line,
                WIDTH - indent - (3 if number == 0 else 0),
                subsequent_indent="  " if line.startswith("- ") else "",
            )
        )
        for number, paragraph in enumerate(paragraphs)
    ]
    text = textwrap.indent("\n\n".join(wrapped), margin).lstrip()
    return f'"""{inert(text)}\n{margin}"""'


def inert(text: str) -> str:
    """Text as it stands in a docstring, which nothing in it can end."""
    text = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    return f'{text[:-1]}\\"' if text.endswith('"') else text


def literal(value: object) -> str:
    """A Python literal with double quotes, as the formatter likes them."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


# Whatever a schema says reaches a template through one of these, or as a name that was checked.
_templates.filters |= {"inert": inert, "literal": literal}


def _tuple(items: Iterable[str]) -> str:
    """A tuple that the formatter keeps on one line if it fits: without a needless last comma."""
    listed = list(items)
    return f"({listed[0]},)" if len(listed) == 1 else f"({', '.join(listed)})"


def _specifier(field: Field) -> str:
    if field.choices:
        return "choices"
    if field.is_text:
        return "text"
    if field.is_key:
        return "key"
    return "elements" if field.is_list else "attribute" if field.is_attribute else "element"


def _http_arguments(http: Http) -> str:
    arguments = [literal(http.method), literal(http.path)]
    if http.query:
        arguments.append(f"query={_tuple(map(literal, http.query))}")
    if http.status != 200:
        arguments.append(f"status={http.status}")
    return ", ".join(arguments)


class _Scope:
    """The names of one module: its own, and what it imports."""

    def __init__(self, package: str, module: Module) -> None:
        self.package = package
        self.module = module
        self.own = module.type_names
        self.imported: dict[str, dict[str, str]] = defaultdict(dict)

    def use(self, module: str, name: str) -> str:
        """Import a name, and tell what it is called here."""
        if module == self.module.name:
            return name
        dotted = (
            module if "." in module or module == "datetime" else f"meetwire.{self.package}.{module}"
        )
        known = self.imported[dotted]
        if name not in known:
            taken = self.own | {here for names in self.imported.values() for here in names.values()}
            known[name] = module.capitalize() + name if name in taken else name
        return known[name]

    def imports(self) -> list[str]:
        lines: list[str] = []
        for dotted, names in sorted(self.imported.items()):
            listed = ", ".join(
                name if name == here else f"{name} as {here}"
                for name, here in sorted(names.items())
            )
            lines.append(f"from {dotted} import {listed}")
        return lines

    def type(self, reference: TypeRef) -> str:
        return self.use(reference.module, reference.name)

    def bases(self, struct: Struct) -> list[str]:
        bases = [self.type(struct.base)] if struct.base else []
        if struct.operation is not None:
            response = self.type(struct.operation.response)
            paging = struct.operation.paging
            if paging is not None:
                self.use(MESSAGE, "ListRequest")
                bases.append(f"ListRequest[{response}, {self.type(paging.record_type)}]")
            else:
                self.use(MESSAGE, "Request")
                bases.append(f"Request[{response}]")
        elif struct.is_response:
            bases.append(self.use(MESSAGE, "Response"))
        return bases or [self.use(MESSAGE, "Message")]

    def deprecated(self, struct: Struct) -> str | None:
        message = struct.operation and struct.operation.deprecated
        if not message:
            return None
        self.use(DEPRECATION, "deprecated")
        return literal(message)

    def annotation(self, field: Field) -> str:
        if field.type.module == VALUES:
            name = field.python_type
            if name in ("datetime", "timedelta"):
                self.use("datetime", name)
        elif field.choices:
            kinds = [self.type(choice.type) for choice in field.choices]
            name = " | ".join(["str", *kinds] if field.is_mixed else kinds)
        else:
            name = self.type(field.type)
        if field.is_list:
            return f"list[{name}]"
        return name if field.required or (field.is_text and name == "str") else f"{name} | None"

    def expression(self, field: Field) -> str:
        specifier = _specifier(field)
        self.use(FIELDS, specifier)
        if field.choices:
            kinds = [f"{literal(each.wire)}: {self.kind(each)}" for each in field.choices]
            arguments = [f"{{{', '.join(kinds)}}}"]
        elif field.is_text or field.is_key:
            arguments = [self.kind(field)]
        else:
            arguments = [literal(field.wire), self.kind(field)]
        if field.is_mixed:
            arguments.append("mixed=True")
        if not field.required:
            empty = '""' if field.is_text and field.python_type == "str" else "None"
            arguments.append("default_factory=list" if field.is_list else f"default={empty}")
        if field.secret:
            arguments.append("secret=True")
        if field.zone:
            arguments.append(f"zone={literal(field.zone)}")
        if field.zone_kept:
            arguments.append("zone_kept=True")
        if field.sequence:
            arguments.append(f"sequence={field.sequence}")
        arguments += [f"{facet}={literal(value)}" for facet, value in field.facets.items()]
        return f"{specifier}({', '.join(arguments)})"

    def aware(self, field: Field) -> str | None:
        """The line that gives a date-time with its zone, if its message is enough to know it."""
        if not field.has_zone_at_hand:
            return None
        self.use(ZONES, "aware")
        self.use("_zones", "ZONES")
        return f"{field.aware_name} = aware({field.name}, ZONES)"

    def kind(self, what: Field | Choice) -> str:
        """A type as a specifier names it."""
        return literal(what.type.name) if what.is_recursive else self.type(what.type)

    def operation(self, operation: Operation) -> str:
        self.use(OPERATION, "Operation")
        self.use(OPERATION, "Effect")
        self.use(OPERATION, "Caller")
        self.use(OPERATION, "Lifecycle")
        callers = [f"Caller.{caller.upper()}" for caller in operation.callers]
        lifecycle = operation.lifecycle.upper().replace("-", "_")
        arguments = [
            f"name={literal(operation.name)}",
            f"service={literal(operation.service)}",
            f"response={self.type(operation.response)}",
            f"effect=Effect.{operation.effect.upper()}",
            f"idempotent={operation.idempotent}",
            f"callers={_tuple(callers)}",
            f"lifecycle=Lifecycle.{lifecycle}",
        ]
        if operation.paging is not None:
            arguments.append(f"paging={self.paging(operation.paging)}")
        if operation.not_found:
            arguments.append(f"not_found={_tuple(map(literal, operation.not_found))}")
        if operation.window is not None:
            self.use(OPERATION, "Window")
            window = operation.window
            paths = f"{literal(window.start)}, {literal(window.end)}"
            arguments.append(f"window=Window({paths}, {window.days})")
        if operation.binding:
            arguments.append(f"binding={literal(operation.binding)}")
        if operation.deprecated:
            arguments.append(f"deprecated={literal(operation.deprecated)}")
        if operation.http is not None:
            self.use(OPERATION, "Http")
            arguments.append(f"http=Http({_http_arguments(operation.http)})")
        if operation.key:
            arguments.append(f"key={_tuple(map(literal, operation.key))}")
        if operation.lookup is not None:
            arguments.append(f"lookup={self.lookup(operation.lookup)}")
        return f"Operation({', '.join(arguments)},)"

    def lookup(self, lookup: Lookup) -> str:
        self.use(OPERATION, "Lookup")
        arguments = [literal(lookup.operation)]
        for role in ("ask", "match", "agree"):
            pairs: dict[str, str] = getattr(lookup, role)
            if pairs:
                shown = (f"({literal(there)}, {literal(here)})" for there, here in pairs.items())
                arguments.append(f"{role}={_tuple(shown)}")
        if lookup.unless:
            arguments.append(f"unless={_tuple(map(literal, lookup.unless))}")
        return f"Lookup({', '.join(arguments)})"

    def paging(self, paging: Paging) -> str:
        self.use(OPERATION, "Paging")
        arguments = [literal(paging.record), str(paging.default), str(paging.ceiling)]
        for field in dataclasses.fields(paging):
            value: object = getattr(paging, field.name)
            if field.default not in (dataclasses.MISSING, value):
                keys = isinstance(value, tuple)
                shown = _tuple(map(literal, paging.key)) if keys else literal(value)
                arguments.append(f"{field.name}={shown}")
        return f"Paging({', '.join(arguments)})"


def _format(files: dict[str, str]) -> dict[str, str]:
    """Let ruff sort the imports and lay out the code."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")
        options = ["--isolated", f"--line-length={WIDTH}", "--quiet", folder]
        sort = [
            "check",
            "--select=I",
            "--fix",
            '--config=lint.isort.known-first-party=["meetwire"]',
        ]
        for command in ([*sort, *options], ["format", *options]):
            subprocess.run([*RUFF, *command, "--target-version=py311"], check=True)
        return {name: Path(folder, name).read_text("utf-8") for name in sorted(files)}

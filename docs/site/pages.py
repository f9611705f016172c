"""The pages of the reference, as Markdown with tables and diagrams in HTML."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from codegen.model import Enumeration, ExceptionId, Module, Package, Struct, TypeRef
from docs.site.catalogue import (
    Catalogue,
    Documented,
    exceptions_page,
    href,
    types_page,
)
from docs.site.diagram import diagram
from docs.site.python_code import python_code
from docs.site.samples import Sample, request_sample, response_sample
from docs.site.tables import element_table
from docs.site.text import inline, link, raw
from docs.site.tree import tree

ROWS = 110
"""Elements in a table, at most, unless the first level alone has more."""
BOXES = 36
"""Boxes in a diagram, likewise."""
ORPHAN = "---\norphan: true\n---\n"
"""Says that a page is not in the sidebar. With every operation and type in it, the sidebar would
make up most of every page, and of the time to build it.
"""
_CALLERS = {"anybody": "anybody, without signing in"}
_LIFECYCLES = {
    "active": "active",
    "end-of-life": "end of life announced by the vendor",
}


def operation_page(catalogue: Catalogue, documented: Documented) -> str:
    """Everything about one operation."""
    operation, package = documented.operation, documented.package
    page = documented.page
    parts = [ORPHAN, f"# {operation.name}\n"]
    home = f"[{package.name}.{documented.module.name}](../{documented.module.name})"
    parts.append(f"{inline_markdown(operation.summary)} Part of {home}.\n")
    if operation.deprecated:
        said = inline_markdown(operation.deprecated)
        parts.append(f":::{{admonition}} Deprecated\n{said}\n:::\n")
    parts += [f"- {inline_markdown(note)}" for note in operation.notes]
    parts.append("\n" + raw(_facts(documented)))
    request = TypeRef(documented.module.name, documented.request.name)
    for title, reference, sample, variable in (
        ("Request", request, request_sample(documented.request_class), "request"),
        ("Response", operation.response, response_sample(documented.response_class), "response"),
    ):
        target = catalogue.target(package, reference)
        boxes = tree(catalogue, package, reference, BOXES)
        nodes = tree(catalogue, package, reference, ROWS)
        where = link(href(page, target) if target else None, reference.name)
        parts.append(f"## {title}\n")
        doc = inline(_doc(catalogue.struct(package, reference)))
        said = f"{where}: {doc}" if doc else where
        parts.append(raw(f"<p>{said}</p>{diagram(page, reference.name, target, boxes)}"))
        if nodes:
            parts.append(raw(element_table(page, nodes, f"Elements of {reference.name}")))
        parts.append(_sample(title, sample, variable))
    return "\n".join(parts)


def _doc(struct: Struct | None) -> str:
    return (struct and struct.doc) or ""


def _sample(title: str, sample: Sample, variable: str) -> str:
    return (
        f"### {title}, on the wire\n\n````{sample.language}\n{sample.text.rstrip()}\n````\n\n"
        f"### {title}, in Python\n\n"
        f"````python\n{python_code(sample.message, variable).rstrip()}\n````\n"
    )


def _facts(documented: Documented) -> str:
    operation, package, page = documented.operation, documented.package, documented.page
    rows = [
        ("Import", f"<code>from meetwire.{package.name} import {documented.module.name}</code>"),
        ("Call", f"<code>client.send({documented.module.name}.{operation.name}(…))</code>"),
        ("Who may call", ", ".join(_CALLERS.get(who, who) for who in operation.callers)),
        ("Effect", operation.effect),
        ("Idempotent", "yes" if operation.idempotent else "no: a repeat does it again"),
        ("Lifecycle", _LIFECYCLES.get(operation.lifecycle, operation.lifecycle)),
        ("Paging", _paging(documented)),
        ("Window", _window(documented)),
        ("Key", ", ".join(f"<code>{path}</code>" for path in operation.key) or "none"),
        ("Looked up with", _lookup(documented)),
        ("Errors", _errors(package, page, operation.not_found, bool(operation.paging))),
    ]
    if operation.http:
        shown = f"{operation.http.method} {operation.http.path}"
        rows.insert(2, ("HTTP", f"<code>{escape(shown)}</code>"))
    cells = "".join(f"<tr><th scope='row'>{head}<td>{cell}" for head, cell in rows)
    return (
        '<div class="table-wrapper"><table class="docutils facts" aria-label="Facts">'
        f"<tbody>{cells}</tbody></table></div>"
    )


def _paging(documented: Documented) -> str:
    paging = documented.operation.paging
    if paging is None:
        return "none: one answer holds all"
    key = ", ".join(f"<code>{name}</code>" for name in paging.key) or "none"
    pages = "" if paging.start else "; it cannot be asked for a page other than the first"
    return (
        f"records in <code>{paging.record}</code>, {paging.default} a page by default and"
        f" {paging.ceiling} at most, total in <code>{paging.total}</code>, key: {key}{pages}"
    )


def _window(documented: Documented) -> str:
    window = documented.operation.window
    if window is None:
        return "none"
    days = f"at most {window.days} days a query" if window.days else "of any length"
    return f"<code>{window.start}</code> to <code>{window.end}</code>, {days}"


def _lookup(documented: Documented) -> str:
    lookup = documented.operation.lookup
    if lookup is None:
        return "nothing"
    needs = ", ".join(f"<code>{path}</code>" for path in dict.fromkeys(lookup.ask.values()))
    said = f"<code>{lookup.operation}</code>, by {needs}"
    if lookup.unless:
        said += ", but not with " + " or ".join(f"<code>{path}</code>" for path in lookup.unless)
    return said


def _errors(package: Package, page: str, ids: Iterable[str], is_list: bool) -> str:
    """The ids that this operation is known to answer with, and a link to those of all."""
    known = {each.id: each for each in package.exceptions}
    every = href(page, exceptions_page(package))
    parts: list[str] = []
    for id_ in ids:
        address = href(page, f"{exceptions_page(package)}#X-{id_}")
        facts = known.get(id_)
        meaning = inline(facts.meaning) if facts else "nothing there"
        effect = " An empty list here." if is_list else ""
        parts.append(f"{link(address if facts else None, id_)}: {meaning}{effect}")
    parts.append(f'what <a href="{every}">any call</a> can be answered with')
    return "<br>".join(parts)


# Types --------------------------------------------------------------------------------------------


def types_of_module(catalogue: Catalogue, package: Package, module: Module) -> str:
    """All complex types of a module."""
    page = types_page(package, module.name)
    parts = [
        ORPHAN,
        f"# Types of {package.name}.{module.name}\n",
        f"{inline_markdown(module.doc)}"
        f" Import them from `meetwire.{package.name}.{module.name}`.\n",
    ]
    for struct in sorted(module.structs, key=lambda each: each.name):
        parts.append(f"## {struct.name}\n")
        parts.append(raw(_type(catalogue, package, module, struct, page)))
    return "\n".join(parts)


def inline_markdown(text: str) -> str:
    """Words of a schema that stand in Markdown: one paragraph of them, and no markup of HTML."""
    words = " ".join(text.split()).replace("<", "\\<")
    return words if words[:1].isalnum() else f"\\{words}"


def _type(catalogue: Catalogue, package: Package, module: Module, struct: Struct, page: str) -> str:
    lines = [f'<p id="T-{struct.name}">{inline(struct.doc or "")}']
    notes: list[str] = []
    if struct.base:
        base = catalogue.target(package, struct.base)
        notes.append(f"extends {link(href(page, base) if base else None, struct.base.name)}")
    wire = f"{module.prefix}:{struct.wire}" if module.prefix else struct.wire
    notes.append(f"on the wire <code>{escape(wire)}</code>")
    if struct.is_open:
        notes.append("may hold what no schema names")
    lines.append(f" <small>{'; '.join(notes)}</small></p>")
    inherited = len(catalogue.fields(package, struct.base)) if struct.base else 0
    nodes = tree(catalogue, package, TypeRef(module.name, struct.name), 0)[inherited:]
    if nodes:
        lines.append(element_table(page, nodes, f"Elements of {struct.name}"))
    return "".join(lines)


def enumerations_of(package: Package) -> str:
    """All enumerations of a system."""
    parts = [
        ORPHAN,
        f"# Enumerations of {package.name}\n",
        "All of them are open: a text that is not listed becomes a member with `is_known` false.\n",
    ]
    for module in package.modules:
        for each in sorted(module.enumerations, key=lambda found: found.name):
            parts.append(f"## {module.name}.{each.name}\n")
            parts.append(raw(_enumeration(module, each)))
    return "\n".join(parts)


def _enumeration(module: Module, each: Enumeration) -> str:
    rows = "".join(
        f"<tr><td><code>{escape(member.value)}</code><td><code>{member.name}</code>"
        f"<td>{inline(member.doc or '')}"
        for member in each.members
    )
    return (
        f'<p id="E-{module.name}-{each.name}">{inline(each.doc or "")}</p>'
        '<div class="table-wrapper"><table class="docutils"><thead><tr><th>Wire<th>Python'
        f"<th>Meaning</thead><tbody>{rows}</tbody></table></div>"
    )


# Tables of facts ----------------------------------------------------------------------------------


def exceptions_of(package: Package) -> str:
    """What is known about the failures of a system."""
    rows = "".join(_exception(each) for each in package.exceptions)
    table = (
        '<div class="table-wrapper"><table class="docutils"><thead><tr><th>Id<th>Raised as'
        f"<th>Meaning</thead><tbody>{rows}</tbody></table></div>"
    )
    return "\n".join(
        [
            f"# Exceptions of {package.name}\n",
            "Ids that the service answers with, and the class of `meetwire.runtime.errors` that"
            " each is raised as. An id that is not here is a plain `ServiceError`.\n",
            raw(table),
        ]
    )


def _exception(each: ExceptionId) -> str:
    notes: list[str] = []
    if each.retry_safe:
        notes.append("may pass when the call is repeated")
    if each.retry_after:
        notes.append(f"after {each.retry_after} seconds")
    small = f" <small>{', '.join(notes)}</small>" if notes else ""
    return (
        f'<tr id="X-{escape(each.id)}"><td><code>{escape(each.id)}</code>'
        f"<td><code>{each.error}</code><td>{inline(each.meaning)}{small}"
    )


def time_zones_of(package: Package) -> str:
    """The time zones of a system, by number."""
    rows = "".join(
        f"<tr><td>{'' if each.id is None else each.id}<td><code>{escape(each.zone)}</code>"
        f"<td>{escape(each.label or '')}<td>{escape(', '.join(each.cities))}"
        for each in package.time_zones
    )
    table = (
        '<div class="table-wrapper"><table class="docutils"><thead><tr><th>Id<th>Zone<th>Label'
        f"<th>Also by these cities</thead><tbody>{rows}</tbody></table></div>"
    )
    return "\n".join(
        [
            f"# Time zones of {package.name}\n",
            "What the service's numbers and labels mean in the tz database."
            " `ZONES.by_id(4)` and `ZONES.by_label(…)` find them in programs.\n",
            raw(table),
        ]
    )


def operations_of_module(package: Package, module: Module) -> str:
    """The list of a module's operations, which leads to their pages."""
    found = sorted(
        (each.operation for each in module.structs if each.operation), key=lambda each: each.name
    )
    rows = "".join(
        f'<tr><td><a href="{module.name}/{each.name}.html"><code>{each.name}</code></a>'
        f"<td>{inline(each.summary)}{' <small>deprecated</small>' if each.deprecated else ''}"
        for each in found
    )
    table = (
        '<div class="table-wrapper"><table class="docutils"><thead><tr><th>Operation'
        f"<th>What it does</thead><tbody>{rows}</tbody></table></div>"
    )
    return "\n".join(
        [
            f"# {package.name}.{module.name}\n",
            f"{inline_markdown(module.doc)}\n",
            f"Its types are on [a page of their own]({module.name}-types).\n",
            raw(table),
        ]
    )


def system_page(package: Package) -> str:
    """The first page of a system."""
    served = [each.name for each in package.modules if any(s.operation for s in each.structs)]
    entries = [*served, "exceptions", *(["time-zones"] if package.time_zones else [])]
    types = [f"[{each.name}]({each.name}-types)" for each in package.modules]
    if any(module.enumerations for module in package.modules):
        types.append("[enumerations](enumerations)")
    title = package.system.title.removeprefix("the ")
    listed = "\n".join(entries)
    return (
        f"# {inline_markdown(title)}\n\n{inline_markdown(package.system.summary)}\n\n"
        f"The package is `meetwire.{package.name}`.\n\n"
        f"```{{toctree}}\n:maxdepth: 1\n\n{listed}\n```\n\n"
        f"Types of the modules: {', '.join(types)}.\n"
    )


def reference_index(catalogue: Catalogue) -> str:
    """The first page of the reference."""
    systems = "\n".join(f"{package.name}/index" for package in catalogue.packages)
    return (
        f"# Reference\n\n{len(catalogue.operations)} operations of {len(catalogue.packages)}"
        " systems, each with its elements, a diagram and samples; made from the schemas.\n\n"
        f"```{{toctree}}\n:maxdepth: 2\n\n{systems}\nvalues\n```\n"
    )

"""The pages that list every public name, and the kinds of values, read from the source text."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from docs_build.pages import ORPHAN
from docs_build.text import inline, raw


@dataclass(frozen=True)
class Name:
    """A public name of a module."""

    name: str
    kind: str
    doc: str
    """Its first sentence."""


def public_names(path: Path) -> Iterator[Name]:
    """What a module offers by its `__all__`, in that order."""
    module = ast.parse(path.read_text("utf-8"))
    found = {name.name: name for name in _declared(module)}
    for name in _all(module):
        yield found.get(name, Name(name, "module", ""))


def _all(module: ast.Module) -> list[str]:
    for node in module.body:
        match node:
            case ast.Assign(targets=[ast.Name("__all__")], value=value):
                listed: list[str] = ast.literal_eval(value)
                return listed
            case _:
                pass
    return []


def _declared(module: ast.Module) -> Iterator[Name]:
    below = [*module.body[1:], None]
    for node, after in zip(module.body, below, strict=True):
        match node:
            case ast.ClassDef():
                yield Name(node.name, "class", _first(ast.get_docstring(node)))
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield Name(node.name, "function", _first(ast.get_docstring(node)))
            case ast.Assign(targets=[ast.Name(name)]) | ast.AnnAssign(target=ast.Name(name)):
                yield Name(name, "value", _first(_text(after)))
            case ast.ImportFrom(module=str(origin)):
                for each in node.names:
                    yield Name(each.asname or each.name, "value", f"See `{origin}`.")
            case ast.If():  # under TYPE_CHECKING: what is loaded when it is asked for
                for inner in node.body:
                    if isinstance(inner, ast.ImportFrom) and inner.module:
                        for each in inner.names:
                            origin = f"{inner.module}.{each.name}"
                            yield Name(each.name, "loaded when used", f"See `{origin}`.")
            case _:
                pass


def _text(node: ast.stmt | None) -> str | None:
    match node:
        case ast.Expr(ast.Constant(str(text))):
            return text
        case _:
            return None


def _first(doc: str | None) -> str:
    paragraph = " ".join((doc or "").split("\n\n")[0].split())
    sentence, mark, _ = paragraph.partition(". ")
    return f"{sentence}." if mark else paragraph


def surface_page(title: str, modules: dict[str, Path]) -> str:
    """One line for each public name of some modules.

    Args:
        title: The heading.
        modules: The files by the dotted names of the modules.
    """
    parts = [ORPHAN, f"# {title}\n"]
    for dotted, path in modules.items():
        names = list(public_names(path))
        if names:
            rows = "\n".join(
                f"<li><code>{escape(each.name)}</code> {inline(each.doc)}" for each in names
            )
            parts.append(f"## {dotted}\n")
            parts.append(raw(f'<ul class="names">\n{rows}\n</ul>'))
    return "\n".join(parts)


def surface_index(packages: list[str]) -> str:
    """The page that leads to the lists of names.

    Args:
        packages: Those that have one.
    """
    listed = "\n".join(f"- [{package}]({package}.md)" for package in packages)
    return (
        "# Public names\n\nOne line for each name that Meetwire offers, by module. What is not here"
        f" may change without notice.\n\n{listed}\n"
    )


def values_page(path: Path) -> str:
    """The kinds of values that fields have, with an anchor for each.

    Args:
        path: The module of the runtime that declares them.
    """
    names = [each for each in public_names(path) if each.name.isupper() and each.kind == "value"]
    rows = "".join(
        f'<tr id="V-{each.name}"><td><code>{each.name}</code><td>{inline(each.doc)}'
        for each in names
    )
    table = (
        '<div class="table-wrapper"><table class="docutils"><thead><tr><th>Kind<th>On the wire'
        f"</thead><tbody>{rows}</tbody></table></div>"
    )
    return (
        "# Kinds of values\n\nWhat a field's type stands for when it is no message and no"
        f" enumeration. They are in `meetwire.runtime.values`.\n\n{raw(table)}"
    )

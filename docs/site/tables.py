"""The table of what a message is made of."""

from __future__ import annotations

from html import escape

from docs.site.catalogue import href
from docs.site.text import inline, limits, link
from docs.site.tree import Node

_HEAD = "<thead><tr><th>Wire / Python<th>Type<th>Occurs<th>Meaning, default, limits</thead>"


def element_table(page: str, nodes: list[Node], title: str) -> str:
    """One row for each element, nested ones below and indented, as HTML.

    Args:
        page: The page that it stands on.
        nodes: The elements.
        title: What is read out as the name of the table.
    """
    rows = "\n".join(_rows(page, nodes, 0))
    return (
        f'<div class="table-wrapper"><table class="docutils elements" aria-label="{escape(title)}">'
        f"{_HEAD}<tbody>\n{rows}\n</tbody></table></div>"
    )


def _rows(page: str, nodes: list[Node], depth: int) -> list[str]:
    rows: list[str] = []
    for node in nodes:
        target = href(page, node.target) if node.target else None
        indented = f' class="d{depth}"' if depth else ""
        rows.append(
            f"<tr><td{indented}><code>{escape(node.wire)}</code><br><code>{node.name}</code>"
            f"<td>{link(target, node.type)}<td>{node.occurs}<td>{_meaning(node)}"
        )
        rows += _rows(page, node.inside, depth + 1)
    return rows


def _meaning(node: Node) -> str:
    parts = [inline(node.doc)] if node.doc else []
    notes: list[str] = []
    if node.default is not None:
        notes.append(f"default <code>{escape(str(node.default))}</code>")
    if node.facets:
        notes.append(limits(node.facets))
    if node.secret:
        notes.append("secret")
    if node.aware:
        notes.append(f"with its zone: <code>{node.aware}</code>")
    if node.is_recursive:
        notes.append("holds more of the same")
    if notes:
        parts.append(f"<small>{'; '.join(notes)}</small>")
    return " ".join(parts)

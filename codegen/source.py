"""The schema files as they are written: lines, and the hints that XML Schema has no word for.

xsdata understands XML Schema, but keeps neither line numbers nor foreign attributes. It does number
the elements of a file as it reads them; this module numbers them in the same way, so that the two
can be put side by side.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TypeAlias
from urllib.parse import unquote, urlparse

from lxml import etree

from codegen.errors import Place, SchemaError

XS = "{http://www.w3.org/2001/XMLSchema}"
Element: TypeAlias = etree._Element  # pyright: ignore[reportPrivateUsage]
HINT = "{urn:meetwire:schema}"
HINTS = {"allow", "name", "secret", "zone", "zone-kept", "kind", "origin", "binding"}


def parse_xsd(path: Path) -> etree._ElementTree:  # pyright: ignore[reportPrivateUsage]
    """Parse an XML file, and nothing else for its sake: no DTD, no entity, nothing remote."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.parse(path, parser)


class SchemaFile:
    """One XSD."""

    def __init__(self, path: Path, shown: Path) -> None:
        self.path = path
        self.shown = shown
        try:
            self.root = parse_xsd(path).getroot()
            self._check_references()
            self.validator = etree.XMLSchema(parse_xsd(path))
        except etree.XMLSyntaxError as error:
            raise SchemaError(Place(shown, error.lineno), error.msg, "correct the XML") from error
        except etree.XMLSchemaParseError as error:
            raise self._refused(error) from error
        # xsdata numbers elements from 1 in the order in which they start.
        self.nodes = [node for node in self.root.iter() if isinstance(node.tag, str)]
        self.types = {
            str(node.get("name")): node
            for node in self.root
            if node.tag in (f"{XS}complexType", f"{XS}simpleType")
        }
        for node in self.nodes:
            for key in node.attrib:
                if str(key).startswith(HINT) and str(key).removeprefix(HINT) not in HINTS:
                    raise SchemaError(
                        self.place(node),
                        f"unknown hint mw:{str(key).removeprefix(HINT)}",
                        f"use one of {', '.join(sorted(HINTS))}",
                    )

    def _check_references(self) -> None:
        """Refuse what would be read from outside the folder, before anybody reads it."""
        if self.root.getroottree().docinfo.internalDTD is not None:
            raise SchemaError(Place(self.shown, 1), "the file has a DOCTYPE", "take it out")
        for node in self.root.iter(f"{XS}import", f"{XS}include", f"{XS}redefine"):
            location = str(node.get("schemaLocation", ""))
            if not re.fullmatch(r"[\w-]+\.xsd", location):
                raise SchemaError(
                    self.place(node),
                    f"{location!r} is not the name of a file in this folder",
                    "put the file there and name it",
                )

    def _refused(self, error: etree.XMLSchemaParseError) -> SchemaError:
        entry = error.error_log[0] if len(error.error_log) else None
        if entry is None:
            return SchemaError(Place(self.shown), str(error), "correct the schema")
        file = Path(unquote(urlparse(entry.filename).path)).name
        place = Place(
            self.shown.with_name(file) if file.endswith(".xsd") else self.shown, entry.line
        )
        problem = entry.message.replace(f"{XS}", "xs:").rstrip(".")
        fix = (
            "correct the name or declare it"
            if "does not resolve" in problem
            else "correct the schema"
        )
        return SchemaError(place, problem, fix)

    @property
    def namespace(self) -> str:
        """Target namespace."""
        return str(self.root.get("targetNamespace"))

    @property
    def prefix(self) -> str:
        """The prefix that the file uses for its own namespace."""
        for prefix, uri in self.root.nsmap.items():
            if uri == self.namespace and prefix:
                return prefix
        raise SchemaError(
            Place(self.shown, 1), "the target namespace has no prefix", "declare one with xmlns:…"
        )

    @property
    def doc(self) -> str:
        """What the file says about itself."""
        found = self.root.find(f"{XS}annotation/{XS}documentation")
        if found is None or not found.text:
            raise SchemaError(
                Place(self.shown, 1), "the file has no documentation", "add one sentence"
            )
        return str(found.text)

    @property
    def secrets(self) -> set[str]:
        """The names of what is marked as secret."""
        return {str(node.get("name")) for node in self.nodes if hint(node, "secret") == "true"}

    def node(self, number: int) -> Element:
        """The element that xsdata gives this number."""
        return self.nodes[number - 1]

    def number(self, node: Element) -> int:
        """The number that xsdata gives this element."""
        return self.nodes.index(node) + 1

    def place(self, node: Element) -> Place:
        """Where an element stands."""
        return Place(self.shown, int(node.sourceline or 0))


def hint(node: Element, name: str) -> str | None:
    """The value of one `mw:` attribute."""
    value = node.get(HINT + name)
    return None if value is None else str(value)

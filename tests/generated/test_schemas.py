"""What is written follows our own schemas, as a validator that knows nothing of us reads them."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from codegen.load import load_package
from meetwire.runtime.message import Message, fields_of
from tests.generated.strategies import (
    MODULES,
    WHOLE,
    complete,
    document,
    minimal,
    parts,
    title,
    wires,
)

XS = "{http://www.w3.org/2001/XMLSchema}"

each_whole = pytest.mark.parametrize("cls", WHOLE, ids=title)


class Schemas:
    """All our XSDs at once."""

    def __init__(self, folder: Path, scratch: Path) -> None:
        types: dict[str, tuple[str, str]] = {}
        for path in sorted(folder.glob("*.json")):
            content = json.loads(path.read_text("utf-8"))
            for name, about in content.get("operations", {}).items():
                types[name] = content["namespace"], about["request"]
                types[f"{name}Response"] = content["namespace"], about["response"]
        roots = {path: etree.parse(path).getroot() for path in sorted(folder.glob("*.xsd"))}
        imports = "".join(
            f'<xs:import schemaLocation="{path.as_uri()}" namespace="{namespace}"/>'
            for path, namespace in ((p, root.get("targetNamespace")) for p, root in roots.items())
        )
        elements = "".join(
            f'<xs:element name="{name}" type="t:{wire}" xmlns:t="{uri}"/>'
            for name, (uri, wire) in types.items()
        )
        driver = scratch / "driver.xsd"
        driver.write_text(
            f'<xs:schema xmlns:xs="{XS[1:-1]}">{imports}{elements}</xs:schema>', "utf-8"
        )
        self._schema = etree.XMLSchema(etree.parse(driver))
        self.branches = dict(self._find_branches(folder, roots))
        """For each class of which the schema wants one of several fields: the fields of each."""

    def _find_branches(
        self, folder: Path, roots: dict[Path, Any]
    ) -> Iterator[tuple[type, list[set[str]]]]:
        for module in load_package(folder, "webex").modules:  # only for the names of classes
            root = roots[folder / f"{module.name}.xsd"]
            for struct in module.structs:
                cls = getattr(MODULES[module.name], struct.name)
                node = complex_type(root, struct.wire)
                for choice in own(node, "choice"):
                    if choice.get("maxOccurs", "1") == "1":
                        yield (
                            cls,
                            [
                                {each.get("name") for each in named(way)}
                                for way in choice.iterchildren(tag=etree.Element)
                            ],
                        )

    def problems(self, node: Any, cls: type[Message]) -> list[str]:
        """What a validator has to say of the content of a request or response."""
        node = copy.deepcopy(node)
        node.tag = cls.__name__
        self._schema.validate(node)
        return [error.message for error in self._schema.error_log]

    def alternatives(self, message: Message) -> Iterator[Message]:
        """The message with the fields of just one way at each choice; each way gets its turn."""
        most = max((len(self.branches_of(part)) for _, part in parts(message)), default=0)
        for turn in range(most or 1):
            one = copy.deepcopy(message)
            for _, part in list(parts(one)):
                ways = self.branches_of(part)
                for name, field in fields_of(type(part)).items():
                    if ways and wires(field) & ways[turn % len(ways)]:
                        setattr(part, name, getattr(complete(type(part)), name))
                    elif any(wires(field) & way for way in ways):
                        setattr(part, name, [] if field.is_list else None)
            yield one

    def branches_of(self, message: Message) -> list[set[str]]:
        return self.branches.get(type(message), [])


def complex_type(root: Any, wire: str) -> Any:
    """A complex type by its name; one without is found by OWNER/element."""
    owner, *path = wire.split("/")
    (node,) = root.findall(f"{XS}complexType[@name='{owner}']")
    for step in path:
        (node,) = [element for element in own(node, "element") if element.get("name") == step]
        node = node.find(f"{XS}complexType")
    return node


def own(node: Any, tag: str) -> Iterator[Any]:
    """What stands in a complex type, but not in an anonymous type inside it."""
    for child in node.iterchildren(tag=etree.Element):
        if child.tag == f"{XS}{tag}":
            yield child
        if child.tag != f"{XS}element":
            yield from own(child, tag)


def named(node: Any) -> list[Any]:
    """The elements of one way of a choice."""
    return [node] if node.tag == f"{XS}element" else list(own(node, "element"))


@pytest.fixture(scope="session")
def schemas(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Schemas:
    return Schemas(checkout / "schemas" / "webex", tmp_path_factory.mktemp("schemas"))


@each_whole
def test_a_message_with_every_field_set_is_valid(cls: type[Message], schemas: Schemas) -> None:
    for message in schemas.alternatives(complete(cls)):
        assert schemas.problems(etree.fromstring(document(message)), cls) == []


@each_whole
def test_a_message_with_nothing_that_is_optional_is_valid(
    cls: type[Message], schemas: Schemas
) -> None:
    for message in schemas.alternatives(minimal(cls)):
        assert schemas.problems(etree.fromstring(document(message)), cls) == []


@each_whole
def test_the_validator_sees_what_is_wrong(cls: type[Message], schemas: Schemas) -> None:
    message = next(schemas.alternatives(complete(cls)))
    node = etree.fromstring(document(message))
    names = [child.tag for child in node]
    if len(set(names)) > 1:
        node.append(node[0])
        assert schemas.problems(node, cls), "the first element is the last"
    node = etree.fromstring(document(message))
    etree.SubElement(node, "surprise")
    assert schemas.problems(node, cls), "an element that the schema does not know"

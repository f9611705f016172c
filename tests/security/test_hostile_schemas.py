"""Schemas of somebody else: their words become no code and no markup, and they lead nowhere.

Who runs the code that was generated from a schema trusts its names, its addresses, and what it
says of operations. Nobody should have to trust its prose.
"""

from __future__ import annotations

import copy
import importlib
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

import meetwire
from codegen.__main__ import main
from codegen.errors import SchemaError
from codegen.load import load_packages
from docs.site import pages
from docs.site.catalogue import Catalogue
from tests.codegen import houses, lamps
from tests.runtime.faulty import Faulty, answer, answering

PROSE = (
    'A """ + __import__("os").environ.update(MEETWIRE_HIT="1") + """ \\ \\N{BULLET} \\x41 \\'
    " <script>alert(1)</script> <img src=x onerror=alert(1)> {{ 7 * 7 }} {% raw %} `x` '''\"."
)
VALUE = "\"]; import os; os.environ['MEETWIRE_HIT'] = '1'; x = [\"\\"


def hostile(node: Any) -> Any:
    """A document whose every sentence is prose that means something in some language."""
    if isinstance(node, list):
        return [hostile(each) for each in node]
    if not isinstance(node, dict):
        return node
    texts = ("description", "summary", "title")
    found = {
        name: PROSE if name in texts and isinstance(each, str) else hostile(each)
        for name, each in node.items()
    }
    if "notes" in found:
        found["notes"] = [PROSE]
    if "x-enum-descriptions" in found:
        found["x-enum-descriptions"] = [PROSE, PROSE]
        found["enum"] = [VALUE, "2"]
    if "maxLength" in found:
        found["default"] = VALUE
    return found


@pytest.fixture(scope="module")
def package(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Any]]:
    """The folder of the hostile schemas, and the module that was generated from them."""
    folder = tmp_path_factory.mktemp("hostile")
    place = lamps.write(folder, checkout)
    for path in place.glob("*.json"):
        content = json.loads(path.read_text("utf-8"))
        if path.name == "system.json":
            content["example"] = [PROSE, '"""', "\\"]
        if path.name == "exceptions.json":
            content["exceptions"]["NO_LAMP"]["meaning"] = PROSE
        path.write_text(json.dumps(hostile(content)), "utf-8")
    out = folder / "generated"
    assert main(["generate", "--schemas", str(place.parent), "--out", str(out)]) == 0
    path_of_package = meetwire.__path__
    meetwire.__path__ = [*path_of_package, str(out / "meetwire")]
    try:
        yield place.parent, importlib.import_module("meetwire.lamps.lamps")
    finally:
        meetwire.__path__ = path_of_package
        for name in [name for name in sys.modules if name.startswith("meetwire.lamps")]:
            del sys.modules[name]
        vars(meetwire).pop("lamps", None)


def test_prose_stays_prose(package: tuple[Path, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MEETWIRE_HIT", raising=False)
    module = package[1]
    facade = importlib.import_module("meetwire.lamps")
    for name in facade.__all__:
        getattr(facade, name)
    importlib.import_module("meetwire.lamps.exceptions")
    importlib.import_module("meetwire.lamps.client")
    words = " ".join(PROSE.split())
    for thing in (module, module.GetLamp, module.Lamp, module.Colour, facade):
        assert words in " ".join((thing.__doc__ or "").split())
    assert "MEETWIRE_HIT" not in __import__("os").environ


def test_values_stay_values(package: tuple[Path, Any]) -> None:
    module = package[1]
    assert next(iter(module.Colour)).value == VALUE
    assert module.Colour(VALUE).is_known


def test_the_reference_shows_prose_as_prose(
    package: tuple[Path, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Samples are made for the systems that there are, and stand in blocks of code.
    for name in ("request_sample", "response_sample", "_sample"):
        monkeypatch.setattr(pages, name, lambda *_: "")
    found = load_packages(package[0])
    catalogue = Catalogue(found)
    written = [
        *(pages.operation_page(catalogue, each) for each in catalogue.operations),
        *(pages.operations_of_module(found[0], module) for module in found[0].modules),
        *(pages.types_of_module(catalogue, found[0], module) for module in found[0].modules),
        pages.enumerations_of(found[0]),
        pages.exceptions_of(found[0]),
        pages.system_page(found[0]),
    ]
    for page in written:
        assert not re.search(r"(?<!\\)<(script|img)", page)
    assert "&lt;script&gt;" in "".join(written)


def test_no_sentence_of_a_page_begins_a_block() -> None:
    for text in (
        "```{include} /etc/passwd",
        ":::{raw} html",
        "~~~\nx",
        "# x",
        "- x",
        "<b>",
        "\n\n<b>",
    ):
        written = pages.inline_markdown(text)
        assert written.startswith("\\")
        assert "\n" not in written


# What schemas lead to -----------------------------------------------------------------------------


def refused(folder: Path) -> str:
    with pytest.raises(SchemaError) as caught:
        load_packages(folder)
    return str(caught.value)


@pytest.mark.parametrize(
    "location",
    [
        "{url}",
        "file:///etc/passwd",
        "../../secret.xsd",
        "/etc/passwd",
        "//evil.example/x.xsd",
        "x.txt",
    ],
)
@pytest.mark.parametrize("how", ["import", "include", "redefine"])
def test_a_schema_reads_nothing_from_elsewhere(
    checkout: Path, tmp_path: Path, faulty: Faulty, how: str, location: str
) -> None:
    server = faulty(answering(answer(houses.DOORS.encode())))
    location = location.replace("{url}", f"{server.url}/x.xsd")
    namespace = ' namespace="urn:x"' if how == "import" else ""
    edit = (
        "doors.xsd",
        "<xs:annotation><xs:documentation>Doors of a house.",
        f'<xs:{how}{namespace} schemaLocation="{location}"/>'
        "<xs:annotation><xs:documentation>Doors of a house.",
    )
    houses.write(tmp_path / "schemas", "house", [edit], checkout)
    assert "is not the name of a file in this folder" in refused(tmp_path / "schemas")
    assert server.accepted == 0


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x SYSTEM "{url}">',
        "<!DOCTYPE x>",
    ],
)
def test_a_schema_has_no_doctype(
    checkout: Path, tmp_path: Path, faulty: Faulty, doctype: str
) -> None:
    server = faulty(answering(answer(b"")))
    edit = ("doors.xsd", "<xs:schema", doctype.replace("{url}", server.url) + "<xs:schema")
    houses.write(tmp_path / "schemas", "house", [edit], checkout)
    assert "the file has a DOCTYPE" in refused(tmp_path / "schemas")
    assert server.accepted == 0


@pytest.mark.parametrize("name", ["a b", "x\nimport os", "1", "class", "a-b", "..."])
def test_the_name_of_a_file_is_the_name_of_a_module(
    checkout: Path, tmp_path: Path, name: str
) -> None:
    houses.write(tmp_path / "schemas", "house", [], checkout)
    (tmp_path / "schemas/house/doors.xsd").rename(tmp_path / f"schemas/house/{name}.xsd")
    assert "becomes the name of a module" in refused(tmp_path / "schemas")


def test_the_name_of_a_folder_is_the_name_of_a_package(checkout: Path, tmp_path: Path) -> None:
    houses.write(tmp_path / "schemas", "a b", [], checkout)
    assert "becomes the name of a module" in refused(tmp_path / "schemas")


@pytest.mark.parametrize("hint", ["x; import os", "os.system('x')", "a b.C", ".C", "a..C"])
def test_a_binding_is_the_name_of_a_class(checkout: Path, tmp_path: Path, hint: str) -> None:
    edit = (
        "doors.xsd",
        '<xs:complexType name="thingType">',
        f'<xs:complexType name="thingType" mw:binding="{hint}">',
    )
    houses.write(tmp_path / "schemas", "house", [edit], checkout)
    assert "is no class" in refused(tmp_path / "schemas")


@pytest.mark.parametrize(
    "hint", ["x: int = 1; import os", "a b", "__class__", "class", "a()", "é b"]
)
def test_a_chosen_name_is_a_name(checkout: Path, tmp_path: Path, hint: str) -> None:
    edit = (
        "doors.xsd",
        '<xs:element name="label" ',
        f'<xs:element name="label" mw:name="{hint}" ',
    )
    houses.write(tmp_path / "schemas", "house", [edit], checkout)
    assert "which is no usable name" in refused(tmp_path / "schemas")


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("wire", "os.system('x')"),
        ("wire", "../x.Y"),
        ("exports", ["a b.C"]),
        ("client", {"name": "A(B): pass\nclass C", "summary": "A house."}),
        ("base_urls", {"doors": 'https://x/"}; import os; {"'}),
    ],
)
def test_what_a_system_is_made_of_has_names(
    checkout: Path, tmp_path: Path, member: str, value: Any
) -> None:
    houses.write(tmp_path / "schemas", "house", [], checkout)
    path = tmp_path / "schemas/house/system.json"
    content = copy.deepcopy(json.loads(path.read_text("utf-8")))
    content[member] = value
    path.write_text(json.dumps(content), "utf-8")
    if member == "base_urls":  # it is a text, and stays one
        out = tmp_path / "generated"
        assert main(["generate", "--schemas", str(tmp_path / "schemas"), "--out", str(out)]) == 0
        compiled = compile((out / "meetwire/house/_index.py").read_text("utf-8"), "x", "exec")
        assert "os" not in compiled.co_names
    else:
        assert member in refused(tmp_path / "schemas")


def test_a_damaged_schema_is_told_by_its_place(checkout: Path, tmp_path: Path) -> None:
    houses.write(tmp_path / "schemas", "house", [("doors.xsd", "</xs:schema>", "")], checkout)
    assert re.match(r"schemas/house/doors\.xsd:\d+: ", refused(tmp_path / "schemas"))
    with pytest.raises(etree.XMLSyntaxError):
        etree.parse(tmp_path / "schemas/house/doors.xsd")

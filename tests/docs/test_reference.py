"""What the generated pages say of each operation is true: samples, Python, tables, diagrams."""

from __future__ import annotations

import warnings
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from codegen.load import load_packages
from codegen.model import TypeRef
from docs_build.blocks import python_blocks
from docs_build.catalogue import Catalogue, Documented
from docs_build.diagram import diagram
from docs_build.pages import BOXES, ROWS, operation_page
from docs_build.python_code import python_code
from docs_build.samples import (
    Sample,
    read_request,
    read_response,
    request_sample,
    response_sample,
)
from docs_build.tree import len_of, tree
from meetwire.runtime import validate

TOP = Path(__file__).resolve().parents[2]
CATALOGUE = Catalogue(load_packages(TOP / "schemas"))
SVG = "{http://www.w3.org/2000/svg}"

each_operation = pytest.mark.parametrize(
    "documented", CATALOGUE.operations, ids=lambda each: each.page.removeprefix("reference/")
)


def run(code: str) -> dict[str, Any]:
    namespace: dict[str, Any] = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the page says so as well
        exec(code, namespace)
    return namespace


def both(documented: Documented) -> dict[str, Sample]:
    return {
        "request": request_sample(documented.request_class),
        "response": response_sample(documented.response_class),
    }


@each_operation
def test_samples_are_what_their_schema_allows(documented: Documented) -> None:
    for sample in both(documented).values():
        assert list(validate.faults(sample.message)) == []


@each_operation
def test_a_sample_reads_as_what_it_shows(documented: Documented) -> None:
    samples = both(documented)
    request = documented.request_class
    assert read_request(request, samples["request"].text) == samples["request"].message
    assert read_response(request, samples["response"].text) == samples["response"].message


@each_operation
def test_the_python_of_a_page_makes_the_messages_that_the_page_shows(
    documented: Documented, tmp_path: Path
) -> None:
    page = tmp_path / "page.md"
    page.write_text(operation_page(CATALOGUE, documented), "utf-8")
    in_request, in_response = map(run, python_blocks(page))
    samples = both(documented)
    assert in_request["request"] == samples["request"].message
    assert in_response["response"] == samples["response"].message


@each_operation
def test_a_table_has_every_field_under_both_of_its_names(documented: Documented) -> None:
    page = operation_page(CATALOGUE, documented)
    reference = TypeRef(documented.module.name, documented.request.name)
    for used in (reference, documented.operation.response):
        for field in CATALOGUE.fields(documented.package, used):
            assert f"<code>{field.name}</code>" in page
            assert f"{field.wire}</code>" in page


@each_operation
def test_every_box_of_a_diagram_leads_to_its_type(documented: Documented) -> None:
    package, response = documented.package, documented.operation.response
    nodes = tree(CATALOGUE, package, response, BOXES)
    target = CATALOGUE.target(package, response)
    drawn = etree.fromstring(diagram(documented.page, response.name, target, nodes))
    boxes = drawn.findall(f".//{SVG}g")
    assert len(boxes) == len(drawn.findall(f".//{SVG}a[@href]")) == 1 + len_of(nodes)
    assert drawn.findtext(f".//{SVG}title") == response.name
    assert drawn.findtext(f".//{SVG}desc")


def test_a_tree_is_no_larger_than_it_may_be_unless_its_first_level_is() -> None:
    for documented in CATALOGUE.operations:
        first = len(tree(CATALOGUE, documented.package, documented.operation.response, 0))
        nodes = tree(CATALOGUE, documented.package, documented.operation.response, ROWS)
        assert len(nodes) == first
        assert len_of(nodes) <= max(ROWS, first)


def test_boxes_of_a_diagram_do_not_overlap() -> None:
    for documented in CATALOGUE.operations:
        package, response = documented.package, documented.operation.response
        nodes = tree(CATALOGUE, package, response, BOXES)
        drawn = etree.fromstring(diagram(documented.page, response.name, None, nodes))
        columns: dict[float, list[float]] = {}
        for group in drawn.iter(f"{SVG}g"):
            box = group.findall(f"{SVG}rect")[-1]
            columns.setdefault(float(box.get("x", "")), []).append(float(box.get("y", "")))
        for tops in columns.values():
            tops.sort()
            assert all(low - high >= 36 for high, low in pairwise(tops))


def test_python_code_quotes_what_texts_hold() -> None:
    cls = next(
        each.request_class for each in CATALOGUE.operations if each.operation.name == "GetUser"
    )
    message = cls(webex_id='a "b" \\ c')
    assert run(python_code(message, "made"))["made"] == message

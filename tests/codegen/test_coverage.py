"""The page on coverage tells what the schemas, the sandbox and the list of samples say."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.coverage import coverage_page
from codegen.errors import Place, SchemaError
from codegen.load import load_package
from codegen.model import Field, Module, Operation, Package, Struct, System, TypeRef
from meetwire.testing import Sandbox
from meetwire.testing.handlers import HANDLERS

NOWHERE = Place(Path("x.xsd"))
TEXT = TypeRef("meetwire.runtime.values", "TEXT")


def text(name: str, doc: str | None) -> Field:
    return Field(name, name, TEXT, "str", NOWHERE, doc=doc)


def struct(name: str, *fields: Field, operation: Operation | None = None) -> Struct:
    is_response = name.endswith("Response")
    return Struct(name, name, NOWHERE, None, None, list(fields), operation, is_response)


def operation(name: str, *, deprecated: str | None = None) -> Operation:
    return Operation(
        name=name,
        service="lamp",
        summary="",
        notes=[],
        response=TypeRef("lamp", f"{name}Response"),
        effect="read",
        idempotent=True,
        callers=["anybody"],
        lifecycle="active",
        deprecated=deprecated,
        not_found=[],
        binding=None,
    )


@pytest.fixture
def package() -> Package:
    shade = Field("shade", "shade", TypeRef("lamp", "Shade"), "Shade", NOWHERE, doc="What it has.")
    lamp = [
        struct("GetLamp", text("id", "Which one."), operation=operation("GetLamp")),
        struct("GetLampResponse", shade, text("on", "The service assumes `true` if it is absent.")),
        struct("Shade", text("colour", None), shade),
        struct("DelLamp", operation=operation("DelLamp", deprecated="Keep it.")),
        struct("DelLampResponse"),
        struct("Unused", text("a", "b")),
    ]
    modules = [
        Module("lamp", "lamp", "urn:lamp", "Lamps.", [], [], lamp),
        Module("common", "com", "urn:common", "Shared.", [], [], []),
    ]
    system = System(
        name="house",
        title="the house",
        summary="Things in a house.",
        client="House",
        client_doc="A house.",
        example=["house = House()"],
        wire=TypeRef("meetwire.runtime.rest_json", "RestJson"),
        base=None,
        async_base=None,
        base_urls={},
        exports=[],
        source=Path("system.json"),
    )
    return Package(system, modules, [], Path("exceptions.json"))


@pytest.fixture
def sandbox(tmp_path: Path) -> Path:
    folder = tmp_path / "testing"
    folder.mkdir()
    (folder / "lamp.py").write_text(
        "from meetwire.house import lamp\n\n"
        "@handles(lamp.GetLamp)\ndef get(call, request): ...\n\n"
        "@other(lamp.DelLamp)\ndef delete(call, request): return handles(lamp.DelLamp)\n"
    )
    return folder


def samples(tmp_path: Path, **listed: list[str]) -> Path:
    path = tmp_path / "coverage.json"
    path.write_text(json.dumps({"samples": {"house": {"lamp": listed}}}))
    return path


def test_each_operation_has_a_row(package: Package, sandbox: Path, tmp_path: Path) -> None:
    page = coverage_page([package], samples(tmp_path, GetLamp=["request", "response"]), sandbox)
    rows = [line for line in page.splitlines() if line.startswith("| ")]
    assert rows == [
        "| service | operations | with decoded samples | in the sandbox | documented |",
        "| --- | --- | --- | --- | --- |",
        "| lamp | 2 | 1 | 1 | 60 % |",
        "| all | 2 | 1 | 1 | 60 % |",
        "| operation | types | sample decoded | sandbox | documented |",
        "| --- | --- | --- | --- | --- |",
        "| DelLamp (deprecated) | 2 | – | – | – |",  # noqa: RUF001
        "| GetLamp | 3 | request, response | yes | 60 % |",
    ]


def test_what_no_operation_uses_is_listed(package: Package, sandbox: Path, tmp_path: Path) -> None:
    page = coverage_page([package], samples(tmp_path), sandbox)
    assert page.endswith("\n- lamp: `Unused`\n")


@pytest.mark.parametrize(
    ("listed", "problem"),
    [
        ({"GetLam": ["request"]}, "there is no operation house.lamp.GetLam"),
        ({"GetLamp": ["reply"]}, "house.lamp.GetLamp has samples of"),
        ({"GetLamp": []}, "house.lamp.GetLamp has samples of"),
    ],
)
def test_a_wrong_list_of_samples_is_refused(
    listed: dict[str, list[str]], problem: str, package: Package, sandbox: Path, tmp_path: Path
) -> None:
    with pytest.raises(SchemaError, match=problem):
        coverage_page([package], samples(tmp_path, **listed), sandbox)


def test_every_handler_of_the_sandbox_is_found(checkout: Path) -> None:
    package = load_package(checkout / "schemas" / "webex", "webex")
    page = coverage_page(
        [package],
        checkout / "docs" / "coverage.json",
        checkout / "runtime" / "meetwire" / "testing",
    )
    served = {line.split("| ")[1].split()[0] for line in page.splitlines() if "| yes |" in line}
    assert Sandbox  # whose module fills the table
    assert served == {request.__name__ for request in HANDLERS}


def test_check_shows_a_stale_page_and_coverage_puts_it_right(
    checkout: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    docs = shutil.copytree(checkout / "docs", tmp_path / "docs")
    page = docs / "coverage.md"
    good = page.read_bytes()
    page.write_bytes(good.replace(b"| GetUser | ", b"| GetUser | 1", 1))
    assert main(["check", "--docs", str(docs)]) == 1
    shown = capsys.readouterr().out
    assert "--- a/docs/coverage.md\n+++ b/docs/coverage.md\n@@ " in shown
    assert "docs/coverage.md is stale" in shown
    assert main(["coverage", "--docs", str(docs)]) == 0
    assert page.read_bytes() == good
    page.unlink()
    assert main(["check", "--docs", str(docs)]) == 1

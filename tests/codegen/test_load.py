"""Schemas that cannot become code are refused, with the place and with what to do."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from lxml import etree

from codegen.errors import SchemaError
from codegen.load import load_package
from codegen.model import Lookup, Package, Paging, TypeRef, Window

XSD = """<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:mw="urn:meetwire:schema"
    xmlns:d="urn:example:doors" targetNamespace="urn:example:doors" elementFormDefault="qualified">
  <xs:annotation><xs:documentation>Doors of a house.</xs:documentation></xs:annotation>
  <xs:simpleType name="momentType" mw:kind="date-time">
    <xs:restriction base="xs:string"/>
  </xs:simpleType>
  <xs:simpleType name="colourType">
    <xs:restriction base="xs:string">
      <xs:enumeration value="RED"/>
      <xs:enumeration value="BLUE"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="doorType">
    <xs:sequence>
      <xs:element name="doorKey" type="xs:int"/>
      <xs:element name="colour" type="d:colourType" minOccurs="0"/>
      <xs:element name="opensAt" type="d:momentType" minOccurs="0" mw:zone="zoneID"/>
      <xs:element name="zoneID" type="xs:int" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="gateType">
    <xs:complexContent>
      <xs:extension base="d:doorType">
        <xs:sequence>
          <xs:element name="height" type="xs:float" minOccurs="0"/>
        </xs:sequence>
      </xs:extension>
    </xs:complexContent>
  </xs:complexType>
  <xs:complexType name="lstDoor">
    <xs:sequence>
      <xs:element name="startFrom" type="xs:int" minOccurs="0"/>
      <xs:element name="maximumNum" type="xs:int" minOccurs="0"/>
      <xs:element name="openFrom" type="d:momentType" minOccurs="0"/>
      <xs:element name="openTo" type="d:momentType" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="lstDoorResponse">
    <xs:sequence>
      <xs:element name="total" type="xs:int" minOccurs="0"/>
      <xs:element name="door" type="d:doorType" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>
</xs:schema>
"""

OPERATIONS = """{
  "$schema": "../operations.schema.json",
  "service": "doors",
  "namespace": "urn:example:doors",
  "summary": "Doors.",
  "operations": {
    "LstDoor": {
      "summary": "List the doors.",
      "request": "lstDoor",
      "response": "lstDoorResponse",
      "effect": "read",
      "idempotent": true,
      "callers": ["host"],
      "lifecycle": "active",
      "paging": {
        "record": "door", "default": 10, "ceiling": 50, "start": "startFrom", "size": "maximumNum",
        "total": "total", "key": ["doorKey", "opensAt"]
      },
      "window": {"start": "openFrom", "end": "openTo", "days": 7}
    }
  }
}
"""

EXCEPTIONS = """{
  "$schema": "../exceptions.schema.json",
  "exceptions": {
    "000001": {"error": "NotFound", "meaning": "There is no such door.", "retry_safe": false}
  }
}
"""

SYSTEM = """{
  "$schema": "../system.schema.json",
  "title": "the house",
  "summary": "Things in a house.",
  "example": ["house = House()"],
  "client": {"name": "House", "summary": "A house."},
  "wire": "meetwire.runtime.webex_xml.WebexXml"
}
"""

SOURCES = {
    "doors.xsd": XSD,
    "doors.json": OPERATIONS,
    "exceptions.json": EXCEPTIONS,
    "system.json": SYSTEM,
}


@pytest.fixture
def folder(tmp_path: Path, checkout: Path) -> Path:
    """A folder of small schemas that are in order."""
    made = tmp_path / "schemas" / "house"
    made.mkdir(parents=True)
    for path in (checkout / "schemas").glob("*.schema.json"):
        shutil.copy(path, made.parent)
    for name, text in SOURCES.items():
        (made / name).write_text(text, "utf-8")
    return made


def edit(folder: Path, name: str, old: str, new: str) -> int:
    """Replace something in a schema, and tell the line of the first thing that changed."""
    text = (folder / name).read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
    (folder / name).write_text(text.replace(old, new), "utf-8")
    return text[: text.index(old)].count("\n") + 1


def refusal(folder: Path) -> SchemaError:
    with pytest.raises(SchemaError) as caught:
        load_package(folder, "house")
    assert caught.value.fix in str(caught.value)
    return caught.value


def load(folder: Path) -> Package:
    return load_package(folder, "house")


def test_schemas_that_are_in_order_become_a_model(folder: Path) -> None:
    (module,) = load(folder).modules
    structs = {struct.name: struct for struct in module.structs}
    assert list(structs) == ["Door", "Gate", "LstDoorResponse", "LstDoor"]
    assert [enumeration.name for enumeration in module.enumerations] == ["Colour"]
    assert structs["Gate"].base is not None
    assert structs["Gate"].base.name == "Door"
    assert [(f.name, f.python_type, f.zone) for f in structs["Door"].fields] == [
        ("door_key", "int", None),
        ("colour", "Colour", None),
        ("opens_at", "datetime", "zone_id"),
        ("zone_id", "int", None),
    ]
    operation = structs["LstDoor"].operation
    assert operation is not None
    assert operation.paging is not None
    assert operation.paging == Paging(
        "door",
        TypeRef("doors", "Door"),
        10,
        50,
        "start_from",
        "maximum_num",
        "total",
        ("door_key", "opens_at"),
    )
    assert operation.window == Window("open_from", "open_to", 7)


GATE = """,
    "CreateGate": {
      "summary": "Create a gate.",
      "request": "createGate",
      "response": "createGateResponse",
      "effect": "create",
      "idempotent": false,
      "callers": ["host"],
      "lifecycle": "active",
      "key": ["gate/doorKey"],
      "lookup": {
        "operation": "LstDoor",
        "ask": {"openFrom": "gate/opensAt"},
        "match": {"doorKey": "gate/doorKey"},
        "agree": {"colour": "gate/colour"},
        "unless": ["gate/zoneID"]
      }
    }
  }
}
"""


def add_gates(folder: Path) -> None:
    """Add an operation that makes something that can be looked up."""
    (folder / "doors.json").write_text(OPERATIONS.replace("\n  }\n}\n", GATE), "utf-8")
    edit(
        folder,
        "doors.xsd",
        "</xs:schema>",
        """<xs:complexType name="createGate"><xs:sequence>
        <xs:element name="gate" type="d:gateType" maxOccurs="unbounded"/>
        <xs:element name="keyword" type="xs:string" minOccurs="0" mw:secret="true"/>
        </xs:sequence></xs:complexType>
        <xs:complexType name="createGateResponse"><xs:sequence/></xs:complexType>
        </xs:schema>""",
    )


def test_what_an_operation_makes_can_be_looked_up(folder: Path) -> None:
    add_gates(folder)
    structs = {struct.name: struct for struct in load(folder).modules[0].structs}
    operation = structs["CreateGate"].operation
    assert operation is not None
    assert operation.key == ("gate.door_key",)
    assert operation.lookup == Lookup(
        "LstDoor",
        {"open_from": "gate.opens_at"},
        {"door_key": "gate.door_key"},
        {"colour": "gate.colour"},
        ("gate.zone_id",),
    )


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            '"key": ["gate/doorKey"]',
            '"key": ["gate/handle"]',
            "the key of CreateGate names 'gate/handle', which is no value of createGate",
        ),
        (
            '"key": ["gate/doorKey"]',
            '"key": ["keyword"]',
            "the key of CreateGate names 'keyword', which is no value of createGate, or a secret",
        ),
        (
            '"operation": "LstDoor"',
            '"operation": "CreateGate"',
            "the lookup of CreateGate names 'CreateGate', which is no operation of this file that",
        ),
        (
            '{"openFrom": "gate/opensAt"}',
            '{"openFrom": "gate/doorKey"}',
            "the lookup of CreateGate names 'openFrom' and 'gate/doorKey', of which one is a"
            " datetime and one a int",
        ),
        (
            '"unless": ["gate/zoneID"]',
            '"unless": ["gate/zone"]',
            "the lookup of CreateGate names exceptions that lead nowhere in createGate",
        ),
    ],
    ids=["no such key", "secret key", "no read", "types differ", "no such exception"],
)
def test_a_lookup_that_cannot_work_is_refused(
    folder: Path, old: str, new: str, problem: str
) -> None:
    add_gates(folder)
    edit(folder, "doors.json", old, new)
    assert problem in str(refusal(folder))


def test_a_list_may_have_no_way_to_ask_for_a_page(folder: Path) -> None:
    edit(folder, "doors.json", '"start": "startFrom", "size": "maximumNum"', '"start": null')
    operation = {struct.name: struct for struct in load(folder).modules[0].structs}[
        "LstDoor"
    ].operation
    assert operation is not None
    assert operation.paging is not None
    assert operation.paging.start is operation.paging.size is None


def test_the_record_of_a_list_may_inherit_its_key(folder: Path) -> None:
    edit(
        folder,
        "doors.xsd",
        'name="door" type="d:doorType" minOccurs="0"',
        'name="door" type="d:gateType" minOccurs="0"',
    )
    operation = {struct.name: struct for struct in load(folder).modules[0].structs}[
        "LstDoor"
    ].operation
    assert operation is not None
    assert operation.paging is not None
    assert operation.paging.record_type.name == "Gate"
    assert operation.paging.key == ("door_key", "opens_at")


@pytest.mark.parametrize(
    ("old", "new", "problem", "fix"),
    [
        pytest.param(
            'name="doorKey" type="xs:int"',
            'name="doorKey" type="d:keyType"',
            "keyType.*does not resolve",
            "correct the name or declare it",
            id="unknown type",
        ),
        pytest.param(
            'base="d:doorType"',
            'base="d:dorType"',
            "dorType.*does not resolve",
            "correct the name or declare it",
            id="unknown base",
        ),
        pytest.param(
            'name="doorKey" type="xs:int"',
            'name="doorKey" type="xs:int" mw:secrets="true"',
            "unknown hint mw:secrets",
            "use one of allow, binding, kind, name, origin, secret, zone, zone-kept",
            id="unknown hint",
        ),
        pytest.param(
            'name="momentType" mw:kind="date-time"',
            'name="momentType" mw:kind="moment"',
            "unknown mw:kind 'moment'",
            "use one of date-time",
            id="unknown kind",
        ),
        pytest.param(
            'name="doorKey" type="xs:int"',
            'name="doorKey" type="xs:date"',
            "xs:date is not supported",
            "use one of xs:string",
            id="unsupported type",
        ),
        pytest.param(
            'name="colour" type="d:colourType" minOccurs="0"',
            'name="DoorKey" type="xs:int"',
            r"fields of doorType: 'DoorKey' and 'doorKey' \(at schemas/house/doors.xsd:16\) both"
            " become 'door_key'",
            "give one of them a mw:name",
            id="two fields, one name",
        ),
        pytest.param(
            'name="height" type="xs:float"',
            'name="DoorKey" type="xs:int"',
            r"fields of gateType: 'DoorKey' and 'doorKey' \(at schemas/house/doors.xsd:16\)",
            "give one of them a mw:name",
            id="a field and an inherited one, one name",
        ),
        pytest.param(
            'complexType name="gateType"',
            'complexType name="DoorType"',
            r"types of doors.xsd: 'DoorType' and 'doorType' \(at .*\) both become 'Door'",
            "give one of them a mw:name",
            id="two types, one name",
        ),
        pytest.param(
            'value="BLUE"',
            'value="red"',
            "values of colourType: 'red' and 'RED'",
            "give one of them a mw:name",
            id="two values, one name",
        ),
        pytest.param(
            'name="doorKey" type="xs:int"',
            'name="extras" type="xs:int"',
            "'extras', which has a meaning there",
            "give it another mw:name",
            id="reserved field",
        ),
        pytest.param(
            'complexType name="gateType"',
            'complexType name="messageType"',
            "'Message', which has a meaning there",
            "give it another mw:name",
            id="reserved class",
        ),
        pytest.param(
            'mw:zone="zoneID"',
            'mw:zone="zoneId"',
            "mw:zone names 'zoneId', which is no sibling of opensAt",
            "name a sibling",
            id="zone that is no sibling",
        ),
        pytest.param(
            'name="colour" type="d:colourType" minOccurs="0"',
            'name="opensAtAware" type="xs:int"',
            "opensAtAware becomes 'opens_at_aware', which is what gives opensAt with its zone",
            "give one of them a mw:name",
            id="a field and a property, one name",
        ),
        pytest.param(
            'name="height" type="xs:float"',
            'name="opensAtAware" type="xs:float"',
            "opensAtAware becomes 'opens_at_aware', which is what gives opensAt with its zone",
            "give one of them a mw:name",
            id="a field and an inherited property, one name",
        ),
    ],
)
def test_a_wrong_xsd_is_refused_at_its_line(
    folder: Path, old: str, new: str, problem: str, fix: str
) -> None:
    line = edit(folder, "doors.xsd", old, new)
    error = refusal(folder)
    # A kind is found to be unknown where it is used, and a base in the type that names it.
    elsewhere = {"unknown mw:kind 'moment'": 18, "dorType.*does not resolve": 22}
    assert str(error.place) == f"schemas/house/doors.xsd:{elsewhere.get(problem, line)}"
    with pytest.raises(SchemaError, match=problem):
        raise error
    assert error.fix.startswith(fix)


@pytest.mark.parametrize("name", ["list", "element", "elements"])
def test_a_field_does_not_hide_what_the_fields_after_it_are_made_with(
    folder: Path, name: str
) -> None:
    edit(folder, "doors.xsd", 'name="total"', f'name="{name}"')
    assert f"becomes {name!r}, which has a meaning there" in str(refusal(folder))


def test_xml_that_is_malformed_is_refused_at_its_line(folder: Path) -> None:
    line = edit(folder, "doors.xsd", '<xs:element name="doorKey" type="xs:int"/>', "<xs:element>")
    # lxml remembers earlier errors of the process, which are nobody's business here.
    with pytest.raises(etree.XMLSyntaxError):
        etree.fromstring("<a></b>")
    error = refusal(folder)
    assert error.place.file == Path("schemas/house/doors.xsd")
    assert error.place.line is not None
    assert line <= error.place.line <= line + 6
    assert "mismatch" in error.problem


def test_a_schema_without_documentation_is_refused(folder: Path) -> None:
    edit(
        folder,
        "doors.xsd",
        "  <xs:annotation><xs:documentation>Doors of a house.</xs:documentation></xs:annotation>\n",
        "",
    )
    error = refusal(folder)
    assert (str(error.place), error.problem) == (
        "schemas/house/doors.xsd:1",
        "the file has no documentation",
    )


def test_a_folder_without_schemas_is_refused(folder: Path) -> None:
    (folder / "doors.xsd").unlink()
    (folder / "doors.json").unlink()
    error = refusal(folder)
    assert str(error.place) == "schemas/house"
    assert error.problem == "there is neither an .xsd nor an OpenAPI file"


def test_a_folder_that_does_not_say_what_it_is_is_refused(folder: Path) -> None:
    (folder / "system.json").unlink()
    error = refusal(folder)
    assert str(error.place) == "schemas/house/system.json"
    assert error.problem == "No such file or directory"


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"),
    [
        pytest.param(
            '"request": "lstDoor"',
            '"request": "lstDoors"',
            7,
            "the request of LstDoor is 'lstDoors', which schemas/house/doors.xsd does not declare",
            id="missing request",
        ),
        pytest.param(
            '"response": "lstDoorResponse"',
            '"response": "lstDoorAnswer"',
            7,
            "the response of LstDoor is 'lstDoorAnswer', which schemas/house/doors.xsd does not",
            id="missing response",
        ),
        pytest.param(
            '"record": "door"',
            '"record": "gate"',
            7,
            "the paging of LstDoor names the record 'gate', which is no repeated element",
            id="paging record that is not there",
        ),
        pytest.param(
            '"record": "door"',
            '"record": "total"',
            7,
            "the paging of LstDoor names the record 'total', which is no repeated element",
            id="paging record that does not repeat",
        ),
        pytest.param(
            '"total": "total"',
            '"total": "door/doorKey"',
            7,
            "the paging of LstDoor names the total 'door/doorKey', which is no single int of"
            " lstDoorResponse",
            id="paging total inside a list",
        ),
        pytest.param(
            '"start": "startFrom"',
            '"start": "openFrom"',
            7,
            "the paging of LstDoor names the start 'openFrom', which is no single int of lstDoor",
            id="paging start that is no number",
        ),
        pytest.param(
            '"start": "startFrom", "size": "maximumNum"',
            '"start": "startFrom"',
            7,
            "the paging of LstDoor names the size 'listControl/maximumNum', which is no single int",
            id="paging size that is not where it usually is",
        ),
        pytest.param(
            '["doorKey", "opensAt"]',
            '["doorKey", "name"]',
            7,
            "the paging of LstDoor names the key 'name', which is no single int or str or datetime",
            id="paging key that is not there",
        ),
        pytest.param(
            '"end": "openTo"',
            '"end": "maximumNum"',
            7,
            "the window of LstDoor names the end 'maximumNum', which is no single datetime",
            id="window that is no time",
        ),
        pytest.param(
            '"namespace": "urn:example:doors"',
            '"namespace": "urn:example:windows"',
            4,
            "no .xsd declares the namespace urn:example:windows",
            id="unknown namespace",
        ),
        pytest.param(
            '"service": "doors",',
            '"service": "doors"',
            4,
            "Expecting ',' delimiter",
            id="bad JSON",
        ),
        pytest.param(
            '"lifecycle": "active",',
            '"lifecycle": "active", "lifecycle": "active",',
            None,
            "the key 'lifecycle' stands there twice",
            id="a key twice",
        ),
        pytest.param(
            '"effect": "read"',
            '"effect": "reads"',
            11,
            "$.operations.LstDoor.effect: 'reads' is not one of",
            id="against its JSON Schema",
        ),
        pytest.param(
            '"summary": "List the doors.",',
            "",
            7,
            "$.operations.LstDoor: 'summary' is a required property",
            id="no documentation",
        ),
        pytest.param(
            '"$schema": "../operations.schema.json"',
            '"$schema": "../nonsense.schema.json"',
            2,
            "$schema is '../nonsense.schema.json'",
            id="unknown JSON Schema",
        ),
    ],
)
def test_a_wrong_operation_file_is_refused(
    folder: Path, old: str, new: str, line: int | None, problem: str
) -> None:
    edit(folder, "doors.json", old, new)
    error = refusal(folder)
    assert (error.place.file, error.place.line) == (Path("schemas/house/doors.json"), line)
    assert error.problem.startswith(problem)


def test_an_operation_whose_types_are_not_named_after_it_is_refused(folder: Path) -> None:
    edit(folder, "doors.json", '"LstDoor": {', '"ListDoor": {')
    error = refusal(folder)
    assert error.problem == "the type lstDoor of operation ListDoor becomes LstDoor, not ListDoor"
    assert error.fix == 'give it mw:name="ListDoor"'


def test_a_wrong_exception_id_is_refused(folder: Path) -> None:
    edit(folder, "exceptions.json", '"000001"', '"0 1"')
    error = refusal(folder)
    assert error.place.file == Path("schemas/house/exceptions.json")
    assert "'0 1' does not match" in error.problem

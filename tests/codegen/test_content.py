"""What is no plain sequence of elements: text, lists of several kinds, wildcards."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from codegen.errors import SchemaError
from codegen.load import load_package
from codegen.model import Field, Struct
from codegen.render import render_package
from codegen.statistics import statistics
from tests.codegen.test_load import SOURCES

TYPES = """
  <xs:simpleType name="lengthType" mw:kind="duration">
    <xs:restriction base="xs:string"/>
  </xs:simpleType>
  <xs:simpleType name="dayType" mw:kind="iso-date-time">
    <xs:restriction base="xs:string"/>
  </xs:simpleType>
  <xs:simpleType name="agreedType" mw:kind="yes-no">
    <xs:restriction base="xs:string"/>
  </xs:simpleType>
  <xs:complexType name="signType">
    <xs:simpleContent>
      <xs:extension base="xs:string">
        <xs:attribute name="lit" type="d:agreedType" default="No"/>
        <xs:attribute name="shape" default="round">
          <xs:simpleType>
            <xs:restriction base="xs:NMTOKEN">
              <xs:enumeration value="round"/>
              <xs:enumeration value="square"/>
            </xs:restriction>
          </xs:simpleType>
        </xs:attribute>
        <xs:attribute name="size" use="required">
          <xs:simpleType>
            <xs:restriction base="xs:int"><xs:maxInclusive value="9"/></xs:restriction>
          </xs:simpleType>
        </xs:attribute>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>
  <xs:complexType name="waitType">
    <xs:simpleContent><xs:extension base="d:lengthType"/></xs:simpleContent>
  </xs:complexType>
  <xs:complexType name="wallType">
    <xs:sequence>
      <xs:element name="since" type="d:dayType"/>
      <xs:choice minOccurs="2" maxOccurs="5">
        <xs:element name="sign" type="d:signType">
          <xs:annotation><xs:documentation>Says something.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="wall" type="d:wallType"/>
      </xs:choice>
      <xs:element name="top" type="xs:int"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="plaqueType" mixed="true">
    <xs:sequence>
      <xs:element name="sign" type="d:signType" minOccurs="0"/>
    </xs:sequence>
    <xs:attribute name="key" type="xs:string"/>
  </xs:complexType>
  <xs:complexType name="sandwichType">
    <xs:sequence>
      <xs:element name="wall" type="d:wallType" minOccurs="0"/>
      <xs:element name="sign" type="d:signType"/>
      <xs:element name="wall" type="d:wallType" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="eitherType">
    <xs:choice>
      <xs:element name="sign" type="d:signType"/>
      <xs:element name="wall" type="d:wallType" maxOccurs="unbounded"/>
    </xs:choice>
  </xs:complexType>
  <xs:complexType name="crateType" mixed="true">
    <xs:sequence>
      <xs:any processContents="lax" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
    <xs:anyAttribute processContents="lax"/>
  </xs:complexType>
  <xs:complexType name="gapType"/>
</xs:schema>"""


def make(tmp_path: Path, checkout: Path, old: str = "", new: str = "") -> Path:
    """A folder of schemas with the types above, one of them edited."""
    made = tmp_path / "schemas" / "house"
    made.mkdir(parents=True)
    for path in (checkout / "schemas").glob("*.schema.json"):
        shutil.copy(path, made.parent)
    for name, text in SOURCES.items():
        (made / name).write_text(text, "utf-8")
    assert TYPES.count(old) == 1 or not old
    edited = TYPES.replace(old, new) if old else TYPES
    xsd = SOURCES["doors.xsd"].rstrip().removesuffix("</xs:schema>") + edited
    (made / "doors.xsd").write_text(xsd, "utf-8")
    return made


@pytest.fixture
def structs(tmp_path: Path, checkout: Path) -> dict[str, Struct]:
    (module,) = load_package(make(tmp_path, checkout), "house").modules
    return {struct.name: struct for struct in module.structs}


def field(struct: Struct, name: str) -> Field:
    (found,) = [field for field in struct.fields if field.name == name]
    return found


def test_text_is_a_field(structs: dict[str, Struct]) -> None:
    value, lit, shape, size = structs["Sign"].fields
    assert (value.name, value.wire, value.python_type) == ("value", "", "str")
    assert (value.is_text, value.required) == (True, False)
    assert (lit.type.name, lit.python_type, lit.is_attribute) == ("YES_NO", "bool", True)
    assert lit.doc == "The service assumes `False` if it is absent."
    assert (shape.type.name, shape.required) == ("SignShape", False)
    assert (size.required, size.facets) == (True, {"maximum": 9})


def test_text_may_be_of_any_kind(structs: dict[str, Struct]) -> None:
    (value,) = structs["Wait"].fields
    assert (value.type.name, value.python_type, value.required) == ("DURATION", "timedelta", True)
    since = field(structs["Wall"], "since")
    assert (since.type.name, since.python_type) == ("ISO_DATE_TIME", "datetime")


def test_a_repeated_choice_is_one_list(structs: dict[str, Struct]) -> None:
    wall = structs["Wall"]
    assert [field.name for field in wall.fields] == ["since", "content", "top"]
    content = field(wall, "content")
    assert [(each.wire, each.type.name, each.is_recursive) for each in content.choices] == [
        ("sign", "Sign", False),
        ("wall", "Wall", True),
    ]
    assert (content.is_list, content.required, content.is_mixed) == (True, True, False)
    assert content.facets == {"min_items": 2, "max_items": 5}


def test_mixed_content_is_one_list(structs: dict[str, Struct]) -> None:
    content, key = structs["Plaque"].fields
    assert (content.is_mixed, content.required, content.facets) == (True, False, {})
    assert [each.wire for each in content.choices] == ["sign"]
    assert key.is_attribute


def test_an_element_at_two_places_makes_one_list(structs: dict[str, Struct]) -> None:
    (content,) = structs["Sandwich"].fields
    assert [each.wire for each in content.choices] == ["wall", "sign"]
    assert (content.required, content.facets) == (True, {})


def test_a_single_choice_stays_ordinary_fields(structs: dict[str, Struct]) -> None:
    sign, wall = structs["Either"].fields
    assert (sign.required, sign.is_list, sign.choices) == (False, False, [])
    assert (wall.required, wall.is_list, wall.choices) == (False, True, [])


def test_wildcards_are_no_fields(structs: dict[str, Struct]) -> None:
    assert (structs["Crate"].fields, structs["Crate"].is_open) == ([], True)
    assert (structs["Gap"].fields, structs["Gap"].is_open) == ([], False)
    assert not structs["Plaque"].is_open


def test_the_list_may_be_given_another_name(tmp_path: Path, checkout: Path) -> None:
    old = '<xs:choice minOccurs="2"'
    folder = make(tmp_path, checkout, old, '<xs:choice mw:name="parts" minOccurs="2"')
    (module,) = load_package(folder, "house").modules
    (wall,) = [struct for struct in module.structs if struct.name == "Wall"]
    assert [field.name for field in wall.fields] == ["since", "parts", "top"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            '<xs:element name="wall" type="d:wallType"/>\n      </xs:choice>',
            '<xs:element name="wall" type="xs:string"/>\n      </xs:choice>',
            "wall stands in a list of several kinds, but is of no named complex type",
        ),
        (
            '<xs:element name="wall" type="d:wallType"/>\n      </xs:choice>',
            '<xs:element name="wall" type="d:signType"/>\n      </xs:choice>',
            "wall and sign stand in one list and are both of type signType",
        ),
        (
            '<xs:any processContents="lax" minOccurs="0" maxOccurs="unbounded"/>',
            '<xs:element name="lid" type="d:signType"/><xs:any processContents="lax"/>',
            "lid stands beside xs:any in mixed content",
        ),
        (
            '<xs:attribute name="lit" type="d:agreedType" default="No"/>',
            '<xs:attribute name="value" type="d:agreedType"/>',
            "both become 'value'",
        ),
        (
            '<xs:element name="top" type="xs:int"/>',
            '<xs:element name="content" type="xs:int"/>',
            "both become 'content'",
        ),
    ],
    ids=["simple type", "same type", "wildcard", "value", "content"],
)
def test_what_has_no_place_is_refused(
    tmp_path: Path, checkout: Path, old: str, new: str, problem: str
) -> None:
    with pytest.raises(SchemaError) as caught:
        load_package(make(tmp_path, checkout, old, new), "house")
    assert problem in str(caught.value)
    assert caught.value.place.line is not None


def test_it_becomes_python(tmp_path: Path, checkout: Path) -> None:
    package = load_package(make(tmp_path, checkout), "house")
    source = render_package(package, tmp_path)["meetwire/house/doors.py"]
    for line in (
        'value: str = text(TEXT, default="")',
        "value: timedelta = text(DURATION)",
        'lit: bool | None = attribute("lit", YES_NO, default=None)',
        'size: int = attribute("size", INT, maximum=9)',
        "content: list[Sign | Wall] = choices(",
        '{"sign": Sign, "wall": "Wall"}, min_items=2, max_items=5',
        "    - `Sign`: Says something.\n    - `Wall`\n",
        "content: list[str | Sign] = choices(",
        '{"wall": Wall, "sign": Sign}',
        "It may hold anything, which is kept in `extras`.",
        "from datetime import datetime, timedelta\n",
    ):
        assert line in source, line


def test_the_statistics_count_everything(tmp_path: Path, checkout: Path) -> None:
    counted = statistics(load_package(make(tmp_path, checkout), "house"))
    assert (counted.schemas, counted.operations, counted.enumerations) == (1, 1, 2)
    assert (counted.types, counted.fields) == (12, 24)
    assert counted.unreachable == sorted(
        f"doors.{name}"
        for name in (
            *("Crate", "Either", "Gap", "Gate", "Plaque", "Sandwich", "Sign", "SignShape"),
            *("Wait", "Wall"),
        )
    )
    assert str(counted) == (
        "1 schemas, 12 types, 24 fields, 2 enumerations, 1 operations (10 types in none of them)"
    )

"""A small system to change: its schemas, and what a caller of it sends and gets."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

DOORS = """<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:mw="urn:meetwire:schema"
    xmlns:d="urn:example:doors" targetNamespace="urn:example:doors" elementFormDefault="qualified">
  <xs:annotation><xs:documentation>Doors of a house.</xs:documentation></xs:annotation>
  <xs:simpleType name="momentType" mw:kind="date-time">
    <xs:restriction base="xs:string"/>
  </xs:simpleType>
  <xs:simpleType name="stampType" mw:kind="iso-date-time">
    <xs:restriction base="xs:string"/>
  </xs:simpleType>
  <xs:simpleType name="placeType">
    <xs:restriction base="xs:string">
      <xs:enumeration value="GMT+01:00, Europe (Berlin)"/>
      <xs:enumeration value="GMT+09:00, Japan (Tokyo)"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="colourType">
    <xs:restriction base="xs:string">
      <xs:enumeration value="RED"/>
      <xs:enumeration value="BLUE"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="thingType">
    <xs:sequence>
      <xs:element name="label" type="xs:string" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="boltType">
    <xs:complexContent>
      <xs:extension base="d:thingType">
        <xs:sequence>
          <xs:element name="size" type="xs:int" minOccurs="0"/>
        </xs:sequence>
      </xs:extension>
    </xs:complexContent>
  </xs:complexType>
  <xs:complexType name="paneType">
    <xs:sequence><xs:element name="width" type="xs:int" minOccurs="0"/></xs:sequence>
  </xs:complexType>
  <xs:complexType name="glassType">
    <xs:sequence><xs:element name="tint" type="xs:string" minOccurs="0"/></xs:sequence>
  </xs:complexType>
  <xs:complexType name="slabType">
    <xs:sequence><xs:element name="depth" type="xs:int" minOccurs="0"/></xs:sequence>
  </xs:complexType>
  <xs:complexType name="wallType">
    <xs:choice minOccurs="0" maxOccurs="unbounded">
      <xs:element name="pane" type="d:paneType"/>
      <xs:element name="glass" type="d:glassType"/>
      <xs:element name="slab" type="d:slabType"/>
    </xs:choice>
  </xs:complexType>
  <xs:complexType name="spareType">
    <xs:sequence><xs:element name="count" type="xs:int" minOccurs="0"/></xs:sequence>
  </xs:complexType>
  <xs:complexType name="doorType">
    <xs:sequence>
      <xs:element name="doorKey" type="xs:int"/>
      <xs:element name="name" minOccurs="0">
        <xs:simpleType>
          <xs:restriction base="xs:string"><xs:maxLength value="8"/></xs:restriction>
        </xs:simpleType>
      </xs:element>
      <xs:element name="colour" type="d:colourType" minOccurs="0"/>
      <xs:element name="bolt" type="d:boltType" minOccurs="0"/>
      <xs:element name="opensAt" type="d:momentType" minOccurs="0" mw:zone="zoneID"/>
      <xs:element name="zoneID" type="xs:int" minOccurs="0"/>
      <xs:element name="place" type="d:placeType" minOccurs="0"/>
      <xs:element name="doorPIN" type="xs:string" minOccurs="0" mw:secret="true"/>
      <xs:element name="tag" type="xs:string" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="wall" type="d:wallType" minOccurs="0"/>
      <xs:element name="weight" type="xs:int" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="createDoor">
    <xs:complexContent>
      <xs:extension base="d:doorType">
        <xs:sequence>
          <xs:element name="note" type="xs:string" minOccurs="0"/>
          <xs:element name="reason" type="xs:string"/>
        </xs:sequence>
      </xs:extension>
    </xs:complexContent>
  </xs:complexType>
  <xs:complexType name="createDoorResponse">
    <xs:complexContent>
      <xs:extension base="d:doorType">
        <xs:sequence>
          <xs:element name="remark" type="xs:string" minOccurs="0"/>
          <xs:element name="maker" type="xs:string"/>
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
      <xs:element name="spare" type="d:thingType" minOccurs="0" maxOccurs="unbounded"/>
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
    "CreateDoor": {
      "summary": "Create a door.",
      "request": "createDoor",
      "response": "createDoorResponse",
      "effect": "create",
      "idempotent": false,
      "callers": ["host"],
      "lifecycle": "active",
      "not_found": ["000002"]
    },
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
        "total": "total", "key": ["doorKey"]
      },
      "window": {"start": "openFrom", "end": "openTo", "days": 7}
    }
  }
}
"""

EXCEPTIONS = """{
  "$schema": "../exceptions.schema.json",
  "exceptions": {
    "000001": {"error": "Conflict", "meaning": "There is such a door.", "retry_safe": false}
  }
}
"""

ZONES = """{
  "$schema": "../timezones.schema.json",
  "labels": {"namespace": "urn:example:doors", "type": "placeType"},
  "zones": [
    {"id": 25, "label": "GMT+01:00, Europe (Berlin)", "zone": "Europe/Berlin"},
    {"id": 26, "label": "GMT+09:00, Japan (Tokyo)", "zone": "Asia/Tokyo"}
  ]
}
"""

SYSTEM = """{
  "$schema": "../system.schema.json",
  "title": "the house",
  "summary": "Things in a house.",
  "example": ["house = House()"],
  "client": {"name": "House", "summary": "A house.", "base": "meetwire.runtime.webex.WebexClient"},
  "wire": "meetwire.runtime.webex_xml.WebexXml",
  "exports": ["meetwire.runtime.credentials.Password"]
}
"""

FILES = {
    "doors.xsd": DOORS,
    "doors.json": OPERATIONS,
    "exceptions.json": EXCEPTIONS,
    "timezones.json": ZONES,
    "system.json": SYSTEM,
}


def write(schemas: Path, name: str, edits: Iterable[tuple[str, str, str]], checkout: Path) -> None:
    """Write the folder of a system of that name, with some of its text replaced."""
    files = dict(FILES)
    for file, old, new in edits:
        assert files[file].count(old) == 1, f"{old!r} stands {files[file].count(old)} times"
        files[file] = files[file].replace(old, new)
    (schemas / name).mkdir(parents=True)
    for file, text in files.items():
        (schemas / name / file).write_text(text, "utf-8")
    for path in (checkout / "schemas").glob("*.schema.json"):
        shutil.copy(path, schemas)

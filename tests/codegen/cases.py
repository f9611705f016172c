"""One case for each class of change: the edit, the verdict, and a caller that would notice."""

# ruff: noqa: E501  # edits of schemas are as long as lines of schemas

from __future__ import annotations

from tests.codegen.verdicts import DOOR, Case

X, J = "doors.xsd", "doors.json"
NAME = '<xs:element name="name" minOccurs="0">'
COLOUR = '<xs:element name="colour" type="d:colourType" minOccurs="0"/>'
BOLT = '<xs:element name="bolt" type="d:boltType" minOccurs="0"/>'
TAG = '<xs:element name="tag" type="xs:string" minOccurs="0" maxOccurs="unbounded"/>'
WEIGHT = '<xs:element name="weight" type="xs:int" minOccurs="0"/>'
NOTE = '<xs:element name="note" type="xs:string" minOccurs="0"/>'
REASON = '<xs:element name="reason" type="xs:string"/>'
REMARK = '<xs:element name="remark" type="xs:string" minOccurs="0"/>'
MAKER = '<xs:element name="maker" type="xs:string"/>'
KEY = '<xs:element name="doorKey" type="xs:int"/>'
OPENS = '<xs:element name="opensAt" type="d:momentType" minOccurs="0" mw:zone="zoneID"/>'
ALL = "types reading writing"
DOOR_MAKE = "return doors.CreateDoor(door_key=1, reason='r', {})"


def made(arguments: str) -> str:
    """The body of a caller that makes a door."""
    return DOOR_MAKE.format(arguments)


def held(content: str) -> str:
    """What an answer holds."""
    return DOOR.format(content)


LIST_TAKE = "return [door.door_key for door in read().door]"
LIST = {
    "make": "return doors.LstDoor()",
    "take": LIST_TAKE,
    "operation": "LstDoor",
    "content": "<d:total>0</d:total>",
}
HEAVY = {
    "make": made("weight=5"),
    "take": "weight: int | None = read().weight\nreturn weight",
    "content": held("<d:weight>5</d:weight>"),
}
RED = {
    "make": made("colour=doors.Colour.RED"),
    "take": "return read().colour is doors.Colour.RED",
    "content": held("<d:colour>RED</d:colour>"),
}
TAGGED = {
    "make": made("tag=['a']"),
    "take": "tags: list[str] = read().tag\nreturn tags",
    "content": held("<d:tag>a</d:tag>"),
}
BOLTED = {
    "make": made("bolt=doors.Bolt(size=3, label='b')"),
    "take": "bolt: doors.Bolt | None = read().bolt\nreturn bolt and (bolt.size, bolt.label)",
    "content": held("<d:bolt><d:label>b</d:label><d:size>3</d:size></d:bolt>"),
}
OPEN = {
    "make": made("opens_at=datetime(2031, 1, 1, 8, tzinfo=UTC), zone_id=25"),
    "take": "return str(read().opens_at_aware)",
    "content": held("<d:opensAt>01/02/2031 09:00:00</d:opensAt><d:zoneID>25</d:zoneID>"),
}
WALLED = {
    "make": "items: list[doors.Pane | doors.Glass | doors.Slab] = [doors.Pane(width=2)]\n"
    + made("wall=doors.Wall(content=items)"),
    "take": "wall = read().wall\n"
    "items: list[doors.Pane | doors.Glass | doors.Slab] = wall.content if wall else []\n"
    "return len(items), [isinstance(item, doors.Glass) for item in items]",
    "content": held("<d:wall><d:glass><d:tint>t</d:tint></d:glass></d:wall>"),
}


CASES = [
    # Types
    Case(
        "type_added",
        [
            (
                X,
                '<xs:complexType name="spareType">',
                '<xs:complexType name="hatchType"><xs:sequence/></xs:complexType>\n<xs:complexType name="spareType">',
            )
        ],
        [("added", "type", "doors.Hatch", "")],
    ),
    Case(
        "type_removed",
        [
            (
                X,
                '<xs:complexType name="spareType">\n    <xs:sequence><xs:element name="count" type="xs:int" minOccurs="0"/></xs:sequence>\n  </xs:complexType>',
                "",
            ),
        ],
        [("removed", "type", "doors.Spare", "types")],
        make="spare: doors.Spare | None = None\nassert spare is None\n" + made(""),
    ),
    Case(
        "type_renamed",
        [
            (
                X,
                '<xs:complexType name="boltType">',
                '<xs:complexType name="boltType" mw:name="Latch">',
            )
        ],
        [("renamed", "type", "doors.Latch", ALL)],
        make=BOLTED["make"],
        take="bolt = read().bolt\nreturn isinstance(bolt, doors.Bolt)",
        content=BOLTED["content"],
    ),
    Case(
        "type_renamed_on_the_wire",
        [
            (
                X,
                '<xs:complexType name="boltType">',
                '<xs:complexType name="latchType" mw:name="Bolt">',
            ),
            (X, 'type="d:boltType"', 'type="d:latchType"'),
        ],
        [],
        **BOLTED,
    ),
    Case(
        "type_renamed_it_seems",
        [
            (X, '<xs:complexType name="boltType">', '<xs:complexType name="latchType">'),
            (X, 'type="d:boltType"', 'type="d:latchType"'),
        ],
        [("renamed", "type", "doors.Latch", ALL)],
        make=BOLTED["make"],
        take="bolt = read().bolt\nreturn isinstance(bolt, doors.Bolt)",
        content=BOLTED["content"],
    ),
    Case(
        "response_renamed_on_the_wire",
        [
            (
                X,
                '<xs:complexType name="createDoorResponse">',
                '<xs:complexType name="createDoorReply" mw:name="CreateDoorResponse">',
            ),
            (J, '"response": "createDoorResponse"', '"response": "createDoorReply"'),
        ],
        [("renamed", "type", "doors.CreateDoorResponse", "reading")],
    ),
    Case(
        "base_removed",
        [
            (
                X,
                '<xs:extension base="d:thingType">\n        <xs:sequence>',
                '<xs:extension base="d:spareType">\n        <xs:sequence><xs:element name="label" type="xs:string" minOccurs="0"/>',
            ),
        ],
        [
            ("changed", "type", "doors.Bolt", "types reading"),
        ],
        make=BOLTED["make"],
        take="bolt = read().bolt\nthing: doors.Thing | None = bolt\nreturn isinstance(thing, doors.Thing)",
        content=BOLTED["content"],
    ),
    Case(
        "order_of_fields",
        [
            (X, f"{TAG}\n", "\n"),
            (X, WEIGHT, f"{WEIGHT}\n{TAG}"),
        ],
        [("changed", "type", "doors.Door", "")],
        make=made("weight=5, tag=['a']"),
        take="answer = read()\nreturn answer.weight, answer.tag",
        content=held("<d:tag>a</d:tag><d:weight>5</d:weight>"),
    ),
    # Fields
    Case(
        "field_added",
        [(X, NOTE, f'{NOTE}<xs:element name="new" type="xs:int" minOccurs="0"/>')],
        [("added", "field", "doors.CreateDoor.new", "")],
    ),
    Case(
        "required_field_added_to_a_request",
        [(X, NOTE, f'{NOTE}<xs:element name="new" type="xs:int"/>')],
        [("added", "field", "doors.CreateDoor.new", "types writing")],
    ),
    Case(
        "required_field_added_to_a_response",
        [(X, REMARK, f'{REMARK}<xs:element name="new" type="xs:int"/>')],
        [("added", "field", "doors.CreateDoorResponse.new", "")],
    ),
    Case(
        "field_removed",
        [(X, WEIGHT, "")],
        [("removed", "field", "doors.Door.weight", ALL)],
        **HEAVY,
    ),
    Case(
        "field_removed_from_a_response",
        [(X, REMARK, "")],
        [("removed", "field", "doors.CreateDoorResponse.remark", "types reading")],
        take="return read().remark",
        content=held("<d:remark>r</d:remark>"),
    ),
    Case(
        "field_renamed_in_python",
        [(X, WEIGHT, WEIGHT.replace("/>", ' mw:name="mass"/>'))],
        [("renamed", "field", "doors.Door.mass", ALL)],
        **HEAVY,
    ),
    Case(
        "field_renamed_on_the_wire",
        [(X, WEIGHT, WEIGHT.replace('"weight"', '"mass" mw:name="weight"'))],
        [("renamed", "field", "doors.Door.weight", "reading writing")],
        **HEAVY,
    ),
    Case(
        "field_with_another_letter_case",
        [(X, WEIGHT, WEIGHT.replace('"weight"', '"Weight"'))],
        [("renamed", "field", "doors.Door.weight", "writing")],
        **HEAVY,
    ),
    Case(
        "field_renamed_it_seems",
        [(X, NOTE, NOTE.replace('"note"', '"no_te"'))],
        [
            ("renamed", "field", "doors.CreateDoor.no_te", "types writing"),
            ("renamed", "field", "doors.CreateDoor.no_te", "writing"),
        ],
        make=made("note='n'"),
    ),
    Case(
        "field_moved_to_the_base",
        [
            (X, '<xs:element name="size" type="xs:int" minOccurs="0"/>', ""),
            (
                X,
                '<xs:element name="label" type="xs:string" minOccurs="0"/>',
                '<xs:element name="label" type="xs:string" minOccurs="0"/><xs:element name="size" type="xs:int" minOccurs="0"/>',
            ),
        ],
        [("added", "field", "doors.Thing.size", "")],
        **BOLTED,
    ),
    Case(
        "required_in_a_request",
        [(X, NOTE, NOTE.replace(' minOccurs="0"', ""))],
        [("tightened", "field", "doors.CreateDoor.note", "types writing")],
    ),
    Case(
        "required_in_a_response",
        [(X, REMARK, REMARK.replace(' minOccurs="0"', ""))],
        [("tightened", "field", "doors.CreateDoorResponse.remark", "reading")],
        take="return read().remark",
    ),
    Case(
        "required_list_in_both",
        [(X, TAG, TAG.replace(' minOccurs="0"', ""))],
        [("tightened", "field", "doors.Door.tag", "types writing")],
        take="return read().tag",
    ),
    Case(
        "optional_in_a_request",
        [(X, REASON, REASON.replace("/>", ' minOccurs="0"/>'))],
        [("loosened", "field", "doors.CreateDoor.reason", "")],
    ),
    Case(
        "optional_in_a_response",
        [(X, MAKER, MAKER.replace("/>", ' minOccurs="0"/>'))],
        [("loosened", "field", "doors.CreateDoorResponse.maker", "types")],
        take="maker: str = read().maker\nreturn maker",
    ),
    Case(
        "single_becomes_list",
        [(X, WEIGHT, WEIGHT.replace("/>", ' maxOccurs="9"/>'))],
        [
            ("loosened", "field", "doors.Door.weight", ALL),
            ("tightened", "field", "doors.Door.weight", "writing"),
        ],
        **HEAVY,
    ),
    Case(
        "list_becomes_single",
        [(X, TAG, TAG.replace(' maxOccurs="unbounded"', ""))],
        [("tightened", "field", "doors.Door.tag", ALL)],
        **TAGGED,
    ),
    Case(
        "other_python_type",
        [(X, WEIGHT, WEIGHT.replace("xs:int", "xs:string"))],
        [("changed", "field", "doors.Door.weight", ALL)],
        **HEAVY,
    ),
    Case(
        "whole_number_becomes_any",
        [(X, WEIGHT, WEIGHT.replace("xs:int", "xs:float"))],
        [("changed", "field", "doors.Door.weight", ALL)],
        make=HEAVY["make"],
        take=HEAVY["take"],
        content=HEAVY["content"],
    ),
    Case(
        "other_form_on_the_wire",
        [(X, OPENS, OPENS.replace("momentType", "stampType"))],
        [("changed", "field", "doors.Door.opens_at", "reading writing")],
        **OPEN,
    ),
    Case(
        "text_becomes_listed",
        [
            (X, REMARK, REMARK.replace("xs:string", "d:colourType")),
            (X, NOTE, NOTE.replace("xs:string", "d:colourType")),
        ],
        [
            ("changed", "field", "doors.CreateDoor.note", "types writing"),
            ("changed", "field", "doors.CreateDoorResponse.remark", ""),
        ],
        make=made("note='RED'"),
        take="remark: str | None = read().remark\nreturn remark == 'RED'",
        content=held("<d:remark>RED</d:remark>"),
    ),
    Case(
        "listed_becomes_text",
        [
            (X, COLOUR, COLOUR.replace("d:colourType", "xs:string")),
            (X, NOTE, f'{NOTE}<xs:element name="old" type="d:colourType" minOccurs="0"/>'),
        ],
        [
            ("added", "field", "doors.CreateDoor.old", ""),
            ("changed", "field", "doors.Door.colour", "types reading"),
        ],
        make=RED["make"],
        take="colour: doors.Colour | None = read().colour\nreturn colour is doors.Colour.RED",
        content=RED["content"],
    ),
    Case(
        "other_struct",
        [(X, BOLT, BOLT.replace("boltType", "paneType"))],
        [("changed", "field", "doors.Door.bolt", ALL)],
        **BOLTED,
    ),
    # Facets
    Case(
        "limit_tightened",
        [(X, '<xs:maxLength value="8"/>', '<xs:maxLength value="4"/>')],
        [("tightened", "field", "doors.Door.name", "writing")],
        make=made("name='hallway'"),
        take="return read().name",
        content=held("<d:name>hallway</d:name>"),
    ),
    Case(
        "limit_loosened",
        [(X, '<xs:maxLength value="8"/>', '<xs:maxLength value="9"/>')],
        [("loosened", "field", "doors.Door.name", "")],
        make=made("name='hallway'"),
        take="return read().name",
        content=held("<d:name>hallway</d:name>"),
    ),
    Case(
        "pattern_added",
        [(X, '<xs:maxLength value="8"/>', '<xs:maxLength value="8"/><xs:pattern value="[0-9]+"/>')],
        [("tightened", "field", "doors.Door.name", "writing")],
        make=made("name='hallway'"),
        take="return read().name",
        content=held("<d:name>hallway</d:name>"),
    ),
    Case(
        "fewer_items",
        [(X, TAG, TAG.replace("unbounded", "2"))],
        [("tightened", "field", "doors.Door.tag", "writing")],
        make=made("tag=['a', 'b', 'c']"),
        take="return read().tag",
        content=held("<d:tag>a</d:tag><d:tag>b</d:tag><d:tag>c</d:tag>"),
    ),
    # Secrets and zones
    Case(
        "secret_no_more",
        [(X, ' mw:secret="true"', "")],
        [("loosened", "field", "doors.Door.door_pin", "")],
        make=made("door_pin='1234'"),
        take="return read().door_pin",
        content=held("<d:doorPIN>1234</d:doorPIN>"),
    ),
    Case(
        "secret_now",
        [(X, WEIGHT, WEIGHT.replace("/>", ' mw:secret="true"/>'))],
        [("tightened", "field", "doors.Door.weight", "")],
        **HEAVY,
    ),
    Case(
        "zone_removed",
        [(X, ' mw:zone="zoneID"', "")],
        [("removed", "field", "doors.Door.opens_at", ALL)],
        **OPEN,
    ),
    Case(
        "zone_changed",
        [(X, 'mw:zone="zoneID"', 'mw:zone="GMT"')],
        [("changed", "field", "doors.Door.opens_at", "reading writing")],
        **OPEN,
    ),
    Case(
        "zone_in_one_more_place",
        [(X, 'mw:zone="zoneID"', 'mw:zone="zoneID place"')],
        [("loosened", "field", "doors.Door.opens_at", "")],
        **OPEN,
    ),
    Case(
        "zone_added",
        [
            (
                X,
                '<xs:element name="openFrom" type="d:momentType" minOccurs="0"/>',
                '<xs:element name="openFrom" type="d:momentType" minOccurs="0" mw:zone="GMT"/>',
            )
        ],
        [("added", "field", "doors.LstDoor.open_from", "")],
        make="return doors.LstDoor(open_from=datetime(2031, 1, 1))",
        operation="LstDoor",
        content=LIST["content"],
        take=LIST_TAKE,
    ),
    Case(
        "zone_kept",
        [(X, 'mw:zone="zoneID"', 'mw:zone="zoneID" mw:zone-kept="true"')],
        [("tightened", "field", "doors.Door.opens_at", "writing")],
        make="from zoneinfo import ZoneInfo\n"
        + made("opens_at=datetime(2031, 1, 1, 8, tzinfo=ZoneInfo('Europe/Berlin'))"),
        take=OPEN["take"],
        content=OPEN["content"],
    ),
    # Lists of several kinds
    Case(
        "kind_of_item_removed",
        [(X, '<xs:element name="glass" type="d:glassType"/>', "")],
        [("tightened", "field", "doors.Wall.content", ALL)],
        make="items: list[doors.Pane | doors.Glass | doors.Slab] = [doors.Glass(tint='t')]\n"
        + made("wall=doors.Wall(content=items)"),
        take=WALLED["take"],
        content=WALLED["content"],
    ),
    Case(
        "kind_of_item_added",
        [
            (
                X,
                '<xs:element name="glass" type="d:glassType"/>',
                '<xs:element name="glass" type="d:glassType"/><xs:element name="thing" type="d:thingType"/>',
            )
        ],
        [("loosened", "field", "doors.Wall.content", "types")],
        **WALLED,
    ),
    Case(
        "item_renamed_on_the_wire",
        [
            (
                X,
                '<xs:element name="glass" type="d:glassType"/>',
                '<xs:element name="crystal" type="d:glassType"/>',
            )
        ],
        [("renamed", "field", "doors.Wall.content", "reading writing")],
        make="items: list[doors.Pane | doors.Glass | doors.Slab] = [doors.Glass(tint='t')]\n"
        + made("wall=doors.Wall(content=items)"),
        take=WALLED["take"],
        content=WALLED["content"],
    ),
    # Values
    Case(
        "value_added",
        [
            (
                X,
                '<xs:enumeration value="RED"/>',
                '<xs:enumeration value="RED"/><xs:enumeration value="GREEN"/>',
            )
        ],
        [("added", "value", "doors.Colour.GREEN", "")],
        make=made("colour=doors.Colour.unlisted('GREEN')"),
        take="return str(read().colour)",
        content=held("<d:colour>GREEN</d:colour>"),
    ),
    Case(
        "value_removed",
        [(X, '<xs:enumeration value="RED"/>', "")],
        [("removed", "value", "doors.Colour.RED", ALL)],
        **RED,
    ),
    Case(
        "value_renamed",
        [(X, '<xs:enumeration value="RED"/>', '<xs:enumeration value="RED" mw:name="CRIMSON"/>')],
        [("renamed", "value", "doors.Colour.CRIMSON", ALL)],
        **RED,
    ),
    Case(
        "value_changed_on_the_wire",
        [(X, '<xs:enumeration value="RED"/>', '<xs:enumeration value="R" mw:name="RED"/>')],
        [("changed", "value", "doors.Colour.RED", "reading writing")],
        **RED,
    ),
    Case(
        "value_with_another_letter_case",
        [(X, '<xs:enumeration value="RED"/>', '<xs:enumeration value="Red"/>')],
        [("changed", "value", "doors.Colour.RED", "writing")],
        **RED,
    ),
    # Operations
    Case(
        "response_changed",
        [
            (
                X,
                '<xs:complexType name="lstDoorResponse">',
                '<xs:complexType name="lstDoorResponse" mw:name="LstDoorReply">',
            ),
            (
                X,
                '<xs:complexType name="lstDoor">',
                '<xs:complexType name="lstDoorAnswer" mw:name="LstDoorResponse"><xs:sequence>'
                '<xs:element name="total" type="xs:int" minOccurs="0"/>'
                '<xs:element name="item" type="d:doorType" minOccurs="0" maxOccurs="unbounded"/>'
                '</xs:sequence></xs:complexType><xs:complexType name="lstDoor">',
            ),
            (J, '"response": "lstDoorResponse"', '"response": "lstDoorAnswer"'),
            (J, '"record": "door"', '"record": "item"'),
        ],
        [
            ("added", "type", "doors.LstDoorResponse", ""),
            ("changed", "operation", "doors.LstDoor", ""),
            ("changed", "operation", "doors.LstDoor", "types reading"),
            ("renamed", "type", "doors.LstDoorReply", "types reading"),
        ],
        make=LIST["make"],
        operation="LstDoor",
        content="<d:total>1</d:total><d:door><d:doorKey>1</d:doorKey></d:door>",
        take=LIST_TAKE,
    ),
    Case(
        "service_changed",
        [(J, '"service": "doors"', '"service": "gates"')],
        [
            ("changed", "operation", "doors.CreateDoor", "writing"),
            ("changed", "operation", "doors.LstDoor", "writing"),
        ],
    ),
    Case(
        "effect_callers_and_lifecycle",
        [
            (
                J,
                '"effect": "create",\n      "idempotent": false,\n      "callers": ["host"],\n      "lifecycle": "active"',
                '"effect": "update",\n      "idempotent": true,\n      "callers": ["host", "attendee"],\n      "lifecycle": "end-of-life"',
            ),
        ],
        [("changed", "operation", "doors.CreateDoor", "")] * 4,
    ),
    Case(
        "deprecated",
        [
            (
                J,
                '"summary": "List the doors.",',
                '"summary": "List the doors.", "deprecated": "Use a window.",',
            )
        ],
        [("changed", "operation", "doors.LstDoor", "")],
        **LIST,
    ),
    Case(
        "not_found_added",
        [(J, '"not_found": ["000002"]', '"not_found": ["000002", "000003"]')],
        [("loosened", "operation", "doors.CreateDoor", "")],
        take="try:\n    return read()\nexcept ServiceError:\n    return 'caught'",
        failure="000003",
    ),
    Case(
        "not_found_removed",
        [(J, '"not_found": ["000002"]', '"not_found": ["000003"]')],
        [
            ("tightened", "operation", "doors.CreateDoor", ""),
            ("loosened", "operation", "doors.CreateDoor", ""),
        ],
        take="try:\n    return read()\nexcept ServiceError:\n    return 'caught'",
        failure="000002",
    ),
    Case(
        "not_found_for_a_list",
        [(J, '"window": {"start"', '"not_found": ["000009"],\n      "window": {"start"')],
        [("loosened", "operation", "doors.LstDoor", "reading")],
        make="return doors.LstDoor()",
        operation="LstDoor",
        take="try:\n    return len(read().door)\nexcept ServiceError:\n    return 'caught'",
        failure="000009",
    ),
    Case(
        "paging_removed",
        [
            (
                J,
                """,
      "paging": {
        "record": "door", "default": 10, "ceiling": 50, "start": "startFrom", "size": "maximumNum",
        "total": "total", "key": ["doorKey"]
      }""",
                "",
            )
        ],
        [("removed", "operation", "doors.LstDoor", "types writing")],
        make="from meetwire.runtime.paging import Pager\nrequest = doors.LstDoor()\nPager(request)\nreturn request",
        operation="LstDoor",
        content=LIST["content"],
        take=LIST_TAKE,
    ),
    Case(
        "records_of_another_type",
        [
            (J, '"record": "door"', '"record": "spare"'),
            (J, '"key": ["doorKey"]', '"key": ["label"]'),
        ],
        [
            ("changed", "operation", "doors.LstDoor", "types reading"),
            ("changed", "operation", "doors.LstDoor", ""),
        ],
        make="return doors.LstDoor()",
        operation="LstDoor",
        content="<d:total>1</d:total><d:door><d:doorKey>1</d:doorKey></d:door>",
        take="from meetwire.runtime.paging import Pager\nrequest = doors.LstDoor()\npager = Pager(request)\n"
        "keys: list[int] = [door.door_key for door in pager.take(read())]\nreturn keys",
    ),
    Case(
        "size_of_pages",
        [(J, '"ceiling": 50', '"ceiling": 60')],
        [("changed", "operation", "doors.LstDoor", "")],
        **LIST,
    ),
    Case(
        "window_limited",
        [(J, '"days": 7', '"days": 3')],
        [("tightened", "operation", "doors.LstDoor", "")],
        **LIST,
    ),
    Case(
        "key_and_lookup_added",
        [
            (
                J,
                '"not_found": ["000002"]',
                '"not_found": ["000002"],\n      "key": ["doorKey"],\n      "lookup": {"operation": "LstDoor", "ask": {"openFrom": "opensAt"}}',
            )
        ],
        [
            ("changed", "operation", "doors.CreateDoor", ""),
            ("added", "operation", "doors.CreateDoor", ""),
        ],
    ),
    # Facts of the system
    Case(
        "exception_known_now",
        [
            (
                "exceptions.json",
                '"000001": {',
                '"000004": {"error": "NotFound", "meaning": "No such wall.", "retry_safe": false},\n    "000001": {',
            )
        ],
        [("added", "exception", "000004", "")],
        take="try:\n    return read()\nexcept ServiceError:\n    return 'caught'",
        failure="000004",
    ),
    Case(
        "exception_of_another_class",
        [("exceptions.json", '"Conflict"', '"AlreadyExists"')],
        [("changed", "exception", "000001", "reading")],
        take="try:\n    return read()\nexcept Conflict:\n    return 'caught'",
        failure="000001",
    ),
    Case(
        "exception_worth_a_retry",
        [("exceptions.json", '"retry_safe": false', '"retry_safe": true')],
        [("changed", "exception", "000001", "")],
        take="try:\n    return read()\nexcept Conflict:\n    return 'caught'",
        failure="000001",
    ),
    Case(
        "time_zone_of_another_meaning",
        [("timezones.json", '"zone": "Europe/Berlin"', '"zone": "Europe/Paris"')],
        [
            ("changed", "time zone", "id 25", "reading writing"),
            ("changed", "time zone", "label GMT+01:00, Europe (Berlin)", "reading writing"),
        ],
        make="from zoneinfo import ZoneInfo\n"
        + made("opens_at=datetime(2031, 1, 1, 8, tzinfo=ZoneInfo('Europe/Berlin'))"),
        take="moment = read().opens_at_aware\nreturn moment and repr(moment.tzinfo)",
        content=OPEN["content"],
    ),
    Case(
        "time_zone_removed",
        [
            (X, '<xs:enumeration value="GMT+09:00, Japan (Tokyo)"/>', ""),
            (
                "timezones.json",
                ',\n    {"id": 26, "label": "GMT+09:00, Japan (Tokyo)", "zone": "Asia/Tokyo"}',
                "",
            ),
        ],
        [
            ("removed", "time zone", "id 26", "reading writing"),
            ("removed", "time zone", "label GMT+09:00, Japan (Tokyo)", "reading writing"),
            ("removed", "value", "doors.Place.GMT_PLUS_09_00_JAPAN_TOKYO", ALL),
        ],
        make="place: doors.Place | None = None\n"
        "assert place is not doors.Place.GMT_PLUS_09_00_JAPAN_TOKYO\n"
        + made("opens_at=datetime(2031, 1, 1, 8, tzinfo=UTC), zone_id=26"),
        take=OPEN["take"],
        content=OPEN["content"].replace("25", "26"),
    ),
    Case(
        "time_zone_added",
        [
            (
                "timezones.json",
                '    {"id": 26',
                '    {"cities": ["Lima"], "zone": "America/Lima"},\n    {"id": 26',
            )
        ],
        [("added", "time zone", "city Lima", "")],
        **OPEN,
    ),
    Case(
        "client_renamed",
        [("system.json", '"name": "House"', '"name": "Home"')],
        [("renamed", "system", "", ALL)],
        make="from meetwire.client_renamed import House\nclient: type[WebexClient] = House\n"
        + made(""),
        take="from meetwire.client_renamed import House\nclient: type[WebexClient] = House\nreturn read().door_key",
    ),
    Case(
        "export_removed",
        [
            (
                "system.json",
                "meetwire.runtime.credentials.Password",
                "meetwire.runtime.credentials.AccessToken",
            )
        ],
        [("removed", "system", "", ALL), ("added", "system", "", "")],
        make="from meetwire.export_removed import Password\nfrom meetwire.runtime.credentials import Password as Original\nkind: type[Original] = Password\n"
        + made(""),
        take="from meetwire.export_removed import Password\nfrom meetwire.runtime.credentials import Password as Original\nkind: type[Original] = Password\nreturn read().door_key",
    ),
    Case(
        "namespace_changed",
        [
            (
                X,
                'xmlns:d="urn:example:doors" targetNamespace="urn:example:doors"',
                'xmlns:d="urn:example:gates" targetNamespace="urn:example:gates"',
            ),
            (J, '"namespace": "urn:example:doors"', '"namespace": "urn:example:gates"'),
            (
                "timezones.json",
                '"namespace": "urn:example:doors"',
                '"namespace": "urn:example:gates"',
            ),
        ],
        [("changed", "module", "doors", "")],
    ),
    Case(
        "prefix_changed",
        [
            (
                X,
                'xmlns:d="urn:example:doors" target',
                'xmlns:a="urn:example:doors" xmlns:d="urn:example:doors" target',
            )
        ],
        [("changed", "module", "doors", "")],
    ),
]

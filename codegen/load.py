"""From a system's folder of schemas to the model.

xsdata reads the XSDs, and `operations` adds what is done with them; `openapi` reads the rest.
"""

from __future__ import annotations

import keyword
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lxml import etree
from xsdata.codegen.container import ClassContainer, Steps
from xsdata.codegen.models import Attr, Class
from xsdata.codegen.transformer import ResourceTransformer
from xsdata.models.config import GeneratorConfig
from xsdata.models.enums import Tag

from codegen import naming
from codegen.content import Content, contents
from codegen.errors import Place, SchemaError
from codegen.model import (
    Choice,
    Enumeration,
    ExceptionId,
    Field,
    Member,
    Module,
    Package,
    Struct,
    System,
    TypeRef,
)
from codegen.operations import add_operations, read_json
from codegen.order import in_order
from codegen.progress import step
from codegen.reserved import (
    MESSAGE,
    RESERVED_CLASSES,
    RESERVED_FIELDS,
    RESERVED_MEMBERS,
    SCALAR_KINDS,
    VALUES,
)
from codegen.source import XS, Element, SchemaFile, hint
from codegen.timezones import read_time_zones

SCALARS = {
    "string": ("TEXT", "str"),
    "boolean": ("BOOL", "bool"),
    "int": ("INT", "int"),
    "integer": ("INT", "int"),
    "long": ("INT", "int"),
    "float": ("FLOAT", "float"),
    "double": ("FLOAT", "float"),
    "base64Binary": ("BASE64", "bytes"),
}
# How a schema writes the default of what is a bool in Python.
BOOLEANS = {"true": True, "1": True, "Yes": True, "false": False, "0": False, "No": False}

FACETS = {
    "min_length": "min_length",
    "max_length": "max_length",
    "pattern": "pattern",
    "min_inclusive": "minimum",
    "max_inclusive": "maximum",
}
# Files that are not about the operations of a service.
UNBOUNDED = 2**31
WILDCARDS = (Tag.ANY, Tag.ANY_ATTRIBUTE)


# Files of a system that describe no operations.
NO_MODULES = ("exceptions", "system", "timezones")


def load_packages(schemas: Path) -> list[Package]:
    """Read the folders of all systems.

    Raises:
        SchemaError: Anything in there that cannot become code, with its place.
    """
    packages: list[Package] = []
    for folder in system_folders(schemas):
        with step(f"reading {folder.name}"):
            packages.append(load_package(folder, folder.name))
    return packages


def system_folders(schemas: Path) -> list[Path]:
    """The folders of all systems, in the order of their names.

    Raises:
        SchemaError: There is none.
    """
    if not schemas.is_dir():
        raise SchemaError(Place(schemas), "there is no such folder", "name a folder of schemas")
    folders = [path.parent for path in sorted(schemas.glob("*/system.json"))]
    if not folders:
        raise SchemaError(
            Place(Path(schemas.name)), "no folder in there has a system.json", "add one"
        )
    return folders


def load_package(folder: Path, name: str) -> Package:
    """Read one system's folder of schemas.

    Raises:
        SchemaError: Anything in there that cannot become code, with its place.
    """
    return _Loader(folder, name).package()


class _Declared(NamedTuple):
    """What becomes a field: an element, an attribute, the text, or a list of several kinds."""

    wire: str
    node: Element
    what: Attr | Content


class _Loader:
    def __init__(self, folder: Path, name: str) -> None:
        self.name = name
        self.folder = folder
        # Places are shown from the folder that holds `schemas/`, whatever the working directory is.
        self.top = folder.parent.parent
        for path in (folder, *folder.glob("*.xsd"), *folder.glob("*.json")):
            if not path.stem.isidentifier() or keyword.iskeyword(path.stem):
                raise SchemaError(
                    Place(path.relative_to(self.top)),
                    f"{path.stem!r} becomes the name of a module, which it cannot be",
                    "use letters, digits and _",
                )
        self.files = {
            file.namespace: file
            for path in sorted(folder.glob("*.xsd"))
            for file in [SchemaFile(path, path.relative_to(self.top))]
        }
        self.classes = self._analyse() if self.files else {}
        self.names = self._name_types()

    def package(self) -> Package:
        system = self._system()
        modules = [self._module(file) for file in self.files.values()]
        for path in sorted(self.folder.glob("*.json")):
            if path.stem not in NO_MODULES and not _is_openapi(path):
                add_operations(path, self.top, modules)
        for module in modules:
            module.structs = in_order(module.structs, module.name)
            module.url = system.base_urls.get(module.name)
        modules += self._openapi_modules()
        if not modules:
            raise SchemaError(
                Place(self.folder.relative_to(self.top)),
                "there is neither an .xsd nor an OpenAPI file",
                "is this a schema folder?",
            )
        exceptions_path = self.folder / "exceptions.json"
        exceptions = read_json(exceptions_path, self.top)["exceptions"]
        zones_path = self.folder / "timezones.json"
        return Package(
            system,
            sorted(modules, key=lambda module: module.name),
            [
                ExceptionId(
                    id_,
                    about["error"],
                    about["meaning"],
                    about["retry_safe"],
                    about.get("retry_after"),
                )
                for id_, about in sorted(exceptions.items())
            ],
            exceptions_path.relative_to(self.top),
            read_time_zones(zones_path, self.top, modules),
            zones_path.relative_to(self.top),
            _secrets(modules) | {name for file in self.files.values() for name in file.secrets},
        )

    def _system(self) -> System:
        path = self.folder / "system.json"
        about = read_json(path, self.top)
        client = about["client"]
        return System(
            self.name,
            about["title"],
            about["summary"],
            client["name"],
            client["summary"],
            about["example"],
            _dotted(about["wire"]),
            _dotted(client["base"]) if "base" in client else None,
            _dotted(client["async_base"]) if "async_base" in client else None,
            about.get("base_urls", {}),
            [_dotted(name) for name in about.get("exports", [])],
            path.relative_to(self.top),
        )

    def _openapi_modules(self) -> list[Module]:
        paths = [path for path in sorted(self.folder.glob("*.json")) if _is_openapi(path)]
        if not paths:
            return []
        # Imported here, since it takes longer than all the rest, and XML has no need of it.
        from codegen.openapi import load_module

        return [load_module(path, self.top) for path in paths]

    def _analyse(self) -> dict[str, Class]:
        """Classes by qualified name: groups and simple types resolved, extensions kept."""
        config = GeneratorConfig()
        transformer = ResourceTransformer(config=config)
        transformer.process_sources([file.path.resolve().as_uri() for file in self.files.values()])
        container = ClassContainer(config)
        container.extend(transformer.classes)
        container.validate_classes()
        container.process_classes(Steps.UNGROUP)
        container.remove_groups()
        container.process_classes(Steps.FLATTEN)
        return {
            class_.qname: class_
            for class_ in container
            if class_.tag in (Tag.COMPLEX_TYPE, Tag.SIMPLE_TYPE)
        }

    def _file(self, class_: Class) -> SchemaFile:
        return self.files[class_.qname[1:].partition("}")[0]]

    def _name_types(self) -> dict[str, TypeRef]:
        """Where each named type is found in Python. Bound ones are found in the runtime."""
        names: dict[str, TypeRef] = {}
        for file in self.files.values():
            unbound: list[tuple[str, Element]] = []
            for wire, node in file.types.items():
                qname = f"{{{file.namespace}}}{wire}"
                binding = hint(node, "binding")
                if binding:
                    module, _, name = binding.rpartition(".")
                    if not all(part.isidentifier() for part in binding.split(".")):
                        raise SchemaError(
                            file.place(node), f"{binding!r} is no class", "write module.Class"
                        )
                    names[qname] = TypeRef(module, name)
                elif node.tag == f"{XS}complexType" or node.find(f".//{XS}enumeration") is not None:
                    unbound.append((wire, node))
            pythonic = naming.assign(
                ((wire, hint(node, "name"), file.place(node)) for wire, node in unbound),
                naming.class_name,
                scope=f"types of {file.shown.name}",
                reserved=RESERVED_CLASSES,
            )
            for (wire, _), name in zip(unbound, pythonic, strict=True):
                names[f"{{{file.namespace}}}{wire}"] = TypeRef(file.path.stem, name)
        return names

    def _module(self, file: SchemaFile) -> Module:
        enumerations: list[Enumeration] = []
        structs: list[Struct] = []
        for wire, node in file.types.items():
            qname = f"{{{file.namespace}}}{wire}"
            if qname not in self.names or hint(node, "binding"):
                continue
            class_ = self.classes[qname]
            place = file.place(node)
            name = self.names[qname].name
            if class_.is_enumeration:
                enumerations.append(self._enumeration(class_, wire, name, place))
            else:
                structs += self._structs(class_, node, wire, name, place, enumerations)
        types: list[Enumeration | Struct] = [*enumerations, *structs]
        naming.assign(
            ((type_.name, type_.name, type_.place) for type_ in types),
            naming.class_name,
            scope=f"types of {file.shown.name}, anonymous ones included",
            reserved=RESERVED_CLASSES,
        )
        return Module(
            file.path.stem,
            file.prefix,
            file.namespace,
            file.doc,
            [file.shown],
            enumerations,
            structs,
        )

    def _enumeration(self, class_: Class, wire: str, name: str, place: Place) -> Enumeration:
        file = self._file(class_)
        nodes = [file.node(attr.index) for attr in class_.attrs]
        values = [str(node.get("value")) for node in nodes]
        names = naming.assign(
            (
                (value, hint(node, "name"), file.place(node))
                for value, node in zip(values, nodes, strict=True)
            ),
            naming.member_name,
            scope=f"values of {wire}",
            reserved=RESERVED_MEMBERS,
        )
        members = [
            Member(member, value, attr.help)
            for member, value, attr in zip(names, values, class_.attrs, strict=True)
        ]
        return Enumeration(wire, name, place, class_.help, members)

    def _structs(
        self,
        class_: Class,
        definition: Element,
        wire: str,
        name: str,
        place: Place,
        enumerations: list[Enumeration],
    ) -> Iterator[Struct]:
        """The struct of a complex type, after those of the anonymous types inside it."""
        file = self._file(class_)
        inner: dict[str, TypeRef] = {}
        nested_classes = {nested.qname: nested for nested in class_.inner}
        for attr in class_.attrs:
            node = file.node(attr.index) if attr.index else definition
            nested_definition = _anonymous(node)
            if nested_definition is None:
                continue
            qname = attr.types[0].qname
            chosen = hint(nested_definition, "name")
            nested_name = chosen or name + naming.class_name(attr.local_name)
            nested_wire = f"{wire}/{attr.local_name}"
            inner[qname] = TypeRef(file.path.stem, nested_name)
            if nested_definition.tag == f"{XS}simpleType":
                # Of these xsdata makes classes beside the others.
                enumeration = self.classes[qname]
                enumerations.append(
                    self._enumeration(enumeration, nested_wire, nested_name, file.place(node))
                )
                continue
            nested = nested_classes[qname]
            nested.help = nested.help or attr.help
            yield from self._structs(
                nested,
                nested_definition,
                nested_wire,
                nested_name,
                file.place(node),
                enumerations,
            )
        base = None
        if class_.extensions:
            base = self.names[class_.extensions[0].type.qname]
        inherited = list(self._inherited(class_))
        declared = self._declared(class_, definition)
        names = naming.assign(
            [
                *((field.wire, field.name, field.place) for field in inherited),
                *((each.wire, hint(each.node, "name"), file.place(each.node)) for each in declared),
            ],
            naming.field_name,
            scope=f"fields of {wire}",
            reserved=RESERVED_FIELDS,
        )[len(inherited) :]
        fields = [
            self._content_field(each.what, field_name, file)
            if isinstance(each.what, Content)
            else self._field(each.what, each.node, field_name, file, inner)
            for each, field_name in zip(declared, names, strict=True)
        ]
        self._resolve_zones([*inherited, *fields], fields)
        self._number_sequences(fields)
        yield Struct(
            wire,
            name,
            place,
            class_.help,
            None if base == TypeRef(MESSAGE, "Message") else base,
            fields,
            is_open=any(attr.tag in WILDCARDS and attr.index for attr in class_.attrs),
        )

    def _inherited(self, class_: Class) -> Iterator[Field]:
        for extension in class_.extensions:
            parent = self.classes[extension.type.qname]
            yield from self._inherited(parent)
            file = self._file(parent)
            for wire, node, _ in self._declared(parent, file.types[parent.name]):
                name = hint(node, "name") or naming.field_name(wire)
                # Only names and zones matter here, so that the type need not be right.
                type_ = TypeRef(VALUES, "TEXT")
                zone = hint(node, "zone")
                yield Field(wire, name, type_, "str", place=file.place(node), zone=zone)

    def _declared(self, class_: Class, definition: Element) -> list[_Declared]:
        """What becomes a field of a class. Wildcards do not: what they take is kept as extras."""
        file = self._file(class_)
        found = contents(definition, file)
        in_lists = {element for content in found for element in content.group.iter()}
        declared: list[_Declared] = []
        for attr in class_.attrs:
            if attr.tag == Tag.EXTENSION:
                simple = definition.find(f"{XS}simpleContent/*")
                declared.append(_Declared("value", definition if simple is None else simple, attr))
            elif attr.tag not in WILDCARDS:
                node = file.node(attr.index)
                if node not in in_lists:
                    declared.append(_Declared(attr.local_name, node, attr))
        for content in found:
            number = file.number(content.group)
            before = sum(file.number(each.node) < number for each in declared)
            declared.insert(before, _Declared("content", content.group, content))
        return declared

    def _content_field(self, content: Content, name: str, file: SchemaFile) -> Field:
        place = file.place(content.group)
        choices: dict[TypeRef, Choice] = {}
        for element in content.elements:
            wire = str(element.get("name"))
            declaring, type_name = self._declaration(str(element.get("type", "")), element)
            definition = declaring.types.get(type_name) if declaring else None
            if declaring is None or definition is None or definition.tag != f"{XS}complexType":
                raise SchemaError(
                    file.place(element),
                    f"{wire} stands in a list of several kinds, but is of no named complex type",
                    "declare one for it, so that its class tells it from the others",
                )
            type_ = self.names[f"{{{declaring.namespace}}}{type_name}"]
            if type_ in choices:
                raise SchemaError(
                    file.place(element),
                    f"{wire} and {choices[type_].wire} stand in one list and are both of type"
                    f" {type_name}",
                    "give one of them a type of its own, so that its class tells it",
                )
            choices[type_] = Choice(wire, type_, _documentation_of(element))
        facets = {
            facet: value
            for facet, value in (("min_items", content.min_items), ("max_items", content.max_items))
            if value is not None
        }
        return Field(
            "",
            name,
            TypeRef(MESSAGE, "Message"),
            "Message",
            place,
            required=content.required,
            is_list=True,
            choices=list(choices.values()),
            is_mixed=content.is_mixed,
            doc=_documentation_of(content.group),
            facets=facets,
        )

    def _field(
        self, attr: Attr, node: Element, name: str, file: SchemaFile, inner: dict[str, TypeRef]
    ) -> Field:
        place = file.place(node)
        is_text = attr.tag == Tag.EXTENSION
        named = is_text or str(node.get("name")) == attr.local_name
        if not named or attr.tag not in (Tag.ELEMENT, Tag.ATTRIBUTE, Tag.EXTENSION):
            raise SchemaError(
                place,
                f"xs:{etree.QName(node).localname} is not supported here",
                "use plain elements",
            )
        type_, python_type = self._type_of(attr, node, file, inner)
        restrictions = attr.restrictions
        facets = {
            ours: getattr(restrictions, theirs)
            for theirs, ours in FACETS.items()
            if getattr(restrictions, theirs) is not None
        }
        if type_.module == VALUES and type_.name not in ("TEXT", "INT", "FLOAT"):
            facets.pop("pattern", None)  # the value, such as a datetime, has its form by nature
        for bound in ("minimum", "maximum"):
            if bound in facets:
                facets[bound] = int(facets[bound])
        is_list = bool(restrictions.is_list)
        if is_list:
            if restrictions.min_occurs and restrictions.min_occurs > 1:
                facets["min_items"] = restrictions.min_occurs
            if restrictions.max_occurs and restrictions.max_occurs < UNBOUNDED:
                facets["max_items"] = restrictions.max_occurs
        field = Field(
            "" if is_text else attr.local_name,
            name,
            type_,
            python_type,
            place,
            # No text is a text, too.
            required=bool(restrictions.min_occurs)
            and not restrictions.nillable
            and not (is_text and python_type == "str"),
            is_list=is_list,
            is_attribute=attr.tag == Tag.ATTRIBUTE,
            is_text=is_text,
            secret=hint(node, "secret") == "true",
            zone=hint(node, "zone"),
            zone_kept=hint(node, "zone-kept") == "true",
            sequence=self._repeated_sequence(attr),
            facets=facets,
        )
        field.doc = self._documentation(attr, node, field)
        return field

    def _type_of(
        self, attr: Attr, node: Element, file: SchemaFile, inner: dict[str, TypeRef]
    ) -> tuple[TypeRef, str]:
        if len(attr.types) != 1:
            raise SchemaError(
                file.place(node), f"{attr.local_name} has several types", "choose one"
            )
        qname = attr.types[0].qname
        if qname in inner:
            return inner[qname], inner[qname].name
        if qname in self.names:
            return self.names[qname], self.names[qname].name
        kind = self._kind(node)
        if kind is not None:
            if kind not in SCALAR_KINDS:
                raise SchemaError(
                    file.place(node),
                    f"unknown mw:kind {kind!r}",
                    f"use one of {', '.join(SCALAR_KINDS)}",
                )
            scalar, python_type = SCALAR_KINDS[kind]
        else:
            local = qname.rpartition("}")[2]
            if local not in SCALARS:
                raise SchemaError(
                    file.place(node),
                    f"xs:{local} is not supported",
                    f"use one of {', '.join(f'xs:{name}' for name in SCALARS)}",
                )
            scalar, python_type = SCALARS[local]
        return TypeRef(VALUES, scalar), python_type

    def _kind(self, node: Element) -> str | None:
        """The `mw:kind` of the simple type that an element has, if it has one."""
        reference = node.get("type") or node.get("base")
        if reference is None:
            restriction = node.find(f"{XS}simpleType/{XS}restriction")
            reference = restriction.get("base") if restriction is not None else None
        if reference is None:
            return None
        declaring, name = self._declaration(str(reference), node)
        definition = declaring.types.get(name) if declaring else None
        return hint(definition, "kind") if definition is not None else None

    def _declaration(self, reference: str, node: Element) -> tuple[SchemaFile | None, str]:
        """The file that declares what a prefixed name in the schema means, and the bare name."""
        prefix, _, name = reference.rpartition(":")
        return self.files.get(str(node.nsmap.get(prefix or None))), name

    @staticmethod
    def _repeated_sequence(attr: Attr) -> int | None:
        """A number for the sequence that the element repeats with, if one does."""
        for tag, number, _, most in attr.restrictions.path:
            if tag == "s" and most > 1:
                return number
        return None

    @staticmethod
    def _number_sequences(fields: list[Field]) -> None:
        """Count from 1 in each struct, since the numbers of xsdata differ from run to run."""
        seen: dict[int, int] = {}
        for field in fields:
            if field.sequence is not None:
                field.sequence = seen.setdefault(field.sequence, len(seen) + 1)

    @staticmethod
    def _documentation(attr: Attr, node: Element, field: Field) -> str | None:
        sentences = [attr.help] if attr.help else []
        if field.is_text and not sentences:
            sentences.append("Text of the element.")
        if attr.default is not None and attr.default != "-1":
            is_bool = field.python_type == "bool"
            shown = BOOLEANS.get(attr.default) if is_bool else attr.default
            where = "empty" if field.required else "absent"
            sentences.append(f"The service assumes `{shown}` if it is {where}.")
        origin = hint(node, "origin")
        if origin == "observed":
            sentences.append("Newer servers send it.")
        return " ".join(sentences) or None

    @staticmethod
    def _resolve_zones(siblings: list[Field], fields: list[Field]) -> None:
        """Turn `mw:zone` from wire names into Python names."""
        names = {field.wire: field.name for field in siblings}
        for field in fields:
            if field.zone is None or field.zone == "GMT":
                continue
            places: list[str] = []
            for place in field.zone.split():
                if place.startswith("../"):
                    places.append(
                        "/".join(
                            part if part == ".." else naming.field_name(part)
                            for part in place.split("/")
                        )
                    )
                elif place in names:
                    places.append(names[place])
                else:
                    raise SchemaError(
                        field.place,
                        f"mw:zone names {place!r}, which is no sibling of {field.wire}",
                        "name a sibling, a path that starts with ../, or GMT",
                    )
            field.zone = " ".join(places)
        properties = {field.aware_name: field for field in siblings if field.has_zone_at_hand}
        for field in siblings:
            if field.name in properties:
                raise SchemaError(
                    field.place,
                    f"{field.wire} becomes {field.name!r}, which is what gives"
                    f" {properties[field.name].wire} with its zone",
                    "give one of them a mw:name",
                )


def _secrets(modules: list[Module]) -> frozenset[str]:
    return frozenset(
        field.wire
        for module in modules
        for struct in module.structs
        for field in struct.fields
        if field.secret and field.wire
    )


def _is_openapi(path: Path) -> bool:
    return '"openapi":' in path.read_text("utf-8")


def _dotted(name: str) -> TypeRef:
    module, _, last = name.rpartition(".")
    return TypeRef(module, last)


def _anonymous(node: Element) -> Element | None:
    """The type that is declared within an element or attribute and becomes a class."""
    definition = node.find(f"{XS}complexType")
    if definition is not None:
        return definition
    definition = node.find(f"{XS}simpleType")
    lists_values = definition is not None and definition.find(f".//{XS}enumeration") is not None
    return definition if lists_values else None


def _documentation_of(node: Element) -> str | None:
    found = node.find(f"{XS}annotation/{XS}documentation")
    return str(found.text) if found is not None and found.text else None

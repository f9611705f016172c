"""From schema files to the model: xsdata reads the XSDs, JSON says what is done with them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from lxml import etree
from xsdata.codegen.container import ClassContainer, Steps
from xsdata.codegen.models import Attr, Class
from xsdata.codegen.transformer import ResourceTransformer
from xsdata.models.config import GeneratorConfig
from xsdata.models.enums import Tag

from codegen import naming
from codegen.errors import Place, SchemaError
from codegen.model import (
    Enumeration,
    ExceptionId,
    Field,
    Member,
    Module,
    Operation,
    Package,
    Paging,
    Struct,
    TypeRef,
)
from codegen.source import XS, Element, SchemaFile, hint

VALUES = "meetwire.runtime.values"
FIELDS = "meetwire.runtime.fields"
MESSAGE = "meetwire.runtime.message"
OPERATION = "meetwire.runtime.operation"

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
KINDS = {"date-time": ("DATE_TIME", "datetime")}

FACETS = {
    "min_length": "min_length",
    "max_length": "max_length",
    "pattern": "pattern",
    "min_inclusive": "minimum",
    "max_inclusive": "maximum",
}
UNBOUNDED = 2**31

# What a class of a message module cannot be called: the module imports these.
RESERVED_CLASSES = frozenset(
    [
        *("BASE64", "BOOL", "DATE_TIME", "FLOAT", "INT", "NAMESPACE", "TEXT"),
        *("Caller", "Effect", "Extra", "Lifecycle", "ListRequest", "Message", "Namespace"),
        *("OpenEnum", "Operation", "Paging", "Request", "Response"),
    ]
)
# What a field cannot be called: later lines of the class body mean something else by it.
RESERVED_FIELDS = frozenset(
    [
        *("attribute", "element", "elements", "extras"),
        *("bool", "bytes", "datetime", "float", "int", "list", "str"),
    ]
)


def load_package(folder: Path, name: str) -> Package:
    """Read one system's folder of schemas.

    Raises:
        SchemaError: Anything in there that cannot become code, with its place.
    """
    return _Loader(folder, name).package()


class _Loader:
    def __init__(self, folder: Path, name: str) -> None:
        self.name = name
        self.folder = folder
        # Places are shown from the folder that holds `schemas/`, whatever the working directory is.
        self.top = folder.parent.parent
        self.files = {
            file.namespace: file
            for path in sorted(folder.glob("*.xsd"))
            for file in [SchemaFile(path, path.relative_to(self.top))]
        }
        if not self.files:
            raise SchemaError(Place(folder), "there are no .xsd files", "is this a schema folder?")
        self.classes = self._analyse()
        self.names = self._name_types()

    def package(self) -> Package:
        modules = [self._module(file) for file in self.files.values()]
        for path in sorted(self.folder.glob("*.json")):
            if path.stem != "exceptions":
                self._add_operations(path, modules)
        for module in modules:
            module.structs = self._in_order(module.structs, module.name)
        exceptions_path = self.folder / "exceptions.json"
        exceptions = self._read_json(exceptions_path)["exceptions"]
        return Package(
            self.name,
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
        )

    # Types
    # -----------------------------------------------------------------------------------------

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
                structs += self._structs(class_, wire, name, place, enumerations)
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
            reserved=frozenset(["is_known", "name", "value", "mro"]),
        )
        members = [
            Member(member, value, attr.help)
            for member, value, attr in zip(names, values, class_.attrs, strict=True)
        ]
        return Enumeration(wire, name, place, class_.help, members)

    def _structs(
        self, class_: Class, wire: str, name: str, place: Place, enumerations: list[Enumeration]
    ) -> Iterator[Struct]:
        """The struct of a complex type, after those of the anonymous types inside it."""
        file = self._file(class_)
        inner: dict[str, TypeRef] = {}
        for nested in class_.inner:
            owner = next(
                attr for attr in class_.attrs if nested.qname in (t.qname for t in attr.types)
            )
            node = file.node(owner.index)
            definition = node.find(f"{XS}complexType")
            chosen = hint(definition, "name") if definition is not None else None
            nested_name = chosen or name + naming.class_name(owner.local_name)
            inner[nested.qname] = TypeRef(file.path.stem, nested_name)
            nested_wire = f"{wire}/{owner.local_name}"
            if nested.is_enumeration:
                enumerations.append(
                    self._enumeration(nested, nested_wire, nested_name, file.place(node))
                )
                continue
            nested.help = nested.help or owner.help
            yield from self._structs(
                nested, nested_wire, nested_name, file.place(node), enumerations
            )
        base = None
        if class_.extensions:
            base = self.names[class_.extensions[0].type.qname]
        inherited = list(self._inherited(class_))
        nodes = [file.node(attr.index) for attr in class_.attrs]
        names = naming.assign(
            [
                *((field.wire, field.name, field.place) for field in inherited),
                *(
                    (attr.local_name, hint(node, "name"), file.place(node))
                    for attr, node in zip(class_.attrs, nodes, strict=True)
                ),
            ],
            naming.field_name,
            scope=f"fields of {wire}",
            reserved=RESERVED_FIELDS,
        )[len(inherited) :]
        fields = [
            self._field(attr, field_name, file, inner)
            for attr, field_name in zip(class_.attrs, names, strict=True)
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
        )

    def _inherited(self, class_: Class) -> Iterator[Field]:
        for extension in class_.extensions:
            parent = self.classes[extension.type.qname]
            yield from self._inherited(parent)
            file = self._file(parent)
            for attr in parent.attrs:
                node = file.node(attr.index)
                name = hint(node, "name") or naming.field_name(attr.local_name)
                # Only names matter here, so that the type need not be right.
                yield Field(
                    attr.local_name, name, TypeRef(VALUES, "TEXT"), "str", place=file.place(node)
                )

    def _field(self, attr: Attr, name: str, file: SchemaFile, inner: dict[str, TypeRef]) -> Field:
        node = file.node(attr.index)
        place = file.place(node)
        if str(node.get("name")) != attr.local_name or attr.tag not in (Tag.ELEMENT, Tag.ATTRIBUTE):
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
        if type_.name == "DATE_TIME":
            facets.pop("pattern", None)  # the value is a datetime, which has that form by nature
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
            attr.local_name,
            name,
            type_,
            python_type,
            place,
            required=bool(restrictions.min_occurs) and not restrictions.nillable,
            is_list=is_list,
            is_attribute=attr.tag == Tag.ATTRIBUTE,
            secret=hint(node, "secret") == "true",
            zone=hint(node, "zone"),
            sequence=self._repeated_sequence(attr),
            facets=facets,
        )
        field.doc = self._documentation(attr, node)
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
        kind = self._kind(node, file)
        if kind is not None:
            if kind not in KINDS:
                raise SchemaError(
                    file.place(node), f"unknown mw:kind {kind!r}", f"use one of {', '.join(KINDS)}"
                )
            scalar, python_type = KINDS[kind]
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

    def _kind(self, node: Element, file: SchemaFile) -> str | None:
        """The `mw:kind` of the simple type that an element has, if it has one."""
        reference = node.get("type")
        if reference is None:
            restriction = node.find(f"{XS}simpleType/{XS}restriction")
            reference = restriction.get("base") if restriction is not None else None
        if reference is None:
            return None
        prefix, _, local = str(reference).rpartition(":")
        declaring = self.files.get(str(node.nsmap.get(prefix or None)))
        definition = declaring.types.get(local) if declaring else None
        return hint(definition, "kind") if definition is not None else None

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
    def _documentation(attr: Attr, node: Element) -> str | None:
        sentences = [attr.help] if attr.help else []
        if attr.default is not None and attr.default != "-1":
            sentences.append(f"The service assumes `{attr.default}` if it is absent.")
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
            if field.zone.startswith("../"):
                field.zone = "/".join(
                    part if part == ".." else naming.field_name(part)
                    for part in field.zone.split("/")
                )
            elif field.zone in names:
                field.zone = names[field.zone]
            else:
                raise SchemaError(
                    field.place,
                    f"mw:zone names {field.zone!r}, which is no sibling of {field.wire}",
                    "name a sibling, a path that starts with ../, or GMT",
                )

    @staticmethod
    def _in_order(structs: list[Struct], module: str) -> list[Struct]:
        """Schema order, but each struct after those that it names, which Python demands."""
        by_name = {struct.name: struct for struct in structs}
        done: dict[str, Struct] = {}
        open_: set[str] = set()

        def visit(struct: Struct) -> None:
            if struct.name in done:
                return
            open_.add(struct.name)
            if struct.operation is not None:
                visit(by_name[struct.operation.response.name])
            if struct.base is not None and struct.base.module == module:
                visit(by_name[struct.base.name])
            for field in struct.fields:
                if field.type.module == module and field.type.name in by_name:
                    if field.type.name in open_:
                        field.is_recursive = True
                    else:
                        visit(by_name[field.type.name])
            open_.remove(struct.name)
            done[struct.name] = struct

        for struct in structs:
            visit(struct)
        return list(done.values())

    # Operations
    # ------------------------------------------------------------------------------------

    def _add_operations(self, path: Path, modules: list[Module]) -> None:
        shown = path.relative_to(self.top)
        content = self._read_json(path)
        module = next((module for module in modules if module.uri == content["namespace"]), None)
        if module is None:
            raise SchemaError(
                Place(shown), f"no .xsd declares the namespace {content['namespace']}", "correct it"
            )
        module.doc = content["summary"]
        module.sources.append(shown)
        lines = path.read_text("utf-8").splitlines()
        structs = {struct.wire: struct for struct in module.structs}
        for name, about in content["operations"].items():
            line = next(
                (n for n, text in enumerate(lines, 1) if text.strip().startswith(f'"{name}"')), None
            )
            place = Place(shown, line)
            for role in ("request", "response"):
                if about[role] not in structs:
                    raise SchemaError(
                        place,
                        f"the {role} of {name} is {about[role]!r}, which {module.sources[0]}"
                        " does not declare",
                        "declare it there or correct the name",
                    )
            request, response = structs[about["request"]], structs[about["response"]]
            for struct, wanted in ((request, name), (response, f"{name}Response")):
                if struct.name != wanted:
                    raise SchemaError(
                        struct.place,
                        f"the type {struct.wire} of operation {name} becomes {struct.name}, not"
                        f" {wanted}",
                        f'give it mw:name="{wanted}"',
                    )
            response.is_response = True
            request.operation = self._operation(
                name, about, content["service"], module, response, place
            )

    def _operation(
        self,
        name: str,
        about: dict[str, Any],
        service: str,
        module: Module,
        response: Struct,
        place: Place,
    ) -> Operation:
        paging = None
        if "paging" in about:
            record = next((f for f in response.fields if f.wire == about["paging"]["record"]), None)
            if record is None or not record.is_list:
                raise SchemaError(
                    place,
                    f"the paging of {name} names the record {about['paging']['record']!r}, which is"
                    f" no repeated element of {response.wire}",
                    "name the element that holds the records",
                )
            paging = Paging(
                record.name, record.type, about["paging"]["default"], about["paging"]["ceiling"]
            )
        return Operation(
            name,
            service,
            about["summary"],
            about.get("notes", []),
            TypeRef(module.name, response.name),
            about["effect"],
            about["idempotent"],
            about["callers"],
            about["lifecycle"],
            about.get("deprecated"),
            about.get("not_found", []),
            paging,
        )

    def _read_json(self, path: Path) -> dict[str, Any]:
        shown = path.relative_to(self.top)
        try:
            content: dict[str, Any] = json.loads(
                path.read_text("utf-8"), object_pairs_hook=_no_duplicates
            )
        except json.JSONDecodeError as error:
            raise SchemaError(Place(shown, error.lineno), error.msg, "correct the JSON") from error
        except (OSError, ValueError) as error:
            raise SchemaError(Place(shown), str(error), "correct the file") from error
        schema_name = str(content.get("$schema", ""))
        schema_path = path.parent / schema_name
        if not schema_name.endswith(".schema.json") or not schema_path.is_file():
            raise SchemaError(
                Place(shown),
                f"$schema is {schema_name!r}",
                "name a file such as ../operations.schema.json",
            )
        validator: Any = Draft202012Validator(json.loads(schema_path.read_text("utf-8")))
        for fault in sorted(validator.iter_errors(content), key=lambda fault: fault.json_path):
            raise SchemaError(
                Place(shown), f"{fault.json_path}: {fault.message}", "see " + schema_name
            )
        return content


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key, value in pairs:
        if key in result:
            raise ValueError(f"the key {key!r} stands there twice")
        result[key] = value
    return result

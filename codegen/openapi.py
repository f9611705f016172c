"""From OpenAPI documents to the model: datamodel-code-generator reads what `fold` made plain.

It understands JSON Schema: references, inheritance, limits, what is required. What our hints say,
and where all of it stands, is read off the document itself; the two are put side by side by the
names of schemas and properties.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from datamodel_code_generator.model.base import DataModel, DataModelFieldBase
from datamodel_code_generator.model.enum import Enum
from datamodel_code_generator.parser.openapi import OpenAPIParser
from datamodel_code_generator.types import DataType

from codegen import naming
from codegen.errors import SchemaError
from codegen.fold import COMPONENT, Folded, FoldedOperation, Node, fold
from codegen.json_file import JsonFile
from codegen.model import (
    Enumeration,
    Field,
    Http,
    Member,
    Module,
    Operation,
    Struct,
    TypeRef,
)
from codegen.operations import add_identities, add_list_facts
from codegen.order import in_order
from codegen.reserved import (
    RESERVED_CLASSES,
    RESERVED_FIELDS,
    RESERVED_MEMBERS,
    SCALAR_KINDS,
    VALUES,
)

NAME_HINT = "x-meetwire-name"
# By what datamodel-code-generator calls them.
SCALARS = {
    "str": ("TEXT", "str"),
    "AnyUrl": ("TEXT", "str"),
    "EmailStr": ("TEXT", "str"),
    "int": ("INT", "int"),
    "float": ("FLOAT", "float"),
    "bool": ("BOOL", "bool"),
    "AwareDatetime": ("INSTANT", "datetime"),
}
FACETS = {
    "min_length": "min_length",
    "max_length": "max_length",
    "pattern": "pattern",
    "ge": "minimum",
    "le": "maximum",
}


def load_module(path: Path, top: Path) -> Module:
    """Read one OpenAPI document.

    Args:
        path: The document; the module is called as the file is.
        top: The folder that places are shown from.

    Raises:
        SchemaError: Anything in there that cannot become code, with its place.
    """
    file = JsonFile(path, top)
    file.check(path.parent.parent / "openapi.schema.json")
    return _Loader(file, fold(file)).module()


class _Shape(NamedTuple):
    """What a property holds."""

    scalar: str | None
    """What datamodel-code-generator calls the type of its values, unless that is a schema's."""
    schema: str | None
    facets: dict[str, Any]
    is_list: bool = False
    is_map: bool = False


class _Loader:
    def __init__(self, file: JsonFile, folded: Folded) -> None:
        self.file = file
        self.folded = folded
        self.name = file.path.stem
        self.models = _parse(folded)
        operations = [each.name for each in folded.operations]
        fixed = {*operations, *(each.response for each in folded.operations)}
        schemas = list(folded.schemas)
        self.names = dict(
            zip(
                schemas,
                naming.assign(
                    (
                        (
                            schema,
                            schema if schema in fixed else node.get(NAME_HINT),
                            folded.places[schema, ""],
                        )
                        for schema, node in folded.schemas.items()
                    ),
                    naming.class_name,
                    scope=f"schemas of {file.shown.name}",
                    reserved=RESERVED_CLASSES,
                    hint=NAME_HINT,
                ),
                strict=True,
            )
        )
        self.structs: dict[str, Struct] = {}

    def module(self) -> Module:
        info = self.file.content["info"]
        enumerations: list[Enumeration] = []
        for schema in self.folded.schemas:
            model = self.models.get(COMPONENT + schema)
            if isinstance(model, Enum):
                enumerations.append(self._enumeration(schema, model))
            elif model is not None:
                self.structs[schema] = self._struct(schema, model)
        for schema, struct in self.structs.items():
            self._check_names(schema, struct)
        self._add_keys()
        module = Module(
            self.name,
            "",
            "",
            info["summary"],
            [self.file.shown],
            enumerations,
            list(self.structs.values()),
            self.file.content["servers"][0]["url"],
        )
        for operation in self.folded.operations:
            self._add_operation(operation, module)
        about = {each.name: each.node["x-meetwire"] for each in self.folded.operations}
        add_identities(about, module, [module])
        module.structs = in_order(module.structs, self.name)
        return module

    # Types ---------------------------------------------------------------------------------------

    def _enumeration(self, schema: str, model: Enum) -> Enumeration:
        node = self.folded.schemas[schema]
        place = self.folded.places[schema, ""]
        values = [str(ast.literal_eval(str(field.default))) for field in model.fields]
        if node.get("type") != "string":
            raise SchemaError(place, f"the values of {schema} are no text", "write them as strings")
        count = len(values)
        docs: list[str | None] = node.get("x-enum-descriptions", [None] * count)
        chosen: list[str | None] = node.get("x-enum-varnames", [None] * count)
        if not len(docs) == len(chosen) == count:
            raise SchemaError(
                place,
                f"{schema} has {count} values, and another number of names or descriptions",
                "give one for each",
            )
        names = naming.assign(
            ((value, name, place) for value, name in zip(values, chosen, strict=True)),
            naming.member_name,
            scope=f"values of {schema}",
            reserved=RESERVED_MEMBERS,
            hint="name in x-enum-varnames",
        )
        members = [
            Member(name, value, doc) for name, value, doc in zip(names, values, docs, strict=True)
        ]
        return Enumeration(schema, self.names[schema], place, node.get("description"), members)

    def _struct(self, schema: str, model: DataModel) -> Struct:
        place = self.folded.places[schema, ""]
        bases = [_schema_name(base.reference.path) for base in model.base_classes if base.reference]
        if len(bases) > 1:
            raise SchemaError(
                place, f"{schema} is made of several others", "let allOf refer to just one"
            )
        fields = [self._field(schema, field) for field in model.fields]
        return Struct(
            schema,
            self.names[schema],
            place,
            self.folded.schemas[schema].get("description"),
            TypeRef(self.name, self.names[bases[0]]) if bases else None,
            fields,
        )

    def _check_names(self, schema: str, struct: Struct) -> None:
        """See that the names of a struct's fields and of the inherited ones differ."""
        naming.assign(
            ((field.wire or field.name, field.name, field.place) for field in self._all(struct)),
            naming.field_name,
            scope=f"fields of {schema}",
            reserved=RESERVED_FIELDS,
            hint=NAME_HINT,
        )

    def _field(self, owner: str, field: DataModelFieldBase) -> Field:
        wire = str(field.original_name)
        node = self.folded.properties(owner)[wire]
        place = self.folded.places[owner, wire]
        shape = self._shape(owner, wire, field.data_type, _constraints(field))
        if shape.schema is not None:
            type_ = TypeRef(self.name, self.names[shape.schema])
            python_type = type_.name
        else:
            scalar, python_type = self._scalar(owner, wire, node, str(shape.scalar))
            type_ = TypeRef(VALUES, scalar)
        facets = dict(shape.facets)
        if type_.name not in ("TEXT", "INT", "FLOAT"):
            for facet in FACETS.values():  # the value has its form by nature
                facets.pop(facet, None)
        if "pattern" in facets:
            facets["pattern"] = self._pattern(owner, wire, facets["pattern"])
        is_list = shape.is_list or shape.is_map
        if not field.required and facets.get("min_items") == 0:
            del facets["min_items"]
        return Field(
            "" if (owner, wire) in self.folded.wholes else wire,
            node.get(NAME_HINT) or naming.field_name(wire),
            type_,
            python_type,
            place,
            required=bool(field.required),
            is_list=is_list,
            doc=self._documentation(node, shape.schema),
            secret=bool(node.get("x-meetwire-secret")),
            facets=facets,
        )

    def _scalar(self, owner: str, wire: str, node: Node, type_: str) -> tuple[str, str]:
        kind = node.get("x-meetwire-kind") or node.get("items", {}).get("x-meetwire-kind")
        known, name = (SCALAR_KINDS, kind) if kind else (SCALARS, type_)
        if name not in known:
            raise SchemaError(
                self.folded.places[owner, wire],
                f"{owner}.{wire} is of a type that is not supported ({name})",
                f"use one of {', '.join(known)}, or a schema with properties",
            )
        return known[name]

    def _pattern(self, owner: str, wire: str, pattern: str) -> str:
        if not (pattern.startswith("^") and pattern.endswith("$")):
            raise SchemaError(
                self.folded.places[owner, wire],
                f"the pattern of {owner}.{wire} matches parts of a text",
                "begin it with ^ and end it with $",
            )
        return pattern[1:-1]

    def _shape(
        self, owner: str, wire: str, type_: DataType, facets: dict[str, Any], depth: int = 0
    ) -> _Shape:
        """What a type that datamodel-code-generator has found holds."""
        if type_.reference is not None:
            schema = _schema_name(type_.reference.path)
            if schema in self.folded.schemas:
                return _Shape(None, schema, facets)
            # A list whose items have limits: these stand in a model of their own.
            (root,) = self.models[type_.reference.path].fields
            return self._shape(owner, wire, root.data_type, facets | _constraints(root), depth)
        parts = type_.data_types
        if type_.is_list or type_.is_dict:
            if depth or len(parts) != 1:
                raise SchemaError(
                    self.folded.places[owner, wire],
                    f"{owner}.{wire} holds lists of lists, or items of several types",
                    "give the inner ones a schema",
                )
            counted = {
                ours: facets[theirs]
                for theirs, ours in (("min_length", "min_items"), ("max_length", "max_items"))
                if theirs in facets
            }
            # In XML a list that is required has items. In JSON it may be there and empty.
            counted.setdefault("min_items", 0)
            inner = self._shape(owner, wire, parts[0], {}, depth + 1)
            return inner._replace(
                facets=inner.facets | counted, is_list=type_.is_list, is_map=type_.is_dict
            )
        if not parts:
            return _Shape(type_.type, None, facets)
        if len(parts) == 1:
            return self._shape(owner, wire, parts[0], facets, depth)
        raise SchemaError(
            self.folded.places[owner, wire], f"{owner}.{wire} has several types", "choose one"
        )

    def _documentation(self, node: Node, schema: str | None) -> str | None:
        text = node.get("description")
        if text is None and schema is not None:
            text = self.folded.schemas[schema].get("description")
        sentences = [text] if text else []
        if "default" in node:
            sentences.append(f"The service assumes `{node['default']}` if it is absent.")
        return " ".join(sentences) or None

    def _add_keys(self) -> None:
        """Give the classes that maps hold a field for the name that each stands under."""
        for schema in list(self.structs):
            for wire, node in self.folded.properties(schema).items():
                if not isinstance(node.get("additionalProperties"), dict):
                    continue
                held: Node = node["additionalProperties"]
                place = self.folded.places[schema, wire]
                target = self.structs.get(str(held.get("$ref", "")).removeprefix(COMPONENT))
                about = node.get("propertyNames", {})
                if target is None or NAME_HINT not in about:
                    raise SchemaError(
                        place,
                        f"{schema}.{wire} is a map, but not one from a name to an object",
                        f"let additionalProperties be an object, and give propertyNames"
                        f" {NAME_HINT} for the field that holds the name",
                    )
                known = next((field for field in target.fields if field.is_key), None)
                if known is None:
                    target.fields.insert(
                        0,
                        Field(
                            "",
                            about[NAME_HINT],
                            TypeRef(VALUES, "TEXT"),
                            "str",
                            place,
                            required=True,
                            is_key=True,
                            doc=about.get("description"),
                        ),
                    )
                    self._check_names(target.wire, target)
                elif known.name != about[NAME_HINT]:
                    raise SchemaError(
                        place, f"{known.place} calls the name in this map {known.name}", "agree"
                    )

    # Operations ----------------------------------------------------------------------------------

    def _add_operation(self, operation: FoldedOperation, module: Module) -> None:
        about: Node = operation.node["x-meetwire"]
        request, response = self.structs[operation.name], self.structs[operation.response]
        response.is_response = True
        response.doc = response.doc or f"What `{operation.name}` returns."
        request.operation = Operation(
            operation.name,
            self.name,
            operation.node["summary"],
            about.get("notes", []),
            TypeRef(self.name, response.name),
            about["effect"],
            about["idempotent"],
            about["callers"],
            about["lifecycle"],
            about.get("deprecated"),
            about.get("not_found", []),
            None,
            http=Http(operation.method, operation.path, operation.query, operation.status),
            place=operation.place,
        )
        add_list_facts(request.operation, about, (request, response), [module], operation.place)

    def _all(self, struct: Struct) -> Iterator[Field]:
        """The fields of a struct, inherited ones first."""
        if struct.base is not None:
            by_name = {each.name: each for each in self.structs.values()}
            yield from self._all(by_name[struct.base.name])
        yield from struct.fields


def _parse(folded: Folded) -> dict[str, DataModel]:
    """What datamodel-code-generator makes of the schemas, by reference."""
    document: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "", "version": ""},
        "paths": {},
        "components": {"schemas": folded.schemas},
    }
    parser = OpenAPIParser(json.dumps(document), field_constraints=True)
    parser.parse_raw()
    return {
        model.reference.path[model.reference.path.index("#") :]: model for model in parser.results
    }


def _schema_name(path: str) -> str:
    return path.rpartition(COMPONENT)[2]


def _constraints(field: DataModelFieldBase) -> dict[str, Any]:
    """The limits of a field that we know."""
    found: dict[str, Any] = (
        field.constraints.model_dump(exclude_none=True) if field.constraints else {}
    )
    known = {ours: found[theirs] for theirs, ours in FACETS.items() if theirs in found}
    for bound in ("minimum", "maximum"):
        if bound in known and float(known[bound]).is_integer():
            known[bound] = int(known[bound])
    return known

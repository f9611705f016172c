"""Names that mean something in generated modules, and where the runtime keeps what they name."""

from __future__ import annotations

VALUES = "meetwire.runtime.values"
FIELDS = "meetwire.runtime.fields"
MESSAGE = "meetwire.runtime.message"
OPERATION = "meetwire.runtime.operation"

# What a class of a message module cannot be called: the module imports these.
RESERVED_CLASSES = frozenset(
    [
        *("BASE64", "BOOL", "DATE_TIME", "DURATION", "FLAG", "FLOAT", "INSTANT", "INT"),
        *("ISO_DATE_TIME", "NAMESPACE", "PERCENT_UNDERSCORE", "QUOTED_INT", "SQL_TIMESTAMP"),
        *("TEXT", "YES_NO"),
        *("Caller", "Effect", "Extra", "Http", "Lifecycle", "ListRequest", "Message", "Namespace"),
        *("OpenEnum", "Operation", "Paging", "Request", "Response", "Window", "ZONES"),
    ]
)
# What a field cannot be called: later lines of the class body mean something else by it.
RESERVED_FIELDS = frozenset(
    [
        *("attribute", "aware", "choices", "element", "elements", "extras", "text"),
        *("bool", "bytes", "datetime", "float", "int", "list", "str", "timedelta"),
    ]
)
# What a member of an enumeration cannot be called.
RESERVED_MEMBERS = frozenset(["is_deliberate", "is_known", "mro", "name", "unlisted", "value"])

SCALAR_KINDS = {
    "date-time": ("DATE_TIME", "datetime"),
    "duration": ("DURATION", "timedelta"),
    "flag": ("FLAG", "bool"),
    "iso-date-time": ("ISO_DATE_TIME", "datetime"),
    "percent-underscore": ("PERCENT_UNDERSCORE", "str"),
    "quoted-int": ("QUOTED_INT", "int"),
    "sql-timestamp": ("SQL_TIMESTAMP", "datetime"),
    "yes-no": ("YES_NO", "bool"),
}
"""The scalar of each kind that schemas can name, and what it is in Python."""

"""The synchronous and the asynchronous client differ by the words of awaiting, and by nothing."""

from __future__ import annotations

import ast
import inspect
import re
from types import ModuleType
from typing import Any

import pytest

from meetwire.gatherplace import AsyncGatherPlace, GatherPlace
from meetwire.iomeeting import AsyncIOMeeting, IOMeeting
from meetwire.runtime import async_client, client, steps
from meetwire.webex import AsyncWebex, Webex

AWAITING = [
    (r"\basync |\bawait ", ""),
    (r"\basyncio\.Lock\b", "threading.Lock"),
    (r"\basyncio\.sleep\b", "time.sleep"),
    (r"__a(enter|exit)__", r"__\1__"),
    (r"\bAsync", ""),
]


def skeleton(cls: type) -> str:
    """What a class does, without its documentation, and as if it did not await."""
    source = inspect.getsource(cls)
    for awaiting, otherwise in AWAITING:
        source = re.sub(awaiting, otherwise, source)
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, (ast.ClassDef, ast.FunctionDef)) and ast.get_docstring(node):
            node.body = node.body[1:] or [ast.Pass()]
        elif isinstance(node, ast.ImportFrom):
            node.names.sort(key=lambda alias: alias.name)
    return ast.unparse(tree)


def public(module: ModuleType, name: str) -> Any:
    return getattr(module, name)


@pytest.mark.parametrize(
    ("waits", "awaits"),
    [
        (steps.Runner, async_client.AsyncRunner),
        (client.Client, async_client.AsyncClient),
        (Webex.__mro__[1], AsyncWebex.__mro__[1]),
        (IOMeeting.__mro__[1], AsyncIOMeeting.__mro__[1]),
        (GatherPlace.__mro__[1], AsyncGatherPlace.__mro__[1]),
    ],
    ids=lambda cls: cls.__name__,
)
def test_both_do_the_same(waits: type, awaits: type) -> None:
    default_transport = re.compile(r"from meetwire.runtime.\w+ import \w+\n\s+transport = \w+\(\)")
    assert default_transport.sub("", skeleton(waits)) == default_transport.sub("", skeleton(awaits))


def test_they_have_the_same_methods() -> None:
    assert {name for name in dir(Webex) if not name.startswith("_")} == {
        name for name in dir(AsyncWebex) if not name.startswith("_")
    }


def test_what_awaits_decides_nothing() -> None:
    """Besides the runner's three wishes there is no branch in it but the choice of transport."""
    module = ast.parse(inspect.getsource(async_client))
    classes = [node for node in module.body if isinstance(node, ast.ClassDef)]
    nodes = [node for each in classes for node in ast.walk(each)]
    branches = [node for node in nodes if isinstance(node, (ast.If, ast.While, ast.For))]
    assert len(branches) == 2

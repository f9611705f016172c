"""A system is added by a folder of schemas: schemas in, package out, nothing else touched."""

from __future__ import annotations

import asyncio
import importlib
import json
import os
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import meetwire
from codegen.__main__ import main
from meetwire.runtime.errors import NotFound
from meetwire.runtime.message import fields_of
from meetwire.runtime.rest import Bearer
from meetwire.runtime.transport import HttpReply, HttpRequest, MemoryTransport, Timeout
from tests.codegen import lamps

SETTINGS = {"houseKey": 7}
BIG = 2**63 + 11


@pytest.fixture(scope="module")
def package(
    checkout: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[ModuleType, ModuleType]]:
    """The package that is generated for the system, and its one module, imported."""
    folder = tmp_path_factory.mktemp("sixth")
    schemas = lamps.write(folder, checkout).parent
    out = folder / "generated"
    assert main(["generate", "--schemas", str(schemas), "--out", str(out)]) == 0
    assert main(["generate", "--schemas", str(schemas), "--out", str(out)]) == 0
    path = meetwire.__path__
    meetwire.__path__ = [*path, str(out / "meetwire")]
    try:
        facade = importlib.import_module("meetwire.lamps")
        yield facade, importlib.import_module("meetwire.lamps.lamps")
    finally:
        meetwire.__path__ = path
        for name in [name for name in sys.modules if name.startswith("meetwire.lamps")]:
            del sys.modules[name]
        vars(meetwire).pop("lamps", None)


def send(facade: Any, request: Any, reply: HttpReply) -> tuple[Any, HttpRequest]:
    """Make a call with the generated client."""
    transport = MemoryTransport(lambda _: reply)
    with facade.Lamps(Bearer("lamp-token"), settings=SETTINGS, transport=transport) as house:
        answer = house.send(request)
    (sent,) = transport.requests
    assert sent.headers["Authorization"] == "Bearer lamp-token"
    return answer, sent


def test_the_facade_offers_the_module_and_the_wire(package: tuple[Any, Any]) -> None:
    facade, module = package
    assert facade.__all__ == ["AsyncLamps", "Bearer", "Lamps", "dumps", "lamps", "loads", "wire"]
    assert facade.lamps is module
    assert "the Lamps API" in facade.__doc__


def test_a_list_is_asked_for_and_read(package: tuple[Any, Any]) -> None:
    facade, module = package
    request = module.ListLamps(
        since=datetime(2031, 1, 1, tzinfo=UTC), until=datetime(2031, 2, 1, tzinfo=UTC), page=0
    )
    body = {
        "_embedded": {"lamps": [{"lampKey": str(BIG), "name": "desk", "shades": [], "new": [1]}]},
        "total": 1,
    }
    page, sent = send(facade, request, HttpReply(200, body=json.dumps(body).encode()))
    assert sent.method == "GET"
    assert sent.url == (
        "https://lamps.example/api/houses/7/lamps"
        "?page=0&since=2031-01-01T00%3A00%3A00Z&until=2031-02-01T00%3A00%3A00Z"
    )
    (lamp,) = page.embedded.lamps
    assert (page.total, lamp.lamp_key, lamp.name) == (1, BIG, "desk")
    assert [extra.name for extra in lamp.extras] == ["new"]


def test_something_is_created(package: tuple[Any, Any]) -> None:
    facade, module = package
    request = module.AddLamp(
        name="hall", colour=module.Colour.BLUE, socket=module.AddLampSocket(room="hall")
    )
    reply = HttpReply(201, body=b'{"lampKey":"5","name":"hall","shades":[]}')
    added, sent = send(facade, request, reply)
    assert (sent.method, sent.url) == ("POST", "https://lamps.example/api/houses/7/lamps")
    assert json.loads(sent.body) == {"name": "hall", "colour": "2", "socket": {"room": "hall"}}
    assert isinstance(added, module.AddLampResponse)
    assert isinstance(added, module.Lamp)
    assert added.lamp_key == 5


def test_an_array_goes_and_a_map_comes_back(package: tuple[Any, Any]) -> None:
    facade, module = package
    request = module.SetShades(lamp_key=BIG, shades=[module.Shade(size=2, code="AB")])
    reply = HttpReply(200, body=b'{"left":{"volts":12},"right":{}}')
    answer, sent = send(facade, request, reply)
    assert sent.url.endswith(f"/lamps/{BIG}")
    assert json.loads(sent.body) == [{"size": 2, "code": "AB"}]
    assert [(bulb.place, bulb.volts) for bulb in answer.bulbs] == [("left", 12), ("right", None)]


def test_what_is_gone_is_an_error_by_the_service_s_own_code(package: tuple[Any, Any]) -> None:
    facade, module = package
    reply = HttpReply(400, body=b'{"errorCode":"NO_LAMP","description":"not here"}')
    with pytest.raises(NotFound) as caught:
        send(facade, module.GetLamp(lamp_key=1), reply)
    assert (caught.value.exception_id, caught.value.reason) == ("NO_LAMP", "not here")


def test_an_answer_without_a_body_is_an_empty_response(package: tuple[Any, Any]) -> None:
    facade, module = package
    answer, sent = send(facade, module.RemoveLamp(lamp_key=1), HttpReply(204))
    assert (sent.method, sent.body) == ("DELETE", b"")
    assert type(answer) is module.RemoveLampResponse


def test_the_sandbox_s_side_reads_what_the_client_s_side_writes(package: tuple[Any, Any]) -> None:
    facade, module = package
    for request in (
        module.GetLamp(lamp_key=BIG),
        module.AddLamp(name="ä/?&"),
        module.SetShades(lamp_key=3, shades=[module.Shade(size=1)]),
    ):
        call = facade.wire.encode(request, SETTINGS)
        read, settings = facade.wire.read_request("lamps", call.method, call.target, call.body)
        assert read == request
        assert settings == {"houseKey": "7"}


def test_a_client_that_awaits_comes_along(package: tuple[Any, Any]) -> None:
    facade, module = package

    class Post:
        async def send(self, request: HttpRequest, *, timeout: Timeout, limit: int) -> HttpReply:
            return HttpReply(200, body=b'{"lampKey":"5","name":"hall","shades":[]}')

        async def close(self) -> None:
            pass

    async def ask() -> Any:
        async with facade.AsyncLamps(Bearer("x"), settings=SETTINGS, transport=Post()) as house:
            return await house.send(module.GetLamp(lamp_key=5))

    assert asyncio.run(ask()).name == "hall"


def test_type_checkers_know_the_client_and_its_answers(
    package: tuple[Any, Any], tmp_path: Path, checkout: Path
) -> None:
    facade, _ = package
    source = """
        from typing import assert_type
        from meetwire.lamps import Bearer, Lamps, lamps

        house = Lamps(Bearer("token"), settings={"houseKey": 7})
        assert_type(house.send(lamps.GetLamp(lamp_key=5)), lamps.GetLampResponse)
        assert_type(house.send(lamps.GetLamp(lamp_key=5)).lamp_key, int)
    """
    caller = tmp_path / "caller.py"
    caller.write_text(textwrap.dedent(source), "utf-8")
    generated = Path(facade.__file__).parents[2]
    environment = {"MYPYPATH": f"{checkout / 'runtime'}{os.pathsep}{generated}"}
    options = ["--strict", "--namespace-packages", "--explicit-package-bases", "--no-incremental"]
    result = subprocess.run(
        [sys.executable, "-m", "mypy", *options, str(caller)],
        env={**os.environ, **environment},
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_secrets_are_masked(package: tuple[Any, Any]) -> None:
    _, module = package
    assert fields_of(module.Lamp)["pin"].secret
    assert "4711" not in repr(module.Lamp(lamp_key=1, name="x", shades=[], pin="4711"))


def test_the_index_of_operations_is_complete(package: tuple[Any, Any]) -> None:
    index = importlib.import_module("meetwire.lamps._index")
    assert index.MODULES == {
        "lamps": ("AddLamp", "GetLamp", "ListLamps", "RemoveLamp", "SetShades")
    }

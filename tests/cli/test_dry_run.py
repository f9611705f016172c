"""What would be sent, shown and not sent: for every operation, and without any secret."""

from __future__ import annotations

import json
import shlex
from typing import Any

import pytest

from meetwire.cli import catalog
from meetwire.cli.help import example
from meetwire.cli.options import Leaf, leaves
from meetwire.cli.systems import SYSTEMS
from meetwire.runtime.plain_data import to_data
from meetwire.testing import Sandbox
from tests.cli.conftest import Command
from tests.generated.strategies import complete

CANARY = "canary-7f3a"
EVERY = [found for system in SYSTEMS.values() for found in catalog.everything(system)]


def title(found: catalog.Found) -> str:
    return f"{found.system.name}.{found.module}.{found.operation.name}"


each_operation = pytest.mark.parametrize("found", EVERY, ids=title)


def test_there_are_all_operations() -> None:
    assert len(EVERY) == 115 + 26 + 8 + 6 + 6


def words(leaf: Leaf, data: Any) -> list[str]:
    """The options that say what some data has for a field."""
    for name in leaf.path:
        data = data.get(name) if isinstance(data, dict) else None
    if data is None:
        return []
    if leaf.field.secret:
        return [leaf.option, "env:CANARY"]
    items = data if leaf.field.is_list else [data]
    return [
        word
        for item in items
        for word in (leaf.option, item if isinstance(item, str) else json.dumps(item))
    ]


@each_operation
def test_any_request_is_shown_without_its_secrets_whether_of_a_file_or_of_options(
    run: Command, found: catalog.Found
) -> None:
    data = to_data(complete(found.request, secret=CANARY), secrets=True)
    call = (found.system.name, "call", found.name, "--dry-run")
    done = run(*call, "--from", run.write("r.json", json.dumps(data)))
    assert done.status == 0, done.error
    assert done.out.startswith(("POST ", "GET ", "PUT ", "DELETE "))
    assert CANARY not in done.out + done.error
    run.set(CANARY=CANARY)
    options = [word for leaf in leaves(found.request) for word in words(leaf, data)]
    again = run(*call, *options)
    if CANARY in " ".join(options):
        assert again.status == 2  # a secret in an object in JSON
    else:
        assert again == done


@each_operation
def test_the_example_of_an_operation_is_right(run: Command, found: catalog.Found) -> None:
    lines = example(found, leaves(found.request), 78)
    assert max(map(len, lines)) <= 78 or len(lines) > 1
    words = shlex.split(" ".join(line.removesuffix("\\") for line in lines))
    if "{…}" in words:
        return  # an object is left out, for it would fill the screen
    run.write("image.png", "x")
    given = [word.replace("@image", f"@{run.folder}/image") for word in words[1:]]
    done = run(*given, "--dry-run")
    assert done.status == 0, done.error


def test_a_webex_request_is_shown_as_xml_with_a_line_for_each_part(
    site: Command, sandbox: Sandbox
) -> None:
    done = site("webex", "call", "GetMeeting", "--meeting-key", "5", "--dry-run")
    first, empty, *xml = done.out.splitlines()
    assert (first, empty) == (f"POST {sandbox.url}", "")
    assert "    <securityContext>" in xml
    assert "      <password>***</password>" in xml
    assert "      <meetingKey>5</meetingKey>" in xml
    assert sandbox.calls["GetMeeting"] == 0


def test_secrets_in_an_address_are_masked(site: Command) -> None:
    site.set(HOST=CANARY)
    done = site(
        *("iomeeting", "call", "StartMeetingById", "--meeting-id", "7"),
        *("--host-password", "env:HOST", "--dry-run"),
    )
    assert "=***" in done.out
    assert CANARY not in done.out


@pytest.mark.parametrize("way", ["session_ticket", "access_token", "saml_assertion", "nobody"])
def test_every_way_to_sign_in_is_shown(run: Command, way: str) -> None:
    run.set(MEETWIRE_WEBEX_SIGN_IN=way)
    done = run("webex", "call", "GetMeeting", "--meeting-key", "5", "--dry-run")
    assert "<sessionTicket>***</sessionTicket>" in done.out or way == "nobody"
    assert "GetMeeting" in done.out


def test_a_request_that_is_not_right_is_not_shown(run: Command) -> None:
    done: Any = run("webex", "call", "GetMeeting", "--dry-run")
    assert (done.status, done.out) == (3, "")
    assert done.error == "meetwire: GetMeeting: --meeting-key: is required\n"

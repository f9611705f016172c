"""Every Python block of the README and of the pages in docs/ runs, against the sandbox."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from docs.site.blocks import PAGES, TOP, python_blocks
from meetwire.liveminutes import meetings
from meetwire.runtime.async_transport import AsyncHttpTransport
from meetwire.runtime.requests_transport import RequestsTransport
from meetwire.testing import Sandbox
from meetwire.webex import Password, Webex, meeting, user

WITH_BLOCKS = [page for page in PAGES if python_blocks(page)]
SITE = "https://acme.webex.com/WBXService/XMLService"

# Blocks on a page leave clients open, as people at a prompt do.
pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """A site with the account that the pages use."""
    with Sandbox() as running, running.client(Sandbox.admin) as admin:
        admin.send(
            user.CreateUser(
                webex_id="host@acme.com",
                email="host@acme.com",
                password="secret",
                first_name="Hana",
                last_name="Host",
                privilege=user.Privilege(host=True),
            )
        )
        account = running.liveminutes()
        account.send(meetings.CreateMeeting(meeting_key="weekly", host_id="pat"))
        yield running


@pytest.fixture
def namespace(sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What blocks may use without saying where it is from; acme.webex.com is the sandbox."""
    for transport in (RequestsTransport, AsyncHttpTransport):
        to_sandbox(transport, sandbox, monkeypatch)
    for name, client in (
        ("gotowebinar.GoToWebinar", sandbox.gotowebinar),
        ("liveminutes.LiveMinutes", sandbox.liveminutes),
        ("gatherplace.GatherPlace", sandbox.gatherplace),
    ):
        monkeypatch.setattr(f"meetwire.{name}", of_sandbox(client))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "recorded.xml").write_bytes(
        (TOP / "examples/messages/get_user_response.xml").read_bytes()
    )
    for name in ("authorities.pem", "client.pem", "client.key"):
        (tmp_path / name).touch()
    site = Webex("acme", Password("host@acme.com", "secret"))
    return {"__name__": "page", "site": site, "meeting": meeting}


def to_sandbox(transport: Any, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what goes to acme.webex.com go to the sandbox."""
    send = transport.send

    def sent(self: Any, request: Any, **options: Any) -> Any:
        url = sandbox.url if request.url == SITE else request.url
        return send(self, request.replaced(url=url), **options)

    monkeypatch.setattr(transport, "send", sent)


def of_sandbox(client: Callable[[], Any]) -> Callable[[object], Any]:
    """A class of clients whose made-up credentials are as good as those of the sandbox."""
    return lambda credentials: client()


@pytest.mark.parametrize("page", WITH_BLOCKS, ids=lambda page: page.relative_to(TOP).as_posix())
def test_the_blocks_of_a_page_run_one_after_the_other(
    page: Path, namespace: dict[str, Any], tmp_path: Path
) -> None:
    site: Webex = namespace["site"]
    key = site.send(meeting.CreateMeeting(schedule=meeting.Schedule(time_zone_id=4))).meeting_key
    for block in python_blocks(page):
        # What is made up on the pages, and has to be there.
        code = block.replace("123456789", str(key)).replace("/etc/acme", str(tmp_path))
        exec(compile(code, str(page), "exec"), namespace)


def test_there_are_pages_with_blocks() -> None:
    assert len(WITH_BLOCKS) > 8

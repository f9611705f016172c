"""`meetwire iomeeting link OPERATION`: what somebody opens in a browser to start or join."""

from __future__ import annotations

from typing import Any, cast

import click

from meetwire.cli.catalog import Found
from meetwire.cli.operation_command import OperationGroup, in_options
from meetwire.cli.session import Session
from meetwire.runtime.errors import InvalidRequest
from meetwire.runtime.iomeeting import IOMeetingClient
from meetwire.runtime.message import Request

__all__ = ["link"]


def _is_link(found: Found) -> bool:
    http = found.operation.http
    return http is not None and http.method == "GET"


def _run(session: Session, found: Found, request: Request[Any]) -> None:
    try:
        with session.connect(found.module) as client:
            click.echo(cast("IOMeetingClient", client).url(request))
    except InvalidRequest as error:
        raise in_options(error, request) from error


link = OperationGroup(
    "link",
    help="Make the link that starts or joins a meeting when somebody opens it. Nothing is sent."
    " The passwords of the request are in it, readable for whoever sees it.",
    options=lambda _found: (),
    run=_run,
    takes=_is_link,
)
"""The command."""

# Generated from schemas/liveminutes/exceptions.json. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:12d25331f9cb5c4b
"""What the exception ids of the service mean."""

from __future__ import annotations

from meetwire.runtime.errors import AuthenticationFailed, ExceptionFacts, ServiceError

__all__ = ["EXCEPTIONS"]

EXCEPTIONS = {
    "0": ExceptionFacts(
        ServiceError,
        "The service refused and gave no reason: resultcode 0 stands for anything, from an unknown key to wrong credentials.",
    ),
    "401": ExceptionFacts(
        AuthenticationFailed,
        "The account's identifier or token is wrong; this is the HTTP status, since the service has no code for it.",
    ),
}
"""Facts by exception id. An id that is not here is a plain ServiceError."""

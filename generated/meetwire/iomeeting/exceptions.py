# Generated from schemas/iomeeting/exceptions.json. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:da9e680ec6ae5c28
"""What the exception ids of the service mean."""

from __future__ import annotations

from meetwire.runtime.errors import AuthenticationFailed, ExceptionFacts

__all__ = ["EXCEPTIONS"]

EXCEPTIONS = {
    "1": ExceptionFacts(AuthenticationFailed, "No host has this e-mail address."),
    "2": ExceptionFacts(AuthenticationFailed, "The password of the host is wrong."),
}
"""Facts by exception id. An id that is not here is a plain ServiceError."""

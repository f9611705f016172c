# Generated from schemas/gotowebinar/exceptions.json. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:651c73d63cfdd502
"""What the exception ids of the service mean."""

from __future__ import annotations

from meetwire.runtime.errors import AuthenticationFailed, ExceptionFacts, InvalidByService, NotFound

__all__ = ["EXCEPTIONS"]

EXCEPTIONS = {
    "InvalidRequest": ExceptionFacts(
        InvalidByService, "The service could not make sense of the request."
    ),
    "InvalidToken": ExceptionFacts(
        AuthenticationFailed, "The access token is unknown or has expired."
    ),
    "NOT_FOUND": ExceptionFacts(
        NotFound, "Nothing stands at this address: no such webinar, or no such path."
    ),
    "RequestValidationError": ExceptionFacts(
        InvalidByService, "A parameter or a member of the body breaks a rule of the service."
    ),
}
"""Facts by exception id. An id that is not here is a plain ServiceError."""

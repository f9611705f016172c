# Generated from schemas/gatherplace/exceptions.json. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:3b614b25074833d0
"""What the exception ids of the service mean."""

from __future__ import annotations

from meetwire.runtime.errors import ExceptionFacts, FeatureDisabled, InvalidByService

__all__ = ["EXCEPTIONS"]

EXCEPTIONS = {
    "MissingRequiredParameter": ExceptionFacts(
        InvalidByService,
        "A parameter that the command needs is missing; the reason is its name on the wire.",
    ),
    "UnknownCommand": ExceptionFacts(
        FeatureDisabled,
        "The service has no such command: it sends no errorType, and the name of a Java method as the reason.",
    ),
}
"""Facts by exception id. An id that is not here is a plain ServiceError."""

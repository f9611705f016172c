# Generated from schemas/webex/exceptions.json. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:4f1b80a53f01acb1
"""What the exception ids of the service mean."""

from __future__ import annotations

from meetwire.runtime.errors import (
    AlreadyExists,
    AuthenticationFailed,
    Conflict,
    ExceptionFacts,
    FeatureDisabled,
    InvalidByService,
    NotFound,
    PrivilegeRequired,
    RateLimited,
    ServiceError,
    ServiceUnavailable,
)

__all__ = ["EXCEPTIONS"]

EXCEPTIONS = {
    "000000": ExceptionFacts(
        InvalidByService,
        "The service could not make sense of the request, for instance because the prefix xsi is not declared.",
    ),
    "000001": ExceptionFacts(
        PrivilegeRequired,
        "The caller lacks the privilege, for instance to read another host's session.",
    ),
    "000015": ExceptionFacts(NotFound, "No record matches the query."),
    "000035": ExceptionFacts(
        ServiceUnavailable, "The authentication service does not respond.", retry_safe=True
    ),
    "000045": ExceptionFacts(
        RateLimited,
        "Too many calls within the window of 60 seconds.",
        retry_safe=True,
        retry_after=60,
    ),
    "010106": ExceptionFacts(FeatureDisabled, "Classic events are disabled on the site."),
    "030001": ExceptionFacts(NotFound, "No user has this login."),
    "030002": ExceptionFacts(AuthenticationFailed, "The password is wrong."),
    "030004": ExceptionFacts(AlreadyExists, "Another user has this login already."),
    "030005": ExceptionFacts(AlreadyExists, "Another user has this e-mail address already."),
    "030047": ExceptionFacts(
        ServiceError, "Seen from the service, with a meaning that is not documented."
    ),
    "060001": ExceptionFacts(NotFound, "No meeting has this key."),
    "060019": ExceptionFacts(NotFound, "The host named in the request is not known to the site."),
    "060021": ExceptionFacts(
        PrivilegeRequired, "The caller may not schedule for the host named in the request."
    ),
    "060026": ExceptionFacts(
        ServiceError, "Seen from the service, with a meaning that is not documented."
    ),
    "060042": ExceptionFacts(
        Conflict,
        "The session has started, so it can neither be deleted nor get another kind of recurrence.",
    ),
    "140015": ExceptionFacts(
        InvalidByService, "The period of a query by callback number is longer than five minutes."
    ),
    "140016": ExceptionFacts(
        InvalidByService, "The callback number of a query has characters other than digits."
    ),
    "200006": ExceptionFacts(
        AuthenticationFailed, "The authentication service answered with an error."
    ),
    "999999": ExceptionFacts(
        InvalidByService,
        "A value breaks a rule of the service, for instance a PIN that is a simple sequence.",
    ),
}
"""Facts by exception id. An id that is not here is a plain ServiceError."""

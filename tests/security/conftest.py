"""What transports talk to, and how they are made: the fixtures of tests/runtime."""

from __future__ import annotations

from tests.runtime.conftest import (
    _plain_environment,
    authority,
    ca_bundle,
    faulty,
    make,
    serve,
    tls,
    transport,
)

__all__ = [
    "_plain_environment",
    "authority",
    "ca_bundle",
    "faulty",
    "make",
    "serve",
    "tls",
    "transport",
]

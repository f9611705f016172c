"""Turns `schemas/` into `generated/`. Run as `python -m codegen`; not part of the library."""

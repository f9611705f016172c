"""The documentation site, built from docs/, the schemas and the bindings: `python -m docs_build`."""

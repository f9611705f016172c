"""The documentation site, made of docs/, schemas and bindings: `python -m docs_build`."""

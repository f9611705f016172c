"""How fast Meetwire is, beside lxml, xsdata and code by hand: `python -m benchmarks`."""

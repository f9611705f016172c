"""`python -m meetwire.cli` is the command `meetwire`."""

from __future__ import annotations

import sys

from meetwire.cli import main

if __name__ == "__main__":
    sys.exit(main())

"""Earlier states of our own schemas in the form that today's generator reads.

The form of the files grew together with the generator. What an earlier form says and today's has a
word for is said in that word; what today's has no word for is left out. Lines stay where they were,
so that places are those of the history. Folders that somebody names are never touched.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from codegen import naming

_SESSIONS = r'"paging": \{"record": "services/sessions", "default": \d+, "ceiling": \d+'
_EDITS = (
    # How many days a query may span, without a word about where it says so. Other members follow
    # wherever it stood, and so a comma; likewise below.
    (re.compile(r'"window_days": \d+,'), ""),
    # A count for each group of records. No list can be read to its end by such counts, and the
    # two operations that had them cannot ask for a page either.
    (re.compile(r'"paging": \{[^{}]*"totals": [^{}]*\},'), ""),
    # The one list whose request cannot ask for a page, before there was a word for that.
    (re.compile(rf"({_SESSIONS})\}}"), r'\1, "start": null}'),
)
_MAP_NAMES = '"propertyNames": {'
_MAP_KEY = re.compile(r'"x-meetwire-key": "(\w+)",')


def bring_up(schemas: Path, today: Path) -> None:
    """Give files from the history the form that is read today.

    Args:
        schemas: What a revision had in its folder of schemas, unpacked; files in it are changed.
        today: Today's folder, whose JSON Schemas say what the form is.
    """
    if not (schemas / "system.schema.json").exists():
        # Nothing said yet what a system.json has to say; there were three forms of it.
        for path in schemas.glob("*/system.json"):
            path.unlink()
    for form in today.glob("*.schema.json"):
        shutil.copy(form, schemas)
    for path in schemas.glob("*/*.json"):
        text = path.read_text("utf-8")
        edited = _edited(text)
        if edited != text:
            path.write_text(edited, "utf-8", newline="\n")


def stand_in(schemas: Path, others: Mapping[str, Path]) -> None:
    """Add the files that tell of a system as a whole where a state had none yet.

    Args:
        schemas: The state, unpacked.
        others: The folders of systems to take them from, by the names of the systems. Taken from
            the other side of a comparison, they make no change where nothing was said.
    """
    for name, folder in others.items():
        if (schemas / name).is_dir() and not (schemas / name / "system.json").exists():
            shutil.copy(folder / "system.json", schemas / name)


def _edited(text: str) -> str:
    for pattern, replacement in _EDITS:
        text = pattern.sub(replacement, text)
    while found := _MAP_KEY.search(text):
        # The names of members are described right before.
        at = text.rindex(_MAP_NAMES, 0, found.start()) + len(_MAP_NAMES)
        name = f'"x-meetwire-name": "{naming.field_name(found[1])}", '
        text = text[:at] + name + text[at : found.start()] + text[found.end() :]
    return text

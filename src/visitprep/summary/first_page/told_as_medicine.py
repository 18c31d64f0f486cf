"""Words about a medicine that were typed with something else, and read as a line of the medicines since."""

from __future__ import annotations

import re

from visitprep.visit.as_typed import said_at
from visitprep.visit.visit import Visit


def without_medicines(visit: Visit, words: str) -> str:
    """`words` without those that stand on the page with their medicine: "my cousin gives me a xanax"."""
    for medicine in visit.medicines or ():
        said = said_at(visit, f"medicines.{medicine.id}")
        line = said.typed.partition(";")[0].strip() if said is not None else ""
        if line and re.search(r"\s", line) and line in words:
            before, _, behind = words.partition(line)
            words = ", ".join(filter(None, (before.strip(" ,;."), behind.strip(" ,;."))))
    return words

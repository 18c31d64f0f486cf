"""The files that the documents send a reader to are there; decisions tell of their own day and are left out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = (*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md", ROOT / "CONTRIBUTING.md")
NAMED = re.compile(r"`((?:src|tests|docs|checklists|translations)/[\w./*-]+)`")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_each_file_that_a_document_names_is_there(document: Path) -> None:
    named = set(NAMED.findall(document.read_text(encoding="utf-8")))
    assert sorted(name for name in named if not any(ROOT.glob(name.rstrip("/")))) == []


IN_THE_PACKAGE = re.compile(r"`((?:[a-z_]+/)+(?:[a-z_]+\.[a-z]+)?)`")
"""As "`medicines/label/line.py`" or "`summary/words/`", in a table whose paths are below `src/visitprep/`."""


@pytest.mark.parametrize("document", [ROOT / "CONTRIBUTING.md", ROOT / "docs" / "architecture.md"], ids=str)
def test_each_room_and_module_of_the_tables_is_there(document: Path) -> None:
    lines = [line for line in document.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    named = set(IN_THE_PACKAGE.findall("\n".join(lines)))
    package = ROOT / "src" / "visitprep"
    assert len(named) > 15
    inside = {path.relative_to(package).as_posix() for path in package.rglob("*")}
    gone = [one for one in named if not any(f"/{path}".endswith(f"/{one.rstrip('/')}") for path in inside)]
    assert sorted(one for one in gone if not (ROOT / one).exists()) == []

"""A place of one's own for every run of the installed command."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))

from runs import Place


@pytest.fixture
def place(tmp_path):
    made = Place(tmp_path)
    yield made
    made.close()

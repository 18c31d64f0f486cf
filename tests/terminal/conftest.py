"""`tests/scripted.py` is for every room; this makes it importable from here."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

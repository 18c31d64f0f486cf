"""README's own commands, taken out of it: printed, or run in a clean copy of the project.

python3 tests/readme.py example          prints the command marked `<!-- command: example -->`
python3 tests/readme.py example --run    runs it where nothing is installed and no home is set up
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def command(name: str, readme: str | None = None) -> str:
    """The shell block that follows the marker `name`."""
    text = readme if readme is not None else (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.search(rf"<!-- command: {re.escape(name)} -->\s*```sh\n(.*?)\n```", text, re.DOTALL)
    if not found:
        raise SystemExit(f"README.md has no command marked {name}.")
    return found[1]


def clean_copy(to: Path) -> Path:
    """What git tracks, and nothing else."""
    copy = to / "visitprep"
    subprocess.run(["git", "clone", "-q", str(ROOT), str(copy)], check=True)
    return copy


def run(name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        copy = clean_copy(Path(folder))
        home = Path(folder) / "home"
        home.mkdir()
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("VISITPREP", "XDG_"))}
        subprocess.run(
            ["bash", "-euo", "pipefail", "-c", command(name)], cwd=copy, env={**kept, "HOME": str(home)}, check=True
        )
        made = [path for path in copy.glob("*.pdf") if path.read_bytes()[:5] == b"%PDF-"]
        if name == "example" and not made:
            raise SystemExit("README's first command ran, but made no PDF.")
        print(f"README's command {name!r} ran in a clean copy" + (f" and made {made[0].name}." if made else "."))


if __name__ == "__main__":
    if "--run" in sys.argv:
        run(sys.argv[1])
    else:
        print(command(sys.argv[1]))

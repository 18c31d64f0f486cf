"""Draw the pictures in README:  python tests/cli/make_pictures.py  (needs pdftoppm)

The first page and the person's own page are the shipped example's; the follow-up is the story of story.py.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # where pytest finds the modules of tests

from runs import Place
from story import FIRST_PREPARED, SIX_WEEKS_ON, at, tell

PICTURES = Path(__file__).parents[2] / "docs/images"
DOTS = 80
"""To an inch: small enough for a README, large enough to be read."""


def draw(pdf: Path, name: str) -> None:
    """The first page of `pdf`, in grey, as it would leave a plain printer."""
    command = ["pdftoppm", "-png", "-gray", "-r", str(DOTS), "-f", "1", "-l", "1", "-singlefile"]
    subprocess.run([*command, str(pdf), str(PICTURES / name)], check=True)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Place(Path(folder))
        for copy, name in (("clinic", "first-page"), ("me", "own-page")):
            at(place, FIRST_PREPARED, "export", "--example", "--for", copy, "--output", f"{name}.pdf", "--force")
            draw(place.folder / f"{name}.pdf", name)
        tell(place)
        at(place, SIX_WEEKS_ON, "export", "--output", "follow-up.pdf")
        draw(place.folder / "follow-up.pdf", "follow-up")


if __name__ == "__main__":
    main()

"""Where the hand-written files that come with visitprep are."""

from __future__ import annotations

from pathlib import Path

from visitprep.errors import NotFound

PACKAGE = Path(__file__).parent.parent


def shipped(folder: str, probe: str, package: Path = PACKAGE) -> Path:
    """The folder of the files that come with visitprep; `probe` is one that is always in it.

    Raises NotFound when the installation lacks it.
    """
    # A built package holds a copy; an installation that points at the source uses the source's own folder.
    for place in (package / f"_{folder}", package.parents[1] / folder):
        if (place / probe).is_file():
            return place
    called = folder.replace("_", " ")
    raise NotFound(f"The {called} that come with visitprep are not there.", "Please install visitprep again.")

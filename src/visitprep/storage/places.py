"""Which folders are ours. Nothing here makes one: `atomic.make_private_folder` does, when something is written."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from visitprep.errors import NotFound

HOME_VARIABLE = "VISITPREP_HOME"


class NoHome(NotFound):
    """The system does not say which folder is the person's own."""

    def __init__(self) -> None:
        super().__init__(
            "visitprep could not find out which folder is yours, so it does not know where your visits are.",
            f"Name a folder for it in {HOME_VARIABLE}, for example: {HOME_VARIABLE}=/path/to/folder visitprep",
        )


def data_folder(environment: Mapping[str, str]) -> Path:
    """Where visits and settings are kept: `VISITPREP_HOME`, else where this system keeps data. Raises NoHome."""
    return _chosen(environment) or _of_this_system("user_data_path", environment)


def config_folder(environment: Mapping[str, str]) -> Path:
    """Where the person's own checklists are: `VISITPREP_HOME/config`, else where this system keeps such files."""
    chosen = _chosen(environment)
    return chosen / "config" if chosen else _of_this_system("user_config_path", environment)


def _chosen(environment: Mapping[str, str]) -> Path | None:
    if not (named := environment.get(HOME_VARIABLE, "").strip()):
        return None
    try:
        # Absolute at once: the answers must not move when the program changes folder.
        return Path(named).expanduser().absolute()
    except (RuntimeError, OSError):
        raise NoHome from None


def _of_this_system(what: str, environment: Mapping[str, str]) -> Path:
    # Without $HOME, Python asks the user database, which may name "/" or a folder that is not there: a place nobody
    # would look for their answers. Windows has no $HOME, and answers from the registry.
    own = "XDG_DATA_HOME" if what == "user_data_path" else "XDG_CONFIG_HOME"
    if os.name != "nt" and not environment.get("HOME") and not environment.get(own):
        raise NoHome
    import platformdirs

    try:
        found: Path = getattr(platformdirs, what)("visitprep", appauthor=False)
    except (RuntimeError, OSError):
        raise NoHome from None
    if not found.is_absolute() or "~" in found.parts:
        raise NoHome
    return found

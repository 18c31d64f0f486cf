"""Which folders are ours. None is made here; each is made when something is first written into it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from visitprep.errors import NoHome

HOME_VARIABLE = "VISITPREP_HOME"


def data_folder(environment: Mapping[str, str]) -> Path:
    """Where visits and settings are: `VISITPREP_HOME`, else where this system keeps data. Raises NoHome.

    `environment` is `os.environ`.
    """
    return _chosen(environment) or _of_this_system("user_data_path", environment)


def config_folder(environment: Mapping[str, str]) -> Path:
    """Where the person's own checklists are: `VISITPREP_HOME/config`, else this system's. Raises NoHome."""
    chosen = _chosen(environment)
    return chosen / "config" if chosen else _of_this_system("user_config_path", environment)


def _chosen(environment: Mapping[str, str]) -> Path | None:
    if not (named := environment.get(HOME_VARIABLE, "").strip()):
        return None
    try:
        # Absolute at once: the answers must not move when the program changes folder.
        return Path(named).expanduser().absolute()
    except (RuntimeError, OSError):
        raise NoHome(HOME_VARIABLE) from None


def _of_this_system(what: str, environment: Mapping[str, str]) -> Path:
    # Without $HOME, Python asks the user database, which may name "/" or a folder that does not exist: nobody would
    # look for their answers there. Windows has no $HOME, and answers from the registry.
    own = "XDG_DATA_HOME" if what == "user_data_path" else "XDG_CONFIG_HOME"
    if os.name != "nt" and not environment.get("HOME") and not environment.get(own):
        raise NoHome(HOME_VARIABLE)
    import platformdirs

    try:
        found: Path = getattr(platformdirs, what)("visitprep", appauthor=False)
    except (RuntimeError, OSError):
        raise NoHome(HOME_VARIABLE) from None
    if not found.is_absolute() or "~" in found.parts:
        raise NoHome(HOME_VARIABLE)
    return found

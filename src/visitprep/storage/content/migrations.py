"""Bringing an older file's content up to date, one version at a time.

Each step is a pure function from the whole content of a file of version N to that of version N + 1. A
released step is never changed: files of that version are out there. To add one, raise CURRENT and register
the step from the version before. A changed default in `visit/` needs one too: what is at its default is not
written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct, field

from visitprep.errors import UNFIT
from visitprep.storage.content.faults import Fault, NotAVisit
from visitprep.wording import N_, later

Content = dict[str, Any]
Step = Callable[[Content], Content]

CURRENT = 1


class Migrations(Struct, frozen=True):
    """The versions a program knows: from the oldest in `steps` up to `current`."""

    current: int = CURRENT
    steps: Mapping[int, Step] = field(default_factory=dict)
    """From version N, by N, to version N + 1."""


MIGRATIONS = Migrations()


def migrated(content: Content, version: int, migrations: Migrations = MIGRATIONS) -> Content:
    """`content` of a file of `version` as one of the current version. Raises NotAVisit if there is no way."""
    for step in range(version, migrations.current):
        if step not in migrations.steps:
            raise NotAVisit(
                Fault(
                    later(N_("it is in a format (version {version}) that visitprep does not know"), version=version)
                )
            )
        try:
            content = {**migrations.steps[step](content), "schema_version": step + 1}
        except UNFIT:
            # The step met something a file of its version never holds.
            raise NotAVisit(
                Fault(later(N_("it does not hold what a file of version {version} should"), version=step))
            ) from None
    return content

"""Which files hold checklists, and how they are read: every mistake is reported at once."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from visitprep.checklists.checklist import BASE, Checklist, ChecklistItem
from visitprep.errors import Unreadable
from visitprep.hand_written.mistakes import Mistake, Mistaken
from visitprep.hand_written.reading import FileKind, read_record
from visitprep.hand_written.shipped import PACKAGE, shipped
from visitprep.hand_written.yaml import Place, YamlDocument
from visitprep.wording import N_, say

_WHEN = re.compile(rb"^when: \[([a-z_, ]*)\]$", re.MULTILINE)
_HEAD = 500
"""How many bytes to read of a shipped list to learn when it applies."""
_CLOSED = N_("The computer could not open this. Check who may read it.")


class BadChecklists(Mistaken):
    """Checklist files have mistakes."""

    things = (N_("1 thing to mend in the checklists:"), N_("{n} things to mend in the checklists:"))


def shipped_folder(package: Path = PACKAGE) -> Path:
    """The folder of the lists that come with visitprep. Raises NotFound when the installation lacks it."""
    return shipped("checklists", f"{BASE}.yaml", package)


class Lists(Struct, frozen=True):
    """The lists that could be read, and what is wrong in those that could not."""

    shipped: tuple[Checklist, ...]
    own: tuple[Checklist, ...]
    mistakes: tuple[Mistake, ...] = ()

    @property
    def all(self) -> tuple[Checklist, ...]:
        """In the order in which a later item takes the place of an earlier one."""
        return (*self.shipped, *self.own)


def read_lists(
    config: Path | None = None, extra: Iterable[Path] = (), facts: Collection[str] | None = None
) -> Lists:
    """The shipped lists, then those in `<config>/checklists`, then the files named in `extra`.

    With `facts`, only the head is read of shipped lists that do not apply to them.

    A file in the config folder that cannot be used is left out, and its mistakes are reported: nobody's page
    should wait for it. A file in `extra` was asked for, so its mistakes raise BadChecklists, or Unreadable.
    """
    mistakes: list[Mistake] = []
    files = (path for path in _yaml_files(shipped_folder()) if facts is None or _applies(path, facts))
    ours = _readable(files, mistakes, ours=True)
    first = sorted(ours, key=lambda one: (one.checklist != BASE, bool(one.when)))
    own: tuple[Checklist, ...] = ()
    if config is not None:
        try:
            own = _readable(_yaml_files(config / "checklists"), mistakes, wanted=False)
        except Unreadable as problem:
            mistakes.append(Mistake(problem.path, 0, say(_CLOSED)))
    before = len(mistakes)
    named = _readable(extra, mistakes)
    if len(mistakes) > before:
        raise BadChecklists(mistakes)
    return Lists(tuple(first), (*own, *named), tuple(mistakes))


def _applies(path: Path, facts: Collection[str]) -> bool:
    """Whether the list applies, by its head alone; True when the head does not say."""
    with path.open("rb") as file:
        found = _WHEN.search(file.read(_HEAD))
    return found is None or all(fact in facts for fact in found[1].decode().replace(",", " ").split())


def _readable(
    paths: Iterable[Path], mistakes: list[Mistake], *, ours: bool = False, wanted: bool = True
) -> tuple[Checklist, ...]:
    """The lists without mistakes. An unreadable file raises Unreadable if it is `wanted`, and else is a mistake."""
    found = []
    for path in paths:
        try:
            found.append(read_checklist(path, ours=ours))
        except BadChecklists as problem:
            mistakes += problem.mistakes
        except Unreadable:
            if wanted:
                raise
            mistakes.append(Mistake(path, 0, say(_CLOSED)))
    return tuple(found)


def read_checklist(path: Path, *, ours: bool = False) -> Checklist:
    """One file; `ours` when it came with the program. Raises BadChecklists with all its mistakes, or Unreadable."""
    return read_record(path, _CHECKLIST, ours=ours)


def _yaml_files(folder: Path) -> tuple[Path, ...]:
    try:
        # Names that begin with a dot are left behind by other programs.
        names = [entry for entry in folder.iterdir() if not entry.name.startswith(".")]
    except FileNotFoundError:
        return ()
    except OSError:
        raise Unreadable(
            folder, N_("the folder could not be opened"), N_("Check that it is a folder of yours.")
        ) from None
    return tuple(sorted(path for path in names if path.suffix.lower() in (".yaml", ".yml")))


def _repeated_ids(document: YamlDocument) -> Iterator[tuple[Place, str]]:
    assert isinstance(document.data, dict)
    items = document.data.get("items")
    seen: set[str] = set()
    for position, item in enumerate(items if isinstance(items, list) else ()):
        name = item.get("id") if isinstance(item, dict) else None
        if isinstance(name, str):
            if name in seen:
                yield ("items", position, "id"), say(N_("This id is here twice. Please give each its own."))
            seen.add(name)


_CHECKLIST = FileKind(
    record=Checklist,
    error=BadChecklists,
    unlike=N_("This does not look like a checklist."),
    begin=N_("Please begin it with a line such as checklist: my-clinic"),
    entries=(ChecklistItem,),
    misplaced=(
        Checklist,
        N_("The line {name}: is for the whole list, at the top of the file. It cannot stand in one item."),
    ),
    also=_repeated_ids,
)

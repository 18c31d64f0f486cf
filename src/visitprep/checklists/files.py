"""Which files hold checklists, and reading them with every mistake told at once."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pydantic import ValidationError

from visitprep.checklists.mistakes import BadChecklists, Mistake, sentence_of
from visitprep.checklists.written import BASE, Checklist, ChecklistItem
from visitprep.errors import NotFound, Unreadable
from visitprep.yamlfile import YamlDocument, YamlProblem, read_small_file, read_yaml

_PACKAGE = Path(__file__).parents[1]
_LIST_LINES = list(Checklist.model_fields)
_ITEM_LINES = list(ChecklistItem.model_fields)


def shipped_folder(package: Path = _PACKAGE) -> Path:
    """The folder of the lists that come with visitprep. Raises NotFound when the installation lacks it."""
    # A built package holds a copy; an installation that points at the source uses the source's own folder.
    for folder in (package / "_checklists", package.parents[1] / "checklists"):
        if (folder / f"{BASE}.yaml").is_file():
            return folder
    raise NotFound("The checklists that come with visitprep are not there.", "Please install visitprep again.")


def load_checklists(config: Path | None = None, extra: Iterable[Path] = ()) -> tuple[Checklist, ...]:
    """The shipped lists, then those in `<config>/checklists`, then the files named in `extra`.

    Raises BadChecklists with every mistake of every file, and Unreadable for a named file that is not there.
    """
    lists: list[Checklist] = []
    mistakes: list[Mistake] = []
    shipped = _yaml_files(shipped_folder())
    for path in (*shipped, *(_yaml_files(config / "checklists") if config else ()), *extra):
        try:
            lists.append(read_checklist(path, ours=path in shipped))
        except BadChecklists as problem:
            mistakes += problem.mistakes
    if mistakes:
        raise BadChecklists(mistakes)
    first, own = lists[: len(shipped)], lists[len(shipped) :]
    return (*sorted(first, key=lambda one: (one.checklist != BASE, bool(one.when))), *own)


def read_checklist(path: Path, *, ours: bool = False) -> Checklist:
    """One file; `ours` when it came with the program. Raises BadChecklists with all its mistakes, or Unreadable."""
    raw = read_small_file(path)
    try:
        document = read_yaml(raw, ours=ours)
    except YamlProblem as problem:
        raise BadChecklists([Mistake(path, problem.line, problem.sentence)]) from None
    if not isinstance(document.data, dict):
        what = "This file is empty." if document.data is None else "This does not look like a checklist."
        raise BadChecklists(
            [Mistake(path, document.line(()), f"{what} Please begin it with a line such as checklist: my-clinic")]
        )
    mistakes = set(_repeated_ids(document))
    try:
        found = Checklist.model_validate(document.data)
    except ValidationError as problem:
        for error in problem.errors(include_url=False, include_input=False):
            mistakes.add((document.line(error["loc"]), sentence_of(error, _LIST_LINES, _ITEM_LINES)))
    if mistakes:
        raise BadChecklists([Mistake(path, line, sentence) for line, sentence in sorted(mistakes)])
    return found


def _yaml_files(folder: Path) -> tuple[Path, ...]:
    try:
        # Names that begin with a dot are left behind by other programs.
        names = [entry for entry in folder.iterdir() if not entry.name.startswith(".")]
    except FileNotFoundError:
        return ()
    except OSError:
        raise Unreadable(folder, "the folder could not be opened", "Check that it is a folder of yours.") from None
    return tuple(sorted(path for path in names if path.suffix.lower() in (".yaml", ".yml")))


def _repeated_ids(document: YamlDocument) -> Iterable[tuple[int, str]]:
    assert isinstance(document.data, dict)
    items = document.data.get("items")
    seen: set[str] = set()
    for position, item in enumerate(items if isinstance(items, list) else ()):
        name = item.get("id") if isinstance(item, dict) else None
        if isinstance(name, str):
            if name in seen:
                yield document.line(("items", position, "id")), "This id is here twice. Please give each its own."
            seen.add(name)

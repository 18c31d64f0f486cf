"""Every failure visitprep raises on purpose.

Each error builds its own sentence from facts: what happened, and what to do next. None ever holds an answer.
`cli/edge.py` catches them once, shows them on stderr and leaves with the class's exit code
(listed in docs/exit-codes.md).
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path


class VisitprepError(Exception):
    """What happened, in one sentence a tired person understands; then what to do next."""

    exit_code = 1

    def __init__(self, what: str, next_step: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.next_step = next_step


class Usage(VisitprepError):
    """The command was called in a way that cannot be carried out."""

    exit_code = 2


class InputEnded(VisitprepError):
    """The input closed before the question was answered. What was answered before is saved."""

    exit_code = 3

    def __init__(self) -> None:
        super().__init__(
            "The input ended before this question was answered. Everything answered before it is saved.",
            "Carry on any time with: visitprep",
        )


class NeedsTerminal(VisitprepError):
    """A question would have to be asked, and there is nobody to ask."""

    exit_code = 3

    def __init__(self, question: str, instead: str) -> None:
        super().__init__(
            f"visitprep needs an answer here ({question}), and there is no keyboard to ask at.", instead
        )


class NotFound(VisitprepError):
    """Something named does not exist."""

    exit_code = 4


class NoHome(NotFound):
    """The system does not say which folder is the person's own."""

    def __init__(self, variable: str) -> None:
        super().__init__(
            "visitprep could not find out which folder is yours, so it does not know where your visits are.",
            f"Name a folder for it first: set {variable} to the path of a folder of yours.",
        )


class NoSuchVisit(NotFound):
    """No visit is kept under that name."""

    def __init__(self, visit_id: str) -> None:
        super().__init__(f"There is no visit called {visit_id}.", "See which ones there are with: visitprep visits")


class NoEarlierVersion(NotFound):
    """There is nothing to go back to."""

    def __init__(self, visit_id: str) -> None:
        super().__init__(
            f"There is no earlier version of {visit_id} that can be read.",
            "If you have a copy of your own (a backup, a USB stick), put it in the place of the file.",
        )


class Unreadable(VisitprepError):
    """A file could not be understood. It is left as it is."""

    exit_code = 5

    def __init__(self, path: Path, why: str, next_step: str) -> None:
        super().__init__(f"{path} could not be read: {why}. The file was left as it is.", next_step)
        self.path = path


class DamagedVisit(Unreadable):
    """A visit's file cannot be read. `last_good`: when the newest good earlier version was saved, if any."""

    def __init__(self, path: Path, why: str, last_good: datetime | None) -> None:
        super().__init__(path, why, _way_back(last_good, "Mend that place by hand"))
        self.last_good = last_good


class NewerVisit(Unreadable):
    """A visit's file was saved by a later visitprep. It is never written to by this one."""

    def __init__(self, path: Path, version: int, known: int) -> None:
        why = f"it was saved by a newer visitprep (file version {version}; this one knows up to {known})"
        super().__init__(path, why, "Update visitprep on this computer, then try again.")


class EditedVisit(VisitprepError):
    """A visit's file can be read, but its digest does not fit. The person may accept it as it is."""

    exit_code = 5

    def __init__(self, path: Path, last_good: datetime | None) -> None:
        super().__init__(
            f"{path} was changed by something other than visitprep, or is damaged. It can still be read. "
            "The file was left as it is.",
            _way_back(last_good, "If you changed it yourself, say so and it is used as it is"),
        )
        self.path = path
        self.last_good = last_good


def _way_back(last_good: datetime | None, otherwise: str) -> str:
    if last_good is None:
        return f"{otherwise}. There is no earlier version to go back to."
    when = f"{last_good.day} {last_good:%B %Y, %H:%M}"
    return f"{otherwise}, or go back to the version of {when} with: visitprep restore"


class BadAnswers(VisitprepError):
    """A hand-written file has mistakes; all of them are listed."""

    exit_code = 5

    def __init__(self, path: str, problems: list[str]) -> None:
        count = "1 thing" if len(problems) == 1 else f"{len(problems)} things"
        super().__init__(
            f"{path}: {count} to mend. Nothing was saved.\n" + "\n".join(f"  {p}" for p in problems),
            "Mend the lines above and run the same command again.",
        )
        self.problems = problems


class NotSaved(VisitprepError):
    """A file could not be written. What was there before is untouched."""

    exit_code = 6

    def __init__(self, path: Path, why: str, next_step: str) -> None:
        super().__init__(f"{path} could not be written: {why}.", next_step)
        self.path = path


class SavedBeside(VisitprepError):
    """A file changed on disk while it was open, so the answers went into one beside it. Nothing is lost."""

    exit_code = 6

    def __init__(self, path: Path, beside: Path) -> None:
        super().__init__(
            f"{path} was changed by another program, or can no longer be read, so it was left as it is. "
            f"Your answers are saved beside it, in {beside.name}.",
            "Both files are whole. Choose which one to go on with: visitprep restore",
        )
        self.path = path
        self.beside = beside


class NotRemoved(VisitprepError):
    """Something could not be deleted, and is still there."""

    exit_code = 6

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"{path} could not be removed: {why}. Some of it is still there.",
            "Close other programs that may be using it, then try again.",
        )
        self.path = path


class InUse(VisitprepError):
    """Another visitprep has this visit open. `holder` says which, as far as it is known."""

    exit_code = 7

    def __init__(self, what: str, holder: str = "") -> None:
        super().__init__(
            f"{what} is open in another window" + (f" ({holder})." if holder else "."),
            "Go on in that window, or close it and try again.",
        )


class CannotPrint(VisitprepError):
    """The page cannot be made on this machine."""

    exit_code = 8

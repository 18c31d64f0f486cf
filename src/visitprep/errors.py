"""Every failure visitprep raises on purpose.

Each error builds its own sentence from facts: what happened, and what to do next. None ever holds an answer.
Sentences are looked up when they are shown, so that an error is told in the language of whoever reads it.
`cli/edge.py` catches them once, shows them on stderr and leaves with the class's exit code
(listed in docs/exit-codes.md).
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from visitprep.days import moment_in_words
from visitprep.wording import N_, Later, count_later, later

UNFIT: tuple[type[Exception], ...] = (
    ValueError,  # Pydantic's own error is one
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,  # 1e400 is JSON, and infinite
    RecursionError,
)
"""What reading a file's content into records can raise when it is of no shape we know. One net for all of it."""

Sentence = str | Later
"""A message marked with `N_`, or what `later` made of one."""


class VisitprepError(Exception):
    """What happened, in one sentence a tired person understands; then what to do next."""

    exit_code = 1

    def __init__(self, what: Sentence, next_step: Sentence = "") -> None:
        super().__init__(what)
        self._what = what
        self._next_step = next_step

    @property
    def what(self) -> str:
        return _shown(self._what)

    @property
    def next_step(self) -> str:
        return _shown(self._next_step)

    def __str__(self) -> str:
        return self.what


def _shown(sentence: Sentence) -> str:
    return str(_part(sentence))


def _part(sentence: Sentence) -> Later:
    return later(sentence) if isinstance(sentence, str) else sentence


class Usage(VisitprepError):
    """The command was called in a way that cannot be carried out."""

    exit_code = 2


class InputEnded(VisitprepError):
    """The input closed before the question was answered. What was answered before is saved."""

    exit_code = 3

    def __init__(self) -> None:
        super().__init__(
            N_("The input ended before this question was answered. Everything answered before it is saved."),
            N_("Carry on any time with: visitprep"),
        )


class NeedsTerminal(VisitprepError):
    """A question would have to be asked, and there is nobody to ask."""

    exit_code = 3

    def __init__(self, question: Sentence, instead: Sentence) -> None:
        super().__init__(
            later(
                N_("visitprep needs an answer here ({question}), and there is no keyboard to ask at."),
                question=_part(question),
            ),
            instead,
        )


class NotFound(VisitprepError):
    """Something named does not exist."""

    exit_code = 4


class NoHome(NotFound):
    """The system does not say which folder is the person's own."""

    def __init__(self, variable: str) -> None:
        super().__init__(
            N_("visitprep could not find out which folder is yours, so it does not know where your visits are."),
            later(
                N_("Name a folder for it first: set {variable} to the path of a folder of yours."),
                variable=variable,
            ),
        )


class NoSuchVisit(NotFound):
    """No visit is kept under that name."""

    def __init__(self, visit_id: str) -> None:
        super().__init__(
            later(N_("There is no visit called {visit}."), visit=visit_id),
            N_("See which ones there are with: visitprep visits"),
        )


class NoEarlierVersion(NotFound):
    """There is nothing to go back to."""

    def __init__(self, visit_id: str) -> None:
        super().__init__(
            later(N_("There is no earlier version of {visit} that can be read."), visit=visit_id),
            N_("If you have a copy of your own (a backup, a USB stick), put it in the place of the file."),
        )


class Unreadable(VisitprepError):
    """A file could not be understood. It is left as it is."""

    exit_code = 5

    def __init__(self, path: Path, why: Sentence, next_step: Sentence) -> None:
        super().__init__(
            later(N_("{path} could not be read: {why}. The file was left as it is."), path=path, why=_part(why)),
            next_step,
        )
        self.path = path


class LockedVisit(Unreadable):
    """A file is under a passphrase that was not given in this run."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            N_("it is locked, and the passphrase was not given"),
            N_("Run it again in a terminal, where the passphrase is asked."),
        )


class WrongPassphrase(Unreadable):
    """A file is under a passphrase, and only others were typed."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            N_("it is locked, and that was not its passphrase"),
            N_("Nothing was changed. Look for it where you wrote it down, and run this again."),
        )


class NoLock(VisitprepError):
    """What locks and unlocks is not installed."""

    exit_code = 8

    def __init__(self) -> None:
        super().__init__(
            N_("This needs a part of visitprep that is not installed here."),
            N_("Install it with: pip install pyrage. Nothing was changed."),
        )


class DamagedVisit(Unreadable):
    """A visit's file cannot be read. `last_good`: when the newest good earlier version was saved, if any."""

    def __init__(self, path: Path, why: Sentence, last_good: datetime | None) -> None:
        super().__init__(
            path,
            why,
            later(
                N_("Mend that place by hand, or go back to the version of {when} with: visitprep restore"),
                when=Later(moment_in_words, (last_good,)),
            )
            if last_good
            else N_("Mend that place by hand. There is no earlier version to go back to."),
        )
        self.last_good = last_good


class NewerVisit(Unreadable):
    """A visit's file was saved by a later visitprep. It is never written to by this one."""

    def __init__(self, path: Path, version: int, known: int) -> None:
        why = later(
            N_("it was saved by a newer visitprep (file version {version}; this one knows up to {known})"),
            version=version,
            known=known,
        )
        super().__init__(path, why, N_("Update visitprep on this computer, then try again."))


class EditedVisit(VisitprepError):
    """A visit's file can be read, but its digest does not fit. The person may accept it as it is."""

    exit_code = 5

    def __init__(self, path: Path, last_good: datetime | None) -> None:
        super().__init__(
            later(
                N_(
                    "{path} was changed by something other than visitprep, or is damaged. It can still be read. "
                    "The file was left as it is."
                ),
                path=path,
            ),
            later(
                N_(
                    "If you changed it yourself, say so and it is used as it is, or go back to the version of "
                    "{when} with: visitprep restore"
                ),
                when=Later(moment_in_words, (last_good,)),
            )
            if last_good
            else N_(
                "If you changed it yourself, say so and it is used as it is. There is no earlier version to go "
                "back to."
            ),
        )
        self.path = path
        self.last_good = last_good


class BadAnswers(VisitprepError):
    """A hand-written file has mistakes; all of them are listed."""

    exit_code = 5

    def __init__(self, path: str, problems: list[str]) -> None:
        super().__init__(
            count_later(
                "{path}: 1 thing to mend. Nothing was saved.\n{problems}",
                "{path}: {n} things to mend. Nothing was saved.\n{problems}",
                len(problems),
                path=path,
                problems="\n".join(f"  {problem}" for problem in problems),
            ),
            N_("Mend the lines above and run the same command again."),
        )
        self.problems = problems


class NotSaved(VisitprepError):
    """A file could not be written. What was there before is untouched."""

    exit_code = 6

    def __init__(self, path: Path, why: Sentence, next_step: Sentence) -> None:
        super().__init__(later(N_("{path} could not be written: {why}."), path=path, why=_part(why)), next_step)
        self.path = path


class SavedBeside(VisitprepError):
    """A file changed on disk while it was open, so the answers went into one beside it. Nothing is lost."""

    exit_code = 6

    def __init__(self, path: Path, beside: Path) -> None:
        super().__init__(
            later(
                N_(
                    "{path} was changed by another program, or can no longer be read, so it was left as it is. "
                    "Your answers are saved beside it, in {beside}."
                ),
                path=path,
                beside=beside.name,
            ),
            N_("Both files are whole. Choose which one to go on with: visitprep restore"),
        )
        self.path = path
        self.beside = beside


class NotRemoved(VisitprepError):
    """Something could not be deleted, and is still there."""

    exit_code = 6

    def __init__(self, path: Path, why: Sentence) -> None:
        super().__init__(
            later(N_("{path} could not be removed: {why}. Some of it is still there."), path=path, why=_part(why)),
            N_("Close other programs that may be using it, then try again."),
        )
        self.path = path


class InUse(VisitprepError):
    """Another visitprep has this visit open. `holder` says which, as far as it is known."""

    exit_code = 7

    def __init__(self, what: Sentence, holder: Sentence = "") -> None:
        super().__init__(
            later(N_("{what} is open in another window ({holder})."), what=_part(what), holder=_part(holder))
            if holder
            else later(N_("{what} is open in another window."), what=_part(what)),
            N_("Go on in that window, or close it and try again."),
        )


class CannotPrint(VisitprepError):
    """The page cannot be made on this machine."""

    exit_code = 8

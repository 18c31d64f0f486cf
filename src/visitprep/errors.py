"""Every failure visitprep raises on purpose.

Each error builds its own sentence from facts: what happened, and what to do next. None ever holds an answer.
`cli/edge.py` catches them once, shows them on stderr and leaves with the class's exit code
(listed in docs/exit-codes.md).
"""

from __future__ import annotations

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
        super().__init__(f"visitprep needs an answer here ({question}), and there is no keyboard to ask at.", instead)


class NotFound(VisitprepError):
    """Something named does not exist."""

    exit_code = 4


class Unreadable(VisitprepError):
    """A file could not be understood. It is left as it is."""

    exit_code = 5

    def __init__(self, path: Path, why: str, next_step: str) -> None:
        super().__init__(f"{path} could not be read: {why}. The file was left as it is.", next_step)
        self.path = path


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


class InUse(VisitprepError):
    """Another visitprep has this visit open."""

    exit_code = 7


class CannotPrint(VisitprepError):
    """The page cannot be made on this machine."""

    exit_code = 8

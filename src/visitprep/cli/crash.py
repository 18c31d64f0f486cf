"""What is said when something in visitprep itself broke: where, and never what was typed.

Imports nothing of visitprep, so that it can tell of a crash while that is being imported.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

CRASHED = 70


def N_(message: str) -> str:
    """`wording.N_`, which may be what broke."""
    return message


SENTENCES = (
    N_("Something went wrong inside visitprep. Everything you answered before this is saved."),
    N_("Carry on with: visitprep"),
    N_("If it happens again, report these lines. They hold none of your answers:"),
)


def crashed(error: BaseException) -> int:
    """Tell of it on stderr; the exit code."""
    with suppress(OSError, ValueError, AttributeError):  # closed, or never open
        sys.stderr.write(_report(error) + "\n")
        sys.stderr.flush()
    return CRASHED


def _report(error: BaseException) -> str:
    """Where it broke: no message of the error, no value of a variable."""
    lines = [*_said(), f"  {type(error).__name__}"]
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        name = "/".join(Path(code.co_filename).parts[-2:])
        # For whoever mends it: the same in every language.
        lines.append(f"  {name}, line {trace.tb_lineno}, in {code.co_name}")
        trace = trace.tb_next
    return "\n".join(lines)


def _said() -> tuple[str, ...]:
    """The sentences in the language of the moment; as they stand here when words cannot be looked up."""
    try:
        from visitprep.wording import as_called, say

        return tuple(as_called(say(sentence)) for sentence in SENTENCES)
    except Exception:
        return SENTENCES

"""The edge: where every failure becomes a sentence and an exit code (docs/exit-codes.md)."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from types import FrameType

from visitprep.cli.crash import crashed
from visitprep.errors import VisitprepError
from visitprep.text import clean_span
from visitprep.wording import N_, as_called, say

INTERRUPTED = 130
PIPE_CLOSED = 141


def guarded(run: Callable[[], int]) -> int:
    """Run, and return the exit code. What goes wrong is told on stderr: what happened, and what to do next."""
    _prepare()
    try:
        code = run()
        sys.stdout.flush()
    except VisitprepError as error:
        tell_error(error)
        return error.exit_code
    except KeyboardInterrupt:
        _say("\n" + say(N_("Stopped. Everything you answered is saved.\nCarry on any time with: visitprep")))
        return INTERRUPTED
    except OSError as error:
        return refused(error)
    except Exception as error:
        return crashed(error)
    return code


def refused(error: OSError) -> int:
    """What to say when the system refuses to read or write; the exit code. A pipe that was closed is no failure."""
    _close_stdout()
    if isinstance(error, BrokenPipeError):
        return PIPE_CLOSED
    why = os.strerror(error.errno) if error.errno else say(N_("input or output failed"))
    _say(say(N_("The computer refused: {why}."), why=why))
    _say(say(N_("Everything you answered before is saved. Free some space or check the place, then try again.")))
    return VisitprepError.exit_code


def tell_error(error: VisitprepError) -> None:
    _say(error.what)
    if error.next_step:
        _say(error.next_step)


def _prepare() -> None:
    _open_streams()
    # Half a character in the input must not stop the program; `clean` takes it out later.
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError, OSError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    with suppress(ImportError, ValueError, OSError):  # Windows has none
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would hold every answer
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            with suppress(ValueError):  # not in the main thread
                signal.signal(getattr(signal, name), _leave)


def _open_streams() -> None:
    """What was closed before the program began (cron, a launcher, `>&-`) reads as ended, and swallows what is said.

    The numbers 0 to 2 are filled too, or the next file that is opened would be written over by what is said.
    """
    for number, (name, mode) in enumerate((("stdin", "r"), ("stdout", "w"), ("stderr", "w"))):
        if getattr(sys, name) is not None:
            continue
        flags = os.O_RDONLY if mode == "r" else os.O_WRONLY
        handle = os.open(os.devnull, flags)
        if handle != number:
            with suppress(OSError):
                os.fstat(number)  # somebody else has that number: it is left to them
                number = handle
        if handle != number:
            os.dup2(handle, number)
            os.close(handle)
        setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115  # for the whole run


def _leave(number: int, frame: FrameType | None) -> None:
    sys.exit(128 + number)


def _say(text: str) -> None:
    with suppress(OSError, ValueError):
        from visitprep.usecases.output import fitted

        text = fitted(clean_span(as_called(text)), sys.stderr)
        sys.stderr.write(text + "\n")
        sys.stderr.flush()


def _close_stdout() -> None:
    """So that Python does not try once more to write when it exits."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

"""File calls that go wrong: the process ends before, half-way in or after one, or the system answers with an error."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sessions import Home

CALLS = (
    "open", "write", "fsync", "replace", "rename", "link", "unlink", "mkdir", "rmdir", "listdir", "scandir", "stat",
    "lstat", "chmod", "ftruncate",
)  # fmt: skip
ENDINGS = ("before", "half-way", "after")


@dataclass(frozen=True)
class Fault:
    """At the call of that number: an ending, or an error (once, or at every later call too)."""

    at: int
    ending: str = ""
    errno: int = 0
    for_good: bool = False

    def __str__(self) -> str:
        error = f"{os.strerror(self.errno)}{', for good' if self.for_good else ''}" if self.errno else ""
        return f"call {self.at}: {self.ending or error}"


def in_place(fault: Fault | None) -> Callable[[Home], Callable[[], int]]:
    """What puts it in place in a process, and counts the calls there; without a fault it only counts."""

    def prepare(home: Home) -> Callable[[], int]:
        counted, ours, root = 0, set[int](), str(home.root)

        def is_ours(target: Any, named: dict[str, Any]) -> bool:
            if isinstance(target, int):
                return target in ours
            if isinstance(target, str | os.PathLike):
                return named.get("dir_fd") in ours or str(Path(os.fspath(target)).absolute()).startswith(root)
            return False

        def around(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
            def call(*arguments: Any, **named: Any) -> Any:
                nonlocal counted
                if not arguments or not is_ours(arguments[0], named):
                    return real(*arguments, **named)
                counted += 1
                hit = fault is not None and (counted == fault.at or (fault.for_good and counted > fault.at))
                if fault is not None and hit:
                    if fault.errno:
                        raise OSError(fault.errno, os.strerror(fault.errno), str(arguments[0]))
                    if fault.ending == "before":
                        os._exit(99)
                    if fault.ending == "half-way" and name == "write":
                        real(arguments[0], bytes(arguments[1])[: len(arguments[1]) // 2])
                        os._exit(99)
                    real(*arguments, **named)
                    os._exit(99)
                result = real(*arguments, **named)
                if name == "open":
                    ours.add(result)
                return result

            return call

        for name in CALLS:
            setattr(os, name, around(name, getattr(os, name)))
        return lambda: counted

    return prepare

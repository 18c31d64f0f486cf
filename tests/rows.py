"""A table of rows that one test goes through is one item: what pytest does around a row costs more than most rows.

Each row is called by itself, and each that fails is named and told as it would be alone. Rows are chosen as before, by
`-k`, `-m` and `test[row]`; only what needs no fixture is put together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import pytest

AT_MOST = 60
"""Rows of one item: a long table is shared out among the processes."""


class RowsFailed(Exception):
    def __init__(self, rows: Sequence[tuple[pytest.Function, pytest.ExceptionInfo[BaseException]]]) -> None:
        super().__init__(", ".join(row.name for row, _ in rows))
        self.rows = rows


class Rows(pytest.Item):
    """The rows of one test."""

    def __init__(self, *, rows: Sequence[pytest.Function], **others: Any) -> None:
        super().__init__(**others)
        self.rows = rows
        self.own_markers = rows[0].own_markers

    def runtest(self) -> None:
        failed, passed_over = [], []
        for row in self.rows:
            try:
                row.obj(**row.callspec.params)
            except pytest.skip.Exception as skipped:
                passed_over.append(str(skipped))
            except (Exception, pytest.fail.Exception) as error:
                failed.append((row, pytest.ExceptionInfo.from_exception(error)))
        if failed:
            raise RowsFailed(failed)
        if len(passed_over) == len(self.rows):
            pytest.skip("; ".join(dict.fromkeys(passed_over)))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *args: Any, **others: Any) -> Any:
        if not isinstance(excinfo.value, RowsFailed):
            return super().repr_failure(excinfo, *args, **others)
        failed = excinfo.value.rows
        told = (f"____ {row.name}\n{row.repr_failure(info)}" for row, info in failed)
        return "\n\n".join((f"{len(failed)} of {len(self.rows)} rows failed: {excinfo.value}", *told))

    def reportinfo(self) -> Any:
        path, line, _ = self.rows[0].reportinfo()
        return path, line, self.name


def put_together(items: Sequence[pytest.Item]) -> Iterator[pytest.Item]:
    """The same tests in the same order, with the rows of each table as one."""
    for _, group in groupby(items, key=_table):
        same = list(group)
        if len(same) == 1:
            yield from same
            continue
        for first in range(0, len(same), AT_MOST):
            some = same[first : first + AT_MOST]
            place = f"[rows {first + 1} to {first + len(some)}]" if len(same) > AT_MOST else ""
            yield Rows.from_parent(some[0].parent, name=f"{some[0].originalname}{place}", rows=some)


def _table(item: pytest.Item) -> object:
    return (item.parent, item.originalname) if _is_plain_row(item) else item


def _is_plain_row(item: pytest.Item) -> bool:
    """It takes nothing but its row, and nothing is made around it."""
    return (
        isinstance(item, pytest.Function)
        and hasattr(item, "callspec")
        and set(item.fixturenames) <= set(item.callspec.params)
        and not hasattr(item.obj, "hypothesis")
        and all(mark.name in ("parametrize", "slow", "slow_after") for mark in item.iter_markers())
    )

"""Which press of Enter is meant."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace

import pytest
from prompt_toolkit.keys import Keys

from visitprep.terminal.keys.guard import EnterGuard

GUARD = 0.1  # a third of the real one
SETTLED = GUARD * 1.5


def accepted(presses, *, seconds=GUARD, other_key_at=None):
    """How many answers come of Enter presses at these times, in seconds from the question's appearing."""

    async def play():
        app = SimpleNamespace(loop=asyncio.get_running_loop(), is_done=False)
        answers = []
        guard = EnterGuard(seconds, answers.append)
        enter = next(b for b in guard.bindings.bindings if b.keys == (Keys.ControlM,))
        other = next(b for b in guard.bindings.bindings if b.keys == (Keys.Any,))
        guard.start()
        start = app.loop.time()
        for moment, key in sorted(
            [(m, enter) for m in presses] + ([(other_key_at, other)] if other_key_at else []), key=lambda p: p[0]
        ):
            await asyncio.sleep(max(0, start + moment - app.loop.time()))
            if key.filter():
                key.handler(SimpleNamespace(app=app))
        await asyncio.sleep(GUARD)
        return len(answers)

    return asyncio.run(play())


@pytest.mark.parametrize(
    ("presses", "answers"),
    [
        ([SETTLED], 1),
        ([0.01], 0),
        ([0.01, 0.05, 0.12, 0.2], 0),  # each early press starts the quiet moments anew
        ([0.01, SETTLED], 1),
        ([SETTLED, SETTLED + 0.01], 1),  # a double press of a shaking hand
        ([SETTLED + n * 0.01 for n in range(12)], 0),  # held
        ([SETTLED, SETTLED + 0.08], 2),  # two presses apart; the question would be over after the first
    ],
)
def test_a_press_counts_when_it_comes_alone(presses, answers):
    assert accepted(presses) == answers


def test_typing_on_ends_the_wait():
    assert accepted([SETTLED], other_key_at=SETTLED + 0.01) == 1


def test_without_a_guard_every_press_counts():
    assert accepted([0, 0, 0], seconds=0) == 3

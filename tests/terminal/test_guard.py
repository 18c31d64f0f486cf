"""Which press of Enter is meant."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from prompt_toolkit.keys import Keys

from visitprep.terminal.keys import guard as guards
from visitprep.terminal.keys.guard import EnterGuard

GUARD = 0.3
SETTLED = GUARD * 1.5


class Loop:
    """An event loop by a clock of the test's: nothing passes but what is played."""

    def __init__(self) -> None:
        self.now = 0.0
        self._timers: list[tuple[float, SimpleNamespace]] = []

    def call_later(self, seconds, act, *arguments):
        handle = SimpleNamespace(is_off=False, act=lambda: act(*arguments))
        handle.cancel = lambda: setattr(handle, "is_off", True)
        self._timers.append((self.now + seconds, handle))
        return handle

    def pass_until(self, moment):
        while due := [timer for timer in self._timers if timer[0] <= moment]:
            first = min(due, key=lambda timer: timer[0])
            self._timers.remove(first)
            self.now, handle = first
            if not handle.is_off:
                handle.act()
        self.now = moment


@pytest.fixture
def accepted(monkeypatch):
    """How many answers come of Enter presses at these times, in seconds from the question's appearing."""
    loop = Loop()
    monkeypatch.setattr(guards, "time", SimpleNamespace(monotonic=lambda: loop.now))

    def play(presses, *, seconds=GUARD, other_key_at=None, typed=False):
        app = SimpleNamespace(loop=loop, is_done=False)
        answers = []
        guard = EnterGuard(seconds, answers.append, lambda: typed)
        enter = next(b for b in guard.bindings.bindings if b.keys == (Keys.ControlM,))
        other = next(b for b in guard.bindings.bindings if b.keys == (Keys.Any,))
        guard.start()
        for moment, key in sorted(
            [(m, enter) for m in presses] + ([(other_key_at, other)] if other_key_at else []), key=lambda p: p[0]
        ):
            loop.pass_until(moment)
            if key.filter():
                key.handler(SimpleNamespace(app=app))
        loop.pass_until(60)
        return len(answers)

    return play


@pytest.mark.parametrize(
    ("presses", "answers"),
    [
        ([SETTLED], 1),
        ([0.01], 0),
        ([0.03, 0.15, 0.36, 0.6], 0),  # each early press starts the quiet moments anew
        ([0.01, SETTLED], 1),
        ([SETTLED, SETTLED + 0.03], 1),  # a double press of a shaking hand
        ([SETTLED + n * 0.03 for n in range(12)], 0),  # held
        ([SETTLED + n * 0.09 for n in range(12)], 0),  # held, on a keyboard that repeats slowly
        ([SETTLED, SETTLED + 0.24], 2),  # two presses apart; the question would be over after the first
    ],
)
def test_a_press_counts_when_it_comes_alone(accepted, presses, answers):
    assert accepted(presses) == answers


def test_typing_on_ends_the_wait(accepted):
    assert accepted([SETTLED], other_key_at=SETTLED + 0.01) == 1


def test_without_a_guard_every_press_counts(accepted):
    assert accepted([0, 0, 0], seconds=0) == 3


def test_words_typed_at_the_question_make_an_early_enter_count_and_a_held_one_does_not(accepted):
    assert accepted([GUARD / 3]) == 0
    assert accepted([GUARD / 3], typed=True) == 1
    assert accepted([GUARD / 3 + n * 0.03 for n in range(12)], typed=True) == 0

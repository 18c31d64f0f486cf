"""How long the walk is for made-up people: stops, words shown, letters typed, minutes.

.venv/bin/python tests/benchmarks/walk.py [NAME] [--keys|--plain] [--story] [--left]

What each of them types is in `walkers/`, by the key of the prompt: a text, or several for a list (an empty one is
Enter alone). `*` stands for any item or field. What is asked beside that is skipped, counted, and named.
"""

from __future__ import annotations

import fnmatch
import io
import re
import sys
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import yaml
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from visitprep.interview.engine.interview import Interview, Outcome
from visitprep.interview.prompts import Kind, Prompt, Reply, Size, Way
from visitprep.interview.questions.order_of_sections import SECTIONS
from visitprep.interview.screens import welcome
from visitprep.terminal.keys import KeyAsker
from visitprep.terminal.plain import PlainAsker
from visitprep.visit.records.choices.country import Country
from visitprep.visit.visit import Visit

WALKERS = Path(__file__).parent / "walkers"
TODAY = date(2026, 11, 28)
READING, TYPING, PICK = 150, 25, 2
"""Words read and typed in a minute, seconds a pick."""

BEFORE = {"elder": 477, "scs": 350, "typical": 203, "barely": 71}
"""Prompts on the program's own path before lines and ticks, counted from the answers (commit 031964c)."""
BARS = {"elder": (140, 47), "scs": (130, 46), "typical": (80, 26), "barely": (35, 10)}
"""Stops and minutes to reach."""


@dataclass
class Count:
    stops: int = 0
    words: int = 0
    letters: int = 0
    picks: int = 0
    unprepared: list[str] = field(default_factory=list)
    said: list[tuple[str, int, float]] = field(default_factory=list)
    """Each heading with the minutes it said were left, and those spent before it."""

    @property
    def left(self) -> list[tuple[str, int, float]]:
        """The same with the minutes that were really left."""
        return [(heading, said, self.minutes - before) for heading, said, before in self.said]

    @property
    def minutes(self) -> float:
        return self.words / READING + self.letters / 5 / TYPING + self.picks * PICK / 60


class Walker:
    """What somebody types, and what that costs. Answers through `asker`, which reads what `feed` is given."""

    def __init__(self, name: str) -> None:
        said = yaml.safe_load((WALKERS / f"{name}.yaml").read_text(encoding="utf-8"))
        self.said = {key: list(value) if isinstance(value, list) else value for key, value in said.items()}
        self.count = Count()

    def typed(self, prompt: Prompt) -> str:
        key = prompt.key
        if key in self.said:
            value = self.said[key]
        else:
            value = next((v for k, v in self.said.items() if "*" in k and fnmatch.fnmatchcase(key, k)), None)
        if isinstance(value, list):
            return value.pop(0) if value else ""
        if value is not None:
            return str(value)
        if key.startswith("more"):
            return "1"
        self.count.unprepared.append(key)
        return ":skip" if Way.SKIP in prompt.ways else "1"

    def counts(self, prompt: Prompt, typed: str) -> None:
        self.count.stops += 1
        picks = re.findall(r"^(?:\d+\??[\s,]*)+", typed) if prompt.options else []
        if picks:
            self.count.picks += len(re.findall(r"\d+", picks[0]))
            typed = typed[len(picks[0]) :]
        self.count.letters += len(typed)


class PlainWalk:
    """Through whole lines. `told` is everything that was on the screen."""

    size: Size | None = None

    def __init__(self, walker: Walker, *, story: bool) -> None:
        self.walker, self.story = walker, story
        self.stdin, self.out = io.StringIO(), io.StringIO()
        self.asker = PlainAsker(self.stdin, self.out)
        self._tries: dict[str, int] = {}
        self.clock = 0.0
        """In seconds, at the pace above: what was shown is read before it is answered."""
        self._read = 0

    def tell(self, text: str) -> None:
        self.asker.tell(text)

    def ask(self, prompt: Prompt) -> Reply:
        typed = self.walker.typed(prompt)
        count = self.walker.count
        found = re.search(r"\((\d+) min left\)", prompt.heading)
        if found and (not count.said or count.said[-1][0] != prompt.heading):
            count.said.append((prompt.heading, int(found[1]), self.clock / 60))
        self._tries[prompt.key] = self._tries.get(prompt.key, 0) + 1
        if self._tries[prompt.key] > 25 or (
            prompt.problem and not isinstance(self.walker.said.get(prompt.key), list)
        ):
            self.walker.count.unprepared.append(f"{prompt.key}: {prompt.problem}")
            typed = ":skip" if Way.SKIP in prompt.ways else "1"
        at = self.stdin.tell()
        # A second line in case the first is refused: skipping is always understood.
        self.stdin.write(f"{typed}\n:skip\n1\n")
        self.stdin.seek(at)
        before = self.stdin.tell()
        letters, picks = count.letters, count.picks
        reply = self.asker.ask(prompt)
        used = self.stdin.getvalue()[before : self.stdin.tell()].count("\n")
        self.walker.counts(prompt, typed)
        self.walker.count.stops += used - 1
        words = len(self.shown[self._read :].split())
        self._read = len(self.shown)
        typing = Count(words=words, letters=count.letters - letters, picks=count.picks - picks)
        self.clock += typing.minutes * 60
        if used > 1:
            self.walker.count.unprepared.append(f"{prompt.key}: refused {typed!r}")
        if self.story:
            self.out.write(f"> {typed}\n")
            self._read = len(self.shown)
        self.stdin.truncate(self.stdin.tell())
        return reply

    @property
    def shown(self) -> str:
        return self.out.getvalue()


class KeyWalk:
    """Through arrow keys: the same words typed, numbers moved to, Space and Enter pressed."""

    size = Size(80, 24)

    def __init__(self, walker: Walker, keyboard: object) -> None:
        self.walker, self.keyboard = walker, keyboard
        self.asker = KeyAsker(sys.stdin, sys.stdout, guard=0, input=keyboard, output=DummyOutput())
        self.seen: list[str] = []
        screen = self.asker._screen
        show = screen.show

        def kept(text: str, *, bold: bool = False, hang: int = 0) -> int:
            self.seen.append(text)
            return show(text, bold=bold, hang=hang)

        screen.show = kept

    def tell(self, text: str) -> None:
        self.asker.tell(text)

    def ask(self, prompt: Prompt) -> Reply:
        typed = self.walker.typed(prompt)
        self.walker.counts(prompt, typed)
        self.seen += [option.label for option in prompt.options]
        self.keyboard.send_text(_keys(prompt, typed))
        return self.asker.ask(prompt)

    @property
    def shown(self) -> str:
        return "\n".join(self.seen)


def _keys(prompt: Prompt, typed: str) -> str:
    """What is pressed for what would be typed on a line."""
    if prompt.kind in (Kind.LINE, Kind.WORDS):
        return f"{typed}\r"
    if prompt.kind is Kind.ONE:
        return f"{typed}\r" if typed.isdecimal() else "\x1b[B" * (len(prompt.options) - 1) + _way(prompt, typed)
    if typed == ":skip":
        return ":" + _way(prompt, typed)
    lead = re.match(r"(?:\d+\??[\s,]*)*", typed)
    assert lead is not None
    words = typed[lead.end() :].strip()
    keys = ""
    for number, unsure in re.findall(r"(\d+)(\??)", lead[0]):
        if number != "0":
            keys += number + ("s" if unsure else " ")
    if words:
        return keys + words + "\r"
    if not keys and not prompt.enter_goes_on:
        return "\r" + "\x1b[B" + "\r"
    return keys + "\r"


def _way(prompt: Prompt, typed: str) -> str:
    """Down the other answers, in the list or in the small one behind ":", to the one for skipping."""
    order = [w for w in (Way.DONT_KNOW, Way.IN_PERSON, Way.RATHER_NOT, Way.SKIP, Way.BACK) if w in prompt.ways]
    wanted = Way.DONT_KNOW if typed == ":dk" else Way.SKIP
    return "\x1b[B" * (order.index(wanted) + 1) + "\r"


def play(name: str, *, keys: bool = False, story: bool = False) -> tuple[Count, Visit, str]:
    """One walk from the first screen to the last."""
    walker = Walker(name)
    if not keys:
        plain = PlainWalk(walker, story=story)
        visit = _walk(plain)
        walker.count.words = len(re.sub(r"(?m)^> .*$", "", plain.shown).split())
        return walker.count, visit, plain.shown
    with create_pipe_input() as keyboard:
        pressed = KeyWalk(walker, keyboard)
        visit = _walk(pressed)
    walker.count.words = len(pressed.shown.split())
    return walker.count, visit, pressed.shown


def _walk(asker: PlainWalk | KeyWalk) -> Visit:
    interview = Interview(
        Visit(),
        sections=SECTIONS,
        asker=asker,
        save=lambda visit: None,
        today=TODAY,
        seconds=(lambda: asker.clock) if isinstance(asker, PlainWalk) else None,
    )
    asker.tell(welcome.greeting("(the folder)", 25))
    if welcome.ask_who(interview) and welcome.ask_where_and_urgent(interview, Country.US):
        outcome = interview.walk()
        assert outcome is Outcome.FINISHED, outcome
    return interview.visit


def main(arguments: list[str]) -> None:
    names = [name for name in BARS if not set(arguments) & set(BARS) or name in arguments]
    ways = (False, True) if "--keys" not in arguments else (True,)
    if "--plain" in arguments:
        ways = (False,)
    print(
        f"{'':10}{'asker':8}{'before':>8}{'stops':>8}{'(bar)':>7}{'words':>8}{'letters':>9}{'picks':>7}{'min':>7}{'(bar)':>7}"
    )
    for name in names:
        for keys in ways:
            count, _, shown = play(name, keys=keys, story="--story" in arguments)
            stops, minutes = BARS[name]
            asker = "keys" if keys else "plain"
            print(
                f"{name:10}{asker:8}{BEFORE[name]:8}{count.stops:8}{stops:7}{count.words:8}{count.letters:9}"
                f"{count.picks:7}{count.minutes:7.1f}{minutes:7}"
            )
            if "--left" in arguments:
                for heading, said, left in count.left:
                    print(f"   {heading[:42]:44}{said:4}{left:7.1f}{said / left - 1:+8.0%}")
            if "--story" in arguments:
                print(shown)
            if count.unprepared:
                print("   not prepared:", "; ".join(count.unprepared))


if __name__ == "__main__":
    main(sys.argv[1:])

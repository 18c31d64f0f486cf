"""Everything in a file that has to be mended, each with its line and the way to it. No answer is ever repeated."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches

from msgspec import Struct, field

from visitprep.hand_written.yaml import Place, Tree, YamlDocument
from visitprep.patterns import compiled
from visitprep.wording import N_, say

_UNKNOWN = N_("There is no question called {name} here.")
_UNKNOWN_WORDS = N_('There is no question with this name here. Words with a colon in them need "quotes".')
_PERHAPS = N_("Did you mean {name}?")
_TWICE = N_("{name} is here twice. Please keep one of them.")
_NAME = compiled(r"[^\W\d]\w{0,39}")


class Spot(Struct, frozen=True):
    """A place in the file: the way to its line, and the way as it is shown."""

    place: Place = ()
    shown: tuple[str, ...] = ()

    def named(self, written: str, name: str) -> Spot:
        """What stands under `written`, shown as the `name` it was understood as."""
        return Spot((*self.place, written), (*self.shown, name))

    def entry(self, index: int) -> Spot:
        """An entry of a list; `index` from 0, shown from 1."""
        return Spot((*self.place, index), (*self.shown, str(index + 1)))


class Mistakes(Struct):
    """The only thing that grows while a file is read."""

    document: YamlDocument
    found: list[tuple[int, str]] = field(default_factory=list)

    def add(self, spot: Spot, sentence: str) -> None:
        line = self.document.line(spot.place)
        way = f", {' > '.join(spot.shown)}" if spot.shown else ""
        problem = (line, f"{say(N_('line {line}'), line=line)}{way}: {sentence}")
        if problem not in self.found:
            self.found.append(problem)

    def in_order(self) -> list[str]:
        """Every problem, from the top of the file down."""
        return [text for _, text in sorted(self.found, key=lambda problem: problem[0])]

    def names_in(
        self, tree: Mapping[str, Tree], spot: Spot, known: Collection[str], elsewhere: Mapping[str, str]
    ) -> Iterator[tuple[str, Spot, Tree]]:
        """Each entry of `tree` under its right name; unknown names and names written twice are put down.

        `elsewhere`: names that are known in one other place, and how to write them there.
        """
        seen: set[str] = set()
        for written, value in tree.items():
            name = re.sub(r"[\s-]+", "_", written.strip()).lower()
            here = spot.named(written, name)
            if name not in known:
                self.add(Spot(here.place, spot.shown), _unknown(name, known, elsewhere))
            elif name in seen:
                self.add(here, say(_TWICE, name=name))
            else:
                seen.add(name)
                yield name, here, value


def _unknown(name: str, known: Collection[str], elsewhere: Mapping[str, str]) -> str:
    if not _NAME.fullmatch(name):
        return say(_UNKNOWN_WORDS)
    near = get_close_matches(name, known, n=1)
    perhaps = elsewhere.get(name) or (near[0] if near else "")
    return say(_UNKNOWN, name=name) + (f" {say(_PERHAPS, name=perhaps)}" if perhaps else "")

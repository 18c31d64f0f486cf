"""Where an unclear part of a line belongs, and how that kind of line is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct, field

from visitprep.interview.question import Gone, Hearing, Question, Reads, Settles
from visitprep.lines.reading import Reading, Unclear
from visitprep.visit.answering import Address
from visitprep.visit.visit import Visit


class About(Struct, frozen=True):
    place: str
    """Of its line, as kept with the visit."""
    address: Address
    reads: Reads
    questions: Mapping[str, Question]
    says: Mapping[str, str] = field(default_factory=dict)
    """How a field is said back, as in `OneLine`."""
    settles: Settles | None = None
    reads_again: Callable[[str, Unclear, Hearing], Reading] | None = None
    gone: Gone | None = None
    further: bool = False
    """A reply may tell of a further thing of the same list."""


def line_of(visit: Visit, about: About) -> str:
    """The words of the line, as typed."""
    return visit.lines[about.place].typed


def with_line_behind(before: Visit, visit: Visit, about: About, values: Mapping[str, object]) -> Visit:
    """The line stands for what was settled too, so that it is taken back with it."""
    said = before.lines[about.place]
    grown = said.model_copy(update={"filled": said.filled | set(values)})
    return visit.model_copy(update={"lines": {**visit.lines, about.place: grown}})

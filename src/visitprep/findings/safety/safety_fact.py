"""One safety line of a visit: what was answered, what else speaks to it, and what may be printed of it."""

from __future__ import annotations

from enum import Enum, StrEnum

from msgspec import Struct

from visitprep.findings.safety.box_lines import Line
from visitprep.visit.answering import Address
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.choices.choice import Choice, Gap
from visitprep.wording import N_


class State(StrEnum):
    """What may be printed of a line."""

    REPORTED = "reported"
    """Something stands there: the answer was yes, or something else says so and nobody said no."""
    CONTRADICTED = "contradicted"
    """The answer was no, and something else says yes. Both are printed, and neither is a denial."""
    UNSURE = "unsure"
    """The answer was "not sure", and nothing else speaks to it."""
    DENIED = "denied"
    """The answer was no, and nothing speaks against it. Only this may be printed as "none reported"."""
    NOT_ANSWERED = "not_answered"
    """Nobody answered, and nothing else speaks to it. `gap` says how it was passed over."""
    DOES_NOT_APPLY = "does_not_apply"
    """There is nothing to ask or to print: pregnancy at 63, two medicines where there are none."""


class Source(Choice):
    """Where something was told, in the words that stand before it."""

    ANSWER = "answer", N_("answered")
    CONDITIONS = "conditions", N_("among illnesses")
    MEDICINES = "medicines", N_("on the medicine list")
    ELSEWHERE = "elsewhere", N_("named elsewhere, on no list")
    PAST_MEDICINES = "past_medicines", N_("among medicines stopped")
    TREATMENTS = "treatments", N_("among treatments")
    OPERATIONS = "operations", N_("among operations")
    HOSPITAL = "hospital", N_("among hospital stays")
    DEVICES = "devices", N_("among devices")
    TESTS = "tests", N_("among tests")
    ALLERGIES = "allergies", N_("among allergies")
    PAINS = "pains", N_("told with a pain")
    TEAM = "team", N_("among the care team")
    SUBSTANCES = "substances", N_("told of alcohol, drugs and tobacco")
    SLEEP = "sleep", N_("told of sleep")
    REASON = "reason", N_("told with why they go")
    NOT_WANTED = "not_wanted", N_("told under “Not wanted”")
    OTHER_ANSWERS = "other_answers", N_("told among other answers")
    CLOSING = "closing", N_("told at the end")
    SIGNS = "signs", N_("ticked at the start as new or suddenly worse")


class Bearing(Enum):
    """How far something bears on a line."""

    SAYS_SO = "says so"
    """A yes: beside an answer of no it makes a contradiction."""
    ADDS = "adds"
    """Worth a line of its own, and no contradiction of a no."""
    BESIDE = "beside"
    """Printed where the line stands anyway (INR 2.6 beside warfarin), and never a reason for one."""


class Told(Struct, frozen=True):
    """One thing that was told, in the person's own words."""

    source: Source
    words: str
    address: Address
    means: str = ""
    """What a name says that its words do not: "insulin", "not recognised; may be Eliquis"."""
    when: PartialDate | None = None
    """Its day, where it has one and the words do not hold it."""
    more: str = ""
    """What else belongs to it: a phone number, whether there is a card."""
    bearing: Bearing = Bearing.SAYS_SO
    acts: tuple[str, ...] = ()
    """The parts of `words` to act on, in order: to be bold."""
    from_record: str = ""
    """The mark of the health record that it is from, where a page adds one."""


class SafetyFact(Struct, frozen=True):
    """One line. `said` is the answer and what belongs to it; `evidence` is what the rest of the visit says."""

    line: Line
    state: State
    said: tuple[Told, ...] = ()
    evidence: tuple[Told, ...] = ()
    gap: Gap | None = None
    """How the question was passed over; None also for one nobody has reached."""

    @property
    def holds(self) -> bool:
        """Something says yes, whatever was answered: a checklist goes by this."""
        return self.state in (State.REPORTED, State.CONTRADICTED)

    @property
    def told(self) -> tuple[Told, ...]:
        return (*self.said, *self.evidence)

    @property
    def acts(self) -> tuple[str, ...]:
        """Everything of the line to act on."""
        return tuple(part for one in self.told for part in one.acts)

    def of(self, source: Source) -> tuple[Told, ...]:
        """What stands at one place, in its order."""
        return tuple(one for one in self.told if one.source is source)

"""A medicine of before: its questions, and its one line (clinical.md 1.2 M)."""

from __future__ import annotations

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Hearing, LineList, OneLine, Question, Repeating
from visitprep.interview.questions.line_readers import once, order_of
from visitprep.interview.questions.medicine_entry import offered_names
from visitprep.interview.questions.medicines.missing import name_and_rest
from visitprep.lines.history import past_medicine
from visitprep.lines.history.medicines_tried import name_told, things_tried
from visitprep.lines.reading import Reading
from visitprep.visit.records.choices.medicine import Effect, WhyStopped
from visitprep.visit.records.medicine import PastMedicine
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Wording


def _past(item: Item) -> str:
    assert isinstance(item, PastMedicine)
    return item.name or ""


def _read_past(line: str, hearing: Hearing) -> tuple[Reading, ...]:
    """One for each medicine that the line names, with what is said of it."""
    return tuple(reading for words in things_tried(line) for reading in _read_one(words, hearing))


def _read_one(words: str, hearing: Hearing) -> tuple[Reading, ...]:
    name, rest = name_told(words) or name_and_rest(words)
    if not rest:
        return (Reading({"name": name}),)
    said = past_medicine.read(rest, hearing.today, order=order_of(hearing))
    return (Reading({"name": name, **said.values}, said.unclear, said.left),)


def _effect_is_no_reason(visit: Visit, record: Record) -> bool:
    """Nobody is asked why they stopped what did not help, or made it worse."""
    return getattr(record, "effect", None) not in (Effect.NONE, Effect.WORSE)


BEFORE = OneLine(
    "before",
    "past_medicines",
    ("when", "effect", "why_stopped", "how_long", "side_effects", "highest_dose"),
    Wording("When, did it help, and why was it stopped?"),
    lambda line, hearing: (past_medicine.read(line, hearing.today, order=order_of(hearing)),),
    says={
        "why_stopped": N_("why stopped: {value}"),
        "side_effects": N_("trouble: {value}"),
        "highest_dose": N_("highest dose: {value}"),
        "how_long": N_("for {value}"),
    },
    asks=once(
        "before",
        Wording("When, did it help, and why was it stopped?"),
        Wording("When, help, why stopped?"),
    ),
)

PAST_MEDICINES = Repeating(
    "past_medicines",
    (
        Question(
            "name",
            Wording("Which medicine was it?"),
            guidance=Wording("For example: naproxen, pregabalin, a muscle relaxer"),
            suggest=offered_names,
        ),
        Question(
            "when",
            Wording("About when was that?"),
            guidance=Wording("A year is fine."),
        ),
        Question(
            "effect", Wording("Did it help?"), Kind.ONE, tuple(one for one in Effect if one is not Effect.TOO_SOON)
        ),
        Question(
            "why_stopped",
            Wording("Why was it stopped?"),
            Kind.MANY,
            tuple(WhyStopped),
            still=_effect_is_no_reason,
            same=_past,
        ),
        Question(
            "highest_dose",
            Wording("What was the highest dose, if that is known?"),
            guidance=Wording("For example: 300 mg three times a day"),
            core=False,
        ),
        Question(
            "how_long",
            Wording("How long did you take it?", "How long did {name} take it?"),
            guidance=Wording("For example: 3 months"),
            core=False,
        ),
        Question("side_effects", Wording("What trouble did it cause, if any?"), Kind.WORDS, core=False),
    ),
    first=Wording(
        "Which medicines did you try for the pain that you no longer take?",
        "Which medicines did {name} try for the pain and no longer takes?",
    ),
    another=Wording("Was there another?"),
    add=Wording("Add a medicine tried before"),
    none=Wording("None were tried before"),
    one="{n} medicine tried",
    many="{n} medicines tried",
    title=_past,
    lines=LineList(
        Wording(
            "Which medicines did you try for the pain that you no longer take? One on a line: when, did it help, "
            "why was it stopped?",
            "Which medicines did {name} try for the pain and no longer takes? One on a line: when, did it help, "
            "why was it stopped?",
        ),
        _read_past,
        by_hand=Wording("One on a line: when, did it help, why was it stopped?"),
        says=BEFORE.says,
        each=(BEFORE,),
    ),
    help=Wording(
        "It is easy to forget some. Think of Tylenol or acetaminophen. Think of ibuprofen or naproxen. Think of nerve "
        "pain pills such as gabapentin, pregabalin, duloxetine or amitriptyline. Then muscle relaxers, opioids, "
        "steroids by mouth and migraine pills. Then creams, gels and patches."
    ),
)

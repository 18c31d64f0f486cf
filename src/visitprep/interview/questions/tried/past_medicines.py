"""A medicine of before: its questions, and its one line (clinical.md 1.2 M)."""

from __future__ import annotations

from msgspec.structs import replace

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Detail, Hearing, LineList, OneLine, Question, Repeating
from visitprep.interview.questions.line_readers import once, order_of
from visitprep.interview.questions.medicines.no_more_taken import is_same_medicine, name_and_rest
from visitprep.interview.questions.tried import medicine_corrected
from visitprep.lines.history import past_medicine
from visitprep.lines.history.medicines_tried import is_story, name_told, something_told, things_tried
from visitprep.lines.history.outcome.effect import says_both
from visitprep.lines.medicines.entry import offered_names
from visitprep.lines.none_but import exception_in, with_denied
from visitprep.lines.reading import Reading
from visitprep.visit.answering import Moment
from visitprep.visit.kept_off_paper import asks_to_hold
from visitprep.visit.records.choices.medicine import Effect, WhyStopped
from visitprep.visit.records.medicine import PastMedicine
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Wording


def _past(item: Item) -> str:
    assert isinstance(item, PastMedicine)
    return item.name or ""


def _read_past(line: str, hearing: Hearing) -> tuple[Reading, ...]:
    """One for each medicine that the line names, with what is said of it; what is said of several, behind the last."""
    denied, told = exception_in(line, lambda words: name_told(words) is not None)
    if told:
        return with_denied(_read_past(told, hearing), denied)
    readings: list[Reading] = []
    for words in things_tried(medicine_corrected.without_number(line)):
        if readings and name_told(words) is None and (is_story(words) or asks_to_hold(words)):
            readings[-1] = replace(readings[-1], left=", ".join(filter(None, (readings[-1].left, words))))
        else:
            readings += _read_one(words, hearing)
    return tuple(readings)


def _read_one(words: str, hearing: Hearing) -> tuple[Reading, ...]:
    name, rest = name_told(words) or something_told(words) or name_and_rest(words)
    if not rest:
        return (Reading({"name": name}),)
    said = past_medicine.read(rest, hearing.today, order=order_of(hearing))
    return (Reading({"name": name, **said.values}, said.unclear, said.left),)


def _same(item: Item, reading: Reading) -> bool | None:
    """One medicine typed again; at another time it is another course, and where it did otherwise that is asked."""
    assert isinstance(item, PastMedicine)
    if not is_same_medicine(item.name, str(reading.values.get("name", ""))):
        return False
    when, effect = reading.values.get("when"), reading.values.get("effect")
    if None not in (item.when, when) and item.when != when:
        return False
    return True if None in (item.effect, effect) or item.effect == effect else None


def _effect_is_no_reason(visit: Visit, record: Record) -> bool:
    """Nobody is asked why they stopped what did not help, or made it worse."""
    return getattr(record, "effect", None) not in (Effect.NONE, Effect.WORSE)


def _read_before(line: str, hearing: Hearing) -> tuple[Reading, ...]:
    """What is said of the one that is asked about; of another name for it ("that's the Lyrica") the rest."""
    name, rest = medicine_corrected.really(line, getattr(hearing.record, "name", None) or "") or ("", line)
    said = past_medicine.read(rest, hearing.today, order=order_of(hearing))
    return (replace(said, values={"name": name, **said.values}) if name else said,)


def _store_name(visit: Visit, typed: str, hearing: Hearing, moment: Moment) -> Visit:
    """The name that the line gives stays when the line is typed anew."""
    found, item = medicine_corrected.really(typed, getattr(hearing.record, "name", None) or ""), hearing.record
    if found is None or not isinstance(item, PastMedicine):
        return visit
    place = f"past_medicines.{item.id}:before"
    said = visit.lines[place]
    kept = said.model_copy(update={"filled": said.filled - {"name"}})
    visit = visit.model_copy(update={"lines": {**visit.lines, place: kept}})
    return medicine_corrected.with_name(visit, item, found[0], moment)


BEFORE = OneLine(
    "before",
    "past_medicines",
    ("when", "effect", "why_stopped", "how_long", "side_effects", "highest_dose"),
    Wording("When, did it help, and why was it stopped?"),
    _read_before,
    says={
        "why_stopped": N_("why stopped: {value}"),
        "side_effects": N_("trouble: {value}"),
        "highest_dose": N_("highest dose: {value}"),
        "how_long": N_("for {value}"),
    },
    asks=once("before", Wording("When, did it help, and why was it stopped?"), Wording("When, help, why stopped?")),
    stores=_store_name,
    told_elsewhere=medicine_corrected.back_on_the_list,
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
        Question("when", Wording("About when was that?"), guidance=Wording("A year is fine.")),
        Question(
            "effect",
            Wording("Did it help?"),
            Kind.ONE,
            tuple(one for one in Effect if one is not Effect.TOO_SOON),
            still=lambda visit, record: not any(map(says_both, record.notes.values())),
        ),
        Question(
            "why_stopped",
            Wording("Why was it stopped?"),
            Kind.MANY,
            tuple(WhyStopped),
            still=_effect_is_no_reason,
            same=_past,
        ),
        Detail(
            "highest_dose",
            Wording("What was the highest dose, if that is known?"),
            guidance=Wording("For example: 300 mg three times a day"),
        ),
        Detail(
            "how_long",
            Wording("How long did you take it?", "How long did {name} take it?"),
            guidance=Wording("For example: 3 months"),
        ),
        Detail("side_effects", Wording("What trouble did it cause, if any?"), Kind.WORDS),
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
        same=_same,
        each=(BEFORE,),
        elsewhere=medicine_corrected.line_told,
        told_of_another=medicine_corrected.told_of_another,
    ),
    help=Wording(
        "It is easy to forget some. Think of Tylenol or acetaminophen. Think of ibuprofen or naproxen. Think of nerve "
        "pain pills such as gabapentin, pregabalin, duloxetine or amitriptyline. Then muscle relaxers, opioids, "
        "steroids by mouth and migraine pills. Then creams, gels and patches."
    ),
)

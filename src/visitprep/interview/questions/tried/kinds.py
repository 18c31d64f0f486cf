"""Everything that was tried, ticked once: the kinds, and the names of medicines no longer taken."""

from __future__ import annotations

from visitprep.interview.questions.medicines.no_more_taken import names_a_medicine, with_past
from visitprep.interview.questions.tried.numbers_and_names import (
    COUNTED,
    ROWS,
    is_known,
    says_it_helps,
    sorted_out,
    with_counts,
)
from visitprep.interview.questions.tried.treatments import OPEN_FIELDS, TREATED, told_at_list
from visitprep.interview.tick_list import Ticked, TickList
from visitprep.lines.history.medicines_tried import is_story, name_told, something_told
from visitprep.lines.history.treatments import treatment
from visitprep.lines.history.treatments.never_had import as_not_tried, never_had
from visitprep.lines.history.treatments.treatment_kind import kind_said
from visitprep.lines.history.treatments.treatment_words import OTHER_TREATMENT
from visitprep.visit.answering import (
    Address,
    Moment,
    gap_at,
    items,
    record_at,
    with_answers,
    with_list_closed,
    with_new_item,
    with_note,
    without_item,
)
from visitprep.visit.as_typed import said_at, with_noted, with_said
from visitprep.visit.records.care import Treatment
from visitprep.visit.records.choices.care import TreatmentKind
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Wording


def _nothing_said(visit: Visit) -> bool:
    """The list of treatments was not begun, closed or passed over; a medicine may stand on its own list already."""
    part = "treatments"
    return not items(visit, part) and part not in visit.no_more and gap_at(visit, Address(part)) is None


def _store_kinds(visit: Visit, ticked: Ticked, moment: Moment) -> Visit:
    """A treatment for each kind ticked, a medicine of before for each name; what was unticked and says no more goes."""
    there = {str(getattr(item, "kind", "")): item for item in items(visit, "treatments")}
    for code, item in there.items():
        if code not in ticked.on and all(getattr(item, field) is None for field in OPEN_FIELDS):
            visit = without_item(visit, "treatments", item.id)
    ticked, names = sorted_out(ticked)
    aside: list[str] = []
    for code in ticked.on:
        words, new = ticked.beside_row(code), there[code].id if code in there else ""
        if not new and never_had(words):
            kind = kind_said(words)[0] or next(one for one in TreatmentKind if one == code)
            aside.append(as_not_tried(kind.words(), words))
            words = ""
            if kind == code:
                continue
        if not new:
            visit, new = with_new_item(visit, "treatments", {"kind": code}, moment)
        if words:
            visit = _with_told(visit, new, words, moment)
    known = {(getattr(item, "name", "") or "").casefold() for item in items(visit, "past_medicines")}
    for name in names:
        if never_had(name):
            aside.append(name)
            continue
        if (counted := COUNTED.fullmatch(name)) is not None:
            if kind_said(counted["what"])[0] or OTHER_TREATMENT.search(counted["what"]):
                visit = _with_counted(visit, name, counted["what"], moment)
                continue
            name = counted["what"] if is_known(counted["what"]) else name
        is_treatment = OTHER_TREATMENT.search(name) or says_it_helps(name)
        if is_treatment and (name_told(name) is None or "infusion" in name.casefold()):
            visit = _with_other_treatment(visit, name, moment)
        elif (told := name_told(name) or something_told(name)) is not None:
            visit = with_past(visit, name, moment, told)
        elif not names_a_medicine(name) or name[:1].isdigit() or is_story(name):
            aside.append(name)
        elif name.casefold() not in known:
            visit = with_past(visit, name, moment)
    if aside:
        # "At home, heat bag": told of what was ticked, and no medicine.
        visit = with_note(visit, Address("treatments"), ", ".join(aside), moment)
    return with_list_closed(with_list_closed(visit, "treatments"), "past_medicines")


def _with_counted(visit: Visit, words: str, what: str, moment: Moment) -> Visit:
    """Several of one treatment: of the kind that it is, else with its own name."""
    kind = kind_said(what)[0] or TreatmentKind.OTHER
    reading = treatment.read(words, moment.today, kind=kind, order=moment.order)[0]
    values = dict(reading.values)
    if kind is TreatmentKind.OTHER:
        values["what"] = what
        if "sessions" not in values and words[:1].isdigit():
            values["sessions"] = int(words.split()[0])
    if _is_listed(visit, kind, values.get("what")):
        return visit
    visit, new = with_new_item(visit, "treatments", {"kind": kind, **values}, moment)
    return with_said(visit, f"treatments.{new}", words, values, moment.today, line=words)


def _is_listed(visit: Visit, kind: TreatmentKind, what: object) -> bool:
    """The list may be answered a second time, with the same words."""
    return any(
        isinstance(one, Treatment) and one.kind is kind and one.what == what for one in items(visit, "treatments")
    )


def _with_told(visit: Visit, item: str, words: str, moment: Moment) -> Visit:
    """Words behind a number: its line where they say how it went ("2019, no help"), else told before the line."""
    visit = with_note(visit, address := Address("treatments", "kind", item), words, moment)
    reading = told_at_list(record_at(visit, address), moment.today, moment.order)
    place = _line_place(item)
    if said_at(visit, place) is not None or not {"effect", "percent_relief"} & reading.values.keys():
        return visit
    visit = with_answers(with_note(visit, address, "", moment), address, reading.values, moment)
    unclear = tuple(part.field for part in reading.unclear)
    visit = with_said(visit, place, words, reading.values, moment.today, unclear, line=words)
    return (
        with_noted(visit, place, Address("treatments", "what", item), reading.left, moment)
        if reading.left
        else visit
    )


def _line_place(item: str) -> str:
    return f"treatments.{item}:{TREATED.id}"


def _with_other_treatment(visit: Visit, words: str, moment: Moment) -> Visit:
    """Among the names, and no medicine: "mirror box 6 weeks, a little"."""
    reading = treatment.read(words, moment.today, kind=TreatmentKind.OTHER, order=moment.order)[0]
    named, helper = OTHER_TREATMENT.search(words), says_it_helps(words)
    what = helper or str(reading.values.get("what", "")) or (named[0] if named else words)
    if not helper and named and named[0].casefold() not in what.casefold():
        what = f"{named[0]} {what}"
    values = {**reading.values, "what": what}
    if _is_listed(visit, TreatmentKind.OTHER, what):
        return visit
    visit, new = with_new_item(visit, "treatments", {"kind": TreatmentKind.OTHER, **values}, moment)
    place = _line_place(new)
    visit = with_said(visit, place, "", values, moment.today, line=words)
    return with_noted(visit, place, Address("treatments", "what", new), words, moment) if words != what else visit


KINDS = TickList(
    "tried",
    "treatments",
    Wording(
        "What have you tried for pain? And which medicines for it do you no longer take?",
        "What has {name} tried for pain? And which medicines for it are no longer taken?",
    ),
    rows=lambda visit: ROWS,
    covers=("treatments", "past_medicines"),
    hears=with_counts,
    store=_store_kinds,
    is_open=_nothing_said,
    saves=lambda visit: tuple(str(item.kind) for item in visit.treatments or () if item.kind),
    label=N_("Numbers, then names of medicines, or 0 for nothing"),
    own_words=True,
    help=Wording(
        "What did not help counts too. It is easy to forget medicines: think of Tylenol, ibuprofen or naproxen. Think of "
        "nerve pain pills such as gabapentin, pregabalin, duloxetine or amitriptyline. Then muscle relaxers, opioids, "
        "steroids by mouth and migraine pills. Then creams, gels and patches."
    ),
)

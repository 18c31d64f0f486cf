"""What was tried before (clinical.md 1.2 L and M)."""

from __future__ import annotations

from visitprep.interview.prompts import Kind
from visitprep.interview.question import (
    Hearing,
    LineList,
    OneLine,
    Question,
    Repeating,
    Section,
    Ticked,
    TickList,
    TickRow,
    never,
)
from visitprep.interview.questions.medicine_entry import offered_names
from visitprep.interview.questions.medicines.missing import name_and_rest, names_a_medicine, with_past
from visitprep.interview.questions.readers import once, order_of
from visitprep.lines.history import treatment
from visitprep.lines.reading import Reading
from visitprep.medicines.names import lookup
from visitprep.visit.answering import (
    Address,
    Moment,
    gap_at,
    items,
    with_list_closed,
    with_new_item,
    with_note,
    without_item,
)
from visitprep.visit.facts import says_something
from visitprep.visit.records.care import Treatment
from visitprep.visit.records.choices.care import TreatmentKind
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.medicine import Effect, WhyStopped
from visitprep.visit.records.medicine import PastMedicine
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Voice, Wording


def _past(item: Item) -> str:
    assert isinstance(item, PastMedicine)
    return item.name or ""


def _treatment(item: Item) -> str:
    assert isinstance(item, Treatment)
    kind = item.kind.words() if item.kind else ""
    return f"{kind}: {item.what}" if says_something(item.what) else kind


def _over(visit: Visit, record: Record) -> bool:
    assert isinstance(record, Treatment)
    return record.ongoing is not YesNo.YES


_SHOTS = (TreatmentKind.INJECTION, TreatmentKind.NERVE_BLOCK)
_LASTING = (
    TreatmentKind.INJECTION,
    TreatmentKind.NERVE_BLOCK,
    TreatmentKind.ABLATION,
    TreatmentKind.BOTOX,
    TreatmentKind.STIMULATOR,
    TreatmentKind.PUMP,
    TreatmentKind.SURGERY,
)


_OF_NO_PLACE = (TreatmentKind.PSYCHOLOGY, TreatmentKind.MINDFULNESS, TreatmentKind.PAIN_PROGRAM)
"""Of these nobody can say for which part of the body they were."""
_NOT_COUNTED = (
    TreatmentKind.HOME_EXERCISE,
    TreatmentKind.HEAT_ICE,
    TreatmentKind.BRACE,
    TreatmentKind.STIMULATOR,
    TreatmentKind.PUMP,
)
"""Worn, put in, or done at home: there is no number of visits."""


def _has_place(visit: Visit, record: Record) -> bool:
    return getattr(record, "what", None) is not None or getattr(record, "kind", None) not in _OF_NO_PLACE


def _is_counted(visit: Visit, record: Record) -> bool:
    return getattr(record, "sessions", None) is not None or getattr(record, "kind", None) not in _NOT_COUNTED


def _could_last(visit: Visit, record: Record) -> bool:
    """Relief of a kind that insurers ask a number for, unless it did not help or made it worse."""
    told = getattr(record, "percent_relief", None) is not None or getattr(record, "relief_lasted", None) is not None
    return told or _lasting(visit, record)


def _read_past(line: str, hearing: Hearing) -> tuple[Reading, ...]:
    name, rest = name_and_rest(line)
    if not rest:
        return (Reading({"name": name}),)
    said = treatment.read_past_medicine(rest, hearing.today, order=order_of(hearing))
    return (Reading({"name": name, **said.values}, said.unclear, said.left),)


_OPEN_FIELDS = (
    "what",
    "started",
    "ongoing",
    "ended",
    "sessions",
    "effect",
    "percent_relief",
    "relief_lasted",
    "problems",
)


def _read_treatment(line: str, hearing: Hearing) -> tuple[Reading, ...]:
    kind = getattr(hearing.record, "kind", None)
    return treatment.read(line, hearing.today, kind=kind, order=order_of(hearing))


_SAYS = {
    "effect": "{value}",
    "percent_relief": N_("{value} percent"),
    "relief_lasted": N_("for {value}"),
    "sessions": N_("{value} times"),
    "problems": N_("trouble: {value}"),
    "ongoing": "",
}


def _helped(record: Record) -> bool:
    """Something that could last: nobody is asked about relief after "no help" or "worse"."""
    return getattr(record, "effect", None) in (None, Effect.A_LOT, Effect.SOME, Effect.A_LITTLE)


def _effect_is_no_reason(visit: Visit, record: Record) -> bool:
    """Nobody is asked why they stopped what did not help, or made it worse."""
    return getattr(record, "effect", None) not in (Effect.NONE, Effect.WORSE)


def _lasting(visit: Visit, record: Record) -> bool:
    return getattr(record, "kind", None) in _LASTING and _helped(record)


def _relief_missing(visit: Visit, record: Record) -> bool:
    """Of what insurers ask a number for, where neither the number nor the effect was said."""
    return _lasting(visit, record) and getattr(record, "effect", None) is None


def _no_effect(visit: Visit, record: Record) -> bool:
    return getattr(record, "percent_relief", None) is None


def _ask_treated(visit: Visit, record: Record, voice: Voice) -> str:
    """What this kind can be asked: no body part of talk therapy, and no number of visits of a brace."""
    kind = getattr(record, "kind", None)
    if kind in _OF_NO_PLACE:
        return _OF_THE_MIND.spoken(voice)
    if kind in _NOT_COUNTED:
        return _WORN.spoken(voice)
    return once("treated", _SHOT if kind in _SHOTS else _VISITS, _SAME)(visit, record, voice)


_VISITS = Wording("One line: where, when, how many times, how much it helped, how long, any trouble?")
_SHOT = Wording(
    "One line: which level and side, what was in it, when, how many times, how much it helped, how long, any trouble "
    "after it?"
)
_SAME = Wording("The same of this: where, when, how often, how much, how long, trouble?")
_OF_THE_MIND = Wording("One line: when, how many times, how much it helped, any trouble?")
_WORN = Wording("One line: where, since when, how much it helps, any trouble?")

TREATED = OneLine(
    "treated",
    "treatments",
    _OPEN_FIELDS,
    _VISITS,
    _read_treatment,
    says=_SAYS,
    asks=_ask_treated,
)

BEFORE = OneLine(
    "before",
    "past_medicines",
    ("when", "effect", "why_stopped", "how_long", "side_effects", "highest_dose"),
    Wording("When, did it help, and why was it stopped?"),
    lambda line, hearing: (treatment.read_past_medicine(line, hearing.today, order=order_of(hearing)),),
    says={
        "why_stopped": N_("stopped for: {value}"),
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

_ROWS = tuple(TickRow(kind.value, Wording(kind.label)) for kind in TreatmentKind if kind is not TreatmentKind.OTHER)


def _nothing_said(visit: Visit) -> bool:
    """The list of treatments was not begun, closed or passed over; a medicine may stand on its own list already."""
    part = "treatments"
    return not items(visit, part) and part not in visit.no_more and gap_at(visit, Address(part)) is None


def _store_kinds(visit: Visit, ticked: Ticked, moment: Moment) -> Visit:
    """A treatment for each kind ticked, a medicine of before for each name; what was unticked and says no more goes."""
    there = {str(getattr(item, "kind", "")): item for item in items(visit, "treatments")}
    for code, item in there.items():
        if code not in ticked.on and all(getattr(item, field) is None for field in _OPEN_FIELDS):
            visit = without_item(visit, "treatments", item.id)
    ticked, names = _sorted_out(ticked)
    for code in ticked.on:
        new = there[code].id if code in there else ""
        if not new:
            visit, new = with_new_item(visit, "treatments", {"kind": code}, moment)
        if words := ticked.beside_row(code):
            visit = with_note(visit, Address("treatments", "kind", new), words, moment)
    known = {(getattr(item, "name", "") or "").casefold() for item in items(visit, "past_medicines")}
    aside: list[str] = []
    for name in names:
        if not names_a_medicine(name):
            aside.append(name)
        elif name.casefold() not in known:
            visit = with_past(visit, name, moment)
    if aside:
        # "At home, heat bag": told of what was ticked, and no medicine.
        visit = with_note(visit, Address("treatments"), ", ".join(aside), moment)
    return with_list_closed(with_list_closed(visit, "treatments"), "past_medicines")


def _sorted_out(ticked: Ticked) -> tuple[Ticked, list[str]]:
    """Words that begin like a row's own are that row ("heat bag"); the others are names of medicines."""
    on, beside, names = set(ticked.on), list(ticked.beside), list[str]()
    for piece in _names(ticked.loose):
        first = piece.split()[0].casefold()
        row = next(
            (row for row in ticked.rows if len(first) > 3 and row.label.you.casefold().startswith(first)), None
        )
        if row is None or lookup(first) is not None:
            names.append(piece)
        else:
            on.add(row.code)
            beside.append((row.code, piece))
    rows = tuple(row.code for row in ticked.rows if row.code in on)
    return Ticked(ticked.rows, rows, words="; ".join(said for _, said in beside), beside=tuple(beside)), names


def _names(words: str) -> list[str]:
    """Names between commas, or one after the other where the table knows each word: "duloxetine tramadol"."""
    found = []
    for piece in filter(None, (one.strip() for one in words.replace(";", ",").split(","))):
        single = piece.split()
        if len(single) > 1 and lookup(piece) is None and all(lookup(word) is not None for word in single):
            found += single
        else:
            found.append(piece)
    return found


KINDS = TickList(
    "tried",
    "treatments",
    Wording(
        "What have you tried for pain? Numbers, and behind them names of medicines you no longer take.",
        "What has {name} tried for pain? Numbers, and behind them names of medicines no longer taken.",
    ),
    rows=lambda visit: _ROWS,
    covers=("treatments", "past_medicines"),
    store=_store_kinds,
    is_open=_nothing_said,
    saves=lambda visit: tuple(
        str(item.kind) for item in items(visit, "treatments") if isinstance(item, Treatment) and item.kind
    ),
    label=N_("Numbers and names, or 0 for nothing"),
    own_words=True,
    help=Wording(
        "What did not help counts too. It is easy to forget medicines: think of Tylenol, ibuprofen or naproxen. Think of "
        "nerve pain pills such as gabapentin, pregabalin, duloxetine or amitriptyline. Then muscle relaxers, opioids, "
        "steroids by mouth and migraine pills. Then creams, gels and patches."
    ),
)

TRIED = Section(
    "tried",
    Wording("Tried before", "What {name} tried before"),
    (
        KINDS,
        Repeating(
            "treatments",
            (
                Question(
                    "kind",
                    Wording("Which treatment was it?"),
                    Kind.ONE,
                    tuple(TreatmentKind),
                ),
                Question(
                    "what",
                    Wording("Which part of the body was it for, and which side?"),
                    guidance=Wording(
                        "For example: lower back, left side. For a shot, add what was in it, if that is known."
                    ),
                    when=_has_place,
                    only="unless it was talk therapy, mindfulness or a pain program",
                    still=_lasting,
                ),
                Question(
                    "drug",
                    Wording("What was in the shot, if that is known?"),
                    guidance=Wording("For example: a steroid, or numbing medicine. If not known, skip it."),
                    when=lambda visit, record: getattr(record, "kind", None) in _SHOTS,
                    only="for shots and nerve blocks",
                    core=False,
                    source="review 5 [K]",
                ),
                Question(
                    "started",
                    Wording("About when did it start?"),
                    guidance=Wording("A year is fine."),
                ),
                Question(
                    "ongoing",
                    Wording("Is it still going on?"),
                    Kind.ONE,
                    tuple(YesNo),
                    still=never,
                ),
                Question(
                    "ended",
                    Wording("About when did it end?"),
                    guidance=Wording("A year is fine."),
                    when=_over,
                    only="if it is not still going on",
                    still=never,
                ),
                Question(
                    "sessions",
                    Wording("About how many times did you have it?", "About how many times did {name} have it?"),
                    guidance=Wording("For therapy, the number of visits. A guess is fine."),
                    help=Wording("Insurers often ask for it before they pay for the next treatment."),
                    when=_is_counted,
                    only="unless it is worn, put in, or done at home",
                    still=never,
                    source="clinical.md D11 [S65]",
                ),
                Question(
                    "effect",
                    Wording("Did it help?"),
                    Kind.ONE,
                    tuple(Effect),
                    still=_no_effect,
                ),
                Question(
                    "percent_relief",
                    Wording("How much did it help, from 0 to 100 percent?"),
                    guidance=Wording("0 = not at all. 50 = half of the pain was gone. 100 = all of it was gone."),
                    help=Wording(
                        "Insurers often ask for this number before they pay for another one. A guess is fine. "
                        "It is about the best time after the treatment, and the next question asks how long that was."
                    ),
                    when=_could_last,
                    only="for shots, blocks, ablation, Botox, stimulators, pumps and surgery that helped",
                    still=_relief_missing,
                    source="clinical.md D11 [S65]",
                ),
                Question(
                    "relief_lasted",
                    Wording("How long did the help last?"),
                    guidance=Wording("For example: 3 weeks"),
                    when=_could_last,
                    only="for shots, blocks, ablation, Botox, stimulators, pumps and surgery that helped",
                    still=_lasting,
                ),
                Question("where", Wording("Where was it done, and by whom?"), core=False),
                Question("problems", Wording("Were there any problems with it?"), Kind.WORDS, core=False),
            ),
            first=Wording(
                "Which treatments have you tried for the pain?",
                "Which treatments has {name} tried for the pain?",
            ),
            another=Wording("Was there another treatment?"),
            add=Wording("Add a treatment"),
            none=Wording("No treatments so far"),
            one="{n} treatment",
            many="{n} treatments",
            title=_treatment,
            lines=LineList(
                Wording("Other treatments, one on a line: what, where, when, how many times, how much it helped?"),
                _read_treatment,
                whole_is_first=False,
                note_to="what",
                says=_SAYS,
                each=(TREATED,),
            ),
            help=Wording(
                "Physical therapy, shots, surgery, massage, acupuncture, talk therapy, heat or ice: all count. "
                "What did not help counts too. Insurers often ask for dates and how many visits."
            ),
        ),
        Repeating(
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
                Question("effect", Wording("Did it help?"), Kind.ONE, tuple(Effect)),
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
                says=BEFORE.says,
                each=(BEFORE,),
            ),
            help=Wording(
                "It is easy to forget some. Think of Tylenol or acetaminophen. Think of ibuprofen or naproxen. Think of nerve "
                "pain pills such as gabapentin, pregabalin, duloxetine or amitriptyline. Then muscle relaxers, opioids, "
                "steroids by mouth and migraine pills. Then creams, gels and patches."
            ),
        ),
    ),
)

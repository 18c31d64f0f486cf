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
from visitprep.interview.questions.missing import name_and_rest, with_past
from visitprep.interview.questions.readers import once, order_of
from visitprep.lines import treatment
from visitprep.lines.reading import Reading
from visitprep.visit.answering import Address, Moment, gap_at, items, with_list_closed, with_new_item, without_item
from visitprep.visit.records.care import Treatment
from visitprep.visit.records.choices import Effect, TreatmentKind, WhyStopped, YesNo
from visitprep.visit.records.medicine import PastMedicine
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Wording


def _past(item: Item) -> str:
    assert isinstance(item, PastMedicine)
    return item.name or ""


def _treatment(item: Item) -> str:
    assert isinstance(item, Treatment)
    kind = item.kind.words() if item.kind else ""
    return f"{kind}: {item.what}" if item.what else kind


def _over(visit: Visit, record: Record) -> bool:
    assert isinstance(record, Treatment)
    return record.ongoing is not YesNo.YES


_LASTING = (
    TreatmentKind.INJECTION,
    TreatmentKind.NERVE_BLOCK,
    TreatmentKind.ABLATION,
    TreatmentKind.BOTOX,
    TreatmentKind.STIMULATOR,
    TreatmentKind.PUMP,
    TreatmentKind.SURGERY,
)


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


TREATED = OneLine(
    "treated",
    "treatments",
    _OPEN_FIELDS,
    Wording("One line: where, when, how many times, how much it helped, how long, any trouble?"),
    _read_treatment,
    says=_SAYS,
    asks=once(
        "treated",
        Wording("One line: where, when, how many times, how much it helped, how long, any trouble?"),
        Wording("The same of this: where, when, how often, how much, how long, trouble?"),
    ),
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
    for code in ticked.on:
        if code not in there:
            visit, _ = with_new_item(visit, "treatments", {"kind": code}, moment)
    known = {(getattr(item, "name", "") or "").casefold() for item in items(visit, "past_medicines")}
    for name in _names(ticked.words):
        if name.casefold() not in known:
            visit = with_past(visit, name, moment)
    return with_list_closed(with_list_closed(visit, "treatments"), "past_medicines")


def _names(words: str) -> list[str]:
    """Names between commas, or one after the other where the table knows each word: "duloxetine tramadol"."""
    from visitprep.medicines.names import lookup

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
                    still=_lasting,
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
                    when=lambda visit, record: getattr(record, "kind", None) in _LASTING,
                    only="for shots, blocks, ablation, Botox, stimulators, pumps and surgery",
                    still=_relief_missing,
                    source="clinical.md D11 [S65]",
                ),
                Question(
                    "relief_lasted",
                    Wording("How long did the help last?"),
                    guidance=Wording("For example: 3 weeks"),
                    when=lambda visit, record: getattr(record, "kind", None) in _LASTING,
                    only="for shots, blocks, ablation, Botox, stimulators, pumps and surgery",
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

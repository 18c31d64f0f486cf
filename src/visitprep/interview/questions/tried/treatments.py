"""One treatment that was tried: its questions, and its one line (clinical.md 1.2 L)."""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Detail, Hearing, LineList, OneLine, Question, Repeating, YesOrNo, never
from visitprep.interview.questions.line_readers import once, order_of
from visitprep.interview.questions.medicines.no_more_taken import with_past
from visitprep.interview.questions.tried.numbers_and_names import joined
from visitprep.interview.questions.tried.told_with_operations import told_with_operations
from visitprep.lines.apart import in_own_pieces
from visitprep.lines.history.medicines_tried import name_told
from visitprep.lines.history.outcome.effect import says_both
from visitprep.lines.history.outcome.help_told import all_in_all
from visitprep.lines.history.treatments import treatment
from visitprep.lines.history.treatments.other_kinds import OfAnotherKind, of_other_kinds
from visitprep.lines.history.treatments.treatment_kind import kind_said
from visitprep.lines.none_but import exception_in, with_denied
from visitprep.lines.reading import Reading
from visitprep.visit.answering import Moment
from visitprep.visit.dates.partial_date import Order
from visitprep.visit.facts import says_something
from visitprep.visit.records.care import Treatment
from visitprep.visit.records.choices.care import TreatmentKind
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.medicine import Effect
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, Voice, Wording, say


def _treatment(item: Record) -> str:
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

_AT_HOME = (TreatmentKind.HOME_EXERCISE, TreatmentKind.HEAT_ICE, TreatmentKind.BRACE)

_NOT_COUNTED = (*_AT_HOME, TreatmentKind.STIMULATOR, TreatmentKind.PUMP)
"""Worn, put in, or done at home: there is no number of visits."""


def _has_place(visit: Visit, record: Record) -> bool:
    return getattr(record, "what", None) is not None or getattr(record, "kind", None) not in _OF_NO_PLACE


def _is_counted(visit: Visit, record: Record) -> bool:
    return getattr(record, "sessions", None) is not None or getattr(record, "kind", None) not in _NOT_COUNTED


def _could_last(visit: Visit, record: Record) -> bool:
    """Relief of a kind that insurers ask a number for, unless it did not help or made it worse."""
    told = getattr(record, "percent_relief", None) is not None or getattr(record, "relief_lasted", None) is not None
    return told or _lasting(visit, record)


OPEN_FIELDS = (
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
    if kind := getattr(hearing.record, "kind", None):
        if (medicine := joined(kind, line, harmed=True)) is not None:
            line = line[: medicine.start()]
            return tuple(replace(one, line=one.line or line) for one in _read_treatment(line, hearing))
        own, others = of_other_kinds(line, kind)
        first, *more = treatment.read(own, hearing.today, kind=kind, order=order_of(hearing))
        first = _with_told(first, told_at_list(hearing.record, hearing.today, order_of(hearing)))
        known = [one for one in others if _is_listed(one, hearing)]
        first = replace(first, left=", ".join(filter(None, (first.left, *(one.words for one in known)))))
        if not more and others and not known:
            each = (first, *(_of_another_kind(other, hearing) for other in others))
            return in_own_pieces(line, [own, *(one.words for one in others)], each)
        return (first, *more, *(_of_another_kind(other, hearing) for other in others if other not in known))
    denied, told = exception_in(line, lambda words: kind_said(words)[0] is not None)
    if told:
        return with_denied(_read_treatment(told, hearing), denied)
    kind, rest = kind_said(line)
    read = treatment.read(rest, hearing.today, kind=kind, order=order_of(hearing))
    return tuple(replace(one, values={"kind": kind, **one.values}) for one in read) if kind else read


def _with_medicine(visit: Visit, line: str, hearing: Hearing, moment: Moment) -> Visit:
    """A medicine told behind it with the harm that it did is one tried before."""
    found = joined(str(getattr(hearing.record, "kind", "")), line, harmed=True)
    return with_past(visit, words := line[found.end() :], moment, name_told(words)) if found else visit


def _is_listed(other: OfAnotherKind, hearing: Hearing) -> bool:
    """It has its own line: what is said of it here stays a note of this one."""
    listed = (one for one in hearing.visit.treatments or () if one.kind is other.kind)
    return any(other.kind is not TreatmentKind.OTHER or other.what in (one.what or "") for one in listed)


def _of_another_kind(other: OfAnotherKind, hearing: Hearing) -> Reading:
    """A treatment of its own: "hot baths, and the warm pool in 2019 was the best thing"."""
    said = treatment.read(other.words, hearing.today, kind=other.kind, order=order_of(hearing))[0]
    named = {"what": other.what} if other.what else {}
    left = (
        re.sub(rf"\b(?:the |a |my )?(?:\w+ )?{re.escape(other.what)}\b[\s,]*", "", said.left)
        if named
        else said.left
    )
    return replace(said, values={"kind": other.kind, **said.values, **named}, left=left.strip(" ,"))


def told_at_list(record: Record, today: date, order: Order | None) -> Reading:
    """What was typed behind the number of its kind, before its own line was asked."""
    words, kind = record.notes.get("kind", ""), getattr(record, "kind", None)
    if not words:
        return Reading({})
    first, *others = treatment.read(words, today, kind=kind, order=order)
    return _as_one(words, (first, *others)) if others else first


def _as_one(words: str, each: tuple[Reading, ...]) -> Reading:
    """Of several told with different results the words, how many they were, and what is said of all of them."""
    first, *others = each
    values = {name: told for name, told in first.values.items() if all(o.values.get(name) == told for o in others)}
    numbers = [one.values.get("sessions") for one in each]
    if all(isinstance(number, int) for number in numbers):
        values["sessions"] = sum(number for number in numbers if isinstance(number, int))
    return Reading(values, () if "effect" in values else (all_in_all(words),))


def _with_told(reading: Reading, before: Reading) -> Reading:
    """The line, and what was told before it; of a thing told in both the line counts."""
    values = {**before.values, **reading.values}
    what, told = reading.values.get("what"), before.values.get("what")
    if what and told and str(told).casefold() not in str(what).casefold():
        values["what"] = f"{told}, {what}"
    known = {part.field for part in reading.unclear} | values.keys()
    unclear = (*reading.unclear, *(part for part in before.unclear if part.field not in known))
    return replace(reading, values=values, unclear=unclear)


_SAYS = {
    "effect": "{value}",
    "percent_relief": N_("{value} percent"),
    "relief_lasted": N_("for {value}"),
    "sessions": NC_("said back", "times: {value}"),
    "problems": N_("trouble: {value}"),
    "ongoing": "",
}


def _helped(record: Record) -> bool:
    """Something that could last: nobody is asked about relief after "no help" or "worse"."""
    return getattr(record, "effect", None) in (None, Effect.A_LOT, Effect.SOME, Effect.A_LITTLE)


def _lasting(visit: Visit, record: Record) -> bool:
    return getattr(record, "kind", None) in _LASTING and _helped(record)


def _effect_open(record: Record) -> bool:
    """Not passed over, nor in words of their own: "the first a lot, the last nothing" has no one number."""
    return "effect" not in record.gaps and "effect" not in record.notes


def _relief_missing(visit: Visit, record: Record) -> bool:
    """Of what insurers ask a number for, where neither the number nor the effect was said."""
    return _lasting(visit, record) and getattr(record, "effect", None) is None and _effect_open(record)


def _end_of_help_missing(visit: Visit, record: Record) -> bool:
    """What is put in to stay has no end of its help."""
    put_in = getattr(record, "kind", None) in (TreatmentKind.STIMULATOR, TreatmentKind.PUMP)
    return _lasting(visit, record) and not put_in and _effect_open(record)


def _no_effect(visit: Visit, record: Record) -> bool:
    return getattr(record, "percent_relief", None) is None and not any(map(says_both, record.notes.values()))


def _ask_treated(visit: Visit, record: Record, voice: Voice) -> str:
    """What this kind can be asked: no body part of talk therapy, and no number of visits of a brace."""
    kind = getattr(record, "kind", None)
    if kind in _OF_NO_PLACE:
        ask = _OF_THE_MIND.spoken(voice)
    elif kind in _NOT_COUNTED:
        ask = _WORN.spoken(voice)
    else:
        ask = once("treated", _SHOT if kind in _SHOTS else _VISITS, _SAME, _treatment)(visit, record, voice)
    noted = record.notes.get("kind", "")
    return say(N_("Noted: {words}. {question}"), words=noted.rstrip("."), question=ask) if noted else ask


_VISITS = Wording("One line: where, when, how many times, how much it helped, how long, any trouble?")

_SHOT = Wording(
    "One line: which level and side, what was in it, when, how many times, how much it helped, how long, any trouble "
    "after it?"
)

_SAME = Wording("The same of “{this}”: where, when, how often, how much, how long, trouble?")

_OF_THE_MIND = Wording("One line: when, how many times, how much it helped, any trouble?")

_WORN = Wording("One line: where, since when, how much it helps, any trouble?")

TREATED = OneLine(
    "treated",
    "treatments",
    OPEN_FIELDS,
    _VISITS,
    _read_treatment,
    says=_SAYS,
    asks=_ask_treated,
    told_elsewhere=told_with_operations,
    stores=_with_medicine,
)

TREATMENTS = Repeating(
    "treatments",
    (
        Question("kind", Wording("Which treatment was it?"), Kind.ONE, tuple(TreatmentKind)),
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
        Detail(
            "drug",
            Wording("What was in the shot, if that is known?"),
            guidance=Wording("For example: a steroid, or numbing medicine. If not known, skip it."),
            when=lambda visit, record: getattr(record, "kind", None) in _SHOTS,
            only="for shots and nerve blocks",
            source="review 5 [K]",
        ),
        Question(
            "started",
            Wording("About when did it start?"),
            guidance=Wording("A year is fine."),
            # Nobody knows when they began with heat on their back.
            still=lambda visit, record: getattr(record, "kind", None) not in _AT_HOME,
        ),
        YesOrNo("ongoing", Wording("Is it still going on?"), still=never),
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
        Question("effect", Wording("Did it help?"), Kind.ONE, tuple(Effect), still=_no_effect),
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
            still=_end_of_help_missing,
        ),
        Detail("where", Wording("Where was it done, and by whom?")),
        Detail("problems", Wording("Were there any problems with it?"), Kind.WORDS),
    ),
    first=Wording(
        "Which treatments have you tried for the pain?", "Which treatments has {name} tried for the pain?"
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
        by_hand=Wording(
            "One on two lines. First which it was, which part of the body and side, and when. Then how many times, how much "
            "it helped, for how long, and any trouble."
        ),
        lines_by_hand=2,
        whole_is_first=False,
        note_to="what",
        says=_SAYS,
        each=(TREATED,),
    ),
    help=Wording(
        "Physical therapy, shots, surgery, massage, acupuncture, talk therapy, heat or ice: all count. "
        "What did not help counts too. Insurers often ask for dates and how many visits."
    ),
)

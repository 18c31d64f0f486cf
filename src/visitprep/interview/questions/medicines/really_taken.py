"""How medicines are really taken: one line for each where an error harms, one question for all the others."""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from visitprep.common_words import FULL_STOP
from visitprep.findings.for_pain import is_for_pain
from visitprep.interview.question import Hearing, OneLine
from visitprep.interview.questions.line_readers import order_of, ordered
from visitprep.lines.medicines import refill
from visitprep.lines.medicines.around_the_label.beside import bought, prescribed_to_another, supply
from visitprep.lines.medicines.around_the_label.beside.started import started_in
from visitprep.lines.medicines.prescribers import GIVES
from visitprep.lines.medicines.taking import another_bottle, taken
from visitprep.lines.medicines.taking.as_labelled import AS_THE_LABEL_SAYS, is_as_labelled
from visitprep.lines.medicines.taking.behind_the_label import ABOUT_TAKING
from visitprep.lines.medicines.taking.helping import HELPS_MORE_WHEN, how_much
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.yes_no import NOT_SURE
from visitprep.medicines.label.vocabulary.doctor_and_reason import PRESCRIBER
from visitprep.medicines.names import lookup
from visitprep.medicines.not_for_pain import is_never_for_pain
from visitprep.medicines.paused import says_held
from visitprep.medicines.reading import read_name
from visitprep.patterns import any_case, compiled
from visitprep.visit.answering import items
from visitprep.visit.as_typed import said_at
from visitprep.visit.dates.partial_date import Order
from visitprep.visit.kept_off_paper import asks_to_hold
from visitprep.visit.records.choices.choice import Gap, YesNo
from visitprep.visit.records.choices.medicine import MedicineKind
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Voice, Wording, later, say

_HARMS = frozenset(
    {"opioid", "sedative", "benzodiazepine", "blood_thinner", "insulin", "muscle_relaxer", "barbiturate"}
)
_THIN = frozenset({"blood_thinner", "antiplatelet"})
_HARD_TO_STOP = frozenset({"opioid", "sedative", "benzodiazepine"})


def _flags(record: Record) -> frozenset[str]:
    """By its name, or by the one that a misspelt name is close to."""
    assert isinstance(record, Medicine)
    named = read_name(record.name or "", record.ingredient or "")
    close = named.may_be
    return named.flags | (close.flags if close and len(close.may_be) == 1 else frozenset())


def for_pain(visit: Visit, record: Record) -> bool:
    assert isinstance(record, Medicine)
    return is_for_pain(visit, record)


def never_for_pain(visit: Visit, record: Record) -> bool:
    assert isinstance(record, Medicine)
    return is_never_for_pain(record.name or "", record.ingredient or "")


def may_help(visit: Visit, record: Record) -> bool:
    """Whether "does it help?" can be asked; an answer stays to be seen."""
    return getattr(record, "helps", None) is not None or not never_for_pain(visit, record)


def matters(visit: Visit, record: Record) -> bool:
    """A medicine of which an error harms, or that the clinic plans from: as needed, or for pain."""
    assert isinstance(record, Medicine)
    if record.as_needed in (YesNo.YES, YesNo.UNSURE):
        return True
    return for_pain(visit, record) or bool(_flags(record) & _HARMS)


def can_harm(visit: Visit, record: Record) -> bool:
    return bool(_flags(record) & _HARMS)


def is_opioid(visit: Visit, record: Record) -> bool:
    return "opioid" in _flags(record)


def hard_to_stop(visit: Visit, record: Record) -> bool:
    return bool(_flags(record) & _HARD_TO_STOP)


_FIRST_ASKED = Wording(
    N_("How do you really take it, does it help, any trouble? y: as the label says."),
    N_("How does {name} really take it, does it help, any trouble? y: as the label says."),
)
_FIRST_NOT_FOR_PAIN = Wording(
    N_("How do you really take it, any trouble? y: as the label says."),
    N_("How does {name} really take it, any trouble? y: as the label says."),
)
_AGAIN = {
    frozenset[str](): N_("{label}: really taken how, any trouble?"),
    frozenset({"helps"}): N_("{label}: really taken how, does it help, any trouble?"),
    frozenset({"started"}): N_("{label}: really taken how, since when, any trouble?"),
    frozenset({"runs_out"}): N_("{label}: really taken how, when does it run out, any trouble?"),
    frozenset({"started", "helps"}): N_("{label}: really taken how, since when, does it help, any trouble?"),
    frozenset({"started", "runs_out"}): N_(
        "{label}: really taken how, since when, when does it run out, any trouble?"
    ),
}
"""By what is asked besides: nothing that was said, and of what keeps blood thin or sugar down not whether it helps."""
_ALSO = {
    frozenset({"started"}): N_("{label}. Also: since when?"),
    frozenset({"runs_out"}): N_("{label}. Also: when does it run out?"),
    frozenset({"started", "runs_out"}): N_("{label}. Also: since when, and when does it run out?"),
}


def text(visit: Visit, record: Record, voice: Voice) -> str:
    """The whole question of the first medicine; of the others what the label says."""
    assert isinstance(record, Medicine)
    label = ", ".join(filter(None, (record.name, record.dose, record.when)))
    first = next((item for item in items(visit, "medicines") if matters(visit, item)), None)
    asked = _asked_besides(visit, record)
    if first is not None and first.id != record.id:
        return say(_AGAIN[asked], label=label)
    if also := _ALSO.get(asked - {"helps"}):
        label = say(also, label=label)
    whole = _FIRST_ASKED if "helps" in asked else _FIRST_NOT_FOR_PAIN
    return f"{whole.spoken(voice)}\n{label}"


def _asked_besides(visit: Visit, record: Medicine) -> frozenset[str]:
    """Whether it helps; since when; and of a sedative when it runs out, which for an opioid the last fill tells."""
    opioid, sedative = is_opioid(visit, record), hard_to_stop(visit, record) and not is_opioid(visit, record)
    asked = {
        "helps": not sedative and not never_for_pain(visit, record),
        "started": (opioid or sedative) and record.started is None,
        "runs_out": sedative and record.runs_out is None,
    }
    return frozenset(name for name, open_ in asked.items() if open_)


def runs_out_unknown(visit: Visit, record: Record) -> bool:
    """Of an opioid, where neither its last fill nor what is left was said."""
    assert isinstance(record, Medicine)
    return is_opioid(visit, record) and record.last_filled is None and record.left is None


def since_not_asked(visit: Visit, record: Record) -> bool:
    """Of one that is hard to stop, where its own line told how it is really taken, so that nobody asked since when."""
    assert isinstance(record, Medicine)
    asked = said_at(visit, f"medicines.{record.id}:taken") is not None
    return hard_to_stop(visit, record) and record.really_taken is not None and not asked


def takes_opioid(visit: Visit) -> bool:
    return any(is_opioid(visit, item) for item in items(visit, "medicines"))


SUPPLY_SAYS = {
    "last_filled": N_("filled {value}"),
    "left": "{value}",
    "runs_out": N_("runs out: {value}"),
    "ran_out_early": N_("ran out early: {value}"),
}
REFILL = OneLine(
    "refill",
    "medicines",
    ("last_filled", "left", "ran_out_early"),
    Wording(
        "When was it last filled, and about how many are left? Did you ever run out early?",
        "When was it last filled, and about how many are left? Did {name} ever run out early?",
    ),
    ordered(refill.read),
    says=SUPPLY_SAYS,
    when=is_opioid,
    only="if it is an opioid",
    help=Wording(
        "Clinics ask this about every opioid. Running out early is common when pain is not under control, and it helps "
        "the clinic to hear it from you. For example: Nov 3, about 20 left, ran out early once",
        "Clinics ask this about every opioid. Running out early is common when pain is not under control, and it helps "
        "the clinic to hear it from {name}. For example: Nov 3, about 20 left, ran out early once",
    ),
    private=True,
)
_RUNS_OUT_UNKNOWN = any_case(
    rf"(?:^|[\s,;.]+)(?P<words>(?:it |they |when it )?runs? out:?\s+(?:(?:when|in|on|at|i)\s+)*(?:{NOT_SURE}|whenever)"
    r"(?:[\s,]+(?:(?:i|we|he|she|just|always|then) )*(?:get|buy|order|pick up)s? (?:some |it |them )?more)?)"
)
"""When it runs out is not known: nothing to print."""
_WHO_BEHIND = any_case(
    r"(?:(?P<said>.+?)\s+)?(?P<who>(?:dr|doctor)\.? [^\W\d][\w'’-]*(?: (?!(?:says?|said|told|tells?|wants?|thinks?|will"
    r"|knows?|put|gave|and|but|or|not|no|about|to|for|it|i|he|she|they|is|was|ha[sd]|do\w*|did\w*|wo\w*|ca\w*)\b)"
    r"[^\W\d][\w'’-]*){0,2})"
)
"""Who prescribes it, behind how much it helps: "helps some dr okafor northside"."""
_WAS_TOLD_NOT_TO = any_case(
    r"(?:but |and |though )*(?:(?:my |the |his |her )?(?:\w+ )?(?:dr\.?|doctor|doc|gp|nurse|clinic|pharmacist|surgeon|\w+ologist)"
    r"(?: [^\W\d][\w'’-]*)?|they) (?:(?:always|has|have|had|also|already) )*"
    r"(?:(?:said|says|told|tells)(?: (?:me|him|her|us))?(?: (?:i|she|he) )?\s*(?:no|not to|nope|never|don['’]?t|(?:i |she |he )?(?:can['’]?t"
    r"|should(?:n['’]?t| not))|to (?:stop|quit|avoid|stay (?:off|away))|stop|quit|avoid|stay (?:off|away))\b(?! more| need)"
    r"|(?:does(?:n['’]?t| not)|do(?:n['’]?t| not)) want|warned|hates?|is against|took (?:me|him|her) off)[^,;.]*"
    r"|(?:i (?:was|am|['’]?m) |was |am )?(?:told|warned|supposed) not to\b[^,;.]*"
)
"""Somebody who knows said not to take it; it is told beside how it is taken."""
_CLAUSE = compiled(rf"\s*(?:[,;]|{FULL_STOP})\s*")
_AMOUNT_ALONE = any_case(r"\d[\d.,]*\s*(?:mg|mcg|g|ml|units?|iu|%)")
_SO_TAKEN = any_case(
    r"^(?P<trouble>.+?),?\s+so\s+(?:i|she|he|they)?\s*(?P<taken>(?:only\s+)?\b(?:skip|miss|take|leave|use)\b.+)$"
)


def _as_told(record: Record | None) -> str:
    """How one that needs no prescription is taken, as its own line told it: a "y" means that, and no label."""
    if not isinstance(record, Medicine) or record.prescriber or record.kind is MedicineKind.PRESCRIPTION:
        return ""
    entry = lookup(record.name or "")
    if record.kind is None and (entry is None or entry.kind == "prescription"):
        return ""
    return " ".join(filter(None, (record.dose, record.when)))


def read(line: str, hearing: Hearing) -> tuple[Reading, ...]:
    """As the reader of the line has it; what is told of the taking in other words is how it is really taken."""
    if (unknown := _RUNS_OUT_UNKNOWN.search(line)) is not None:
        (known,) = read(f"{line[: unknown.start()]}{line[unknown.end() :]}".strip(" ,;."), hearing)
        gap = {"runs_out": Gap.DONT_KNOW, **known.values}
        return (replace(known, values=gap, beside={"runs_out": unknown["words"]}),)
    other, rest = another_bottle.take(line, getattr(hearing.record, "name", None) or "")
    if other:
        (own,) = read(rest, hearing) if rest else (Reading({}),)
        return (replace(own, left=", ".join(filter(None, (own.left, other)))),)
    days, line = _days_told(line, hearing.today, order_of(hearing))
    from_store, line = bought.take(line, getattr(hearing.record, "name", None) or "")
    if from_store and getattr(hearing.record, "kind", None) is None:
        days["kind"] = MedicineKind.STORE_BOUGHT
    owner, line = prescribed_to_another.take(line)
    if owner:
        before = getattr(hearing.record, "prescriber", None)
        days["prescriber"] = f"{before}, {owner}" if before else prescribed_to_another.in_words(owner)
    if days and not line:
        return (Reading(days, left=from_store),)
    reading = _as_a_pause(taken.read(line, hearing.today), line, hearing.record)
    reading = _beside_the_label(reading, hearing.record)
    values, left = {**reading.values, **days}, ", ".join(filter(None, (reading.left.strip(), from_store)))
    trouble = _SO_TAKEN.match(str(values.get("side_effects", "")))
    if trouble and "really_taken" not in values:
        values |= {"side_effects": trouble["trouble"], "really_taken": trouble["taken"]}
    label = str(values.get("really_taken", "")) == say(AS_THE_LABEL_SAYS)
    others = [one for one in _CLAUSE.split(left) if one]
    amount = next((one for one in others if _AMOUNT_ALONE.fullmatch(one)), "")
    if amount and (label or (len(others) > 1 and not getattr(hearing.record, "strength", None))):
        if label:
            del values["really_taken"]
        if "really_taken" in values:
            ask = Unclear(
                "strength", amount, later(N_("{words}: is that the strength on the label?"), words=amount), amount
            )
        else:
            message = N_("{words}: is that what is really taken, or the strength on the label?")
            ask = Unclear("really_taken", amount, later(message, words=amount))
        left = ", ".join(one for one in others if one != amount)
        return (replace(reading, values=values, unclear=(*reading.unclear, ask), left=left),)
    if label and (as_told := _as_told(hearing.record)):
        values["really_taken"] = as_told
    if "differently" not in values and (refused := [one for one in others if _WAS_TOLD_NOT_TO.fullmatch(one)]):
        values["differently"] = ", ".join(refused)
        left = ", ".join(one for one in others if one not in refused)
    asked = any(one.field == "really_taken" for one in reading.unclear)
    if "really_taken" not in values and not asked and left and ABOUT_TAKING.search(left):
        clauses = left.split(", ")
        open_ones = {one.typed for one in reading.unclear}
        about = [one for one in clauses if ABOUT_TAKING.search(one) and not HELPS_MORE_WHEN.fullmatch(one)]
        about = [one for one in about if one not in open_ones]
        told = [one for one in about if not asks_to_hold(one)]
        if told:
            values["really_taken"] = ", ".join(told)
        left = ", ".join(one for one in clauses if one not in told)
    return (replace(reading, values=values, left=left),)


def _as_a_pause(reading: Reading, line: str, record: Record | None) -> Reading:
    """What keeps blood thin and is held for a shot stands on the list with these words: it is taken again after."""
    is_open = any(one.gone for one in reading.unclear)
    if not (reading.gone or is_open) or not isinstance(record, Medicine) or not says_held(line):
        return reading
    if not _flags(record) & _THIN:
        return reading
    return replace(reading, gone=False, unclear=tuple(one for one in reading.unclear if not one.gone))


def _beside_the_label(reading: Reading, record: Record | None) -> Reading:
    """Taken at times only, of one whose label has its times: that is how it is really taken, and no part of the
    label."""
    when = getattr(record, "when", None) or ""
    if not when or "need" in when.casefold() or "really_taken" not in reading.values:
        return reading
    return replace(reading, values={name: one for name, one in reading.values.items() if name != "as_needed"})


def _days_told(line: str, today: date, order: Order | None) -> tuple[dict[str, object], str]:
    """Since when, when it runs out and was last filled; and the line without them."""
    found, rest, not_sure = refill.take(line, today)
    runs_out, rest = supply.take(rest, today, order)
    found |= {"runs_out": runs_out} if runs_out else {}
    kept = [not_sure]
    for piece in re.split(rf"\s*(?:[,;]|{FULL_STOP})\s*", rest):
        behind = _WHO_BEHIND.fullmatch(piece) if "prescriber" not in found else None
        if behind and (not behind["said"] or how_much(behind["said"]) or is_as_labelled(behind["said"])):
            found["prescriber"], piece = behind["who"], behind["said"] or ""
        gives = GIVES.fullmatch(piece) if "prescriber" not in found else None
        is_role = gives and not gives["name"] and " " not in gives["who"]
        if gives and (is_role or gives["gives"] or gives["from"] or PRESCRIBER.fullmatch(gives["name"] or "")):
            found["prescriber"], piece = gives["who"], gives["yes"].strip()
        day, others = started_in((piece,), today)
        if "started" not in found and day is not None:
            found["started"], piece = day.said, " ".join(others)
        kept.append(piece)
    return found, ", ".join(filter(None, kept)) if found else line


def refuse(line: str, hearing: Hearing) -> str:
    """A bare no says that it is taken otherwise, and not how."""
    if line.strip().rstrip(".").casefold() in ("n", "no"):
        return say(N_("How is it really taken, then? Say it in words, or type: don't know"))
    return ""

"""What is easy to forget on a list of medicines: one tick list, own words in place."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set

from msgspec.structs import replace

from visitprep.findings.for_pain import is_for_pain
from visitprep.findings.kinds_listed import kinds_listed, kinds_maybe_listed
from visitprep.interview.questions.medicines import naloxone
from visitprep.interview.tick_list import Ticked, TickList, TickRow
from visitprep.lines.history import past_medicine
from visitprep.lines.medicines import by_kind
from visitprep.lines.medicines.medicine import AND
from visitprep.lines.reading import Reading
from visitprep.medicines.checks import flags_of
from visitprep.medicines.label.line import read_parts
from visitprep.medicines.label.vocabulary.other_words import NEVER_A_NAME, NO_MEDICINE
from visitprep.medicines.names import lookup
from visitprep.medicines.reading import may_be
from visitprep.patterns import any_case
from visitprep.text import isolated
from visitprep.visit.answering import (
    Address,
    Moment,
    items,
    record_at,
    with_answer,
    with_answers,
    with_gap,
    with_list_reopened,
    with_more_noted,
    with_new_item,
    without_item,
)
from visitprep.visit.as_recorded import recorded
from visitprep.visit.as_typed import said_at, with_noted, with_said
from visitprep.visit.records.choices.choice import Gap, YesNo
from visitprep.visit.records.choices.medicine import Effect, Helps
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, Voice, Wording, in_a_row, say

_ROWS = (
    TickRow("store_bought", Wording(N_("store-bought pills"))),
    TickRow("vitamins_herbs", Wording(N_("vitamins, herbs, CBD"))),
    TickRow("creams_patches", Wording(N_("creams, patches"))),
    TickRow("drops_inhalers", Wording(N_("drops, sprays, inhalers"))),
    TickRow("injections", Wording(NC_("a kind of medicine", "shots"))),
    TickRow("now_and_then", Wording(N_("now and then"))),
    TickRow("stopped_last_month", Wording(N_("one that was stopped last month"))),
)
_STOPPED = "stopped_last_month"


def _is_open(visit: Visit, code: str) -> bool:
    record = record_at(visit, Address("medicine_review", code))
    return getattr(record, code) is None and code not in record.gaps


def _rows(visit: Visit) -> tuple[TickRow, ...]:
    if "ticks:missing" in visit.lines:
        return _ROWS
    return tuple(row for row in _ROWS if _is_open(visit, row.code))


def name_and_rest(words: str) -> tuple[str, str]:
    """The medicine in the words: as many of them as the table knows, else what stands like a name, else the first."""
    words = AND.sub("", words) or words
    pieces = words.split()
    for many in range(min(4, len(pieces)), 0, -1):
        name = " ".join(pieces[:many]).rstrip(",;.")
        if lookup(name) is None or (
            many > 1 and _is_amount(pieces[many - 1]) and is_same_medicine(name, pieces[0])
        ):
            continue
        label = read_parts(name)
        if label is not None and label.line.strength and name.startswith(label.line.name):
            name = label.line.name  # "duloxetine 60 mg": a strength is no part of it
        return name, words[len(name) :].strip(" ,;.")
    parts = read_parts(words)
    if parts is not None and (parts.line.entry is not None or words.startswith(parts.line.name)):
        before, _, behind = words.partition(parts.line.name)
        return parts.line.name, ", ".join(filter(None, (before.strip(" ,;."), behind.strip(" ,;."))))
    return pieces[0].rstrip(",;."), " ".join(pieces[1:])


def _is_amount(words: str) -> bool:
    """A number alone, as behind a name: "Lyrica 150"."""
    return re.fullmatch(r"\d{2,4}(?:[./]\d+)?", words) is not None


_AMOUNT = any_case(
    r"(?!(?:19[5-9]|20[0-4])\d\b)\d{2,4}(?:[./]\d+)?(?:\s*(?:to|-|up to)\s*\d{2,4})?\b(?!\s*(?:%|percent|x\b"
    r"|times|m?c?g\b|ml\b|units?|patch|"
    r"(?:day|night|week|wk|month|mo|year|yr|hour|visit|pill|tab|lb|pound|kilo)s?\b))"
)
"""A number right behind a name, which counts nothing: "Lyrica 150, swelling"."""


def names_a_medicine(words: str) -> bool:
    """Whether a medicine may be named there: "at home" and "injection in the hip" tell of something else."""
    name, _ = name_and_rest(words)
    if lookup(name) is not None or may_be(name) is not None:
        return True
    return not set(words.casefold().split()[:2]) & NO_MEDICINE and not set(name.casefold().split()) & NEVER_A_NAME


def with_past(visit: Visit, words: str, moment: Moment, told: tuple[str, str] | None = None) -> Visit:
    """A medicine tried before, from its name and what is said of it; `told` where they were told apart already."""
    name, rest = told or name_and_rest(words)
    return _with_past(visit, name, rest, words, {}, moment)


def _with_past(
    visit: Visit, name: str, rest: str, words: str, known: Mapping[str, object], moment: Moment, beside: str = ""
) -> Visit:
    """One that is listed already takes what was not said of it yet. What it was for tells nothing of its end."""
    if (amount := _AMOUNT.match(rest)) is not None:
        known, rest = {"highest_dose": amount[0], **known}, rest[amount.end() :].strip(" ,")
    said = past_medicine.read(rest, moment.today, order=moment.order) if rest else Reading({})
    values = {field: value for field, value in {**known, **said.values}.items() if value is not None}
    same = next(
        (one for one in items(visit, "past_medicines") if is_same_medicine(getattr(one, "name", ""), name)), None
    )
    if same is not None:
        address = Address("past_medicines", item=same.id)
        new = {field: value for field, value in values.items() if getattr(same, field) is None}
        visit = with_answers(visit, address, new, moment) if new else visit
    else:
        visit, new_id = with_new_item(visit, "past_medicines", {"name": name, **values}, moment)
        address = Address("past_medicines", item=new_id)
        visit = with_said(visit, str(address), words, {"name", *values}, moment.today)
    is_open = any(one.field and one.field not in values for one in said.unclear)
    left = "; ".join(filter(None, (beside, rest if is_open else said.left)))
    return with_noted(visit, str(address), replace(address, field="name"), left, moment) if left else visit


def is_same_medicine(name: str | None, other: str) -> bool:
    """Whether two names are of one medicine."""
    if (name or "").casefold() == other.casefold():
        return True
    row = lookup(name or "")
    return row is not None and row is lookup(other)


_STOPPED_LATELY = any_case(
    r"\b(?:days?|today|yesterday|tonight|(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|now|on hold|held"
    r"|this (?:morning|evening)|last night|(?:1|2|3|one|two|three|a|last|this) (?:weeks?|month))\b"
)
_TRIED_TOO = frozenset({"sedating_antidepressant", "serotonin", "cannabis", "steroid"})
"""Kinds that are given for pain as well as for something else."""


_EFFECT = {
    Helps.A_LOT: Effect.A_LOT,
    Helps.SOME: Effect.SOME,
    Helps.A_LITTLE: Effect.A_LITTLE,
    Helps.NOT_AT_ALL: Effect.NONE,
    Helps.TOO_SOON: Effect.TOO_SOON,
    Helps.UNSURE: Effect.UNSURE,
}


def _without(line: str, *parts: str | None) -> str:
    """The words that tell of its end: the label's own stand in the fields already."""
    for part in filter(None, parts):
        line = re.sub(rf"(?<!\w){re.escape(part)}(?!\w)", " ", line, count=1, flags=re.IGNORECASE)
    return line.strip(" ,;:.()")


def with_stopped(visit: Visit, address: Address, more: str, moment: Moment) -> Visit:
    """A medicine typed among those taken now that is taken no more: tried before, or stopped where it was not for pain.

    What was said of it so far goes with it, and `more`.
    """
    item = record_at(visit, address)
    assert isinstance(item, Medicine)
    said = said_at(visit, str(address))
    name = item.name or item.notes.get("name", "") or more
    line = said.typed if said is not None else name
    words = "; ".join(filter(None, (line, more)))
    lately = _STOPPED_LATELY.search(words) is not None
    tried = (
        is_for_pain(visit, item)
        or not lately
        or bool(flags_of(item.name or "", item.ingredient or "") & _TRIED_TOO)
    )
    of_record = recorded(visit, address.part, address.item)
    beside = _also_known(item, of_record, words, said.filled if said is not None else frozenset())
    visit = without_item(visit, address.part, address.item)
    if tried:
        # What a record names is no highest dose: it goes along in its words.
        has_one = re.search(r"[^\W\d]|%", item.strength or "") and "strength" not in of_record
        strength = item.strength if has_one else None
        reason = f"for {item.reason}" if item.reason and f"for {item.reason}" in line else ""
        rest = _without(line, name, item.dose, item.when, strength, (strength or "").partition(" ")[0], reason)
        known = {
            "highest_dose": strength,
            "effect": _EFFECT.get(item.helps) if item.helps else None,
            "side_effects": item.side_effects,
        }
        beside = "; ".join(filter(None, (reason, beside)))
        return _with_past(visit, name, "; ".join(filter(None, (rest, more))), words, known, moment, beside)
    stopped = Address("medicine_review", _STOPPED)
    words = "; ".join(filter(None, (words, beside)))
    return with_more_noted(with_answer(visit, stopped, YesNo.YES, moment), stopped, words, moment)


_GOES_ALONG = ("strength", "dose", "when", "reason", "prescriber", "really_taken", "differently")


def _also_known(item: Medicine, of_record: Mapping[str, str], words: str, of_line: Set[str]) -> str:
    """Its notes, a record's words for it, and what else was said of how it was taken: all that `words` lack."""
    notes = [note for note in item.notes.values() if note not in words]
    says = [said for field in _GOES_ALONG if (said := of_record.get(field, "")) and said not in words]
    own = [
        said
        for field in _GOES_ALONG
        if field not in of_line and field not in of_record and (said := getattr(item, field)) and said not in words
    ]
    if says:
        notes.append(say(N_("the record says: {words}"), words=", ".join(isolated(one) for one in says)))
    return "; ".join(dict.fromkeys((*notes, *own)))


def _store(visit: Visit, ticked: Ticked, moment: Moment) -> Visit:
    visit = with_more_noted(visit, Address("medicine_review"), ticked.aside, moment)
    visit = _with_rows(_with_more_listed(visit, ticked, moment), ticked, moment)
    now = [code for code in ticked.on if code != _STOPPED]
    if ticked.words:
        return visit
    if _STOPPED in ticked.on:
        visit = with_list_reopened(visit, "past_medicines")
    return with_list_reopened(visit, "medicines") if now else visit


def _with_more_listed(visit: Visit, ticked: Ticked, moment: Moment) -> Visit:
    """The names that stand behind the numbers: of what was stopped on its list, the others on that of medicines."""
    if not ticked.words:
        return visit
    stopped = ticked.beside_row(_STOPPED) if _STOPPED in ticked.on else ""
    if stopped:
        visit = with_past(visit, stopped, moment)
    if (*ticked.on, *ticked.unsure) == (_STOPPED,):
        return visit  # all of the words tell of it: "7 ibuprofen October, kidney doctor said no"
    others = (
        ticked.words
        if not stopped
        else "; ".join(filter(None, (*(words for code, words in ticked.beside if code != _STOPPED), ticked.loose)))
    )
    if not others or others == stopped:
        return visit
    unticked = "vitamins_herbs" if _OF_HERBS.search(others) else _STOPPED
    aside = Address("medicine_review", next(iter((*ticked.on, *ticked.unsure)), unticked))
    return _with_medicines(visit, others, aside, moment)


def _with_rows(visit: Visit, ticked: Ticked, moment: Moment) -> Visit:
    """Not ticked: there is none besides the list. Pages tell what it holds (`review_as_listed`); of what it may hold
    nothing is said, nor of any where words alone were typed that are no no to all."""
    maybe = kinds_maybe_listed(visit)
    if (ticked.words or ticked.aside) and not (ticked.on or ticked.unsure or _NO_FIRST.match(ticked.typed)):
        maybe |= {row.code for row in ticked.rows} - kinds_listed(visit)
    for row in ticked.rows:
        address = Address("medicine_review", row.code)
        if row.code in maybe and row.code not in ticked.on:
            visit = with_gap(visit, address, Gap.SKIPPED, moment)
        else:
            visit = with_answer(visit, address, YesNo.YES if row.code in ticked.on else YesNo.NO, moment)
    return visit


_NOTHING_MORE = any_case(
    r"(?:no|nope|nah|nothing|none|not|that['’]?s|(?:i|he|she) (?:do|does)n['’]?t)\b[\s,.!]*"
    r"(?:(?:no|that|i|know|can think|of|else|more|others?|really|missing|thats|that['’]s|it['’]?s|is|all|them|there|we|she|he"
    r"|do|does|don['’]?t|doesn['’]?t|take|takes|use|uses|any|anything|everything|complete|the|list|whole|nothing|it)\b[\s,.!]*)*"
)
"""Says that nothing is missing."""


_NO_FIRST = any_case(
    r"^(?:(?:no|nope|nah)(?=\s*[,;.]|\s+(?:but|just|only|except|besides)\b)|(?:none|nothing)(?: else| more| of (?:those|these|them|that|it))*)"
    r"[\s,;.]+(?:(?:but|just|only|except|besides)\b\s*)?"
)
"""A no to all of it, and what there is all the same."""
_NOT_TAKEN = any_case(
    r"^(?P<what>(?:[,;.\s]*(?:and |or )?(?:no|nor|never(?: any)?|not any|without(?: any)?"
    r"|(?:i|s?he|we|they) (?:do|does)(?:n['’]?t| not) (?:take|use|have|do)(?: any)?)\s+(?!(?:more|longer|idea)\b)"
    r"(?:(?!(?:but|just|only|except|besides|though|no|and|or|said|because)\b)[\w'’-]+\s*){1,4}"
    r"(?=[,;.]|$|\b(?:but|just|only|except|besides|though|no|and|or)\b))+)"
    r"[,;.\s]*(?:(?:but|just|only|except(?: for)?|besides|though)\b\s*(?:(?:i|s?he) (?:do(?:es)? )?(?:use|take|have)s? )?)?"
)
"""Named with a no: "no supplements, just vitamin D". It is no line of the list, and stays in their words."""
_OF_HERBS = any_case(r"\b(?:herb\w*|vitamins?|supplement\w*|teas?|cbd)\b")


def _hears(ticked: Ticked) -> Ticked:
    if _NOTHING_MORE.fullmatch(ticked.words):
        return replace(ticked, words="")
    if ticked.on or ticked.unsure or ticked.beside:
        return ticked
    words = _NO_FIRST.sub("", ticked.words)  # "no, and ginger tea" tells of one
    if (denied := _NOT_TAKEN.match(words)) is None:
        return replace(ticked, words=words)
    return replace(ticked, words=words[denied.end() :].strip(), aside=denied["what"].strip(" ,;."))


_TELLS = any_case(r"\b(?:said|says|told|doctor|nurse|because|wants?|don'?t|didn'?t|not|no)\b")
"""What somebody says of a medicine, and no name of one."""


def with_listed(visit: Visit, reading: Reading, line: str, moment: Moment) -> tuple[Visit, Address]:
    """With a medicine of now that `line` tells of, and where it stands."""
    values = {"name": reading.left or line, **reading.values}
    visit, new = with_new_item(visit, "medicines", values, moment)
    here = Address("medicines", item=new)
    unclear = tuple(dict.fromkeys(one.field for one in reading.unclear))
    visit = with_said(visit, str(here), line, values, moment.today, unclear)
    if reading.values and reading.left:
        visit = with_noted(visit, str(here), replace(here, field="name"), reading.left, moment)
    return visit, here


def _with_medicines(visit: Visit, words: str, aside: Address, moment: Moment) -> Visit:
    """`aside` takes as a note what names no medicine."""
    for piece in by_kind.apart(words):
        if (told := naloxone.with_told(visit, piece, moment)) is not None:
            visit, _, piece = told
        for reading in by_kind.read(piece, moment.today) if piece else ():
            if not reading.values and _TELLS.search(piece):
                visit = with_more_noted(visit, aside, piece, moment)
                continue
            visit, here = with_listed(visit, reading, piece, moment)
            if reading.gone:
                visit = with_stopped(visit, here, "", moment)
    return visit.model_copy(update={"no_more": visit.no_more | {"medicines"}})


def ask_again(visit: Visit, voice: Voice) -> str:
    """The list once more, with why; empty where nothing is said to be missing."""
    review = visit.medicine_review
    if not visit.medicines or "medicines" in visit.no_more or said_at(visit, "ticks:missing") is None:
        return ""
    missing = [row for row in _ROWS if row.code != _STOPPED and getattr(review, row.code) is YesNo.YES]
    kinds = in_a_row([row.label.spoken(voice) for row in missing])
    return say(N_("Missing, you said: {kinds}. What is it called? Or press Enter."), kinds=kinds) if missing else ""


MISSING = TickList(
    "missing",
    "medicine_review",
    Wording("Is something missing on the list? What is it called?"),
    rows=_rows,
    covers=tuple(f"medicine_review.{row.code}" for row in _ROWS),
    store=_store,
    hears=_hears,
    is_open=lambda visit: sum(_is_open(visit, row.code) for row in _ROWS) > 1,
    said=Wording(N_("= nothing else is missing")),
    label=N_("Numbers, then its name, or 0 for none"),
    own_words=True,
    help=Wording("These are easy to forget. If one is ticked, the list opens, to add what is missing."),
)

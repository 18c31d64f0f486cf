"""What is easy to forget on a list of medicines: one tick list, own words in place."""

from __future__ import annotations

import re

from msgspec.structs import replace

from visitprep.findings.kinds_listed import kinds_listed, kinds_maybe_listed
from visitprep.interview.questions.medicines import told_and_no_medicine, told_before
from visitprep.interview.questions.medicines.no_more_taken import STOPPED, with_past, with_stopped
from visitprep.interview.tick_list import Ticked, TickList, TickRow
from visitprep.lines.medicines import by_kind
from visitprep.lines.reading import Reading
from visitprep.medicines.label.vocabulary.name_or_not import NEVER_A_NAME
from visitprep.medicines.names import lookup
from visitprep.patterns import any_case
from visitprep.visit.answering import (
    Address,
    Moment,
    items,
    record_at,
    with_answer,
    with_gap,
    with_list_reopened,
    with_more_noted,
    with_new_item,
)
from visitprep.visit.as_typed import said_at, with_noted, with_said
from visitprep.visit.records.choices.choice import Gap, YesNo
from visitprep.visit.records.record import Item
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


def _is_open(visit: Visit, code: str) -> bool:
    record = record_at(visit, Address("medicine_review", code))
    return getattr(record, code) is None and code not in record.gaps


def _rows(visit: Visit) -> tuple[TickRow, ...]:
    if "ticks:missing" in visit.lines:
        return _ROWS
    return tuple(row for row in _ROWS if _is_open(visit, row.code))


def _store(visit: Visit, ticked: Ticked, moment: Moment) -> Visit:
    visit = with_more_noted(visit, Address("medicine_review"), ticked.aside, moment)
    visit = _with_rows(_with_more_listed(visit, ticked, moment), ticked, moment)
    now = [code for code in ticked.on if code != STOPPED]
    if ticked.words:
        return visit
    if STOPPED in ticked.on:
        visit = with_list_reopened(visit, "past_medicines")
    return with_list_reopened(visit, "medicines") if now else visit


def _with_more_listed(visit: Visit, ticked: Ticked, moment: Moment) -> Visit:
    """The names that stand behind the numbers: of what was stopped on its list, the others on that of medicines."""
    if not ticked.words:
        return visit
    stopped = ticked.beside_row(STOPPED) if STOPPED in ticked.on else ""
    if stopped:
        visit = with_past(visit, stopped, moment)
    if (*ticked.on, *ticked.unsure) == (STOPPED,):
        return visit  # all of the words tell of it: "7 ibuprofen October, kidney doctor said no"
    others = (
        ticked.words
        if not stopped
        else "; ".join(filter(None, (*(words for code, words in ticked.beside if code != STOPPED), ticked.loose)))
    )
    if not others or others == stopped:
        return visit
    unticked = "vitamins_herbs" if _OF_HERBS.search(others) else STOPPED
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
        elif row.code in ticked.unsure:
            visit = with_gap(visit, address, Gap.DONT_KNOW, moment)
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


_ARTICLE = any_case(r"^(?:my|the|an?|his|her)\s+")
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
        if (told := told_and_no_medicine.with_told(visit, piece, moment)) is not None:
            visit, _, piece = told
        for reading in by_kind.read(piece, moment.today) if piece else ():
            if not reading.values and _TELLS.search(piece):
                visit = with_more_noted(visit, aside, piece, moment)
                continue
            if (stands := _standing(visit, reading, piece)) is not None:  # its words say more of that one
                more = "" if len(piece.split()) < 2 else piece
                visit = with_more_noted(visit, Address("medicines", "name", stands.id), more, moment)
                continue
            visit, here = with_listed(visit, reading, piece, moment)
            if reading.gone:
                visit = with_stopped(visit, here, "", moment)
    return visit.model_copy(update={"no_more": visit.no_more | {"medicines"}})


def _standing(visit: Visit, reading: Reading, piece: str) -> Item | None:
    """The medicine of the list that `piece` tells of once more: another brand of the same is another medicine."""
    is_new = lookup(str(reading.values.get("name", "-"))) is None
    for item in items(visit, "medicines"):
        called = _ARTICLE.sub("", str(getattr(item, "name", None) or item.notes.get("name", "")))
        short = next((word for word in called.split()[:1] if word.casefold() not in NEVER_A_NAME), called)
        is_named = re.search(rf"\b(?:{re.escape(called)}|{re.escape(short)})\b", piece, re.IGNORECASE)
        if called and sum((bool(is_named), is_new, told_before.is_same(item, reading) is not False)) > 1:
            return item
    return None


def ask_again(visit: Visit, voice: Voice) -> str:
    """The list once more, with why; empty where nothing is said to be missing."""
    review = visit.medicine_review
    if not visit.medicines or "medicines" in visit.no_more or said_at(visit, "ticks:missing") is None:
        return ""
    missing = [row for row in _ROWS if row.code != STOPPED and getattr(review, row.code) is YesNo.YES]
    if not missing:
        return ""
    kinds = in_a_row([row.label.spoken(voice) for row in missing])
    return say(N_("Missing, you said: {kinds}. What is it called? Or press Enter."), kinds=kinds)


MISSING = TickList(
    "missing",
    "medicine_review",
    Wording("Is anything missing from the list? What is it called?"),
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

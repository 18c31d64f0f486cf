"""One list whose rows stand for several fields: ticked, said back, and then what was not ticked is a no."""

from __future__ import annotations

from msgspec.structs import replace

from visitprep.interview.engine import asking
from visitprep.interview.engine.conversation import GAPS
from visitprep.interview.engine.line_asked.replies import is_no
from visitprep.interview.engine.lists.ticks_asked_back import is_none, none_or_not, with_told
from visitprep.interview.engine.on_path import OnPath
from visitprep.interview.engine.path.steps import Step, Ticks
from visitprep.interview.engine.words.mistakes import sentence_for
from visitprep.interview.engine.words.of_family import HEALTH, hear_family
from visitprep.interview.engine.words.said_back import MISTAKES, told_back
from visitprep.interview.engine.words.words_beside_rows import told_of_rows
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Saved, Way
from visitprep.interview.question import Repeating
from visitprep.interview.tick_list import Ticked, TickList, TickRow
from visitprep.lines.taken_off import taken_off
from visitprep.visit.answering import Address, gap_at, items, note_at, value_at, with_gap, with_more_noted
from visitprep.visit.as_typed import (
    said_at,
    with_noted,
    with_notes_known,
    with_one_by_one,
    with_said,
    without_noted,
)
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Voice, in_a_row, say

_WAYS = (asking.ALWAYS | {Way.ONE_BY_ONE}) - {Way.NOTE}


def ask_ticks(interview: OnPath, step: Ticks) -> Way | Step:
    """Ask until it is answered or left. KEEP means forward."""
    ticks, problem = step.ticks, ""
    draft: str | tuple[str, ...] = ""
    while True:
        rows = ticks.rows(interview.visit)
        reply = interview.put(_prompt(interview, step, rows, problem, draft), ticks.help.spoken(interview.voice))
        if isinstance(reply, Answered):
            if ticks.part == HEALTH:
                shown = _prompt(interview, step, rows, "", ())
                reply, problem = hear_family(
                    reply, shown, interview.visit, interview.moment, keep=interview.keep, tell=interview.asker.tell
                )
                if problem:
                    continue
            codes = reply.value if isinstance(reply.value, tuple) else ()
            try:
                alone = reply.words and not (codes or reply.unsure or is_no(reply.words))
                if ticks.amends and alone and not ticks.hears(Ticked(rows, (), words=reply.words)).on:
                    typed = reply.typed or reply.words
                    problem = _amended(interview, ticks, Ticked(rows, (), words=reply.words, typed=typed))
                    draft = ()
                    continue
                reply = _without_named(ticks, reply) if reply.corrects else reply
                codes = reply.value if isinstance(reply.value, tuple) else ()
                words = "" if is_no(reply.words) else reply.words  # "no" is none of them, and no words of their own
                named = ticks.spoken_of(words) if words else ()
                on = tuple(
                    row.code
                    for row in rows
                    if row.code in (*codes, *named) and row.code not in (*reply.unsure, *reply.off)
                )
                beside, typed = _run_on(ticks, reply), reply.typed or reply.words
                said = Ticked(rows, on, reply.unsure, words, beside, none=reply.none, typed=typed)
                heard = replace(ticks.hears(said), off=reply.off, corrects=reply.corrects)
                heard = with_told(interview, step, none_or_not(interview, step, heard))
                closed = interview.visit.no_more
                _keep(interview, step, heard)
            except MISTAKES as error:
                problem, draft = sentence_for(error), codes
                continue
            return _opened_again(interview, step, closed) or Way.KEEP
        if reply.way is Way.KEEP:
            if said_at(interview.visit, step.place) is None:
                if ticks.enter_is_none:
                    _keep(interview, step, Ticked(rows, ()))
                else:
                    interview.passed.add(step.place)
            return Way.KEEP
        if reply.way is Way.ONE_BY_ONE:
            interview.keep(with_one_by_one(interview.visit, step.place))
            return Way.KEEP
        if reply.way in GAPS:
            if said_at(interview.visit, step.place) is None:
                visit = _passed_over(interview, step, GAPS[reply.way])
                interview.keep(with_noted(visit, step.place, _first_address(step), reply.words, interview.moment))
            return Way.KEEP
        return reply.way


def _opened_again(interview: OnPath, step: Ticks, closed: frozenset[str]) -> Step | None:
    """A list of this section that the ticks opened comes now: at the end nobody knows any more why it does."""
    here = (part.part for part in step.section.parts if isinstance(part, Repeating))
    opened = next((part for part in here if part in closed and part not in interview.visit.no_more), "")
    return interview.list_step(opened) if opened and items(interview.visit, opened) else None


def _without_named(ticks: TickList, reply: Answered) -> Answered:
    """Without the rows that words take off the answer on file: "not the fever"."""
    kept, off = list[str](), set(reply.off)
    for piece in reply.words.split("; "):
        what = taken_off(piece)
        rows = ticks.spoken_of(what) if what else ()
        off |= {*rows}
        kept += [] if rows else [piece]
    on = tuple(code for code in reply.value if code not in off)
    return replace(reply, value=on, words="; ".join(filter(None, kept)), off=tuple(off))


def _amended(interview: OnPath, ticks: TickList, ticked: Ticked) -> str:
    """Words alone correct a row, and the rows are shown as they are now; or they are none, which is told."""
    assert ticks.amends is not None
    visit, rest = ticks.amends(interview.visit, ticked, interview.moment)
    if visit is interview.visit:
        return say(N_("'{typed}' is not on the list. Type the numbers, or 0 for none."), typed=ticked.words)
    before = {row.code: row.label for row in ticked.rows}
    interview.keep(visit)
    _tell_joined(interview, ticked.rows, ticks.rows(visit))
    changed = [row.label.spoken(interview.voice) for row in ticks.rows(visit) if row.label != before[row.code]]
    if changed:
        interview.asker.tell(told_back(changed))
    return rest.words


def _tell_joined(interview: OnPath, before: tuple[TickRow, ...], now: tuple[TickRow, ...]) -> None:
    """Rows that went into another, by what the reply said."""
    left = {row.code for row in now}
    gone = [row.label.spoken(interview.voice) for row in before if row.code not in left]
    if gone:
        message = N_("= {rows}: the same as another; its words are kept there")
        interview.asker.tell(say(message, rows=in_a_row(gone)))


def _run_on(ticks: TickList, reply: Answered) -> tuple[tuple[str, str], ...]:
    """What goes on behind a comma is another thing of the row: "9 back fusion 2011, gallbladder 2004"."""
    segments = reply.words.split("; ")

    def whole(row: str, words: str) -> str:
        if row not in ticks.run_on:
            return words
        return next((one for one in segments if one == words or one.startswith(f"{words}, ")), words)

    return tuple((row, whole(row, words)) for row, words in reply.beside)


def _prompt(
    interview: OnPath, step: Ticks, rows: tuple[TickRow, ...], problem: str, draft: str | tuple[str, ...]
) -> Prompt:
    ticks, voice = step.ticks, interview.voice
    said = said_at(interview.visit, step.place)
    saved = None
    if said is not None:
        on_file = ticks.saves(interview.visit) if ticks.saves else tuple(said.typed.split())
        codes = tuple(row.code for row in rows if row.code in on_file)
        labels = [row.label.spoken(voice) for row in rows if row.code in codes]
        saved = Saved(in_a_row(labels) if labels else say(N_("none of these")), codes)
    return Prompt(
        key=step.place,
        text=ticks.ask.spoken(voice),
        kind=Kind.MANY,
        options=tuple(Option(row.code, row.label.spoken(voice)) for row in rows),
        saved=saved,
        ways=_WAYS,
        label=say(ticks.label) if ticks.label else "",
        own_words=ticks.own_words or ticks.amends is not None,
        notes=True,
        can_be_unsure=ticks.can_be_unsure,
        enter_goes_on=ticks.enter_is_none,
        problem=problem,
        draft=draft,
        means=lambda typed: next(iter(ticks.hears(Ticked(rows, (), words=typed)).on), ""),
        **interview.where(step),
    )


def _keep(interview: OnPath, step: Ticks, ticked: Ticked) -> None:
    ticks, voice = step.ticks, interview.voice
    visit = interview.visit if ticked.corrects else without_noted(interview.visit, step.place, interview.moment)
    if ticks.amends and ticked.words:
        visit, ticked = ticks.amends(visit, ticked, interview.moment)
        _tell_joined(interview, ticked.rows, ticks.rows(visit))
        ticked = replace(ticked, rows=ticks.rows(visit))
    if ticks.remembers:
        given = Answered(
            ticked.on, ticked.words, ticked.unsure, ticked.beside, off=ticked.off, corrects=ticked.corrects
        )
        before = "; ".join(filter(None, (note_at(visit, Address(*name.split("."))) for name in ticks.covers)))
        told, visit = told_of_rows(given, visit, step.place, interview.today, before)
        ticked = replace(ticked, words=told.words, beside=told.beside)
    aside = ticked.words if is_none(ticks, ticked) else ""
    stored = replace(ticked, words="", beside=()) if aside else ticked
    visit = ticks.store(visit, stored, interview.moment)
    filled = _filled(interview.visit, visit, step)
    noted = said_at(visit, step.place) if ticked.corrects else None
    visit = with_said(visit, step.place, " ".join(ticked.on), filled, interview.today)
    visit = with_notes_known(visit, step.place, noted)
    visit = with_noted(visit, step.place, _first_address(step), aside, interview.moment)
    if ticks.own_words and not ticks.can_be_unsure:  # it has no other place for a doubt
        doubted = "; ".join(_in_words(replace(ticked, on=(), off=(), words="", aside=""), voice, denied=False))
        visit = with_more_noted(visit, _first_address(step), doubted, interview.moment)
    interview.keep(_with_words(visit, step, ticked, interview))
    off = [row for row in ticked.rows if row.code not in (*ticked.on, *ticked.unsure)]
    if ticked.on or ticked.unsure or ticked.words or ticked.aside or ticked.off:
        interview.asker.tell(told_back(_in_words(ticked, voice, denied="{rows}" not in ticks.said.you)))
    elif ticks.said and "{rows}" in ticks.said.you:
        # "None" was said to the list just shown: its rows need no second reading.
        interview.asker.tell(say(N_("= none of these")))
        return
    if ticks.said and off and (not (ticked.on or ticked.words) or "{rows}" in ticks.said.you):
        short = in_a_row([(row.short or row.label).spoken(voice) for row in off])
        interview.asker.tell(say(ticks.said.you, rows=short))


def _with_words(visit: Visit, step: Ticks, ticked: Ticked, interview: OnPath) -> Visit:
    """Words that the list has no place for are a note beside what they were typed to."""
    ticks = step.ticks
    if ticks.own_words or not ticked.words:
        return visit
    kept = ""
    for row in ticked.rows:
        words = ticked.beside_row(row.code)
        address = ticks.notes(row) if ticks.notes else None
        if words and address is not None:
            if not ticks.keeps(row):
                visit = with_noted(visit, step.place, address, words, interview.moment)
            kept = f"{kept}; {words}"
    if ticked.words not in kept and (left := ticked.words if not kept else ticked.loose) and left not in kept:
        visit = with_noted(visit, step.place, _first_address(step, ticked), left, interview.moment)
    return visit


def _in_words(ticked: Ticked, voice: Voice, *, denied: bool) -> list[str]:
    """What was taken: a slip of the hand is heard by whoever cannot see the list. `denied`: no row that is not
    ticked is named behind it."""
    named = {row.code: (row.short or row.label).spoken(voice) for row in ticked.rows}
    words = [named[code] for code in ticked.on]
    words += [say(N_("not sure: {thing}"), thing=named[code]) for code in ticked.unsure]
    words += [say(N_("no: {thing}"), thing=named[code]) for code in ticked.off if denied and code in named]
    own = filter(None, (ticked.words, ticked.aside))
    return words + [say(N_("your words: {words}"), words=said) for said in own]


def _first_address(step: Ticks, ticked: Ticked | None = None) -> Address:
    """Of the first row ticked, else of the first thing that the list may fill."""
    ticks = step.ticks
    for row in ticked.rows if ticked and ticks.notes else ():
        address = ticks.notes(row) if ticks.notes else None
        if ticked and row.code in (*ticked.on, *ticked.unsure) and address is not None:
            return address
    part, _, field = (ticks.covers or (ticks.part,))[0].partition(".")
    return Address(part, field)


def _passed_over(interview: OnPath, step: Ticks, gap: Gap) -> Visit:
    """The same way of not answering for all that is open; nobody who skips a list is asked its rows one by one."""
    visit = with_said(interview.visit, step.place, "", (), interview.today)
    for name in step.ticks.covers:
        part, _, field = name.partition(".")
        address = Address(part, field)
        if not value_at(visit, address) and gap_at(visit, address) is None and part not in visit.no_more:
            visit = with_gap(visit, address, gap, interview.moment)
    return visit


def _filled(before: Visit, visit: Visit, step: Ticks) -> list[str]:
    """What this list answered, now or when it was asked before.

    What was answered elsewhere, or carried over from an earlier visit, stays out of it: its rows were not shown, so
    that a 0 is no "no" to them.
    """
    said = said_at(before, step.place)
    known = said.filled if said is not None else frozenset[str]()
    return [
        name
        for name in step.ticks.covers
        if _is_filled(visit, name)
        and (name in known or not _is_filled(before, name) or _value(visit, name) != _value(before, name))
    ]


def _value(visit: Visit, name: str) -> object:
    part, _, field = name.partition(".")
    return getattr(getattr(visit, part), field) if field else getattr(visit, part)


def _is_filled(visit: Visit, name: str) -> bool:
    part, _, field = name.partition(".")
    record = getattr(visit, part)
    if not field:
        return part in visit.no_more
    return getattr(record, field) is not None or field in record.gaps

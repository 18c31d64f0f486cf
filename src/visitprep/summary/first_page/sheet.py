"""Page 1 put together: the fullest sheet, then shorter ones (`rank.py`), for a renderer to choose from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain, groupby
from types import MappingProxyType

from msgspec import Struct

from visitprep.document.sheet import Choices, Figure, Group, Labelled, Numbered, Running, Sheet, SheetBlock, Sheets
from visitprep.document.words import Words, filled, plain
from visitprep.findings.freshness import given_long_ago
from visitprep.findings.pain_order import pains_in_order, told_apart
from visitprep.findings.safety.every_line import safety_facts
from visitprep.summary.first_page import scans
from visitprep.summary.first_page.bare import MAP_WIDTHS, is_bare, to_write_on, with_unasked
from visitprep.summary.first_page.daily import daily_life
from visitprep.summary.first_page.follow_up import (
    Before,
    asked_now,
    carried_over,
    change_in_words,
    group_title,
    not_asked_again,
    numbers_before,
    what_changed,
)
from visitprep.summary.first_page.made_per_room import Kept
from visitprep.summary.first_page.medicines import taken_now
from visitprep.summary.first_page.pains.body_map import pain_map
from visitprep.summary.first_page.pains.rows import Heard, pain_rows
from visitprep.summary.first_page.rank import SMALL_MAP, Room, rooms
from visitprep.summary.first_page.safety.box import Facts, beside_box, carried_lines, named_with_a_gap, safety_box
from visitprep.summary.first_page.safety.rows import with_marks
from visitprep.summary.first_page.short import day, says_the_same, typed
from visitprep.summary.first_page.told_before import agreed_before, skin_before
from visitprep.summary.first_page.tried.by_result import tried_before
from visitprep.summary.first_page.views import in_a_line, two_views
from visitprep.summary.first_page.who import masthead
from visitprep.summary.first_page.why import FEARS, NOT_WANTED, WANTS, why, wishes
from visitprep.summary.shared_sections.named_voice import named_where_two
from visitprep.summary.shared_sections.voices import Voices
from visitprep.summary.words.titles import OF_PARTS
from visitprep.visit.records.pain import Pain
from visitprep.visit.tellers import teller
from visitprep.visit.two_views import who_told
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, count, say

PAIN = NC_("title", "Pain")
PAIN_NOTE = N_("past week, 0–10: thick bar usual, thin bar worst (least–worst)")
PAIN_NOTE_OF = N_("week to {day}, 0–10: thick bar usual, thin bar worst (least–worst)")
MEDICINES = N_("Pain medicines and sedatives now")
MEDICINES_NOTE = N_("label → really taken")
TRIED = N_("Tried before")
SCANS = N_("Scans and tests")
DAILY = N_("Daily life")
QUESTIONS = NC_("title", "Questions")
BODY_MAP = N_("Body map")
OVERLEAF = N_("Goes on overleaf.")
_CARRIED = 4
"""Of what was tried before a follow-up so many are named in any case."""


class About(Struct, frozen=True):
    """What every block is made from: the visit as the clinic may see it, on the day of the print."""

    visit: Visit
    voices: Voices
    pains: tuple[Pain, ...]
    """In the order of their numbers."""
    to_raise: int
    today: date
    head: Visit
    """What the head is made from: also what was carried over and not asked again."""
    safety: Visit | None
    """The same for the safety box; None where it was left out."""
    facts: Facts
    """Of `safety`, made once for all choices."""
    before: Before | None = None
    agreed: Facts = MappingProxyType({})
    """The same with what may be printed of alcohol and drugs by a yes at the visit before."""
    then: Visit | None = None
    """What was carried over and not asked again, in a follow-up."""


def sheets(
    visit: Visit,
    voices: Voices,
    to_raise: int,
    today: date,
    former: Visit | None = None,
    titles: Mapping[str, str] = MappingProxyType({}),
    *,
    safety_of: Visit | None,
    is_whole: bool = True,
) -> Sheets:
    """Page 1 of `visit` (as the clinic may see it) in every choice, each a little shorter.

    `former` is the visit it follows; `titles` what the lists and records are called. The safety box is read from
    `safety_of`, which may hold what the rest of the page leaves out; None leaves the box out. Where sections were
    left out (not `is_whole`), nothing is taken for unsaid, and there is no page to write on.
    """
    before = Before(former, visit.carried.day) if former and visit.carried else None
    now, then = asked_now(visit), carried_over(visit) if visit.carried else None
    facts = with_marks(safety_facts(safety_of, today), safety_of) if safety_of else {}
    agreed_to = agreed_before(before, safety_of) if before and safety_of else None
    agreed = with_marks(safety_facts(agreed_to, today), agreed_to) if agreed_to else {}
    head = safety_of or visit
    about = About(now, voices, pains_in_order(now), to_raise, today, head, safety_of, facts, before, agreed, then)
    every_room = tuple(rooms())
    made = _Page(about, titles).in_room
    shortest = made(every_room[-1])
    if is_whole and is_bare(shortest):  # where it is not, none is
        bare = next(sheet for room in every_room if is_bare(sheet := made(room)))
        passed_over = named_with_a_gap(facts)
        blank = tuple(to_write_on(bare, _titles(), passed_over, width) for width in MAP_WIDTHS)
        return Sheets(blank, say(OVERLEAF))
    choices: Iterator[Sheet] = map(made, every_room)
    if is_whole:
        choices = chain(with_unasked(made(every_room[0]), visit, _titles()), choices)
    return Sheets(Choices(choices, shortest), say(OVERLEAF))


def _titles() -> dict[str, str]:
    titles = {
        "pain": PAIN,
        "medicines": MEDICINES,
        "tried": TRIED,
        "daily": DAILY,
        "map": BODY_MAP,
        "questions": QUESTIONS,
    }
    return {id: say(title) for id, title in titles.items()}


class _Page:
    """Page 1 in one room after another; what a tighter one says the same is not made again."""

    def __init__(self, about: About, titles: Mapping[str, str]) -> None:
        visit = about.visit
        self._about = about
        self._masthead = Kept(lambda room: named_where_two(masthead(about.head, room, about.today), about.head))
        self._why = Kept(lambda room: why(visit, about.voices, about.to_raise, room))
        numbers = {pain.id: number for number, pain in enumerate(about.pains, 1)}
        self._box = Kept(
            lambda room: safety_box(about.safety, about.facts, room, numbers) if about.safety else None
        )
        self._pain = Kept(lambda room: tuple(_pain(about, room)))
        self._changed = Kept(lambda room: tuple(_changed(about, room)))
        self._views = Kept(lambda room: tuple(_views(about, room)))
        self._medicines = Kept(lambda room: tuple(_medicines(visit, room)))
        self._tried = Kept(lambda room: _group("tried", TRIED, tried_before(visit, room)))
        self._tests = Kept(lambda room, told: _group("tests", SCANS, scans.scans(visit, room, about.today, told)))
        self._daily = Kept(lambda room: _group("daily", DAILY, daily_life.daily_life(visit, room, about.today)))
        self._carried = Kept(lambda room: tuple(_carried(about, room, titles)))
        self._map = Kept(lambda room: tuple(_map(about, room)))
        self._foot = Kept(lambda room: tuple(_foot(visit, room)))

    def in_room(self, room: Room) -> Sheet:
        about, box = self._about, self._box(room)
        told = beside_box(about.safety, box) if about.safety and box else {}
        main = (
            *self._pain(room),
            *self._changed(room),
            *self._views(room),
            *self._medicines(room),
            *self._tried(room),
            *self._tests(room, told),
            *self._daily(room),
        )
        carried = self._carried(room)
        side = (*((Group("safety", box.title, (box,)),) if box else ()), *carried, *self._map(room))
        if not main:  # nothing was asked at this visit yet: what was carried over has the wide column
            main, side = carried, tuple(group for group in side if group not in carried)
        main, side = (named_where_two(groups, about.head) for groups in (main, side))
        return Sheet(self._masthead(room), self._why(room), main, side, self._foot(room), room.is_harsh)


def _pain(about: About, room: Room) -> Iterator[Group]:
    if about.pains:
        given, week_to = _days_given(about)
        rows = pain_rows(about.pains, room, about.today, _then(about), _heard(about), given)
        yield Group("pain", say(PAIN), (rows,), say(PAIN_NOTE_OF, day=week_to) if week_to else say(PAIN_NOTE))


def _days_given(about: About) -> tuple[Mapping[str, str], str]:
    """By id, the day on which the numbers of a pain were given, where that is long ago; and the one day on which
    all of the past week were, which the heading says."""
    old = {one.id: given_long_ago(about.head, about.today, "pains", one.id) for one in about.pains}
    said = {id: day(on, year=on.year != about.today.year) for id, on in old.items() if on is not None}
    weeks = {said.get(one.id, "") for one in about.pains if one.usual or one.worst or one.least}
    if len(weeks) != 1 or weeks == {""}:
        return said, ""
    return {one.id: said[one.id] for one in about.pains if one.id in said and not one.usual}, weeks.pop()


def _changed(about: About, room: Room) -> Iterator[Group]:
    if about.before and (changed := what_changed(about.before, about.head, room)):
        yield Group("changed", group_title(about.before), (changed,))


def _views(about: About, room: Room) -> Iterator[Group]:
    views = two_views(about.visit, about.voices, room)
    if views and not room.views_table:
        line, note = in_a_line(views)
        yield Group("views", say(N_("Two views")), (line,), note)
    elif views:
        yield Group("views", say(N_("Two views")), (views,), say(N_("only where they differ")))


def _medicines(visit: Visit, room: Room) -> Iterator[Group]:
    if taken := taken_now.taken_now(visit, room):
        yield Group("medicines", say(MEDICINES), (taken,), say(MEDICINES_NOTE) if taken.rows else "")


def _then(about: About) -> Mapping[str, tuple[Pain, Words]]:
    """Each pain at the visit before, by its id now, with the change in words."""
    if about.before is None:
        return {}
    was = numbers_before(about.before, about.visit)
    return {
        one.id: _since_then(about.before.visit, was[one.id], about, one) for one in about.pains if one.id in was
    }


def _since_then(before: Visit, was: Pain, about: About, now: Pain) -> tuple[Pain, Words]:
    """Numbers of two people are no change."""
    then, since = teller(before, "pains", was.id, "usual"), teller(about.visit, "pains", now.id, "usual")
    if not (was.usual and now.usual) or then == since:
        return was, change_in_words(was, now)
    who, former = who_told(since, about.visit), who_told(then, before)
    told = say(N_("told by {who}; before {n}, told by {former}"), who=who, n=str(was.usual), former=former)
    return was.model_copy(update={"usual": None}), plain(told)


def _heard(about: About) -> Mapping[str, Heard]:
    """The numbers that they give each pain, and their words: of the first one told, or of the one that these name.
    Only where the helper answers alone."""
    view, told = about.visit.helper_view, about.visit.pains
    if not (told and about.voices.alone):
        return {}
    words = told_apart(view.says or "", told, told[0])
    of_two = {id for id, (was, change) in _then(about).items() if change and was.usual is None}
    given = {one.id: one.usual for one in told if view.says_number is None and one.id not in of_two}
    given |= {told[0].id: view.says_number} if view.says_number is not None else {}
    return {one.id: Heard(about.voices.person, given.get(one.id), words.get(one.id, "")) for one in told}


def _carried(about: About, room: Room, titles: Mapping[str, str]) -> Iterator[Group]:
    lines = carried_lines(about.safety, about.facts, room, about.agreed) if about.safety else ()
    if about.before and (skin := skin_before(about.before, about.head, room)).lines:
        lines = (*lines, skin)
    if then := about.then:
        asked = (plain(typed(one.text, room.question)) for one in then.questions or () if one.text)
        wanted = tuple(row for row in wishes(then, room) if row.label in (say(WANTS), say(NOT_WANTED), say(FEARS)))
        life = daily_life.at_stake(then, room)
        tried = tried_before(then, room, least=_CARRIED)
        told_of_it = tuple(_with_result(row.label, row.lines[0]) for row in tried.rows) if tried else ()
        rows = (
            *wanted,
            Labelled(say(TRIED), (*told_of_it, *((tried.more,) if tried and tried.more else ()))),
            Labelled(say(QUESTIONS), tuple(asked)[: room.questions]),
            Labelled(say(DAILY), (life,) if life else ()),
        )
        lines = (*lines, *(row for row in rows if row.lines))
    if framed := not_asked_again(about.head, lines, titles, room, about.before):
        yield Group("carried", "", (framed,))


def _with_result(label: str, line: Words) -> Words:
    """As in "Helped: tens"."""
    return filled(N_("{result}: {what}"), result=plain(label), what=line)


def _map(about: About, room: Room) -> Iterator[Group]:
    if room.body_map and (drawn := pain_map(about.pains)):
        is_large = room.map_width > SMALL_MAP  # a small one stands close below the box, without a heading
        yield Group("map", say(BODY_MAP) if is_large else "", (Figure(drawn, room.map_width),))


def _foot(visit: Visit, room: Room) -> Iterator[Group]:
    every = [question.text for question in visit.questions or () if question.text]
    concerns = [] if room.repeated_questions else [concern.text or "" for concern in visit.concerns or ()]
    asked = [
        (number, typed(text, room.question))  # by its number on the pages behind
        for number, text in enumerate(every, 1)
        if not any(says_the_same(text, one) for one in concerns)
    ][: room.questions]
    if asked:
        left, message = len(every) - len(asked), (N_("{n} more: see “{title}”"), N_("{n} more: see “{title}”"))
        note = count(*message, left, title=say(OF_PARTS["questions"])) if left else ""
        if room.is_harsh:  # a heading would cost the line that one of them takes
            texts = [f"{number}\u00a0{text}" if left else text for number, text in asked]
            of_all = N_("Questions ({shown} of {all}): {first}") if left else N_("Questions: {first}")
            texts[0] = say(of_all, shown=len(asked), all=len(every), first=texts[0])
            yield Group("questions", "", (Running(tuple(map(plain, texts))),))
            return
        runs = [tuple(run) for _, run in groupby(asked, lambda one: one[0] - asked.index(one))]
        blocks = tuple(Numbered(tuple(text for _, text in run), run[0][0]) for run in runs)
        yield Group("questions", say(QUESTIONS), blocks, note)


def _group(id: str, title: str, block: SheetBlock | None) -> tuple[Group, ...]:
    return (Group(id, say(title), (block,)),) if block else ()

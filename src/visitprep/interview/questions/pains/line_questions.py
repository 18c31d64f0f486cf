"""The lines in which people tell of one pain: how it began, its course, its numbers (decision 21)."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from visitprep.interview.question import Hearing, OneLine
from visitprep.interview.questions.line_readers import once, one
from visitprep.interview.questions.pains.conditions import (
    MAIN_WORDS,
    how_far_is_told,
    is_headache,
    main,
    small,
    spread_not_told,
    title,
)
from visitprep.interview.questions.pains.place_corrected import with_places_corrected
from visitprep.interview.questions.pains.rows_called import with_rows_called
from visitprep.interview.questions.pains.whose_numbers import again, asked_whose, read_numbers
from visitprep.interview.questions.who_answers import in_two_voices, not_alone, theirs_and_helpers
from visitprep.interview.tick_list import Ticked, TickList, TickRow
from visitprep.lines.pain import course, headache, spreads
from visitprep.lines.pain.since import take_day_it_began
from visitprep.lines.pain.strength import numbers as pain_numbers
from visitprep.lines.pain.strength.asked import FOUR
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.patterns import any_case, compiled
from visitprep.visit.answering import Address, Moment, items
from visitprep.visit.as_typed import said_at
from visitprep.visit.marks import MAIN_PAIN
from visitprep.visit.records.body_words import mentions_place
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.pain import Pain
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, Voice, Wording, say

LOW_HIGH = (
    ("low", Wording("no pain")),
    ("high", Wording("the worst pain you can imagine", "the worst pain {name} can imagine")),
)
ANCHORS = Wording("0 = {low}. 10 = {high}. If it varies, type both: 3 to 8.", parts=LOW_HIGH)


def _listed(visit: Visit) -> tuple[TickRow, ...]:
    """The first too, so that each has the number that it was typed as."""
    return tuple(
        TickRow(item.id, Wording(title(item).replace("{", "(").replace("}", ")"))) for item in items(visit, "pains")
    )


def _store_main(visit: Visit, ticked: Ticked, moment: Moment) -> Visit:
    first = items(visit, "pains")[0].id
    return MAIN_PAIN.renewed(visit, {item: True for item in (*ticked.on, *ticked.unsure) if item != first})


WHICH_MAIN = TickList(
    "main_pains",
    "pains",
    Wording("We ask about 1 in full. Which others need the same questions? The rest take one line each."),
    rows=_listed,
    covers=(),
    store=_store_main,
    notes=lambda row: Address("pains", "place", row.code),
    amends=with_places_corrected,
    hears=with_rows_called,
    is_open=lambda visit: any(said_at(visit, f"pains.{item.id}") is not None for item in items(visit, "pains")[1:]),
    label=N_("Numbers, or Enter for none"),
    enter_is_none=True,
)


def _refuse_numbers(line: str, hearing: Hearing) -> str:
    """Two numbers of its strength and no place: the answer to the question on those."""
    found = pain_numbers.read(line, hearing.today).values
    if len(set(found) & set(FOUR)) > 1 and not mentions_place(line):
        return say(N_("Those are numbers; they are asked soon. Where does it spread? If it does not, type: no"))
    return ""


_NUMB = any_case(
    r"\b(?:numb(?!er)\w*|no feeling|(?:can'?t|cannot|can not|don'?t) feel (?:it|them|my|the|much|anything))\b"
)
_NOT = any_case(r"\b(?:not|no|isn'?t|aren'?t|never) +$")


def _numb_was_told(visit: Visit, record: Record) -> bool:
    """With the place: it is not asked again, and a no to the rest does not deny it."""
    assert isinstance(record, Pain)
    said = said_at(visit, f"pains.{record.id}")
    words = " ".join((record.place or "", record.notes.get("place", ""), said.typed if said else ""))
    return _says_numb(words)


def _says_numb(words: str) -> bool:
    found = _NUMB.search(words)
    return found is not None and not _NOT.search(words[: found.start()])


def _ask_spread(visit: Visit, record: Record, voice: Voice) -> str:
    if _numb_was_told(visit, record):
        return say(
            N_("Where does it spread? You said numb: is anything tingling or weak too, and where? If not, type: no")
        )
    return SPREAD.ask.spoken(voice)


def _ask_nerves(visit: Visit, record: Record, voice: Voice) -> str:
    if _numb_was_told(visit, record):
        return say(N_("You said numb: is anything tingling or weak too, and where? If not, type: no"))
    return NERVES.ask.spoken(voice)


def _with_numb(readings: tuple[Reading, ...], hearing: Hearing) -> tuple[Reading, ...]:
    if hearing.record is None or not _numb_was_told(hearing.visit, hearing.record):
        return readings
    return tuple(
        replace(one, values={**one.values, "numbness": YesNo.YES}) if one.values else one for one in readings
    )


SPREAD = OneLine(
    "spread",
    "pains",
    ("spreads_to", "numbness", "tingling", "weakness", "nerve_where"),
    Wording("Where does it spread? Is anything numb, tingling or weak, and where? If not, type: no"),
    lambda line, hearing: _with_numb(one(spreads.read)(line, hearing), hearing),
    asks=_ask_spread,
    says={"spreads_to": N_("spreads to: {value}"), "nerve_where": N_("numb, tingling or weak: {value}")},
    when=spread_not_told,
    only=MAIN_WORDS,
    refuses=_refuse_numbers,
    help=Wording(
        "If numbness or weakness is new or quickly getting worse, do not wait for the visit. The list at the start says "
        "whom to call. To see it again: visitprep urgent"
    ),
)

_NERVES = ("numbness", "tingling", "weakness", "nerve_where")


def _read_nerves(line: str, today: date) -> Reading:
    """Where it spreads was said with the place; words that tell more of it are a note."""
    reading = spreads.read(line, today)
    more = reading.values.get("spreads_to")
    values = {name: value for name, value in reading.values.items() if name != "spreads_to"}
    words = filter(None, (str(more) if more and more != "no" else "", reading.left))
    left = ", ".join(sorted(words, key=lambda one: line.find(one.split(",")[0])))
    return Reading(values, reading.unclear, left, beside=reading.beside)


def _spread_was_told(visit: Visit, record: Record) -> bool:
    assert isinstance(record, Pain)
    said = said_at(visit, f"pains.{record.id}")
    told = said is not None and "spreads_to" in said.filled
    return main(visit, record) and said is not None and (told or how_far_is_told(record))


NERVES = OneLine(
    "nerves",
    "pains",
    _NERVES,
    Wording("Is anything numb, tingling or weak, and where? If not, type: no"),
    lambda line, hearing: _with_numb(one(_read_nerves)(line, hearing), hearing),
    asks=_ask_nerves,
    says={"nerve_where": N_("numb, tingling or weak: {value}")},
    when=_spread_was_told,
    only="if it is a main pain, and where it spreads was said with the place",
    help=SPREAD.help,
)

_COURSE_ROWS = Wording(
    "How is it, and how is it going? A number and a letter, like 2 w.\n"
    "1. All the time   2. All the time, flares   3. Comes and goes   4. Varies\n"
    "b. Getting better   s. About the same   w. Getting worse   u. Up and down"
)
COURSE = OneLine(
    "course",
    "pains",
    ("pattern", "trend"),
    _COURSE_ROWS,
    in_two_voices(one(course.read)),
    asks=once("course", _COURSE_ROWS, Wording("How is it, and how is it going? Like 2 w; ? shows the list.")),
    help=_COURSE_ROWS,
    label=NC_("before what is typed", "Both"),
    when=main,
    only=MAIN_WORDS,
)
_HOW_STRONG = Wording("How strong, from 0 to 10? Now; then in the past week: usual, worst, best.")
_GIVEN = Wording(
    "", "Which numbers from 0 to 10 does {name} give this pain? Usual, worst, best. If none, type: none"
)


def _ask_numbers(visit: Visit, record: Record, voice: Voice) -> str:
    """Numbers are theirs alone to say: a helper who answers alone tells those that they give."""
    return (_HOW_STRONG if not_alone(visit, record) else _GIVEN).spoken(voice)


NUMBERS = OneLine(
    "numbers",
    "pains",
    ("now", "usual", "worst", "least"),
    _HOW_STRONG,
    read_numbers,
    asks=_ask_numbers,
    reads_again=lambda reply, part, hearing: again(reply, part, hearing, small=hearing.visit.respondent.is_alone),
    says={
        "now": N_("now {value}"),
        "usual": N_("usual {value}"),
        "worst": N_("worst {value}"),
        "least": N_("best {value}"),
    },
    label=NC_("before what is typed", "Numbers"),
    when=main,
    only=MAIN_WORDS,
    guidance=Wording("0 = {low}. 10 = {high}.", parts=LOW_HIGH),
)

HEADACHE = OneLine(
    "headache",
    "pains",
    ("headache_days", "pill_days", "headache_length"),
    Wording(
        "Days a month: how many with a headache, and how many with a pain pill for it? How long does one headache last?"
    ),
    one(headache.read),
    says={
        "headache_days": N_("headache {value} days a month"),
        "pill_days": N_("pain pill {value} days a month"),
        "headache_length": N_("lasts {value}"),
    },
    when=is_headache,
    only="if the pain is in the head",
    guidance=Wording("For example: 12, 8, about 4 hours"),
    help=Wording("These numbers help the clinic choose what to try. A guess is fine."),
)

_SMALL = Wording("In one line: usual, worst, best number, what it is like, how often, worse with what?")
_TOLD_FOR = Wording(
    "", "In one line: usual, worst, best number as {name} gives it, what it is like, how often, worse with what?"
)
_told = once("small", _SMALL, Wording("The same of this: usual, worst, best, what it is like, how often?"))
_told_for = once(
    "small",
    _TOLD_FOR,
    Wording("", "The same of this: usual, worst, best as {name} gives it, what it is like, how often?"),
)


def _small_text(visit: Visit, record: Record, voice: Voice) -> str:
    return (_told if not_alone(visit, record) else _told_for)(visit, record, voice)


_YEAR = compiled(r"\b(?:19|20)\d\d\b")


def _read_small(line: str, hearing: Hearing) -> tuple[Reading, ...]:
    """With the day it began where that was not told with the place: "3, same accident feb 2024"."""
    line, mine = theirs_and_helpers(line, hearing.visit)
    rest, before = Unread(line), getattr(hearing.record, "started", None)
    is_open = (before is None or before.value is None) and _YEAR.search(line)
    named = take_day_it_began(rest, hearing.today, lengths=False) if is_open else None
    told: dict[str, object] = {"started": named.sure} if named and named.sure else {}
    reading = pain_numbers.read(rest.text if told else line, hearing.today, small=True)
    left = reading.left.split(", ")
    if numb := next((one for one in left if _says_numb(one)), ""):
        told |= {"numbness": YesNo.YES, "nerve_where": numb}
    left = [one for one in left if one != numb] if numb else left
    beside = {**reading.beside, "usual": mine} if mine else reading.beside
    read = replace(reading, values={**reading.values, **told}, left=", ".join(left), beside=beside)
    return (read if mine else asked_whose(line, read, hearing.visit),)


ONE_LINE = OneLine(
    "small",
    "pains",
    ("usual", "worst", "least", "now", "qualities", "pattern", "worse_with", "how_often"),
    _SMALL,
    told_before=("worse_with", "how_often"),
    asks=_small_text,
    help=_SMALL,
    reads=lambda line, hearing: _with_numb(_read_small(line, hearing), hearing),
    reads_again=lambda reply, part, hearing: again(reply, part, hearing, small=True),
    says={
        "now": N_("now {value}"),
        "usual": N_("usual {value}"),
        "worst": N_("worst {value}"),
        "least": N_("best {value}"),
        "worse_with": N_("worse: {value}"),
        "started": N_("since {value}"),
    },
    when=small,
    only="if it is not one of the main pains",
)


def with_side(line: str, part: Unclear, answer: object, hearing: Hearing) -> dict[str, object]:
    """A side is that of the one place that was asked about; of the whole pain where all its places have the same."""
    if part.field != "side":
        return {part.field: answer}
    pain = hearing.record
    assert isinstance(pain, Pain)
    own = {one.region: one.side for one in pain.named if one.side}
    asked = {one.region: answer for one in pain.named if one.word == part.typed}
    if not asked:
        return {"side": answer}
    sides = {**own, **pain.region_sides, **asked}
    if set(sides) >= set(pain.body_regions) and len(set(sides.values())) == 1:
        return {"side": next(iter(sides.values())), "region_sides": {}}
    return {"side": None, "region_sides": sides}

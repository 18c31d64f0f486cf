"""Daily life: what they can do, falls, help needed, sleep, work, the two scores with their direction, mood."""

from __future__ import annotations

import re
from datetime import date

from visitprep.document.sheet import Labelled, LabelledRows
from visitprep.document.words import Words, act, joined, plain
from visitprep.patterns import any_case
from visitprep.summary.first_page.daily.falls import falls
from visitprep.summary.first_page.daily.scores import peg_of, scores
from visitprep.summary.first_page.daily.work import job_short, told_of_work, work_in_words
from visitprep.summary.first_page.denied import of_mood
from visitprep.summary.first_page.rank import WHOLE, Room
from visitprep.summary.first_page.short import inside, listed, lower_first, note, says, typed
from visitprep.summary.words.answers_in_words import KEPT, NOT_AGREED
from visitprep.urgent.death_spoken_of import speaks_of_death
from visitprep.visit.as_typed import said_at
from visitprep.visit.marks import ticked_alone
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.living import Aid, HelpNeeded
from visitprep.visit.tellers import source_of, teller, teller_of
from visitprep.visit.two_views import labelled
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

_SHORT_TIME = any_case(r"\b(\d+)\s*(?:minutes?|mins?)\b")
_SHORT_WAY = any_case(r"\b(\d+)\s*(?:yards?|yds?|feet|foot|ft|meters?|metres?|m|steps?)\b")
_CANNOT = any_case(r"\b(?:can ?not|can.?t|unable|not at all|bed ?ridden|bed-?bound)\b")
SHORT_MINUTES, SHORT_YARDS = 5, 100
"""At or below this, sitting, standing or walking is something to act on."""
_ALONE = any_case(r"(?:by )?(?:nobody|no one|alone|(?:my)?self|none|just me|only me)[.! ]*")
_WITH_A_PET = any_case(
    r"(?:it'?s |its )?(?:just|only)? ?(?:me|myself)(?:,? (?:and|with))? (?=(?:(?:my|the|our|a|two|three|\d) )*"
    r"(?:cats?|dogs?|kitty|puppy|birds?|parrot|fish|chickens|goats?|pets?)\b)"
)
"""Nobody who could help."""
_ALONE_FIRST = any_case(
    r"(?:(?:i|s?he|they) )?(?:lives? )?(?:all )?(?:by (?:my|him|her)self|alone|on (?:my|his|her) own|nobody|no one"
    r"|(?:it'?s |its )?(?:just|only) (?:me|myself)(?=[,;.]|$))\b[\s,;.:–-]*"
)


def daily_life(visit: Visit, room: Room, today: date) -> LabelledRows | None:
    """The rows that hold something; None when nothing was said. Scores of long before `today` have their day."""
    can = _can(visit, room)
    of_can = NC_("daily life, label", "Falls") if can == falls(visit, room) else NC_("daily life, label", "Can")
    rows = tuple(
        Labelled(say(label), lines)
        for label, lines in (
            (of_can, _one(can)),
            (N_("Sleep"), _one(plain(_sleep(visit, room)))),
            (NC_("daily life, label", "Work"), _one(plain(work_in_words(visit, room)))),
            (NC_("daily life, label", "Scores"), scores(visit, room, today)),
            (N_("Mood"), _one(_mood(visit, room))),
            (NC_("daily life, label", "Seen"), _one(_seen(visit, room))),
            (NC_("daily life, label", "Emergency"), _one(plain(_emergency(visit, room)))),
        )
        if lines
    )
    return LabelledRows(rows) if rows else None


def at_stake(visit: Visit, room: Room) -> Words:
    """Falls, who is at home and work, in a line."""
    job = job_short(visit, room) or work_in_words(visit, room)
    return joined((falls(visit, room), _lives(visit, _AT_HOME), plain(job)), "; ")


def told_whole(visit: Visit, room: Room) -> frozenset[str]:
    """Addresses of the answers without a note that the rows say whole in `room`."""
    longest, everything = min(room.longest, 120), Room()
    pieces: dict[str, tuple[Words, Words]] = {
        f"function.{name}": (_ability(visit, name, longest), _ability(visit, name, WHOLE)) for name in _ABILITIES
    }
    for address, piece in (("function.falls", falls), ("function.help_needed", _help), ("function.aids", _aids)):
        pieces[address] = (_words(piece(visit, room)), _words(piece(visit, everything)))
    pieces["function.drive"] = (drives := plain(_drives(visit.function.drive)), drives)
    pieces["mood.lives_with"] = (_lives(visit, longest), _lives(visit, WHOLE))
    pieces.update(told_of_work(visit, room))
    stopped = visit.function.stopped_doing
    if room.hopes and stopped and says(stopped):
        pieces["function.stopped_doing"] = (plain(typed(stopped, longest)), plain(typed(stopped, WHOLE)))
    sleep = visit.sleep
    told = {"sleep.hours": sleep.hours, "sleep.trouble_days": sleep.trouble_days}
    asleep = {address for address, value in told.items() if value is not None}
    if sleep.wakes_from_pain is YesNo.YES:
        asleep.add("sleep.wakes_from_pain")
    there = asleep | {address for address, (said, whole) in pieces.items() if said and said == whole}
    if room.score_parts and peg_of(visit) is not None:
        there |= {f"peg.{name}" for name in visit.peg.answerable()}
    noted = {
        f"{part}.{name}"
        for part in ("function", "work", "peg", "sleep", "mood")
        for name in getattr(visit, part).notes
    }
    return frozenset(there - noted)


def _words(said: str | Words) -> Words:
    return plain(said) if isinstance(said, str) else said


def _one(words: Words) -> tuple[Words, ...]:
    return (words,) if words else ()


def _can(visit: Visit, room: Room) -> Words:
    function, longest = visit.function, min(room.longest, 120)
    can = joined(tuple(_ability(visit, name, longest) for name in ("sit", "stand", "walk", "lift")), ", ")
    pieces = (
        can,
        plain(_aids(visit, room)),
        falls(visit, room),
        plain(_drives(function.drive)),
        plain(_help(visit, room)),
        plain(say(N_("has stopped: {what}"), what=inside(typed(function.stopped_doing or "", longest))))
        if room.hopes and says(function.stopped_doing)
        else (),
        _lives(visit, longest),
        plain(job_short(visit, room)),
    )
    return joined(pieces, "; ")


def _drives(drive: YesNo | None) -> str:
    if drive is YesNo.YES:
        return say(NC_("daily life, label", "drives"))
    return say(N_("does not drive")) if drive is YesNo.NO else ""


_ABILITIES = {
    "sit": N_("sit {how}"), "stand": N_("stand {how}"), "walk": N_("walk {how}"), "lift": N_("lift {how}"),
}  # fmt: skip


def _ability(visit: Visit, name: str, longest: int) -> Words:
    said = getattr(visit.function, name)
    if not said:
        return ()
    text = say(_ABILITIES[name], how=inside(typed(said, longest)))
    return act(text) if name != "lift" and _is_little(said) else plain(text)


def _is_little(said: str) -> bool:
    """It plainly says cannot, five minutes or less, or a hundred yards or less. Words that say neither are not."""
    if _CANNOT.search(said):
        return True
    minutes, yards = _SHORT_TIME.search(said), _SHORT_WAY.search(said)
    return bool((minutes and int(minutes[1]) <= SHORT_MINUTES) or (yards and int(yards[1]) <= SHORT_YARDS))


def _aids(visit: Visit, room: Room) -> str:
    added = typed(note(visit.function, "aids"), room.own_words)
    words = [aid.words() for aid in visit.function.aids or () if not (added and aid is Aid.OTHER)]
    can = " ".join(getattr(visit.function, name) or "" for name in _ABILITIES)
    told = [
        one for one in words if re.search(rf"\b(?:with|w/|using|on) (?:\w+ ){{0,2}}{re.escape(one)}\b", can, re.I)
    ]
    return listed((*(one for one in words if one.casefold() not in added.casefold() and one not in told), added))


def _help(visit: Visit, room: Room) -> str:
    needed = visit.function.help_needed
    if needed is None:
        return ""
    ticked = [one.words() for one in needed if one is not HelpNeeded.OTHER]
    added = "" if room.is_harsh and ticked else typed(note(visit.function, "help_needed"), room.own_words)
    told = listed((*(one for one in ticked if f"{one} (" not in added), added)) or listed(
        one.words() for one in needed
    )
    return say(N_("help with {what}"), what=told) if told else say(N_("needs no help"))


_AT_HOME = 80
"""Letters of who is at home and how far away help is, however full the page is."""


def _lives(visit: Visit, longest: int) -> Words:
    said = re.sub(r"^(?:(?:(?:i|s?he|they) )?lives? )?with ", "", visit.mood.lives_with or "", flags=re.IGNORECASE)
    if not said:
        return ()
    if _ALONE.fullmatch(said.strip()):
        return act(say(N_("lives alone")))
    if begins := _ALONE_FIRST.match(said.strip()) or _WITH_A_PET.match(said.strip()):
        more = inside(typed(said.strip()[begins.end() :], max(longest, _AT_HOME)))
        return joined((act(say(N_("lives alone"))), plain(more)), ", ")
    told = typed(said, max(longest, _AT_HOME))
    if _SENTENCE.search(said):  # what is no name, or whose husband "my" is, would be said of "lives with"
        return plain(say(N_("at home: “{words}”"), words=told))
    return plain(say(N_("lives with {whom}"), whom=inside(told)))


_SENTENCE = any_case(
    r"^(?:i|we|he|she|they|it|in|at)\b|\b(?:(?:i|he|she|they|we)['’]s|lives?|living|says?|said|put|moved)\b"
    r"|\b(?:me|my|us|our)\b"
)
"""Somebody says something in it ("he lives alone", "mom says put the dog too"), or it is seen from the one who
told ("my husband")."""


def _sleep(visit: Visit, room: Room) -> str:
    sleep = visit.sleep
    hours = say(N_("{n} hours"), n=str(sleep.hours)) if sleep.hours else ""
    days = sleep.trouble_days
    trouble = say(N_("trouble {n} of 14 days"), n=str(days)) if days is not None else ""
    woken = say(N_("woken by pain")) if sleep.wakes_from_pain is YesNo.YES else ""
    added = _without_medicines(visit, note(sleep, "hours"))
    told = re.sub(rf"^{re.escape(str(sleep.hours))}\s*[,;:]\s*", "", added) if sleep.hours else ""
    return listed((hours, typed(told or added, min(room.longest, 160)), trouble, woken))


def _without_medicines(visit: Visit, words: str) -> str:
    """`words` without those that stand on the page with their medicine: "my cousin gives me a xanax"."""
    for medicine in visit.medicines or ():
        said = said_at(visit, f"medicines.{medicine.id}")
        line = said.typed.partition(";")[0].strip() if said is not None else ""
        if line and re.search(r"\s", line) and line in words:
            before, _, behind = words.partition(line)
            words = ", ".join(filter(None, (before.strip(" ,;."), behind.strip(" ,;."))))
    return words


def _seen(visit: Visit, room: Room) -> Words:
    """What a helper who answers alone sees; where both are there, their views stand side by side."""
    if not visit.respondent.is_alone:
        return ()
    view = visit.helper_view
    told: list[Words] = []
    for name in ("pain", "daily_life", "sleep", "mood"):
        if says(typed_words := getattr(view, name)):
            words = typed(typed_words, min(room.whole, max(room.longest, 80)))
            who = teller(visit, "helper_view", field=name)
            is_another = who not in (teller_of(visit.respondent), source_of(visit.respondent))
            told.append(of_mood(typed_words, labelled(words, who, visit) if is_another else words))
    return joined(tuple(told), "; ")


_FEW = 120
"""Letters of work, or fewer: there is no room for more than their job and what is at stake."""


def _emergency(visit: Visit, room: Room) -> str:
    """Emergency room or hospital in the past months."""
    told = visit.health.emergency_visits
    if told is None and ticked_alone(visit, "emergency"):
        return say(N_("in the past 6 months, what for not said"))
    return typed(told or "", room.work) if room.work > _FEW and says(told) else ""


def _mood(visit: Visit, room: Room) -> Words:
    mood = visit.mood
    if mood.print_it is YesNo.NO:
        return plain(lower_first(say(KEPT)))
    if mood.print_it is YesNo.UNSURE:
        return plain(lower_first(say(NOT_AGREED)))
    low = say(N_("low {days}"), days=lower_first(mood.low_days.words())) if mood.low_days else ""
    # Some of it may be of not wanting to live: with their yes it never leaves page 1, and that is not cut for room.
    own_words = mood.in_own_words if says(mood.in_own_words) else ""
    if visit.helper_view.mood and visit.respondent.is_helper and not visit.respondent.is_alone:
        own_words = ""  # the two views tell it
        low = low if visit.helper_view.low_days in (None, mood.low_days) else ""
    notes = (words for name, words in mood.notes.items() if name != "print_it")
    own = (own_words, *notes, *visit.phq4.notes.values())
    words = (
        of_mood(one, say(N_("“{words}”"), words=typed(one, WHOLE if speaks_of_death(one) else room.whole)))
        for one in dict.fromkeys(own)
        if one
    )
    return joined((plain(low), *words), "; ")

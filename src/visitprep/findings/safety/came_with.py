"""What came with the pain: ticked, and told of single pains. Whether something else should be looked at first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from msgspec.structs import replace

from visitprep.findings.safety.answers import NO_WORDS, DirectAnswer, by_table, concluded, denied
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_typed_text import without_records
from visitprep.findings.safety.evidence import pieces, says
from visitprep.findings.safety.safety_fact import Bearing, SafetyFact, Source, State, Told
from visitprep.findings.safety.signs.happening import SIGNS, happening, said_not_new
from visitprep.findings.safety.signs.in_any_answer import (
    SIGNS_OF,
    is_no,
    is_on_purpose,
    told_in_passing,
)
from visitprep.findings.safety.signs.named import PLAIN_SIGNS, signs_in, signs_there, tells_of_blood
from visitprep.findings.safety.signs.weak_limb import weak_limbs
from visitprep.findings.safety.signs.which_new import BEGAN_LATELY, NEW_OR_NOT, new_of_each
from visitprep.findings.somebody_else import told_apart
from visitprep.patterns import any_case
from visitprep.urgent.lay_signs import LAY_SIGNS
from visitprep.urgent.signs_told import says_long_known
from visitprep.visit.answering import Address
from visitprep.visit.as_typed import said_at
from visitprep.visit.facts import says_something
from visitprep.visit.marks import IS_A_SIGN, saw_all_signs, signs_happening
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.pain import CameWith
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

_HERE: Final = Address("health", "came_with")
IS_NEW: Final = Address("health", "came_with_new")
_WORDS: Final = any_case(
    r"\b(?:fever|chills|night sweats?|weight|pounds|lbs|kilos?|bladder|bowel|pee|peeing|urin\w*|poop|stool"
    r"|incontinen\w*|between (?:my|the|his|her) legs|unsteady|balance)\b"
)
"""Of what was typed as coming with a pain."""
_ANYWHERE: Final = (*PLAIN_SIGNS.values(), LAY_SIGNS["other"])
"""Of what was typed anywhere else."""
_NO_FIRST: Final = any_case(r"(?:no|not|never|none|without)\b")
_ON_PAGE_ONE: Final = (Source.REASON, Source.PAINS, Source.CONDITIONS)
"""Where the words stand whole on page 1: beside the same sign, ticked, they would stand there twice."""


def came_with(visit: Visit) -> SafetyFact:
    """What was ticked, to act on, their own words on it, whether it is new; a weak limb of a pain beside a no."""
    health = visit.health
    if health.came_with is None:
        answer = DirectAnswer(State.NOT_ANSWERED, (), health.gaps.get("came_with"))
    elif not health.came_with:
        beside = _noted(visit)
        more = (Told(Source.ANSWER, beside, _HERE, bearing=Bearing.BESIDE),) if beside else ()
        answer = DirectAnswer(State.DENIED, (denied(_HERE), *more))
    else:
        answer = DirectAnswer(State.REPORTED, (*_ticked(visit), *_new(visit)))
    told = " ".join(one.words for one in answer.said).casefold()
    ticked = frozenset(health.came_with or ())
    pains = (
        one for one in _told_with_pains(visit, ticked, weak="weak" in told) if one.words.casefold() not in told
    )
    evidence = [*happening(visit), *said_not_new(visit), *pains]
    known = {piece.casefold() for one in evidence for piece in pieces(one.words)}
    for one in _typed_elsewhere(visit):
        stands_there = one.source in _ON_PAGE_ONE and signs_in(one.words) <= ticked - {CameWith.OTHER}
        stands_there = stands_there or any(one.words == said.more for said in answer.said)
        if one.words.casefold() not in {*known, told} and not stands_there:
            evidence.append(_beside_the_list(visit, one))
    return _with_new_ones_denied(visit, concluded(Line.CAME_WITH, answer, tuple(evidence)))


def _beside_the_list(visit: Visit, told: Told) -> Told:
    """A sign that was told and that others were ticked without stands there with both."""
    ticked = {*(visit.health.came_with or ()), *signs_there(_noted(visit))}
    if any(pain.weakness is YesNo.YES for pain in visit.pains or ()):
        ticked.add(CameWith.WEAK_LIMB)
    ticked |= {one for one, rows in SIGNS_OF.items() if rows & {*signs_happening(visit)}}
    left_out = told.bearing is Bearing.SAYS_SO and visit.health.came_with and not signs_in(told.words) & ticked
    return replace(told, more=say(N_("not ticked"))) if left_out and not told.more else told


def _with_new_ones_denied(visit: Visit, fact: SafetyFact) -> SafetyFact:
    """Both lists at the start were answered with none: nothing is new. Of what is not new nobody was asked."""
    asked = saw_all_signs(visit) and not signs_happening(visit)
    if fact.state is not State.NOT_ANSWERED or fact.gap is not None or not asked:
        return fact
    return replace(fact, said=(Told(Source.SIGNS, say(NO_WORDS), SIGNS, bearing=Bearing.BESIDE),))


_SAID_BACK: Final = "ticks:came_with"
"""Where the list was ticked, and what was left out said back as a no."""


def signs_denied(visit: Visit, fact: SafetyFact) -> frozenset[CameWith]:
    """Those that were denied by name: "none of these" to the list, or left out of it and said back as a no.

    None that anything else tells of. Cancer is another line.
    """
    ticked = visit.health.came_with
    if ticked is None or (ticked and said_at(visit, _SAID_BACK) is None):
        return frozenset()
    passing = (one.sign for one in told_in_passing(visit))
    named = (sign for told in fact.told for sign in signs_there(f"{told.words}; {told.more}"))
    present = {*ticked, *passing, *named}
    if any(pain.weakness in (YesNo.YES, YesNo.UNSURE) for pain in visit.pains or ()):
        present.add(CameWith.WEAK_LIMB)
    return frozenset(CameWith) - present - {CameWith.CANCER, CameWith.OTHER}


def cancer(visit: Visit) -> SafetyFact:
    """As the table says; ticked here it counts as well as in the list of illnesses."""
    fact = by_table(visit, Line.CANCER)
    if CameWith.CANCER not in (visit.health.came_with or ()) or fact.state is State.REPORTED:
        return fact
    words = CameWith.CANCER.words()
    told = Told(Source.ANSWER, words, _HERE, acts=(words,))
    return concluded(Line.CANCER, DirectAnswer(fact.state, fact.said, fact.gap), (*fact.evidence, told))


def _ticked(visit: Visit) -> Iterator[Told]:
    """Their own words in place of "something else"."""
    note, new, lately = _noted(visit), new_of_each(visit), _begun_lately(visit)
    is_long = says_long_known(note) and visit.health.came_with_new is YesNo.NO and not BEGAN_LATELY.search(note)
    long_there = signs_there(note) if is_long else ()
    ticked = frozenset(visit.health.came_with or ())
    adds = tells_of_blood(note) or bool(signs_there(note) - ticked - {CameWith.OTHER})
    of_this = note if len(ticked) == 1 and not lately and not adds and _TELLS_MORE.match(note) else ""
    is_old = lately and visit.health.came_with_new is YesNo.NO  # but for what their own words tell of the last year
    for one in visit.health.came_with or ():
        if one is CameWith.OTHER and not note and visit.health.notes.get("came_with"):
            continue
        if one is not CameWith.OTHER or not note:
            answer = say(NEW_OR_NOT[YesNo.YES if new.get(one) else YesNo.NO]) if one in new or is_old else ""
            limb = weak_limbs(visit) if one is CameWith.WEAK_LIMB else ""
            more = ", ".join(filter(None, (limb, lately.get(one, answer), of_this)))
            yield Told(
                Source.ANSWER, one.words(), _HERE, more=more, acts=() if one in long_there else (one.words(),)
            )
            continue
        is_new = (ticked == {one} and not says_long_known(note)) or adds
        yield Told(Source.ANSWER, note, _HERE, acts=(note,) if is_new else ())  # else it tells more of these
    if note and not of_this and CameWith.OTHER not in ticked:
        yield Told(Source.ANSWER, note, _HERE, acts=() if says_long_known(note) and not adds else (note,))


_TELLS_MORE: Final = any_case(r"(?:slow\w*|gradual\w*|since|for|about|only|just|on and off|always|ever)\b")
_ASKED_LATER: Final = N_("asked later: {answer}")
_SAID_NO: Final = any_case(rf"(?:^|[;.] )(?:{'|'.join(re.escape(one.label) for one in CameWith)}): no; .*")


def _noted(visit: Visit) -> str:
    """What was typed with the list, without what was said with a no to one sign: that stands behind page 1."""
    return _SAID_NO.sub("", visit.health.notes.get("came_with", ""))


def _new(visit: Visit) -> Iterator[Told]:
    answer = visit.health.came_with_new
    note = visit.health.notes.get("came_with_new", "")
    if new_of_each(visit) or (note and answer is YesNo.NO and _begun_lately(visit)):
        yield Told(Source.ANSWER, note, IS_NEW, bearing=Bearing.BESIDE)
    elif answer is not None and not (answer is YesNo.NO and _begun_lately(visit)):
        words = say(NEW_OR_NOT[answer])
        acts = (words,) if answer is YesNo.YES else ()
        if answer is YesNo.NO:
            words, note = (note, "") if note.casefold().startswith(words) else (words, note)
            words = say(_ASKED_LATER, answer=words) if signs_happening(visit) else words
        yield Told(Source.ANSWER, words, IS_NEW, more=note, bearing=Bearing.BESIDE, acts=acts)


def _begun_lately(visit: Visit) -> dict[CameWith, str]:
    """Where own words tell of a sign that was ticked, and no yes to new, that it began within the last year."""
    found = dict[CameWith, str]()
    for _, _, words in _own_words(visit) if visit.health.came_with_new is not YesNo.YES else ():
        for piece, behind in pairwise([*pieces(words), ""]):
            if when := next((one for one in (piece, behind) if BEGAN_LATELY.search(one)), ""):
                for sign in signs_there(piece) & {*(visit.health.came_with or ())} - {CameWith.OTHER}:
                    found.setdefault(sign, piece if piece == when else f"{piece}, {when}")
    return found


def _told_with_pains(visit: Visit, ticked: frozenset[CameWith], *, weak: bool) -> Iterator[Told]:
    """A limb said to be weak, and what was typed of a pain that is one of these."""
    for pain in visit.pains or ():
        if pain.weakness is YesNo.YES and not weak:
            where = pain.nerve_where if says_something(pain.nerve_where) else pain.place
            here, means = Address("pains", "weakness", pain.id), say(NC_("safety", "weak"))
            if where:
                yield Told(Source.PAINS, where, here, means=means, acts=(where,))
            else:
                yield Told(Source.PAINS, means, here, acts=(means,))
        other = pain.other_symptoms or ""
        if says_something(other) and says(other, _WORDS) and not signs_in(other) <= ticked:
            told = Told(Source.PAINS, other, Address("pains", "other_symptoms", pain.id))
            yield replace(told, acts=(other,))


def _typed_elsewhere(visit: Visit) -> Iterator[Told]:
    """The piece that says it, of words typed where they were asked for something else."""
    seen: set[str] = set()
    for source, address, words in _own_words(visit):
        words = without_records(visit, address, words)
        for piece in pieces(told_apart(words, visit)[0]):
            if (
                IS_A_SIGN.said(visit, piece) is not False
                and _tells(piece)
                and not is_on_purpose(words)
                and piece.casefold() not in seen
            ):
                seen.add(piece.casefold())
                yield Told(source, piece, address, acts=(piece,))
    for one in told_in_passing(visit):
        if not any(one.words.casefold() in words or words in one.words.casefold() for words in seen):
            seen.add(one.words.casefold())
            bearing = Bearing.ADDS if one.long_there else Bearing.SAYS_SO
            yield Told(
                one.source, one.words, one.address, bearing=bearing, acts=() if one.long_there else (one.words,)
            )


def _tells(piece: str) -> bool:
    """A sign stands in it that its own clause does not deny: "not red but a fever", and not "warm, fever none"."""
    hits = [hit for sign in _ANYWHERE for hit in sign.finditer(piece)]
    if all(is_no(piece, hit) for hit in hits):
        return False
    return says(piece, *_ANYWHERE) or _NO_FIRST.match(piece) is not None


def signs_told(visit: Visit) -> Iterator[tuple[CameWith, str]]:
    """Each sign that was told where something else was asked, with the words that name it."""
    for told in _typed_elsewhere(visit):
        for sign in CameWith:
            if sign in signs_in(told.words):
                yield sign, told.words


def _own_words(visit: Visit) -> Iterator[tuple[Source, Address, str]]:
    for field in ("main_reason", "worries", "thinks_cause"):
        yield Source.REASON, Address("reason", field), getattr(visit.reason, field) or ""
    for concern in visit.concerns or ():
        yield Source.REASON, Address("concerns", "text", concern.id), concern.text or ""
    for pain in visit.pains or ():
        for field in ("cause_detail", "nerve_where", "spreads_to"):
            yield Source.PAINS, Address("pains", field, pain.id), getattr(pain, field) or ""
        for field, words in pain.notes.items():
            yield Source.PAINS, Address("pains", field, pain.id), words
    health = visit.health
    for field in ("condition_details", "emergency_visits", "hospital_stays", "appetite"):
        source = Source.CONDITIONS if field == "condition_details" else Source.HOSPITAL
        yield source, Address("health", field), getattr(health, field) or ""
    for field, words in health.notes.items():
        if field not in ("came_with", "came_with_new"):
            yield Source.CONDITIONS, Address("health", field), words
    yield Source.CLOSING, Address("closing", "anything_else"), visit.closing.anything_else or ""

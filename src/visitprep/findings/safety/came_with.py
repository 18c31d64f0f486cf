"""What came with the pain: ticked, and told of single pains. Whether something else should be looked at first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from msgspec.structs import replace

from visitprep.common_words import A_NO
from visitprep.findings.safety.answers import NO_WORDS, DirectAnswer, by_table, concluded, denied
from visitprep.findings.safety.box_lines_and_heads import Line
from visitprep.findings.safety.evidence import pieces, says
from visitprep.findings.safety.safety_fact import Bearing, SafetyFact, Source, State, Told
from visitprep.findings.safety.signs_in_any_answer import told_in_passing
from visitprep.findings.safety.signs_named import signs_in, signs_there, tells_of_blood
from visitprep.findings.safety.weak_limb import weak_limbs
from visitprep.findings.safety.which_new import BEGAN_LATELY, NEW_OR_NOT, new_of_each
from visitprep.findings.somebody_else import told_apart
from visitprep.patterns import any_case, compiled
from visitprep.urgent.lay_signs import LAY
from visitprep.urgent.signs import Sign, load_signs
from visitprep.urgent.signs_told import says_long_known
from visitprep.urgent.words_apart import WordsApart, is_past, words_apart
from visitprep.visit.answering import Address
from visitprep.visit.as_typed import said_at
from visitprep.visit.facts import says_something
from visitprep.visit.marks import (
    SUICIDE,
    UNSURE_WHICH,
    day_of_signs,
    is_a_sign,
    saw_all_signs,
    signs_happening,
    signs_said_new,
    signs_unsure,
    words_beside_signs,
    words_of_signs,
)
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.pain import CameWith
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

_HERE: Final = Address("health", "came_with")
IS_NEW: Final = Address("health", "came_with_new")
_SIGNS: Final = Address("health", "came_with")
"""Where what they say of it can be changed: the signs have no field of their own."""
_WORDS: Final = any_case(
    r"\b(?:fever|chills|night sweats?|weight|pounds|lbs|kilos?|bladder|bowel|pee|peeing|urin\w*|poop|stool"
    r"|incontinen\w*|between (?:my|the|his|her) legs|unsteady|balance)\b"
)
"""Of what was typed as coming with a pain."""
_ANYWHERE: Final = any_case(
    r"\b(?:fevers?|night sweats?|incontinen\w*|foot drop|unexplained weight loss"
    r"|(?:foot|toes?) (?:\w+ )?drags?|drag(?:s|ging)? (?:\w+ ){0,2}(?:foot|toes?)"
    r"|(?:lost|losing|loss of) (?:about |over |some |a lot of |so much )?(?:\d+ ?)?"
    r"(?:weight|pounds|lbs?|kilos?|kg|stone)"
    r"|(?:is|am|'?s|'?m|went|gone) down (?:about |over |some )?\d+ ?(?:pounds|lbs?|kilos?|kg|stone)"
    r"|(?:cannot|can'?t|can not|don'?t|trouble) (?:feel|hold|holding|control|controlling)"
    r" (?:\w+ ){0,5}(?:pee|urine|bladder|bowels?|poop)|numb (?:\w+ ){0,3}between (?:my|the|his|her) legs)\b"
    rf"|{LAY['other']}"
)
"""Of what was typed anywhere else: only what can hardly mean anything else ("no weight on that foot" does not)."""
_NO_FIRST: Final = any_case(r"(?:no|not|never|none|without)\b")
_NO: Final = rf"\b(?:{A_NO}|den(?:y|ies|ied)|free of)\s+"
_NO_BEFORE: Final = any_case(
    rf"{_NO}(?:(?!(?:but|with|though|except|i|s?he|they|until|just|only)\b)[\w']+\s+){{0,3}}$"
)
_NO_RIGHT_BEFORE: Final = any_case(rf"{_NO}(?:(?:have|has|had|been|any|really|an?)\s+)*$")
"""Before what somebody does, and not has: of "no reason, no appetite, lost 20 pounds" nothing is denied."""
_NO_BEHIND: Final = any_case(r"\s*[:=-]?\s*(?:no|none|nope|nothing|never|negative)\b(?!\s+\w)")
_UNTIL: Final = any_case(r"[^,;.]*\b(?:until|till|before|except|only when)\b")
_FROM_RECORD: Final = compiled(r"\(record(?: of [^)]*)?\)")
_ON_PAGE_ONE: Final = (Source.REASON, Source.PAINS, Source.CONDITIONS)
"""Where the words stand whole on page 1: beside the same sign, ticked, they would stand there twice."""
_OF_TWO: Final = {
    "E2": {CameWith.BLADDER: N_("new trouble with pee"), CameWith.BOWEL: N_("new trouble with poop")},
}
"""A sign whose row tells of two things."""
_DENIES: Final = any_case(
    r"\b(?:no|not|never|none|fine|ok(?:ay)?|nor|neither|only|(?:do|does|is|are|has|have)n['’]?t)\b"
)
_WANTED: Final = any_case(r"\b(?:on purpose|diet\w*|wanted to|keto)\b")


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
    evidence = [*_happening(visit), *pains]
    known = {piece.casefold() for one in evidence for piece in pieces(one.words)}
    for one in _typed_elsewhere(visit):
        stands_there = one.source in _ON_PAGE_ONE and signs_in(one.words) <= ticked - {CameWith.OTHER}
        stands_there = stands_there or any(one.words == said.more for said in answer.said)
        if one.words.casefold() not in {*known, told} and not stands_there:
            evidence.append(one)
    return _with_new_ones_denied(visit, concluded(Line.CAME_WITH, answer, tuple(evidence)))


def _with_new_ones_denied(visit: Visit, fact: SafetyFact) -> SafetyFact:
    """Both lists at the start were answered with none: nothing is new. Of what is not new nobody was asked."""
    asked = saw_all_signs(visit) and not signs_happening(visit)
    if fact.state is not State.NOT_ANSWERED or fact.gap is not None or not asked:
        return fact
    return replace(fact, said=(Told(Source.SIGNS, say(NO_WORDS), _SIGNS, bearing=Bearing.BESIDE),))


_SAID_BACK: Final = "ticks:came_with"
"""Where the list was ticked, and what was left out said back as a no."""


def signs_denied(visit: Visit, fact: SafetyFact) -> frozenset[CameWith]:
    """Those that were denied by name: "none of these" to the list, or left out of it and said back as a no.

    None that anything else tells of. Cancer is another line.
    """
    ticked = visit.health.came_with
    if ticked is None or (ticked and said_at(visit, _SAID_BACK) is None):
        return frozenset()
    present = {*ticked, *(sign for told in fact.told for sign in signs_there(f"{told.words} {told.more}"))}
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
    is_old = lately and visit.health.came_with_new is YesNo.NO  # but for what their own words tell of the last year
    for one in visit.health.came_with or ():
        if one is CameWith.OTHER and not note and visit.health.notes.get("came_with"):
            continue
        if one is not CameWith.OTHER or not note:
            answer = say(NEW_OR_NOT[YesNo.YES if new.get(one) else YesNo.NO]) if one in new or is_old else ""
            limb = weak_limbs(visit) if one is CameWith.WEAK_LIMB else ""
            more = ", ".join(filter(None, (limb, lately.get(one, answer))))
            yield Told(
                Source.ANSWER, one.words(), _HERE, more=more, acts=() if one in long_there else (one.words(),)
            )
            continue
        ticked = frozenset(visit.health.came_with or ())
        is_new = ticked == {one} or tells_of_blood(note) or signs_there(note) - ticked
        yield Told(Source.ANSWER, note, _HERE, acts=(note,) if is_new else ())  # else it tells more of these
    if note and CameWith.OTHER not in (visit.health.came_with or ()):
        yield Told(Source.ANSWER, note, _HERE, acts=(note,))


_SAID_NO: Final = any_case(rf"(?:^|[;.] )(?:{'|'.join(re.escape(one.label) for one in CameWith)}): no; .*")


def _noted(visit: Visit) -> str:
    """What was typed with the list, without what was said with a no to one sign: that stands behind page 1."""
    return _SAID_NO.sub("", visit.health.notes.get("came_with", ""))


def signs_in_words(visit: Visit) -> tuple[str, ...]:
    """All that was said of the signs that should not wait, whole, where something was typed beside one."""
    return tuple(one.words for one in _happening(visit)) if words_beside_signs(visit) else ()


def _happening(visit: Visit) -> Iterator[Told]:
    """Each sign that was ticked of those that should not wait, with what they say of it; what is past stands last.

    What is new is to act on, and not the words beside it, which tell since when and how.
    """
    ticked = signs_happening(visit)
    if not ticked:
        return
    known, unsure = load_signs(), signs_unsure(visit)
    here = [sign for sign in (*known.emergency, *known.today) if sign.id in ticked]
    typed, apart = words_beside_signs(visit), signs_told_apart(visit)
    new, past = list[Told](), list[Told]()
    for sign in here:
        own, page = apart.of.get(sign.id, ""), _on_page(visit, sign)
        if sign.id in signs_past(visit):
            message = _SIGN_AND_WORDS if "not new" in own.casefold() else _NOT_NEW
            words = say(message, sign=say(sign.short), words=own)
            past.append(Told(Source.SIGNS, words, _SIGNS, bearing=Bearing.ADDS))
            continue
        words = say(_SIGN_AND_WORDS, sign=page, words=own) if own else page
        words = say(_NOT_SURE, thing=words) if sign.id in unsure else words
        new.append(Told(Source.SIGNS, words, _SIGNS, acts=(page,)))
    if UNSURE_WHICH in ticked and not here and (typed or visit.health.came_with_new is not YesNo.YES):
        words = typed or say(N_("not sure if one of the signs that should not wait is new"))
        new.append(Told(Source.SIGNS, words, _SIGNS, acts=(words,)))
    if new:
        is_sure = bool({sign.id for sign in here} - unsure)
        how = Source.SIGNS.words() if is_sure else say(N_("said at the start"))
        new[-1] = replace(new[-1], more=how)
    yield from new
    if here and apart.rest:
        yield Told(Source.SIGNS, apart.rest, _SIGNS, bearing=Bearing.ADDS)
    yield from past


_NOT_NEW: Final = N_("{sign}, not new: {words}")
_SIGN_AND_WORDS: Final = N_("{sign}: {words}")
_NOT_SURE: Final = N_("not sure: {thing}")


def signs_told_apart(visit: Visit) -> WordsApart:
    """The words that were typed for each sign, and those of none; of an older visit those that are about each."""
    known, told = load_signs(), words_of_signs(visit)
    here = [sign.id for sign in (*known.emergency, *known.today) if sign.id in signs_happening(visit)]
    older = words_apart(told.get("", ""), here)
    return WordsApart(
        {sign: words for sign in here if (words := told.get(sign, "") or older.of.get(sign, ""))},
        "; ".join(filter(None, (older.rest, told.get(UNSURE_WHICH, "")))),
    )


def signs_past(visit: Visit) -> frozenset[str]:
    """Those of which their words say that they are long there or over. A thought of ending one's life never is."""
    if (day := day_of_signs(visit)) is None:
        return frozenset()
    told = signs_told_apart(visit).of
    never = {SUICIDE, *signs_said_new(visit)}
    return frozenset(sign for sign, words in told.items() if sign not in never and is_past(words, day))


def _on_page(visit: Visit, sign: Sign) -> str:
    """What the page calls it; of a row of two things the one that their words or the later list name alone."""
    parts = _OF_TWO.get(sign.id, {})
    words = signs_told_apart(visit).of.get(sign.id, "")
    named = set() if _DENIES.search(words) else {*signs_in(words)}
    found = [part for part in parts if part in {*named, *(visit.health.came_with or ())}]
    return say(parts[found[0]]) if len(found) == 1 else say(sign.page)


def _new(visit: Visit) -> Iterator[Told]:
    answer = visit.health.came_with_new
    note = visit.health.notes.get("came_with_new", "")
    if new_of_each(visit) or (note and answer is YesNo.NO and _begun_lately(visit)):
        yield Told(Source.ANSWER, note, IS_NEW, bearing=Bearing.BESIDE)
    elif answer is not None and not (answer is YesNo.NO and _begun_lately(visit)):
        words = say(NEW_OR_NOT[answer])
        acts = (words,) if answer is YesNo.YES else ()
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
        for piece in pieces(told_apart(words, visit)[0]):
            if _FROM_RECORD.search(piece):
                continue  # an illness of some day, and nobody's word that it is there now
            if (
                is_a_sign(visit, piece) is not False
                and _tells(piece)
                and not _WANTED.search(words)
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
    if all(_is_no(piece, hit) for hit in _ANYWHERE.finditer(piece)):
        return False
    return says(piece, _ANYWHERE) or _NO_FIRST.match(piece) is not None


def _is_no(piece: str, hit: re.Match[str]) -> bool:
    behind = piece[hit.end() :]
    has = re.match(r"(?:fever|night|incont|foot|unexpl)", hit[0], re.IGNORECASE)
    before = (_NO_BEFORE if has else _NO_RIGHT_BEFORE).search(piece[: hit.start()])
    inside = has and _DENIES.search(hit[0])  # "the foot does not drag"
    return not _UNTIL.match(behind) and bool(before or inside or _NO_BEHIND.match(behind))


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

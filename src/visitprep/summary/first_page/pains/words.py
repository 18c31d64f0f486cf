"""What a pain is like, for page 1: everything below its numbers, in bold what changes the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from visitprep.document.words import Span, Words, act, joined, plain
from visitprep.lines.pain.spreads import names_a_nerve_sign, only_gives_way
from visitprep.patterns import any_case
from visitprep.summary.first_page.denied import to_act
from visitprep.summary.first_page.pains.added import added
from visitprep.summary.first_page.rank import WHOLE, Room
from visitprep.summary.first_page.short import (
    inside,
    listed,
    lower_first,
    not_named_in,
    note,
    says,
    sentences,
    since,
    typed,
)
from visitprep.text import capital, isolated
from visitprep.visit.records.body_words import mentions_place
from visitprep.visit.records.choices.choice import Choice, YesNo
from visitprep.visit.records.choices.pain import (
    Cause,
    Eases,
    HeadacheSign,
    Pattern,
    Quality,
    Side,
    SkinChange,
    Trend,
    Worsens,
)
from visitprep.visit.records.pain import Pain
from visitprep.wording import N_, NC_, say

NEW = timedelta(days=183)
"""A pain that began within this time before the print is called new."""
_PATTERNS = {
    Pattern.CONSTANT: NC_("a pain", "constant"),
    Pattern.COMES_AND_GOES: N_("comes and goes"),
    Pattern.CONSTANT_FLARES: N_("constant with flares"),
}
_CAUSES = {
    Cause.INJURY: N_("injury or fall"),
    Cause.CRASH: N_("vehicle crash"),
    Cause.WORK: NC_("a pain", "work"),
    Cause.SURGERY: NC_("a pain", "surgery"),
    Cause.ILLNESS: N_("illness or infection"),
    Cause.CANCER: N_("cancer or its treatment"),
    Cause.UNCLEAR: N_("no clear cause"),
}
_LEADS_ON = any_case(
    r"(?:to|into|down|up|under|behind|through|along|across|around|round|towards?|from|over|all|it|both ways"
    r"|sometimes|when|yes|yeah|no|nope|nah|not|none|same|also|just|only|he|she|they"
    r"|(?:wraps?|goes|go|runs?|shoots?|travels?|moves?|radiates?|spreads?|comes?|creeps?|climbs?|zaps?)(?:in'?g?)?"
    r"|goin'?g?|runnin'?g?|shootin'?g?|wrappin'?g?"
    r"|(?:(?:left|right|both|one|my|the)\s+){1,2}(?:(?!and\b|or\b)\w+\s+)?(?:down|up|into|to))\b"
)
"""Words that need no "to" of ours before them."""
_IN = any_case(r"^(?:in|on|at) (?=(?:the|my|his|her|their|both|left|right)\b)")
_SPREAD_OF_THE_FIRST = 160
_FEW = 3  # words for what the first pain is like, and for what makes it worse, on the fullest page
_IN_FEW = 30  # letters of their own words among these


def words_of(pain: Pain, room: Room, today: date, number: int = 1, of: int = 1) -> Words:
    """Everything page 1 says of a pain below its numbers."""
    longest, pain = min(room.longest, 300), _without_likeness(pain)
    if number > room.in_full:
        bold = (nerves(pain, room.whole), skin(pain, room.whole), _changes(pain, room.whole))
        told = (_capital(_lately(pain, brief=True)), *bold, _told(pain, longest))
        goes = _spread(pain, longest) if room.is_harsh and any(bold) else ()
        brief = in_brief(pain, room, today)
        keeps = room.is_harsh and any(told) and of <= 8  # with more pains the medicines would leave
        begins = ("" if brief else since(pain.started), *tuple(_qualities(pain))[:1]) if keeps else ()
        found = (brief, goes, plain(capital(listed(begins, "; "))), *told)  # on a line that is there anyway
        return sentences(found)
    notes = added(pain) if room.added and number <= room.described else ()
    more = (plain(capital(typed(text, longest))) for text in notes)
    goes = _spread(pain, max(longest, _SPREAD_OF_THE_FIRST) if number == 1 and not room.is_harsh else longest)
    every = [goes, *more, _course(pain, longest, today, brief=room.is_harsh)]
    in_few = number == 1 and number > room.described  # the pain that matters most says what it is like to the last
    if number <= room.described or in_few:
        every.append(plain(capital(listed(tuple(_qualities(pain))[: _FEW if in_few else None]))))
    every.append(nerves(pain, room.whole))
    if number <= room.described or in_few or not room.is_harsh:
        few = _FEW if in_few and room.is_harsh else None
        every.append(plain(_worse_and_better(pain, longest, better=number <= room.described, few=few)))
    every += [skin(pain, room.whole), _headache(pain), _changes(pain, room.whole), _told(pain, longest)]
    return sentences(every)


def _without_likeness(pain: Pain) -> Pain:
    """Without words that only say "too" or "like the other one": the page does not say of what."""
    fields = ("nerve_where", "spreads_to", "cause_detail", "told_diagnosis")
    only = {name: None for name in fields if _ONLY_LIKE.fullmatch(_ALREADY.sub("", getattr(pain, name) or ""))}
    notes = {name: words for name, words in pain.notes.items() if not _ONLY_LIKE.fullmatch(words)}
    return pain.model_copy(update={**only, "notes": notes})


_ONLY_LIKE = any_case(
    r"(?=.*\b(?:too|also|same|as well|ditto|the others?)\b)(?:(?:it|its|it['’]s|that|thats|they|is|are|does|do|also"
    r"|too|same|the|as|well|like|before|above|others?|ones?|first|pain|ditto|just|yes|yeah|i|said|with|way|thing)\b"
    r"[\s,.;]*)+"
)


def in_brief(pain: Pain, room: Room, today: date) -> Words:
    """Since when, and what makes it worse: of a small pain the last words to leave; that it is new never does."""
    began = _began(pain, 80, today)
    began = began if any(span.act for span in began) else plain("" if room.is_harsh else since(pain.started))
    worse = plain("" if room.is_harsh else _worse_and_better(pain, min(room.longest, 80), better=False))
    return sentences(_capital(one) for one in (began, worse) if one)


def told_fields(pain: Pain) -> frozenset[str]:
    """The fields that the place and `words_of` tell whole, though not in the words of a list of answers."""
    found = {"trend"} if pain.trend else set()
    lists = (
        ("qualities", Quality.OTHER),
        ("worse_with", Worsens.OTHER),
        ("better_with", Eases.OTHER),
        ("skin_changes", SkinChange.OTHER),
        ("headache_signs", HeadacheSign.OTHER),
    )
    for name, other in lists:
        ticked = getattr(pain, name)
        if ticked and (other not in ticked or note(pain, name)):
            found.add(name)
    if pain.pattern in _PATTERNS:
        found.add("pattern")
    if pain.cause in _CAUSES and not (pain.cause_detail or note(pain, "cause")):
        found.add("cause")  # their own words stand in its place, and the row itself is told behind
    if pain.place and not pain.sides_differ:
        found.add("regions")
        if pain.side in (Side.LEFT, Side.RIGHT, Side.BOTH):
            found.add("side")
    if pain.numbness is YesNo.NO and pain.nerve_where is not None and says(_where(pain)):
        found.add("numbness")
    return frozenset(found)


def _spread(pain: Pain, longest: int) -> Words:
    if not says(pain.spreads_to):
        return ()
    said = typed(pain.spreads_to or "", longest)
    where = _IN.sub("", said)
    return plain(capital(said) if _LEADS_ON.match(said) else say(N_("To {where}"), where=inside(where)))


def _course(pain: Pain, longest: int, today: date, *, brief: bool) -> Words:
    """Since when and from what, how it comes, and how it goes lately.

    In brief without how it comes and a trend that asks for nothing, and a day without a cause in words of ours.
    """
    brief_day = brief and pain.started and not (pain.cause_detail or note(pain, "cause"))
    began = _began(pain.model_copy(update={"cause": None}) if brief_day else pain, longest, today)
    comes = say(_PATTERNS[pain.pattern]) if pain.pattern in _PATTERNS and not brief else ""
    if comes and longest > 240 and says(pain.flare_length):  # while there is room
        comes = say(N_("{comes} ({length})"), comes=comes, length=typed(pain.flare_length or "", longest))
    return _capital(joined((began, joined((plain(comes), _lately(pain, brief=brief)), ", ")), "; "))


def _lately(pain: Pain, *, brief: bool) -> Words:
    said = lower_first(pain.trend.words()) if pain.trend else ""
    trend = act(said) if pain.trend is Trend.WORSE else plain("" if brief else said)
    return joined((trend, act(say(N_("wakes at night"))) if pain.wakes_at_night is YesNo.YES else ()), ", ")


def _capital(found: Words) -> Words:
    return (Span(capital(found[0].text), found[0].act), *found[1:]) if found else ()


def _began(pain: Pain, longest: int, today: date) -> Words:
    begins = since(pain.started)
    cause = say(_CAUSES[pain.cause]) if pain.cause in _CAUSES else ""
    if detail := pain.cause_detail or note(pain, "cause"):
        cause = inside(typed(detail, min(longest, 120)))
    is_unclear = pain.cause is Cause.UNCLEAR and not pain.cause_detail
    if not begins:
        return plain(say(N_("from {cause}"), cause=cause)) if cause and not is_unclear else plain(cause)
    is_new = bool(pain.started and pain.started.latest and today - pain.started.latest < NEW)
    if is_new and is_unclear:
        return joined((act(say(N_("new, {since}"), since=begins)), plain(cause)), ", ")
    text = say(N_("{since} ({cause})"), since=begins, cause=cause) if cause and not is_unclear else begins
    return act(say(N_("new, {since}"), since=text)) if is_new else plain(text)


def _qualities(pain: Pain) -> Iterator[str]:
    numb, added = _is_numb(pain), note(pain, "qualities")
    told = [one for one in pain.qualities or () if one is not Quality.OTHER and not (numb and one is Quality.NUMB)]
    yield from not_named_in(added, (one.words() for one in told))
    if added:
        yield isolated(added)


def _is_numb(pain: Pain) -> bool:
    """By the answer to that, or among the words for what it is like."""
    return pain.numbness is YesNo.YES or (pain.numbness is None and Quality.NUMB in (pain.qualities or ()))


def nerves(pain: Pain, whole: int = WHOLE) -> Words:
    """As in "Numb and weak: both feet", in bold; tingling alone is not."""
    found = [
        say(word)
        for name, word in (
            ("numbness", NC_("a pain", "numb")),
            ("weakness", NC_("a pain", "weak")),
            ("tingling", NC_("a pain", "tingling")),
        )
        if getattr(pain, name) is YesNo.YES or (name == "numbness" and _is_numb(pain))
    ]
    where = _where(pain)
    if only_gives_way(where) and YesNo.YES not in (pain.numbness, pain.tingling):
        return to_act(capital(inside(typed(where, whole))))  # in their words: it may be a joint that is loose
    if not found:
        if not says(where):
            return ()
        denied = YesNo.NO in (pain.numbness, pain.weakness)
        if denied and not (names_a_nerve_sign(where) or mentions_place(where)):
            return plain(capital(inside(typed(where, whole))))  # words that speak of neither, and against no answer
        told = inside(typed(where, WHOLE if denied else whole))  # what speaks against a no is not cut for room
        return act(say(N_("Answered no, and told: {where}"), where=told)) if denied else to_act(capital(told))
    text = capital(
        found[0] if len(found) == 1 else say(N_("{first} and {last}"), first=listed(found[:-1]), last=found[-1])
    )
    where = _without_the_head(where, text)
    if says(where):
        text = say(N_("{what}: {where}"), what=text, where=inside(typed(where, whole)))
    is_act = _is_numb(pain) or pain.weakness is YesNo.YES
    return act(text) if is_act else plain(text)


_ALREADY = any_case(
    r"^(?:(?:as|like) )?(?:i )?(?:already |just )?(?:said|told (?:you|u|ya))"
    r"(?: (?:that|so|it|numb|weak|tingling|yes))*\b[\s,.;:]*"
)
"""Nothing of where it is: "already said numb"."""
_SENSED = any_case(
    r"(?:(?:yes|yeah|it|its|it['’]s|they|they['’]re|my|is|are|feels?|felt|goes|gets?|got|just|and|very|so"
    r"|pretty|kind of)\s+)*(?P<what>numb|weak|tingl)(?:ness|y|ing|es)?(?:\s+(?:yes|too|also))*[\s.!]*"
)


def _without_the_head(where: str, head: str) -> str:
    """Without a piece that says the head again and nothing more: "weak; left foot trips" under "Weak"."""
    pieces = re.split(r"\s*;\s*", where)
    named = (_SENSED.fullmatch(piece.strip("\u2068\u2069 ")) for piece in pieces)
    kept = [
        piece
        for piece, found in zip(pieces, named, strict=True)
        if found is None or found["what"].casefold() not in head.casefold()
    ]
    return "; ".join(kept)


def _where(pain: Pain) -> str:
    """What they say of numb, weak or tingling: where asked for, then what they added to a yes or no."""
    told = _ALREADY.sub("", pain.nerve_where or "").strip() if says(pain.nerve_where) else ""
    notes = (note(pain, name) for name in ("numbness", "weakness", "tingling"))
    return listed(
        (told or "", *(one for one in dict.fromkeys(notes) if says(one) and one not in (told or ""))), "; "
    )


def _worse_and_better(pain: Pain, longest: int, *, better: bool, few: int | None = None) -> str:
    worse = _own_words_first(pain, "worse_with", Worsens.OTHER, longest, few=few)
    eases = _own_words_first(pain, "better_with", Eases.OTHER, longest, Eases.POSITION) if better else ""
    if _NOTHING.match(eases.strip("\u2068 ")):
        return say(N_("Worse {worse}; {words}"), worse=worse, words=eases) if worse else capital(eases)
    if worse and eases:
        return say(N_("Worse {worse}; better {better}"), worse=worse, better=eases)
    if worse:
        return say(N_("Worse {worse}"), worse=worse)
    return say(N_("Better {better}"), better=eases) if eases else ""


_NOTHING = any_case(r"(?:nothing|none|no relief|not much)\b")
"""What eases it is said in a sentence of their own: "nothing helps"."""


def _own_words_first(
    pain: Pain, name: str, other: Choice, longest: int, vague: Choice | None = None, few: int | None = None
) -> str:
    """What was ticked; their own words in place of "something else" and "a certain position"."""
    added = note(pain, name)
    ticked = [one for one in getattr(pain, name) or () if one is not other and not (added and one is vague)]
    rows = not_named_in(added, (one.words() for one in ticked))
    if few:  # of their own words the first part, where it is short
        added = first if len(first := re.split(r"\s*[,;.]\s", added)[0]) <= _IN_FEW else ""
        rows = rows[: few - 1 if added else few]
    return listed((*rows, inside(typed(added, longest)) if added else ""))


_SKIN_WORDS = {
    SkinChange.HEAT: any_case(
        r"(?<!the )(?<!in )(?<!with )(?<!when )(?<!not )(?<!no )\b"
        r"(?:ice[- ]cold|cold(?:er)?|hot(?:ter)?|warm(?:er)?)\b"
        r"(?! (?:weather|air|wind|days?|water|flash\w*|poker|wire|knife|iron))"
    ),
    SkinChange.COLOR: any_case(
        r"(?<!not )(?<!no )\b(?:(?:dark|bright) )?(?:purpl\w+|blue\w*|red|white|pale|mottled|blotchy|gr[ae]y)\b"
    ),
}
"""Their own word for a change that a row tells of either way."""


def skin(pain: Pain, whole: int) -> Words:
    """What the arm or leg is like next to the other one, to act on."""
    added = note(pain, "skin_changes")
    texts = "; ".join((added, *(note(pain, name) for name in ("place", "qualities", "spreads_to"))))
    ticked = [one for one in pain.skin_changes or () if one is not SkinChange.OTHER]
    own = {
        one: list(dict.fromkeys(hit[0].casefold() for hit in _SKIN_WORDS[one].finditer(texts)))
        for one in _SKIN_WORDS
    }
    rows = (listed(own.get(one, ())) or one.words() for one in ticked)
    found = not_named_in(added, (row for row in rows if row.casefold() not in added.casefold()))
    if added:
        found.append(inside(typed(added, whole)))
    return act(say(N_("Next to the other side: {what}"), what=listed(found))) if found else ()


def _headache(pain: Pain) -> Words:
    """How many days a month, and with how many days of medicine; then what comes with it."""
    days = say(N_("headache {n} days a month"), n=str(pain.headache_days)) if pain.headache_days else ""
    pills = say(N_("medicine for it {n} days a month"), n=str(pain.pill_days)) if pain.pill_days else ""
    lasts = say(N_("lasts {time}"), time=isolated(pain.headache_length or "")) if says(pain.headache_length) else ""
    added = note(pain, "headache_signs")
    signs = not_named_in(added, (one.words() for one in pain.headache_signs or () if one is not HeadacheSign.OTHER))
    if added:
        signs.append(inside(typed(added, 160)))
    return plain(capital(listed((days, pills, lasts, listed(signs)), "; ")))


def _changes(pain: Pain, whole: int) -> Words:
    return to_act(capital(typed(pain.other_symptoms or "", whole))) if says(pain.other_symptoms) else ()


def _told(pain: Pain, longest: int) -> Words:
    if not says(pain.told_diagnosis) or pain.told_diagnosis == "not told":
        return ()
    return plain(say(N_("Told: {what}"), what=typed(pain.told_diagnosis or "", min(longest, 160))))

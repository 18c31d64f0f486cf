"""A medicine of before, in one line: when, the highest dose, how much it helped, and why it was stopped."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.date_in_line import UNKNOWN, take_days
from visitprep.lines.history.outcome.dependence import TOO_GOOD, fears_dependence, tells_dependence
from visitprep.lines.history.outcome.effect import HELPS_SOMETHING, NO_TROUBLE, NONE, TROUBLE, take_effect
from visitprep.lines.history.outcome.help_told import (
    fill_days,
    fill_effect,
    length_of_its_own,
    take_how_often,
    words_left,
)
from visitprep.lines.history.outcome.length import LENGTH
from visitprep.lines.history.stop_reason import BECAUSE, MEASURED, denies_harm, is_no_harm
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.medicines.label.vocabulary.how_much import FORM_WORD
from visitprep.medicines.label.vocabulary.schedule import A_YEAR, AND_WHEN, BY_THE_CLOCK, WHEN
from visitprep.medicines.label.vocabulary.schedule import LENGTH as LENGTH_TAKEN
from visitprep.medicines.names import lookup
from visitprep.patterns import any_case, compiled
from visitprep.visit.dates.partial_date import Order
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.choices.medicine import Effect, WhyStopped
from visitprep.wording import N_, later, say

_STRENGTH = any_case(
    r"(?:(?:highest|up to|max(?:imum)?|at)\s+)*(?P<dose>(?<![\w.])(?P<number>\d+(?:\.\d+)?)"
    r"(?:\s?(?P<unit>(?:mg|mcg|ug|g|ml|units?|meq)\b(?:/\w+)?)|\b))(?:\s+(?:highest|at most))?"
)
_STOPPED_AFTER = any_case(
    r"(?<![\w-])(?:(?:so|and|then|i|had to|just|only)\s+)*(?:stop(?:ped)?|quit|gave up|came off|went off"
    r"|packed (?:it )?in|jacked (?:it )?in|took me off|taken off|pulled(?: me off)?|discontinued|off)"
    r"(?: (?:of )?it)?(?: taking it)?"
    rf"(?P<after>\s+(?:after|within|in)\s+(?:only |just )?(?P<long>{LENGTH}))"
)
_WHO = any_case(r"\b(?:dr|doctor|doc|nurse|surgeon|clinic|hospital|they|s?he|gp|va|\w+ologist)\.?\s*$")
"""In front of the words that say it was stopped: they stay, for they tell who stopped it."""
_ONLY_STOPPED = any_case(
    r"^(?:(?:i|it|they|we|she|he|was|have|had|just|told you|then|so)\s+)*(?:stop+e?d|quit|came off|went off|"
    r"used to take|gave up|"
    r"dont take|don't take|not taking|no longer tak\w+|off)(?:\s+(?:it|that|this|taking it|any ?more|no more|now))*"
    r"(?:\s+(?:in|on|by|about|around|at|since|last))?$"
)
"""Says no more than that it is over."""
_NO_TROUBLE_OF = any_case(r"(?:it was |its |was )?not (?!able|sleep|right|myself|good|well|eat|think|much)")
"""In front of a trouble that there was not."""
_STOPPED_BEHIND = any_case(
    r"(?<=\w)[\s,]+(?:(?:and|so|then|i|we|she|he|had to|just)\s+)*(?:stop+e?d|stop|quit|dropped|came off"
    r"|went off|gave up|got off)(?:\s+(?:it|that|them|this|on it|taking (?:it|them)))*$"
)
"""Behind the trouble for which it was stopped, and no part of it."""
_NOT_STOPPED = any_case(
    r"\b(?:never|not|was ?n'?t|is ?n'?t|has ?n'?t been|have ?n'?t|has ?n'?t|did ?n'?t|did not"
    r"|have not|has not)(?: really| ever| been)*"
    r" (?:stop+(?:ed)?|quit|come off|gone off|off)(?: (?:it|this|that|taking it|using it"
    r"|yet))*(?=\s*(?:$|[,;.)]|and\b|but\b))"
    r"|\bstill (?:(?:take|use)s?|taking|using|on)\b|\bstill (?:gets?|have|has|given|giv(?:e|es"
    r"|ing))(?: (?:him|her|me))? (?:it|that|them|those)\b"
)
_WHERE_GIVEN = any_case(
    r"(?:(?:iv|drip|shots?|it|is|was|only|just|mostly|mainly|always|sometimes|given|used|got|gets?"
    r"|had|has|have|take[ns]?|takes|when|they|gave|give|gives|me|him|her|i|he|she|we)\s+)*"
    r"(?:(?:in|at|from) (?:the |an? )?(?:local )?(?:hospitals?|er|e\.r\.|ed|emergency(?: room"
    r"| department)?|icu|ward|infusion \w+|a ?& ?e)"
    r"|(?:in|during|for|with) (?:the |an? |his |her |my )?(?:bad )?(?:cris[ie]s|flares?|stays?)"
    r"|(?:am|is|are|i'?m|he'?s|she'?s)? ?(?:admitted|hospitali[sz]ed))"
    r"(?:\s+(?:only|for|with|during|in|a|an|the|my|his|her|cris[ie]s|flares?|though|visits?|stays?))*"
)
"""Where it was given, which is no trouble that it made: "only in the hospital"."""
_MADE_ME = any_case(
    r"\b(?:made|makes|gave|gives|got|left|sent|sends|turned|dried|bunged|upset|knocked) (?:me|my|her|him|his)\b"
    r"(?! (?:try|take|use|stop|quit|go|it|this|them|to|home|for|away|on)\b)"
    r"(?!.*\b(?:better|relief)\b)"
)
_BECAUSE = any_case(
    r"^(?:(?:i|it|they|we|s?he|was|had to|just|so|and)\s+)*(?:(?:stop(?:p*e?d)?|quit|came off|went off|off|"
    r"gave up)\s+)?(?:(?:it|that|taking (?:it|them)|(?:my|him|her) ?self)\s+)*"
    rf"(?:{BECAUSE}|for (?=the\b|my\b)|as (?=it\b|they\b)|when (?=they\b|the\b|i\b))\s*"
)
"""In front of a reason."""
_OF_A_PART = any_case(rf"(?:\w+ ){{0,3}}{BECAUSE} (?:my|his|her|the) \w+|for (?:my|his|her) \w+")
"""Stopped for the sake of a part that was ill already: no trouble that the medicine made."""
_MEASURED = any_case(
    r"(?:be?cause of|'?cause of|cuz of|due to|on account of|over|for) (?P<what>(?:my |his |her |the |a "
    rf"|some |an )?(?:\w+ )?{MEASURED}(?: (?!(?:so|but|then|when|and|after|i|s?he|they|dr|doctor)\b)[\w'-]+)*)"
)
"""What was found under it: its trouble, unlike a part that was ill already."""
_WHY = tuple(
    (code, any_case(rf"\b(?:{words})"))
    for code, words in (
        (WhyStopped.SIDE_EFFECTS, r"side effects?\b"),
        (
            WhyStopped.COST,
            r"cost\b|too expensive|insurance\b|(?:could|can)(?:n'?t| ?not) (?:afford|pay)|too much money"
            r"|(?:would|did)(?:n'?t| not) (?:cover|pay)",
        ),
        (
            WhyStopped.WORE_OFF,
            r"wore off|(?:stopped|quit) (?:working|helping)|did(?:n'?t| not) (?:work|help) (?:any ?|no )more"
            r"|lost its (?:effect|kick)|got used to it|only worked at first",
        ),
        (WhyStopped.ALLERGY, r"allerg\w+"),
        (
            WhyStopped.CLINICIAN,
            r"(?:(?:(?:heart|kidney|liver|lung|skin|eye|foot|head|nerve|bone|blood|sugar|family|pain"
            r"|cancer|stomach|own"
            r"|new|old|regular|primary(?: care)?) )?(?:doctors?|docs?|nurse|dr\.? ?\w*|clinic|surgeon|hospital"
            r"|gp|va|\w+ologist|they|s?he(?! (?:\w+ )?(?:stopped|quit)\b(?! (?:me|him|her|us)\b))) (?:\w+ )?"
            r"(?:stopped|took (?:me|him|her|it) off|pulled|cut me off|switched|changed"
            r"|said (?:no|stop|to stop|quit|not)|(?:told|made|had) (?:me|him|her) (?:to )?"
            r"(?:stop|quit|come off|get off)|discontinued|cancelled|ended|quit|d/?c'?e?d)"
            r"|(?:stopped|quit|discontinued|taken off|off it|d/?c'?e?d) (?:\w+ ){0,2}?by (?:my |the )?(?:\w+ )?"
            r"(?:dr|doctor|doc|nurse|clinic|surgeon|hospital|gp|va|\w+ologist)"
            r"|(?:put|switched|changed) (?:me|him|her|over) (?:\w+ )?(?:on|to|over)|^by (?:my )?dr\.? \w+"
            r"|wo(?:n'?t|uld ?n'?t) (?:give|prescribe|refill|write|order)"
            r"|^by (?:my |the )?(?:\w+ )?(?:doctor|doc|nurse|clinic|hospital|\w+ologist))\b",
        ),
        (
            WhyStopped.PROCEDURE,
            r"pregnan\w+|(?:before|for) (?:the |my |an? )?(?:\w+ )?(?:surgery|operation|procedure)\b",
        ),
        (
            WhyStopped.OTHER,
            r"(?:can'?t|can ?not|could ?n'?t|could not) (?:get|find|fill) (?:it|them|any|more|the script|a refill)",
        ),
        (WhyStopped.BETTER, r"no longer needed|did(?:n'?t| not) need|got better\b"),
    )
)
_ONCE = any_case(
    r"(?<![\w-])(?:(?:only |just |had )*(?:a |the )?(?:(?:one|single|1) (?:time|shot|injection|dose|infusion"
    r"|course|round)(?: only)?|once(?! (?:a|per|each|every|daily|i|it|they|he|she|the|my|you)\b)|one[- ]time|1 ?x"
    r"|x ?1)(?: only)?)(?![\w-])"
)
"""Given one time: a length of time told with it is none of the taking."""
_HARMED_SO_LONG = any_case(
    rf"(?<![\w-]){LENGTH}\s+(?:(?:of|with|the|bad|awful|terrible|horrible|constant"
    rf"|non-?stop)\s+)*(?={TROUBLE.pattern})"
)
"""In front of a trouble, which lasted so long: "3 months hot flashes"."""
_FOR_IT = any_case(
    r"(?P<lead>(?:(?:it|that|this|they|was|were|is|only|just|mostly|really|taken|given|used|prescribed|years ago"
    r"|back then|a while ago|long ago)\s+)*)for (?:(?:the|my|his|her) )?[^\W\d][^,;]*"
)
"""What it was for, which is no trouble that it made: "was for the depression"."""
_FROM_WHAT = any_case(
    r"(?:(?:it|that|this|which)(?: is| was|['’]?s) )?(?:(?:i think|probably|maybe|from|just|only|it|its|all) )*"
    r"(?:the |that |its |their )?(?:(?:sticky|back of the|white|brown) )?(?:tape|glue|gum|adhesives?|sticky"
    r" (?:part|stuff|side|edge)|backing|latex|dye|preservatives?|filler"
    r"|alcohol in it|patch(?:es)? (?:itself|glue|tape))"
    r"(?: (?:on it|in it|of it|part|i think|they said|not the (?:medicine|drug|lidocaine)))*"
)
"""Behind what it did: the part of it that did so."""


def read(line: str, today: date, *, order: Order | None = None) -> Reading:
    """When, highest dose, how much it helped and why it stopped, of a medicine whose name is known."""
    rest = Unread(line)
    values: dict[str, object] = {}
    unclear: list[Unclear] = []
    if dose := _take_dose(rest):
        values["highest_dose"] = dose
    if stopped := _STOPPED_AFTER.search(rest.text):
        rest.cut(*stopped.span("after" if _WHO.search(rest.text[: stopped.start()]) else 0))
    if rest.take(UNKNOWN):
        values["when"] = Gap.DONT_KNOW
    fill_days(take_days(rest, today, order), "when", values, unclear)
    often = take_how_often(rest)
    too_good = rest.take(TOO_GOOD)
    said = take_effect(rest)
    fill_effect(said, values, unclear, percent=False)
    if too_good and not values.get("effect"):
        values["effect"] = Effect.A_LOT
    if stopped:
        values["how_long"] = stopped["long"].strip()
    elif said.lasted:
        values["how_long"] = said.lasted
    elif once := rest.take(_ONCE):
        values["how_long"] = once[0].strip()
    elif (length := length_of_its_own(rest.text)) and _HARMED_SO_LONG.match(
        rest.text, length.start("long")
    ) is None:
        rest.cut(length.start(), length.end())
        values["how_long"] = length["long"].strip()
    why: list[WhyStopped] = [WhyStopped.WORE_OFF] if said.faded else []
    told: list[str] = [said.worse_words] if said.worse_words and said.what else []
    told += [too_good[0].strip()] if too_good else []
    left = list(filter(None, (said.turned or said.faded or said.half or said.helped_what, often)))
    untroubled = rest.take(NO_TROUBLE)
    for piece in filter(None, (_ONLY_STOPPED.sub("", one).strip(" ,") for one in rest.pieces())):
        if told and _FROM_WHAT.fullmatch(piece):
            told.append(piece)
            continue
        if _NOT_STOPPED.search(piece):
            why.append(WhyStopped.NOT_STOPPED)
            left += [] if _NOT_STOPPED.fullmatch(piece) else [piece]
            continue
        if _WHERE_GIVEN.fullmatch(piece) or denies_harm(piece):
            left.append(piece)
            continue
        if tells_dependence(piece):
            why += _reasons(piece)[0] or [WhyStopped.OTHER]
            told.append(piece)
            continue
        if fears_dependence(piece) and TROUBLE.search(piece):
            left.append(piece)
            continue
        if (measured := _MEASURED.search(piece)) is not None:
            why.append(WhyStopped.SIDE_EFFECTS)
            told.append(measured["what"])
            piece = _ONLY_STOPPED.sub("", " ".join(_MEASURED.sub(" ", piece).split())).strip(" ,")
            if not piece:
                continue
        if (event := _WHEN_BEGUN.search(piece)) is not None and _is_treated_with(event["what"]):
            why += [WhyStopped.OTHER, *_reasons(piece)[0]]
            left.append(piece)
            continue
        what_for = _FOR_IT.fullmatch(piece)
        if what_for and (what_for["lead"] or _BECAUSE.match(piece) is None):
            left.append(piece)
            continue
        codes, others = _reasons(piece)
        why += codes
        if re.fullmatch(r"(?:had )?(?:bad )?side effects?", piece, re.IGNORECASE):
            unclear.append(Unclear("side_effects", piece, later(N_("Side effects: which?"))))
        elif not codes and _OF_A_PART.fullmatch(piece):
            why.append(WhyStopped.OTHER)
            left.append(piece)
        elif _NO_TROUBLE_OF.match(others):
            left.append(piece)
        elif not codes and is_no_harm(piece):
            why.append(WhyStopped.OTHER)
            left.append(piece)
        elif (TROUBLE.search(others) or _MADE_ME.search(others)) and not HELPS_SOMETHING.match(others):
            why.append(WhyStopped.SIDE_EFFECTS)
            behind = _STOPPED_BEHIND.search(piece)
            if behind and not _WHO.search(piece[: behind.start()]):
                piece = piece[: behind.start()]
            told.append(_BECAUSE.sub("", piece))
        else:
            why_so = _BECAUSE.sub("", piece)
            if said.effect is Effect.NONE and why_so in ("", "it"):
                continue  # "quit because it did nothing"
            if not codes and (why_so != piece or is_no_harm(piece)):
                why.append(WhyStopped.OTHER)
            left.append(piece)
    if told and not said.effect and "effect" not in values and not unclear and any(map(_TERRIBLE.fullmatch, left)):
        values["effect"] = Effect.WORSE
    if why:
        values["why_stopped"] = tuple(dict.fromkeys(why))
    if told:
        values["side_effects"] = ", ".join(told)
    elif untroubled:
        values["side_effects"] = say(NONE)
    return Reading(values, tuple(unclear), words_left(rest, left))


_TERRIBLE = any_case(
    r"(?:(?:it|that|this|they|was|were|is|just|really|so|very|absolutely|oh|the|a|an|i|had)\s+)*"
    r"(?:terrible|awful|horrible|horrid|dreadful|nightmare|hell|worst)(?: (?:time|stuff|thing|ever|on it))*"
)
"""Of a medicine that did harm, and of which no help was told."""
_AT_TIMES = compiled(rf"\s+(?:{FORM_WORD}\s+)?(?!{LENGTH_TAKEN.pattern})(?:{WHEN.pattern})(?:{AND_WHEN.pattern})*")
_DOSE_NEXT = any_case(r"(?:^|[,;.(:]|\b(?:took|taken|taking|takes?|on|of|had|used|got|start\w*|dose|me))\s*$")


def _take_dose(rest: Unread) -> str:
    """How much, and how often, without which a number with no unit is no dose: "300 3 times a day"."""
    for strength in _STRENGTH.finditer(rest.text):
        behind = _AT_TIMES.match(rest.text.lower(), strength.end("dose"))
        before = rest.text[: strength.start()].split(" ")
        is_bare = _DOSE_NEXT.search(rest.text[: strength.start()]) or lookup(" ".join(before[-2:]).strip())
        counts = A_YEAR.fullmatch(strength["number"]) or WHEN.match(rest.text.lower(), strength.start("dose"))
        if strength["unit"] or (is_bare and not counts and BY_THE_CLOCK.search(behind[0] if behind else "")):
            end = behind.end() if behind else strength.end()
            return rest.cut(strength.start(), end)[strength.start("dose") - strength.start() :].strip(" ;")
    return ""


_WHEN_BEGUN = any_case(
    r"\b(?:when|once|after|since|as|because|'?cause|cuz|cos) (?:\w+ )?(?:i|s?he|they|we)"
    r"(?:['\u2019](?:m|s|ve))? (?:was |were |had )?"
    r"(?:got|get|started|began|begun|went|put|given|taking|take|takes|had|needed|on)(?: on)? "
    r"(?:to take |taking )?(?:(?:the|an?|my|his|her|on) )*(?P<what>[\w-]+(?: thinners?)?)"
)
_A_TREATMENT = any_case(r"(?:blood )?thinners?|stents?|pacemaker|transplant|dialysis|chemo(?:therapy)?")


def _is_treated_with(what: str) -> bool:
    """Another medicine, or what has one: it came in its way, and is no trouble that this one made."""
    return _A_TREATMENT.fullmatch(what) is not None or lookup(what) is not None


def _reasons(piece: str) -> tuple[list[WhyStopped], str]:
    """The reasons that a piece names, and its other words: "her chest got tight so dr said no more" has both."""
    codes: list[WhyStopped] = []
    others = piece
    for code, words in _WHY:
        if words.search(piece):
            codes.append(code)
            others = words.sub(" ", others)
    return codes, others

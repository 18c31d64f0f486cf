"""Where a pain spreads, and what is numb, tingling or weak: "right leg to the calf, foot tingles"."""

from __future__ import annotations

import re
from datetime import date

from visitprep.common_words import A_TITLE
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.lines.yes_no import NOT_SURE
from visitprep.patterns import any_case
from visitprep.visit.records.body_words import mentions_place
from visitprep.visit.records.choices.choice import YesNo
from visitprep.wording import N_, later

_GIVES_WAY = r"g[ia]ves? (?:way|out)|giv(?:ing|in) (?:way|out)|buckl\w*"
_NERVE = (
    (
        "numbness",
        r"numb(?!er)\w*|no feeling|can'?t feel|(?:(?:do|did)(?:n'?t| not)|doesn'?t|never|hardly|barely)"
        r" (?:really |even )?(?:feel|felt)"
        r" (?:the |my |his |her |an? )?(?:floor|ground|feet|foot|toes?|fingers?|hands?|legs?|it|them|hot|cold|heat"
        r"|touch|tacks?|nails?|pins?|needles?|stones?|rocks?|pebbles?|glass|splinters?)"
        r"|(?:dead|no) feeling|(?:go(?:es)?|going|went|is|gets?|feels?) dead"
        r"|(?:go|goes|going|went|falls?|fell) (?:to sleep|asleep)|novocaine",
    ),
    (
        "tingling",
        r"tingl\w*|pins (?:and|n|&) needles|prickl\w*|(?:goes to |falls? |fell |is |feels )?asleep|fizz\w*",
    ),
    (
        "weakness",
        rf"weak\w*|{_GIVES_WAY}|drags?|draggin\w?"
        r"|drop(?:s|ped|pin\w?)? (?:things|stuff|(?:a |the |my )?(?:cups?|mugs?|pans?|plates?|glass(?:es)?"
        r"|dish(?:es)?|keys?|phone|fork|pen)|my \w+)|drop foot|foot drops?|(?:foot|feet|leg|knee|toes?"
        r"|it) (?:slaps?|drop\w*|flop\w*)|(?:goes |is |gets )?(?:slappy|floppy)|trips? (?:on|over)"
        r"|trippin\w? (?:on|over)|stumbl\w*|no strength|lost (?:the |my |its )?(?:strength|grip)|can'?t (?:lift"
        r"|raise|grip|hold (?:things|stuff|a cup))|wobbl\w*|like (?:jelly|rubber)|to jelly",
    ),
)
_NO = any_case(
    r"(?:(?:no|nope|nah)[ ,]+)?(?:no(?:ne|pe)?|nah|nowhere|not at all|not really|nothing(?: like that)?"
    r"|(?:it )?(?:does not|do(?:es)?n'?t)(?: (?:spread|go|move|travel)(?: anywhere)?)?|(?:i )?don'?t think so"
    r"|not that (?:i|we|s?he|they)(?:['’]?(?:ve|s)| has| have)?"
    r" (?:knows?|told|tells?|said|says?|noticed?|seen?|feels?|felt|can tell)"
    r"(?: of| me| us)?|none of (?:that|it|them|those)|(?:it )?stays (?:there|put))"
)
_THANKS = any_case(r"[\s,.;]*(?:thank (?:the )?(?:lord|god|goodness|heavens?)|praise god|knock on wood)[\s.!]*$")
_STAYS = any_case(
    r"(?:no(?:pe)?|nah|nowhere|not really|not (?:the|my|his|her|in|to|into|down|up|spread\w*|radiat\w*))\b"
    r"(?! (?:further|farther|past|below|lower|more))"
    r"|(?:i |we )?(?:do(?:n'?t| not)|ca(?:n'?t|nnot)) (?:think|believe|say) (?:that )?"
    r"(?:it|the pain) (?:spread|go|mov|travel|radiat)\w*"
    r"|(?:it )?(?:does(?:n'?t| not)|don'?t) (?:go|spread|move|travel|radiate)\b"
    r"|(?:(?:it'?s |its |is )?(?:just|only) (?:in |at |on )?(?:the|my|there|that|this|right)\b"
    r"|(?:(?:it|they|that|the pain|pain)\b\s*(?:(?:itself|just|only|really|always|pretty much)\s+)*)?stays?\b)"
)
"""The beginning of words that say it stays where it is: "no just the knee"."""
_NO_SPREAD = any_case(
    r"(?:no|not|nope|it (?:does not|doesn'?t)|does ?n'?t) (?:spread\w*|radiat\w*)(?: anywhere| at all)?"
)
_CONTRARY = r"(?!(?:just|only|except|but|though|still)\b)"
_NOT = any_case(
    r"\b(?:no|not|nothing(?:'?s| is)?|nowhere(?: is)?|never|without|isn'?t|aren'?t|wasn'?t|ain'?t"
    r"|don'?t (?:have|get|feel|go)|does(?:n'?t| not) (?:have|get|feel|go|give))\s+"
    rf"(?:(?:{_CONTRARY}[\w/]+\s+){{1,4}}?(?:or|nor|and|an|n)\s+)*(?:{_CONTRARY}\w+\s+){{0,2}}$"
)
_DOUBT = any_case(
    rf"\b(?:{NOT_SURE}|(?:do|does|did)(?:n'?t| not) (?:think|believe|say)|maybe|perhaps"
    r"|might be|if (?:anything|it) (?:is|are))\b|\?"
)
"""With one of these a part says neither yes nor no."""
_NOT_AFTER = any_case(r"\s+(?:\w+\s+)?(?:no|none|nothing|nowhere|not (?:that i know|really|at all))\b")
_ASIDE = any_case(
    r"(?:(?:s?he|they|it|i|we|nobody|but)|(?:my |the )?(?:dr|doctor|doc|nurse|wife|husband|daughter"
    r"|son))\s+(?:\w+\s+){0,2}(?:say|said|know|tell|told|think|seen?|looked|checked)s?\b"
)
_GOES = any_case(
    r"\b(?:down|up|into|to|across|around|round|along|through|all over|everywhere|whole|side|spreads?|radiat\w*"
    r"|shoots?|travels?|goes|runs?|wraps?)\b"
)
_FEELS = any_case(
    r"(?P<part>[^,;]*?)\s(?:feels?|felt|gets?|is|are|r|swells?|goes? (?:cold|white|blue|stiff|heavy|tired|limp))\b"
)
"""What a part of the body is like, "my legs feel heavy": no place that it spreads to."""
_OF_SOMEBODY = any_case(r"\bto (?:some|any|no)?(?:body|one|me|him|her|us|them)(?: else)?\b")
"""Goes to no part of the body: "they belong to somebody else"."""
_SADDLE = any_case(
    r"\b(?:down (?:below|there|under)|between|private\w*|groin|crotch|bottom|saddle|wipe|wiping|genital\w*)\b"
)
"""A place where being numb is asked about by itself: a no to it is no answer to the rest."""
_NOT_SAID = any_case(r"(?:i|we|s?he) (?:can|could)(?:n?['’]?t| not) (?:really )?(?:tell|say)\b")
"""It says neither that it spreads nor that it stays."""
_LEFT_OUT = any_case(r"\b(?:isn'?t|aren'?t|ain'?t|doesn'?t|don'?t|not)$")
"""What is denied is named before: "feet numb, hands aren't"."""
_FINE = any_case(r"(?<!not )\b(?:fine|ok(?:ay)?|good|normal|all ?right)$")
_SPREADS = any_case(
    r"(?:(?:it|the|my|pain|yes|yeah|no|also|then|sometimes) )*(?:goes|go|going|runs?|shoots?|travels?"
    r"|radiates?|spreads?|wraps?|moves?|comes|down|up|into|to|across|around|round|along|through)\b"
)
_AND = any_case(r",?\s+(?:and|n|&|with)\s+")
_FEELING = any_case(r"\s*(?:\b(?:is|are|r|goes|gets?|feels?|it|and|that|which)\b\s*)*$")
_LIMB = any_case(r"\b(?:legs?|foot|feet|thighs?|arms?|hands?|grip)\b")
_ONLY_NERVES = any_case(rf"(?:(?:{'|'.join(words for _, words in _NERVE)}|or|nor|and|any|no|not|either)[\s/]*)+")


def read(line: str, today: date) -> Reading:
    """A no alone is no to all that was asked; a part is about nerves where it has a word of theirs.

    One part that says yes is a yes, whatever another denies of another place.
    """
    text = Unread(line).text
    if _NO.fullmatch(_THANKS.sub("", text).strip(" .")):
        return Reading({"spreads_to": "no", **{name: YesNo.NO for name, _ in _NERVE}})
    values: dict[str, object] = {}
    spreads, where, left, stays = list[str](), list[str](), list[str](), list[str]()
    unclear: list[Unclear] = []
    denying = False
    unsteady = list[str]()
    parts = (part.strip(" .") for part in re.split(rf"[,;]|{A_TITLE}\.|\bbut\b", text))
    pieces = [piece for part in parts for piece in _spread_apart(part) if piece]
    for piece in pieces:
        goes_on = denying and _ONLY_NERVES.fullmatch(piece) is not None
        """ "No numbness, tingling or weakness": the no is for all of them."""
        named, said = False, dict[str, YesNo]()
        for name, words in _NERVE:
            found = re.search(rf"\b(?:{words})\b", piece, re.IGNORECASE)
            if found is None:
                continue
            named = True
            if _DOUBT.search(piece):
                left += [piece] if piece not in left else []
                unclear.append(Unclear(name, piece, later(N_("{words}: yes, no, or not sure?"), words=piece)))
                continue
            denied = goes_on or _NOT.search(piece[: found.start()]) or _NOT_AFTER.match(piece, found.end())
            no_feeling = re.match(r"no (?:feeling|strength)", found[0], re.IGNORECASE)
            said[name] = YesNo.NO if denied and not no_feeling else YesNo.YES
        denying = bool(said) and set(said.values()) == {YesNo.NO}
        if said.get("weakness") and only_gives_way(piece) and not _LIMB.search(piece):
            (unsteady if said.pop("weakness") is YesNo.YES else left).append(piece)
            continue
        elsewhere = denying and _SADDLE.search(piece) is not None
        if YesNo.YES in said.values():
            where.append(piece)
        elif elsewhere or (denying and any(values.get(name) is YesNo.YES for name in said)):
            left.append(piece)
        elsewhere = elsewhere and len(pieces) > 1
        for name, answer in said.items():
            if answer is YesNo.YES or (name not in values and not elsewhere):
                values[name] = answer
        if named:
            continue
        is_left_out = _LEFT_OUT.search(piece) or _FINE.search(piece)
        if where and _is_place_alone(piece) and not is_left_out:  # "numb, both feet"
            where.append(piece)
            continue
        if (
            (felt := _FEELS.match(piece))
            and mentions_place(felt["part"])
            and not _GOES.search(_OF_SOMEBODY.sub("", piece))
        ):
            (left if _FINE.search(piece) else where).append(piece)
        elif _NOT_SAID.match(piece):
            left.append(piece)
        elif _STAYS.match(piece):
            stays.append(piece)
        elif where and is_left_out:
            left.append(piece)
        else:
            aside = _ASIDE.match(piece) or not (mentions_place(piece) or _GOES.search(piece))
            of_strength = aside and "number" in piece.casefold()
            (left if (left or values or spreads or of_strength) and aside else spreads).append(piece)
    result: dict[str, object] = {}
    if stays and not any(mentions_place(piece) or _GOES.search(piece) for piece in spreads):
        left, spreads = [*spreads, *left], []  # "no spread. zigzag lights before" spreads to no lights
    if spreads:
        result["spreads_to"] = ", ".join(spreads)
        left += stays
    elif stays:
        result["spreads_to"] = "no"
        left += [piece for piece in stays if not (_NO.fullmatch(piece) or _NO_SPREAD.fullmatch(piece))]
    elif begins := next((one for one in where if _SPREADS.match(one)), ""):
        goes = _FEELING.sub("", begins[: _first_sign(begins)])  # "down the arm to the thumb tingles"
        result["spreads_to"] = goes if mentions_place(goes.split()[-1]) else begins
    if unsteady and YesNo.YES in values.values():
        values["weakness"], where, unsteady = YesNo.YES, [*where, *unsteady], []
    result |= values
    if where:
        result["nerve_where"] = ", ".join(where)
    beside = {"weakness": ", ".join(unsteady)} if unsteady else {}
    return Reading(result, tuple(unclear), ", ".join(left), beside=beside)


def _spread_apart(part: str) -> tuple[str, ...]:
    """Where it goes, and what is numb there: "down the leg and my toe is numb"."""
    sign = _first_sign(part)
    cut = [hit for hit in _AND.finditer(part, 0, sign) if _SPREADS.match(part) or _STAYS.match(part)]
    return (part[: cut[-1].start()], part[cut[-1].end() :]) if cut and sign < len(part) else (part,)


def _first_sign(words: str) -> int:
    """Where the first word for what is numb, tingling or weak begins; the end where there is none."""
    found = (re.search(rf"\b(?:{signs})\b", words, re.IGNORECASE) for _, signs in _NERVE)
    return min((hit.start() for hit in found if hit), default=len(words))


def only_gives_way(words: str) -> bool:
    """No strength, and none that is lost: "the knee buckles" is unsteady, not weak."""
    others = re.sub(rf"\b(?:{_GIVES_WAY})\b", "", words, flags=re.IGNORECASE)
    return others != words and _first_sign(others) == len(others)


def names_a_nerve_sign(words: str) -> bool:
    return _first_sign(words) < len(words) or re.search(r"\bfeel\w*", words, re.IGNORECASE) is not None


def _is_place_alone(piece: str) -> bool:
    """The name of a place and no more: behind what is numb it is where that is."""
    words = re.findall(r"[\w'-]+", piece)
    return len(words) <= 5 and mentions_place(piece) and not (_GOES.search(piece) or _STAYS.match(piece))

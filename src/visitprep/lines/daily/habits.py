"""Smoking, alcohol, cannabis and other drugs in one line; what was not named is asked about, never taken"
" as no."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date

from visitprep.common_words import FULL_STOP, KIN
from visitprep.lines.none_but import beside_none, exception_in, says_only_no
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.lines.yes_no import says_none_at_all
from visitprep.patterns import any_case
from visitprep.text import capital
from visitprep.wording import N_, NC_, Later, in_a_row, later, say

_KINDS = {
    "tobacco": r"smok\w*|cigar\w*|cigs?\b|ciggies|vap(?:e|es|ing|ed)|tobacco|packs? (?:a|per|every) (?:day|week)"
    r"|half a pack|packs?\b|chew(?:ing)?\b|nicotine|snus|dip\b|juul",
    "alcohol": r"alcohol\w*|drink\w*|drunk|drank|beers?\b|wine|sherry|whisk\w*|vodka|gin\b|rum\b|bourbon"
    r"|tequila|liquor|cocktails?|pints?|lager|cider|spirits|martinis?|sober|booze|glass(?:es)? of"
    r"|brandy|cognac|port\b|scotch|baileys|irish cream|todd(?:y|ies)|liqueurs?|schnapps|champagne|prosecco|ales?\b"
    r"|stout|guinness|mead\b|sake\b|margaritas?|nightcaps?|tipples?|drams?\b|shandy",
    "cannabis": r"cannabis|cbd|thc|weed|marijuana|pot\b|gumm\w*|edibles?|joints?\b|hemp",
    "other": r"cocaine|heroin|meth\b|methamphetamine|fentanyl|kratom|mushrooms?|lsd|ecstasy|dope\b|(?:other "
    r"|street |hard )?drugs?\b|mdma|ketamine|pills?\b",
}
_NAMES = {
    "tobacco": NC_("a habit", "smoking"),
    "alcohol": NC_("a habit", "alcohol"),
    "cannabis": NC_("a habit", "cannabis"),
    "other": NC_("a habit", "other drugs"),
}
_NOTHING_ELSE = any_case(
    r"(?:no|none of the|none|nothing|not|never|that'?s)\s*(?:other|others|else|the others?|the rest|it"
    r"|all)(?: (?:things?|drugs?))?"
)
_DENIED = any_case(
    r"\b(?:no(?! (?:use|good|help|effect|difference|benefit|better|relief|longer|more)\b)|not(?! (?:much"
    r"|helpful|any ?more)\b)|never(?! (?:helped|did|worked)\b)|don'?t|do not|doesn'?t|neither|nor|non-?)\b"
)
""""No use" says that it was tried."""
_STORY = any_case(
    r"\d|\b(?:since|until|any ?more|quit|used to|stopped|only|but|except|more than|much|a lot|often|really"
    r"|every day|tried|gave me|a few times|once|sometimes|now and then|help\w*|work\w*)\b"
)
"""With one of these a denial says more than no, and stays as it was typed."""
_BUT = (
    r"(?:well|but|except(?:ing)?(?: for)?|only|just|maybe|unless (?:you|u) count|apart from|aside from|other than"
    r"|besides)"
)
_AT_TIMES = (
    r"(?:(?:every )?now and (?:then|again)|once in a while|sometimes|on occasion|occasionally"
    r"|some (?:nights|days|weekends)|(?:the|an) odd)"
)
_TURN = any_case(
    rf"(?P<but>(?:(?!only|just|maybe){_BUT}[\s,:]+)*)(?:(?:only|just|maybe|{_AT_TIMES})\b|(?<=[\s,:]))"
)
"""Behind a no: what follows is its exception."""
_SIGN = any_case(
    rf"[,;]|{FULL_STOP}|\b(?<!\bnow )and\b|\bbut\b|(?<=\w) (?={_AT_TIMES} (?:a|an|one|some)\b"
    rf"|{_BUT} (?:for )?(?:a|an|the|my|one|two|some|sometimes|in|at|on|communion|gumm\w+|wine|beer)\b)"
)
_HOW_MUCH = any_case(
    r"(?:(?:maybe|about|or|sometimes|some ?times|some days|some nights|weekends?|parties|now|then|usually|mostly"
    r"|never|not|most|more|less|than|up to|only|just|a|an|the|few|couple|of|at|one"
    r"|two|three|four|five|\d+(?:[-/.]\d+)?|on"
    r"|in|per|each|every|days?|nights?|nites?|weeks?|months?|years?|yrs?|since|for|if|when|bad|good|i|have|company"
    r"|friends|with|dinner|supper|tops|though|christmas|holidays?|before|that|a lot|lots)\b[\s']*)+"
)
"""How much or how often, of what was named before it: "a glass of wine most nights, 2 sometimes"."""
_OF_WHAT = any_case(
    r"(?:i |s?he )?(?:have |has |do |does |on |about |maybe |up to )*"
    r"(?:\d+(?: ?(?:-|to|or) ?\d+)?|a couple|couple|a few|few)"
    r" (?:a|per|each|every) day\b.*|daily|every day|(?:i |s?he )?(?:quit|gave (?:it )?up|stopped|packed it in)\b.*"
)
"""An amount or an end that names no kind: most often of smoking, and asked about."""
_SOFT = (
    r"(?:water|seltzer|milk|juice|coffee|tea|decaf|cocoa|soda|pop|cola|cokes?|pepsi|sprite|dr\.? pepper"
    r"|mountain dew|lemonade|gatorade|red ?bull|monsters?|caffeine|smoothies?|shakes?|ensure|mocktails?)"
)
_NO_USE = any_case(
    rf"(?:energy|soft|sports?|fizzy|diet|protein|coffee|caffeine|iced|hot|cold|non-?alcoholic|alcohol[- ]free)[ -]+"
    rf"(?:drink\w*|beers?|wine)|(?:root|ginger|birch) (?:beers?|ales?)|\b{_SOFT} drink\w*"
    rf"|(?:drink\w*|drank|pints?|glass(?:es)? of|mugs?|cups?)(?: (?:of|only|just|a lot|lots|too much|much"
    rf"|mostly|my|the|iced|hot|black|diet|green|cold|\d+|a|some|cups?|cans?|glass(?:es)?|pots?)){{0,5}} {_SOFT}\b"
    r"|pots? of (?:coffee|tea)"
    r"|\b(?:drug[- ](?:test|screen|free|allerg)\w*|(?:test|screen)\w* (?:us |me |you )?for (?:drugs|alcohol|thc)"
    r"|smoke[- ](?:alarms?|detectors?|free)|alcohol[- ](?:wipes?|swabs?|pads?|free)"
    rf"|my {KIN}\b(?!.*\b(?:i|me|we|us)\b).*"
    r"|(?:\w+ )*pills\b.*\b(?:lock\w*|cup ?boards?|cabinets?|drawers?|dresser|shelf|safe|box|kitchen|purse|counter)"
    rf"|(?:locks?|keeps?|hides?|counts?|stores?)(?: \w+){{0,2}} pills)\b"
)
"""These name a kind and tell of no use of it: drug tests, what somebody else takes, where pills are kept, and
drinks without alcohol."""
_CANNABIS_SMOKED = r"\b(?:smok|vap)\w+\s+(?:\w+\s+)?(?:weed|pot|marijuana|cannabis|thc|cbd|hemp|joints?|dope)\b"
_TOBACCO = r"\b(?:cigar\w*|cigs?|tobacco|nicotine|packs?)\b"
_SIX_PACK = any_case(
    r"\b(?:6|six|12|twelve|18|24|30)[ -]?packs?\b(?! of (?:cig\w*|smokes?|marlboro\w*|camels?|newports?)\b)"
)
"""Beer, and nothing that is smoked; "2 packs a day" is."""
_PAST = any_case(r"\b(?:19|20)\d\d\b|\byears?\b|\b(?:quit|stopped|ex|former)\b")
NO = "no"


def read(line: str, today: date) -> Reading:
    """Each kind in the words of its part; a plain denial is "no"."""
    text = Unread(line).text
    if says_none_at_all(text):
        return Reading(dict.fromkeys(_KINDS, NO))
    general, told = exception_in(text, lambda words: bool(_named(words)))
    if told and (says_none_at_all(general) or says_only_no(general)) and not _DENIED.match(told):
        own = read(told, today)
        return Reading(
            {**dict.fromkeys(_KINDS, NO), **own.values}, tuple(one for one in own.unclear if one.field), own.left
        )
    beside = beside_none(text, or_except=True)
    if beside and not _named(beside) and (_NO_USE.search(beside) or _is_remark(beside)):
        return Reading(dict.fromkeys(_KINDS, NO), left=beside)
    values: dict[str, object] = {}
    left: list[str] = []
    no_others = False
    last: list[str] = []
    before = ""
    for piece in filter(None, (p.strip(" .") for p in _SIGN.split(text))):
        named = _named(piece)
        if last and all(values.get(name) == NO for name in last) and (told := _exception(piece, last)):
            values |= dict.fromkeys(named or last, told if named else f"{before}, {piece}")
            last, before = named or last, told
            continue
        if not named and len(last) == 1 and _HOW_MUCH.fullmatch(piece):
            so_far = before if values[last[0]] == NO else values[last[0]]
            values[last[0]] = f"{so_far}, {piece}"
            continue
        last, before = named, piece
        if not named or (_NOTHING_ELSE.fullmatch(piece)):
            if _NOTHING_ELSE.fullmatch(piece):
                no_others = True
            else:
                left.append(piece)
            continue
        denied = bool(_DENIED.search(piece)) and not _STORY.search(piece)
        if denied and len(re.findall(r"[^\W\d_]{4,}", _DENIED.sub("", piece))) > len(named) + 1:
            left.append(piece)  # "i dont drink because of the liver"
        for name in named:
            said = NO if denied else piece
            values[name] = f"{values[name]}, {said}" if name in values else said
    if not values and not any(_OF_WHAT.fullmatch(piece) for piece in left):
        return Reading({}, left=text)
    unclear: tuple[Unclear, ...] = ()
    of_what = next((piece for piece in left if _OF_WHAT.fullmatch(piece)), "")
    if of_what and "tobacco" not in values:
        unclear = (Unclear("tobacco", of_what, later(N_("{words}: is that smoking?"), words=of_what), of_what),)
    others = {name: NO for name in _KINDS if name not in values and not (unclear and name == "tobacco")}
    if no_others:
        return Reading({**values, **others}, unclear, ", ".join(left))
    if not others:
        return Reading(values, unclear, ", ".join(left))
    ask = later(N_("{others}: none?"), others=Later(_row, tuple(_NAMES[name] for name in others)))
    return Reading(values, (*unclear, Unclear("", "", ask, others)), ", ".join(left))


def _exception(piece: str, denied: Collection[str]) -> str:
    """What is so after all, behind a no to `denied`: "well a small brandy", "two beers on saturday"."""
    turn, named = _TURN.match(piece), _named(piece)
    told = piece[turn.end("but") :] if turn and turn["but"] else piece
    if not set(named) <= set(denied) or not (turn or named) or _DENIED.search(told) or _PAST.search(told):
        return ""
    return told


def _is_remark(words: str) -> bool:
    """It tells neither how much nor when, and stands beside a no: "im a nurse"."""
    return not (_STORY.search(words) or _TURN.match(words) or _HOW_MUCH.fullmatch(words))


def _named(piece: str) -> list[str]:
    piece = _SIX_PACK.sub("beer", _NO_USE.sub(" ", piece))
    found = [name for name, words in _KINDS.items() if re.search(rf"\b(?:{words})", piece, re.IGNORECASE)]
    # "Smoke pot" is no tobacco.
    only_cannabis = re.search(_CANNABIS_SMOKED, piece, re.IGNORECASE) and not re.search(
        _TOBACCO, piece, re.IGNORECASE
    )
    if only_cannabis:
        found = [name for name in found if name != "tobacco"]
    return found


def _row(*names: str) -> str:
    """The names in a row, with a capital in front."""
    return capital(in_a_row([say(name) for name in names]))

"""How much something helped, for how long, and what went wrong, in the words of who tells it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from visitprep.lines.unread import Unread
from visitprep.patterns import compiled
from visitprep.visit.dates.words import NUMBERS, UNITS, any_of
from visitprep.visit.records.choices.medicine import Effect

_COUNT = rf"(?:\d{{1,3}}(?:\.5)?|{any_of(NUMBERS)}|few|a few|several)"
LENGTH = (
    rf"(?:(?:about|around|almost|nearly|maybe|only|over|just)\s+)*{_COUNT}(?:\s*(?:-|to"
    rf"|or)\s*{_COUNT})?(?:\s+and a half)?\s*"
    rf"(?:{any_of([*UNITS, 'hour', 'hr', 'minute', 'min', 'night'])})s?(?:\s+and a half)?\b(?!\s+ago)"
)
"""A length of time, as typed."""

_LASTED = rf"(?:,?\s*(?:(?:which |it )?lasted|lasting|for|of relief for|relief for)?\s*(?P<long>{LENGTH}))"
_PERCENT = compiled(
    rf"(?:(?:about|around|maybe|helped|gave me|it helped)\s+)*(?<![\d.-])(?P<percent>\d{{1,3}})\s*(?:%"
    rf"|percent\b)"
    rf"(?:\s+(?:relief|better|improvement|less pain|reduction|help))?{_LASTED}?",
    re.IGNORECASE,
)
_IT = r"(?:(?:it|that|they|this|which)\s+)?(?:really\s+)?"
_EFFECTS: tuple[tuple[Effect, str], ...] = (
    (
        Effect.NONE,
        rf"{_IT}(?:did\s?n[o']?t|did not|didnt|does\s?n[o']?t|doesnt|does not"
        rf"|never)\s+(?:really\s+)?(?:help(?:ed)?|work(?:ed)?"
        r"|do)(?:\s+(?:nothing|anything|at all|any|me|much good))*(?!\s*much)|no (?:help|relief|good|effect"
        r"|use|better"
        r"|difference|change|benefit)(?: at all)?\b|useless|worthless|zero help|nothing helped|not at all\b"
        r"|(?:made|did) no difference|(?:did )?nothing(?=\s*(?:$|[,;.]))|did nothing|didn'?t make a difference",
    ),
    (
        Effect.WORSE,
        rf"{_IT}(?:made|makes) (?:(?:it|me|things|everything)(?: all)?|(?P<what>(?:my |the )?[a-z"
        rf" ]{{2,30}}?)) (?:much |a lot |even )?"
        rf"worse|(?:{_IT}(?:got|was|is) )(?:much |a lot )?worse(?: after(?:wards)?)?|^worse\b|(?<=[,;]"
        rf" )worse\b",
    ),
    (
        Effect.A_LITTLE,
        rf"{_IT}(?:(?:helped|helps|help|worked|works)(?: me)? )?(?:only |just )?(?:a (?:little|bit|tiny"
        rf" bit)(?: bit)?|slightly|a tad)"
        r"(?: (?:help|relief|better))?(?! (?:sore|dizzy|sick|sleepy|swollen|bruis|numb|tired|weak|nause))",
    ),
    (
        Effect.A_LOT,
        rf"{_IT}(?:(?:helped|helps|help|worked|works)(?: me)? )?(?:quite )?(?:a lot|lots|a great deal|great"
        rf"|very well|tremendously|a ton"
        r"|very much|so much|wonders)(?: (?:of )?(?:help|relief|better))?|big help|best thing ever|very helpful"
        r"(?! of (?:trouble|pain))",
    ),
    (
        Effect.SOME,
        rf"{_IT}(?:(?:helped|helps|help|worked|works)(?: me)? )?(?:some(?:what)?(?! (?:days?|times?|nights?"
        rf"|weeks?|day|trouble|pain))"
        r"|a fair bit|moderately)(?: (?:help|relief|better))?",
    ),
    (Effect.TOO_SOON, r"too (?:soon|early)(?: to (?:say|tell|know))?"),
    (Effect.UNSURE, r"(?:not sure|unsure|don'?t know|can'?t (?:tell|say))(?: (?:if|whether|that) (?:it|they"
        r"|that)(?: has)? ?(?:help\w*|work\w*)| how much)?"),
)  # fmt: skip
_PATTERNS = tuple(
    (effect, compiled(rf"(?<![\w-])(?:{words})(?![\w-]){_LASTED}?", re.IGNORECASE)) for effect, words in _EFFECTS
)
_HELPED = compiled(
    rf"(?<![\w-]){_IT}(?:helped|helps|worked|works|was good|(?:was |got |felt )?better(?= for \w)"
    rf"|gave relief|relief)(?: me)?(?![\w-])(?:{_LASTED}"
    r"|\s+(?P<till>(?:un)?till?\s+[^,;]+))?",
    re.IGNORECASE,
)
_LASTED_ALONE = compiled(
    rf"(?<![\w-])(?:(?:it |which )?lasted|relief (?:for|lasted)|wore off after|good for)\s+(?P<long>{LENGTH})",
    re.IGNORECASE,
)
BARE_LENGTH = compiled(rf"(?<![\w-])(?:for\s+)?(?P<long>{LENGTH})(?:\s+(?:of )?relief)?", re.IGNORECASE)
TROUBLE = compiled(
    r"\b(?:went (?:up|to|down)|got|hurts?|sore|dizz\w*|naus\w*|sick|thr(?:ew|ow)\w*|vomit\w*|puk(?:ed?|ing)|barf\w*"
    r"|retch\w*|queasy|woozy|loopy|zombie|gagg\w*|burn(?:ed|t|s"
    r"|ing)|rash\w*|swell\w*"
    r"|swelled|swole|swollen|blew up|balloon\w*|puff(?:y|ed)\b|wobbl\w*|unsteady"
    r"|fell|numb\w*|weak\w*|headaches?|bleed\w*|infect\w*|worse|pain(?:ful)?|confus\w*"
    r"|sugar|itch\w*"
    r"|fevers?|tired|sleep[yi]\w*|drows\w*|weight|constipat\w*|bruis\w*|stiff\w*|foggy|fuzzy|groggy"
    r"|faint\w*|passed out"
    r"|side effects?|saw things|hallucinat\w*|mood|depress\w*|anxious|panic\w*|racing|heart|breath\w*|blood"
    r" pressure|leak"
    r"|allerg\w*|reaction|hives|cramps?|diarrhea|dry mouth|shak\w*|sweat\w*|trouble|problem\w*|migraines?"
    r"|flush\w*"
    r"|stomach|memory|couldn'?t|could not|can'?t|felt)\b",
    re.IGNORECASE,
)
"""Words that tell of something going wrong."""

_ONE = r"(?:(?:made|makes) (?:it|me|things|everything|(?:my |the )?\w+)|got|was|is|felt)"
_ANY = (
    rf"(?:{_ONE} (?:a (?:little|bit) |much |a lot )?(?:worse|better|easier)|(?:bit|little|much|a lot"
    rf"|slightly) (?:better|"
    r"worse)|(?:helped|helps|worked|good|great|fine|better|worse)(?: (?:a lot|some|a (?:little|bit)))?|"
    r"(?:did )?nothing|no (?:help|good|use|better)|not any ?more|(?:did(?:n'?t| not)) (?:help|work))"
)
_TURNED = compiled(
    rf"(?<![\w-])(?:(?:it|they|that) )?{_ANY}(?: (?:at first|to begin with|in the beginning|the first time"
    rf"|for \w+ \w+|first))"
    rf"?,? ?(?:and |but )?(?:then|later|after that|afterwards)(?: on)?,? (?:it |they )?(?:a )?{_ANY}(?![\w-])"
    rf"|(?<![\w-]){_ANY} (?:at first|to begin with|the first time),? (?:and "
    rf"|but )(?:it )?(?:a )?{_ANY}(?![\w-])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class EffectSaid:
    effect: Effect | None = None
    percent: int | None = None
    lasted: str = ""
    worse_words: str = ""
    """Where it made something worse: the words, and `what` if they say what."""
    what: str = ""
    helped_words: str = ""
    """"Helped" with no word for how much."""
    turned: str = ""
    """Two effects, one after the other, in one run of their words: "made it worse at first then a bit"
    " better"."""


_CLAUSE = re.compile(r"(?:(?!,(?!\d)|;|\bbut\b|\bthen\b).)+")
_BAD = re.compile(r"\b(?:terrible|awful|horrible|hated? it|agony|unbearable)\b", re.IGNORECASE)
_GOOD = frozenset({Effect.A_LOT, Effect.SOME, Effect.A_LITTLE})
_ONE_OF_SEVERAL = re.compile(
    r"\b(?:first|1st|second|2nd|third|3rd|last|next|other) ?(?:one|shot|time|block)?\b", re.IGNORECASE
)


def _two_sided(text: str) -> str:
    """The clauses, from the first to the last, of which some say that it helped and others that it did not."""
    signs: list[tuple[bool, re.Match[str]]] = []
    for clause in _CLAUSE.finditer(text):
        hit = next((code for code, pattern in _PATTERNS if pattern.search(clause[0])), None)
        bad = hit in (Effect.NONE, Effect.WORSE) or _BAD.search(clause[0]) is not None
        of_one = _ONE_OF_SEVERAL.search(clause[0]) is not None
        good = (
            hit in _GOOD
            or _HELPED.search(clause[0]) is not None
            or (of_one and BARE_LENGTH.search(clause[0]) is not None)
        )
        if bad is not good:
            signs.append((good, clause))
    if len({good for good, _ in signs}) < 2:
        return ""
    return text[signs[0][1].start() : signs[-1][1].end()]


def take_effect(line: Unread) -> EffectSaid:
    """The effect, taken out of `line`. Of two, the first in the order of words that leave no doubt."""
    if turned := line.take(_TURNED):
        return EffectSaid(turned=turned[0].strip(" ,;."))
    if both := _two_sided(line.text):
        start = line.text.find(both)
        line.cut(start, start + len(both))
        return EffectSaid(turned=both.strip(" ,;."))
    effect, percent, lasted, worse_words, what, helped = None, None, "", "", "", ""
    found = _PERCENT.search(line.text)
    if found and int(found["percent"]) <= 100:
        line.cut(found.start(), found.end())
        percent, lasted = int(found["percent"]), found["long"] or ""
    for code, pattern in _PATTERNS:
        if (match := pattern.search(line.text)) is None:
            continue
        if code is Effect.WORSE and percent is not None:
            continue  # "70 %, the second made the leg worse": the words stay, as trouble
        line.cut(match.start(), match.end())
        effect, lasted = code, lasted or match["long"] or ""
        if code is Effect.WORSE:
            worse_words, what = match[0].strip(), (match["what"] or "").strip()
        break
    if match := line.take(_LASTED_ALONE):
        lasted = lasted or match["long"]
    if effect is None and (match := line.take(_HELPED)):
        helped = "" if percent is not None else match[0].strip()
        lasted = lasted or match["long"] or match["till"] or ""
    return EffectSaid(effect, percent, lasted.strip(), worse_words, what, helped)

"""How much something helped, for how long, and what went wrong, in the words of who tells it."""

from __future__ import annotations

import re

from msgspec import Struct

from visitprep.lines.history.outcome.from_to import FROM_TO, change
from visitprep.lines.history.outcome.length import A_FEW, LENGTH
from visitprep.lines.history.outcome.part_by_part import part_by_part, several_differ
from visitprep.lines.history.outcome.stopped_working import NO_MORE
from visitprep.lines.two_halves import Halves, two_halves
from visitprep.lines.unread import Unread
from visitprep.patterns import any_case, compiled
from visitprep.visit.dates.words import UNITS, any_of
from visitprep.visit.records.choices.medicine import Effect
from visitprep.wording import NC_

_FIRST = rf"(?:the |my )?first (?:(?:few|couple(?: of)?|{A_FEW}) )?(?:{any_of([*UNITS, 'hour', 'night'])})s?\b"
_LASTED = (
    r"(?:,?\s*(?:(?:which |it )?lasted|lasting|for|of relief for|relief for)?\s*(?:like\s+)?"
    rf"(?P<long>{LENGTH}|{_FIRST}))"
)
_PERCENT = any_case(
    rf"(?:(?:about|around|maybe|helped|gave me|it helped)\s+)*(?<![\d.-])(?<!less than )(?<!under )(?<!below )"
    rf"(?<!not even )(?P<percent>\d{{1,3}})\s*(?:%|percent\b)"
    rf"(?:\s+(?:relief|better|improvement|less pain|reduction|help))?{_LASTED}?"
)
_NAMES_NOTHING = frozenset("it that they this which and then things everything".split())
_DID_NOT = r"(?:did\s?n[o']?t|did not|didnt|does\s?n[o']?t|doesnt|does not)"
_IT = r"(?:(?:it|that|they|this|which)\s+)?(?:(?:really|just)\s+)?"
_EVER_SINCE = r"(?: now|(?: ever)? since(?= *(?:$|[,;.]))| (?:ever )?after(?:wards)?| than (?:before|ever))"
_EFFECTS: tuple[tuple[Effect, str], ...] = (
    (
        Effect.NONE,
        rf"{_IT}(?:{_DID_NOT}|never)\s+(?:real+y\s+|even\s+)?(?:help(?:ed)?|work(?:ed)?|do|touch(?:ed)?(?: (?:it"
        r"|the \w+|my \w+|them|that))?|make a dent"
        r"|budge it)(?:\s+(?:n[ou]thin[g']?|anything|a thing|at all|any|me|a bit"
        r"|much good|squat|jack|one bit))*(?!\s*much)|(?:neither|none)(?: one)?(?: of (?:them|it|those|these"
        rf"|the \w+))? (?:really )?(?:helped|worked|did (?:anything|much|a thing))|(?:{_DID_NOT}"
        r"|^no(?![^;]*\bworse\b))(?= *(?:$|[,;.]))|did (?:squat|jack|zip|diddly\w*)|waste of (?:time|money)|zilch"
        r"|(?:zip|zero)(?= *(?:$|[,;.]))|nada|no (?:help|relief|good|effect|use|better|difference|change"
        r"|benefit)(?: at all)?\b|useless|worthless|zero help|n[ou]thin[g']? helped|not at all\b|(?:made"
        r"|did) no difference|(?:did )?n[ou]thin[g']?(?: at all)?(?=\s*(?:$|[,;.]))|did nothing"
        r"|didn'?t make a difference",
    ),
    (
        Effect.WORSE,
        rf"{_IT}(?:made|makes) (?:(?:it|me|things|everything)(?: all)?|(?P<what>(?:my "
        rf"|the )?[a-z ]{{2,30}}?)) (?:much |a lot |even )?worse|(?:(?:{_IT}|(?P<got>(?:the "
        rf"|my )?[a-z]{{2,}}) )(?:got|was|is|went|(?:has |have )?been) )(?:much |a lot )?worse{_EVER_SINCE}?"
        rf"|(?:^|now |even |(?<=[,;] ))worse\b{_EVER_SINCE}?",
    ),
    (
        Effect.A_LITTLE,
        rf"{_IT}(?:(?:helped|helps|help|worked|works|felt|feels|was)(?: me)? )?(?:only "
        rf"|just )?(?:a (?:little|bit|tiny bit)(?: bit)?|slightly|a tad)"
        r"(?: (?:help|relief|better))?(?! (?:more|less|sore|dizzy|sick|sleepy|swollen|bruis|numb|tired|weak"
        r"|nause))",
    ),
    (
        Effect.A_LOT,
        rf"{_IT}(?:(?:helped|helps|help|worked|works|was|is)(?: me)? (?:by far )?(?:the )?(?:most|best)"
        r"(?! (?:of (?!all|them|everything)|\w+ nights?|nights|days|by)\b)(?: thing)?"
        r"(?: of (?:all|them|everything))?(?! (?:\w+ )?(?:hours?|days?|weeks?|months?|nights?|sleep|relief|i\b))"
        r"|(?:the )?best thing(?=\s*(?:$|[,;.]))|the best thing (?:ever|i (?:ever |have |'ve )*(?:did|done"
        r"|tried|had|found))|(?:(?:helped|helps|help|worked|works|felt|feels|was)(?: me)? )?"
        rf"(?:quite )?(?:a lot(?! of (?:trouble|pain|problems?|money))|lots|a great deal"
        rf"|great(?! (?:days?|weeks?|months?|hours?|nights?|years?|lakes?|falls|neck|bend|plains|rapids|aunt"
        rf"|uncle))|very well|tremendously|a ton|very much|so much|wonders|(?:it was |pain (?:was )?|almost "
        r"|nearly )+(?:all )?gone)(?: (?:of )?(?:help|relief|better))?|miracle|lifesaver|life saver"
        r"|godsend|amazing|wonderful|big help|best thing ever|very helpful(?! of (?:trouble|pain))"
        r"|(?:was |been |am )?pain[- ]?free(?! (?:\w+ )?(?:hours?|days?|weeks?|months?|nights?|years?)\b(?! ago))"
        r"|(?:was |been |am )?pain[- ]?free(?= (?:\w+ )?(?:days?|weeks?|months?|years?)$)|fixed (?:it|me)"
        r"|cured(?: it| me)?|(?:was )?a (?:big |great |total )?success)",
    ),
    (
        Effect.SOME,
        rf"{_IT}(?:(?:helped|helps|help|worked|works|felt|feels|was)(?: me)? )?(?:some(?:what)?(?! (?:days?"
        rf"|times?|nights?|weeks?|day|trouble|pain))|a fair bit|moderately)(?: (?:help|relief|better))?",
    ),
    (Effect.TOO_SOON, r"too (?:soon|early)(?: to (?:say|tell|know))?"),
    (Effect.UNSURE, r"(?:not sure|unsure|don'?t know|dunno|idk|can'?t (?:tell|say))"
        r"(?: (?:if|whether|that) (?:it|they|that)(?: has)? ?(?:help\w*|work\w*)| how much)?"),
)  # fmt: skip
_NEEDS = {
    Effect.WORSE: "worse",
    Effect.A_LITTLE: " little | bit | slightly | a tad ",
    Effect.SOME: " some | somewhat | a fair bit | moderately ",
    Effect.TOO_SOON: " too soon | too early ",
    Effect.UNSURE: " not sure | unsure | know | dunno | idk | tell | say ",
}
_PATTERNS = tuple(
    (effect, any_case(rf"(?<![\w-])(?:{words})(?![\w-]){_LASTED}?", needs=_NEEDS.get(effect, "")))
    for effect, words in _EFFECTS
)
_HELPED = any_case(
    rf"(?<![\w-]){_IT}(?:helped|helps|worked|works|was (?:good|nice)|(?:was |got |felt )?better(?= for \w)"
    r"|felt (?:good|nice|better)|(?:was|were|been|it['’]?s|is|started|kept) (?:really )?(?:helping"
    r"|working)(?= *(?:$|[,;.]|(?:un)?till?\b|but\b|some\b|for\b|me\b))|^(?:yes|good|ok(?:ay)?|fine"
    r"|nice)(?= *(?:$|[,;.]|for\b))|(?:took|takes) the edge off(?: it)?|eased (?:it|things)|gave relief"
    rf"|relief)(?: me)?(?:(?P<thing>\s+(?:with )?(?:my|the|her|his)\s+[a-z]+))?(?![\w-])(?:{_LASTED}"
    r"|\s+(?P<till>(?:un)?till?\s+[^,;]+))?"
)
_FADED = any_case(
    rf"(?<![\w-]){_IT}(?:help(?:e?d|s)|worked|works|eased(?: it| things)?|did the job"
    r"|(?:was |felt |got )?(?:good|ok(?:ay)?|fine|nice|grand|lovely|better))(?: me)?"
    rf"(?:{_LASTED}(?: or (?:so|two))?|\s+(?:at (?:first|the start)|for a (?:while|time))|(?=\s+(?:un)?till?\b))"
    r"(?: after)?\s*,?\s*"
    r"(?:(?:and|but) )*(?:then|(?:un)?till?|before|but|and)\s+(?:(?:the|my|it|its|it's|pain|was|i|they)\s+)*"
    rf"{NO_MORE}(?![\w-])"
)
_ILL = (
    r"(?:swell\w*|pain|ach(?:e|es|ing)|numb(?!er)\w*|tingl\w*|burning|cramp\w*|stiff\w*|headaches?|spasms?|itch\w*"
    r"|hurt\w*|throb\w*|sore\w*|pressure|shak\w*)"
)
EASES = any_case(
    r"(?:^|[,;.])\s*(?:(?:and|but|so|which|because|it|they|that|this|wearing it|just|really"
    r"|mostly)\s+)*(?:(?:keeps?|kept|holds?|held)\s+(?:the|my|her|his|it|me|him|them|things)\b[^,;.]*\b(?:down"
    r"|away|off|in place|still|from\s+\w+|so\b[^,;.]*n['’]?t\s+\w+)|(?:brings?|brought|takes?|took|gets?"
    rf"|knocks?)\s+(?!(?:me|him|her|us) off)(?=[^,;.]*(?<!blood )\b{_ILL}\b)(?:[\w']+\s+){{0,4}}?(?:down|away|off)"
    r"|(?:stop(?:s|ped)?|prevent(?:s|ed)?|eases?|eased|calms?|calmed|settles?|settled|loosen(?:s|ed)|relie?ves?"
    r"|relieved|soothe[sd]?|reduce[sd]?|less|fewer|no more)\s+(?:(?:the|my|her|his|some|of|most"
    rf"|all)\s+)*(?:\w+ )?{_ILL}|(?:the |my |her |his )?(?:\w+ )?(?<!blood ){_ILL} (?:goes|went|comes"
    r"|came) (?:down|away))\b"
    r"(?:(?!\bbut\b)[^,;.])*"
)
"""It helps something that is ill: "it keeps the swelling down"."""
_HARDLY = any_case(
    rf"(?<![\w-])(?:no (?:help|good|relief|use) (?:that |so |very )?much|{_IT}{_DID_NOT} (?:real+y )?(?:help|do"
    rf"|work)(?: me)? (?:that |so |very |too )?much"
    r"|not (?:so |that |too |very |really )?much(?: help| good| relief| change)?|hardly(?: any(?: help"
    r"|thing)?| helped| at all)?|barely(?: helped| anything)?)(?![\w-])"
)
_HALF = any_case(
    r"(?<![\w-])(?:cuts?|took) (?:it|them|the \w+|my \w+|her \w+|his \w+)(?: down)? (?:in|by) half"
    r"|(?<![\w-])(?:it )?(?:helped|helps|better)(?: me)?(?: (?:by|about|maybe|around))*"
    r" (?:a )?half(?! (?:an?|the|of|way|day|hour|year|week|month)\b)(?![\w-])"
    r"|(?<![\w-])half (?:better|gone|as (?:bad|many|much)|the pain(?: was)? gone|(?:of )?(?:my"
    r"|the) pain (?:went|was gone))(?![\w-])"
)
_NOT_SO = any_case(
    r"(?<![\w-])(?:not|no|never|n[ou]thin[g']?|(?:was|is|were|did|does|do|has|have|had)n['’]?t)"
    r"(?:\s+(?:an?|the|one|least|so|all|that|been|was|it|really|exactly|very|quite|even|works?|helped|helps?|done?"
    r"|any|much))*\s*$"
)
"""In front of a word for help, which it takes back: "not a lot", "wasn't great"."""
_BEST = any_case(
    rf"(?<![\w-])(?:the |my )?best (?P<lasted>(?:{A_FEW} )?(?:hours?|days?|weeks?|months?|nights?)|sleep"
    rf"|relief|i (?:have |'ve )?felt)(?: (?:i(?:'ve)? (?:have )?had|i had|ever))*(?: (?:in|since|of|for)\b[^,;]*)?"
)
"""As in "best 2 days in 3 years": a lot, and for so long."""
_LASTED_ALONE = any_case(
    rf"(?<![\w-])(?:(?:it |which )?lasted|relief (?:for|lasted)|wore off after"
    rf"|(?<!felt )(?<!felt so )good for|gone for)\s+(?P<long>{LENGTH})"
)
BARE_LENGTH = any_case(rf"(?<![\w-])(?:for\s+)?(?:like\s+)?(?P<long>{LENGTH})(?:\s+(?:of )?relief)?")
TROUBLE = any_case(
    r"\b(?:went (?:up|down)|got(?! (?:off|better|relief|some|a (?:little|bit|lot)|through|to|used|me|it|them"
    r"|\d))|hurts?|sore|dizz\w*|naus\w*|sick|thr(?:ew|ow)\w*|vomit\w*|puk(?:ed?|ing)|barf\w*|retch\w*|queasy|woozy"
    r"|loopy|zombie|gagg\w*|burn(?:ed|t|s|ing)|rash\w*|swell\w*|swole|swollen|blew up|balloon\w*|puff(?:y"
    r"|ed)\b|wobbl\w*|unsteady|fell|numb(?!er)\w*|weak\w*|headaches?|bleed\w*|infect\w*|worse|pain(?:ful)?|confus\w*"
    r"|sugar|itch\w*|fevers?|tired|sleep[yi]\w*|slept(?! (?:well|good|better|great|fine|like a baby|through))"
    r"|drows\w*|weight|constipat\w*|bruis\w*|stiff\w*|foggy|fuzzy|groggy|faint\w*|passed out|side effects?|(?:saw"
    r"|seeing)(?= (?:things|stuff|bugs|people|spiders|snakes|faces|double|spots|shadows|ghosts|animals|dead"
    r"|my dead|her dead|his dead)\b)|hallucinat\w*|tingl\w*|hung ?over|jitter\w*|jumpy|(?:my|her|his|the) skin\b"
    r"|skin (?:came|got|went|was|is|broke|burn\w*|tore|off|react\w*)|peel\w*|blister\w*|welts?|raw|robot\w*|stupid"
    r"|fat\b|spac(?:ey|ed)\b|out of it|lost (?:my |her |his |some )?(?:words|hair|balance|time|appetite|mind)|mood"
    r"|depress\w*|anxious|panic\w*|racing|heart|breath\w*|blood pressure|leak|allerg\w*|reaction|hives|cramps?"
    r"|diarrhea|dry mouth|mouth (?:was|is|got|gets) (?:so |very |all )?dry|shak\w*|sweat\w*|trouble|problem\w*"
    r"|(?:plug|bind|bound|stop|back|block|bung)\w* (?:me|her|him) up|(?:plugged|backed|bound|bunged) up"
    r"|migraines?|flush\w*|hot fl[au]sh\w*|droop\w*|insomnia|sleepless\w*|no sleep|stomach|memory|could(?:n'?t"
    r"| not)(?! count)|can'?t|tore\b|popped|a pop\b|snapped|felt(?! (?:so |very |really |pretty |real )*(?:good"
    r"|nice|better|great|fine|ok|okay|relax\w*|amazing|wonderful|looser|some|a (?:bit|little)"
    r"|n[ou]thin[g']?))|hospital\w*"
    r"|er\b|icu|emergency|ulcers?|bled|gain(?:ed|s|ing)|put on(?= \w+ (?:lbs?|pounds?|kilos?|kg|stone)\b)|(?:made"
    r"|got) (?:me |her |him )?fat|lbs|pounds|kidneys?|liver|twitch\w*|rage|angry|nightmares|seizures?|withdrawals?"
    r"|addict\w*|hooked|tight\w*|knocked (?:me|her|him) out|black(?:ed|ing) out|blackouts?|collaps\w*|(?:gave"
    r"|giving) way|catheter\w*|retention|a ?& ?e|kill(?:ed|ing) (?:me|her|him)|suicid\w*|slurr\w*|(?:pe+(?:d|ing)"
    r"|pass(?:ed|ing)) blood|blood in)\b"
)
"""Words that tell of something going wrong."""
HELPS_SOMETHING = any_case(r"(?:it |that )?(?:helps?|helped|eases?|eased|for|good for)\s")
""""Helps the burning" tells of no trouble."""
_TROUBLES = r"(?:trouble|problems?|side effects?|bad effects?|complications?|reactions?|ill effects?)"
NO_TROUBLE = any_case(
    rf"(?<![\w-])(?:(?:and |but |with |had |there (?:was|were) )*(?:no|zero|without(?: any)?|never any|not any"
    rf"|did(?:n'?t| not) have any)\s+"
    rf"(?:real |big |bad |other )?{_TROUBLES}(?: with (?:it|them|that)| at all| after(?:wards)?)?"
    rf"|{_TROUBLES}\s*[:=-]?\s*(?:no|none|nope))(?![\w-])"
)
NONE = NC_("trouble with something tried", "none")


class EffectSaid(Struct, frozen=True):
    effect: Effect | None = None
    percent: int | None = None
    lasted: str = ""
    worse_words: str = ""
    """Where it made something worse: the words, and `what` if they say what."""
    what: str = ""
    helped_words: str = ""
    """"Helped" with no word for how much."""
    helped_what: str = ""
    """What it helped, where the words say so: "helped my headaches"."""
    half: str = ""
    """The words of which 50 percent were made: "cut them in half"."""
    hardly: str = ""
    """"Not much", which may be a little or nothing."""
    turned: str = ""
    """Two effects, one after the other, in one run of their words: "worse at first then a bit better"."""
    faded: str = ""
    """The words that it helped for a time and then no more; nothing about it is open."""


_CLAUSE = compiled(r"(?:(?!,(?!\d)|;|\.\s|\bbut\b|\bthen\b|\bwhile\b|\bthough\b|\band the\b).)+")
_OWN = (
    r"\s*(?:(?:and|the|some|other|all)\s+)*(?!(?:i|it|its|they|that|this|which|we|he|she|my|staff|therapist\w*|people"
    r"|doctors?|place|pain|sugar|who|had|was)\b)[a-z]"
)
"""How a clause begins that is about one part of what was done."""
_FINE = any_case(
    rf"{_OWN}.*\b(?:lovely|wonderful|nice|heaven\w*|brilliant|bliss\w*|wonders|good|great|ok(?:ay)?|grand|eased)\b"
    r"|\s*loved the\b"
)
_HARMS = any_case(
    rf"(?!\W*(?:the |their )?(?:tape|glue|dye|dressings?)\b){_OWN}.*\b(?:(?:floored|wrecked|crippled|killed"
    r"|ruined|destroyed|hurt|flared)\s+(?:me|him|her|my)\b"
    r"|(?:set|put|left|laid|had|sent|landed|knocked|wiped|gave|made)\s+(?:me|him|her|my)\b.*"
    rf"(?:\b(?:bed|out|up|back|crying|agony|tears)\b|{TROUBLE.pattern}))"
)
_BAD = any_case(
    r"\b(?:terrible|awful|horrible|hated? it|agony|unbearable|(?<!not )worse"
    r"|not the (?:second|2nd|third|3rd|next|last|others?))\b"
)
_GOOD = frozenset({Effect.A_LOT, Effect.SOME, Effect.A_LITTLE})
_BETTER = any_case(r"\b(?<!no )(?<!any )(?:better|easier|looser|good(?= (?:for|on)\b))\b(?! (?:without|off|than))")
_ONE_OF_SEVERAL = any_case(r"\b(?:first|1st|second|2nd|third|3rd|last|next|other) ?(?:one|shot|time|block)?\b")


def _two_sided(text: str) -> str:
    """The clauses, from the first to the last, of which some say that it helped and others that it did not.

    One clause may say both: "made the hand worse neck bit better".
    """
    signs: list[tuple[bool, re.Match[str]]] = []
    for clause in _CLAUSE.finditer(text):
        hit, rest = None, clause[0]
        for code, pattern in _PATTERNS:
            if (found := pattern.search(rest)) and not (code in _GOOD and _NOT_SO.search(rest[: found.start()])):
                hit, rest = code, rest[: found.start()] + ";" + rest[found.end() :]
                break
        harms = _HARMS.match(clause[0]) is not None
        bad = harms or hit in (Effect.NONE, Effect.WORSE) or _BAD.search(clause[0]) is not None
        of_one = _ONE_OF_SEVERAL.search(clause[0]) is not None
        good = (
            hit in _GOOD
            or _HELPED.search(clause[0]) is not None
            or _BETTER.search(rest) is not None
            or (not bad and _FINE.match(clause[0]) is not None)
            or (of_one and BARE_LENGTH.search(clause[0]) is not None)
        )
        if bad and good and (hit is Effect.WORSE or _BAD.search(rest)):
            signs += ((True, clause), (False, clause))
        elif bad is not good:
            signs.append((good, clause))
    if len({good for good, _ in signs}) < 2:
        return ""
    return text[signs[0][1].start() : signs[-1][1].end()]


def says_both(text: str) -> bool:
    """Whether it helped and did not, here and there or one after the other: no single answer says it."""
    return bool(
        has_faded(text) or _two_sided(text) or part_by_part(text) or _pain_stays(text) or several_differ(text)
    )


def has_faded(text: str) -> bool:
    """Whether it helped for a time and then no more, which the words tell in that order."""
    return _FADED.search(re.sub(r"\b(?:great|well|wonderful)\b", "good", text)) is not None


def _pain_stays(text: str) -> Halves | None:
    """Where something goes better and the pain does not: "walking better but pain the same"."""
    halves = two_halves(text)
    return halves if halves is not None and halves.pain_stays else None


def take_effect(line: Unread) -> EffectSaid:
    """The effect, taken out of `line`. Of two, the first in the order of words that leave no doubt."""
    if faded := _FADED.search(line.text):
        return EffectSaid(lasted=(faded["long"] or "").strip(), faded=_whole(line, *faded.span()))
    if both := _two_sided(line.text):
        start = line.text.find(both)
        return EffectSaid(turned=_whole(line, start, start + len(both)))
    if parts := part_by_part(line.text):
        return EffectSaid(turned=_whole(line, *parts))
    if halves := _pain_stays(line.text):
        return EffectSaid(turned=_whole(line, halves.start, halves.end))
    effect, percent, lasted, worse_words, what, helped = None, None, "", "", "", ""
    found = _PERCENT.search(line.text)
    if found and int(found["percent"]) <= 100:
        line.cut(found.start(), found.end())
        percent, lasted = int(found["percent"]), found["long"] or ""
    hardly = match[0].strip() if (match := line.take(_HARDLY)) else ""
    for code, pattern in _PATTERNS:
        if hardly or (match := pattern.search(line.text)) is None:
            continue
        if code is Effect.WORSE and percent is not None:
            continue  # "70 %, the second made the leg worse": the words stay, as trouble
        if code in _GOOD and (taken_back := _NOT_SO.search(line.text[: match.start()])):
            hardly = line.cut(taken_back.start(), match.end()).strip()
            continue
        line.cut(match.start(), match.end())
        effect, lasted = code, lasted or match["long"] or ""
        if code is Effect.WORSE:
            worse_words, what = match[0].strip(), (match["what"] or match["got"] or "").strip()
            what = "" if what in _NAMES_NOTHING else what
        break
    half, helped_what = "", ""
    if percent is None and effect is None and (match := line.take(_HALF)):
        percent, half = 50, match[0].strip()
    if percent is None and effect is None and not hardly and (match := line.take(_BEST)):
        effect, helped_what = Effect.A_LOT, match[0].strip()
        lasted = match["lasted"] if match["lasted"][:1].isdigit() or " " in match["lasted"] else ""
    elif percent is None and effect is None and not hardly and (match := line.take(FROM_TO)):
        effect = change(int(match["before"]), int(match["after"]))
        helped_what = match[0].strip()
        if effect is Effect.WORSE:
            worse_words = what = helped_what
            helped_what = ""
    if match := line.take(_LASTED_ALONE):
        lasted = lasted or match["long"]
    if effect is None and not hardly and (match := line.take(_HELPED)):
        helped = "" if percent is not None else match[0].strip()
        lasted = lasted or match["long"] or match["till"] or ""
        helped_what = match[0][: match.end("thing") - match.start()].strip() if match["thing"] else ""
    elif effect is None and percent is None and not hardly and (match := line.take(EASES)):
        helped = helped_what = match[0].strip(" ,;.")
        lasted = lasted or (length["long"] if (length := BARE_LENGTH.search(helped)) else "")
    return EffectSaid(effect, percent, lasted.strip(), worse_words, what, helped, helped_what, half, hardly)


def _whole(line: Unread, start: int, end: int) -> str:
    """Taken out, as it was typed: with the day that stood in the midst of it and was taken out before."""
    words = line.as_typed(start, end).strip(" ,;.")
    line.cut(start, end)
    return words

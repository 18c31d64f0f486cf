"""Words of what a medicine does that nobody wants: "makes me sleepy", "groggy in the morning"."""

from __future__ import annotations

from typing import Final

from visitprep.medicines.label.vocabulary.schedule import WHEN
from visitprep.patterns import any_case, compiled

MAKES: Final = any_case(
    r"(?:it |they |this |that )?(?:makes?|made|gets?|got|leaves?|gives?|gave) (?:me|him|her) "
    r"(?!(?:only |just )*(?:\d|half|one|two|three|four)\b)(?:an? |the |"
    r"some )?(?P<what>.+)|"
    r"(?:it |they )?(?:causes?|caused) (?P<what2>.+)|i (?:get|got|feel|felt|am|become) "
    r"(?!(?:it|that|this|them|those|these)\b)(?P<what3>.+)|"
    r"(?:side effects?|trouble)\s*[:=]?\s*(?P<what4>.+)|i['’]m (?P<what5>.+)"
)
TROUBLE: Final = any_case(
    r"(?:it |they )?(?:upsets?|bothers?|hurts?|burns?|kills?|eats? up|tears? up"
    r"|messes? (?:up|with)|(?:is |are )?(?:hard|"
    r"rough) on) (?:my|his|her|the) (?:stomach|belly|tummy|guts?|head|bowels?|skin|kidneys?).*|"
    r"(?:it |they )?knocks? (?:me|him|her) (?:out|flat).*|(?:it |they )?makes? (?:my|his|her|the) .+ worse|"
    r"(?:it |they )?dries (?:(?:my|his|her) mouth|me|him|her) .*|(?:my |his |her )?(?:legs|feet|ankles|hands"
    r"|face|stomach|belly) (?:burns?|bleeds?|swells?|puffs?|(?:are |get )swollen|goes? numb|shakes?)\b.*|"
    r"(?:it |they )?(?:makes?|leaves?|gives?) (?:my|his|her) (?:mouth|head|stomach|belly|guts?|hands?|legs?|feet"
    r"|ankles?|skin|eyes?|vision|heart|ears?|speech)\b(?!.*\b(?:better|less|easier|fine|relax\w*|loose\w*|calm\w*)\b).*|(?:(?:some|bad|terrible|very|really|"
    r"an?|little|bit|of|slight(?:ly)?|upset|so|awful|mild|lots|lot|too|gets?|i|it"
    r"|s?he(?:['’]s| is| was| gets?| got| feels?| felt| becomes?)|often|always|sometimes|now) )*"
    r"(?:constipat\w+|sleepy|sleepiness|drows\w+|dizz\w+|nause\w+|sick(?: to my stomach)?|queasy|vomit\w*|"
    r"puk(?:e|ed|ing)|barf\w*|retch\w*|woozy|loopy|throwing up|dry mouth|"
    r"itch\w*|rash|fog(?:gy)?|brain fog|fuzzy|weight gain"
    r"|gain(?:ed|ing)? (?:weight|\d+ (?:lbs?|pounds|kilos?)|a lot)|upset stomach|stomach(?: ?ache|"
    r" upset| pain| trouble|s? hurts?)|"
    r"heart ?burn|(?:stomach|tummy|belly|guts?)$|wind\b|the (?:runs|squits)|reflux|indigestion"
    r"|swell\w*|swollen (?:feet|legs|ankles)|headaches?|sweat\w*|tired(?:ness)?|groggy|grogginess|shak\w+|"
    r"trembl\w+|confus\w+|blurr\w+(?: vision)?|diarrho?ea|bloat\w*|gas|cramps?|hangover|forgetful|moody|jittery|"
    r"nightmares|bad dreams|weak(?:ness)?|unsteady|bruis\w+|bleeds?|falls?|fell|hair loss"
    r"|no appetite|cough(?:ing)?|(?:binds?|bound|(?:stop|bung|plug|block|back)(?:s|ped|ged|ed)?) (?:me|him|her) up"
    r"|(?:all )?(?:plugged|backed|bound|bunged|stopped) up)\b.*"
)
_SAYS_ITSELF: Final = any_case(r"(?:(?:so|very|really|real|a bit|too|all) )*[^\W\d_]+(?:y|ed|ick|ing)\b.*")


def trouble_made(words: str, what: str) -> str:
    """What it makes, as typed where it does not say so by itself: "makes me stupid", and "sleepy"."""
    return what if TROUBLE.fullmatch(what) or _SAYS_ITSELF.fullmatch(what) or len(what.split()) > 3 else words


NO_TROUBLE: Final = any_case(
    r"no (?:troubles?|problems?|side effects?|issues?|complaints|bother|worries)(?: at all| with it)?|none"
)
_CLAUSE: Final = compiled(r"\s*[,;]\s*")


def at_some_time(row: str) -> tuple[str, str]:
    """The clauses that tell of trouble at a time of day, which is no time of taking; and the row without them."""
    first, *others = _CLAUSE.split(row)
    told = [one for one in others if TROUBLE.fullmatch(one) and WHEN.search(one.casefold())]
    return ", ".join(told), ", ".join((first, *(one for one in others if one not in told))) if told else row

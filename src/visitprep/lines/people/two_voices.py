"""What they say and what the helper thinks, told in one breath: "she says 4, I would put it at 7"."""

from __future__ import annotations

from itertools import pairwise

from visitprep.common_words import KIN, NUMBER_WORD
from visitprep.patterns import any_case

_WHICH = r"(?:now|usual(?:ly)?|average|worst|best|least|lowest)\b"
_MINE = r"(?:mine|(?:by |in )?my (?:own )?(?:estimate|guess|view|number|opinion|impression|score|rating))\b"
_CANNOT = r"(?:can'?t|won'?t|cannot|doesn'?t|will not|does not) (?:say|give|put)\b"
_AND = r"(?:and|but|though|while|whereas|yet|personally|myself|honestly|for)"
_NUMBER = rf"(?:\d|\b(?:{NUMBER_WORD})\b)"
_NEARER = rf"(?:more like|nearer|closer|(?:really|actually|at least)(?= (?:an? |about )?{_NUMBER}))\b"
_AS_I = (
    r"i(?:'d|'ll|'ve)?(?: (?:would|will|have|can|personally|myself|do|really|rather|still))* (?:put|say|said|think"
    r"|call|rate|guess|seen?|estimate|reckon|give|judge|believe|go (?:for|with))\b(?! (?:s?he|they)\b)"
    r"|to (?:me|us|my (?:eyes?|mind))\b|me:|if you ask (?:me|us)\b|as far as i (?:can )?(?:tell|see|know)\b"
    r"|(?:honestly|frankly|truthfully|realistically|in truth),? (?:it'?s|it is|more|nearer|closer|an?|about)\b"
    r"|(?:looking at|watching|seeing) \w+,? i\b"
    rf"|(?:(?:going|judging) )?(?:from|by) what (?:i|we)\b|(?:as|what) (?:i|we) see\b|watching \w+|{_MINE}"
    rf"|(?:(?<=but )|it(?:'s| is) ){_NEARER}"
    rf"|(?={_NUMBER}[^.;,]* (?:according to me\b|\(me\)|i (?:say|reckon|think)\b|in mine\b|if you ask me\b))"
)
_AS_THEY = (
    r"(?!i\b|we\b)[^\W\d][\w.']*(?: (?!(?:i|never|not)\b)[^\W\d][\w']*){0,3}? (?:says?|said|gives?|gave|tells?"
    rf"|told|puts?|calls?|rates?|claims?|reports?|reckons?|makes? out|thinks?|admits?|own number|{_CANNOT})"
    r"|(?:hers|his|theirs)\b|(?:her|his) number\b|according to (?!me\b|us\b)(?:my |his |her |the )?[^\W\d]\w*"
    r"|if you ask (?!me\b|us\b)(?:my |his |her |the )?[^\W\d]\w*"
    r"|(?:in|by) (?:her|his|their) (?:own )?(?:words|view|eyes|mind|opinion|book|account|reckoning)\b"
)
_NEVER_MORE = (
    r"[^\W\d]+(?:'d| would| will| has|'s|'ll)?(?: never| won't| wouldn't| doesn't| not) (?:ever )?"
    r"(?:say|said|admit|admitted|go|give|put|own up|tell \w+)(?: (?:to|it))*"
    r" (?:more than|above|over|past|higher than|any(?:thing)? (?:more|higher|over|above))\b"
)
_VOICE = any_case(
    rf"(?:^|[.;,(:-]\s*|\s(?={_AND}\s))(?:{_AND}[,\s]+)*(?:{_WHICH}[\s:,]+(?=i\b))?"
    rf"(?:(?:(?P<mine>{_AS_I})|(?:{_AS_THEY}))(?=[^.;]*?{_NUMBER})|[^\W\d]+ {_CANNOT}"
    rf"|{_NEVER_MORE}(?=[^.;]*?{_NUMBER}))"
)
_IN_WORDS = any_case(rf"(?:^|[.;,(:-]\s*|\s(?={_AND}\s))(?:{_AND}[,\s]+)*(?:(?P<mine>{_AS_I}|i hear\b)|{_AS_THEY})")
"""The same where no number is told: "about the same she says, but I think worse"."""
_SAYS_IT = rf"(?:{_AS_THEY})(?: (?:you|us|me|every\w+|to))?[\s:,]+(?:is |it(?:'s| is)? )?(?:an? )?"
_WHO = any_case(rf"^(?:(?:no|yes|{_AND})[,\s]+)*(?:(?!.*?{_CANNOT}){_SAYS_IT})?")
_ALONE = any_case(rf"(?!.*\b(?:worst|best|least|lowest|now)\b).*?{_NUMBER}")
_BARE = any_case(rf"[\s,;.(-]*(?:{_AND}[,\s]+)*{_SAYS_IT}{_NUMBER}(?!\s+(?:at |on |when |if |is |a ))")
_LIKE = any_case(
    rf"(?<=[,;.]) (?!(?:s?he|they|because|since|as|when|if|from|by|at|on|in|but|and|or)\b)(?:(?!{_NUMBER}).)+$"
)
_NUMBERED = any_case(rf".*?{_NUMBER}")
_HEDGE = any_case(rf"\W*(?:and )?(?:{_WHICH}[\s:,]+)?i\b(?!(?:'ve| have)? see|.*?{_NEARER})")
"""No second voice, only a way to answer: "5 usually, I'd say 8 at worst"."""
_TELLS = any_case(rf"\b(?:{_AS_THEY})")
_BEHIND_A_LINK = "".join(
    rf"(?<!\b{word})" for word in "what as like than that when how and but my the her his".split()
)
_SOMEBODY = rf"(?:(?:my|the|her|his) )?(?:{KIN}|(?!(?:i|who|would|will|can|always|only|my)\b)[^\W\d]+(?= says?\b))"
_RUN_ON = any_case(
    rf"(?<=\w){_BEHIND_A_LINK}\s+(?=(?:(?:s?he|they|{_SOMEBODY})(?:'d| would|'ll| always| only)? "
    r"(?:says?|said|gives?|gave|puts?|calls?|rates?|thinks?|admits?)"
    rf"|i(?:'d| would|'ll)? (?:say|put|think|call|rate|guess|give|reckon))\b[^.;,]*?{_NUMBER})"
)
"""A number with who gives it, behind what it is of, and no comma: "cook a meal he'd put it at 3 but I think 1"."""
_THEIRS_AGAIN = any_case(
    rf"^(?:(?!\b(?<!at ){_WHICH}).)*?{_NUMBER}(?P<why>(?:(?!\b{_WHICH}).)*)[,;]\s*(?P<more>{_WHICH}\W+{_NUMBER}.*)$"
)
"""Behind a number of the helper's that names none of the four, their numbers go on: "but I'd say 9, best 3"."""
_LAST = any_case(rf".*\b({_WHICH})")
IS_MINE = any_case(rf"(?:(?:no|yes|that|this|it|they|those|'?s|is|are|was|also|only|just|all)\b[,\s]*)*{_MINE}.*")
"""Of a number that was asked about: "that is my estimate, not hers"."""


_SPEAKS_ALONE = any_case(rf"\W*(?:{_AND}[\s,]+)*(?:{_WHICH}[\s:,]+(?=i\b))?(?:{_AS_I})(?=[^.;]*?{_NUMBER})")
_OF_THEM = any_case(rf"(?<![\w'])(?:{_AS_THEY})|\b(?:s?he|they|{KIN})(?:'d| would) (?:say|give|put|call)\b")


def speaks_alone(line: str) -> bool:
    """Whether all of it is what the helper thinks: "worst I'd say 9"."""
    return _SPEAKS_ALONE.match(line) is not None and not _OF_THEM.search(line)


def numbers_set_apart(line: str) -> str:
    """With a comma between what the numbers are of and who gives them, where there was none."""
    return _RUN_ON.sub(", ", line)


def before_the_voices(line: str) -> tuple[str, str]:
    """What the numbers are of, and the part in which two give theirs: "walk the dog" of "walk the dog, she says 3,
    I'd say 1"; all of it and nothing where only one does."""
    first = next((one for one in _VOICE.finditer(line) if one.start()), None)
    if first is None or not all(voices_apart(told := line[first.start() :].strip(" ,;.:-"))):
        return line, ""
    return line[: first.start()].strip(" ,;.:-"), told


def voices_apart(line: str, *, numbers: bool = True) -> tuple[str, str]:
    """What they give, without who says so, and what the helper does; all of it theirs where only one is told."""
    voice = _VOICE if numbers else _IN_WORDS
    found = [(one.start(), one["mine"] is not None) for one in voice.finditer(line)]
    told = {False: "", True: ""}
    if found and not found[0][1] and _ALONE.match(line[: found[0][0]]) and _BARE.match(line[found[0][0] :]):
        found.insert(0, (0, True))  # "usual 5, she says 3": who says it tells the first apart
    if (
        found
        and found[0][1]
        and (_NUMBERED.match(line[: found[0][0]]) or (not numbers and found[0][0]))
        and (_TELLS.search(line[: found[0][0]]) or not _HEDGE.match(line[found[0][0] :]))
    ):
        found.insert(0, (0, False))
    for (start, mine), (end, _) in pairwise([*found, (len(line), False)]):
        told[mine] += line[start if any(told.values()) else 0 : end]
    if not all(told.values()):
        return line, ""
    if (again := _THEIRS_AGAIN.match(told[True])) and (last := _LAST.match(told[False])):
        told[True] = f"{last[1]}: {_WHO.sub('', told[True][: again.start('more')].strip(' .,;-'))}"
        told[False] += f", {again['more']}"
    own = (
        _LIKE.sub("", told[True]) if numbers else told[True]
    )  # without what the pain is like, behind the last number
    theirs = f"{told[False].strip(' .,;(-')}, {told[True][len(own) :]}"
    own = own.rstrip(" .,;-)") if own.count(")") > own[2:].count("(") else own
    return _WHO.sub("", theirs.strip(" ,.")), _WHO.sub("", own.strip(" .,;-").removeprefix("("))

"""Words that take a thing off a list that was answered before: "not thin bones", "the kidney one is wrong"."""

from __future__ import annotations

from visitprep.patterns import any_case

_BEGINS = (
    r"(?:except(?: for)?|minus|without|not|no|never(?: had)?|apart from|other than|leave out|less|take (?:off"
    r"|out)|remove|drop"
    r"|delete|un-?tick|un-?check|un-?mark|scratch|scrap|cross (?:off|out)|strike(?: out)?|get rid of|lose"
    r"|(?:i|s?he|they) (?:don'?t|doesn'?t|do not|does not|didn'?t|never|hasn'?t|haven'?t|has not|have not)"
    r"(?: (?:really|actually))?(?: (?:have|has|had|got|get))?|(?:it'?s|that'?s|there'?s|it is|that is) (?:not|no))"
)
_BEFORE = any_case(rf"(?:(?:but|just|only|please|and|well|so|oh)\b\s*)*{_BEGINS}\b[\s,:]*")
_TAKE_OFF = any_case(
    r"(?:(?:but|just|only|please|and)\s+)*(?:take|cross|strike|tick|get)\s+(?P<what>\S.*?)\s+(?:off|out|away|back)"
    r"(?:(?: of)? (?:the list|there|it))?"
)
_BEHIND = any_case(
    r"(?P<what>\S.*?)\s+(?:(?:is|are|was|were|one|thing|ticked|number)\s+)*(?:(?:is|are|was|were)(?:n'?t| not)"
    r"|'s not|(?:a )?(?:wrong|mistakes?|errors?|slips?)|in error|by mistake|should(?:n'?t| not) be (?:there|on|in"
    r"|ticked)(?: (?:it|there))?"
    r"|off|comes off|has to go|isn'?t (?:right|true|so|mine|his|hers)|is not (?:right|true|so|mine|his|hers))"
)
_AROUND = any_case(
    r"^(?:(?:the|that|my|his|her|a|an|any|to|for|on|number|row|it)\s+)+"
    r"|(?:[\s,]+(?:ones?|things?|rows?|bit|please|thanks|thank you|though|either|at all|off|out|ever|sorry))+$"
)
_ONCE = any_case(r"\b(?:any ?more|no longer|now|since|yet|lately|used to|these days|at the moment|cured|gone)\b")
"""What was there before is no mistake on a list of what was ever there."""


def taken_off(words: str) -> str:
    """What the words take off; empty where they take off nothing."""
    plain = " ".join(words.translate(str.maketrans("‘’ʼ", "'''")).split()).strip(" .,;!")
    if _ONCE.search(plain):
        return ""
    if found := _TAKE_OFF.fullmatch(plain):
        return _bare(found["what"])
    if (found := _BEFORE.match(plain)) and plain[found.end() :].strip():
        return _bare(plain[found.end() :])
    if found := _BEHIND.fullmatch(plain):
        return _bare(found["what"])
    return ""


def _bare(what: str) -> str:
    return _AROUND.sub("", _AROUND.sub("", what.strip())).strip(" .,;!")

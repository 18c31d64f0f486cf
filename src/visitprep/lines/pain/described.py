"""What is said of a place behind its name: "both thumbs | cant open jars", "right knee, new knee | clicks"."""

from __future__ import annotations

import re
from typing import Final

from visitprep.patterns import any_case
from visitprep.visit.records.body_words import mentions_place, says_side

_DESCRIBES = any_case(
    r"(?:and |n |that |which |it |they |just |always |really |still |so |kind of |both )*"
    r"(?:burn\w*|ach(?:e|es|ed|ing?|y)|hurts?|hurtin\w?|kill\w*|throb\w*|tingl\w*|numb(?!er)\w*|sore|stiff\w*"
    r"|swell\w*|swollen|click\w*"
    r"|pop(?:s|pin\w*)?|grind\w*|lock\w*|giv(?:es?|in\w?)|gave|can(?:'?t|not)|won'?t|don'?t|doesn'?t"
    r"|do(?:es)? not|drop\w*"
    r"|when|if|after|where|because|cause|cos|like|with|from|since|ever since|gets?|gettin\w?|go(?:es|in\w?)?"
    r"|keeps?|comes?|feels?|wakes?|worse"
    r"|(?:not|isn'?t|aren'?t|wasn'?t) (?!just|only)\w+|no (?!sorry|wait|my|the|its|it'?s|left|right)\w+"
    r"|milder|less|frozen"
    r"|is|are|was|were|pulls?|catch\w*|cramp\w*|seiz\w*|bothers?|acts?|never|has|have|had|been|makes?|worn|replaced|operated|fused|scoped"
    r"|wore|shot)\b"
)
_HAPPENS = any_case(
    r"(?:(?:and|but|so|then|because|cause|cos|or)\s+)*"
    r"(?:(?:i|it|they|s?he|we|which|that)\s+(?:just |always |still |also |only |really )*)?"
    r"(?:can(?:'?t| ?not| hardly| barely)|could(?:n'?t| not| hardly| barely)|won'?t|hardly|barely|unable|not able"
    r"|trouble|(?:too )?(?:hard|tough) to|hurts? (?:to|when|if|after|whenever)|hurtin\w? when|when|whenever|if"
    r"|after|where|(?:ever )?since (?:i|it|the|my|they|s?he|we|a)\b|because|like|as if|makes?|wakes?"
    r"|from (?:a |the |my )?(?:fall|falling|lifting|bending)|fell|falling|tripped|slipped|landed|hit|twisted"
    r"|dropp?(?:ed|s|ing|in)?|(?:have|has|had|need|needs|try|trying) to"
    r"|(?:lift|reach|rais|comb|brush|bend|kneel|wash|carry)ing|(?:look|turn)ing (?:up|down|over|around|back|to|my)"
    r"|(?:(?:the|my|a|an|some) )?(?:dentist|doc(?:tor)?|dr|surgeon|car|truck|horse|dog|cow|box|ladder|tree"
    r"|they|s?he) (?:\w+ed|took|put|did|hit|broke|cut|ran|fell|bit)"
    r"|(?:since )?(?:about |around )?(?:\d+|an?|a few|a couple(?: of)?|two|three|four|five|six) "
    r"(?:days?|weeks?|wks?|months?|mos?|years?|yrs?) (?:after|before|later|following))\b"
)
"""What cannot be done, or happened: a part of the body in it is where that goes, and no place of the pain."""
_BOTH = any_case(r"\b(?:both|two|l(?:eft)? (?:and|&|n) r(?:ight)?|r(?:ight)? (?:and|&|n) l(?:eft)?)\b")
_ONE_IS_WORSE = any_case(
    r"(?:(?:but|and|the|my|on|with)\s+)*(?:left|right|lt|rt|lft)(?:\s+(?:one|side|\w+))?\s+"
    r"(?:(?:is|was|gets?|being|hurts?|much|a lot|a bit|way|lots|always|usually|mostly|really)\s+)*"
    r"(?:worse|worst|more|stronger|the (?:bad|worse|worst|main) (?:one|side|knee|hip))\b"
)
"""Behind both sides it tells of one of them, and is no other place: "jaw both sides, right is worse"."""
_ONE_MORE = any_case(r"\b(?:and|n|also|plus|then)\b|[&,]")
_TO_DO = any_case(
    r"\s*(?:to )?(?:reach|lift|raise|turn|bend|put|get|hold|wash|comb|brush|do|use|walk|stand|sit|lie|lay|move"
    r"|touch|tie|pick|drive|sleep|hit|fell|landed|broke|twisted|look)\w*\b"
)
_SAID_AGAIN = any_case(r"\b(?:new|replaced?|replacement|metal|titanium|artificial|fake|same)\b")
_OF_A_LIMB = any_case(r"(?:and |n |my |the |left |right |both |whole )*(?:legs?|arms?)\b")
_TRUNK = any_case(r"\b(?:back|buttocks?|butt|hips?|neck|shoulders?)\b")


def described(piece: str) -> tuple[str, str]:
    """The place, and what is said of it. Nothing is parted where another place or side stands behind."""
    for word in re.finditer(r"(?<=\s)\S", piece):
        before, behind = piece[: word.start()].strip(" ,-"), piece[word.start() :]
        if mentions_place(before) and _BOTH.search(before) and _ONE_IS_WORSE.match(behind):
            return before, behind
        if not mentions_place(before) or not (_DESCRIBES.match(behind) or _HAPPENS.match(behind)):
            continue
        if (mentions_place(behind) or says_side(behind)) and not says_what_happens(behind):
            continue
        return before, behind
    return piece, ""


def says_what_happens(words: str) -> bool:
    """As in "cant lift my arm over my head" and "fell on my hip"; not where one more place is told behind it."""
    if not _HAPPENS.match(words):
        return False
    more = [piece for piece in _ONE_MORE.split(words)[1:] if not _TO_DO.match(piece)]
    return not any(mentions_place(" ".join(piece.split()[:3])) for piece in more)


_DENIES = any_case(
    r"(?:(?:and|but|so|also|please)\s+)*(?:(?:not|never|don['’]?t|do not|without|avoid|nobody|nothing)\b"
    r"|no\b(?!,| (?:sorry|wait|actually|i|my|the|its|it['’]?s|left|right|both)\b))"
)


def denies(piece: str) -> bool:
    """It tells what is not, or must not be: "no needles in that arm"."""
    return _DENIES.match(piece) is not None


def says_no_place(piece: str) -> bool:
    """It tells what happens, or what is done to a part."""
    return says_what_happens(piece) or names_no_place(piece)


def says_again(piece: str, before: str) -> bool:
    """A second name for the place before, "right knee, new knee": no other place."""
    names = set(re.findall(r"[a-z]{3,}", before.casefold()))
    own = {word for word in re.findall(r"[a-z]{3,}", piece.casefold()) if mentions_place(word)}
    return bool(own) and own <= names and _SAID_AGAIN.search(piece) is not None


_NOT_DONE: Final = (
    r"(?!(?:burn|ach|throb|tingl|sting|shoot|stabb|kill|hurt|go|runn|spread|radiat|com|mov|swell|feel|be|hav|pull"
    r"|cramp|pound|puls|itch|start|beginn|grind|click|popp|lock|giv|includ|wrapp|cross|cover|follow|dur|gett|someth"
    r"|noth|anyth|everyth|morn|even|spr|str)ing\b)"
)
_DONE_TO: Final = any_case(
    rf"\b{_NOT_DONE}[a-z]{{2,}}ing\s+(?P<what>(?:(?:or|and) \w+ing )?(?:(?:my|the|his|her|a|their) )?\w+)"
    r"|\b(?:when(?:ever)?|if|while|before|after) (?:i|s?he|they|we|it|you) (?!hurts?|aches?|burns?)\w+ "
    r"(?P<object>(?:(?:my|the|his|her) )?\w+)"
)
"""What somebody does, and to which part: "when brushing teeth", "when i touch my face"."""


def names_no_place(words: str) -> bool:
    """Every part of the body in the words is one that something is done to, and no place of the pain."""
    found = [hit for hit in _DONE_TO.finditer(words) if mentions_place(hit["what"] or hit["object"] or "")]
    return bool(found) and not mentions_place(_without(words, found))


def _without(words: str, hits: list[re.Match[str]]) -> str:
    for hit in reversed(hits):
        words = f"{words[: hit.start()]} {words[hit.end() :]}"
    return words


def are_two(before: str, after: str) -> bool:
    """Both say something of their own place: two pains, unless an arm or leg goes on from the trunk."""
    if _OF_A_LIMB.match(after) and _TRUNK.search(before):
        return False
    return bool(described(before)[1] and described(after)[1])

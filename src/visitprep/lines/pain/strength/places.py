"""The words that give a number of a pain its place: "now", "usual", "on a bad day", with the slips of a hand."""

from __future__ import annotations

from visitprep.common_words import ATTACK
from visitprep.patterns import any_case


def _with_slips(*words: str) -> str:
    """The words, and each with one letter left out, doubled, or changed places with the next: "usualy", "wrost"."""
    spelled = set(words)
    for word in words:
        for at in range(1, len(word)):
            spelled |= {word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:]}
            spelled |= {word[:at] + word[at : at + 2][::-1] + word[at + 2 :]}
    return "|".join(sorted(spelled - _OTHER_WORDS, key=lambda one: (-len(one), one)))


_OTHER_WORDS = {"wort"}
"""A slip that is a word of its own is no slip."""
_USUAL = _with_slips("usual", "usually", "average", "normal", "normally", "typical", "typically") + r"|usu\b|avg\b"
_WORST = _with_slips("worst")
_PLACES = (
    (
        "now",
        r"(?:right |just )?now\b|today\b|at the mo(?:ment)?\b|currently|(?:right |at )?this (?:morning|minute"
        r"|moment|second)"
        r"|(?:just |while |when )?(?:sitting|sittin|sat|lying|laying|standing|resting) (?:right )?here\b"
        r"|(?:as|while) (?:i|we|she|he|they)(?:'?m| am|'?s| is|'?re| are)? (?:sit|lie|lay|stand|talk|speak|type"
        r"|typing|sitting|lying"
        r"|talking|speaking|filling|answering|writing)s?(?: here| this| it)*(?: now| in (?:bed|the chair))?\b"
        r"|(?:right )?here in (?:the|my|her|his) \w+",
    ),
    (
        "usual",
        rf"(?:{_USUAL}|usaly|avarage|avg)\b"
        r"|on average|mostly\b|most (?:days|nights|mornings|of the (?:time|week|day)|times)|generally\b"
        r"|(?:in )?between\b(?! \w+ and )(?: (?:the )?(?:them|those|times|cris[ei]s|attacks?|episodes|flares))?"
        r"|otherwise\b|else\b|(?:the )?rest of the (?:time|day|week)\b|if not\b"
        r"|in general\b|every ?day\b|as a rule\b|all (?:the time|day)\b|the (?:past )?week (?:was|is|has been)\b",
    ),
    (
        "worst",
        rf"{ATTACK}|(?:at )?(?:its |the |my )?(?:very )?(?:{_WORST})\b|max(?:imum)?\b"
        r"|(?:on |in )?(?:a |the |my )?(?:really |very )?(?:bad|rough|terrible|awful|horrible) "
        r"(?:day|night|morning|spell|time|one|week)s?|(?:in |on |with |during )?a flares?\b|flares?\b"
        r"|highest\b|at most|peaks?\b"
        r"|(?:goes |gets |got |went |shoots |jumps |climbs |spikes |it )?up to\b|hits?(?: a)?\b"
        r"|tops?(?: out)?(?: at)?\b|as high as\b"
        r"|spik(?:es?|ed|ing)(?: to)?\b|(?<!not )(?<!too )(?<!so )(?<!that )(?<!hurts )(?<!hurt )bad(?=\s*$)",
    ),
    (
        "least",
        r"(?:at )?(?:its |the |my )?(?:very )?best\b|least\b|lowest\b|min(?:imum)?\b|(?:on )?(?:a |the |my"
        r" )?(?:really |very )?good (?:day|night|morning|spell|time|one|week)s?|at (?:the )?low"
        r"|(?<!not )(?<!no )(?<!too )(?<!so )(?<!that )(?<!pretty )(?:good|great)(?=\s*$)"
        r"|(?:never|not|no|won'?t|does ?n'?t|don'?t|hardly ever)(?: ever| really| go(?:es)?| gets?| been| is"
        r"| was| drops?| comes?)*"
        r" (?:under|below|less than|lower than|better than|down past)|(?:goes |gets |comes )?(?:down|drops) to\b"
        r"|as low as\b",
    ),
)
PLACE = any_case(r"\b(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _PLACES) + ")")

"""Whose a medicine is that was prescribed to somebody else: "his girlfriends", "got it off a neighbor"."""

from __future__ import annotations

from typing import Final

from visitprep.common_words import KIN
from visitprep.medicines.label.name import known_name
from visitprep.patterns import any_case
from visitprep.wording import N_, say

_SOMEBODY: Final = rf"(?:{KIN}|pal|mate|co-?worker|ex|sis|bro)"
_SOMEONE: Final = (
    r"(?:some ?one|some ?body|(?:some |this )?(?:guy|man|woman|lady|girl|person|people)|the street|a dealer)"
)
_THING: Final = r"(?:pills?|tablets?|meds?|medicines?|medications?|prescriptions?|scripts?|rx|bottle|ones?|old \w+)"
_ENDS: Final = r"(?=\s*(?:$|[,;.)(]|\bbut\b|\band\b|\bnot\b|\bwhen\b|\bmaybe\b|\bfor\b|\b(?:at|on|in) (?!law)|\d))"
_IS: Final = (
    r"(?:(?:it['’]?s|its|that['’]?s|thats|they['’]?re|theyre|those|it|they|is|are|was|were|really"
    r"|actually|belongs?|to|"
    r"takes?|taking|uses?|using|borrows?|borrowed|shares?|sharing|steals?|some|one|of|out of|i|he|she|we)\s+)*"
)
_WHOSE: Final = any_case(
    "|".join(
        (
            rf"(?<!\bfor )(?<!\bwith )(?<!\bat )(?<!\bby )(?<!\blike )(?<!\bthan"
            rf" )(?<![\w'’-]){_IS}(?:my|his|her|their|our|an?|the)\s+"
            rf"(?:\w+\s+)?{_SOMEBODY}(?:['’]?s['’]?(?:\s+{_THING})?|\s+{_THING}){_ENDS}",
            rf"(?<!\bheard )(?<!\bidea )(?<!\btip )(?<![\w'’-])(?:{_IS}(?:gets?|got|gotten|bought"
            rf"|buys?|given|borrow(?:s|ed)?|comes?)\s+)?"
            rf"(?:(?:it|them|one|some|this|these|those)\s+)?(?:from|off(?: of)?)\s+(?:(?:my|his|her"
            rf"|their|our|an?|the)\s+)?"
            rf"(?:(?:\w+\s+)?{_SOMEBODY}(?:['’]?s)?|(?:an?\s+)?{_SOMEONE})\b(?:\s+(?:at|from|down"
            rf"|next) (?:\w+ ?){{1,2}})?",
            rf"(?<![\w'’-])(?:it\s+)?belongs?\s+to\s+(?:my|his|her|their|our|an?)\s+(?:\w+\s+)?{_SOMEBODY}{_ENDS}",
            r"(?<![\w'’-])(?:it['’]?s|its|they['’]?re|theyre|they are|it is"
            r"|belongs? to)\s+(?:(?!not\b)[^\W\d]+s|(?-i:[A-Z])[^\W\d]+['’]s)"
            r",?\s+(?:not|and not) (?:his|hers|mine|her own|his own|my own|theirs)\b",
            r"(?<![\w'’-])(?:it['’]?s|its|they['’]?re)\s+(?-i:[A-Z])[^\W\d]+['’]s(?=\s*(?:$|[,;.)]))",
            r"(?<![\w'’-])(?:(?:it['’]?s|its|it|they|is|are|was|were|they['’]?re)\s+)*(?:is ?n['’]?t"
            r"|are ?n['’]?t|was ?n['’]?t|not|never)\s+"
            r"(?:(?:really|actually|even)\s+)?(?:(?:his|hers|mine|theirs|my own|his own|her own)(?=\s*(?:$|[,;.)]))"
            r"|prescribed\s+(?:to|for)\s+(?:him|her|me|them|us)\b|(?:his|her|my) (?:prescription|script|rx)\b)",
        )
    )
)
_HAS_IT: Final = any_case(
    r"(?<![\w'’-])(?:s?he|they)(?:['’]?s|['’]ve)?\s+(?:(?:got|has|have|gets"
    r"|is the one with)\s+)?(?:the|a|her|his|their)\s+"
    r"(?:prescription|script|rx)(?: (?:for it|not \w+))?(?=\s*(?:$|[,;.)]))|"
    r"(?<![\w'’-])(?:it['’]?s |its |they['’]?re )?prescribed (?:to|for) (?:her|him|them)(?=\s*(?:$|[,;.)]))"
)
"""Says more of the one whose it is."""
_IN_FRONT: Final = any_case(
    rf"(?<![\w'’-]){_IS}(?:(?:my|his|her|their|our|an?)\s+(?:\w+\s+)?{_SOMEBODY}['’]?s['’]?|(?:mom|mum"
    rf"|dad|mam|nan|grand?ma|granny)['’]?s)\s+"
)
"""In front of the name: "my husband's Valium"."""

_APART: Final = (
    r"(?:(?:my|his|her|their|our|an?|some|this)\s+(?:\w+\s+)?)?"
    r"(?:cousins?|friends?|budd(?:y|ies)|pals?|mates?|neighbou?rs?|co-?workers?|(?:room|house) ?mates?|ex|uncle"
    r"|nephew|niece|someone|somebody|guy|man|dude|lady|girl|kid|people)"
    r"(?: (?:at|from|down|next|i) (?:\w+ ?){1,2}?)?"
)
"""Those who do not hand out a person's own pills, as a wife or a daughter may."""
_HANDS: Final = (
    r"(?:gives?|gave|givin[g']?|lets?|slips?|slipped|lends?|lent|hands?|handed|sells?|sold|passes|gets?|shares?)"
    r"\s+(?:me|him|her|us)(?:\s+(?:have|take|use))?\s+"
)
_GIVEN: Final = any_case(
    rf"(?<![\w'’-])(?:{_APART}\s+(?:(?:sometimes|will|also|always|just)\s+)*{_HANDS}(?:an?\s+|some\s+|one\s+|(?:of|the)\s+)*"
    rf"|(?:(?:my|his|her|an?)\s+)?(?:\w+\s+)?{_SOMEBODY}\s+(?:(?:sometimes|will)\s+)*{_HANDS}"
    r"(?:(?:an?|one|some|half)\s+)?(?:of\s+)?(?:his|her|their)(?:\s+own)?\s+)"
)
"""In front of the name: "my cousin gives me a Xanax", "my mom lets me have one of her Norcos"."""


def take(line: str) -> tuple[str, str]:
    """The words that say whose it is, and the line without them; no words where it is nobody else's."""
    told: list[str] = []
    for front in (_IN_FRONT, _GIVEN):
        if (owner := front.search(line)) is not None and known_name(line, owner.end()) is not None:
            told.append(owner[0].strip())
            line = line[: owner.start()] + line[owner.end() :]
    while (found := (_HAS_IT.search(line) if told else None) or _WHOSE.search(line)) is not None:
        told.append(found[0].strip(" ,;"))
        before, behind = line[: found.start()].rstrip(" ,;("), line[found.end() :].lstrip(" ,;)")
        line = ", ".join(filter(None, (before, behind)))
    return ", ".join(_LEADS.sub("", words) for words in told), line


_LEADS: Final = any_case(r"^(?:it['’]?s|that['’]?s|they['’]?re|takes?|taking|uses?|using)\s+(?=\S)")
_NO_OWN: Final = N_("no own prescription: {words}")


def in_words(whose: str) -> str:
    if whose.casefold().startswith("not prescribed"):
        return whose
    return say(_NO_OWN, words=whose)


def of_somebody_else(prescriber: str) -> str:
    """Whose it is, of one that was not prescribed for this person; empty for any other."""
    begins = say(_NO_OWN, words="")
    if prescriber.startswith(begins):
        return prescriber[len(begins) :]
    return prescriber if prescriber.casefold().startswith("not prescribed") else ""

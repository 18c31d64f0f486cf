"""What words about a hope say is not wanted: "not another needle in my neck please, mirror therapy"."""

from __future__ import annotations

from typing import Final

from visitprep.common_words import FULL_STOP
from visitprep.patterns import any_case, compiled

_TREATMENT: Final = (
    r"(?:needles?|shots?|injections?|jabs?|blocks?|epidurals?|steroids?|cortisone|surger(?:y|ies)|operations?|operated"
    r"|knife|cut(?:ting)?|opioids?|narcotics?|pills?|tablets?|meds?|medicines?|medications?|drugs?|fusion|ablations?"
    r"|stimulators?|pumps?|implants?|physio|therapy|pt|mri|scans?|morphine|oxy\w*|gabapentin|lyrica)"
)
_REFUSES: Final = any_case(
    r"(?:please |just |but |and |so |well |really |above all |like s?he said,? "
    r"|(?:i|we|s?he|they|mom|mum|dad|my \w+)(?:['’]ve)? (?:just |always |has |have )?"
    r"(?:says?|said|told (?:you|them|him|her)|keeps? saying)(?: that)?,? )*(?:"
    r"(?:not|no|never|no more|not another|never another|anything but|anything except"
    r"|nothing with)\b(?! (?:sure|idea|longer)\b)"
    r"|(?:i |s?he |we )?(?:do|does) ?n['’]?t want|(?:i |s?he |we )?(?:do|does) not want"
    rf"|(?:(?:i|s?he|they) )?(?:refuse[sd]?|will not have|won['’]?t have))(?: [\w'’-]+){{0,4}}? {_TREATMENT}\b"
)
_PIECE: Final = compiled(rf"\s*(?:[;\n]|{FULL_STOP}|,(?!\d)|(?<!anything )\bbut\b)\s*")
_WHY: Final = any_case(
    r"(?:because|cause|since|i|it|they|s?he|we|(?:my|his|her) \w+)\b"
    r"(?!['’]d|.*\b(?:wants?|would|like|try|hop(?:e|es|ing)|maybe|heard|read|asks?|needs?|rather|prefer|please|wish)\b)"
)


def refused_apart(words: str) -> tuple[str, str]:
    """What they hope for, and what they do not want, each as it was typed."""
    hoped, refused, behind = list[str](), list[str](), False
    for piece in filter(None, _PIECE.split(words)):
        behind = _REFUSES.match(piece) is not None or (behind and _WHY.match(piece) is not None)
        (refused if behind else hoped).append(piece.strip())
    return (words, "") if not refused else (", ".join(hoped), ", ".join(refused))

"""What makes a pain better, told where it was asked what makes it worse, and the other way round."""

from __future__ import annotations

import re

from visitprep.common_words import A_TITLE
from visitprep.patterns import any_case

_ONE = any_case(rf"(?:(?!{A_TITLE}\.(?:\s|$))[^;.\n]|\.(?=\S))+[.]*")
_PART = any_case(
    r"(?:\s*,\s*(?:but|and|while|whereas)?|\s+but|\s+while|\s+whereas)\s+(?!(?:that|this|it|which|they|helps|makes)\b)"
)
_MANY = any_case(r"\b(?:make|help|ease|relieve|aggravate|worsen|hurt|all|both)\b")
"""Of all that was named before it in the sentence."""
_BETTER = any_case(
    r"\b(?:better|eases?|easier|reliev\w*|relief|takes? the edge off|helps(?! (?:my|the|people|him|her|with the)\b)"
    r"|helped|help(?=\s*(?:$|[,;.]|it|some|a (?:bit|little|lot)|too|most|best|the most)))\b"
)
_WORSE = any_case(r"\b(?:worse|worsens?|aggravates?|hurts?|kills? (?:me|it)|sets? it off|flares? it)\b")
_ONLY_WHEN = any_case(r"\b(?:when\w*|if|before|until|till|so|as|once|because|where)\b[^,;.]*$")


def told_apart(words: str, *, asked_worse: bool) -> tuple[str, str]:
    """What is about what was asked, and what says the contrary of it."""
    own, other = (_WORSE, _BETTER) if asked_worse else (_BETTER, _WORSE)
    kept, turned = list[str](), list[str]()
    for sentence in (found[0].strip() for found in _ONE.finditer(words)):
        parts = [sentence] if _MANY.search(sentence) else _PART.split(sentence)
        of_other = [_says(part, other) and not _says(part, own) for part in parts]
        if not any(of_other) or all(of_other):
            (turned if all(of_other) else kept).append(sentence)
            continue
        kept.append(", ".join(part for part, is_other in zip(parts, of_other, strict=True) if not is_other))
        turned.append(", ".join(part for part, is_other in zip(parts, of_other, strict=True) if is_other))
    return ("; ".join(filter(None, kept)), "; ".join(turned)) if turned else (words, "")


def _says(part: str, pattern: re.Pattern[str]) -> bool:
    """In the main clause: "rest when it hurts" says nothing of worse."""
    return any(not _ONLY_WHEN.search(part[: found.start()]) for found in pattern.finditer(part))

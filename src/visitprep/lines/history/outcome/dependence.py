"""That somebody came to depend on a medicine, in their words: "got hooked", "was abusing it"."""

from __future__ import annotations

from visitprep.patterns import any_case

_TOLD = any_case(
    r"\b(?:hooked|addict\w*|dependen(?:t|cy|ce)|strung out|abus(?:ed|ing)|misus(?:ed|ing)"
    r"|lik(?:ed|ing) (?:it|them|em|that) too much|(?:could ?n['’]?t|could not|can['’]?t) (?:stop|quit"
    r"|get off|come off)|overdos\w*|o\.?d\.?['’]?d|use disorder|rehab|detox\w*|relaps\w*"
    r"|(?:took|taking|ran|running|taken) (?:over my life|way too many|too many))\b"
)
_NOT_SO = any_case(
    r"\b(?:never|not|no|did ?n['’]?t|was ?n['’]?t|wo ?n['’]?t|scared|afraid|worried|worry|fear\w*"
    r"|before i|might|could (?:get|be)"
    r"|did ?n['’]?t want|so i (?:would|did) ?n['’]?t|dont want|don['’]?t want|mom|dad|brother|sister"
    r"|husband|wife|family)\b"
)
TOO_GOOD = any_case(
    r"(?<![\w-])(?:(?:it|they|that)\s+)?(?:worked|works|helped|helps) too (?:good|well|much)(?![\w-])"
)
"""It helped a lot, and more than was good."""


def tells_dependence(words: str) -> bool:
    """Whether it happened to them: a fear of it, a denial and somebody else's do not count."""
    found = _TOLD.search(words)
    return found is not None and _NOT_SO.search(words[: found.start()]) is None


def fears_dependence(words: str) -> bool:
    """Whether it is spoken of and did not happen: "scared id get hooked", "never got hooked"."""
    return _TOLD.search(words) is not None and not tells_dependence(words)

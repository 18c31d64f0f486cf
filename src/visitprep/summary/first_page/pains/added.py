"""What they told with the place and the numbers of a pain, without what its other answers tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from visitprep.findings.pain_order import worst_told
from visitprep.patterns import compiled
from visitprep.summary.first_page.short import note, says
from visitprep.visit.records.choices.choice import Choice
from visitprep.visit.records.pain import Pain

_WITH = ("place", "regions", "now", "usual", "worst")
_PIECE = compiled(r"\s*[,;]\s*")
_SAYS_LITTLE = frozenset(
    """
    a about an and are at bad days day for from i im in is it its makes make mostly most my of on or over past
    some that the then to usual usually with worse worst better now least when like so
    """.split()
)


def added(pain: Pain) -> Iterator[str]:
    """Each note, of its pieces those that say something more."""
    told = _words(" ".join(_answers(pain)))
    for name in _WITH[:-1] if worst_told(pain) else _WITH:  # that stands beside its number
        pieces = [piece for piece in _PIECE.split(note(pain, name)) if not _words(piece) <= told]
        if pieces and says(kept := ", ".join(pieces)):
            yield kept


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]+|\d+", text.casefold())) - _SAYS_LITTLE


def _answers(pain: Pain) -> Iterator[str]:
    """Everything else that was answered, in words; numbers as they are typed."""
    for name in type(pain).model_fields:
        value = getattr(pain, name)
        if name in ("id", "gaps", "notes") or value is None:
            continue
        for one in value if isinstance(value, tuple) else (value,):
            yield one.words() if isinstance(one, Choice) else str(getattr(one, "said", one))
    yield from (text for name, text in pain.notes.items() if name not in _WITH)

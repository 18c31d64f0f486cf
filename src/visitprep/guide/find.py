"""Finding pages by name, by what people call a thing, or by any word on the page."""

from __future__ import annotations

import re
from difflib import get_close_matches

from msgspec import Struct

from visitprep.guide.page import Page, pages
from visitprep.wording import N_, NC_, say

SAME: tuple[tuple[str, ...], ...] = (
    ("shot", "injection", "jab", "needle"),
    ("pill", "medicine", "medication", "tablet", "drug"),
    ("scan", "picture", "imaging"),
    ("doctor", "physician", "specialist"),
    ("sleepy", "drowsy", "sedation", "twilight"),
    ("tingle", "tingling", "pins and needles", "numb"),
    ("spine", "back", "neck"),
    ("exercise", "workout", "training"),
    ("cost", "price", "bill", "insurance"),
    ("drive", "driving", "driver", "ride", "car"),
    ("operation", "surgery"),
    ("worry", "fear", "afraid", "scared", "anxious", "stress"),
)
"""Words with the same meaning; a search for one finds them all."""

SEARCH = "what people look for"
_CLOSE = 0.8
"""How similar a mistyped name has to be (difflib's ratio, 0 to 1)."""


def looked_for(word: str) -> str:
    """A word that people look for, in the language spoken. It may be another one than on a page."""
    return say(NC_(SEARCH, word))


class Hit(Struct, frozen=True):
    page: Page
    line: str
    """A sentence on the page with the word in it, or the name that matched."""


def named(words: str) -> Page | None:
    """The page meant by an id, a title or another name, even a mistyped one; None when it is not clear."""
    wanted = _plain(words)
    if not wanted:
        return None
    names = _names()
    if wanted not in names:
        long = [name for name in names if name.startswith(wanted) and len(wanted) > 2]
        begins = {shown.id: shown for name in long for shown in names[name]}
        if len(begins) == 1:
            return next(iter(begins.values()))
        wanted = next(iter(get_close_matches(wanted, names, 1, _CLOSE)), "")
    meant = names.get(wanted, ())
    return meant[0] if len(meant) == 1 else None


def nearest(words: str, most: int = 3) -> tuple[Page, ...]:
    """At most `most` pages that could be meant, nearest first."""
    found = [hit.page for word in (words, *words.split()) for hit in hits(word)]
    alike = get_close_matches(_plain(words), _names(), most, 0.6)
    near = dict.fromkeys(one.id for one in (*(one for name in alike for one in _names()[name]), *found))
    return tuple(page for page_id in list(near)[:most] for page in pages() if page.id == page_id)


def hits(words: str) -> tuple[Hit, ...]:
    """Pages with every one of `words`, or a synonym: matches in the title first, then in another name."""
    wanted = [_pattern(word) for word in _plain(words).split()]
    if not wanted:
        return ()
    found = [(rank, page) for page in pages() if (rank := _rank(page, wanted)) is not None]
    found.sort(key=lambda pair: pair[0])
    return tuple(Hit(page, _line(page, wanted)) for _, page in found)


def _rank(page: Page, wanted: list[re.Pattern[str]]) -> int | None:
    """0 for a match in the title, 1 in another name, 2 in the text; None when any word is missing."""
    places = ((page.id, say(page.title)), tuple(map(looked_for, page.also)), _in_text(page))
    ranks = []
    for pattern in wanted:
        rank = next((n for n, texts in enumerate(places) if any(map(pattern.search, texts))), None)
        if rank is None:
            return None
        ranks.append(rank)
    return max(ranks)


def _line(page: Page, wanted: list[re.Pattern[str]]) -> str:
    """The sentence with most of the words; else the names that matched."""
    sentences = [part for text in _in_text(page) for part in re.split(r"(?<=[.?!])\s+", text)]
    best = max(sentences, key=lambda sentence: sum(bool(pattern.search(sentence)) for pattern in wanted))
    if any(pattern.search(best) for pattern in wanted):
        return best
    names = [name for name in map(looked_for, page.also) if any(pattern.search(name) for pattern in wanted)]
    if names:
        return say(N_("Also called: {names}"), names=", ".join(names))
    return say(page.summary)


def _in_text(page: Page) -> tuple[str, ...]:
    titles = (passage.title for passage in page.passages)
    asks = (ask.you for ask in page.asks)
    return tuple(say(text) for text in (*page.sentences(), *titles, *asks))


def _pattern(word: str) -> re.Pattern[str]:
    """Matches the word or a synonym at the start of a word; two letters ("CT", "PT") only as a whole word."""
    groups = (tuple(_plain(looked_for(one)) for one in group) for group in SAME)
    like = next((group for group in groups if word.rstrip("s") in group or word in group), (word,))
    either = "|".join(
        re.escape(one) + (r"\b" if len(one) < 3 else "") for one in sorted({word, *like}, key=len, reverse=True)
    )
    return re.compile(rf"\b(?:{either})", re.IGNORECASE)


def _names() -> dict[str, tuple[Page, ...]]:
    """Every name and its pages: one for an id or a title, perhaps several for another name ("needle")."""
    found: dict[str, tuple[Page, ...]] = {}
    for shown in pages():
        for also in map(looked_for, shown.also):
            found[_plain(also)] = (*found.get(_plain(also), ()), shown)
    return found | {_plain(name): (shown,) for shown in pages() for name in (shown.id, say(shown.title))}


def _plain(words: str) -> str:
    """Lower-case letters, digits and single spaces: "X-ray" becomes "x ray"."""
    return " ".join(re.findall(r"[^\W_]+", words.casefold()))

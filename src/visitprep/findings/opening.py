"""The opening minute: what to say first in the room, made only from the person's own answers.

Short labelled lines ("What I hope for: …") and no spliced sentences: what people typed may be a word, a page, or
"no", and has to read well aloud whatever it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from visitprep.patterns import compiled
from visitprep.visit.answering import items
from visitprep.visit.facts import says_something
from visitprep.visit.records.choices.care import TreatmentKind
from visitprep.visit.tellers import told_by
from visitprep.visit.visit import Visit
from visitprep.visit.voice import voice_of
from visitprep.wording import N_, Voice, Wording, count

MOST_WORDS = 120
"""About a minute, read aloud slowly. Past this, whole lines are left out, the least needed first."""
LINE_WORDS = 30
"""Words of one answer; a longer one ends at its last whole sentence before that."""
LINE_LETTERS = 240
"""The same for scripts that put no spaces between words."""
MOST_NAMED = 5
"""Treatments and medicines named; the others are counted."""

_HELPER = Wording("", N_("My name is {helper}. I am here with {name}."))
_HELPER_RELATION = Wording("", N_("My name is {helper} ({relation}). I am here with {name}."))
_HELPER_NO_NAME = Wording("", N_("I am here with {name}."))
_WHY = Wording(N_("Why I am here: {text}"), N_("Why {name} is here: {text}"))
_WHY_IN_WORDS = Wording("", N_("Why {name} is here, in {name}'s own words: {text}"))
_WHERE = Wording(N_("Where it hurts: {text}"))
_BEGAN = Wording(N_("When it began: {text}"))
_KEEPS = Wording(N_("What it keeps me from: {text}"), N_("What it keeps {name} from: {text}"))
_TRIED = Wording(N_("What I have tried: {text}"), N_("What {name} has tried: {text}"))
_GOALS = Wording(N_("What I want to do again: {text}"), N_("What {name} wants to do again: {text}"))
_HOPE = Wording(N_("What I hope for: {text}"), N_("What {name} hopes for: {text}"))
_TALK = Wording(N_("What I most want to talk about: {text}"), N_("What {name} most wants to talk about: {text}"))
_NOT_WANTED = Wording(N_("What I do not want: {text}"), N_("What {name} does not want: {text}"))

_SENTENCE_END = compiled(r"[.!?…][\"'”’)]*\s+|[。！？]")
_CLOSED = compiled(r"[.!?…。！？][\"'”’)]*$")
_TRAILING = compiled(r"[\s,;:\-–—]+$|\s*\.{2,}$|(?<=[!?])\.+$")
_SENTENCES = {"reason": ("main_reason", "hoped_for", "not_wanted"), "function": ("stopped_doing",)}
"""Answers that are said aloud as they were typed."""


class _Line(Struct, frozen=True):
    words: Wording
    text: str
    rank: int
    """1 is the last to be left out."""


def opening_minute(visit: Visit) -> str:
    """At most about `MOST_WORDS` words; empty when there is nothing to make it from."""
    return " ".join(opening_lines(visit))


def opening_lines(visit: Visit) -> tuple[str, ...]:
    """The same, one line for each thing to say."""
    voice = voice_of(visit)
    lines = [line for line in _lines(visit) if line.text]
    if not lines:
        return ()
    helper = _helper(visit, voice)
    while True:
        said = (*helper, *(line.words.spoken(voice, text=line.text) for line in lines))
        if len(lines) == 1 or sum(len(line.split()) for line in said) <= MOST_WORDS:
            return said
        lines.remove(max(lines, key=lambda line: line.rank))


def _lines(visit: Visit) -> Iterator[_Line]:
    in_their_words = visit.respondent.is_helper and not visit.respondent.is_alone
    pains = visit.pains or ()
    first = pains[0] if pains else None
    visit = _own_words_only(visit)
    reason = visit.reason
    yield _Line(_WHY_IN_WORDS if in_their_words else _WHY, _sentence(reason.main_reason), 1)
    yield _Line(_WHERE, _listed([pain.place for pain in pains]), 7)
    yield _Line(_BEGAN, _sentence(first.started.said if first and first.started else None), 4)
    yield _Line(_KEEPS, _sentence(visit.function.stopped_doing), 2)
    yield _Line(_TRIED, _listed(list(dict.fromkeys(_tried(visit))), MOST_NAMED), 5)
    yield _Line(_GOALS, _listed([goal.activity for goal in (visit.goals or ())[:2]]), 6)
    yield _Line(_HOPE, _sentence(reason.hoped_for), 3)
    yield _Line(_TALK, _sentence(next((concern.text for concern in visit.concerns or ()), None)), 8)
    yield _Line(_NOT_WANTED, _sentence(reason.not_wanted), 9)


def _own_words_only(visit: Visit) -> Visit:
    """Without sentences of a helper who answered before: they are not to be said in the person's voice."""
    kept: dict[str, object] = {}
    if visit.respondent.is_alone or not visit.told:
        return visit
    for part, names in _SENTENCES.items():
        gone = {name: None for name in names if (who := told_by(visit, part, field=name)) and who.helper}
        if gone:
            kept[part] = getattr(visit, part).model_copy(update=gone)
    for part, name in (("concerns", "text"), ("goals", "activity")):
        said = tuple(
            one for one in items(visit, part) if not ((who := told_by(visit, part, one.id, name)) and who.helper)
        )
        kept[part] = said or None
    return visit.model_copy(update=kept) if kept else visit


def _tried(visit: Visit) -> Iterator[str | None]:
    for treatment in visit.treatments or ():
        if treatment.kind is not None and treatment.kind is not TreatmentKind.OTHER:
            yield treatment.kind.words()
        else:
            yield treatment.what
    for medicine in visit.past_medicines or ():
        yield medicine.name


def _helper(visit: Visit, voice: Voice) -> tuple[str, ...]:
    """Who speaks, when it is not the person."""
    respondent = visit.respondent
    if not voice.about_someone:
        return ()
    helper, relation = _short(_one_line(respondent.name)), _short(_one_line(respondent.relation))
    if not helper:
        return (_HELPER_NO_NAME.spoken(voice),)
    if not relation:
        return (_HELPER.spoken(voice, helper=helper),)
    return (_HELPER_RELATION.spoken(voice, helper=helper, relation=relation),)


def _sentence(typed: str | None) -> str:
    """What was typed, on one line, short, and with an end; empty when it says nothing."""
    text = _short(_one_line(typed))
    if not text or _CLOSED.search(text):
        return text
    return f"{text}."


def _listed(typed: list[str | None], most: int = MOST_NAMED) -> str:
    """The texts in one line, "this; that.", with those over `most` counted. A text may hold commas of its own."""
    texts = [text for text in (_short(_one_line(one)) for one in typed) if text]
    shown = texts[:most]
    if left := len(texts) - len(shown):
        shown.append(count(N_("and {n} more"), N_("and {n} more"), left))
    return _sentence("; ".join(text.rstrip(".") for text in shown)) if shown else ""


def _one_line(typed: str | None) -> str:
    """The words on one line, without loose ends; empty for "no", "n/a", dashes and the like."""
    text = " ".join((typed or "").split())
    while (shorter := _TRAILING.sub("", text)) != text:
        text = shorter
    return text if says_something(text) and any(letter.isalnum() for letter in text) else ""


def _short(text: str) -> str:
    """The first whole sentences that fit; a first sentence too long for that is cut between two words."""
    within = " ".join(text.split()[:LINE_WORDS])
    if len(within) > LINE_LETTERS:
        space = within.rfind(" ", 0, LINE_LETTERS)
        within = within[: space if space > 0 else LINE_LETTERS]
    if within == text:
        return text
    ends = [match.end() for match in _SENTENCE_END.finditer(f"{within} ")]
    return within[: ends[-1]].strip() if ends else f"{_TRAILING.sub('', within)} …"

"""Where it hurts: the table and the body map of page 1, and all the rest about each pain behind it."""

from __future__ import annotations

from visitprep.document import (
    Block,
    Column,
    Counted,
    Fields,
    MappedPain,
    Movable,
    PainMap,
    Paragraph,
    Scale,
    Scales,
    Table,
)
from visitprep.summary.areas import areas_of
from visitprep.summary.overflow import Leaving, Placed, rank
from visitprep.summary.sections.voices import Voices
from visitprep.summary.words import titles
from visitprep.summary.words.labels import LABELS
from visitprep.summary.words.reading import DASH, NOT_ANSWERED, caption, list_line, mark_of, rows, said
from visitprep.visit.records import choices
from visitprep.visit.records.pain import Pain
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, in_a_row, say

PAINS = Counted((N_("{n} pain"), N_("{n} pains")), (N_("{n} more pain"), N_("{n} more pains")))
MOST = 3
"""Pains that are among the last things to leave page 1."""
ROOM = 90
"""Characters of one cell; a longer answer moves whole to part 2."""

_PAIN = LABELS["pains"]
_SHORT = {
    choices.Pattern.CONSTANT: NC_("a pain", "constant"),
    choices.Pattern.COMES_AND_GOES: N_("comes and goes"),
    choices.Pattern.CONSTANT_FLARES: N_("constant, with flares"),
    choices.Pattern.VARIES: NC_("a pain", "varies"),
    choices.Trend.BETTER: N_("better lately"),
    choices.Trend.SAME: N_("same lately"),
    choices.Trend.WORSE: N_("worse lately"),
    choices.Trend.UP_AND_DOWN: N_("up and down lately"),
}
"""For the table; part 2 has the words that were picked."""
_RATINGS = {
    "now": NC_("how strong a pain is", "now"),
    "usual": NC_("how strong a pain is", "usual"),
    "worst": NC_("how strong a pain is", "worst"),
    "least": NC_("how strong a pain is", "least"),
}
_SHARED = frozenset({"started", "pattern", "trend"})
"""These share a cell, so that one passed over needs its name."""
_NERVES = {
    "numbness": NC_("word for a pain", "numbness"),
    "tingling": NC_("word for a pain", "tingling"),
    "weakness": NC_("word for a pain", "weakness"),
}

_COLUMNS = (
    (NC_("column", "Where"), 1.68),
    (N_("Since, pattern"), 1.45),
    (NC_("column", "Words"), 1.2),
    (NC_("column", "Worse"), 1.12),
    (NC_("column", "Better"), 0.85),
)


def pain_table(visit: Visit, voices: Voices) -> Placed:
    """One row and one bar for each pain; then everything they do not say."""
    pains = visit.pains or ()
    if not pains:
        return Placed(list_line(visit, "pains"))
    table_rows: list[tuple[str, ...]] = []
    bars: list[Scale] = []
    later: list[Block] = []
    for number, pain in enumerate(pains, 1):
        row, shown = _row(number, pain)
        table_rows.append(row)
        bars.append(_bar(number, pain))
        if more := tuple(rows(pain, _PAIN, shown)):
            later += [Paragraph(_heading(number, pain), strong=True), Fields(more)]
    columns = tuple(Column(say(name), weight) for name, weight in _COLUMNS)
    table = Table(caption("", table_rows), columns, tuple(table_rows))
    leaves = tuple(
        rank(Leaving.PAINS if number <= MOST else Leaving.MORE_PAINS, number, row)
        for number, row in enumerate(table_rows, 1)
    )
    notes = []
    if not any(pain.body_regions for pain in pains):  # the body map names the sides
        notes.append(say(N_("Left is the patient's own left.")))
    if voices.alone:
        notes.append(say(N_("As {helper} sees it."), helper=voices.helper))
    scales = Scales(
        tuple(bars),
        solid=say(NC_("how strong a pain is", "usual")),
        striped=say(N_("worst, past week")),
        note=" ".join(notes),
    )
    return Placed((Movable(table, leaves, PAINS), Movable(scales, leaves)), tuple(later))


def _bar(number: int, pain: Pain) -> Scale:
    """All four numbers in words, and a bar to the usual one (else the one now) and on to the worst."""
    usual = pain.usual or pain.now
    low = int(usual.low) if usual else None
    high = max(int(span.high) for span in (usual, pain.worst) if span) if usual or pain.worst else None
    if low is None and high is not None:
        low = 0
    label = say(N_("Pain {number}"), number=number)
    anchors = (say(N_("no pain")), say(NC_("how strong a pain is", "worst")))
    return Scale(label, low, high, *anchors, _ratings(pain), of_ten=False)


def body_map(visit: Visit) -> tuple[Block, ...]:
    """The places of all pains, numbered as in the table; nothing when no region was picked."""
    pains = tuple(_mapped(n, pain) for n, pain in enumerate(visit.pains or (), 1) if pain.body_regions)
    return (Movable(PainMap(pains, named=False), (Leaving.MAP,), say(titles.BODY_MAP)),) if pains else ()


def where(pain: Pain) -> str:
    """The place in words, always the patient's own side ("left knee"); empty when no region was picked."""
    regions = pain.regions or ()
    if len(regions) < 2 or pain.side is None or pain.sides_differ:
        return in_a_row([_region(pain, region) for region in regions]) if regions else ""
    names = in_a_row([region.words() for region in regions])
    if pain.side in (choices.Side.LEFT, choices.Side.RIGHT):
        return say(N_("{side}: {regions}"), side=pain.side.words(), regions=names)
    return f"{names} ({pain.side.words()})"


def _region(pain: Pain, region: choices.Region) -> str:
    match pain.side_of(region):
        case choices.Side.LEFT | choices.Side.RIGHT as side:
            return say(N_("{side} {region}"), side=side.words(), region=region.words())
        case choices.Side() as side:
            return f"{region.words()} ({side.words()})"
        case None:
            return region.words()


def _heading(number: int, pain: Pain) -> str:
    name = where(pain) or pain.place or ""
    heading = say(N_("Pain {number}"), number=number)
    return f"{heading}: {name}" if name and len(name) <= ROOM else heading


def _row(number: int, pain: Pain) -> tuple[tuple[str, ...], frozenset[str]]:
    """The row, and the fields it tells whole."""
    shown: set[str] = set()
    since = [
        _cell(pain, "started", shown),
        *(_short(pain, n, shown) for n in ("pattern", "trend")),
    ]
    since = [text for text in since if text != DASH]
    shown |= {name for name in _RATINGS if said(pain, name)}
    cells = (
        f"{number}  {_where_cell(pain, shown)}",
        "; ".join(since) or DASH,
        _qualities(pain, shown),
        _cell(pain, "worse_with", shown),
        _cell(pain, "better_with", shown),
    )
    return cells, frozenset(shown)


def _where_cell(pain: Pain, shown: set[str]) -> str:
    region, place = where(pain), pain.place or ""
    parts = []
    if pain.regions and len(region) <= ROOM:
        parts.append(region)
        shown |= {"regions"} | ({"side"} if pain.side else set())
    if place and place.casefold() in region.casefold():
        shown |= {"place"}
    elif place and not pain.regions and len(place) <= ROOM:  # with regions, their own words stand in part 2
        parts.append(f"“{place}”")
        shown |= {"place"}
    if not pain.regions and pain.side and parts:
        parts.append(pain.side.words())
        shown |= {"side"}
    if pain.spreads_to and len(pain.spreads_to) <= ROOM:
        parts.append(say(N_("spreads: {where}"), where=pain.spreads_to))
        shown |= {"spreads_to"}
    if mark := mark_of(pain, "place") or mark_of(pain, "regions"):
        parts.append(mark)
    return "; ".join(parts) or (_see() if pain.regions or place else DASH)


def _cell(pain: Pain, name: str, shown: set[str]) -> str:
    answer = said(pain, name)
    if answer is None:
        return DASH
    if len(answer.text) > ROOM:
        return _see()
    shown.add(name)
    return f"{say(_PAIN[name])}: {answer.text}" if answer.gap and name in _SHARED else answer.text


def _short(pain: Pain, name: str, shown: set[str]) -> str:
    answer = getattr(pain, name)
    return say(_SHORT[answer]) if answer in _SHORT else _cell(pain, name, shown)


def _qualities(pain: Pain, shown: set[str]) -> str:
    """The words picked; numb, tingling and weak belong to them, and are plain yes-or-no answers."""
    yes = [name for name in _NERVES if getattr(pain, name) is choices.YesNo.YES]
    shown |= set(yes)
    words = _cell(pain, "qualities", shown)
    parts = [words if words != DASH else "", *(say(_NERVES[name]) for name in yes)]
    return "; ".join(part for part in parts if part) or DASH


def _ratings(pain: Pain) -> str:
    parts = []
    for name, label in _RATINGS.items():
        answer = said(pain, name)
        if answer:
            parts.append(f"{say(label)}{':' if answer.gap else ''} {answer.text}")
    return in_a_row(parts) if parts else say(NOT_ANSWERED)


def _mapped(number: int, pain: Pain) -> MappedPain:
    usual = pain.usual.high if pain.usual else None
    label = ", ".join(_region(pain, region) for region in pain.body_regions)
    return MappedPain(number, usual, areas_of(pain), (), label)


def _see() -> str:
    return say(N_("see “{title}”"), title=say(titles.PAIN_DETAILS))

"""Almost nothing said: page 1 becomes a page to write on, with the same places in the same order.

It is the clinician's own sixty seconds, with a pen. What was said stands where it would stand on a full page. Of
somebody who stopped half-way, the parts that nobody asked about yet are lines to write on, while there is room.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from visitprep.document.body_map import PainMap
from visitprep.document.sheet import Figure, Group, Labelled, LabelledRows, SafetyBox, Sheet, SheetBlock, ToWrite
from visitprep.document.words import plain
from visitprep.findings.safety.box_lines import Line
from visitprep.summary.first_page.short import lower_first
from visitprep.summary.words.red_flags import SIGNS_TO_TICK
from visitprep.summary.words.safety_heads import HEADS, TO_TICK
from visitprep.visit.records.living import Function
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

FEW = 3
"""With fewer groups than this on the page, the others are lines to write on."""
_GROUPS = ("why", "pain", "medicines", "tried", "daily", "safety", "questions")
_MEDICINES = (N_("no others"), NC_("to tick by hand", "opioid"), N_("for sleep or nerves"), N_("store-bought"))


def is_bare(sheet: Sheet) -> bool:
    """Whether so little was said that the page is there to be written on.

    A follow-up is not: what was carried over, and what changed, stand on it.
    """
    follows = any(group.id in ("carried", "changed") for group in (*sheet.main, *sheet.side))
    return not follows and len(_said(sheet)) < FEW


MAP_WIDTHS = (0.9, 0.75, 0.6)
"""Parts of the narrow column that the empty figure takes, the first that has room."""


def to_write_on(sheet: Sheet, titles: Mapping[str, str], passed_over: str, map_width: float) -> Sheet:
    """`sheet` with room to write wherever nothing was said. `titles` are those of a full page, by group.

    `passed_over` are the safety lines of which somebody said how they do not answer, in words.
    """
    said = {group.id: group for group in (*sheet.main, *sheet.side, *sheet.foot)}
    blank = dict(_blank())
    main = list(_why(sheet))
    for id in ("pain", "medicines", "tried", "daily"):
        if id in said:
            kept = said[id]
            rest = blank[id] if id == "medicines" else ()
            main.append(Group(id, kept.title, (*kept.blocks, *rest), kept.note))
        else:
            main.append(Group(id, titles[id], blank[id]))
    main += [group for group in sheet.main if group.id not in ("pain", "medicines", "tried", "daily")]
    side = [group for group in sheet.side if group.id == "safety" and "safety" in _said(sheet)]
    if not side:
        side.append(Group("safety", say(N_("Safety: not answered")), tuple(_safety(sheet, passed_over))))
    drawn = [block.map for block in said["map"].blocks if isinstance(block, Figure)] if "map" in said else []
    side.append(Group("map", titles["map"], (Figure(drawn[0] if drawn else PainMap((), named=False), map_width),)))
    foot = sheet.foot or (Group("questions", titles["questions"], (ToWrite("", lines=1),)),)
    return Sheet(sheet.masthead, sheet.why, tuple(main), tuple(side), foot)


def with_unasked(sheet: Sheet, visit: Visit, titles: Mapping[str, str]) -> tuple[Sheet, ...]:
    """`sheet` with lines to write on for the parts that were not come to, the roomiest first; none where all were.

    A follow-up has none: what was carried over stands for what was not asked. Where no pain was asked for, an empty
    figure is there to draw on while there is room.
    """
    if visit.carried:
        return ()
    said = {group.id for group in (*sheet.main, *sheet.side, *sheet.foot)}
    unasked = {
        "pain": visit.pains is None,
        "medicines": visit.medicines is None,
        "tried": visit.treatments is None and visit.past_medicines is None,
        "daily": visit.function == Function(),
        "questions": visit.questions is None,
    }
    to_write = [id for id, is_unasked in unasked.items() if is_unasked and id not in said]
    if not to_write:
        return ()
    blank = {**dict(_blank()), "questions": (ToWrite("", lines=1),)}
    added = {id: Group(id, titles[id], blank[id]) for id in to_write}
    # Each stands where a full page has it.
    order = {id: place for place, id in enumerate(_GROUPS)}
    main = [*_why(sheet), *sheet.main]
    for id in to_write:
        if id != "questions":
            behind = [place for place, one in enumerate(main) if order.get(one.id, 0) < order[id]]
            main.insert(behind[-1] + 1 if behind else 0, added[id])
    foot = (*sheet.foot, added["questions"]) if "questions" in added else sheet.foot
    lines = replace(sheet, main=tuple(main), foot=foot)
    if "pain" not in to_write or "map" in said:
        return (lines,)
    empty = PainMap((), named=False)
    figures = (Group("map", titles["map"], (Figure(empty, width),)) for width in MAP_WIDTHS)
    return (*(replace(lines, side=(*sheet.side, figure)) for figure in figures), lines)


def _why(sheet: Sheet) -> Iterator[Group]:
    if "why" not in _said(sheet):
        yield Group("why", say(N_("Why now, in own words")), (ToWrite("", lines=2),))


def _safety(sheet: Sheet, passed_over: str) -> Iterator[SheetBlock]:
    """A line to write on for each thing; then what was denied, and how some of it was passed over."""
    none = (say(NC_("answer", "none")),)
    boxes = [block for group in sheet.side for block in group.blocks if isinstance(block, SafetyBox)]
    denied = any(lower_first(say(HEADS[Line.ALLERGIES])) in box.denied for box in boxes)
    yield from (ToWrite(say(label), none) for label in TO_TICK[1 if denied else 0 :])  # allergies stand first
    for box in boxes:
        lines = ((box.denied_label, box.denied), (box.unanswered_label, passed_over))
        if rows := tuple(Labelled(label, (plain(said),)) for label, said in lines if said):
            yield LabelledRows(rows)


def _said(sheet: Sheet) -> set[str]:
    """The ids of the groups that hold something the person said."""
    found = {group.id for group in (*sheet.main, *sheet.side, *sheet.foot) if group.id in _GROUPS}
    boxes = [block for group in sheet.side for block in group.blocks if isinstance(block, SafetyBox)]
    if not any(box.rows for box in boxes):
        found.discard("safety")
    return found | ({"why"} if sheet.why.sayings or sheet.why.concerns else set())


def _blank() -> Iterator[tuple[str, tuple[ToWrite, ...]]]:
    pains = tuple(ToWrite(say(N_("{n}  where; usual and worst, 0 to 10"), n=n)) for n in (1, 2, 3))
    flags = ToWrite("", tuple(say(flag) for flag in SIGNS_TO_TICK), lines=0)
    since = ToWrite(say(N_("Since when, how it began, what makes it worse or better")))
    yield "pain", (*pains, since, flags)
    ticks = ToWrite("", tuple(say(tick) for tick in _MEDICINES), lines=0)
    yield "medicines", (ToWrite(say(N_("Name, strength, how really taken, for what")), lines=3), ticks)
    yield "tried", (ToWrite(say(N_("Helped, a little, not, worse")), lines=2),)
    yield "daily", (ToWrite(say(N_("Sit, stand, walk, falls, who is at home, work, sleep")), lines=2),)

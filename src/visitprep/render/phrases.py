"""The few words a renderer adds of its own. Everything else on a page comes from the document."""

from __future__ import annotations

from typing import Final

from visitprep.document.blocks import Blank, Block, Card, Paragraph, Scale, Scales
from visitprep.document.body_map import MappedPain
from visitprep.text import clean_line
from visitprep.wording import N_, NC_, say

PAGE_OF: Final = N_("Page {x} of {y}")
OF_TEN: Final = N_("{value} of 10")
ANCHORS: Final = N_("0 = {low}, 10 = {high}")
SAFETY_CONTINUED = N_("Safety, continued")
TICKED: Final = NC_("drawing", "ticked")
NOT_TICKED: Final = N_("not ticked")
FRONT: Final = NC_("drawing", "Front")
BACK: Final = NC_("drawing", "Back")
MAP_LEFT: Final = NC_("drawing", "Left")
"""The patient's own side, in the half of the drawing where it is."""
MAP_RIGHT: Final = NC_("drawing", "Right")
UNSURE_MARK: Final = "{n}?"
MAP_OF: Final = N_("Drawing of a body, front and back, with numbered areas. Left and right are the patient's own.")
NO_MARKS: Final = N_("No place is marked.")
MAP_NOTE: Final = N_("The list is what was said. The areas only show roughly where that is.")
DAYS: Final = NC_("drawing", "Days")
DAYS_FROM_TO: Final = N_("{first} to {last}")
BODY_MAP: Final = N_("Body map")
ON_THIS_PAGE: Final = N_("On this page")
MORE_ON_SAFETY: Final = N_("More on safety")
WISHES: Final = N_("Concerns and wishes")
USUAL: Final = NC_("drawing", "usual")
WORST: Final = NC_("drawing", "worst")
BETWEEN: Final = " · "
"""Between short things on one line."""
NOTHING_WRITTEN: Final = N_("nothing written")
HOW_TO_READ: Final = N_(
    "A line runs from the lowest to the highest number of a day. The dot is the day as a whole."
)
CHART_OF: Final = N_("Drawing: {label}, day by day.")
SKIP_TO_PAGE: Final = N_("Skip to the summary")
EMPTY_TABLE: Final = N_("Nothing listed.")
TO_CIRCLE: Final = tuple(str(number) for number in range(11))
"""What is circled on paper."""


def scale_value(scale: Scale) -> str:
    """The answer as "7 of 10", or the words for a scale that has no number."""
    value = clean_line(scale.text)
    return say(OF_TEN, value=value) if scale.of_ten and scale.low is not None else value


SHADES: Final = (NC_("drawing", "Solid"), NC_("drawing", "striped"))


def anchors(scale: Scale, scales: Scales, shades: tuple[str, str] | None = None) -> str:
    """What 0 and 10 stand for, and what else there is to know of the bars, in one line; empty when nothing is.

    `shades` are the two kinds of cell, in words or as signs; None where no bars are drawn.
    """
    said = [_ends(scale.low_anchor, scale.high_anchor)]
    if shades and scales.solid:
        solid, striped = (say(shade) for shade in shades)
        said.append(f"{solid}: {clean_line(scales.solid)}; {striped}: {clean_line(scales.striped)}.")
    said.append(clean_line(scales.note))
    told = [text for text in said if text]
    return " ".join([*(_ended(text) for text in told[:-1]), *told[-1:]])


def _ended(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


def blank_anchors(blank: Blank) -> str:
    """The same for numbers to circle; empty when there are none."""
    return _ends(*blank.anchors) if blank.anchors else ""


def _ends(low: str, high: str) -> str:
    low, high = clean_line(low), clean_line(high)
    return say(ANCHORS, low=low, high=high) if low or high else ""


def map_in_words(pains: tuple[MappedPain, ...]) -> str:
    """The drawing for somebody who cannot see it."""
    said = "; ".join(f"{pain.number} {clean_line(pain.label)}" for pain in pains)
    return f"{say(MAP_OF)} {said or say(NO_MARKS)}"


def scale_groups(rows: tuple[Scale, ...]) -> list[tuple[Scale, ...]]:
    """Neighbours with the same anchors together, so that the anchors are said once for all of them."""
    groups: list[tuple[Scale, ...]] = []
    for row in rows:
        last = groups[-1][0] if groups else None
        if last and (last.low_anchor, last.high_anchor) == (row.low_anchor, row.high_anchor):
            groups[-1] += (row,)
        else:
            groups.append((row,))
    return groups


def whole_card(card: Card) -> tuple[Block, ...]:
    """Everything under the title of a card, one after the other, where nothing is cut out."""
    alert = (Paragraph(card.alert, strong=True),) if card.alert else ()
    note = (Paragraph(card.note),) if card.note else ()
    return (*alert, *card.left, *card.right, *note)

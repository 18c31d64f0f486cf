"""What a follow-up asks anew and nobody answered again, as told at the visit before: for the carried frame."""

from __future__ import annotations

from visitprep.document.sheet import Labelled
from visitprep.document.words import joined, plain
from visitprep.summary.first_page.follow_up import Before, numbers_before, record_in
from visitprep.summary.first_page.pains.place import place
from visitprep.summary.first_page.pains.words import skin
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.short import lower_first
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.visit import Visit
from visitprep.wording import NC_, say


def agreed_before(before: Before, visit: Visit) -> Visit | None:
    """The visit with what was told of alcohol and drugs at the one before, by the yes to its being printed that was
    said then and not taken back. None where that was answered again, or nothing of it was only carried over."""
    then, now = before.visit.substances, visit.substances
    if then.print_it is not YesNo.YES or now.print_it is not None or "print_it" in now.gaps:
        return None
    carried = record_in(visit, "substances", carried=True)
    if carried.is_empty:
        return None
    return visit.model_copy(update={"substances": carried.model_copy(update={"print_it": YesNo.YES})})


def skin_before(before: Before, visit: Visit, room: Room) -> Labelled:
    """What the skin was like at the visit before, of each pain that was not asked about it again."""
    asked = {one.id for one in visit.pains or () if one.skin_changes is not None or "skin_changes" in one.gaps}
    carried = (then for id, then in numbers_before(before, visit).items() if id not in asked)
    lines = (
        joined((plain(lower_first(place(one, room))), found), ": ")
        for one in carried
        if (found := skin(one, room.whole))
    )
    return Labelled(say(NC_("follow-up", "Skin")), tuple(lines))

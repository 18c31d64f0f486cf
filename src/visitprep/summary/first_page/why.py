"""Why now: their own words, what they want to talk about, what they want, and what they fear."""

from __future__ import annotations

from collections.abc import Iterator

from visitprep.document.sheet import Labelled, Saying, Why
from visitprep.document.words import Words, plain
from visitprep.findings.safety.signs.named import signs_there
from visitprep.lines.people.what_they_said import gives_opinion
from visitprep.lines.refused import refused_apart
from visitprep.patterns import any_case
from visitprep.summary.first_page.follow_up import overall
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.short import each_once, listed, note, says, typed, typed_keeping
from visitprep.summary.shared_sections.voices import Voices, by_whom
from visitprep.visit.records.choices.pain import CameWith
from visitprep.visit.records.reason import Goal
from visitprep.visit.tellers import teller
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, count, say

REASON = 400
"""Letters of why they come: not cut below this while there is room. Where they are many, they are set smaller."""
LEAST = 200
"""So many stay on the fullest page."""
WANTS, NOT_WANTED, FEARS = NC_("label", "Wants"), N_("Not wanted"), NC_("label", "Fears")
ACTIVITY = N_("{activity} ({n} of 10 now)")


def why(visit: Visit, voices: Voices, to_raise: int, room: Room) -> Why:
    """The block under the name. Of the `to_raise` topics kept for the room it gives the number (peers.md 10): last,
    since they are none of the concerns that were given."""
    concerns = tuple(typed(one.text, room.concerns) for one in visit.concerns or () if one.text)
    topics = count(N_("{n} topic to raise in person"), N_("{n} topics to raise in person"), to_raise)
    kept = (Labelled(say(NC_("label", "Also")), (plain(topics),)),) if to_raise else ()
    return Why(tuple(_sayings(visit, voices, room)), concerns, (*wishes(visit, room), *kept))


def _sayings(visit: Visit, voices: Voices, room: Room) -> Iterator[Saying]:
    """Each voice on a line of its own: the person's reason, and what a helper beside them sees."""
    reason = visit.reason.main_reason
    if reason:
        words = reason + (f" ({added})" if (added := note(visit.reason, "main_reason")) else "")
        yield Saying(
            typed_keeping(
                words, min(max(room.longest, REASON), 600) if room.concerns > 100 else LEAST, tells_of_a_sign
            ),
            by_whom(visit, voices, "reason", "main_reason"),
        )
    seen_by = teller(visit, "helper_view", field="pain")
    if (voices.helper or seen_by.helper) and not voices.alone and visit.helper_view.pain:
        yield Saying(
            typed_keeping(visit.helper_view.pain, min(room.longest, 300), tells_of_a_sign),
            seen_by.name or voices.helper,
        )


_FALLS = any_case(r"\b(?:fell|fall(?:s|ing|en)?)\b(?! (?:asleep|apart))")


def tells_of_a_sign(piece: str) -> bool:
    """It tells of a fall or of a sign that a clinic looks for first: such words are not cut for room."""
    return _FALLS.search(piece) is not None or bool(signs_there(piece) - {CameWith.OTHER})


def wishes(visit: Visit, room: Room) -> Iterator[Labelled]:
    reason = visit.reason
    if whole := overall(visit):
        yield whole
    goals = tuple(_goal(goal, room, n == 0) for n, goal in enumerate(g for g in visit.goals or () if g.activity))
    if goals:
        yield Labelled(say(WANTS), goals)
    hoped, refused = refused_apart(reason.treatment_hoped or "")
    unwanted = each_once(one for one in (*refused.split(", "), reason.not_wanted or "") if says(one))
    if reason.not_wanted in unwanted and len("; ".join(unwanted)) > room.own_words * 1.2:
        unwanted = [reason.not_wanted or ""]  # whole: cut short, it would refuse more
    told = (
        (N_("Hopes for"), reason.hoped_for if room.hopes or not goals else None),
        (N_("Hopes to get"), hoped),
        (NOT_WANTED, "; ".join(unwanted) or reason.not_wanted),
        (FEARS, reason.worries),
        (N_("Thinks it is"), reason.thinks_cause if room.hopes else None),
    )
    for label, text in told:
        if says(text):
            yield Labelled(say(label), (plain(typed(text or "", 240 if label == NOT_WANTED else room.own_words)),))
    if said := tuple(_opinions(visit)):
        yield Labelled(say(N_("Doctors say")), tuple(plain(typed(one, room.own_words)) for one in said))


def _opinions(visit: Visit) -> Iterator[str]:
    """What those who treat them said should be done or not, in their words: two may not agree."""
    for member in visit.team or ():
        told, name = member.notes.get("name", ""), member.name or ""
        if gives_opinion(told):
            yield told if name and name in told else say(N_("{who}: {what}"), who=name, what=told)


def _goal(goal: Goal, room: Room, is_first: bool) -> Words:
    """With how well they can now, of 10; what the number means stands once."""
    activity = typed(goal.activity or "", min(room.longest, 160))
    added = "; ".join(note(goal, name) for name in ("activity", "now") if note(goal, name)) if room.added else ""
    if goal.now is None:
        return plain(listed((activity, added), "; "))
    message = ACTIVITY if is_first or activity.strip("\u2069")[-1:].isdigit() else N_("{activity} ({n})")
    return plain(listed((say(message, activity=activity, n=str(goal.now)), typed(added, 80)), ": "))

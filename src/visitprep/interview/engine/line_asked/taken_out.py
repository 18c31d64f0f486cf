"""A thing taken off its list from wherever it is asked about, after one question."""

from __future__ import annotations

from datetime import date

from visitprep.findings.somebody_else import is_anothers, with_told_of_family
from visitprep.interview.engine import asking
from visitprep.interview.engine.conversation import Conversation
from visitprep.interview.engine.line_asked.replies import is_yes
from visitprep.interview.engine.on_path import OnPath
from visitprep.interview.engine.path.steps import Asked, Line
from visitprep.interview.engine.words.not_on_list import not_tried
from visitprep.interview.prompts import Answered, Kind, Prompt, Way
from visitprep.interview.question import LineList
from visitprep.patterns import any_case
from visitprep.visit.answering import Address, Moment, items, with_list_closed, with_more_noted, without_item
from visitprep.visit.as_typed import said_at, with_said
from visitprep.visit.visit import Visit, list_part
from visitprep.wording import N_, say

IN_FAMILY = N_("= in the family, and not on this list: {words}")
_WAYS = frozenset({Way.BACK, Way.MENU, Way.STOP, Way.KEYS})


_NUMBER = r"(?:(?:the|line|number|no\.?|nr\.?|row|item)\s+|#\s*)*(\d{1,2})"
_OFF = r"(?:out|off|away)(?: (?:of |from )?(?:the |my |this )?list)?"
_VERB = r"(?:take|cross|scratch|strike|leave|kick|move|drop|throw|cut)"
_OUT = any_case(
    r"(?:[^,.;\d]*\b(?:not?|n['’]t|nt|sorry|wrong|mistake|oops|meant?)\b[^,.;\d]*[,.;]\s*)?"
    r"(?:(?:no|oh|sorry|please|wait|and|i|we|meant?|want(?:ed)?|to|can|could|you|just|now|:)\W+)*"
    rf"(?:(?:{_VERB} {_OFF}|delete|remove|erase|scratch|get rid of|:?out) {_NUMBER}(?: {_OFF})?"
    rf"|{_VERB} {_NUMBER} {_OFF}|{_NUMBER} (?:{_OFF}|(?:is|was)\b[^,;.]*[,;.]? "
    rf"(?:so |and |please )*(?:{_VERB}|delete|remove) (?:it|that)(?: {_OFF})?))"
    r"(?:\W*(?:please|thanks|thank you))?\W*(?:$|[,.;].*|(?:it|its|not|because|that)\b.*)"
)


def asks_out(typed: str) -> int:
    """The number of the line that is to be taken off the list, "delete line 8, not a drug"; else 0."""
    found = _OUT.fullmatch(typed.strip())
    return int(next(filter(None, found.groups()))) if found else 0


def may_be_taken_out(step: Asked | Line) -> bool:
    return step.repeating is not None and step.repeating.grows and bool(step.address.item)


def take_out(
    conversation: Conversation, address: Address, title: str, words: str, lines: LineList | None = None
) -> None:
    """Off its list, because their own words say that it does not belong there.

    These are kept with the list, or with the other thing of it that they are about.
    """
    visit = without_item(conversation.visit, address.part, address.item or "")
    if told := not_tried(address, title, words, conversation.visit):
        visit = with_more_noted(visit, Address(address.part), told, conversation.moment)
        conversation.keep(with_list_closed(visit, address.part))
        conversation.asker.tell(say(N_("= {words}"), words=told))
        return
    of_another = None
    if lines is not None and lines.told_of_another is not None:
        of_another = lines.told_of_another(visit, words, conversation.moment)
    line = said_at(conversation.visit, f"{address.part}.{address.item}")
    whole = line.typed if line is not None and title.casefold() in line.typed.casefold() else title
    told = say(N_("{title}: {words}"), title=whole, words=words)
    if is_anothers(words, visit):
        conversation.keep(with_told_of_family(visit, told, conversation.moment))
        conversation.asker.tell(say(IN_FAMILY, words=told))
        return
    conversation.keep(of_another or with_more_noted(visit, Address(address.part), told, conversation.moment))
    conversation.asker.tell(say(N_("= taken out: {title}"), title=title))
    conversation.asker.tell(say(N_("= kept in your own words: {words}"), words=told))


def ask_to_take_out(interview: OnPath, step: Asked | Line) -> Way | None:
    """KEEP once it is off the list; None to ask the question again; else the way taken."""
    assert step.repeating is not None
    title = asking.title_of(step, interview.visit)
    if interview.not_one:
        words, interview.not_one = interview.not_one, ""
        take_out(interview, step.address, title, words, step.repeating.lines)
        return Way.KEEP
    prompt = Prompt(
        key=f"{step.repeating.part}:out",
        text=say(N_("Take {title} off the list, with all its answers?"), title=title),
        kind=Kind.LINE,
        ways=_WAYS,
        label=say(N_("y, or n")),
        **interview.where(step),
    )
    reply = interview.put(prompt, "")
    if not isinstance(reply, Answered):
        return None if reply.way is Way.BACK else reply.way
    if not is_yes(str(reply.value)):
        return None
    interview.keep(without_one(interview.visit, step.address, interview.moment))
    interview.asker.tell(say(N_("= taken out: {title}"), title=title))
    return Way.KEEP


_CUT_FROM = "cut-from"


def with_cut_from(visit: Visit, address: Address, first: str, day: date) -> Visit:
    """Remembers that a pain stood on the line of another, which was named before it."""
    return with_said(visit, f"{address.part}.{address.item}:{_CUT_FROM}", first, (), day)


def without_one(visit: Visit, address: Address, moment: Moment) -> Visit:
    """Off its list. The words of a pain that was cut from the line of another go back to that one: they may tell
    more of it."""
    part, item = address.part, address.item or ""
    own, before = (said_at(visit, place) for place in (f"{part}.{item}", f"{part}.{item}:{_CUT_FROM}"))
    visit = without_item(visit, part, item)
    if before is None or own is None or before.typed not in [one.id for one in items(visit, part)]:
        return visit
    return with_more_noted(visit, Address(part, list_part(part).goes_by[0], before.typed), own.typed, moment)

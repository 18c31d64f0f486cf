"""A list on the path: "another?", with everything on it said again, until there are no more."""

from __future__ import annotations

from visitprep.interview.engine.asking import ALWAYS, ANSWERING
from visitprep.interview.engine.conversation import GAPS
from visitprep.interview.engine.lists.editor import ADD, CHANGE, NO_MORE, ORDER, REMOVE, ListEditor
from visitprep.interview.engine.on_path import OnPath
from visitprep.interview.engine.path.steps import Asked, ListOpen, Step
from visitprep.interview.engine.words.saved_in_words import gap_words
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Saved, Way
from visitprep.interview.question import Repeating
from visitprep.visit.answering import items, value_at, with_gap, with_list_checked, with_list_closed
from visitprep.visit.visit import Visit, list_part
from visitprep.wording import N_, Voice, count, say


def ask_list(interview: OnPath, step: ListOpen) -> Way | Step:
    """Ask until it is closed or left. KEEP means forward; a step means that it comes next."""
    repeating, part = step.repeating, step.repeating.part

    def prompt_now() -> Prompt:
        return list_prompt(repeating, interview.visit, interview.voice, **interview.where(step))

    while True:
        prompt = prompt_now()
        reply = interview.put(prompt, repeating.help.spoken(interview.voice), renew=prompt_now)
        if isinstance(reply, Answered):
            code = reply.value[0]
            if code == NO_MORE:
                closed = with_list_closed(interview.visit, part)
                interview.keep(with_list_checked(closed, part, interview.today))
                interview.tell_closed(part)
                return Way.KEEP
            way = ListEditor(interview, repeating).carry_out(code)
            if way is Way.KEEP:
                return first_open_of_newest(interview, step)
            if way is not Way.BACK:
                return way
        elif reply.way is Way.KEEP:
            interview.checked(part)
            return Way.KEEP
        elif reply.way is Way.SKIP and prompt.saved is None and value_at(interview.visit, step.place):
            interview.keep(with_list_closed(interview.visit, part))
            return Way.KEEP
        elif reply.way in GAPS:
            if (not value_at(interview.visit, step.place) and prompt.saved is None) or reply.way is not Way.SKIP:
                interview.keep(with_gap(interview.visit, step.place, GAPS[reply.way], interview.moment))
            return Way.KEEP
        else:
            return reply.way


def first_open_of_newest(interview: OnPath, step: ListOpen) -> Asked | ListOpen:
    """A new item's own questions stand before its list's step on the path."""
    newest = items(interview.visit, step.repeating.part)[-1].id
    its_own = [
        other
        for other in interview.path()
        if isinstance(other, Asked) and other.address.item == newest and other.section is step.section
    ]
    return next((other for other in its_own if other.is_open(interview.visit)), step)


def list_prompt(
    repeating: Repeating, visit: Visit, voice: Voice, *, heading: str = "", position: str = ""
) -> Prompt:
    """The prompt "Another?", with everything on the list said again."""
    listed = items(visit, repeating.part)
    closed = repeating.part in visit.no_more
    gap = visit.gaps.get(repeating.part)
    if not listed:
        options = [Option(ADD, repeating.add.spoken(voice)), Option(NO_MORE, repeating.none.spoken(voice))]
        text = repeating.first.spoken(voice)
        saved_words = repeating.none.spoken(voice) if closed else gap_words(gap) if gap else ""
    else:
        names = "\n".join(f"{number}. {repeating.title(item)}" for number, item in enumerate(listed, 1))
        many = count(repeating.one, repeating.many, len(listed))
        text = say(
            N_("On the list, {many}:\n{names}\n{another}"),
            many=many,
            names=names,
            another=repeating.another.spoken(voice),
        )
        options = [Option(ADD, repeating.add.spoken(voice)), Option(NO_MORE, say(N_("No more")))]
        if not list_part(repeating.part).has_room(listed):
            text = say(N_("On the list, {many}:\n{names}\nThat is as many as fit."), many=many, names=names)
            options = [Option(NO_MORE, say(N_("This is right")))]
        options += [Option(CHANGE, say(N_("Change one"))), Option(REMOVE, say(N_("Take one off the list")))]
        if len(listed) > 1:
            options.append(Option(ORDER, say(N_("Put them in another order"))))
        saved_words = say(N_("No more")) if closed else ""
    return Prompt(
        key=repeating.part,
        text=text,
        kind=Kind.ONE,
        heading=heading,
        position=position,
        options=tuple(options),
        saved=Saved(saved_words, (NO_MORE,) if closed else ()) if saved_words else None,
        ways=ALWAYS if listed else ANSWERING - {Way.CLEAR},
    )

"""Whether something carried over from an earlier visit is still true: shown once, and kept only after a yes.

A record or a list of history is shown whole, an item of the other lists by itself. What is left for later stays as
it was, and the page says that nobody looked at it again.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar, assert_never

from visitprep.interview.engine import asking
from visitprep.interview.engine.carried_shown import shown
from visitprep.interview.engine.choose import Menu, Row, choose
from visitprep.interview.engine.conversation import LEAVING
from visitprep.interview.engine.lists.editor import ListEditor
from visitprep.interview.engine.on_path import OnPath
from visitprep.interview.engine.path.path import carried_questions, first_open, section_path
from visitprep.interview.engine.path.steps import ItemAgain, ListAgain, ListOpen, Reconfirm, RecordAgain, Step
from visitprep.interview.engine.words.saved_in_words import said_so_far
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Saved, Way
from visitprep.interview.question import Repeating
from visitprep.interview.questions.later.since import decision
from visitprep.medicines.reading import read_name
from visitprep.visit.answering import Address, items, record_at, with_list_reopened, with_new_item, without_item
from visitprep.visit.carried import carried_from, with_checked, with_looked_at
from visitprep.visit.dates.partial_date import in_words
from visitprep.visit.marks import LEFT_FOR_LATER
from visitprep.visit.records.after import Decision
from visitprep.visit.records.choices.care import Happened
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.records.record import Item
from visitprep.visit.tellers import answers_of, told_by
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Voice, Wording, say

Value = TypeVar("Value")

SAME, CHANGED, GONE, LATER, ALL_SAME = "same", "changed", "gone", "later", "all_same"

_ALL = Wording(N_("Is all of this still true?"))
_LIST = Wording(N_("Is this list still right? What is new is asked about next."))
_NONE = Wording(N_("Is that still true?"))
_THEN = Wording(
    N_("This is what you said for your visit on {day}."), N_("This is what was said for the visit on {day}.")
)
_BY_HELPER = N_("This is what {helper} said for the visit on {day}.")
_WHY = Wording(
    N_(
        "Things change between visits. Nothing from the last visit is printed as if you had said it today. "
        "What you leave for later is printed with its old date."
    ),
    N_(
        "Things change between visits. Nothing from the last visit is printed as if it had been said today. "
        "What is left for later is printed with its old date."
    ),
)
_MOVED = N_("{title} is now under: tried before. A few short questions about it:")
_NOT_LISTED = N_("{title} is off this list. The page of the last visit still has it.")


def ask_again(interview: OnPath, step: Reconfirm) -> Way | Step:
    """Ask once. KEEP means forward; a step means that it comes next."""
    while True:
        reply = interview.put(_prompt(interview, step), _WHY.spoken(interview.voice))
        if not isinstance(reply, Answered):
            if reply.way is Way.SKIP:
                _leave(interview, step)
                return Way.KEEP
            return reply.way
        code = reply.value[0]
        if code == LATER:
            _leave(interview, step)
            return Way.KEEP
        if code == ALL_SAME and isinstance(step, ItemAgain):
            others = [item.id for item in _not_looked_at(step, interview.visit)]
            for item_id in (step.address.item, *others):
                interview.keep(with_looked_at(interview.visit, step.repeating.part, item_id))
            return Way.KEEP
        if code == SAME:
            _confirm(interview, step)
            return Way.KEEP
        if code == GONE and isinstance(step, ItemAgain):
            return _take_off(interview, step)
        if isinstance(step, ListAgain) and not items(interview.visit, step.thing):
            interview.keep(with_list_reopened(with_checked(interview.visit, step.thing), step.thing))
            return Way.KEEP  # and the list itself is asked next
        way = _change(interview, step)
        if way is Way.KEEP:
            _confirm(interview, step)
            return Way.KEEP
        if way is not Way.BACK:
            return way


def _confirm(interview: OnPath, step: Reconfirm) -> None:
    interview.keep(with_looked_at(interview.visit, *step.thing.split(".")))


def _leave(interview: OnPath, step: Reconfirm) -> None:
    """Passed over: not asked again by itself, and still not looked at."""
    carried = interview.visit.carried
    if carried is not None and step.thing not in carried.checked:
        interview.keep(LEFT_FOR_LATER.put(interview.visit, False, step.thing))


# -- what is shown ---------------------------------------------------------------------------------------------


def _prompt(interview: OnPath, step: Reconfirm) -> Prompt:
    visit, voice = interview.visit, interview.voice
    assert visit.carried is not None
    day = in_words(visit.carried.things.get(step.thing, visit.carried.day))
    then = _said_then(step, visit, voice, day)
    asked, checked = _asked(step, visit).spoken(voice), step.thing in visit.carried.checked
    options = _options(step, visit, voice)
    return Prompt(
        key=step.place,
        text="\n".join((then, *shown(step, visit, voice), *_decided(step, visit), asked)),
        kind=Kind.ONE,
        **interview.where(step),
        options=options,
        saved=Saved(options[0].label, (SAME,)) if checked else None,
        ways=asking.ALWAYS,
    )


def _said_then(step: Reconfirm, visit: Visit, voice: Voice, day: str) -> str:
    """On which day, and by whom when that was another than whoever answers now."""
    part, _, item = step.thing.partition(".")
    who = told_by(visit, part, item)
    if who is not None and who.helper and any(item in ("", at[1]) for at in answers_of(visit, part, who)):
        return say(_BY_HELPER, helper=who.name or say(N_("the helper")), day=day)
    return say(_THEN.them if voice.about_someone else _THEN.you, day=day)


def _asked(step: Reconfirm, visit: Visit) -> Wording:
    match step:
        case RecordAgain():
            return _ALL
        case ItemAgain():
            return step.repeating.still.ask
        case ListAgain():
            return _LIST if items(visit, step.thing) else _NONE
        case _:
            assert_never(step)


def _options(step: Reconfirm, visit: Visit, voice: Voice) -> tuple[Option, ...]:
    later = Option(LATER, say(N_("Leave it for later: it keeps its old date")))
    if isinstance(step, ItemAgain):
        still = step.repeating.still
        rows = (
            Option(SAME, still.same.spoken(voice)),
            Option(CHANGED, still.changed.spoken(voice)),
            Option(GONE, still.gone.spoken(voice)),
            later,
        )
        others = [_in_a_few_words(step.repeating, item) for item in _not_looked_at(step, visit)]
        if not others or step.repeating.part != "medicines" or _came_about(step.address, visit):
            return rows
        message = N_("Yes, and so are these: {names}")
        return (*rows, Option(ALL_SAME, say(message, names="; ".join(others))))
    changed = N_("Something has changed")
    if isinstance(step, ListAgain):
        changed = N_("Change one, or take one off") if items(visit, step.thing) else N_("No, there is one to add")
    return (Option(SAME, say(N_("Yes, all of it"))), Option(CHANGED, say(changed)), later)


def _not_looked_at(step: ItemAgain, visit: Visit) -> list[Item]:
    """The others of the list that were carried over and nobody has said anything of yet."""
    part = step.repeating.part
    return [
        item
        for item in items(visit, part)
        if item.id != step.address.item
        and carried_from(visit, part, item.id) is not None
        and not LEFT_FOR_LATER.stands(visit, f"{part}.{item.id}")
        and not _came_about(Address(part, item=item.id), visit)
    ]


def _decided(step: Reconfirm, visit: Visit) -> list[str]:
    """What was decided of a medicine at the visit before, and what became of it: the list is from before that."""
    message = N_("Decided at that visit: {decision}. Did this happen? {said}")
    found = _decisions(step.address, visit) if isinstance(step, ItemAgain) else ()
    told = [(one, filter(None, (one.happened and one.happened.words(), one.came_of_it))) for one in found]
    return [say(message, decision=decision(one), said="; ".join(said)) for one, said in told]


def _decisions(address: Address, visit: Visit) -> list[Decision]:
    """Those that name a medicine of the list, and of which it was said whether they happened."""
    item = record_at(visit, address)
    if not isinstance(item, Medicine) or not item.name:
        return []
    name, holds = item.name.partition("(")[0].strip() or item.name, _held_in(item.name, item.ingredient or "")
    told = [(one, (one.what or "").casefold()) for one in visit.planned or () if one.happened]
    return [one for one, said in told if name.casefold() in said or holds & _held_in(said, *said.split())]


def _held_in(*words: str) -> frozenset[str]:
    """What the medicines named there hold, or those that a misspelt name is close to."""
    named = [read_name(one) for one in words]
    named += [read_name(name) for one in named if one.may_be for name in one.may_be.may_be]
    return frozenset(held for one in named for held in one.ingredients)


def _came_about(address: Address, visit: Visit) -> bool:
    """A decision of it may have made what the list says untrue: it is asked about by itself."""
    return any(one.happened not in (Happened.NO, Happened.NOT_YET) for one in _decisions(address, visit))


def _in_a_few_words(repeating: Repeating, item: Item) -> str:
    """What a yes is to: the name, how many and when."""
    told = (getattr(item, name, None) for name in ("dose", "when"))
    return ", ".join(filter(None, (repeating.title(item), *map(str, filter(None, told)))))


# -- what has changed ------------------------------------------------------------------------------------------


def _change(interview: OnPath, step: Reconfirm) -> Way:
    """KEEP when nothing more is to be changed; BACK to be asked again; else the way taken."""
    match step:
        case RecordAgain():
            return _change_record(interview, step)
        case ItemAgain():
            return ListEditor(interview, step.repeating).review(step.address.item)
        case ListAgain():
            return _change_list(interview, step)
        case _:
            assert_never(step)


def _change_record(interview: OnPath, step: RecordAgain) -> Way:
    voice = interview.voice
    while True:
        rows = []
        for number, (address, question) in enumerate(carried_questions(step.part, interview.visit)):
            said = said_so_far(interview.visit, address, question)
            label = f"{' '.join(question.ask.spoken(voice).split())}  [{said}]"
            rows.append(Row(str(number), label, (address, question)))
        picked = _pick(interview, step, rows)
        if isinstance(picked, Way):
            return picked
        address, question = picked
        way = interview.ask_question(question, address, heading=asking.heading(step, interview.visit, voice))
        if way in LEAVING:
            return way


def _change_list(interview: OnPath, step: ListAgain) -> Way:
    editor = ListEditor(interview, step.repeating)
    rows = [
        Row("0", say(N_("Change one")), editor.change),
        Row("1", say(N_("Take one off the list")), editor.remove),
    ]
    while items(interview.visit, step.thing):
        picked = _pick(interview, step, rows)
        if isinstance(picked, Way):
            return picked
        way = picked()
        if way in LEAVING:
            return way
    return Way.KEEP


def _pick(interview: OnPath, step: Reconfirm, rows: Sequence[Row[Value]]) -> Value | Way:
    """KEEP for "nothing more"."""
    done = Row(str(len(rows)), say(N_("Nothing more to change here")), Way.KEEP)
    heading = asking.heading(step, interview.visit, interview.voice)
    text = say(N_("What has changed?"))
    return choose(interview, Menu(f"{step.place}:change", text, (*rows, done), heading))


# -- what is no longer true ------------------------------------------------------------------------------------


def _take_off(interview: OnPath, step: ItemAgain) -> Way | Step:
    """The item leaves its list; a medicine goes on the list of those tried before, with why it was stopped."""
    item = record_at(interview.visit, step.address)
    assert isinstance(item, Item)
    title = step.repeating.title(item)
    index = list(section_path(step.section, interview.visit)).index(step)
    visit = without_item(interview.visit, step.repeating.part, item.id)
    if not isinstance(item, Medicine):
        interview.keep(visit)
        interview.asker.tell(say(_NOT_LISTED, title=title))
        return _following(interview, step, index)
    visit, past = with_new_item(visit, "past_medicines", {"name": title}, interview.moment)
    interview.keep(visit)
    interview.asker.tell(say(_MOVED, title=title))
    way = _ask_why(interview, past, title)
    return way if way in LEAVING else _following(interview, step, index)


def _ask_why(interview: OnPath, past: str, title: str) -> Way:
    """The main questions about a medicine tried before, but its name."""
    questions = [
        question
        for section in interview.sections
        for part, question in section.questions()
        if part == "past_medicines" and question.core
    ]
    number = 1
    while number < len(questions):
        question = questions[number]
        way = interview.ask_question(question, Address("past_medicines", question.field, past), heading=title)
        if way in LEAVING:
            return way
        number = max(1, number - 1) if way is Way.BACK else number + 1
    return Way.KEEP


def _following(interview: OnPath, step: ItemAgain, index: int) -> Step | Way:
    """What comes after an item that left its list, whose own steps left the path with it."""
    steps = list(section_path(step.section, interview.visit))
    the_list = (
        other for other in steps if isinstance(other, ListOpen) and other.repeating.part == step.repeating.part
    )
    return first_open(steps[index:], interview.visit) or next(the_list, None) or Way.KEEP

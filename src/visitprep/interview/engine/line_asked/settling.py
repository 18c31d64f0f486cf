"""One part of a line that only the person can settle ("Hands: left, right or both?")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from visitprep.interview.engine.conversation import LEAVING, Conversation
from visitprep.interview.engine.line_asked.about import About, line_of, with_line_behind
from visitprep.interview.engine.line_asked.counted import with_count
from visitprep.interview.engine.line_asked.either_or import (
    besides,
    lines_anew,
    meaning,
    option_named,
    side_said,
    sides_of,
)
from visitprep.interview.engine.line_asked.kept_as_typed import keep_as_typed, note_of
from visitprep.interview.engine.line_asked.more_said import keep_more, take_more, take_off, without_further
from visitprep.interview.engine.line_asked.replies import (
    is_no,
    is_yes,
    no_but,
    says_gone,
    says_stopped,
    says_unsure,
    yes_and,
)
from visitprep.interview.engine.line_asked.same_again import joined_where_said
from visitprep.interview.engine.line_asked.story_kept import with_story_kept
from visitprep.interview.engine.line_asked.taken_out import take_out, without_one
from visitprep.interview.engine.line_asked.unit_said import bare_answer, with_its_number
from visitprep.interview.engine.words.not_on_list import belongs_elsewhere
from visitprep.interview.engine.words.said_back import fill, told_back, values_said
from visitprep.interview.engine.words.saved_in_words import answer_words
from visitprep.interview.prompts import Answered, Kind, Prompt, Way
from visitprep.interview.question import Hearing
from visitprep.lines.history.outcome.effect import says_both
from visitprep.lines.history.outcome.part_by_part import several_differ
from visitprep.lines.none_but import beside_none
from visitprep.lines.people.two_voices import IS_MINE
from visitprep.lines.reading import Unclear
from visitprep.lines.taken_back import as_corrected
from visitprep.patterns import any_case
from visitprep.visit.answering import Address, items, record_at, with_more_noted, without_item
from visitprep.visit.as_typed import with_noted, with_settled, without_noted_words
from visitprep.visit.records.choices.medicine import Effect
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

WAYS = frozenset({Way.BACK, Way.HELP, Way.SKIP, Way.MENU, Way.STOP, Way.KEYS})


def settle(conversation: Conversation, about: About, unclear: Unclear, heading: str = "", text: str = "") -> Way:
    """Ask once; KEEP whatever was said, BACK, MENU or STOP where that was wanted. Enter leaves it as typed.

    A bare yes or no to a question that neither answers is asked back, once.
    """
    prompt, asked_back = _prompt(about, unclear, heading, text), False
    while True:
        reply = conversation.put(
            prompt, say(N_("Only this part of the line was not clear. Enter leaves it as it is."))
        )
        if not isinstance(reply, Answered):
            break
        typed = str(reply.value)
        denied = unclear.gone and about.gone is None and says_gone(typed)
        if Way.OUT in prompt.ways and (denied or belongs_elsewhere(about.address, typed, conversation.visit)):
            take_out(conversation, about.address, _title(conversation.visit, about), typed)
            return Way.KEEP
        if joined_where_said(conversation, about.address, typed):
            return Way.KEEP
        if _says_nothing(about, unclear, typed) and not asked_back:
            asked_back = True
            problem = say(N_("Yes or no does not answer that. Use words, or press Enter."))
            if Way.OUT in prompt.ways:
                problem = say(N_("Yes or no does not answer that. Use words, press Enter, or take it off: :out"))
            prompt = replace(prompt, problem=problem)
            continue
        if about.further:
            typed = without_further(conversation, about, typed)
        way = take_reply(conversation, about, unclear, typed)
        if way is not Way.KEEP:
            return way
        break
    if isinstance(reply, Answered):
        pass
    elif reply.way is Way.OUT:
        conversation.keep(without_one(conversation.visit, about.address, conversation.moment))
        conversation.asker.tell(say(N_("= taken out")))
        return Way.KEEP
    elif reply.way in LEAVING or reply.way is Way.BACK:
        return reply.way
    else:
        keep_as_typed(conversation, about, unclear)
    if about.place in conversation.visit.lines:
        conversation.keep(with_settled(conversation.visit, about.place, unclear.field))
    return Way.KEEP


def _title(visit: Visit, about: About) -> str:
    """What it is called; of a line that named nothing, its words."""
    record = record_at(visit, about.address)
    named = (getattr(record, name, None) for name in ("name", "thing", "what"))
    return next((str(name) for name in named if name), line_of(visit, about))


def _says_nothing(about: About, unclear: Unclear, typed: str) -> bool:
    """A yes where nothing was proposed, or a no to "which?"."""
    question = about.questions.get(unclear.field)
    options = {option.code for option in question.choices()} if question is not None else set()
    bare = is_yes(typed) or is_no(typed)
    return bare and unclear.meant is None and not unclear.gone and not options & {"yes", "no"}


def take_reply(conversation: Conversation, about: About, unclear: Unclear, typed: str) -> Way:
    """What was typed put where it belongs. MENU or STOP where that was wanted at what had to be asked."""
    stopped = says_stopped(typed) or says_stopped(no_but(typed)) or (unclear.gone and says_gone(typed))
    if about.gone is not None and stopped:
        take_off(conversation, about.gone, about.address, "" if is_no(typed) else no_but(typed) or typed)
        return Way.KEEP
    if unclear.meant is not None and (is_yes(typed) or yes_and(typed)):
        more = yes_and(typed)
        if more and isinstance(unclear.meant, Mapping):
            conversation.keep(with_meant(conversation.visit, about, unclear, conversation))
            _hear(conversation, about, unclear, more)
            return Way.KEEP
        conversation.keep(with_meant(conversation.visit, about, unclear, conversation))
        return take_more(conversation, about, unclear, more) if more else Way.KEEP
    if is_no(typed) and unclear.meant is not None:
        keep_as_typed(conversation, about, unclear)
        noted = N_("= not that; what you typed stays in your own words: {words}")
        conversation.asker.tell(say(noted, words=unclear.typed))
    elif (unclear.meant is not None and says_unsure(typed)) or IS_MINE.fullmatch(typed):
        keep_as_typed(conversation, about, unclear, typed)
    elif (unclear.gone and is_yes(typed)) or _says_nothing(about, unclear, typed):
        keep_as_typed(conversation, about, unclear)
    elif unclear.gone and (more := yes_and(typed)):
        keep_more(conversation, about, more)
    elif unclear.gone:
        keep_as_typed(conversation, about, unclear, typed)
    else:
        more = "" if _asks_of_others(unclear) else yes_and(typed) or no_but(typed)
        _hear(conversation, about, unclear, bare_answer(unclear, more) if more else typed)
    return Way.KEEP


def _asks_of_others(unclear: Unclear) -> bool:
    """Whether it asks of what the line did not name: "Alcohol and other drugs: none?"."""
    return isinstance(unclear.meant, Mapping) and not unclear.typed


def _prompt(about: About, unclear: Unclear, heading: str, text: str) -> Prompt:
    label = say(NC_("before what is typed", "Answer"))
    if unclear.meant is not None:
        meant = answer_words(unclear.meant, about.questions.get(unclear.field))
        shown = meant.casefold() in (text or str(unclear.ask)).casefold() or isinstance(unclear.meant, Mapping)
        label = say(N_("y, or words")) if shown else say(N_("y for {meant}, or words"), meant=meant)
    return Prompt(
        key=f"{about.place}:unclear",
        text=text or str(unclear.ask),
        kind=Kind.LINE,
        heading=heading,
        label=label,
        ways=WAYS | ({Way.OUT} if about.address.item and about.place == str(about.address) else frozenset()),
        enter_goes_on=not unclear.gone,
    )


def with_meant(visit: Visit, about: About, unclear: Unclear, conversation: Conversation) -> Visit:
    """The reading that a yes agrees to."""
    meant = unclear.meant
    values = meant if isinstance(meant, Mapping) else {unclear.field: meant}
    filled = with_line_behind(visit, fill(visit, about.address, values, conversation.moment).visit, about, values)
    filled = without_noted_words(filled, about.place, unclear.typed, conversation.moment)
    # Of "metoprolol succ" only the second word stood apart; it is in the name now.
    for word in unclear.typed.split() if isinstance(meant, str) else ():
        filled = without_noted_words(filled, about.place, word, conversation.moment)
    return filled


def _hear(conversation: Conversation, about: About, unclear: Unclear, typed: str) -> None:
    """Their own words in its place: a side of the question, one of its answers, the words, or the line anew."""
    visit = conversation.visit
    for values, words, left in _readings(conversation, about, unclear, as_corrected(typed)):
        found = fill(visit, about.address, values, conversation.moment)
        if not found.fields:
            continue
        if _is_one_of_the_others(conversation, about, values, typed):
            return
        kept = with_line_behind(visit, found.visit, about, dict.fromkeys(found.fields))
        kept = with_story_kept(conversation, kept, about, note_of(about, unclear), tuple(found.fields))
        if left:
            kept = with_noted(kept, about.place, note_of(about, unclear), left, conversation.moment)
        conversation.keep(without_noted_words(kept, about.place, unclear.typed, conversation.moment))
        told = (
            [words]
            if words
            else values_said(conversation.visit, about.address, tuple(found.fields), about.says, about.questions)
        )
        if left and left not in words:
            told.append(say(N_("your words: {words}"), words=left))
        conversation.asker.tell(told_back(told))
        return
    keep_as_typed(conversation, about, unclear, typed)


_ARTICLE = any_case(r"^(?:the|that|his|her|my)\s+")


def _is_one_of_the_others(
    conversation: Conversation, about: About, values: Mapping[str, object], typed: str
) -> bool:
    """A line without a name, or with one that is none, turned out to be about a thing that is listed: its words are
    a note there."""
    visit, part = conversation.visit, about.address.part
    field = "thing" if "thing" in values else "name"
    name = _ARTICLE.sub("", str(values.get(field)))
    same = [
        item
        for item in (items(visit, part) if about.address.item else ())
        if item.id != about.address.item and str(getattr(item, field, "")).casefold() == name.casefold()
    ]
    named = getattr(record_at(visit, about.address), field, None)
    if not same or (named is not None and field != "thing"):
        return False
    words = f"{line_of(visit, about)}; {typed}"
    visit = with_more_noted(
        visit, Address(part, "reaction" if field == "thing" else field, same[0].id), words, conversation.moment
    )
    conversation.keep(without_item(visit, part, about.address.item or ""))
    conversation.asker.tell(say(N_("= a note to {title}: {words}"), title=name, words=words))
    return True


def _readings(
    conversation: Conversation, about: About, unclear: Unclear, typed: str
) -> Iterator[tuple[Mapping[str, object], str, str]]:
    """What the reply may fill, the surest first; other words that say it back; and what is left over."""
    visit, field, said = conversation.visit, unclear.field, line_of(conversation.visit, about)
    question, record = about.questions.get(field), record_at(visit, about.address)
    of_effect = question is not None and any(isinstance(one, Effect) for one in question.options)
    if of_effect and several_differ(typed):
        return  # their words, of each what it did
    if about.reads_again:
        anew = about.reads_again(typed, unclear, Hearing(conversation.today, visit, record))
        if anew.values or anew.left:
            yield anew.values, "", anew.left
            return
    if unclear.counts:
        yield {field: with_count(unclear, typed, record)}, "", ""
        return
    sides = sides_of(str(unclear.ask))
    whole = with_its_number(unclear, typed) if question is not None and not question.choices() else ""
    named = side_said(typed, sides)
    if whole and (named is None or meaning(unclear, named, record) is None):
        yield {field: whole}, "", ""
    side, rest = side_said(typed, sides), ""
    if side is not None:
        rest = besides(typed, sides[side])
        if rest and of_effect and says_both(typed):
            return  # their words: "worse for the hand, better for the neck"
        means = meaning(unclear, side, record)
        if means is not None:
            yield means, "", rest
            return
        if rest and question is not None and not question.choices():
            yield {field: typed}, "", ""  # "a lot the first year, then nothing" is the answer, where that is words
            return
        typed = _word(sides[side])
    option = option_named(typed, question.choices()) if question else None
    hearing = Hearing(conversation.today, visit, record)
    if isinstance(unclear.meant, Mapping) and _asks_of_others(unclear):
        yield from _read_alone(about, unclear.meant, typed, hearing)
        return
    if option:
        settled = about.settles(said, unclear, option.code, hearing) if about.settles else {field: option.code}
        yield settled, option.label, rest
    reads_first = bool(sides) or not field or unclear.meant is not None
    anew_with_it = ((v, w, left or rest) for v, w, left in _read_anew(about, unclear, said, typed, hearing))
    if reads_first:
        yield from anew_with_it
    if field and side is None:
        yield {field: typed}, "", ""
    if not reads_first:
        yield from anew_with_it
    if field and side is not None:
        yield {field: typed}, "", rest


def _read_alone(
    about: About, meant: Mapping[str, object], typed: str, hearing: Hearing
) -> Iterator[tuple[Mapping[str, object], str, str]]:
    """The reply to a question about what the line did not name, as the reader of the line has it.

    It may leave some of them open. What it says of a field that was told before stands behind that, and a no there
    takes nothing back. Words beside a "none" that tell none of them are a note.
    """
    reading = next(iter(about.reads(no_but(typed) or typed, hearing)), None)
    values = dict(reading.values) if reading else {}
    for name in values.keys() - meant.keys():
        told = getattr(hearing.record, name)
        if told is not None and values[name] in meant.values():
            del values[name]
        elif told is not None:
            values[name] = f"{told}, {values[name]}"
    if reading and values:
        yield values, "", reading.left
    elif beside := beside_none(typed):
        yield meant, "", beside


def _read_anew(
    about: About, unclear: Unclear, line: str, typed: str, hearing: Hearing
) -> Iterator[tuple[Mapping[str, object], str, str]]:
    """The line with the reply in it, as the reader of the line has it: what was open before, and clear now."""
    known = hearing.visit.lines[about.place].filled - {unclear.field} if unclear.field else frozenset()
    told = about.reads(typed, hearing)[:1] if unclear.field == "name" else ()  # with the right name, right as well
    yield from ((one.values, "", one.left) for one in told if {"name"} < set(one.values))
    for anew in lines_anew(line, unclear, typed):
        reading = next(iter(about.reads(anew, hearing)), None)
        if reading is None:
            continue
        still = {one.field: one.meant for one in reading.unclear}
        values = {name: value for name, value in reading.values.items() if name not in known}
        if unclear.field and unclear.field not in values and still.get(unclear.field) is not None and anew == typed:
            values[unclear.field] = still.pop(unclear.field)  # what their own words mean, said back
        if values and unclear.field not in still and (not unclear.field or sides_taken(unclear, values)):
            # What nothing read of the line is a note already; of the reply it becomes one.
            left = reading.left.split(", ")
            left = left if anew == typed else [one for one in left if one in typed]
            # And so does what it tells otherwise than the line: "says 5 mg, one in the morning one at night".
            again = "; ".join(str(value) for name, value in reading.values.items() if name in known)
            left += [one for one in typed.split(", ")[1:] if one in again and one not in line]
            yield values, "", ", ".join(filter(None, left))


def sides_taken(unclear: Unclear, values: Mapping[str, object]) -> bool:
    """The part was settled: by its own field, or by one that its question names ("now, or usual?")."""
    return unclear.field in values or bool(set(values) & {_word(side) for side in sides_of(str(unclear.ask))})


def _word(side: str) -> str:
    return re.sub(r"^(?:is that |the )", "", side, flags=re.IGNORECASE).strip()

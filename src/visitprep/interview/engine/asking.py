"""One step put into a prompt, and one reply put into the visit."""

from __future__ import annotations

from collections.abc import Sequence

from visitprep.interview.engine.answers_in_words import answer_codes, answer_text, answer_words, gap_words
from visitprep.interview.engine.path import Step
from visitprep.interview.prompts import Kind, Option, Prompt, Reply, Saved, Typed, Way
from visitprep.interview.question import Question, Section, Several
from visitprep.interview.questions.crisis import crisis_words
from visitprep.visit.answering import Address, gap_at, items, note_at, record_at, value_at
from visitprep.visit.marks import details_wanted
from visitprep.visit.records.record import Item
from visitprep.visit.visit import LISTS, Visit, list_part
from visitprep.wording import N_, Voice, count, say

ALWAYS = frozenset({Way.BACK, Way.SKIP, Way.HELP, Way.MENU, Way.STOP, Way.KEYS})
ANSWERING = ALWAYS | {Way.DONT_KNOW, Way.IN_PERSON, Way.NOTE, Way.CLEAR}

ADD, CHANGE, REMOVE, ORDER, NO_MORE = "add", "change", "remove", "order", "no_more"


def heading(step: Step, visit: Visit, voice: Voice) -> str:
    """The section, and which of several: "Where it hurts: left knee"."""
    title = step.section.title.spoken(voice)
    return f"{title}: {title_of(step, visit, voice)}" if step.several and step.address.item else title


def title_of(step: Step, visit: Visit, voice: Voice) -> str:
    """What the item is called that a step belongs to: "left knee"."""
    item = record_at(visit, step.address)
    assert isinstance(item, Item) and step.several is not None
    return step.several.title(item, voice.language)


def position(step: Step, steps: Sequence[Step], voice: Voice) -> str:
    """Where the question stands in its section; "about", because answers open and close others.

    Empty for "a few more details?", which is no question about the person.
    """
    if step.is_gate:
        return ""
    here = [other for other in steps if other.section is step.section and not other.is_gate]
    number = next((n for n, other in enumerate(here, 1) if other.address == step.address), 1)
    return say(N_("Question {number} of about {total}"), voice.language, number=number, total=len(here))


def question_prompt(
    question: Question, address: Address, visit: Visit, voice: Voice, *, heading: str = "", position: str = ""
) -> Prompt:
    """A question as it is put to this person now."""
    options = question.choices(voice.language)
    new = address.part in LISTS and not address.item
    value = None if new else value_at(visit, address)
    gap = None if new else gap_at(visit, address)
    note = "" if new else note_at(visit, address)
    ways = ANSWERING | {Way.RATHER_NOT} if question.private else ANSWERING
    if new:
        ways = frozenset({Way.BACK, Way.HELP, Way.MENU, Way.STOP, Way.KEYS})
    saved = None
    if value is not None:
        codes = answer_codes(value) if options else ()
        saved = Saved(answer_words(value, question, voice.language), codes, answer_text(value))
    elif question.draft and (text := question.draft(visit, voice.language)):
        saved = Saved(text, text=text)
        ways -= {Way.CLEAR}
    elif gap is not None:
        saved = Saved(gap_words(gap, voice.language))
    guidance = question.guidance.spoken(voice)
    if question.sensitive:
        guidance = "\n".join(filter(None, (guidance, crisis_words(visit, voice))))
    if note:
        guidance = "\n".join(filter(None, (guidance, say(N_("Your note: {note}"), voice.language, note=note))))
    return Prompt(
        key=str(address),
        text=question.ask.spoken(voice),
        kind=question.kind,
        heading=heading,
        position=position,
        guidance=guidance,
        options=options,
        saved=saved,
        ways=frozenset(ways),
        suggest=question.suggest,
    )


def keeps_draft(reply: Reply, prompt: Prompt, question: Question, visit: Visit, address: Address) -> bool:
    """They left the text drafted for them as it is: then nothing is stored, and it follows the other answers."""
    if question.draft is None or prompt.saved is None or value_at(visit, address) is not None:
        return False
    if isinstance(reply, Typed):
        return str(reply.value).split() == prompt.saved.text.split()
    return reply.way is Way.KEEP


def list_prompt(several: Several, visit: Visit, voice: Voice, *, heading: str = "", position: str = "") -> Prompt:
    """ "Another?", with everything on the list said again."""
    language = voice.language
    listed = items(visit, several.part)
    closed = several.part in visit.no_more
    gap = visit.gaps.get(several.part)
    if not listed:
        options = [Option(ADD, several.add.spoken(voice)), Option(NO_MORE, several.none.spoken(voice))]
        text = several.first.spoken(voice)
        saved_words = several.none.spoken(voice) if closed else gap_words(gap, language) if gap else ""
    else:
        names = "\n".join(f"{number}. {several.title(item, language)}" for number, item in enumerate(listed, 1))
        many = count(several.one, several.many, len(listed), language)
        text = say(
            N_("On the list, {many}:\n{names}\n{another}"),
            language,
            many=many,
            names=names,
            another=several.another.spoken(voice),
        )
        options = [Option(ADD, several.add.spoken(voice)), Option(NO_MORE, say(N_("No more"), language))]
        if not list_part(several.part).has_room(listed):
            text = say(
                N_("On the list, {many}:\n{names}\nThat is as many as fit."),
                language,
                many=many,
                names=names,
            )
            options = [Option(NO_MORE, say(N_("This is right"), language))]
        options += [
            Option(CHANGE, say(N_("Change one"), language)),
            Option(REMOVE, say(N_("Take one off the list"), language)),
        ]
        if len(listed) > 1:
            options.append(Option(ORDER, say(N_("Put them in another order"), language)))
        saved_words = say(N_("No more"), language) if closed else ""
    return Prompt(
        key=several.part,
        text=text,
        kind=Kind.ONE,
        heading=heading,
        position=position,
        options=tuple(options),
        saved=Saved(saved_words, (NO_MORE,) if closed else ()) if saved_words else None,
        ways=ALWAYS if listed else ANSWERING - {Way.CLEAR},
    )


def gate_prompt(step: Step, visit: Visit, voice: Voice, *, heading: str = "", position: str = "") -> Prompt:
    """ "A few more details?" at the end of a section's core."""
    language = voice.language
    wanted = details_wanted(visit, step.section.id)
    options = (
        Option("no", say(N_("No, go on"), language)),
        Option("yes", say(N_("Yes, ask me a few more"), language)),
    )
    saved = None
    if wanted is not None:
        chosen = options[int(wanted)]
        saved = Saved(chosen.label, (chosen.code,))
    return Prompt(
        key=step.address.part,
        text=say(
            N_("That is the main part of this section. Do you want to add a few more details? They are optional."),
            language,
        ),
        kind=Kind.ONE,
        heading=heading,
        position=position,
        options=options,
        saved=saved,
        ways=ALWAYS,
    )


def offer_prompt(part: str, title: str, sections: Sequence[Section], voice: Voice) -> Prompt:
    """ "Put this on the list of ...?", with the name of the section that holds the list."""
    section = next(s for s in sections if any(isinstance(p, Several) and p.part == part for p in s.parts))
    return Prompt(
        key=f"offer:{part}",
        text=say(
            N_("{title}\nPut it on the list: {section}? A few questions about it come later."),
            voice.language,
            title=title,
            section=section.title.spoken(voice),
        ),
        kind=Kind.ONE,
        options=(
            Option("yes", say(N_("Yes, put it there"), voice.language)),
            Option("no", say(N_("No, it is there already, or does not belong there"), voice.language)),
        ),
        ways=frozenset({Way.SKIP, Way.MENU, Way.STOP, Way.KEYS}),
    )

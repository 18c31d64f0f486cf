"""The first minute: what this is, where it is kept, and who it is for."""

from __future__ import annotations

from visitprep.interview.engine.choose import Menu, Row, choose
from visitprep.interview.engine.interview import Interview
from visitprep.interview.engine.line_asked.either_or import option_named
from visitprep.interview.engine.words.said_back import told_back
from visitprep.interview.prompts import Answered, Kind, Prompt, Way, no_words, yes_words
from visitprep.interview.question import Question
from visitprep.interview.questions.about.person import country_meant
from visitprep.interview.questions.order_of_sections import section
from visitprep.interview.screens.do_not_wait import ask_urgent
from visitprep.interview.screens.who_answers import both_words
from visitprep.visit.answering import Address, with_answer, with_answers
from visitprep.visit.marks import saw_do_not_wait
from visitprep.visit.records.choices.choice import Gap, YesNo
from visitprep.visit.records.choices.country import Country
from visitprep.visit.records.choices.people import FilledBy
from visitprep.visit.records.people import Respondent
from visitprep.visit.tellers import with_respondent
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

_WAYS = frozenset({Way.BACK, Way.HELP, Way.STOP, Way.KEYS})

_WHY = N_("The questions are worded for whoever answers. The page says who filled it in.")
_ALONE = N_(
    "Thank you. The page will say that you answered. Questions that only the person can answer are left out, "
    "and what you see is printed as yours."
)
_TOGETHER = N_(
    "Thank you. Please write what the person says, in the person's own words. What you see yourself is asked "
    "apart. Both are printed, each with who said it."
)


def greeting(place: str, minutes: int) -> str:
    """Four lines: what it is, how long, where it is kept, that they can stop."""
    return say(
        N_(
            "visitprep helps you get ready for a first visit to a pain clinic, and makes a page for the doctor.\n"
            "Most people need {minutes} minutes; with many medicines and pains it is twice that. "
            "Lines that start with = show what was understood.\n"
            "Everything stays on this computer, in {place}. There is no account, and nothing is sent anywhere.\n"
            "Every answer is saved at once. You can stop at any moment and carry on later."
        ),
        minutes=minutes,
        place=place,
    )


_SOMEONE = N_(
    "someone else|somebody else|my dad|my father|my mom|my mum|my mother|my husband|my wife|my partner|my son"
    "|my daughter|my brother|my sister|my friend|my grandmother|my grandfather|dad|mom|mum|her|him|helping"
)


def _named(words: str) -> tuple[str, ...]:
    """What else may be typed for a row, in English and in the language of the walk."""
    return tuple(dict.fromkeys((*words.split("|"), *say(words).casefold().split("|"))))


def ask_who(interview: Interview) -> bool:
    """Ask who it is for and who answers. False when they stopped before saying."""
    me, someone = say(N_("For me, in English")), say(N_("For someone I am helping"))
    other = say(N_("For me, with an interpreter or in another language"))
    who_rows = (
        Row("me", me, FilledBy.PATIENT, _named(N_("me|myself|i am|its for me"))),
        Row("interpreter", other, FilledBy.INTERPRETER),
        Row("someone", someone, None, _named(_SOMEONE)),
    )
    together = (*yes_words(), *both_words())
    there_rows = (
        Row("yes", say(N_("Yes, we answer together")), FilledBy.CAREGIVER_WITH_PATIENT, together),
        Row("no", say(N_("No, I answer on my own")), FilledBy.CAREGIVER_ALONE, no_words()),
    )
    help_text = say(_WHY)
    while True:
        text = say(N_("Who is this visit for?"))
        who = choose(interview, Menu("who", text, who_rows, ways=_WAYS - {Way.BACK}), help_text)
        if isinstance(who, Way):
            return False
        if who is not None:
            interview.keep(_with_respondent(interview, who))
            return True
        text = say(N_("Is that person with you now, to answer?"))
        helper = choose(interview, Menu("there", text, there_rows, ways=_WAYS), help_text)
        if helper is Way.BACK:
            continue
        if isinstance(helper, Way):
            return False
        interview.keep(_with_respondent(interview, helper))
        interview.asker.tell(say(_ALONE if helper is FilledBy.CAREGIVER_ALONE else _TOGETHER))
        about_them = interview.ask_helper()
        if about_them is not Way.BACK:
            return about_them is not Way.STOP


def ask_where_and_urgent(interview: Interview, here: Country | None = None) -> bool:
    """The country, which sets the numbers; then what should not wait; each once. False when they stop here.

    `here` is the country that this computer's own setting names: the question says that Enter takes it. Whoever
    goes back from the country is asked again who the visit is for.
    """
    person, address = interview.visit.person, Address("person", "country")
    if person.country is not None or "country" in person.gaps:
        return saw_do_not_wait(interview.visit) or ask_urgent(interview)
    country = next(q for part, q in section("about").questions() if (part, q.field) == ("person", "country"))
    while (way := _ask_country(interview, country, address, here)) is Way.BACK:
        if not ask_who(interview):
            return False
    return way is not Way.STOP and (saw_do_not_wait(interview.visit) or ask_urgent(interview))


def _ask_country(interview: Interview, question: Question, address: Address, here: Country | None) -> Way:
    """By Enter or a word where the computer names one; anything else than a country on the list shows the list."""
    if here is None:
        return interview.ask_question(question, address)
    prompt = Prompt(
        key=str(address),
        text=say(N_("In which country is the clinic? Enter: {country}. Or type it."), country=here.words()),
        kind=Kind.LINE,
        ways=_WAYS,
        label=say(NC_("label", "Country")),
        enter_goes_on=True,
    )
    said = interview.put(prompt, question.help.spoken(interview.voice))
    if not isinstance(said, Answered) and said.way is not Way.KEEP:
        return said.way
    typed = str(said.value) if isinstance(said, Answered) else ""
    option = option_named(typed, question.choices()) if typed else None
    meant = country_meant(typed) if option is None else ""
    if typed and not meant and (option is None or typed.strip().isdecimal()):
        return interview.ask_question(question, address)
    code = option.code if option else meant or here
    if meant:
        interview.asker.tell(told_back([one.label for one in question.choices() if one.code == meant]))
    interview.keep(with_answer(interview.visit, address, code, interview.moment))
    return Way.KEEP


def _with_respondent(interview: Interview, filled_by: FilledBy) -> Visit:
    """Who answers; without a helper, nothing stays of one who helped before."""
    visit = interview.visit
    respondent = visit.respondent.model_copy(update={"filled_by": filled_by, "gaps": _without_gap(visit)})
    if not respondent.is_helper:
        respondent = Respondent(filled_by=filled_by, share_with=visit.respondent.share_with)
    visit = with_respondent(visit, respondent)
    if filled_by is FilledBy.PATIENT:  # as the row says; both can be changed in the section about them
        person = {"language": say(NC_("the language", "English")), "interpreter_needed": YesNo.NO}
        said = {name: value for name, value in person.items() if getattr(visit.person, name) is None}
        visit = with_answers(visit, Address("person"), said, interview.moment)
    return visit


def _without_gap(visit: Visit) -> dict[str, Gap]:
    return {name: gap for name, gap in visit.respondent.gaps.items() if name != "filled_by"}


def before_the_next(place: str) -> str:
    """What the next visit begins with, in four lines. Who answers is not known yet."""
    return say(
        N_(
            "This begins the next visit. Everything said before is shown once, to say if it is still true.\n"
            "How things are now is asked again: pain, sleep, mood, and how far the goals are.\n"
            "The visit before stays as it is. This one is kept in {place}.\n"
            "Every answer is saved at once. You can stop at any moment and carry on later."
        ),
        place=place,
    )


def welcome_back() -> str:
    """One line for somebody who comes back."""
    return say(N_("Welcome back. Everything you answered is here."))

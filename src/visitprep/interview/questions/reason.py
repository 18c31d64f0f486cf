"""Why they are going and what they hope for (clinical.md 1.2 B). Printed first."""

from __future__ import annotations

from msgspec.structs import replace

from visitprep.interview.prompts import Kind, no_words
from visitprep.interview.question import Detail, Group, Hearing, LineList, Question, Repeating, Section, never
from visitprep.interview.questions.line_readers import whole
from visitprep.interview.questions.little_to_tell import LITTLE
from visitprep.interview.questions.who_answers import theirs_and_helpers
from visitprep.lines.daily import activity
from visitprep.lines.pain.strength.found import NUMBER
from visitprep.lines.people.two_voices import before_the_voices, numbers_set_apart
from visitprep.lines.reading import Reading
from visitprep.visit.records.reason import Concern, Goal
from visitprep.visit.records.record import Item
from visitprep.wording import N_, NC_, Wording, say


def _concern(item: Item) -> str:
    assert isinstance(item, Concern)
    return item.text or ""


def _goal(item: Item) -> str:
    assert isinstance(item, Goal)
    return item.activity or ""


def _read_goals(line: str, hearing: Hearing) -> tuple[Reading, ...]:
    """Of a helper who answers alone, the number that is the person's; what the helper thinks is a note."""
    goal, told = before_the_voices(numbers_set_apart(line))
    theirs, mine = theirs_and_helpers(told, hearing.visit)
    if mine and len(given := NUMBER.findall(theirs)) == 1 and not NUMBER.search(goal[-1:]):
        return (Reading({"activity": goal, "now": given[0][0]}, left=mine),)
    theirs, mine = theirs_and_helpers(numbers_set_apart(line), hearing.visit)
    first, *others = activity.read(theirs, hearing.today)
    if mine and "activity" not in first.values:
        return (Reading({"activity": line}),)  # whose number it is, is asked
    return (replace(first, left="; ".join(filter(None, (first.left, mine)))), *others)


REASON = Section(
    "reason",
    Wording("Why you are going", "Why {name} is going"),
    (
        Group(
            "reason",
            (
                Question(
                    "main_reason",
                    Wording(
                        "In one sentence, why are you going to the pain clinic?",
                        "In one sentence, why is {name} going to the pain clinic?",
                    ),
                    Kind.WORDS,
                    help=Wording(
                        "Say it as you would to a friend. It is printed first, in your own words.",
                        "Say it as {name} would to a friend. It is printed first.",
                    ),
                ),
                Question(
                    "treatment_hoped",
                    Wording(
                        "Is there a treatment you hope for, or want to ask about?",
                        "Is there a treatment {name} hopes for, or wants to ask about?",
                    ),
                    Kind.WORDS,
                    guidance=Wording("For example: another shot. If there is nothing, type: no"),
                ),
                Question(
                    "not_wanted",
                    Wording("Is there anything you do not want?", "Is there anything {name} does not want?"),
                    Kind.WORDS,
                    guidance=Wording("For example: no surgery. If there is nothing, type: no"),
                ),
                Question(
                    "worries",
                    Wording("What worries you most about the pain?", "What worries {name} most about the pain?"),
                    Kind.WORDS,
                    guidance=Wording("If nothing, type: nothing"),
                    reads=lambda typed, visit: (
                        say(NC_("typed", "nothing")) if typed.strip(" .!").casefold() in no_words() else typed
                    ),
                    help=Wording(
                        "Most people with pain have a worry. The clinic can speak to it once it is named."
                    ),
                ),
            ),
        ),
        LITTLE,
        Repeating(
            "concerns",
            (
                Question(
                    "text",
                    Wording("What do you want to talk about?", "What does {name} want to talk about?"),
                    Kind.WORDS,
                ),
            ),
            first=Wording(
                "What are the things you most want to talk about? You can name up to three, the most important first.",
                "What are the things {name} most wants to talk about? There is room for three, the most important first.",
            ),
            another=Wording("Is there another?"),
            add=Wording("Name one"),
            none=Wording("Nothing special"),
            one="{n} concern",
            many="{n} concerns",
            title=_concern,
            lines=LineList(
                Wording(
                    "What do you want to talk about, at most three things? One on a line, the most important first. "
                    "An empty line ends a list.",
                    "What does {name} want to talk about, at most three things? One on a line, the most important first. "
                    "An empty line ends a list.",
                ),
                whole("text"),
                words_alone=True,
                by_hand=Wording("One on a line."),
            ),
            help=Wording(
                "Visits are short. What stands first gets the most time. The order can be changed at any time."
            ),
        ),
        Group(
            "reason",
            (
                Detail(
                    "hoped_for",
                    Wording(
                        "If treatment helps, what would be better?",
                        "If treatment helps, what would be better for {name}?",
                    ),
                    Kind.WORDS,
                    when=lambda visit, _: not visit.goals or visit.reason.hoped_for is not None,
                    only="if no goal was named",
                    help=Wording("Better days, sleep, work, time with family: whatever matters most."),
                ),
            ),
        ),
        Repeating(
            "goals",
            (
                Question(
                    "activity",
                    Wording("What do you want to be able to do?", "What does {name} want to be able to do?"),
                    Kind.WORDS,
                    guidance=Wording("For example: walk to the store and back"),
                ),
                Question(
                    "now",
                    Wording(
                        "How well can you do that now, from 0 to 10?",
                        "How well can {name} do that now, from 0 to 10?",
                    ),
                    reads=lambda typed, visit: activity.score_in_words(typed),
                    guidance=Wording(
                        "0 = {low}. 10 = {high}. If it varies, type both: 2 to 5.",
                        parts=(
                            ("low", Wording("cannot do it at all")),
                            ("high", Wording("can do it with no trouble")),
                        ),
                    ),
                    source="clinical.md D1, 2.3 (own wording, no PSFS)",
                ),
                Question(
                    "why",
                    Wording("Why does that matter to you?", "Why does that matter to {name}?"),
                    Kind.WORDS,
                    still=never,
                    help=Wording("A few words are enough. The reason helps the clinic see what comes first."),
                ),
            ),
            first=Wording(
                "What would you like to be able to do again? You can name up to three things.",
                "What would {name} like to be able to do again? There is room for three things.",
            ),
            another=Wording("Is there another?"),
            add=Wording("Name one"),
            none=Wording("Nothing special"),
            one="{n} goal",
            many="{n} goals",
            title=_goal,
            lines=LineList(
                Wording(
                    "If treatment helps, what would you do again? One thing on a line, at most three, with how well you "
                    "can do it now: 0 not at all, 10 fully.",
                    "If treatment helps, what would {name} do again? One thing on a line, at most three, with how well "
                    "{name} can do it now: 0 not at all, 10 fully.",
                ),
                _read_goals,
                by_hand=Wording(
                    "One on a line, with how well you can do it now: 0 not at all, 10 fully.",
                    "One on a line, with how well {name} can do it now: 0 not at all, 10 fully.",
                ),
                says={"now": N_("now {value}"), "why": N_("because: {value}")},
            ),
            help=Wording(
                "Treatment is planned around what you want to do in daily life. Small things count, such as "
                "getting dressed with less trouble.",
                "Treatment is planned around what {name} wants to do in daily life. Small things count, such as "
                "getting dressed with less trouble.",
            ),
        ),
        Group(
            "reason",
            (
                Detail(
                    "thinks_cause",
                    Wording("What do you think causes the pain?", "What does {name} think causes the pain?"),
                    Kind.WORDS,
                    guidance=Wording("A guess is fine. If there is none, type: no idea"),
                    help=Wording(
                        "It helps the clinic to know what you think, even if it turns out to be something else.",
                        "It helps the clinic to know what {name} thinks, even if it turns out to be something else.",
                    ),
                ),
            ),
        ),
    ),
)

"""What people write is understood the way they mean it."""

from __future__ import annotations

import pytest
from tests.answers.by_hand import TODAY, problems, read

from sentences import WILL_SAY_IN_PERSON
from visitprep.answers.reading import read_answers
from visitprep.errors import BadAnswers
from visitprep.visit.answering import Moment
from visitprep.visit.dates.partial_date import Order, PartialDate
from visitprep.visit.records.choices.care import Copy, TestKind
from visitprep.visit.records.choices.choice import Gap, YesNo
from visitprep.visit.records.choices.country import Country
from visitprep.visit.records.choices.health import Condition
from visitprep.visit.records.choices.medicine import Effect, Helps, Route, WhyStopped
from visitprep.visit.records.choices.pain import Eases, Quality, Region, Side
from visitprep.visit.records.choices.people import LegalRole, VisitMode
from visitprep.visit.records.number_fields import Span
from visitprep.visit.records.reason import Packed
from visitprep.visit.visit import LISTS, Visit


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("yes", YesNo.YES),
        ("Yes", YesNo.YES),
        ("YES.", YesNo.YES),
        ("y", YesNo.YES),
        ("true", YesNo.YES),
        ("True", YesNo.YES),
        ("no", YesNo.NO),
        ("No", YesNo.NO),
        ("n", YesNo.NO),
        ("false", YesNo.NO),
        ('"no"', YesNo.NO),
        ("[no]", YesNo.NO),
        ("unsure", YesNo.UNSURE),
        ("not sure", YesNo.UNSURE),
        ("Not Sure", YesNo.UNSURE),
    ],
)
def test_yes_and_no_are_read_in_any_dress(written: str, meant: YesNo) -> None:
    """`no` stays the answer no; YAML's own idea of it is never asked."""
    assert read(f"health: {{blood_thinner: {written}}}").health.blood_thinner is meant


@pytest.mark.parametrize(
    ("text", "part", "field", "meant"),
    [
        ("medicines: [{name: x, helps: Helps a lot}]", "medicines", "helps", Helps.A_LOT),
        ("medicines: [{name: x, helps: a_lot}]", "medicines", "helps", Helps.A_LOT),
        ("medicines: [{name: x, helps: A LOT}]", "medicines", "helps", Helps.A_LOT),
        ("medicines: [{name: x, route: by mouth}]", "medicines", "route", Route.MOUTH),
        ("medicines: [{name: x, route: on the skin}]", "medicines", "route", Route.SKIN),
        ("pains: [{place: knee, side: left}]", "pains", "side", Side.LEFT),
        ("pains: [{place: knee, side: LEFT}]", "pains", "side", Side.LEFT),
        ("pains: [{place: knee, side: both}]", "pains", "side", Side.BOTH),
        ("pains: [{place: knee, side: Both sides}]", "pains", "side", Side.BOTH),
        ("pains: [{place: knee, side: not sure}]", "pains", "side", Side.UNSURE),
        ("past_medicines: [{name: x, effect: none}]", "past_medicines", "effect", Effect.NONE),
        ("past_medicines: [{name: x, effect: did not help}]", "past_medicines", "effect", Effect.NONE),
        ("tests: [{kind: X-ray}]", "tests", "kind", TestKind.XRAY),
        ("tests: [{kind: x ray}]", "tests", "kind", TestKind.XRAY),
        ("tests: [MRI]", "tests", "kind", TestKind.MRI),
        ("tests: [{kind: MRI, report: Have it}]", "tests", "report", Copy.HAVE_IT),
        ("tests: [{kind: MRI, report: no}]", "tests", "report", Copy.NO),
    ],
)
def test_a_choice_is_known_by_its_code_or_its_words(text: str, part: str, field: str, meant: object) -> None:
    """Nobody has to know which one is the code."""
    assert getattr(getattr(read(text), part)[0], field) is meant


def test_choices_outside_lists_are_known_as_well() -> None:
    """Country, legal role and the way of the visit read by code and by words."""
    visit = read("""
        person: {country: United States}
        respondent: {legal_role: none}
        appointment: {mode: in person}
    """)
    assert visit.person.country is Country.US
    assert visit.respondent.legal_role is LegalRole.NONE
    assert visit.appointment.mode is VisitMode.IN_PERSON
    assert visit.appointment.gaps == {}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("aching, stabbing", (Quality.ACHING, Quality.STABBING)),
        ("[aching, stabbing]", (Quality.ACHING, Quality.STABBING)),
        ("aching; stabbing", (Quality.ACHING, Quality.STABBING)),
        ("aching and pins and needles", (Quality.ACHING, Quality.PINS)),
        ("Aching, burning, and tender to touch", (Quality.ACHING, Quality.BURNING, Quality.TENDER)),
        ("aching, aching,", (Quality.ACHING,)),
        ("[pins and needles, 'numb, cold']", (Quality.PINS, Quality.NUMB, Quality.COLD)),
        ("none", ()),
        ("[]", ()),
        ("[none]", ()),
        ("None of these", ()),
    ],
)
def test_several_choices_come_as_a_list_or_with_commas(written: str, meant: tuple[Quality, ...]) -> None:
    """Commas, "and", brackets and dashes all separate; "none" is an answer of its own."""
    visit = read(f"pains: [{{place: foot, qualities: {written}}}]" if "[" in written else
                 f"pains:\n  - place: foot\n    qualities: {written}\n")  # fmt: skip
    assert visit.pains is not None
    assert visit.pains[0].qualities == meant


def test_words_of_a_choice_may_hold_commas_of_their_own() -> None:
    """The longest run that is a label is one choice."""
    visit = read("health:\n  conditions: Cancer, now or before, diabetes, depression, anxiety or PTSD\n")
    assert visit.health.conditions == (Condition.CANCER, Condition.DIABETES, Condition.MENTAL_HEALTH)


def test_nothing_helps_is_a_choice_and_no_gap() -> None:
    """A word that is both a choice and "none" is the choice."""
    assert read("pains: [{place: hip, better_with: nothing}]").pains[0].better_with == (Eases.NOTHING,)  # type: ignore[index]


@pytest.mark.parametrize(
    ("written", "gap"),
    [
        ("skipped", Gap.SKIPPED),
        ("skip", Gap.SKIPPED),
        ("don't know", Gap.DONT_KNOW),
        ("Don’t know", Gap.DONT_KNOW),
        ("I don't know.", Gap.DONT_KNOW),
        ("dont_know", Gap.DONT_KNOW),
        ("in person", Gap.IN_PERSON),
        (WILL_SAY_IN_PERSON, Gap.IN_PERSON),
        ("rather not say", Gap.RATHER_NOT),
        ("I'd rather not say", Gap.RATHER_NOT),
        ("prefer not to say", Gap.RATHER_NOT),
    ],
)
@pytest.mark.parametrize("field", ["place", "side", "regions", "started", "now", "spreads_to"])
def test_every_kind_of_question_can_be_passed_over_in_words(written: str, gap: Gap, field: str) -> None:
    """Words, a choice, several choices, a date, a number: the way of not answering is kept as what it is."""
    visit = read(f'pains:\n  - other_symptoms: x\n    {field}: "{written}"\n')
    assert visit.pains is not None
    assert visit.pains[0].gaps == {field: gap}
    assert getattr(visit.pains[0], field) is None


@pytest.mark.parametrize("part", LISTS)
def test_a_whole_list_can_be_none_or_passed_over(part: str) -> None:
    """`none`, `[]` and a way of not answering are three different things, and empty is a fourth."""
    assert getattr(read(f"{part}: none"), part) == ()
    assert getattr(read(f"{part}: []"), part) == ()
    assert getattr(read(f"{part}: No"), part) == ()
    assert getattr(read(f"{part}:\n  - none\n"), part) == ()
    assert part in read(f"{part}: none").no_more
    passed = read(f"{part}: don't know")
    assert (getattr(passed, part), passed.gaps) == (None, {part: Gap.DONT_KNOW})
    assert read(f"{part}:") == Visit()
    assert read(f"{part}:\n  -\n  -\n") == Visit()


def test_not_sure_where_it_is_no_choice_is_said_as_not_knowing() -> None:
    """An answer that was not offered is never made up."""
    assert read("function: {aids: don't know}").function.gaps == {"aids": Gap.DONT_KNOW}
    assert read("work: {status: not sure}").work.gaps == {"status": Gap.DONT_KNOW}


def test_a_whole_topic_can_be_passed_over() -> None:
    """`phq4: rather not say` passes over each of its questions."""
    assert read("phq4: rather not say").phq4.gaps == dict.fromkeys(
        ("nervous", "worrying", "interest", "down"), Gap.RATHER_NOT
    )


def test_bare_words_in_a_list_answer_its_first_question() -> None:
    """Short lists need no names."""
    visit = read("""
        concerns: ['The burning in my foot', Sleep]
        questions:
          - What are my choices?
        medicines: ['gabapentin 300 mg as needed', vitamin D, {name: aspirin 81 mg}]
        allergies:
          - latex
    """)
    assert visit.concerns is not None and visit.questions is not None
    assert visit.medicines is not None and visit.allergies is not None
    assert [concern.text for concern in visit.concerns] == ["The burning in my foot", "Sleep"]
    assert visit.questions[0].text == "What are my choices?"
    # As in the interview: the line of a label is taken apart, wherever it is written.
    assert [(medicine.name, medicine.strength, medicine.as_needed) for medicine in visit.medicines] == [
        ("gabapentin", "300 mg", YesNo.YES),
        ("vitamin D", None, None),
        ("aspirin", "81 mg", None),
    ]
    assert visit.allergies[0].thing == "latex"


def test_one_entry_may_lack_its_dash() -> None:
    """There is only one way to read it."""
    visit = read("pains:\n  place: knee\n  now: 4\n")
    assert visit.pains is not None
    assert (visit.pains[0].place, visit.pains[0].now) == ("knee", Span(low=4, high=4))


def test_a_note_stands_under_the_name_of_its_question() -> None:
    """Notes are the person's words: a way of not answering in one is just words."""
    visit = read("""
        pains:
          - place: hip
            side: left
            side_note: It moves to the right.
            now_note: skipped
        pains_note: Some days none of it.
    """)
    assert visit.pains is not None
    assert visit.pains[0].notes == {"side": "It moves to the right.", "now": "skipped"}
    assert visit.notes == {"pains": "Some days none of it."}


@pytest.mark.parametrize(
    ("written", "meant"),
    [("7", (7, 7)), ("3 to 8", (3, 8)), ("seven", (7, 7)), ("7/10", (7, 7)), ("{low: 3, high: 8}", (3, 8))],
)
def test_ratings_are_read_as_people_type_them(written: str, meant: tuple[int, int]) -> None:
    """A number, a span, a word."""
    now = read(f"pains: [{{place: hip, now: {written}}}]").pains[0].now  # type: ignore[index]
    assert (now.low, now.high) == meant


def test_answers_of_the_phq4_may_be_written_in_words() -> None:
    """The published words stand for their numbers."""
    phq4 = read("phq4: {nervous: Several days, worrying: 0, interest: Nearly every day, down: not at all}").phq4
    assert (phq4.nervous, phq4.worrying, phq4.interest, phq4.down) == (1, 0, 3, 0)


@pytest.mark.parametrize(
    ("text", "address", "meant"),
    [
        ("appointment: {time: 12:30}", ("appointment", "time"), "12:30"),
        ("function: {falls: 0755}", ("function", "falls"), 755),
        ("person: {phone: 0755}", ("person", "phone"), "0755"),
        ("person: {phone: 1_000}", ("person", "phone"), "1_000"),
        ("person: {name: No}", ("person", "name"), "No"),
        ("person: {name: 'null'}", ("person", "name"), "null"),
        ("person: {name: Yes}", ("person", "name"), "Yes"),
        ("person: {phone: +1 555}", ("person", "phone"), "+1 555"),
        ("function: {sit: 1e3}", ("function", "sit"), "1e3"),
        ("function: {sit: .inf}", ("function", "sit"), ".inf"),
        ("function: {sit: 0x10}", ("function", "sit"), "0x10"),
        ("closing: {anything_else: no}", ("closing", "anything_else"), "no"),
    ],
)
def test_yaml_surprises_stay_what_was_written(text: str, address: tuple[str, str], meant: object) -> None:
    """No word turns into a number of seconds, an octal or a truth value."""
    part, field = address
    assert getattr(getattr(read(text), part), field) == meant


@pytest.mark.parametrize(
    ("country", "value"),
    [("US", "2024-03-04"), ("UK", "2024-04-03"), ("Ireland", "2024-04-03"), ("au", "2024-04-03"),
     ("NZ", "2024-04-03"), ("EU", "2024-04-03")],
)  # fmt: skip
def test_the_country_tells_which_number_is_the_month(country: str, value: str) -> None:
    """Wherever in the file it stands, and whatever the computer would have said."""
    for order in (None, Order.MDY, Order.DMY):
        text = f"tests:\n  - kind: MRI\n    date: 3/4/2024\nperson:\n  country: {country}\n"
        assert read(text, order).tests[0].date == PartialDate("3/4/2024", value)  # type: ignore[index]


def test_without_a_country_the_moment_tells() -> None:
    """The order the caller knows is used; a country where both are usual asks all the same."""
    text = "tests: [{kind: MRI, date: 3/4/2024}]\n"
    assert read(text, Order.DMY).tests[0].date == PartialDate("3/4/2024", "2024-04-03")  # type: ignore[index]
    assert problems(text) != []
    assert problems(text + "person: {country: CA}", Order.DMY) != []
    assert problems(text + "person: {country: unknown}", Order.MDY) != []


def test_a_day_alone_is_moment_enough() -> None:
    """Where nothing is known of the order of dates, today is all that reading needs."""
    assert read_answers(b"pains: [{place: hip, started: 2 years ago}]", TODAY) == read_answers(
        b"pains: [{place: hip, started: 2 years ago}]", Moment(TODAY)
    )


def test_lists_in_a_file_are_complete_and_answered_details_are_wanted() -> None:
    """The interview goes on with what is missing, not with "another?"."""
    visit = read("""
        pains: [{place: hip, weakness: no}]
        allergies: none
        goals:
        person: {preferred_name: Mo}
        sleep: {hours: 6}
    """)
    assert visit.no_more == {"pains", "allergies"}
    assert visit.more_details == {"about": True, "pains": True}


def test_what_the_file_says_of_lists_and_sections_goes_first() -> None:
    """A visit that was written out in the middle reads back in the middle."""
    visit = read("""
        pains: [{place: hip, weakness: no}]
        no_more: medicines, tests
        more_details: {sleep: yes, pains: no}
        packing: {photo-id: yes, disc: {packed: no, where: on the shelf}, list: {who: rather not say}}
    """)
    assert visit.no_more == {"medicines", "tests"}
    assert visit.more_details == {"sleep": True, "pains": False}
    assert visit.packing == {
        "photo-id": Packed(packed=True),
        "disc": Packed(packed=False, where="on the shelf"),
        "list": Packed(gaps={"who": Gap.RATHER_NOT}),
    }


def test_the_shape_that_visits_are_kept_in_is_understood_too() -> None:
    """Gaps and notes gathered in one place, ids, spans and dates with their value."""
    visit = read("""
        pains:
          - id: pain-7
            place: hip
            regions: [hip]
            started: {said: when I moved, value: 2021~}
            usual: {low: 2, high: 5}
            gaps: {side: dont_know}
            notes: {place: deep inside}
        gaps: {medicines: in_person}
        notes: {tests: none that I know}
    """)
    assert visit.pains is not None
    pain = visit.pains[0]
    assert (pain.id, pain.regions, pain.gaps, pain.notes) == (
        "pain-7",
        (Region.HIP,),
        {"side": Gap.DONT_KNOW},
        {"place": "deep inside"},
    )
    assert pain.started == PartialDate("when I moved", "2021~")
    assert pain.usual == Span(low=2, high=5)
    assert visit.gaps == {"medicines": Gap.IN_PERSON}
    assert visit.notes == {"tests": "none that I know"}


def test_names_may_have_capitals_blanks_and_dashes() -> None:
    """`Blood thinner:` is the question it looks like."""
    visit = read("Health:\n  Blood thinner: yes\n  infection-now: no\n")
    assert (visit.health.blood_thinner, visit.health.infection_now) == (YesNo.YES, YesNo.NO)


def test_words_in_a_list_are_put_together_where_words_are_asked() -> None:
    """Dashes in a place for words: one to a line; in a place for one line, with commas."""
    visit = read("function: {stopped_doing: [cooking, gardening], walk: [an hour, on a good day]}")
    assert (visit.function.stopped_doing, visit.function.walk) == ("cooking\ngardening", "an hour, on a good day")


def test_these_very_words_can_be_said_even_when_they_mean_a_way_of_not_answering() -> None:
    """`said:` is for the rare answer that is itself "skipped"."""
    assert read("sleep: {aids: {said: skipped}}").sleep.aids == "skipped"


def test_empty_places_are_not_answers() -> None:
    """An empty file, empty names, empty quotes and an entry with nothing filled in: all the empty visit."""
    for text in (
        "",
        "# only a comment\n",
        "person:\n",
        'person: {name: "", country: }',
        "pains:\n  - place:\n    side:\n",
        "pains:\n  place:\n  side:\n",
        'concerns: ["", ]',
        "concerns: {}",
    ):
        assert read(text) == Visit()


def test_an_entry_of_other_words_keeps_its_reasons() -> None:
    """Several reasons in words, and the note that goes with them."""
    visit = read("past_medicines: [{name: naproxen, why_stopped: 'side effects, cost', why_stopped_note: ulcer}]")
    assert visit.past_medicines is not None
    assert visit.past_medicines[0].why_stopped == (WhyStopped.SIDE_EFFECTS, WhyStopped.COST)
    assert visit.past_medicines[0].notes == {"why_stopped": "ulcer"}


def test_thirty_medicines_are_read_in_the_order_written() -> None:
    """A long list is no trouble."""
    entries = "\n".join(f"  - name: Medicine {n}\n    strength: {n} mg\n    as_needed: no" for n in range(1, 31))
    medicines = read(f"medicines:\n{entries}\n").medicines
    assert medicines is not None
    assert [(m.name, m.strength, m.as_needed) for m in medicines] == [
        (f"Medicine {n}", f"{n} mg", YesNo.NO) for n in range(1, 31)
    ]
    assert len({medicine.id for medicine in medicines}) == 30


@pytest.mark.parametrize(
    "text",
    ["[left]", "[/b]", "<script>alert(1)</script>", '#import "x"', "a | b", "@home", "back\\slash", "{{7*7}}", "%s",
     "=1+1", "-5", "山田 👩‍⚕️", "ألم", "`code`", "x: y", "---", "- a: b", "&a", "*a", "!!int 1", "~", "help", "back"],
)  # fmt: skip
def test_what_people_type_comes_out_as_typed(text: str) -> None:
    """In single quotes nothing is special."""
    quoted = text.replace("'", "''")
    assert read(f"sleep: {{aids: '{quoted}'}}").sleep.aids == text


@pytest.mark.parametrize(
    "raw", [b"sleep: {aids: \xff}", b"sleep: {aids: a\x00b}", "sleep: {aids: a\u202eb}".encode()]
)
def test_bytes_that_are_not_plain_text_are_a_mistake_with_a_line(raw: bytes) -> None:
    """Hidden characters and foreign encodings are pointed at, never guessed at."""
    with pytest.raises(BadAnswers, match="line 1"):
        read_answers(raw, TODAY)

"""The checklists that come with visitprep: complete, plain, and without a word of advice."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from msgspec.structs import replace

from visitprep.checklists.bring import MOST, ON_PAGE, SIX, TO_WRITE, shortened, the_six, to_bring
from visitprep.checklists.checklist import BASE, Checklist, ChecklistItem
from visitprep.checklists.files import read_lists, shipped_folder
from visitprep.errors import NotFound
from visitprep.visit.facts import Fact
from visitprep.visit.records.choices.people import TeamRole
from visitprep.visit.visit import Visit, record_type


def _can_be_told(address: str) -> bool:
    part, _, role = address.partition(":")
    if role:
        return part == "team" and role in {one.value for one in TeamRole}
    part, _, field = address.partition(".")
    return part in Visit.model_fields and field in record_type(part).model_fields


LISTS = read_lists().all
BY_ID = {one.checklist: one for one in LISTS}
ITEMS = [(one, item) for one in LISTS for item in one.items]
UNUSED = {Fact.COUNTRY_OTHER_THAN_US}
"""Facts that no shipped list needs: for a clinic's own lists."""
BLANK = "______________________"


def words_of(item: ChecklistItem) -> tuple[str, str, str, str]:
    return item.what, item.why, item.where, item.carry or ON_PAGE


def shown(*facts: Fact) -> set[str]:
    return {line.id for line in to_bring(LISTS, facts, {})}


def test_every_set_is_there() -> None:
    """The base and one list for each situation."""
    assert {
        BASE, "spine", "headache", "nerve", "cancer", "post-surgery", "work-claim", "opioids", "implant", "diabetes",
        "blood-thinner", "pregnancy", "infection", "procedure-day", "telehealth", "caregiver", "interpreter",
        "insurance", "records", "uk", "diary",
    } <= set(BY_ID)  # fmt: skip
    assert LISTS[0].checklist == BASE


@pytest.mark.parametrize("facts", [(), *((fact,) for fact in Fact), tuple(Fact)], ids=str)
def test_lists_that_do_not_apply_are_not_needed(facts: tuple[Fact, ...]) -> None:
    """What is brought is the same, whether all lists were read or those that the facts ask for."""
    some = read_lists(facts=facts)
    assert to_bring(some.all, facts, {}) == to_bring(LISTS, facts, {})
    assert len(some.shipped) < len(LISTS) or len(facts) == len(Fact)


@pytest.mark.parametrize("one", LISTS, ids=lambda one: one.checklist)
def test_every_list_says_where_it_is_from(one: Checklist) -> None:
    """And when that was last looked at; the file is named like the list."""
    assert one.source
    assert one.checked is not None
    assert (shipped_folder() / f"{one.checklist}.yaml").is_file()


def test_every_item_says_all_it_should() -> None:
    """What, why, where from, and who or how."""
    for one, item in ITEMS:
        assert all(words_of(item)), (one.checklist, item.id)


def test_no_two_items_share_an_id() -> None:
    """Or ticking one would tick the other."""
    assert [name for name, count in Counter(item.id for _, item in ITEMS).items() if count > 1] == []
    assert max(Counter(one.title for one in LISTS).values()) == 1


def test_every_fact_is_used_or_left_out_on_purpose() -> None:
    """A fact nobody asks for would be dead."""
    used = {fact for one in LISTS for fact in one.when} | {fact for _, item in ITEMS for fact in item.unless}
    assert set(Fact) == used | UNUSED
    assert not used & UNUSED


def test_every_item_can_be_shown() -> None:
    """With its list's facts and no other, unless they shut it out."""
    for one, item in ITEMS:
        assert not set(item.unless) & set(one.when), item.id
        assert item.id in shown(*one.when)


def test_lines_fit_both_voices() -> None:
    """No you, no I, nobody's sex guessed; only the helper's own list names the patient."""
    for one, item in ITEMS:
        for words in words_of(item):
            assert not re.search(r"\b(you|your|yours|yourself|i|my|we|our|he|she|his|her|him)\b", words.lower()), (
                words
            )
            if one.checklist != "caregiver":
                assert "patient" not in words.replace("patient website", ""), words


# Clinics contradict each other on all of this (clinical.md 4.3): it is theirs to say.
ADVICE = re.compile(
    r"\b(stop|skip|hold|fast|fasting|midnight|hours?|mg|dose of|safe|unsafe|avoid|must|should not|nothing to eat|"
    r"do not (?:eat|drink|take)|double|halve)\b",
    re.IGNORECASE,
)


def test_no_line_tells_what_to_eat_take_or_stop() -> None:
    """Two lines are blank for the clinic's own words, and nothing else comes near."""
    found = {item.id for _, item in ITEMS for words in words_of(item) if ADVICE.search(words)}
    assert found == {"medicines-that-day"}
    blanks = {item.id: item.what for item in BY_ID["procedure-day"].items if BLANK in item.what}
    assert blanks == {
        "food-and-drink": f"Food and drink until: {BLANK}",
        "medicines-that-day": f"Medicines to hold (only if the clinic says): {BLANK}",
        "driver": f"Driver: {BLANK}",
    }


def _syllables(word: str) -> int:
    groups = len(re.findall(r"[aeiouy]+", word))
    return max(1, groups - (word.endswith("e") and not word.endswith("le") and groups > 1))


def _grade(text: str) -> float:
    words = re.findall(r"[a-z']+", text.lower())
    sentences = len(re.findall(r"[.!?](?=\s|$)", text))
    return 0.39 * len(words) / sentences + 11.8 * sum(map(_syllables, words)) / len(words) - 15.59


@pytest.mark.parametrize("one", LISTS, ids=lambda one: one.checklist)
def test_a_list_reads_at_sixth_grade_or_below(one: Checklist) -> None:
    """Flesch-Kincaid over the whole list; no sentence over twenty words."""
    sentences = [words if words[-1] in ".?!" else f"{words}." for item in one.items for words in words_of(item)]
    assert _grade(" ".join(sentences)) <= 6
    for sentence in re.split(r"(?<=[.?!:]) ", " ".join(sentences)):
        assert len(sentence.split()) <= 20, sentence


def test_what_nobody_has_confirmed_is_marked() -> None:
    """The lines from general knowledge; docs/review-needed.md names who should look at them."""
    unconfirmed = {item.id for _, item in ITEMS if not item.confirmed}
    assert {
        "prior-authorization", "cost-estimate", "glasses-hearing-aids", "long-wait", "headache-days",
        "headache-pill-days", "nerve-labs", "numb-areas", "skin-photos", "cancer-diagnosis", "cancer-scans",
        "blood-counts", "surgery-implant-card", "wound-photos", "claim-number", "work-restrictions",
        "first-visit-prescription", "pregnancy-told",
    } <= unconfirmed  # fmt: skip
    assert {"photo-id", "medicine-bottles", "insurance-card", "spine-scan"} & unconfirmed == set()


class TestWhoSeesWhat:
    def test_insurance_is_for_the_united_states_only(self) -> None:
        """Nobody in the United Kingdom is asked for a co-pay, nor one whose country is not known."""
        assert {"insurance-card", "co-pay"} <= shown(Fact.COUNTRY_US)
        for elsewhere in ((), (Fact.COUNTRY_UK, Fact.COUNTRY_OTHER_THAN_US), (Fact.COUNTRY_OTHER_THAN_US,)):
            lines = [line for line in to_bring(LISTS, elsewhere, {}) if line.id != "health-card"]
            assert not any(re.search("insur|co-pay|prior auth|network", line.what.lower()) for line in lines)

    def test_a_general_line_gives_way_to_the_one_that_fits(self) -> None:
        """The same thing is not asked for twice."""
        for fact, general, special in (
            (Fact.HAS_TESTS, "test-reports", "listed-reports"),
            (Fact.HAS_TREATMENTS, "treatments-tried", "treatment-dates"),
            (Fact.PAST_SURGERY, "surgery-notes", "operative-report"),
            (Fact.HEADACHE, "pain-diary", "headache-diary"),
            (Fact.HEARING_OR_VISION_AID, "glasses-hearing-aids", "glasses-aids-batteries"),
            (Fact.COUNTRY_UK, "clinic-forms", "pain-questionnaire"),
        ):
            assert general in shown() and special not in shown()
            assert general not in shown(fact) and special in shown(fact)
        for first, fact, dropped, kept in (
            (Fact.SPINE_PAIN, Fact.HAS_TESTS, "spine-scan", "listed-pictures"),
            (Fact.HEADACHE, Fact.HAS_TESTS, "head-scan", "listed-pictures"),
            (Fact.NERVE_PAIN, Fact.HAS_TESTS, "nerve-test", "listed-reports"),
            (Fact.SPINE_PAIN, Fact.HAS_TREATMENTS, "spine-shots", "treatment-results"),
            (Fact.SPINE_PAIN, Fact.HAS_TREATMENTS, "spine-therapy", "treatment-dates"),
            (Fact.COUNTRY_US, Fact.HAS_TREATMENTS, "plan-treatment-dates", "treatment-dates"),
        ):
            assert dropped in shown(first)
            assert dropped not in shown(first, fact) and kept in shown(first, fact)

    def test_no_list_speaks_against_another(self) -> None:
        """Money for the co-pay came along, and cash stayed at home, on one page."""
        both = to_bring(LISTS, {Fact.COUNTRY_US, Fact.PROCEDURE}, {})
        home = [line.what for line in both if "stay at home" in line.what]
        assert home == ["Rings and watches stay at home"]
        assert any("cash" in line.what for line in both)
        assert len({line.what for line in both}) == len(both)


class TestOnTheSummary:
    def test_only_what_is_asked_is_said_to_be_there(self) -> None:
        """What no question asks has a line to write on; what one asks says whether it was answered."""
        told = {item.id: item.on_page for _, item in ITEMS if item.on_page}
        assert len(told) >= 12 and all(map(_can_be_told, told.values()))
        assert [item.id for _, item in ITEMS if "summary" in item.carry.lower()] == []
        written = [item for _, item in ITEMS if item.carry == "Written here"]
        assert len(written) >= 15 and all(BLANK in item.what for item in written)

    def test_it_follows_the_answers(self) -> None:
        facts = {Fact.BLOOD_THINNER}
        visit = Visit.model_validate(
            {
                "health": {"blood_thinner_why": "uneven heartbeat"},
                "team": [{"id": "team-1", "role": "pharmacy", "name": "Corner Pharmacy"}],
            }
        )
        notes = {line.id: line.note for line in to_bring(LISTS, facts, {}, visit) if line.note}
        assert notes == {
            "thinner-reason": ON_PAGE,
            "pharmacy": ON_PAGE,
            "thinner-prescriber": TO_WRITE,
            "doctor-names": TO_WRITE,
        }


ALONE = (Fact.COUNTRY_US,)
MUCH = tuple(set(Fact) - {Fact.VIDEO_VISIT, Fact.PHONE_VISIT, Fact.COUNTRY_UK, Fact.COUNTRY_OTHER_THAN_US})


class TestShort:
    @pytest.mark.parametrize(
        ("facts", "six"),
        [
            (ALONE, "photo-id summary-copies medicine-bottles test-reports questions someone-to-listen"),
            (
                (Fact.HAS_TESTS,),
                "photo-id summary-copies medicine-bottles questions someone-to-listen listed-reports",
            ),
            (
                (Fact.PROCEDURE, Fact.BLOOD_THINNER),
                "photo-id summary-copies thinner-told food-and-drink medicines-that-day driver",
            ),
            ((Fact.VIDEO_VISIT,), "photo-id summary-copies test-reports questions someone-to-listen video-test"),
        ],
    )
    def test_the_six_that_matter_are_this_person_s(self, facts: tuple[Fact, ...], six: str) -> None:
        lines = to_bring(LISTS, facts, {})
        assert [line.id for line in the_six(lines)] == six.split()
        assert len(the_six(lines)) == SIX

    @pytest.mark.parametrize("facts", [(), ALONE, MUCH, tuple(Fact)], ids=["none", "us", "much", "all"])
    def test_nobody_is_shown_more_than_25_lines_unasked(self, facts: tuple[Fact, ...]) -> None:
        lines = to_bring(LISTS, facts, {})
        short = shortened(lines)
        assert len(short) == min(MOST, len(lines)) <= 25
        assert set(the_six(lines)) <= set(short)
        assert [line for line in lines if line in short] == list(short), "the order stays"

    def test_what_somebody_added_is_never_left_out(self) -> None:
        lines = [replace(line, is_own=line.id == "urine-test") for line in to_bring(LISTS, MUCH, {})]
        assert len(lines) > 60
        assert any(line.is_own for line in shortened(lines))
        assert not any(line.id == "urine-test" for line in shortened(to_bring(LISTS, MUCH, {})))


class TestByPhoneAndProcedure:
    def test_a_visit_by_phone_needs_no_parking(self) -> None:
        """Nor a way in without steps."""
        assert not {"way-there", "step-free", "ride", "loose-clothes"} & shown(
            Fact.PHONE_VISIT, Fact.MOBILITY_AID, Fact.DRIVER_NEEDED
        )

    def test_the_procedure_list_names_the_driver_once(self) -> None:
        """`ride` is for other visits."""
        assert {"driver", "ride"} & shown(Fact.PROCEDURE, Fact.DRIVER_NEEDED) == {"driver"}


class TestTheFolderIsFound:
    def test_beside_the_source(self, tmp_path: Path) -> None:
        """An installation that points at the source has no copy in the package."""
        package = tmp_path / "src" / "visitprep"
        package.mkdir(parents=True)
        (tmp_path / "checklists").mkdir()
        (tmp_path / "checklists" / "first-visit.yaml").touch()
        assert shipped_folder(package) == tmp_path / "checklists"

    def test_in_the_package(self, tmp_path: Path) -> None:
        """A built package has its copy, and uses that."""
        package = tmp_path / "lib" / "visitprep"
        for folder in (package / "_checklists", tmp_path / "checklists"):
            folder.mkdir(parents=True)
            (folder / "first-visit.yaml").touch()
        assert shipped_folder(package) == package / "_checklists"

    def test_or_the_installation_is_broken(self, tmp_path: Path) -> None:
        """A folder that merely has the name is not taken for it."""
        (tmp_path / "checklists").mkdir()
        with pytest.raises(NotFound, match="are not there"):
            shipped_folder(tmp_path / "src" / "visitprep")

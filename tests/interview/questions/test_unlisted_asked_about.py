"""Medicines named in other answers: one question for all before the walk ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from sitting import TODAY, Sitting
from visitprep.findings.medicines_on_no_list import named_elsewhere
from visitprep.interview.prompts import Answered, Way
from visitprep.interview.questions.medicines.missing import MISSING
from visitprep.interview.questions.medicines.unlisted_asked_about import NAMED_ELSEWHERE
from visitprep.interview.questions.order_of_sections import section
from visitprep.interview.tick_list import Ticked
from visitprep.visit.answering import Moment
from visitprep.visit.records.living import HelperView, Sleep
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit

CLOSING, MEDICINES = section("closing"), section("medicines")
HERE = "ticks:named_elsewhere"
Make = Callable[..., Sitting]


def _visit() -> Visit:
    return Visit(
        medicines=(Medicine(id="medicine-1", name="eliquis"),),
        no_more=frozenset({"medicines"}),
        sleep=Sleep(notes={"hours": "maybe 5, she takes a lorazepam 0.5 at night, from an old bottle"}),
        helper_view=HelperView(daily_life="i found aleve in her purse, she takes it when the hands are bad"),
    )


def _walk(sitting: Make, *script: object) -> Sitting:
    here = sitting(("closing.anything_else", "no"), *script, visit=_visit(), sections=[CLOSING])
    here.interview.walk()
    return here


def test_each_is_asked_once_and_what_is_ticked_is_a_line_of_the_list(sitting: Make) -> None:
    here = _walk(sitting, (HERE, Answered(("lorazepam",))), ("more", Way.STOP))
    visit = here.interview.visit
    _, one = visit.medicines or ()
    assert (one.name, one.when) == ("lorazepam", "at night")
    assert visit.lines["medicines.medicine-2"].typed == "she takes a lorazepam 0.5 at night, from an old bottle"
    assert visit.lines["medicines.medicine-2"].unclear == ("strength",)
    assert one.notes["name"] == "from an old bottle"
    assert "medicines" in visit.no_more
    assert named_elsewhere(visit) == ()
    assert "= not taken now: aleve" in here.asker.told
    assert here.asker.keys.count(HERE) == 1


def test_not_sure_and_skipped_leave_it_open(sitting: Make) -> None:
    here = _walk(sitting, (HERE, Answered((), unsure=("naproxen",))), ("more", Way.STOP))
    assert [one.name for one in named_elsewhere(here.interview.visit)] == ["aleve"]
    here = _walk(sitting, (HERE, Way.SKIP), ("more", Way.STOP))
    assert len(named_elsewhere(here.interview.visit)) == 2


def test_words_beside_a_number_stay_with_the_medicine(sitting: Make) -> None:
    said = Answered(("naproxen",), words="2 a week", beside=(("naproxen", "2 a week"),))
    here = _walk(sitting, (HERE, said), ("more", Way.STOP))
    (_, one) = here.interview.visit.medicines or ()
    assert one.name == "aleve"
    assert "2 a week" in one.notes["name"]
    assert "i found" in one.notes["name"]


@pytest.mark.parametrize(
    ("words", "beside", "on", "left", "noted", "none"),
    [
        ("sometimes the first one", (), (), ["lorazepam", "aleve"], "sometimes the first one", False),
        ("no she threw them out", (), (), [], "lorazepam, aleve: no she threw them out", False),
        ("its my sister in law", (), (), [], "lorazepam, aleve: its my sister in law", True),
        (
            "its my sister takes the aleve",
            (),
            ("aleve",),
            [],
            "lorazepam, aleve: its my sister takes the aleve",
            True,
        ),
        ("not any more", (("lorazepam", "not any more"),), ("lorazepam",), [], "", False),
    ],
)
def test_words_decide_only_what_they_say(
    words: str, beside: tuple[tuple[str, str], ...], on: tuple[str, ...], left: list[str], noted: str, none: bool
) -> None:
    visit, moment = _visit(), Moment(TODAY)
    heard = NAMED_ELSEWHERE.hears(Ticked(NAMED_ELSEWHERE.rows(visit), on, words=words, beside=beside, none=none))
    visit = NAMED_ELSEWHERE.store(visit, heard, moment)
    assert [one.name for one in named_elsewhere(visit)] == left
    assert visit.notes.get("medicines", "") == noted
    assert len(visit.medicines or ()) == 1


def test_the_one_named_in_words_is_ticked() -> None:
    assert NAMED_ELSEWHERE.spoken_of("just the lorazepam") == ("lorazepam",)
    assert NAMED_ELSEWHERE.spoken_of("not the aleve") == ()


def test_a_zero_with_words_is_not_taken_and_the_words_are_kept(sitting: Make) -> None:
    said = Answered((), words="its my sister in law", none=True)
    here = _walk(sitting, (HERE, said), ("more", Way.STOP))
    visit = here.interview.visit
    assert len(visit.medicines or ()) == 1 and named_elsewhere(visit) == ()
    assert visit.notes["medicines"] == "lorazepam, aleve: its my sister in law"
    assert not any("not sure" in told for told in here.asker.told)


def test_at_the_list_of_what_is_missing_a_zero_with_words_adds_nothing(sitting: Make) -> None:
    visit = Visit(medicines=(Medicine(id="medicine-1", name="norco"),), no_more=frozenset({"medicines"}))
    said = Answered((), words="my wife takes the vitamins", none=True)
    here = sitting(("ticks:missing", said), Way.STOP, visit=visit, sections=[replace(MEDICINES, parts=(MISSING,))])
    here.interview.walk()
    assert [one.name for one in here.interview.visit.medicines or ()] == ["norco"]
    assert "my wife takes the vitamins" in here.interview.visit.medicine_review.notes.values()

"""A hand-written file is understood as a typed line is: numbers with words, a day with its time, sides of places."""

from __future__ import annotations

from tests.answers.by_hand import problems, read

from visitprep.visit.records.choices.pain import Region, Side


def test_a_sentence_in_a_file_is_its_number_and_its_note() -> None:
    """The same as typed."""
    visit = read("""
        pains:
          - place: left hip and right knee
            now: 9 when I cough
        appointment:
          date: Dec 8 2:15 pm
    """)
    (pain,) = visit.pains or ()
    assert (str(pain.now), pain.notes) == ("9", {"now": "9 when I cough"})
    assert {region: pain.side_of(region) for region in pain.body_regions} == {
        Region.HIP: Side.LEFT, Region.KNEE: Side.RIGHT,
    }  # fmt: skip
    assert visit.appointment.date is not None and visit.appointment.date.value == "2026-12-08"
    assert visit.appointment.time == "2:15 pm"


def test_a_night_by_the_clock_is_told_with_its_line() -> None:
    """Never turned round."""
    (mistake,) = problems("sleep:\n  hours: 11 to 5\n")
    assert mistake.startswith("line 2, sleep > hours: Is that from one time of day to another?")

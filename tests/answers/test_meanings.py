"""Every word that is offered means what it is offered for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitprep.answers import shapes
from visitprep.answers.meanings import (
    GAP_WORDS,
    WRITTEN_GAPS,
    gap_in,
    is_short,
    key,
    offered,
    one_in,
    several_in,
)
from visitprep.answers.outline import chapters, parts
from visitprep.visit.records.choices.choice import Choice, Gap
from visitprep.visit.records.reason import Packed
from visitprep.visit.records.record import Record
from visitprep.visit.visit import LISTS, RECORDS, record_type

CHOICES = sorted(
    (kind for kind in Choice.__subclasses__() if kind is not Gap and ".records." in kind.__module__),
    key=lambda kind: kind.__name__,
)
FIELDS = [(kind, field) for kind in (*map(record_type, (*RECORDS, *LISTS)), Packed) for field in kind.answerable()]


@pytest.mark.parametrize("choice", CHOICES)
def test_code_and_words_of_each_choice_mean_that_choice(choice: type[Choice]) -> None:
    """In any case, and no two choices of a set share a word."""
    for member in choice:
        for written in (member.value, member.label, member.label.upper(), member.value.replace("_", " ")):
            assert one_in(choice, written) is member
            assert several_in(choice, written) == (member,)
    for word, member in zip(offered(choice), choice, strict=True):
        assert one_in(choice, word) is member


@pytest.mark.parametrize("choice", CHOICES)
def test_all_choices_of_a_set_can_be_written_in_one_row(choice: type[Choice]) -> None:
    """By code, and by their words where these are short enough to be offered in a row."""
    assert several_in(choice, ", ".join(member.value for member in choice)) == tuple(choice)
    if all(is_short(member.label) for member in choice):
        assert several_in(choice, ", ".join(member.label for member in choice)) == tuple(choice)


@pytest.mark.parametrize("gap", Gap)
def test_every_way_of_not_answering_is_read_back(gap: Gap) -> None:
    """By each of its words, by its code, and as the writer puts it."""
    for words in (*GAP_WORDS[gap], gap.value, WRITTEN_GAPS[gap], GAP_WORDS[gap][0].upper()):
        assert gap_in(words) is gap


@pytest.mark.parametrize("choice", CHOICES)
def test_the_writers_words_for_a_gap_are_never_a_choice(choice: type[Choice]) -> None:
    """Otherwise a question passed over would come back answered."""
    for gap, words in WRITTEN_GAPS.items():
        assert one_in(choice, words) is gap


@given(st.text(max_size=30))
def test_words_that_name_nothing_are_no_choice(words: str) -> None:
    """Nothing is guessed: what is not a code or a label is neither one choice nor several."""
    choice = CHOICES[0]
    known = {key(spelling) for member in choice for spelling in (member.value, member.label)}
    if key(words) and key(words) not in known and not any(known_key in key(words) for known_key in known):
        found = one_in(choice, words)
        assert found is None or isinstance(found, Gap) or found.name in ("UNSURE", "UNKNOWN")
        assert several_in(choice, words) is None


def test_a_long_row_of_commas_is_read_at_once() -> None:
    """Ten thousand pieces take no longer than reading them."""
    assert several_in(CHOICES[0], "x," * 10_000) is None
    assert several_in(CHOICES[0], "," * 20_000) is None


@pytest.mark.parametrize(("kind", "field"), FIELDS)
def test_every_answerable_field_has_a_hand_written_form(kind: type[Record], field: str) -> None:
    """A field added with a new kind of value is noticed here."""
    assert isinstance(
        shapes.shape_of(kind, field),
        shapes.Text | shapes.WrittenDate | shapes.NumberRange | shapes.Flag | shapes.One | shapes.Many,
    )


@pytest.mark.parametrize(
    ("kind", "field"), [pair for pair in FIELDS if isinstance(shapes.shape_of(*pair), shapes.NumberRange)]
)
def test_the_limits_of_a_number_are_the_records_own(kind: type[Record], field: str) -> None:
    """Both ends are taken; one further is not; a half only where the record takes halves; a span likewise."""
    shape = shapes.shape_of(kind, field)
    assert isinstance(shape, shapes.NumberRange)

    def taken(value: str) -> bool:
        try:
            kind.model_validate({field: value})
        except ValueError:
            return False
        return True

    assert taken(str(shape.lowest)) and taken(str(shape.highest))
    assert not taken(str(shape.highest + 1)) and not taken(str(shape.lowest - 1))
    assert taken("1.5") is not shape.whole
    assert taken("1 to 2") is shape.may_vary


# A time of day is words too, and never that long.
WORDS = [pair for pair in FIELDS if isinstance(shapes.shape_of(*pair), shapes.Text) and pair[1] != "time"]


@pytest.mark.parametrize(("kind", "field"), WORDS)
def test_the_room_for_words_is_the_records_own(kind: type[Record], field: str) -> None:
    """As many letters as the shape says, and not one more."""
    shape = shapes.shape_of(kind, field)
    assert isinstance(shape, shapes.Text)
    kind.model_validate({field: "a" * shape.limit})
    with pytest.raises(ValueError, match="room for"):
        kind.model_validate({field: "a" * (shape.limit + 1)})
    kept = getattr(kind.model_validate({field: "a\nb"}), field)
    assert ("\n" in kept) is shape.several_lines


def test_the_outline_has_every_part_once_and_every_field_of_it() -> None:
    """No name twice, or the blank file could not be read; none left out, or it could not be filled in."""
    listed = [part.name for chapter in chapters() for part in chapter.parts]
    later = {"planned", "pgic", "after", "decided"}
    assert sorted(listed) == sorted({*RECORDS, *LISTS} - later)
    for part in parts().values():
        fields = {question.field for question in part.questions}
        assert fields <= set(part.record.answerable())
        if part.name not in later:
            assert set(part.record.answerable()) - fields <= {"answer"}  # asked after the visit
        assert (part.repeating is not None) is (part.name in LISTS)

"""People who are tired or in pain can read it: school grades, short sentences, common words."""

from __future__ import annotations

import readability


def test_no_section_is_above_the_sixth_grade() -> None:
    """Half of the readers read at the eighth grade or below; the aim is six, and eight is the end (clinical.md 6)."""
    rows = readability.table()
    print("\n" + readability.show())
    assert readability.AIM <= readability.CAP
    assert [row.title for row in rows if max(row.grade, row.with_rows) > readability.AIM] == []
    assert all(row.words >= readability.ENOUGH for row in rows)


def test_no_single_screen_is_above_the_eighth_grade() -> None:
    """A question with what stands under it, its help and its answers, in both voices."""
    assert len(list(readability.screens())) > 380
    assert readability.hard_screens() == []


def test_every_screen_is_measured() -> None:
    """Both voices of every section, every country, every checklist and every error."""
    titles = {text.title for text in readability.texts()}
    assert {
        "Mood (you)",
        "Mood (helper)",
        "Do not wait, Ireland (helper)",
        "Checklist: For headache",
        "Errors",
    } <= titles
    said = " ".join(readability.error_sentences())
    assert "There is no visit called rosa." in said and "visitprep restore" in said


def test_sentences_are_short() -> None:
    assert list(readability.long_sentences()) == []


def test_words_are_common() -> None:
    """A hard word is explained by the glossary, or another is said in its place."""
    assert list(readability.hard_words()) == []


def test_hard_text_is_found(monkeypatch) -> None:
    """The measure itself: a text nobody should be asked to read is far above the cap."""
    hard = readability.Text(
        "hard",
        ("Please enumerate all analgesic pharmacotherapies, administered currently or previously discontinued by "
         "any practitioner, indicating approximate initiation, duration, intensity and adverse symptoms encountered "
         "during the entire observation period preceding this consultation",),
    )  # fmt: skip
    assert readability.measured(hard).grade > readability.CAP
    monkeypatch.setattr(readability, "texts", lambda: iter([hard]))
    assert list(readability.long_sentences())
    assert {"'analgesic'", "'duration'"} <= {
        line.split(": ")[1].split(" (")[0] for line in readability.hard_words()
    }

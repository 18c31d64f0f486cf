"""What should not wait: asked once, wholly seen on a small screen, and there at any time."""

from __future__ import annotations

import pyte
import pytest
from runs import CTRL_D, DOWN, ENTER, FOR_ME

from sentences import COUNTRY, NOTHING_TO_GO_BACK_TO, WHO_FOR
from visitprep.cli.commands.urgent import Code
from visitprep.interview.screens.home import NOW_THE_QUESTIONS
from visitprep.urgent.countries import codes, pack
from visitprep.urgent.page import urgent_page
from visitprep.urgent.signs import load_signs
from visitprep.wording import Voice

ASKED = "Is any of this new"


def on_screen(window, columns: int, rows: int) -> str:
    screen = pyte.Screen(columns, rows)
    pyte.ByteStream(screen).feed(window.raw)
    return " ".join(" ".join(screen.display).split())


@pytest.mark.slow_after(1)
@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (60, 20)])
def test_no_sign_scrolls_away_before_it_is_asked_about(place, columns, rows):
    """Every sign is whole on the screen, under its heading, while the question about it stands there."""
    page, known = urgent_page(pack("US"), Voice()), load_signs()
    now, today = (
        [*(words for words, sign in zip(listed.signs, signs, strict=True) if not sign.for_some), more]
        for listed, signs, more in (
            (page.emergency, known.emergency, known.more_emergency),
            (page.today, known.today, known.more_today),
        )
    )
    window = place.window(columns=columns, rows=rows)
    window.enter(WHO_FOR)
    window.enter(COUNTRY)
    seen: list[str] = []
    while NOW_THE_QUESTIONS not in window.ready("Enter"):
        shown = on_screen(window, columns, rows)
        heading = page.emergency.heading if now[-1] not in seen else page.today.heading
        assert heading in shown and ASKED in shown and "? marks a row as not sure" in shown
        seen += [s for s in (*now, *today) if f". {s}" in shown and s not in seen]
        window.press(ENTER)
        window.ready("none of these")
        window.press(DOWN + ENTER)
    assert seen == [*now, *today]
    window.press(CTRL_D)


def test_who_stopped_before_being_asked_is_asked_on_carrying_on(place):
    """Stopping at the first screens does not get anybody past the list; having answered it does."""
    done = place.answered("1", "1", ":quit")
    assert b"should not wait" in done.stdout and "more_details" not in place.visit
    again = place.answered("0", "0", ":quit").stdout.decode()
    assert COUNTRY not in again and again.count(ASKED) == 2
    assert place.visit["more_details"]["do_not_wait"] is True
    assert ASKED not in place.answered(":quit").stdout.decode()


def test_the_country_is_asked_once_and_can_be_changed(place):
    """It sets the numbers; changing it changes them, and nobody is asked about the signs again."""
    place.answered(*FOR_ME, ":quit")
    assert "Call 911" in place.run("urgent").stdout.decode()
    place.run("edit", "about", "--plain", typed="8\n3\n:quit\n")
    assert place.visit["person"]["country"] == "UK"
    assert "Call 999" in place.run("urgent").stdout.decode()
    again = place.answered(":quit").stdout.decode()
    assert COUNTRY not in again and ASKED not in again


def test_a_visit_from_a_file_is_asked_too(place):
    """Whoever writes the answers by hand meets the list when they first come to the screen."""
    (place.folder / "rosa.yaml").write_text(
        "person: {name: Rosa Made-Up, country: CA}\nrespondent: {filled_by: patient}\n"
    )
    place.run("start", "--answers", "rosa.yaml")
    said = place.answered("0", "0", ":quit").stdout.decode()
    assert ASKED in said and "811" in said and COUNTRY not in said


@pytest.mark.parametrize(
    ("answer", "kept", "when"),
    [
        ("2 4?", {"do_not_wait:E2", "do_not_wait:E4"}, ["", "monday"]),
        ("not sure", {"do_not_wait:unsure"}, []),
        ("my chest", {"do_not_wait:unsure"}, []),
    ],
)
def test_a_number_and_not_sure_lead_to_whom_to_call_and_never_to_a_block(place, answer, kept, when):
    """The number to call, an offer to stop, going on all the same; and the question again at the next start."""
    done = " ".join(place.answered("1", "1", answer, "2", "0", *when, ":quit").stdout.decode().split())
    assert "Please do not wait for your visit." in done and "Call 911 now" in done
    assert "Save and stop here" in done and "birth date?" in done
    assert set(place.visit["more_details"]) == {"do_not_wait", *kept}
    again = place.answered("2", "0", "0", ":quit").stdout.decode()
    assert "Is that still so?" in again and ASKED in again
    assert set(place.visit["more_details"]) == {"do_not_wait"}
    assert ASKED not in place.answered(":quit").stdout.decode()


def test_the_page_opens_for_any_country_without_a_visit(place):
    """In an emergency nobody sets up a visit first."""
    assert {code.value for code in Code} - {"other"} == set(codes()) - {"unknown"}
    for code in Code:
        said = place.run("urgent", "--country", code.value.lower()).stdout.decode()
        assert pack(code.value).emergency.you in said
        assert pack(code.value).crisis.reach in said
    assert "urgent --country US" in place.run("urgent").stdout.decode()
    wrong = place.run("urgent", "--country", "Atlantis")
    assert wrong.returncode == 2 and b"US" in wrong.stderr
    assert not place.home.exists()


def test_going_back_from_the_country_asks_again_who_it_is_for(place):
    """A slip at the very first question is mended at once."""
    done = place.answered("1", "<", "3", "2", "Rosa", "Ana", "daughter", "1", "0", "0", ":quit")
    page = done.stdout.decode()
    assert page.count(WHO_FOR) == 2 and NOTHING_TO_GO_BACK_TO not in page
    assert place.visit["respondent"]["filled_by"] == "caregiver_alone"

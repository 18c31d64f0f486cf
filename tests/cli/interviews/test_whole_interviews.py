"""From the first screen to a printed page, with real keys."""

from __future__ import annotations

import re

import pytest
from person import Person
from runs import CTRL_D, DOWN, ENTER, ESC

from sentences import (
    COUNTRY,
    FULL_NAME,
    HELPS_YOU_GET_READY,
    HOME,
    MOOD_MAY_BE_PRINTED,
    STOPPED,
    WELCOME_BACK,
    WHO_FOR,
)

pytest.importorskip("pexpect", reason="needs a pseudo-terminal")

ROSA = {
    FULL_NAME: "Rosa Delgado, 2 March 1956",
    "Which clinic, on which day": "Harbor Pain Clinic, 3 December 2026 at 10:30 am, sent by Dr. Imai",
    "What should the clinic know": "large print",
    # -- why she is going
    "In one sentence": "My back has [left] me on the sofa for two years",
    "treatment you hope for": "another shot",
    "anything you do not want": "no surgery",
    "What worries you most": "nothing",
    "What do you want to talk about": ["Can I stop the pills?", "Is it my disc?", ""],
    "what would you do again": ["sleep through the night", "walk to church, 3", ""],
    "How well can you do that now": "4",
    # -- safety
    "had a bad reaction": "none",
    "Which of these fit you?": "0",
    "ever told you": "1 2",
    "Since the pain began": "0",
    # -- where it hurts
    "Where does it hurt": ["lower back in the middle, about 5 years ago", "knee, March 2021", ""],
    "Knee: left, right or both": "left",
    "Which others need the same": "1",
    "Where does it spread": ["down the left leg", "no"],
    "How did it begin": ["lifting a box, told it is a slipped disc", "a bad fall"],
    "how is it going": ["3 s", "3 w"],
    "How strong, from 0 to 10": ["6 5-7 9 3", "3 3 5 0"],
    "Which words fit": ["aching, burning", "9"],
    "What makes this pain worse": ["1 2", "9"],
    "What makes this pain better": ["4", "0"],
    # -- medicines
    "Your medicines, one on a line": [
        "gabapentin 300 mg three times a day for nerve pain",
        "ibuprofin 200 mg 1 tablet when needed for knee pain",
        "vitamin D",
        "",
    ],
    "ibuprofen?": "y",
    "How do you really take it": "y",
    "ibuprofen, 1 tablet, when needed": "2 a day, helps a little",
    "The others": "y",
    "Is anything missing from the list": "0",
    "read this list from": "1",
    # -- smoking, alcohol and drugs
    "Do you smoke": "0",
    "May your answers on smoking": "2",
    # -- tried before, tests
    "What have you tried": "naproxen",
    "Scans and tests, one on a line": ["MRI low back March 2023, County Imaging, have the report", ""],
    # -- daily life, sleep and mood
    "can you sit, stand and walk": "sit 20 minutes, stand 10 minutes, walk 2 blocks",
    "What do you need help with": "0",
    "What have you stopped doing": "gardening",
    "a b c:": "6 7 8",
    "Do you work?": "retired cook, no claim",
    "Who lives with you": "nobody",
    "hours of sleep": "5 to 6, pain wakes me",
    "trouble falling asleep": "9",
    "a b c d:": "2 1 1 0",
    "in your own words": ":person",
    # -- the end
    "Who else treats you": ["Dr. Ames, my own doctor", ""],
    "What do you want to ask the clinic": ["What happens if nothing is done?", ""],
    "anything else you want the clinic": "no",
    "more questions can help": "2",
    "like to be called": "Rosa",
}
"""What is not here is skipped: most of the optional details."""


@pytest.mark.slow
def test_rosa_is_asked_every_section_in_plain_lines_and_gets_her_page(place):
    """One person, every section, nothing but lines."""
    window = place.window("--plain")
    window.see(HELPS_YOU_GET_READY, "Most people need", "minutes", "stays on this computer", "carry on later")
    window.replies("1", "1")
    window.nothing_urgent()
    rosa = Person(ROSA)
    rosa.answer(window, until=HOME)
    assert "That was the last question" in window.said
    assert rosa.unused == []
    asked = " ".join(rosa.asked)
    for said in (
        "= lower back in the middle; middle; drawn: lower back; since about 2021",
        "= gabapentin; 300 mg; three times a day; for nerve pain",
        "Anything else (",
    ):
        assert said in asked, said

    window.reply("What to bring")
    window.reply("1")
    window.reply("1 2")
    window.see("2 of", "packed or done", "One week before")
    window.reply(":menu")
    window.see("2 of", "packed or done")
    window.reply("Make the page")
    window.reply("For the clinic")
    window.see(MOOD_MAY_BE_PRINTED)  # passed over in the interview, which is no yes
    window.reply("Yes")
    said = window.prompted()
    assert "Made: " in said and "-rosa.pdf" in said
    window.reply("Stop for now")
    assert window.exit_code() == 0
    assert STOPPED in window.said

    (page,) = place.folder.iterdir()
    assert page.read_bytes().startswith(b"%PDF-")
    visit = place.visit
    assert visit["person"]["name"] == "Rosa Delgado"
    assert visit["reason"]["main_reason"] == "My back has [left] me on the sofa for two years"
    assert [pain["place"] for pain in visit["pains"]] == ["lower back in the middle", "knee"]
    assert [medicine["name"] for medicine in visit["medicines"]] == ["gabapentin", "ibuprofen", "vitamin D"]
    assert visit["medicines"][1]["really_taken"] == "2 a day"
    assert visit["pains"][1]["side"] == "left"
    assert visit["allergies"] == []

    # No escape sequence, no redrawing, and no line too long for the screen: a screen reader hears all of it once.
    assert b"\x1b" not in window.raw
    assert b"\r" not in window.raw.replace(b"\r\n", b"")
    # What is typed stands behind the prompt, and the terminal breaks it.
    typed = r"(Your |Type |\(\?|Answer|Number|Both|y, or|a b c|\d+: )"
    ours = [line for line in window.raw.decode().splitlines() if not re.match(typed, line)]
    assert max(ours, key=len) == "" or len(max(ours, key=len)) <= 80, max(ours, key=len)

    text = place.run("export", "--format", "text", "--output", "-").stdout.decode()
    for said in (
        "Rosa Delgado",
        "[left] me on the sofa",
        "gabapentin",
        "300 mg",
        "Can I stop the pills?",
        "Dr. Imai",
    ):
        assert said in " ".join(text.split()), said


@pytest.mark.slow
def test_ana_helps_her_mother_with_arrow_keys_and_gets_the_page(place):
    """Somebody helps a person who is there; the questions name that person."""
    window = place.window()
    window.ready(WHO_FOR)
    window.press(DOWN * 2 + ENTER)
    window.enter("with you now, to answer")
    window.enter("What do you call the person", "Rosa")
    window.enter("your own name", "Ana Delgado")
    window.enter("related to Rosa", "daughter")
    window.enter(COUNTRY)
    window.nothing_urgent()

    # A date that does not exist is asked for again, and the rest of the line is kept.
    window.enter("Rosa's full name", "Rosa Delgado, 31 February 1956")
    window.enter("31 February 1956", "2 March 1956")

    # Back over a line: its words are still there.
    window.ready("Which clinic, on which day")
    window.press(ESC)
    assert "Rosa Delgado, 31 February 1956" in window.ready("Rosa's full name")
    window.press(ENTER)

    # One question at a time, why, a note, and four ways of not answering.
    window.enter("Which clinic, on which day", ":one")
    window.enter("name of the clinic", ":note")
    window.enter("Your note", "the one by the harbor")
    window.enter("Your note: the one by the harbor", "Harbor Pain Clinic")
    window.enter("When is the visit?", ":skip")
    window.enter("At what time is the visit?", ":dk")
    window.enter("Who sent Rosa", ":person")
    window.enter("What should the clinic know about Rosa", "no")
    window.enter("Which language does Rosa", "Spanish")
    window.enter("need an interpreter", "1")
    window.enter("why is Rosa going", ":menu")

    # By name to another section.
    window.ready("Pain clinic visit: Rosa Delgado")
    window.press("5" + ENTER)
    window.enter("Where does Rosa hurt?", "lower back on the right, 2021")
    window.ready("2:")
    window.press(ENTER)
    window.ready("Where does it spread?")
    window.press(CTRL_D)
    assert window.exit_code() == 0
    assert STOPPED in window.said

    window = place.window()
    assert WELCOME_BACK in window.ready(HOME)
    window.press("m")  # to the row "Make the page to print", wherever it stands
    window.press(ENTER)
    window.ready("Which copy")
    window.press(ENTER)
    window.ready("Made: ")
    window.press(CTRL_D)
    assert window.exit_code() == 0
    assert next(place.folder.glob("*-rosa.pdf")).read_bytes()[:5] == b"%PDF-"

    visit = place.visit
    assert visit["respondent"]["filled_by"] == "caregiver_with_patient"
    assert visit["person"]["birth_date"]["said"] == "2 March 1956"
    assert visit["appointment"]["clinic"] == "Harbor Pain Clinic"
    assert "the one by the harbor" in str(visit)
    assert visit["appointment"]["gaps"] == {"date": "skipped", "time": "dont_know", "referred_by": "in_person"}
    assert visit["pains"][0]["side"] == "right"
    page = place.run("export", "--format", "text", "--output", "-").stdout.decode()
    assert "Ana Delgado" in page and "Rosa Delgado" in page

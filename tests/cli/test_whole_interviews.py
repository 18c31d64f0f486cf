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
    FULL_NAME: "Rosa Delgado",
    "What is your birth date": "2 March 1956",
    "Which language do you like": "Spanish",
    "need an interpreter": "no",
    "What is the name of the clinic": "Harbor Pain Clinic",
    "When is the visit": "3 December 2026",
    "At what time": "10:30 am",
    "Who sent you": "Dr. Imai",
    # -- why she is going
    "In one sentence": "My back has [left] me on the sofa for two years",
    "most want to talk about": "1",
    "What do you want to talk about": ["Can I stop the pills?", "Is it my disc?"],
    "Is there another? 1. Name one": ["1", "2"],
    "If treatment helps": "I would sleep through the night",
    "able to do again": "2",
    # -- where it hurts
    "Let us start with the pain": "1",
    "Name one place": ["lower back", "left knee"],
    "your own left side": ["4", "left"],
    "Does the pain spread": ["down the left leg", "no"],
    "when did this pain start": ["about 5 years ago", "March 2021"],
    "What was going on": "7",
    "come and go": "3",
    "getting better or worse": "2",
    "Which words fit": ["aching, burning", "9"],
    "right now": ["11", "6", "3"],
    "usually been": ["5 to 7", "3"],
    "at its worst": ["9", "5"],
    "at its best": ["3", "0"],
    "What makes this pain worse": ["1 2", "9"],
    "What makes this pain better": ["4", "0"],
    "another pain, in another place": ["1", "2"],
    # -- medicines
    "Do you take any medicines now": "1",
    "name on the label": ["gabapentin 300 mg three times a day for nerve pain", "ibuprofen", "vitamin D"],
    "What kind is it": "1",
    "What strength": "200 mg",
    "How many each time": "1 tablet",
    "label say to take it": "when needed",
    "only taken when needed": ["no", "yes", ":dk"],
    "really take": "2 a day",
    "What is it for": "knee pain",
    "Does it help? 1. Helps a lot": "3",
    "another medicine?": ["1", "2", "1", "2"],
    "read this list from": "1",
    "store-bought pain pills": "2",
    "vitamins, herbs": "1",
    "a different way than the label": "2",
    # -- tried before
    "you no longer take": "1",
    "Which medicine was it": "naproxen",
    "About when was that": "2019",
    "Was there another? 1. Add a medicine tried": "2",
    "Which treatments have you tried": "1",
    "Which treatment was it": "1",
    "Was there another treatment": "2",
    # -- tests
    "any scans or tests": "1",
    "Which scan or test": "1",
    "Which part of the body": "lower back",
    "written report": "2",
    "the pictures": "1",
    "another scan or test": "2",
    # -- health
    "Are you allergic": "2",
    "thins the blood": "no",
    "ever told you": "1 2",
    "device or metal part in your body": "2",
    "Have you had any surgeries": "2",
    # -- daily life
    "can you sit": "20 minutes",
    "How many times did you fall": "0",
    "help with": "5 6",
    "your pain on average": "6",
    "enjoyment of life": "7",
    "general activity": "8",
    "Are you working now": "retired",
    # -- sleep and mood
    "hours of sleep": "5 to 6",
    "Feeling nervous": "2",
    "in your own words": ":person",
    # -- the end
    "Who else looks after": "2",
    "Which questions do you want to ask": "1",
    "What do you want to ask the clinic": "What happens if nothing is done?",
    "Is there another question": "2",
    "anything else you want the clinic": "no",
    "few more details?": ["2", *["1"] * 20],
    "like to be called": "Rosa",
}


def test_rosa_is_asked_every_section_in_plain_lines_and_gets_her_page(place):
    """One person, every section, nothing but lines."""
    window = place.window("--plain")
    window.see(HELPS_YOU_GET_READY, "about", "minutes", "stays on this computer", "carry on later")
    window.replies("1", "1")
    window.nothing_urgent()
    window.reply("1")
    rosa = Person(ROSA | {"few more details?": ["2", *["1"] * 13]})
    rosa.answer(window, until="Where do you want to go?")
    assert "That was the last question" in window.said
    assert [one for one in rosa.unused if one != "few more details?"] == []
    asked = " ".join(rosa.asked)
    for said in ("lower back", "On the list, 2 pains", "On the list, 3 medicines"):
        assert said in asked, said
    assert "Next: Anything else" in asked

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
    assert [pain["place"] for pain in visit["pains"]] == ["lower back", "left knee"]
    assert [medicine["name"] for medicine in visit["medicines"]] == ["gabapentin", "ibuprofen", "vitamin D"]
    assert visit["allergies"] == []

    # No escape sequence, no redrawing, and no line too long for the screen: a screen reader hears all of it once.
    assert b"\x1b" not in window.raw
    assert b"\r" not in window.raw.replace(b"\r\n", b"")
    # What is typed stands behind the prompt, and the terminal breaks it.
    ours = [line for line in window.raw.decode().splitlines() if not re.match(r"(Your |Type |\(\?)", line)]
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


def test_ana_helps_her_mother_with_arrow_keys_and_gets_the_page(place):
    """Somebody helps a person who is there; the questions name that person."""
    window = place.window()
    window.ready(WHO_FOR)
    window.press(DOWN + ENTER)
    window.enter("with you now, to answer")
    window.enter("What do you call the person", "Rosa")
    window.enter("your own name", "Ana Delgado")
    window.enter("related to Rosa", "daughter")
    window.enter(COUNTRY)
    window.nothing_urgent()
    window.enter(HOME)
    window.enter("Rosa's full name", "Rosa Delgado")

    # A date that does not exist is asked again, with what was typed still there.
    window.enter("Rosa's birth date", "31 February 1956")
    window.ready("31 February 1956 Your answer: 31 February 1956")
    window.press("\x15" + "2 March 1956" + ENTER)

    # Why, a note, and back over two questions: nothing is lost.
    window.ready("Which language does Rosa like")
    window.press("Spanish" + ENTER)
    window.ready("Does Rosa need an interpreter")
    window.press(ESC)
    window.ready("Which language")
    window.press(ESC)
    window.ready(COUNTRY)
    window.press(ESC)
    assert "2 March 1956" in window.ready("birth date")
    window.press(ENTER)
    window.enter(COUNTRY)
    assert "Spanish" in window.ready("Which language")
    window.press(ENTER)
    window.ready("Does Rosa need an interpreter")
    window.press("?")
    window.ready("book")
    window.press("1" + ENTER)
    window.enter("name of the clinic", ":note")
    window.enter("Your note", "the one by the harbor")
    window.enter("Your note: the one by the harbor", "Harbor Pain Clinic")
    window.enter("When is the visit?", ":skip")
    window.enter("At what time is the visit?", ":dk")
    window.enter("Who sent Rosa", ":person")
    window.enter("few more details?")
    window.enter("why is Rosa going", ":menu")

    # By name to another section.
    window.ready("Pain clinic visit: Rosa Delgado")
    window.press("4" + ENTER)
    window.enter("pain that troubles Rosa most")
    window.enter("Where does Rosa hurt?", "lower back")
    window.ready("Rosa's own left side")
    window.press(DOWN + ENTER)
    window.enter("pain spread", "no")
    window.enter("About when did", "2021")
    window.ready("What was going on")
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
    assert visit["person"]["interpreter_needed"] == "yes"
    assert visit["appointment"]["clinic"] == "Harbor Pain Clinic"
    assert "the one by the harbor" in str(visit)
    assert visit["appointment"]["gaps"] == {"date": "skipped", "time": "dont_know", "referred_by": "in_person"}
    assert visit["pains"][0]["side"] == "right"
    page = place.run("export", "--format", "text", "--output", "-").stdout.decode()
    assert "Ana Delgado" in page and "Rosa Delgado" in page

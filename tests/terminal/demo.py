"""A few questions asked on the terminal it is run in: `python demo.py keys|plain|auto`; each reply is printed."""

from __future__ import annotations

import os
import select
import signal
import sys
import termios
import threading
import time

from visitprep.errors import InputEnded
from visitprep.interview.prompts import Kind, Option, Prompt, Saved, Way, Went
from visitprep.terminal.choose import choose_asker

WAYS = frozenset(Way) - {Way.KEEP, Way.RATHER_NOT}
MEDICINES = ("gabapentin", "pregabalin")

QUESTIONS = (
    Prompt(
        key="pain.place",
        text="Where does it hurt the most?",
        kind=Kind.LINE,
        heading="Where it hurts",
        position="Question 1 of about 5",
        guidance="Your own words are best. For example: pain in [left] knee, lower back.",
        ways=WAYS,
    ),
    Prompt(
        key="pain.depth",
        text="Is the pain deep, or near the skin?",
        kind=Kind.ONE,
        heading="Where it hurts",
        position="Question 2 of about 5",
        options=(
            Option("deep", "Deep in [the] body"),
            Option("skin", "Near the skin, so that even clothes or a bed sheet that touch it lightly can hurt"),
            Option("both", "Both"),
        ),
        ways=WAYS,
    ),
    Prompt(
        key="pain.worse",
        text="What makes it worse?",
        kind=Kind.MANY,
        heading="What changes the pain",
        position="Question 3 of about 5",
        options=tuple(
            Option(label.lower().replace(" ", "_"), label)
            for label in (
                "Sitting",
                "Standing",
                "Walking",
                "Lying down",
                "Bending",
                "Lifting",
                "Cold",
                "Heat",
                "Stress",
            )
        ),
        ways=WAYS,
    ),
    Prompt(
        key="pain.now",
        text="How strong is the pain, on most days?",
        kind=Kind.ONE,
        heading="How strong it is",
        position="Question 4 of about 5",
        guidance="0 is no pain. 10 is the worst pain you can imagine.",
        options=tuple(Option(str(n), {0: "0 (no pain)", 10: "10 (the worst)"}.get(n, str(n))) for n in range(11)),
        saved=Saved("7", ("7",), "7"),
        ways=WAYS,
    ),
    Prompt(
        key="medicine.name",
        text="What is the medicine called?",
        kind=Kind.LINE,
        heading="Medicines",
        position="Question 5 of about 5",
        saved=Saved("ibuprofen", text="ibuprofen"),
        ways=WAYS,
        suggest=lambda typed: MEDICINES if typed.startswith("gab") else (),
    ),
    Prompt(key="story", text="What happened when it began?", kind=Kind.WORDS, ways=WAYS),
)


def wait_for_a_key() -> None:
    select.select([sys.stdin], [], [], 15)


def draw_slowly(asker: object) -> None:
    """On a slow computer a key can come between the words of a question and the place for its answer."""
    introduce = asker._introduce

    def slowly(prompt: Prompt) -> object:
        done = introduce(prompt)
        wait_for_a_key()
        return done

    asker._introduce = slowly


def interrupt_elsewhere() -> None:
    """Ctrl-C in this thread, once the terminal waits for a line: it does not end the wait of the main one."""
    while termios.tcgetattr(sys.stdin)[3] & termios.ICANON:
        time.sleep(0.01)
    time.sleep(0.5)
    signal.pthread_kill(threading.get_ident(), signal.SIGINT)


def main(mode: str) -> int:
    guard = float(os.environ.get("DEMO_GUARD", "0.3"))
    asker = choose_asker(os.environ, sys.stdin, sys.stdout, plain=mode == "plain", guard=guard)
    press = os.environ.get("DEMO_PRESS")
    if press == "while drawing":
        draw_slowly(asker)
    elif press == "ctrl-c elsewhere":
        threading.Thread(target=interrupt_elsewhere, daemon=True).start()
    asker.tell("These are a few made-up questions.")
    if press == "before":
        wait_for_a_key()
    place = 0
    try:
        while place < len(QUESTIONS):
            reply = asker.ask(QUESTIONS[place])
            asker.tell(f"REPLY {QUESTIONS[place].key} {reply!r}")
            way = reply.way if isinstance(reply, Went) else None
            if way is Way.STOP:
                break
            if way is Way.BACK:
                place = max(0, place - 1)
            elif way not in (Way.HELP, Way.KEYS, Way.NOTE, Way.MENU, Way.CLEAR):
                place += 1
    except KeyboardInterrupt:
        asker.tell("INTERRUPTED")
        return 130
    except InputEnded:
        asker.tell("ENDED")
        return 3
    asker.tell("GOODBYE")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

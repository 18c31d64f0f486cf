"""What should not wait for the visit: shown before the first question, asked about once, never a block."""

from __future__ import annotations

from visitprep.interview.crisis import pack_of
from visitprep.interview.interview import Interview
from visitprep.interview.prompts import Kind, Option, Prompt, Typed, Way
from visitprep.urgent.page import OFFER_TO_STOP, QUESTION, SignList, crisis_text, reply, urgent_page
from visitprep.visit.choices import YesNo
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Voice, say


def urgent_words(visit: Visit, voice: Voice) -> str:
    """The whole page as plain lines."""
    page = urgent_page(pack_of(visit), voice)
    crisis = "\n".join(crisis_text(pack_of(visit), voice))
    return "\n\n".join((page.title, _listed(page.emergency), _listed(page.today), page.closing, crisis))


def _listed(signs: SignList) -> str:
    return "\n".join((signs.heading, *(f"  - {sign}" for sign in signs.signs)))


def ask_urgent(interview: Interview) -> bool:
    """Show each list and ask about it once, the emergencies first: what cannot wait is answered at once.

    False when they want to stop here; going on is always possible.
    """
    visit, voice = interview.visit, interview.voice
    page = urgent_page(pack_of(visit), voice)
    interview.asker.tell(page.title)
    for key, signs in (("urgent:now", page.emergency), ("urgent:today", page.today)):
        interview.asker.tell(_listed(signs))
        code = _ask(interview, key, QUESTION.spoken(voice), [(c.value, c.words(interview.language)) for c in YesNo])
        if code == "stop":
            return False
        if code in (YesNo.YES.value, YesNo.UNSURE.value):
            interview.asker.tell(reply("yes", pack_of(visit), voice))
            return _offer_to_stop(interview)
    interview.asker.tell("\n".join((reply("no", pack_of(visit), voice), page.closing)))
    return True


def _offer_to_stop(interview: Interview) -> bool:
    language = interview.language
    rows = [
        ("stop", say(N_("Save and stop here"), language)),
        ("on", say(N_("Go on with the questions"), language)),
    ]
    return _ask(interview, "urgent:stop", OFFER_TO_STOP.spoken(interview.voice), rows) != "stop"


def _ask(interview: Interview, key: str, text: str, rows: list[tuple[str, str]]) -> str:
    """The code chosen; "stop" for stopping, "" for skipping."""
    reply_given = interview.put(
        Prompt(
            key=key,
            text=text,
            kind=Kind.ONE,
            options=tuple(Option(code, label) for code, label in rows),
            ways=frozenset({Way.SKIP, Way.STOP, Way.KEYS}),
        ),
        "",
    )
    if isinstance(reply_given, Typed):
        return reply_given.value[0]
    return "stop" if reply_given.way is Way.STOP else ""

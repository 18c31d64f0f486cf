"""Plain lines in, plain lines out: nothing is redrawn, and nothing is answered by accident."""

from __future__ import annotations

import io

import pytest
from made_up_prompts import KNEE, MEDICINE, PLACE, SIDE, STORY, WAYS, WORSE
from msgspec.structs import replace
from wcwidth import wcswidth

from sentences import NOTHING_TO_GO_BACK_TO
from visitprep.errors import InputEnded
from visitprep.interview.prompts import COMMANDS, Answered, Kind, Option, Prompt, Same, Saved, Way, Went
from visitprep.terminal.plain import PlainAsker


def asked(typed, *prompts, width=None):
    """The replies to `prompts` when `typed` is typed, and everything that was written."""
    out = io.StringIO()
    asker = PlainAsker(io.StringIO(typed), out, width=width)
    return [asker.ask(prompt) for prompt in prompts], out.getvalue()


def test_words_come_back_as_typed():
    (reply,), _ = asked("pain in [left] knee, [/b] | <b> \\ @x\n", PLACE)
    assert reply == Answered("pain in [left] knee, [/b] | <b> \\ @x")


def test_the_page_is_read_from_top_to_bottom():
    _, page = asked("knee\n2\n", PLACE, SIDE)
    assert page == (
        "\nWhere it hurts\n"
        "\nQuestion 1 of about 5. Where does it hurt the most?\n"
        "For example: pain in [left] knee.\n"
        "You can also type: < to go back, ? for help, :skip to skip, :quit to stop\n"
        "(everything is saved), :keys to see all of these.\n"
        "Answer: \n"
        "\nQuestion 2 of about 5. Which side?\n"
        "  1. [left] side\n"
        "  2. Right side\n"
        "  3. Both sides\n"
        "Type a number from 1 to 3: \n"
    )


def test_a_blank_enter_keeps_the_saved_answer_and_says_which():
    (reply,), page = asked("\n", replace(PLACE, saved=KNEE))
    assert reply == Went(Way.KEEP)
    assert "Your saved answer: left knee. Press Enter to keep it." in page


def test_what_another_said_is_not_called_yours():
    page = asked("\n", replace(PLACE, saved=replace(KNEE, whose="Lucia")))[1]
    assert "Lucia said: left knee. Press Enter to keep it." in page and "Your saved" not in page


@pytest.mark.parametrize("prompt", [PLACE, SIDE, WORSE, STORY])
def test_a_blank_enter_without_a_saved_answer_asks_again(prompt):
    out = io.StringIO()
    with pytest.raises(InputEnded):
        PlainAsker(io.StringIO("\n \n\t\n"), out).ask(prompt)
    assert out.getvalue().count("Nothing was typed.") == 3


def test_back_is_an_answer_and_the_sign_is_a_way():
    replies, _ = asked("back\n<\n:back\n", PLACE, PLACE, PLACE)
    assert replies == [Answered("back"), Went(Way.BACK), Went(Way.BACK)]


@pytest.mark.parametrize("prompt", [PLACE, SIDE, WORSE, STORY])
def test_every_way_can_be_typed_at_every_question(prompt):
    for command in COMMANDS:
        for typed in command.typed:
            (reply,), _ = asked(f"{typed}\n", prompt)
            assert reply == Went(command.way)


def test_a_way_that_is_not_open_says_so_and_answers_nothing():
    replies, page = asked("<\n:note\nknee\n", replace(PLACE, ways=frozenset({Way.SKIP})))
    assert replies == [Answered("knee")]
    assert NOTHING_TO_GO_BACK_TO in page
    assert ":note cannot be used at this question. You can type: :skip" in page


def test_an_unknown_word_with_a_colon_is_no_answer():
    replies, page = asked(":skpi\nknee\n", PLACE)
    assert replies == [Answered("knee")]
    assert ":skpi is not one of the words I know. You can type: <, :skip" in page


@pytest.mark.parametrize("typed", [":-)", ":", ":D", ": in the knee", "see: knee", ":12"])
def test_what_is_plainly_text_is_an_answer(typed):
    assert asked(f"{typed}\n", PLACE)[0] == [Answered(typed)]


def test_a_scale_can_be_answered_from_0():
    scale = Prompt(
        key="pain.now", text="How strong?", kind=Kind.ONE, options=tuple(Option(str(n), str(n)) for n in range(11))
    )
    assert asked("0\n10\n", scale, scale)[0] == [Answered(("0",)), Answered(("10",))]


def test_a_wrong_pick_is_said_and_the_question_line_comes_again():
    replies, page = asked("5\nside\nright\n", SIDE)
    assert replies == [Answered(("right",))]
    assert page.count("These rows have no ") == 2
    assert page.count("Type a number from 1 to 3 (?") + page.count("Type a number from 1 to 3: ") == 3


def test_dont_know_is_an_answer_when_the_list_has_it():
    prompt = replace(SIDE, options=(*SIDE.options, Option("unsure", "Don't know")))
    assert asked("don't know\n", prompt)[0] == [Answered(("unsure",))]
    assert asked("don't know\n", SIDE)[0] == [Went(Way.DONT_KNOW)]


@pytest.mark.parametrize("typed", ["0", "none"])
def test_none_of_these_is_an_answer(typed):
    assert asked(f"{typed}\n", WORSE)[0] == [Answered((), typed=typed)]


def test_every_option_can_be_reached_with_digits():
    prompt = replace(WORSE, kind=Kind.ONE, options=tuple(Option(f"code{n}", f"Label {n}") for n in range(1, 31)))
    for n in range(1, 31):
        assert asked(f"{n}\n", prompt)[0] == [Answered((f"code{n}",))]


# -- several lines ---------------------------------------------------------------------------------------------


def test_several_lines_end_with_a_full_stop_alone():
    (reply,), page = asked(":lines\nI fell.\n\nThen it got worse...\ndon't know\n.\n", STORY)
    assert reply == Answered("I fell.\n\nThen it got worse...\ndon't know")
    assert "A line with only a full stop ends your answer." in " ".join(page.split())


def test_lines_half_written_go_along_when_leaving_and_are_there_again():
    (left,), _ = asked(":lines\nI fell.\n?\n", STORY)
    assert left == Went(Way.HELP, draft="I fell.")
    (reply,), page = asked(":lines\nThen it hurt.\n.\n", replace(STORY, draft=left.draft))
    assert reply == Answered("I fell.\nThen it hurt.")
    assert "Before, you typed: I fell." in page


def test_lines_with_nothing_in_them_are_no_answer():
    assert asked(":lines\n.\n\n.\nx\n.\n", STORY)[0] == [Answered("x")]


# -- names like what was typed ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "reply"),
    [
        ("gabapntin\n1\n", Answered("gabapentin")),
        ("gabapntin\n\n", Answered("gabapntin")),
        ("gabapntin\n7\n2\n", Answered("pregabalin")),
        ("gabapntin\nibuprofen\n", Answered("ibuprofen")),
        ("gabapntin\n<\nibuprofen\n", Answered("ibuprofen")),
        ("gabapntin\n:quit\n", Went(Way.STOP, draft="gabapntin")),
        ("Gabapentin\n", Answered("Gabapentin")),
    ],
)
def test_a_name_is_offered_and_never_put_in_place(typed, reply):
    assert asked(typed, MEDICINE)[0] == [reply]


# -- what it is read with --------------------------------------------------------------------------------------


def test_a_question_asked_again_says_why_and_what_was_typed():
    replies, page = asked("x\n2019\n", PLACE, replace(PLACE, problem="That year is still to come.", draft="2091"))
    assert replies[1] == Answered("2019")
    assert "\nThat year is still to come.\nWhere does it hurt the most?\nBefore, you typed: 2091\n" in page


def test_the_heading_is_said_only_when_it_changes():
    _, page = asked("a\n1\nb\n", PLACE, SIDE, replace(PLACE, heading="Sleep"))
    assert page.count("Where it hurts\n") == 1
    assert page.count("Sleep\n") == 1


@pytest.mark.parametrize("width", [20, 40, 60, 200, None])
def test_no_line_is_wider_than_the_screen_or_80_cells(width):
    long = "山田太郎さんの痛み and a long label with [left] in it " * 4
    prompts = [
        replace(p, text=long, guidance=long, saved=Saved(long.strip(), p.options[:1] and (p.options[0].code,)))
        for p in (PLACE, replace(SIDE, options=(Option("a", long), *SIDE.options)), WORSE, STORY)
    ]
    _, page = asked(":zzz\n1\n" + ":zzz\n1\n" * 3, *prompts, width=width)
    assert max(wcswidth(line) for line in page.split("\n")) <= min(width or 76, 80)


def test_nothing_but_lines_is_written():
    typed = "\x1b[Dknee\x1b[31m\n:zz\n9\n2\n\n1 3\n:lines\na\n.\ngabap\n\n"
    saved = Saved("\x1b[2Jx\ry\x9b31m", text="x")
    _, page = asked(typed, replace(PLACE, saved=saved), SIDE, WORSE, STORY, MEDICINE)
    assert not [c for c in page if (ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160]


def test_every_prompt_ends_with_a_colon_and_a_blank():
    class Listening(io.StringIO):
        def readline(self, *args):
            shown.append(out.getvalue())
            return super().readline(*args)

    shown = []
    out = io.StringIO()
    asker = PlainAsker(Listening("\nx\n9\n1\nzz\n1\n:lines\na\n.\ngabap\n1\n"), out)
    for prompt in (PLACE, SIDE, WORSE, STORY, MEDICINE):
        asker.ask(prompt)
    assert len(shown) == 11
    assert all(page.endswith(": ") for page in shown)


def test_bytes_that_are_no_letters_end_nothing():
    stdin = io.TextIOWrapper(io.BytesIO(b"knee \xff\xfe\n"), encoding="utf-8")
    assert PlainAsker(stdin, io.StringIO()).ask(PLACE) == Answered("knee \ufffd\ufffd")


def test_a_screen_that_cannot_show_a_letter_shows_another():
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    PlainAsker(io.StringIO("x\n"), out).ask(replace(PLACE, text="Año — 山田?"))
    out.seek(0)
    assert "A?o ? ???" in out.read()


def test_lone_halves_of_letters_are_taken_out():
    assert asked("knee\udce9\n", PLACE)[0] == [Answered("knee")]


def test_the_end_of_the_input_is_said_as_such():
    for typed in ("", "gab\n", ":lines\n"):
        with pytest.raises(InputEnded):
            PlainAsker(io.StringIO(typed), io.StringIO()).ask(
                replace(MEDICINE, kind=Kind.LINE) if "g" in typed else STORY
            )


def test_rather_not_say_is_understood_only_where_it_is_open():
    assert asked("rather not say\n", PLACE)[0] == [Went(Way.RATHER_NOT)]
    assert asked("rather not say\n", replace(PLACE, ways=WAYS - {Way.RATHER_NOT}))[0] == [
        Answered("rather not say")
    ]


def test_what_is_told_is_wrapped_and_shown_literally():
    out = io.StringIO()
    PlainAsker(io.StringIO(), out, width=30).tell("Saved. [/b] {name}\n  :skip     skip this question for now")
    assert out.getvalue() == "\nSaved. [/b] {name}\n  :skip     skip this question\n  for now\n"


def test_a_crisis_line_is_shown_again_with_the_question() -> None:
    """Other guidance is known by then."""
    wrong = replace(PLACE, problem="Four numbers, please.", guidance="The line to call.")
    for stays in (True, False):
        _, page = asked("x\n2019\n", replace(wrong, problem=""), replace(wrong, guidance_stays=stays))
        assert page.count("The line to call.") == 1 + stays


AGAIN = replace(WORSE, key="pain-2.worse", same=Same("low back", Answered(("sit",))))


def test_a_list_read_out_before_comes_again_only_when_it_is_asked_for():
    replies, out = asked("1\n?\n2\n", WORSE, AGAIN, AGAIN)
    first, short, whole = out.split("What makes it worse?")[1:]
    assert "3. Lying down" in first and "3. Lying down" in whole and "Lying down" not in short
    assert "0 for none; ? shows the list: " in short
    assert replies == [Answered(("sit",), typed="1"), Went(Way.HELP), Answered(("stand",), typed="2")]


def test_a_list_that_nobody_saw_is_read_out_though_the_same_may_be_answered():
    _, out = asked("y\n", AGAIN)
    assert "3. Lying down" in out and "y, or numbers: " in out

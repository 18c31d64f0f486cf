"""Arrow keys, pressed through a pipe: what each key leads to."""

from __future__ import annotations

import io

import pytest
from made_up_prompts import KNEE, MEDICINE, PLACE, SIDE, STORY, WAYS, WORSE
from msgspec.structs import replace
from prompt_toolkit.application import Application
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

from visitprep.errors import InputEnded
from visitprep.interview.prompts import COMMANDS, Answered, Kind, Option, Prompt, Saved, Way, Went
from visitprep.terminal.keys import KeyAsker
from visitprep.terminal.keys.lists import InquirerControl

UP, DOWN, ESC, F1, ENTER, CTRL_C, CTRL_D = "\x1b[A", "\x1b[B", "\x1b", "\x1bOP", "\r", "\x03", "\x04"
CLEAR_LINE = "\x15"


def asked(keys, *prompts):
    """The replies to `prompts` when `keys` are pressed, and everything that was written."""
    page = io.StringIO()
    with create_pipe_input() as pipe:
        asker = KeyAsker(
            io.StringIO(),
            io.StringIO(),
            guard=0,
            input=pipe,
            output=Vt100_Output(page, lambda: Size(rows=24, columns=80), term="xterm", enable_cpr=False),
        )
        pipe.send_text(keys)
        return [asker.ask(prompt) for prompt in prompts], page.getvalue()


def reply_to(keys, prompt):
    (reply,), _ = asked(keys, prompt)
    return reply


# -- words -----------------------------------------------------------------------------------------------------


def test_words_come_back_as_typed():
    assert reply_to("pain in [left] knee, [/b]\r", PLACE) == Answered("pain in [left] knee, [/b]")


@pytest.mark.parametrize(("key", "way"), [(ESC, Way.BACK), (F1, Way.HELP), (CTRL_D, Way.STOP)])
def test_leaving_takes_the_half_typed_words_along(key, way):
    assert reply_to(f"left kn{key}", PLACE) == Went(way, draft="left kn")


def test_escape_is_not_waited_on_for_longer_than_the_rest_of_an_arrow_takes(monkeypatch):
    """Arrows begin with Esc; prompt_toolkit's own waits of half a second and a second feel like a dead key."""
    waits = []
    run = Application.run
    monkeypatch.setattr(Application, "run", lambda app: waits.append((app.ttimeoutlen, app.timeoutlen)) or run(app))
    for prompt in (PLACE, SIDE, WORSE):
        assert reply_to(ESC, prompt).way is Way.BACK
    assert waits == [(0.1, 0.2)] * 3


def test_half_typed_words_are_there_again():
    replies, _ = asked(f"left kn{F1}ee\r", PLACE, PLACE)
    assert replies == [Went(Way.HELP, draft="left kn"), Answered("left knee")]


def test_half_typed_words_are_forgotten_once_answered():
    replies, _ = asked(f"left{F1} knee\rhip\r", PLACE, PLACE, PLACE)
    assert replies[1:] == [Answered("left knee"), Answered("hip")]


def test_every_way_can_be_typed():
    for command in COMMANDS:
        assert reply_to(f"{command.typed[0]}\r", PLACE) == Went(command.way)


def test_a_way_can_be_typed_behind_the_saved_answer():
    saved = replace(PLACE, saved=KNEE)
    assert reply_to(":skip\r", saved) == Went(Way.SKIP)
    assert reply_to("<\r", saved) == Went(Way.BACK)
    assert reply_to("?\r", saved) == Answered("left knee?")


def test_a_blank_enter_asks_again():
    replies, page = asked("\r \rknee\r", PLACE)
    assert replies == [Answered("knee")]
    assert page.count("Nothing was typed.") == 2


def test_the_saved_words_stand_there_and_enter_keeps_them():
    saved = replace(PLACE, saved=KNEE)
    assert reply_to("\r", saved) == Went(Way.KEEP)
    assert reply_to(" and hip\r", saved) == Answered("left knee and hip")


def test_emptying_the_line_erases_nothing():
    replies, page = asked(f"{CLEAR_LINE}\r", replace(PLACE, saved=KNEE))
    assert replies == [Went(Way.KEEP)]
    assert "Your saved answer stays: left knee" in page


def test_a_saved_answer_that_is_no_text_is_kept_by_a_blank_enter():
    assert reply_to("\r", replace(PLACE, saved=Saved("I don't know"))) == Went(Way.KEEP)


def test_pasted_line_ends_stay_in_a_story_and_go_in_a_line():
    paste = "\x1b[200~I fell.\r\nIt hurt.\x1b[201~\r"
    assert reply_to(paste, STORY) == Answered("I fell.\nIt hurt.")
    assert reply_to(paste, PLACE) == Answered("I fell. It hurt.")


def test_control_characters_typed_are_taken_out():
    assert reply_to("knee\x1a\x16\x02!\r", PLACE) == Answered("knee!")


def test_an_unknown_word_with_a_colon_is_no_answer():
    replies, page = asked(":skpi\rknee\r", PLACE)
    assert replies == [Answered("knee")]
    assert ":skpi is not one of the words I know." in page


# -- names like what was typed ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "reply"),
    [
        ("gab\r\r", Answered("gab")),
        (f"gab\r{DOWN}\r", Answered("gabapentin")),
        ("gab\r2\r", Answered("pregabalin")),
        (f"gab\r{CTRL_D}", Went(Way.STOP, draft="gab")),
        ("gab\r<apentin\r", Answered("gabapentin")),
        ("Gabapentin\r", Answered("Gabapentin")),
    ],
)
def test_a_name_is_offered_and_never_put_in_place(keys, reply):
    assert reply_to(keys, MEDICINE) == reply


# -- one of a list ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "code"),
    [("\r", "left"), (f"{DOWN}\r", "right"), ("3\r", "both"), ("r\r", "right"), ("bj\r", "both"), ("9\r", "left")],
)
def test_rows_are_reached_by_arrow_number_and_letter(keys, code):
    assert reply_to(keys, SIDE) == Answered((code,))


def test_one_key_is_enough_where_many_small_questions_follow_each_other():
    quick = replace(SIDE, one_key=True)
    assert reply_to("2", quick) == Answered(("right",))
    assert reply_to("\r", quick) == Answered(("left",))
    assert reply_to("93", quick) == Answered(("both",))


def test_two_digits_reach_a_row_above_nine():
    long = replace(SIDE, options=tuple(Option(f"code{n}", f"Label {n}") for n in range(1, 16)))
    assert reply_to("12\r", long) == Answered(("code12",))


def test_a_scale_is_reached_by_its_own_numbers():
    scale = replace(SIDE, options=tuple(Option(str(n), str(n)) for n in range(11)))
    for n in (0, 1, 10):
        assert reply_to(f"{n}\r", scale) == Answered((str(n),))


ROWS = (Way.DONT_KNOW, Way.IN_PERSON, Way.RATHER_NOT, Way.SKIP, Way.BACK)
MORE = (Way.HELP, Way.GUIDE, Way.NOTE, Way.CLEAR, Way.OUT, Way.ONE_BY_ONE, Way.WHO, Way.MENU, Way.STOP)


@pytest.mark.parametrize("way", ROWS)
def test_ways_are_rows_under_the_options(way):
    keys = DOWN * (len(SIDE.options) + ROWS.index(way))
    assert reply_to(f"{keys}\r", SIDE).way is way


@pytest.mark.parametrize("way", MORE)
def test_the_other_ways_are_behind_more(way):
    saved = replace(SIDE, saved=Saved("Right side", ("right",)))
    assert reply_to(f"{UP * 2}\r{DOWN * (1 + MORE.index(way))}\r", saved).way is way


def test_back_from_more_leads_to_the_question_and_answers_nothing():
    assert reply_to(f"{DOWN}:\r\r", SIDE) == Answered(("right",))
    assert reply_to(f"{DOWN}:<\r", SIDE) == Answered(("right",))


@pytest.mark.parametrize(
    ("key", "way"), [(ESC, Way.BACK), ("<", Way.BACK), ("?", Way.HELP), (F1, Way.HELP), (CTRL_D, Way.STOP)]
)
def test_one_key_leaves_a_list(key, way):
    assert reply_to(f"{DOWN}{key}", SIDE) == Went(way, draft=("right",))


def test_a_row_is_found_again_after_help():
    assert asked(f"{DOWN}?\r", SIDE, SIDE)[0][1] == Answered(("right",))


def test_ways_that_are_not_open_have_no_row_and_no_key():
    _, page = asked("<?\r", replace(SIDE, ways=frozenset()))
    assert not any(word in page for word in ("Skip", "Go back", "More", "know"))


def test_enter_on_the_saved_row_keeps_it():
    saved = replace(SIDE, saved=Saved("Right side", ("right",)))
    assert reply_to("\r", saved) == Went(Way.KEEP)
    assert reply_to(f"{DOWN}\r", saved) == Answered(("both",))


def test_a_saved_answer_that_is_no_option_has_a_row_to_keep_it():
    saved = replace(SIDE, saved=Saved("I don't know"))
    assert reply_to("\r", saved) == Went(Way.KEEP)
    assert reply_to(f"{DOWN}\r", saved) == Answered(("left",))


# -- any number of a list --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "codes"),
    [
        (f" {DOWN}{DOWN} \r", ("sit", "lie")),
        ("3 1 \r", ("sit", "lie")),
        ("1 1 2 \r", ("stand",)),
        ("ai2 \r", ("stand",)),
    ],
)
def test_space_ticks_and_enter_ends(keys, codes):
    assert reply_to(keys, WORSE) == Answered(codes)


@pytest.mark.parametrize(
    ("keys", "reply"),
    [
        (f"\r{DOWN}\r", Answered(())),
        ("\r\r2 \r", Answered(("stand",))),
        ("\r\r\r\r", Answered(())),
        (f"\r{ESC}", None),
        (f"\r{DOWN * 2}\r", Went(Way.DONT_KNOW)),
        (f"\r{DOWN * 3}\r", Went(Way.IN_PERSON)),
        (f"\r{DOWN * 5}\r", Went(Way.SKIP)),
        (f"\r{CTRL_D}", Went(Way.STOP)),
    ],
)
def test_nothing_ticked_is_asked_about(keys, reply):
    if reply is None:  # back at the list
        with pytest.raises(KeyboardInterrupt):
            reply_to(keys + CTRL_C, WORSE)
    else:
        assert reply_to(keys, WORSE) == reply


def test_every_way_is_behind_the_colon_of_a_tick_list():
    saved = replace(WORSE, saved=Saved("Sitting", ("sit",)))
    for place, way in enumerate((*ROWS, *MORE), 1):
        assert reply_to(f":{DOWN * place}\r", saved) == Went(way, draft=("sit",))


def test_saved_ticks_stand_there_and_enter_keeps_them():
    saved = replace(WORSE, saved=Saved("Sitting, Lying down", ("sit", "lie")))
    assert reply_to("\r", saved) == Went(Way.KEEP)
    assert reply_to("2 \r", saved) == Answered(("sit", "stand", "lie"))


def test_ticks_survive_help():
    assert asked("2 ?\r", WORSE, WORSE)[0] == [Went(Way.HELP, draft=("stand",)), Answered(("stand",))]


def test_alt_enter_on_a_tick_list_is_no_answer():
    """questionary hands back '' for it (its issue 324)."""
    assert reply_to("2 \x1b\r", WORSE) in (Answered(("stand",)), Went(Way.BACK, draft=("stand",)))


# -- everywhere ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("prompt", [PLACE, SIDE, WORSE, STORY])
def test_ctrl_c_is_an_interruption_and_no_answer(prompt):
    with pytest.raises(KeyboardInterrupt):
        asked(CTRL_C, prompt)


@pytest.mark.parametrize("prompt", [PLACE, SIDE])
def test_the_end_of_the_input_is_said_as_such(prompt):
    with create_pipe_input() as pipe:
        page = Vt100_Output(io.StringIO(), lambda: Size(rows=24, columns=80), enable_cpr=False)
        asker = KeyAsker(io.StringIO(), io.StringIO(), guard=0, input=pipe, output=page)
        pipe.close()
        with pytest.raises(InputEnded):
            asker.ask(prompt)


def test_what_people_wrote_is_shown_literally():
    text = "[left] [/b] <b>{x}</b> \\ #import"
    prompt = Prompt(
        key="x",
        text=text,
        kind=Kind.ONE,
        heading=text,
        guidance=text,
        options=(Option("a", text + "\x1b[31m"),),
        saved=Saved(text, ("a",)),
        ways=WAYS,
    )
    _, page = asked("\r", prompt)
    assert page.count(text) == 6  # heading, question, guidance, saved answer, row, answer
    assert "\x1b[31m" not in page


def test_only_bold_and_reverse_are_used():
    _, page = asked("\r2 \rknee\r", SIDE, WORSE, PLACE)
    codes = {code for part in page.split("\x1b[")[1:] if "m" in part for code in part.split("m")[0].split(";")}
    assert {c for c in codes if c.isdigit()} <= {"0", "1", "7"}


def test_questionary_still_draws_its_lists_the_way_the_cursor_fix_needs():
    control = InquirerControl(["a", "b"])
    assert ("[SetCursorPosition]", "") in control._get_choice_tokens()


def test_only_what_is_open_is_offered_in_words():
    """No "Esc goes back" where there is nothing to go back to."""
    _, page = asked(ENTER, replace(SIDE, ways=frozenset({Way.STOP})))
    assert "Enter chooses." in page and "Esc goes back" not in page
    assert "More: stop..." in page and "note" not in page
    _, page = asked(ENTER, replace(SIDE, ways=frozenset({Way.BACK, Way.HELP, Way.NOTE})))
    assert "Enter chooses, Esc goes back, ? helps." in page and "More: note, help..." in page
    _, page = asked("2 \r", replace(WORSE, can_be_unsure=True, ways=frozenset({Way.DONT_KNOW, Way.STOP})))
    assert "sure." in page and "F1" not in page and "skip" not in page
    _, page = asked("2 \r", replace(WORSE, can_be_unsure=True))
    assert "F1 helps." in page and "skip" in page


def test_a_wrong_answer_is_said_to_be_still_there():
    """Whoever types 7 behind 11 would have 117."""
    _, page = asked(CLEAR_LINE + "7" + ENTER, replace(PLACE, draft="11", problem="Please type a number."))
    assert "What you typed is still there. Backspace takes it away." in page
    _, page = asked("7" + ENTER, PLACE)
    assert "still there" not in page


@pytest.mark.parametrize(
    ("keys", "code"), [("how long she did it\r\r", "left"), ("both\r", "both"), ("rig\r", "right")]
)
def test_words_on_no_row_choose_none(keys, code):
    """Letters move in a list: the row that one of them led to is not what was meant."""
    assert reply_to(keys, SIDE) == Answered((code,))


@pytest.mark.parametrize(
    "typed",
    [
        "hand pinned and plated after the press, 1 March 2026, Beaumont",
        "St Vincent's pain clinic, Dr Okafor",
        "they never did the test",
        "1 3 wrist? said the doc",
        "so sore, lyrica",
        "Sit or stand all the same",
    ],
)
def test_a_sentence_typed_over_a_list_ticks_nothing_and_is_said_whole(typed):
    (reply,), page = asked(f"{typed}\r{DOWN}{UP}{DOWN} \r", replace(WORSE, can_be_unsure=True))
    assert len(reply.value) == 1 and not reply.unsure
    assert f"No row says “{typed.split()[0]}" in page


@pytest.mark.parametrize(
    ("typed", "code", "words"),
    [
        ("nope not really", "no", "not really"),
        ("no but once", "no", "once"),
        ("yeah since june", "yes", "since june"),
        ("nah", "no", ""),
    ],
)
def test_a_row_named_in_a_line_typed_over_a_list_is_chosen_with_the_words(typed, code, words):
    """Where the question takes words; consent given in part stays open, as in plain lines."""
    options = (Option("yes", "Yes"), Option("no", "No"), Option("unsure", "Not sure"))
    assert reply_to(f"{typed}\r", replace(SIDE, options=options, notes=True)) == Answered((code,), words=words)
    decides = replace(SIDE, options=options[:2], notes=True, decides=True)
    assert reply_to("only the first part\r", decides).way is Way.SKIP


@pytest.mark.parametrize(
    "typed",
    ["pain 6, slept 4 hours", "bad night again", "rained so the knee 7", "took 2 tylenol at noon", "walked to the mailbox",
     "head 5 back 3", "flare since breakfast", "did my stretches", "it was ok until supper", "pain 5 all day"],
)  # fmt: skip
def test_a_line_on_no_row_is_a_note_where_plain_lines_keep_one(typed):
    """A whole line of the journal at "Who writes this?"; where no note is taken nothing is chosen."""
    takes_notes = replace(SIDE, notes=True, ways=SIDE.ways | {Way.NOTE})
    assert reply_to(f"{typed}\r", takes_notes) == Went(Way.NOTE, words=typed)
    assert reply_to(f"{typed}\rboth\r", SIDE) == Answered(("both",))


@pytest.mark.parametrize(
    ("typed", "rows", "words"),
    [
        ("2 7 12 and gout, shingles", (2, 7, 12), "gout, shingles"),
        ("1 6 4 and the pills", (1, 4, 6), "the pills"),
        ("7, the rest no", (7,), ""),
        ("11 in the cold", (11,), "in the cold"),
    ],
)
def test_rows_named_by_number_in_a_line_typed_over_a_list_are_ticked(typed, rows, words):
    """As in plain lines; and the ticks that were there before it was typed stay."""
    rest = tuple(Option(f"r{n}", f"Row {n}") for n in range(1, 16))
    prompt = replace(WORSE, options=rest, own_words=True)
    reply = reply_to(f"{typed}\r", prompt)
    assert (reply.value, reply.words) == (tuple(f"r{n}" for n in rows), words)
    reply = reply_to(f"{UP}{UP} {DOWN}{typed}\r", prompt)
    assert (reply.value, reply.words) == ((*(f"r{n}" for n in rows), "r15"), words)


@pytest.mark.parametrize(
    ("typed", "words"),
    [("none", ""), ("No", ""), ("0", ""), ("none of these", ""), ("none, i never sit", "i never sit")],
)
def test_a_none_typed_over_a_list_is_none_at_once(typed, words):
    assert reply_to(f"{typed}\r", replace(WORSE, notes=True)) == Answered((), words=words, none=bool(words))


@pytest.mark.parametrize("typed", ["lying flat is best, heat pad", "just come on slow, from the sugar"])
def test_words_typed_over_a_list_that_takes_words_are_its_answer(typed):
    assert reply_to(f"{typed}\r", replace(WORSE, own_words=True)).words == typed


def test_words_typed_over_rows_of_which_one_is_chosen_are_kept_as_a_note():
    prompt = replace(SIDE, notes=True, ways=SIDE.ways | {Way.NOTE})
    assert reply_to("just come on slow, from the sugar\r", prompt) == Went(
        Way.NOTE, words="just come on slow, from the sugar"
    )


def test_one_word_over_such_rows_is_no_note():
    prompt = replace(SIDE, notes=True, ways=SIDE.ways | {Way.NOTE})
    assert reply_to(f"walter\r{DOWN}{UP}{DOWN}\r", prompt) != Went(Way.NOTE, words="walter")


def test_a_list_with_something_else_has_no_second_row_for_other_words():
    other = replace(WORSE, own_words=True, options=(*WORSE.options, Option("other", "Something else")))
    _, page = asked(" \r", other)
    assert "Something else" in page and "Other words, which" not in page
    _, page = asked(" \r", replace(WORSE, own_words=True))
    assert "Other words, which" in page


def test_a_nought_and_enter_say_none_without_a_second_question():
    assert reply_to("0\r", WORSE) == Answered(())

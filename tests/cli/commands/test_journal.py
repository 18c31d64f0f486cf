"""`visitprep journal` as people use it: by line, by questions, and what it shows of the weeks."""

from __future__ import annotations

import json
import re
import stat
from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from runs import DOWN, ENTER, FOR_ME

from sentences import HOME, OTHER_WORDS_STAY, WITHOUT_THE_JOURNAL
from visitprep.formats_copies_measures import Format
from visitprep.usecases.journal.writers import wrote_last
from visitprep.visit.records.choices.people import FilledBy
from visitprep.visit.records.people import Respondent
from visitprep.visit.visit import Teller, Visit

LINE = "pain 6, slept 5 h, gardening, heat helped\n"


@pytest.fixture
def rosa(place):
    """Rosa Delgado, whose visit is begun."""
    place.answered(*FOR_ME, "Rosa Delgado", ":quit")
    return place


def file_of(place):
    return place.home / "visits" / "visit-1" / "journal.jsonl"


def lines_of(place):
    """Each line without its digest, which every one has."""
    lines = [json.loads(line) for line in file_of(place).read_text(encoding="utf-8").splitlines()[1:]]
    assert all(len(line.pop("digest")) == 16 for line in lines)
    return lines


def wrote(place, line, *arguments):
    done = place.run("journal", *arguments, typed=line)
    assert done.returncode == 0, done.stderr
    return " ".join(done.stdout.decode().split())


def test_a_line_piped_in_is_an_entry(rosa):
    said = wrote(rosa, LINE)
    assert "Pain now, 0 to 10: 6; Hours of sleep: 5; Done: gardening; Helped: heat." in said
    (entry,) = lines_of(rosa)
    assert entry["now"] == {"low": 6, "high": 6} and entry["day"] == date.today().isoformat()
    assert stat.S_IMODE(file_of(rosa).stat().st_mode) == 0o600


def test_what_is_not_understood_is_kept_and_said(rosa):
    said = wrote(rosa, "rained all day\n")
    assert "Own words: rained all day." in said and "It has no one number for the pain now." in said


def test_by_questions_each_answer_is_on_the_disk_at_once(rosa):
    """The input ends after the third answer, and three answers are kept."""
    done = rosa.run("journal", "--plain", typed="6\n8\n:skip\n")
    assert done.returncode == 3
    assert [set(line) - {"id", "day", "time"} for line in lines_of(rosa)] == [{"now", "told"}, {"worst"}, {"gaps"}]
    assert len({line["id"] for line in lines_of(rosa)}) == 1


def test_what_the_clinic_gets_is_said_once_at_the_very_beginning(rosa):
    assert OTHER_WORDS_STAY.encode() in rosa.run("journal", "--plain", typed="6\n:quit\n").stdout
    assert OTHER_WORDS_STAY.encode() not in rosa.run("journal", "--plain", typed="6\n:quit\n").stdout


def test_a_journal_of_a_newer_visitprep_leaves_the_home_screen_standing(rosa):
    file_of(rosa).write_bytes(b'{"format": "visitprep journal", "schema_version": 9}\n')
    window = rosa.window("--plain")
    window.see("Write in the journal: cannot be read")
    window.replies(re.search(r"(\d+)\. Write in the journal", window.prompted())[1], "pain 6, slept 5 h")
    window.see("saved by a newer visitprep", HOME)
    window.reply(":quit")
    assert window.exit_code() == 0


def test_a_flare_by_questions_closes_itself(rosa):
    done = rosa.run("journal", "--flare", "--plain", typed="9\nlower back\nnothing\nnone\nsitting\nWhy so often?\n")
    said = done.stdout.decode()
    assert done.returncode == 0, done.stderr
    assert "(flare)" in said and "visitprep --plain urgent" in " ".join(said.split())
    assert lines_of(rosa)[0]["flare"] is True


@pytest.mark.parametrize(("said", "ago"), [("yesterday", 1), ("3 days ago", 3), ("today", 0)])
def test_another_day_as_people_say_it(rosa, said, ago):
    wrote(rosa, LINE, "--date", said)
    assert lines_of(rosa)[0]["day"] == (date.today() - timedelta(days=ago)).isoformat()


def test_the_time_of_writing_is_told_of_the_day_itself_and_of_no_earlier_one(rosa):
    """An entry about Monday that is written on Tuesday at 23:05 says nothing of 23:05 on Monday."""
    wrote(rosa, "pain 6", "--date", "yesterday")
    wrote(rosa, "pain 4", "--date", "today")
    before, now = lines_of(rosa)
    assert before["later"] is True and "later" not in now
    shown = rosa.run("journal", "list").stdout.decode()
    assert shown.count("written later") == 1 and f", {now['time']}" in shown
    table = rosa.run("journal", "export", "--output", "-").stdout.decode().splitlines()
    assert [row.split(",")[1].strip('"') for row in table[-2:]] == ["", now["time"]]


@pytest.mark.parametrize("said", ["tomorrow", "next year", "3000-01-01", "soon"])
def test_a_day_ahead_or_no_day_writes_nothing(rosa, said):
    done = rosa.run("journal", "--date", said, typed=LINE)
    assert done.returncode == 2 and done.stderr
    assert not file_of(rosa).exists()


def test_nothing_piped_in_says_how_it_is_done(rosa):
    done = rosa.run("journal")
    assert done.returncode == 3
    assert b"how strong the pain is now" in done.stderr
    assert not file_of(rosa).exists()


def test_what_is_said_on_the_line_itself_is_refused_and_not_repeated(rosa):
    """The shell would remember it."""
    done = rosa.run("journal", "pain 6 canary")
    assert done.returncode == 2
    assert b"canary" not in done.stderr


def test_list_show_and_chart_tell_of_the_days(rosa):
    for ago, line in ((9, "pain 8, rain made it worse"), (2, "pain 3, heat helped"), (0, "pain 5, own words here")):
        wrote(rosa, line, "--date", f"{ago} days ago" if ago else "today")
    listed = rosa.run("journal", "list").stdout.decode()
    assert "own words here" in listed and "Made it worse: rain" in listed
    assert "rain" not in rosa.run("journal", "list", "--days", "5").stdout.decode()
    shown = rosa.run("journal", "show", "2", "days", "ago").stdout.decode()
    assert "heat" in shown and "own words here" not in shown
    assert "own words here" in rosa.run("journal", "show").stdout.decode()
    drawn = rosa.run("journal", "chart").stdout.decode()
    assert "written on 3 of 14 days" in drawn and "range 3 to 8" in drawn


def test_an_empty_journal_says_what_to_do(rosa):
    assert b"Write down today with: visitprep journal" in rosa.run("journal", "list").stdout
    assert rosa.run("journal", "show").returncode == 4
    assert rosa.run("journal", "remove", "--yes").returncode == 4
    assert rosa.run("journal", "export").returncode == 4
    assert b"Nothing was written" in rosa.run("journal", "chart").stdout


def test_edit_keeps_the_entry_and_adds_a_line(rosa):
    wrote(rosa, LINE)
    done = rosa.run("journal", "edit", "--plain", typed="2\n4\n12\n")
    assert done.returncode == 0, done.stderr
    first, change = lines_of(rosa)
    assert change == {"id": first["id"], "now": {"low": 4, "high": 4}}


def test_remove_asks_and_adds_a_line(rosa):
    wrote(rosa, LINE)
    assert rosa.run("journal", "remove").returncode == 3
    assert b"Nothing was removed." in rosa.run("journal", "remove", "--plain", typed="1\n").stdout
    assert len(lines_of(rosa)) == 1
    assert b"Removed: " in rosa.run("journal", "remove", "--plain", typed="2\n").stdout
    assert lines_of(rosa)[1] == {"id": lines_of(rosa)[0]["id"], "removed": True}
    assert b"journal is empty" in rosa.run("journal", "show").stderr


def test_of_several_that_day_it_asks_which(rosa):
    wrote(rosa, "pain 2")
    wrote(rosa, "pain 9")
    assert rosa.run("journal", "remove", "today", "--yes").returncode == 3
    done = rosa.run("journal", "remove", "today", "--yes", "--plain", typed="1\n")
    assert done.returncode == 0, done.stderr
    shown = rosa.run("journal", "list").stdout.decode()
    assert re.search(r"\b9\b", shown) and len(lines_of(rosa)) == 3


@pytest.mark.parametrize("format", ["csv", *Format])
def test_export_makes_a_file_for_its_owner_only(rosa, format):
    wrote(rosa, LINE)
    done = rosa.run("journal", "export", "--format", format)
    assert done.returncode == 0, done.stderr
    (path,) = rosa.folder.iterdir()
    assert re.fullmatch(r"visitprep-journal-\d{4}-\d\d-\d\d\.\w+", path.name)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    again = rosa.run("journal", "export", "--format", format)
    assert again.returncode == 0 and f"{path.stem}-2{path.suffix}" in again.stdout.decode()
    assert rosa.run("journal", "export", "--format", format, "--force").returncode == 0
    assert len(list(rosa.folder.iterdir())) == 2


def test_a_spreadsheet_has_all_the_days_and_a_page_the_last_weeks(rosa):
    wrote(rosa, "pain 3, heat helped", "--date", "2020-02-01")
    wrote(rosa, "pain 4")
    rows = rosa.run("journal", "export", "-o", "-").stdout.decode("utf-8-sig").splitlines()
    assert len(rows) == 3 and rows[1].startswith('"2020-02-01"')
    assert "heat" not in rosa.run("journal", "export", "-o", "-", "-f", "text").stdout.decode()
    assert "heat" in rosa.run("journal", "export", "-o", "-", "-f", "text", "--all").stdout.decode()


def test_a_formula_in_the_journal_is_text_in_the_spreadsheet(rosa):
    wrote(rosa, 'did: =HYPERLINK("http://x.example")\n')
    made = rosa.run("journal", "export", "-o", "-").stdout.decode("utf-8-sig")
    assert '"\'=HYPERLINK(""http://x.example"")"' in made


def test_a_damaged_line_is_named_and_the_rest_is_shown(rosa):
    wrote(rosa, LINE)
    with file_of(rosa).open("ab") as file:
        file.write(b"canary is no line of ours\n")
    wrote(rosa, "pain 9")
    before = file_of(rosa).read_bytes()
    for arguments in (("list",), ("chart",), ("show",), ("export", "-o", "-")):
        done = rosa.run("journal", *arguments)
        assert done.returncode == 0
        assert b"Line 3 of" in done.stderr and b"canary" not in done.stderr
    assert file_of(rosa).read_bytes() == before
    page = rosa.run("export", "-f", "text", "-o", "-")
    assert b"Line 3 of" in page.stderr and b"Pain: 6 to 9, told for 1 day" in page.stdout


def test_the_page_for_the_clinic_has_the_last_weeks(rosa):
    assert b"Journal" not in rosa.run("export", "-f", "text", "-o", "-").stdout
    wrote(rosa, LINE)
    assert b"Sleep: 5 hours, told for 1 night" in rosa.run("export", "-f", "text", "-o", "-").stdout
    assert b"told for 1 night" not in rosa.run("export", "--example", "-f", "text", "-o", "-").stdout


def test_a_journal_that_cannot_be_read_costs_no_page(rosa):
    wrote(rosa, LINE)
    file_of(rosa).write_bytes(b'{"format": "visitprep journal", "schema_version": 9}\n')
    done = rosa.run("export", "-f", "text", "-o", "-")
    assert done.returncode == 0 and WITHOUT_THE_JOURNAL.encode() in done.stderr
    assert rosa.run("journal", "list").returncode == 5
    assert rosa.run("journal", typed=LINE).returncode == 5


def test_each_person_has_a_journal_of_their_own(rosa):
    rosa.run("start", "--answers", "-", typed="person:\n  name: Ana Example\n")
    wrote(rosa, "pain 2", "--person", "Ana")
    wrote(rosa, "pain 9", "--person", "Rosa")
    assert b"Pain: 2, told for 1 day" in rosa.run("journal", "chart", "--person", "Ana").stdout
    assert b"Pain: 9, told for 1 day" in rosa.run("journal", "chart", "--person", "Rosa").stdout


def test_from_the_home_screen_with_keys(rosa):
    """The row says how many days there are; a line there, and back to the sections."""
    window = rosa.window("--plain")
    window.see("Write in the journal: nothing written yet")
    number = re.search(r"(\d+)\. Write in the journal", window.prompted())[1]
    window.replies(number, "pain 6, slept 5 h")
    window.see("Hours of sleep: 5", "Write in the journal: 1 day")
    window.reply(":quit")
    assert window.exit_code() == 0


def test_with_arrow_keys(rosa):
    window = rosa.window("journal")
    window.enter("How strong is your pain now", "6")
    window.enter("at its worst", "8")
    window.ready("for most of the day")
    window.press("\x04")
    window.see("Written down for")
    assert window.exit_code() == 0
    assert len(lines_of(rosa)) == 2
    window = rosa.window("journal", "remove")
    window.ready("Remove what was written")
    window.press(DOWN)
    window.press(ENTER)
    window.see("Removed: ")
    assert window.exit_code() == 0


@pytest.fixture
def tomas(place):
    """Tomás, and Lucia who helps him; they answered together last."""
    place.folder.joinpath("t.yaml").write_text(
        "person: {name: Tomás, country: IE}\n"
        "respondent: {filled_by: caregiver_with_patient, name: Lucia, relation: his sister}\n"
    )
    assert place.run("start", "--answers", "t.yaml").returncode == 0
    return place


def writers_of(place):
    return [line["told"] for line in lines_of(place) if "told" in line]


def test_who_writes_is_asked_once_where_there_is_a_helper_and_enter_is_the_same_as_last_time(tomas):
    first = tomas.run("journal", "--plain", typed="2\n8, he groaned half the night\n:quit\n")
    assert "Who writes this? Enter: Tomás and Lucia (his sister) together." in " ".join(
        first.stdout.decode().split()
    )
    again = tomas.run("journal", "--plain", typed="\npain 7, slept 4 h\n")
    assert "Who writes this? Enter: Lucia (his sister)." in " ".join(again.stdout.decode().split())
    assert "by Lucia (his sister)." in " ".join(again.stdout.decode().split())
    assert [told["helper"] for told in writers_of(tomas)] == [True, True]
    listed = " ".join(tomas.run("journal", "list").stdout.decode().split())
    assert "Written by Lucia (his sister)." in listed


def test_a_helper_who_has_taken_over_and_wrote_nothing_yet_is_who_is_meant_by_enter():
    wrote = [SimpleNamespace(told=Teller(helper=True, name="Lucia", relation="sister"))]
    for name, kept, meant in (("Peter", wrote, "Peter"), ("Lucia", wrote, "Lucia"), ("Peter", [], "Peter")):
        now = Respondent(filled_by=FilledBy.CAREGIVER_ALONE, name=name)
        opened = SimpleNamespace(
            visit=Visit(respondent=now), journal=SimpleNamespace(newest=lambda kept=kept: iter(kept))
        )
        assert wrote_last(opened).name == meant
    opened.visit = Visit(respondent=Respondent(filled_by=FilledBy.PATIENT))
    opened.journal = SimpleNamespace(newest=lambda: iter(wrote))
    assert wrote_last(opened).name == "Lucia"


def test_who_wrote_a_day_can_be_changed(tomas):
    tomas.run("journal", "--plain", typed="1\npain 5, slept 6 h\n")
    assert writers_of(tomas) == [{}]
    page = tomas.run("journal", "edit", "--plain", typed=":quit\n").stdout.decode()
    row = re.search(r"(\d+)\. Who wrote it: Tomás", page)[1]
    tomas.run("journal", "edit", "--plain", typed=f"{row}\n2\n:quit\n")
    assert writers_of(tomas)[-1]["name"] == "Lucia"


def test_the_person_writes_in_their_own_voice(tomas):
    asked = tomas.run("journal", "--plain", typed="1\n:quit\n").stdout.decode()
    assert "How strong is your pain now" in asked


def test_a_line_where_it_is_asked_who_writes_is_the_line_of_the_day(tomas):
    """Help says that one line is enough: alone in a pipe, in place of the number, and behind it."""
    alone = tomas.run("journal", "--plain", typed="pain 6 slept 5, heat helped\n")
    assert alone.returncode == 0
    assert "by Tomás and Lucia (his sister) together" in " ".join(alone.stdout.decode().split())
    asked = tomas.run("journal", "--plain", typed="pain 7, slept 4 h\n2\n").stdout.decode()
    assert "Your line is kept: “pain 7, slept 4 h”" in " ".join(asked.split())
    tomas.run("journal", "--plain", typed="1 pain 3, slept 8 h\n")
    days = [
        (line["now"]["low"], line["sleep"]["low"], line["told"].get("helper", False)) for line in lines_of(tomas)
    ]
    assert days == [(6, 5, False), (7, 4, True), (3, 8, False)]


def test_a_person_without_a_helper_is_not_asked_who_writes(rosa):
    assert b"Who writes" not in rosa.run("journal", "--plain", typed="6\n:quit\n").stdout


def test_hours_of_nothing_are_asked_about_and_a_number_of_the_day_is_asked_once(rosa):
    done = rosa.run("journal", "--plain", typed="pain seven, 4 and a half hours, played draughts\n4.5\n")
    assert "Were the hours in it those you slept?" in done.stdout.decode(), done.stderr
    assert "Hours of sleep: 4.5" in " ".join(done.stdout.decode().split())
    later = rosa.run("journal", "--plain", typed="rained all day\n")
    assert later.returncode == 0 and "no one number" not in later.stdout.decode(), later.stderr
    assert "no one number" not in wrote(rosa, "and the wind too\n")

"""The patient's left stays left: read back from the drawn picture, for every region and side, and from a real PDF."""

from __future__ import annotations

import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from visitprep.document import BodyMap, Document, Mark, Part, Section, Side
from visitprep.render import pdf
from visitprep.render.body import drawing
from visitprep.render.layout import Layout
from visitprep.visit.records.choices import Region

SVG = "{http://www.w3.org/2000/svg}"
BACK_ONLY = {"elbow", "upper_back", "mid_back", "lower_back", "tailbone", "buttock"}
BOTH_VIEWS = {"head", "neck", "shoulder", "thigh", "shin_calf"}
IN_THE_MIDDLE = {"tailbone", "genital_area"}
"""There is one of each, whatever side was said."""
READERS_RIGHT, READERS_LEFT, MIDDLE = 1, -1, 0


def half(x: float, middle: float) -> int:
    return (x > middle + 0.5) - (x < middle - 0.5)


def figures(svg: str) -> dict[str, dict[str, set[int]]]:
    """For each figure, by its name: each word or number on it, and in which half of the body it stands."""
    found: dict[str, dict[str, set[int]]] = {}
    for figure in ET.fromstring(svg).findall(f"{SVG}g"):
        head = figure.find(f"{SVG}ellipse")
        assert head is not None
        middle = float(head.attrib["cx"])
        texts = [(text.text or "", float(text.attrib["x"])) for text in figure.findall(f"{SVG}text")]
        dots = [float(dot.attrib["cx"]) for dot in figure.findall(f"{SVG}circle") if dot.get("fill") == "#000"]
        assert sorted(dots) == sorted(
            x for text, x in texts if text[0].isdigit()
        )  # each number on its black circle
        placed: dict[str, set[int]] = {}
        for text, x in texts:
            placed.setdefault(text, set()).add(half(x, middle))
        (name,) = {"Front", "Back"} & set(placed)
        found[name] = placed
    return found


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("region", [region.value for region in Region if region is not Region.WHOLE_BODY])
def test_the_mark_is_in_the_right_half_of_the_right_figure(region: str, side: Side) -> None:
    """As when two people face each other on the front view, and as when one follows the other on the back view."""
    read = figures(drawing((Mark(1, region, side, "words"),)))
    number = "1?" if side is Side.UNKNOWN else "1"
    on_front = {Side.LEFT: {READERS_RIGHT}, Side.RIGHT: {READERS_LEFT}, Side.BOTH: {READERS_LEFT, READERS_RIGHT}}
    expected = on_front.get(side, {MIDDLE}) if region not in IN_THE_MIDDLE else {MIDDLE}
    front = set() if region in BACK_ONLY else expected
    back = {-place for place in expected} if region in BACK_ONLY | BOTH_VIEWS else set()
    assert (read["Front"].get(number, set()), read["Back"].get(number, set())) == (front, back)


def test_the_words_left_and_right_stand_in_the_half_that_they_name() -> None:
    read = figures(drawing(()))
    assert (read["Front"]["LEFT"], read["Front"]["RIGHT"]) == ({READERS_RIGHT}, {READERS_LEFT})
    assert (read["Back"]["LEFT"], read["Back"]["RIGHT"]) == ({READERS_LEFT}, {READERS_RIGHT})


@pytest.mark.parametrize("region", ["jaw", "knee", "buttock", "hand"])
@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_eight_pains_of_one_place_stay_on_its_side(region: str, side: Side) -> None:
    """Circles that have to move never cross the middle line, where they would mean the other side."""
    read = figures(drawing(tuple(Mark(n, region, side, "words") for n in range(1, 9))))
    view, right = ("Back", Side.RIGHT) if region == "buttock" else ("Front", Side.LEFT)
    wanted = {READERS_RIGHT} if side is right else {READERS_LEFT}
    assert [read[view][str(n)] for n in range(1, 9)] == [wanted] * 8


@pytest.mark.skipif(not shutil.which("pdftoppm"), reason="looks at the page with poppler")
def test_the_black_marks_of_the_printed_picture_are_on_the_right_side(tmp_path: Path) -> None:
    """On the page as it comes out of the printer: where a number stands, and that there is black around it."""
    sides = {1: ("knee", Side.LEFT), 2: ("hand", Side.RIGHT), 3: ("buttock", Side.LEFT), 4: ("elbow", Side.RIGHT),
             5: ("thigh", Side.LEFT)}  # fmt: skip
    marks = tuple(Mark(n, region, side, "words") for n, (region, side) in sides.items())
    section = Section("map", "Where it hurts", (BodyMap(marks, named=False),))
    path = tmp_path / "page.pdf"
    path.write_bytes(pdf.render(Document("Map", "Rosa", (), "End.", (Part("", (section,)),)), Layout()))
    boxes = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, check=True, text=True).stdout
    subprocess.run(["pdftoppm", "-gray", "-r", "144", path, tmp_path / "page"], check=True)
    (picture,) = tmp_path.glob("*.pgm")
    _, size, _, pixels = picture.read_bytes().split(b"\n", 3)
    wide = int(size.split()[0])

    def is_black(x: float, y: float) -> bool:
        return pixels[int(y * 2) * wide + int(x * 2)] < 60

    words = [(word, *map(float, box)) for *box, word in re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<', boxes)]  # fmt: skip
    middle = {word: (left + right) / 2 for word, left, _, right, _ in words if word in ("Front", "Back")}
    between = (middle["Front"] + middle["Back"]) / 2
    seen = set()
    for word, left, top, right, bottom in words:
        if word in "12345" and bottom < 700:  # above the number of the page
            x, y = (left + right) / 2, (top + bottom) / 2
            view = "Front" if x < between else "Back"
            seen.add((int(word), view, half(x, middle[view])))
            assert is_black(left - 0.8, y) and is_black(right + 0.8, y)
    assert seen == {
        (1, "Front", READERS_RIGHT),
        (2, "Front", READERS_LEFT),
        (3, "Back", READERS_LEFT),
        (4, "Back", READERS_RIGHT),
        (5, "Front", READERS_RIGHT),
        (5, "Back", READERS_LEFT),
    }

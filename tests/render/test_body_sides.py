"""The patient's left stays left: read back from the drawn picture, for every region and side, and from a real PDF."""

from __future__ import annotations

import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from visitprep.document.blocks import Document, Part, Section
from visitprep.document.body_map import Area, MappedPain, PainMap
from visitprep.document.sides import Side
from visitprep.render import pdf
from visitprep.render.body.drawing import drawing
from visitprep.render.layout import Layout
from visitprep.visit.records.choices.pain import Region

SVG = "{http://www.w3.org/2000/svg}"
BACK_ONLY = {"elbow", "upper_back", "mid_back", "lower_back", "tailbone", "buttock"}
BOTH_VIEWS = {"head", "neck", "shoulder", "thigh", "shin_calf"}
ON_THE_MIDDLE_LINE = {"tailbone", "genital_area"}
"""There is one of each, whatever side was said."""
ACROSS = {"head", "face", "jaw", "neck", "chest", "upper_back", "mid_back", "lower_back", "belly", "pelvis"}
"""Both sides of it are one area, with one number."""
READERS_RIGHT, READERS_LEFT, MIDDLE = 1, -1, 0


def mapped(number: int, region: str, side: Side) -> MappedPain:
    return MappedPain(number, 5, (Area(region, side),), (), "words")


def half(x: float, middle: float = 0) -> int:
    return (x > middle + 0.5) - (x < middle - 0.5)


def figures(svg: str) -> dict[str, dict[str, set[int]]]:
    """For each figure, by its name: each word or number on it, and in which half of the body it points.

    A number beside the body points with its line, whose end has a dot.
    """
    found: dict[str, dict[str, set[int]]] = {}
    for figure in ET.fromstring(svg).findall(f"{SVG}g"):
        ends = {}
        for path in figure.findall(f"{SVG}path"):
            if path.get("stroke-width") == "1.6":
                (x0, y0), (x1, _) = ((float(n) for n in pair.split()) for pair in path.attrib["d"][1:].split("L"))
                ends[x0, y0] = x1
        rings = [
            (float(r.attrib["cx"]), float(r.attrib["cy"]))
            for r in figure.findall(f"{SVG}circle")
            if r.get("r") == "12.5"
        ]
        placed: dict[str, set[int]] = {}
        for text in figure.findall(f"{SVG}text"):
            x, y, said = float(text.attrib["x"]), float(text.attrib["y"]), text.text or ""
            if said[0].isdigit():
                ring = min(rings, key=lambda ring: abs(ring[0] - x) + abs(ring[1] - y))
                assert abs(ring[0] - x) < 0.1 and abs(ring[1] - y) < 8
                x = ends.get(ring, x)
            placed.setdefault(said, set()).add(half(x))
        (name,) = {"Front", "Back"} & set(placed)
        found[name] = placed
    return found


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("region", [region.value for region in Region if region is not Region.WHOLE_BODY])
def test_the_number_is_in_the_right_half_of_the_right_figure(region: str, side: Side) -> None:
    """As when two people face each other on the front view, and as when one follows the other on the back view."""
    read = figures(drawing((mapped(1, region, side),)))
    number = "1?" if side is Side.UNKNOWN else "1"
    if region in ON_THE_MIDDLE_LINE:
        expected = {MIDDLE}
    elif side in (Side.LEFT, Side.RIGHT):
        expected = {READERS_RIGHT if side is Side.LEFT else READERS_LEFT}
    else:
        expected = {MIDDLE} if region in ACROSS else {READERS_LEFT, READERS_RIGHT}
    front = set() if region in BACK_ONLY else expected
    back = {-place for place in expected} if region in BACK_ONLY | BOTH_VIEWS else set()
    assert (read["Front"].get(number, set()), read["Back"].get(number, set())) == (front, back)


def test_the_words_left_and_right_stand_in_the_half_that_they_name() -> None:
    read = figures(drawing(()))
    assert (read["Front"]["Left"], read["Front"]["Right"]) == ({READERS_RIGHT}, {READERS_LEFT})
    assert (read["Back"]["Left"], read["Back"]["Right"]) == ({READERS_LEFT}, {READERS_RIGHT})


@pytest.mark.parametrize("region", ["jaw", "knee", "buttock", "hand"])
@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_nine_pains_of_one_place_stay_on_its_side(region: str, side: Side) -> None:
    read = figures(drawing(tuple(mapped(n, region, side) for n in range(1, 10))))
    view, right = ("Back", Side.RIGHT) if region == "buttock" else ("Front", Side.LEFT)
    wanted = {READERS_RIGHT} if side is right else {READERS_LEFT}
    assert [read[view][str(n)] for n in range(1, 10)] == [wanted] * 9


@pytest.mark.skipif(not shutil.which("pdftoppm"), reason="looks at the page with poppler")
@pytest.mark.parametrize("kind", ["-gray", "-mono"])
def test_the_areas_of_the_printed_picture_are_black_on_the_right_side(kind: str, tmp_path: Path) -> None:
    """On the page as it comes out of the printer, and out of a fax: ink on the side that was said, none on the other."""
    sides = {"shoulder": Side.LEFT, "forearm": Side.RIGHT, "buttock": Side.LEFT, "shin_calf": Side.RIGHT}
    pains = tuple(
        MappedPain(n, 9, (Area(region, side),), (), "words") for n, (region, side) in enumerate(sides.items(), 1)
    )
    section = Section("map", "Where it hurts", (PainMap(pains, named=False),))
    path = tmp_path / "page.pdf"
    path.write_bytes(pdf.render(Document("Map", "Rosa", (), "End.", (Part("", (section,)),)), Layout()))
    boxes = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, check=True, text=True).stdout
    subprocess.run(["pdftoppm", "-gray", "-r", "144", path, tmp_path / "page"], check=True)
    if kind == "-mono":
        subprocess.run(["pdftoppm", "-mono", "-r", "100", path, tmp_path / "fax"], check=True)
        (fax,) = tmp_path.glob("*.pbm")
        assert fax.stat().st_size > 1000
        wide, pixels, scale = _bits(fax.read_bytes())
    else:
        (picture,) = tmp_path.glob("*.pgm")
        _, size, _, gray = picture.read_bytes().split(b"\n", 3)
        wide, pixels, scale = int(size.split()[0]), [value < 60 for value in gray], 2.0
    words = [(word, *map(float, box)) for *box, word in re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<', boxes)]  # fmt: skip
    middle = {
        word: ((left + right) / 2, bottom) for word, left, _, right, bottom in words if word in ("Front", "Back")
    }
    unit = (middle["Back"][0] - middle["Front"][0]) / 208

    def ink(view: str, x: float, y: float) -> float:
        """Share of black pixels in a square of six units round a point of the figure."""
        left, top = middle[view][0] + (x - 3) * unit, middle[view][1] + (y + 5 - 3) * unit
        rows = range(int(top * scale), int((top + 6 * unit) * scale))
        columns = range(int(left * scale), int((left + 6 * unit) * scale))
        found = [pixels[row * wide + column] for row in rows for column in columns]
        return sum(found) / len(found)

    for view, x, y in (
        ("Front", 44, 94),
        ("Back", -44, 94),
        ("Front", -54, 165),
        ("Back", -16, 216),
        ("Front", -19, 360),
    ):
        assert ink(view, x, y) > 0.85, (view, x, y)
        assert ink(view, -x, y) < 0.3, (view, -x, y)


def _bits(picture: bytes) -> tuple[int, list[bool], float]:
    """A 1-bit picture at 100 dots an inch: its width, its pixels, and dots for each point of the page."""
    _, size, rows = picture.split(b"\n", 2)
    wide, high = map(int, size.split())
    stride = (wide + 7) // 8
    bits = [bool(rows[y * stride + x // 8] >> (7 - x % 8) & 1) for y in range(high) for x in range(wide)]
    return wide, bits, 100 / 72

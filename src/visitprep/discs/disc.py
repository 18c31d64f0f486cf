"""A disc looked through: which studies are on it, what of it can be read, whose it is. Nothing is copied or opened.

Numbers of the patient and of orders are not read at all. Names are compared here and never shown; what may hold one
(the path of a file, a description) is told as a number, or left out.
"""

from __future__ import annotations

import os
import re
import stat
import struct
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct, field

from visitprep.discs.directory import Index, read_index
from visitprep.discs.header import Head, read_head
from visitprep.discs.layout import NotDicom
from visitprep.discs.series import Series
from visitprep.errors import Unreadable
from visitprep.files import read_whole

_CLASS, _DATE, _MODALITY, _PLACE = 0x00080016, 0x00080020, 0x00080060, 0x00080080
_STUDY_SAID, _SERIES_SAID = 0x00081030, 0x0008103E
_NAME, _BORN, _BODY = 0x00100010, 0x00100030, 0x00180015
_STUDY, _SERIES, _NUMBER, _IN_SERIES, _IN_STUDY = 0x0020000D, 0x0020000E, 0x00200013, 0x00201209, 0x00201208
_WANTED = frozenset(
    (0x00080005, _CLASS, _DATE, _MODALITY, _PLACE, _STUDY_SAID, _SERIES_SAID, _NAME, _BORN, _BODY)
    + (_STUDY, _SERIES, _NUMBER, _IN_SERIES, _IN_STUDY)
)
_REPORTS = frozenset(
    {
        "1.2.840.10008.5.1.4.1.1.88.11", "1.2.840.10008.5.1.4.1.1.88.22", "1.2.840.10008.5.1.4.1.1.88.33",
        "1.2.840.10008.5.1.4.1.1.88.34", "1.2.840.10008.5.1.4.1.1.104.1", "1.2.840.10008.5.1.4.1.1.104.2",
    }
)  # fmt: skip
"""What a person would call a report; a dose sheet and the marks on pictures are none."""
_NO_PICTURES = frozenset({"SR", "DOC", "PR", "KO", "REG", "SEG", "RTSTRUCT", "RTPLAN", "RTDOSE"})
"""Kinds of files that go with pictures and are none."""
_PICTURES = frozenset({"CR", "DX", "RG", "MR", "CT", "US", "MG", "NM", "PT", "RF", "XA"})
_IMAGES = frozenset(
    f"1.2.840.10008.5.1.4.1.1.{number}"
    for number in ("1", "1.1", "1.2", "2", "2.1", "4", "4.1", "6.1", "3.1", "7", "12.1", "12.2", "20", "128")
)
"""The plain picture of each kind; what else a machine writes may well have none."""
INDEX_NAME = "DICOMDIR"
_MOST_OF_AN_INDEX = 100_000_000
_BESIDE = frozenset(
    {
        ".BAT", ".BMP", ".CHM", ".CLASS", ".CSS", ".DAT", ".DB", ".DLL", ".EXE", ".GIF", ".HTM", ".HTML", ".ICO",
        ".INF", ".INI", ".JAR", ".JPEG", ".JPG", ".JS", ".LNK", ".MSI", ".OCX", ".PDF", ".PLIST", ".PNG",
        ".RTF", ".SO", ".SYS", ".TXT", ".XML", ".XSL", ".ZIP",
    }
)  # fmt: skip
"""Endings of what stands beside pictures: a program to show them, papers. They are not looked into."""
_PAPERS = frozenset({".PDF", ".RTF"})
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_PROGRAMS = frozenset({".EXE", ".INF", ".MSI", ".JAR"})


class Study(Struct):
    """One examination, with all its pictures."""

    date: str = ""
    """YYYYMMDD, as in the file; empty when it is not there or no date."""
    modalities: set[str] = field(default_factory=set)
    body: set[str] = field(default_factory=set)
    said: str = ""
    """What the hospital called it; without what could be somebody's name."""
    place: str = ""
    person: tuple[str, str] = ("", "")
    series: dict[str, Series] = field(default_factory=dict)
    counted: int = 0
    """How many files the study has by what one of them says; 0 where none does."""
    pictures: int = 0
    has_report: bool = False
    missing: int = 0
    cut: int = 0
    last: dict[int, bytes] = field(default_factory=dict)
    """What the last file of it said, and whether that was a report."""
    last_is_report: bool = False

    @property
    def lacking(self) -> int:
        """Pictures that are not there, by their numbers or by the count of their series or of all."""
        files = sum(one.files for one in self.series.values())
        return max(self.counted - files, sum(one.lacking for one in self.series.values()))

    def take(self, head: Head) -> None:
        """What a file, or the index, says of it, where nothing else did."""
        date, name = head.text(_DATE), head.text(_NAME)
        self.date = self.date or (date if re.fullmatch(r"\d{8}", date) else "")
        self.place = self.place or _without_name(head.text(_PLACE), name)
        self.person = self.person if any(self.person) else (name, head.text(_BORN))
        self.said = self.said or _without_name(head.text(_STUDY_SAID), name)
        modality = head.text(_MODALITY).upper()
        if modality and modality not in _NO_PICTURES and head.text(_CLASS) not in _REPORTS:
            self.modalities.add(modality)


class Disc(Struct):
    """What was found."""

    index: Index | None = None
    """None: there is none."""
    studies: dict[str, Study] = field(default_factory=dict)
    missing: int = 0
    """Files that the index names and that are not there."""
    empty: int = 0
    cut: int = 0
    unreadable: int = 0
    """The drive could not read them."""
    not_pictures: int = 0
    """Files that the index names and that are something else."""
    papers: int = 0
    has_program: bool = False
    files: int = 0

    @property
    def people(self) -> list[tuple[str, str]]:
        """Everybody whose pictures are on it: a name and a birth date, both for comparing only."""
        found: list[tuple[str, str]] = []
        for study in self.studies.values():
            if any(study.person) and not any(same_person(study.person, one) for one in found):
                found.append(study.person)
        return found

    @property
    def in_order(self) -> list[Study]:
        return sorted(self.studies.values(), key=lambda study: study.date)

    @property
    def lacking(self) -> int:
        """Besides what an index names: pictures that the files themselves say are not there."""
        return sum(max(0, study.lacking - study.missing) for study in self.studies.values())

    @property
    def broken(self) -> int:
        return self.missing + self.empty + self.cut + self.unreadable + self.not_pictures


def is_disc(path: Path) -> bool:
    """Whether a folder has the index of a disc. Never raises."""
    try:
        return path.is_dir() and any(_plain_name(entry.name) == INDEX_NAME for entry in path.iterdir())
    except OSError:
        return False


def look_through(root: Path, progress: Callable[[int, int], None]) -> Disc:
    """The disc at `root`. `progress` is told how many files were looked at, of how many. Raises Unreadable."""
    files = _files(root)
    disc = Disc(files=len(files))
    disc.index, base = _index(files)
    listed = {base + one.path: one for one in disc.index.files} if disc.index else {}
    for name, one in listed.items():
        if name not in files:
            disc.missing += 1
            if one.study:
                disc.studies.setdefault(one.study, Study()).missing += 1
    for number, (name, path) in enumerate(files.items(), 1):
        found = listed.get(name)
        _look_at(disc, name, path, found is not None, found.study if found else "")
        progress(number, len(files))
    for one in listed.values():
        if study := disc.studies.get(one.study):
            study.take(one.head)
    return disc


def _files(root: Path) -> dict[str, str]:
    """Every ordinary file by its path below `root`, in capitals, without the version that some systems add."""
    found: dict[str, str] = {}

    def refuse(error: OSError) -> None:
        from visitprep.files import why
        from visitprep.wording import N_

        if error.filename == str(root):
            raise Unreadable(root, why(error), N_("Take the disc out, wipe it, and try again."))

    for folder, _, names in os.walk(root, onerror=refuse):
        below = Path(folder).relative_to(root).as_posix()
        above = "" if below == "." else f"{below}/"
        for name in sorted(names):
            found[_plain_name(above + name)] = f"{folder}{os.sep}{name}"
    return found


def _plain_name(name: str) -> str:
    return re.sub(r";\d+$", "", name).rstrip(".").upper()


def _index(files: dict[str, str]) -> tuple[Index | None, str]:
    """The index nearest to the top, and the folder it is in, as it stands before the names of its files."""
    found = sorted((name for name in files if name.rpartition("/")[2] == INDEX_NAME), key=lambda n: n.count("/"))
    if not found:
        return None, ""
    folder, slash, _ = found[0].rpartition("/")
    try:
        data = read_whole(Path(files[found[0]]), _MOST_OF_AN_INDEX)
    except (Unreadable, FileNotFoundError):
        return Index((), is_damaged=True), folder + slash
    return read_index(data), folder + slash


def _look_at(disc: Disc, name: str, path: str, is_listed: bool, study: str) -> None:
    own_name = name.rpartition("/")[2]
    if own_name == INDEX_NAME:
        return
    dot = own_name.rfind(".")
    ending = own_name[dot:] if dot > 0 else ""
    if ending in _BESIDE and not is_listed:
        disc.papers += ending in _PAPERS
        disc.has_program = disc.has_program or ending in _PROGRAMS
        return
    try:
        head = _head(path)
    except NotDicom:
        disc.not_pictures += is_listed
        return
    except OSError:
        disc.unreadable += 1
        _cut(disc, study)
        return
    if head is None:
        if is_listed:
            disc.empty += 1
            _cut(disc, study)
        return
    own = head.text(_STUDY) or study
    if head.is_cut or _lacks_picture(head):
        disc.cut += 1
        _cut(disc, own)
    if own and (head.text(_SERIES) or head.text(_MODALITY)):
        _add(disc.studies.setdefault(own, Study()), head)


def _head(path: str) -> Head | None:
    """None for an empty file. A link is not followed."""
    with open(path, "rb", buffering=0, opener=_opened) as file:
        found = os.fstat(file.fileno())
        if not stat.S_ISREG(found.st_mode):
            raise NotDicom
        if not found.st_size:
            return None
        try:
            return read_head(file, found.st_size, _WANTED)
        except struct.error:
            raise NotDicom from None


def _opened(path: str, flags: int) -> int:
    return os.open(path, flags | _NO_LINKS)


def _lacks_picture(head: Head) -> bool:
    """A picture by its kind, that ends before the picture begins."""
    return not head.has_pixels and head.text(_MODALITY).upper() in _PICTURES and head.text(_CLASS) in _IMAGES


def _cut(disc: Disc, study: str) -> None:
    if study:
        disc.studies.setdefault(study, Study()).cut += 1


def _add(study: Study, head: Head) -> None:
    number = head.text(_NUMBER)
    head.values.pop(_NUMBER, None)  # the one value in which the pictures of a series differ
    study.series.setdefault(head.text(_SERIES), Series()).take(number, head.text(_IN_SERIES))
    if (counted := head.text(_IN_STUDY)).isdecimal():
        study.counted = max(study.counted, int(counted))
    if head.values == study.last:  # the next picture of the same series
        study.pictures += head.has_pixels and not study.last_is_report
        return
    study.last, study.last_is_report = head.values, head.text(_CLASS) in _REPORTS
    study.take(head)
    if study.last_is_report:
        study.has_report = True
    elif head.has_pixels:
        study.pictures += 1
        if body := head.text(_BODY):
            study.body.add(body.upper())


def _without_name(words: str, name: str) -> str:
    """The words, unless they hold a word of the name or a long number."""
    parts = {part.casefold() for part in re.split(r"[\^=,.\s]+", name) if len(part) > 2}
    said = {part.casefold() for part in re.split(r"[^\w]+", words)}
    return "" if parts & said or re.search(r"\d{5,}", words) else words


def same_person(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Nothing speaks against it: no two birth dates, and no two names that have no word in common."""
    if one[1] and other[1] and one[1] != other[1]:
        return False
    mine, theirs = _words(one[0]), _words(other[0])
    return not mine or not theirs or len(mine & theirs) >= min(2, len(mine), len(theirs))


def _words(name: str) -> frozenset[str]:
    return frozenset(part.casefold() for part in re.split(r"[\^=,.\s]+", name) if len(part) > 1)

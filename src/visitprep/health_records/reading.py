"""Every piece of what a person pointed at: told by its content, read, and put together at the end.

Nothing here opens a path: a piece is a name, a size and a way to open it as a stream.
"""

from __future__ import annotations

import io
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date
from typing import IO

from msgspec import Struct, field
from msgspec.structs import replace

from visitprep.health_records import archive
from visitprep.health_records.apple import ClinicalFile, read_index
from visitprep.health_records.blue_button.blocks import read_blue_button
from visitprep.health_records.ccda.document import read_ccda
from visitprep.health_records.fhir.record import read_resources
from visitprep.health_records.fhir.resources import Json, resources
from visitprep.health_records.found import Document, Finds, NotRead, Part, Source, Unfit
from visitprep.health_records.json_text import values_in
from visitprep.health_records.merged import merged
from visitprep.health_records.recognise import FROM_PORTAL, HEAD, LETTER, Content, Recognised, decoded, recognise
from visitprep.health_records.xml import CUT, DAMAGED, DOWNLOAD_AGAIN, unswept, whole_part
from visitprep.wording import N_, count_later

_LARGEST = {Content.CCDA: 60_000_000, Content.JSON: 250_000_000, Content.LINES: 250_000_000}
_LARGEST_TEXT = 20_000_000
_DEEPEST_ZIP = 3
_MANY_TABLES = 20
_TOO_LARGE = N_("it is larger than any such record, so it was not read")
_EHI = N_(
    "it is an export of the whole database of a hospital, thousands of tables which only its own programs understand"
)
_OF_VA_GOV = N_("it is the newer text report of VA.gov, in a form that visitprep does not read")
_ASK_FOR_SUMMARY = N_("Ask the portal for the health summary (C-CDA or FHIR) in its place.")
_ZIP_IN_ZIP = N_("it is a zip inside zips inside zips, so it was not read")
_BESIDE = N_("it holds no record: it tells programs how to show one, or how to open it")
_A_PAGE = N_("it is a page or a note for people, and holds nothing that a program can read as a record")
_OTHER_VISIT = N_("it is a visit from another computer")


class Piece(Struct, frozen=True):
    """A file, or a member of a zip."""

    name: str
    size: int
    open: Callable[[], IO[bytes]]
    inside: str = ""
    """The folder, zip or file that the person named: what its resources may point into."""


class Gathering(Struct):
    """What was read so far."""

    today: date
    documents: list[Document] = field(default_factory=list)
    not_read: list[NotRead] = field(default_factory=list)
    _pools: dict[str, list[tuple[str, list[Json]]]] = field(default_factory=lambda: defaultdict(list))
    _indexes: dict[str, dict[str, ClinicalFile]] = field(default_factory=lambda: defaultdict(dict))
    _tables: Counter[str] = field(default_factory=Counter)
    _pictures: Counter[str] = field(default_factory=Counter)
    _measured: list[str] = field(default_factory=list)
    _within: set[str] = field(default_factory=set)
    """Text and XML of no kind that is known, inside a download."""
    _read: int = 0

    def take(self, piece: Piece, depth: int = 0) -> None:
        """Reads one piece, or says why not. Never raises for what is in it."""
        try:
            with unswept():
                self._take(piece, depth)
        except Unfit as unfit:
            self.not_read.append(unfit.of(piece.name))
        except (RecursionError, MemoryError):
            self.not_read.append(NotRead(piece.name, N_("it is nested deeper than any record, so it was not read")))
        except archive.DAMAGE:
            self.not_read.append(NotRead(piece.name, DAMAGED, DOWNLOAD_AGAIN))

    def finish(self) -> Finds:
        """All of it, each thing once."""
        for inside, files in self._pools.items():
            index = self._indexes.get(inside, {})
            by_source: dict[Source, list[Json]] = defaultdict(list)
            for name, found in files:
                by_source[_source_of(name, index)] += found
            for source, found in by_source.items():
                document = read_resources(found, self.today, inside, source)
                self._add(document, source.file or inside)
        self._pools.clear()
        for inside, number in self._pictures.items():
            why = count_later(
                "it is a file of a disc of pictures", "it holds {n} files of a disc of pictures", number
            )
            self.not_read.append(NotRead(inside, why, N_("Look at the whole disc with: visitprep disc PATH")))
        for inside, number in self._tables.items():
            if number >= _MANY_TABLES:
                self.not_read.append(NotRead(inside, _EHI, _ASK_FOR_SUMMARY))
            else:
                why = count_later(
                    "it holds 1 table, which is no health record that visitprep knows",
                    "it holds {n} tables, which are no health record that visitprep knows",
                    number,
                )
                self.not_read.append(NotRead(inside, why, _ASK_FOR_SUMMARY))
        if self.documents:  # then what lies beside them in a download is no record that somebody lacks
            self.not_read = [_passed_over(one) if one.what in self._within else one for one in self.not_read]
        beside = [Document(Source(file=name), unread=((Part.MEASURED, 0),)) for name in self._measured]
        pictures = sum(self._pictures.values())
        return replace(merged(self.documents, self.not_read, beside), pictures=pictures)

    def _take(self, piece: Piece, depth: int) -> None:
        with piece.open() as stream:
            head = stream.read(HEAD)
        known = recognise(head)
        match known.content:
            case Content.ZIP:
                self._take_zip(piece, depth)
            case Content.APPLE:
                with piece.open() as stream:
                    index, measured, is_cut = read_index(stream)
                if is_cut:
                    self._cut(piece)
                self._indexes[piece.inside].update(index)
                if measured:
                    self._measured.append(piece.name)
            case Content.CCDA:
                if b"Health Data Export" in head[:4000]:
                    self.not_read.append(NotRead(piece.name, _BESIDE, is_trouble=False))  # what a watch measured
                    return
                self._take_ccda(piece, self._whole(piece, known))
            case Content.JSON | Content.LINES:
                self._take_json(piece, known)
            case Content.BLUE_BUTTON:
                data = self._whole(piece, known)
                if b"Records in this report" in data[:4000]:
                    raise Unfit(_OF_VA_GOV, FROM_PORTAL, take_along=LETTER)
                document = read_blue_button(data, self.today)
                if document.is_cut:
                    self._cut(piece)
                self._add(document, piece.name)
            case Content.PICTURES:
                self._pictures[piece.inside] += 1
            case Content.TABLE:
                self._tables[piece.inside] += 1
            case Content.BESIDE if piece.inside == piece.name:
                raise Unfit(_A_PAGE, _ASK_FOR_SUMMARY)
            case _:
                if piece.inside != piece.name and known.next_step == FROM_PORTAL:
                    self._within.add(piece.name)
                self.not_read.append(_left(piece.name, known))

    def _take_ccda(self, piece: Piece, data: bytes) -> None:
        try:
            document = read_ccda(data, self.today)
        except Unfit as unfit:
            whole = whole_part(decoded(data) or "") if unfit.why == DAMAGED else b""
            document = replace(read_ccda(whole, self.today), is_cut=True) if whole else Document()
            if not (document.items or document.none_known or document.not_so):
                raise
            self._cut(piece)
        self._add(document, piece.name)

    def _cut(self, piece: Piece) -> None:
        """Said once: of a zip that breaks off, and not of the last file in it besides."""
        if NotRead(piece.inside, CUT, DOWNLOAD_AGAIN) not in self.not_read:
            self.not_read.append(NotRead(piece.name, CUT, DOWNLOAD_AGAIN))

    def _add(self, document: Document, name: str) -> None:
        source = replace(document.source, file=name)
        once = dict.fromkeys(document.items)  # some hold a section many times
        items = tuple(item if item.source.of or item.source.day else item.of(source) for item in once)
        self.documents.append(replace(document, source=source, items=items))

    def _whole(self, piece: Piece, known: Recognised) -> bytes:
        limit = _LARGEST.get(known.content, _LARGEST_TEXT)
        if piece.size > limit:
            raise Unfit(_TOO_LARGE)
        with piece.open() as stream:
            data = stream.read(limit + 1)
        self._read += len(data)
        if len(data) > limit or self._read > archive.MOST_BYTES:
            raise Unfit(_TOO_LARGE)
        return data

    def _take_zip(self, piece: Piece, depth: int) -> None:
        if depth >= _DEEPEST_ZIP:
            raise Unfit(_ZIP_IN_ZIP)
        with piece.open() as stream:
            seekable = stream if stream.seekable() and depth == 0 else io.BytesIO(self._zip_bytes(stream))
            for member in archive.members(seekable, piece.name):
                if isinstance(member, NotRead):
                    self.not_read.append(member)
                    continue
                inside = piece.inside if depth == 0 else f"{piece.inside}: {piece.name}"
                self.take(Piece(member.name, member.size, member.open, inside), depth + 1)

    def _zip_bytes(self, stream: IO[bytes]) -> bytes:
        data = stream.read(_LARGEST[Content.JSON] + 1)
        self._read += len(data)
        if len(data) > _LARGEST[Content.JSON]:
            raise Unfit(_TOO_LARGE)
        return data

    def _take_json(self, piece: Piece, known: Recognised) -> None:
        read = values_in(self._whole(piece, known), is_lines=known.content is Content.LINES)
        found = list(resources(read.value))
        if not found:
            raise Unfit(N_("it is JSON of another kind, and no health record that visitprep knows"))
        if read.lost:
            why = count_later(
                "1 of its lines is cut short or damaged", "{n} of its lines are cut short or damaged", read.lost
            )
            self.not_read.append(NotRead(piece.name, why, DOWNLOAD_AGAIN))
        if read.is_cut:
            self._cut(piece)
        if read.is_lines or len(found) == 1:
            self._pools[piece.inside].append((piece.name, found))
        else:
            document = read_resources(found, self.today, piece.name)
            self._add(replace(document, is_cut=read.is_cut), piece.name)


def _passed_over(one: NotRead) -> NotRead:
    return replace(one, next_step="", is_trouble=False)


def _left(name: str, known: Recognised) -> NotRead:
    match known.content:
        case Content.BESIDE:
            return NotRead(name, _BESIDE, is_trouble=False)
        case Content.VISIT:
            return NotRead(name, _OTHER_VISIT, N_("Take it in alone, without --dry-run: visitprep import FILE"))
        case _:
            return NotRead(name, known.why, known.next_step, known.take_along)


def _source_of(name: str, index: dict[str, ClinicalFile]) -> Source:
    found = next((file for path, file in index.items() if name.endswith(path)), None) if index else None
    return Source(found.source, found.received) if found else Source()

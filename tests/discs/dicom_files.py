"""Tiny DICOM files and an index for them, made here. Nobody in them is real."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

EXPLICIT, IMPLICIT, BIG, DEFLATED, JPEG = (
    "1.2.840.10008.1.2.1", "1.2.840.10008.1.2", "1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.4.50",
)  # fmt: skip
CT_CLASS, REPORT_CLASS, DOSE_CLASS = (
    "1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.88.33", "1.2.840.10008.5.1.4.1.1.88.67",
)  # fmt: skip
NUMBER = "MRN-4711"
"""Stands where a patient's number and the number of an order stand. Nobody may ever see it."""
_LONG = {"OB", "OW", "SQ", "UN", "UT"}
_TAIL = b"\xfe\xff\xdd\xe0\0\0\0\0"


def element(tag: int, kind: str, value: bytes, *, explicit: bool = True, order: str = "<") -> bytes:
    value += (b"\0" if kind in ("UI", "OB") else b" ") * (len(value) % 2)
    head = struct.pack(order + "HH", tag >> 16, tag & 0xFFFF)
    if not explicit:
        return head + struct.pack(order + "I", len(value)) + value
    if kind in _LONG:
        return head + kind.encode() + struct.pack(order + "HI", 0, len(value)) + value
    return head + kind.encode() + struct.pack(order + "H", len(value)) + value


def image(
    *,
    study: str = "1.2.3",
    series: str = "1.2.3.1",
    date: str = "20250512",
    modality: str = "MR",
    body: str = "LSPINE",
    said: str = "MRI L SPINE",
    place: str = "Lakeview Hospital",
    name: str = "EXAMPLE^ROSA",
    born: str = "19440509",
    sop: str = CT_CLASS,
    syntax: str = EXPLICIT,
    pixels: int | None = 512,
    charset: str = "",
    preamble: bool = True,
    number: str = "",
    counted: str = "",
) -> bytes:
    """One file. `pixels` is how many bytes of picture it has; None for no picture."""
    explicit, order = syntax != IMPLICIT, ">" if syntax == BIG else "<"
    encoding = {"ISO_IR 192": "utf-8"}.get(charset, "latin-1")

    def one(tag: int, kind: str, value: str | bytes) -> bytes:
        raw = value if isinstance(value, bytes) else value.encode(encoding)
        return element(tag, kind, raw, explicit=explicit, order=order)

    item = one(0x00081150, "UI", CT_CLASS)
    nested = struct.pack(order + "HHI", 0xFFFE, 0xE000, 0xFFFFFFFF) + item
    nested += struct.pack(order + "HHI", 0xFFFE, 0xE00D, 0) + struct.pack(order + "HHI", 0xFFFE, 0xE0DD, 0)
    sequence = (
        struct.pack(order + "HH", 0x0008, 0x1140) + (b"SQ\0\0" if explicit else b"") + b"\xff\xff\xff\xff" + nested
    )
    body_bytes = b"".join(
        (
            one(0x00080005, "CS", charset) if charset else b"",
            one(0x00080016, "UI", sop),
            one(0x00080020, "DA", date),
            one(0x00080050, "SH", NUMBER),
            one(0x00080060, "CS", modality),
            one(0x00080080, "LO", place),
            one(0x00081030, "LO", said),
            sequence,
            one(0x00090010, "LO", "A MAKER"),
            one(0x00100010, "PN", name),
            one(0x00100020, "LO", NUMBER),
            one(0x00100030, "DA", born),
            one(0x00180015, "CS", body),
            one(0x0020000D, "UI", study),
            one(0x0020000E, "UI", series),
            one(0x00200013, "IS", number) if number else b"",
            one(0x00201209, "IS", counted) if counted else b"",
            one(0x00280010, "US", struct.pack(order + "H", 16)),
        )
    )
    if pixels is not None and syntax == JPEG:
        fragment = (
            struct.pack("<HHI", 0xFFFE, 0xE000, 0) + struct.pack("<HHI", 0xFFFE, 0xE000, pixels) + b"x" * pixels
        )
        body_bytes += struct.pack("<HH", 0x7FE0, 0x0010) + b"OB\0\0\xff\xff\xff\xff" + fragment + _TAIL
    elif pixels is not None:
        body_bytes += one(0x7FE00010, "OW", b"\0" * pixels)
    if not preamble:
        return body_bytes
    if syntax == DEFLATED:
        packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
        body_bytes = packer.compress(body_bytes) + packer.flush()
    return _meta(syntax) + body_bytes


def _meta(syntax: str) -> bytes:
    inside = element(0x00020001, "OB", b"\0\1") + element(0x00020010, "UI", syntax.encode())
    return b"\0" * 128 + b"DICM" + element(0x00020000, "UL", struct.pack("<I", len(inside))) + inside


def index(*studies: tuple[str, str, str, list[str]]) -> bytes:
    """The index of a disc: of each study its number, day, kind and files."""
    meta = _meta(EXPLICIT)
    first_at = len(meta) + 12 + 12
    records: list[tuple[str, list[bytes], int, int]] = [
        ("PATIENT", [element(0x00100010, "PN", b"EXAMPLE^ROSA")], 0, 1)
    ]
    for number, (study, day, kind, files) in enumerate(studies):
        place = len(records)
        after = place + 2 + len(files) if number + 1 < len(studies) else 0
        told = [element(0x00080020, "DA", day.encode()), element(0x0020000D, "UI", study.encode())]
        records.append(("STUDY", told, after, place + 1))
        records.append(("SERIES", [element(0x00080060, "CS", kind.encode())], 0, place + 2))
        for count, file in enumerate(files, 1):
            named = element(0x00041500, "CS", file.replace("/", "\\").encode())
            records.append(("IMAGE", [named], place + 2 + count if count < len(files) else 0, 0))
    sizes = [8 + len(_record(kind, told, 0, 0)) for kind, told, _, _ in records]
    places = [first_at + sum(sizes[:number]) for number in range(len(sizes))]
    written = b""
    for kind, told, after, lower in records:
        inside = _record(kind, told, places[after] if after else 0, places[lower] if lower else 0)
        written += struct.pack("<HHI", 0xFFFE, 0xE000, len(inside)) + inside
    root = element(0x00041200, "UL", struct.pack("<I", first_at))
    return meta + root + element(0x00041220, "SQ", written)


def _record(kind: str, told: list[bytes], after: int, lower: int) -> bytes:
    links = element(0x00041400, "UL", struct.pack("<I", after)) + element(
        0x00041420, "UL", struct.pack("<I", lower)
    )
    return links + element(0x00041430, "CS", kind.encode()) + b"".join(sorted(told, key=lambda one: one[:4]))


def disc(folder: Path, *, index_too: bool = True) -> Path:
    """A disc with an MRI of three pictures and its report, an X-ray of one, a program and a letter."""
    files = {
        "IMAGES/MR/I1": image(),
        "IMAGES/MR/I2": image(syntax=IMPLICIT),
        "IMAGES/MR/I3": image(syntax=JPEG),
        "IMAGES/MR/SR1": image(series="1.2.3.9", modality="SR", body="", sop=REPORT_CLASS, pixels=None),
        "IMAGES/CR/I4": image(
            study="1.2.4", series="1.2.4.1", date="20231101", modality="CR", body="KNEE", said="Example, Rosa knees"
        ),
    }
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    (folder / "VIEWER.EXE").write_bytes(b"MZ")
    (folder / "README.TXT").write_text("read me")
    if index_too:
        studies = (("1.2.3", "20250512", "MR", [*files][:4]), ("1.2.4", "20231101", "CR", [*files][4:]))
        (folder / "DICOMDIR").write_bytes(index(*studies))
    return folder

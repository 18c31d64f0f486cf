"""What was found on a disc, as a document; and the words to read to the clinic on the phone."""

from __future__ import annotations

from collections.abc import Iterator

from visitprep.discs.disc import Disc, Study
from visitprep.discs.words import title
from visitprep.document.blocks import Bullets, Document, Paragraph, Part, Section
from visitprep.wording import N_, count, say

_NO_PICTURES = N_(
    "No pictures that a clinic's computer could read were found here. Is it the right folder, or disc?"
)
_WHOLE = N_("Every file that should be there is there, and whole to its end.")
_NOBODY_CAN_TELL = N_("Without an index nobody can tell whether files are missing.")
_WHOLE_UNLISTED = N_(
    "Every file on it is whole to its end. Without an index nobody can tell whether files are missing."
)


def page_of(disc: Disc, *, is_theirs: bool) -> Document:
    """`is_theirs`: no name or birth date on it speaks against the person of the visit."""
    studies = disc.in_order
    found = tuple(_study(study) for study in studies)
    sections = [
        Section("disc-studies", say(N_("On it")), (Bullets(found),) if found else (Paragraph(say(_NO_PICTURES)),))
    ]
    sections.append(Section("disc-state", say(N_("Can it be read?")), (Bullets(tuple(_state(disc, is_theirs))),)))
    if found:
        sections.append(
            Section("disc-phone", say(N_("To read to the clinic on the phone")), (Paragraph(on_the_phone(disc)),))
        )
    return Document(
        title=say(N_("Your disc of pictures")),
        running_head="",
        byline=(),
        footer=say(N_("Only looked at. Nothing was copied, opened or changed.")),
        parts=(Part("", tuple(sections)),),
    )


def _study(study: Study) -> str:
    parts = [title(study)]
    if study.said:
        parts.append(say(N_("called there: {words}"), words=study.said))
    if study.place:
        parts.append(study.place)
    parts.append(count(N_("{n} picture"), N_("{n} pictures"), study.pictures))
    if study.has_report:
        parts.append(say(N_("with a report")))
    if study.missing:
        parts.append(count(N_("{n} file is missing"), N_("{n} files are missing"), study.missing))
    if study.lacking > study.missing:
        lacking = study.lacking - study.missing
        parts.append(count(N_("{n} picture seems to be missing"), N_("{n} pictures seem to be missing"), lacking))
    if study.cut:
        parts.append(count(N_("{n} file is damaged"), N_("{n} files are damaged"), study.cut))
    return "; ".join(parts)


def _state(disc: Disc, is_theirs: bool) -> Iterator[str]:
    yield say(_index(disc))
    if not disc.broken and disc.studies:
        yield say(_WHOLE if disc.index and not disc.index.is_damaged else _WHOLE_UNLISTED)
    elif disc.studies and (disc.index is None or disc.index.is_damaged):
        yield say(_NOBODY_CAN_TELL)
    if disc.lacking:
        yield count(
            N_(
                "{n} picture seems to be missing: the numbers of the pictures have a gap, or they say that there "
                "are more. Ask the hospital for a whole copy."
            ),
            N_(
                "{n} pictures seem to be missing: the numbers of the pictures have gaps, or they say that there "
                "are more. Ask the hospital for a whole copy."
            ),
            disc.lacking,
        )
    for one, many, number in (
        (N_("{n} file is listed and is not there."), N_("{n} files are listed and are not there."), disc.missing),
        (N_("{n} file is empty."), N_("{n} files are empty."), disc.empty),
        (N_("{n} file is cut short."), N_("{n} files are cut short."), disc.cut),
        (
            N_("{n} file could not be read by the drive."),
            N_("{n} files could not be read by the drive."),
            disc.unreadable,
        ),
        (
            N_("{n} file is listed and is no picture."),
            N_("{n} files are listed and are no pictures."),
            disc.not_pictures,
        ),
    ):
        if number:
            yield count(one, many, number)
    if any(study.has_report for study in disc.studies.values()):
        yield say(N_("A report is among the pictures."))
    elif disc.papers:
        yield count(
            N_("{n} paper (PDF or letter) is on it. It may be the report: look."),
            N_("{n} papers (PDF or letters) are on it. One may be the report: look."),
            disc.papers,
        )
    else:
        yield say(N_("No report was found on it. It is a page of its own: ask the hospital for it."))
    if len(disc.people) > 1:
        yield count(
            N_("Pictures of {n} person are on it."),
            N_("Pictures of {n} people seem to be on it. One may be somebody else's: tell the hospital."),
            len(disc.people),
        )
    elif not is_theirs:
        yield say(N_("The name or the birth date on it is not that of this visit. Is it the right disc?"))
    if disc.has_program:
        yield say(N_("A program to show the pictures is on it. Nothing of it was started."))


def _index(disc: Disc) -> str:
    if disc.index is None:
        return N_("It has no index (DICOMDIR). Some clinics cannot load such a disc.")
    if disc.index.is_damaged:
        return N_("Its index (DICOMDIR) is damaged. Some clinics cannot load such a disc.")
    return N_("Its index (DICOMDIR) is there.")


def on_the_phone(disc: Disc) -> str:
    """What a person reads out, in one go."""
    named = "; ".join(
        say(N_("{study}, {place}"), study=title(study), place=study.place) if study.place else title(study)
        for study in disc.in_order
    )
    lines = [say(N_("I have a disc in DICOM format with: {studies}."), studies=named)]
    if disc.index is None or disc.index.is_damaged:
        lines.append(say(N_("It has no index that can be read.")))
    if disc.broken:
        lines.append(
            count(N_("{n} file on it is damaged."), N_("{n} files on it are damaged or missing."), disc.broken)
        )
    if disc.lacking:
        lines.append(say(N_("Some pictures seem to be missing.")))
    if len(disc.people) > 1:
        lines.append(say(N_("Some of it seems to be of another person.")))
    if not any(study.has_report for study in disc.studies.values()):
        lines.append(say(N_("I found no report on it.")))
    lines.append(say(N_("Can you load it, or do you need the pictures another way?")))
    return " ".join(lines)

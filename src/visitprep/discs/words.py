"""What is on a disc, in words that a person understands: kinds of pictures, parts of the body, days."""

from __future__ import annotations

from datetime import date

from visitprep.days import in_words
from visitprep.discs.disc import Study
from visitprep.visit.records.choices.care import TestKind
from visitprep.wording import N_, NC_, in_a_row, say

_KINDS = {
    "CR": TestKind.XRAY,
    "DX": TestKind.XRAY,
    "RG": TestKind.XRAY,
    "MR": TestKind.MRI,
    "CT": TestKind.CT,
    "US": TestKind.ULTRASOUND,
    "BMD": TestKind.DEXA,
}
_OTHER = {
    "MG": NC_("pictures on a disc", "Mammogram"),
    "NM": N_("Nuclear medicine scan"),
    "PT": N_("PET scan"),
    "RF": N_("X-ray film (fluoroscopy)"),
    "XA": N_("X-ray of vessels (angiography)"),
    "ES": N_("Pictures from inside (endoscopy)"),
    "XC": NC_("pictures on a disc", "Photos"),
    "ECG": N_("Heart tracing (ECG)"),
}
_UNKNOWN = NC_("on a disc", "Pictures")
_BODY = {
    "CSPINE": NC_("part of the body", "neck"),
    "TSPINE": N_("upper and middle back"),
    "LSPINE": N_("lower back"),
    "LSSPINE": N_("lower back"),
    "SSPINE": NC_("part of the body", "tailbone"),
    "SPINE": NC_("part of the body", "spine"),
    "HEAD": NC_("part of the body", "head"),
    "BRAIN": NC_("part of the body", "brain"),
    "SKULL": NC_("part of the body", "skull"),
    "NECK": NC_("part of the body", "neck"),
    "CHEST": NC_("part of the body", "chest"),
    "ABDOMEN": NC_("part of the body", "belly"),
    "PELVIS": NC_("part of the body", "pelvis"),
    "HIP": NC_("part of the body", "hip"),
    "KNEE": NC_("part of the body", "knee"),
    "ANKLE": NC_("part of the body", "ankle"),
    "FOOT": NC_("part of the body", "foot"),
    "SHOULDER": NC_("part of the body", "shoulder"),
    "ELBOW": NC_("part of the body", "elbow"),
    "WRIST": NC_("part of the body", "wrist"),
    "HAND": NC_("part of the body", "hand"),
    "BREAST": NC_("part of the body", "breast"),
    "HEART": NC_("part of the body", "heart"),
    "EXTREMITY": N_("arm or leg"),
}


def kind_of(study: Study) -> TestKind:
    """Among the scans of a visit."""
    found = {_KINDS[one] for one in study.modalities if one in _KINDS}
    return found.pop() if len(found) == 1 else TestKind.OTHER


def kind_in_words(study: Study) -> str:
    names = {_KINDS[one].words() if one in _KINDS else say(_OTHER.get(one, _UNKNOWN)) for one in study.modalities}
    if names:
        return in_a_row(sorted(names))
    return say(N_("A report")) if study.has_report else say(N_("Pictures that could not be read"))


def body_in_words(study: Study) -> str:
    """Parts of the body; a word that is in no table stands as the hospital wrote it. Empty when it says none."""
    names = {say(_BODY[one]) if one in _BODY else one.lower() for one in study.body}
    return in_a_row(sorted(names)) if names else ""


def day_of(study: Study) -> date | None:
    try:
        return date(int(study.date[:4]), int(study.date[4:6]), int(study.date[6:8]))
    except ValueError:
        return None


def day_in_words(study: Study) -> str:
    day = day_of(study)
    return in_words(day) if day else say(N_("no date"))


def title(study: Study) -> str:
    """As in "MRI, lower back, 12 May 2025"."""
    return in_a_row([part for part in (kind_in_words(study), body_in_words(study), day_in_words(study)) if part])

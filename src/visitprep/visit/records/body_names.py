"""The words for places on the body: what is one region, and what could be several."""

from __future__ import annotations

from visitprep.visit.records.choices.pain import Region

FRONT, BACK = "front", "back"

_WORDS: tuple[tuple[Region, str, str], ...] = (
    # region, singular words, the figure that they name; plurals are made from them
    (Region.HEAD, "head|forehead|temple|scalp|skull|headache|migraine", ""),
    (Region.FACE, "face|cheek|cheekbone|eye|nose|lip|eyebrow|trigeminal neuralgia|trigeminal nerve", ""),
    (Region.JAW, "jaw|chin|tooth|jawbone|gum|tmj|toothache", ""),
    (Region.NECK, "neck|throat|nape", ""),
    (Region.SHOULDER, "shoulder|rotator cuff", ""),
    (Region.UPPER_ARM, "upper arm", ""),
    (Region.UPPER_ARM, "bicep", FRONT),
    (Region.UPPER_ARM, "tricep", BACK),
    (Region.ELBOW, "elbow", ""),
    (Region.FOREARM, "forearm|lower arm", ""),
    (Region.WRIST, "wrist|carpal tunnel", ""),
    (Region.HAND, "hand|palm", ""),
    (Region.FINGERS, "finger|thumb|knuckle|index finger|ring finger|little finger|pinky", ""),
    (Region.CHEST, "chest|breast|breastbone|sternum", ""),
    (Region.UPPER_BACK, "upper back|shoulder blade|shoulderblade", ""),
    (
        Region.UPPER_BACK,
        "between the shoulder blades|between my shoulder blades|between his shoulder blades"
        "|between her shoulder blades|between shoulder blades|between the shoulderblades",
        "",
    ),
    (Region.MID_BACK, "mid back|middle back|mid-back|middle of the back|middle of my back", ""),
    (Region.LOWER_BACK, "lower back|low back|lumbar|lumbar spine|small of the back|small of my back|lowerback", ""),
    (Region.TAILBONE, "tailbone|tail bone|coccyx", ""),
    (Region.BUTTOCK, "buttock|butt|bottom|glute|butt cheek|sit bone", ""),
    (Region.BELLY, "belly|stomach|abdomen|tummy|belly button|stomachache|bellyache|tummy ache|stomach ache", ""),
    (Region.PELVIS, "pelvis|pelvic area|pelvic pain", ""),
    (Region.GROIN, "groin", ""),
    (Region.GENITAL_AREA, "genital area|genital|private part|vagina|penis|testicle|vulva|scrotum", ""),
    (Region.HIP, "hip", ""),
    (Region.THIGH, "thigh|upper leg", ""),
    (Region.THIGH, "hamstring", BACK),
    (Region.THIGH, "quad|quadricep", FRONT),
    (Region.KNEE, "knee", ""),
    (Region.KNEE, "kneecap|knee cap", FRONT),
    (Region.SHIN_CALF, "lower leg", ""),
    (Region.SHIN_CALF, "shin", FRONT),
    (Region.SHIN_CALF, "calf", BACK),
    (Region.ANKLE, "ankle", ""),
    (Region.ANKLE, "achilles|achilles tendon", BACK),
    (Region.FOOT, "foot|sole|heel|instep|ball of the foot|ball of my foot|plantar fasciitis", ""),
    (Region.TOES, "toe|big toe|little toe|great toe", ""),
    (Region.WHOLE_BODY, "whole body|entire body|all over|everywhere|head to toe", ""),
)
_ODD_PLURALS = {"foot": "feet", "tooth": "teeth", "calf": "calves", "belly": "bellies", "pinky": "pinkies"}

PLACES: dict[str, tuple[Region, str]] = {}
"""Every word for one region, with the figure it names; words for several ("thighs") as well."""
PLURALS: set[str] = set()
"""Words for two or more of a pair, which say no side: "knees"."""
for _region, _names, _view in _WORDS:
    for _name in _names.split("|"):
        PLACES[_name] = (_region, _view)
        if _region is not Region.WHOLE_BODY:
            for _last, _odd in _ODD_PLURALS.items():
                if _name.split()[-1] == _last:
                    _many = _name[: -len(_last)] + _odd
                    break
            else:
                _many = _name + "s"
            PLACES.setdefault(_many, (_region, _view))
            PLURALS.add(_many)
for _region in Region:
    if _region is not Region.SHIN_CALF:
        PLACES.setdefault(_region.label, (_region, ""))

PAIRED = frozenset(
    {
        Region.SHOULDER, Region.UPPER_ARM, Region.ELBOW, Region.FOREARM, Region.WRIST, Region.HAND, Region.FINGERS,
        Region.BUTTOCK, Region.GROIN, Region.HIP, Region.THIGH, Region.KNEE, Region.SHIN_CALF, Region.ANKLE,
        Region.FOOT, Region.TOES,
    }
)  # fmt: skip
"""Regions that everybody has two of, so that a side said once goes for the next of them: "right hip and groin"."""

LEG = (
    Region.BUTTOCK, Region.HIP, Region.THIGH, Region.KNEE, Region.SHIN_CALF, Region.ANKLE, Region.FOOT, Region.TOES,
)  # fmt: skip
ARM = (
    Region.SHOULDER, Region.UPPER_ARM, Region.ELBOW, Region.FOREARM, Region.WRIST, Region.HAND, Region.FINGERS,
)  # fmt: skip
"""From the body outwards: "thigh to ankle" may mean all that lies between."""
WHOLE_LIMB = ((r"legs?", LEG, Region.THIGH, Region.FOOT), (r"arms?", ARM, Region.UPPER_ARM, Region.HAND))
"""A word for a limb, its regions, and from which to which it goes by itself."""

MISSPELLED = {
    "shoulder": "sholder|shoulde|sholdr|shoudler|shouder|soulder|shulder",
    "shoulders": "sholders|sholdrs|shoudlers|shouders|shulders",
    "knee": "kne|nee|knea",
    "knees": "knes|nees",
    "elbow": "elbo|elbbow",
    "wrist": "rist|wrst",
    "ankle": "ancle|anckle",
    "ankles": "ancles|anckles",
    "stomach": "stomache|stomac|stumach|stomack",
    "neck": "nek|neack",
    "headache": "hedache|headake|headace|hedake|headach",
    "headaches": "hedaches|headakes|headaces|hedakes",
    "migraine": "migrane|migrain|migrian",
    "migraines": "migranes|migrains|migrians",
    "buttock": "buttox|buttuck|buttoc",
    "finger": "fingr|finge",
    "thumb": "thum|tumb",
    "tailbone": "tailbon|talebone",
}
"""Names of places as they are often mistyped, between bars."""

SEVERAL = (
    r"backs?|backaches?|spines?|backbone|arms?|legs?|limbs?|body|sides?|joints?|muscles?|ribs?|rib ?cage|ears?"
    r"|flanks?|waist|torso"
    r"|trunk|femur|tibia|collar ?bones?|sciatic\w*|hip to|nerves?|bones?|organs?|armpits?|crotch|sacrum|si"
    r"|sacroiliac"
)
"""Words that could be more than one region."""

POINTING = (
    r"not|no|never|except|excluding|without|other than|instead|but not|rather than|besides|above|below"
    r"|under|underneath|beneath|between|in between|behind|next to|near|close to|beside|opposite"
    r"|away from|isn'?t|aren'?t|doesn'?t|don'?t|size of|sized? like|across from"
)
"""Words that deny a place or only point from it: with one of these nobody but the person knows."""

PART_OF = (
    r"bottom|top|side|front|back|rear|inside|outside|inner side|outer side|tip|ball|arch|sole|middle|center"
    r"|centre|base|edge|part|area|whole|rest|crook|bend|heel|pad|nape|point|end|rim|upper part|lower part|half|left"
    r" side|right side"
)
"""Words for a part of what follows "of": the place is what follows."""

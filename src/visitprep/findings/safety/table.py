"""THE table: what speaks to each safety line, and how far. Everything that tells of safety reads it.

Patterns look at what was typed and at nothing else; what they find is printed in the person's own words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct, field

from visitprep.common_words import NO_SPLEEN
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.safety_fact import Bearing
from visitprep.patterns import any_case, compiled
from visitprep.visit.records.choices.care import TreatmentKind
from visitprep.visit.records.choices.health import Condition, DeviceKind
from visitprep.visit.records.choices.people import TeamRole

_SAYS, _ADDS, _BESIDE = Bearing.SAYS_SO, Bearing.ADDS, Bearing.BESIDE


def _words(*parts: str | tuple[str, str]) -> re.Pattern[str]:
    """Any of these at the beginning of a word; a part that ends in $ has to end there too.

    What a part needs (`patterns.compiled`) is its beginning, as far as that is plain, or what stands beside it.
    """
    ways, needs = list[str](), list[str]()
    for part in parts:
        way, need = part if isinstance(part, tuple) else (part, f" {_PLAIN.findall(part)[0]}".replace("$", " "))
        ways.append(rf"\b(?:{way.removesuffix('$')})" + (r"\b" if way.endswith("$") else ""))
        needs.append(need)
    return any_case("|".join(ways), needs="|".join(needs))


_PLAIN = re.compile(r"^(?:[a-z0-9 ](?![?*]))*(?:\$$)?")


_BREATH = (
    r"^(?!.*\b(?:after|from|with|since|during) (?:(?:the|a|an|my|that|his|her|this) )?(?:[\w-]+ ){0,3}?"
    r"(?:blocks?|shots?|injections?|epidurals?|needles?|surgery|operation|procedure|an(?:a)?esthesia)\b).*?\bbreath"
)
"""Not what something done to them did: that stands with what was tried."""
_IMMUNE = ("(?<!arthritis or an )immun", " immun")
"""Not the name of the row that is ticked for worn knees as well, which stands before words beside it."""
FIRST = compiled(r"^[^,;:]+")
"""What is bold of words that are wholly about the line: up to the first comma."""


class Speaks(Struct, frozen=True):
    """What speaks to one line, and how far each kind of thing bears."""

    answer: str = ""
    """As in "record.field" of a question with yes, no and not sure; its details are in `details`."""
    details: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    """Illnesses of the one list that is ticked: not ticked is a no, once the list was answered."""
    words: re.Pattern[str] | None = None
    """In the person's words about their illnesses: as good as a tick."""
    flags: Mapping[str, Bearing] = field(default_factory=dict)
    """Medicines now whose name carries a flag of the table."""
    reasons: re.Pattern[str] | None = None
    """What a medicine is taken for."""
    devices: tuple[DeviceKind, ...] = ()
    devices_bear: Bearing = _SAYS
    """Where it adds, "none reported" is not said beside the device, and no no is doubted."""
    treatments: tuple[TreatmentKind, ...] = ()
    """Still going on: a trial that is over left nothing in the body."""
    operations: re.Pattern[str] | None = None
    operations_bear: Bearing = _ADDS
    stays: re.Pattern[str] | None = None
    """Hospital stays."""
    tests: re.Pattern[str] | None = None
    """Parts of a result or of its name."""
    tests_bear: Bearing = _BESIDE
    """How far a result bears that is not plainly normal: where it adds, "none reported" is not said above it."""
    problems: re.Pattern[str] | None = None
    """What went wrong with a treatment; always only beside."""
    left_in: re.Pattern[str] | None = None
    """What a treatment or a test says to be in the body still ("the battery still sits in my back")."""
    team: tuple[TeamRole, ...] = ()
    """Who to ask; only beside."""
    bold: re.Pattern[str] | None = None
    """Which part of what is told is to act on."""


_HEART = (
    "heart", "cardiac", "stents?$", "bypass", "valve", "atrial", ("a[- ]?fib$", "fib "), "angina", "cabg$", "pci$",
    "chf$", "arrhythmia", "pacemaker", "coronary", ("(?:long )?qtc?$", " qt"), "palpitat", "pots$",
    "cardiom", "myocard", "pericard", "endocard", "bradycard", "tachycard", "ventric(?:le|ular)", "mitral",
    "aort(?:a|ic)", "cad$", "hf[rp]ef$", "stemi$", "nstemi$", "murmur", "sick sinus",
)  # fmt: skip
_LUNGS = (
    "asthma", "copd$", "emphysema", "bronchi", "pneumon", "pleur", "sarcoid", "tuberculosis", "interstitial lung",
    "pulmonary(?! embol)", "cystic fibrosis", "silicosis", "asbestosis", "respiratory failure", "alveolitis",
    ("(?:acute )?chest syndrome", " chest syndrome"),
)  # fmt: skip
"""Of an illness, as people and records call it. A clot or a cancer has a line of its own."""
_KIDNEY = (
    "kidney", "renal", "dialysis", "gfr$", "egfr$", "ckd$", "esrd$", "nephr", "glomerul", "uremi[ac]", "uraemi[ac]",
    "hydronephr", "proteinuri",
)  # fmt: skip
_LIVER = (
    "liver", "hepat", "cirrho", "hep [abc]$", "nash$", "nafld$", "masld$", "ascites", "esophageal varic",
    "jaundice", "portal hypertension",
)  # fmt: skip
_CANCER = (
    "cancer", "tumou?r", "leuk(?:a)?emia", "lymphoma", "myeloma", "metasta", "carcinoma", "melanoma", "sarcoma",
    r"malignan\w*\b(?! hyperthermia)", ("(?<!benign )neoplas", " neoplas"), (r"\w*blastoma", "blastoma"),
)  # fmt: skip
_ILLNESS = (
    "sickle", "hb ?ss$", r"hemoglobin s\w?$", r"haemoglobin s\w?$", "thal(?:a)?ss(?:a)?emi", "ehlers", "eds$",
    "heds$", "marfan", "multiple sclerosis", "parkinson", "sle$", "lupus(?! antico)$", "porphyri", "myasthen",
    "addison", "adrenal (?:insuff|crisis)", "huntington", "motor neuron", "als$", "muscular dystrophy", "charcot",
    "guillain", "mastocytosis", "g6pd", "scleroderma", "brittle bone", "osteogenesis imperf", "neurofibromat",
    "syringomyelia", "gaucher", "fabry",
)  # fmt: skip
"""Of the blood, rare, or of the nerves: no row of the list asks for them."""
_IN_THE_BODY = (
    "pacemaker", "defibrillator", "stimulator", "implant", "vagus", "vns$", "battery", "generator", "electrodes?$",
    "wires?$", "leads?$", "box (?:for|in|under)", "medtronic", "boston scientific", "nevro", "abbott",
    (r"st\.? jude", " jude"), "biotronik", "livanova", "cochlear", ("port-?a-?cath", "cath"), "shunt",
)  # fmt: skip
_NEW_JOINTS = ("tha$", "thr$", "tka$", "tkr$", "tsa$", "tsr$")
_JOINTS = "hip|knee|shoulder|ankle|elbow|disc|disk|joint|aortic valve|valve"

SPEAKS: Mapping[Line, Speaks] = MappingProxyType(
    {
        Line.BLOOD_THINNER: Speaks(
            answer="health.blood_thinner",
            details=("blood_thinner_why",),
            flags={"blood_thinner": _SAYS, "antiplatelet": _SAYS, "may_bleed": _BESIDE},
            words=_words("blood ?thinner", "anticoagula"),
            tests=_words("inr$", "anti-?xa$"),
            team=(TeamRole.BLOOD_THINNER_PRESCRIBER,),
        ),
        Line.BLEEDING: Speaks(
            conditions=(Condition.BLEEDING_CLOTTING, Condition.STOMACH_ULCER),
            words=_words(
                "hemophil", "haemophil", "von willebrand", "vwd$",
                r"factor (?:v|viii|ix|xi|five|eight|nine|eleven|\d+)$", "leiden",
                "platelets?", "bleed", "ulcer", "clot", "dvt$", "pulmonary embol", "thrombo", "bruis", "itp$",
            ),
            stays=_words("bleed", "clot", "dvt$", "embol", "ulcer"),
            reasons=_words("clot", "dvt$", "embol"),
            tests=_words("platelets?", "inr$"),
            bold=FIRST,
        ),
        Line.ILLNESS: Speaks(
            words=_words(*_ILLNESS, ("(?<!\\d )ms(?! contin)$", " ms ")),
            reasons=_words(*_ILLNESS, "ms$"),
            stays=_words(*_ILLNESS, ("(?:have|has|had|got|with|my|the) ms(?! contin)$", " ms ")),
            bold=any_case(r"[^,;.]*(?:\bsickle|\bhb ?ss|\bporphyri|\bmyasthen)[^,;.]*"),
        ),
        Line.DIABETES: Speaks(
            conditions=(Condition.DIABETES,),
            details=("diabetes_detail",),
            words=_words("diabet", "hba1c", "a1c$", "blood sugar", "insulin"),
            flags={"insulin": _SAYS, "sglt2": _SAYS, "glp1": _SAYS, "diabetes": _SAYS},
            reasons=_words("diabet", "blood sugar", "sugar$"),
            devices=(DeviceKind.INSULIN_PUMP,),
            tests=_words("a1c", "hba1c", "glucose", "sugar"),
            problems=_words("sugar", "glucose"),
            stays=_words("diabet", "sugar", "ketoacid", "dka$"),
        ),
        Line.IMPLANTS: Speaks(
            answer="devices",
            treatments=(TreatmentKind.STIMULATOR, TreatmentKind.PUMP),
            operations=_words(
                "icd$", "scs$", "pain pump", "intrathecal", "pump$", "aneurysm", "stents?$", "rods?$",
                "screws?$", "plates?$", "pins?$", "cages?$",
                *_IN_THE_BODY, "hardware", "fusion", "fused", "lens", "prosthe", "anchors?$", "artificial",
                "arthroplasty", *_NEW_JOINTS, "new (?:hip|knee|shoulder|joint|lens|valve)",
                (rf"(?:{_JOINTS})\w*(?: joint)? replac", " replac"),
                rf"replac\w* (?:of )?(?:the |my |left |right |both )*(?:{_JOINTS})",
            ),
            operations_bear=_SAYS,
            left_in=_words(*_IN_THE_BODY),
            words=_words(
                "pacemaker", "defibrillator", "stimulator", "implant", "stents?$", r"port\b(?! wine)",
                ("port-?a-?cath", "cath"), "shunt", "watchman", ("(?:ivc|vena cava) filter", " filter"),
            ),
            bold=any_case(r"[^,;.]*\bMRI?\b[^,;.]*|[^,;.]*\bmagnet[^,;.]*"),
        ),
        Line.INFECTION: Speaks(
            answer="health.infection_now",
            flags={"antibiotic": _SAYS},
            reasons=_words("infect", "pneumonia", "cellulitis", "abscess", "uti$"),
            words=_words("infect", "mrsa$", "abscess", "osteomyelitis"),
            bold=FIRST,
        ),
        Line.IMMUNITY: Speaks(
            conditions=(Condition.IMMUNE,),
            words=_words(
                "hiv$", "aids$", _IMMUNE, "transplant", *((no, "spleen") for no in NO_SPLEEN), "splenectomy",
                "asplen", "neutropeni", "lymphopeni", "agammaglob", "graft (?:versus|vs)",
            ),
            reasons=_words("transplant"),
            flags={"immune": _ADDS},
            operations=_words("transplant", "spleen", "splenectomy"),
            bold=FIRST,
        ),
        Line.KIDNEY: Speaks(
            conditions=(Condition.KIDNEY,),
            words=_words(*_KIDNEY),
            reasons=_words("kidney", "renal"),
            operations=_words("kidney", "nephrectomy", "dialysis", "fistula"),
            stays=_words("kidney", "renal", "dialysis"),
            tests=_words("gfr", "egfr", "glomerular filtration", "kidney", "creatinine"),
            tests_bear=_ADDS,
            bold=FIRST,
        ),
        Line.LIVER: Speaks(
            conditions=(Condition.LIVER,),
            words=_words(*_LIVER),
            reasons=_words("liver", "hepat"),
            operations=_words("liver"),
            stays=_words("liver", "hepat", "cirrho"),
            tests=_words("liver", "alt$", "ast$", "bilirubin"),
            tests_bear=_ADDS,
            bold=FIRST,
        ),
        Line.HEART: Speaks(
            conditions=(Condition.HEART,),
            devices=(DeviceKind.PACEMAKER, DeviceKind.DEFIBRILLATOR),
            devices_bear=_ADDS,
            words=_words(*_HEART),
            reasons=_words(*_HEART, "irregular", "uneven"),
            operations=_words("heart", "cardiac", "stents?$", "bypass", "cabg$", "pci$", "valve"),
            operations_bear=_SAYS,
            stays=_words(*_HEART),
            tests=_words(
                "echos?$", "echocardio", "ejection", "ef$", "qtc?$", "ecgs?$", "ekgs?$", "holter", "stress test"
            ),
            tests_bear=_ADDS,
            bold=_words(("(?:congestive )?heart failure", " heart failure"), "chf$", "heart attack[^,;]*"),
        ),
        Line.LUNGS: Speaks(
            conditions=(Condition.LUNG,),
            words=_words(*_LUNGS, r"lungs?(?! (?:clot|cancer))(?!\w)", "oxygen", "ild$"),
            reasons=_words("asthma", "copd$", "emphysema", "lungs?$", "breathing"),
            stays=_words("pneumonia", "copd$", "asthma", "lungs?$", (_BREATH, " breath")),
            operations=_words("lungs?$", "lobectomy"),
            tests=_words(*_LUNGS, "lungs?$"),
            tests_bear=_ADDS,
            bold=_words("copd$", "emphysema", ("(?:home )?oxygen[^,;]*", " oxygen")),
        ),
        Line.CANCER: Speaks(
            conditions=(Condition.CANCER,),
            words=_words(*_CANCER, "radiation", "chemo"),
            reasons=_words(*_CANCER),
            operations=_words(*_CANCER, "mastectomy", "lumpectomy", "prostatectomy"),
            stays=_words(*_CANCER, "chemo"),
            tests=_words("psa$", ("ca-?125$", "125 "), "cea$", "tumou?r", "biopsy"),
            bold=FIRST,
        ),
        Line.SLEEP_BREATHING: Speaks(
            answer="sleep.apnea",
            words=_words(("(?:sleep )?apn(?:o)?ea", " apn"), "cpap$", ("bi-?pap$", "pap ")),
        ),
        Line.ANESTHESIA: Speaks(
            answer="health.anesthesia_problem",
            details=("anesthesia_detail", "family_anesthesia"),
            words=_words(
                "anesthe", "anaesthe", "malignant hyperthermia", "intubat", ("(?:difficult|hard) airway", " airway")
            ),
            bold=FIRST,
        ),
    }
)  # fmt: skip
"""Lines that are read by one rule. Those with a rule of their own are in `special/`."""

"""Which rows of the list of illnesses a record's name belongs to: several for one that tells of two."""

from __future__ import annotations

from visitprep.health_records.found import Item as Find
from visitprep.patterns import any_case
from visitprep.visit.records.choices.health import Condition

_ROWS = {
    Condition.SLEEP_APNEA: r"sleep (?:disordered breathing|apn\w+)|apn(?:o)?ea",
    Condition.DIABETES: r"(?<!pre)(?<!pre-)diabet\w*(?! insipidus)|(?:t[12]|type [12] ?)dm|dm",
    Condition.HIGH_BLOOD_PRESSURE: (
        r"(?<!pulmonary )(?<!pulmonary arterial )(?<!portal )(?<!ocular )(?<!intracranial )(?<!venous )"
        r"hypertensi(?:on|ve)|high blood pressure|htn"
    ),
    Condition.STROKE: r"(?<!heat )strokes?|cerebrovascular|tia|transient ischemic|cerebral infarct\w*|cva",
    Condition.KIDNEY: r"(?<!no )kidney(?! donor)\w*|renal|\w*nephr\w*|ckd|esrd",
    Condition.LIVER: r"liver|hepatitis|cirrho\w+|hepatic",
    Condition.LUNG: (
        r"asthma\w*|copd|emphysema|pulmonary (?!embol)\w+|chronic obstructive|bronchi\w+|interstitial lung"
        r"|lung (?:disease|fibrosis)"
    ),
    Condition.STOMACH_ULCER: (
        r"(?:stomach|gastric|peptic|duodenal|gastrointestinal|gi) (?:ulcer\w*|bleed\w*|hemorr\w+)"
        r"|ulcer of (?:the )?(?:stomach|duodenum|esophagus)"
    ),
    Condition.BLEEDING_CLOTTING: (
        r"thrombo\w*|\w*thrombosis|embol\w*|hemophil\w+|coagul\w+|clots?|clotting|dvt"
        r"|von willebrand|factor v leiden|bleeding disorder"
    ),
    Condition.CANCER: (
        r"cancers?|carcinoma\w*|malignan\w+|lymphoma|leukemia|melanoma|\w*sarcoma|myeloma|metasta\w+"
        r"|(?<!benign )neoplasm of|\w*blastoma"
    ),
    Condition.OSTEOPOROSIS: r"osteopor\w+|osteopeni\w+|fragility fracture",
    Condition.ARTHRITIS: (
        r"\w*arthritis|\w*arthrosis|lupus(?! anticoag)|psoria\w+|\w*spondylitis|autoimmune|vasculitis|scleroderma"
        r"|sjogren\w*|crohn\S*|ulcerative colitis|multiple sclerosis"
    ),
    Condition.IMMUNE: r"hiv|immunodefic\w+|immunosuppress\w+|immunocompromis\w+|transplant\w*",
    Condition.THYROID: r"(?!para)\w*thyroid\w*|graves\S* disease|hashimoto\S*",
    Condition.SEIZURES: r"seizures?|epilep\w+",
    Condition.GLAUCOMA: r"glaucoma",
    Condition.MENTAL_HEALTH: (
        r"(?<!respiratory )depressi(?:on|ve)|anxiety|ptsd|post-?traumatic stress\w*|bipolar"
        r"|panic (?:disorder|attacks?)"
    ),
    Condition.SUBSTANCE_USE: (
        r"(?:alcohol|opioid|drug|substance|cocaine|cannabis)\w* (?:use|depend\w*|abuse|misuse)|alcoholism"
    ),
    Condition.HEART: (
        r"heart (?!burn)\w+|cardi(?:ac|o\w+)|coronary|angina|atrial|ventricular|myocard\w+|stents?|a-?fib|chf|cad"
        r"|aortic (?:stenosis|valve)|mitral"
    ),
}
_PATTERNS = {row: any_case(rf"(?<!\w)(?:{words})(?!\w)") for row, words in _ROWS.items()}


def rows_of_illness(find: Find) -> tuple[Condition, ...]:
    """Something else where no row fits; none for what is no illness of theirs, or not sure to be one."""
    if find.leave_out is not None:
        return ()
    name = f"{find.name} {find.coded_name}"
    found = tuple(row for row, pattern in _PATTERNS.items() if pattern.search(name))
    return found or (Condition.OTHER,)

"""How people say, where something else was asked, what a safety line is about: phrases, hardly a word alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from visitprep.common_words import NO_SPLEEN
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.table import SPEAKS
from visitprep.patterns import any_case

_NO_PILL: Final = r"(?![ -]?(?:pill|tablet|tab|capsule|med|medicine|medication|drug)s?\b)"
"""They are taken for nerve pain, too."""
_TOLD: Final[Mapping[Line, str]] = MappingProxyType(
    {
        Line.KIDNEY: (
            r"\bkidneys?\b(?! (?:stones?|arter))|\be?gfr\b|\bcreatinine\b|\bdialysis\b|\bckd\b"
            r"|\bprotein in (?:my|his|her|the) (?:wee|pee|urine)\b"
        ),
        Line.LIVER: r"\bliver\b|\bhep(?:atitis)?[ -]?[abc]\b|\bhepatitis\b|\bcirrho\w+|\bjaundiced?\b",
        Line.DIABETES: (
            r"\b(?:pre-?)?diabet\w*|\b(?:had|have|has|got|a touch of|touch of|bit of) (?:the |a |my "
            r"|his |her |high |some )*sugars?\b(?! (?:in|free|pill))|\bhigh (?:blood )?sugars?\b"
            r"|\bblood sugars?\b|\bsugar (?:disease|diabetes|problems?|trouble|is|was|runs|ran|went"
            r"|goes)\b|\bmy sugars\b|\bwith (?:the|high) sugars?\b|\bha?b?a1c\b|\ba1c\b|\binsulin\b"
        ),
        Line.BLEEDING: (
            r"\b(?:blood )?clots? in (?:(?:my|his|her|the|a|both|left|right) |(?:legs?|lungs?|calf"
            r"|thigh|arms?)\b)|\bblood clots?\b|\bclotting\b|\bdvt\b"
            r"|\b(?:pulmonary embolism|embolism|lung clot|leg clot)\b|\bclot (?:on|to) (?:my|his|her|the) "
            r"|\bbleed(?:s|ing|er)?(?: \w+){0,2} (?:easy|easily|a lot|too much|like crazy|for (?:ages"
            r"|hours|days|ever))\b|\b(?:won['’]?t|doesn['’]?t|didn['’]?t|never|wouldn['’]?t"
            r"|hard to) stop(?: \w+)? bleeding\b|\bfree bleeder\b|\bbleeding (?:does|do|did"
            r"|wo)n['’]?t stop\b|\bbleed(?:ing)? (?:problem|disorder)\b|\bh(?:a)?emophil\w+"
            r"|\bvon willebrand\w*|\bfactor (?:v|five|viii|eight)\b|\bbruis\w+ (?:easy|easily"
            r"|like (?:a peach|crazy|anything))\b|\b(?:bleeding |stomach )ulcers?\b|\bulcers? (?:bled"
            r"|that bled)\b|\blow platelets?\b|\bplatelets (?:are |is )?low\b"
        ),
        Line.HEART: r"\b(?:heart|ticker|chf|a-?\s?fib|angina|leaky valve|ejection fraction)\b",
        Line.LUNGS: (
            r"\b(?:copd|asthma\w*|emphysema|(?:home|on) oxygen|oxygen (?:at (?:home|night)|tank)|bad chest"
            r"|pulmonary(?! embol)|lungs?(?! (?:cancer|out\b))|(?:inhaler|puffer|nebuli[sz]er)s?|chest syndrome)\b"
        ),
        Line.SLEEP_BREATHING: (
            r"\b(?:chok\w*|gasp\w*) in (?:my|his|her) sleep\b|\bw[ao]k\w* (?:up )?(?:gasping|choking)\b"
            r"|(?:(?<=\bi )|(?<=\bhe )|(?<=\bshe ))(?:stop|quit)(?:s|ped)? breathing\b"
            r"(?!.*\b(?:hurts?|pains?|spasms?|panic\w*|mov\w+|attacks?)\b)"
            r"|\b(?:sleep )?apno?ea\b|\bc-?pap\b|\bbi-?pap\b|\b(?:stop\w*|quit\w*|hold\w*) (?:my |his "
            r"|her )?breath(?:ing)?\b(?: \w+){0,3} (?:nights?|asleep|sleep\w*)\b|\b(?:i|s?he) snores?\b|\b(?:sleep"
            r"|breathing) (?:mask|machine)\b|\bsleeps? with (?:a|the|my|his|her) (?:mask|machine)\b"
        ),
        Line.CANCER: (
            r"\b(?:had|have|has|got|beat|survived|treated for|after|since|from|my|his"
            r"|her)(?: \w+){0,3} cancer\b|\bcancer (?:in (?:19|20)\d\d|survivor|surgery|treatment"
            r"|years? ago|in (?:my|his|her))|\b(?:19|20)\d\d cancer\b|\b(?:breast|prostate|colon|lung|skin"
            r"|thyroid|bladder|ovarian|cervical|kidney) cancer\b|\b(?:had|did|done|after|during"
            r"|from) (?:the |my |his |her )?(?:chemo\w*|radiation)\b|\b(?:lymphoma|leuk(?:a)?emia|melanoma"
            r"|myeloma|in remission)\b"
        ),
        Line.INFECTION: (
            r"\b(?:mrsa|cellulitis|osteomyelitis|bone infection)\b|\bon (?:\w+ ){0,4}antibiotics?\b|\b(?:\w+cillin"
            r"|\w+mycin|doxycycline|antibiotics?)\b(?=.*\b(?:a day|daily|every (?:day|night)|nightly|for life)\b)"
            r"|\b(?:i have|has|i['’]?ve got|getting over) (?:an? |the )?(?:\w+ )?infection\b"
        ),
        Line.IMMUNITY: (
            r"\bhiv\b|\b(?:weak|low|bad|poor|no) immune(?: system)?\b|\bimmune (?:system )?(?:is "
            r"|was )?(?:weak|low|bad|down|poor|suppress\w*)|\bimmun(?:o|e)?-?(?:suppress|compromis"
            rf"|deficien)\w*|\btransplant\w*|\b(?:{'|'.join(NO_SPLEEN)})\b"
        ),
        Line.ANESTHESIA: (
            r"\bmalignant hyperthermia\b|\b(?:sick|puk\w+|vomit\w*|thr[eo]w\w* up|trouble"
            r"|problems?) (?:\w+ )?(?:after|from|with)"
            r" (?:the |being )?(?:an(?:a)?esthe\w+|put under)\b|\b(?:hard|difficult"
            r"|trouble) (?:to )?(?:intubat\w+|airway|tube)\b"
            r"|\b(?:an(?:a)?esthe\w+|(?:being |got |get )?put under|going under"
            r"|put to sleep)\b(?:\W+\w+){0,6}?\W+(?:sick|puk\w+|vomit\w*|thr[eo]w\w*|stopp\w*|crash\w*"
            r"|trouble|problems?|bad\w*|hard|woke|wake|allerg\w*|died|heart)\b|\b(?:hard to wake"
            r"|could(?:n['’]?t| not) wake|(?:woke|wake) up (?:during"
            r"|in the middle))(?:\W+\w+){0,5}?\W+(?:surgery|operation|op|an(?:a)?esthe\w+)\b"
        ),
        Line.BLOOD_THINNER: (
            r"\b(?:on|take|takes|taking) (?:a |my |his |her )?(?:blood )?thinners?\b"
            r"|\bblood[- ]thinners?\b|\banticoagula\w+"
        ),
        Line.IMPLANTS: (
            r"\bpace(?: ?make)?rs?\b|\bdefibrillators?\b|\b(?:my|his|her|an|the) icd\b|\bicd in\b"
            r"|\bloop recorder\b|\b(?:metal|rods?|screws?|plates?|pins?"
            r"|clips?|wires?|stents?|mesh|shrapnel|bullet) (?:\w+ )?in (?:my|his|her|me)\b|\b(?:hip|knee"
            r"|shoulder) replace(?:ment|d)s?\b|\b(?:artificial|metal|fake) (?:hip|knee|shoulder)s?\b"
            r"|\b(?:have|has|got|had|with|my|his|her) (?:\w+ )?new (?:hip|knee|shoulder)s?\b"
            r"|\b(?:eye|cataract|plastic) lens(?:es)?\b|\blens(?:es)? (?:(?:in|of|was|were|been|got|both|my"
            r"|his|her|the|left|right|eyes?|has|have) )*(?:changed|replaced|put in)"
            r"|\bcochlear implants?\b|\baneurysm clips?\b|\b(?:have|has|got|with) (?:a"
            r"|the) (?:\w+ ){0,2}(?:stimulator|pain pump|stent|port|shunt)\b"
        ),
        Line.ALSO: (
            r"\b(?:had|have|has|having|get|gets|got|with|my|his|her|when|takes?) (?:\w+ ){0,2}(?:fits"
            rf"|seizures?|convulsions?)\b{_NO_PILL}|\bepilep\w+{_NO_PILL}"
            r"|\b(?:fits|seizures?) (?:since|as a|when|at|twice|once"
            r"|every|\d|controlled|are)\b|\b(?:faint\w*|pass(?:es|ed|ing)? out|keels? over|go(?:es)? down"
            r"|black(?:s|ed)? out)\b(?:\W+\w+){0,5}?\W+(?:needles?|shots?|blood(?: draws?| tests?)?"
            r"|injections?)\b|\b(?:needles?|shots?|blood draws?)\b(?:\W+\w+){0,3}?\W+(?:faint\w*|pass(?:es"
            r"|ed)? out|black out)\b"
            r"|\blymph(?:o)?edema\b|\b(?:arms?|hands?|legs?|cal(?:f|ves)|ankles?|feet|foot) (?:\w+ ){0,2}"
            r"(?:swell(?:s|ed|ing)|swollen|swole)\b|\bswollen (?:arms?|hands?|legs?|calf|ankles?|feet|foot)\b"
        ),
    }
)
_NEEDS: Final[Mapping[Line, str]] = MappingProxyType(
    {
        Line.KIDNEY: " kidney| gfr | egfr | creatinine | dialysis | ckd | protein ",
        Line.LIVER: " liver | hep | hepa | hepb | hepc | hepatitis| cirrho| jaundice",
        Line.DIABETES: "diabet|a1c | sugar| insulin ",
        Line.BLEEDING: " clot| dvt | embolism | bleed| hemophil| haemophil| willebrand| factor | bruis| ulcer"
        "| platelet",
        Line.HEART: " heart | ticker | chf | afib | a fib | angina | leaky valve | ejection ",
        Line.LUNGS: " copd | asthma| emphysema | oxygen | lung| pulmonary | inhaler| puffer| nebuli| chest ",
        Line.SLEEP_BREATHING: " snore| apnea | apnoea | cpap | c pap | bipap | bi pap | breath| mask | machine "
        "| chok| gasp",
        Line.CANCER: " cancer | chemo| radiation | lymphoma | leukemia | leukaemia | melanoma | myeloma "
        "| remission ",
        Line.INFECTION: " mrsa | cellulitis | osteomyelitis | infection | antibiotic|cillin |mycin | doxycycline ",
        Line.IMMUNITY: " hiv | immun| transplant| spleen ",
        Line.ANESTHESIA: " anesthe| anaesthe| put under | going under | put to sleep | malignant | airway | tube "
        "| intubat| hard to wake | wake | woke ",
        Line.BLOOD_THINNER: " thinner| anticoagula",
        Line.IMPLANTS: " pacemaker| pacer| pace maker| defibrillator| icd | loop recorder | in my | in his "
        "| in her | in me | lens| hip | hips | knee | knees | shoulder | shoulders | cochlear | aneurysm "
        "| stimulator | pain pump | stent | port | shunt ",
        Line.ALSO: " fits | seizure| convulsion| epilep| faint| pass| keel| black| go down | goes down "
        "| lymphedema | lymphoedema | swell| swollen | swole ",
    }
)
PATTERNS: Final = MappingProxyType(
    {line: any_case(words, needs=_NEEDS[line]) for line, words in _TOLD.items()}
    | {Line.ILLNESS: SPEAKS[Line.ILLNESS].stays or any_case("(?!)")}
)
NO_FACT: Final = any_case(
    r"\b(?:afraid|scared?|worr(?:y|ied|ies|ying)|fears?|what if|could (?:it|this|that|they|my|i)"
    r"|is (?:it|this|that)|might|maybe (?:they|it|i should)|rule[ds]? out|(?:check|test|look)(?:ed"
    r"|ing)? for|in case|risk of|runs in|died (?:of|from)"
    r"|wants?(?! (?:\w+ ){0,2}?(?:bloods?|labs|(?:re-?)?checked|repeated|again)\b)|wanted|wish\w*"
    r"|needs? (?:an? |new )|offer\w*"
    r"|suggest\w*|recommend\w*|talk\w*|consider\w*|should|thinking (?:about|of)|hope|hoping"
    r"|going to (?:put|get|have|need)|instead of|can cause|bad for|hard on|protects?|so (?:i|he"
    r"|she) do(?:es)?n['’]?t get|do(?:es)?n['’]?t want|read|heard|googl\w*|looks? like|normal|fine"
    r"|planned|scheduled|not done|clear|negative|ruled out|feels? like an? "
    r"|(?:broke|breaks?) (?:my|his|her) heart|(?:by|all my|set my) heart|heart (?:sank|goes out|breaks))\b|\?"
)
"""What they fear, ask, were offered, or were told to be well."""

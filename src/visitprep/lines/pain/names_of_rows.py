"""The words in which people name the rows of the lists on a pain, letters left off: "standin", "pins n needles".

What says more than its row, as "sitting" does of a certain position, is a group called `which`.
"""

from __future__ import annotations

from typing import Final

from visitprep.visit.records.choices.pain import Eases, HeadacheSign, Quality, SkinChange, Worsens

_ING = r"(?:ing?'?|s)?"

QUALITIES: Final = {
    Quality.PINS: r"pins? (?:and|n|&|'n) needles",
    Quality.ELECTRIC: (
        r"(?:like )?(?:an? )?electric(?:al|ity)?(?: shocks?)?|shocks?|zaps?|zappin'?g?|jolts?|zings?|lightning"
    ),
    Quality.TENDER: r"tender(?: to (?:the )?touch)?|sore to (?:the )?touch",
    Quality.ACHING: rf"ach(?:e|ey|es|y|ed|{_ING})|tooth ?ache\w*",
    Quality.DULL: r"dull",
    Quality.SORE: r"sore(?:ness)?",
    Quality.THROBBING: rf"throb(?:s|b{_ING})?|pound(?:s|in'?g?)|pulsing|pulses",
    Quality.HEAVY: r"heav(?:y|iness)",
    Quality.TIGHT: r"tight(?:ness|ens?|ening)?",
    Quality.CRAMPING: rf"cramp(?:y|{_ING})|charl(?:ie|ey) horses?|spasms?",
    Quality.PRESSURE: r"pressure",
    Quality.SHARP: r"sharp",
    Quality.STABBING: rf"stab(?:s|by|b{_ING})?|(?:like )?(?:an? )?(?:knife|knives|ice ?pick)",
    Quality.SHOOTING: rf"shoot{_ING}",
    Quality.BURNING: rf"burn(?:y|{_ING})|(?:like |on )fire",
    Quality.TINGLING: rf"tingl(?:e|es|y|{_ING})",
    Quality.NUMB: r"numb(?:ness)?",
    Quality.ITCHING: rf"itch(?:y|es|{_ING})",
    Quality.COLD: r"cold(?! weather)(?: to (?:the )?touch)?",
}
WORSE: Final = {
    Worsens.SITTING: r"sit(?:s|tin'?g?)?|sat",
    Worsens.STANDING: r"stand(?:s|in'?g?)?|stood",
    Worsens.WALKING: r"walk(?:s|in'?g?)?",
    Worsens.BENDING: r"bend(?:s|in'?g?)?|stoop\w*|bent over",
    Worsens.LIFTING: r"lift(?:s|in'?g?)?|(?P<which>carry(?:in'?g?)?|pick(?:in'?g?)? (?:things |stuff |\w+ )?up)",
    Worsens.TWISTING: (
        r"twist(?:s|in'?g?)?|turn(?:s|in'?g?)?(?!\s+(?:patients?|people|residents?|clients?|him|them|someone|somebody|pages?"
        r"|keys?|(?:the|an?) (?!wrong|neck|head|body|corner)\w+|on|off)\b)"
    ),
    Worsens.LYING: (
        r"(?:lie|lay|lays|lies|lyin'?g?|layin'?g?)(?: down|(?P<which> flat| in bed| on (?:it|my \w+)))?"
        r"|(?P<which_too>sleepin'?g? on (?:it|\w+ \w+)|(?<!turning )(?<!over )(?<!up )(?<!about )in bed)"
    ),
    Worsens.COUGHING: r"cough(?:s|in'?g?)?|sneez(?:es?|in'?g?)",
    Worsens.STAIRS: r"stairs?|steps|climb(?:in'?g?)?",
    Worsens.REACHING: r"reach(?:es|in'?g?)?|over ?head",
    Worsens.WEATHER: (
        r"(?:cold |bad )?weather|(?:the )?cold(?: days?)?|(?P<which>(?:wet|damp|hot) weather|rain\w*|damp|winter)"
    ),
    Worsens.STRESS: r"stress(?:ed|ful)?|worry(?:in'?g?)?|upset",
    Worsens.TOUCH: r"touch(?:es|ed|in'?g?)?",
    Worsens.EATING: r"eat(?:s|in'?g?)?|(?P<which>chew(?:in'?g?)?)",
    Worsens.PERIODS: r"(?:my |her )?periods?|that time of the month",
    Worsens.EXERCISE: r"exercis(?:es?|in'?g?)|work(?:in'?g?)? out",
}
MAKES_BETTER: Final = r"better|eas(?:es?|ier)|helps?|helped|reliev\w*|fine|ok|okay|alright|no problem"
EASES: Final = {
    Eases.REST: r"rest(?:s|in'?g?)?|takin'?g? it easy|(?P<which>sleep(?:in'?g?)?)",
    Eases.LYING: (
        r"(?:lie|lay|lays|lies|lyin'?g?|layin'?g?) (?:down|(?P<which>flat|still|in bed|on \w+(?: \w+)?))|lyin'?g?"
        r"|(?P<which_too>(?<!turning )(?<!over )(?<!up )(?<!about )in bed)"
    ),
    Eases.MOVING: (
        r"mov(?:es?|in'?g?)(?: (?:about|around))?|keepin'?g? (?:goin'?g?|movin'?g?)"
        r"|(?P<which>walk(?:s|in'?g?)?|exercis(?:es?|in'?g?))"
    ),
    Eases.HEAT: (
        r"(?P<which>heat(?:in'?g?|ed)? (?:pads?|blankets?|wraps?)|(?:hot|warm) \w+|(?:baths?|showers?"
        r"|hot ?tub)(?: \w+)?)|heat(?:in'?g?)?|warm(?:th|er)?"
    ),
    Eases.COLD: r"(?P<which>frozen peas)|ice(?: packs?)?|icin'?g?|cold(?: packs?)?",
    Eases.STRETCHING: r"stretch(?:es|in'?g?)?|(?P<which>yoga)",
    Eases.MEDICINE: (
        r"medic\w*|meds?|pills?|pain ?killers?"
        r"|(?P<which>tylenol|advil|motrin|aleve|ibuprofen|aspirin|creams?|gels?|patch(?:es)?)"
    ),
    Eases.MASSAGE: r"massag\w*|rub(?:s|bin'?g?)?(?: it)?",
    Eases.BRACE: r"braces?|(?P<which>splints?|sleeve|wraps?|corset|collar)",
    Eases.POSITION: (
        r"(?P<which>lean(?:s|in'?g?)?(?: \w+)?|sit(?:s|tin'?g?)?|sat|stand(?:s|in'?g?)?|prop(?:s|ped|pin'?g?)?"
        r"|pillows?|recliner|(?:feet|foot|legs?) up|bent over|bend(?:in'?g?)? (?:over|forward)|curl\w*)|positions?"
    ),
    Eases.NOTHING: (
        r"(?:nothing|nuthin\w*)(?! (?:else|much|but|other|more|besides|except|like|really (?!helps|works|does)))"
        r"(?: (?:really )?(?:helps|works|does))?|not a thing"
    ),
}
MAKES_WORSE: Final = (
    r"worse|worsens|no (?:good|help|use)|useless|hurts?|aggravat\w*|stopped helping"
    r"|(?:does(?:n'?t| not)|do(?:n'?t| not)|did(?:n'?t| not)) (?:help|work|do (?:a|any)\w*)"
)
SKIN: Final = {
    SkinChange.HEAT: r"(?P<which>(?:warm|cold|hot)(?:er)?)|heat",
    SkinChange.COLOR: r"colou?r|(?P<which>red(?:der)?|purpl\w*|blue|blotch\w*|mottled|white|pale(?:r)?)",
    SkinChange.SWELLING: r"swell(?:s|in'?g?|ed)?|swollen|puff\w*|bigger",
    SkinChange.SWEAT: r"(?P<which>sweat(?:s|y|in'?g?)?|clammy)",
    SkinChange.HAIR_NAILS: r"(?P<which>hairs?|nails?)",
    SkinChange.TOUCH: r"touch(?:es|in'?g?)?|tender|(?P<which>sheets?)",
    SkinChange.STIFF: r"(?P<which>stiff(?:er|ness)?|shak(?:es?|y|in'?g?)|trembl\w*)",
}
ON_BOTH_SIDES: Final = r"both|same as the other|(?:the )?other \w+ [^,;]*\b(?:too|as well)"
"""No difference of one side: "no just both feet swell from the pregabalin"."""
HEADACHE: Final = {
    HeadacheSign.LIGHT: r"lights?(?: hurts?)?|bright\w*|sunlight",
    HeadacheSign.SOUND: r"sounds?|nois(?:e|y|es)|loud\w*",
    HeadacheSign.SICK: r"sick(?: to my stomach)?|nause\w*|queasy|throw(?:s|in'?g?)? up|vomit\w*|puk\w*",
    HeadacheSign.SIGHT: r"spots|zig-?zags?|aura|sparkl\w*|wavy lines|blurr\w*|seein'?g? stars",
    HeadacheSign.ONE_SIDE: r"one side|(?:left|right) side",
    HeadacheSign.MOVING: r"mov(?:es?|in'?g?)",
}

"""How people say that they lose pee or poop, and the other signs a clinic asks about, without naming them.

"Pissed myself", "didnt make it in time", "cant feel when i wipe". By the code of `CameWith`; whether the words are
about themselves, and deny nothing, is decided where they are heard (`findings/safety/signs/in_any_answer.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from visitprep.patterns import any_case

_NT: Final = r"n(?:['’]|o)?t"
_CANT: Final = (
    rf"(?:ca{_NT}|can(?:not| not)|could{_NT}|do{_NT}|does{_NT}|did{_NT}|wo{_NT}|barely|hardly|unable to|no longer)"
)
_MY: Final = r"(?:my|his|her|their|the)"
_SELF: Final = r"(?:my|him|her|them|your)sel(?:f|ves)"
_CLOTHES: Final = (
    r"(?:pants|drawers|shorts|underwear|underpants|undies|jeans|trousers|britches|sweats"
    r"|sweatpants|pajamas|pjs|bed|sheets|mattress|clothes|panties|knickers|briefs|boxers|scrubs"
    r"|nightgown|chair|couch|sofa|recliner|car seat|seat|legs?)"
)
_ALL_OVER: Final = r"(?:(?:a (?:little|bit|lil)|some|all|on|in|over|through|right|down|clean) ){0,4}"
_TOILET: Final = (
    r"(?:bathroom|toilet|restroom|john|washroom|commode|potty|loo|can|pot|urinal|lavatory|bedpan|ladies|mens room)"
)
_PEE_WORD: Final = r"(?:pee|piss|urine|wee|tinkle|number one)"
_POOP_WORD: Final = r"(?:poo+p?|shit|crap|stool|bms?|bowel movements?|turds?|number two|feces|faeces|diarrhea)"
_SPIT: Final = r"(?:spit|phlegm|sputum|mucus|vomit|puke)"
_PEED: Final = r"(?:piss|pee|wet|urinat|leak|tinkl|widdl|wee|whizz?|dribbl)(?:e?d|ted|t|es|s|e|ing|ting|in|tin)?"
_POOPED: Final = (
    r"(?:poo+p?|shit|shat|crap|soil|mess|dirt|shart|defecat)(?:e?d|p?ed|ted|ied|s|es|e|ing|ting|in|tin)?"
)
_LET_GO: Final = (
    r"(?:lets? (?:\w+ )?go|(?:comes?|came|runs?|ran|leaks?|leaked|leaking|slips?|slipped|falls?"
    r"|fell|pours?|poured|gets?|got|drips?) (?:\w+ ){0,2}(?:out|away|down|by itself|on its"
    r" own)|gives? (?:out|way)|gave (?:out|way)|just goes?)"
)
_COUGH: Final = (
    r"(?:when|whenever|if|every ?time|each time|any ?time) (?:i|he|she|they) (?:\w+ )?(?:cough"
    r"|sneez|laugh|lift|bend|stand|run|jump|walk|get up|pick|move|strain|sit)\w*"
)
_GO: Final = r"(?:pee|piss|urinat\w*|wee|tinkle)"

_SAID: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "bladder": (
            rf"\b{_PEED} {_ALL_OVER}(?:{_SELF}|{_MY} (?:\w+ )?{_CLOTHES})\b(?! off)",
            r"\b(?:ped|pee+d) (?:a (?:little|bit)|some) (?:when|on)\b",
            rf"\b{_GO}(?:ed|s)? {_COUGH}",
            rf"\b{_CANT} (?:\w+ ){{0,2}}(?:make|made|get|reach) (?:it )?(?:\w+ )?(?:to|in|into) (?:the |a "
            rf"|my )?(?:\w+ )?(?:{_TOILET}|head)\b",
            rf"\b{_CANT} (?:always |quite )?(?:make|get) (?:it|there) (?:there )?in time\b(?! for)",
            rf"\b(?:did{_NT}|never) ma[dk]e it\b(?=.*\b{_TOILET}\b)",
            r"\b(?:bathroom|potty|toilet|pee|bladder|wetting|urine) accidents?\b",
            rf"\baccidents? (?:in|on|all over) (?:my|his|her|the) (?:{_CLOTHES})\b",
            r"\b(?:have|has|having|get|gets|getting) (?:\w+ ){0,2}accidents\b",
            rf"\b{_MY} water (?:just )?(?:{_LET_GO}|leaks|wo{_NT}|does{_NT}|ca{_NT}|is slow)",
            rf"\b(?:{_MY} )?bladder (?:just |has |keeps? )?(?:{_LET_GO}|leak\w*|fail\w*|wo{_NT}|does{_NT}"
            r"|is (?:gone|shot|weak)|quit)",
            rf"\b{_CANT} (?:always |really |even )?(?:hold|control|keep) (?:(?:\w+ )?(?:pee|piss|urine"
            rf"|bladder|wee)|{_MY} water)\b(?! (?:bottle|jug|cup|glass))",
            rf"\b{_CANT} (?:always |really )?hold it (?:in|any ?more|long|till?|until|when)\b",
            rf"\b(?:lost|lose|losing|loses) (?:control (?:of|over) )?{_MY}? ?(?:bladder|water(?! bottle)"
            r"|pee|urine)\b",
            r"\b(?:no|lost|losing|lose) bladder control\b",
            rf"\b{_PEE_WORD} (?:just )?{_LET_GO}",
            rf"\b(?:leak|dribbl|drip)\w* (?:(?:a (?:little|bit)|some) )?(?:pee|piss|urine|{_COUGH})",
            r"\b(?:wear|wears|wearing|use|uses|using|put on|in) (?:\w+ ){0,2}(?:depends|diapers?"
            r"|pull-?ups|pee pads?|bladder pads?|incontinence (?:pads?|briefs?|pants))\b",
            r"\b(?:have|has|had|got|gotta|need|needs) (?:to )?(?:really )?(?:push|strain|bear down"
            rf"|squeeze|press|force it) (?:\w+ ){{0,4}}(?:{_GO}|pee|urine|start (?:peeing|going))\b",
            rf"\b(?:ca{_NT}|can(?:not| not)|could{_NT}|barely|hardly|unable to) (?:\w+ )?"
            rf"(?:start (?:to )?|begin to )?(?:pee|piss|urinate|pass (?:water"
            r"|urine))(?:ing)?\b(?! (?:stand|in a|because))",
            rf"\b(?:{_PEE_WORD}|stream) (?:\w+ )?(?:wo{_NT}|does{_NT}|will not|takes? (?:forever|ages|so"
            r" long|a long)) (?:\w+ )?(?:come|start|out|flow|to)?",
            r"\b(?:trouble|hard|difficult) (?:to )?(?:start(?:ing)?(?: to)? )?(?:pee|piss|urinat)(?:e|ing)?\b",
            rf"\b{_CANT} (?:\w+ )?(?:feel|know|tell|notice) (?:\w+ ){{0,5}}(?:peed?|peeing|piss\w*|bladder"
            r"|i'?m wet)\b",
            rf"\btakes? (?:\w+ ){{0,3}}to (?:start |get )?{_GO}\b",
            r"\bstand there (?:\w+ ){0,5}(?:pee|piss)\b",
        ),
        "bowel": (
            rf"\b{_POOPED} {_ALL_OVER}(?:{_SELF}|{_MY} (?:\w+ )?{_CLOTHES})\b",
            rf"\b{_POOP_WORD} (?:just )?{_LET_GO}",
            rf"\b{_CANT} (?:always |really |even )?(?:hold|control|keep) (?:\w+ )?(?:bowels?|{_POOP_WORD})\b",
            rf"\b(?:lost|lose|losing|loses) (?:control (?:of|over) )?{_MY}? ?(?:bowels?|{_POOP_WORD})\b",
            rf"\b(?:{_MY} )?bowels? (?:just )?(?:{_LET_GO}|leak\w*|wo{_NT})",
            r"\b(?:no|lost) bowel control\b",
            r"\b(?:poop|bowel|shit) accidents?\b",
            rf"\bleak\w* (?:a (?:little|bit) )?(?:of )?{_POOP_WORD}\b",
            rf"\b(?:streaks?|skid ?marks?|{_POOP_WORD}) in {_MY} {_CLOTHES}",
            rf"\b{_CANT} (?:\w+ )?(?:feel|know|tell) (?:\w+ ){{0,5}}(?:{_POOP_WORD}|pooping)\b",
        ),
        "saddle": (
            rf"\b(?:{_CANT}|not|never) (?:\w+ )?(?:feel|feeling) (?:\w+ ){{0,6}}(?:wipe|wiping|toilet paper)\b",
            rf"\b{_CANT} (?:\w+ )?feel (?:anything )?(?:{_MY} )?(?:down (?:there|below)|privates?|private"
            r" parts|crotch|vagina|penis|balls|saddle|between)\b",
            r"\bno (?:feeling|sensation) (?:\w+ )?(?:down (?:there|below)|between|when (?:i|he|she) wipe"
            rf"|in {_MY} (?:crotch|privates?|private parts|saddle|groin))",
            r"\bnumb(?!er)\w* (?:\w+ ){0,3}(?:down (?:there|below)|where (?:i|he|she|you) (?:sit|wipe)s?|when"
            r" (?:i|he|she) wipes?|between (?:my|the|his|her) legs|around (?:my|the|his|her) (?:butt|ass"
            r"|anus|bottom|privates?|crotch|rectum|behind|bum)|crotch|privates?|private parts|vagina"
            r"|penis|balls|saddle)\b",
            r"\b(?:crotch|privates?|private parts|vagina|penis|balls|bottom|taint) (?:(?:is|are|feels?"
            r"|was|were|went|goes|go|gone|got|gets|been|a|little|bit|all|just|getting|kind|of|kinda"
            r"|sorta) ){0,4}(?:numb|dead|asleep|tingl\w+)\b",
        ),
        "weak_limb": (
            r"\b(?:foot|feet|toes?) (?:(?:just|kind of|kinda|sometimes|always|keeps?|is|are|now|will|also"
            r"|often|still|even|really|starts?) ){0,2}(?:slap|drag|flop|drop|catch|scuff)(?:e?s|ing|in|ped|ged"
            r"|pin|gin)?\b(?! (?:off|in|it|me))",
            r"\b(?:drag|slap)\w* (?:my|his|her) (?:\w+ )?(?:foot|feet|leg|toes?)\b",
            r"\b(?:legs?|knees?|arms?) (?:\w+ ){0,4}(?:like )?(?:jelly|jello|jell-o|noodles?|spaghetti"
            r"|rubber\w*|mush)\b",
            r"\b(?:jelly|rubber|noodle)[ -]?legs?\b",
            r"\b(?:legs?|knees?|arms?|hands?|foot) (?:\w+ ){0,2}(?:gives?|gave|giving|givin|goes|went)"
            r" (?:way|out)\b",
            r"\b(?:legs?|knees?|arms?) (?:\w+ )?(?:buckl\w+|folds?|folded|collapse\w*|quits?|won['’]?t"
            rf" (?:hold|work|move|lift|go)|does{_NT} (?:hold|work|move|lift))",
            rf"\b{_CANT} (?:\w+ )?(?:lift|raise|pick up|move|wiggle) (?:my|his|her) (?:\w+ )?(?:foot|toes?"
            r"|big toe)\b",
        ),
        "unsteady": (
            r"\b(?:walk|stagger|weav|sway)\w* (?:around )?like (?:a |an |i'?m |i am |he'?s |she'?s"
            r" )?(?:drunk\w*|sailor)\b",
            r"\bstagger(?:s|ing|ed)?\b",
            r"\b(?:los(?:e|es|ing|t)|no) (?:my |his |her )?balance\b",
            r"\boff[ -]balance\b",
            r"\b(?:wobbly|unsteady) (?:on|when)\b",
            r"\bhold\w* on(?:to| to) (?:the )?(?:walls?|furniture)\b",
        ),
        "night_sweats": (
            r"\bsoak\w* (?:through )?(?:the |my |his |her )?(?:sheets?|bed|pillow\w*|pajamas|pjs"
            r"|nightgown|night ?shirt|mattress)\b",
            r"\b(?:sheets?|bed|pillow\w*|pajamas|pjs|nightgown|mattress) (?:(?:is|are|get|gets|was|were"
            r"|all|so|just) ){0,2}(?:soaked|soaking|drenched|sopping)\b",
            r"\b(?:wakes?|woke|waking) up (?:\w+ ){0,2}(?:soaked|soaking|drenched|sweaty|sopping"
            r"|in (?:a )?(?:\w+ )?(?:sweat|puddle of sweat))\b",
            r"\bsweat\w* (?:through|right through) (?:the |my |his |her )?(?:sheets?|bed|pillow\w*"
            r"|pajamas|pjs|clothes|shirt|\w+ shirts)\b",
            r"\bsweat\w* (?:(?:a lot|so much|real|bad|like crazy) )?(?:at|in the|all|every) ni(?:ght|te)\b",
            r"\bni(?:ght|te) ?sweats?\b",
            r"\bdrench\w* (?:\w+ )?(?:at|every|in the|all) ni(?:ght|te)\b",
        ),
        "weight_loss": (
            r"\b(?:clothes|pants|jeans|trousers|shirts?|dress(?:es)?|britches|skirts?|slacks|belt|rings?)"
            r" (?:\w+ ){0,3}(?:hang(?:s|ing|in)?|fall(?:s|ing|in)?|slid\w*|slip\w*|drop\w*) (?:right"
            r" )?(?:off|down|on (?:me|him|her))\b",
            r"\b(?:clothes|pants|jeans|trousers|shirts?|dresses) (?:\w+ ){0,3}(?:too big|so big|loose|baggy)\b",
            r"\bskin and bones?\b",
            r"\bwast(?:ing|ed) away\b",
            r"\bdown (?:\w+ )?(?:\w+ )?(?:sizes?|(?:belt )?(?:holes|notch(?:es)?))\b",
            r"\b(?:pounds|weight|lbs) (?:\w+ ){0,3}(?:fall|melt|dropp|com)(?:ing|in|s)? off\b",
            r"\bdropp?(?:ed|ing) (?:\w+ ){0,3}(?:pounds|lbs?|kilos?|kg|stone|sizes?)\b",
            r"\bgett?ing (?:so |too )?(?:skinny|thin|bony)\b",
        ),
        "fever": (
            r"\bshiver\w*",
            r"\bchills\b",
            r"\b(?:hot and (?:cold(?! packs?)|shaky|sweaty)|burning up|the shakes and)\b",
            r"\b(?:temp|temperature|fever)s? (?:of |was |is |up to |hit |over |about |around )*(?:9[9]"
            r"|10[0-5]|3[89]|4[01])\b",
            r"\brun(?:ning|nin|s)? (?:a |hot |temps?|(?:a )?temperature)(?:temp\w*|fever)?\b(?= (?:at"
            r"|every|most|all)|$)",
            r"\bteeth chatter\w*",
        ),
        "other": (
            rf"\bblood (?:in|with) (?:{_MY} |some )?(?:\w+ )?(?:{_PEE_WORD}|{_POOP_WORD}|{_SPIT}|{_TOILET})\b",
            r"\b(?:pee|piss|cough|hack|spit|puk|vomit|thr[eo]w|bring|poop|pass|shit)\w* (?:\w+ )?(?:up )?"
            r"(?:(?:some|bright|red) )*blood\b",
            rf"\bbloody? (?:when|every time|each time) (?:i|he|she) (?:\w+ )?(?:{_GO}|cough|wipe|poop|go)",
            rf"\b(?:bloody|black|tarry|maroon) (?:tarry )?(?:{_PEE_WORD}|{_POOP_WORD}|{_SPIT})\b",
            rf"\b{_PEE_WORD} (?:\w+ ){{0,2}}(?:bloody|red|pink|like coke)\b",
            rf"\b{_POOP_WORD} (?:\w+ ){{0,2}}(?:black|tarry|bloody)\b",
            r"\bbleed\w* (?:from|out of) (?:my|the|his|her) (?:bottom|butt|rectum|behind|bum|ass)\b|\brectal bleed",
        ),
    }
)
LAY: Final = MappingProxyType({code: "|".join(ways) for code, ways in _SAID.items()})
"""As pieces of patterns, for rows that are typed as words beside others."""
LAY_NEEDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "bladder": " pee| urin| water| bladder| piss| wet| leak| tinkl| widdl| wee | weed | weee| weei| weet| wees "
        "| whiz| dribbl| drip| ped | number one | stream | lost | lose | loses | losing | make | made | get "
        "| reach | in time | accident| hold it | depends | diaper| pull ups | pullups | pull up | pullup "
        "| incontinence | start going | i m wet| im wet",
        "bowel": " poo| shit| shat| crap| soil| mess| dirt| shart| defecat| stool| bm | bms | bowel| turd"
        "| number two | feces| faeces| diarrhea| skid| streak| lost | lose | loses | losing ",
        "saddle": " wipe| wiping | toilet paper | down there | down below | private| crotch| vagina| penis| balls"
        "| saddle| feel| sensation | groin| numb| bottom| taint",
        "weak_limb": " slap|drag|flop|drop|catch|scuff|jelly|jell o|jello|noodle|spaghetti|rubber|mush| give|gave"
        "|giving|givin| goes | went |buckl|fold|collapse|quit| won| does|lift|raise|pick up|move|wiggle",
        "weight_loss": " clothes|pants|jeans|trousers|shirt|dress|britches|skirt|slacks|belt| ring|skin and|wasting"
        "|wasted|hole|notch|size| off | drop|skinny| thin |bony|gone| loose"
        "|baggy| too big| so big",
        "unsteady": " drunk| sailor | stagger| balance | wobbly | unsteady | hold",
        "night_sweats": " soak| drench| sopping|sweat",
        "other": " blood| black | tarry | maroon | red | pink | coke | bleed| rectal ",
        "fever": " shiver| chills | hot and | burning up | shakes and | temp| fever| run| teeth chatter",
    }
)
LAY_SIGNS: Final = MappingProxyType({code: any_case(words, needs=LAY_NEEDS[code]) for code, words in LAY.items()})
IN_THE_CAR: Final = any_case(
    r"\baccidents? (?:in|at|on) (?:the|my|a|his|her) (?:car|truck|van|bus|store|shop\w*|bed"
    r"|shower|kitchen|hallway|yard|church|work|house|line|living room)\b(?!.*\b(?:hit|rear"
    r"|crash\w*|wreck|whiplash|totaled|drunk driver|highway|freeway|driv\w+|injur\w+|hurt)\b)",
    needs=" accident",
)
"""An accident that may be one of the bladder; where a cause was asked for it is none."""


def tells_a_sign(words: str) -> bool:
    """Whether any of them is told, by whomever and of whomever."""
    return any(pattern.search(words) for pattern in LAY_SIGNS.values())

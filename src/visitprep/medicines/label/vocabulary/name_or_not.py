"""What a name is written with, and the words that are none."""

from __future__ import annotations

from typing import Final

from visitprep.patterns import any_case, compiled

NAME_TEXT: Final = compiled(r"[^\W_](?:[\w '’#./&+%-]*[\w%])?")
"""The characters of a name: a bracket or an emoji means that the line is something else."""
OTHER_NAME: Final = any_case(r"\s*\((?:(?:generic(?: for)?|brand(?: name)?|same as)\s+)?([^()\d]{3,40})\)")
"""The other name of the same medicine, in brackets behind it."""
# A point before a digit belongs to the number: ".5 mg" is not "5 mg".
GAP: Final = compiled(r"(?:[\s,;:()–—-]|\.(?!\d))*")
RELEASE: Final = frozenset(
    {"er", "xr", "sr", "xl", "cr", "la", "ir", "dr", "ec", "hcl", "hfa", "odt", "mr", "cd", "xt"}
)
_SALTS_TEXT: Final = """
    sodium potassium calcium magnesium hydrochloride hydrobromide sulfate sulphate tartrate bitartrate succinate
    besylate besilate cypionate enanthate decanoate acetonide propionate furoate valerate disodium
    maleate mesylate citrate acetate fumarate phosphate nitrate monohydrate bromide chloride
"""
SALTS: Final = frozenset(_SALTS_TEXT.split())
"""Words of a name that say how its salt is made: "levothyroxine sodium"."""
_NOT_A_NAME_TEXT: Final = """
    a an the my of in on at for and or no not never none stop stopped quit off was used use old new hold
    skip without avoid allergic allergy reaction take takes taking took one two three four five six half
    with to by as if when needed per each every once twice daily day night morning some sometimes maybe
    about around any it this that is are pill pills tablet tablets capsule capsules patch cream gel shot
    shots up down taper increase decrease from until since then but because
    pain nerve dose dosage strength medicine medicines medication medications med meds drug drugs
"""
NOT_A_NAME: Final = frozenset(_NOT_A_NAME_TEXT.split())
_NEVER_A_NAME_TEXT: Final = """
    something someone anything thing things stuff what which i im ive me we he she they you your his her him them us
    hes shes theyre weve youre thats theres isnt dont doesnt didnt hasnt havent wont cant couldnt
    ran runs running out own has have had having got gets getting gave gives
    went goes going been were does did says said told wants
    white blue pink yellow red green orange purple brown round oval little small big tiny water
    jan feb mar apr jun jul aug sep sept oct nov dec
    page tel phone printed date herbal first second third last both next other another one
    doctor pharmacy chemist list label current list allergies daily please see same also plus
"""
_NO_MEDICINE_TEXT: Final = """
    heat heating ice injection injections bag bags pad pads hot cold bottle home massage exercise exercises physio
    rest stretching surgery operation acupuncture tens brace braces hospital clinic nurse
"""
NO_MEDICINE: Final = frozenset(_NO_MEDICINE_TEXT.split())
"""What else is done for pain, and where."""
NEVER_A_NAME: Final = NOT_A_NAME | NO_MEDICINE | frozenset(_NEVER_A_NAME_TEXT.split())
"""How a pill looks and whom a sentence is about, too; a strength behind them makes no name of them."""
LOOKS: Final = any_case(
    r"(?:the|my|his|her|an?|some|this|that|those|these)\b(?:\s+(?:kind|sort|type|brand|bottle|box|tube|jar) of)?\s+"
    r"(?P<words>[^\d.;:!?()]*?)[\s,]+"
)
A_KIND: Final = any_case(
    r"\b(?:pill|tablet|tab|medicine|med|capsule|spray|inhaler|cream|gel|drop|shot|injection|patch|patche|powder|one)s?\b"
)
CANNOT_SPELL: Final = any_case(
    r"(?:that |which )?i can(?:['’]?t|not) (?:spell|say|pronounce|ever remember|remember)"
)
TOLD_OF_IT: Final = any_case(
    r"\b(?:i|he|she|they|we|you|it|said|says|told|tells?|calls?|like|than|instead|took|take|takes|gave|gives?|was|were|is"
    r"|are|same|with|without|and|or|but|because|cause|if|when|from|other|makes?|made|asked?|wants?|wanted|tried)\b"
)

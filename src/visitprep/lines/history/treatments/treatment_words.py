"""The words for shots and blocks, and for what is put on warm or cold."""

from __future__ import annotations

from visitprep.patterns import any_case

_BLOCKED = (
    r"(?:stellate(?: ganglion)?|occipital|genicular|intercostal|ilio-?inguinal|pudendal|celiac(?: plexus)?"
    r"|sympathetic|lumbar sympathetic|spheno-?palatine|medial branch|femoral|saphenous|suprascapular|trigeminal"
    r"|hypogastric)"
)
SHOT_WORDS = (
    rf"{_BLOCKED}(?: (?:nerve )?blocks?)?|(?:nerve |lumbar |spinal )?blocks?(?! of)|epidurals?(?: steroid)?"
    rf"|steroids?|cortisone|trigger points?|facets?(?: joints?)?|medial branch|gel(?! pack)"
    r"|hyaluronic|prp|stem cells?|dry needling|ketamine(?: infusions?)?|lidocaine infusions?|mirror (?:box|therapy)"
    r"|rfa|ablation|botox|synvisc|kenalog|heat(?:ing pad)?|ice(?: packs?)?|depo-?medrol|si joint|sacroiliac"
    r"|caudal|lidocaine|toradol"
)
TYPE = any_case(rf"\b(?P<type>(?:{SHOT_WORDS})(?: (?:{SHOT_WORDS}))*)(?: (?:injections?|shots?))?(?![\w-])")
_HEAT = (
    r"(?:(?:warm|hot|cold|cool|wet|moist|epsom(?: salt)?|frozen) (?:wash ?cloths?|wash ?rags?|cloths?|towels?"
    r"|baths?|showers?|compress(?:es)?|packs?|pads?|water(?: bottle)?|soaks?|peas|wax)|heat(?:ing)?(?: (?:pad"
    r"|packs?|bag|wrap|lamp))?|ice(?: (?:packs?|bag|water))?|wash ?cloths?|paraffin(?: wax)?|hot tub)"
)
WARMTH = any_case(
    rf"\b(?P<type>{_HEAT}(?: (?:and|or|then) {_HEAT})?(?:\s+(?:on|for|to|at|over|around) (?:the |my "
    rf"|both (?:my )?|her |his )*"
    rf"(?!(?:and|ice|heat)\b)[a-z]+(?: (?:back|side|leg|arm|foot|knee|hip|shoulder|cheek))?)?)(?![\w-])"
)
"""What was put on, and where: "a warm washcloth on the face"."""
BARE_HEAT = any_case(rf"(?:(?:both|or|either) )?{_HEAT}")
COURSE = any_case(
    r"\b(?P<type>(?:(?:work|back|hospital|home|private|nhs|community|pool|aqua\w*|water|land|gym|vestibular"
    r"|vocational|functional) (?:hardening|conditioning|school|therapy|physio(?:therapy)?|rehab|program(?:me)?"
    r"|class(?:es)?"
    r"|restoration)|mckenzie|traction))(?![\w-])"
)
"""Which therapy it was."""
OTHER_TREATMENT = any_case(
    r"\b(?:mirror(?: box)?|yoga|tai chi|pilates|cupping|dry needling|traction|hypnosis|biofeedback|inversion"
    r"|decompression|(?:(?:warm|heated|hot|therapy|swimming) )?pool(?: (?:therapy|class(?:es)?|exercises?))?"
    r"|water aerobics|aqua ?fit|(?:aqua\w*|water|laser|light|music|art|horse|mirror|magnet|shockwave|cranio\w*"
    r"|myofascial|red light) ?therapy|laser|shockwave|infrared|kinesio\w*|k ?tape|reiki|rolfing|reflexology"
    r"|infusions?|stem cells?|prp|prolotherapy|ultrasound|whirlpool|hot tub|sauna|swimming|gym|magnets?"
    r"|copper bracelet|faith healing|prayer|virtual reality|desensiti\w+|root canals?|(?:night|mouth|bite"
    r"|tooth) ?guards?|(?:bite |tmj |wrist |night )?splints?|orthotics?|insoles?|(?:shoe )?inserts?|(?:tooth|teeth"
    r"|molars?) (?:out|pulled|removed)|extractions?|crowns?|fillings?|(?:neck |soft )?collar|compression (?:socks?"
    r"|stockings?|sleeves?)|(?:special )?(?:pillow|mattress|wedge)|diet|keto|gluten free|weight loss"
    r"|(?:walking )?boots?|crutches|bed rest|rolling|foam roller|(?:massage|percussion) gun|hypnotherapy"
    r"|counsel\w*)\b"
)
"""What was tried and has no row of its own."""

"""The words for shots and blocks, and for what is put on warm or cold."""

from __future__ import annotations

import re

from visitprep.patterns import compiled

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
TYPE = compiled(
    rf"\b(?P<type>(?:{SHOT_WORDS})(?: (?:{SHOT_WORDS}))*)(?: (?:injections?|shots?))?(?![\w-])", re.IGNORECASE
)
_HEAT = (
    r"(?:(?:warm|hot|cold|cool|wet|moist|epsom(?: salt)?|frozen) (?:wash ?cloths?|wash ?rags?|cloths?|towels?"
    r"|baths?|showers?"
    r"|compress(?:es)?|packs?|pads?|water(?: bottle)?|soaks?|peas|wax)|heat(?:ing)?(?: (?:pad|packs?|bag|wrap"
    r"|lamp))?|ice(?: (?:packs?|bag|water))?|wash ?cloths?|paraffin(?: wax)?|hot tub)"
)
WARMTH = compiled(
    rf"\b(?P<type>{_HEAT}(?: (?:and|or|then) {_HEAT})?(?:\s+(?:on|for|to|at|over|around) (?:the |my "
    rf"|both (?:my )?|her |his )*"
    rf"(?!(?:and|ice|heat)\b)[a-z]+(?: (?:back|side|leg|arm|foot|knee|hip|shoulder|cheek))?)?)(?![\w-])",
    re.IGNORECASE,
)
"""What was put on, and where: "a warm washcloth on the face"."""
BARE_HEAT = compiled(rf"(?:(?:both|or|either) )?{_HEAT}", re.IGNORECASE)
COURSE = compiled(
    r"\b(?P<type>(?:(?:work|back|hospital|home|private|nhs|community|pool|aqua\w*|water|land|gym|vestibular|vocational"
    r"|functional|pelvic(?: floor)?) (?:hardening|conditioning|school|therapy|physio(?:therapy)?|rehab"
    r"|program(?:me)?"
    r"|class(?:es)?|restoration)|mckenzie|traction))(?![\w-])",
    re.IGNORECASE,
)
"""Which therapy it was."""
OTHER_TREATMENT = compiled(
    r"\b(?:mirror(?: box)?|yoga|tai chi|pilates|cupping|dry needling|traction|hypnosis|biofeedback|inversion"
    r"|decompression"
    r"|(?:(?:warm|heated|hot|therapy|swimming) )?pool(?: (?:therapy|class(?:es)?|exercises?))?|water aerobics"
    r"|aqua ?fit|(?:aqua\w*|water|laser|light|music|art|horse|mirror|magnet|shockwave|cranio\w*|myofascial"
    r"|red light) ?therapy"
    r"|laser|shockwave|infrared|kinesio\w*|k ?tape|reiki|rolfing|reflexology|infusions?|stem cells?|prp"
    r"|prolotherapy|ultrasound"
    r"|whirlpool|hot tub|sauna|swimming|gym|magnets?|copper bracelet|faith healing|prayer|virtual reality"
    r"|desensiti\w+|root canals?|(?:night|mouth|bite|tooth) ?guards?|(?:bite |tmj |wrist |night )?splints?"
    r"|orthotics?|insoles?"
    r"|(?:shoe )?inserts?|(?:tooth|teeth|molars?) (?:out|pulled|removed)|extractions?|crowns?|fillings?"
    r"|(?:neck |soft )?collar"
    r"|compression (?:socks?|stockings?|sleeves?)|(?:special )?(?:pillow|mattress|wedge)|diet|keto"
    r"|gluten free|weight loss"
    r"|walking boot|crutches|bed rest|rolling|foam roller|massage gun|percussion gun|hypnotherapy|counsel\w*)\b",
    re.IGNORECASE,
)
"""What was tried and has no row of its own."""

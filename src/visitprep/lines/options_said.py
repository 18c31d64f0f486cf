"""In which words people give one of a question's own answers, "dr weir has it", "best two days in years".

An expression for each option, tried in their order on the words between commas. Where two options are named, or none,
the question is asked once more; so what may mean either is in none of them ("took the edge off", "not really").
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from visitprep.visit.records.choices.care import Copy
from visitprep.visit.records.choices.choice import Choice
from visitprep.visit.records.choices.health import AllergySeverity
from visitprep.visit.records.choices.medicine import Effect, Helps
from visitprep.visit.records.choices.pain import HowOften, LowDays, OnsetSpeed, Pattern, Trend
from visitprep.visit.records.choices.people import VisitKind, VisitMode

_PLAIN: Final = r"^(?!.*(?:\bnot\b|n'?t\b|\bnever\b|\bno\b|\bhardly\b|\bbarely\b|\bunless\b)).*\b"
"""In front of words that a "not" anywhere before or behind them would turn."""
_SOMEBODY: Final = (
    r"(?:(?:dr|doctor|surgeon|hospital|ortho\w*|neuro\w*|cardio\w*|rheum\w*|urgent care|va|chiro\w*|pcp|gp|nurse|surgery|clinic)\b[^,;]*"
    r" (?:has|have|got|keeps?|kept)\b"
    r"|(?:it'?s |they'?re |its )?(?:at|with) (?:the |my )?(?:dr|doctor|surgeon|hospital|ortho\w*|neuro\w*|va\b|urgent care))"
)
_HELPED_A_LOT: Final = (
    _PLAIN + r"(?:a lot|alot|lots|great|wonders|miracle|godsend|best|life ?saver|(?:almost |nearly |all )gone"
    r"|took it (?:all )?away|(?:new|different) (?:man|woman|person)|huge|amazing|wonderful"
    r"|(?:really|very) (?:good|well|helpful)|very much|big time)\b"
)
_HELPED_SOME: Final = _PLAIN + r"(?:some(?:what)?|so[- ]so|half|medium|fair(?:ly)?|pretty good)\b"
_HELPED_A_LITTLE: Final = _PLAIN + r"(?:a (?:little|bit|tad)|slightly)\b"
_NO_HELP: Final = (
    r"nothing|nada|zip|zilch|squat|useless|worthless|waste of (?:time|money)"
    r"|(?:did|do|does)(?:n'?t| not) (?:really )?(?:help|work|do (?:a thing|anything|nothing))(?! (?:that |very |too |so |all that )*(?:much|a lot|enough|well))"
    r"|no (?:help|good|use|difference|relief)(?! (?:that |very |too |so |all that )*(?:much|a lot|enough|well))|never (?:helped|worked)|not (?:at all|one bit)"
)
_TOO_SOON: Final = r"too (?:soon|early)|just started|only been (?:on it|taking it)?"
_OTHER_THAN_PAIN: Final = (
    r"(?:not|isn'?t) for (?:the |my )?pain|for (?:my |the |a |an )?(?:heart|a[- ]?fib|blood|bp|pressure|cholesterol|sugar"
    r"|diabet\w*|thyroid|sleep\w*|stomach|acid|reflux|bladder|prostate|mood|depression|anxiety|water|constipation|bowels?"
    r"|allerg\w*|breathing|asthma|bones?)"
)

SAID: Final[Mapping[type[Choice], Mapping[Any, str]]] = MappingProxyType({
    Effect: {
        Effect.A_LOT: _HELPED_A_LOT, Effect.SOME: _HELPED_SOME, Effect.A_LITTLE: _HELPED_A_LITTLE,
        Effect.NONE: _NO_HELP, Effect.TOO_SOON: _TOO_SOON,
        Effect.WORSE: r"(?<!no )(?<!not )(?<!any )(?:worse|flared? (?:it|me|up)|set (?:it|me) off|hurt more|more pain)",
    },
    Helps: {
        Helps.A_LOT: _HELPED_A_LOT, Helps.SOME: _HELPED_SOME, Helps.A_LITTLE: _HELPED_A_LITTLE,
        Helps.NOT_AT_ALL: _NO_HELP, Helps.NOT_FOR_PAIN: _OTHER_THAN_PAIN, Helps.TOO_SOON: _TOO_SOON,
    },
    AllergySeverity: {
        AllergySeverity.SEVERE: _PLAIN + r"(?:hospital|e\.?r|ambulance|911|throat (?:clos|swel|swol)\w*|tongue (?:swel|swol)\w*"
        r"|anaphyla\w*|epi ?pen|passed out|icu|intensive care|severe|stopped breathing)\b"
        r"|could(?:n'?t| not) breathe|trouble breathing|^severe\b",
        AllergySeverity.RASH: _PLAIN + r"(?:hives?|rash(?:es)?|itch\w*|welts?)\b",
        AllergySeverity.SIDE_EFFECT: _PLAIN + r"(?:sick (?:to|at|as)|stomach|nause\w*|thr(?:ew|ow\w*) up|vomit\w*|puk\w*"
        r"|dizzy|loopy|side effect|constipat\w*|diarrhea|the runs|headaches?)\b",
        AllergySeverity.UNKNOWN: r"(?:do|did)(?:n'?t| not) (?:know|remember|recall)|was (?:only )?(?:a |just a )?(?:kid|baby|child"
        r"|little|too young|too little)",
    },
    Copy: {
        Copy.HAVE_IT: rf"^(?!.*{_SOMEBODY})(?!.*\b(?:they|you) (?:\w+ )?(?:have|got)\b).*\b(?<!n't )(?:i (?:have|got|brought) (?:it|them|that|both)|in my (?:folder|purse|bag"
        r"|phone|binder|desk)|at home|on my (?:phone|portal|chart|computer)|printed (?:it|out))\b",
        Copy.ASKED_FOR_IT: r"asked|ordered|requested|waiting (?:for|on)|sent for|(?:they'?re|supposed to|gonna|going to)"
        r" (?:send|mail|fax)\w*",
        Copy.AT_THE_CLINIC: rf"^(?!.*{_SOMEBODY}).*\b(?:they|you)(?: (?:already|still|all|will|should|must))*(?:['’]?(?:ve|ll))?"
        r"(?: (?:have|got|has|hold|keep))+ (?:it|them|both|that|those|all of it|everything)\b(?! (?:at|in) (?!(?:the|your|this) (?:pain )?clinic))"
        r"|at (?:the|this|your) (?:pain )?(?:clinic|center)|(?:you|(?:the|this|your|pain) clinic) (?:already )?(?:have|has)"
        r"|(?:sent|faxed|mailed) (?:it |them )?(?:over|there|to (?:the |you))",
        Copy.NO: rf"{_SOMEBODY}|they (?:have|got) (?:it|them) (?:at|in)\b|lost|never (?:got|saw|gave|seen)|(?:did|do)(?:n'?t| not) (?:have|get|give|got)|nope",
    },
    Trend: {
        Trend.BETTER: _PLAIN + r"(?:better(?! (?:and|then|some)\b)|improv\w+|easing)\b",
        Trend.SAME: r"same|no change|has(?:n'?t| not) changed|steady|stable|no (?:better|worse),? no (?:worse|better)"
        r"|neither",
        Trend.WORSE: _PLAIN + r"(?:(?:worse|badder)(?! (?:and|then|some)\b)|more every)\b",
        Trend.UP_AND_DOWN: r"up (?:and|n|&) down|back and forth|good (?:days )?(?:and|n) bad|depends|varies|better some days"
        r"|(?:worse|better) (?:and|then) (?:better|worse)|worse some days",
    },
    Pattern: {
        Pattern.CONSTANT: r"^(?!.*(?:flare|spike|worse)).*\b(?:constant\w*|all the time|always|24/7|never (?:stops?|goes away"
        r"|quits?|lets up|leaves))\b",
        Pattern.COMES_AND_GOES: r"^(?!.*(?:always|constant|all the time|never (?:stops|goes|quits|leaves))).*\b(?:comes? (?:and|n|&)"
        r" goe?s?|on (?:and|n|&) off|off (?:and|n|&) on|only when|now and then|sometimes|spells|attacks|once in a while)\b",
        Pattern.CONSTANT_FLARES: r"(?:always|constant|all the time|never (?:stops|goes away|quits|leaves)).*(?:flares?|flare ?ups?|spikes?|worse)"
        r"|flares?.*(?:always|constant|all the time)",
        Pattern.VARIES: r"varies|depends|hard to say",
    },
    HowOften: {
        HowOften.EVERY_DAY: r"(?<!almost )(?<!nearly )every ?(?:single )?day|daily|all day|24/7|times a day",
        HowOften.MOST_DAYS: r"most days|almost every|nearly every|(?:[456]|four|five|six) days (?:a|out of)",
        HowOften.SOME_DAYS: r"some days|(?:once|twice|couple|few|[23]|two|three)(?: times| days| of (?:days|times))? (?:a|per)"
        r" week|every other day",
        HowOften.RARELY: r"rare\w*|(?:once|twice|few times|couple times|couple of times) (?:a|per) (?:month|year)"
        r"|once in a (?:great )?while|hardly ever|now and then",
        HowOften.VARIES: r"varies|depends|hard to say",
    },
    LowDays: {
        LowDays.NEVER: r"never|not (?:at all|really)|i'?m (?:fine|ok(?:ay)?|good)",
        LowDays.SOME_DAYS: r"some(?:times| ?days)|now and then|once in a while|a (?:few|couple)|off and on|on and off",
        LowDays.MOST_DAYS: r"most|a lot of|more (?:days )?than not|nearly every|almost every|often",
        LowDays.EVERY_DAY: r"^(?!.*(?:almost|nearly)).*\b(?:every ?(?:single )?day|always|all the time|constant\w*)\b",
        LowDays.VARIES: r"varies|depends|hard to say",
    },
    OnsetSpeed: {
        OnsetSpeed.SUDDEN: r"^(?!.*\bnot\b).*\b(?:sudden\w*|all at once|right away|in a second|bam|overnight|woke up with)\b",
        OnsetSpeed.GRADUAL: r"slow\w*|gradual\w*|little by little|bit by bit|crept|over (?:time|(?:the |a few )?(?:years|months"
        r"|weeks))",
    },
    VisitMode: {
        VisitMode.IN_PERSON: r"person|driv\w+|going (?:there|in)|take me|bus|taxi",
        VisitMode.VIDEO: r"video|zoom|computer|online|tele\w*|tablet",
        VisitMode.PHONE: r"^(?!.*(?:zoom|video)).*\b(?:phone|call)\b",
    },
    VisitKind: {
        VisitKind.FIRST: r"first|new patient|never been",
        VisitKind.FOLLOW_UP: r"follow\w*|been (?:there )?before|check ?up|second (?:visit|time)",
        VisitKind.PROCEDURE: r"shots?|injection|procedure|block|ablation",
    },
})  # fmt: skip
"""By the kind of answer; for a kind that is not here only the labels name an option."""

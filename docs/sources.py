"""What the source codes of docs/interview.md stand for."""

from __future__ import annotations

SECTIONS_OF_THE_NOTES = {
    "notes 0, D1 to D13": "decisions the research led to: few scored measures, nothing scored for a helper "
    "alone (D4), dates, visits, percent and time of relief for treatments (D11), the patient's own left "
    "and right (D12)",
    "notes 1.1": "what each clinic, guide and form asks",
    "notes 1.2": "all of these merged into one list of facts, by topic A to Q, each marked as needed or optional "
    "[S2, S3, S4, S6, S7, S9, S18, S19, S22b]",
    "notes 2.1": "PEG and PHQ-4: exact items, scores, rights",
    "notes 2.2": "sleep: items of a survey of the US government, not scored",
    "notes 2.3": "measures left out, and why; own wording in their place",
    "notes 4.1, 4.2": "what a clinic must know before a shot or sedation",
    "notes 4.3": "why no instructions on food, drink or medicines are printed: clinics differ",
    "notes 5": "what to bring",
    "peers": "a survey of other tools and of what people in pain say; no. 21 is the study in which patients and "
    "those who care for them disagreed (PEG 0.58, low mood 0.25; J Patient Rep Outcomes 2022, s41687-022-00457-8)",
    "review 5": "a clinician's reading of every question, November 2026: what pain clinics ask that was missing",
    "[K]": "general knowledge, with no source read for it",
}

SOURCES = {
    "S1": "the article on a first visit to a pain clinic that this project began from",
    "S2": "American Chronic Pain Association, preparing for a visit (acpanow.com)",
    "S3": "Cleveland Clinic, appointment checklist and pain department pages",
    "S4": "Mayo Clinic, preparing for an appointment: back pain, headache",
    "S5": "Mayo Clinic, papers for visits with dementia (art-20047326)",
    "S6": "Palomar Spine and Pain, patient information",
    "S7": "SAMC pain clinic, what to bring",
    "S8": "Johns Hopkins, Blaustein Pain Center, preparing for a procedure",
    "S9": "West Suffolk Hospital (NHS), pain management after referral",
    "S11": "Prairie Shore Pain Center, preparing for a procedure",
    "S12": "a pain clinic's instructions for epidural steroid shots (munishlalmd.com)",
    "S12c": "a specialist pain clinic's page on epidural shots, Australia",
    "S13": "University of Illinois Hospital, after your pain procedure",
    "S14": "CHOIR body map, 2021 (PMC7813550)",
    "S16": "Michigan Body Map (PMC4868633)",
    "S17": "HL7 pain assessment, value sets for words of pain",
    "S18": "QISS-TAPED mnemonic (third-party copy)",
    "S19": "Washington University nerve surgery, pain questionnaire",
    "S22b": "National Institute on Aging, Talking With Your Doctor (copy)",
    "S33": "CDC, surveillance of sleep: survey questions",
    "S43": "CamCOPS documentation, task PGIC: rights, and the range of its answers",
    "S45": "NHS wording on back pain (third-party copies)",
    "S46": "cauda equina warning cards (backes.org.uk)",
    "S47": "AHCPR guideline 14 on low back problems (NBK52120)",
    "S48": "red flags of headache (gponline.com 1332134, and a news copy of NHS wording)",
    "S49": "American Heart Association, heart attack warning signs (copies)",
    "S50": "988 Suicide and Crisis Lifeline, what to expect",
    "S53": "Narouze 2018, ASRA guideline on blood thinners and pain procedures",
    "S53b": "news report on that guideline (clinicalpainadvisor.com)",
    "S57": "Even 2012, Spine 37:E46, blood sugar after epidural steroids",
    "S58": "ASPN guideline 2023 on radiofrequency and implanted devices (J Pain Res 16:3693)",
    "S58b": "MRI and implanted devices (PMC4019608)",
    "S59": "FDA, April 2014, rare serious nerve problems after epidural steroid shots",
    "S61": "FDA boxed warning, August 2016, opioids with benzodiazepines",
    "S64": "Medicare Interactive on caregivers; NBK396411",
    "S65": "what insurers ask for before a spine procedure (coherehealth.zendesk.com 5272114277399)",
    "S65b": "a Medicare contractor's rule on epidural shots (copy of L33906)",
    "S66": "California Department of Public Health, right to an interpreter; developtoolmn.org",
}

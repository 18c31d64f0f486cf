"""Pages 1 of made-up people, as data: the two set by hand for comparison, a follow-up, a child, a bare one."""

from __future__ import annotations

import re

from visitprep.document.blocks import Column, Document, Part, Section, Table
from visitprep.document.body_map import Area, MappedPain, PainMap, View
from visitprep.document.sheet import (
    Compared,
    Figure,
    Framed,
    Group,
    Labelled,
    LabelledRows,
    Lines,
    Masthead,
    Numbered,
    PainRow,
    PainRows,
    Running,
    SafetyBox,
    Saying,
    Sheet,
    SheetBlock,
    Sheets,
    ToWrite,
    Trend,
    Trends,
    Why,
)
from visitprep.document.sides import Side
from visitprep.document.words import Span, Words

SIDES = {"left": Side.LEFT, "right": Side.RIGHT, "both": Side.BOTH, "middle": Side.MIDDLE}
NOTE = "past week, 0–10: thick bar usual, thin bar worst (least–worst)"
TAKEN = "label → really taken"


def w(text: str) -> Words:
    """Words of which those between two pairs of stars are to be acted on."""
    pieces = re.split(r"\*\*", text)
    return tuple(Span(piece, act=n % 2 == 1) for n, piece in enumerate(pieces) if piece)


def row(label: str, *lines: str) -> Labelled:
    return Labelled(label, tuple(w(line) for line in lines))


def pain(number: int, place: str, usual: float, extremes: str, worst: float, words: str) -> PainRow:
    return PainRow(number, place, (usual, usual), worst, f"{usual:g}", extremes, w(words))


def lines(*rows: tuple[str, ...], more: str = "") -> Lines:
    return Lines(
        tuple(tuple(w(cell) for cell in row) for row in rows),
        (34.5, 32.5, 33),
        ("Medicine", "How it is taken", "More"),
        more=w(more),
    )


def running(*items: str) -> Running:
    return Running(tuple(w(item) for item in items))


def mapped(number: int, usual: float, side: str, regions: str, to: str = "", view: View = View.BOTH) -> MappedPain:
    found, spreads = (tuple(Area(r, SIDES[side], view) for r in names.split()) for names in (regions, to))
    return MappedPain(number, usual, found, spreads, f"{side} {regions.replace('_', ' ')}")


def group(id: str, title: str, *blocks: SheetBlock, note: str = "") -> Group:
    return Group(id, title, blocks, note)


def figure(*pains: MappedPain, width: float = 0.95) -> Group:
    return group("map", "", Figure(PainMap(pains, named=False), width))


def document(
    sheet: Sheet | Sheets,
    born: str,
    *,
    title: str = "Pain clinic summary",
    told: str = "Told by the patient, not checked against records.",
    foreign: str = "",
) -> Document:
    sheets = sheet if isinstance(sheet, Sheets) else Sheets((sheet,), overleaf="Page 1 goes on overleaf.")
    name = sheets.choices[0].masthead.name
    behind = Table(
        "",
        (Column("Medicine"), Column("How it is taken")),
        (("metoprolol", "50 mg twice a day"), ("senna", "8.6 mg, 2 at bedtime")),
    )
    part = Part("", (Section("medicines", "Medicines now", (behind,)),))
    return Document(
        title, f"{name}, born {born}" if born else name, (), told, (part,), foreign=foreign, sheets=sheets
    )


ELDER = Sheet(
    Masthead("Wilhelmina van der Berg-Oyelaran", "84, born 2 Mar 1942", ("Tue 8 Dec 2026, 2:00 pm", "Lakeside Pain and Spine Institute"),
             w("First visit, sent by Dr. Castellanos. Filled in by patient, 28 Nov. English. **Hearing aids, large print**, **walker, chair with arms.**")),
    Why((Saying("My back and both legs hurt so much when I stand that I can no longer cook a meal or get to church."),),
        ("Legs go numb and heavy when I walk", "Too many pills", "I fell twice this autumn"),
        (row("Wants", "cook a meal (2 of 10 now)", "walk to church, 300 yards (1)"), row("Not wanted", "surgery; to be confused again"), row("Fears", "ending up in a home"))),
    main=(
        group("pain", "Pain", PainRows((
            pain(1, "Low back", 6, "3–9", 9, "To both buttocks and down the back of both legs to the calves. About 12 years; constant with flares, **getting worse**. Aching, heavy, cramping. **Numb and weak: both feet.** Worse standing, walking; better leaning on the shopping cart. Told: spinal stenosis."),
            pain(2, "Right hip and groin", 5, "0–8", 8, "Since 2019; comes and goes. Sharp, stabbing. Worse walking, stairs."),
            pain(3, "Both knees", 5, "3–7", 7, "Since 2008; constant. Dull, aching."),
            pain(4, "Left shoulder", 4, "to 8", 8, "**Since a fall in October 2026**; comes and goes. Sharp. Worse reaching."),
            pain(5, "Both hands", 3, "to 6", 6, "About 20 years; comes and goes. Sore, tight."),
        )), note=NOTE),
        group("medicines", "Pain medicines and sedatives now", lines(
            ("hydrocodone-acetaminophen 5/325", "1 every 6 h if needed → 2 a day, 3 on Sundays", "back; helps some; constipation"),
            ("zolpidem 5 mg", "1 at bedtime → 4 nights a week", "sleep"),
            ("gabapentin 100 mg", "1 at bedtime", "legs; not sure; **dizzy**"),
            ("Tylenol 500 mg", "2 if needed → 4 a day", "helps a little"),
            ("Voltaren gel", "3 times a day", "knees, hands; helps some"),
            more="12 other medicines, **warfarin and insulin** among them: page 2."), note=TAKEN),
        group("tried", "Tried before", LabelledRows((
            row("Helped", "epidural March 2024, 3 times, 70 % for 2 months (**sugar went to 350**) · knee shots 2025, 2 times, 6 weeks · pregabalin 2022 (**fell**, legs swelled) · ibuprofen to Oct 2026 (**kidney doctor said no**)"),
            row("A little", "tramadol 2021 (**confused, saw things**) · physical therapy 2023, 12 visits · heat"),
            row("Not", "duloxetine 2023 (nausea) · acupuncture 2022, 6 times")))),
        group("tests", "Scans and tests", running("MRI low back Feb 2024: “severe narrowing at L4-5” (brings report and pictures)", "X-ray right hip June 2026 (clinic has report)", "bone density 2025 (asked for)")),
        group("life", "Daily life", LabelledRows((
            row("Can", "sit an hour, **stand 5 minutes, walk 50 yards**; walker; **3 falls this year**; does not drive; help with bathing, housework, shopping, stairs; **lives alone**; retired school cook"),
            row("Sleep", "5 hours, trouble 10 of 14 days, woken by pain"),
            row("Scores", "PEG 7.7 of 10 (pain 7, enjoyment 8, activity 8; higher is worse)", "PHQ-4 5 of 12 (anxiety 2, **depression 3** of 6; from 3 up: ask more)")))),
    ),
    side=(
        group("safety", "Safety", SafetyBox("Safety", (
            row("Allergies", "**penicillin: throat closed, ambulance**", "**contrast dye: hives, low blood pressure**", "sulfa antibiotics: rash all over", "chlorhexidine: red blisters", "latex: itchy hands", "codeine: threw up (side effect)"),
            row("Blood thinner", "**warfarin 2.5 mg**, uneven heartbeat; INR 2.6 in Nov 2026; Anticoagulation clinic 555 0123"),
            row("Opioid with sedatives", "**hydrocodone + zolpidem + gabapentin**; sleep apnea: not sure"),
            row("Implants", "**pacemaker**, Medtronic 2018, left chest, has card; left hip 2012"),
            row("Kidney, heart", "**kidney disease 3b**, “kidney 34” Nov 2026; **heart failure**, hospital Jan 2026; stent 2015"),
            row("Diabetes", "insulin glargine; A1c 7.9 in Oct; 350 after a steroid shot"),
            row("Acetaminophen twice", "hydrocodone-acetaminophen, Tylenol"),
            row("Steroid shots", "both knees, August 2026; epidural 3 times, 2024"),
            row("Anesthesia, lying", "**confused 3 days** (2020); not face down; breathless lying flat"),
            row("Also", "thin bones, glaucoma, macular degeneration, high blood pressure, thyroid, arthritis"),
        ), "None reported", "infection", "Not answered", "changes in bladder or bowel, fever, weight")),
        figure(
            MappedPain(1, 6, (Area("lower_back", Side.BOTH),), tuple(Area(r, Side.BOTH, View.BACK) for r in ("buttock", "thigh", "knee", "shin_calf")), "low back, to both calves"),
            mapped(2, 5, "right", "hip groin", view=View.FRONT), mapped(3, 5, "both", "knee"), mapped(4, 4, "left", "shoulder"), mapped(5, 3, "both", "hand fingers"),
            width=0.77),
    ),
    foot=(group("questions", "Questions", Numbered(("Can I have a shot again, with the warfarin?", "Which pills can I drop?", "Would a walker with a seat be better?", "What happens if nothing is done?"))),),
)  # fmt: skip

SCS_MAP = (
    mapped(2, 6, "both", "lower_back"),
    MappedPain(1, 7, (*(Area(r, Side.RIGHT, View.BACK) for r in ("buttock", "thigh", "shin_calf", "foot")), Area("foot", Side.RIGHT)), (Area("toes", Side.RIGHT),), "right buttock, thigh, calf, foot; to the big toe"),
    mapped(3, 5, "middle", "upper_back mid_back"),
)  # fmt: skip
SCS = Sheet(
    Masthead("Raymond “Buck” Delacroix Jr.", "63, born 30 Nov 1963", ("Tue 1 Dec 2026, 8:00 am", "Gulf States Pain Consultants"), w("First visit, no referral. Filled in by the patient, 28 Nov. English.")),
    Why((Saying("My pain doctor retired. I need somebody to take over the stimulator and the morphine, and the leg is worse than before they put it in."),),
        ("Morphine runs out December 9", "Stimulator only helps the back now, not the leg", "New pain between the shoulder blades at night"),
        (row("Wants", "fish off the pier for two hours (3 of 10 now)", "sleep in the bed and not the recliner (2)"), row("Not wanted", "a cold turkey stop"), row("Fears", "that the cancer is back"))),
    main=(
        group("pain", "Pain", PainRows((
            pain(1, "Right buttock, thigh, calf, foot", 7, "5–10", 10, "To the big toe. Since 2011 (surgery); constant with flares, **getting worse**. Burning, shooting, electric. **Numb and weak: big toe, foot drops.**"),
            pain(2, "Low back", 6, "4–9", 9, "Since 2009 (work); constant, about the same. Aching, stabbing. Told: failed back surgery syndrome."),
            pain(3, "Between the shoulder blades", 5, "4–8", 8, "**New, since September 2026**, no clear cause; constant, **getting worse, wakes at night**. Dull, pressure. **Lost 11 pounds since August, night sweats.**"),
        )), note=NOTE),
        group("medicines", "Pain medicines and sedatives now", lines(
            ("morphine ER 30 mg", "1 every 12 h → **3 a day**", "helps some; sweats, constipation; since 2014; **runs out 9 Dec**, Dr. Pelletier retired"),
            ("oxycodone 10 mg", "1 every 6 h if needed → 4 a day", "flares; helps some; since 2016"),
            ("lorazepam 1 mg", "1 at bedtime", "sleep; Dr. Tran (oncology)"),
            ("pregabalin 150 mg", "1 twice a day", "leg; helps a little"),
            ("cannabis gummies", "at night", ""),
            more="4 other medicines, **clopidogrel and aspirin** among them: page 2."), note=TAKEN),
        group("tried", "Tried before", LabelledRows((
            row("Helped", "fentanyl patch to 75 mcg, 2012 to 2014 (stopped: side effects) · stimulator since May 2017, 30 % · pain psychology 2016, 8 visits"),
            row("A little", "epidural right 2009, 6 times, 20 % for a week · cyclobenzaprine 2009"),
            row("Not", "gabapentin 2009 · duloxetine 2018 · ablation both sides 2015 · physical therapy 2009, 40 visits"),
            row("Worse", "fusion L4 to S1 2010 · methadone 2010 (side effects)")))),
        group("tests", "Scans and tests", running("PSA Oct 2026: **“going up, 6.2”** (asked for)", "bone scan 2024: “clear” (clinic has it)", "MRI low back 2016: “scar around the nerve” (brings report, no pictures)")),
        group("life", "Daily life", LabelledRows((
            row("Can", "sit 30 minutes, stand 10, walk one block; cane, brace; **4 falls this year**; drives; help with dressing, housework"),
            row("Sleep", "3 to 5 hours, trouble 14 of 14 days, woken by pain"),
            row("Work", "on disability (offshore welder); workers’ comp 2009, open"),
            row("Scores", "PEG 8.0 of 10 (pain 7, enjoyment 8, activity 9; higher is worse)", "PHQ-4 10 of 12 (**anxiety 5, depression 5** of 6; from 3 up: ask more)"),
            row("Mood", "low every day; “I lost my trade and my doctor in the same year”")))),
    ),
    side=(
        group("safety", "Safety", SafetyBox("Safety", (
            row("Allergies", "**Demerol: seizure**", "iodine: not known, as a child"),
            row("Blood thinners", "**clopidogrel 75 mg + aspirin 81 mg** for a **heart stent, March 2026**; Dr. Okafor 555 0161"),
            row("Opioids with sedatives", "**morphine, oxycodone + lorazepam, pregabalin**, cannabis; **sleep apnea, no CPAP**"),
            row("Implants", "**spinal cord stimulator “not MRI safe”**, Boston Scientific 2017, battery left buttock, has card; rods and screws L4 to S1"),
            row("Cancer", "**prostate 2021**, radiation, hormone shots (leuprolide)"),
            row("Alcohol, drugs, tobacco", "alcohol: sober since 2006, treated; half a pack a day; cannabis"),
            row("Lying", "not on the back over 10 minutes"),
            row("Also", "depression or anxiety; anesthesia trouble: not sure"),
        ), "None reported", "diabetes, infection", "Not answered", "changes in bladder or bowel, steroid shots")),
        figure(*SCS_MAP),
    ),
    foot=(group("questions", "Questions", Numbered(("Who fills the morphine on December 9?", "Can the stimulator be fixed or swapped for one that can go in the MRI?", "Is the new pain the cancer?", "Do I get a test first before anybody cuts anything?"))),),
)  # fmt: skip

FOLLOW_UP = Sheet(
    Masthead("Raymond “Buck” Delacroix Jr.", "63, born 30 Nov 1963", ("Tue 12 Jan 2027, 9:30 am", "Gulf States Pain Consultants"), w("Second visit, 6 weeks after 1 Dec 2026. Filled in by the patient, 10 Jan 2027.")),
    Why((Saying("The back is easier since the stimulator was set again. The leg is not. The new pain has not let up."),),
        ("What did the bone scan show?", "The foot catches more on the stairs", "Going down with the morphine: how far?"),
        (row("As a whole", "minimally improved", "(PGIC 3 of 7)"), row("Wants", "pier, two hours: 3 → 5", "bed, not recliner: 2 → 2"), row("Fears", "the cancer"))),
    main=(
        group("pain", "Pain", PainRows((
            PainRow(1, "Right buttock, thigh, calf, foot", (7, 7), 10, "7 → 7", "10", w("**Foot catches on stairs: weaker than in December.** Burning, electric."), w("same")),
            PainRow(2, "Low back", (4, 4), 7, "6 → 4", "7", w("Since the stimulator was set again on 15 Dec."), w("better")),
            PainRow(3, "Between the shoulder blades", (6, 6), 8, "5 → 6", "8", w("**Wakes every night. 15 pounds lost since August (11 in December), night sweats.**"), w("**worse**")),
        )), note="usual, past week, 0–10: 1 Dec → now (worst)"),
        group("changed", "What changed since 1 December", LabelledRows((
            row("Started", "nortriptyline 10 mg at bedtime, 3 Dec; sleep a little better; **dry mouth, dizzy on standing**"),
            row("Changed", "morphine ER 30 mg: took 3 a day → **2 a day since 20 Dec, sweats and no sleep for a week**", "oxycodone 10 mg: took 4 a day → 3 a day"),
            row("Stopped", "lorazepam 1 mg, 22 Dec, with Dr. Tran"),
            row("Falls", "**1 since 1 Dec**, on the stairs")), w("Not checked again, as on 1 Dec 2026: pregabalin, tamsulosin, leuprolide, cannabis; operations; work; people. Page 2."))),
        group("life", "Daily life", LabelledRows((
            row("Can", "sit 30 → 45 minutes; walk one block (same); cane, brace"),
            row("Sleep", "3 to 5 → 5 hours; trouble 14 → 12 of 14 days"),
            row("Scores", "PEG 8.0 → 7.0 of 10 (pain 6, enjoyment 7, activity 8; lower is better)")))),
    ),
    side=(
        group("safety", "Safety", SafetyBox("Safety, asked again 10 Jan", (
            row("Changed", "lorazepam stopped 22 Dec; nortriptyline new; **naloxone at home**"),
            row("Opioids with sedatives", "**morphine, oxycodone + nortriptyline, pregabalin**, cannabis; **sleep apnea, no CPAP**"),
            row("Infection now", "none"), row("Blood thinners", "clopidogrel, aspirin: taken as before")))),
        group("carried", "", Framed("As on 1 Dec 2026, not asked again", (
            row("Allergies", "**Demerol: seizure**; iodine"), row("Heart stent", "March 2026"), row("Implants", "**stimulator “not MRI safe”**, rods and screws L4 to S1"), row("Cancer", "prostate 2021")))),
        figure(*SCS_MAP, width=0.85),
        group("trends", "Over six weeks", Trends(
            ("1 Dec", "8 Dec", "15 Dec", "22 Dec", "29 Dec", "5 Jan", "12 Jan"),
            (Trend("PEG", (8, None, None, None, None, None, 7), is_marked=True), Trend("leg", (7, 7, 7, None, 7, 7, 7)), Trend("back", (6, 6, 5, 4, 4, None, 4)), Trend("blades", (5, 5, 5, 5, 6, 6, 6))),
            "PEG from 8 to 7; leg 7 all along; back from 6 to 4; blades from 5 to 6."), note="0–10, lower is better"),
    ),
    foot=(group("questions", "Questions", Numbered(("What did the bone scan show?", "Can the leg lead be moved?", "How far do I go down with the morphine?", "Who reads my PSA?"))),),
)  # fmt: skip

CHILD = Sheet(
    Masthead("Mira Castellano-Webb", "14, born 9 Jun 2012", ("Mon 14 Dec 2026, 10:15 am", "Harbor Children’s Pain Clinic"), w("First visit. Sent by Dr. Imani Voss. Filled in by **Mira and her mother**, Dana Webb, each for herself, 5 Dec. Weighs 47 kg.")),
    Why((Saying("My foot burns and nobody can touch it. I want to go back to school.", "Mira"), Saying("She has not put a sock on since September and she does not sleep.", "Mother")),
        ("School: 31 days missed since September", "The cast was six weeks and it got worse in it", "We were told maybe CRPS and want to know"),
        (row("Mira wants", "walk to class (2 of 10 now)", "dance in March (0)"), row("Mother wants", "a whole night’s sleep (3)"), row("Not wanted", "another cast (Mira); opioids (mother)"), row("Fears", "“that I make it up” (Mira)"))),
    main=(
        group("pain", "Pain", PainRows((
            pain(1, "Left foot and ankle", 8, "6–10", 10, "Up the shin at night. Since a fall at dance, 12 Aug 2026; plate and six screws 14 Aug, cast six weeks; constant with flares, **getting worse**. Burning, electric. **Goes purple and cold, sweats, swells; nails grow differently. A sheet hurts. Weak: cannot lift the toes.** Worse touch, cold, putting it down; better warm water. Told: “maybe CRPS” (Dr. Hollis)."),
            pain(2, "Right knee", 3, "0–6", 6, "Since October, from hopping; comes and goes. Aching."),
        )), note=NOTE),
        group("voices", "Two views", Compared(("", "Mira", "Mother"), (
            (w("Usual pain"), w("8"), w("6")), (w("Sleep"), w("7 hours, “on and off”"), w("**4 hours**, hears her up")),
            (w("School"), w("“I could go if nobody bumps it”"), w("half days are too much")), (w("Mood"), w("“fine”"), w("**cries most evenings**")))), note="only where they differ"),
        group("medicines", "Medicines now", lines(
            ("gabapentin 300 mg", "1 three times a day → **2 a day**, skips the noon one", "helps a little; sleepy in class"),
            ("ibuprofen 400 mg", "1 if needed → 3 a day", "does not help"), ("melatonin 3 mg", "1 at bedtime", "store-bought")), note=TAKEN),
        group("tried", "Tried before", LabelledRows((row("A little", "desensitizing at home (towels), 3 weeks · warm baths"), row("Not", "hydrocodone after the operation, 5 days (**itching**) · boot"), row("Worse", "cast six weeks · physical therapy 4 visits, stopped: pain")))),
        group("life", "Daily life", LabelledRows((
            row("Can", "sit without limit with the foot up; **cannot walk without crutches**; stairs sitting down"),
            row("School", "9th grade; 31 days missed, half days now; no gym; needs an elevator pass, leave early between classes"),
            row("Home", "mother, stepfather, brother 9; father every second weekend; both parents may decide")))),
    ),
    side=(
        group("safety", "Safety", SafetyBox("Safety", (
            row("Allergies", "amoxicillin: rash all over, age 3", "**adhesive tape: blisters**"), row("Implants", "plate and six screws, left ankle, Aug 2026"), row("Illnesses", "asthma (albuterol before sport)"),
            row("Anesthesia", "threw up for a day, Aug 2026; **mother’s uncle: high fever under anesthesia**"), row("Periods, pregnancy", "to be asked of Mira alone")),
            "None reported", "blood thinner, bleeding, diabetes, infection", "Not answered", "vaccines")),
        figure(mapped(1, 8, "left", "foot ankle", "shin_calf", View.FRONT), mapped(2, 3, "right", "knee")),
        group("tests", "Scans and tests", running("X-ray Oct 2026: “healed” (clinic has both)", "Blood Sept 2026: “normal” (asked for)")),
    ),
    foot=(group("questions", "Questions", Numbered(("Is it CRPS, and does it go away? (Mira)", "May she do harm by walking on it? (mother)", "Can the school get a letter?", "Who is in the team: one place or four?"))),),
)  # fmt: skip

BARE = Sheet(
    Masthead("Thomas Okonkwo-Reyes", "", ("Sun 29 Nov 2026, 9:00 am", "Bayview Pain Center"), w("Filled in by the patient, 28 Nov. Lines are for what was not answered.")),
    Why((), (), ()),
    main=(
        group("why", "", ToWrite("Born, and why now, in own words", (), 2)),
        group("medicines", "Medicines now", lines(("gabapentin 300 mg", "3 times a day →", ""), ("", "", ""), ("", "", ""), ("", "", "")), ToWrite("", ("no others", "opioid", "for sleep or nerves", "store-bought"), 0), note=TAKEN),
        group("pain", "Pain", PainRows(tuple(PainRow(n, "", None, None, "", "", ()) for n in (1, 2, 3))), ToWrite("Since when, how it began, what makes it worse or better"),
              ToWrite("", ("numb", "weak", "bladder or bowel", "fever", "weight loss", "wakes at night", "none"), 0), note="draw it on the figure; usual and worst, past week, 0–10"),
        group("tried", "Tried before", ToWrite("", (), 2), note="helped, a little, not, worse"),
        group("life", "Daily life", ToWrite("Sit, stand, walk, falls, who is at home, work, sleep", (), 2)),
        group("wants", "Wants", ToWrite("", (), 2), note="to talk about, to do again; does not want; fears"),
    ),
    side=(
        group("safety", "Safety: not answered", *(ToWrite(what, ("none",)) for what in (
            "Allergies, what happened", "Blood thinner, for what", "Implants; MRI safe?", "Kidney, liver, heart, lungs", "Diabetes", "Cancer, now or before", "Sleep apnea, CPAP", "Alcohol, other drugs", "Infection, antibiotics", "Anesthesia, lying flat"))),
        figure(width=0.84),
    ),
    foot=(group("questions", "Questions", ToWrite("")),),
)  # fmt: skip

PEOPLE = {
    "elder": document(ELDER, "2 Mar 1942"),
    "scs": document(SCS, "30 Nov 1963"),
    "follow-up": document(FOLLOW_UP, "30 Nov 1963", title="Pain clinic, follow-up"),
    "child": document(CHILD, "9 Jun 2012", told="Told by Mira and her mother, not checked against records."),
    "bare": document(BARE, "", told="Told by the patient, not checked."),
}

"""Illnesses as records and people call them speak to the line that a clinician looks for them on."""

from __future__ import annotations

import pytest

from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_line import safety_facts
from visitprep.findings.safety.safety_fact import State
from visitprep.visit.visit import Visit


def state(line, details, **more):
    health = {"conditions": ["other"], "condition_details": details}
    return safety_facts(Visit.model_validate({"health": health, **more}))[line].state


@pytest.mark.parametrize(
    ("line", "details"),
    [
        (Line.LUNGS, "Interstitial pneumonia (record of 22 June 2015)"),
        (Line.LUNGS, "Hypersensitivity pneumonitis"),
        (Line.LUNGS, "idiopathic pulmonary fibrosis"),
        (Line.LUNGS, "Pulmonary emphysema"),
        (Line.LUNGS, "Bronchiectasis without complication"),
        (Line.LUNGS, "cystic fibrosis"),
        (Line.LUNGS, "pleural effusion"),
        (Line.LUNGS, "sarcoidosis"),
        (Line.LUNGS, "ILD"),
        (Line.LUNGS, "collapsed lung in 2001"),
        (Line.LIVER, "Hepatic steatosis"),
        (Line.LIVER, "alcoholic cirrhosis"),
        (Line.LIVER, "NASH"),
        (Line.LIVER, "Viral hepatitis C"),
        (Line.LIVER, "esophageal varices"),
        (Line.KIDNEY, "End-stage renal disease"),
        (Line.KIDNEY, "Diabetic nephropathy"),
        (Line.KIDNEY, "IgA glomerulonephritis"),
        (Line.KIDNEY, "nephrotic syndrome"),
        (Line.KIDNEY, "ESRD"),
        (Line.HEART, "Paroxysmal atrial fibrillation"),
        (Line.HEART, "afib"),
        (Line.HEART, "CHF"),
        (Line.HEART, "Dilated cardiomyopathy"),
        (Line.HEART, "old myocardial infarction"),
        (Line.HEART, "aortic stenosis"),
        (Line.HEART, "HFrEF"),
        (Line.HEART, "ventricular tachycardia"),
        (Line.IMMUNITY, "Chronic rejection of renal transplant"),
        (Line.IMMUNITY, "bone marrow transplant"),
        (Line.IMMUNITY, "Neutropenia"),
        (Line.CANCER, "Malignant neoplasm of colon"),
        (Line.CANCER, "glioblastoma"),
    ],
)
def test_it_is_told(line, details):
    assert state(line, details) is State.REPORTED


@pytest.mark.parametrize(
    ("line", "details"),
    [
        (Line.LUNGS, "no asthma"),
        (Line.LUNGS, "my father had emphysema"),
        (Line.LUNGS, "interstitial cystitis"),
        (Line.LUNGS, "pulmonary embolism"),
        (Line.LUNGS, "Lung cancer 2019"),
        (Line.CANCER, "malignant hyperthermia"),
        (Line.CANCER, "Benign neoplasm of skin"),
        (Line.HEART, "high blood pressure"),
        (Line.LIVER, "delivery of twins"),
        (Line.KIDNEY, "adrenal fatigue"),
        (Line.IMMUNITY, "gout"),
    ],
)
def test_another_thing_is_still_a_no(line, details):
    assert state(line, details) is State.DENIED


@pytest.mark.parametrize(
    ("result", "stands"),
    [
        ("Lungs are not clear, cannot rule out anemia", State.REPORTED),
        ("lungs aren't normal", State.REPORTED),
        ("Emphysema of both lungs", State.REPORTED),
        ("Lungs are clear", State.DENIED),
        ("no pneumonia", State.DENIED),
        ("lungs fine", State.DENIED),
        ("disc bulge", State.DENIED),
    ],
)
def test_a_result_that_is_not_plainly_normal_speaks_against_none(result, stands):
    tests = [{"kind": "xray", "part": "chest", "result": result}]
    assert state(Line.LUNGS, "gout", tests=tests) is stands


def test_what_a_medicine_is_for_tells_of_a_transplant():
    medicines = [{"name": "prednisolone", "reason": "the kidney transplant"}]
    assert state(Line.IMMUNITY, "gout", medicines=medicines) is State.REPORTED


@pytest.mark.parametrize(
    ("devices", "stands"),
    [
        ([{"kind": "pacemaker", "details": "St. Jude"}], State.REPORTED),
        ([{"kind": "defibrillator"}], State.REPORTED),
        ([{"kind": "stimulator"}], State.DENIED),
        ([], State.DENIED),
    ],
)
def test_nobody_is_without_heart_trouble_beside_a_pacemaker(devices, stands):
    assert state(Line.HEART, "gout", devices=devices) is stands

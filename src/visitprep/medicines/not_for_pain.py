"""Medicines that are plainly not for pain, by their names: nobody is asked whether they help it.

Not here is whatever is given for pain as well, or for a headache: candesartan, metoprolol, nifedipine, steroids.
"""

from __future__ import annotations

from typing import Final

from visitprep.medicines.reading import read_name

_FLAGS: Final = frozenset({"blood_thinner", "insulin", "diabetes", "glp1", "sglt2", "antibiotic"})
_INGREDIENTS: Final = frozenset(
    """
    benazepril enalapril lisinopril perindopril quinapril ramipril irbesartan losartan olmesartan telmisartan
    valsartan sacubitril amlodipine felodipine hydralazine labetalol bisoprolol carvedilol nebivolol furosemide
    torsemide bumetanide hydrochlorothiazide chlorthalidone indapamide metolazone triamterene spironolactone
    eplerenone finerenone bendroflumethiazide levothyroxine liothyronine thyroid methimazole carbimazole
    atorvastatin lovastatin pitavastatin pravastatin rosuvastatin simvastatin ezetimibe fenofibrate gemfibrozil
    evolocumab digoxin amiodarone sotalol dofetilide flecainide dronedarone propafenone clopidogrel prasugrel
    ticagrelor hydroxyurea
    """.split()
)
"""For blood pressure, water, thyroid, cholesterol, the heart's rhythm, clots, sickle cells."""


def is_never_for_pain(name: str, ingredient_text: str = "") -> bool:
    """False where the table does not know the name."""
    named = read_name(name, ingredient_text)
    if named.flags & _FLAGS and not named.flags & {"nsaid", "opioid", "steroid"}:
        return True
    if named.entry is not None and named.entry.route == "inhaled" and not named.flags & {"opioid", "cannabis"}:
        return True
    return bool(named.ingredients) and all(one in _INGREDIENTS for one in named.ingredients)

"""What each copy is called, and nowhere else; its sections are in `summary/words/titles.py`."""

from __future__ import annotations

from visitprep.wording import N_, Wording

CLINIC = N_("Pain clinic visit summary")
OWN = Wording(N_("Your own copy"), N_("{name}'s own copy"))
OWN_DOCTOR = Wording(N_("For my own doctor"), N_("For {name}'s own doctor"))
COMPANION = N_("For whoever comes along")
PHARMACIST = N_("Medicines and allergies")
CARD = N_("Wallet card")

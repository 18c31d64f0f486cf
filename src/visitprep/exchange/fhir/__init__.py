"""A visit as an International Patient Summary (IPS 2.0): one Bundle of FHIR R4, for a clinic's computer."""

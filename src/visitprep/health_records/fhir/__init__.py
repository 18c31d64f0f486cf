"""FHIR in JSON, R4, R4B, R5 and DSTU2 alike: as plain dictionaries, because strict models drop what people have."""

"""The pages behind page 1: everything that was said, whole, in the order a clinician looks for it."""

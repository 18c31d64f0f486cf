"""Lines about what was done: operations, devices, scans and tests, treatments and what they brought."""

"""The commands: argv, environment, clock, files and exit codes. No rule about health data."""

"""What commands do, apart from reading the command line: one place for each act that several share."""

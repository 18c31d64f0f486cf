"""What comes in from outside: health records, a disc, somebody else's file of the same visit."""

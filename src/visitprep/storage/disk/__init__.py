"""Files on the disk, whatever is in them: written whole, under a lock, under a passphrase."""

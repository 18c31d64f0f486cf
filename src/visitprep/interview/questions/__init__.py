"""Every question, its wording beside the field it fills; one topic a file."""

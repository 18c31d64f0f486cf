"""Every closed set of answers, beside the record that it is of: a stored code, and the words shown for it.

Codes are stored and never change; words are looked up when shown (`choice.words()`).
"""

"""The body map: a figure of our own from the front and from behind, with areas of pain drawn on it.

Sides are always the patient's own: on the front view the patient's left is at the reader's right, on the back view
it is at the reader's left. One SVG drawing serves HTML and PDF.
"""

"""The verbs: load, segment, read, split, extract, resolve, merge, check, render."""

"""Law of this folder: state in, file out. `outline.py` is pure; one file per format. Imports board and workshop."""

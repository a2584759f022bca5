"""Stellwand: a live board for large groups. `app.py` wires the folders; see docs/design.md for who may import whom."""

import os

__version__ = "0.1.0"

# openpyxl takes lxml where it is there, with its entities, instead of defusedxml; it decides when it is imported.
os.environ["OPENPYXL_LXML"] = "False"

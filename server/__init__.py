"""Stellwand: a live board for large groups. `app.py` wires the folders; see docs/design.md for who may import whom."""

__version__ = "0.1.0"

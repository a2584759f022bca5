"""Law of this folder: the ordered log as an application. Knows ports (`ports.py`), neither Flask nor Redis."""

"""Law of this folder: the rules of one workshop (boards, seats, links).

Standard library only; no clock, no randomness, no I/O.
"""

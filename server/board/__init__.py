"""Law of this folder: the rules of one board. Standard library only; no clock, no randomness, no I/O."""

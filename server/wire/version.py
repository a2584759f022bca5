"""Which wire versions are spoken: the current one and the one before it."""

CURRENT = 1
SPOKEN = (1,)

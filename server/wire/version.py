"""Which wire versions are spoken: the current one and the one before it."""

CURRENT = 2  # 2: steps, veiled notes, clusters, statements, ballots, questions
SPOKEN = (2, 1)

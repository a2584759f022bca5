"""Everything of a server, or one workshop, in one file, taken while it runs; and the way back. Knows the port."""

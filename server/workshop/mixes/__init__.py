"""What mixing.py is made of: the request, plans known to mathematics, local search, and the certificate."""

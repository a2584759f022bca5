"""Law of this folder: what crosses the network. The only code that sees raw input; imports board and workshop."""

"""Law of this folder: participants made of software. They know the server over the network only, and the pure core;
ending.py alone reads the log past the server, to compare it with what everybody was told."""

"""Law of this folder: participants made of software. They know the server over the network only, and the pure core."""

"""Law of this folder: measures the server from outside, over real sockets. Imports nothing of server/."""

"""Law of this folder: implementations of the room's ports. Imports room.ports, nothing else of ours."""

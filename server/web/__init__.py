"""Law of this folder: the only one that imports flask and flask_socketio. Pages, HTTP, sockets."""

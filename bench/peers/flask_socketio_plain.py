"""The peer: Flask-SocketIO and eventlet as their documentation shows them, with the listen backlog raised so that a
thousand devices can connect at all."""

# ruff: noqa: E402 - patching comes first
import eventlet

eventlet.monkey_patch()

import sys

import eventlet.wsgi
from flask import Flask
from flask_socketio import SocketIO, emit, join_room

app = Flask(__name__)
socketio = SocketIO(app, async_mode="eventlet", cors_allowed_origins="*")
notes = []


@socketio.on("join")
def join(board):
    join_room(board)
    emit("snapshot", notes[:500])


@socketio.on("note")
def note(body):
    notes.append(body)
    emit("note", body, to="b")


if __name__ == "__main__":
    listening = eventlet.listen(("127.0.0.1", int(sys.argv[1])), backlog=4096, reuse_port=False)
    eventlet.wsgi.server(listening, app, log_output=False, max_size=20_000)

"""Law of this module: the process's only door to eventlet. With websocket.py and lane.py it is all that knows
eventlet's and engine.io's insides; nothing here knows rooms, notes or seats. Pinned by tests/live/test_engine_contract.py.

How a process starts (order matters):

    from server.web import engine
    engine.patch()                                # first line, before anything imports socket or threading
    listening = engine.listen(host, port)         # backlog 4096; a second start on the same port fails
    socketio = SocketIO(app, **engine.socket_options(origins))
    lanes = Lanes(socketio.server)                # lane.py: after SocketIO(), before serving
    loop = engine.EventletLoop()                  # server.room.loop.Loop
    server = engine.serve(listening, app)         # returns at once
    server.wait()                                 # until server.stop(grace) is called from a signal or task

In a Socket.IO handler `lanes.member(request.sid)` is the connection as fan-out knows it.
Long work: `engine.in_thread(call, *args)` for what releases the GIL, `engine.Offload` for what does not.
"""

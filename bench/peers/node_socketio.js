// The peer: Node's socket.io as its documentation shows it, with the listen backlog raised for a thousand devices.
const http = require("http").createServer();
const io = require("socket.io")(http, { perMessageDeflate: false });
const notes = [];
io.on("connection", (socket) => {
  socket.on("join", (board) => {
    socket.join(board);
    socket.emit("snapshot", notes.slice(0, 500));
  });
  socket.on("note", (body) => {
    notes.push(body);
    io.to("b").emit("note", body);
  });
});
http.listen(Number(process.argv[2]), "127.0.0.1", 4096);

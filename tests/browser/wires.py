"""The WebSocket between a page and the server, in the hands of a test: hold back what the server says, cut, refuse.

The page keeps its own Socket.IO client; only the network below it is played with.
"""

from playwright.sync_api import Page, Route, WebSocketRoute

SOCKET = "**/socket.io/**"


class Wire:
    """All connections of one page to the server's socket. `told` is what the page has sent, whatever came back."""

    def __init__(self, page: Page) -> None:
        self.told: list[str] = []
        self._deaf = False
        self._refusing = False
        self._held: list[tuple[WebSocketRoute, str | bytes]] = []
        self._open: list[WebSocketRoute] = []
        page.route_web_socket(SOCKET, self._opened)
        page.route(SOCKET, self._polled)

    def deafen(self) -> None:
        """From now on nothing the server says reaches the page; it is kept."""
        self._deaf = True

    def hear(self) -> None:
        """Deliver what was kept, and everything from now on."""
        self._deaf = False
        for route, message in self._held:
            route.send(message)
        self._held.clear()

    def cut(self) -> None:
        """Lose the connection and what was kept of it. The page may come back at once."""
        self._held.clear()
        self._deaf = False
        broken, self._open = self._open, []
        for route in broken:
            route.close(code=1001)

    def refuse(self) -> None:
        """Cut, and let nothing through until `accept`. Pages and files still load."""
        self._refusing = True
        self.cut()

    def accept(self) -> None:
        self._refusing = False

    def sent(self, word: str) -> bool:
        return any(word in message for message in self.told)

    def _polled(self, route: Route) -> None:
        if self._refusing:
            route.abort()
        else:
            route.continue_()

    def _opened(self, route: WebSocketRoute) -> None:
        if self._refusing:
            return route.close(code=1001)
        server = route.connect_to_server()
        self._open.append(route)

        def up(message: str | bytes) -> None:
            self.told.append(message if isinstance(message, str) else message.decode(errors="replace"))
            server.send(message)

        def down(message: str | bytes) -> None:
            if self._deaf:
                self._held.append((route, message))
            else:
                route.send(message)

        route.on_message(up)
        server.on_message(down)
        return None

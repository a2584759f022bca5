"""The server's HTTP paths as a device uses them. Knows addresses and JSON; see docs/design.md for the paths."""

from typing import Any

import aiohttp


class Refused(Exception):
    """The server said no, or something that is none of its answers."""


class Api:
    """Close it in the end."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=120))

    async def post(self, path: str, body: dict[str, Any], token: str = "") -> dict[str, Any]:
        """Post JSON and give the JSON that comes back. Raises Refused."""
        async with self._session.post(self.url + path, json=body, headers=_bearer(token)) as reply:
            return await _json(reply, path)

    async def upload(self, path: str, content: bytes, token: str) -> dict[str, Any]:
        """Post a file and give the JSON that comes back. Raises Refused."""
        headers = {**_bearer(token), "Content-Type": "application/octet-stream"}
        async with self._session.post(self.url + path, data=content, headers=headers) as reply:
            return await _json(reply, path)

    async def get(self, path: str, token: str = "") -> bytes:
        """Give a file. Raises Refused."""
        async with self._session.get(self.url + path, headers=_bearer(token)) as reply:
            if reply.status >= 300:
                raise Refused(f"GET {path}: {reply.status} {(await reply.text())[:300]}")
            return await reply.read()

    async def ready(self) -> bool:
        """Tell whether the server takes part."""
        try:
            await self.get("/readyz")
        except (TimeoutError, Refused, aiohttp.ClientError, OSError):
            return False
        return True

    async def close(self) -> None:
        await self._session.close()


async def _json(reply: aiohttp.ClientResponse, path: str) -> dict[str, Any]:
    if reply.status >= 300:
        raise Refused(f"POST {path}: {reply.status} {(await reply.text())[:300]}")
    found: dict[str, Any] = await reply.json()
    return found


def _bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"} if token else {}

"""The store in Redis 6.2+ or Valkey: one stream per room with ids "<seq>-0", so that the seq is the store's own order.

The only file that imports redis. Every error of Redis leaves here as StoreAway. Streams are never trimmed: exports
reach back to the first note. Works under eventlet's monkey patching and without.

Keys, all of a workshop with one hash tag: stellwand:{<workshop>}<board>:head (hash: epoch, seq), :log (stream: c, p),
:ids (hash: command id -> seq), :snapshot (hash: epoch, seq, state); stellwand:{<workshop>}:rooms (set), :files (hash:
name -> bytes), :filed (how many bytes those are), :workers (set), :here:<worker> (presence, expires);
stellwand:name:<name> (a claimed name).
"""

import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import redis
from redis.backoff import NoBackoff
from redis.maint_notifications import MaintNotificationsConfig
from redis.retry import Retry

from server.room.ports import Appended, Behind, Known, Saved, StoreAway, Stored

# A tick of each of some hundred rooms shares these; a greenlet that finds none free waits instead of failing
# (redis-py's ordinary pool raises at 100, which makes a burst an outage).
CONNECTIONS = 32
WAITERS = 16
# Longer than a slow fsync, shorter than a person's patience.
ANSWER_WITHIN = 5.0
CONNECT_WITHIN = 3.0
# One XREAD blocks at most so long; its socket waits longer than that.
BLOCK = 20.0

_APPEND = (Path(__file__).parent / "append.lua").read_text(encoding="utf-8")
_CREATE = """
if redis.call('HSETNX', KEYS[1], 'epoch', ARGV[1]) == 0 then return 0 end
redis.call('HSET', KEYS[1], 'seq', '0')
redis.call('SADD', KEYS[2], ARGV[2])
return 1
"""
# A slow worker's older snapshot must not replace a newer one of the same epoch.
_SAVE = """
local old = redis.call('HMGET', KEYS[1], 'epoch', 'seq')
if old[1] == ARGV[1] and tonumber(old[2]) > tonumber(ARGV[2]) then return 0 end
redis.call('HSET', KEYS[1], 'epoch', ARGV[1], 'seq', ARGV[2], 'state', ARGV[3])
return 1
"""
# All or none, and never more than the workshop may have, whoever else uploads at the same moment.
_PUT_FILES = """
local more = 0
for i = 2, #ARGV, 2 do
  if redis.call('HEXISTS', KEYS[1], ARGV[i]) == 0 then more = more + #ARGV[i + 1] end
end
if more == 0 then return 1 end
if tonumber(redis.call('GET', KEYS[2]) or '0') + more > tonumber(ARGV[1]) then return 0 end
for i = 2, #ARGV, 2 do redis.call('HSETNX', KEYS[1], ARGV[i], ARGV[i + 1]) end
redis.call('INCRBY', KEYS[2], string.format('%d', more))
return 1
"""
_DROP_FILES = """
local less = 0
for i = 1, #ARGV do
  less = less + redis.call('HSTRLEN', KEYS[1], ARGV[i])
  redis.call('HDEL', KEYS[1], ARGV[i])
end
if less > 0 then redis.call('DECRBY', KEYS[2], string.format('%d', less)) end
return 1
"""
_DISCARD = """
if tonumber(redis.call('HGET', KEYS[1], 'seq') or '0') > 0 then return 0 end
for i = 1, #KEYS do redis.call('DEL', KEYS[i]) end
return 1
"""


class RedisStore:
    """Implements room.ports.Store for redis://, rediss:// and unix:// addresses. Connects at the first call."""

    def __init__(self, url: str) -> None:
        """Take an address; ValueError if it is none."""
        self._redis = _client(url, CONNECTIONS, ANSWER_WITHIN)
        self._waiting = _client(url, WAITERS, BLOCK + ANSWER_WITHIN)
        self._append = self._redis.register_script(_APPEND)
        self._create = self._redis.register_script(_CREATE)
        self._save = self._redis.register_script(_SAVE)
        self._discard = self._redis.register_script(_DISCARD)
        self._put_files = self._redis.register_script(_PUT_FILES)
        self._drop_files = self._redis.register_script(_DROP_FILES)

    def create(self, room: str, epoch: str) -> bool:
        workshop = room.split("/", 1)[0]
        return bool(_asked(self._create, keys=[_key(room, "head"), _key(workshop, "rooms")], args=[epoch, room]))

    def head(self, room: str) -> tuple[str, int] | None:
        epoch, seq = self._do("HMGET", _key(room, "head"), "epoch", "seq")
        return None if epoch is None else (epoch.decode(), int(seq))

    def append(
        self, room: str, epoch: str, expected: int, entries: list[tuple[str, bytes]]
    ) -> Appended | Behind | Known:
        keys = [_key(room, "head"), _key(room, "log"), _key(room, "ids")]
        flat = [part for entry in entries for part in entry]
        answer = _asked(self._append, keys=keys, args=[epoch, expected, *flat])
        match answer[0]:
            case b"appended":
                return Appended(int(answer[1]))
            case b"known":
                return Known({cmd.decode(): int(seq) for cmd, seq in zip(answer[1::2], answer[2::2], strict=True)})
            case _:
                return Behind(answer[1].decode(), tuple(_stored(id, fields[1], fields[3]) for id, fields in answer[2]))

    def known(self, room: str, ids: list[str]) -> dict[str, int]:
        seqs = self._do("HMGET", _key(room, "ids"), *ids) if ids else []
        return {id: int(seq) for id, seq in zip(ids, seqs, strict=True) if seq is not None}

    def read(self, room: str, after: int, limit: int = 1_000) -> list[Stored]:
        found = self._do("XRANGE", _key(room, "log"), f"{after + 1}-0", "+", "COUNT", limit)
        return [_stored(id, fields[b"c"], fields[b"p"]) for id, fields in found]

    def wait(self, positions: Mapping[str, int], timeout: float) -> list[str]:
        if not positions:
            time.sleep(timeout)
            return []
        by_key = {_key(room, "log").encode(): room for room in positions}
        ids = [f"{seq}-0" for seq in positions.values()]
        until = time.monotonic() + timeout
        while (left := until - time.monotonic()) > 0:
            # BLOCK 0 would mean for ever, hence at least 1 ms.
            block = max(1, int(min(left, BLOCK) * 1_000))
            command = ("XREAD", "COUNT", 1, "BLOCK", block, "STREAMS", *by_key, *ids)
            if found := _asked(self._waiting.execute_command, *command):
                return [by_key[key] for key, _ in found]
        return []

    def save(self, room: str, snapshot: Saved) -> None:
        _asked(self._save, keys=[_key(room, "snapshot")], args=[snapshot.epoch, snapshot.seq, snapshot.state])

    def saved(self, room: str) -> Saved | None:
        epoch, seq, state = self._do("HMGET", _key(room, "snapshot"), "epoch", "seq", "state")
        return None if epoch is None else Saved(epoch.decode(), int(seq), state)

    def claim(self, name: str, value: str) -> bool:
        return bool(self._do("SETNX", f"stellwand:name:{name}", value))

    def lookup(self, name: str) -> str | None:
        value = self._do("GET", f"stellwand:name:{name}")
        return None if value is None else value.decode()

    def rooms(self, workshop: str) -> list[str]:
        return sorted(room.decode() for room in self._do("SMEMBERS", _key(workshop, "rooms")))

    def heads(self, workshop: str) -> Mapping[str, tuple[str, int]]:
        while True:
            rooms = self.rooms(workshop)
            with self._redis.pipeline(transaction=True) as batch:
                batch.smembers(_key(workshop, "rooms"))
                for room in rooms:
                    batch.hmget(_key(room, "head"), "epoch", "seq")
                there, *heads = _asked(batch.execute)
            if sorted(room.decode() for room in there) == rooms:  # else one was made in between
                return {room: (epoch.decode(), int(seq)) for room, (epoch, seq) in zip(rooms, heads, strict=True)}

    def discard(self, workshop: str) -> bool:
        rooms = {workshop, *self.rooms(workshop)}
        parts = [_key(room, part) for room in sorted(rooms) for part in ("head", "log", "ids", "snapshot")]
        keys = [_key(workshop, part) for part in ("head", "rooms", "files", "filed", "workers")] + parts
        return bool(_asked(self._discard, keys=keys))

    def share(self, workshop: str, worker: str, value: bytes, ttl: float) -> None:
        alive = max(1, int(ttl * 1_000))
        with self._redis.pipeline(transaction=False) as batch:
            batch.set(_key(workshop, f"here:{worker}"), value, px=alive)
            batch.sadd(_key(workshop, "workers"), worker)
            # Workers get a new name at each start; the set forgets them once nobody is here for a while.
            batch.pexpire(_key(workshop, "workers"), alive + 3_600_000)
            _asked(batch.execute)

    def shared(self, workshops: Iterable[str]) -> dict[str, list[bytes]]:
        wanted = list(workshops)
        workers = self._each([("SMEMBERS", _key(workshop, "workers")) for workshop in wanted])
        present = {w: sorted(names) for w, names in zip(wanted, workers, strict=True) if names}
        keys = [[_key(w, f"here:{name.decode()}") for name in names] for w, names in present.items()]
        values = self._each([("MGET", *some) for some in keys])
        found = dict(zip(present, values, strict=True))
        return {w: [value for value in found.get(w, ()) if value is not None] for w in wanted}

    def put_files(self, workshop: str, files: Mapping[str, bytes], limit: int) -> bool:
        keys = [_key(workshop, "files"), _key(workshop, "filed")]
        flat = [part for file in files.items() for part in file]
        return bool(_asked(self._put_files, keys=keys, args=[limit, *flat]))

    def file(self, workshop: str, name: str) -> bytes | None:
        content: bytes | None = self._do("HGET", _key(workshop, "files"), name)
        return content

    def drop_files(self, workshop: str, names: Iterable[str]) -> None:
        if asked := list(names):
            _asked(self._drop_files, keys=[_key(workshop, "files"), _key(workshop, "filed")], args=asked)

    def files(self, workshop: str) -> list[str]:
        return sorted(name.decode() for name in self._do("HKEYS", _key(workshop, "files")))

    def ping(self) -> None:
        # A PING would be answered by a replica and by a full disk as well.
        self._do("SET", "stellwand:ping", "1", "PX", 60_000)

    def version(self) -> tuple[int, int]:
        """Tell the version of the Redis commands that the server speaks, major and minor."""
        major, minor, *_ = self._do("INFO", "server")["redis_version"].split(".")
        return int(major), int(minor)

    def close(self) -> None:
        self._redis.connection_pool.disconnect()
        self._waiting.connection_pool.disconnect()

    def _do(self, *command: str | int | bytes) -> Any:
        return _asked(self._redis.execute_command, *command)

    def _each(self, commands: list[tuple[str, ...]]) -> list[Any]:
        with self._redis.pipeline(transaction=False) as batch:
            for command in commands:
                batch.execute_command(*command)  # type: ignore[no-untyped-call]  # redis-py leaves it untyped
            return list(_asked(batch.execute))


def _client(url: str, connections: int, timeout: float) -> "redis.Redis":
    pool = redis.BlockingConnectionPool.from_url(
        url,
        max_connections=connections,
        timeout=ANSWER_WITHIN,
        socket_timeout=timeout,
        socket_connect_timeout=CONNECT_WITHIN,
        # No silent second try: whoever asks again does it with the same command ids and is told Known.
        retry=Retry(NoBackoff(), 0),
        protocol=2,
        # With these on, a connection that the server closed is handed out as if it were sound.
        maint_notifications_config=MaintNotificationsConfig(enabled=False),
    )
    return redis.Redis(connection_pool=pool)


def _asked(call: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
    try:
        return call(*arguments, **named)
    except (redis.RedisError, OSError) as why:
        raise StoreAway(str(why)) from why


def _key(room: str, part: str) -> str:
    workshop, slash, board = room.partition("/")
    return f"stellwand:{{{workshop}}}{slash}{board}:{part}"


def _stored(id: bytes, cmd: bytes, payload: bytes) -> Stored:
    return Stored(int(id.split(b"-", 1)[0]), cmd.decode(), payload)

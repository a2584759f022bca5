"""The codec against raw input, and the generated files against the messages."""

import json
import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.board.refusals import RETRY, Refusal
from server.wire import codec, generate
from server.wire.messages import CLIENT_EVENTS, CommandEnvelope
from tests.bodies import BODIES


def test_every_message_that_is_taken_is_described() -> None:
    described = set(re.findall(r"^\*\*(\w+)\*\*", generate.markdown(), re.MULTILINE))
    taken = {"hello", "command", "catch_up", "attend", *codec.COMMANDS["board"], *codec.COMMANDS["workshop"]}
    assert taken <= described
    for name in taken - {"hello", "command", "catch_up"}:
        kind = "workshop" if name in codec.COMMANDS["workshop"] else "board"
        body = msgspec.Raw(json.dumps(BODIES.get(name, {})).encode())
        assert codec.decode_command(CommandEnvelope("i", "w", name, body), kind)


@pytest.mark.parametrize("path", generate.files(), ids=lambda path: path.name)
def test_generated_files_are_fresh(path: object) -> None:
    assert path.read_text(encoding="utf-8") == generate.files()[path], "python -m server.wire.generate"  # type: ignore[attr-defined,index]


@given(st.sampled_from([*CLIENT_EVENTS, "nonsense"]), st.binary(max_size=300))
def test_W1_any_bytes_decode_or_are_refused(name: str, raw: bytes) -> None:
    try:
        codec.decode_event(name, raw)
    except Refusal as refusal:
        assert refusal.code in {"malformed", "unknown_command"}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@given(st.sampled_from(["board", "workshop"]), st.data())
def test_W2_any_body_makes_a_command_or_is_refused(kind: str, data: st.DataObject) -> None:
    type = data.draw(st.sampled_from([*codec.COMMANDS[kind], "attend", "create_board", "take_seat", ""]))
    names = st.sampled_from(["note", "zone", "text", "points", "when", "color", "title", "start", "role"])
    body = data.draw(JSON | st.dictionaries(names, JSON, max_size=6))
    raw = json.dumps({"id": "c1", "room": "w/b", "type": type, "body": body}).encode()
    try:
        codec.decode_command(codec.decode_event("command", raw), kind)
    except Refusal as refusal:
        assert refusal.code in {"malformed", "unknown_command"}


@pytest.mark.parametrize(
    "type", ["create_board", "bring_notes", "create_workshop", "take_seat", "add_board", "__class__"]
)
def test_W3_the_servers_own_commands_cannot_be_sent(type: str) -> None:
    for kind in ("board", "workshop"):
        with pytest.raises(Refusal) as caught:
            codec.decode_command(CommandEnvelope("c1", "w1", type), kind)
        assert caught.value.code == "unknown_command"


def test_W4_a_message_over_64_KiB_is_refused() -> None:
    with pytest.raises(Refusal) as caught:
        codec.decode_event("command", b"[" + b" " * codec.MAX_MESSAGE)
    assert caught.value.code == "too_large"


def test_W5_deep_nesting_is_refused_and_does_not_crash() -> None:
    with pytest.raises(Refusal):
        codec.decode_event("hello", b'{"v":1,"token":"t","rooms":' + b"[" * 30_000)


def test_W6_a_lone_surrogate_is_refused_or_dropped() -> None:
    raw = b'{"id":"c1","room":"w/b","type":"add_note","body":{"note":"n","zone":"z","text":"a\\ud800b"}}'
    try:
        asked = codec.decode_command(codec.decode_event("command", raw), "board")
    except Refusal as refusal:
        assert refusal.code == "malformed"
    else:
        from server.board.checks import clean

        clean(asked.text).encode()  # type: ignore[union-attr]


def test_every_refusal_tells_whether_to_retry_and_has_a_sentence_in_both_languages() -> None:
    for language in ("de", "en"):
        catalogue = (generate.ROOT / "server" / "messages" / language / "refusals.ftl").read_text(encoding="utf-8")
        missing = [code for code in RETRY if f"refusal-{code.replace('_', '-')} =" not in catalogue]
        assert not missing, (language, missing)


def test_W7_a_badge_is_a_string_where_it_is_typed_and_a_number_where_a_seat_has_it() -> None:
    schemas = json.loads(generate.asyncapi())["components"]["schemas"]
    kinds = {
        name: found["properties"]["badge"]["type"] for name, found in schemas.items() if "badge" in found["properties"]
    }
    typed = {cls.__name__ for known in codec.COMMANDS.values() for cls in known.values()} | {"Entered"}
    assert {name for name, kind in kinds.items() if kind == "string"} == kinds.keys() & typed
    assert {"Seat", "SeatNow", "Mate"} <= {name for name, kind in kinds.items() if kind == "integer"}

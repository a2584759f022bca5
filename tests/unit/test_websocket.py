"""server/web/websocket.py: frames as bytes, however they are cut."""

import random
import zlib

import pytest

from server.web.websocket import Bucket, Frame, Inbound, Violation, deflate_reply, frame, unmask
from tests.live.raw import frame as masked


@pytest.mark.parametrize("size", [0, 1, 3, 4, 5, 125, 126, 65535, 65536])
def test_unmasking_is_the_inverse_of_masking(size):
    payload = random.Random(size).randbytes(size)
    mask = b"\x00\xff\x10\x7f"
    hidden = bytes(byte ^ mask[i % 4] for i, byte in enumerate(payload))
    assert unmask(hidden, mask) == payload


@pytest.mark.parametrize("seed", range(10))
def test_however_the_bytes_are_cut_the_messages_are_the_same(seed):
    chance = random.Random(seed)
    messages = [chance.randbytes(chance.choice([0, 1, 125, 126, 300, 5000])) for _ in range(20)]
    stream = b""
    for message in messages:
        cut = chance.randint(0, len(message))
        if chance.random() < 0.5:
            stream += masked(2, message[:cut], final=False) + masked(9, b"p") + masked(0, message[cut:])
        else:
            stream += masked(2, message)
    inbound, got = Inbound(), []
    while stream:
        cut = chance.randint(1, 700)
        got += inbound.feed(stream[:cut])
        stream = stream[cut:]
    assert [payload for opcode, payload in got if opcode == 2] == messages


def test_a_length_that_lies_is_refused_before_its_bytes_arrive():
    with pytest.raises(Violation) as refused:
        Inbound(limit=1000).feed(b"\x82\xff" + (1 << 40).to_bytes(8, "big"))
    assert refused.value.code == 1009


def test_noise_is_refused_or_taken_but_never_breaks():
    for seed in range(300):
        inbound = Inbound(deflate=True)
        try:
            for _ in range(5):
                inbound.feed(random.Random(seed).randbytes(200))
        except Violation as refused:
            assert refused.code in (1002, 1007, 1009)


def test_a_frame_is_built_once_and_the_same_for_all():
    made = Frame(b'2["changes",' + b"1" * 600 + b"]")
    assert made.wire(False) is made.wire(False)
    assert made.wire(True) is made.wire(True)
    assert made.wire(True)[0] == 0xC1
    assert zlib.decompressobj(-15).decompress(made.wire(True)[2:] + b"\x00\x00\xff\xff") == b"4" + made.data
    assert made.encode(b64=True) == "4" + made.data.decode()
    assert made.encode() is made


def test_a_small_frame_is_never_compressed():
    small = Frame(b'2["goodbye",{}]')
    assert small.wire(True) is small.wire(False)


@pytest.mark.parametrize("size", [0, 125, 126, 65535, 65536, 1_500_000])
def test_the_header_says_the_length(size):
    built = frame(1, b"x" * size)
    short = built[1]
    told = short if short < 126 else int.from_bytes(built[2 : 4 if short == 126 else 10], "big")
    assert told == size
    assert len(built) == size + (2 if size < 126 else 4 if size < 65536 else 10)


def test_deflate_is_declined_when_the_client_limits_our_window():
    assert deflate_reply("permessage-deflate; client_max_window_bits")
    assert deflate_reply("permessage-deflate; server_max_window_bits=10") is None
    assert deflate_reply("permessage-deflate; server_max_window_bits=10, permessage-deflate")
    assert deflate_reply("x-webkit-deflate-frame") is None
    assert deflate_reply("") is None


def test_the_bucket_gives_a_burst_and_then_its_rate():
    bucket = Bucket(rate=10, burst=5, now=0.0)
    assert [bucket.take(1, 0.0) for _ in range(5)] == [0.0] * 5
    assert bucket.take(1, 0.0) == pytest.approx(0.1)
    assert bucket.take(1, 0.2) == pytest.approx(0.0)
    assert bucket.take(5, 100.0) == 0.0

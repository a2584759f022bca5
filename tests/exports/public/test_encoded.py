"""What is found in a text where it is encoded, or has signs in it that nobody sees."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.exports.public.finding import find
from server.exports.public.letters import readings
from server.exports.public.names import names_of
from server.workshop.public import BY_DEFAULT, GROUNDS

NAMES = names_of(["Jürgen Müller"])
NOBODY = names_of([])


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("https://www.amt.example/kontakt/J%C3%BCrgen_M%C3%BCller", "J%C3%BCrgen_M%C3%BCller"),
        ("www.amt.example/J%C3%BCrgen%20M%C3%BCller.pdf dort", "J%C3%BCrgen%20M%C3%BCller"),
        ("www.amt.example/%20J%c3%bcrgen%20%20M%c3%bcller%20.pdf", "J%c3%bcrgen%20%20M%c3%bcller"),
        ("www.amt.example/wer=J%25C3%25BCrgen+M%25C3%25BCller&x=1", "J%25C3%25BCrgen+M%25C3%25BCller"),
        ("www.amt.example/J%FCrgen%20M%FCller", "J%FCrgen%20M%FCller"),
        ("www.amt.example/Ju%CC%88rgen-Mu%CC%88ller", "Ju%CC%88rgen-Mu%CC%88ller"),
        ("%4A%C3%BC%72%67%65%6E %4D%C3%BC%6C%6C%65%72", "%4A%C3%BC%72%67%65%6E %4D%C3%BC%6C%6C%65%72"),
        ("Dank J&uuml;rgen&nbsp;M&uuml;ller dafür", "J&uuml;rgen&nbsp;M&uuml;ller"),
        ("Dank J&#252;rgen M&#xFC;ller dafür", "J&#252;rgen M&#xFC;ller"),
        ("Dank J&amp;uuml;rgen M&amp;uuml;ller dafür", "J&amp;uuml;rgen M&amp;uuml;ller"),
        ("Dank JÃ¼rgen MÃ¼ller dafür", "JÃ¼rgen MÃ¼ller"),
        ("Dank J=C3=BCrgen M=FCller dafür", "J=C3=BCrgen M=FCller"),
        ("Dank J\\u00fcrgen M\\xfcller dafür", "J\\u00fcrgen M\\xfcller"),
        ("Dank J&#252rgen M&#xFCller dafür", "J&#252rgen M&#xFCller"),
        (
            "Dank J%2525252525C3%2525252525BCrgen M&amp;amp;amp;amp;uuml;ller",
            "J%2525252525C3%2525252525BCrgen M&amp;amp;amp;amp;uuml;ller",
        ),
        ("Dank %E2%80%8BJ&#252;rg%65n M%C3%BCller", "J&#252;rg%65n M%C3%BCller"),
        ("Dank J%\u200bC3%\u2060BCrgen M&\u00aduuml;ller", "J%\u200bC3%\u2060BCrgen M&\u00aduuml;ller"),
        ("Dank J%25%E2%80%8BC3%BCrgen M&#&#8203;252;ller", "J%25%E2%80%8BC3%BCrgen M&#&#8203;252;ller"),
        ("Dank JÃ\u200b¼rgen M%C3\u3164%BCller", "JÃ\u200b¼rgen M%C3\u3164%BCller"),
        ("Dank J<b>ür</b>gen M*ü*ller dafür", "J<b>ür</b>gen M*ü*ller"),
        ("Dank Jürgen<br/>Müller, Jan<br>Ende", "Jürgen<br/>Müller"),
        ("Dank Jürgen <!-- x -->Müller dafür", "Jürgen <!-- x -->Müller"),
        ("Dank ~~Jür~~gen `Mül`ler dafür", "Jür~~gen `Mül`ler"),
        ("Dank Jürg\u0435n Müll\u0435r dafür", "Jürg\u0435n Müll\u0435r"),
        ("Dank J\u03cbrgen \u041cüller dafür", "J\u03cbrgen \u041cüller"),
        ("Dank \u1d0aü\u0280gen Müller dafür", "\u1d0aü\u0280gen Müller"),
        ("Dank Jürgen            Müller dafür", "Jürgen            Müller"),
        ("Hr. Müller kommt", "Müller"),
        ("Frau M%C3%BCller kommt", "M%C3%BCller"),
        ("\u2800Jü\u3164rg\u115fen\u1160 Mül\uffa0ler kommt", "Jü\u3164rg\u115fen\u1160 Mül\uffa0ler"),
        ("Dank\u3164Jürgen\u2800Müller\u3164kam es", "Jürgen\u2800Müller"),
    ],
)
def test_a_name_is_found_where_it_is_encoded(text: str, piece: str) -> None:
    there = find(text, NAMES, NOBODY, BY_DEFAULT, frozenset())
    assert [(text[one.start : one.end], one.sure) for one in there] == [(piece, True)]
    key = there[0].key
    assert key in ("jurgen muller", "muller"), "spared with the others"
    (spared,) = find(text, NAMES, NOBODY, BY_DEFAULT, frozenset({key}))
    assert spared.spared


@pytest.mark.parametrize(
    "text",
    [
        "von 20%30 auf 100%, R&D; Ä–Ö “É“ 5%20",
        "https://www.esf.de/f%C3%B6rderung",
        "%%%&&;&#999999;&bogus;",
        "Ã%ff",
        "\\ud83d a=b, x=20",
        "Юрген и Мюллер, Νίκος",
        "a < b und c > d, <i>kurz</i>, ~50, 3*4*5",
        "\u200b",
    ],
)
def test_what_only_looks_encoded_is_left_alone(text: str) -> None:
    there = find(text, NAMES, NOBODY, GROUNDS, frozenset())
    assert there == []


UNSEEN = ("", "\u200b", "\u00ad", "\u2060", "\ufe0f", "%E2%80%8B", "&#8203;", "&zwnj;")


def _percent(text: str) -> str:
    return "".join(f"%{byte:02X}" for byte in text.encode())


WAYS = (
    lambda text: text,
    _percent,
    lambda text: _percent(text).replace("%", "%25"),
    lambda text: _percent(text).replace("%", "="),
    lambda text: "".join(f"&#{ord(sign)};" for sign in text),
    lambda text: "".join(f"&amp;#x{ord(sign):x};" for sign in text),
    lambda text: "".join(f"\\u{ord(sign):04x}" for sign in text),
)


@given(st.lists(st.tuples(st.sampled_from(WAYS), st.sampled_from(UNSEEN)), min_size=13, max_size=13))
def test_however_each_letter_is_encoded_and_parted_it_is_found(ways: list[Any]) -> None:
    told = "".join(encode(sign) + unseen for sign, (encode, unseen) in zip("Jürgen Müller", ways, strict=True))
    there = find(f"({told})", NAMES, NOBODY, BY_DEFAULT, frozenset())
    assert [one.key for one in there if one.sure] == ["jurgen muller"]
    left = told[: there[0].start - 1] + told[there[0].end - 1 :]
    *_, read = readings(left)
    assert not any(map(str.isalpha, read.plain)), "a letter is left"


@pytest.mark.parametrize(
    "text", ["%" + "25" * 999 + "41", "&" + "amp;" * 499, "&" + "#38;#x26;amp;" * 150, "=" + "3D" * 999 + "41"]
)
def test_what_is_encoded_a_thousand_times_is_decoded(text: str) -> None:
    steps = {reading.text for reading in readings(text)}
    assert steps in ({text, "A"}, {text, "&"})


def test_a_text_that_is_encoded_in_turns_hundreds_of_times_is_not_read_as_often() -> None:
    def decoded(deep: int) -> int:
        *_, reading = readings("&" + "#37;26" * deep)
        return deep - reading.text.count("37")

    assert decoded(8) == 8
    assert decoded(300) == decoded(200) < 20

"""What is found in a text where it is encoded, or has signs in it that nobody sees."""

import pytest

from server.exports.public.finding import find
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
    ["von 20%30 auf 100%, R&D; Ä–Ö “É“ 5%20", "https://www.esf.de/f%C3%B6rderung", "%%%&&;&#999999;&bogus;", "Ã%ff"],
)
def test_what_only_looks_encoded_is_left_alone(text: str) -> None:
    there = find(text, NAMES, NOBODY, GROUNDS, frozenset())
    assert there == []

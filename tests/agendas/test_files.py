"""YAML in and out: what is written is read again, what is wrong is refused with its place, what is hostile at once."""

import time
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.agendas.plan import Plan, plan, settings, try_on
from server.agendas.reading import MAX_BYTES, load
from server.agendas.ready import ready
from server.agendas.writing import dump
from server.board.checks import line
from server.board.decide import decide as decide_board
from server.board.evolve import evolve as evolve_board
from server.board.model import LAYOUTS, Board
from server.board.refusals import Refusal
from server.web.texts import text
from server.workshop.commands import AddBoard, CreateWorkshop, PutStep
from server.workshop.decide import decide
from server.workshop.evolve import evolve
from server.workshop.model import MAX_STEPS, Form, Level, Step, Workshop
from server.workshop.roles import SERVER
from server.workshop.templates import BOARDS


def held(planned: Plan) -> tuple[Workshop, list[Board]]:
    """A workshop as `planned` makes it."""
    workshop, boards = Workshop(), []
    steps = [PutStep(Step(f"s{at}", **_of(step))) for at, step in enumerate(planned.steps)]
    created = CreateWorkshop("w", "Ein Tag", "de", "CODE", "KEY", planned.levels)
    for command in (created, *(AddBoard(b.board, b.title, b.layout) for b in planned.boards), *steps):
        for change in decide(workshop, command, SERVER, 1):
            workshop = evolve(workshop, change)
    for command in planned.boards:
        board = Board()
        for change in decide_board(board, command, SERVER, 1):
            board = evolve_board(board, change, "", 1)
        boards.append(board)
    return workshop, boards


def _of(step: Step) -> dict[str, Any]:
    return {name: getattr(step, name) for name in step.__slots__ if name != "id"}


def planned(content: bytes) -> Plan:
    return plan(load(content), "de", 2026, lambda key: text("de", key))


def where(content: str | bytes) -> str:
    with pytest.raises(Refusal) as caught:
        made = planned(content.encode() if isinstance(content, str) else content)
        try_on(made, Workshop("w", "x"))
    assert caught.value.code == "bad_file"
    return str(caught.value.fields["where"])


@pytest.mark.parametrize("id", ready())
def test_what_is_written_is_read_again(id: str) -> None:
    first = plan(ready()[id], "de", 2026, lambda key: text("de", key))
    again = planned(dump(*held(first)))
    assert [(b.board, b.title, b.prompt, b.layout, b.start, b.end) for b in again.boards] == [
        (b.board, b.title, b.prompt, b.layout, b.start, b.end) for b in first.boards
    ]
    for one, other in zip(first.boards, again.boards, strict=True):
        assert {z.id: (z.title, z.parent, z.sign, z.color, z.question) for z in one.zones} == {
            z.id: (z.title, z.parent, z.sign, z.color, z.question) for z in other.zones
        }
    assert (again.steps, again.levels) == (first.steps, first.levels)


@given(st.text(min_size=1, max_size=60), st.text(max_size=100))
def test_any_title_and_prompt_comes_back(title: str, prompt: str) -> None:
    title, prompt = line(title, "title", 200) or "x", line(prompt, "prompts", 200)  # as they stand in a workshop
    workshop = Workshop("w", "x", steps=(Step("s", title, prompts={"de": prompt} if prompt else {}),))
    [step] = planned(dump(workshop, [])).steps
    assert (step.title, step.prompts) == (workshop.steps[0].title, workshop.steps[0].prompts)


@pytest.mark.parametrize("word", ["no", "on", "null", "2026", "1:30", "2017-06-15", "~", "0x1F", "'", "=", "<<", "# a"])
def test_words_stay_words(word: str) -> None:
    workshop = Workshop("w", "x", steps=(Step("s", word),))
    assert planned(dump(workshop, [])).steps[0].title == word
    if word not in ("'", "# a"):
        assert planned(f"title: x\nsteps:\n- title: {word}\n".encode()).steps[0].title == word


def test_an_agenda_may_be_written_in_one_language_and_few_words() -> None:
    wall = b"title: Kurz\nboards:\n- id: a\n  title: Wand\n  layout: columns\n  zones:\n  - title: Feld\n"
    steps = b"steps:\n- title: Los\n  board: a\n  minutes: 5\n  prompts: Was?\n- title: Pause\n"
    made = planned(wall + steps)
    assert [(step.title, step.board, step.minutes, dict(step.prompts)) for step in made.steps] == [
        ("Los", "a", 5, {"de": "Was?"}),
        ("Pause", "", 0, {}),
    ]
    assert [zone.id for zone in made.boards[0].zones] == ["z1"]


BOARD = "title: x\nboards:\n- id: a\n  title: A\n  layout: columns\n  zones: [{title: F}]\n"
TWINS = "[{title: F, id: a}, {title: G, id: a}]"


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("steps: []", "title"),
        ("title: x\nsteps:\n- title: a\n- minutes: 5", "steps[1].title"),
        ("title: x\nsteps:\n- title: a\n  minutes: soon", "steps[0].minutes"),
        ("title: x\nsteps:\n- title: a\n  minutes: 2000", "steps[0].minutes"),
        ("title: x\nsteps:\n- title: a\n  form: standing", "steps[0].form"),
        ("title: x\nsteps:\n- title: a\n  day: 0", "steps[0].day"),
        ("title: x\nsteps:\n- title: a\n  speed: 5", "steps[0].speed"),
        ("title: x\nsteps:\n- title: a\n  rules: {see: none}", "steps[0].rules.see"),
        ("title: x\nsteps:\n- title: a\n  vote: {kind: dots, on: people}", "steps[0].vote.on"),
        ("title: x\nsteps:\n- title: a\n  board: nowhere", "steps[0].board"),
        ("title: x\nsteps:\n- title: '   '", "steps[0].title"),
        (f"title: x\nsteps:\n- title: a\n  prompts: {'p' * 501}", "steps[0].prompts"),
        ("title: x\nboards:\n- id: a\n  title: A", "boards[0].layout"),
        ("title: x\nboards:\n- id: a\n  template: none", "boards[0].template"),
        ("title: x\nboards:\n- id: a\n  layout: columns", "boards[0].title"),
        ("title: x\nboards:\n- id: a b\n  layout: columns", "boards[0].id"),
        ("title: x\nboards:\n- id: a\n  layout: timeline\n  title: A\n  start: '2020'\n  end: soon", "boards[0].end"),
        (f"{BOARD}- id: a\n  title: B\n  layout: columns", "boards[1].id"),
        (f"{BOARD}- id: b\n  layout: columns\n  title: B\n  zones: {TWINS}", "boards[1]"),
        ("title: x\nlevels: [{color: blue, title: A}, {color: blue, title: B}]", "levels"),
        ("title: x\nlevels: [{color: pink, title: A}]", "levels[0].color"),
        ("title: x\nbegins: [tomorrow]", "begins"),
        ("title: [x", "line 1"),
        ("title: x\n\tsteps: []", "line 2"),
        ("title: x\ntitle: y", "line 1"),
        ("title: x\n---\ntitle: y", "line 2"),
        ("", "line 1"),
        ("- a", "line 1"),
        ("title: {fr: x}", "title"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(content: str, place: str) -> None:
    assert where(content).startswith(place)


@pytest.mark.parametrize(
    ("content", "found", "allowed"),
    [
        ("title: x\nsteps:\n- title: a\n  form: standing", "standing", get_args(Form)),
        ("title: x\nboards:\n- id: a\n  layout: circle", "circle", LAYOUTS),
        ("title: x\nboards:\n- id: a\n  template: none", "none", tuple(BOARDS)),
        (f"{BOARD}steps:\n- title: a\n  board: nowhere", "nowhere", ("a",)),
    ],
)
def test_where_a_few_words_are_allowed_these_are_told(content: str, found: str, allowed: tuple[str, ...]) -> None:
    with pytest.raises(Refusal) as caught:
        planned(content.encode())
    assert (caught.value.fields["found"], caught.value.fields["allowed"]) == (found, list(allowed))


LAUGHS = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
HOSTILE = {
    "billion laughs": LAUGHS,
    "a circle": "title: &t [*t]",
    "an alias to nothing": "title: *t",
    "a merge": "title: x\n<<: {steps: []}",
    "python": "title: !!python/object/apply:os.system ['true']",
    "a list as key": "? [a, b]\n: c",
    "a mapping as key": "{{a: b}: c}: d",
    "deep lists": "[" * 100_000,
    "deep mappings": "{a: " * 50_000,
    "deep blocks": "\n".join(" " * at + "a:" for at in range(600)),
    "zero": "title: \0",
    "not text": b"\xff\xfe\x00",
    "a long key": "? " + "k" * 200_000,
    "directives": "%YAML 9.9\n---\ntitle: x",
    "beyond the last character": 'title: "\\U00110000"',
    "beyond all characters": 'title: "\\UFFFFFFFF"',
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_hostile_is_refused(name: str) -> None:
    began = time.process_time()
    assert where(HOSTILE[name])
    assert time.process_time() - began < 5  # a bomb would take hours


def test_a_tag_makes_nothing_of_it() -> None:
    assert planned(b"title: !!python/name:os.system x").steps == ()
    assert planned(b"title: !!int '7'\nsteps: [{title: !!float 'a'}]").steps[0].title == "a"


def test_a_file_has_a_limit() -> None:
    with pytest.raises(Refusal) as caught:
        load(b"#" * (MAX_BYTES + 1))
    assert caught.value.code == "too_large"


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_nothing_but_a_refusal_comes_of_any_bytes(content: bytes) -> None:
    try:
        load(content)
    except Refusal as refusal:
        assert refusal.code == "bad_file" and refusal.fields["where"]


def test_a_full_workshop_takes_no_more() -> None:
    steps = tuple(Step(f"s{at}", "x") for at in range(MAX_STEPS))
    with pytest.raises(Refusal) as caught:
        try_on(planned(b"title: x\nsteps: [{title: a}]"), Workshop("w", "x", steps=steps))
    assert (caught.value.code, caught.value.fields["field"]) == ("too_many", "steps")


def test_a_workshop_keeps_the_levels_and_starts_it_has() -> None:
    brought = planned(b"title: x\nlevels: [{color: blue, title: A}]\nbegins: ['2026-11-23T09:30']")
    bare, own = Workshop("w", "x"), Workshop("w", "x", levels=(Level("green", "B"),), begins=("2026-11-24T10:00",))
    assert settings(brought, bare).levels == (Level("blue", "A"),)
    assert settings(brought, bare).begins == ("2026-11-23T09:30",)
    assert settings(brought, own) == settings(planned(b"title: x"), own)

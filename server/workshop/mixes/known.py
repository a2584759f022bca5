"""Plans that no formula gives. Found by search under the symmetries named; tests count every pair of each."""

from collections.abc import Callable

# A (12, 6, 1) difference matrix over Z6 x Z2, element 2*a + b: of any two rows the differences take every value once.
# That there is one is due to Johnson, Dulmage and Mendelsohn (1961).
TWELVE = (
    (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
    (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
    (0, 4, 6, 1, 11, 7, 3, 8, 2, 5, 9, 10),
    (0, 2, 8, 7, 3, 10, 11, 5, 9, 4, 6, 1),
    (0, 3, 10, 8, 9, 6, 4, 2, 7, 1, 11, 5),
    (0, 9, 5, 6, 1, 2, 7, 11, 10, 3, 8, 4),
)

# First rounds from which the others follow: in each further one everybody moves on by one within their ring, those
# behind the last ring stay. Kirkman's fifteen (rings of 7) and twenty-four in threes (rings of 11).
_FIFTEEN = "14,0,7 13,1,5 12,2,3 11,8,9 10,4,6"
_TWENTY_FOUR = "23,0,11 22,1,13 21,2,4 20,5,18 19,9,14 17,3,8 16,12,15 10,6,7"
# The social golfer problem's own question, 32 at tables of 4 (first answered by Aguado, 2004): 16 people in rings of 3
# and one who stays, and their mirrors ' (16 more). A table's mirror sits in the same round. Each of the first three
# lines gives three rounds, the last gives one.
_THIRTY_TWO = (
    "2,5,0',11' 15',1,14',8 7',3,12',4 13,6,9',10'",
    "1,6,8',4' 13,5,0,12 2',11',3,10 15',14,9,7'",
    "2,14',9,13 6',0,10',8' 7',5',1',12 15,3,4',11",
)
_STILL = "15,0,1,2 3,6,9,12 4,7,10,13 5,8,11,14"

Table = list[int]


def add_twelve(one: int, other: int) -> int:
    """Add two elements of Z6 x Z2."""
    return (one // 2 + other // 2) % 6 * 2 + (one + other) % 2


def fifteen() -> list[list[int]]:
    """Give 7 rounds of 15 people at 5 tables: everybody meets everybody once."""
    return [_seated(15, _turned(_read(_FIFTEEN), 7, turn)) for turn in range(7)]


def twenty_four() -> list[list[int]]:
    """Give 11 rounds of 24 people at 8 tables: nobody meets anybody twice."""
    return [_seated(24, _turned(_read(_TWENTY_FOUR), 11, turn)) for turn in range(11)]


def thirty_two() -> list[list[int]]:
    """Give 10 rounds of 32 people at 8 tables: nobody meets anybody twice."""
    rounds = [_turned(_read(line), 3, turn) for line in _THIRTY_TWO for turn in range(3)] + [_read(_STILL)]
    mirrored = [[*tables, *([(one + 16) % 32 for one in table] for table in tables)] for tables in rounds]
    return [_seated(32, tables) for tables in mirrored]


# (people, groups) -> all rounds there are; any of them make a shorter plan
PLANS: dict[tuple[int, int], Callable[[], list[list[int]]]] = {
    (15, 5): fifteen, (24, 8): twenty_four, (32, 8): thirty_two,
}  # fmt: skip


def _read(line: str) -> list[Table]:
    """A mirror is the person 16 further on."""
    return [[int(name.rstrip("'")) + 16 * name.endswith("'") for name in table.split(",")] for table in line.split()]


def _turned(tables: list[Table], ring: int, turn: int) -> list[Table]:
    return [[_moved(person, ring, turn) for person in table] for table in tables]


def _moved(person: int, ring: int, turn: int) -> int:
    mirror, one = divmod(person, 16) if ring == 3 else (0, person)
    stays = {3: 15, 7: 14, 11: 22}[ring]
    moved = one if one >= stays else one // ring * ring + (one + turn - one // ring * ring) % ring
    return 16 * mirror + moved


def _seated(people: int, tables: list[Table]) -> list[int]:
    groups = [0] * people
    for number, table in enumerate(tables):
        for person in table:
            groups[person] = number
    return groups

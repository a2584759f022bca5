"""What happened when: a row for each step, note, statement and vote, for spreadsheets. Notes by their numbers alone."""

from collections.abc import Iterator

from server.exports.document import Section, Span, Table, Text, plain, spans
from server.exports.outline import readable
from server.exports.report.content import Content


def log(content: Content) -> Section:
    """List it in the order of time."""
    rows = tuple(cells for _, cells in sorted(_rows(content), key=lambda row: row[0]))
    columns = tuple(content.word(f"column-{name}") for name in ("time", "what", "board", "number"))
    table = (Table(columns, rows, (22, 24, 44, 10)),) if rows else ()
    return Section(content.word("log"), table, id="log", apart=True, data=True)


def _rows(content: Content) -> Iterator[tuple[int, tuple[Text, ...]]]:
    def row(at: int, what: str, where: str, number: Text = ()) -> tuple[int, tuple[Text, ...]]:
        when = content.at(at).strftime("%Y-%m-%d %H:%M:%S")
        return at, (spans(when), spans(content.word(f"log-{what}")), spans(where), number)

    for step in content.workshop.steps:
        if step.began:
            yield row(step.began, "began", plain(step.title))
        if step.ended:
            yield row(step.ended, "ended", plain(step.title))
    for board in content.boards:
        where = content.title(board)
        for note in board.notes.values():
            number = content.numbers.get((board.id, note.id), 0)
            if readable(note) and number:
                yield row(note.at, "note", where, (Span(str(number), ref=number),))
        for statement in board.statements.values():
            yield row(statement.at, "statement", where)
        for ballot in board.ballots.values():
            yield row(ballot.at, "ballot", plain(ballot.question) or where)

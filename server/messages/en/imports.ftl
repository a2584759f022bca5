## Files that become boards (server/imports): what cannot be read, what is wrong in a row, what is left out.

imports-refused = { $why ->
    [empty] There is nothing in this file.
    [format] We cannot read this kind of file. CSV, XLSX without a password, Markdown and our own JSON files will do.
    [size] This file is too large. Split it into smaller ones with at most { $limit } cards.
    [rows] These are too many rows. At most { $limit } cards fit on a board.
    [quotes] In row { $line } a quotation mark is missing.
    [report] This file documents the whole event. Take the CSV or JSON file of a single board.
    [board] This JSON file is not a Stellwand board, or it is damaged. Download the board as JSON once more.
    [whole] This file is a whole board. It comes as a new board, not onto another one.
   *[damaged] This file is damaged. Open it and save it anew.
  }

imports-kind-table = Table: one card per row
imports-kind-grid = Grid: the first row names the fields
imports-kind-list = List: one card per row, without headings
imports-kind-outline = Outline: headings are fields, bullets are cards
imports-kind-mural = Export from Mural: one card per sticky note, fields by “Area”
imports-kind-board = Board from Stellwand, with everything that was on it

imports-no-text = There is no text for a card here.
imports-formula = Column { $value } has a formula without a result. Open the file in a spreadsheet program and save it again.
imports-no-field = No field named: these cards are under “Elsewhere”.
imports-field-cut = The field’s name was too long and has been shortened: { $value }
imports-fields = Too many fields. The card is in the last one instead of “{ $value }”.
imports-split = Too long for one card: goes on on the next.
imports-date = “{ $value }” is no date that we can read. It stands on the card as a point.
imports-date-order = “{ $value }”: day and month may be the other way round.
imports-color = We do not know the colour “{ $value }”. The card is white.
imports-characters = There are characters here that cannot be read.
imports-paragraph = A paragraph without a bullet becomes a card.
imports-deep = Deeper than two levels: these points move up.
imports-stack = The card is full. That it lay in the stack “{ $value }” is not said on it any more.

imports-left-unknown = not known to us
imports-left-twice = already taken from another column
imports-left-other = our boards have no such thing
imports-left-whole = comes back with the board’s JSON file only
imports-left-sheet = another sheet

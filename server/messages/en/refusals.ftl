## One sentence per refusal code of server/board/refusals.py ("not_yours" is refusal-not-yours).

refusal-malformed = The server could not make sense of that. Please reload the page.
refusal-too-large = That is too large. Please shorten the text, or take a smaller file.
refusal-unknown-command = The server does not know that. Please reload the page.
refusal-version = This page is out of date. Please reload it.
refusal-forged-seat = Your seat was not recognised. Please join again.
refusal-no-seat = Your seat is no longer valid. Please join again.
refusal-revoked = This link is no longer valid. Ask for a new one.
refusal-blocked = The facilitator has blocked this seat.
refusal-taken = This seat is open on another device. Allow another device there, under “Me”, or ask the facilitators to free the seat. Then try again.
refusal-not-allowed = Your access does not allow that.
refusal-not-yours = This card belongs to somebody else.
refusal-unknown-room = This workshop no longer exists.
refusal-unknown-board = This board no longer exists.
refusal-unknown-zone = This field no longer exists. Please choose another one.
refusal-unknown-note = This card no longer exists.
refusal-unknown-link = This link no longer exists.
refusal-unknown-code = We do not know this code.
refusal-removed = The card has been removed in the meantime.
refusal-empty = There is nothing written yet.
refusal-too-long = That is too long. At most { $limit } characters fit.
refusal-too-many = That is too many. At most { $limit } are possible.
refusal-bad-id = Something got mixed up. Please reload the page.
refusal-exists = That exists already.
refusal-bad-date = There is no such date, or the end is before the beginning.
refusal-bad-address = This address cannot be opened. It begins with https://.
refusal-bad-points = Something is wrong with the sub-points.
refusal-not-empty = There are still cards in this field.
refusal-has-columns = This field has columns. Please choose one of them.
refusal-nothing-to-undo = There is nothing left to undo.
refusal-changed-since = { $field ->
    [lines] Somebody was quicker: other lines stand there now. Yours are beside them.
   *[other] Somebody has changed this in the meantime, so it cannot be undone.
  }
refusal-bad-file = We cannot read this file.
refusal-bad-import = This file cannot become a board.
refusal-bad-roster = We cannot read this list.
refusal-bad-media = { $why ->
    [type] We cannot read this format. JPEG, PNG, WebP and GIF are fine, for stands and logos PDF, too.
    [pixels] This picture is too large. Please save it smaller.
    [pages] At most { $limit } pages. Please split the PDF.
    [locked] This PDF has a password. Please save it without one.
    [photo] A PDF is no photo. JPEG, PNG, WebP and GIF are fine.
    [unread] Text recognition could not make sense of this photo. Please type the cards.
   *[other] This file is damaged.
  }
refusal-made-in-part = The agenda arrived in part only: boards: { $boards }, steps: { $steps }. Take them away before you bring it once more.
refusal-media-full = This workshop has no room for more pictures and PDFs.
refusal-too-fast = That was very quick. It goes on in a moment.
refusal-store-away = The server cannot save right now. We will try again in a moment.
refusal-internal = Something went wrong on the server.
refusal-offline = No connection right now.
refusal-not-created = This board is still being created.
refusal-last-link = This is the last way in for facilitators. Make a second one first and open it.
refusal-unknown-template = There is no such template.
refusal-not-found = There is nothing here.
refusal-wrong-method = The server could not make sense of that. Please reload the page.
refusal-foreign-origin = Only a page of Stellwand itself may do that.
refusal-not-now = This step does not include that.
refusal-locked = It is closed here right now.
refusal-veiled = This card has not been revealed yet.
refusal-note-limit = { $per ->
    [table] At most { $limit } per table: table { $table } is full.
   *[other] At most { $limit } per person: your cards are up already.
  }
refusal-no-stand = Only a stand has that.
refusal-no-listing = That cannot be answered.
refusal-unreachable = Nobody can be reached behind this entry. Ask the facilitators.
refusal-no-contact = That needs your own contact. Enter it, then it works.
refusal-got-answer = Somebody has answered you with this already. Agree there.
refusal-answered = You have answered this already.
refusal-two-sides = Each category has exactly two sides: search and offer.
refusal-unknown-material = This material is gone.
refusal-unknown-inquiry = This request is gone.
refusal-unknown-cluster = This stack is no longer there.
refusal-unknown-statement = This statement is no longer there.
refusal-unknown-ballot = This vote is no longer there.
refusal-unknown-item = This is not up for the vote.
refusal-unknown-step = This step is no longer there.
refusal-unknown-interface = This interface no longer exists.
refusal-same-stand = An interface is between two different stands.
refusal-proposed = You have proposed this already.
refusal-not-met = You have not been at a table with this person in any round.
refusal-unknown-photo = This photo no longer exists.
refusal-unknown-region = This part of the photo no longer exists.
refusal-bad-region = This part does not lie wholly on the photo, or is too small.
refusal-decided = Your objection to this photo has already been decided on. Please talk to the facilitator.
refusal-not-installed = The server has no text recognition (Tesseract). Whoever runs it gets it on Debian by: apt-get install tesseract-ocr tesseract-ocr-deu
refusal-unknown-moment = There is no such state.
refusal-unknown-mix = This mix or round no longer exists.
refusal-unknown-station = There is no such place in this round.
refusal-station-closed = It is closed there.
refusal-station-open = It is open there again; nobody has to go on.
refusal-station-full = All { $limit } places there are taken.
refusal-stopped = Stopped.
refusal-running = This step is running.
refusal-paused = It is break time. We will go on in a moment.
refusal-closed = The vote has ended.
refusal-over-budget = You have no more than { $limit } dots.
refusal-bad-mark = It cannot be rated like that.
refusal-no-dates = The calendar would be empty: no day has a beginning, and no step has run. First set when it begins.
refusal-impossible = The groups cannot be mixed like that.

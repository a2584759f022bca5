# The facilitator's page.

## Entering
fac-opening = Getting the boards …
fac-door-heading = This door is closed.
fac-door-shut = The facilitator link is no longer valid or not complete. Ask for a new one.
fac-try-again = Try again
fac-to-start = To the start page

## The bar at the top
fac-workshop-edit = Change the workshop
fac-state-saved = all saved
fac-state-saving = { $count ->
    [one] one change on its way
   *[other] { $count } changes on their way
  }
fac-state-offline = { $count ->
    [0] no connection
    [one] no connection, one change waiting
   *[other] no connection, { $count } changes waiting
  }
fac-code-big = Show the code big
fac-screen = Big screen
fac-phone = As a phone
fac-keys = Keys
fac-panes = View
fac-pane-agenda = Agenda
fac-pane-wall = Wall
fac-pane-cockpit = Steer

## Agenda
fac-agenda = Agenda
fac-agenda-keys = Alt with arrow up or down moves the board within the agenda.
fac-agenda-now = { $count ->
    [0] Everybody is here, no card yet
    [one] Everybody is here, one card
   *[other] Everybody is here, { $count } cards
  }
fac-agenda-open = Open for you only
fac-lobby = Arriving
fac-lobby-now = Code on the big screen
fac-lobby-go = Show the code
fac-add-board = Add a board
fac-removed-boards = Boards put away
fac-restore = Bring back
fac-board-settings = Change board “{ $board }”
fac-board-edit = Change board
fac-no-boards = No board is up yet.

## Wall
fac-view = View
fac-view-wall = Wall
fac-view-list = List
fac-zone = Field
fac-lane = Lane
fac-stand = Stand
fac-add-zone = Add a field
fac-add-lane = Add a lane
fac-add-stand = Add a stand
fac-add-column = Column
fac-undo = Undo
fac-find = Search
fac-find-words = Search the cards of this board
fac-find-count = { $count ->
    [0] nothing found
   *[other] { $place } of { $count }
  }
fac-find-on = Next hit
fac-find-back = Previous hit
fac-find-select = Select all
fac-zone-empty = Still empty. Double-click or N makes a card.
fac-zone-edit = Change field
fac-zone-settings = Change field “{ $zone }”
fac-add-note = Add a card
fac-add-note-in = Add a card to “{ $zone }”
fac-cards-in = Cards in “{ $zone }”
fac-watching = { $count ->
    [one] one person is looking here
   *[other] { $count } are looking here
  }
fac-more-points = { $count ->
    [one] and one more point
   *[other] and { $count } more points
  }
fac-behalf = for { $name }
fac-zoom = Scale
fac-zoom-in = Closer
fac-zoom-out = Further away
fac-zoom-all = Show all

## Writing a card
fac-new-note = New card in “{ $zone }”
fac-edit-note = Edit a card in “{ $zone }”
fac-note-text = Text of the card
fac-note-placeholder = One thought
fac-bold = Bold
fac-point = Point
fac-points = Sub-points
fac-add-point = Add a sub-point
fac-point-text = Sub-point { $number }
fac-point-level = Set to level { $level }
fac-left = { $count } characters left
fac-color = Colour
fac-date = Date
fac-date-example = June 2017, ca. 2015 to 2018
fac-date-wrong = I cannot read this date. For example: 2017, Q2 2019, 15 June 2021
fac-date-set = Set the date
fac-date-take = Take the date away
fac-precision-day = Day
fac-precision-month = Month
fac-precision-quarter = Quarter
fac-precision-year = Year
fac-circa = ca.

## Selection
fac-selection = { $count ->
    [one] One card selected
   *[other] { $count } cards selected
  }
fac-move = Move
fac-shape = Shape
fac-edit = Edit
fac-remove = Remove
fac-deselect = Clear the selection

## Cockpit
fac-cockpit = Steer
fac-next = Next: { $board }
fac-end = Back to arriving
fac-stage-this = Lead everybody here
fac-presence = Here now
fac-here-of = { $here } of { $known }
fac-nobody = Nobody is here yet.
fac-no-level = no level
fac-watching-list = Looking at now
fac-join = Join
fac-join-words = Scan or type
fac-qr = QR code to join
fac-copy-join = Copy address
fac-copied = Copied.
fac-links = Access
fac-add-link = Add access
fac-add-link-heading = Who is it for?
fac-add-link-go = Add
fac-link-title = A name, if you like
fac-link-title-example = Petra, table by the window
fac-link-more = More about “{ $name }”
fac-which-stand = For which stand?
fac-copy = Copy
fac-copy-link = Copy link “{ $name }”
fac-renew = Renew
fac-revoke = Close
fac-revoked = closed
fac-reopen = Open again
fac-renew-hint = Renewing makes a new link. The old one stops working, and so do all seats it gave.
fac-renew-own = You came in by this door yourself. First add a second facilitator access and open it, or you lock yourself out.
fac-host-of = Stand “{ $stand }”
fac-role-facilitator = Facilitator
fac-role-facilitator-hint = may do everything, as you
fac-role-host = Stand host
fac-role-host-hint = looks after one stand and its columns
fac-role-host-none = needs a board with stands first
fac-role-scribe = Scribe
fac-role-scribe-hint = writes for people without a device
fac-role-screen = Big screen
fac-role-screen-hint = a screen, not a person
fac-role-guest = Guest
fac-role-guest-hint = only reads
fac-role-participant = Participant
fac-role-participant-hint = takes part without knowing the code
fac-exports = Take away
fac-export-as = Download this board as { $format }
fac-export-now = As it is now
fac-export-at = After { $seq } of { $latest } changes
fac-export-at-time = At { $time }, after { $seq } of { $latest } changes
fac-removed = Removed cards
fac-restore-note = Bring back “{ $text }”

## Adding and changing a board
fac-add-board-heading = What should the board look like?
fac-add-board-go = Put it up
fac-import = From a file
fac-own = Own fields
fac-new-board = New board
fac-board-title = Title of the board
fac-board-prompt = Question to all
fac-board-prompt-example = Which question stands above it?
fac-board-remove = Put away
fac-heading-number = Heading { $number }
fac-heading-remove = Leave out heading { $number }
fac-heading-add = One more field
fac-layout = Arrangement
fac-layout-columns = Columns
fac-layout-quadrants = Two by two
fac-layout-stands = Stands
fac-layout-timeline = Timeline
fac-axis-start = From
fac-axis-end = To
fac-axis-wrong = Write a year or a date such as 2017 or 2017-06.
fac-earlier = Earlier
fac-later = Later
fac-hold = Hold it down or press once more, then it is done.

## Field, lane, stand
fac-zone-title = Heading
fac-new-zone = New field
fac-new-stand = New stand
fac-zone-full = It can be removed once it is empty.
fac-forward = Forward
fac-backward = Back
fac-lane-color = Card colour of the lane
fac-sign = Sign
fac-sign-none = none
fac-sign-plus = Plus
fac-sign-minus = Minus
fac-sign-up = Arrow up
fac-sign-flag = Flag
fac-sign-heart = Heart
fac-sign-question = Question mark
fac-sign-star = Star
fac-sign-people = People
fac-sign-eye = Eye
fac-stand-question = Question
fac-stand-question-example = What brings us together here?
fac-stand-host = Host
fac-stand-host-example = Who looks after the stand?
fac-stand-speaker = Input
fac-stand-speaker-example = Who gives the input?
fac-stand-place = Place
fac-stand-place-example = Foyer, left

## Workshop
fac-workshop-title = Title of the workshop
fac-levels = Levels
fac-levels-hint = Every level has its card colour. Those who join choose theirs.
fac-level-name = Name of the level in { $color }
fac-level-add = Level
fac-level-remove = Leave out level { $level }

## Notices
fac-announce = { $count ->
    [one] New card in { $zone } ({ $total })
   *[other] { $count } new cards, the last in { $zone } ({ $total })
  }
fac-notice-removed = { $count ->
    [one] Card removed.
   *[other] { $count } cards removed.
  }
fac-notice-board-removed = “{ $title }” is put away.
fac-notice-zone-removed = Field “{ $zone }” removed.

## Keys
fac-keyname-space = Space
fac-keyname-ctrl = Ctrl
fac-keyname-shift = Shift
fac-keyname-del = Del
fac-key-new = New card, here in the field
fac-key-edit = Edit a card, finish writing
fac-key-go = To the next card
fac-key-select = Select or not
fac-key-extend = Extend the selection
fac-key-all = All cards of the field, once more: of the board
fac-key-find = Search cards, also with /
fac-key-step = Move the card; on a timeline, redate it
fac-key-move = To another field
fac-key-color = Change colour
fac-key-shape = Change shape
fac-key-date = Set the date
fac-key-remove = Remove the card
fac-key-undo = Take back the last act
fac-key-leave = Let go, close
fac-key-line = New line in the card
fac-key-next = Done, and the next card at once
fac-key-bold = Bold
fac-key-level = Sub-point one level down or up

## The phone page.

join-code = Code on the screen
join-scanned = from the QR code
join-known = recognised
join-name = What is your name?
join-name-optional = if you like
join-level = Where do you work?
join-as = { $role ->
    [host] Host of a stand
    [scribe] Writing for others
    [guest] Reading only
   *[other] Taking part
  }
join-host = Host of stand { $letter }: { $stand }
join-as-hint = { $role ->
    [host] You sort and edit the cards at your stand.
    [scribe] For everybody who has no phone with them. On each card you can enter whose it is.
    [guest] You see everything that hangs on the boards.
   *[other] You take part and write cards of your own.
  }
join-go = Join in
join-read = Have a look
join-privacy = No account needed. Your name appears on the screen; your cards carry no name.
join-privacy-quiet = No account needed. Only the facilitators see your name.
join-other-code = Enter another code

nav-label = Sections
nav-write = Write
nav-wall = Board
nav-me = Me
news-label = News

step = Board { $step } of { $count }
boards-choose = Change board
boards-label = Boards
boards-now = now
board-coming = The board is on its way …
lobby-soon = We start in a moment.
lobby-text = As soon as the facilitator begins, the first question appears here.
stage-elsewhere = Everybody is at “{ $board }” now.
stage-go = Go there
draft-left = Your unfinished card is still at “{ $board }”.
draft-back = Back

offline-title = No connection right now
offline-short = offline
offline-text = Keep writing. Your cards are safe on this phone and will be sent by themselves.
offline-reading = You see the latest state we have. It goes on by itself once the network is back.

card-placeholder = Your card …
card-label = Your card
left = { $count ->
    [one] { $count } character left
   *[other] { $count } characters left
  }
left-over = { $count ->
    [one] { $count } character too many
   *[other] { $count } characters too many
  }
left-short = Short cards can be read from the back row.
bold = Bold
style = Look
style-color = Colour
style-shape = Shape
points-label = Sub-points
point-add = Sub-point
point-label = Sub-point { $n }
point-in = Indent sub-point { $n }
point-out = Outdent sub-point { $n }
point-remove = Remove sub-point { $n }
behalf = For
behalf-of = for { $name }
behalf-hint = e.g. badge 47

zone-where = Where does the card belong?
zone-lane = Which lane?
zone-stand = Which stand?
zone-column = Which column?
zone-empty = No card yet.
wall-no-zones = This board is still empty.

date-label = When was that?
date-other = { $year }, choose another year
date-month-label = Month or quarter
date-no-month = Month?
date-quarter-only = Quarter { $quarter }
date-day-label = Day
date-no-day = Day?
date-about = roughly
date-until = until …
date-until-label = Until which year?
date-until-month-label = Until which month?
date-until-year = until { $year }
date-no-end = until when?

pin = Pin the card
pin-later = Keep the card
mine = My cards
mine-none = Your cards gather here.
mine-open = Edit card
mine-waiting = { $count } waiting
delivery-sending = sending
delivery-waiting = waiting
delivery-arrived = arrived
delivery-refused = not accepted
own-arrived = Your card has arrived.
refused-back = Get the text back
refused-drop = Discard
refused-ok = Understood
undo = Undo last
removed-note = Card removed.
restore = Bring it back

note-edit = Edit card
note-remove = Remove card

new-count = { $count } new
new-in-zone = { $count ->
    [one] New card in { $zone } ({ $total }).
   *[other] { $count } new cards in { $zone } ({ $total }).
  }
more = { $count ->
    [one] { $count } more card
   *[other] { $count } more cards
  }
more-less = Show less
stand-own = your stand
stand-host = Host: { $name }
stand-speaker = Input: { $name }

me-title = Me
me-name = Your name
me-workshop = Workshop
me-code = Code
me-role = You are here as
me-connection = Connection
me-privacy = Your name appears on the screen. It does not stand on your cards; only the facilitators can see whose card it is.
me-privacy-quiet = Only the facilitators see your name and who wrote which card.
role-participant = Participant
role-facilitator = Facilitator
role-host = Host of a stand
role-scribe = Scribe
role-guest = Guest, reading only
role-screen = Screen
status-live = connected
status-connecting = connecting …
status-offline = no connection
status-ended = disconnected

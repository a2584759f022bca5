## The big screen.

wall-more = + { $count }
wall-undated = No date
wall-page = Page { $page } of { $pages }
wall-closed = closed
wall-host = Host:
wall-speaker = Speaker:
wall-cluster = Stack
outline-label = The board as a list
outline-statements = Statements

screen-title = Wall
screen-hint-timeline = Bar: time span. Hatched: approximate
screen-join = Join in
screen-join-code = or { $address }, code
screen-empty = Still empty: scan the code and write the first card
screen-qr = QR code to join
screen-here = { $count ->
    [0] Nobody here yet
    [one] is here already
   *[other] are here already
  }
screen-no-level = no level
screen-here-short = here
screen-more = { $count ->
    [one] and 1 more person
   *[other] and { $count } more
  }
screen-step = Step { $step } of { $steps }
screen-opening = Arriving
screen-held = Held. Press W to go on
screen-offline = No connection. The wall shows the last state
screen-ended = This connection has ended. Please open the wall's link again.
screen-no-link = This page needs the wall's link, which the facilitator has.
screen-loading = Loading
screen-new = { $count ->
    [one] New card in { $zone }
   *[other] { $count } new cards in { $zone }
  }
screen-wall-label = Board: { $title }

screen-form-alone = alone
screen-form-pairs = in pairs
screen-form-table = at the table
screen-form-plenary = all together
screen-per-person = { $count ->
    [one] one card only
   *[other] up to { $count } cards
  }
screen-per-table = { $count ->
    [one] one card per table
   *[other] up to { $count } cards per table
  }
screen-veiled = still hidden
screen-still-veiled = { $count ->
    [one] 1 card still hidden
   *[other] { $count } cards still hidden
  }
screen-veiled-cards = { $count ->
    [one] card, still hidden
   *[other] cards, still hidden
  }
screen-hold = the facilitator releases the cards
screen-anonymous = without names
screen-clock = { $time } to go
screen-clock-held = Clock stopped at { $time }
screen-held-word = stopped
screen-paused = The workshop is resting
screen-goes-on = goes on at { $time }
screen-goes-on-day = goes on { $day } at { $time }
screen-resume = We go on with:
screen-goes-on-soon = We go on in a moment
screen-next = Next:
screen-at = at { $time }
screen-at-day = { $day }, { $time }
screen-cards-come = { $count ->
    [one] card is in
   *[other] cards are in
  }
screen-people-here = { $count ->
    [one] person here
   *[other] people here
  }
screen-people-done = { $count ->
    [one] is done
   *[other] are done
  }
screen-likes = { $count ->
    [0] nobody else yet
    [one] 1 person asks this too
   *[other] { $count } ask this too
  }
screen-offers = { $count ->
    [one] 1 person can answer
   *[other] { $count } can answer
  }
screen-newest = new
screen-answered = answered
screen-no-questions = No question yet
screen-more-questions = { $count ->
    [one] and 1 more question
   *[other] and { $count } more questions
  }
screen-statement-of = Statement { $at } of { $of }
screen-statement-from = and the cards it comes from
screen-status-draft = draft
screen-status-endorsed = endorsed
screen-status-final = agreed
screen-support-notes = { $count ->
    [one] card
   *[other] cards
  }
screen-support-tables = { $count ->
    [one] table
   *[other] tables
  }
screen-kind-dots = Dots
screen-kind-rating = Rating
screen-kind-consent = Consent
screen-kind-ranking = Ranking
screen-kind-commitment = Commitment
screen-vote-dots = What you put dots on
screen-vote-rating = What you rate
screen-vote-consent = What you decide
screen-vote-ranking = What you put in order
screen-vote-commitment = What you commit to
screen-each-dots = { $count ->
    [one] 1 dot per person
   *[other] { $count } dots per person
  }
screen-each-rating = 1 to 5
screen-each-consent = Yes, concern or veto
screen-each-ranking = { $count ->
    [one] the first place per person
   *[other] { $count } places per person
  }
screen-each-commitment = How far do you go along?
screen-named = with names
screen-voters = { $count ->
    [one] 1 person
   *[other] { $count } people
  }
screen-dots-of = { $count ->
    [one] 1 dot from { $people }
   *[other] { $count } dots from { $people }
  }
screen-voted = { $count ->
    [one] of { $here } has voted
   *[other] of { $here } have voted
  }
screen-ended-vote = closed
screen-of-voters = { $count ->
    [one] 1 vote
   *[other] { $count } votes
  }
screen-more-items = { $count ->
    [one] and 1 more
   *[other] and { $count } more
  }
screen-reasons = Reasons
screen-consent-1 = Yes
screen-consent-2 = Concern
screen-consent-3 = Veto
screen-commitment-0 = not part of it
screen-commitment-1 = in favour
screen-commitment-2 = take part
screen-commitment-3 = drive it
screen-presenting = Results: { $at } of { $of }
screen-nothing-to-present = No results yet
screen-present-keys = Esc goes back
screen-voices = Voices from the room
screen-quote = “{ $text }”
screen-film = How the board grew: { $title }
screen-film-at = { $day }, { $time }
screen-film-plays = Film is playing
screen-film-stands = Film is paused
screen-film-failed = The film cannot be loaded now
screen-film-keys = Space: pause, S: speed, ← →: frame, Esc: end
screen-sound-on = Sound on
screen-muted = Sound off (M)
screen-alarm-signal = Attention, everybody
screen-alarm-over = Time is up

keys-title = Keys
keys-next = On: field, stretch, result or frame
keys-previous = Back
keys-overview = Overview
keys-walk = Show everything in turn, on and off
keys-list = Board as a list
keys-present = Show the results: stands, statements, votes, voices
keys-film = Film: how the board grew
keys-play = Pause the film and go on
keys-speed = Speed of the film
keys-ballot = Vote or board
keys-qr = Large QR code
keys-mute = Sound on and off
keys-louder = Louder
keys-quieter = Quieter
keys-fullscreen = Full screen
keys-help = This help
keys-close = Close, back to the agenda
key-space = Space
key-right = →
key-left = ←
key-escape = Esc

month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

screen-round-begin = Round { $round } of { $rounds }: please go
screen-round-change = Round { $round } of { $rounds }: please change
screen-round = Round { $round } of { $rounds }
screen-round-hint = Your place is on your phone, too
screen-round-hint-table = The number is your table, it is on your phone, too
screen-round-bye = Break
screen-round-hosts = Host: { $names }
screen-round-pages = Pages
screen-round-names = All names
screen-round-stands = All stands
screen-round-tables = All tables
screen-contacts = Who met whom?
screen-contacts-hint = Only those who agreed are shown
screen-contacts-new = { $count ->
    [one] new contact
   *[other] new contacts
  }
screen-contacts-mean = { $mean } per person on average
screen-contacts-met = { $count ->
    [one] has met one person:
   *[other] has met { $count } people:
  }
screen-contacts-more = and { $count } more
screen-contacts-agreed = { $count } of { $of } are shown here. You can join on your phone under “Me”.
screen-contacts-all = { $count ->
    [one] One person is shown here.
   *[other] All { $count } are shown here.
  }
screen-contacts-nobody = Nobody is shown yet. You can join on your phone under “Me”.

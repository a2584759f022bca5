## A free marketplace on the phone: all stands, one stand, what one has seen.

market-seen = { $seen } of { $count } seen
market-gone = The stand whose sign you scanned is not there any more. Here are all the others.
market-own = Your stand
market-at = You are here
market-search = Stand, topic or place
market-unseen = Not seen yet
market-soon = Quiet first
market-soon-unknown = New ones first
market-topics = Topics
market-topics-more = All { $count } topics
market-topics-less = Fewer topics
market-found = { $count ->
    [0] No stand
    [one] One stand
   *[other] { $count } stands
  }
market-clear = Show all
market-none = No stand fits.
market-view = View
market-view-grid = Tiles
market-view-list = List
market-view-plan = Plan
market-no-place = No place given
market-was = seen
market-not-seen = not seen yet
market-free = plenty of room
market-free-short = room
market-full = busy now
market-full-short = busy
market-shut-short = closed
market-here = { $count } there
market-back = All stands
market-stand = Stand { $letter }:
market-visit = Visit
market-shut = This stand is closed. What hangs here stays to be read.
market-i-am-here = I am here
market-here-now = You are here
market-seen-one = Seen
market-leave = Move on
market-unvisit = I was not there
market-visits = { $count ->
    [0] Nobody has been here yet.
    [one] One person has been here.
   *[other] { $count } people have been here.
  }
market-write = A card for this stand
market-cards = Cards

touch-title = Interfaces
touch-what = Does this project touch another one here? Say where.
touch-propose = Propose an interface
touch-other = Which stand does “{ $stand }” touch?
touch-choose = Choose a stand
touch-own = That is your own project.
touch-reason = Where do they touch?
touch-told = Everybody reads the proposal, without your name. Both stands say whether they agree.
touch-send = Propose
touch-later = Propose once there is network
touch-withdraw = Take back
touch-mine = Interfaces

mine-stands = My stands
mine-seen = { $count } seen
mine-touches = { $count ->
    [one] one interface
   *[other] { $count } interfaces
  }
mine-back = Back
mine-private = Where you have been, only you see. Everybody else sees only how many have been at a stand.

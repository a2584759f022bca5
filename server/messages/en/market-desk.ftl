## The marketplace on desk and screen: shared topics, interfaces, stands as a list.

overlap-matrix = Topics the stands share
overlap-pair = { $one } and { $other }
overlap-shared = { $count ->
    [0] No shared topic
    [one] 1 shared topic: { $topics }
   *[other] { $count } shared topics: { $topics }
  }
overlap-state-none = Interface proposed
overlap-state-one = Interface: one side agrees
overlap-state-both = Interface: both sides agree
overlap-agreed-none = proposed
overlap-agreed-one = one side agrees
overlap-agreed-both = both sides agree

fac-view-overlap = Topics
fac-overlap-hint = Which stands share topics
fac-overlap-list = What the list shows
fac-overlap-scrolls = The table is wider than its room: it can be moved sideways.
fac-overlap-strongest = Strongest overlaps
fac-overlap-alone = No interface yet
fac-overlap-none = No two stands share a topic yet. Topics are set at each stand under “Edit”.
fac-overlap-all-met = All that share a topic have an interface, too.
fac-overlap-rest = { $count ->
    [one] and one more pair
   *[other] and { $count } more pairs
  }
fac-overlap-blank = { $count ->
    [one] One stand has no topics yet.
   *[other] { $count } stands have no topics yet.
  }
fac-overlap-for = { $sign } agrees
fac-overlap-confirm = Agree for “{ $stand }”
fac-overlap-unconfirm = Take back the agreement of “{ $stand }”
fac-overlap-propose = Enter an interface
fac-overlap-reason = Where do they touch?
fac-overlap-propose-go = Enter
fac-show-overlap = Show topics

fac-stand-topics = Topics
fac-stand-visits = Visits
fac-stand-topics-example = Topic, then Enter
fac-stand-topics-known = Already on this board:
fac-topic-remove = Take “{ $topic }” away
fac-topics-full = Eight topics are enough.

fac-market-files = Marketplace
fac-market-signs = Signs with QR code
fac-market-stands = Stands and links
fac-market-interfaces = Interfaces
fac-market-overlap = Shared topics

fac-stands-import = Import stands
fac-stands-links = Links for stands
fac-stands-hint = Or drag it here, or copy from your table and paste here. CSV or XLSX, one row per stand. We know columns by their headings: title, question, host, speaker, place, topics.
fac-stands-paste = Pasted
fac-stands-headless = Without headings: only the titles of the first column are taken.
fac-stands-columns = Columns on every new stand
fac-stands-columns-none = none
fac-stands-columns-like = as on stand { $sign }: { $titles }
fac-stands-take = { $count ->
    [one] Take over one stand
   *[other] Take over { $count } stands
  }
fac-stands-made = { $count ->
    [one] One stand made.
   *[other] { $count } stands made.
  }
fac-stands-changed = { $count ->
    [one] One stand changed.
   *[other] { $count } stands changed.
  }
fac-stands-room = These are too many fields. A board has room for { $limit }, columns included.
fac-stands-clear = { $count ->
    [one] Take away the one stand without cards that the list does not have: { $names }
   *[other] Take away the { $count } stands without cards that the list does not have: { $names }
  }
fac-stands-cleared = { $count ->
    [one] One empty stand taken away.
   *[other] { $count } empty stands taken away.
  }
fac-stands-empty = There are no stands here yet.
fac-links-hint = Whoever opens a link edits this stand, and only this one. It is not on the signs.
fac-links-missing = { $count ->
    [0] Every stand has its link.
    [one] One stand has no link yet.
   *[other] { $count } stands have no link yet.
  }
fac-links-make = { $count ->
    [one] Make the link
   *[other] Make { $count } links
  }
fac-links-file = All as CSV
fac-links-board = Board
fac-links-none = no link yet
fac-links-full = There is no more room for so many links in this workshop.

screen-market = { $count ->
    [one] One stand
   *[other] { $count } stands
  }
screen-market-here = { $count ->
    [0] nobody at a stand right now
    [one] one person at the stands
   *[other] { $count } people at the stands
  }
screen-market-pages = Pages of stands
screen-market-now = { $count ->
    [0] nobody there
    [one] one person there
   *[other] { $count } there
  }
screen-market-full = busy now
screen-market-free = plenty of room
screen-market-visits = { $count ->
    [one] 1 visit
   *[other] { $count } visits
  }
screen-overlap = Shared topics
screen-overlap-hint-matrix = The number tells how many topics two stands share
screen-overlap-hint-topics = Each topic with the stands that have it
screen-overlap-most = Most in common
screen-overlap-interfaces = Interfaces
screen-overlap-counts = { $count ->
    [one] One interface
   *[other] { $count } interfaces
  }, { $both ->
    [0] none agreed by both sides yet
    [one] one agreed by both sides
   *[other] { $both } agreed by both sides
  }
screen-overlap-none = No shared topics yet

## People and mixed groups on the facilitator's page.

fac-people-import = Read a list
fac-people-file = List with links
fac-people-file-hint = CSV with number and personal link: for a mail merge
fac-people-badges = Name tags
fac-people-badges-hint = PDF to print, each with a QR code to its own seat
fac-people-busy = Being made …
fac-people-asks = On joining we ask for:
fac-people-asks-none = name and level
fac-people-asks-hint = We always ask for name and level. Everybody may leave out the rest; only facilitators read it.
fac-people-filter = Who should be shown?
fac-people-all = All
fac-people-here = Here
fac-people-expected = Not come yet
fac-people-gone = Not connected
fac-people-away = Away
fac-people-blocked = Blocked
fac-people-is-here = here
fac-people-is-expected = not come yet
fac-people-is-gone = not connected
fac-people-is-away = away
fac-people-is-blocked = blocked
fac-people-found = { $count ->
    [one] one person
   *[other] { $count } people
  }
fac-people-none = Nobody here is called that.
fac-people-empty = Nobody is here yet. Read a list, or let everybody join with the code.
fac-people-rest = and { $count } more: search for a name.
fac-people-more = More about { $name }
fac-people-miss = Away
fac-people-miss-hint = New plans do not wait for this person
fac-people-back = Back again
fac-people-free = Take off the list
fac-people-freed = { $name } is no longer on the list.

## Reading a list
fac-roster-choose = Choose a file
fac-roster-other = Another file
fac-roster-hint = Or drop it here: CSV or XLSX, one row per person. Columns are known by their heading: Name, Organisation, Region, Level, Project, Role, Branch, Access.
fac-roster-busy = Reading the list …
fac-roster-sum = { $count } new, { $changed } changed, { $same } unchanged
fac-roster-refused = { $count ->
    [one] One row is not taken
   *[other] { $count } rows are not taken
  }
fac-roster-left = Left out:
fac-roster-news = { $count ->
    [one] Only the row that is new or changed or has a note
   *[other] Only the { $count } rows that are new or changed or have a note
  }
fac-roster-only = { $count ->
    [one] Only the row with a remark
   *[other] Only the { $count } rows with remarks
  }
fac-roster-line = Row
fac-roster-was = State
fac-roster-new = new
fac-roster-changed = changed
fac-roster-same = unchanged
fac-roster-not = not taken
fac-roster-before = was: { $value }
fac-roster-before-empty = was empty
fac-roster-gone = { $count ->
    [one] One person is no longer on the list
   *[other] { $count } are no longer on the list
  }
fac-roster-gone-hint = Who stays keeps place and number. Whoever is ticked is taken off; their name tag and link no longer work.
fac-roster-off-all = Take all { $count } off
fac-roster-renamed = Perhaps now: { $name }, row { $line }
fac-roster-same-person = The same person
fac-roster-now = Is called { $name } now, row { $line }, and keeps place and number.
fac-roster-bound = Stays: hosts, or is in a plan that runs. The list of people can say “absent”.
fac-roster-freed = { $count ->
    [one] One person is taken off.
   *[other] { $count } are taken off.
  }
fac-roster-take-off = { $off ->
    [one] Take one person off
   *[other] Take { $off } off
  }
fac-roster-rest = and { $count } more rows
fac-roster-back = To the list
fac-roster-take = { $count ->
    [one] Take over one person
   *[other] Take over { $count }
  }
fac-roster-take-both = Take over { $count }, take { $off } off
fac-roster-nothing = Nothing to take over
fac-roster-kept = { $count } new on the list, { $changed } changed.

fac-pick = Name or number
fac-pick-off = Leave out { $name }

## Mixing groups
fac-mix = Mix groups
fac-mix-name = Newly mixed groups
fac-mix-title = Name of the mix
fac-mix-where = Where do the groups meet?
fac-mix-pairs = Pairs
fac-mix-trios = Groups of three
fac-mix-stands-of = Stands: { $board }
fac-mix-count = How many?
fac-mix-rounds-count = Rounds
fac-mix-minutes = Minutes per round
fac-mix-keeps = The agenda has { $minutes } minutes. It stays so until you choose one number for all here.
fac-mix-reuse = { $count ->
    [one] The step in the agenda is the round: { $first }
   *[other] The { $count } steps in the agenda are the rounds: { $first } to { $last }
  }
fac-mix-reuse-picked = “{ $title }” becomes the rounds: with its question, at its place in the agenda
fac-mix-after = New steps in the agenda behind
fac-mix-after-start = the very beginning
fac-mix-visit-stand = Each stand
fac-mix-visit-table = Each table
fac-mix-once = at most once per person
fac-mix-any = more than once, too
fac-mix-people = { $count ->
    [one] one person
   *[other] { $count } people
  }
fac-mix-stands = { $count ->
    [one] one stand
   *[other] { $count } stands
  }
fac-mix-tables = { $count ->
    [one] one table
   *[other] { $count } tables
  }
fac-mix-outcome = { $people }, { $groups }: { $each }
fac-mix-each = { $size } each
fac-mix-bye = { $each }; in each round one person has a break
fac-mix-or = { $least } or { $most }
fac-mix-to = { $least } to { $most }
fac-mix-tables-of = at { $tables } tables of { $size }
fac-mix-nobody = Nobody is on the list and nobody is here. Read a list first.
fac-mix-each-stand = Place, arrow, room, who stays at the stand
fac-mix-each-table = Place, arrow, room, who stays at the table
fac-mix-stations-hint = Hosts and speakers stay at their stand and are not mixed. Room left empty: as many as come.
fac-mix-way = Arrow
fac-mix-capacity = Room
fac-mix-hosts = Stay here
fac-mix-stand-called = Stand { $stand }
fac-mix-table-name = Name of table { $table }
fac-mix-place-of = { $station }: place
fac-mix-way-of = { $station }: arrow
fac-mix-capacity-of = { $station }: room
fac-mix-hosts-of = { $station }: who stays here
fac-mix-closed = { $station } is closed
fac-mix-closed-from = { $hosts ->
    [0] from round { $round } on
   *[other] from round { $round } on; who stayed there is mixed
  }
fac-mix-add-stand = Take in “{ $stand }”
fac-mix-add-table = One more table
fac-mix-new-stand-hint = Put another stand on the board; then it can be taken in here.
fac-way-to-none = no arrow
fac-way-to-left = left
fac-way-to-ahead = straight ahead
fac-way-to-right = right
fac-way-to-back = behind
fac-way-to-up = upstairs
fac-way-to-down = downstairs
fac-mix-wishes = Wishes: keep apart, spread, keep together
fac-mix-kinds = { $count ->
    [0] nobody says
    [one] one kind
   *[other] { $count } different
  }
fac-mix-wish-free = any
fac-mix-wish-apart = always apart
fac-mix-wish-rather = rather apart
fac-mix-wish-spread = into each group
fac-mix-together = Keep together
fac-mix-together-hint = Who helps or interprets goes the same way.
fac-mix-together-group = Go together, { $group }
fac-mix-together-add = People who stay together
fac-mix-earlier = Who met in other rounds already, meets others now
fac-mix-time = Takes ten seconds at most.
fac-mix-plan = Plan
fac-mix-again = Plan anew
fac-mix-again-of = Plan “{ $title }” anew
fac-mix-busy = Mixing …
fac-mix-ending = Nearly done …
fac-mix-enough = Good enough
fac-mix-done = Planned: { $title }
fac-mix-discard = Discard and change
fac-mix-look = See the plan
fac-mix-past = Over and unchanged: { $rounds }.
fac-mix-runs = Round { $round } runs and stays.
fac-mix-ahead = Planned anew: { $rounds }.
fac-mix-none-ahead = No round is to come.

fac-mix-why-stations = No stand and no table is open.
fac-mix-why-people = Between one person and { $limit } people can be mixed.
fac-mix-why-groups = At most { $limit } stands or tables are possible.
fac-mix-why-rounds = At most { $limit } rounds are possible.
fac-mix-why-twice = A person or a stand is named twice.
fac-mix-why-unknown = A wish names { $name }, who is not taking part.
fac-mix-why-room = Room for { $room } is not enough for { $people } people. Give more room or open another stand.
fac-mix-why-visits = { $rounds } rounds need { $rounds } stands if nobody comes to one twice; { $groups } are open. Fewer rounds, or allow “more than once, too”.
fac-mix-why-apart = { $people } people cannot be kept apart in { $groups } groups. “Rather apart” would work.
fac-mix-why-apart-of = “Always apart” by { $wish } is not possible: { $people } people have the same entry, and there are only { $groups } groups. “Rather apart” would work.
fac-mix-why-together = { $people } people cannot stay together: the largest group has room for { $room }.
fac-mix-why-both = { $name } is to stay together with somebody and apart from them.
fac-mix-why-wishes = No plan was found that keeps all firm wishes. The best there was:
fac-mix-why-stopped = No plan had been found yet that keeps all firm wishes. Plan once more and let the search run to its end. It had come to:

## What a plan is worth
fac-cert-open = In figures
fac-cert-hint = How many meet, what is repeated and which wishes stay open
fac-cert-of = { $title } in figures
fac-cert-least = { $count ->
    [one] Everybody meets at least one other.
   *[other] Everybody meets at least { $count } others.
  }
fac-cert-all = All { $count } meet: everybody everybody else.
fac-cert-least-table = { $count ->
    [one] Everybody sits at a table with at least one other.
   *[other] Everybody sits at a table with at least { $count } others.
  }
fac-cert-all-table = All { $count } sit together once: everybody with everybody else.
fac-cert-at-stand = { $stands ->
    [0] In the same group, at two of its tables too, everybody is with at least { $count } others; with fixed groups it would be { $fixed }.
   *[1] At the same stand, at two of its tables too, everybody is with at least { $count } others; with fixed groups it would be { $fixed }.
  }
fac-cert-instead = If groups stayed together and walked on, it would be { $count }.
fac-cert-instead-most = If groups stayed together and walked on, it would be { $count } at most.
fac-cert-as-fixed = Fixed groups that walk on would meet as many.
fac-cert-under = Fixed groups that walk on would meet { $count }; in exchange this plan keeps the wishes.
fac-cert-best = More is not possible.
fac-cert-bound = No plan can do more than { $count }.
fac-cert-mean = { $mean } on average, { $most } at most.
fac-cert-no-repeats = Nobody meets anybody twice.
fac-cert-repeats = { $count ->
    [one] One meeting is repeated.
   *[other] { $count } meetings are repeated.
  }
fac-cert-repeats-best = Fewer are not possible.
fac-cert-repeats-fixed = With fixed groups it would be { $fixed }.
fac-cert-kept = All wishes are kept, the groups as even as can be.
fac-cert-kept-firm = All firm wishes are kept, the groups as even as can be.
fac-cert-kept-stations = { $stands ->
    [0] Counted by group, not by table within: all firm wishes are kept, the groups as even as can be.
   *[1] Counted by stand, not by table: all firm wishes are kept, the stands as evenly full as can be.
  }
fac-cert-rather = In { $count } of { $groups } groups are two who should rather be apart.
fac-cert-rather-tables = At { $count } of { $groups } tables sit two who should rather be apart.
fac-cert-rather-who = Round { $round }: { $one } and { $other }.
fac-cert-rather-kept = { $tables ->
    [0] Those who should rather be apart are, in every round.
   *[1] Those who should rather be apart never sit at the same table.
  }
fac-cert-apart = { $count ->
    [one] Once two are together who should be apart.
   *[other] { $count } times two are together who should be apart.
  }
fac-cert-together = { $count ->
    [one] Once two are apart who should stay together.
   *[other] { $count } times two are apart who should stay together.
  }
fac-cert-spread = { $count ->
    [one] Once somebody is not spread as wished.
   *[other] { $count } times somebody is not spread as wished.
  }
fac-cert-visits = { $count ->
    [one] Once somebody comes to a place twice.
   *[other] { $count } times somebody comes to a place twice.
  }
fac-cert-sizes = { $count ->
    [one] Groups are uneven by one person.
   *[other] Groups are uneven by { $count } people.
  }
fac-cert-this = with this plan
fac-cert-rotation = with fixed groups
fac-cert-rotation-most = with fixed groups, at most
fac-cert-picture = { $name }: { $met } of { $others }
fac-cert-key = Each circle is one of the { $others } other people, filled: met. Shown is who meets the fewest.
fac-cert-met-stand = Met means: at the same stand in a round.
fac-cert-met-table = Met means: at the same table in a round.

## The plan
fac-round = Round { $round }
fac-rounds = Rounds { $first } to { $last }
fac-view-rounds = Rounds
fac-round-plan-of = Plan: { $title }
fac-round-choose = Which round?
fac-round-now = running
fac-round-past = over
fac-round-find = Find a person
fac-round-hint = A click on a name shows the way through all rounds and whom the person knows already.
fac-round-found = { $count } found: { $names }
fac-round-mates = { $fresh ->
    [0] { $count } others here, all known already.
   *[other] { $count } others here, { $fresh } of them new.
  }
fac-round-met = met already
fac-round-late = joined later
fac-round-new = new
fac-round-hosts = here: { $names }
fac-round-closed = closed
fac-round-full = full
fac-round-print = Print plans
fac-round-print-hint = PDF: who comes to each stand, and a list of who goes where
fac-round-to-wall = To the wall
fac-round-without = { $count ->
    [one] One person without a place
   *[other] { $count } without a place
  }
fac-round-without-hint = All was full when they came. Give more room or add a stand, then plan anew.
fac-round-away = { $count ->
    [one] One person away
   *[other] { $count } away
  }
fac-arrived = { $what ->
    [stand] Reported at the stand
   *[table] Reported at the table
  }
fac-arrived-plan = See the plan
fac-arrived-here = { $name }: { $arrived } of { $due } here
fac-arrived-bye = A break this round: { $names }
fac-arrived-missing = Missing:
fac-arrived-help = Ask for help: { $names }

## The day turns out otherwise
fac-missing = { $count ->
    [one] One person offline
   *[other] { $count } offline
  }
fac-missing-title = Mark as away and plan the rounds to come anew
fac-missing-expected = { $count ->
    [one] One person has never come
   *[other] { $count } have never come
  }
fac-missing-gone = { $count ->
    [one] One person is not connected now
   *[other] { $count } are not connected now
  }
fac-missing-come = { $count ->
    [one] Has come meanwhile: stays in
   *[other] Have come meanwhile: stay in
  }
fac-missing-hint = Untick who is here without a device. Who comes after all finds a place at once.
fac-missing-no-mix = No round is to come: only the list changes.
fac-missing-go = Away, plan anew
fac-missing-mark = Mark as away
fac-missing-done = { $count ->
    [0] Planned anew.
    [one] One person away, the rounds are planned anew.
   *[other] { $count } away, the rounds are planned anew.
  }
fac-send-on = { $count ->
    [one] { $stand } closed: move one person
   *[other] { $stand } closed: move { $count }
  }
fac-send-on-title = { $stand } is closed
fac-send-on-now = { $count ->
    [one] In round { $round } one person is there.
   *[other] In round { $round }, { $count } people are there.
  }
fac-send-on-seats = They go at once to the smallest stands that fit; nobody else moves. So far: { $sizes }.
fac-send-on-again = { $count ->
    [one] Then one stand is open for { $rounds } rounds: everybody stays there.
   *[other] Then { $count } stands are open for { $rounds } rounds: people come to some of them more than once.
  }
fac-send-on-else = Otherwise their phones say: A new place is on its way.
fac-send-on-go = Give places
fac-send-on-leave = Leave it so
fac-send-on-nobody = All have another place by now, or it is open again.
fac-send-on-done = New places: { $goals }.
fac-send-on-full = { $count ->
    [one] There is no room anywhere for one person at { $stand }.
   *[other] There is no room anywhere for { $count } at { $stand }.
  }
fac-send-on-unmixed = All have a place in the next rounds, too, but they are not newly mixed.
fac-send-on-failed = That did not work just now. Try again.

fac-people-lend = Free the seat
fac-people-lend-hint = A lost phone: it is out then, and the name tag lets another one in.
fac-people-lent = Free: the name tag lets one device in now.
fac-people-lent-told = { $name }: the seat is free for another device for ten minutes.
fac-move-to = Elsewhere in round { $round } …
fac-move-again = { $count ->
    [0] all new
    [one] meets one person again
   *[other] meets { $count } people again
  }
fac-move-twice = is there in another round, too
fac-move-told = { $name } goes to { $place } in round { $round }: { $again }.
fac-earlier-known = { $count ->
    [0] Nothing is known of earlier workshops yet.
    [one] One meeting is known of earlier workshops.
   *[other] { $count } meetings are known of earlier workshops.
  }
fac-earlier-file = Read a file
fac-earlier-names = This file has no two columns of names. Take the contacts (CSV or GraphML) of the earlier workshop.
fac-earlier-read = { $rows } meetings read. In { $count } of them both are here today, { $fresh } of which are new.
fac-earlier-unknown = Not on today’s list ({ $count }): { $names }
fac-earlier-unclear = These names are there more than once and do not count: { $names }
fac-earlier-more = and { $count } more
fac-earlier-anew = Forget what was known before
fac-earlier-keep = Take over
fac-earlier-leave = Rather not
fac-earlier-kept = { $count ->
    [one] One new meeting is known.
   *[other] { $count } new meetings are known.
  }
fac-files-people = People and groups
fac-file-badges = Name tags
fac-file-contacts-csv = Contacts CSV
fac-file-contacts-graphml = Contacts GraphML
fac-file-contacts-hint = Who met whom, of those who agreed. The next workshop can read it.
fac-file-plans = Plans PDF: { $title }
fac-file-plans-csv = Plans CSV: { $title }
fac-round-only = Cards of which round?
fac-round-all = All rounds
fac-stand-asked = { $count ->
    [one] One question waits for an answer
   *[other] { $count } questions wait for an answer
  }

## A file becomes a board
fac-file-hint = Or drop it here: CSV or XLSX (one card per row, or one field per column), Markdown (headings are fields, bullets are cards), exports from Miro and Mural, boards from Stellwand (JSON).
fac-file-busy = Reading the file …
fac-file-sum = { $count ->
    [one] One card
   *[other] { $count } cards
  } in { $fields ->
    [one] one field
   *[other] { $fields } fields
  }
fac-file-flawed = { $count ->
    [one] One row with a remark
   *[other] { $count } rows with remarks
  }
fac-file-fields = Fields
fac-file-rows = Cards of the file
fac-file-loose = Elsewhere
fac-file-new-field = new
fac-file-target = Where to
fac-file-target-new = A new board
fac-file-target-here = Add to “{ $board }”
fac-file-form = Read as
fac-file-form-table = Table
fac-file-form-grid = A field per column
fac-file-form-list = List
fac-file-field = Field
fac-file-text = Card
fac-file-when = Date
fac-file-rest = and { $count } more cards
fac-file-back = Back
fac-file-take = Put up as a board
fac-file-take-here = { $count ->
    [one] Add one card
   *[other] Add { $count } cards
  }
fac-file-made = { $count ->
    [one] One card read in.
   *[other] { $count } cards read in.
  }
fac-export-grid = CSV for Miro and Mural
fac-export-grid-hint = One column per field. Copy all of it in the spreadsheet and paste it on the other whiteboard: one sticky note per cell.
fac-layout-questions = Question store

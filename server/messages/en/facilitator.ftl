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
fac-phone = Take part
fac-keys = Keys
fac-methods = Methods
fac-method = Method: { $title }
fac-skip-wall = To the wall
fac-skip-cockpit = To the controls
fac-panes = View
fac-pane-agenda = Agenda
fac-pane-wall = Wall
fac-pane-cockpit = Steer

## Agenda
fac-agenda = Agenda
fac-agenda-keys = Alt with arrow up or down moves the entry in the agenda.
fac-agenda-now = { $count ->
    [0] Everybody is here, no card yet
    [one] Everybody is here, one card
   *[other] Everybody is here, { $count } cards
  }
fac-agenda-open = Open for you only
fac-lobby = Lobby
fac-lobby-now = Code on the big screen
fac-lobby-go = Show the code
fac-board = Board
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
fac-add-category = Add a category
fac-category = Category
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
fac-zone-more = More about “{ $zone }”
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
fac-too-long = { $count } characters too many
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
fac-choose-more = Several
fac-choose-more-hint = Choose more cards: every click adds one or takes it away.

## Cockpit
fac-cockpit = Steer
fac-next = Next: { $board }
fac-reveal-and-next = Reveal and next: { $board }
fac-next-veiled = The cards stay face down
fac-next-vote = { $count } of { $here } have voted. Next closes the vote.
fac-rests = The day rests: the clock stands still, nobody writes.
fac-end = Back to the lobby
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
fac-copy-by-hand = The browser does not copy here. The address is selected, Ctrl+C copies it:
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
fac-link-code = QR code
fac-link-code-of = QR code for “{ $name }”
fac-renew = Renew
fac-revoke = Close
fac-revoked = closed
fac-reopen = Open again
fac-renew-hint = Renewing makes a new link. The old one stops working, and so do all seats it gave.
fac-renew-own = You came in by this door yourself. To renew it, first make a second access with “Facilitate together”, open it and renew from there. Closing it locks you out.
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
fac-report = Report of the whole workshop
fac-report-language = Language of the report
fac-report-as = Download the report of the whole workshop as { $format }
fac-report-busy = The report is being made …
fac-report-own = What is theirs, people take along themselves: on the phone under “Me”, at the last step by itself.
fac-report-no-dates = Dates, as soon as the beginning is set.
fac-report-discarded = with what was discarded
fac-logos = Logos
fac-logos-hint = They stand on the title page of the report: first who invites, then under “Funded by” who pays. JPEG, PNG, WebP, GIF or PDF on a white ground, six at most.
fac-logo-alt = What the logo says
fac-logo-alt-hint = Ministry for Families and Neighbourhoods
fac-logo-wordless = Say of each logo what it shows: it is read out to those who cannot see it. Only then is it saved.
fac-logos-unsaved = not saved yet: { $count }
fac-logo-faint = Hardly anything of this logo is seen on white. Take its version for a light ground.
fac-logo-funder = pays for it
fac-logo-add = Upload a logo
fac-report-logos = { $count ->
    [0] Logos …
    [one] 1 logo …
   *[other] { $count } logos …
}
fac-report-docx = Word
fac-report-xlsx = Excel
fac-report-pptx = Slides
fac-report-ics = Dates
fac-report-md = Text
fac-exports = Take away
fac-export-as = Download this board as { $format }
fac-export-now = As it is now. For an earlier state, go back first.
fac-export-at = As of { $time }, change { $place } of { $of }
fac-removed = Removed cards
fac-restore-note = Bring back “{ $text }”

## Adding and changing a board
fac-add-board-heading = What should the board look like?
fac-add-board-go = Put it up
fac-import = Read a file
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
fac-layout-exchange = Search and offer
fac-layout-timeline = Timeline
fac-axis-start = From
fac-axis-end = To
fac-axis-wrong = Write a year or a date such as 2017 or 2017-06.
fac-earlier = Earlier
fac-later = Later
fac-hold = Hold it down or press once more, then it is done.
fac-hold-again = Once more

## Field, lane, stand
fac-zone-title = Heading
fac-new-zone = New field
fac-new-category = New category
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
fac-stand-host-planned = By “{ $title }”: { $names }
fac-stand-speaker = Input
fac-stand-speaker-example = Who gives the input?
fac-stand-memory = Hand-over, materials, requests
fac-stand-place = Place
fac-stand-place-example = Foyer, left

## Workshop
fac-workshop-title = Title of the workshop
fac-languages = Language of the questions
fac-languages-both = Both languages
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
fac-keyname-pageup = Page ↑
fac-keyname-pagedown = Page ↓
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

## Agenda with steps
fac-add-step = Step
fac-step-settings = Change step “{ $step }”
fac-step-edit = Change step
fac-step-after = Step after “{ $step }”
fac-step-after-hint = Insert a step behind this one
fac-step-title = Title of the step
fac-step-board = Board
fac-step-no-board = no board: break, talk, moving about
fac-step-form = How do people sit?
fac-form-alone = everybody alone
fac-form-pairs = in pairs
fac-form-table = at tables
fac-form-plenary = all together
fac-prompt-de = Question in German
fac-prompt-en = Question in English
fac-step-minutes = Minutes (0: no clock)
fac-minutes = { $count } min
fac-step-signal = Signal at the start
fac-signal-none = none
fac-signal-bell = Bell
fac-signal-gong = Gong
fac-step-day = Day
fac-step-done = done
fac-step-now = Running now
fac-skipped = skipped
fac-break = Break
fac-start = Start
fac-start-step = Start “{ $step }”
fac-duplicate = Duplicate
fac-skip = Skip
fac-unskip = Do it after all
fac-more-boards = More boards
fac-day = Day { $day }
fac-late = Off the plan by
fac-ends = Ends { $time }
fac-planned = planned { $time }
fac-plan = Plan
fac-plan-days = Days and start
fac-plan-ready = Ready-made agendas
fac-plan-file = Run sheet and file
fac-day-begins = Day { $day } begins
fac-day-more = Another day
fac-day-remove = Leave out day { $day }
fac-ready-add = Append
fac-ready-take = Append “{ $title }”
fac-agenda-import = Agenda from file
fac-agenda-import-hint = Steps and boards of a YAML file are added at the end.
fac-agenda-export = Agenda to file
fac-agenda-export-hint = As YAML: change it, pass it on, bring it back next time.
fac-run-sheet = Print run sheet
fac-run-sheet-hint = As PDF: times, questions and rights of all steps on paper.
fac-notice-brought = { $steps ->
    [one] One step
   *[other] { $steps } steps
  } and { $boards ->
    [0] no board
    [one] one board
   *[other] { $boards } boards
  } added.
fac-notice-step-removed = Step “{ $step }” removed.
fac-back = Back
fac-back-to = Back to “{ $step }”. All cards stay.
fac-pause = Pause
fac-go-on = Go on

## Rights
fac-rights = Who may do what?
fac-way-open = Everybody sees everything
fac-way-open-hint = Every card hangs for all at once.
fac-way-private = Private first, then together
fac-way-private-hint = Nobody reads the others’ cards until you reveal them.
fac-way-read = Read only
fac-way-read-hint = Everybody looks on, nobody writes.
fac-may-edit = People may change their own cards
fac-may-move = People may move their own cards
fac-may-hold = Check before showing
fac-may-anonymous = Anonymous: no names are stored
fac-per-person = cards per person (0: any)
fac-per-table = cards per table (0: any)
fac-rule-open = open to all
fac-rule-private = in private
fac-rule-read = read only
fac-rule-hold = checked first
fac-rule-anonymous = anonymous

## Clock and signals
fac-clock = Clock
fac-clock-held = paused
fac-clock-hold = Pause the clock
fac-clock-on = Let the clock go on
fac-clock-off = Take the clock away
fac-clock-start = Start a clock
fac-clock-start-at = Start a clock of { $minutes } minutes
fac-plus = +{ $minutes } min
fac-minus = −{ $minutes } min
fac-over = over for { $time }
fac-signal = Give a signal

## Everyone to me
fac-spot = Everyone here
fac-spot-now = Everybody looks at
fac-spot-end = End
fac-spot-board = Everyone here: this board
fac-spot-zone = Everyone to “{ $zone }”

## On the screen
fac-show = On the screen
fac-show-results = Results
fac-show-film = Film of the board
fac-show-contacts = Contacts
fac-show-contacts-of = { $count ->
    [0] Nobody has agreed yet
    [one] One person has agreed
   *[other] { $count } have agreed
  }
fac-show-no-contacts = No round has begun yet
fac-show-of = { $at } of { $of }
fac-show-picture = Picture { $at } of { $of }
fac-show-nothing = No results yet: no stands, statements, votes or clusters
fac-show-previous = Back
fac-show-next = Next
fac-show-hold = Pause the film
fac-show-play = Play the film
fac-show-end = End

## Private, checking
fac-private = Private
fac-veiled = { $count ->
    [one] One card, still private
   *[other] { $count } cards, still private
  }
fac-held = waits to be checked
fac-silent-tables = { $count ->
    [one] Still silent: table { $tables }.
   *[other] Still silent: tables { $tables }.
  }
fac-silent = { $more ->
    [0] No card yet: { $names }.
   *[other] No card yet: { $names } and { $more } more.
  }
fac-reveal-all = Reveal all
fac-reveal-next = Reveal the next card
fac-queue = To check
fac-release = Show “{ $text }”
fac-release-hint = Show
fac-release-all = { $count ->
    [one] Show one
   *[other] Show all { $count }
  }
fac-take-off = Remove “{ $text }”
fac-hide = Hide
fac-notice-hidden = { $count ->
    [one] Card hidden. Only facilitators read it.
   *[other] { $count } cards hidden. Only facilitators read them.
  }
fac-lock = Close for participants
fac-unlock = Open for participants
fac-locked = Locked: nobody writes here
fac-lock-zone = Lock “{ $zone }”
fac-unlock-zone = Unlock “{ $zone }”
fac-lock-long = Locked for participants

## Clusters and statements
fac-condense = Condense
fac-merge = Merge
fac-rename = Name
fac-dissolve = Dissolve cluster
fac-dissolve-short = Dissolve
fac-gather = Add to a cluster
fac-scatter = Take out of the cluster
fac-more = More
fac-cluster-name = Heading of the cluster
fac-cluster-name-short = Heading
fac-cluster-unnamed = no heading
fac-cluster-hint = Click selects the cards, double click renames. Drag onto another cluster to merge.
fac-merge-into = Will be merged with “{ $cluster }”
fac-notice-merged = Clusters merged.
fac-notice-dissolved = Cluster dissolved.
fac-statement = Statement
fac-statements = Statements
fac-statement-new = New statement
fac-statement-edit = Change statement
fac-statement-example = A sentence everybody understands
fac-status = State of the statement
fac-status-draft = draft
fac-status-endorsed = endorsed
fac-status-final = final
fac-sources = { $count ->
    [one] From one card
   *[other] From { $count } cards
  }
fac-source-remove = Not a source: “{ $text }”
fac-trace = Show the cards it comes from
fac-tables-count = { $count ->
    [one] one table
   *[other] { $count } tables
  }
fac-notice-statement-removed = Statement removed.
fac-send = To another board
fac-send-cards = { $count ->
    [one] Card to another board
   *[other] { $count } cards to another board
  }
fac-send-statement = Statement to another board
fac-send-hint = Everything stays here. There it says where it comes from.
fac-send-nowhere = There is no other board yet.
fac-send-go = Send
fac-notice-sent = Now hangs on “{ $board }” too.
fac-look = Look
fac-from = from: { $board }
fac-suggestions = Suggestions
fac-suggestions-ask = Suggest
fac-suggestions-busy = Looking …
fac-suggestions-none = Nothing found that belongs together.
fac-suggestion-same = { $count ->
    [one] the same
   *[other] the same, { $count } cards
  }
fac-suggestion-alike = { $count ->
    [one] nearly the same
   *[other] nearly the same, { $count } cards
  }
fac-suggestion-cluster = { $count ->
    [one] cluster
   *[other] cluster of { $count } cards
  }
fac-suggestion-look = Show on the wall
fac-suggestion-take = Put together
fac-suggestion-own = Own cluster
fac-suggestion-inside = in “{ $cluster }”
fac-suggestion-drop = Leave

## Votes
fac-ballot = Vote
fac-ballots = Votes
fac-ballot-open = Open the vote
fac-ballot-close = Close and count
fac-ballot-reopen = Open again
fac-ballot-nothing = There is nothing to vote on yet.
fac-vote-no-clusters = No clusters yet: the vote of this step is not open.
fac-vote-no-notes = No cards yet: the vote of this step is not open.
fac-vote-no-statements = No statements yet: the vote of this step is not open.
fac-vote-now-clusters = Now there are clusters. The vote of this step is not open yet.
fac-vote-now-notes = Now there are cards. The vote of this step is not open yet.
fac-vote-now-statements = Now there are statements. The vote of this step is not open yet.
fac-vote-wait-clusters = Open it once there are clusters
fac-vote-wait-notes = Open it once there are cards
fac-vote-wait-statements = Open it once there are statements
fac-vote-take-clusters = { $count ->
    [one] Vote on the cluster
   *[other] Vote on { $count } clusters
  }
fac-vote-take-notes = { $count ->
    [one] Vote on the card
   *[other] Vote on all { $count } cards
  }
fac-vote-take-statements = { $count ->
    [one] Vote on the statement
   *[other] Vote on { $count } statements
  }
fac-notice-led = Somebody has already led on. Now running: “{ $step }”.
fac-notice-vote-ended = { $count ->
    [one] Vote closed, one paper.
   *[other] Vote closed, { $count } papers.
  }
fac-papers-count = { $count ->
    [0] No vote yet
    [one] One paper
   *[other] { $count } papers
  }
fac-papers-badges = { $count ->
    [one] one of them for a badge
   *[other] { $count } of them for badges
  }
fac-consent-1 = Yes
fac-consent-2 = Concern
fac-consent-3 = Veto
fac-commitment-0 = not part of it
fac-commitment-1 = in favour
fac-commitment-2 = take part
fac-commitment-3 = drive it
fac-result = Result
fac-vote-none = none
fac-vote-dots = Dots
fac-vote-rating = Rating, 1 to 5
fac-vote-consent = Consent: yes, concern, veto
fac-vote-ranking = Ranking
fac-vote-commitment = Commitment, 0 to 3
fac-vote-kind = Kind
fac-vote-on = On what?
fac-vote-question = Question
fac-vote-question-example = What do we tackle first?
fac-step-vote = Vote in this step
fac-on-clusters = all clusters
fac-on-notes = all cards
fac-on-statements = all statements
fac-on-selected = { $count ->
    [one] the selected one
   *[other] the selected ones
  }
fac-on-zone = { $what } in “{ $zone }”
fac-budget-dots = Dots per person
fac-budget-ranking = Ranks
fac-per-item = at most on one
fac-named = Named: afterwards facilitators see who chose what
fac-named-short = named
fac-dots-each = { $count ->
    [one] 1 dot
   *[other] { $count } dots
  }
fac-voters = { $count } of { $here } have voted
fac-rating-mean = { $count ->
    [one] of one rating
   *[other] on average of { $count } ratings
  }
fac-reasons = Concerns and vetoes
fac-papers = Who chose what?
fac-badge = Badge { $badge }, by a scribe
fac-badges = { $count ->
    [one] One badge
   *[other] { $count } badges
  }
fac-badges-double = { $count } twice
fac-badge-of = Badge { $badge }
fac-badge-by = entered by { $names }
fac-badge-double = twice
fac-badge-withdraw = Withdraw the paper of badge { $badge }

## People
fac-nameless = no name
fac-writing = { $count ->
    [one] one writing
   *[other] { $count } writing
  }
fac-done = { $done } of { $here } done
fac-help = Ask for help
fac-help-done = { $name }: helped
fac-hands = Speakers
fac-hand-done = { $name } has spoken
fac-tables = Tables
fac-table = Table { $table }
fac-more-people = { $count ->
    [one] and one more
   *[other] and { $count } more
  }
fac-waiting-held = { $count ->
    [one] One card to check
   *[other] { $count } cards to check
  }
fac-waiting-offers = { $count ->
    [one] a question somebody can answer
   *[other] { $count } questions somebody can answer
  }
fac-stands = Stands
fac-by-table = by table
fac-by-stand = by stand
fac-circle-cards = In the circle: the cards
fac-circle-people = In the circle: the people. Anonymous cards count for no table.
fac-circle-market = In the circle: who is there now. Below it: the visits so far.
fac-group-visits = { $count ->
    [0] no visit yet
    [one] 1 visit
   *[other] { $count } visits
  }
fac-group-here = { $title }: { $here } here
fac-group-done = { $count } done
fac-group-help = asks for help
fac-group-hand = wants to speak
fac-group-still = { $title } has been silent for { $minutes } minutes.
fac-still-tables = { $sign } (table { $tables })
fac-groups-still = { $count } { $what ->
    [stand] stands
   *[table] tables
  } silent: { $names }
fac-seats = Participants
fac-seats-find = Name, table, number, project
fac-seat-name = Name
fac-seat-table = Table of { $name }
fac-seat-table-short = Table
fac-block = Block
fac-unblock = Let in again

## Short questions, quick answers
fac-questions = Open questions
fac-no-questions = No question yet.
fac-likes = { $count ->
    [one] matters to 1
   *[other] matters to { $count }
  }
fac-offers = { $count ->
    [one] one person can answer
   *[other] { $count } can answer
  }
fac-answer = Answer in one line
fac-question-screen = 60 s on the screen
fac-question-slot = on the screen
fac-answered = Answered
fac-follow-up = Follow up

## Co-facilitating, taking part
fac-phone-hint = Take part yourself: opens your own seat
fac-hand-over = Facilitate together
fac-hand-over-hint = Whoever opens this link can do all you can. You can shut it again under “Doors”.
fac-hand-over-go = Make the link
fac-hand-over-made = Scan or open it, and you facilitate together.
fac-co = Second facilitator
fac-qr-co = QR code for the second facilitator

## Keys of the day
fac-key-condense = Condense, name or merge clusters
fac-key-statement = Statement from the selection
fac-key-send = Send to another board
fac-key-ballot = Open a vote
fac-key-hide = Hide a card
fac-key-spot = Everyone here, again: end it
fac-key-results = Results on the screen, again: end them
fac-key-film = Film of the board on the screen, again: end it
fac-key-turn = Turn pages on the screen
fac-key-clock = Pause the clock, go on
fac-key-minutes = One minute more, less
fac-key-agenda = In the agenda: move a step

## Looking back: a board as it was

fac-moments = Looking back
fac-past = Past state
fac-past-comparison = Comparison
fac-past-look = Go back in time
fac-past-end = Back to now
fac-past-loading = Fetching the history
fac-past-since = { $cards ->
    [one] 1 card
   *[other] { $cards } cards
  }{ $veiled ->
    [0] {""}
   *[other] {" "}and { $veiled } private
  }, { $since ->
    [0] the same as now
    [one] 1 change since
   *[other] { $since } changes since
  }
fac-past-slider = Through the history of the board
fac-past-place = { $time }, change { $place } of { $of }
fac-past-before = To the mark before
fac-past-behind = To the next mark
fac-past-compare = Compare with
fac-past-compare-none = nothing
fac-past-compare-now = now
fac-past-difference = What has changed
fac-past-turns = { $count ->
    [one] 1 card differs
   *[other] { $count } cards differ
  }
fac-past-same = No card differs.
fac-past-as-text = As text
fac-past-as-table = As a table
fac-past-anew = As a new board
fac-past-anew-title = { $board } ({ $time })
fac-past-anew-hint = { $count ->
    [one] The new board gets 1 card as it hung then. Today's board stays as it is.
   *[other] The new board gets { $count } cards as they hung then. Today's board stays as it is.
  }
fac-past-anew-veiled = { $count ->
    [one] 1 of them is private and stays so: only whoever wrote it can read it until it is revealed there.
   *[other] { $count } of them are private and stay so: only whoever wrote them can read them until they are revealed there.
  }
fac-past-anew-back = { $count ->
    [one] 1 card of them has been removed since; on the new board everybody can read it again.
   *[other] { $count } cards of them have been removed since; on the new board everybody can read them again.
  }
fac-past-anew-left = Every card stays with whoever wrote it. What was veiled and taken back, contact requests and voting papers do not come along.
fac-past-anew-go = Make the new board
fac-past-anew-made = New board: { $title }
fac-past-anew-open = Open
fac-moment-keep = Keep this state
fac-moment-keep-short = Keep
fac-moment-hint = Gives the state of now a name, so that one can go back to it later
fac-moment-name = Name this state
fac-moment-title = What this state is called
fac-moment-example = Before lunch
fac-moment-save = Remember
fac-moment-rename = Rename
fac-moment-rename-of = Rename “{ $title }”
fac-moment-remove = Delete the name
fac-moment-remove-of = Delete the name “{ $title }”
fac-moment-removed = “{ $title }” is no named state any more
fac-turn-added = new
fac-turn-removed = gone
fac-turn-moved = moved
fac-turn-changed = changed
fac-turn-field-text = Text
fac-turn-field-points = Points
fac-turn-field-when = Date
fac-turn-field-color = Colour
fac-turn-field-shape = Shape
fac-turn-field-answer = Answer
fac-turn-field-likes = Support
fac-turn-field-offers = Offers to answer
fac-replay = Film
fac-replay-as = Download the film of the board as { $format }
fac-replay-hint = How the board grew, as a film of half a minute: GIF for slides, WebP for anything newer
fac-replay-busy = Making the film
fac-replay-stop = Stop
fac-key-past = Go back in time; there ← → step by step, with Shift to the next mark

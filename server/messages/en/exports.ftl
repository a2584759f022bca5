# Words in the files made from a board.
exports-untitled = Board
exports-notes = { $count ->
    [one] { $count } card
   *[other] { $count } cards
}
exports-no-notes = No cards yet
exports-undated = Undated
exports-loose = Elsewhere
exports-others = Other notes
exports-unnamed = No heading
exports-question = Question
exports-kept = What stays of “{ $stand }”
exports-question-for = Question for { $level }
exports-headline = Headline
exports-hand-over = { $round ->
    [0] Hand-over
   *[other] Hand-over of round { $round }
  }
exports-material = Material
exports-asked = Question to the stand
exports-host = Host
exports-speaker = Speaker
exports-place = Place
exports-at-seq = Revision { $seq }
exports-exact = Thick edge: date
exports-approximate = dashed: approximate
exports-circa = ca. { $date }
exports-range = { $start } to { $end }
exports-day = { $day } { $month } { $year }
exports-month = { $month } { $year }
exports-quarter = Q{ $quarter } { $year }
exports-month-1 = January
exports-month-2 = February
exports-month-3 = March
exports-month-4 = April
exports-month-5 = May
exports-month-6 = June
exports-month-7 = July
exports-month-8 = August
exports-month-9 = September
exports-month-10 = October
exports-month-11 = November
exports-month-12 = December
exports-column-stand = Stand
exports-column-zone = Zone
exports-column-text = Text
exports-column-points = Points
exports-column-date = Date
exports-column-from = From
exports-column-to = To
exports-column-precision = Precision
exports-column-circa = Approximate
exports-column-color = Colour
exports-column-level = Level
exports-column-shape = Shape
exports-column-order = Order
exports-yes = yes
exports-no = no
exports-precision-day = day
exports-precision-month = month
exports-precision-quarter = quarter
exports-precision-year = year
exports-color-white = white
exports-color-blue = blue
exports-color-green = green
exports-color-yellow = yellow
exports-color-orange = orange
exports-color-lilac = lilac
exports-shape-rectangle = rectangle
exports-shape-oval = oval
exports-shape-circle = circle
exports-shape-strip = strip
exports-shape-cloud = cloud

# The run sheet on paper
exports-agenda = Agenda
exports-run-sheet = Run sheet
exports-run-day-number = Day { $number }
exports-run-open = Start still open: times from 0:00
exports-run-empty = No steps yet.
exports-run-page = Page
exports-run-skipped = left out
exports-run-day = Day
exports-run-time = Time
exports-run-end = End
exports-run-minutes = Min
exports-run-step = Step and prompt
exports-run-title = Step
exports-run-prompt = Prompt
exports-run-board = Board
exports-run-form = Form
exports-run-rights = Everybody may
exports-run-signal = Signal
exports-run-notes = Notes
exports-form-alone = alone
exports-form-pairs = in pairs
exports-form-table = at tables
exports-form-plenary = plenary
exports-signal-bell = bell
exports-signal-gong = gong
exports-right-all = write
exports-right-add = write new ones
exports-right-edit = change their own
exports-right-move = move their own
exports-right-read = read only
exports-right-own = silent: nobody reads along
exports-right-hold = released by the facilitator
exports-right-anonymous = without names
exports-right-per-person = at most { $count } per person
exports-right-per-table = at most { $count } per table
exports-vote-dots = { $budget ->
    [one] 1 dot
   *[other] { $budget } dots
} per person ({ $on })
exports-vote-rating = rate from 1 to 5 ({ $on })
exports-vote-consent = yes, concern or veto ({ $on })
exports-vote-ranking = rank the top { $budget } ({ $on })
exports-vote-commitment = promise a share from 0 to 3 ({ $on })
exports-vote-on-notes = cards
exports-vote-on-clusters = clusters
exports-vote-on-statements = statements

# What came of it
exports-column-cluster = Heading
exports-column-round = Round
exports-statements = Statements
exports-status-draft = draft
exports-status-endorsed = endorsed
exports-status-final = final
exports-support = { $notes ->
    [one] 1 card
   *[other] { $notes } cards
} from { $tables ->
    [one] 1 table
   *[other] { $tables } tables
}
exports-sources = from
exports-gone = (removed)
exports-voters = { $count ->
    [0] Nobody voted.
    [one] 1 person voted.
   *[other] { $count } people voted.
}
exports-reason = Objection
exports-remark = Remark
exports-ballot-dots = Dots
exports-ballot-rating = Rating
exports-ballot-consent = Consent
exports-ballot-ranking = Ranking
exports-ballot-commitment = Commitments
exports-score-dots = { $count ->
    [one] 1 dot
   *[other] { $count } dots
}
exports-score-ranking = { $count ->
    [one] 1 point
   *[other] { $count } points
}
exports-score-rating = { $mean } of 5
exports-score-consent = { $yes } yes, { $concern } concerns, { $veto } vetoes
exports-score-commitment = Commitment in total: { $count }
exports-likes = { $count ->
    [one] 1 vote
   *[other] { $count } votes
}
exports-answers = { $count ->
    [one] 1 answer
   *[other] { $count } answers
}
exports-agreed = { $count ->
    [one] 1 match
   *[other] { $count } matches
}
exports-column-likes = Votes
exports-column-besides = Besides
exports-column-answers = Answers
exports-column-agreed = Matches
exports-answer = Answer: { $text }

# Name tags, signs and who met whom
exports-badges = Name tags
exports-stations = Who goes where
exports-where-badge = No. { $badge }
exports-where-round = Round
exports-where-sign = Sign
exports-where-title = Topic
exports-where-place = Place
exports-where-table = Table
exports-where-stand = Stand
exports-where-name = Name
exports-where-number = No.
exports-where-hosts = Staying here
exports-where-closed = closed
exports-where-bye = Break
exports-where-nobody = nobody
exports-where-empty = Nobody is on the list yet.
exports-where-who = Who goes where
exports-where-hint = “{ $example }” means: stand { $sign }, table { $table }.
exports-where-scan = QR code: opens one’s own place on the phone
exports-where-open = Stand { $sign } on your phone
exports-where-what = Scan it with your phone’s camera: read what the group before you has left, write and ask.
exports-roster-number = Badge
exports-roster-name = Name
exports-roster-organisation = Organisation
exports-roster-region = Region
exports-roster-level = Level
exports-roster-project = Project
exports-roster-function = Function
exports-roster-branch = Branch
exports-roster-access = Access
exports-roster-link = Link
exports-contacts = Meetings
exports-contact-badge = No. { $side }
exports-contact-name = Name { $side }
exports-contact-times = How often
exports-contact-where = When and where
exports-contact-round = { $mix }: round { $round }, { $station }
exports-contact-table = { $mix }: round { $round }, { $station }, table { $table }

# A free marketplace: signs, interfaces, overlaps
exports-topics = Topics
exports-visits = Visits
exports-interfaces = Interfaces
exports-interface-open = { $sign } (still open)
exports-interface-both = both sides agree
exports-interface-one = { $sign } agrees, the other side does not yet
exports-interface-none = proposed
exports-market-sign = Sign
exports-market-stand = Stand
exports-market-question = Guiding question
exports-market-host = Host
exports-market-speaker = Input
exports-market-place = Place
exports-market-topics = Topics
exports-market-visits = Visits
exports-market-interfaces = Interfaces
exports-market-link = Link for editing
exports-market-no-link = no link yet
exports-market-sign-a = Sign 1
exports-market-stand-a = Stand 1
exports-market-sign-b = Sign 2
exports-market-stand-b = Stand 2
exports-market-reason = Why
exports-market-state = How far
exports-market-shared = Shared topics
exports-stands = Stands
exports-overlap = Overlaps
exports-signs = Signs
exports-sign-stand = Stand
exports-sign-topics = Topics
exports-sign-scan = Scan and take part
exports-sign-what = With your phone’s camera: read more, ask, propose an interface. The stand then counts as visited.
exports-sign-alt = QR code: opens stand { $sign } on the phone
exports-sign-typed = Without a camera: open { $address }, code { $code }, then stand { $sign }
exports-sign-empty = There are no stands here yet.

# The report of the whole workshop
exports-report = Report
exports-report-untitled = Workshop
exports-report-contents = Contents
exports-report-made = Documentation
exports-report-boards = Boards
exports-report-slides = Slides
exports-report-headlines = Headlines of the stands
exports-report-votes = Votes
exports-report-questions = Open questions
exports-report-interfaces = Interfaces
exports-report-groups = Groups
exports-report-people = Who was there
exports-report-glossary = Abbreviations
exports-report-material = Material and picture credits
exports-report-discarded = Discarded
exports-report-log = Log
exports-report-overview = Overview
exports-report-notes = Cards
exports-report-dates = Dates
exports-report-off = { $board } (taken off the agenda)
exports-report-held = { $board }: not released
exports-report-picture = Picture of the board “{ $board }” with { $count ->
    [one] one card
   *[other] { $count } cards
}; its words are in the text below.
exports-report-private = { $count ->
    [one] One hidden card is known to its author alone and is missing here.
   *[other] { $count } hidden cards are known to their authors alone and are missing here.
}
exports-report-left-open = Left open, see “Open questions”:
exports-report-asked = { $board }: asked of the stands
exports-report-asking = Other cards that ask
exports-report-cards = { $count ->
    [one] Card
   *[other] Cards
}
exports-report-utc = Actual times in UTC
exports-report-sent = from “{ $board }”, card { $number }
exports-report-sent-gone = from “{ $board }”
exports-report-no-credit = No credit is known for pictures at the stands. Clear the rights before publication.
exports-report-from = { $count ->
    [one] from card
   *[other] from cards
}
exports-report-confirmed = { $count ->
    [0] not yet
    [one] by one side
   *[other] by both sides
}
exports-report-consent-none = { $all ->
    [one] One person was there and is not named.
   *[other] { $all } people were there. Only those who agreed are named; nobody did.
}
exports-report-consent-one = { $all ->
    [one] One person was there and agreed to be named.
   *[other] Of { $all } people, the one who agreed is named.
}
exports-report-consent-many = Of { $all } people, the { $named } who agreed are named.
exports-report-mixed = { $rounds ->
    [one] 1 round
   *[other] { $rounds } rounds
} with { $people } people. Those who agreed are named.
exports-report-and-others = { $names } and { $count ->
    [one] 1 other
   *[other] { $count } others
}
exports-report-unnamed = { $count ->
    [one] 1 person
   *[other] { $count } people
}
exports-report-unexplained = Also used: { $list }
exports-report-count-people = { $count ->
    [one] 1 participant
   *[other] { $count } participants
}
exports-report-funded = Funded by
exports-report-photos = Photos
exports-report-photo-cards = Cards
exports-report-photo = Photo: { $credit }
exports-report-count-boards = { $count ->
    [one] 1 board
   *[other] { $count } boards
}
exports-report-count-statements = { $count ->
    [one] 1 statement
   *[other] { $count } statements
}
exports-report-vote-open = still open, without a result
exports-report-count-votes = { $count ->
    [one] 1 vote
   *[other] { $count } votes
}
exports-report-column-planned = Planned
exports-report-column-duration = Duration
exports-report-minutes = { $count } min
exports-report-column-real = Actual
exports-report-column-step = Step
exports-report-column-board = Board
exports-report-column-project = Project
exports-report-column-touch = Where they touch
exports-report-column-confirmed = Confirmed
exports-report-column-place = Rank
exports-report-column-item = What it was about
exports-report-column-score = Result
exports-report-column-veto = Veto
exports-report-column-concern = Concern
exports-report-column-yes = Yes
exports-report-column-name = Name
exports-report-column-organisation = Organisation
exports-report-column-function = Function
exports-report-column-level = Level
exports-report-column-met = Of these met
exports-report-column-where = Where
exports-report-column-who = Who
exports-report-column-time = Time
exports-report-column-what = What
exports-report-column-number = Card no.
exports-report-column-chapter = Chapter
exports-report-column-heading = Heading
exports-report-column-label = What
exports-report-column-text = Text
exports-report-column-begin = Begin
exports-report-column-end = End
exports-report-column-title = Title
exports-report-log-began = Step began
exports-report-log-ended = Step ended
exports-report-log-note = Card
exports-report-log-statement = Statement
exports-report-log-ballot = Vote

# What has changed between two states
exports-difference-of = What has changed: { $board }
exports-turn-added = new
exports-turn-removed = gone
exports-turn-moved = moved
exports-turn-changed = changed
exports-turns-added = { $count } new
exports-turns-removed = { $count } gone
exports-turns-moved = { $count } moved
exports-turns-changed = { $count } changed
exports-turns-none = nothing has changed
exports-field-text = Text
exports-field-points = Points
exports-field-when = Date
exports-field-color = Colour
exports-field-shape = Shape
exports-field-answer = Answer
exports-field-likes = Support
exports-field-offers = Offers to answer
exports-field-other = other
exports-column-turn = What
exports-column-zone-before = Field before
exports-column-zone-after = Field after
exports-column-text-before = Text before
exports-column-text-after = Text after
exports-column-fields = Changed
exports-now = now

## Public version
exports-public-name = [name]
exports-public-mail = [e-mail]
exports-public-phone = [number]
exports-public-link = [link]
exports-public-handle = [handle]
exports-public-notice = Public version of { $date }

# What one person takes along
exports-takeaway = My take-away
exports-takeaway-kind = My take-away
exports-takeaway-for = for { $name }
exports-takeaway-private = For you alone, not to be passed on.
exports-takeaway-nothing = Nothing here yet
exports-takeaway-nothing-text = What you write, which stands you visit, whom you meet and what you promise will be listed here, for you to take along.
exports-takeaway-count-visits = { $count ->
    [one] 1 stand
   *[other] { $count } stands
}
exports-takeaway-count-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
exports-takeaway-notes = My cards
exports-takeaway-anonymous = What you wrote anonymously is missing: nobody has stored who wrote it.
exports-takeaway-veiled = Hidden, only you can read it.
exports-takeaway-held = With the facilitators, not released yet.
exports-takeaway-cluster = In the cluster “{ $title }”
exports-takeaway-sent = Carried over to the board “{ $board }”
exports-takeaway-statement = Part of the statement “{ $text }” ({ $status })
exports-takeaway-vote = { $asked }: { $score }, place { $place }
exports-takeaway-vote-cluster = { $asked }: { $score } for the cluster, place { $place }
exports-takeaway-visits = Stands I went to
exports-takeaway-there = You were here.
exports-takeaway-asked = My question
exports-takeaway-reach = My request to be contacted
exports-takeaway-people = Whom I met
exports-takeaway-jot = My note: { $text }
exports-takeaway-others = { $count ->
    [one] And 1 person who is not named here. Named are those who agreed, and those you have a note on.
   *[other] And { $count } people who are not named here. Named are those who agreed, and those you have a note on.
}
exports-takeaway-unnamed = { $count ->
    [one] 1 person. Named are those who agreed, and those you have a note on.
   *[other] { $count } people. Named are those who agreed, and those you have a note on.
}
exports-takeaway-unlisted = Names stand here when both allow it. You have not yet: on the phone under “Me”, “Show whom I met”.
exports-takeaway-contact = My contact
exports-takeaway-interfaces = Interfaces I proposed
exports-takeaway-promises = What I promised
exports-takeaway-about = on: { $question }
exports-takeaway-commitment-1 = I wish it well
exports-takeaway-commitment-2 = I take part
exports-takeaway-commitment-3 = I drive it
exports-takeaway-deal = Match with { $name }
exports-takeaway-offer = I can answer
exports-takeaway-host = My stand
exports-takeaway-agreed = Interface with { $stand }

## The phone page.

join-code = Code on the screen
join-scanned = from the QR code
join-known = recognised
join-stand = Next: stand { $letter }, { $stand }
join-no-stand = The stand of this sign is gone. All others are inside.
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
join-badge = Your seat is ready for you.
join-not-me = That is not me
join-go = Join in
join-read = Have a look
join-privacy = No account needed. Your name appears on the screen; your cards carry no name.
join-privacy-quiet = No account needed. Only the facilitators see your name.
join-other-code = Enter another code

nav-label = Sections
exchange-waiting = { $count ->
    [one] 1 update for you
   *[other] { $count } updates for you
}
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
offline-text = Go on. Whatever comes from you is safe on this phone and will be sent by itself.
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
behalf-hint = e.g. No. 47

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
date-ask = No date: where does it belong?
date-leave = Leave it

pin = Pin the card
pin-later = Keep the card
mine = My cards
mine-questions = My questions
mine-none = Your cards gather here.
mine-open = Edit card
mine-waiting = { $count } waiting
delivery-sending = sending
delivery-waiting = waiting
delivery-arrived = arrived
delivery-checking = with the facilitators
delivery-taken = taken back by the facilitators
own-arrived = Your card has arrived.
own-checking = Your card is with the facilitators.
own-taken = The facilitators have taken back one of your cards.
own-refused = Not accepted.
refused-back = Get the text back
refused-drop = Discard
refused-ok = Understood
try-again = Try again
undo = Undo last
removed-note = Card removed.
restore = Bring it back

note-edit = Edit card
note-move = Move card
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
round-of = { $round ->
    [0] Without a round
   *[other] Round { $round }
  }
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

step-of = Step { $step } of { $count }
step-now = Now step { $step } of { $count }:
clock-left = Left:
clock-held = Clock stopped at
clock-over = Time is up.
pause = Break
pause-text = The event is resting. Everything you have written is kept, and it goes on here by itself.
form-alone = On your own
form-pairs = In pairs
form-table = At your table
look-alone = Nothing to write here. Take your time and read what hangs on the board.
look-pairs = Nothing to write here. Talk about it in pairs.
look-table = Nothing to write here. Talk about it at your table.
look-plenary = Nothing to write here. Listen and join the talk.
look-wall = To the board
zones-closed = All fields are closed right now. Read what hangs on the board.
zone-locked = closed
draft-rests = Your unfinished card will be there when writing goes on.
limit-left = { $count ->
    [one] { $count } card left
   *[other] { $count } cards left
  }
limit-table = { $count ->
    [one] at most one new card per table
   *[other] at most { $count } new cards per table
  }
limit-full = All your cards are up. You can still change them.
limit-full-fixed = All your cards are up.
rule-anonymous = Anonymous: who writes is not stored. Field and colour of the level show. No changes afterwards.
rule-anonymous-table = The table is stored.
rule-private = Only you see them until the reveal.
veiled-left = still hidden, only you see it
rule-hold = The facilitators read first, then all.
veiled-all = { $count ->
    [one] { $count } hidden card from everybody so far.
   *[other] { $count } hidden cards from everybody so far.
  }
veiled-others = { $count ->
    [one] { $count } hidden card by others
   *[other] { $count } hidden cards by others
  }
revealed = { $count ->
    [one] { $count } card is revealed.
   *[other] { $count } cards are revealed.
  }
revealed-look = Have a look
note-late = The others are one step ahead. You will follow when you are done here.
mine-of = { $count } of { $most }
act-refused = That did not work.
signs = Signs to the facilitators
sign-hand = Speak
sign-help = Help
table-ask = At which table do you sit?
table-hint = e.g. 4
spot = Everybody looks here
spot-open = Show

nav-now = Now
nav-dots = Dots
nav-vote = Vote
nav-questions = Questions
nav-market = Stands

vote-how-dot = You have one dot.
vote-how-dots = { $on ->
    [statement] { $budget } dots, up to { $each } on a statement.
    [cluster] { $budget } dots, up to { $each } on a stack.
   *[other] { $budget } dots, up to { $each } on a card.
  }
vote-how-dots-one = { $on ->
    [statement] { $budget } dots, at most one on a statement.
    [cluster] { $budget } dots, at most one on a stack.
   *[other] { $budget } dots, at most one on a card.
  }
vote-later = The result appears at the end.
vote-kind-dots = Dots
vote-kind-rating = Rating
vote-kind-consent = Consent
vote-kind-ranking = Ranking
vote-kind-commitment = Commitment
vote-how-rating = 1 is little, 5 is much. A second tap takes it back.
vote-how-consent = Can you go along with it? A veto needs a reason.
vote-how-ranking = Choose up to { $budget } and put them in order, the most important on top.
vote-how-commitment = How far do you go along?
vote-secret = Secret: nobody sees what you choose.
vote-named = By name: at the end the facilitators see who chose what.
vote-which = Which vote?
vote-badge = For No.
vote-badges = Already cast:
vote-badge-withdraw = Withdraw badge { $badge }
vote-reason = Your reason about { $items }
vote-reason-item = “{ $text }”
vote-reason-hint = The reason is shown without a name. { $count } characters left.
vote-reason-needed = Not sent yet: please write the reason for your veto.
vote-reason-send = Send the reason
vote-refused = Your last choice does not count.
vote-on = Go on
vote-result = Result
vote-reasons = Concerns and reasons
vote-nobody = nobody
vote-gone = This is no longer there.
vote-voters = { $count ->
    [one] { $count } person took part.
   *[other] { $count } people took part.
  }
dots-left = { $count ->
    [0] All dots are placed
    [one] { $count } dot left
   *[other] { $count } dots left
  }
dots-here = { $count ->
    [one] { $count } dot of yours
   *[other] { $count } dots of yours
  }
dot-more = Dot on “{ $text }”
dot-less = Take a dot off “{ $text }”
rank-left = { $count } of { $most } chosen
scale-left = { $count } of { $most } rated
rank-mine = Your order
rank-none = Tap a plus below.
rank-rest = To choose from
rank-place = Place { $n }:
rank-up = “{ $text }” up
rank-down = “{ $text }” down
rank-drop = Take “{ $text }” out
rank-add = Choose “{ $text }”
rank-moved = “{ $text }” is now in place { $n }.
consent-1 = Yes
consent-2 = Concern
consent-3 = Veto
commitment-0 = not for me
commitment-1 = I wish it well
commitment-2 = I take part
commitment-3 = I drive it
rating-people = { $count ->
    [one] one rating
   *[other] { $count } ratings
  }
score-dots = { $count ->
    [one] { $count } dot
   *[other] { $count } dots
  }
score-ranking = { $count ->
    [one] { $count } point
   *[other] { $count } points
  }
score-rating = { $mean } on average
own-dots = { $count ->
    [one] { $count } of them yours
   *[other] { $count } of them yours
  }
own-rank = number { $n } on your list
own-mark = yours: { $mark }

question-ask = Your question
question-send = Ask
question-none = No question yet.
question-like = I want to know too: { $text }
question-offer = I can answer
question-offer-told = Only the facilitators see who can answer.
question-mine = your question
question-answer = Answer:

cluster-untitled = Stack without a name
statement-draft = Statement, draft
statement-endorsed = Statement, endorsed
statement-final = Statement, final
statement-sources = { $count ->
    [one] from { $count } card
   *[other] from { $count } cards
  }
statement-elsewhere = More cards hang on: { $boards }

take = Take this board along
take-as = Take along as { $format }

round-turn = Round { $round } of { $count }
round-go-stand = Go to stand
round-go-table = Go to table
round-go-place = Go here
round-shut-soon = A new place is on its way.
round-shut-why = By the plan nobody comes here any more.
round-at-stand = You are at stand
round-at-table = You are at table
round-at-place = You are here
round-stay-stand = You stay at stand
round-stay-table = You stay at table
round-stay-place = You stay here
round-go-to = Go to: { $place }.
round-stay-at = You stay here: { $place }.
round-mates-table = { $fresh ->
    [0] With you at the table
    [one] With you at the table, one is new
   *[other] With you at the table, { $fresh } are new
  }
round-mates-more = Further down: more names
round-mates = { $fresh ->
    [0] With you in the group
    [one] With you in the group, one is new
   *[other] With you in the group, { $fresh } are new
  }
round-here = I am here
round-back = Back to the board
round-on = Go on without a place
round-poster = Signpost
round-you = You are { $who }.
round-no-place = You have no place at the moment
round-away = You are on the list as absent. Say that you are here and you will get one.
round-full = None is free for you in this round. Say that you are here, or ask the facilitators.
round-offline = No connection at the moment. This is your place as far as we know.
plan = My plan
plan-badge = Your number on all lists: { $who }
plan-round = Round { $round }
plan-at = { $time }
plan-minutes = { $count } min
plan-stays = You stay here.
plan-nowhere = no place yet
card-title = A few words about you
card-why = They help us to mix the groups well. Only the facilitators read them, and you may leave everything empty.
card-organisation = Your organisation
card-region = Your region or state
card-project = Your project
card-function = Your role
card-branch = Your line of business
card-access = What you need to take part well
card-on = Go on
card-skip = Skip

## The public version of the report, on the facilitator's page.

fac-public = Public version
fac-public-is-out = released
fac-public-busy = Being looked through …
fac-public-found = What is redacted
fac-public-none = Found nothing to redact.
fac-public-more = and { $count } more, not shown here
fac-public-rules = These rules redact
fac-public-always = Always left out
fac-public-name = Names
fac-public-part = First and last names alone
fac-public-mail = E-mail addresses
fac-public-phone = Phone and account numbers
fac-public-link = Links to people
fac-public-handle = Handles such as @name
fac-public-reason = Reasons for concerns
fac-public-comment = Comments (oval cards)
fac-public-discarded = What was discarded
fac-public-hidden = What is veiled or held back
fac-public-photo = Photos not released to the public
fac-public-people = Who wrote what, who was there, contacts
fac-public-hand = Left out by hand
fac-public-common = A name, or a word of every day?
fac-public-common-hint = These names stand in the text strikingly often and are redacted everywhere. Where only the word is meant: keep it.
fac-public-doubts = Please check
fac-public-times = { $count } places
fac-public-hide = Redact
fac-public-hide-word = Redact “{ $word }” everywhere
fac-public-keep = Keep
fac-public-keep-it = Keep it as it is: { $text }
fac-public-spare = Keep “{ $word }” everywhere
fac-public-leave = Leave out
fac-public-leave-it = Leave out whole: { $text }
fac-public-show = Show after all
fac-public-show-it = Show after all: { $text }
fac-public-all = Show all { $count }
fac-public-by-hand = Decided by hand
fac-public-word-keep = stays everywhere
fac-public-word-hide = is redacted everywhere
fac-public-item-keep = stays as it is
fac-public-back = Back to the rule
fac-public-back-it = Back to the rule: { $text }
fac-public-find = Leave out a card: look for its words
fac-public-hits = and { $count } more
fac-public-kind-note = Card
fac-public-kind-statement = Statement
fac-public-kind-zone = Field
fac-public-kind-people = Who is at the stand
fac-public-kind-cluster = Stack
fac-public-kind-ballot = Vote
fac-public-kind-inquiry = Question to a stand
fac-public-kind-interface = Interface
fac-public-kind-photo = Photo
fac-public-kind-board = Board
fac-public-kind-title = Title of the workshop
fac-public-kind-level = Level
fac-public-kind-step = Step
fac-public-kind-mix = Groups
fac-public-kind-station = Station
fac-public-draft = Read a draft
fac-public-draft-as = Read a draft: { $format }
fac-public-page = Page
fac-public-stays = { $count ->
    [one] 1 stays
   *[other] { $count } stay
  }
fac-public-not-out = Not released yet.
fac-public-hint = Exactly this state is released. Whoever has the link can read it.
fac-public-out = Released { $time } by { $who }.
fac-public-same = Nothing is different since.
fac-public-since = Since then: { $what }.
fac-public-since-added = { $count ->
    [one] 1 new card
   *[other] { $count } new cards
  }
fac-public-since-changed = { $count ->
    [one] 1 card changed
   *[other] { $count } cards changed
  }
fac-public-since-gone = { $count ->
    [one] 1 card gone
   *[other] { $count } cards gone
  }
fac-public-since-more = something else has changed
fac-public-news = Since you looked: { $what }.
fac-public-read = Read
fac-public-release = Release
fac-public-again = Release anew
fac-public-open = { $count ->
    [one] 1 place is not decided yet – release all the same?
   *[other] { $count } places are not decided yet – release all the same?
  }
fac-public-anyway = Release all the same
fac-public-releasing = Being released …
fac-public-released = Released. The link is open.
fac-public-changed = Something has changed meanwhile. Please look through it once more.
fac-public-withdraw = Withdraw
fac-public-withdrawn = Withdrawn. The link opens nothing any more.
fac-public-bars = Each bar shows what is taken away. A press on it keeps the word everywhere.
fac-public-sentences = { $count ->
    [one] 1 place
   *[other] { $count } places
  }
fac-public-shut = The link is shut.
fac-public-shut-hint = A photo in it is not released to everybody any more, and the version could not be made anew without it. Releasing anew opens it again.

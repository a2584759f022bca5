## Search and offer: on the phone, at the facilitators' desk and on the screen.

exchange-hits = { $count ->
    [0] No match yet
    [one] 1 match
   *[other] { $count } matches
}
exchange-answers = { $count ->
    [one] 1 answer
   *[other] { $count } answers
}
exchange-show = What to show?
exchange-all = All
exchange-search = Search
exchange-offer = Offer
exchange-write-search = You search:
exchange-write-offer = You offer:
exchange-write-none = Do you search, or do you offer? Say so below the card.
exchange-empty = Nothing here yet.
exchange-empty-search = Nobody is looking for anything here yet.
exchange-empty-offer = Nobody offers anything here yet.
exchange-own = Your entry
exchange-own-open = Your entry: change it
exchange-answer = Answer
exchange-answer-to = Answer: { $text }
exchange-line-search = What can you offer for it?
exchange-line-offer = What do you need it for?
exchange-line-hint = One line, without your name. Only whoever wrote this reads it. You see each other's names and contacts once you both agree.
exchange-mine-with = With an entry of your own
exchange-mine-without = Without
exchange-send = Send answer
exchange-contact-first = Save and go on
exchange-got = Answers for you
exchange-about = To your entry
exchange-got-line = Somebody writes
exchange-got-listing = And has this entry
exchange-agree = Exchange contacts
exchange-agree-hint = Then you both see names and contacts. Nobody else does, not even the facilitators.
exchange-decline = Not this time
exchange-again = Exchange contacts after all
exchange-take-back = Stop exchanging
exchange-fits = May fit
exchange-fits-for = To: { $text }
exchange-given = Your answers
exchange-given-waits = Waiting for a yes
exchange-given-sending = Being sent
exchange-given-offline = Waiting for network
exchange-given-no = The other side said not this time
exchange-given-remove = Take back
exchange-given-remove-of = Take back: your answer to { $text }
exchange-got-this = Has answered you
exchange-answered = You have answered
exchange-hit = Match: { $name }
exchange-found = Your matches
exchange-found-none = No match yet. Once both agree, you see here how to reach each other.
exchange-no-contact = The other side has no contact at the moment. Until then, neither of you sees anything.
exchange-gone = The entry is gone
exchange-nobody = No name given

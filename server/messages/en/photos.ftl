## Photos of a board: brought, described, objected to, read into notes. Read by the phone and the desk.

photos = Photos
photos-number = Photo { $n }
photos-add = Add photos
photos-drop = Or drop them on this page. Place and device are removed from the pictures.
photos-let-go = Let go: photos of “{ $board }”
photos-objected = { $count ->
    [one] 1 objection
   *[other] { $count } objections
  }
photos-veiled-short = Objection: please decide
photos-draft-short = Draft: no words yet
photos-unread = { $count ->
    [one] 1 card not transcribed
   *[other] { $count } cards not transcribed
  }
photos-gone = This photo no longer exists.
photos-removed = The photo is deleted, on the server too.
photos-somebody = somebody without a name

photos-upload-of = Sending { $name }
photos-upload-waits = Waiting
photos-upload-sends = { $percent }%
photos-upload-made = Being prepared …
photos-upload-again = No network. Sending it again …
photos-upload-away = Do not send { $name }

photos-alt = What is to be seen?
photos-alt-example = Flipchart “What carries us”: three columns with twelve cards
photos-draft = Only with these words do others see the photo too.
photos-shown = Everybody in the room sees the photo. It is not in the report.
photos-reported = Everybody in the room sees the photo. It is in the report.
photos-title = Title
photos-credit = Photo by
photos-credit-example = Name
photos-consent = Who may see it?
photos-consent-workshop = Only us here
photos-consent-report = Readers of the report too
photos-consent-public = Everybody, in public too
photos-zone = Taken at
photos-zone-none = The whole board

photos-dialog = Transcribe a photo
photos-about = About the photo
photos-without-words = Photo, no words yet
photos-veil = Hide from others
photos-unveil = Show again
photos-remove = Delete photo
photos-veiled = Objection by { $names }. Until you decide, only facilitators see this photo.
photos-mode = On the photo
photos-mode-card = Card
photos-mode-column = Column
photos-mode-move = Move
photos-by-keys = Place a frame
photos-read = Recognise text
photos-reading = Reading …
photos-read-found = { $count ->
    [0] Text recognition has found nothing.
    [one] One suggestion. Accept, change or drop it.
   *[other] { $count } suggestions. Accept, change or drop them.
  }
photos-smaller = Smaller
photos-larger = Larger
photos-whole = Whole photo
photos-keys = Draw a frame around a card and type what stands on it. Arrow keys move a frame, Shift and arrows resize it, Delete removes it.
photos-region-column = Column { $zone }
photos-region-read = Card { $n }: { $text }
photos-region-unread = Card { $n }, not transcribed yet
photos-offer = Suggestion: { $text }
photos-offer-title = Suggested by text recognition
photos-offer-take = Accept
photos-offer-drop = Drop
photos-offer-heading = Is a heading
photos-offer-heading-hint = No card: what stands under it goes to the field chosen
photos-offers-take = Accept all { $count }
photos-offers-drop = Drop all
photos-column-title = Column on the photo
photos-column-zone = Its cards go to
photos-card-none = Transcribe
photos-card-how = Draw a frame around a card on the photo. With frames around the columns, cards go to the right field at once.
photos-card-new = Card { $n }
photos-card-read = Card { $n }, transcribed
photos-card-text = Text of the card
photos-card-hint = What stands on the card?
photos-card-zone = Field
photos-card-add = Add card
photos-card-save = Change
photos-region-remove = Remove frame
photos-unframed = No card framed yet.
photos-unread-count = { $count ->
    [0] All transcribed.
    [one] 1 card left to transcribe.
   *[other] { $count } cards left to transcribe.
  }
photos-offers-left = { $count ->
    [one] 1 offer is still open.
   *[other] { $count } offers are still open.
  }
photos-unread-next = To the next
photos-show-region = Show on the photo

photos-take = Take a photo
photos-choose = Choose photos
photos-private = Place and device are removed from the pictures. Photograph walls, not faces.
photos-none = No photos of this board yet.
photos-on-it = I am in the picture
photos-on-it-told = Then only facilitators see it, at once. They decide whether it is deleted.
photos-on-it-sure = Stop showing it
photos-on-it-done = The photo is not shown any more. The facilitators decide.
photos-credit-of = Photo: { $name }
photos-back = Back

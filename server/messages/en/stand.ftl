## A stand: what it has for visitors, and what those who host it write. Read by the phone and the desk.

stand-hand-over = { $round ->
    [0] Hand-over
   *[other] Hand-over of round { $round }
  }
stand-earlier = { $count ->
    [one] One earlier hand-over
   *[other] { $count } earlier hand-overs
  }
stand-input = Input: { $time } left
stand-more = { $count ->
    [0] To the stand
   *[other] To the stand, with materials
  }
stand-materials = Materials
stand-page = { $title }, page { $page } of { $pages }
stand-pages = Pages of { $title }
stand-page-count = { $count } pages, swipe sideways
stand-opens = (opens a new window)
stand-headlines = Headlines for the plenary
stand-questions = Questions to the stand
stand-ask = Ask a question
stand-ask-label = Your question to “{ $stand }”
stand-ask-send = Send question
stand-answer = Answer:
stand-held = Waits for its answer. Until then only the stand and the facilitators read it.
stand-contact = Leave a contact
stand-contact-name = Your name
stand-contact-reach = How can you be reached?
stand-contact-told = Only the stand and the facilitators read this.
stand-contact-send = Send contact
stand-mine-contact = Your contact: { $name }, { $reach }
stand-withdraw = Take back

keep-title-of = Stand “{ $stand }”
keep-hand-over = { $round ->
    [0] Hand-over to the next group
   *[other] Hand-over of round { $round } to the next group
  }
keep-hand-over-last = { $round ->
    [0] Last round: for the report
   *[other] Round { $round }: for the report
  }
keep-hand-over-done = Hand over
keep-last = Last round: no group comes after it. Write the headlines for the plenary now.
keep-line = Line { $n }
keep-headlines = Headlines for the plenary
keep-headline = Headline { $n }
keep-save = Save
keep-saved = saved
keep-late = Somebody was quicker. This is here now:
keep-late-gone = Somebody was quicker and has deleted the lines.
keep-both = Keep both
keep-theirs = Take theirs
keep-mine = Take mine
keep-empty = Leave it empty
keep-full = These are { $count } lines, there is room for { $most }. Put some together.
keep-input = Input
keep-minutes = Minutes
keep-input-start = Start
keep-input-again = Start again
keep-input-stop = End
keep-input-over = The time for the input is up.
keep-materials = Materials
keep-file = Picture or PDF
keep-link = Link
keep-busy = Uploading …
keep-file-told = JPEG, PNG, WebP, GIF, or PDF of up to 40 pages, at most 15 MB.
keep-file-offline = Files need a connection.
keep-too-large = This file is larger than 15 MB.
keep-title = Title
keep-url = Address
keep-url-wrong = The address begins with https:// or http:// and has no blanks.
keep-alt = What is to be seen on it?
keep-alt-hint = for everybody who cannot see it
keep-put = Put it on the stand
keep-cancel = Cancel
keep-forward = Move { $title } forward
keep-edit = Change { $title }
keep-take-away = Take { $title } away
keep-question = Guiding question
keep-question-all = Question for everybody
keep-question-for = In the words for { $level }
keep-stand = Title, place, people
keep-stand-title = Title of the stand
keep-stand-place = Place
keep-stand-host = Host
keep-stand-speaker = Input
keep-stand-untitled = A stand needs a title.
keep-inquiries = Requests
keep-answer = Answer
keep-answer-send = Answer it
keep-answered = answered
keep-held = Only the stand and the facilitators read this until you answer.
keep-remove = Remove
keep-contacts = Contacts
keep-contacts-told = Only this stand and the facilitators read them. They are in no file.
keep-none = Nobody has asked yet.
keep-topics = Topics
keep-topic = New topic
keep-topic-add = Add
keep-topic-drop = remove
keep-topics-offered = Other stands already have:
keep-topics-full = A stand has at most { $count } topics.
keep-touches = Interfaces
keep-touch-agree = We agree
keep-touch-agreed = agreed
keep-touch-undo = Take our agreement back

touch-none = Proposed
touch-sending = Being sent
touch-offline = Waiting for the network
touch-one = Stand { $stand } agrees
touch-both = Both stands agree
keep-took-over = { $name } takes over. You both see and change the same.
keep-beside = With you at this stand: { $names }
keep-somebody = Somebody

# The way to a board's photos; what is said there stands in photos.ftl.
photos-open = { $count ->
    [0] Photos
    [one] 1 photo
   *[other] { $count } photos
  }

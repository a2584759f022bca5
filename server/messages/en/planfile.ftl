## Where something is wrong in the file of an agenda.

planfile-line = line { $number }
planfile-byte = byte { $number }
planfile-character = character { $number }
planfile-steps = step { $number }
planfile-boards = board { $number }
planfile-zones = field { $number }
planfile-columns = column { $number }
planfile-levels = level { $number }
planfile-begins = start of day { $number }
planfile-title = title
planfile-minutes = duration
planfile-board = board
planfile-prompts = question
planfile-form = form
planfile-rules = rights
planfile-signal = signal
planfile-vote = vote
planfile-day = day
planfile-template = template
planfile-layout = arrangement
planfile-color = colour
planfile-id = id
planfile-other = “{ $name }”
planfile-choice = “{ $found }” does not do here; one of these does: { $allowed }.
planfile-found = “{ $found }” does not do here.

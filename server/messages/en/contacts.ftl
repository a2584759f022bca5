## Whom one has met: on the phone, in a part that is loaded later.

meet-title = People you met
meet-count = { $count ->
    [0] nobody yet
    [one] one person
   *[other] { $count } people
  }
meet-none = Everybody you have shared a table with is listed here as soon as the first round begins.
meet-private = Notes are for you alone. The facilitators do not see them either.
meet-back = Back
meet-note = Note, for you alone
meet-saving = saving
meet-waiting = waits for the network
meet-saved = saved
meet-swap = Exchange contacts
meet-swap-of = Exchange contacts with { $name }
meet-swap-waits = As soon as { $name } does so too, you both see the other’s contact. Nobody is told before.
meet-swap-empty = Without your contact, neither of you sees anything.
meet-undo = Take back
meet-undo-of = Take back the exchange with { $name }
meet-got = You have exchanged contacts
meet-mine = Your contact
meet-mine-hint = Mail or phone. Only those you exchange with see it.
meet-mine-none = None yet. We ask for it at the first exchange.
meet-mine-ask = How can people reach you?
meet-mine-change = Change
meet-mine-add = Add
meet-cancel = Cancel
pairs-meet = You meet
pairs-bye = You have a break this round
pairs-bye-why = You are an odd number just now. If somebody else comes, your table is told here.
pairs-bye-ok = All right
due-comes = { $count ->
    [one] Coming to you
   *[other] { $count } are coming to you
  }
due-come = { $come } of { $count } here
due-missing = { $count ->
    [0] all here
    [one] one person missing
   *[other] { $count } missing
  }
due-told = People say so on their own phones when they arrive. For everybody else, tap the name; tap again to take it back.
net-open = Show whom I met
net-shut-told = Off: you are on no screen and no list. Switched on, your name is seen there and whom you met, but only those who have switched it on, too.
net-open-told = On: your name is on the screen and in lists, and whom you met, of those who have switched it on, too. Switch it off, and your name is gone at once.
device-more = Another device
device-more-told = Would you like to go on with a second phone or a laptop? Allow it here, then scan your name tag with it.
device-more-open = Go ahead: scan your name tag with the other device. This works once, for ten minutes.
device-more-allow = Allow
host-line = You host { $place }
host-stand = your stand
host-go = Open
host-shut = { $place } is closed.
host-shut-ends = This round still ends here.
host-shut-goes = From round { $round } on you go along, first: { $place }.
host-shut-waits = From round { $round } on you go along; your place is not decided yet.
host-shut-free = No group comes any more. In the next rounds you go wherever you like.
host-shut-last = There are no more rounds.

## The big screen.

wall-more = + { $count }
wall-undated = No date
wall-page = Page { $page } of { $pages }
wall-host = Host:
wall-speaker = Speaker:
outline-label = The board as a list

screen-title = Wall
screen-hint-timeline = Bar: time span. Hatched: approximate
screen-join = Join in
screen-join-code = or { $address }, code
screen-empty = Still empty: scan the code and write the first card
screen-qr = QR code to join
screen-here = { $count ->
    [0] Nobody here yet
    [one] is here already
   *[other] are here already
  }
screen-no-level = no level
screen-here-short = here
screen-more = { $count ->
    [one] and 1 more person
   *[other] and { $count } more
  }
screen-step = Step { $step } of { $steps }
screen-opening = Arriving
screen-held = Held. Press W to go on
screen-offline = No connection. The wall shows the last state
screen-ended = This connection has ended. Please open the wall's link again.
screen-no-link = This page needs the wall's link, which the facilitator has.
screen-loading = Loading
screen-new = { $count ->
    [one] New card in { $zone }
   *[other] { $count } new cards in { $zone }
  }
screen-wall-label = Board: { $title }

keys-title = Keys
keys-next = Next field or stretch
keys-previous = Previous field or stretch
keys-overview = Overview
keys-walk = Show everything in turn, on and off
keys-list = Board as a list
keys-qr = Large QR code
keys-fullscreen = Full screen
keys-help = This help
keys-close = Close
key-right = →
key-left = ←
key-escape = Esc

month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

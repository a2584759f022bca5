## Texts that several pages share.

app-name = Stellwand
language-label = Language
theme-label = Appearance
theme-auto = Same as device
theme-light = Light
theme-dark = Dark
theme-hc = High contrast

level-legend = Colours and levels
color-white = White
color-blue = Blue
color-green = Green
color-yellow = Yellow
color-orange = Orange
color-lilac = Lilac
shape-rectangle = Rectangle
shape-oval = Oval
shape-circle = Circle
shape-strip = Strip
shape-cloud = Cloud

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-quarter = Q{ $quarter } { $year }
date-month = { $month } { $year }
date-day = { $day } { $month } { $year }
date-circa = c. { $date }
date-range = { $start } to { $end }
date-none = no date

cards = { $count ->
    [one] { $count } card
   *[other] { $count } cards
  }
here = { $count ->
    [one] { $count } here
   *[other] { $count } here
  }
way-left = to the left
way-ahead = straight ahead
way-right = to the right
way-back = to the back
way-up = upstairs
way-down = downstairs
place-stand = Stand { $sign }
place-table = Table { $table }
person-badge = No. { $badge }
done = Done
save = Save
close = Close

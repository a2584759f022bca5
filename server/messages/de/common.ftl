## Texts that several pages share.

app-name = Stellwand
language-label = Sprache
theme-label = Darstellung
theme-auto = Wie das Gerät
theme-light = Hell
theme-dark = Dunkel
theme-hc = Hoher Kontrast

level-legend = Farben und Ebenen
color-white = Weiß
color-blue = Blau
color-green = Grün
color-yellow = Gelb
color-orange = Orange
color-lilac = Flieder
shape-rectangle = Rechteck
shape-oval = Oval
shape-circle = Kreis
shape-strip = Streifen
shape-cloud = Wolke

month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
date-quarter = { $quarter }. Quartal { $year }
date-month = { $month } { $year }
date-day = { $day }. { $month } { $year }
date-circa = ca. { $date }
date-range = { $start } bis { $end }
date-none = ohne Datum

cards = { $count ->
    [one] { $count } Karte
   *[other] { $count } Karten
  }
here = { $count ->
    [one] { $count } da
   *[other] { $count } da
  }
way-left = nach links
way-ahead = geradeaus
way-right = nach rechts
way-back = nach hinten
way-up = nach oben
way-down = nach unten
place-stand = Stand { $sign }
place-table = Tisch { $table }
person-badge = Nr. { $badge }
done = Fertig
save = Speichern
close = Schließen

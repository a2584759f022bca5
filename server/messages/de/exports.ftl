# Words in the files made from a board.
exports-untitled = Tafel
exports-notes = { $count ->
    [one] { $count } Karte
   *[other] { $count } Karten
}
exports-no-notes = Noch keine Karten
exports-undated = Ohne Datum
exports-loose = Ohne Feld
exports-question = Leitfrage
exports-kept = Was von „{ $stand }“ bleibt
exports-question-for = Leitfrage für { $level }
exports-headline = Schlagzeile
exports-hand-over = { $round ->
    [0] Übergabe
   *[other] Übergabe aus Runde { $round }
  }
exports-material = Material
exports-asked = Frage an den Stand
exports-host = Moderation
exports-speaker = Impuls
exports-place = Ort
exports-at-seq = Stand { $seq }
exports-exact = Dicke Kante: Datum
exports-approximate = gestrichelt: ungefähr
exports-circa = ca. { $date }
exports-range = { $start } bis { $end }
exports-day = { $day }. { $month } { $year }
exports-month = { $month } { $year }
exports-quarter = { $quarter }. Quartal { $year }
exports-month-1 = Januar
exports-month-2 = Februar
exports-month-3 = März
exports-month-4 = April
exports-month-5 = Mai
exports-month-6 = Juni
exports-month-7 = Juli
exports-month-8 = August
exports-month-9 = September
exports-month-10 = Oktober
exports-month-11 = November
exports-month-12 = Dezember
exports-column-stand = Stand
exports-column-zone = Feld
exports-column-text = Text
exports-column-points = Unterpunkte
exports-column-date = Datum
exports-column-from = Von
exports-column-to = Bis
exports-column-precision = Genauigkeit
exports-column-circa = Ungefähr
exports-column-color = Farbe
exports-column-level = Ebene
exports-column-shape = Form
exports-column-order = Reihenfolge
exports-yes = ja
exports-no = nein
exports-precision-day = Tag
exports-precision-month = Monat
exports-precision-quarter = Quartal
exports-precision-year = Jahr
exports-color-white = weiß
exports-color-blue = blau
exports-color-green = grün
exports-color-yellow = gelb
exports-color-orange = orange
exports-color-lilac = lila
exports-shape-rectangle = Rechteck
exports-shape-oval = Oval
exports-shape-circle = Kreis
exports-shape-strip = Streifen
exports-shape-cloud = Wolke

# Der Ablaufplan auf Papier
exports-agenda = Ablauf
exports-run-sheet = Ablaufplan
exports-run-day-number = Tag { $number }
exports-run-open = Beginn offen: Zeiten ab 0:00
exports-run-empty = Noch keine Schritte.
exports-run-page = Seite
exports-run-skipped = entfällt
exports-run-day = Tag
exports-run-time = Zeit
exports-run-end = Ende
exports-run-minutes = Min.
exports-run-step = Schritt und Frage
exports-run-title = Schritt
exports-run-prompt = Frage
exports-run-board = Tafel
exports-run-form = Form
exports-run-rights = Alle dürfen
exports-run-signal = Signal
exports-run-notes = Notizen
exports-form-alone = allein
exports-form-pairs = zu zweit
exports-form-table = am Tisch
exports-form-plenary = Plenum
exports-signal-bell = Glocke
exports-signal-gong = Gong
exports-right-all = schreiben
exports-right-add = Neues schreiben
exports-right-edit = Eigenes ändern
exports-right-move = Eigenes verschieben
exports-right-read = nur lesen
exports-right-own = still: niemand liest mit
exports-right-hold = die Moderation gibt frei
exports-right-anonymous = ohne Namen
exports-right-per-person = höchstens { $count } je Person
exports-right-per-table = höchstens { $count } je Tisch
exports-vote-dots = { $budget ->
    [one] 1 Punkt
   *[other] { $budget } Punkte
} je Person ({ $on })
exports-vote-rating = bewerten von 1 bis 5 ({ $on })
exports-vote-consent = Ja, Bedenken oder Veto ({ $on })
exports-vote-ranking = Rangfolge mit { $budget } Plätzen ({ $on })
exports-vote-commitment = Beitrag zusagen von 0 bis 3 ({ $on })
exports-vote-on-notes = Karten
exports-vote-on-clusters = Stapel
exports-vote-on-statements = Aussagen

# Was dabei herausgekommen ist
exports-column-cluster = Überschrift
exports-column-round = Runde
exports-statements = Aussagen
exports-status-draft = Entwurf
exports-status-endorsed = mitgetragen
exports-status-final = endgültig
exports-support = { $notes ->
    [one] 1 Karte
   *[other] { $notes } Karten
} von { $tables ->
    [one] 1 Tisch
   *[other] { $tables } Tischen
}
exports-sources = aus
exports-gone = (entfernt)
exports-voters = { $count ->
    [one] 1 Person hat abgestimmt.
   *[other] { $count } Personen haben abgestimmt.
}
exports-reason = Einwand
exports-ballot-dots = Punkte
exports-ballot-rating = Bewertung
exports-ballot-consent = Zustimmung
exports-ballot-ranking = Rangfolge
exports-ballot-commitment = Zusagen
exports-score-dots = { $count ->
    [one] 1 Punkt
   *[other] { $count } Punkte
}
exports-score-ranking = { $count ->
    [one] 1 Punkt
   *[other] { $count } Punkte
}
exports-score-rating = { $mean } von 5
exports-score-consent = { $yes } Ja, { $concern } Bedenken, { $veto } Veto
exports-score-commitment = Beitrag zusammen: { $count }
exports-likes = { $count ->
    [one] 1 Stimme
   *[other] { $count } Stimmen
}
exports-answers = { $count ->
    [one] 1 Antwort
   *[other] { $count } Antworten
}
exports-agreed = { $count ->
    [one] 1 Treffer
   *[other] { $count } Treffer
}
exports-column-answers = Antworten
exports-column-agreed = Treffer
exports-answer = Antwort: { $text }

# Namensschilder, Wegweiser und wer wen getroffen hat
exports-badges = Namensschilder
exports-stations = Wer geht wohin
exports-where-badge = Nr. { $badge }
exports-where-round = Runde
exports-where-sign = Zeichen
exports-where-title = Thema
exports-where-place = Ort
exports-where-table = Tisch
exports-where-stand = Stand
exports-where-name = Name
exports-where-number = Nr.
exports-where-hosts = Hier bleiben
exports-where-nobody = niemand
exports-where-empty = Noch steht niemand auf der Liste.
exports-where-who = Wer geht wohin
exports-where-hint = „{ $example }“ heißt: Stand { $sign }, Tisch { $table }.
exports-where-scan = QR-Code: öffnet den eigenen Platz auf dem Handy
exports-contacts = Begegnungen
exports-contact-badge = Nr. { $side }
exports-contact-name = Name { $side }
exports-contact-times = Wie oft
exports-contact-where = Wann und wo
exports-contact-round = { $mix }: Runde { $round }, { $station }
exports-contact-table = { $mix }: Runde { $round }, { $station }, Tisch { $table }

# Ein freier Marktplatz: Aushänge, Schnittstellen, Überschneidungen
exports-topics = Themen
exports-visits = Besuche
exports-interfaces = Schnittstellen
exports-interface-open = { $sign } (noch offen)
exports-interface-both = beide Seiten sind dafür
exports-interface-one = { $sign } ist dafür, die andere Seite noch nicht
exports-interface-none = vorgeschlagen
exports-market-sign = Zeichen
exports-market-stand = Stand
exports-market-question = Leitfrage
exports-market-host = Moderation
exports-market-speaker = Impuls
exports-market-place = Ort
exports-market-topics = Themen
exports-market-visits = Besuche
exports-market-interfaces = Schnittstellen
exports-market-link = Link zum Bearbeiten
exports-market-sign-a = Zeichen 1
exports-market-stand-a = Stand 1
exports-market-sign-b = Zeichen 2
exports-market-stand-b = Stand 2
exports-market-reason = Warum
exports-market-state = Wie weit
exports-market-shared = Gemeinsame Themen
exports-stands = Stände
exports-overlap = Überschneidungen
exports-signs = Aushänge
exports-sign-stand = Stand
exports-sign-topics = Themen
exports-sign-scan = Scannen und dabei sein
exports-sign-what = Mit der Handykamera: nachlesen, fragen, eine Schnittstelle vorschlagen. Der Stand gilt dann als besucht.
exports-sign-alt = QR-Code: öffnet Stand { $sign } auf dem Handy
exports-sign-typed = Ohne Kamera: { $address } öffnen, Code { $code }, dann Stand { $sign }
exports-sign-empty = Hier gibt es noch keine Stände.

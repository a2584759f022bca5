# Words in the files made from a board.
exports-untitled = Tafel
exports-notes = { $count ->
    [one] { $count } Karte
   *[other] { $count } Karten
}
exports-no-notes = Noch keine Karten
exports-undated = Ohne Datum
exports-loose = Ohne Feld
exports-others = Weitere Karten
exports-unnamed = Ohne Überschrift
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
    [0] Niemand hat abgestimmt.
    [one] 1 Person hat abgestimmt.
   *[other] { $count } Personen haben abgestimmt.
}
exports-reason = Einwand
exports-remark = Anmerkung
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
exports-column-likes = Stimmen
exports-column-besides = Dazu
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
exports-where-closed = geschlossen
exports-where-bye = Pause
exports-where-nobody = niemand
exports-where-empty = Noch steht niemand auf der Liste.
exports-where-who = Wer geht wohin
exports-where-hint = „{ $example }“ heißt: Stand { $sign }, Tisch { $table }.
exports-where-scan = QR-Code: öffnet den eigenen Platz auf dem Handy
exports-where-open = Stand { $sign } auf dem Handy
exports-where-what = Mit der Handykamera scannen: lesen, was die Gruppe davor hinterlassen hat, mitschreiben und fragen.
exports-roster-number = Nr.
exports-roster-name = Name
exports-roster-organisation = Organisation
exports-roster-region = Region
exports-roster-level = Ebene
exports-roster-project = Projekt
exports-roster-function = Rolle
exports-roster-branch = Branche
exports-roster-access = Bedarf
exports-roster-link = Link
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
exports-market-no-link = noch kein Link
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

# Der Bericht über die ganze Veranstaltung
exports-report = Bericht
exports-report-untitled = Veranstaltung
exports-report-contents = Inhalt
exports-report-made = Dokumentation
exports-report-boards = Tafeln
exports-report-slides = Folien
exports-report-headlines = Schlagzeilen der Stände
exports-report-votes = Abstimmungen
exports-report-questions = Offene Fragen
exports-report-interfaces = Schnittstellen
exports-report-groups = Gruppen
exports-report-people = Wer dabei war
exports-report-glossary = Abkürzungen
exports-report-material = Material und Bildnachweise
exports-report-discarded = Verworfen
exports-report-log = Verlauf
exports-report-overview = Überblick
exports-report-notes = Karten
exports-report-dates = Termine
exports-report-off = { $board } (vom Ablauf genommen)
exports-report-held = { $board }: nicht freigegeben
exports-report-picture = Bild der Tafel „{ $board }“ mit { $count ->
    [one] einer Karte
   *[other] { $count } Karten
}; ihr Wortlaut steht im Text darunter.
exports-report-private = { $count ->
    [one] Eine verdeckte Karte kennt nur, wer sie geschrieben hat; sie fehlt hier.
   *[other] { $count } verdeckte Karten kennt nur, wer sie geschrieben hat; sie fehlen hier.
}
exports-report-left-open = Offen geblieben, siehe „Offene Fragen“:
exports-report-asked = { $board }: an die Stände
exports-report-asking = Weitere Karten mit einer Frage
exports-report-cards = { $count ->
    [one] Karte
   *[other] Karten
}
exports-report-utc = Tatsächliche Zeiten in UTC
exports-report-sent = aus „{ $board }“, Karte { $number }
exports-report-sent-gone = aus „{ $board }“
exports-report-no-credit = Zu Bildern an den Ständen ist kein Bildnachweis hinterlegt. Vor einer Veröffentlichung die Rechte klären.
exports-report-from = { $count ->
    [one] aus Karte
   *[other] aus den Karten
}
exports-report-confirmed = { $count ->
    [0] noch nicht
    [one] von einer Seite
   *[other] von beiden Seiten
}
exports-report-consent-none = { $all ->
    [one] Eine Person war dabei; sie ist nicht genannt.
   *[other] { $all } Personen waren dabei. Genannt wird nur, wer zugestimmt hat; das hat niemand.
}
exports-report-consent-one = { $all ->
    [one] Eine Person war dabei; sie hat zugestimmt, genannt zu werden.
   *[other] Von { $all } Personen ist die eine genannt, die zugestimmt hat.
}
exports-report-consent-many = Von { $all } Personen sind die { $named } genannt, die zugestimmt haben.
exports-report-mixed = { $rounds ->
    [one] 1 Runde
   *[other] { $rounds } Runden
} mit { $people } Personen. Genannt wird, wer zugestimmt hat.
exports-report-and-others = { $names } und { $count ->
    [one] 1 weitere Person
   *[other] { $count } weitere
}
exports-report-unnamed = { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
exports-report-unexplained = Ebenfalls verwendet: { $list }
exports-report-count-people = { $count ->
    [one] 1 teilnehmende Person
   *[other] { $count } Teilnehmende
}
exports-report-funded = Gefördert durch
exports-report-photos = Fotos
exports-report-photo-cards = Karten
exports-report-photo = Foto: { $credit }
exports-report-count-boards = { $count ->
    [one] 1 Tafel
   *[other] { $count } Tafeln
}
exports-report-count-statements = { $count ->
    [one] 1 Aussage
   *[other] { $count } Aussagen
}
exports-report-vote-open = noch offen, ohne Ergebnis
exports-report-count-votes = { $count ->
    [one] 1 Abstimmung
   *[other] { $count } Abstimmungen
}
exports-report-column-planned = Geplant
exports-report-column-duration = Dauer
exports-report-minutes = { $count } min
exports-report-column-real = Tatsächlich
exports-report-column-step = Schritt
exports-report-column-board = Tafel
exports-report-column-project = Vorhaben
exports-report-column-touch = Berührungspunkt
exports-report-column-confirmed = Bestätigt
exports-report-column-place = Platz
exports-report-column-item = Worum es ging
exports-report-column-score = Ergebnis
exports-report-column-veto = Veto
exports-report-column-concern = Bedenken
exports-report-column-yes = Ja
exports-report-column-name = Name
exports-report-column-organisation = Organisation
exports-report-column-function = Funktion
exports-report-column-level = Ebene
exports-report-column-met = Davon getroffen
exports-report-column-where = Wo
exports-report-column-who = Wer
exports-report-column-time = Zeit
exports-report-column-what = Was
exports-report-column-number = Karten-Nr.
exports-report-column-chapter = Kapitel
exports-report-column-heading = Überschrift
exports-report-column-label = Was
exports-report-column-text = Text
exports-report-column-begin = Beginn
exports-report-column-end = Ende
exports-report-column-title = Titel
exports-report-log-began = Schritt begonnen
exports-report-log-ended = Schritt beendet
exports-report-log-note = Karte
exports-report-log-statement = Aussage
exports-report-log-ballot = Abstimmung

# Was sich zwischen zwei Ständen geändert hat
exports-difference-of = Was sich geändert hat: { $board }
exports-turn-added = neu
exports-turn-removed = weg
exports-turn-moved = verschoben
exports-turn-changed = geändert
exports-turns-added = { $count } neu
exports-turns-removed = { $count } weg
exports-turns-moved = { $count } verschoben
exports-turns-changed = { $count } geändert
exports-turns-none = nichts hat sich geändert
exports-field-text = Text
exports-field-points = Unterpunkte
exports-field-when = Datum
exports-field-color = Farbe
exports-field-shape = Form
exports-field-answer = Antwort
exports-field-likes = Zustimmung
exports-field-offers = Antwortangebote
exports-field-other = anderes
exports-column-turn = Was
exports-column-zone-before = Feld vorher
exports-column-zone-after = Feld nachher
exports-column-text-before = Text vorher
exports-column-text-after = Text nachher
exports-column-fields = Geändert ist
exports-now = jetzt

## Public version
exports-public-name = [Name]
exports-public-mail = [E-Mail]
exports-public-phone = [Nummer]
exports-public-link = [Link]
exports-public-handle = [Profil]
exports-public-notice = Öffentliche Fassung vom { $date }

# Was eine Person mitnimmt
exports-takeaway = Meine Mitnahme
exports-takeaway-kind = Meine Mitnahme
exports-takeaway-for = für { $name }
exports-takeaway-private = Nur für dich, nicht zum Weitergeben.
exports-takeaway-nothing = Noch nichts dabei
exports-takeaway-nothing-text = Hier steht, was du schreibst, welche Stände du besuchst, wen du triffst und was du zusagst. Sobald etwas davon da ist, kannst du es mitnehmen.
exports-takeaway-count-visits = { $count ->
    [one] 1 Stand
   *[other] { $count } Stände
}
exports-takeaway-count-people = { $count ->
    [one] 1 Mensch
   *[other] { $count } Menschen
}
exports-takeaway-notes = Meine Karten
exports-takeaway-anonymous = Was du anonym geschrieben hast, fehlt hier: Davon ist nicht gespeichert, von wem es ist.
exports-takeaway-veiled = Verdeckt, nur du liest sie.
exports-takeaway-held = Liegt bei der Moderation, noch nicht freigegeben.
exports-takeaway-cluster = Im Stapel „{ $title }“
exports-takeaway-sent = Weitergetragen auf die Tafel „{ $board }“
exports-takeaway-statement = Eingegangen in die Aussage „{ $text }“ ({ $status })
exports-takeaway-vote = { $asked }: { $score }, Platz { $place }
exports-takeaway-vote-cluster = { $asked }: { $score } für den Stapel, Platz { $place }
exports-takeaway-visits = Stände, an denen ich war
exports-takeaway-there = Du warst da.
exports-takeaway-asked = Meine Frage
exports-takeaway-reach = Mein Kontaktwunsch
exports-takeaway-people = Wen ich getroffen habe
exports-takeaway-jot = Meine Notiz: { $text }
exports-takeaway-others = { $count ->
    [one] Dazu 1 Person, die hier nicht genannt wird. Genannt wird, wer zugestimmt hat oder zu wem du etwas notiert hast.
   *[other] Dazu { $count } Personen, die hier nicht genannt werden. Genannt wird, wer zugestimmt hat oder zu wem du etwas notiert hast.
}
exports-takeaway-unnamed = { $count ->
    [one] 1 Person. Genannt wird nur, wer zugestimmt hat oder zu wem du etwas notiert hast.
   *[other] { $count } Personen. Genannt wird nur, wer zugestimmt hat oder zu wem du etwas notiert hast.
}
exports-takeaway-unlisted = Namen stehen hier, wenn beide es erlauben. Du noch nicht: auf dem Handy unter „Ich“, „Meine Begegnungen zeigen“.
exports-takeaway-contact = Mein Kontakt
exports-takeaway-interfaces = Schnittstellen, die ich vorgeschlagen habe
exports-takeaway-promises = Was ich zugesagt habe
exports-takeaway-about = zu: { $question }
exports-takeaway-commitment-1 = Wohlwollend
exports-takeaway-commitment-2 = Ich mache mit
exports-takeaway-commitment-3 = Ich treibe es voran
exports-takeaway-deal = Treffer mit { $name }
exports-takeaway-offer = Ich kann antworten
exports-takeaway-host = Mein Stand
exports-takeaway-agreed = Schnittstelle mit { $stand }

# Die Seite der Moderation.

## Eintreten
fac-opening = Die Tafeln werden geholt …
fac-door-heading = Diese Tür ist zu.
fac-door-shut = Der Link zur Moderation gilt nicht mehr oder ist nicht vollständig. Lass dir einen neuen geben.
fac-try-again = Noch einmal
fac-to-start = Zur Startseite

## Leiste oben
fac-workshop-edit = Veranstaltung ändern
fac-state-saved = alles gespeichert
fac-state-saving = { $count ->
    [one] eine Änderung unterwegs
   *[other] { $count } Änderungen unterwegs
  }
fac-state-offline = { $count ->
    [0] keine Verbindung
    [one] keine Verbindung, eine Änderung wartet
   *[other] keine Verbindung, { $count } Änderungen warten
  }
fac-code-big = Code groß zeigen
fac-screen = Großbild
fac-phone = Mitmachen
fac-keys = Tasten
fac-methods = Methoden
fac-method = Methode: { $title }
fac-skip-wall = Zur Wand
fac-skip-cockpit = Zum Steuern
fac-panes = Ansicht
fac-pane-agenda = Ablauf
fac-pane-wall = Wand
fac-pane-cockpit = Steuern

## Ablauf
fac-agenda = Ablauf
fac-agenda-keys = Mit Alt und Pfeil hoch oder runter verschiebst du den Eintrag im Ablauf.
fac-agenda-now = { $count ->
    [0] Alle sind hier, noch keine Karte
    [one] Alle sind hier, eine Karte
   *[other] Alle sind hier, { $count } Karten
  }
fac-agenda-open = Nur bei dir offen
fac-lobby = Empfang
fac-lobby-now = Code auf der Leinwand
fac-lobby-go = Code zeigen
fac-board = Tafel
fac-add-board = Tafel hinzufügen
fac-removed-boards = Weggelegte Tafeln
fac-restore = Zurückholen
fac-board-settings = Tafel „{ $board }“ ändern
fac-board-edit = Tafel ändern
fac-no-boards = Noch hängt keine Tafel.

## Wand
fac-view = Ansicht
fac-view-wall = Wand
fac-view-list = Liste
fac-zone = Feld
fac-lane = Spur
fac-stand = Stand
fac-add-zone = Feld hinzufügen
fac-add-lane = Spur hinzufügen
fac-add-category = Rubrik hinzufügen
fac-category = Rubrik
fac-add-stand = Stand hinzufügen
fac-add-column = Spalte
fac-undo = Rückgängig
fac-find = Suchen
fac-find-words = Karten auf dieser Tafel suchen
fac-find-count = { $count ->
    [0] nichts gefunden
   *[other] { $place } von { $count }
  }
fac-find-on = Zum nächsten Treffer
fac-find-back = Zum vorigen Treffer
fac-find-select = Alle auswählen
fac-zone-empty = Noch leer. Doppelklick oder N legt eine Karte an.
fac-zone-edit = Feld ändern
fac-zone-settings = Feld „{ $zone }“ ändern
fac-zone-more = Mehr zu „{ $zone }“
fac-add-note = Karte anlegen
fac-add-note-in = Karte in „{ $zone }“ anlegen
fac-cards-in = Karten in „{ $zone }“
fac-watching = { $count ->
    [one] eine Person schaut gerade hierher
   *[other] { $count } schauen gerade hierher
  }
fac-more-points = { $count ->
    [one] und ein weiterer Punkt
   *[other] und { $count } weitere Punkte
  }
fac-behalf = für { $name }
fac-zoom = Maßstab
fac-zoom-in = Näher heran
fac-zoom-out = Weiter weg
fac-zoom-all = Alles zeigen

## Karte schreiben
fac-new-note = Neue Karte in „{ $zone }“
fac-edit-note = Karte in „{ $zone }“ bearbeiten
fac-note-text = Text der Karte
fac-note-placeholder = Ein Gedanke
fac-bold = Fett
fac-point = Punkt
fac-points = Unterpunkte
fac-add-point = Unterpunkt anfügen
fac-point-text = Unterpunkt { $number }
fac-point-level = Auf Ebene { $level } setzen
fac-left = noch { $count } Zeichen
fac-too-long = { $count } Zeichen zu viel
fac-color = Farbe
fac-date = Datum
fac-date-example = Juni 2017, ca. 2015 bis 2018
fac-date-wrong = Dieses Datum lese ich nicht. Zum Beispiel: 2017, 2. Quartal 2019, 15.6.2021
fac-date-set = Datum setzen
fac-date-take = Datum wegnehmen
fac-precision-day = Tag
fac-precision-month = Monat
fac-precision-quarter = Quartal
fac-precision-year = Jahr
fac-circa = ca.

## Auswahl
fac-selection = { $count ->
    [one] Eine Karte ausgewählt
   *[other] { $count } Karten ausgewählt
  }
fac-move = Verschieben
fac-shape = Form
fac-edit = Bearbeiten
fac-remove = Entfernen
fac-deselect = Auswahl aufheben
fac-choose-more = Mehrere
fac-choose-more-hint = Weitere Karten wählen: Jeder Klick nimmt eine dazu oder weg.

## Steuern
fac-cockpit = Steuern
fac-next = Weiter: { $board }
fac-reveal-and-next = Aufdecken und weiter: { $board }
fac-next-veiled = Die Karten bleiben verdeckt
fac-next-vote = { $count } von { $here } haben abgestimmt. Weiter schließt die Abstimmung.
fac-rests = Der Tag ruht: Die Uhr steht, niemand schreibt.
fac-end = Zurück zum Empfang
fac-stage-this = Alle hierher führen
fac-presence = Anwesend
fac-here-of = { $here } von { $known }
fac-nobody = Noch ist niemand da.
fac-no-level = ohne Ebene
fac-watching-list = Schauen gerade auf
fac-join = Mitmachen
fac-join-words = Scannen oder eintippen
fac-qr = QR-Code zum Mitmachen
fac-copy-join = Adresse kopieren
fac-copied = Kopiert.
fac-copy-by-hand = Hier kopiert der Browser nicht selbst. Die Adresse ist markiert, Strg+C kopiert sie:
fac-links = Zugänge
fac-add-link = Zugang anlegen
fac-add-link-heading = Für wen ist der Zugang?
fac-add-link-go = Anlegen
fac-link-title = Name, wenn du magst
fac-link-title-example = Petra, Tisch am Fenster
fac-link-more = Mehr zu „{ $name }“
fac-which-stand = Für welchen Stand?
fac-copy = Kopieren
fac-copy-link = Link „{ $name }“ kopieren
fac-link-code = QR-Code
fac-link-code-of = QR-Code für „{ $name }“
fac-renew = Erneuern
fac-revoke = Sperren
fac-revoked = gesperrt
fac-reopen = Wieder öffnen
fac-renew-hint = Erneuern macht einen neuen Link. Der alte und alle Plätze, die er gab, gelten dann nicht mehr.
fac-renew-own = Durch diese Tür bist du selbst gekommen. Zum Erneuern leg über „Zu zweit moderieren“ erst einen zweiten Zugang an, öffne ihn und erneuere von dort. Wer sie sperrt, sperrt sich selbst aus.
fac-host-of = Stand „{ $stand }“
fac-role-facilitator = Moderation
fac-role-facilitator-hint = darf alles, wie du
fac-role-host = Standmoderation
fac-role-host-hint = betreut einen Stand mit seinen Spalten
fac-role-host-none = dafür braucht es erst eine Tafel mit Ständen
fac-role-scribe = Schreibhilfe
fac-role-scribe-hint = schreibt für Menschen ohne Gerät
fac-role-screen = Großbild
fac-role-screen-hint = ein Bildschirm, keine Person
fac-role-guest = Gast
fac-role-guest-hint = liest nur mit
fac-role-participant = Teilnahme
fac-role-participant-hint = macht mit, ohne den Code zu kennen
fac-report = Bericht der ganzen Veranstaltung
fac-report-language = Sprache des Berichts
fac-report-as = Bericht der ganzen Veranstaltung als { $format } herunterladen
fac-report-busy = Der Bericht wird gemacht …
fac-report-own = Was ihnen gehört, holen alle selbst: am Handy unter „Ich“, im letzten Schritt von allein.
fac-report-no-dates = Termine, sobald der Beginn feststeht.
fac-report-discarded = mit Verworfenem
fac-logos = Logos
fac-logos-hint = Sie stehen auf dem Titelblatt des Berichts: zuerst, wer einlädt, dann unter „Gefördert durch“, wer fördert. JPEG, PNG, WebP, GIF oder PDF auf weißem Grund, höchstens sechs.
fac-logo-alt = Was auf dem Logo steht
fac-logo-alt-hint = Ministerium für Familie und Nachbarschaft
fac-logo-wordless = Sag bei jedem Logo, was darauf steht: Wer nichts sieht, bekommt es vorgelesen. Erst dann wird es gespeichert.
fac-logos-unsaved = noch nicht gespeichert: { $count }
fac-logo-faint = Auf Weiß ist von diesem Logo kaum etwas zu sehen. Nimm seine Fassung für hellen Grund.
fac-logo-funder = fördert
fac-logo-add = Logo hochladen
fac-report-logos = { $count ->
    [0] Logos …
    [one] 1 Logo …
   *[other] { $count } Logos …
}
fac-report-docx = Word
fac-report-xlsx = Excel
fac-report-pptx = Folien
fac-report-ics = Termine
fac-report-md = Text
fac-exports = Mitnehmen
fac-export-as = Diese Tafel als { $format } herunterladen
fac-export-now = Stand: jetzt. Für einen früheren erst zurückblättern.
fac-export-at = Stand: { $time }, Änderung { $place } von { $of }
fac-removed = Entfernte Karten
fac-restore-note = „{ $text }“ zurückholen

## Tafel anlegen und ändern
fac-add-board-heading = Wie soll die Tafel aussehen?
fac-add-board-go = Aufhängen
fac-import = Datei einlesen
fac-own = Eigene Felder
fac-new-board = Neue Tafel
fac-board-title = Titel der Tafel
fac-board-prompt = Frage an alle
fac-board-prompt-example = Welche Frage steht darüber?
fac-board-remove = Weglegen
fac-heading-number = Überschrift { $number }
fac-heading-remove = Überschrift { $number } weglassen
fac-heading-add = Noch ein Feld
fac-layout = Anordnung
fac-layout-columns = Spalten
fac-layout-quadrants = Zwei mal zwei
fac-layout-stands = Stände
fac-layout-exchange = Suche und Biete
fac-layout-timeline = Zeitstrahl
fac-axis-start = Von
fac-axis-end = Bis
fac-axis-wrong = Schreib ein Jahr oder ein Datum wie 2017 oder 2017-06.
fac-earlier = Früher
fac-later = Später
fac-hold = Halte gedrückt oder drücke noch einmal, dann geht es.
fac-hold-again = Noch einmal

## Feld, Spur, Stand
fac-zone-title = Überschrift
fac-new-zone = Neues Feld
fac-new-category = Neue Rubrik
fac-new-stand = Neuer Stand
fac-zone-full = Erst wenn es leer ist, lässt es sich entfernen.
fac-forward = Nach vorn
fac-backward = Nach hinten
fac-lane-color = Kartenfarbe der Spur
fac-sign = Zeichen
fac-sign-none = ohne
fac-sign-plus = Plus
fac-sign-minus = Minus
fac-sign-up = Pfeil nach oben
fac-sign-flag = Fahne
fac-sign-heart = Herz
fac-sign-question = Fragezeichen
fac-sign-star = Stern
fac-sign-people = Menschen
fac-sign-eye = Auge
fac-stand-question = Leitfrage
fac-stand-question-example = Was führt uns hier zusammen?
fac-stand-host = Moderation
fac-stand-host-example = Wer begleitet den Stand?
fac-stand-host-planned = Laut „{ $title }“: { $names }
fac-stand-speaker = Impuls
fac-stand-speaker-example = Wer gibt den Anstoß?
fac-stand-memory = Übergabe, Material, Anfragen
fac-stand-place = Ort
fac-stand-place-example = Foyer, links

## Veranstaltung
fac-workshop-title = Titel der Veranstaltung
fac-languages = Sprache der Fragen
fac-languages-both = Beide Sprachen
fac-levels = Ebenen
fac-levels-hint = Jede Ebene hat ihre Kartenfarbe. Wer mitmacht, sucht sich seine aus.
fac-level-name = Name der Ebene in { $color }
fac-level-add = Ebene
fac-level-remove = Ebene { $level } weglassen

## Meldungen
fac-announce = { $count ->
    [one] Neue Karte in { $zone } ({ $total })
   *[other] { $count } neue Karten, zuletzt in { $zone } ({ $total })
  }
fac-notice-removed = { $count ->
    [one] Karte entfernt.
   *[other] { $count } Karten entfernt.
  }
fac-notice-board-removed = „{ $title }“ ist weggelegt.
fac-notice-zone-removed = Feld „{ $zone }“ entfernt.

## Tasten
fac-keyname-space = Leertaste
fac-keyname-ctrl = Strg
fac-keyname-shift = Umschalt
fac-keyname-del = Entf
fac-keyname-pageup = Bild ↑
fac-keyname-pagedown = Bild ↓
fac-key-new = Neue Karte, hier im Feld
fac-key-edit = Karte bearbeiten, fertig schreiben
fac-key-go = Zur nächsten Karte
fac-key-select = Auswählen oder nicht
fac-key-extend = Auswahl erweitern
fac-key-all = Alle Karten im Feld, noch einmal: alle der Tafel
fac-key-find = Karten suchen, auch mit /
fac-key-step = Karte verschieben, auf der Zeitachse umdatieren
fac-key-move = In ein anderes Feld
fac-key-color = Farbe wechseln
fac-key-shape = Form wechseln
fac-key-date = Datum setzen
fac-key-remove = Karte entfernen
fac-key-undo = Letztes zurücknehmen
fac-key-leave = Loslassen, schließen
fac-key-line = Neue Zeile in der Karte
fac-key-next = Fertig, und gleich die nächste Karte
fac-key-bold = Fett
fac-key-level = Unterpunkt eine Ebene tiefer oder höher

## Ablauf mit Schritten
fac-add-step = Schritt
fac-step-settings = Schritt „{ $step }“ ändern
fac-step-edit = Schritt ändern
fac-step-after = Schritt nach „{ $step }“
fac-step-after-hint = Schritt danach einfügen
fac-step-title = Titel des Schritts
fac-step-board = Tafel
fac-step-no-board = keine Tafel: Pause, Vortrag, Umbau
fac-step-form = Wie sitzen alle zusammen?
fac-form-alone = jede und jeder für sich
fac-form-pairs = zu zweit
fac-form-table = am Tisch
fac-form-plenary = alle zusammen
fac-prompt-de = Frage auf Deutsch
fac-prompt-en = Frage auf Englisch
fac-step-minutes = Minuten (0: ohne Uhr)
fac-minutes = { $count } min
fac-step-signal = Zeichen zu Beginn
fac-signal-none = keins
fac-signal-bell = Glocke
fac-signal-gong = Gong
fac-step-day = Tag
fac-step-done = erledigt
fac-step-now = Läuft gerade
fac-skipped = fällt aus
fac-break = Pause
fac-start = Starten
fac-start-step = „{ $step }“ starten
fac-duplicate = Verdoppeln
fac-skip = Ausfallen lassen
fac-unskip = Doch machen
fac-more-boards = Weitere Tafeln
fac-day = { $day }. Tag
fac-late = Abstand zum Plan
fac-ends = Ende { $time }
fac-planned = geplant { $time }
fac-plan = Plan
fac-plan-days = Tage und Beginn
fac-plan-ready = Fertige Abläufe
fac-plan-file = Laufzettel und Datei
fac-day-begins = { $day }. Tag beginnt
fac-day-more = Noch ein Tag
fac-day-remove = { $day }. Tag weglassen
fac-ready-add = Anhängen
fac-ready-take = „{ $title }“ anhängen
fac-agenda-import = Ablauf aus Datei
fac-agenda-import-hint = Schritte und Tafeln einer YAML-Datei kommen hinten dazu.
fac-agenda-export = Ablauf als Datei
fac-agenda-export-hint = Als YAML: ändern, weitergeben, beim nächsten Mal wieder holen.
fac-run-sheet = Laufzettel drucken
fac-run-sheet-hint = Als PDF: Zeiten, Fragen und Rechte aller Schritte auf Papier.
fac-notice-brought = { $steps ->
    [one] Ein Schritt
   *[other] { $steps } Schritte
  } und { $boards ->
    [0] keine Tafel
    [one] eine Tafel
   *[other] { $boards } Tafeln
  } dazu.
fac-notice-step-removed = Schritt „{ $step }“ entfernt.
fac-back = Zurück
fac-back-to = Zurück zu „{ $step }“. Alle Karten bleiben.
fac-pause = Pause
fac-go-on = Es geht weiter

## Rechte
fac-rights = Wer darf was?
fac-way-open = Alle sehen alles
fac-way-open-hint = Jede Karte hängt sofort für alle.
fac-way-private = Erst für sich, dann gemeinsam
fac-way-private-hint = Niemand liest die Karten der anderen, bis du aufdeckst.
fac-way-read = Nur lesen
fac-way-read-hint = Alle schauen zu, niemand schreibt.
fac-may-edit = Eigene Karten dürfen geändert werden
fac-may-move = Eigene Karten dürfen verschoben werden
fac-may-hold = Erst prüfen, dann zeigen
fac-may-anonymous = Anonym: Namen werden nicht gespeichert
fac-per-person = Karten je Person (0: beliebig)
fac-per-table = Karten je Tisch (0: beliebig)
fac-rule-open = offen für alle
fac-rule-private = jede für sich
fac-rule-read = nur lesen
fac-rule-hold = wird geprüft
fac-rule-anonymous = anonym

## Uhr und Zeichen
fac-clock = Uhr
fac-clock-held = angehalten
fac-clock-hold = Uhr anhalten
fac-clock-on = Uhr weiterlaufen lassen
fac-clock-off = Uhr wegnehmen
fac-clock-start = Uhr stellen
fac-clock-start-at = Uhr auf { $minutes } Minuten stellen
fac-plus = +{ $minutes } min
fac-minus = −{ $minutes } min
fac-over = seit { $time } abgelaufen
fac-signal = Zeichen geben

## Alle hierher
fac-spot = Alle hierher
fac-spot-now = Alle schauen auf
fac-spot-end = Beenden
fac-spot-board = Alle hierher: diese Tafel
fac-spot-zone = Alle zu „{ $zone }“

## Auf der Leinwand
fac-show = Auf der Leinwand
fac-show-results = Ergebnisse
fac-show-film = Film der Tafel
fac-show-contacts = Kontakte
fac-show-contacts-of = { $count ->
    [0] Noch hat niemand zugestimmt
    [one] Eine Person hat zugestimmt
   *[other] { $count } haben zugestimmt
  }
fac-show-no-contacts = Noch keine Runde hat begonnen
fac-show-of = { $at } von { $of }
fac-show-picture = Bild { $at } von { $of }
fac-show-nothing = Noch keine Ergebnisse: keine Stände, Aussagen, Abstimmungen oder Stapel
fac-show-previous = Zurück
fac-show-next = Weiter
fac-show-hold = Film anhalten
fac-show-play = Film weiter
fac-show-end = Beenden

## Verdeckt, prüfen
fac-private = Verdeckt
fac-veiled = { $count ->
    [one] Eine Karte, noch verdeckt
   *[other] { $count } Karten, noch verdeckt
  }
fac-held = wartet auf die Prüfung
fac-silent-tables = { $count ->
    [one] Noch still: Tisch { $tables }.
   *[other] Noch still: Tische { $tables }.
  }
fac-silent = { $more ->
    [0] Noch ohne Karte: { $names }.
   *[other] Noch ohne Karte: { $names } und { $more } weitere.
  }
fac-reveal-all = Alle aufdecken
fac-reveal-next = Nächste Karte aufdecken
fac-queue = Zu prüfen
fac-release = „{ $text }“ zeigen
fac-release-hint = Zeigen
fac-release-all = { $count ->
    [one] Eine zeigen
   *[other] Alle { $count } zeigen
  }
fac-take-off = „{ $text }“ entfernen
fac-hide = Verbergen
fac-notice-hidden = { $count ->
    [one] Karte verborgen. Nur die Moderation liest sie.
   *[other] { $count } Karten verborgen. Nur die Moderation liest sie.
  }
fac-lock = Für Teilnehmende schließen
fac-unlock = Für Teilnehmende öffnen
fac-locked = Geschlossen: niemand schreibt hier
fac-lock-zone = „{ $zone }“ schließen
fac-unlock-zone = „{ $zone }“ öffnen
fac-lock-long = Geschlossen für Teilnehmende

## Stapel und Aussagen
fac-condense = Verdichten
fac-merge = Zusammenlegen
fac-rename = Benennen
fac-dissolve = Stapel auflösen
fac-dissolve-short = Auflösen
fac-gather = In einen Stapel legen
fac-scatter = Aus dem Stapel nehmen
fac-more = Mehr
fac-cluster-name = Überschrift des Stapels
fac-cluster-name-short = Überschrift
fac-cluster-unnamed = ohne Überschrift
fac-cluster-hint = Klick wählt die Karten aus, Doppelklick benennt. Auf einen anderen Stapel ziehen legt zusammen.
fac-merge-into = Wird mit „{ $cluster }“ zusammengelegt
fac-notice-merged = Stapel zusammengelegt.
fac-notice-dissolved = Stapel aufgelöst.
fac-statement = Aussage
fac-statements = Aussagen
fac-statement-new = Neue Aussage
fac-statement-edit = Aussage ändern
fac-statement-example = Ein Satz, den alle verstehen
fac-status = Stand der Aussage
fac-status-draft = Entwurf
fac-status-endorsed = mitgetragen
fac-status-final = beschlossen
fac-sources = { $count ->
    [one] Aus einer Karte
   *[other] Aus { $count } Karten
  }
fac-source-remove = „{ $text }“ nicht als Quelle
fac-trace = Karten zeigen, aus denen sie kommt
fac-tables-count = { $count ->
    [one] ein Tisch
   *[other] { $count } Tische
  }
fac-notice-statement-removed = Aussage entfernt.
fac-send = Auf andere Tafel
fac-send-cards = { $count ->
    [one] Karte auf eine andere Tafel
   *[other] { $count } Karten auf eine andere Tafel
  }
fac-send-statement = Aussage auf eine andere Tafel
fac-send-hint = Hier bleibt alles hängen. Dort steht dabei, woher es kommt.
fac-send-nowhere = Es gibt noch keine andere Tafel.
fac-send-go = Hinschicken
fac-notice-sent = Hängt jetzt auch auf „{ $board }“.
fac-look = Ansehen
fac-from = aus: { $board }
fac-suggestions = Vorschläge
fac-suggestions-ask = Vorschlagen
fac-suggestions-busy = Sucht …
fac-suggestions-none = Nichts gefunden, was zusammengehört.
fac-suggestion-same = { $count ->
    [one] gleich
   *[other] gleich, { $count } Karten
  }
fac-suggestion-alike = { $count ->
    [one] fast gleich
   *[other] fast gleich, { $count } Karten
  }
fac-suggestion-cluster = { $count ->
    [one] Stapel
   *[other] Stapel aus { $count } Karten
  }
fac-suggestion-look = Auf der Wand zeigen
fac-suggestion-take = Zusammenlegen
fac-suggestion-own = Eigener Stapel
fac-suggestion-inside = in „{ $cluster }“
fac-suggestion-drop = Lassen

## Abstimmen
fac-ballot = Abstimmen
fac-ballots = Abstimmung
fac-ballot-open = Abstimmung öffnen
fac-ballot-close = Schließen und auszählen
fac-ballot-reopen = Wieder öffnen
fac-ballot-nothing = Es gibt noch nichts, worüber sich abstimmen lässt.
fac-vote-no-clusters = Noch keine Stapel: die Abstimmung dieses Schritts ist nicht offen.
fac-vote-no-notes = Noch keine Karten: die Abstimmung dieses Schritts ist nicht offen.
fac-vote-no-statements = Noch keine Aussagen: die Abstimmung dieses Schritts ist nicht offen.
fac-vote-now-clusters = Jetzt sind Stapel da. Die Abstimmung dieses Schritts ist noch nicht offen.
fac-vote-now-notes = Jetzt sind Karten da. Die Abstimmung dieses Schritts ist noch nicht offen.
fac-vote-now-statements = Jetzt sind Aussagen da. Die Abstimmung dieses Schritts ist noch nicht offen.
fac-vote-wait-clusters = Öffnen, sobald Stapel da sind
fac-vote-wait-notes = Öffnen, sobald Karten da sind
fac-vote-wait-statements = Öffnen, sobald Aussagen da sind
fac-vote-take-clusters = { $count ->
    [one] Über den Stapel abstimmen
   *[other] Über { $count } Stapel abstimmen
  }
fac-vote-take-notes = { $count ->
    [one] Über die Karte abstimmen
   *[other] Über alle { $count } Karten abstimmen
  }
fac-vote-take-statements = { $count ->
    [one] Über die Aussage abstimmen
   *[other] Über { $count } Aussagen abstimmen
  }
fac-notice-led = Es wurde schon weitergeschaltet. Jetzt läuft „{ $step }“.
fac-notice-vote-ended = { $count ->
    [one] Abstimmung beendet, ein Stimmzettel.
   *[other] Abstimmung beendet, { $count } Stimmzettel.
  }
fac-papers-count = { $count ->
    [0] Noch keine Stimme
    [one] Ein Stimmzettel
   *[other] { $count } Stimmzettel
  }
fac-papers-badges = { $count ->
    [one] davon einer durch Schreibhilfe
   *[other] davon { $count } durch Schreibhilfen
  }
fac-consent-1 = Ja
fac-consent-2 = Bedenken
fac-consent-3 = Veto
fac-commitment-0 = nicht dabei
fac-commitment-1 = wohlwollend
fac-commitment-2 = mache mit
fac-commitment-3 = treibe es voran
fac-result = Ergebnis
fac-vote-none = keine
fac-vote-dots = Punkte kleben
fac-vote-rating = Bewerten, 1 bis 5
fac-vote-consent = Konsent: ja, Bedenken, Veto
fac-vote-ranking = Rangfolge
fac-vote-commitment = Bereitschaft, 0 bis 3
fac-vote-kind = Art
fac-vote-on = Worüber?
fac-vote-question = Frage
fac-vote-question-example = Was packen wir zuerst an?
fac-step-vote = Abstimmung in diesem Schritt
fac-on-clusters = alle Stapel
fac-on-notes = alle Karten
fac-on-statements = alle Aussagen
fac-on-selected = { $count ->
    [one] ausgewählte Karte
   *[other] ausgewählte
  }
fac-on-zone = { $what } in „{ $zone }“
fac-budget-dots = Punkte je Person
fac-budget-ranking = Ränge
fac-per-item = höchstens auf einem
fac-named = Mit Namen: die Moderation sieht danach, wer was gewählt hat
fac-named-short = mit Namen
fac-dots-each = { $count ->
    [one] 1 Punkt
   *[other] { $count } Punkte
  }
fac-voters = { $count } von { $here } haben abgestimmt
fac-rating-mean = { $count ->
    [one] aus einer Bewertung
   *[other] im Mittel aus { $count } Bewertungen
  }
fac-reasons = Bedenken und Vetos
fac-papers = Wer hat was gewählt?
fac-badge = Nr. { $badge }, durch Schreibhilfe
fac-badges = { $count ->
    [one] Eine Nummer durch Schreibhilfe
   *[other] { $count } Nummern durch Schreibhilfe
  }
fac-badges-double = { $count } doppelt
fac-badge-of = Nr. { $badge }
fac-badge-by = eingetragen von { $names }
fac-badge-double = doppelt
fac-badge-withdraw = Stimmzettel von Nr. { $badge } zurückziehen

## Menschen
fac-nameless = ohne Namen
fac-writing = { $count ->
    [one] eine Person schreibt
   *[other] { $count } schreiben
  }
fac-done = { $done } von { $here } fertig
fac-help = Bitten um Hilfe
fac-help-done = { $name }: geholfen
fac-hands = Redeliste
fac-hand-done = { $name } hat gesprochen
fac-tables = Tische
fac-table = Tisch { $table }
fac-more-people = { $count ->
    [one] und eine Person mehr
   *[other] und { $count } weitere
  }
fac-waiting-held = { $count ->
    [one] Eine Karte zu prüfen
   *[other] { $count } Karten zu prüfen
  }
fac-waiting-offers = { $count ->
    [one] eine Frage, auf die jemand antworten kann
   *[other] { $count } Fragen, auf die jemand antworten kann
  }
fac-stands = Stände
fac-by-table = nach Tisch
fac-by-stand = nach Stand
fac-circle-cards = Im Kreis: die Karten
fac-circle-people = Im Kreis: die Menschen. Anonyme Karten zählen für keinen Tisch.
fac-circle-market = Im Kreis: wer gerade da ist. Darunter: die Besuche bisher.
fac-group-visits = { $count ->
    [0] noch kein Besuch
    [one] 1 Besuch
   *[other] { $count } Besuche
  }
fac-group-here = { $title }: { $here } da
fac-group-done = { $count } fertig
fac-group-help = bittet um Hilfe
fac-group-hand = möchte sprechen
fac-group-still = { $title } ist seit { $minutes } Minuten still.
fac-still-tables = { $sign } (Tisch { $tables })
fac-groups-still = { $count } { $what ->
    [stand] Stände
   *[table] Tische
  } still: { $names }
fac-seats = Teilnehmende
fac-seats-find = Name, Tisch, Nummer, Projekt
fac-seat-name = Name
fac-seat-table = Tisch von { $name }
fac-seat-table-short = Tisch
fac-block = Sperren
fac-unblock = Wieder zulassen

## Kurze Frage, schnelle Antwort
fac-questions = Offene Fragen
fac-no-questions = Noch keine Frage.
fac-likes = { $count ->
    [one] wichtig für 1
   *[other] wichtig für { $count }
  }
fac-offers = { $count ->
    [one] eine Person kann antworten
   *[other] { $count } können antworten
  }
fac-answer = Antwort in einer Zeile
fac-question-screen = 60 s auf die Leinwand
fac-question-slot = auf der Leinwand
fac-answered = Beantwortet
fac-follow-up = Später klären

## Zu zweit moderieren, mitmachen
fac-phone-hint = Selbst mitmachen: öffnet deinen eigenen Platz
fac-hand-over = Zu zweit moderieren
fac-hand-over-hint = Wer diesen Link öffnet, kann alles, was du kannst. Du kannst ihn unter „Zugänge“ wieder sperren.
fac-hand-over-go = Link anlegen
fac-hand-over-made = Scannen oder öffnen, dann moderiert ihr zu zweit.
fac-co = Zweite Moderation
fac-qr-co = QR-Code für die zweite Moderation

## Tasten des Tages
fac-key-condense = Verdichten, Stapel benennen, zusammenlegen
fac-key-statement = Aussage aus der Auswahl
fac-key-send = Auf eine andere Tafel schicken
fac-key-ballot = Abstimmen lassen
fac-key-hide = Karte verbergen
fac-key-spot = Alle hierher, noch einmal: beenden
fac-key-results = Ergebnisse auf der Leinwand, noch einmal: beenden
fac-key-film = Film der Tafel auf der Leinwand, noch einmal: beenden
fac-key-turn = Auf der Leinwand blättern
fac-key-clock = Uhr anhalten, weiter
fac-key-minutes = Eine Minute mehr, weniger
fac-key-agenda = Im Ablauf: Schritt verschieben

## Rückblick: eine Tafel, wie sie war

fac-moments = Rückblick
fac-past = Vergangener Stand
fac-past-comparison = Vergleich
fac-past-look = Zurückblättern
fac-past-end = Zurück zu jetzt
fac-past-loading = Der Verlauf wird geholt
fac-past-since = { $cards ->
    [one] 1 Karte
   *[other] { $cards } Karten
  }{ $veiled ->
    [0] {""}
   *[other] {" "}und { $veiled } verdeckte
  }, { $since ->
    [0] so wie jetzt
    [one] seither 1 Änderung
   *[other] seither { $since } Änderungen
  }
fac-past-slider = Durch den Verlauf der Tafel
fac-past-place = { $time }, Änderung { $place } von { $of }
fac-past-before = Zum vorigen Einschnitt
fac-past-behind = Zum nächsten Einschnitt
fac-past-compare = Vergleichen mit
fac-past-compare-none = nichts
fac-past-compare-now = jetzt
fac-past-difference = Was sich geändert hat
fac-past-turns = { $count ->
    [one] 1 Karte ist anders
   *[other] { $count } Karten sind anders
  }
fac-past-same = Keine Karte ist anders.
fac-past-as-text = Als Text
fac-past-as-table = Als Tabelle
fac-past-anew = Als neue Tafel
fac-past-anew-title = { $board } ({ $time })
fac-past-anew-hint = { $count ->
    [one] Die neue Tafel bekommt 1 Karte, wie sie damals hing. Die Tafel von heute bleibt, wie sie ist.
   *[other] Die neue Tafel bekommt { $count } Karten, wie sie damals hingen. Die Tafel von heute bleibt, wie sie ist.
  }
fac-past-anew-veiled = { $count ->
    [one] 1 davon ist verdeckt und bleibt es: sie liest nur, wer sie geschrieben hat, bis sie dort aufgedeckt wird.
   *[other] { $count } davon sind verdeckt und bleiben es: sie liest nur, wer sie geschrieben hat, bis sie dort aufgedeckt werden.
  }
fac-past-anew-back = { $count ->
    [one] 1 Karte davon ist seither entfernt worden; auf der neuen Tafel lesen sie wieder alle.
   *[other] { $count } Karten davon sind seither entfernt worden; auf der neuen Tafel lesen sie wieder alle.
  }
fac-past-anew-left = Jede Karte behält, wer sie geschrieben hat. Was verdeckt war und zurückgenommen wurde, Kontaktwünsche und Stimmzettel kommen nicht mit.
fac-past-anew-go = Neue Tafel anlegen
fac-past-anew-made = Neue Tafel: { $title }
fac-past-anew-open = Öffnen
fac-moment-keep = Stand festhalten
fac-moment-keep-short = Festhalten
fac-moment-hint = Gibt dem Stand von jetzt einen Namen, um später zu ihm zurückzublättern
fac-moment-name = Stand benennen
fac-moment-title = Wie dieser Stand heißt
fac-moment-example = Stand vor der Mittagspause
fac-moment-save = Merken
fac-moment-rename = Umbenennen
fac-moment-rename-of = „{ $title }“ umbenennen
fac-moment-remove = Namen löschen
fac-moment-remove-of = Namen „{ $title }“ löschen
fac-moment-removed = „{ $title }“ ist kein benannter Stand mehr
fac-turn-added = neu
fac-turn-removed = weg
fac-turn-moved = verschoben
fac-turn-changed = geändert
fac-turn-field-text = Text
fac-turn-field-points = Unterpunkte
fac-turn-field-when = Datum
fac-turn-field-color = Farbe
fac-turn-field-shape = Form
fac-turn-field-answer = Antwort
fac-turn-field-likes = Zustimmung
fac-turn-field-offers = Antwortangebote
fac-replay = Film
fac-replay-as = Film der Tafel als { $format } herunterladen
fac-replay-hint = Wie die Tafel gewachsen ist, als Film von einer halben Minute: GIF für Folien, WebP für alles Neuere
fac-replay-busy = Der Film entsteht
fac-replay-stop = Abbrechen
fac-key-past = Zurückblättern; dort ← → Schritt für Schritt, mit Umschalt zum nächsten Einschnitt

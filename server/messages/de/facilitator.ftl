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
fac-phone = Als Handy
fac-keys = Tasten
fac-panes = Ansicht
fac-pane-agenda = Ablauf
fac-pane-wall = Wand
fac-pane-cockpit = Steuern

## Ablauf
fac-agenda = Ablauf
fac-agenda-keys = Mit Alt und Pfeil hoch oder runter verschiebst du die Tafel im Ablauf.
fac-agenda-now = { $count ->
    [0] Alle sind hier, noch keine Karte
    [one] Alle sind hier, eine Karte
   *[other] Alle sind hier, { $count } Karten
  }
fac-agenda-open = Nur bei dir offen
fac-lobby = Ankommen
fac-lobby-now = Code auf der Leinwand
fac-lobby-go = Code zeigen
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

## Steuern
fac-cockpit = Steuern
fac-next = Weiter: { $board }
fac-end = Zurück zum Ankommen
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
fac-renew = Erneuern
fac-revoke = Sperren
fac-revoked = gesperrt
fac-reopen = Wieder öffnen
fac-renew-hint = Erneuern macht einen neuen Link. Der alte und alle Plätze, die er gab, gelten dann nicht mehr.
fac-renew-own = Durch diese Tür bist du selbst gekommen. Leg erst einen zweiten Zugang zur Moderation an und öffne ihn, sonst sperrst du dich aus.
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
fac-exports = Mitnehmen
fac-export-as = Diese Tafel als { $format } herunterladen
fac-export-now = Stand: jetzt
fac-export-at = Stand: nach { $seq } von { $latest } Änderungen
fac-export-at-time = Stand: { $time } Uhr, nach { $seq } von { $latest } Änderungen
fac-removed = Entfernte Karten
fac-restore-note = „{ $text }“ zurückholen

## Tafel anlegen und ändern
fac-add-board-heading = Wie soll die Tafel aussehen?
fac-add-board-go = Aufhängen
fac-import = Aus Datei holen
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
fac-layout-timeline = Zeitstrahl
fac-axis-start = Von
fac-axis-end = Bis
fac-axis-wrong = Schreib ein Jahr oder ein Datum wie 2017 oder 2017-06.
fac-earlier = Früher
fac-later = Später
fac-hold = Halte gedrückt oder drücke noch einmal, dann geht es.

## Feld, Spur, Stand
fac-zone-title = Überschrift
fac-new-zone = Neues Feld
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
fac-stand-speaker = Impuls
fac-stand-speaker-example = Wer gibt den Anstoß?
fac-stand-place = Ort
fac-stand-place-example = Foyer, links

## Veranstaltung
fac-workshop-title = Titel der Veranstaltung
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

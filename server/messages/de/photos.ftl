## Photos of a board: brought, described, objected to, read into notes. Read by the phone and the desk.

photos = Fotos
photos-number = Foto { $n }
photos-add = Fotos hinzufügen
photos-drop = Oder zieh sie auf diese Seite. Ort und Gerät werden aus den Bildern entfernt.
photos-let-go = Loslassen: Fotos von „{ $board }“
photos-objected = { $count ->
    [one] 1 Einwand
   *[other] { $count } Einwände
  }
photos-veiled-short = Einwand: bitte entscheiden
photos-draft-short = Entwurf: noch ohne Worte
photos-unread = { $count ->
    [one] 1 Karte nicht abgeschrieben
   *[other] { $count } Karten nicht abgeschrieben
  }
photos-gone = Dieses Foto gibt es nicht mehr.
photos-removed = Das Foto ist gelöscht, auch auf dem Server.
photos-somebody = jemandem ohne Namen

photos-upload-of = { $name } wird gesendet
photos-upload-waits = Wartet
photos-upload-sends = { $percent } %
photos-upload-made = Wird aufbereitet …
photos-upload-again = Kein Netz. Wird noch einmal gesendet …
photos-upload-away = { $name } nicht senden

photos-alt = Was ist zu sehen?
photos-alt-example = Flipchart „Was uns trägt“: drei Spalten mit zwölf Karten
photos-draft = Erst mit diesen Worten sehen auch andere das Foto.
photos-shown = Alle im Raum sehen das Foto. Im Bericht steht es nicht.
photos-reported = Alle im Raum sehen das Foto. Es steht im Bericht.
photos-title = Titel
photos-credit = Foto von
photos-credit-example = Name
photos-consent = Wer darf es sehen?
photos-consent-workshop = Nur wir hier
photos-consent-report = Auch wer den Bericht liest
photos-consent-public = Alle, auch öffentlich
photos-zone = Aufgenommen bei
photos-zone-none = Ganze Tafel

photos-dialog = Foto abschreiben
photos-about = Zum Foto
photos-without-words = Foto, noch ohne Worte
photos-veil = Vor anderen verbergen
photos-unveil = Wieder zeigen
photos-remove = Foto löschen
photos-veiled = Einwand von { $names }. Bis du entscheidest, sieht nur die Moderation dieses Foto.
photos-mode = Auf dem Foto
photos-mode-card = Karte
photos-mode-column = Spalte
photos-mode-move = Verschieben
photos-by-keys = Rahmen setzen
photos-read = Text erkennen
photos-reading = Liest …
photos-read-found = { $count ->
    [0] Die Texterkennung hat nichts gefunden.
    [one] Ein Vorschlag. Nimm ihn an, ändere oder verwirf ihn.
   *[other] { $count } Vorschläge. Nimm sie an, ändere oder verwirf sie.
  }
photos-smaller = Kleiner
photos-larger = Größer
photos-whole = Ganzes Foto
photos-keys = Zieh einen Rahmen um eine Karte und tippe, was darauf steht. Ein Rahmen lässt sich mit den Pfeiltasten verschieben, mit Umschalt und Pfeil vergrößern, mit Entf entfernen.
photos-region-column = Spalte { $zone }
photos-region-read = Karte { $n }: { $text }
photos-region-unread = Karte { $n }, noch nicht abgeschrieben
photos-offer = Vorschlag: { $text }
photos-offer-title = Vorschlag der Texterkennung
photos-offer-take = Annehmen
photos-offer-drop = Verwerfen
photos-offer-heading = Ist Überschrift
photos-offer-heading-hint = Keine Karte: was darunter steht, kommt in das gewählte Feld
photos-offers-take = Alle { $count } annehmen
photos-offers-drop = Alle verwerfen
photos-column-title = Spalte auf dem Foto
photos-column-zone = Karten daraus kommen nach
photos-card-none = Abschreiben
photos-card-how = Zieh auf dem Foto einen Rahmen um eine Karte. Mit Rahmen um die Spalten kommen die Karten gleich in das passende Feld.
photos-card-new = Karte { $n }
photos-card-read = Karte { $n }, abgeschrieben
photos-card-text = Text der Karte
photos-card-hint = Was steht auf der Karte?
photos-card-zone = Feld
photos-card-add = Karte anlegen
photos-card-save = Ändern
photos-region-remove = Rahmen entfernen
photos-unframed = Noch keine Karte eingerahmt.
photos-unread-count = { $count ->
    [0] Alles abgeschrieben.
    [one] Noch 1 Karte abzuschreiben.
   *[other] Noch { $count } Karten abzuschreiben.
  }
photos-offers-left = { $count ->
    [one] Noch 1 Vorschlag offen.
   *[other] Noch { $count } Vorschläge offen.
  }
photos-unread-next = Zur nächsten
photos-show-region = Auf dem Foto zeigen

photos-take = Foto aufnehmen
photos-choose = Fotos wählen
photos-private = Ort und Gerät werden aus den Bildern entfernt. Fotografiere Wände, keine Gesichter.
photos-none = Noch keine Fotos von dieser Tafel.
photos-on-it = Ich bin auf dem Bild
photos-on-it-told = Dann sieht es sofort nur noch die Moderation. Sie entscheidet, ob es gelöscht wird.
photos-on-it-sure = Nicht mehr zeigen
photos-on-it-done = Das Foto ist nicht mehr zu sehen. Die Moderation entscheidet.
photos-credit-of = Foto: { $name }
photos-back = Zurück

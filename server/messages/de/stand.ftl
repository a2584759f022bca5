## A stand: what it has for visitors, and what those who host it write. Read by the phone and the desk.

stand-hand-over = { $round ->
    [0] Übergabe
   *[other] Übergabe aus Runde { $round }
  }
stand-earlier = { $count ->
    [one] Eine frühere Übergabe
   *[other] { $count } frühere Übergaben
  }
stand-input = Impuls: noch { $time }
stand-more = { $count ->
    [0] Zum Stand
   *[other] Zum Stand, mit Material
  }
stand-materials = Material
stand-page = { $title }, Seite { $page } von { $pages }
stand-pages = Seiten von { $title }
stand-page-count = { $count } Seiten, zur Seite wischen
stand-opens = (öffnet ein neues Fenster)
stand-headlines = Schlagzeilen fürs Plenum
stand-questions = Fragen an den Stand
stand-ask = Frage stellen
stand-ask-label = Deine Frage an „{ $stand }“
stand-ask-send = Frage abschicken
stand-answer = Antwort:
stand-held = Wartet auf Antwort. Bis dahin lesen das nur der Stand und die Moderation.
stand-contact = Kontakt hinterlassen
stand-contact-name = Dein Name
stand-contact-reach = Wie bist du zu erreichen?
stand-contact-told = Das lesen nur der Stand und die Moderation.
stand-contact-send = Kontakt abschicken
stand-mine-contact = Dein Kontaktwunsch: { $name }, { $reach }
stand-withdraw = Zurücknehmen

keep-title-of = Stand „{ $stand }“
keep-hand-over = { $round ->
    [0] Übergabe an die nächste Gruppe
   *[other] Übergabe aus Runde { $round } an die nächste Gruppe
  }
keep-hand-over-last = { $round ->
    [0] Letzte Runde: für den Bericht
   *[other] Runde { $round }: für den Bericht
  }
keep-hand-over-done = Übergeben
keep-last = Letzte Runde: Danach kommt keine Gruppe mehr. Schreib jetzt die Schlagzeilen fürs Plenum.
keep-line = Zeile { $n }
keep-headlines = Schlagzeilen fürs Plenum
keep-headline = Schlagzeile { $n }
keep-save = Sichern
keep-saved = gesichert
keep-late = Jemand war schneller. Jetzt steht hier:
keep-late-gone = Jemand war schneller und hat die Zeilen gelöscht.
keep-both = Beide behalten
keep-theirs = Andere nehmen
keep-mine = Meine nehmen
keep-empty = Leer lassen
keep-full = Das sind { $count } Zeilen, { $most } haben Platz. Fass welche zusammen.
keep-input = Impuls
keep-minutes = Minuten
keep-input-start = Starten
keep-input-again = Noch einmal starten
keep-input-stop = Beenden
keep-input-over = Die Zeit für den Impuls ist um.
keep-materials = Material
keep-file = Bild oder PDF
keep-link = Link
keep-busy = Wird hochgeladen …
keep-file-told = JPEG, PNG, WebP, GIF oder PDF bis 40 Seiten, höchstens 15 MB.
keep-file-offline = Dateien brauchen eine Verbindung.
keep-too-large = Diese Datei ist größer als 15 MB.
keep-title = Titel
keep-url = Adresse
keep-url-wrong = Die Adresse beginnt mit https:// oder http:// und hat keine Leerzeichen.
keep-alt = Was ist darauf zu sehen?
keep-alt-hint = für alle, die es nicht sehen können
keep-put = An den Stand legen
keep-cancel = Abbrechen
keep-forward = { $title } nach vorn
keep-edit = { $title } ändern
keep-take-away = { $title } wegnehmen
keep-question = Leitfrage
keep-question-all = Leitfrage für alle
keep-question-for = In den Worten für { $level }
keep-stand = Titel, Ort, Personen
keep-stand-title = Titel des Stands
keep-stand-place = Ort
keep-stand-host = Moderation
keep-stand-speaker = Impuls
keep-stand-untitled = Ein Stand braucht einen Titel.
keep-inquiries = Anfragen
keep-answer = Antwort
keep-answer-send = Antworten
keep-answered = beantwortet
keep-held = Lesen nur der Stand und die Moderation, bis du antwortest.
keep-remove = Entfernen
keep-contacts = Kontaktwünsche
keep-contacts-told = Das lesen nur dieser Stand und die Moderation. In keiner Datei steht es.
keep-none = Noch hat niemand gefragt.
keep-topics = Themen
keep-topic = Neues Thema
keep-topic-add = Hinzufügen
keep-topic-drop = entfernen
keep-topics-offered = An anderen Ständen gibt es schon:
keep-topics-full = Ein Stand hat höchstens { $count } Themen.
keep-touches = Schnittstellen
keep-touch-agree = Wir stimmen zu
keep-touch-agreed = zugestimmt
keep-touch-undo = Zustimmung zurücknehmen

touch-none = Vorgeschlagen
touch-sending = Wird gesendet
touch-offline = Wartet auf Netz
touch-one = Stand { $stand } stimmt zu
touch-both = Beide Stände stimmen zu
keep-took-over = { $name } übernimmt. Ihr seht und ändert beide dasselbe.
keep-beside = Mit dir an diesem Stand: { $names }
keep-somebody = Jemand

# The way to a board's photos; what is said there stands in photos.ftl.
photos-open = { $count ->
    [0] Fotos
    [one] 1 Foto
   *[other] { $count } Fotos
  }

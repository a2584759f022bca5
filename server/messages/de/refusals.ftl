## One sentence per refusal code of server/board/refusals.py ("not_yours" is refusal-not-yours).

refusal-malformed = Damit konnte der Server nichts anfangen. Lade die Seite bitte neu.
refusal-too-large = Das ist zu groß. Kürze bitte den Text, oder nimm eine kleinere Datei.
refusal-unknown-command = Das kennt der Server nicht. Lade die Seite bitte neu.
refusal-version = Die Seite ist veraltet. Lade sie bitte neu.
refusal-forged-seat = Dein Platz wurde nicht erkannt. Tritt bitte noch einmal bei.
refusal-no-seat = Dein Platz gilt nicht mehr. Tritt bitte noch einmal bei.
refusal-revoked = Dieser Zugang gilt nicht mehr. Lass dir einen neuen geben.
refusal-blocked = Die Moderation hat diesen Platz gesperrt.
refusal-taken = Dieser Platz ist schon auf einem anderen Gerät offen. Erlaube dort unter „Ich“ ein weiteres Gerät, oder bitte die Moderation, den Platz freizugeben. Dann versuch es noch einmal.
refusal-not-allowed = Das darfst du mit deinem Zugang nicht.
refusal-not-yours = Diese Karte gehört jemand anderem.
refusal-unknown-room = Diese Veranstaltung gibt es nicht mehr.
refusal-unknown-board = Diese Tafel gibt es nicht mehr.
refusal-unknown-zone = Dieses Feld gibt es nicht mehr. Such dir ein anderes aus.
refusal-unknown-note = Diese Karte gibt es nicht mehr.
refusal-unknown-link = Diesen Zugang gibt es nicht mehr.
refusal-unknown-code = Diesen Code kennen wir nicht.
refusal-removed = Die Karte wurde inzwischen entfernt.
refusal-empty = Da steht noch nichts.
refusal-too-long = Das ist zu lang. Höchstens { $limit } Zeichen passen.
refusal-too-many = Das sind zu viele. Höchstens { $limit } gehen.
refusal-bad-id = Da ist etwas durcheinandergekommen. Lade die Seite bitte neu.
refusal-exists = Das gibt es schon.
refusal-bad-date = Dieses Datum gibt es nicht, oder das Ende liegt vor dem Anfang.
refusal-bad-address = Diese Adresse lässt sich nicht öffnen. Sie beginnt mit https://.
refusal-bad-points = Mit den Unterpunkten stimmt etwas nicht.
refusal-not-empty = In diesem Feld liegen noch Karten.
refusal-has-columns = Dieses Feld hat Spalten. Such dir eine davon aus.
refusal-nothing-to-undo = Es gibt nichts mehr zurückzunehmen.
refusal-changed-since = { $field ->
    [lines] Jemand war schneller: Dort stehen jetzt andere Zeilen. Deine stehen daneben.
   *[other] Jemand hat das inzwischen geändert, darum lässt es sich nicht zurücknehmen.
  }
refusal-bad-file = Diese Datei können wir nicht lesen.
refusal-bad-import = Diese Datei wird keine Tafel.
refusal-bad-roster = Diese Liste können wir nicht lesen.
refusal-bad-media = { $why ->
    [type] Dieses Format lesen wir nicht. Es gehen JPEG, PNG, WebP und GIF, für Stände und Logos auch PDF.
    [pixels] Dieses Bild ist zu groß. Speichere es bitte kleiner.
    [pages] Höchstens { $limit } Seiten gehen. Teile das PDF bitte.
    [locked] Dieses PDF hat ein Passwort. Speichere es bitte ohne.
    [photo] Ein PDF ist kein Foto. Es gehen JPEG, PNG, WebP und GIF.
    [unread] Die Texterkennung kam mit diesem Foto nicht zurecht. Tippe die Karten bitte ab.
   *[other] Diese Datei ist beschädigt.
  }
refusal-made-in-part = Der Ablauf kam nur zum Teil an: Tafeln: { $boards }, Schritte: { $steps }. Nimm sie wieder weg, bevor du ihn noch einmal einfügst.
refusal-media-full = Mehr Bilder und PDFs passen nicht in diese Veranstaltung.
refusal-too-fast = Das ging sehr schnell. Gleich geht es weiter.
refusal-store-away = Der Server kann gerade nicht speichern. Wir versuchen es gleich noch einmal.
refusal-internal = Beim Server ist etwas schiefgegangen.
refusal-offline = Gerade keine Verbindung.
refusal-not-created = Diese Tafel wird gerade noch angelegt.
refusal-last-link = Das ist der letzte Zugang zur Moderation. Lege zuerst einen zweiten an und öffne ihn.
refusal-unknown-template = Diese Vorlage gibt es nicht.
refusal-not-found = Das gibt es hier nicht.
refusal-wrong-method = Damit konnte der Server nichts anfangen. Lade die Seite bitte neu.
refusal-foreign-origin = Das darf nur eine Seite von Stellwand selbst.
refusal-not-now = Das ist in diesem Schritt nicht dran.
refusal-locked = Hier ist gerade geschlossen.
refusal-veiled = Diese Karte ist noch nicht aufgedeckt.
refusal-note-limit = { $per ->
    [table] Höchstens { $limit } je Tisch: Tisch { $table } ist voll.
   *[other] Höchstens { $limit } je Person: Deine Karten hängen schon.
  }
refusal-no-stand = Das gibt es nur an einem Stand.
refusal-no-listing = Darauf kann man nicht antworten.
refusal-unreachable = Hinter diesem Eintrag ist niemand erreichbar. Frag die Moderation.
refusal-no-contact = Dazu braucht es deinen eigenen Kontakt. Trag ihn ein, dann geht es.
refusal-got-answer = Mit diesem Eintrag hat dir schon jemand geantwortet. Sag dort zu.
refusal-answered = Darauf hast du schon geantwortet.
refusal-two-sides = Jede Rubrik hat genau zwei Seiten: Suche und Biete.
refusal-unknown-material = Dieses Material gibt es nicht mehr.
refusal-unknown-inquiry = Diese Anfrage gibt es nicht mehr.
refusal-unknown-cluster = Diesen Stapel gibt es nicht mehr.
refusal-unknown-statement = Diese Aussage gibt es nicht mehr.
refusal-unknown-ballot = Diese Abstimmung gibt es nicht mehr.
refusal-unknown-item = Das steht nicht zur Wahl.
refusal-unknown-step = Diesen Schritt gibt es nicht mehr.
refusal-unknown-interface = Diese Schnittstelle gibt es nicht mehr.
refusal-same-stand = Eine Schnittstelle liegt zwischen zwei verschiedenen Ständen.
refusal-proposed = Das hast du schon vorgeschlagen.
refusal-not-met = Mit dieser Person warst du in keiner Runde an einem Tisch.
refusal-unknown-photo = Dieses Foto gibt es nicht mehr.
refusal-unknown-region = Diesen Ausschnitt gibt es auf dem Foto nicht mehr.
refusal-bad-region = Dieser Ausschnitt liegt nicht ganz auf dem Foto, oder er ist zu klein.
refusal-decided = Über deinen Einwand gegen dieses Foto wurde schon entschieden. Bitte sprich die Moderation an.
refusal-not-installed = Auf dem Server fehlt die Texterkennung Tesseract. Wer ihn betreut, holt sie unter Debian mit: apt-get install tesseract-ocr tesseract-ocr-deu
refusal-unknown-moment = Diesen Stand gibt es nicht.
refusal-unknown-mix = Diese Mischung oder Runde gibt es nicht mehr.
refusal-unknown-station = Diesen Platz gibt es in der Runde nicht.
refusal-station-closed = Dort ist geschlossen.
refusal-station-open = Dort ist wieder offen; niemand muss weiter.
refusal-station-full = Dort sind alle { $limit } Plätze besetzt.
refusal-stopped = Abgebrochen.
refusal-running = Dieser Schritt läuft gerade.
refusal-paused = Gerade ist Pause. Gleich geht es weiter.
refusal-closed = Die Abstimmung ist zu Ende.
refusal-over-budget = Mehr als { $limit } Punkte hast du nicht.
refusal-bad-mark = So lässt sich das nicht bewerten.
refusal-no-dates = Der Kalender wäre leer: Kein Tag hat einen Beginn, und kein Schritt ist gelaufen. Trag zuerst den Beginn ein.
refusal-impossible = So lassen sich die Gruppen nicht mischen.

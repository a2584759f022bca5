## Die Liste der Teilnehmenden (server/roster): was sich nicht lesen lässt, was in einer Zeile nicht stimmt, was wegbleibt.

roster-refused = { $why ->
    [empty] In dieser Datei steht nichts.
    [format] Diese Art Datei können wir nicht lesen. Speichere die Liste als CSV oder XLSX, ohne Kennwort.
    [size] Diese Datei ist zu groß. Kopiere nur die Liste in eine neue Datei, höchstens { $limit } Zeilen.
    [rows] Das sind zu viele Zeilen. Höchstens { $limit } gehen.
    [names] Hier finden wir keine Namen. Schreib „Name“ über die Spalte mit den Namen.
    [titles] Hier finden wir keine Titel. Schreib „Titel“ über die Spalte mit den Ständen.
    [quotes] In Zeile { $line } fehlt ein Anführungszeichen.
   *[damaged] Diese Datei ist beschädigt. Öffne sie und speichere sie neu.
  }
roster-headless = Ohne Überschriften: Nur die Namen aus der ersten Spalte kommen mit.

roster-no-name = Hier fehlt der Name.
roster-name-too-long = Der Name ist zu lang. Höchstens 60 Zeichen passen.
roster-double = Steht genauso schon in Zeile { $value }.
roster-same-name = Heißt wie in Zeile { $value }. Zwei Menschen?
roster-unknown-level = Die Ebene „{ $value }“ gibt es in dieser Veranstaltung nicht.
roster-cut = Das war zu lang und ist gekürzt.
roster-characters = Hier stehen Zeichen, die sich nicht lesen lassen.
roster-email = Die E-Mail-Adresse bleibt weg.
roster-shifted = Diese Zeile hat mehr Spalten als Überschriften. Vielleicht ist etwas verrutscht.
roster-no-title = Hier fehlt der Titel.
roster-same-title = Heißt wie in Zeile { $value }. Zwei Stände?
roster-many-topics = Ein Stand hat höchstens acht Themen. Weg bleibt: { $value }

roster-left-unknown = nicht übernommen
roster-left-email = E-Mail-Adressen speichern wir nicht
roster-left-twice = haben wir schon aus einer anderen Spalte
roster-left-no-levels = diese Veranstaltung hat keine Ebenen

roster-field-name = Name
roster-field-organisation = Organisation
roster-field-region = Region
roster-field-level = Ebene
roster-field-project = Projekt
roster-field-function = Rolle
roster-field-branch = Branche
roster-field-access = Bedarf
roster-field-title = Titel
roster-field-question = Leitfrage
roster-field-host = Moderation
roster-field-speaker = Impuls
roster-field-place = Ort
roster-field-topics = Themen

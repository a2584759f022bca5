## Dateien, die Tafeln werden (server/imports): was sich nicht lesen lässt, was in einer Zeile nicht stimmt, was wegbleibt.

imports-refused = { $why ->
    [empty] In dieser Datei steht nichts.
    [format] Diese Art Datei können wir nicht lesen. Es gehen CSV, XLSX ohne Kennwort, Markdown und unsere eigenen JSON-Dateien.
    [size] Diese Datei ist zu groß. Teile sie in kleinere, mit höchstens { $limit } Karten.
    [rows] Das sind zu viele Zeilen. Höchstens { $limit } Karten passen auf eine Tafel.
    [quotes] In Zeile { $line } fehlt ein Anführungszeichen.
    [report] Diese Datei ist die Dokumentation der ganzen Veranstaltung. Nimm die CSV- oder die JSON-Datei der einzelnen Tafel.
    [board] Diese JSON-Datei ist keine Tafel aus Stellwand, oder sie ist beschädigt. Lade die Tafel noch einmal als JSON herunter.
    [whole] Diese Datei ist eine ganze Tafel. Sie kommt als neue Tafel dazu, nicht auf eine andere.
   *[damaged] Diese Datei ist beschädigt. Öffne sie und speichere sie neu.
  }

imports-kind-table = Tabelle: eine Karte je Zeile
imports-kind-grid = Raster: die erste Zeile nennt die Felder
imports-kind-list = Liste: eine Karte je Zeile, ohne Überschriften
imports-kind-outline = Gliederung: Überschriften sind Felder, Punkte sind Karten
imports-kind-mural = Export aus Mural: eine Karte je Klebezettel, Felder nach „Area“
imports-kind-board = Tafel aus Stellwand, mit allem, was auf ihr war

imports-no-text = Hier steht kein Text für eine Karte.
imports-formula = In Spalte { $value } steht eine Formel ohne Ergebnis. Öffne die Datei in der Tabellenkalkulation und speichere sie neu.
imports-no-field = Kein Feld genannt: Solche Karten liegen unter „Ohne Feld“.
imports-field-cut = Der Name des Feldes war zu lang und ist gekürzt: { $value }
imports-fields = Zu viele Felder. Die Karte liegt im letzten statt in „{ $value }“.
imports-split = Zu lang für eine Karte: geht auf der nächsten weiter.
imports-date = „{ $value }“ ist kein Datum, das wir lesen können. Es steht als Punkt auf der Karte.
imports-date-order = „{ $value }“: Tag und Monat könnten vertauscht sein.
imports-color = Die Farbe „{ $value }“ kennen wir nicht. Die Karte ist weiß.
imports-characters = Hier stehen Zeichen, die sich nicht lesen lassen.
imports-paragraph = Ein Absatz ohne Punkt davor wird eine Karte.
imports-deep = Tiefer als zwei Ebenen: Diese Punkte rücken nach oben.
imports-stack = Die Karte ist voll. Dass sie im Stapel „{ $value }“ lag, steht auf ihr nicht mehr.

imports-left-unknown = kennen wir nicht
imports-left-twice = haben wir schon aus einer anderen Spalte
imports-left-other = gibt es auf unseren Tafeln nicht
imports-left-whole = kommt nur mit der JSON-Datei der Tafel zurück
imports-left-sheet = weiteres Blatt

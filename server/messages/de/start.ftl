# Die Startseite: einen Code eingeben oder eine Veranstaltung anlegen.

start-claim = Die gemeinsame Tafel für viele
start-code-heading = Mitmachen
start-code-label = Code eingeben
start-code-go = Los
start-code-hint = Er steht auf der Leinwand, acht Zeichen.
start-code-short = Da fehlt noch etwas. Der Code hat acht Zeichen.
start-code-unknown = { $code } kennen wir nicht. Schau noch einmal auf die Leinwand.
start-code-busy = Das waren viele Versuche. Warte einen Moment und probier es noch einmal.
start-offline = Gerade keine Verbindung. Probier es gleich noch einmal.

start-resume = Weiter mit
start-mine = Meine Veranstaltungen
start-forget = { $title } auf diesem Gerät vergessen

start-heading = Womit fängst du an?
start-intro = Jede Vorlage ist nur der Anfang. Du kannst alles ändern, auch mitten im Tag.
start-title-label = Titel
start-title-example = Zehn Jahre Lebendige Quartiere
start-title-missing = Gib deiner Veranstaltung noch einen Titel.
start-language-label = Sprache
start-language-de = Deutsch
start-language-en = English
start-later = Weitere Tafeln nimmst du später dazu.
start-create = Anlegen und Code holen
start-refused = Das hat nicht geklappt. Probier es gleich noch einmal.

start-template-anniversary = Jubiläum mit Marktständen
start-template-anniversary-hint = Rückblick, Standort, drei Stände
start-template-timeline = Zeitstrahl
start-template-timeline-hint = Gemeinsame Geschichte auf einer Skala mit Spuren
start-template-swot = Wo stehen wir?
start-template-swot-hint = Stärken, Schwächen, Chancen, Risiken
start-template-strengths = Stärken und Schwächen
start-template-strengths-hint = Zwei Felder nebeneinander
start-template-soar = SOAR
start-template-soar-hint = Stärken, Möglichkeiten, Wünsche, Ergebnisse
start-template-factors = Gelingensfaktoren und Hürden
start-template-factors-hint = Was hat geholfen, was stand im Weg?
start-template-criteria = Vier Netzwerkkriterien
start-template-criteria-hint = Ziele, Unterschiede, Austausch, Vertrauen
start-template-stands = Marktstände
start-template-stands-hint = Drei Stände mit Leitfrage und eigenen Spalten
start-template-blank = Leere Wand
start-template-blank-hint = Ein Feld, eine Frage, los

start-board-timeline = Meilensteine
start-board-timeline-kind = Zeitstrahl über zehn Jahre, Spuren für Bund, Land und Kommune
start-board-swot = Wo stehen wir?
start-board-swot-kind = Vier Felder
start-board-strengths = Stärken und Schwächen
start-board-strengths-kind = Zwei Felder
start-board-soar = SOAR
start-board-soar-kind = Vier Felder
start-board-factors = Gelingensfaktoren und Hürden
start-board-factors-kind = Zwei Spalten
start-board-criteria = Unser Netzwerk
start-board-criteria-kind = Vier Spalten
start-board-stands = Marktstände
start-board-stands-kind = Drei Stände, jeder mit zwei Spalten
start-board-blank = Leere Wand
start-board-blank-kind = Ein Feld

# Die Startseite: einen Code eingeben oder eine Veranstaltung anlegen.

start-claim = Die gemeinsame Tafel für viele
start-methods = Methoden
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
start-intro = Jede Vorlage ist ein fertiger Ablauf. Du kannst alles ändern, auch mitten im Tag.
start-title-label = Titel
start-title-example = Zehn Jahre Lebendige Quartiere
start-title-missing = Gib deiner Veranstaltung noch einen Titel.
start-language-label = Sprache
start-language-de = Deutsch
start-language-en = English
start-language-both = Beide
start-later = Weitere Tafeln nimmst du später dazu.
start-create = Anlegen und Code holen
start-refused = Das hat nicht geklappt. Probier es gleich noch einmal.

start-kind-timeline = Zeitstrahl über zehn Jahre, Spuren für Bund, Land und Kommune
start-kind-swot = Vier Felder
start-kind-strengths = Zwei Felder
start-kind-soar = Vier Felder
start-kind-factors = Zwei Spalten
start-kind-criteria = Vier Spalten
start-kind-stands = Drei Stände, jeder mit zwei Spalten
start-kind-blank = Ein Feld

start-single = Oder nur eine Tafel
start-file = Ablauf aus einer Datei
start-file-hint = Alle Tafeln und Schritte dieser Datei (YAML). Beim Anlegen wird sie geprüft.
start-days = { $count } Tage
start-day = { $day }. Tag
start-people = { $least } bis { $most } Menschen

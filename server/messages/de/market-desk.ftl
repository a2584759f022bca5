## Der Marktplatz an Pult und Leinwand: gemeinsame Themen, Schnittstellen, Stände als Liste.

overlap-matrix = Gemeinsame Themen der Stände
overlap-pair = { $one } und { $other }
overlap-shared = { $count ->
    [0] Kein gemeinsames Thema
    [one] 1 gemeinsames Thema: { $topics }
   *[other] { $count } gemeinsame Themen: { $topics }
  }
overlap-state-none = Schnittstelle vorgeschlagen
overlap-state-one = Schnittstelle: eine Seite ist dafür
overlap-state-both = Schnittstelle: beide Seiten sind dafür
overlap-agreed-none = vorgeschlagen
overlap-agreed-one = eine Seite ist dafür
overlap-agreed-both = beide Seiten sind dafür

fac-view-overlap = Themen
fac-overlap-hint = Welche Stände gemeinsame Themen haben
fac-overlap-list = Was in der Liste steht
fac-overlap-scrolls = Die Tabelle ist breiter als der Platz: Sie lässt sich zur Seite schieben.
fac-overlap-strongest = Stärkste Überschneidungen
fac-overlap-alone = Noch ohne Schnittstelle
fac-overlap-none = Noch haben keine zwei Stände ein Thema gemeinsam. Themen stehen bei jedem Stand unter „Bearbeiten“.
fac-overlap-all-met = Alle, die ein Thema gemeinsam haben, haben auch eine Schnittstelle.
fac-overlap-rest = { $count ->
    [one] und ein weiteres Paar
   *[other] und { $count } weitere Paare
  }
fac-overlap-blank = { $count ->
    [one] Ein Stand hat noch keine Themen.
   *[other] { $count } Stände haben noch keine Themen.
  }
fac-overlap-for = { $sign } ist dafür
fac-overlap-confirm = Für „{ $stand }“ zustimmen
fac-overlap-unconfirm = Zustimmung für „{ $stand }“ zurücknehmen
fac-overlap-propose = Schnittstelle eintragen
fac-overlap-reason = Worin berühren sie sich?
fac-overlap-propose-go = Eintragen
fac-show-overlap = Themen zeigen

fac-stand-topics = Themen
fac-stand-visits = Besuche
fac-stand-topics-example = Thema, dann Eingabetaste
fac-stand-topics-known = Schon auf dieser Tafel:
fac-topic-remove = „{ $topic }“ wegnehmen
fac-topics-full = Acht Themen sind genug.

fac-market-files = Marktplatz
fac-market-signs = Aushänge mit QR-Code
fac-market-stands = Stände und Links
fac-market-interfaces = Schnittstellen
fac-market-overlap = Gemeinsame Themen

fac-stands-import = Stände importieren
fac-stands-links = Links für Stände
fac-stands-hint = Oder hierher ziehen, oder aus der Tabelle kopieren und hier einfügen. CSV oder XLSX, eine Zeile je Stand. Spalten erkennen wir an ihrer Überschrift: Titel, Leitfrage, Moderation, Impuls, Ort, Themen.
fac-stands-paste = Eingefügt
fac-stands-headless = Ohne Überschriften: Nur die Titel aus der ersten Spalte kommen mit.
fac-stands-columns = Spalten auf jedem neuen Stand
fac-stands-columns-none = keine
fac-stands-columns-like = wie auf Stand { $sign }: { $titles }
fac-stands-take = { $count ->
    [one] Einen Stand übernehmen
   *[other] { $count } Stände übernehmen
  }
fac-stands-made = { $count ->
    [one] Ein Stand angelegt.
   *[other] { $count } Stände angelegt.
  }
fac-stands-changed = { $count ->
    [one] Ein Stand geändert.
   *[other] { $count } Stände geändert.
  }
fac-stands-room = Das werden zu viele Felder. Auf einer Tafel haben { $limit } Platz, Spalten mitgezählt.
fac-stands-clear = { $count ->
    [one] Den einen Stand ohne Karten wegnehmen, der nicht in der Liste steht: { $names }
   *[other] Die { $count } Stände ohne Karten wegnehmen, die nicht in der Liste stehen: { $names }
  }
fac-stands-cleared = { $count ->
    [one] Ein leerer Stand weggenommen.
   *[other] { $count } leere Stände weggenommen.
  }
fac-stands-empty = Hier gibt es noch keine Stände.
fac-links-hint = Wer einen Link öffnet, bearbeitet diesen Stand, und nur diesen. Auf den Aushängen steht er nicht.
fac-links-missing = { $count ->
    [0] Jeder Stand hat seinen Link.
    [one] Ein Stand hat noch keinen Link.
   *[other] { $count } Stände haben noch keinen Link.
  }
fac-links-make = { $count ->
    [one] Link anlegen
   *[other] { $count } Links anlegen
  }
fac-links-file = Alle als CSV
fac-links-board = Tafel
fac-links-none = noch kein Link
fac-links-full = Für so viele Links ist in der Veranstaltung kein Platz mehr.

screen-market = { $count ->
    [one] Ein Stand
   *[other] { $count } Stände
  }
screen-market-here = { $count ->
    [0] gerade niemand an einem Stand
    [one] eine Person an den Ständen
   *[other] { $count } Leute an den Ständen
  }
screen-market-pages = Seiten mit Ständen
screen-market-now = { $count ->
    [0] niemand da
    [one] eine Person da
   *[other] { $count } da
  }
screen-market-full = gerade voll
screen-market-free = viel Platz
screen-market-visits = { $count ->
    [one] 1 Besuch
   *[other] { $count } Besuche
  }
screen-overlap = Gemeinsame Themen
screen-overlap-hint-matrix = Die Zahl sagt, wie viele Themen zwei Stände gemeinsam haben
screen-overlap-hint-topics = Zu jedem Thema die Stände, die es haben
screen-overlap-most = Am meisten gemeinsam
screen-overlap-interfaces = Schnittstellen
screen-overlap-counts = { $count ->
    [one] Eine Schnittstelle
   *[other] { $count } Schnittstellen
  }, { $both ->
    [0] noch keine von beiden Seiten bestätigt
    [one] eine von beiden Seiten bestätigt
   *[other] { $both } von beiden Seiten bestätigt
  }
screen-overlap-none = Noch keine gemeinsamen Themen

## Menschen und gemischte Gruppen auf der Seite der Moderation.

fac-people-import = Liste einlesen
fac-people-file = Liste mit Links
fac-people-file-hint = CSV mit Nummer und persönlichem Link: für Serienbriefe
fac-people-badges = Namensschilder
fac-people-badges-hint = PDF zum Drucken, jedes mit QR-Code auf den eigenen Platz
fac-people-busy = Wird gemacht …
fac-people-asks = Beim Beitreten fragen wir nach:
fac-people-asks-none = Name und Ebene
fac-people-asks-hint = Name und Ebene fragen wir immer. Alles Weitere darf jede Person auslassen; nur die Moderation liest es.
fac-people-filter = Wer soll zu sehen sein?
fac-people-all = Alle
fac-people-here = Da
fac-people-expected = Noch nicht da
fac-people-gone = Nicht verbunden
fac-people-away = Abwesend
fac-people-blocked = Gesperrt
fac-people-is-here = da
fac-people-is-expected = noch nicht da
fac-people-is-gone = nicht verbunden
fac-people-is-away = abwesend
fac-people-is-blocked = gesperrt
fac-people-found = { $count ->
    [one] eine Person
   *[other] { $count } Personen
  }
fac-people-none = So heißt hier niemand.
fac-people-empty = Noch ist niemand da. Lies eine Liste ein, oder lass alle mit dem Code beitreten.
fac-people-rest = und { $count } weitere: Such nach einem Namen.
fac-people-more = Mehr zu { $name }
fac-people-miss = Abwesend
fac-people-miss-hint = Neue Pläne warten nicht auf diese Person
fac-people-back = Wieder da
fac-people-free = Von der Liste nehmen
fac-people-freed = { $name } steht nicht mehr auf der Liste.

## Liste einlesen
fac-roster-choose = Datei auswählen
fac-roster-other = Andere Datei
fac-roster-hint = Oder hierher ziehen: CSV oder XLSX, eine Zeile je Person. Spalten erkennen wir an ihrer Überschrift: Name, Organisation, Region, Ebene, Projekt, Rolle, Branche, Bedarf.
fac-roster-busy = Liste wird gelesen …
fac-roster-sum = { $count } neu, { $changed } geändert, { $same } unverändert
fac-roster-refused = { $count ->
    [one] Eine Zeile kommt nicht mit
   *[other] { $count } Zeilen kommen nicht mit
  }
fac-roster-left = Bleibt weg:
fac-roster-news = { $count ->
    [one] Nur die Zeile, die neu oder geändert ist oder einen Hinweis hat
   *[other] Nur die { $count } Zeilen, die neu oder geändert sind oder einen Hinweis haben
  }
fac-roster-only = { $count ->
    [one] Nur die Zeile mit einem Hinweis
   *[other] Nur die { $count } Zeilen mit Hinweisen
  }
fac-roster-line = Zeile
fac-roster-was = Status
fac-roster-new = neu
fac-roster-changed = geändert
fac-roster-same = unverändert
fac-roster-not = kommt nicht mit
fac-roster-before = bisher: { $value }
fac-roster-before-empty = bisher leer
fac-roster-gone = { $count ->
    [one] Eine Person steht nicht mehr auf der Liste
   *[other] { $count } stehen nicht mehr auf der Liste
  }
fac-roster-gone-hint = Wer bleibt, behält Platz und Nummer. Wer angekreuzt ist, kommt herunter; Namensschild und Link gelten dann nicht mehr.
fac-roster-off-all = Alle { $count } herunternehmen
fac-roster-renamed = Vielleicht jetzt: { $name }, Zeile { $line }
fac-roster-same-person = Dieselbe Person
fac-roster-now = Heißt jetzt { $name }, Zeile { $line }, und behält Platz und Nummer.
fac-roster-bound = Bleibt: moderiert oder ist in einem Plan, der läuft. Die Personenliste kann „fehlt“ sagen.
fac-roster-freed = { $count ->
    [one] Eine Person kommt herunter.
   *[other] { $count } kommen herunter.
  }
fac-roster-take-off = { $off ->
    [one] Eine Person herunternehmen
   *[other] { $off } herunternehmen
  }
fac-roster-rest = und { $count } weitere Zeilen
fac-roster-back = Zur Liste
fac-roster-take = { $count ->
    [one] Eine Person übernehmen
   *[other] { $count } übernehmen
  }
fac-roster-take-both = { $count } übernehmen, { $off } herunternehmen
fac-roster-nothing = Nichts zu übernehmen
fac-roster-kept = { $count } neu auf der Liste, { $changed } geändert.

fac-pick = Name oder Nummer
fac-pick-off = { $name } weglassen

## Gruppen mischen
fac-mix = Gruppen mischen
fac-mix-name = Neu gemischte Gruppen
fac-mix-title = Name der Mischung
fac-mix-where = Wo treffen sich die Gruppen?
fac-mix-pairs = Paare
fac-mix-trios = Dreiergruppen
fac-mix-stands-of = Stände: { $board }
fac-mix-count = Wie viele?
fac-mix-rounds-count = Runden
fac-mix-minutes = Minuten je Runde
fac-mix-keeps = Die Agenda hat { $minutes } Minuten. Das bleibt, bis du hier eine Zahl für alle wählst.
fac-mix-reuse = { $count ->
    [one] Der Schritt im Ablauf ist die Runde: { $first }
   *[other] Die { $count } Schritte im Ablauf sind die Runden: { $first } bis { $last }
  }
fac-mix-reuse-picked = „{ $title }“ wird zu den Runden: mit Frage, an seinem Platz im Ablauf
fac-mix-after = Neue Schritte im Ablauf hinter
fac-mix-after-start = ganz am Anfang
fac-mix-visit-stand = Jeder Stand
fac-mix-visit-table = Jeder Tisch
fac-mix-once = höchstens einmal je Person
fac-mix-any = auch mehrmals
fac-mix-people = { $count ->
    [one] eine Person
   *[other] { $count } Menschen
  }
fac-mix-stands = { $count ->
    [one] ein Stand
   *[other] { $count } Stände
  }
fac-mix-tables = { $count ->
    [one] ein Tisch
   *[other] { $count } Tische
  }
fac-mix-outcome = { $people }, { $groups }: { $each }
fac-mix-each = je { $size }
fac-mix-bye = { $each }; in jeder Runde hat eine Person Pause
fac-mix-or = { $least } oder { $most }
fac-mix-to = { $least } bis { $most }
fac-mix-tables-of = an { $tables } Tischen zu { $size }
fac-mix-nobody = Noch steht niemand auf der Liste, und niemand ist da. Lies zuerst eine Liste ein.
fac-mix-each-stand = Ort, Pfeil, Plätze, wer am Stand bleibt
fac-mix-each-table = Ort, Pfeil, Plätze, wer am Tisch bleibt
fac-mix-stations-hint = Wer moderiert oder den Impuls gibt, bleibt an seinem Stand und wird nicht gemischt. Plätze leer: so viele, wie kommen.
fac-mix-way = Pfeil
fac-mix-capacity = Plätze
fac-mix-hosts = Bleiben hier
fac-mix-stand-called = Stand { $stand }
fac-mix-table-name = Name von Tisch { $table }
fac-mix-place-of = { $station }: Ort
fac-mix-way-of = { $station }: Pfeil
fac-mix-capacity-of = { $station }: Plätze
fac-mix-hosts-of = { $station }: wer hier bleibt
fac-mix-closed = { $station } ist zu
fac-mix-closed-from = { $hosts ->
    [0] ab Runde { $round }
   *[other] ab Runde { $round }; wer dort blieb, wird mitgemischt
  }
fac-mix-add-stand = „{ $stand }“ dazunehmen
fac-mix-add-table = Noch ein Tisch
fac-mix-new-stand-hint = Einen weiteren Stand legst du auf der Tafel an; dann lässt er sich hier dazunehmen.
fac-way-to-none = kein Pfeil
fac-way-to-left = links
fac-way-to-ahead = geradeaus
fac-way-to-right = rechts
fac-way-to-back = hinten
fac-way-to-up = oben
fac-way-to-down = unten
fac-mix-wishes = Wünsche: getrennt halten, verteilen, zusammenlassen
fac-mix-kinds = { $count ->
    [0] steht bei niemandem
    [one] eine Angabe
   *[other] { $count } verschiedene
  }
fac-mix-wish-free = egal
fac-mix-wish-apart = immer getrennt
fac-mix-wish-rather = lieber getrennt
fac-mix-wish-spread = in jede Gruppe
fac-mix-together = Zusammenlassen
fac-mix-together-hint = Wer sich hilft oder übersetzt, geht denselben Weg.
fac-mix-together-group = Gehen zusammen, { $group }
fac-mix-together-add = Menschen, die zusammenbleiben
fac-mix-earlier = Wer sich in anderen Runden schon traf, trifft jetzt andere
fac-mix-time = Dauert höchstens zehn Sekunden.
fac-mix-plan = Planen
fac-mix-again = Neu planen
fac-mix-again-of = „{ $title }“ neu planen
fac-mix-busy = Es wird gemischt …
fac-mix-ending = Gleich fertig …
fac-mix-enough = Reicht so
fac-mix-done = Geplant: { $title }
fac-mix-discard = Verwerfen und ändern
fac-mix-look = Plan ansehen
fac-mix-past = Vorbei und unverändert: { $rounds }.
fac-mix-runs = Runde { $round } läuft und bleibt.
fac-mix-ahead = Neu geplant: { $rounds }.
fac-mix-none-ahead = Es kommt keine Runde mehr.

fac-mix-why-stations = Es ist kein Stand und kein Tisch offen.
fac-mix-why-people = Zwischen einer Person und { $limit } Menschen lassen sich mischen.
fac-mix-why-groups = Höchstens { $limit } Stände oder Tische gehen.
fac-mix-why-rounds = Höchstens { $limit } Runden gehen.
fac-mix-why-twice = Jemand oder ein Stand ist doppelt genannt.
fac-mix-why-unknown = Ein Wunsch nennt { $name }: Diese Person ist nicht dabei.
fac-mix-why-room = { $room } Plätze reichen nicht für { $people } Menschen. Gib mehr Plätze frei oder öffne noch einen Stand.
fac-mix-why-visits = Für { $rounds } Runden braucht es { $rounds } Stände, wenn niemand zweimal an denselben kommt; offen sind { $groups }. Weniger Runden, oder erlaube „auch mehrmals“.
fac-mix-why-apart = { $people } Menschen lassen sich nicht in { $groups } Gruppen getrennt halten. „Lieber getrennt“ ginge.
fac-mix-why-apart-of = „Immer getrennt“ bei { $wish } geht nicht: { $people } Menschen haben dieselbe Angabe, und es sind nur { $groups } Gruppen. „Lieber getrennt“ ginge.
fac-mix-why-together = { $people } Menschen können nicht zusammenbleiben: Die größte Gruppe hat { $room } Plätze.
fac-mix-why-both = { $name } soll mit jemandem zusammenbleiben und zugleich getrennt sein.
fac-mix-why-wishes = Ein Plan, der alle festen Wünsche einhält, wurde nicht gefunden. Das Beste, was sich fand:
fac-mix-why-stopped = Noch war kein Plan gefunden, der alle festen Wünsche einhält. Plan noch einmal und lass die Suche zu Ende laufen. So weit war sie:

## Was ein Plan wert ist
fac-cert-open = In Zahlen
fac-cert-hint = Wie viele sich treffen, was sich wiederholt und welche Wünsche offen bleiben
fac-cert-of = { $title } in Zahlen
fac-cert-least = { $count ->
    [one] Jede Person trifft mindestens eine andere.
   *[other] Jede Person trifft mindestens { $count } andere.
  }
fac-cert-all = Alle { $count } treffen sich: jede Person jede andere.
fac-cert-least-table = { $count ->
    [one] Jede Person sitzt mit mindestens einer anderen an einem Tisch.
   *[other] Jede Person sitzt mit mindestens { $count } anderen an einem Tisch.
  }
fac-cert-all-table = Alle { $count } sitzen einmal an einem Tisch: jede Person mit jeder anderen.
fac-cert-at-stand = { $stands ->
    [0] In derselben Gruppe, auch an zwei ihrer Tische, ist jede Person mit mindestens { $count } anderen; bei festen Gruppen wären es { $fixed }.
   *[1] Am selben Stand, auch an zwei seiner Tische, ist jede Person mit mindestens { $count } anderen; bei festen Gruppen wären es { $fixed }.
  }
fac-cert-instead = Blieben die Gruppen zusammen und zögen weiter, wären es { $count }.
fac-cert-instead-most = Blieben die Gruppen zusammen und zögen weiter, wären es höchstens { $count }.
fac-cert-as-fixed = Feste Gruppen, die weiterziehen, kämen auf ebenso viele.
fac-cert-under = Feste Gruppen, die weiterziehen, kämen auf { $count }; dafür hält dieser Plan die Wünsche ein.
fac-cert-best = Mehr geht nicht.
fac-cert-bound = Mehr als { $count } kann kein Plan.
fac-cert-mean = Im Mittel sind es { $mean }, höchstens { $most }.
fac-cert-no-repeats = Niemand trifft jemanden zweimal.
fac-cert-repeats = { $count ->
    [one] Eine Begegnung wiederholt sich.
   *[other] { $count } Begegnungen wiederholen sich.
  }
fac-cert-repeats-best = Weniger geht nicht.
fac-cert-repeats-fixed = Bei festen Gruppen wären es { $fixed }.
fac-cert-kept = Alle Wünsche sind erfüllt, die Gruppen so gleich groß, wie es geht.
fac-cert-kept-firm = Alle festen Wünsche sind erfüllt, die Gruppen so gleich groß, wie es geht.
fac-cert-kept-stations = { $stands ->
    [0] Gezählt je Gruppe, nicht je Tisch darin: Alle festen Wünsche sind erfüllt, die Gruppen so gleich groß, wie es geht.
   *[1] Gezählt je Stand, nicht je Tisch: Alle festen Wünsche sind erfüllt, die Stände so gleich voll, wie es geht.
  }
fac-cert-rather = In { $count } von { $groups } Gruppen sind zwei, die lieber getrennt sein sollten.
fac-cert-rather-tables = An { $count } von { $groups } Tischen sitzen zwei, die lieber getrennt sein sollten.
fac-cert-rather-who = Runde { $round }: { $one } und { $other }.
fac-cert-rather-kept = { $tables ->
    [0] Wer lieber getrennt sein sollte, ist es in jeder Runde.
   *[1] Wer lieber getrennt sitzen sollte, sitzt nie am selben Tisch.
  }
fac-cert-apart = { $count ->
    [one] Einmal sitzen zwei zusammen, die getrennt sein sollten.
   *[other] { $count }-mal sitzen zwei zusammen, die getrennt sein sollten.
  }
fac-cert-together = { $count ->
    [one] Einmal sind zwei getrennt, die zusammenbleiben sollten.
   *[other] { $count }-mal sind zwei getrennt, die zusammenbleiben sollten.
  }
fac-cert-spread = { $count ->
    [one] Einmal ist jemand nicht so verteilt wie gewünscht.
   *[other] { $count }-mal ist jemand nicht so verteilt wie gewünscht.
  }
fac-cert-visits = { $count ->
    [one] Einmal kommt jemand zweimal an denselben Ort.
   *[other] { $count }-mal kommt jemand zweimal an denselben Ort.
  }
fac-cert-sizes = { $count ->
    [one] Die Gruppen sind um eine Person ungleich.
   *[other] Die Gruppen sind um { $count } Personen ungleich.
  }
fac-cert-this = mit diesem Plan
fac-cert-rotation = bei festen Gruppen
fac-cert-rotation-most = bei festen Gruppen, höchstens
fac-cert-picture = { $name }: { $met } von { $others }
fac-cert-key = Jeder Kreis ist eine der { $others } anderen Personen, gefüllt: getroffen. Gezeigt ist, wer am wenigsten trifft.
fac-cert-met-stand = Getroffen heißt: in einer Runde am selben Stand.
fac-cert-met-table = Getroffen heißt: in einer Runde am selben Tisch.

## Der Plan
fac-round = Runde { $round }
fac-rounds = Runde { $first } bis { $last }
fac-view-rounds = Runden
fac-round-plan-of = Plan: { $title }
fac-round-choose = Welche Runde?
fac-round-now = läuft
fac-round-past = vorbei
fac-round-find = Person suchen
fac-round-hint = Ein Klick auf einen Namen zeigt den Weg durch alle Runden und wen die Person schon kennt.
fac-round-found = { $count } gefunden: { $names }
fac-round-mates = { $fresh ->
    [0] Hier { $count } andere, alle schon bekannt.
   *[other] Hier { $count } andere, { $fresh } davon neu.
  }
fac-round-met = schon getroffen
fac-round-late = später dazugekommen
fac-round-new = neu
fac-round-hosts = hier: { $names }
fac-round-closed = geschlossen
fac-round-full = voll
fac-round-print = Pläne drucken
fac-round-print-hint = PDF: für jeden Stand, wer kommt, und eine Liste, wer wohin geht
fac-round-to-wall = Zur Wand
fac-round-without = { $count ->
    [one] Eine Person ohne Platz
   *[other] { $count } ohne Platz
  }
fac-round-without-hint = Alles war voll, als sie kamen. Mehr Plätze oder einen Stand dazu, dann neu planen.
fac-round-away = { $count ->
    [one] Eine Person abwesend
   *[other] { $count } abwesend
  }
fac-arrived = { $what ->
    [stand] Am Stand gemeldet
   *[table] Am Tisch gemeldet
  }
fac-arrived-plan = Plan ansehen
fac-arrived-here = { $name }: { $arrived } von { $due } da
fac-arrived-bye = Pause in dieser Runde: { $names }
fac-arrived-missing = Es fehlen:
fac-arrived-help = Bitten um Hilfe: { $names }

## Der Tag wird anders
fac-missing = { $count ->
    [one] Eine Person offline
   *[other] { $count } offline
  }
fac-missing-title = Als abwesend eintragen und die Runden, die kommen, neu planen
fac-missing-expected = { $count ->
    [one] Eine Person ist nie gekommen
   *[other] { $count } sind nie gekommen
  }
fac-missing-gone = { $count ->
    [one] Eine Person ist gerade nicht verbunden
   *[other] { $count } sind gerade nicht verbunden
  }
fac-missing-come = { $count ->
    [one] Inzwischen gekommen: bleibt dabei
   *[other] Inzwischen gekommen: bleiben dabei
  }
fac-missing-hint = Wer ohne Gerät da ist, bekommt keinen Haken. Wer doch noch kommt, findet sofort einen Platz.
fac-missing-no-mix = Es kommt keine Runde mehr: Nur die Liste ändert sich.
fac-missing-go = Abwesend, neu planen
fac-missing-mark = Als abwesend eintragen
fac-missing-done = { $count ->
    [0] Neu geplant.
    [one] Eine Person abwesend, die Runden sind neu geplant.
   *[other] { $count } abwesend, die Runden sind neu geplant.
  }
fac-send-on = { $count ->
    [one] { $stand } zu: eine Person umsetzen
   *[other] { $stand } zu: { $count } umsetzen
  }
fac-send-on-title = { $stand } ist geschlossen
fac-send-on-now = { $count ->
    [one] In Runde { $round } ist dort eine Person.
   *[other] In Runde { $round } sind dort { $count } Menschen.
  }
fac-send-on-seats = { $count ->
    [one] Sie kommt
   *[other] Sie kommen
  } sofort an die kleinsten Stände, die passen; sonst wechselt niemand. Bisher: { $sizes }.
fac-send-on-again = { $count ->
    [one] Für { $rounds } Runden ist dann noch ein Stand offen: Alle bleiben an ihm.
   *[other] Für { $rounds } Runden sind dann noch { $count } Stände offen: Es geht auch mehrmals an denselben.
  }
fac-send-on-else = Sonst steht auf ihren Handys: Gleich kommt ein neuer Platz.
fac-send-on-go = Plätze geben
fac-send-on-leave = So lassen
fac-send-on-nobody = Alle haben inzwischen einen anderen Platz, oder es ist wieder offen.
fac-send-on-done = Neue Plätze: { $goals }.
fac-send-on-full = { $count ->
    [one] Für eine Person an { $stand } ist nirgends mehr Platz.
   *[other] Für { $count } an { $stand } ist nirgends mehr Platz.
  }
fac-send-on-unmixed = Auch in den nächsten Runden haben alle einen Platz, aber neu gemischt sind sie nicht.
fac-send-on-failed = Das ging gerade nicht. Versuch es noch einmal.

fac-people-lend = Platz freigeben
fac-people-lend-hint = Handy verloren: Es ist dann draußen, das Namensschild lässt ein anderes herein.
fac-people-lent = Frei: Das Namensschild lässt jetzt ein Gerät herein.
fac-people-lent-told = { $name }: Der Platz ist zehn Minuten frei für ein anderes Gerät.
fac-move-to = In Runde { $round } woandershin …
fac-move-again = { $count ->
    [0] alle neu
    [one] trifft eine Person wieder
   *[other] trifft { $count } Personen wieder
  }
fac-move-twice = war oder ist dort schon
fac-move-told = { $name } geht in Runde { $round } zu { $place }: { $again }.
fac-earlier-known = { $count ->
    [0] Aus früheren Veranstaltungen ist noch nichts bekannt.
    [one] Aus früheren Veranstaltungen ist eine Begegnung bekannt.
   *[other] Aus früheren Veranstaltungen sind { $count } Begegnungen bekannt.
  }
fac-earlier-file = Datei lesen
fac-earlier-names = In dieser Datei stehen keine zwei Spalten mit Namen. Nimm die Kontakte (CSV oder GraphML) der früheren Veranstaltung.
fac-earlier-read = { $rows } Begegnungen gelesen. Bei { $count } sind beide heute dabei, { $fresh } davon sind neu.
fac-earlier-unknown = Heute nicht auf der Liste ({ $count }): { $names }
fac-earlier-unclear = Diese Namen gibt es mehrmals, sie zählen nicht: { $names }
fac-earlier-more = und { $count } weitere
fac-earlier-anew = Bisher Bekanntes vergessen
fac-earlier-keep = Übernehmen
fac-earlier-leave = Doch nicht
fac-earlier-kept = { $count ->
    [one] Eine neue Begegnung ist bekannt.
   *[other] { $count } neue Begegnungen sind bekannt.
  }
fac-files-people = Menschen und Gruppen
fac-file-badges = Namensschilder
fac-file-contacts-csv = Kontakte CSV
fac-file-contacts-graphml = Kontakte GraphML
fac-file-contacts-hint = Wer wen getroffen hat, von denen, die zugestimmt haben. Die nächste Veranstaltung kann das lesen.
fac-file-plans = Pläne PDF: { $title }
fac-file-plans-csv = Pläne CSV: { $title }
fac-round-only = Karten welcher Runde?
fac-round-all = Alle Runden
fac-stand-asked = { $count ->
    [one] Eine Frage wartet auf Antwort
   *[other] { $count } Fragen warten auf Antwort
  }

## Eine Datei wird zur Tafel
fac-file-hint = Oder hierher ziehen: CSV oder XLSX (eine Karte je Zeile oder ein Feld je Spalte), Markdown (Überschriften sind Felder, Punkte sind Karten), Exporte aus Miro und Mural, Tafeln aus Stellwand (JSON).
fac-file-busy = Datei wird gelesen …
fac-file-sum = { $count ->
    [one] Eine Karte
   *[other] { $count } Karten
  } in { $fields ->
    [one] einem Feld
   *[other] { $fields } Feldern
  }
fac-file-flawed = { $count ->
    [one] Eine Zeile mit einem Hinweis
   *[other] { $count } Zeilen mit Hinweisen
  }
fac-file-fields = Felder
fac-file-rows = Karten aus der Datei
fac-file-loose = Ohne Feld
fac-file-new-field = neu
fac-file-target = Wohin
fac-file-target-new = Auf eine neue Tafel
fac-file-target-here = Zu „{ $board }“ dazu
fac-file-form = Lesen als
fac-file-form-table = Tabelle
fac-file-form-grid = Ein Feld je Spalte
fac-file-form-list = Liste
fac-file-field = Feld
fac-file-text = Karte
fac-file-when = Datum
fac-file-rest = und { $count } weitere Karten
fac-file-back = Zurück
fac-file-take = Als Tafel aufhängen
fac-file-take-here = { $count ->
    [one] Eine Karte dazuhängen
   *[other] { $count } Karten dazuhängen
  }
fac-file-made = { $count ->
    [one] Eine Karte eingelesen.
   *[other] { $count } Karten eingelesen.
  }
fac-export-grid = CSV für Miro und Mural
fac-export-grid-hint = Eine Spalte je Feld. In der Tabelle alles kopieren und auf dem anderen Whiteboard einfügen: ein Klebezettel je Zelle.
fac-layout-questions = Fragenspeicher

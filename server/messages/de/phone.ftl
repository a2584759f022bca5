## The phone page.

join-code = Code von der Leinwand
join-scanned = aus dem QR-Code
join-known = erkannt
join-name = Wie heißt du?
join-name-optional = wenn du magst
join-level = Wo arbeitest du?
join-as = { $role ->
    [host] Moderation an einem Stand
    [scribe] Schreiben für andere
    [guest] Nur lesen
   *[other] Teilnahme
  }
join-host = Moderation am Stand { $letter }: { $stand }
join-as-hint = { $role ->
    [host] Du ordnest und bearbeitest die Karten an deinem Stand.
    [scribe] Für alle, die kein Handy dabeihaben. Bei jeder Karte kannst du eintragen, von wem sie ist.
    [guest] Du siehst alles, was an den Tafeln hängt.
   *[other] Du machst mit und schreibst eigene Karten.
  }
join-go = Mitmachen
join-read = Ansehen
join-privacy = Ohne Konto. Dein Name erscheint auf der Leinwand; deine Karten ohne Namen.
join-privacy-quiet = Ohne Konto. Deinen Namen sieht nur die Moderation.
join-other-code = Anderen Code eingeben

nav-label = Bereiche
nav-write = Schreiben
nav-wall = Tafel
nav-me = Ich
news-label = Neuigkeiten

step = Tafel { $step } von { $count }
boards-choose = Tafel wechseln
boards-label = Tafeln
boards-now = jetzt dran
board-coming = Die Tafel kommt gleich …
lobby-soon = Gleich geht’s los.
lobby-text = Sobald die Moderation anfängt, erscheint hier die erste Frage.
stage-elsewhere = Alle sind gerade bei „{ $board }“.
stage-go = Dorthin
draft-left = Bei „{ $board }“ liegt noch deine angefangene Karte.
draft-back = Zurück

offline-title = Gerade keine Verbindung
offline-short = offline
offline-text = Schreib weiter. Deine Karten liegen sicher auf dem Handy und gehen von allein raus.
offline-reading = Du siehst den letzten Stand. Sobald das Netz wieder da ist, geht es von allein weiter.

card-placeholder = Deine Karte …
card-label = Deine Karte
left = noch { $count } Zeichen
left-over = { $count } Zeichen zu viel
left-short = Kurze Karten liest man auch von hinten.
bold = Fett
style = Aussehen
style-color = Farbe
style-shape = Form
points-label = Unterpunkte
point-add = Unterpunkt
point-label = Unterpunkt { $n }
point-in = Unterpunkt { $n } einrücken
point-out = Unterpunkt { $n } ausrücken
point-remove = Unterpunkt { $n } entfernen
behalf = Für
behalf-of = für { $name }
behalf-hint = z. B. Badge 47

zone-where = Wohin gehört die Karte?
zone-lane = Zu welcher Spur?
zone-stand = An welchen Stand?
zone-column = In welche Spalte?
zone-empty = Noch keine Karte.
wall-no-zones = Diese Tafel ist noch leer.

date-label = Wann war das?
date-other = { $year }, anderes Jahr wählen
date-month-label = Monat oder Quartal
date-no-month = Monat?
date-quarter-only = { $quarter }. Quartal
date-day-label = Tag
date-no-day = Tag?
date-about = ungefähr
date-until = bis …
date-until-label = Bis zu welchem Jahr?
date-until-month-label = Bis zu welchem Monat?
date-until-year = bis { $year }
date-no-end = bis wann?

pin = Karte anpinnen
pin-later = Karte vormerken
mine = Meine Karten
mine-none = Hier sammeln sich deine Karten.
mine-open = Karte bearbeiten
mine-waiting = { $count ->
    [one] { $count } wartet
   *[other] { $count } warten
  }
delivery-sending = wird gesendet
delivery-waiting = wartet
delivery-arrived = angekommen
delivery-refused = nicht angenommen
own-arrived = Deine Karte ist angekommen.
refused-back = Text zurückholen
refused-drop = Verwerfen
refused-ok = Verstanden
undo = Letztes zurücknehmen
removed-note = Karte entfernt.
restore = Zurückholen

note-edit = Karte bearbeiten
note-remove = Karte entfernen

new-count = { $count } neu
new-in-zone = { $count ->
    [one] Neue Karte in { $zone } ({ $total }).
   *[other] { $count } neue Karten in { $zone } ({ $total }).
  }
more = { $count ->
    [one] { $count } weitere Karte
   *[other] { $count } weitere Karten
  }
more-less = Weniger zeigen
stand-own = dein Stand
stand-host = Moderation: { $name }
stand-speaker = Input: { $name }

me-title = Ich
me-name = Dein Name
me-workshop = Veranstaltung
me-code = Code
me-role = Du bist hier als
me-connection = Verbindung
me-privacy = Dein Name erscheint auf der Leinwand. An deinen Karten steht er nicht; nur die Moderation kann sehen, von wem eine Karte ist.
me-privacy-quiet = Deinen Namen und wer welche Karte geschrieben hat, sieht nur die Moderation.
role-participant = Teilnehmende
role-facilitator = Moderation
role-host = Standmoderation
role-scribe = Schreibhilfe
role-guest = Gast, nur lesen
role-screen = Leinwand
status-live = verbunden
status-connecting = verbindet …
status-offline = keine Verbindung
status-ended = getrennt

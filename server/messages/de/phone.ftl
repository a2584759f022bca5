## The phone page.

join-code = Code von der Leinwand
join-scanned = aus dem QR-Code
join-known = erkannt
join-stand = Es geht zu Stand { $letter }: { $stand }
join-no-stand = Den Stand zu diesem Schild gibt es nicht mehr. Drinnen sind alle anderen.
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
join-badge = Dein Platz ist vorbereitet.
join-not-me = Das bin ich nicht
join-go = Mitmachen
join-read = Ansehen
join-privacy = Ohne Konto. Dein Name erscheint auf der Leinwand; deine Karten ohne Namen.
join-privacy-quiet = Ohne Konto. Deinen Namen sieht nur die Moderation.
join-other-code = Anderen Code eingeben

nav-label = Bereiche
exchange-waiting = { $count ->
    [one] 1 Neuigkeit für dich
   *[other] { $count } Neuigkeiten für dich
}
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
offline-text = Mach weiter. Was von dir kommt, liegt sicher auf dem Handy und geht von allein raus.
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
behalf-hint = z. B. Nr. 47

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
date-ask = Ohne Datum: Wo gehört sie hin?
date-leave = So lassen

pin = Karte anpinnen
pin-later = Karte vormerken
mine = Meine Karten
mine-questions = Meine Fragen
mine-none = Hier sammeln sich deine Karten.
mine-open = Karte bearbeiten
mine-waiting = { $count ->
    [one] { $count } wartet
   *[other] { $count } warten
  }
delivery-sending = wird gesendet
delivery-waiting = wartet
delivery-arrived = angekommen
delivery-checking = liegt bei der Moderation
delivery-taken = von der Moderation zurückgenommen
own-arrived = Deine Karte ist angekommen.
own-checking = Deine Karte liegt bei der Moderation.
own-taken = Die Moderation hat eine deiner Karten zurückgenommen.
own-refused = Nicht angenommen.
refused-back = Text zurückholen
refused-drop = Verwerfen
refused-ok = Verstanden
try-again = Noch einmal versuchen
undo = Letztes zurücknehmen
removed-note = Karte entfernt.
restore = Zurückholen

note-edit = Karte bearbeiten
note-move = Karte verschieben
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
round-of = { $round ->
    [0] Ohne Runde
   *[other] Runde { $round }
  }
stand-own = dein Stand
stand-host = Moderation: { $name }
stand-speaker = Impuls: { $name }

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

step-of = Schritt { $step } von { $count }
step-now = Jetzt Schritt { $step } von { $count }:
clock-left = Noch
clock-held = Uhr angehalten bei
clock-over = Die Zeit ist um.
pause = Pause
pause-text = Die Veranstaltung ruht. Alles, was ihr geschrieben habt, bleibt erhalten, und es geht hier von allein weiter.
form-alone = Für dich allein
form-pairs = Zu zweit
form-table = Am Tisch
look-alone = Hier musst du nichts schreiben. Lies in Ruhe, was an der Tafel hängt.
look-pairs = Hier musst du nichts schreiben. Sprecht zu zweit darüber.
look-table = Hier musst du nichts schreiben. Sprecht am Tisch darüber.
look-plenary = Hier musst du nichts schreiben. Hör zu und sprich mit.
look-wall = Zur Tafel
zones-closed = Alle Felder sind gerade geschlossen. Lies, was an der Tafel hängt.
zone-locked = geschlossen
draft-rests = Deine angefangene Karte ist noch da, sobald wieder geschrieben wird.
limit-left = { $count ->
    [one] noch { $count } Karte
   *[other] noch { $count } Karten
  }
limit-table = { $count ->
    [one] höchstens eine neue Karte je Tisch
   *[other] höchstens { $count } neue Karten je Tisch
  }
limit-full = Alle deine Karten hängen. Du kannst sie noch ändern.
limit-full-fixed = Alle deine Karten hängen.
rule-anonymous = Anonym: Wer schreibt, wird nicht gespeichert. Feld und Farbe der Ebene sieht man. Ändern geht danach nicht.
rule-anonymous-table = Gespeichert wird der Tisch.
rule-private = Bis zum Aufdecken siehst nur du sie.
veiled-left = noch verdeckt, nur du siehst sie
rule-hold = Erst liest die Moderation, dann alle.
veiled-all = { $count ->
    [one] Bisher { $count } verdeckte Karte von allen zusammen.
   *[other] Bisher { $count } verdeckte Karten von allen zusammen.
  }
veiled-others = { $count ->
    [one] { $count } verdeckte Karte von anderen
   *[other] { $count } verdeckte Karten von anderen
  }
revealed = { $count ->
    [one] { $count } Karte ist aufgedeckt.
   *[other] { $count } Karten sind aufgedeckt.
  }
revealed-look = Ansehen
note-late = Die anderen sind schon einen Schritt weiter. Du kommst nach, sobald du hier fertig bist.
mine-of = { $count } von { $most }
act-refused = Das ging nicht.
signs = Zeichen an die Moderation
sign-hand = Melden
sign-help = Hilfe
table-ask = An welchem Tisch sitzt du?
table-hint = z. B. 4
spot = Alle schauen hierhin
spot-open = Zeigen

nav-now = Jetzt
nav-dots = Punkte
nav-vote = Abstimmen
nav-questions = Fragen
nav-market = Stände

vote-how-dot = Du hast einen Punkt.
vote-how-dots = { $on ->
    [statement] { $budget } Punkte, bis zu { $each } auf eine Aussage.
    [cluster] { $budget } Punkte, bis zu { $each } auf einen Stapel.
   *[other] { $budget } Punkte, bis zu { $each } auf eine Karte.
  }
vote-how-dots-one = { $on ->
    [statement] { $budget } Punkte, höchstens einer je Aussage.
    [cluster] { $budget } Punkte, höchstens einer je Stapel.
   *[other] { $budget } Punkte, höchstens einer je Karte.
  }
vote-later = Das Ergebnis erscheint am Ende.
vote-kind-dots = Punkte kleben
vote-kind-rating = Bewerten
vote-kind-consent = Konsent
vote-kind-ranking = Rangfolge
vote-kind-commitment = Bereitschaft
vote-how-rating = 1 ist wenig, 5 ist viel. Noch einmal tippen nimmt es zurück.
vote-how-consent = Kannst du mitgehen? Ein Veto braucht einen Grund.
vote-how-ranking = Wähle bis zu { $budget } aus und ordne sie: oben das Wichtigste.
vote-how-commitment = Wie weit gehst du mit?
vote-secret = Geheim: Niemand sieht, was du wählst.
vote-named = Mit Namen: Die Moderation sieht am Ende, wer was gewählt hat.
vote-which = Welche Abstimmung?
vote-badge = Für Nr.
vote-badges = Schon abgegeben:
vote-badge-withdraw = Nr. { $badge } zurückziehen
vote-reason = Dein Grund zu { $items }
vote-reason-item = „{ $text }“
vote-reason-hint = Der Grund wird ohne Namen gezeigt. Noch { $count } Zeichen.
vote-reason-needed = Noch nicht gesendet: Schreib bitte den Grund für dein Veto.
vote-reason-send = Grund senden
vote-refused = Deine letzte Wahl zählt nicht.
vote-on = Weiter
vote-result = Ergebnis
vote-reasons = Bedenken und Gründe
vote-nobody = niemand
vote-gone = Das gibt es nicht mehr.
vote-voters = { $count ->
    [one] { $count } Person hat mitgemacht.
   *[other] { $count } Personen haben mitgemacht.
  }
dots-left = { $count ->
    [0] Alle Punkte vergeben
    [one] Noch { $count } Punkt
   *[other] Noch { $count } Punkte
  }
dots-here = { $count ->
    [one] { $count } Punkt von dir
   *[other] { $count } Punkte von dir
  }
dot-more = Punkt auf „{ $text }“
dot-less = Punkt von „{ $text }“ nehmen
rank-left = { $count } von { $most } gewählt
scale-left = { $count } von { $most } bewertet
rank-mine = Deine Reihenfolge
rank-none = Tippe unten auf das Plus.
rank-rest = Zur Auswahl
rank-place = Platz { $n }:
rank-up = „{ $text }“ nach oben
rank-down = „{ $text }“ nach unten
rank-drop = „{ $text }“ herausnehmen
rank-add = „{ $text }“ auswählen
rank-moved = „{ $text }“ ist jetzt auf Platz { $n }.
consent-1 = Ja
consent-2 = Bedenken
consent-3 = Veto
commitment-0 = nicht dabei
commitment-1 = wohlwollend
commitment-2 = ich mache mit
commitment-3 = ich treibe es voran
rating-people = { $count ->
    [one] eine Bewertung
   *[other] { $count } Bewertungen
  }
score-dots = { $count ->
    [one] { $count } Punkt
   *[other] { $count } Punkte
  }
score-ranking = { $count ->
    [one] { $count } Punkt
   *[other] { $count } Punkte
  }
score-rating = im Schnitt { $mean }
own-dots = { $count ->
    [one] davon { $count } von dir
   *[other] davon { $count } von dir
  }
own-rank = bei dir auf Platz { $n }
own-mark = von dir: { $mark }

question-ask = Deine Frage
question-send = Frage stellen
question-none = Noch keine Frage.
question-like = Will ich auch wissen: { $text }
question-offer = Ich kann antworten
question-offer-told = Wer antworten kann, sieht nur die Moderation.
question-mine = deine Frage
question-answer = Antwort:

cluster-untitled = Stapel ohne Namen
statement-draft = Aussage, Entwurf
statement-endorsed = Aussage, mitgetragen
statement-final = Aussage, beschlossen
statement-sources = { $count ->
    [one] aus { $count } Karte
   *[other] aus { $count } Karten
  }
statement-elsewhere = Weitere Karten hängen an: { $boards }

take = Diese Tafel mitnehmen
take-as = Als { $format } mitnehmen

round-turn = Runde { $round } von { $count }
round-go-stand = Geh zu Stand
round-go-table = Geh zu Tisch
round-go-place = Geh hierhin
round-shut-soon = Gleich kommt ein neuer Platz.
round-shut-why = Nach dem Plan kommt hierher niemand mehr.
round-at-stand = Du bist an Stand
round-at-table = Du bist an Tisch
round-at-place = Du bist hier
round-stay-stand = Du bleibst an Stand
round-stay-table = Du bleibst an Tisch
round-stay-place = Du bleibst hier
round-go-to = Geh zu: { $place }.
round-stay-at = Du bleibst hier: { $place }.
round-mates-table = { $fresh ->
    [0] Mit dir am Tisch
    [one] Mit dir am Tisch, eine Person ist neu
   *[other] Mit dir am Tisch, { $fresh } sind neu
  }
round-mates-more = Weiter unten: mehr Namen
round-mates = { $fresh ->
    [0] Mit dir in der Gruppe
    [one] Mit dir in der Gruppe, eine Person ist neu
   *[other] Mit dir in der Gruppe, { $fresh } sind neu
  }
round-here = Ich bin da
round-back = Zurück zur Tafel
round-on = Ohne Platz weiter
round-poster = Wegweiser
round-you = Du bist { $who }.
round-no-place = Du hast gerade keinen Platz
round-away = Du stehst als abwesend in der Liste. Sag, dass du da bist, dann bekommst du einen.
round-full = In dieser Runde ist keiner für dich frei. Sag, dass du da bist, oder sprich die Moderation an.
round-offline = Gerade keine Verbindung. Das ist dein Platz, soweit wir ihn kennen.
plan = Mein Plan
plan-badge = Deine Nummer auf allen Listen: { $who }
plan-round = Runde { $round }
plan-at = { $time } Uhr
plan-minutes = { $count } Min.
plan-stays = Du bleibst hier.
plan-nowhere = noch kein Platz
card-title = Ein paar Worte zu dir
card-why = Damit mischen wir die Gruppen gut. Nur die Moderation liest es, und du kannst alles leer lassen.
card-organisation = Deine Organisation
card-region = Deine Region oder dein Bundesland
card-project = Dein Projekt
card-function = Deine Rolle
card-branch = Deine Branche
card-access = Was du brauchst, um gut dabei zu sein
card-on = Weiter
card-skip = Überspringen

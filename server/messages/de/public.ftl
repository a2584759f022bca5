## Öffentliche Fassung des Berichts, auf der Seite der Moderation.

fac-public = Öffentliche Fassung
fac-public-is-out = freigegeben
fac-public-busy = Wird durchgesehen …
fac-public-found = Was geschwärzt wird
fac-public-none = Nichts zu schwärzen gefunden.
fac-public-more = und { $count } weitere, hier nicht gezeigt
fac-public-rules = Diese Regeln schwärzen
fac-public-always = Immer weg
fac-public-name = Namen
fac-public-part = Vor- und Nachnamen allein
fac-public-mail = E-Mail-Adressen
fac-public-phone = Telefon- und Kontonummern
fac-public-link = Links zu Personen
fac-public-handle = Profile wie @name
fac-public-reason = Begründungen bei Einwänden
fac-public-comment = Kommentare (ovale Karten)
fac-public-discarded = Verworfenes
fac-public-hidden = Verdecktes und Zurückgehaltenes
fac-public-photo = Fotos ohne öffentliche Freigabe
fac-public-people = Wer was schrieb, wer dabei war, Kontakte
fac-public-hand = Von Hand weggelassen
fac-public-common = Name oder gewöhnliches Wort?
fac-public-common-hint = Diese Namen stehen auffällig oft im Text und werden überall geschwärzt. Wo nur das Wort gemeint ist: stehen lassen.
fac-public-doubts = Bitte prüfen
fac-public-times = { $count } Stellen
fac-public-hide = Schwärzen
fac-public-hide-word = „{ $word }“ überall schwärzen
fac-public-keep = Stehen lassen
fac-public-keep-it = Stehen lassen, wie es ist: { $text }
fac-public-spare = „{ $word }“ überall stehen lassen
fac-public-leave = Weglassen
fac-public-leave-it = Ganz weglassen: { $text }
fac-public-show = Doch zeigen
fac-public-show-it = Doch zeigen: { $text }
fac-public-all = Alle { $count } zeigen
fac-public-by-hand = Von Hand entschieden
fac-public-word-keep = bleibt überall stehen
fac-public-word-hide = wird überall geschwärzt
fac-public-item-keep = bleibt, wie es ist
fac-public-back = Zurück zur Regel
fac-public-back-it = Zurück zur Regel: { $text }
fac-public-find = Eine Karte weglassen: nach ihren Worten suchen
fac-public-hits = und { $count } weitere
fac-public-kind-note = Karte
fac-public-kind-statement = Aussage
fac-public-kind-zone = Feld
fac-public-kind-people = Wer am Stand ist
fac-public-kind-cluster = Stapel
fac-public-kind-ballot = Abstimmung
fac-public-kind-inquiry = Frage an einen Stand
fac-public-kind-interface = Schnittstelle
fac-public-kind-photo = Foto
fac-public-kind-board = Tafel
fac-public-kind-title = Titel der Veranstaltung
fac-public-kind-level = Ebene
fac-public-kind-step = Schritt
fac-public-kind-mix = Gruppen
fac-public-kind-station = Station
fac-public-draft = Entwurf lesen
fac-public-draft-as = Entwurf lesen: { $format }
fac-public-page = Seite
fac-public-stays = { $count ->
    [one] 1 bleibt
   *[other] { $count } bleiben
  }
fac-public-not-out = Noch nicht freigegeben.
fac-public-hint = Freigegeben wird genau dieser Stand. Wer den Link hat, kann ihn lesen.
fac-public-out = Freigegeben { $time } von { $who }.
fac-public-same = Seither ist nichts anders.
fac-public-since = Seither: { $what }.
fac-public-since-added = { $count ->
    [one] 1 neue Karte
   *[other] { $count } neue Karten
  }
fac-public-since-changed = { $count ->
    [one] 1 Karte geändert
   *[other] { $count } Karten geändert
  }
fac-public-since-gone = { $count ->
    [one] 1 Karte weg
   *[other] { $count } Karten weg
  }
fac-public-since-more = anderes geändert
fac-public-news = Seit du hingesehen hast: { $what }.
fac-public-read = Gelesen
fac-public-release = Freigeben
fac-public-again = Neu freigeben
fac-public-open = { $count ->
    [one] 1 Stelle noch nicht entschieden – trotzdem freigeben?
   *[other] { $count } Stellen noch nicht entschieden – trotzdem freigeben?
  }
fac-public-anyway = Trotzdem freigeben
fac-public-releasing = Wird freigegeben …
fac-public-released = Freigegeben. Der Link ist offen.
fac-public-changed = Inzwischen ist etwas anders. Bitte noch einmal durchsehen.
fac-public-withdraw = Zurückziehen
fac-public-withdrawn = Zurückgezogen. Der Link öffnet nichts mehr.
fac-public-bars = Auf jedem Balken steht, was wegfällt. Ein Druck darauf lässt das Wort überall stehen.
fac-public-sentences = { $count ->
    [one] 1 Stelle
   *[other] { $count } Stellen
  }
fac-public-shut = Der Link ist zu.
fac-public-shut-hint = Ein Foto darin ist nicht mehr für alle freigegeben, und ohne das Foto ließ sich die Fassung nicht neu machen. Neu freigeben öffnet ihn wieder.

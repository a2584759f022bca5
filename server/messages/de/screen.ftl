## Der große Bildschirm.

wall-more = + { $count }
wall-undated = Ohne Datum
wall-page = Seite { $page } von { $pages }
wall-closed = geschlossen
wall-host = Moderation:
wall-speaker = Impuls:
wall-cluster = Stapel
outline-label = Die Tafel als Liste
outline-statements = Aussagen

screen-title = Wand
screen-hint-timeline = Balken: Zeitraum. Schraffiert: ungefähr
screen-join = Mitmachen
screen-join-code = oder { $address }, Code
screen-empty = Noch leer: Code scannen und die erste Karte schreiben
screen-qr = QR-Code zum Mitmachen
screen-here = { $count ->
    [0] Noch niemand da
    [one] ist schon da
   *[other] sind schon da
  }
screen-no-level = ohne Ebene
screen-here-short = da
screen-more = { $count ->
    [one] und 1 weitere Person
   *[other] und { $count } weitere
  }
screen-step = Schritt { $step } von { $steps }
screen-opening = Ankommen
screen-held = Angehalten. Weiter mit W
screen-offline = Keine Verbindung. Die Wand zeigt den letzten Stand
screen-ended = Diese Verbindung ist beendet. Bitte den Link der Wand neu öffnen.
screen-no-link = Diese Seite braucht den Link der Wand, den die Moderation hat.
screen-loading = Wird geladen
screen-new = { $count ->
    [one] Neue Karte in { $zone }
   *[other] { $count } neue Karten in { $zone }
  }
screen-wall-label = Tafel: { $title }

screen-form-alone = allein
screen-form-pairs = zu zweit
screen-form-table = am Tisch
screen-form-plenary = alle gemeinsam
screen-per-person = { $count ->
    [one] nur eine Karte
   *[other] höchstens { $count } Karten
  }
screen-per-table = { $count ->
    [one] eine Karte je Tisch
   *[other] bis zu { $count } Karten je Tisch
  }
screen-veiled = noch verdeckt
screen-still-veiled = { $count ->
    [one] noch 1 Karte verdeckt
   *[other] noch { $count } Karten verdeckt
  }
screen-veiled-cards = { $count ->
    [one] Karte, noch verdeckt
   *[other] Karten, noch verdeckt
  }
screen-hold = die Moderation gibt die Karten frei
screen-anonymous = ohne Namen
screen-clock = Noch { $time }
screen-clock-held = Uhr angehalten bei { $time }
screen-held-word = angehalten
screen-paused = Die Veranstaltung ruht
screen-goes-on = weiter um { $time } Uhr
screen-goes-on-day = weiter am { $day } um { $time } Uhr
screen-resume = Weiter mit:
screen-goes-on-soon = Gleich geht es weiter
screen-next = Danach:
screen-at = um { $time } Uhr
screen-at-day = { $day }, { $time } Uhr
screen-cards-come = { $count ->
    [one] Karte ist da
   *[other] Karten sind da
  }
screen-people-here = { $count ->
    [one] Person hier
   *[other] Personen hier
  }
screen-people-done = { $count ->
    [one] ist fertig
   *[other] sind fertig
  }
screen-likes = { $count ->
    [0] noch niemand sonst
    [one] 1 Person fragt das auch
   *[other] { $count } fragen das auch
  }
screen-offers = { $count ->
    [one] 1 Person kann antworten
   *[other] { $count } können antworten
  }
screen-newest = neu
screen-answered = beantwortet
screen-no-questions = Noch keine Frage
screen-more-questions = { $count ->
    [one] und 1 weitere Frage
   *[other] und { $count } weitere Fragen
  }
screen-statement-of = Aussage { $at } von { $of }
screen-statement-from = und die Karten, aus denen sie kommt
screen-status-draft = Entwurf
screen-status-endorsed = mitgetragen
screen-status-final = beschlossen
screen-support-notes = { $count ->
    [one] Karte
   *[other] Karten
  }
screen-support-tables = { $count ->
    [one] Tisch
   *[other] Tische
  }
screen-kind-dots = Punkte kleben
screen-kind-rating = Bewerten
screen-kind-consent = Konsent
screen-kind-ranking = Rangfolge
screen-kind-commitment = Bereitschaft
screen-vote-dots = Worauf ihr Punkte setzt
screen-vote-rating = Was ihr bewertet
screen-vote-consent = Worüber ihr entscheidet
screen-vote-ranking = Was ihr in eine Reihenfolge bringt
screen-vote-commitment = Wobei ihr mitmacht
screen-each-dots = { $count ->
    [one] 1 Punkt je Person
   *[other] { $count } Punkte je Person
  }
screen-each-rating = 1 bis 5
screen-each-consent = Ja, Bedenken oder Veto
screen-each-ranking = { $count ->
    [one] der erste Platz je Person
   *[other] { $count } Plätze je Person
  }
screen-each-commitment = Wie weit gehst du mit?
screen-named = mit Namen
screen-voters = { $count ->
    [one] 1 Person
   *[other] { $count } Personen
  }
screen-dots-of = { $count ->
    [one] 1 Punkt von { $people }
   *[other] { $count } Punkte von { $people }
  }
screen-voted = { $count ->
    [one] von { $here } hat abgestimmt
   *[other] von { $here } haben abgestimmt
  }
screen-ended-vote = beendet
screen-of-voters = { $count ->
    [one] 1 Stimme
   *[other] { $count } Stimmen
  }
screen-more-items = { $count ->
    [one] und 1 weiteres
   *[other] und { $count } weitere
  }
screen-reasons = Gründe
screen-consent-1 = Ja
screen-consent-2 = Bedenken
screen-consent-3 = Veto
screen-commitment-0 = nicht dabei
screen-commitment-1 = wohlwollend
screen-commitment-2 = mache mit
screen-commitment-3 = treibe es voran
screen-presenting = Ergebnisse: { $at } von { $of }
screen-nothing-to-present = Noch keine Ergebnisse
screen-present-keys = Zurück mit Esc
screen-voices = Stimmen aus dem Raum
screen-quote = „{ $text }“
screen-film = Wie die Tafel entstand: { $title }
screen-film-at = { $day }, { $time } Uhr
screen-film-plays = Film läuft
screen-film-stands = Film steht
screen-film-failed = Der Film lässt sich gerade nicht laden
screen-film-keys = Leertaste: Halt, S: Tempo, ← →: Bild, Esc: Ende
screen-sound-on = Ton an
screen-muted = Ton aus (M)
screen-alarm-signal = Bitte alle herhören
screen-alarm-over = Die Zeit ist um

keys-title = Tasten
keys-next = Weiter: Feld, Abschnitt, Ergebnis oder Bild
keys-previous = Zurück
keys-overview = Überblick
keys-walk = Alles der Reihe nach zeigen, an und aus
keys-list = Tafel als Liste
keys-present = Ergebnisse zeigen: Stände, Aussagen, Abstimmungen, Stimmen
keys-film = Film: wie die Tafel entstand
keys-play = Film anhalten und weiter
keys-speed = Tempo des Films
keys-ballot = Abstimmung oder Tafel
keys-qr = Großer QR-Code
keys-mute = Ton an und aus
keys-louder = Lauter
keys-quieter = Leiser
keys-fullscreen = Ganzer Bildschirm
keys-help = Diese Hilfe
keys-close = Schließen, zurück zum Ablauf
key-space = Leertaste
key-right = →
key-left = ←
key-escape = Esc

month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mär
month-short-4 = Apr
month-short-5 = Mai
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Okt
month-short-11 = Nov
month-short-12 = Dez

screen-round-begin = Runde { $round } von { $rounds }: Geht bitte los
screen-round-change = Runde { $round } von { $rounds }: Bitte wechseln
screen-round = Runde { $round } von { $rounds }
screen-round-hint = Dein Platz steht auch auf deinem Handy
screen-round-hint-table = Die Zahl ist dein Tisch, sie steht auch auf deinem Handy
screen-round-bye = Pause
screen-round-hosts = Moderation: { $names }
screen-round-pages = Seiten
screen-round-names = Alle Namen
screen-round-stands = Alle Stände
screen-round-tables = Alle Tische
screen-contacts = Wer hat wen getroffen?
screen-contacts-hint = Es stehen nur die hier, die zugestimmt haben
screen-contacts-new = { $count ->
    [one] neuer Kontakt
   *[other] neue Kontakte
  }
screen-contacts-mean = im Mittel { $mean } je Person
screen-contacts-met = { $count ->
    [one] hat eine Person getroffen:
   *[other] hat { $count } Menschen getroffen:
  }
screen-contacts-more = und { $count } weitere
screen-contacts-agreed = { $count } von { $of } sind hier zu sehen. Auf dem Handy unter „Ich“ kannst du dazukommen.
screen-contacts-all = { $count ->
    [one] Eine Person ist hier zu sehen.
   *[other] Alle { $count } sind hier zu sehen.
  }
screen-contacts-nobody = Noch ist niemand zu sehen. Auf dem Handy unter „Ich“ kannst du dazukommen.

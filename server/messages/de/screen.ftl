## Der große Bildschirm.

wall-more = + { $count }
wall-undated = Ohne Datum
wall-page = Seite { $page } von { $pages }
wall-host = Moderation:
wall-speaker = Input:
outline-label = Die Tafel als Liste

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

keys-title = Tasten
keys-next = Nächstes Feld oder nächster Abschnitt
keys-previous = Voriges Feld oder voriger Abschnitt
keys-overview = Überblick
keys-walk = Alles der Reihe nach zeigen, an und aus
keys-list = Tafel als Liste
keys-qr = Großer QR-Code
keys-fullscreen = Ganzer Bildschirm
keys-help = Diese Hilfe
keys-close = Schließen
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

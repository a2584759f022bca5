## Ein freier Marktplatz auf dem Handy: alle Stände, ein Stand, was man gesehen hat.

market-seen = { $seen } von { $count } gesehen
market-gone = Den Stand, dessen Schild du gescannt hast, gibt es nicht mehr. Hier sind alle anderen.
market-own = Dein Stand
market-at = Du bist hier
market-search = Stand, Thema oder Ort
market-unseen = Noch nicht gesehen
market-soon = Freie zuerst
market-soon-unknown = Neue zuerst
market-topics = Themen
market-topics-more = Alle { $count } Themen
market-topics-less = Weniger Themen
market-found = { $count ->
    [0] Kein Stand
    [one] Ein Stand
   *[other] { $count } Stände
  }
market-clear = Alle zeigen
market-none = Dazu passt kein Stand.
market-view = Ansicht
market-view-grid = Kacheln
market-view-list = Liste
market-view-plan = Plan
market-no-place = Ohne Ortsangabe
market-was = gesehen
market-not-seen = noch nicht gesehen
market-free = viel Platz
market-free-short = Platz
market-full = gerade voll
market-full-short = voll
market-shut-short = zu
market-here = { $count } da
market-back = Alle Stände
market-stand = Stand { $letter }:
market-visit = Besuch
market-shut = Dieser Stand ist geschlossen. Was hier hängt, bleibt zu lesen.
market-i-am-here = Ich bin hier
market-here-now = Du bist hier
market-seen-one = Gesehen
market-leave = Weitergehen
market-unvisit = War ich nicht
market-visits = { $count ->
    [0] Noch war niemand hier.
    [one] Eine Person war schon hier.
   *[other] { $count } Personen waren schon hier.
  }
market-write = Karte für diesen Stand
market-cards = Karten

touch-title = Schnittstellen
touch-what = Berührt sich dieses Vorhaben mit einem anderen hier? Sag, wo.
touch-propose = Schnittstelle vorschlagen
touch-other = Mit welchem Stand berührt sich „{ $stand }“?
touch-choose = Stand wählen
touch-own = Das ist dein eigenes Vorhaben.
touch-reason = Wo berühren sie sich?
touch-told = Alle lesen den Vorschlag, ohne deinen Namen. Beide Stände sagen, ob sie zustimmen.
touch-send = Vorschlagen
touch-later = Vorschlagen, sobald Netz da ist
touch-withdraw = Zurücknehmen
touch-mine = Schnittstellen

mine-stands = Meine Stände
mine-seen = { $count } gesehen
mine-touches = { $count ->
    [one] eine Schnittstelle
   *[other] { $count } Schnittstellen
  }
mine-back = Zurück
mine-private = Wo du warst, siehst nur du. Alle anderen sehen nur, wie viele an einem Stand waren.

## Wem man begegnet ist: auf dem Handy, in einem Teil, der später geladen wird.

meet-title = Begegnungen
meet-count = { $count ->
    [0] noch niemand
    [one] eine Person
   *[other] { $count } Menschen
  }
meet-none = Hier stehen alle, mit denen du an einem Tisch warst, sobald die erste Runde beginnt.
meet-private = Notizen sind nur für dich. Auch die Moderation sieht sie nicht.
meet-back = Zurück
meet-note = Notiz, nur für dich
meet-saving = wird gesichert
meet-waiting = wartet auf Netz
meet-saved = gesichert
meet-swap = Kontakt tauschen
meet-swap-of = Kontakt tauschen mit { $name }
meet-swap-waits = Sobald { $name } auch tauscht, seht ihr beide den Kontakt. Vorher erfährt niemand davon.
meet-swap-empty = Ohne deinen Kontakt seht ihr beide nichts.
meet-undo = Zurücknehmen
meet-undo-of = Zurücknehmen: Tausch mit { $name }
meet-got = Ihr habt getauscht
meet-mine = Dein Kontakt
meet-mine-hint = Mail oder Telefon. Das sehen nur die, mit denen du tauschst.
meet-mine-none = Noch keiner. Beim ersten Tausch fragen wir danach.
meet-mine-ask = Wie erreicht man dich?
meet-mine-change = Ändern
meet-mine-add = Eintragen
meet-cancel = Abbrechen
pairs-meet = Du triffst
pairs-bye = Diese Runde hast du Pause
pairs-bye-why = Ihr seid gerade eine ungerade Zahl. Kommt noch jemand dazu, steht hier dein Tisch.
pairs-bye-ok = Alles klar
due-comes = { $count ->
    [one] Zu dir kommt
   *[other] Zu dir kommen { $count }
  }
due-come = { $come } von { $count } da
due-missing = { $count ->
    [0] alle da
    [one] eine Person fehlt
   *[other] { $count } fehlen
  }
due-told = Wer ankommt, sagt es am eigenen Handy. Für alle anderen tippst du den Namen an; noch einmal nimmt es zurück.
net-open = Meine Begegnungen zeigen
net-shut-told = Aus: Auf der Leinwand und in Listen stehst du nicht. Schaltest du ein, sieht man dort deinen Namen und wen du getroffen hast, aber nur die, die auch eingeschaltet haben.
net-open-told = Ein: Auf der Leinwand und in Listen steht dein Name, und wen du getroffen hast, von denen, die auch eingeschaltet haben. Schaltest du aus, ist dein Name sofort weg.
device-more = Weiteres Gerät
device-more-told = Du willst mit einem zweiten Handy oder Laptop weitermachen? Erlaube es hier, dann scanne damit dein Namensschild.
device-more-open = Jetzt geht es: Scanne mit dem anderen Gerät dein Namensschild. Das gilt einmal und zehn Minuten lang.
device-more-allow = Erlauben
host-line = Du begleitest { $place }
host-stand = deinen Stand
host-go = Öffnen
host-shut = { $place } ist geschlossen.
host-shut-ends = Diese Runde geht hier noch zu Ende.
host-shut-goes = Ab Runde { $round } gehst du mit, zuerst: { $place }.
host-shut-waits = Ab Runde { $round } gehst du mit; dein Platz steht noch nicht fest.
host-shut-free = Es kommt keine Gruppe mehr. In den nächsten Runden gehst du, wohin du magst.
host-shut-last = Weitere Runden gibt es nicht.

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

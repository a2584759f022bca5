## Suche und Biete: auf dem Telefon, am Arbeitsplatz der Moderation und auf der Leinwand.

exchange-hits = { $count ->
    [0] Noch kein Treffer
    [one] 1 Treffer
   *[other] { $count } Treffer
}
exchange-answers = { $count ->
    [one] 1 Antwort
   *[other] { $count } Antworten
}
exchange-show = Was zeigen?
exchange-all = Alles
exchange-search = Suche
exchange-offer = Biete
exchange-write-search = Du suchst:
exchange-write-offer = Du bietest:
exchange-write-none = Suchst du etwas, oder bietest du etwas? Sag es unter der Karte.
exchange-empty = Hier steht noch nichts.
exchange-empty-search = Hier sucht noch niemand etwas.
exchange-empty-offer = Hier bietet noch niemand etwas.
exchange-own = Dein Eintrag
exchange-own-open = Dein Eintrag: ändern
exchange-answer = Antworten
exchange-answer-to = Antworten auf: { $text }
exchange-line-search = Was kannst du dazu bieten?
exchange-line-offer = Wozu brauchst du es?
exchange-line-hint = Eine Zeile, ohne deinen Namen. Nur wer das geschrieben hat, liest sie. Erst wenn ihr beide zustimmt, seht ihr Namen und Kontakt.
exchange-mine-with = Mit einem eigenen Eintrag
exchange-mine-without = Ohne
exchange-send = Antwort senden
exchange-contact-first = Speichern und weiter
exchange-got = Antworten für dich
exchange-about = Zu deinem Eintrag
exchange-got-line = Jemand schreibt
exchange-got-listing = Und hat selbst stehen
exchange-agree = Kontakt tauschen
exchange-agree-hint = Ihr seht dann beide Namen und Kontakt. Sonst niemand, auch die Moderation nicht.
exchange-decline = Diesmal nicht
exchange-again = Doch Kontakt tauschen
exchange-take-back = Nicht mehr tauschen
exchange-fits = Passt vielleicht
exchange-fits-for = Zu: { $text }
exchange-given = Deine Antworten
exchange-given-waits = Wartet auf Zusage
exchange-given-sending = Wird gesendet
exchange-given-offline = Wartet auf Netz
exchange-given-no = Die andere Seite möchte diesmal nicht
exchange-given-remove = Zurücknehmen
exchange-given-remove-of = Zurücknehmen: deine Antwort auf { $text }
exchange-got-this = Hat dir geantwortet
exchange-answered = Du hast geantwortet
exchange-hit = Treffer: { $name }
exchange-found = Deine Treffer
exchange-found-none = Noch kein Treffer. Sobald beide zustimmen, steht hier, wie ihr euch erreicht.
exchange-no-contact = Von der anderen Seite gibt es gerade keinen Kontakt. So lange seht ihr beide nichts.
exchange-gone = Eintrag ist nicht mehr da
exchange-nobody = Ohne Namen

# Die eigene Mitnahme: auf dem Handy, und die Seite, die ihr Link öffnet

takeaway-title = Meine Mitnahme
takeaway-told = Nur für dich: deine Karten, besuchte Stände, Kontakte und Zusagen.
takeaway-as = Meine Mitnahme als { $format }
takeaway-offline = Dafür braucht es das Netz. Sobald du wieder verbunden bist, geht es hier weiter.
takeaway-link = Link für später
takeaway-link-told = Wer den Link hat, liest alles, was in deiner Mitnahme steht.
takeaway-link-share = Teilen
takeaway-link-copy = Link kopieren
takeaway-link-copied = Link kopiert
takeaway-link-qr = QR-Code
takeaway-link-qr-alt = QR-Code: öffnet deine Mitnahme auf einem anderen Gerät
takeaway-link-withdraw = Link zurückziehen
takeaway-link-withdrawn = Der Link öffnet nichts mehr.

takeaway-page-title = Meine Mitnahme
takeaway-page-coming = Deine Mitnahme kommt gleich …
takeaway-page-gone = Dieser Link öffnet nichts mehr. Wer ihn gemacht hat, kann ihn zurückgezogen haben.
takeaway-page-offline = Gerade keine Verbindung.
takeaway-page-again = Noch einmal versuchen
takeaway-page-file = Als PDF

# Seiten, die der Server selbst schreibt
noscript = Diese Seite braucht JavaScript. Bitte in den Einstellungen des Browsers erlauben und neu laden.
not-built-title = Die Oberfläche ist noch nicht gebaut
not-built-text = Der Server läuft, aber die Seiten für Telefon, Leinwand und Moderation fehlen noch. Bitte einmal „./stellwand“ ausführen und dann neu laden.
link-facilitator = Moderation
link-screen = Leinwand
round-title = Runde { $round } von { $rounds }
starter-title = Unsere Veranstaltung
methods-title = Methoden
methods-intro = Was in einem Raum von zwölf bis zweihundert Menschen trägt: wofür, wie lange, wie es geht und was oft schiefgeht.
methods-back = Alle Methoden
methods-agendas = Fertige Abläufe damit
methods-begin = Mit „{ $title }“ beginnen
methods-language = Deutsch
public-coming-title = Gleich wieder da
public-coming = Diese Fassung wird gerade überarbeitet. In einer Minute ist sie wieder hier; die Seite lädt von selbst neu.
public-shut-title = Hier ist nichts zu lesen
public-shut = Diese Fassung ist nicht veröffentlicht, oder sie wurde zurückgezogen. Wer den Link verschickt hat, weiß mehr.

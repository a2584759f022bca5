## Wo in der Datei eines Ablaufs etwas nicht stimmt.

planfile-line = Zeile { $number }
planfile-byte = Byte { $number }
planfile-character = Zeichen { $number }
planfile-steps = Schritt { $number }
planfile-boards = Tafel { $number }
planfile-zones = Feld { $number }
planfile-columns = Spalte { $number }
planfile-levels = Ebene { $number }
planfile-begins = Beginn des { $number }. Tages
planfile-title = Titel
planfile-minutes = Dauer
planfile-board = Tafel
planfile-prompts = Frage
planfile-form = Sitzform
planfile-rules = Rechte
planfile-signal = Zeichen zu Beginn
planfile-vote = Abstimmung
planfile-day = Tag
planfile-template = Vorlage
planfile-layout = Anordnung
planfile-color = Farbe
planfile-id = Kennung
planfile-other = „{ $name }“
planfile-choice = „{ $found }“ geht hier nicht, wohl aber: { $allowed }.
planfile-found = „{ $found }“ geht hier nicht.

"""What people remember of ten years: dates and events of a network that does not exist. Data only; all words are ours.

One line is one memory, `when | text`. `when` is a form of board/dates.py, a range with "..", "ca." before it for
"about". Places, people and figures are invented.
"""

BUND = """
2016-03 | Erste Idee auf einem Bierdeckel nach der Fachtagung
2016-05-12 | Gründungstreffen mit 31 Partnern in der alten Seifenfabrik
2016-Q4 | Geschäftsstelle nimmt die Arbeit auf: zwei Personen, ein Raum
2017-02-01 | Förderzusage für drei Jahre
2017 | Gemeinsames Leitbild verabschiedet
2017-09 | Startschuss für den Ideenfonds „Gesund vor der Haustür“
2018-Q2 | Erster Netzwerkbericht erscheint, 400 Exemplare sind nach zwei Wochen weg
2018-11-08 | Fachtag „Wohnen macht Wetter“ mit Stadtplanung und Gesundheit an einem Tisch
ca. 2018 | Krankenkassen steigen als verlässliche Geldgeber ein
2019-03 | Praxisdatenbank geht online
2019-06-20 | Hundertster Partner tritt bei 🎉
2019 | Kriterien für gute Quartiersarbeit gemeinsam erarbeitet
2020-03..2020-06 | Alles wird digital, Geschäftsstelle bringt 60 Partner ins Videogespräch
2020-04-17 | Erste Online-Sprechstunde: gedacht für 10, gekommen sind 94
2020-11 | Jahrestreffen zum ersten Mal am Bildschirm
2021-Q1 | Positionspapier: Einsamkeit ist ein Gesundheitsthema
2021-05..2022-03 | Gemeinsame Befragung in 14 Modellquartieren
2021 | Leichte Sprache wird Standard in allen Veröffentlichungen
2022-06 | Wiedersehen in Präsenz, viele Umarmungen
2022-Q3 | Zweite Förderphase bewilligt, endlich fünf Jahre am Stück
2022 | Beirat mit Menschen aus den Quartieren eingerichtet
2023-02-14 | Parlamentarisches Frühstück, sieben Abgeordnete hören zu
2023-Q4 | Hitze wird Schwerpunkt
ca. 2023 | Statistikgruppe einigt sich auf zwölf gemeinsame Kennzahlen
2024-04 | Mitmachpreis „Goldene Parkbank“ zum ersten Mal verliehen
2024 | 250 Partner, alle Länder sind vertreten
2024-10-10 | Kooperationsvertrag mit dem Wohnungsverband unterschrieben
2025-Q1 | Handbuch „Vom Projekt zur Struktur“ veröffentlicht
2025-06..2025-09 | Sommerreise der Geschäftsstelle durch 16 Quartiere
2025-11 | Jugendforum fordert Sitz im Beirat und bekommt ihn
2026-01 | Neue Satzung: Stimme für jede Ebene
2026-Q2 | Vorbereitung des Jubiläums, Archiv wird gesichtet
2026-05-12 | Zehn Jahre! Wir stoßen an 🥂
2017-11-09 | Jahrestreffen: 90 Leute, ein Mikrofon, viel Geduld
2018-04 | Logo: 41 Entwürfe, am Ende gewinnt die Parkbank
2018-Q3 | Erster Newsletter, 212 Abonnements
2019-11-14 | Jahrestreffen unter dem Motto „Nicht ohne uns“
2020-02 | Letztes Treffen vor der Pandemie, niemand ahnt etwas
2020-Q2 | Arbeitshilfe „Kontakt mit Abstand“ in fünf Tagen geschrieben
2021-11-18 | Jahrestreffen hybrid, Ton erst nach der Pause
2022-03-10 | Sondersitzung: Wie helfen wir Ankommenden aus der Ukraine?
2022-11 | Arbeitsgruppe Bewegung und Stadtgrün gegründet
2023-05 | Newsletter erreicht 5.000 Menschen
2023-11-16 | Jahrestreffen mit Kinderbetreuung und Ruheraum
2024-01 | Wechsel in der Leitung, geordnet und mit Blumen
2024-Q4 | Netzwerk wird zu Anhörungen eingeladen
2025-04 | Gemeinsame Datenplattform im Probebetrieb
2025-Q4 | Förderung läuft aus, Verhandlungen bis zur letzten Woche
2026-03 | Zusage bis 2030, großes Aufatmen
ca. 2019 | Erste Gespräche mit dem Bauressort
2017..2018 | Wanderjahre ohne eigenes Büro
"""

LAND = """
2016-Q3 | Zwei Länder gehen voran und stellen Koordinierende ein
2016-11-24 | Erste Landeskonferenz, 70 Stühle, 110 Gäste
2017-Q1 | Runder Tisch der Ministerien: Soziales, Bauen, Bildung
2017-06-15 | Landesrahmenvereinbarung unterschrieben
ca. 2017 | Aus fünf Einzelprogrammen wird ein Förderaufruf
2018-03 | Landesstelle Nord öffnet
2018 | Qualitätszirkel der Koordinierenden trifft sich vierteljährlich
2018-09 | Wanderausstellung „Meine Straße und ich“ startet im Landtag
2019-Q1 | Lernwerkstatt wird Teil der Landesfortbildung
2019-10-02 | Ländertausch: je eine Woche beim Nachbarn mitarbeiten
2019..2021 | Modellvorhaben „Kita als Nachbarschaftsort“ in drei Ländern
2020-05 | Notfallfonds für kleine Träger in nur zehn Tagen aufgelegt
2020-Q4 | Fortbildungen als Videoreihe, 38 Folgen bis heute
2021-04 | Gesundheitsdienst der Länder entdeckt uns als Partner
2021-09-30 | Landespräventionspreis geht an das Quartier Nordhang
ca. 2021 | Viele Stellen nur befristet, drei Koordinierende gehen
2022-01 | Landesstelle Süd zieht mit dem Sportbund zusammen
2022-Q2 | Geflüchtete aus der Ukraine: Angebote in 48 Stunden übersetzt
2022 | Erster gemeinsamer Haushaltstitel zweier Ressorts
2023-03 | Länderrat wird gegründet
2023-07-11 | Hitzeaktionsplan des Landes nennt uns als Umsetzer
2023-Q3 | Lotsendienst für Förderanträge: ein Anruf, eine Antwort
2024-02 | Landtag verlängert das Programm einstimmig
2024-05..2024-12 | Alle Landkreise werden einmal besucht
2024-Q3 | Datenblatt je Gemeinde, auf einer Seite und verständlich
ca. 2024 | Hochschule begleitet die Auswertung
2025-03-18 | Landeskonferenz mit Dolmetschen in Gebärdensprache
2025 | Mehrjährige Förderung wird die Regel
2025-10 | Patenschaften: erfahrene Länder begleiten neue
2026-02 | Letztes Land richtet eine Koordinierungsstelle ein
2026-Q1 | Gemeinsame Stellenbörse der Länder
ca. 2016 | Einzelne Länder treffen sich informell beim Mittagessen
2017-10-05 | Landeskonferenz in der Turnhalle, weil der Saal zu klein war
2018-Q1 | Koordinierungsstelle mit zwei halben Stellen, zusammen eine ganze Kraft
2018-11 | Vier Regionaldialoge an vier Abenden
2019-04 | Fortbildungsreihe „Armut erkennen“ ausgebucht
2019-Q3 | Gemeinsamer Stand der Länder auf dem Städtetag
2020-02-27 | Landesbeirat nimmt drei Bewohnerinnen auf
2020-09 | Arbeitshilfe für Gesundheitsämter in der Krise
2021-02..2021-07 | Umfrage bei allen Gemeinden, Rücklauf 61 Prozent
2021-Q4 | Familienbüros werden Teil der Landesstrategie
2022-05-12 | Fachtag im Schwimmbad: Bewegung für alle
2022-09 | Länder teilen sich eine Grafikerin
2023-01 | Rahmenvertrag mit den Kassen verlängert
2023-10..2024-03 | Zukunftswerkstätten in sechs Regionen
2024-01-25 | Krach um die Mittelverteilung, danach ein besseres Verfahren
2024-11 | Erstes Treffen aller Koordinierenden an einem Ort
2025-05 | Landesprogramm Einsamkeit startet mit 20 Orten
2025-Q3 | Dorfgespräche im Linienbus
"""

KOMMUNE = """
ca. 2016 | Vor dem Netzwerk: jede Stadt erfindet das Rad neu
2016-09-03 | Stadtteilfest Mühlenwiese, zum ersten Mal mit Gesundheitsmeile
2017-04 | Bürgergarten am Kanal angelegt 🌻
2017-05-20 | Eröffnung Nachbarschaftshaus Lindenkiez
2017-Q3 | Kommunale Gesundheitskonferenz gegründet
2018-01 | Frau Yıldırım wird erste Stadtteilmutter
2018-05..2018-10 | Spaziergänge mit dem Bürgermeister, 22 Wünsche, 17 umgesetzt
2018-06-09 | Hoş geldiniz! Großes Frühstück auf der Rathausbrücke
2018-Q4 | Präventionskette von Geburt bis Ausbildung beschlossen
2019-02 | Sprachcafé „أهلاً وسهلاً“ öffnet im alten Kiosk
2019-05 | Sportverein öffnet sonntags die Halle für alle
2019-08-31 | Spielstraße in der Gerbergasse, erst auf Probe, dann für immer
2019 | Gemeinsames Budget von Jugendamt und Gesundheitsamt
2019-Q4 | „Zdrowo razem“: Kochgruppe der polnischen Gemeinde
2020-03-23 | Einkaufshilfe in drei Tagen aufgebaut, 180 Freiwillige
2020-04..2021-05 | Hofkonzerte vor den Pflegeheimen
2020 | Kummertelefon in sieben Sprachen
2020-Q3 | Bänke! Alle 200 Meter eine, dank der Seniorinnen
2021-06 | Impfaktion im Treffpunkt Nordhang, Schlange bis zur Haltestelle
2021-Q2 | Frau Wiśniewska schult 40 Gesundheitslotsinnen
2021-10-16 | Umzug ins Haus der Nachbarschaft, mit 30 Lastenrädern
2022-04 | Willkommenstreff Ласкаво просимо eröffnet
2022-Q2 | Stadtrat beschließt: Gesundheit wird in jeder Vorlage geprüft
2022-09-17 | Tag der offenen Höfe
ca. 2022 | Hausärztin kommt einmal im Monat ins Familienzentrum
2023-06 | Trinkbrunnen auf dem Marktplatz
2023-05..2023-09 | Kühle Orte: Kirche, Bücherei und Kaufhaus machen mit
2023-08-25 | Nachtwanderung gegen Angsträume, danach 14 neue Laternen
2023 | Mittagstisch für einen Euro, gekocht von der Berufsschule
2024-03-08 | Frauenschwimmen startet, Warteliste vom ersten Tag an
2024-05 | Müllplatz wird Bolzplatz ⚽
2024-Q2 | Kinderrat entscheidet über 10.000 Euro
2024-09 | Herr Đặng eröffnet die Fahrradwerkstatt
ca. 2024 | Jugendliche drehen Film über ihre Siedlung
2025-01 | Stelle der Quartiersmanagerin wird unbefristet
2025-04-26 | Putztag, 300 Leute, eine verschwundene Suppenkelle
2025-Q2 | Gesundheitskiosk am Busbahnhof
2025-07..2025-08 | Ferienprogramm ohne Anmeldung und ohne Gebühr
2025 | Erste Kommune mit eigenem Gesundheitsbudget je Stadtteil
2026-03-21 | Nouruz und Frühlingsfest werden ein Fest
2026-04 | Tausendster Pate im Lesenetz
2016-11 | Lesepatinnen in drei Kitas
2017-Q1 | Erste Stadtteilkonferenz mit Suppe und Streit
2017-09-15 | Lauftreff für Anfänger, sechs Leute, heute 60
2018-02 | Zahnputzprojekt in allen Grundschulen
2018-08-25 | Sommernachtskino auf dem Garagenhof
2019-10 | Nachbarschaftsbüro zieht in den leeren Friseursalon
2020-05-09 | Balkonsingen in der Nelkenstraße
2021-03 | Masken nähen im Familienzentrum, 4.000 Stück
2021-08 | Hitzetelefon für Alleinlebende
2022-Q4 | Wärmestube im Gemeindehaus, offen bis Ostern
2023-03 | Elterncafé zieht in die Schule, und plötzlich kommen die Väter
2023-Q1 | Rollator-Training auf dem Supermarktparkplatz
2024-06-22 | Brückenfest der drei Stadtteile
2024-11 | Stadtrat streicht Mittel, Nachbarschaft protestiert mit Erfolg
2025-09-20 | Zukunftsmarkt im Parkhaus, 34 Stände
2026-01 | Arztpraxis und Beratung unter einem Dach
2025-Q4 | Radweg zur Schule, nach elf Jahren
ca. 2017 | Streit um den Bolzplatz, heute Freundschaft
"""

LANES = {"bund": BUND, "land": LAND, "kommune": KOMMUNE}

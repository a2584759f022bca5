"""What people think of their network and of what lies ahead of it. Data only; all words are ours, none is a quotation.

One line is one thought; "> " begins a sub-point of the thought above it, ">> " a point below that. "# " is a heading
that the facilitator will find for the thoughts below it.
"""

STRENGTHS = """
# Kurze Wege, schnelle Hilfe
Kurze Wege vom Ministerium bis in den Hausflur
Man kennt sich und ruft einfach an
Verlässliche Ansprechpersonen in jedem Land
Schnell in der Krise: in drei Tagen stand die Hilfe
Verbindlichkeit: Was verabredet ist, gilt
Feste Termine im Jahr, mit denen alle rechnen
Das Netz trägt auch, wenn jemand ausfällt
Eigene Mittel für schnelle Ideen
> bis 2.000 Euro ohne langen Antrag
>> Entscheidung in zwei Wochen
# Vertrauen auf Augenhöhe
Vertrauen, auch wenn es mal knirscht
Ehrenamt und Hauptamt auf Augenhöhe
Fehler dürfen erzählt werden
Wir können streiten und danach Kaffee trinken ☕
Gleiche Stimme für kleine und große Träger
Moderation, die leise Stimmen hörbar macht
Humor! Unsere Treffen machen Spaß 😄
Wir feiern auch kleine Erfolge 🎈
Gemeinsame Haltung gegen Ausgrenzung
Unabhängig von Parteifarben
Birlikte güçlüyüz: Zusammen sind wir stark
Razem, nie obok siebie: miteinander statt nebeneinander
# Nah an den Menschen
Wir reden mit den Leuten statt über sie
Wir sind nah an den Menschen
> Haustürgespräche
> Sprechstunde im Waschsalon
Viele Sprachen, viele Blickwinkel
Kinder und Jugendliche entscheiden mit
Leichte Sprache wird wirklich benutzt
Ayşe und ihr Team erreichen alle im Viertel
Respekt vor dem Wissen der Nachbarschaft
الجيران أولاً: Nachbarn zuerst
Zugang zu Menschen, die sonst niemand erreicht
Neue werden an die Hand genommen
Beteiligung ist Haltung, kein Programmpunkt
Offene Türen für neue Partner
# Wissen, das weitergeht
Praxis und Wissenschaft an einem Tisch
> Beispiel: die zwölf Kennzahlen
Gute Beispiele werden geteilt, nicht versteckt
Fortbildungen, die man am nächsten Tag brauchen kann
Große Fachlichkeit in der Geschäftsstelle
Klare Kriterien, an denen sich alle messen
Die Praxisdatenbank spart uns jedes Jahr Wochen
Wir lernen voneinander, auch über Ländergrenzen
Neue Themen werden früh erkannt: Hitze, Einsamkeit
Erprobtes lässt sich gut übertragen
Wissen aus zehn Jahren in einer Schublade, die offen steht
Gute Öffentlichkeitsarbeit, die Leute kennen unser Logo
# Viele Häuser, ein Netz
Gemeinsame Sprache trotz verschiedener Häuser
Politik hört uns inzwischen zu
Krankenkassen und Kommunen ziehen am selben Strang
Vielfalt der Träger, vom Verein bis zum Ministerium
Langer Atem: manche sind seit dem ersten Tag dabei
Klein anfangen, groß denken
Beständigkeit: fester Rahmen, freie Gestaltung
"""

WEAKNESSES = """
# Befristet und beantragt
Befristete Stellen, ständiger Wechsel
Zu viele Anträge, zu wenig Zeit für Menschen
Nach der Förderung bricht vieles ab
Förderlogik belohnt Neues statt Bewährtes
Kleine Vereine können nicht in Vorleistung gehen
Evaluation nur, weil sie im Bescheid steht
Konkurrenz um dieselben Töpfe
Mittelabruf kompliziert, Rückforderungen machen Angst
Kaum Geld für Dolmetschen
Fachkräftemangel trifft kleine Träger zuerst
Ehrenamtliche sind erschöpft
# Wer am Tisch fehlt
Immer dieselben kommen zu den Treffen
Hausarztpraxen erreichen wir selten
Väter fehlen fast überall
Ländlicher Raum kommt zu kurz
Jugendliche gehen, sobald es offiziell wird
Wir sind zu weiß, zu alt, zu akademisch
Wohnungswirtschaft sitzt selten mit am Tisch
Menschen mit Behinderung werden gefragt, wenn alles fertig ist
Kaum Vertretung auf dem Podium aus den Quartieren selbst
Wenig Kontakt zu Betrieben
Nachtschicht, Minijob, alleinerziehend: unsere Termine passen nicht
Angebote enden um 16 Uhr
Barrieren: Aufzug kaputt, Formular zu klein
Im Winter sind die Treffpunkte zu
# Wissen, das verloren geht
Wissen geht mit den Personen
Übergaben fehlen, jede fängt bei null an
Protokolle liest niemand
Gute Ideen versanden nach dem Workshop
Wirkung schwer zu zeigen
> Uns fehlen Zahlen über fünf Jahre
Digitale Werkzeuge: jeder Träger ein anderes
Verteiler veraltet, Mails laufen ins Leere
Rückmeldung an die Befragten bleibt oft aus
Drei Newsletter, dieselbe Nachricht
Erfolge werden zu leise erzählt
Presse berichtet erst, wenn etwas schiefgeht
# Alle zuständig, keiner dran
Zuständigkeiten sind von außen kaum zu durchschauen
Doppelstrukturen mit anderen Programmen
Datenschutz wird als Ausrede benutzt
Zwischen Land und Kommune bleibt manches liegen
Entscheidungen dauern zu lange
> vier Gremien für eine Parkbank
Bund weit weg vom Alltag im Stadtteil
Kein gemeinsamer Kalender
Zu viele Abkürzungen 🙈
Schulen haben andere Sorgen und andere Kalender
Zu wenig Zeit zum Nachdenken
Armut wird mitgedacht, aber nicht ausgesprochen
Wir reden viel über Gesundheit und wenig über Geld
"""

CHANCES = """
# Städte bauen um
Jede Straße wird aufgerissen: mitreden, bevor der Asphalt kommt
Hitze macht Gesundheit zum Thema im Bauamt
Leere Läden suchen eine Aufgabe
Innenstädte wollen wieder Nachbarschaft sein
Schulhöfe öffnen sich am Nachmittag
Neue Buslinien bringen das Dorf näher
Kirchen geben Räume ab
# Eine neue Generation
Junge Leute wollen mitmachen, aber nicht im Verein
Viele gehen in Rente und haben plötzlich Zeit
Zugezogene bringen Sprachen und Berufe mit
Väter nehmen mehr Elternzeit
Studierende suchen Praxis vor der Haustür
Schulen bekommen Sozialarbeit auf Dauer
Kitas werden Familienzentren
# Rückenwind von oben
Krankenkassen suchen Projekte mit Bestand
Vorbeugen steht in vier Regierungsprogrammen
Europa fördert Quartiere bis 2034
Länder legen ihre Töpfe zusammen
Gesundheitsämter stellen wieder ein
Landtage entdecken die Einsamkeit
Endlich Zahlen bis auf den Stadtteil
"""

RISKS = """
# Leere Kassen
Kommunen sparen zuerst, was freiwillig ist
Energiepreise fressen die Treffpunkte auf
Drei Haushalte ohne Beschluss hintereinander
Projektmittel enden alle im selben Jahr
Wer kürzt, fragt uns nicht
Mieten steigen schneller als jede Förderung
Tarifsteigerung ohne Ausgleich
# Köpfe gehen
Die Gründerinnen gehen fast gleichzeitig in Rente
Niemand will halbe Stellen
Pflege und Kita ziehen uns die Leute ab
Ehrenamt altert
Müdigkeit nach fünf Jahren Krise
Wer wechselt, nimmt die Kontakte mit
# Der Ton wird rauer
Häuser werden beschmiert, Leute bedroht
Beteiligung gilt als Luxus
Fakten zählen weniger als Lautstärke
Nachbarn reden nicht mehr miteinander
Gewählte hören auf, weil es reicht
Misstrauen gegen jedes Amt
Netzwerke gelten als Klüngel
"""

ZONES = {"strengths": STRENGTHS, "weaknesses": WEAKNESSES, "chances": CHANCES, "risks": RISKS}

# Said more than once in every room, in other words each time; each row is one thought, under its heading.
ECHOES = {
    "strengths": (
        ("Kurze Wege, schnelle Hilfe", ("Der kurze Draht", "Kurze Dienstwege!", "Ein Anruf, und es läuft")),
        ("Vertrauen auf Augenhöhe", ("Wir vertrauen uns", "Da ist Vertrauen gewachsen", "Vertrauen!!")),
        (
            "Viele Häuser, ein Netz",
            (
                "Corona hat uns zusammengeschweißt",
                "In der Pandemie haben wir uns bewiesen",
                "2020 ging plötzlich alles",
            ),
        ),
        ("Kurze Wege, schnelle Hilfe", ("Einfach mal machen lassen", "Machen statt warten", "Mut zum Anfangen")),
    ),
    "weaknesses": (
        (
            "Befristet und beantragt",
            ("Befristung macht mürbe", "Verträge immer nur für ein Jahr", "Wer bleibt schon auf einer halben Stelle?"),
        ),
        ("Befristet und beantragt", ("Antragsflut", "Mehr Antrag als Arbeit", "Formulare, Formulare, Formulare")),
        ("Wer am Tisch fehlt", ("Das Land vergisst das Land", "Auf dem Dorf kommt wenig an", "Stadt ja, Dorf kaum")),
        (
            "Alle zuständig, keiner dran",
            ("Niemand weiß, wer zuständig ist", "Zuständig? Keine Ahnung wer", "Zuständigkeitspingpong 🏓"),
        ),
    ),
}

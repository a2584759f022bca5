"""What people think of their network, and at the market stands. Data only; all words are ours, none is a quotation.

One line is one thought; "> " begins a sub-point of the thought above it, ">> " a point below that.
"""

STRENGTHS = """
Kurze Wege vom Ministerium bis in den Hausflur
Man kennt sich und ruft einfach an
Vertrauen, auch wenn es mal knirscht
Wir reden mit den Leuten statt über sie
Praxis und Wissenschaft an einem Tisch
> Beispiel: die zwölf Kennzahlen
Viele Sprachen, viele Blickwinkel
Gute Beispiele werden geteilt, nicht versteckt
Langer Atem: manche sind seit dem ersten Tag dabei
Verlässliche Ansprechpersonen in jedem Land
Wir feiern auch kleine Erfolge 🎈
Ehrenamt und Hauptamt auf Augenhöhe
Offene Türen für neue Partner
Fortbildungen, die man am nächsten Tag brauchen kann
Gemeinsame Sprache trotz verschiedener Häuser
Fehler dürfen erzählt werden
Schnell in der Krise: in drei Tagen stand die Hilfe
Wir sind nah an den Menschen
> Haustürgespräche
> Sprechstunde im Waschsalon
Große Fachlichkeit in der Geschäftsstelle
Klare Kriterien, an denen sich alle messen
Politik hört uns inzwischen zu
Kinder und Jugendliche entscheiden mit
Humor! Unsere Treffen machen Spaß 😄
Krankenkassen und Kommunen ziehen am selben Strang
Die Praxisdatenbank spart uns jedes Jahr Wochen
Verbindlichkeit: Was verabredet ist, gilt
Gemeinsame Haltung gegen Ausgrenzung
Wir lernen voneinander, auch über Ländergrenzen
Unabhängig von Parteifarben
Vielfalt der Träger, vom Verein bis zum Ministerium
Leichte Sprache wird wirklich benutzt
Ayşe und ihr Team erreichen alle im Viertel
Neue Themen werden früh erkannt: Hitze, Einsamkeit
Respekt vor dem Wissen der Nachbarschaft
Moderation, die leise Stimmen hörbar macht
Erprobtes lässt sich gut übertragen
Das Netz trägt auch, wenn jemand ausfällt
Eigene Mittel für schnelle Ideen
> bis 2.000 Euro ohne langen Antrag
>> Entscheidung in zwei Wochen
Feste Termine im Jahr, mit denen alle rechnen
Gute Öffentlichkeitsarbeit, die Leute kennen unser Logo
Birlikte güçlüyüz: Zusammen sind wir stark
Razem, nie obok siebie: miteinander statt nebeneinander
الجيران أولاً: Nachbarn zuerst
Wir können streiten und danach Kaffee trinken ☕
Klein anfangen, groß denken
Zugang zu Menschen, die sonst niemand erreicht
Wissen aus zehn Jahren in einer Schublade, die offen steht
Gleiche Stimme für kleine und große Träger
Neue werden an die Hand genommen
Beständigkeit: fester Rahmen, freie Gestaltung
Beteiligung ist Haltung, kein Programmpunkt
"""

WEAKNESSES = """
Befristete Stellen, ständiger Wechsel
Zu viele Anträge, zu wenig Zeit für Menschen
Ländlicher Raum kommt zu kurz
Wirkung schwer zu zeigen
> Uns fehlen Zahlen über fünf Jahre
Nach der Förderung bricht vieles ab
Wissen geht mit den Personen
Immer dieselben kommen zu den Treffen
Zuständigkeiten sind von außen kaum zu durchschauen
Hausarztpraxen erreichen wir selten
Verteiler veraltet, Mails laufen ins Leere
Zu viele Abkürzungen 🙈
Doppelstrukturen mit anderen Programmen
Datenschutz wird als Ausrede benutzt
Väter fehlen fast überall
Barrieren: Aufzug kaputt, Formular zu klein
Ehrenamtliche sind erschöpft
Protokolle liest niemand
Kaum Geld für Dolmetschen
Förderlogik belohnt Neues statt Bewährtes
Zwischen Land und Kommune bleibt manches liegen
Schulen haben andere Sorgen und andere Kalender
Jugendliche gehen, sobald es offiziell wird
Digitale Werkzeuge: jeder Träger ein anderes
Entscheidungen dauern zu lange
> vier Gremien für eine Parkbank
Wir sind zu weiß, zu alt, zu akademisch
Armut wird mitgedacht, aber nicht ausgesprochen
Gute Ideen versanden nach dem Workshop
Presse berichtet erst, wenn etwas schiefgeht
Kein gemeinsamer Kalender
Kleine Vereine können nicht in Vorleistung gehen
Wohnungswirtschaft sitzt selten mit am Tisch
Menschen mit Behinderung werden gefragt, wenn alles fertig ist
Evaluation nur, weil sie im Bescheid steht
Konkurrenz um dieselben Töpfe
Zu wenig Zeit zum Nachdenken
Übergaben fehlen, jede fängt bei null an
Im Winter sind die Treffpunkte zu
Bund weit weg vom Alltag im Stadtteil
Nachtschicht, Minijob, alleinerziehend: unsere Termine passen nicht
Rückmeldung an die Befragten bleibt oft aus
Drei Newsletter, dieselbe Nachricht
Kaum Vertretung auf dem Podium aus den Quartieren selbst
Fachkräftemangel trifft kleine Träger zuerst
Erfolge werden zu leise erzählt
Wenig Kontakt zu Betrieben
Angebote enden um 16 Uhr
Mittelabruf kompliziert, Rückforderungen machen Angst
Wir reden viel über Gesundheit und wenig über Geld
"""

PLAN_WORKS = """
Gesundheitskonferenz mit festem Platz für das Bauamt
Ein Antrag, drei Ebenen
> seit 2025 im Versuch
Planungsspaziergang vor jedem Umbau
Quartiersprofile auf einer Seite
Jugendamt und Gesundheitsamt mit gemeinsamem Budget
Ressortrunde am ersten Montag im Monat
Karte der kühlen Orte, von Schulkindern gezeichnet
Sportstätten gemeinsam belegen statt einzeln
Frühe Hilfen und Kita planen den Übergang zusammen
Bürgermeisterin kommt zur Stadtteilrunde
Förderlotse in der Kreisverwaltung
Beteiligung mit Lageplan und Legosteinen
Eine Liste aller Räume, die man nutzen darf
Gemeinsame Begehung mit Rollstuhl und Kinderwagen
"""

PLAN_NEEDS = """
Verlässliche Laufzeiten von mindestens fünf Jahren
Daten, die zur Gemeinde passen und nicht zum Bundesland
Wohnungsunternehmen von Anfang an einladen
Gemeinsamer Kalender für alle Ausschreibungen
Wer lädt ein? Eine Stelle muss den Hut aufhaben
Kleine Gemeinden brauchen Planungshilfe auf Zeit
Förderrichtlinien aufeinander abstimmen
> gleiche Fristen
> gleiche Formulare
Bürgerinnen in die Jury
Gesundheit als Pflichtpunkt in jeder Bauvorlage
Zeit für Abstimmung muss förderfähig sein
Wer plant, soll hier auch mal Bus fahren
Mehr Mut zu Zwischenlösungen
Eine Ansprechperson im Ministerium, die bleibt
"""

PLAN_NEXT = """
Bis Herbst: drei Kommunen testen den gemeinsamen Antrag
Einladung an das Bauministerium schreibt Jürgen
Vorlage für den Planungsspaziergang teilen
Gespräch mit dem Städtebund im Frühjahr
Probelauf in zwei Landkreisen, dann ehrliche Bilanz
Fristen aller Programme auf eine Seite
Tandem aus Bauamt und Gesundheitsamt bilden
Raumliste bis Juni vervollständigen
Zwei Dörfer suchen, die mitmachen
"""

SHARE_WORKS = """
Praxisdatenbank mit Telefonnummern statt nur Adressen
Lernwerkstatt reist zu den Leuten
Hospitation: eine Woche beim Nachbarn
Videoreihe, zehn Minuten, ein Thema
Telefonkonferenz am Freitag, 30 Minuten, immer pünktlich Schluss
Geschichten vom Scheitern als Abendprogramm
Handbuch in Leichter Sprache
Mentorinnen für neue Koordinierende
Podcast „Treppenhaus“ 🎙️
Jahresordner mit den zehn besten Ideen
Kollegiale Beratung im Wechsel
Fotos sagen mehr als Berichte
Regionalgruppen mit eigenem Schwarzbrett
Stadtteilbücherei sammelt unsere Broschüren
"""

SHARE_NEEDS = """
Suche, die auch findet
Wissen aus den Ländern kommt unten nicht an
Übersetzungen: Türkçe, العربية, polski, українська
Zeit zum Aufschreiben im Arbeitsplan
> zwei Stunden im Monat reichen
Forschungsergebnisse ohne Fachchinesisch
Eine Adresse für alle Fragen
Vorlagen, die man verändern darf
Jemand, der nachfragt, was daraus wurde
Rückkanal von der Kommune zum Bund
Kurzfassungen, eine Seite, ein Bild
Scheitern muss erzählbar sein, auch im Verwendungsnachweis
Technik, die auf dem Dorf funktioniert
Übergabegespräch als Pflicht beim Stellenwechsel
Untertitel in allen Videos
"""

SHARE_NEXT = """
Małgorzata sammelt die zehn besten Vorlagen
Tauschbörse beim nächsten Treffen
Datenbank aufräumen, jedes Land seinen Teil
Kurze Umfrage: Was suchst du und findest es nicht?
Reisegeld für Hospitationen in den Haushalt schreiben
Freitagsrunde für alle Länder öffnen
Übergabeliste entwerfen: Emil und Hatice
Untertitel nachrüsten, Land für Land
Sprechstunde „Frag die Forschung“ ausprobieren
"""

PEOPLE_WORKS = """
Haustür statt Aushang
Stadtteilmütter werden bezahlt
Essen! Wo gekocht wird, kommen Leute 🍲
Jugendjury mit eigenem Geld
Schnuppertage im Ehrenamt
Danke sagen, öffentlich und mit Namen
Treffpunkt im Waschsalon
Kinderbetreuung bei jedem Termin
Nachbarinnen bringen Nachbarinnen mit
Einladung per Sprachnachricht
Feste zum Fastenbrechen, offen für alle
Bezahlte Minijobs für Gesundheitslotsinnen
Männerkochen am Donnerstag
Erst zuhören, dann Programm
"""

PEOPLE_NEEDS = """
Fahrtkosten sofort erstatten, nicht nach Monaten
Termine am Abend und am Samstag
Väter direkt ansprechen
Aufgaben, die in zwei Stunden zu schaffen sind
Schlüssel für den Gemeinschaftsraum
Anerkennung im Lebenslauf
Weniger Papier für Freiwillige
> Merkblatt statt Mappe
Menschen mit wenig Deutsch als Gastgeber, nicht als Gäste
Pausen erlauben, ohne schlechtes Gewissen
Versicherung für Freiwillige klären
Einladungen ohne Behördendeutsch
Ansprechperson am Wochenende
Räume, in denen man laut sein darf
Dank, der nicht nur aus Urkunden besteht
"""

PEOPLE_NEXT = """
Çiğdem und Yusuf laden ins Teehaus ein
Auslagenkasse mit Bargeld einrichten
Zertifikat mit der Volkshochschule entwerfen
Väterfrühstück im Vereinsheim
Fragebogen an alle, die aufgehört haben
Schlüsselbuch im Rathaus anfragen
Frauenabend im Hallenbad anfragen
Sprachnachrichten in vier Sprachen aufnehmen
Dankesfest im Herbst, Leyla und Günther planen
"""

ZONES = {
    "strengths": STRENGTHS,
    "weaknesses": WEAKNESSES,
    "a-works": PLAN_WORKS,
    "a-needs": PLAN_NEEDS,
    "a-next": PLAN_NEXT,
    "b-works": SHARE_WORKS,
    "b-needs": SHARE_NEEDS,
    "b-next": SHARE_NEXT,
    "c-works": PEOPLE_WORKS,
    "c-needs": PEOPLE_NEEDS,
    "c-next": PEOPLE_NEXT,
}

# Said more than once in every room, in other words each time; each row is one thought.
ECHOES = {
    "strengths": (
        ("Der kurze Draht", "Kurze Dienstwege!", "Ein Anruf, und es läuft"),
        ("Wir vertrauen uns", "Da ist Vertrauen gewachsen", "Vertrauen!!"),
        ("Corona hat uns zusammengeschweißt", "In der Pandemie haben wir uns bewiesen", "2020 ging plötzlich alles"),
        ("Einfach mal machen lassen", "Machen statt warten", "Mut zum Anfangen"),
    ),
    "weaknesses": (
        ("Befristung macht mürbe", "Verträge immer nur für ein Jahr", "Wer bleibt schon auf einer halben Stelle?"),
        ("Antragsflut", "Mehr Antrag als Arbeit", "Formulare, Formulare, Formulare"),
        ("Das Land vergisst das Land", "Auf dem Dorf kommt wenig an", "Stadt ja, Dorf kaum"),
        ("Niemand weiß, wer zuständig ist", "Zuständig? Keine Ahnung wer", "Zuständigkeitspingpong 🏓"),
    ),
}

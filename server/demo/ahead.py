"""What people think at the market stands, promise and ask. Data only, as in thoughts.py; all words are ours."""

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

PROMISES = """
Ich lade das Bauamt zu unserer nächsten Runde ein. Renate
Ich schreibe die Übergabeliste für meine Stelle. Emil
Zwei Hospitationsplätze bei uns, ab März. Vera
Ich rufe drei Hausarztpraxen an. Bogdan
Unsere Vorlagen kommen in die Datenbank. Jolanta
Freitagsrunde: Ich übernehme den Januar. Kemal
Untertitel für unsere fünf Videos. Nele
Ich frage die Wohnungsgenossenschaft. Bernd
Fahrtkosten zahlen wir ab sofort bar aus. Petra
Planungsspaziergang im April, mit Kinderwagen. Zoë
Ich übersetze die Einladung ins Ukrainische. Oksana
Ein Brief an die Väter, keine Broschüre. João
Ich halte einen Platz in der Jury für Jugendliche frei. Sabine
Die Raumliste ist bis Mai vollständig. Olaf
Ich berichte unserem Stadtrat von heute. Ingrid
Vier Gremien, ein Termin: Ich versuche es. Klaus
Wir zählen ab jetzt gemeinsam. Leyla
Ich bringe das Thema in den Länderrat. Heike
Ein Dankesfest im Oktober. Günther
"""

ALLIES = """
Wer hat schon einen Mietvertrag für einen Nachbarschaftsladen?
Suche ein Tandem aus einem anderen Land
Wer testet den gemeinsamen Antrag mit uns?
Grafik für die Übergabeliste gesucht
Zweite Stadt für das Väterfrühstück
Hochschule, die mit uns drei Zahlen auswertet
Wer kommt mit in den Verkehrsausschuss?
Jemand mit Erfahrung bei Gebärdensprache
Sportverein mit freier Halle am Samstag
Zwei, die mit mir die Datenbank aufräumen
Dorf mit Bus und ohne Arzt, bitte melden
Wer leiht uns eine Küche auf Rädern?
"""

LEFT_OPEN = """
Wer zahlt nach 2030?
Wie erfahren die Nachbarn von heute?
Ab wann zählt ein Erfolg als Erfolg?
Wer vertritt uns im Bund, wenn keiner mehr fährt?
Was lassen wir dafür weg?
Wie viel Netz verträgt eine halbe Stelle?
Was machen wir mit den Orten, die nie kommen?
Wann treffen wir uns ohne Tagesordnung?
"""

# At most 140 characters, as the phone allows; the answers are the facilitator's, by the words they answer to.
QUESTIONS = """
Gibt es die Vorlage für den gemeinsamen Antrag schon irgendwo zum Herunterladen?
Wer hat eine Versicherung für Freiwillige gefunden, die man auch bezahlen kann?
Wie bekommt ihr die Bauleute zu einem Termin am Abend?
Dürfen wir die Zahlen der Nachbarkommune nutzen?
Welche zwei Stunden im Monat habt ihr fürs Aufschreiben gestrichen?
Was kostet ein Jahr Sprachmittlung im Stadtteil ungefähr?
Wie habt ihr die erste Wohnungsgesellschaft gewonnen?
Bleibt der Ideenfonds über 2027 hinaus?
"""
ANSWERS = {
    "Vorlage": "Ja, seit Montag: Praxisdatenbank, Ordner Anträge, gern verändern.",
    "Versicherung": "Drei Landkreise teilen sich einen Sammelvertrag, 9 Euro je Kopf und Jahr.",
    "Bauleute": "Termin beim Bauamt im Haus, Suppe dazu, nach 60 Minuten ist Schluss.",
    "Zahlen": "Ja, auf Gemeindeebene; ein Zweizeiler an die Landesstelle genügt.",
    "Stunden": "Das zweite Protokoll. Seither schreibt nur noch eine mit.",
    "Sprachmittlung": "Bei vier Sprachen und zehn Stunden die Woche gut 18.000 Euro.",
    "Wohnungsgesellschaft": "Mit einem Rundgang durch ihr leerstes Erdgeschoss.",
    "Ideenfonds": "Zugesagt bis 2030, der Topf wird jedes Jahr neu verhandelt.",
}

ZONES = {
    "a-works": PLAN_WORKS,
    "a-needs": PLAN_NEEDS,
    "a-next": PLAN_NEXT,
    "b-works": SHARE_WORKS,
    "b-needs": SHARE_NEEDS,
    "b-next": SHARE_NEXT,
    "c-works": PEOPLE_WORKS,
    "c-needs": PEOPLE_NEEDS,
    "c-next": PEOPLE_NEXT,
    "promises": PROMISES,
    "allies": ALLIES,
    "left": LEFT_OPEN,
    "questions": QUESTIONS,
}

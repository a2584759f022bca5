"""Short notes as people write them, grouped by hand by what they are about. All words are ours.

One line is one note, a blank line ends a group; what stands under ALONE belongs to nobody. The groups go by meaning:
some of their notes share no word with the others, so that no method that reads words reaches 1.
"""

# The methods were chosen and their figures set on this one only.
HURDLES = """
Fördermittel laufen aus
Förderantrag viel zu lang
Der Fördertopf ist leer
Foerderung immer nur für ein Jahr
Fördergelder kommen zu spät
Dauerhafte Förderung statt Projektitis
Zu wenig Geld für Projekte

Fachkräftemangel
Uns fehlen Fachkräfte
Keine Fachkraefte auf dem Land
Personalmangel in den Kitas
Personal wechselt ständig
Ständiger Personalwechsel
zu wenig Personal

Räume fehlen
Kein Raum für Jugendliche
Wir brauchen einen Gemeinschaftsraum
Raumnot im Stadtteil
Raeume nur bis 16 Uhr offen
Treffpunkt, an dem man nichts kaufen muss

Kommunikation zwischen den Ämtern
Bessere Kommunikation im Team
Interne Kommunikation klappt nicht
Komunikation mit den Eltern
Man erfährt alles als Letzter

Bus fährt nur zweimal am Tag
Abends kein Bus mehr
Busverbindung ins Dorf
Busfahrplan passt nicht zum Unterricht
Ohne Auto geht hier nichts

Ehrenamtliche sind müde
Ehrenamt braucht Dank
Immer weniger Ehrenamtliche
Anerkennung für das Ehrenamt
Ehrenamtskarte bringt kaum etwas

Nachwuchs im Verein fehlt
Vereine sterben aus
Vereinsleben nach Corona schwierig

Digitalisierung verschlafen
Digitale Anträge wären gut
Nicht alle sind digital unterwegs
Digitale Werkzeuge für alle
WLAN auch im Jugendclub

Vertrauen ist gewachsen
Wir vertrauen einander
Vertrauensvoller Umgang
Vertrauen braucht Zeit

Gute Zusammenarbeit im Netzwerk
Zusammenarbeit mit Schulen
Kooperation mit der Hochschule
Kooperationspartner finden
Alle ziehen an einem Strang

Bürokratie frisst Zeit
Weniger Bürokratie bitte!
Bürokratieabbau
Formulare versteht kein Mensch

ALONE
Sprachbarrieren
Humor nicht verlieren
Sommerfest war toll
Kaffee war kalt
Wem gehört das Thema Hitze?
Haltung zeigen gegen rechts
"""

# What follows was never looked at while the figures were set.
SUMMER = """
Elterncafé ist immer voll
Eltern früh einbinden
Elternabende besser machen
Elternarbeit kommt zu kurz
Väter erreichen wir kaum

Schulwege sicherer machen
Sicherer Schulweg
Zebrastreifen vor der Schule
Elterntaxis vor der Schule stoppen

Spielplätze reparieren
Mehr Spielplätze
Spielplatz am Markt ist kaputt
Schaukeln fehlen

Gesundes Essen in der Mensa
Mensaessen zu teuer
Gemeinsam essen und kochen
Kochkurse für Familien
Frühstück für alle Kinder

Sportangebote für Mädchen
Sporthalle auch in den Ferien öffnen
Sportverein fragen
Schwimmbad geschlossen
Schwimmkurse sind ausgebucht
Kinder lernen nicht mehr schwimmen

Pflegende Angehörige entlasten
Pflegestützpunkt kennt niemand
Angehörige von Pflegebedürftigen beraten
Beratung zur Pflege zu Hause

Einsamkeit im Alter
Alte Menschen sind einsam
Besuchsdienst gegen Einsamkeit
Senioren vereinsamen

Hausärzte fehlen
Kein Hausarzt mehr im Ort
Hausarztpraxis schließt
Ärztemangel auf dem Dorf
Facharzttermine erst nach Monaten

Psychische Gesundheit von Jugendlichen
Jugendliche sind psychisch belastet
Therapieplätze fehlen
Wartezeit auf Therapie

Wohnen wird unbezahlbar
Bezahlbare Wohnungen
Wohnungsnot junger Familien
Mieten steigen
Sozialwohnungen bauen

Stadtteilfest jedes Jahr
Ein Stadtteilfest feiern
Straßenfest mit den Nachbarn
Nachbarschaft stärken
Nachbarschaftshilfe läuft gut
Nachbarn kennen sich nicht

ALONE
Mehr Bäume
Hundekot
Leichte Sprache
Bücherei am Samstag
Graffiti als Kunst
Tempo 30
"""

PARTNERS = """
Funding ends after one year
Long-term funding needed
Funding applications take months
No fundng for small groups
Not enough money

Volunteers are tired
We need more volunteers
Volunteering must be valued
Thank the volunteers

Better communication between teams
Communication with parents
We communicate too late
Nobody tells us anything

Trust has grown
We trust each other
Trust takes time
Building trust with newcomers

Meeting rooms are too small
No room for young people
A shared room in the centre

Housing is too expensive
Affordable housing
Housing shortage for families
Rents go up

Training for new staff
Staff turnover
Short of staff
More training on the job

Data protection as an excuse
Share data between offices
Nobody reads our data
Open data portal

Bus service stops at six
No bus at night
Public transport in villages

ALONE
Summer party was great
Keep laughing
Bring a dog
Speak plain language
Cold coffee
"""

# Who says the same, and who only seems to. The second half matters more: an offer that is wrong costs trust.
SAME = """
Mehr Geld | mehr Geld!
Mehr Geld | Mehr Geld 👍
Fachkräftemangel | Fachkraeftemangel
Förderung verstetigen | Förderung verstetigen.
Weniger Bürokratie | weniger Buerokratie bitte
Kommunikation im Team verbessern | Komunikation im Team verbessern
Räume für Jugendliche | Raum für Jugendliche
Bessere Zusammenarbeit | Zusammenarbeit besser
Kurze Wege zur Verwaltung | kurze Wege zur Verwaltung, das ist super
Vernetzung der Akteure vor Ort | Vernetzung von Akteuren vor Ort
Elternabende früher ankündigen | Elternabende frueher ankuendigen
Stimmt: Kurze Dienstwege | Kurze Dienstwege
Längere Laufzeiten der Projekte | Laengere Projektlaufzeiten
We need more volunteers | We need more volunteer's!
Better communication between teams | better comunication between the teams
Share data | Sharing data
Interesse wecken | Interessen wecken
"""

DIFFERENT = """
Mehr Geld | Weniger Geld
Kein Vertrauen | Vertrauen
Vertrauen ist da | Vertrauen ist nicht da
Mehr Personal | Mehr Personalräume
Fördermittel | Förderantrag
Treffen um 16 Uhr | Treffen um 18 Uhr
2 Stellen sichern | 3 Stellen sichern
Zwei Stellen sichern | Drei Stellen sichern
Bus fährt | Bus fährt nie
Gute Zusammenarbeit mit der Schule | Schlechte Zusammenarbeit mit der Schule
Zusammenarbeit mit der Schule | Zusammenarbeit ohne die Schule
Räume fehlen | Räume vorhanden
Zu viele Treffen | Zu wenige Treffen
Zu viele Treffen | Viele Treffen
Mit Eltern reden | Mit Kindern reden
Sicherheit | Unsicherheit
Zufriedene Partner | Unzufriedene Partner
Bezahlbares Wohnen | Unbezahlbares Wohnen
Vor dem Workshop | Nach dem Workshop
Ehrenamt stärken | Ehrenamt schwächen
Netzwerk in der Stadt | Netzwerk auf dem Land
Stadt fragt Land | Land fragt Stadt
Kita öffnet früher | Kita schließt früher
Mehr Zeit | Mehr Zelt
Jeder redet mit | Keiner redet mit
Alle kommen | Kaum jemand kommt
Interne Termine | Externe Termine
More staff | Less staff
We trust each other | We don't trust each other
Useful meetings | Useless meetings
Housing is affordable | Housing is unaffordable
Meet before lunch | Meet after lunch
Two days | Three days
Vertrauen? | Vertrauen!
Haus der Jugend | Haus der Tugend
Start 2024 | Start 2025
10 % mehr | 20 % mehr
Lehrer fehlen | Lehren fehlen
Kurze Wege | Kurze Tage
Forderungen klären | Förderungen klären
Verband stärken | Verbund stärken
Gute Schulleistung | Gute Schulleitung
Mitarbeiter finden | Mitarbeiterinnen finden
Hostess gesucht | Host gesucht
Kommunikation 👍 | Kommunikation 👎
Wissen + Geld | Wissen - Geld
Bei 5 Grad | Bei -5 Grad
Wir teilen Räume | Wir teilen keine Räume
Nicht nur Geld | Nur Geld
"""


def groups(text: str) -> list[tuple[str, int]]:
    """Give each note with the number of its group; those that stand alone have one each."""
    together, _, alone = text.strip().partition("\nALONE\n")
    blocks = [block.splitlines() for block in together.strip().split("\n\n")]
    blocks += [[line] for line in alone.splitlines()]
    return [(line, number) for number, block in enumerate(blocks) for line in block]


def pairs(text: str) -> list[tuple[str, str]]:
    """Give the two texts of each line."""
    return [
        (first.strip(), second.strip()) for first, second in (line.split("|") for line in text.strip().splitlines())
    ]

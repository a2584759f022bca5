# Vorlagen: Tafeln und Felder, wie sie angelegt werden. Danach gehören die Texte der Veranstaltung.
template-level-bund = Bund
template-level-land = Land
template-level-kommune = Kommune

template-anniversary = Jubiläum mit Marktständen
    .hint = Rückblick, Standort, drei Stände

template-timeline = Meilensteine
    .prompt = Welcher Moment hat uns geprägt?
    .hint = Gemeinsame Geschichte, maßstäblich, mit Spuren
template-timeline-bund = Bund
template-timeline-land = Land
template-timeline-kommune = Kommune

template-swot = Wo stehen wir?
    .prompt = Was trägt uns, was bremst uns, was kommt auf uns zu?
    .hint = Vier Felder: Stärken, Schwächen, Chancen, Risiken
template-swot-strengths = Stärken
template-swot-weaknesses = Schwächen
template-swot-chances = Chancen
template-swot-risks = Risiken

template-strengths = Stärken und Schwächen
    .prompt = Was gelingt uns schon gut, und woran hakt es?
    .hint = Zwei Felder nebeneinander
template-strengths-strengths = Stärken
template-strengths-weaknesses = Schwächen

template-soar = SOAR
    .prompt = Was können wir, was wollen wir, woran merken wir es?
    .hint = Stärken, Möglichkeiten, Wünsche, Ergebnisse
template-soar-strengths = Stärken
template-soar-opportunities = Möglichkeiten
template-soar-aspirations = Wünsche
template-soar-results = Ergebnisse

template-factors = Gelingensfaktoren und Hürden
    .prompt = Was hat geholfen, und was stand im Weg?
    .hint = Zwei Spalten
template-factors-factors = Gelingensfaktoren
template-factors-hurdles = Hürden

template-criteria = Unser Netzwerk
    .prompt = Was hält unser Netzwerk zusammen?
    .hint = Vier Kriterien: Ziele, Unterschiede, Austausch, Vertrauen
template-criteria-goals = Ziele
template-criteria-differences = Unterschiede
template-criteria-exchange = Austausch
template-criteria-trust = Vertrauen

template-stands = Marktstände
    .prompt = Wie führen wir unsere Stärken zusammen?
    .hint = Drei Stände mit Leitfrage und eigenen Spalten
template-stands-a = Zusammen planen
    .question = Wie planen alle Ebenen an einem Tisch?
template-stands-b = Wissen teilen
    .question = Wie kommt gutes Wissen dorthin, wo es gebraucht wird?
template-stands-c = Menschen gewinnen
    .question = Wie gewinnen und halten wir Menschen, die mittun?
template-stands-works = Was schon geht
template-stands-needs = Was noch fehlt

template-exchange = Suche und Biete
    .prompt = Was suchst du, und was kannst du bieten?
    .hint = Rubriken mit Gesuchen und Angeboten, die zueinander finden
template-exchange-materials = Rohstoffe
template-exchange-supply = Lieferung
template-exchange-services = Dienstleistung
template-side-search = Suche
template-side-offer = Biete

template-questions = Kurze Frage, schnelle Antwort
    .prompt = Was suchst du, was jemand hier im Raum wissen könnte?
    .hint = Fragen, die alle gewichten und jemand beantwortet
template-questions-open = Offen
template-questions-answered = Beantwortet
template-questions-later = Danach klären

template-blank = Leere Wand
    .prompt = Was geht dir durch den Kopf?
    .hint = Ein Feld, eine Frage, los
template-blank-notes = Karten

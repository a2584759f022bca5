"""Who comes: first names, as many as a big hall holds, and a few who give none; where they work, and as what. Data
only; nobody is meant."""

_NAMES = """
Anna Ayşe Bärbel Bogdan Cem Çiğdem Dagmar Đặng Ebru Elżbieta Emil Fatima Frieda Gülşen Günther Hanna Hatice Heike
Ibrahim Ingrid İlkay Jürgen Jolanta Karin Kemal Klaus Leyla Łukasz Małgorzata Marek Mehmet Mónica Nadia Nele Nguyễn
Oksana Olaf Özlem Paweł Petra Rainer Renate Şule Sabine Samira Søren Stanisław Tadeusz Thabo Ulrike Ümit Vera Volodymyr
Wiebke Yasmin Yusuf Zoë Zeynep Jörg Käthe Björn Müzeyyen Grażyna Ştefan Amélie François Inés João Ilse Ruth Bernd
يوسف أمينة ليلى سامي Олена Тарас 美玲 Kwame Ngozi
"""
NAMES = tuple(_NAMES.split())

SURNAME_INITIALS = "ABDEFGHKLMNOPRSTWZÖŁŞÇ"

# Of each level: organisation and function.
HOUSES = {
    "bund": (
        ("Bundesforum Gesundes Wohnen", "Geschäftsstelle"),
        ("Forschungsstelle Gesunde Wege", "Forschung"),
        ("Forum Nachbarschaftshäuser", "Vorstand"),
        ("Bundesforum Gesundes Wohnen", "Öffentlichkeitsarbeit"),
    ),
    "land": (
        ("Landesstelle Nord", "Leitung"),
        ("Landesstelle Süd", "Fachberatung"),
        ("Landesverband Grüne Höfe", "Bildungsreferat"),
        ("Landesfonds Quartier", "Förderberatung"),
        ("Sozialministerium", "Referat Prävention"),
    ),
    "kommune": (
        ("Stadtplanung Lindenkiez", "Stadtentwicklung"),
        ("Stadtteilmütter Nordhang", "Koordination"),
        ("Gesundheitsamt Auental", "Gesundheitsplanung"),
        ("Volkshochschule Auental", "Programm"),
        ("Turnverein Nordhang", "Ehrenamt"),
        ("Stadtteilbücherei", "Leitung"),
        ("Nachbarschaftshaus am Kanal", "Quartiersarbeit"),
    ),
}

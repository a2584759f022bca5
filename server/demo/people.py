"""Who comes: first names, as many as a big hall holds, and a few who give none. Data only; nobody is meant."""

_NAMES = """
Anna Ayşe Bärbel Bogdan Cem Çiğdem Dagmar Đặng Ebru Elżbieta Emil Fatima Frieda Gülşen Günther Hanna Hatice Heike
Ibrahim Ingrid İlkay Jürgen Jolanta Karin Kemal Klaus Leyla Łukasz Małgorzata Marek Mehmet Mónica Nadia Nele Nguyễn
Oksana Olaf Özlem Paweł Petra Rainer Renate Şule Sabine Samira Søren Stanisław Tadeusz Thabo Ulrike Ümit Vera Volodymyr
Wiebke Yasmin Yusuf Zoë Zeynep Jörg Käthe Björn Müzeyyen Grażyna Ştefan Amélie François Inés João Ilse Ruth Bernd
يوسف أمينة ليلى سامي Олена Тарас 美玲 Kwame Ngozi
"""
NAMES = tuple(_NAMES.split())

SURNAME_INITIALS = "ABDEFGHKLMNOPRSTWZÖŁŞÇ"

"""Files as other programs give them, written for these tests."""

import io

import openpyxl

MURAL = (
    "ID,Text,BG Color,Sticky type,Border line,Position X,Position Y,Area,Link to,Last Updated By,Last Updated,"
    "Last Content Edited By,Last Content Edited,Tags,Integration Labels\r\n"
    '0-1,"Kurze Wege &amp; klare Zuständigkeit",#FCF281,3x3,false,400,210,Stärken,,Sabine Kern,2026-10-02,,,,\r\n'
    '0-2,Beschlüsse bleiben liegen,#FEBBBE,3x3,false,1200,80,Hürden,,,,,,"Rat, Verwaltung",\r\n'
    '0-3,"Vertrauen ist gewachsen\nseit dem ersten Treffen",#AAED92,3x3,false,380,90,Stärken,,Sabine Kern,,,,,\r\n'
    "0-4,&quot;Wir&quot; statt &quot;die&quot;,#9EDCFA,circle,false,20,20,,,,,,,,\r\n"
)

MIRO = (
    '"Was uns trägt"\r\n"Kurze Wege"\r\n"Vertrauen, gewachsen in zehn Jahren","Quartier"\r\n'
    "\r\n"
    '"Was uns bremst"\r\n"Zu viele Anträge\nund Formulare"\r\n"Wissen geht in Rente"\r\n'
)

MARKDOWN = """# Zehn Jahre Netzwerk

> Was hat uns geprägt?

## Gründung

- 2015: Erste Förderung
- Juni 2016: Vertrag mit dem Land
    - 14 Kommunen
        - davon drei Kreise
    - drei Jahre
1. Ein **fester** Satz, siehe [Bericht](https://example.org/bericht)

Ein Absatz ohne Punkt davor.

## Krise
### Verwaltung
* ca. 2020: Alles digital
### Menschen
* 15.3.2020: Treffen fallen aus

## Leer
"""

TABLE = (
    "Zehn Jahre Netzwerk;;;;\r\n"
    "Kategorie;Karte;Details;Datum;Ansprechpartner\r\n"
    'Gründung;Erste Förderung;"• Bescheid\n   ◦ vom Bund\n• Feier";2015;Amira\r\n'
    "Gründung;=1+1;;irgendwann;\r\n"
    ";Ohne Feld;;15.6.2017;\r\n"
    "Krise;;;2020;Jan\r\n"
    "Krise;Treffen fallen aus;;März 2020;\r\n"
)

GRID = "Stärken;Schwächen;Chancen\r\nKurze Wege;Zu viele Anträge;Neue Fördermittel\r\nVertrauen;;Junge Leute\r\n"


def workbook(rows: list[list[object]], second: list[list[object]] | None = None, title: str = "Sheet") -> bytes:
    book = openpyxl.Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    if second:
        sheet = book.create_sheet("Anhang")
        for row in second:
            sheet.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()

"""The document as one HTML file: no script, nothing loaded, the styles inside; to read, to search and to print.

A board is drawn (`picture/`), and its notes follow as the cards they were, in the zones they lay in, with every word.
What people typed is escaped, all of it, by `_text` and by `svg`; nothing else puts words into the page.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from html import escape
from pathlib import Path

from server.exports import pictures
from server.exports.bidi import shut
from server.exports.document import (
    Block,
    Bullet,
    Dates,
    Document,
    Entry,
    Facts,
    Highlight,
    Notes,
    Paragraph,
    Photo,
    Picture,
    Section,
    Span,
    Table,
    Text,
)
from server.exports.fonts import OWN
from server.exports.options import Options
from server.exports.picture.svg import svg
from server.exports.report.logos import rows
from server.exports.words import date_in_words, word

_STYLES = Path(__file__).with_name("report.css")
BESIDE = 3  # columns that a phone shows beside each other; the cells of a wider table stand below each other
WIDE = 280  # mm of the page, for logos
# Only what is in the file: whoever opens it asks nobody for anything.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
# The pictures are measured in it. The second file has what the first has not, and goes along where it is wanted.
_FACES = (
    (OWN / "AtkinsonHyperlegibleNext-latin.ttf", ""),
    (OWN / "AtkinsonHyperlegibleNext-latin-ext.ttf", "unicode-range:U+100-24F,U+1E00-1EFF;"),
)
_EXTENDED = re.compile("[\u0100-\u024f\u1e00-\u1eff]")


def render(document: Document, options: Options) -> bytes:
    """Write it, with a table of contents if it has a cover."""
    language = document.language
    told = [section for section in document.sections if not section.data]
    title = _text((Span(document.title),))
    date = f"<p>{escape(date_in_words(document.date, language))}</p>" if document.date else ""
    facts = "".join(f'<p dir="auto">{_text((Span(fact),))}</p>' for fact in document.facts) or date
    made = escape(document.kind or word(language, "exports-report-made"))
    # Letters that a phone has to find room for. No style of the heading's own: the take-away's page takes none.
    longest = f":root {{ --longest: {max(map(len, document.title.split()), default=1)}; }}\n"
    sections = [_section(section, str(at), 2, options) for at, section in enumerate(told, 1)]
    faces = _faces(any(map(_EXTENDED.search, (title, *sections))))
    parts = [
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title} – {made}</title>",
        f"<style>\n{faces}{longest}{_STYLES.read_text(encoding='utf-8')}</style>\n</head>\n<body>",
        f'<header><p class="made">{made}</p>',
        f'<h1 dir="auto">{title}</h1>{facts}{_files(options)}{_logos(document)}</header>',
        _contents(told, word(language, "exports-report-contents")) if document.cover else "",
        "<main>",
        *sections,
        "</main>\n</body>\n</html>\n",
    ]
    return "\n".join(parts).encode()


def _faces(extended: bool) -> str:
    told = []
    for path, reach in _FACES[: 2 if extended else 1]:
        source = f"url(data:font/ttf;base64,{b64encode(path.read_bytes()).decode()})"
        told.append(f"@font-face{{font-family:'Atkinson Hyperlegible Next';font-weight:200 800;{reach}src:{source}}}\n")
    return "".join(told)


def _logos(document: Document) -> str:
    told = []
    for row in rows(document.logos, WIDE):
        label = word(document.language, "exports-report-funded") if row[0][0].funder else ""
        images = "".join(_image(logo.content, logo.alt, f' style="width:{wide * 3.4:.0f}px"') for logo, wide, _ in row)
        told.append(f"<div><p>{escape(label)}</p>{images}</div>")
    return f'<div class="logos">{"".join(told)}</div>' if told else ""


def _files(options: Options) -> str:
    links = (f'<a href="{escape(address)}">{escape(name)}</a>' for name, address in options.also)
    return f'<p class="files">{" ".join(links)}</p>' if options.also else ""


def _contents(sections: list[Section], title: str) -> str:
    def items(some: Iterable[Section], at: str, deeper: bool) -> str:
        found = []
        for number, one in enumerate(some, 1):
            id = f"{at}{number}"
            below = items(one.sections, f"{id}-", False) if deeper and one.sections else ""
            found.append(f'<li><a href="#s{id}" dir="auto">{_text((Span(one.title),))}</a>{below}</li>')
        return f"<ul>{''.join(found)}</ul>"

    return f'<nav aria-label="{escape(title)}"><h2>{escape(title)}</h2>{items(sections, "", True)}</nav>'


def _section(section: Section, id: str, level: int, options: Options) -> str:
    name = "board" if section.apart else "zone" if section.zone else "part"
    tag = f"h{min(level, 6)}"
    heading = f'<{tag} dir="auto">{_text((Span(section.title),))}</{tag}>' if section.title else ""
    blocks = "\n".join(_block(block, options) for block in section.blocks)
    below = "\n".join(_section(one, f"{id}-{at}", level + 1, options) for at, one in enumerate(section.sections, 1))
    if section.apart and below:
        below = f'<div class="wall">{below}</div>'
    return f'<section id="s{id}" class="{name}">\n{heading}\n{blocks}\n{below}\n</section>'


def _block(block: Block, options: Options) -> str:
    match block:
        case Paragraph():
            return f'<p dir="auto">{_text(block.text)}</p>'
        case Facts():
            return _facts(block.pairs)
        case Notes():
            title = f'<p class="cluster" dir="auto">{_text((Span(block.title),))}</p>' if block.title else ""
            return f'{title}<ol class="cards">{"".join(map(_entry, block.entries))}</ol>'
        case Highlight():
            lines = "".join(f'<footer dir="auto">{_text(line)}</footer>' for line in block.lines)
            return f'<blockquote><p dir="auto">{_text(block.text)}</p>{lines}</blockquote>'
        case Table():
            return _table(block)
        case Dates():
            dates = "".join(f"<li><time>{escape(one.shown)}</time></li>" for one in block.dates)
            return f'<ul class="dates">{dates}</ul>'
        case Picture():
            return _picture(block, options)
        case Photo():
            return _photo(block)


def _facts(told: tuple[tuple[str, Text], ...]) -> str:
    pairs = (
        f'<div><dt dir="auto">{_text((Span(label),))}</dt><dd dir="auto">{_text(text)}</dd></div>'
        for label, text in told
    )
    return f"<dl>{''.join(pairs)}</dl>"


def _picture(picture: Picture, options: Options) -> str:
    parts = pictures.drawings(picture.board, options)
    drawn = (
        svg(part, f"{picture.alt} ({at}/{len(parts)})" if len(parts) > 1 else picture.alt)
        for at, part in enumerate(parts, 1)
    )
    return "".join(f'<div class="picture" tabindex="0">{one}</div>' for one in drawn)


def _photo(photo: Photo) -> str:
    wide, high = photo.size
    image = _image(photo.content, photo.alt, f' width="{wide}" height="{high}"')
    title = f'<b dir="auto">{_text((Span(photo.title),))}</b>' if photo.title else ""
    # what the picture's own words say is not read aloud twice
    told = f'<span aria-hidden="true" dir="auto">{_text((Span(photo.alt),))}</span>'
    credit = f'<small dir="auto">{_text((Span(photo.credit),))}</small>' if photo.credit else ""
    cards = _facts(photo.cards) if photo.cards else ""
    return f"<figure>{image}<figcaption>{title}{told}{cards}{credit}</figcaption></figure>"


def _image(content: bytes, alt: str, more: str = "") -> str:
    kind = "png" if content.startswith(b"\x89PNG") else "jpeg"
    return f'<img src="data:image/{kind};base64,{b64encode(content).decode()}" alt="{escape(alt)}"{more}>'


def _entry(entry: Entry) -> str:
    number = f' value="{entry.number}" id="k{entry.number}"' if entry.number else ""
    when = f"<b>{_text((Span(entry.when),))}</b> " if entry.when else ""
    level = f" <small>{_text((Span(entry.about),))}</small>" if entry.about else ""
    points = _points(entry.points)
    words = f'<span dir="auto">{_text(entry.text)}</span>'
    return f'<li{number} class="{entry.note.color} {entry.note.shape}">{when}{words}{level}{points}</li>\n'


def _points(bullets: tuple[Bullet, ...]) -> str:
    items = "".join(f'<li dir="auto">{_text(one.text)}{_points(one.children)}</li>' for one in bullets)
    return f"<ul>{items}</ul>" if items else ""


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{_text((Span(name),))}</th>' for name in table.columns)
    wide = len(table.columns) > BESIDE
    told = [f' data-head="{escape(name)}"' if wide else "" for name in table.columns]
    if table.named:
        told[0] += ' class="name"'
    rows = []
    for at, row in enumerate(table.rows):
        cells = [f'<td dir="auto"{more}>{_text(cell)}</td>' for more, cell in zip(told, row, strict=True)]
        if table.bars:
            percent = round(100 * table.bars[at])
            cells[-1] = cells[-1].replace("</td>", f'<i style="--share:{percent}%"></i></td>')
        rows.append(f"<tr>{''.join(cells)}</tr>")
    widths = table.widths or (1,) * len(table.columns)
    columns = "".join(f'<col style="width:{100 * share // sum(widths)}%">' for share in widths)
    kind = ' class="wide"' if wide else ""
    body = f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody>"
    return f"<table{kind}><colgroup>{columns}</colgroup>{body}</table>"


def _text(text: Text) -> str:
    """Escape what people typed; bold, line ends and links to notes are ours."""
    parts = []
    for span in text:
        words = escape(shut(span.text)).replace("\n", "<br>")
        words = f"<strong>{words}</strong>" if span.bold else words
        parts.append(f'<a href="#k{span.ref}">{words}</a>' if span.ref else words)
    return "".join(parts)

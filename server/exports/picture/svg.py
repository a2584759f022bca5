"""A picture as SVG inside a page: shapes and real text, nothing that runs, nothing that is fetched, no ids."""

from html import escape

from server.exports.bidi import isolated
from server.exports.breaks import heaped
from server.exports.picture.shapes import Box, Card, Drawing, Line, Shape, Sign, Words

_FACE = "'Atkinson Hyperlegible Next','Segoe UI',system-ui,sans-serif"
_ENOUGH = 500  # mm, wider than any line
STOCK = {"white": "#FFFDF7", "blue": "#A6D0F8", "green": "#AEE5BE", "yellow": "#FFDD66", "orange": "#FFB98E",
         "lilac": "#DDC5F2"}  # fmt: skip
EDGE = {"white": "#7E6F54", "blue": "#3A6EA5", "green": "#357A4C", "yellow": "#96690A", "orange": "#A9521D",
        "lilac": "#7D50A3"}  # fmt: skip


def svg(drawing: Drawing, alt: str) -> str:
    """Draw it as wide as there is room; `alt` is all that is read aloud."""
    size = f"0 0 {drawing.width:.1f} {drawing.height:.1f}"
    shapes = "".join(map(_shape, drawing.shapes))
    return (
        f'<svg viewBox="{size}" role="img" aria-label="{escape(alt)}" font-family="{_FACE}">'
        f'<g aria-hidden="true">{shapes}</g></svg>'
    )


def _shape(one: Shape) -> str:
    match one:
        case Box():
            return _box(one.x, one.y, one.width, one.height, one.fill, one.round)
        case Card():
            return _card(one, 0.32, 0.48, EDGE[one.color]) + _card(one, 0, 0, STOCK[one.color])
        case Line():
            dash = ' stroke-dasharray="1.1 .7"' if one.dashed else ""
            place = f'x1="{one.x:.2f}" y1="{one.y:.2f}" x2="{one.to_x:.2f}" y2="{one.to_y:.2f}"'
            return f'<line {place} stroke="{one.color}" stroke-width="{one.width}"{dash}/>'
        case Words():
            return _words(one)
        case Sign():
            place = f'x="{one.x:.2f}" y="{one.y:.2f}" width="{one.size:.2f}" height="{one.size:.2f}"'
            return one.svg.replace("<svg", f"<svg {place}", 1)


def _box(x: float, y: float, width: float, height: float, fill: str, round_: float) -> str:
    corner = f' rx="{round_:.2f}"' if round_ else ""
    return f'<rect x="{x:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}" fill="{fill}"{corner}/>'


def _card(one: Card, dx: float, dy: float, fill: str) -> str:
    """The corner is the level's: blue square, green cut, yellow round."""
    x, y, wide, high = one.x + dx, one.y + dy, one.width, one.height
    if one.shape in ("oval", "cloud", "circle"):
        return _box(x, y, wide, high, fill, min(wide, high) / 2 if one.shape == "circle" else min(high / 2, 6.5))
    if one.color == "green" and one.shape != "strip":
        cut = min(2.4, high / 2)
        path = f"M{x:.2f} {y:.2f}h{wide - cut:.2f}l{cut:.2f} {cut:.2f}v{high - cut:.2f}h{-wide:.2f}z"
        return f'<path d="{path}" fill="{fill}"/>'
    if one.color == "yellow" and one.shape != "strip":
        bow = min(3.1, high / 2)
        arc = f"a{bow:.2f} {bow:.2f} 0 0 1 {bow:.2f} {bow:.2f}"
        return f'<path d="M{x:.2f} {y:.2f}h{wide - bow:.2f}{arc}v{high - bow:.2f}h{-wide:.2f}z" fill="{fill}"/>'
    return _box(x, y, wide, high, fill, 0.5)


def _words(one: Words) -> str:
    """Each line is a text of its own, so that what is typed in it turns no other."""
    x = one.x + one.width if one.rtl else one.x
    turned = ' direction="rtl"' if one.rtl else ""
    runs = "".join(
        f'<tspan font-weight="740">{escape(text)}</tspan>' if bold else escape(text)
        for text, bold in isolated(one.runs)
    )
    look = f'font-size="{one.size:.2f}" font-weight="{one.weight}" fill="{one.fill}"'
    drawn = f'<text x="{x:.2f}" y="{one.y:.2f}" {look}{turned} xml:space="preserve">{runs}</text>'
    return _kept(one, drawn) if any(heaped(text) for text, _ in one.runs) else drawn


def _kept(one: Words, drawn: str) -> str:
    """Marks heaped on a letter stay in their line."""
    left = one.x + one.width - _ENOUGH if one.rtl else one.x - 1
    size = f"{left:.2f} {one.y - 0.9 * one.size:.2f} {_ENOUGH} {1.1 * one.size:.2f}"
    x, y, wide, high = size.split()
    return f'<svg x="{x}" y="{y}" width="{wide}" height="{high}" viewBox="{size}">{drawn}</svg>'

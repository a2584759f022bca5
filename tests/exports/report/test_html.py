"""The report as a page: opened again, with all notes once, and what people typed as typed (rule E2)."""

from html.parser import HTMLParser

from tests.exports.report.opened import hostile_texts, made, open_, plainly


class Page(HTMLParser):
    """What a browser would see: the tags, their attributes, and each note's words."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.notes: dict[str, str] = {}
        self._note = ""
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append((tag, found))
        if tag == "li" and found.get("value"):
            self._note = str(found["value"])
            self.notes[self._note] = ""
        elif tag == "br" and self._note:
            self.notes[self._note] += "\n"
        elif tag == "ul":
            self._note = ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "li":
            self._note = ""

    def handle_data(self, data: str) -> None:
        if self._note:
            self.notes[self._note] += data


ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "header", "nav", "main", "section"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "a", "dl", "div", "dt", "dd", "blockquote", "footer"),
    *("svg", "g", "rect", "path", "line", "text", "tspan"),
    *(
        "table",
        "colgroup",
        "col",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "i",
        "b",
        "small",
        "span",
        "strong",
        "br",
        "time",
    ),
}


def test_the_page_has_our_tags_alone_no_script_and_loads_nothing() -> None:
    page = Page(made("html", "hostile"))
    assert {tag for tag, _ in page.tags} <= ALLOWED
    for _, attributes in page.tags:
        assert not any(name.startswith("on") or name == "src" for name in attributes)
        assert (attributes.get("href") or "#").startswith("#")
    policy = next(a["content"] for tag, a in page.tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy and policy.startswith("default-src 'none'") and "script" not in policy


def test_the_page_prints_hostile_texts_as_typed() -> None:
    told = list(Page(made("html", "hostile")).notes.values())
    for text in hostile_texts():
        assert any(open_(line).startswith(plainly(text)) for line in told), text


def test_the_page_has_every_note_once_and_links_that_lead_somewhere() -> None:
    page = Page(made("html", "large"))
    assert [int(number) for number in page.notes] == list(range(1, 2_001))
    ids = [a["id"] for _, a in page.tags if a.get("id")]
    links = {str(a["href"])[1:] for _, a in page.tags if a.get("href")}
    assert len(ids) == len(set(ids)) and links <= set(ids)


def test_the_cells_of_a_wide_table_say_what_they_are_where_they_stand_below_each_other() -> None:
    page = Page(made("html")).tags
    heads = [found.get("data-head") for tag, found in page if tag == "td"]
    assert "Tatsächlich" in heads  # four columns
    assert "Platz" not in heads and None in heads  # three

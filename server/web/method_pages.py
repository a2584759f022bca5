"""What stands on the library's pages, /methods and /methods/<id>, as HTML for the built page. They need no script."""

from html import escape

from server.agendas.ready import ready
from server.agendas.shape import said
from server.methods.library import Method, library
from server.web.texts import text
from server.workshop.model import LANGUAGES, Language


def methods_page(language: Language, asked: str) -> tuple[str, str]:
    """Give title and content of the list. `asked` is the query that links keep: "?language=de" or ""."""
    items = "".join(_item(pages[language], asked) for pages in library().values())
    title = text(language, "methods-title")
    head = f"<h1>{escape(title)}</h1><p class=lead>{escape(text(language, 'methods-intro'))}</p>"
    return title, _around(language, "/methods", f"{head}<ul class=methods>{items}</ul>")


def method_page(id: str, language: Language, asked: str) -> tuple[str, str]:
    """Give title and content of one page. Raises KeyError for an unknown method."""
    method = library()[id][language]
    _, group, time, how, mistakes = map(escape, method.headings)
    body = (
        f'<a class=back href="/methods{asked}">{escape(text(language, "methods-back"))}</a>'
        f"<h1>{escape(method.title)}</h1><p class=lead>{escape(method.summary)}</p>"
        f"<dl><div><dt>{group}</dt><dd>{escape(method.people)}</dd></div>"
        f"<div><dt>{time}</dt><dd>{escape(method.time)}</dd></div></dl>"
        f"<section><h2>{how}</h2>{method.how}</section>"
        f"<section><h2>{mistakes}</h2>{method.mistakes}</section>{_begin(id, language)}"
    )
    return method.title, _around(language, f"/methods/{id}", f"<article>{body}</article>")


def _begin(method: str, language: Language) -> str:
    """Give the ready-made agendas that have a step by this method, each as a way to begin with it."""
    using = {id: agenda for id, agenda in ready().items() if any(step.method == method for step in agenda.steps)}
    names = {id: text(language, "methods-begin", title=said(agenda.title, language)) for id, agenda in using.items()}
    items = "".join(f'<li><a href="/?agenda={id}">{escape(name)}</a></li>' for id, name in names.items())
    return items and f"<nav class=begin><h2>{escape(text(language, 'methods-agendas'))}</h2><ul>{items}</ul></nav>"


def _item(method: Method, asked: str) -> str:
    return (
        f'<li><h2><a href="/methods/{method.id}{asked}">{escape(method.title)}</a></h2>'
        f"<p>{escape(method.summary)}</p>"
        f"<p class=facts>{escape(method.people)} · {escape(method.time)}</p></li>"
    )


def _around(language: Language, path: str, content: str) -> str:
    others = "".join(
        f'<a href="{path}?language={other}" lang={other} hreflang={other}>{escape(text(other, "methods-language"))}</a>'
        for other in LANGUAGES
        if other != language
    )
    start = f'<a class=home href="/">Stellwand</a><span>{escape(text(language, "methods-title"))}</span>'
    return f"<header class=bar>{start}<nav>{others}</nav></header><main>{content}</main>"

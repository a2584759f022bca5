"""The net of contacts over HTTP: for screens and facilitators, of those who agreed (M10)."""

from typing import Any

from flask.testing import FlaskClient

from server.app import App
from tests.web.conftest import Wire, bearer
from tests.web.test_mixes import THREE, ask, phones, wire

__all__ = ["phones", "wire"]


def screen_of(web: FlaskClient, made: dict[str, Any]) -> str:
    url = next(one["url"] for one in made["links"] if one["role"] == "screen")
    link, _, secret = url.partition("#")[2].partition(".")
    entered = web.post(f"/api/workshops/{made['workshop']}/enter", json={"link": link, "secret": secret}).get_json()
    return str(entered["token"])


def test_M10_the_screen_is_told_who_agreed_until_they_take_it_back(
    app: App, web: FlaskClient, made: dict[str, Any], phones: list[Any], wire: Wire
) -> None:
    told = ask(web, made, "mixes", THREE).get_json()
    assert wire.command("boss", made["workshop"], "start_step", {"step": told["steps"][0]}, "go")["ok"]
    screen = screen_of(web, made)
    empty = ask(web, made, "contacts", token=screen)
    assert (empty.get_json()["people"], empty.get_json()["of"]) == ([], 24)
    assert not any(f"Person {n}" in empty.text for n in range(24))
    for number in (3, 4, 5):
        wire.hello(f"p{number}", phones[number]["token"], made["workshop"])
        agree = {"seat": phones[number]["seat"], "open": True}
        assert wire.command(f"p{number}", made["workshop"], "change_seat", agree, f"open{number}")["ok"]
    three = ask(web, made, "contacts", token=screen).get_json()
    assert [one["name"] for one in three["people"]] == ["Person 3", "Person 4", "Person 5"]
    wire.command("p4", made["workshop"], "change_seat", {"seat": phones[4]["seat"], "open": False}, "back")
    two = ask(web, made, "contacts", token=screen)
    assert "Person 4" not in two.text and len(two.get_json()["people"]) == 2
    assert two.get_json()["new"] == three["new"] == 3 * 8 * 7 // 2


def test_M10_nobody_else_is_told(web: FlaskClient, made: dict[str, Any], phones: list[Any]) -> None:
    assert ask(web, made, "contacts", token=phones[0]["token"]).get_json()["code"] == "not_allowed"
    assert web.get(f"/api/workshops/{made['workshop']}/contacts", headers=bearer("x")).status_code in (401, 403, 409)


def test_the_screens_present_the_net_until_it_is_ended(made: dict[str, Any], app: App, wire: Wire) -> None:
    assert wire.command("boss", made["workshop"], "set_show", {"kind": "contacts"}, "show")["ok"]
    show = app.site.workshop(made["workshop"]).show
    assert show and (show.kind, show.board, show.page) == ("contacts", "", 0)
    assert wire.command("boss", made["workshop"], "set_show", {}, "end")["ok"]
    assert app.site.workshop(made["workshop"]).show is None

"""The report of the whole workshop, taken home from the desk."""

import io
from pathlib import Path

import docx
from playwright.sync_api import expect

from tests.browser.devices import Devices
from tests.browser.people import Facilitator
from tests.browser.places import place
from tests.exports import samples
from tests.live.conftest import Server


def test_the_report_is_taken_home_with_or_without_what_was_discarded(devices: Devices, server: Server) -> None:
    made = place(server)
    made.bring(samples.quadrants(12))
    desk = Facilitator(devices.laptop())
    desk.open(made.desk)
    panel = desk.page.get_by_role("region", name=desk.say("fac-report"))
    for name, beginning in (("HTML", b"<!doctype html>"), ("PDF", b"%PDF"), (desk.say("fac-report-docx"), b"PK")):
        with desk.page.expect_download(timeout=60_000) as waiting:
            panel.get_by_role("button", name=desk.say("fac-report-as", format=name)).click()
        content = Path(waiting.value.path()).read_bytes()
        assert content.startswith(beginning)
    assert sum(p.style.name == "Note" for p in docx.Document(io.BytesIO(content)).paragraphs) == 12
    assert waiting.value.suggested_filename.startswith("Bericht-") and waiting.value.suggested_filename.endswith(
        ".docx"
    )
    choice = panel.get_by_label(desk.say("fac-report-discarded"))
    expect(choice).to_be_checked()
    choice.uncheck()
    with desk.page.expect_request(lambda request: "without=discarded" in request.url), desk.page.expect_download():
        panel.get_by_role("button", name=desk.say("fac-report-as", format="HTML")).click()

"""The page and tonecheck.js in a real Chromium, against a real service."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from doors import Service

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
expect = playwright.expect

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")

PATIENCE = 60_000


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    expect.set_options(timeout=PATIENCE)
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
        )
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Any, service: Service) -> Iterator[Any]:
    """The page, which may ask nobody but the service and complain about nothing."""
    context = browser.new_context()
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.complaints, page.asked = [], []
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("console", lambda line: line.type == "error" and page.complaints.append(line.text))
    page.on("request", lambda request: page.asked.append(request.url))
    page.goto(f"http://127.0.0.1:{service.port}/")
    yield page
    home = f"http://127.0.0.1:{service.port}/"
    assert [url for url in page.asked if not url.startswith((home, "data:"))] == []
    context.close()


def light(page: Any) -> Any:
    return page.get_by_role("status")


def marks(page: Any) -> Any:
    return page.locator(".tonecheck-mirror mark")


def test_type_see_the_underline_click_the_rewrite_and_undo_it(page: Any) -> None:
    draft = page.get_by_role("textbox", name="Draft")
    draft.press_sequentially("Hi Jo 🙂, that is a silly idea")
    expect(marks(page)).to_have_text(["silly"])
    expect(light(page)).to_have_text("Please look again. 1 finding.")
    finding = page.get_by_role("listitem")
    expect(finding).to_contain_text("“silly” is unkind.")
    expect(finding).to_contain_text("It hurts.")
    page.get_by_role("button", name="Write “unusual”").click()
    expect(draft).to_have_value("Hi Jo 🙂, that is a unusual idea")
    expect(light(page)).to_have_text("Ready to send")
    expect(marks(page)).to_have_count(0)
    draft.press("Control+z")
    expect(draft).to_have_value("Hi Jo 🙂, that is a silly idea")
    expect(marks(page)).to_have_text(["silly"])
    assert page.complaints == []


def test_the_light_says_stop(page: Any) -> None:
    page.get_by_role("textbox", name="Draft").fill("That is stupid.")
    expect(light(page)).to_have_text("Not like this. 1 finding.")
    expect(page.locator(".tonecheck-light")).to_have_attribute("data-action", "stop")


def test_the_underline_stands_under_its_words_wherever_they_move(page: Any) -> None:
    draft = page.get_by_role("textbox", name="Draft")
    draft.fill("One line.\n" * 30 + "That is silly.\n")
    expect(marks(page)).to_have_text(["silly"])
    draft.press("Control+Home")
    draft.press_sequentially("Before. ")
    expect(marks(page)).to_have_text(["silly"])
    page.get_by_role("button", name="Show “silly” in the draft").click()
    assert page.evaluate("() => { const d = document.activeElement;"
                         " return d.value.slice(d.selectionStart, d.selectionEnd) }") == "silly"  # fmt: skip
    draft.evaluate("element => { element.scrollTop = element.scrollHeight }")
    page.wait_for_function(
        "() => { const draft = document.getElementById('draft');"
        " const mirror = document.querySelector('.tonecheck-mirror');"
        " return draft.scrollTop > 0 && mirror.scrollTop === draft.scrollTop"
        " && mirror.scrollHeight === draft.scrollHeight }"
    )
    mark, box = marks(page).bounding_box(), draft.bounding_box()
    assert box["y"] < mark["y"] < box["y"] + box["height"]


def test_a_rewrite_goes_to_its_words_even_before_the_next_answer(page: Any) -> None:
    draft = page.get_by_role("textbox", name="Draft")
    draft.fill("A silly and stupid idea")
    expect(page.get_by_role("listitem")).to_have_count(2)
    page.route("**/v1/gate", lambda route: None)  # no more answers
    draft.press("Home")
    draft.press_sequentially("No: ")
    page.get_by_role("button", name="Write “unusual”").click()
    expect(draft).to_have_value("No: A unusual and stupid idea")
    expect(page.get_by_role("listitem")).to_have_count(1)
    page.get_by_role("button", name="Write “hard”").click()
    expect(draft).to_have_value("No: A unusual and hard idea")


def test_a_rewrite_that_ends_inside_a_word_is_told_with_the_words_after_it(page: Any) -> None:
    suggestion = {"start": 0, "end": 8, "replacement": "W", "blanks": [], "safe": True, "reason": ""}
    finding = {"rule": "x/y", "rule_set": "x", "severity": "warn", "start": 0, "end": 5, "text": "Sadly"}
    finding |= {"message": "m", "why": "w", "source": "s", "idea": "", "suggestions": [suggestion]}
    report = {"verdict": "ask", "findings": [finding], "skipped": [], "hidden": []}
    decision = {"action": "ask", "judged": True, "message": "", "failure": "", "acknowledged": ""}
    page.route("**/v1/gate", lambda route: route.fulfill(json=decision | {"report": report}))
    draft = page.get_by_role("textbox", name="Draft")
    draft.fill("Sadly, we have no more of it.")
    page.get_by_role("button", name="Write “We have no more…”").click()
    expect(draft).to_have_value("We have no more of it.")


def test_everything_can_be_done_with_the_keyboard(page: Any) -> None:
    draft = page.get_by_role("textbox", name="Draft")
    draft.focus()
    page.keyboard.type("That is silly.")
    expect(marks(page)).to_have_text(["silly"])
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Show “silly” in the draft")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(draft).to_have_value("That is unusual.")
    expect(draft).to_be_focused()


def test_the_finding_at_the_caret_is_the_current_one(page: Any) -> None:
    draft = page.get_by_role("textbox", name="Draft")
    draft.fill("A silly and stupid idea")
    expect(page.get_by_role("listitem")).to_have_count(2)
    draft.evaluate("element => element.setSelectionRange(4, 4)")
    expect(page.locator("[aria-current=true]")).to_contain_text("“silly”")
    draft.evaluate("element => element.setSelectionRange(14, 14)")
    expect(page.locator("[aria-current=true]")).to_contain_text("“stupid”")


def test_a_draft_that_is_not_judged_is_said_to_be_so(page: Any) -> None:
    page.route("**/v1/gate", lambda route: route.abort())
    page.get_by_role("textbox", name="Draft").fill("That is silly.")
    expect(light(page)).to_have_text("Not checked")
    expect(page.locator(".tonecheck-note")).to_have_text("The tone check cannot be reached.")
    page.unroute("**/v1/gate")
    page.get_by_role("textbox", name="Draft").press("End")
    page.get_by_role("textbox", name="Draft").press_sequentially(" Yes")
    expect(light(page)).to_have_text("Please look again. 1 finding.")


def test_a_busy_service_is_asked_again(page: Any) -> None:
    asked = []

    def answer(route: Any) -> None:
        asked.append(route)
        if len(asked) > 1:
            route.continue_()
            return
        route.fulfill(
            status=503,
            headers={"Retry-After": "1"},
            content_type="application/problem+json",
            body='{"detail": "Too many drafts are waiting."}',
        )

    page.route("**/v1/gate", answer)
    page.get_by_role("textbox", name="Draft").fill("That is silly.")
    expect(light(page)).to_have_text("Please look again. 1 finding.")
    assert len(asked) == 2


def test_the_customers_side_is_sent_along(page: Any) -> None:
    page.get_by_label("Name").fill("Jo")
    page.get_by_label("Message").fill("Where is it?")
    with page.expect_request("**/v1/gate") as asked:
        page.get_by_role("textbox", name="Draft").fill("It is on its way.")
    body = asked.value.post_data_json
    assert body["context"] == [{"author": "customer", "text": "Where is it?"}]
    assert body["customer_name"] == "Jo"


def test_an_editable_element_is_highlighted_and_rewritten_without_losing_its_markup(page: Any) -> None:
    page.evaluate(
        """() => {
          const box = document.createElement("div");
          box.id = "rich";
          box.contentEditable = "true";
          box.innerHTML = "<p>Dear <b>Jo</b> 🙂,</p><p>that is <i>si</i>lly<br>indeed.</p>";
          document.querySelector("main").append(box);
          Tonecheck.attach(box);
        }"""
    )
    entry = page.locator("#rich + .tonecheck-panel li")
    expect(entry).to_contain_text("“silly” is unkind.")
    ranges = "() => [...CSS.highlights.get('tonecheck-warn')].map((range) => range.toString())"
    assert page.evaluate(ranges) == ["silly"]
    entry.get_by_role("button", name="Write “unusual”").click()
    expect(page.locator("#rich")).to_contain_text("that is unusual")
    expect(page.locator("#rich b")).to_have_text("Jo")
    expect(page.locator("#rich + .tonecheck-panel [role=status]")).to_have_text("Ready to send")
    page.locator("#rich").press("Control+z")
    expect(page.locator("#rich")).to_contain_text("that is silly")
    assert page.complaints == []


def test_detaching_leaves_nothing_behind(page: Any) -> None:
    page.evaluate(
        """() => {
          const box = document.createElement("textarea");
          box.id = "other";
          document.querySelector("main").append(box);
          Tonecheck.attach(box).detach();
        }"""
    )
    assert page.locator(".tonecheck-mirror").count() == 1
    assert page.locator(".tonecheck-panel").count() == 1


CONTRAST = """() => {
  const channel = (value) => value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const shine = (color) => color.match(/[0-9.]+/g).slice(0, 3)
    .map((value, place) => channel(value / 255) * [0.2126, 0.7152, 0.0722][place])
    .reduce((one, other) => one + other);
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if (!/, 0\\)$|transparent/.test(color)) return color;
    }
  };
  const kinds = "h1, h2, p, label, button, summary, textarea, .tonecheck-light span";
  const words = [...document.querySelectorAll(kinds)];
  return words.filter((element) => element.textContent.trim() || element.value).map((element) => {
    const [one, other] = [shine(getComputedStyle(element).color), shine(behind(element))];
    return [(Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05), element.outerHTML.slice(0, 80)];
  }).filter(([contrast]) => contrast < 4.5);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("words", ["silly", "stupid", "fine"])
def test_everything_can_be_read_by_day_and_by_night(page: Any, scheme: str, words: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.get_by_role("textbox", name="Draft").fill(f"That is {words}.")
    expect(page.locator(".tonecheck-light")).to_have_attribute(
        "data-action", {"silly": "ask", "stupid": "stop", "fine": "send"}[words]
    )
    assert page.evaluate(CONTRAST) == []


def test_it_fits_a_narrow_screen(page: Any) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.get_by_role("textbox", name="Draft").fill("That is silly. " * 20)
    expect(page.get_by_role("listitem")).to_have_count(20)
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")

# ruff: noqa: E501
from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("altair")
pytest.importorskip("vl_convert")

from tonecheck.archive.excerpt import excerpt
from tonecheck.archive.parts import Counts
from tonecheck.archive.report import write_report

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
PROBE = """<!doctype html><body style="margin:0"><iframe id=page src="%s" style="border:0;width:%dpx;height:900px"></iframe>
<script>
const page = document.getElementById("page");
const wait = setInterval(() => {
  const inner = page.contentDocument, root = inner && inner.documentElement;
  if (!root || !root.dataset.ready) return;
  clearInterval(wait);
  const shown = () => [...inner.querySelectorAll("#examples blockquote")].filter(one => !one.hidden).length;
  const marks = name => inner.querySelectorAll(`#${name} svg path, #${name} svg text`).length;
  const told = {
    overflow: root.scrollWidth - root.clientWidth,
    ground: page.contentWindow.getComputedStyle(inner.body).backgroundColor,
    marks: Object.fromEntries(["over-time", "by-set", "by-queue", "by-agent"].map(name => [name, marks(name)])),
    clipped: [...inner.querySelectorAll(".chart svg")].filter(svg => svg.getBoundingClientRect().right > root.clientWidth).length,
    all: shown(),
    requests: page.contentWindow.performance.getEntriesByType("resource").length,
    broken: [...inner.querySelectorAll("#phrases td.rule")].filter(cell => { const text = inner.createRange(); text.selectNodeContents(cell); return text.getClientRects().length > 1; }).length,
  };
  const filter = inner.querySelector("select[data-filter=set]");
  filter.value = "shout";
  filter.dispatchEvent(new (page.contentWindow.Event)("change"));
  told.filtered = shown();
  document.title = "told " + JSON.stringify(told);
}, 50);
</script>"""


def _page(folder: Path, **options: Any) -> str:
    return write_report(folder, **options).read_text(encoding="utf-8")


def test_one_page_that_needs_no_network(undisturbed: tuple[Path, Counts]) -> None:
    page = _page(undisturbed[0], title="Lamps <b>")
    assert "<title>Lamps &lt;b&gt;</title>" in page
    assert not re.search(
        r"<(?:link|img|iframe)\b|<script[^>]+src=|@import|url\(", page[: page.index("<script")]
    )
    assert f"<b>{undisturbed[1].checked:,}</b>replies checked" in page
    assert "<u>!!</u>" in page
    assert "robin@lanternlamps.example" in page


def test_without_names_no_person_is_in_it(undisturbed: tuple[Path, Counts]) -> None:
    page = _page(undisturbed[0], names=False)
    body = page[page.index("<body>") :]
    for person in ("robin", "Robin", "Hart", "dana@", "Zoë", "Marsh", "Ines", "Vogel", "By agent"):
        assert person not in body.split("<script type=module>")[0], person
    assert "repairs@lanternlamps.example" in body


def test_data_in_the_page_cannot_end_its_script(undisturbed: tuple[Path, Counts]) -> None:
    page = _page(undisturbed[0])
    data = page.split('id="data">', 1)[1].split("</script>", 1)[0]
    assert "<" not in data
    cube = json.loads(data)["cube"]
    at = cube["names"].index("replies")
    assert sum(row[at] for row in cube["rows"]) == undisturbed[1].checked


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium to look at the page with")
@pytest.mark.parametrize(
    ("width", "scheme", "ground"),
    [(1400, 1, 246), (1400, 0, 19), (390, 1, 246), (390, 0, 19)],
    ids=["wide-light", "wide-dark", "narrow-light", "narrow-dark"],
)
def test_what_a_browser_shows(
    undisturbed: tuple[Path, Counts], tmp_path: Path, width: int, scheme: int, ground: int
) -> None:
    page = write_report(undisturbed[0])
    (tmp_path / "probe.html").write_text(PROBE % (page.resolve().as_uri(), width))
    command = [
        str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files",
        "--virtual-time-budget=20000", f"--blink-settings=preferredColorScheme={scheme}", f"--user-data-dir={tmp_path}/profile",
        "--window-size=1400,1000", "--dump-dom", (tmp_path / "probe.html").as_uri(),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    match = re.search(r"<title>told (\{.*\})</title>", done.stdout)
    assert match, done.stdout[-500:]
    told = json.loads(match[1])
    assert told["overflow"] <= 0
    assert told["clipped"] == 0
    assert told["requests"] == 0
    assert told["broken"] == 0
    assert min(told["marks"].values()) > 5
    assert told["ground"].startswith(f"rgb({ground},")
    assert 0 < told["filtered"] < told["all"]


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        (("Thanks. It is ", "NOT", " here. Bye."), ("It is ", "NOT", " here.")),
        (("<p>Hi,</p><p>You <b>", "must</b> pay", " R&amp;D</p>"), ("You  ", "must  pay", " R&D")),
        (('lass="x">We ', "never", " do<br>so"), ("We ", "never", " do")),
    ],
)
def test_an_excerpt_is_one_sentence_without_markup(
    row: tuple[str, str, str], shown: tuple[str, str, str]
) -> None:
    before, text, after = row
    found = excerpt(_finding(before, text, after), names=True)
    assert tuple(" ".join(part.split()) for part in (found.before, found.quote, found.after)) == tuple(
        " ".join(part.split()) for part in shown
    )


def test_an_excerpt_without_names_hides_people() -> None:
    found = excerpt(
        _finding("Dear Zoë Marsh, write to ", "zoe@mail.example", " or +44 20 7946 0000"), names=False
    )
    assert (found.before, found.quote, found.after) == ("Dear …, write to ", "…", " or …")


@pytest.mark.parametrize(
    ("before", "name"), [("Dear ", "Zoë Marsh"), ("Hi ", "Ms. Vogel"), ("", "Dear Dr Hart")]
)
def test_a_name_that_is_the_quote_itself_is_hidden_too(before: str, name: str) -> None:
    row = {**_finding(before, name, ", hello"), **_edit(0, 4, "Dear Ines Roth"), "message": f"“{name}”?"}
    found = excerpt(row, names=False)
    shown = f"{found.before}{found.quote}{found.rewrite}{found.message}"
    assert not [word for word in ("Zoë", "Marsh", "Vogel", "Hart", "Ines", "Roth") if word in shown]


@pytest.mark.parametrize(
    ("edit", "rewrite"),
    [
        ((4, 18, "T"), "(left out)"),
        ((4, 15, ""), "(left out)"),
        ((4, 15, "Sadly"), "Sadly"),
        ((4, 18, "Sadly, t"), "Sadly, the …"),
    ],
)
def test_what_only_takes_words_away_says_so(edit: tuple[int, int, str], rewrite: str) -> None:
    row = {**_finding("Hi. ", "Regrettably", ", the lamp is late."), **_edit(*edit)}
    assert excerpt(row, names=True).rewrite == rewrite


def _finding(before: str, text: str, after: str) -> dict[str, Any]:
    about = {"message": "m", "date": "2024-05-01", "author": "kim@shop.example", "queue": "q"}
    return {
        "before": before,
        "text": text,
        "after": after,
        "start": len(before),
        "end": len(before + text),
        "replacement": None,
        **about,
    }


def _edit(start: int, end: int, replacement: str) -> dict[str, Any]:
    return {"replace_start": start, "replace_end": end, "replacement": replacement}

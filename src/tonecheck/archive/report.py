"""The report over a run: one HTML page that needs nothing else and no network."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import Any

from tonecheck.archive.charts import charts, cube
from tonecheck.archive.excerpt import Excerpt
from tonecheck.archive.totals import Totals, gather
from tonecheck.errors import MissingExtraError

_PHRASES = 60
_EXAMPLES = 200


def write_report(folder: Path, *, title: str = "Tone of what we sent", names: bool = True) -> Path:
    """Write ``report.html`` for the run in ``folder`` and return its path.

    Without ``names`` it shows neither agents nor addresses, telephone numbers or greeted names.
    """
    page = folder / "report.html"
    page.write_text(render(gather(folder, names=names), title=title, names=names), encoding="utf-8")
    return page


def render(totals: Totals, *, title: str, names: bool) -> str:
    """The page for these totals."""
    rows = cube(totals)
    data = {"cube": _compact(rows), "charts": charts(names=names)}
    filters = [("set", "Rule set"), ("queue", "Queue")] + ([("agent", "Agent")] if names else [])
    panels = [("over-time", "Over time"), ("by-set", "By rule set"), ("by-queue", "By queue")]
    panels += [("by-agent", "By agent")] if names else []
    body = "".join(
        [
            f"<h1>{escape(title)}</h1>",
            _period(totals),
            _figures(totals),
            '<div class="filters">', *(_filter(name, label, rows) for name, label in filters), "</div>",
            '<div class="panels">', *(_panel(*panel) for panel in panels), "</div>",
            '<section id="phrases"><h2>Most frequent phrases</h2>', _phrases(totals), "</section>",
            '<section id="examples"><h2>Examples</h2><div class="columns">', _examples(totals),
            "</div></section>",
            _left_out(totals),
        ]
    )  # fmt: skip
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_file('page.css')}</style></head><body><main>{body}</main>"
        f'<script type="application/json" id="data">{_json(data)}</script>'
        f"<script type=module>{_libraries()}</script><script type=module>{_file('page.js')}</script>"
        "</body></html>"
    )


def _period(totals: Totals) -> str:
    months = sorted(cell[0] for cell in totals.volumes if cell[0][:1].isdigit())
    return f'<p class="soft">{months[0]} to {months[-1]}</p>' if months else ""


def _figures(totals: Totals) -> str:
    replies = totals.replies
    found = sum(totals.findings.values())
    stopped = sum(volume.stopped for volume in totals.volumes.values())
    told = [
        (f"{replies:,}", "replies checked"),
        (f"{sum(volume.words for volume in totals.volumes.values()):,}", "words"),
        (f"{found:,}", "findings"),
        (f"{100 * found / replies:.1f}" if replies else "0", "findings per 100 replies"),
        (f"{100 * stopped / replies:.0f} %" if replies else "0 %", "would have been asked about"),
    ]
    return (
        '<ul class="figures">' + "".join(f"<li><b>{figure}</b>{what}</li>" for figure, what in told) + "</ul>"
    )


def _filter(name: str, label: str, rows: Iterable[dict[str, Any]]) -> str:
    values = sorted({row[name] for row in rows} - {""})
    options = "".join(f'<option value="{escape(value)}">{escape(value)}</option>' for value in values)
    return (
        f'<label>{label}<select data-filter="{name}"><option value="">all</option>{options}</select></label>'
    )


def _panel(name: str, title: str) -> str:
    chart = f'<div class="chart" id="{name}" role="img" aria-label="{title}"></div>'
    return f"<section><h2>{title}</h2>{chart}</section>"


def _phrases(totals: Totals) -> str:
    ranked = sorted(totals.phrases.items(), key=lambda item: (-item[1], item[0]))[:_PHRASES]
    if not ranked:
        return '<p class="soft">None.</p>'
    lines = (
        f'<tr data-set="{escape(_set(rule))}"><td>{escape(phrase)}</td><td class="number">{count:,}</td>'
        f"<td>{escape(totals.rewrites.get((rule, phrase), '')) or '<span class=soft>–</span>'}</td>"
        f'<td class="soft rule">{escape(rule)}</td></tr>'
        for (rule, phrase), count in ranked
    )
    head = "<thead><tr><th>Phrase</th><th>Times</th><th>Rewrite</th><th>Rule</th></tr></thead>"
    return f"<table>{head}<tbody>{''.join(lines)}</tbody></table>"


def _examples(totals: Totals) -> str:
    shown = list(_chosen(totals))
    return "".join(_example(rule, each) for rule, each in shown) or '<p class="soft">None.</p>'


def _chosen(totals: Totals) -> Iterator[tuple[str, Excerpt]]:
    """A few of each rule, the first of every rule before the second of any."""
    ranked = {rule: sorted(kept, reverse=True) for rule, kept in sorted(totals.examples.items())}
    deepest = max(map(len, ranked.values()), default=0)
    found = [
        (rule, kept[depth][1])
        for depth in range(deepest)
        for rule, kept in ranked.items()
        if depth < len(kept)
    ]
    yield from sorted(found[:_EXAMPLES], key=lambda item: item[0])


def _example(rule: str, each: Excerpt) -> str:
    quote = (
        f"<u>{escape(each.quote)}</u>"
        if each.quote
        else '<span class="gap" title="something is missing here">▾</span>'
    )
    rewrite = f'<p class="soft">→ {escape(each.rewrite)}</p>' if each.rewrite else ""
    about = " · ".join(filter(None, [rule, each.queue, each.agent, each.month]))
    filtered = {"set": _set(rule), "queue": each.queue, "agent": each.agent}
    marks = " ".join(f'data-{name}="{escape(value)}"' for name, value in filtered.items())
    return (
        f"<blockquote {marks}>"
        f"<p>{escape(each.before)}{quote}{escape(each.after)}</p>{rewrite}"
        f'<p class="soft"><small>{escape(about)}: {escape(each.message)}</small></p></blockquote>'
    )


def _left_out(totals: Totals) -> str:
    parts = [("Skipped", totals.skipped), ("Rejected", totals.rejected)]
    told = "".join(_reasons(title, counts.most_common()) for title, counts in parts)
    return f'<section id="left-out"><h2>What was not checked</h2><div class="panels">{told}</div></section>'


def _reasons(title: str, counts: Sequence[tuple[str, int]]) -> str:
    lines = "".join(
        f'<tr><td>{escape(reason)}</td><td class="number">{count:,}</td></tr>' for reason, count in counts
    )
    total = sum(count for _, count in counts)
    return f"<div><h3>{title}: {total:,}</h3><table><tbody>{lines}</tbody></table></div>"


def _set(rule: str) -> str:
    return rule.partition("/")[0]


def _compact(rows: Sequence[dict[str, Any]]) -> dict[str, list[Any]]:
    """The rows with their names said once: a large organisation has many."""
    return {"names": list(rows[0]) if rows else [], "rows": [list(row.values()) for row in rows]}


def _json(data: object) -> str:
    return json.dumps(data, separators=(",", ":")).replace("<", "\\u003c")


def _file(name: str) -> str:
    return files("tonecheck.archive").joinpath("page", name).read_text(encoding="utf-8")


def _libraries() -> str:
    try:
        import vl_convert
    except ImportError as error:
        raise MissingExtraError("archive", "Reports over an archive") from error
    return str(vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;")).replace(
        "</script", "<\\/script"
    )

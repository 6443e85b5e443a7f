"""The charts of the report as Vega-Lite specifications, made with Altair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from tonecheck.archive.totals import UNDATED, Totals, Volume
from tonecheck.errors import MissingExtraError

MOST = 25
"""Agents and queues shown by name; the rest are one entry."""

OTHERS = "others"
_RATE = "findings per 100 replies"
_FILTERS = ("agent", "queue", "set")


def cube(totals: Totals) -> list[dict[str, Any]]:
    """One row for each month, agent, queue and rule set; rows without a set carry the volume."""
    agents = _leading((cell[1], volume.replies) for cell, volume in totals.volumes.items())
    queues = _leading((cell[2], volume.replies) for cell, volume in totals.volumes.items())
    volumes: dict[tuple[str, str, str], Volume] = {}
    for (month, agent, queue), volume in totals.volumes.items():
        key = month, _named(agent, agents), _named(queue, queues)
        was = volumes.get(key, Volume())
        volumes[key] = Volume(was.replies + volume.replies, was.words + volume.words)
    found: Counter[tuple[str, str, str, str]] = Counter()
    for ((month, agent, queue), rule_set), count in totals.findings.items():
        found[month, _named(agent, agents), _named(queue, queues), rule_set] += count
    rows = [_row(*key, "", volume.replies, volume.words, 0) for key, volume in volumes.items()]
    rows += [_row(*key, 0, 0, count) for key, count in found.items()]
    return sorted(rows, key=lambda row: (row["month"], row["agent"], row["queue"], row["set"]))


def charts(*, names: bool) -> dict[str, dict[str, Any]]:
    """The specifications by the id of the element they go into; their data is called ``cube``."""
    specs = {"over-time": _over_time(), "by-set": _by("set"), "by-queue": _by("queue")}
    if names:
        specs["by-agent"] = _by("agent")
    return {name: spec.to_dict() for name, spec in specs.items()}


def _altair() -> Any:
    try:
        import altair
    except ImportError as error:
        raise MissingExtraError("archive", "Reports over an archive") from error
    return altair


def _filtered() -> Any:
    alt = _altair()
    params = [alt.param(name=f"{name}_is", value="") for name in _FILTERS]
    kept = " && ".join(f"({name}_is === '' || datum.{name} === {name}_is)" for name in ("agent", "queue"))
    kept += " && (set_is === '' || datum.set === set_is || datum.set === '')"
    return alt.Chart(alt.NamedData("cube")).add_params(*params).transform_filter(kept)


def _over_time() -> Any:
    alt = _altair()
    months = (
        _filtered()
        .transform_filter(f"datum.month !== '{UNDATED}'")
        .transform_aggregate(findings="sum(findings)", replies="sum(replies)", groupby=["month"])
        .transform_calculate(rate="datum.replies > 0 ? 100 * datum.findings / datum.replies : 0")
    )
    x = alt.X("month:O", title=None, axis=alt.Axis(labelAngle=-45, labelOverlap=True))
    told = ["month:O", alt.Tooltip("rate:Q", format=".1f", title=_RATE), "findings:Q", "replies:Q"]
    rate = months.mark_line(point=True, strokeWidth=2).encode(
        x=x.axis(alt.Axis(labels=False, ticks=False)), y=alt.Y("rate:Q", title=_RATE), tooltip=told
    )
    volume = months.mark_bar(opacity=0.45).encode(x=x, y=alt.Y("replies:Q", title="replies"), tooltip=told)
    return _wide(rate, 200) & _wide(volume, 70)


def _wide(chart: Any, height: int) -> Any:
    return chart.properties(width=520, height=height)


def _by(part: str) -> Any:
    alt = _altair()
    if part == "set":
        # The volume rows have no set, so every set is measured against all replies.
        summed = (
            _filtered()
            .transform_joinaggregate(all="sum(replies)")
            .transform_filter("datum.set !== ''")
            .transform_aggregate(findings="sum(findings)", replies="max(all)", groupby=[part])
        )
    else:
        summed = _filtered().transform_aggregate(
            findings="sum(findings)", replies="sum(replies)", groupby=[part]
        )
    rated = summed.transform_calculate(
        rate="datum.replies > 0 ? 100 * datum.findings / datum.replies : 0",
        label="format(datum.rate, '.1f') + '  (' + datum.findings + ' in ' + datum.replies + ')'",
    )
    base = rated.encode(
        y=alt.Y(f"{part}:N", sort="-x", title=None, axis=alt.Axis(labelLimit=150)),
        x=alt.X(
            "rate:Q", title=_RATE, scale=alt.Scale(nice=True), axis=alt.Axis(tickCount=4, labelOverlap=True)
        ),
        tooltip=[f"{part}:N", alt.Tooltip("rate:Q", format=".1f", title=_RATE), "findings:Q", "replies:Q"],
    )
    text = base.mark_text(align="left", dx=4, clip=False).encode(text="label:N")
    return _wide(base.mark_bar() + text, 20).properties(height=alt.Step(22))


def _leading(counts: Iterable[tuple[str, int]]) -> Sequence[str]:
    summed: Counter[str] = Counter()
    for name, count in counts:
        summed[name] += count
    return [name for name, _ in sorted(summed.items(), key=lambda item: (-item[1], item[0]))[:MOST]]


def _named(name: str, leading: Sequence[str]) -> str:
    return (name or "not named") if name in leading else OTHERS


def _row(
    month: str, agent: str, queue: str, rule_set: str, replies: int, words: int, findings: int
) -> dict[str, Any]:
    return {
        "month": month,
        "agent": agent,
        "queue": queue,
        "set": rule_set,
        "replies": replies,
        "words": words,
        "findings": findings,
    }

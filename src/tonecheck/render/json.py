"""A report as one JSON object, with line and column for editors beside the offsets."""

from __future__ import annotations

import json

from tonecheck.model import Report
from tonecheck.render.place import Lines


def render(report: Report) -> str:
    """The report as indented JSON: `Report.to_dict` plus ``line`` and ``column``, both from 1."""
    lines = Lines.of(report.text)
    content = report.to_dict()
    for finding in content["findings"]:
        finding["line"], finding["column"] = lines.place(finding["start"])
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"

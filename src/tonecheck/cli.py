"""The command line: a thin layer over the library."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line; the exit status is 0, 1 or 2."""
    from tonecheck.model import Config
    from tonecheck.proof import prove
    from tonecheck.rules.rulebook import load

    book = load(Config())
    wanted = sys.argv[3:] if sys.argv[1:3] == ["rules", "test"] else []
    rules = [rule for rule in book.rules if not wanted or rule.id in wanted or rule.rule_set in wanted]
    failures = prove(rules, book)
    for failure in failures:
        print(failure)  # noqa: T201
    print(f"{len(rules)} rules, {len(failures)} failures")  # noqa: T201
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

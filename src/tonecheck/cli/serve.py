"""``tonecheck serve``: the gate over HTTP."""

from tonecheck.gate.commands import add_serve_arguments as add_arguments
from tonecheck.gate.commands import serve as run

__all__ = ["add_arguments", "run"]

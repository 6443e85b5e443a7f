"""``tonecheck milter``: the gate in front of Postfix."""

from tonecheck.gate.commands import add_milter_arguments as add_arguments
from tonecheck.gate.commands import milter as run

__all__ = ["add_arguments", "run"]

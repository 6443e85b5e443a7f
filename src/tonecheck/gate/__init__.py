"""The decision before a reply is sent, and its doors: in process, HTTP, mail.

>>> from tonecheck.gate import Gate
>>> Gate().decide("Thank you for the photo, Jo.").action
'send'
"""

from tonecheck.gate.audit import AuditLog
from tonecheck.gate.gate import Gate
from tonecheck.gate.judge import InProcess, Judge, NotJudgedError
from tonecheck.gate.policy import Decision, GatePolicy, Terms
from tonecheck.gate.settings import load_policy

__all__ = [
    "AuditLog",
    "Decision",
    "Gate",
    "GatePolicy",
    "InProcess",
    "Judge",
    "NotJudgedError",
    "Terms",
    "load_policy",
]

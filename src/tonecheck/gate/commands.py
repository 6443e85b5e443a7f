"""``tonecheck serve`` and ``tonecheck milter``: the doors that run by themselves."""

from __future__ import annotations

import argparse
import logging
import os
from functools import partial
from pathlib import Path

from tonecheck.errors import ConfigError
from tonecheck.gate.audit import AuditLog
from tonecheck.gate.gate import Gate
from tonecheck.gate.policy import GatePolicy, Terms
from tonecheck.gate.settings import load_policy
from tonecheck.gate.workers import Workers
from tonecheck.model import Config

TOKEN = "TONECHECK_TOKEN"

_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


def add_serve_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``tonecheck serve``."""
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
    parser.add_argument("--port", type=int, default=8600, help="port to listen on (8600); 0 takes a free one")
    parser.add_argument(
        "--token-file", metavar="FILE", type=Path, help=f"file with the bearer token; else ${TOKEN} is used"
    )
    parser.add_argument("--no-token", action="store_true", help="ask for no token even beyond loopback")
    parser.add_argument("--queue", metavar="N", type=int, default=64, help="drafts that may wait (64)")
    _add_gate_arguments(parser)


def add_milter_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``tonecheck milter``."""
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
    parser.add_argument("--port", type=int, default=8891, help="port to listen on (8891); 0 takes a free one")
    parser.add_argument(
        "--agents",
        metavar="ADDRESS",
        action="append",
        required=True,
        help="an agent's own address, or @domain for all of one; mail from others is never looked at",
    )
    parser.add_argument(
        "--bad",
        choices=("annotate", "reject", "hold"),
        default="reject",
        help="what to do with mail that should not go out as it is (reject)",
    )
    _add_gate_arguments(parser)


def serve(args: argparse.Namespace) -> int:
    """Run the HTTP service until it is told to stop; the exit status."""
    try:
        import uvicorn

        from tonecheck.gate.http.app import Limits, Service
        from tonecheck.gate.http.guard import LOOPBACK, Access
    except ModuleNotFoundError as error:
        raise ConfigError(_missing("http", error)) from None
    token = _token(args)
    _log_to_stderr()
    config = _config(args)
    workers = _workers(args, config)
    access = Access(token, LOOPBACK if args.host in _LOCAL else ())
    service = Service(
        _gate(args, config, workers),
        workers,
        access,
        Limits(waiting=args.queue),
        config.rule_folders,
    )
    uvicorn.run(
        service.app,
        host=args.host,
        port=args.port,
        access_log=False,
        log_config=None,
        server_header=False,
        timeout_graceful_shutdown=15,
        timeout_keep_alive=30,
    )
    return 0


def milter(args: argparse.Namespace) -> int:
    """Run the milter until it is told to stop; the exit status."""
    try:
        import anyio

        from tonecheck.gate.mail import milter as door
    except ModuleNotFoundError as error:
        raise ConfigError(_missing("milter", error)) from None
    _log_to_stderr()
    config = _config(args)
    workers = _workers(args, config)
    filter = door.milter(_gate(args, config, workers), tuple(args.agents), args.bad)
    try:
        anyio.run(door.run, filter, args.host, args.port)
    finally:
        workers.close()
    return 0


def _add_gate_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", metavar="FILE", type=Path, help="settings; else found from here upwards")
    parser.add_argument("--policy", metavar="FILE", type=Path, help="the gate's policy by channel, TOML")
    parser.add_argument("--audit", metavar="FILE", type=Path, help="append every decision here, JSON lines")
    parser.add_argument("--audit-text", action="store_true", help="with the words, not only their hash")
    parser.add_argument("--workers", metavar="N", type=int, default=1, help="processes that judge (1)")


def _config(args: argparse.Namespace) -> Config:
    from tonecheck import config

    return config.load(args.config)


def _gate(args: argparse.Namespace, config: Config, workers: Workers) -> Gate:
    terms = Terms(verdict=config.policy)
    policy = load_policy(args.policy, terms) if args.policy else GatePolicy(terms)
    audit = AuditLog(args.audit, keep_text=args.audit_text) if args.audit else None
    return Gate(policy, workers, audit)


def _workers(args: argparse.Namespace, config: Config) -> Workers:
    from tonecheck.checker import Checker

    return Workers(partial(Checker, config), max(1, args.workers))


def _token(args: argparse.Namespace) -> str:
    """The token that callers must know; none is needed on loopback or where that is asked for."""
    if args.no_token:
        return ""
    try:
        token = args.token_file.read_text(encoding="utf-8") if args.token_file else os.environ.get(TOKEN, "")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{args.token_file}: {type(error).__name__}") from None
    token = token.strip()
    if not token and (args.token_file or args.host not in _LOCAL):
        raise ConfigError(
            f"Whoever can reach {args.host} could use the service: set ${TOKEN} or --token-file, "
            "or say --no-token if that is meant."
        )
    return str(token)


def _missing(extra: str, error: ModuleNotFoundError) -> str:
    return f"{error.name} is not installed. Install it with: pip install 'tonecheck[{extra}]'"


def _log_to_stderr() -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")

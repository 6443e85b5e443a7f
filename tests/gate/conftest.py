"""One running service for all tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from doors import Service, free_port, house_rules, start_door, until

POLICY = """\
budget_ms = 20000
[channels.hasty]
budget_ms = 0.001
[channels.strict]
on_failure = "stop"
"""


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    folder = tmp_path_factory.mktemp("service")
    policy = folder / "gate.toml"
    policy.write_text(POLICY)
    port, log, rules = free_port(), folder / "serve.log", house_rules(folder)
    process = start_door("serve", "--port", port, "--config", rules, "--policy", policy, log=log)
    service = Service(port, process, folder, log, rules)
    try:
        until(service.ready, "the service is ready")
        yield service
    finally:
        process.terminate()
        process.wait(60)

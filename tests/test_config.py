from __future__ import annotations

from pathlib import Path

import pytest

from tonecheck import Checker, Config, ConfigError, Severity
from tonecheck import config as settings
from tonecheck.rules import rulebook


def _file(folder: Path, text: str, name: str = "tonecheck.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_settings_are_found_upwards(tmp_path: Path) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    assert settings.find(below) is None or tmp_path not in settings.find(below).parents  # type: ignore[union-attr]
    shared = _file(tmp_path, '[tool.tonecheck]\nprofile = "chat"\n', "pyproject.toml")
    assert settings.find(below) == shared
    _file(tmp_path / "a", "[tool.other]\n", "pyproject.toml")
    assert settings.find(below) == shared
    own = _file(tmp_path / "a", 'profile = "formal"\n')
    assert settings.find(below) == own
    assert settings.load(own).profile == "formal"
    assert settings.load(shared).profile == "chat"


def test_every_setting_is_read(tmp_path: Path) -> None:
    loaded = settings.load(
        _file(
            tmp_path,
            'select = ["demand"]\nignore = ["cold"]\nallow = ["as it were"]\nrules = ["house"]\n'
            'profile = "technical"\nmodel = "en_core_web_md"\nask = "suggest"\nstop = "warn"\nstrict = true\n'
            '[severity]\n"demand" = "block"\n',
        )
    )
    assert loaded.select == ("demand",)
    assert loaded.ignore == ("cold",)
    assert loaded.allow == ("as it were",)
    assert loaded.rule_folders == (str(tmp_path / "house"),)
    assert (loaded.profile, loaded.model, loaded.strict) == ("technical", "en_core_web_md", True)
    assert (loaded.policy.ask, loaded.policy.stop) == (Severity.SUGGEST, Severity.WARN)
    assert loaded.severities == {"demand": Severity.BLOCK}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('profil = "chat"', "unknown setting 'profil'; did you mean 'profile'"),
        ("select = 'demand'", "select is a list of texts"),
        ("profile = 3", "profile is text"),
        ('ask = "loud"', "unknown severity 'loud'"),
        ("severity = 3", "severity is a table"),
        ("strict = 1", "strict is true or false"),
        ("select = [", "tonecheck.toml"),
    ],
)
def test_what_makes_no_sense_is_an_error(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(ConfigError) as caught:
        settings.load(_file(tmp_path, text))
    assert reason in str(caught.value)


@pytest.mark.parametrize(
    ("config", "reason"),
    [
        (Config(select=("demnd",)), "unknown rule or set 'demnd'; did you mean 'demand'"),
        (Config(ignore=("demand/nothing-like-it",)), "unknown rule or set"),
        (Config(severities={"colt": Severity.WARN}), "unknown rule or set 'colt'"),
        (Config(profile="chatty"), "unknown profile 'chatty'; did you mean 'chat'"),
        (Config(rule_folders=("/nowhere/at/all",)), "no such rule folder"),
    ],
)
def test_ids_and_profiles_must_exist(config: Config, reason: str) -> None:
    with pytest.raises(ConfigError) as caught:
        Checker(config)
    assert reason in str(caught.value)


def test_select_and_ignore_choose_the_rules() -> None:
    demand = rulebook.load(Config(select=("demand",))).rules
    assert {rule.rule_set for rule in demand} == {"demand"}
    one = demand[0].id
    assert one not in {rule.id for rule in rulebook.load(Config(ignore=(one,))).rules}
    assert [rule.id for rule in rulebook.load(Config(select=(one,))).rules] == [one]


def test_severities_are_set_by_id_before_set() -> None:
    one = rulebook.load(Config(select=("demand",))).rules[0].id
    book = rulebook.load(Config(severities={"demand": Severity.INFORM, one: Severity.BLOCK}))
    severities = {rule.id: rule.severity for rule in book.rules if rule.rule_set == "demand"}
    assert severities.pop(one) is Severity.BLOCK
    assert set(severities.values()) <= {Severity.INFORM}


HOUSE_RULE = """\
message: We say lamp.
why: The brand is called lamp.
source: house style
severity: inform
was: [house/bulb]
profiles: {chat: off, formal: block}
match: {phrases: [light bulb]}
rewrite: lamp
examples:
  bad:
    - {draft: "A [[light bulb]].", fixed: "A lamp."}
  good: [A lamp.]
"""


def test_own_rules_profiles_and_old_ids(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "lamp.yaml").write_text(HOUSE_RULE, encoding="utf-8")
    own = (str(tmp_path),)

    def severity(**changes: object) -> Severity | None:
        rules = rulebook.load(Config(rule_folders=own, **changes)).rules  # type: ignore[arg-type]
        return next((rule.severity for rule in rules if rule.id == "house/lamp"), None)

    assert severity() is Severity.INFORM
    assert severity(profile="formal") is Severity.BLOCK
    assert severity(profile="chat") is None
    assert severity(ignore=("house/bulb",)) is None
    assert severity(profile="chat", select=("house/lamp",)) is Severity.INFORM
    report = Checker(Config(rule_folders=own)).check("A Light bulb, then.")
    assert [found.rule for found in report.findings] == ["house/lamp"]
    assert report.revised() == "A lamp, then."


@pytest.mark.parametrize(
    ("profile", "rule", "severity"),
    [
        ("chat", "cold/no-name", Severity.INFORM),
        ("chat", "shout/marks", Severity.INFORM),
        ("formal", "negative/regret-to-inform", None),
        ("technical", "negative/not-possible", None),
    ],
)
def test_a_profile_moves_severities(profile: str, rule: str, severity: Severity | None) -> None:
    by_default = {each.id: each.severity for each in rulebook.load(Config()).rules}
    there = {each.id: each.severity for each in rulebook.load(Config(profile=profile)).rules}
    assert there.get(rule) == severity != by_default[rule]

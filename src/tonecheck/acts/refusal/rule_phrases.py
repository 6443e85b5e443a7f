"""Fixed ways of hiding behind a rule, written as in `set_phrases`."""

from __future__ import annotations

WRITTEN = (
    "against our/the/company policy/policies/rules/terms/guidelines/regulations",
    "against policy",
    "against rules",  # and "against house rules", for "house" is passed over
    "against hotel/store/club/library/school policy/rules",
    "contrary to our/the policy/policies/rules/terms/guidelines/regulations",
    "counter to our/the/house/club/safety/race/company/school policy/policies/rules/terms/regulations",
    "counter to policy/rules/regulations",
    "would break/breach/violate our/the rules/terms/policy/guidelines/regulations",
    "not in line with our/the policy/policies/rules/terms/guidelines",
    "rules/regulations/law say/says no",
    "law/gdpr/regulation forbids/prohibits it/that/this/us",
    "law/gdpr/regulation/protection/rules/policy stops/prevents/stop/prevent us",
    "that/it is our/the policy/rule",
    "those are our/the rules",
    "system says no",
    "not our policy/practice",
    "company policy/rules",
    "our policy is final",
    "policy/rules/terms/contract/regulations forbids/forbid it/that/this/us",
    "policy/rules/terms/contract/regulations prohibits/prohibit it/that/this/us",
    "policy/rules/terms/contract/regulations prevents/prevent it/that/this/us",
    "policy/rules/terms/contract/regulations excludes/exclude it/that/this",
    "policy/rules/terms/contract/regulations rules/rule it/that/this out",
    "policy/rules/terms/contract/regulations/system does/do not allow/permit",
    "policy/rules/terms/contract/regulations/system will not allow/permit/let",
    "policy/rules/terms/contract/regulations does/do not provide/foresee",
    "system does not let",
)

TRIGGERS = frozenset(
    key.strip()
    for key in """against|contrary to|counter to|would break|would breach|would violate|forbid|forbids
    |prohibit|prohibits|prevent|prevents|exclude|excludes|rule it|rules it|rule that|rules that|rule this
    |rules this|stops us|stop us|company policy|company rules|our policy|the policy|the rule|the rules
    |our rule|our rules""".split("|")
)

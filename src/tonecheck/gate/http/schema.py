"""What goes in and out, as JSON Schema and as an OpenAPI document."""

from __future__ import annotations

from typing import Any

from tonecheck import __version__
from tonecheck.model import AUTHORS, FORMATS, Severity

_TEXT = {"type": "string"}
_COUNT = {"type": "integer", "minimum": 0}
_VERDICT = {"enum": ["send", "ask", "stop"]}

PATHS = {
    "/v1/check": ("Draft", "Report", "What would land badly in a draft."),
    "/v1/gate": ("GateRequest", "Decision", "Whether a draft may be sent, by the policy of its channel."),
    "/v1/fix": ("Draft", "Fixed", "The draft with every safe suggestion applied."),
}


def json_schema() -> dict[str, Any]:
    """Every value that goes in or out, under ``$defs``."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": _schemas("#/$defs/")}


def openapi() -> dict[str, Any]:
    """The OpenAPI 3.1 document of the service."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "tonecheck",
            "version": __version__,
            "description": "Reads a draft reply to a customer before it is sent. "
            "Offsets are Unicode code points, half-open, into the text as it was sent.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "paths": {path: {"post": _operation(path, *parts)} for path, parts in PATHS.items()}
        | {
            path: {"get": {"operationId": path.strip("/"), "summary": says, "responses": responses}}
            for path, says, responses in (
                ("/healthz", "The service runs.", {"200": {"description": "It runs."}}),
                (
                    "/readyz",
                    "Drafts can be judged.",
                    {"200": {"description": "They can."}, "503": _problem("They cannot yet.")},
                ),
                ("/metrics", "Figures for Prometheus.", {"200": {"description": "The figures."}}),
            )
        },
        "components": {
            "schemas": _schemas("#/components/schemas/"),
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
        "security": [{"token": []}, {}],
    }


def _operation(path: str, takes: str, gives: str, summary: str) -> dict[str, Any]:
    return {
        "operationId": path.rpartition("/")[2],
        "summary": summary,
        "requestBody": {"required": True, "content": {"application/json": {"schema": _component(takes)}}},
        "responses": {
            "200": {
                "description": gives,
                "content": {"application/json": {"schema": _component(gives)}},
            },
            "400": _problem("The body is not JSON."),
            "401": _problem("The bearer token is missing or wrong."),
            "408": _problem("The body did not come in time."),
            "413": _problem("The body is too large."),
            "415": _problem("The body is not sent as application/json."),
            "422": _problem("The body is JSON but no draft."),
            "503": _problem("Too much to do, or nothing can be judged; see Retry-After."),
        },
    }


def _problem(description: str) -> dict[str, Any]:
    content = {"application/problem+json": {"schema": _component("Problem")}}
    return {"description": description, "content": content}


def _component(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _schemas(prefix: str) -> dict[str, Any]:
    def of(name: str) -> dict[str, Any]:
        return {"$ref": prefix + name}

    draft = {
        "text": _TEXT,
        "context": {
            "type": "array",
            "items": of("Message"),
            "description": "Earlier messages, oldest first.",
        },
        "customer_name": {"type": ["string", "null"]},
        "format": {"enum": list(FORMATS)},
    }
    gate = {
        "channel": _TEXT | {"description": "The queue or channel whose terms hold."},
        "acknowledged": _TEXT | {"description": "The agent's reason for sending it as it is."},
    }
    span = {"start": _COUNT, "end": _COUNT}
    findings = {"type": "array", "items": of("Finding")}
    return {
        "Message": _object({"author": {"enum": list(AUTHORS)}, "text": _TEXT}),
        "Draft": _object(draft, required=["text"]),
        "GateRequest": _object(draft | gate, required=["text"]),
        "Suggestion": _object(
            span
            | {"replacement": _TEXT, "blanks": {"type": "array", "items": _TEXT}}
            | {"safe": {"type": "boolean"}, "reason": _TEXT}
        ),
        "Finding": _object(
            {"rule": _TEXT, "rule_set": _TEXT, "severity": {"enum": [level.label for level in Severity]}}
            | span
            | {"text": _TEXT, "message": _TEXT, "why": _TEXT, "source": _TEXT, "idea": _TEXT}
            | {"suggestions": {"type": "array", "items": of("Suggestion")}}
        ),
        "Report": _object(
            {
                "verdict": _VERDICT,
                "findings": findings,
                "skipped": {"type": "array", "items": _object({"subject": _TEXT, "reason": _TEXT})},
                "hidden": {"type": "array", "items": _object(span | {"reason": _TEXT})},
            }
        ),
        "Decision": _object(
            {"action": _VERDICT, "judged": {"type": "boolean"}}
            | {"message": _TEXT, "failure": _TEXT, "acknowledged": _TEXT}
            | {"report": {"anyOf": [of("Report"), {"type": "null"}]}}
        ),
        "Fixed": _object({"text": _TEXT, "verdict": _VERDICT, "applied": findings, "left": findings}),
        "Problem": {
            "type": "object",
            "properties": {
                "type": _TEXT,
                "title": _TEXT,
                "status": {"type": "integer"},
                "detail": _TEXT,
                "errors": {"type": "array", "items": _object({"pointer": _TEXT, "detail": _TEXT})},
            },
            "required": ["type", "title", "status", "detail"],
        },
    }


def _object(properties: dict[str, Any], required: list[str] | None = None) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties) if required is None else required,
        "additionalProperties": False,
    }

"""The JSON Schema of a file that people write, from its model: an editor completes and checks with it."""

from typing import Any

from docgen.models.base import Fact
from docgen.models.ho_so import HoSo

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(model: type[Fact] = HoSo) -> dict[str, Any]:
    """Return the schema of a file of `model`, a dossier (JSON Schema, draft 2020-12), titles in Vietnamese.

    Looser than the models where an editor sees a type that docgen does not: `15` is a number to it.
    """
    return {"$schema": DRAFT, **_plain(model.model_json_schema())}


def _plain(node: Any) -> Any:  # noqa: ANN401
    """Return `node` without what only Python means: null for an absent value, docstrings, empty defaults."""
    if isinstance(node, list):
        return [_plain(item) for item in node]
    if not isinstance(node, dict):
        return node
    options = node.get("anyOf")
    if isinstance(options, list) and {"type": "null"} in options:
        rest = [option for option in options if option != {"type": "null"}]
        node = {key: value for key, value in node.items() if key != "anyOf"}
        node = {**rest[0], **node} if len(rest) == 1 else {"anyOf": rest, **node}
    return {key: _kept(key, value) for key, value in node.items() if not _idle(key, value)}


def _kept(key: str, value: Any) -> Any:  # noqa: ANN401
    """Return `value` made plain; the names of fields are kept, whatever they are called."""
    if key in ("properties", "$defs") and isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    return _plain(value)


def _idle(key: str, value: object) -> bool:
    return (key == "description" and isinstance(value, str)) or (
        key == "default" and (value in (None, [], "") or isinstance(value, dict))
    )

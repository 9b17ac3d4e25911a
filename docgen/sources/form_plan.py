"""What a workbook form asks for, read off the models: labels, kinds of values, lists and what lies in them.

The JSON Schema of the dossier is the one source, so that a new field of a model stands in the form by itself.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Literal

from docgen.models.base import KEY_PATTERN, MONTH_PATTERN
from docgen.models.ho_so import HoSo
from docgen.values import dataclass
from docgen.vn import numbers

Kind = Literal["chu", "doan", "dong", "khoa", "so", "chu_so", "ngay", "thang", "co_khong", "tu"]
"""One line, a text of several, several lines, a key, a number, a text that is a number, a day, a month,
yes or no, one of some words."""
Schema = Mapping[str, Any]
DOCUMENTS, ANNEXES, TABLES = "van_ban", "phu_luc", "bang"
SOURCE = "nguon"
OWNER = "thuoc"
"""Key under which the form keeps to which document or annex something belongs."""


@dataclass(frozen=True, slots=True)
class FormField:
    """A value that is typed into one cell; `path` leads to it from its item."""

    path: tuple[str, ...]
    label: str
    kind: Kind
    words: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class FormItem:
    """A fact: its own values, and the lists below it by key, each with the label and the facts it holds.

    A list of plain lines holds items of one field whose path is empty.
    """

    label: str
    fields: tuple[FormField, ...]
    lists: Mapping[str, "FormItem"]


@lru_cache(maxsize=1)
def dossier() -> FormItem:
    """Return what a dossier asks for."""
    schema = HoSo.model_json_schema()
    return _Plan(schema["$defs"]).item(str(schema["title"]), (schema,), ())


@dataclass(frozen=True, slots=True)
class _Plan:
    """The definitions that schemas refer to."""

    defs: Mapping[str, Schema]

    def item(self, label: str, models: Sequence[Schema], above: tuple[str, ...]) -> FormItem:
        """Return the item whose fields are those of all `models`; `above` are the lists around it."""
        fields: dict[tuple[str, ...], FormField] = {}
        lists: dict[str, FormItem] = {}
        for model in models:
            for key, node in model["properties"].items():
                if (listed := self._list(key, node, above)) is not None:
                    lists[key] = listed
                    continue
                needed = all(key in one.get("required", ()) for one in models)
                for field in self._fields((key,), node, "", required=needed):
                    fields[field.path] = _joined(fields.get(field.path), field)
        return FormItem(label, tuple(fields.values()), lists)

    def _list(self, key: str, node: Schema, above: tuple[str, ...]) -> FormItem | None:
        """Return what the list `node` holds; None: it is no list, or one that stays in a cell."""
        items = next((one["items"] for one in _options(node) if one.get("type") == "array"), None)
        if items is None or key == SOURCE or key in above:
            return None
        label = _title(node, key)
        names = [option["$ref"] for option in _options(items) if "$ref" in option]
        if names:
            models = [self._named(name) for name in names]
            return self.item(label, models, (*above, key))
        if above == (DOCUMENTS,):
            return FormItem(label, (FormField((), label, "chu", required=True),), {})
        return None

    def _fields(
        self, path: tuple[str, ...], node: Schema, prefix: str, *, required: bool
    ) -> Iterator[FormField]:
        """Yield the cells of the value `node` at `path`: one, or those of the fact that it is."""
        options = _options(node)
        facts = [self._named(one["$ref"]) for one in options if "$ref" in one]
        if path[-1] == SOURCE:
            yield from self._source(path, _title(node, path[-1]))
        elif facts:
            label = prefix + (node.get("title") or facts[0]["title"])
            for key, inner in facts[0]["properties"].items():
                needed = required and key in facts[0].get("required", ())
                yield from self._fields((*path, key), inner, f"{label}: ", required=needed)
        elif (kind := _kind(node, options)) is not None:
            words = tuple(str(word) for one in options for word in _words(one) if word != "")
            yield FormField(
                path,
                prefix + _title(node, path[-1]),
                kind,
                words if kind == "tu" else (),
                required=required,
            )

    def _source(self, path: tuple[str, ...], label: str) -> Iterator[FormField]:
        """Yield where rows come from: a file and its sheet, or a list of the dossier; else they are typed."""
        for key, inner in self.defs["NguonSo"]["properties"].items():
            yield from self._fields((*path, key), inner, f"{label}: ", required=False)
        yield FormField(path, f"{label}: Danh sách của hồ sơ", "tu", ("chi_tieu", "giai_trinh"))

    def _named(self, reference: str) -> Schema:
        return self.defs[reference.rsplit("/", 1)[-1]]


def _joined(one: FormField | None, other: FormField) -> FormField:
    """Return the field of several models: its words are those of all."""
    if one is None:
        return other
    words = tuple(dict.fromkeys((*one.words, *other.words)))
    return FormField(one.path, one.label, one.kind, words, required=one.required)


def _title(node: Schema, key: str) -> str:
    return str(node.get("title") or key)


def _options(node: Schema) -> list[Schema]:
    """Return the schemas among which a value may choose, null left out."""
    options = node.get("anyOf") or node.get("oneOf") or [node]
    return [one for one in options if one.get("type") != "null"]


def _words(option: Schema) -> list[str]:
    return [option["const"]] if "const" in option else list(option.get("enum", ()))


def _kind(node: Schema, options: list[Schema]) -> Kind | None:
    """Return what is typed for a value; None: a cell cannot hold it."""
    if any(one.get("type") == "array" for one in options):
        facts = any("$ref" in one for array in options for one in _options(array.get("items", {})))
        return None if facts else "dong"
    option = options[0]
    types = option.get("type", ())
    if True in _words(option):  # type: ignore[comparison-overlap]
        return "co_khong"
    if _words(option):
        return "tu"
    if (pattern := option.get("pattern")) in (KEY_PATTERN, MONTH_PATTERN):
        return "khoa" if pattern == KEY_PATTERN else "thang"
    if pattern and r"\d{4}" in pattern:
        return "ngay"
    if types == "object" or "additionalProperties" in option:
        return None
    if types == "string":
        return "chu" if pattern or option.get("maxLength", 1_000) < 1_000 else "doan"
    if "boolean" not in types:
        return "so"
    examples = node.get("examples") or ()
    return "chu_so" if examples and all(numbers.parse(str(one)) is not None for one in examples) else "chu"

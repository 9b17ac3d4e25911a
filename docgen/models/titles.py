"""What people call a field: its Vietnamese title and its allowed words, found by its place in the dossier."""

from collections.abc import Iterator
from typing import Annotated, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from docgen.models.base import Fact, Loc


def field_at(model: type[Fact], loc: Loc) -> FieldInfo | None:
    """Return the field that `loc` leads to from `model`, the last one on the way; None: unknown."""
    models, found = [model], None
    for step in loc:
        if isinstance(step, int) or not models:
            continue
        field = next((m.model_fields[step] for m in models if step in m.model_fields), None)
        if field is None:
            # a key of a mapping: the models below it are the same
            continue
        found, models = field, list(_models(field.annotation))
    return found


def models_at(model: type[Fact], loc: Loc) -> tuple[type[Fact], ...]:
    """Return the models whose fields may stand at `loc`."""
    if not loc:
        return (model,)
    field = field_at(model, loc)
    return tuple(_models(field.annotation)) if field else ()


def words_of(field: FieldInfo) -> tuple[str, ...]:
    """Return the words among which `field` chooses, or nothing."""
    return tuple(str(word) for word in _words(field.annotation) if word)


def _models(annotation: object) -> Iterator[type[Fact]]:
    """Yield the facts named in `annotation`, outer ones first."""
    if isinstance(annotation, type) and issubclass(annotation, Fact):
        yield annotation
    elif get_origin(annotation) is Annotated:
        yield from _models(get_args(annotation)[0])
    elif get_origin(annotation) is not Literal:
        for inner in get_args(annotation):
            yield from _models(inner)


def _words(annotation: object) -> Iterator[object]:
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    elif get_origin(annotation) is not None:
        for inner in get_args(annotation):
            yield from _words(inner)

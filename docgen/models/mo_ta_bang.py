"""The description of the tables of an annex (mô tả bảng), from which a template is drawn."""

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from docgen.models.bang import Bang
from docgen.models.base import Fact, refuse, twice

MAX_TABLES = 20


def _sourceless(value: object) -> object:
    """Return the table `value` with no rows where it names no source: a template holds none."""
    return {"nguon": [], **value} if isinstance(value, dict) else value


_Described = Annotated[Bang, BeforeValidator(_sourceless)]


class MoTaBang(Fact, title="Mô tả bảng"):
    """The tables of one annex template, as under `bang` of a dossier; `nguon` may be left out."""

    huong: Annotated[Literal["doc", "ngang"] | None, Field(title="Hướng giấy")] = None
    """«doc» portrait, «ngang» landscape; absent: landscape where the columns need it."""
    bang: Annotated[tuple[_Described, ...], Field(title="Bảng", min_length=1, max_length=MAX_TABLES)]

    @model_validator(mode="after")
    def _tables_have_own_keys(self) -> Self:
        same = twice([table.ma_bang for table in self.bang])
        error = PydanticCustomError("trung_khoa", "same key twice", {})
        refuse("MoTaBang", [(("bang", index, "ma_bang"), error) for index in same])
        return self

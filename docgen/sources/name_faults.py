"""Names of bodies in a source, judged at the day of the document: abolished, renamed, not there yet."""

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache

from docgen.models.noi_nhan import DanhMucNhan
from docgen.models.ten_noi_nhan import folded, known_names, successor
from docgen.nd30 import places
from docgen.sources.faults import Said, nearly, said

_REMEMBERED = 4_096


class Bodies:
    """The bodies of a directory on a day; the same name is judged once."""

    def __init__(self, known: DanhMucNhan, day: dt.date) -> None:
        self._known, self._day, self._names = known, day, known_names(known)
        self.judge = lru_cache(maxsize=_REMEMBERED)(self._judged)

    def _judged(self, text: str) -> list[Said]:
        """Return what is wrong with the body or bodies that `text` names; the first thing is enough."""
        return next(([one] for one in self._wrong(text)), [])

    def _wrong(self, text: str) -> Iterator[Said]:
        whole = self._names.whole(text)
        two_tiers = self._day >= places.TWO_TIERS
        for key in [whole] if whole else dict.fromkeys(self._names.within(text)):
            body = self._known.don_vi.get(key)
            if body is None or body.co(self._day):
                continue
            if body.co_tu and self._day < body.co_tu:
                yield said("co_quan_chua_co", "canh_bao", found=text, name=body.ten_don_vi)
                return
            near = successor(self._known, key, self._day)
            yield nearly("co_quan_bai_bo", "canh_bao", near, found=text)
        if two_tiers and places.DISTRICT.search(text):
            yield said("co_quan_huyen", "canh_bao", found=text)
        if two_tiers and (province := places.dropped(text)):
            yield said("co_quan_tinh_cu", "canh_bao", found=text, near=places.DROPPED[province])
        if whole in self._known.don_vi:
            yield from self._renamed(whole, text)

    def _renamed(self, key: str, text: str) -> Iterator[Said]:
        body = self._known.don_vi[key]
        right = body.ten(self._day)
        others = {folded(name) for name in (body.ten_don_vi, *(old.ten_don_vi for old in body.ten_cu))}
        if folded(text) in others - {folded(right)}:
            yield said("co_quan_ten_cu", "canh_bao", found=text, near=right)

"""Any commands in any order do what a simple model says; the journal proves it, the files are there."""

import datetime as dt
import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, multiple, rule

from docgen.errors import RegisterError
from docgen.register import recovery
from docgen.register.book import NAME, open_register
from docgen.register.entries import DA_CAP, DA_HUY, GHI_NHAN, GIU_CHO, IN_USE
from tests.register.asked import CLERK, NOW, asked, content, file_name, filed
from tests.register.test_files import Stopped, stopped

DAYS = [NOW.date() + dt.timedelta(days=days) for days in range(3)]
LATER = {"now": NOW + dt.timedelta(days=3), "who": CLERK}
FIRST = dt.datetime(2026, 1, 2, tzinfo=NOW.tzinfo)


@dataclass
class Place:
    """A number as the model knows it."""

    state: str
    key: str = ""
    day: dt.date | None = None


class Clerks(RuleBasedStateMachine):
    """The model: for the open and the secret book, number → what it is."""

    keys = Bundle("keys")

    def __init__(self):
        super().__init__()
        self.office = Path(tempfile.mkdtemp())
        self.register = open_register(self.office / NAME, office=self.office)
        self.books: dict[str, dict[int, Place]] = {"": {}, "mat": {}}
        self.count = 0

    def teardown(self):
        audit = self.register.audit()
        self.register.close()
        with open_register(self.office / NAME, office=self.office) as register:
            assert register.audit(audit.tip).problems == ()
            assert not [one for one in register.check(today=FIRST.date(), files=True) if "tep" in one.id]
        shutil.rmtree(self.office)

    # The model's own reasoning

    def document(self, secret, key, day):
        return asked(key, day, do_mat=secret, ky_hieu="MM" if secret else "SKHCN")

    def last(self, secret):
        return max(self.books[secret], default=0)

    def bearing(self, key):
        return [
            (secret, so)
            for secret, book in self.books.items()
            for so, place in book.items()
            if place.key == key and place.state in IN_USE
        ]

    def backward(self, secret, so, day, *, after=False):
        dated = sorted((n, p.day) for n, p in self.books[secret].items() if p.day)
        before = [other for number, other in dated if number < so]
        behind = [other for number, other in dated if number > so]
        return bool((before and before[-1] > day) or (after and behind and behind[0] < day))

    @contextmanager
    def refused_if(self, *ids):
        """Expect the first refusal that is not empty, if any; True is told to who does it else."""
        wanted = [id_ for id_ in ids if id_]
        if not wanted:
            yield
            return
        with pytest.raises(RegisterError) as caught:
            yield
        assert caught.value.id == wanted[0]

    # Commands

    @rule(
        target=keys,
        secret=st.sampled_from(["", "mat"]),
        day=st.sampled_from(DAYS),
        reason=st.sampled_from(["", "Lý do"]),
        crash=st.booleans(),
    )
    def issue(self, secret, day, reason, crash):
        self.count += 1
        key, so = f"k{self.count}", self.last(secret) + 1
        refusal = "so_lui_ngay" if not reason and self.backward(secret, so, day) else ""
        stage = filed(self.office / "output")
        with pytest.MonkeyPatch.context() as patch, self.refused_if(refusal):
            if crash:
                patch.setattr(recovery, "settle_all", stopped)
            try:
                self.register.issue(self.document(secret, key, day), **LATER, stage=stage, date_reason=reason)
            except Stopped:
                self.register.close()
                self.register = open_register(self.office / NAME, office=self.office)
                self.register.recover()
        if refusal:
            return multiple()
        self.books[secret][so] = Place(DA_CAP, key, day)
        return key

    @rule(key=keys, other=st.booleans())
    def issue_again(self, key, other):
        ((secret, so),) = self.bearing(key)
        document = self.document(secret, key, DAYS[0])
        if other:
            with self.refused_if("so_da_cap_khac"):
                changed = asked(key, noi_dung_sha256="0", do_mat=secret)
                self.register.issue(changed, **LATER, stage=filed(self.office / "output"))
        else:
            assert self.register.issue(document, **LATER, stage=stopped).so == so

    @rule(secret=st.sampled_from(["", "mat"]), count=st.integers(1, 3))
    def reserve(self, secret, count):
        document = self.document(secret, "x", DAYS[0])
        block = self.register.reserve(document, count, reason="Họp", until=LATER["now"].date(), **LATER)
        assert [one.so for one in block] == [self.last(secret) + index for index in range(1, count + 1)]
        self.books[secret] |= {one.so: Place(GIU_CHO) for one in block}

    @rule(target=keys, secret=st.sampled_from(["", "mat"]), so=st.integers(1, 12), day=st.sampled_from(DAYS))
    def use(self, secret, so, day):
        self.count += 1
        key, place = f"k{self.count}", self.books[secret].get(so)
        refusals = [
            "so_khong_giu" if place is None or place.state != GIU_CHO else "",
            "so_lui_ngay" if self.backward(secret, so, day) else "",
        ]
        with self.refused_if(*refusals):
            document = self.document(secret, key, day)
            self.register.use(so, document, **LATER, stage=filed(self.office / "output"))
        if any(refusals):
            return multiple()
        self.books[secret][so] = Place(DA_CAP, key, day)
        return key

    @rule(
        target=keys,
        secret=st.sampled_from(["", "mat"]),
        so=st.integers(1, 14),
        day=st.sampled_from(DAYS),
        reason=st.sampled_from(["", "Sổ giấy"]),
    )
    def record(self, secret, so, day, reason):
        self.count += 1
        key, place = f"k{self.count}", self.books[secret].get(so)
        refusals = [
            "" if place is None else "so_dang_giu" if place.state == GIU_CHO else "so_da_dung",
            "so_nhay_coc" if so > self.last(secret) + 1 and not reason else "",
            "so_lui_ngay" if not reason and self.backward(secret, so, day, after=True) else "",
        ]
        with self.refused_if(*refusals):
            document = self.document(secret, key, day)
            stage = filed(self.office / "output")
            self.register.record(so, document, **LATER, stage=stage, date_reason=reason)
        if any(refusals):
            return multiple()
        self.books[secret][so] = Place(GHI_NHAN, key, day)
        return key

    @rule(key=consumes(keys))
    def void_a_document(self, key):
        ((secret, so),) = self.bearing(key)
        (one,) = [one for one in self.register.list() if one.khoa == key and one.trang_thai in IN_USE]
        self.register.void(one.so_sach, so, reason="Sai", **LATER)
        self.books[secret][so].state = DA_HUY

    @rule(so=st.integers(1, 14))
    def void_what_bears_no_document(self, so):
        place, books = self.books[""].get(so), self.register.books()
        book = next((book.khoa for book in books if not book.mat), None)
        if book is None or (place and place.state in IN_USE):
            return
        refusals = [
            "so_da_huy" if place and place.state == DA_HUY else "",
            "so_chua_cap" if place is None and so > self.last("") else "",
        ]
        with self.refused_if(*refusals):
            self.register.void(book, so, reason="Bỏ", **LATER)
        if not any(refusals):
            self.books[""][so] = Place(DA_HUY)

    @invariant()
    def the_register_says_what_the_model_says(self):
        numbers = self.register.list()
        for secret, book in self.books.items():
            said = {
                one.so: (one.trang_thai, one.khoa, one.ngay)
                for one in numbers
                if bool(secret) == one.so_sach.endswith("|mat||")
            }
            assert said == {so: (place.state, place.key, place.day) for so, place in book.items()}
        filed_ = [one for one in numbers if one.files]
        there = {path.name: path.read_bytes() for path in (self.office / "output").glob("*")}
        assert there == {file_name(one): content(one) for one in filed_}


Clerks.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
TestClerks = pytest.mark.slow(Clerks.TestCase)

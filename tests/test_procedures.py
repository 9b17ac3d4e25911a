"""The 2,790 procedures of the national base, the whole way: each count against a query of the raw data."""

import io
import re
import shutil
import sqlite3
from pathlib import Path
from unicodedata import normalize

import pytest
from docx import Document
from openpyxl import load_workbook

from docgen.generate import make
from tests.offices import office

RAW = Path(__file__).parent / "data" / "thu-tuc-hanh-chinh-2025-02.xlsx"
RANK = ("Cấp Bộ", "Cấp Tỉnh", "Cấp Huyện", "Cấp Xã", "Cơ quan khác", "Chưa xác định")
LETTER = """
co_quan: skhcn
van_ban:
  - loai: cong_van
    thang_van_ban: 2/2025
    don_vi_soan_thao: CĐS
    trich_yeu: rà soát thủ tục hành chính
    kinh_gui: Các sở, ban, ngành
    noi_nhan: Lãnh đạo Sở
    nguoi_ky: pho
    noi_dung: |
      {{ phu_luc.cap_tinh }} có {{ phu_luc.cap_tinh.so_dong }} thủ tục; {{ phu_luc.tat_ca }} có
      {{ phu_luc.tat_ca.so_dong }} thủ tục của {{ phu_luc.tat_ca.tong.so_co_quan }} cơ quan, riêng lĩnh vực
      đường bộ cấp bộ là {{ phu_luc.tat_ca.nhom.cap_bo.nhom.duong_bo.so_dong }}.

      Tại {{ phu_luc.tach }} có {{ phu_luc.tach.so_dong }} thủ tục, cấp xã
      {{ phu_luc.tach.nhom.cap_xa.so_dong }}; theo {{ phu_luc.cheo }} loại khác của cấp tỉnh là
      {{ phu_luc.cheo.nhom.cap_tinh.tong.loai_khac }}; {{ phu_luc.trung_ten }} nêu
      {{ phu_luc.trung_ten.so_dong }} tên có hai mã.
    phu_luc:
      - ma_phu_luc: tat_ca
        tieu_de: Danh mục thủ tục hành chính
        bang:
          - nguon: tt.xlsx
            cot:
              - {ma_cot: stt}
              - {ma_cot: ma_tthc, tieu_de: Mã TTHC}
              - {ma_cot: ten, tieu_de: Tên thủ tục hành chính}
              - {ma_cot: so_co_quan, tieu_de: Số cơ quan, kieu: dem, lay_tu: Cơ quan thực hiện}
            nhom:
              - {theo: cap_thuc_hien, sap_xep: cap, nhan: "{{ gia_tri }}: {{ so_dong }}"}
              - {theo: linh_vuc, sap_xep: abc, nhan: "{{ gia_tri }}: {{ so_dong }}"}
              - {theo: loai, danh_so: "1"}
            dem_theo: ma_tthc
            tong: so_co_quan
      - ma_phu_luc: cap_tinh
        tieu_de: Thủ tục hành chính cấp tỉnh
        bang:
          - nguon: tt.xlsx
            loc: {cap_thuc_hien: Cấp Tỉnh}
            cot: [{ma_cot: stt}, {ma_cot: ma_tthc}, {ma_cot: ten, lay_tu: Tên thủ tục hành chính}]
            nhom: linh_vuc
      - ma_phu_luc: tach
        tieu_de: Thủ tục hành chính theo từng cấp
        bang:
          - nguon: tt.xlsx
            tach_cap: có
            chi_nhom: có
            cot: [{ma_cot: stt}, {ma_cot: linh_vuc, tieu_de: Lĩnh vực}, {ma_cot: so, tieu_de: Số, kieu: dem}]
            nhom: [{theo: cap_thuc_hien, sap_xep: cap}, linh_vuc]
      - ma_phu_luc: cheo
        tieu_de: Tổng hợp theo cấp và loại
        bang:
          - nguon: tt.xlsx
            cheo: {hang: {theo: cap_thuc_hien, sap_xep: cap}, cot: loai}
      - ma_phu_luc: trung_ten
        tieu_de: Thủ tục hành chính trùng tên
        bang:
          - nguon:
              sql: |
                SELECT ten_thu_tuc_hanh_chinh AS ten, group_concat(ma_tthc, ', ') AS cac_ma
                FROM thu_tuc GROUP BY ten_thu_tuc_hanh_chinh HAVING count(*) > 1 ORDER BY min(dong_nguon)
              cac_trang:
                thu_tuc: {tep: tt.xlsx, cot: [Mã TTHC, Tên thủ tục hành chính]}
            cot: [{ma_cot: stt}, {ma_cot: ten, tieu_de: Tên thủ tục}, {ma_cot: cac_ma, tieu_de: Các mã}]
"""


@pytest.fixture(scope="module")
def raw():
    """The raw workbook as a table of its own, one row a procedure and level; `cap` is the highest."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE t (ma, ten, linh_vuc, cap, loai, co_quan)")
    database.execute("CREATE TABLE c (ma, cap)")
    _, *rows = (
        load_workbook(io.BytesIO(RAW.read_bytes()), read_only=True).worksheets[0].iter_rows(values_only=True)
    )
    for row in rows:
        _, ma, ten, linh_vuc, caps, loai, _, co_quan = (normalize("NFC", str(cell)) for cell in row)
        levels = sorted(caps.split(", "), key=RANK.index)
        body = " ".join(co_quan.split()).casefold()  # «cấp Tỉnh» and «cấp tỉnh» are one body
        database.execute("INSERT INTO t VALUES (?,?,?,?,?,?)", (ma, ten, linh_vuc, levels[0], loai, body))
        database.executemany("INSERT INTO c VALUES (?,?)", [(ma, level) for level in levels])
    yield database
    database.close()


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The finished document, then the workbook of each annex."""
    folder = tmp_path_factory.mktemp("tthc")
    path = office(folder, LETTER)
    shutil.copy(RAW, path.parent / "tt.xlsx")
    outputs = sorted(make(path, excel=True).outputs, key=lambda output: output.name)
    return [io.BytesIO(output.data) for output in outputs]


@pytest.fixture(scope="module")
def word(made):
    return Document(made[0])


@pytest.fixture(scope="module")
def sheets(made):
    """The rows below the heading of each workbook, as kept values."""
    books = (load_workbook(data, data_only=True).worksheets for data in made[1:])
    return [
        list(sheet.iter_rows(min_row=int(sheet.freeze_panes[1:]), values_only=True)) for (sheet,) in books
    ]


@pytest.fixture(scope="module")
def tables(word):
    """The tables of the annexes in order, as rows of texts; a merged cell stands once."""
    return [[_texts(row) for row in table.rows] for table in word.tables if len(table.rows) > 5]


def _texts(row) -> list[str]:
    cells = dict.fromkeys(cell._tc for cell in row.cells)
    return ["".join(node.text or "" for node in cell.iter() if node.tag.endswith("}t")) for cell in cells]


def shown(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def counts(database, sql: str) -> dict[str, str]:
    return {str(key): shown(number) for key, number in database.execute(sql)}


def test_all_procedures_stand_once_grouped_three_deep(raw, tables):
    *everything, _total = tables[0]

    codes = [row[1] for row in everything if len(row) == 4 and re.fullmatch(r"\d\.\d{6}", row[1])]
    assert len(codes) == len(set(codes)) == raw.execute("SELECT count(*) FROM t").fetchone()[0] == 2790
    assert set(codes) == {ma for (ma,) in raw.execute("SELECT ma FROM t")}
    labels = [row[1] for row in everything if len(row) == 3]
    levels = [label for label in labels if label.partition(":")[0] in RANK]
    assert levels == [
        f"{cap}: {counts(raw, 'SELECT cap, count(*) FROM t GROUP BY cap')[cap]}" for cap in RANK
    ]
    fields = raw.execute("SELECT linh_vuc, count(*) FROM t GROUP BY cap, linh_vuc").fetchall()
    assert sorted(label for label in labels if ": " in label and label not in levels) == sorted(
        f"{linh_vuc}: {shown(number)}" for linh_vuc, number in fields
    )
    kinds = raw.execute("SELECT count(*) FROM (SELECT DISTINCT cap, linh_vuc, loai FROM t)").fetchone()[0]
    assert len(labels) == len(levels) + len(fields) + kinds


def test_every_procedure_stands_in_its_own_group(raw, tables):
    here = ["", "", ""]
    found = set()
    for row in tables[0][1:-1]:
        if len(row) == 4:
            found.add((row[1], *here))
            continue
        label = row[1].rsplit(": ", 1)[0]
        depth = 0 if label in RANK else 1 if ": " in row[1] else 2
        here = [*here[:depth], label, "", ""][:3]

    assert found == set(raw.execute("SELECT ma, cap, linh_vuc, loai FROM t"))


def test_the_bodies_of_each_group_are_counted_once(raw, tables):
    own = {row[1].rsplit(": ", 1)[0]: row[2] for row in tables[0] if len(row) == 3}

    wanted = counts(raw, "SELECT cap, count(DISTINCT co_quan) FROM t GROUP BY cap")
    assert {cap: own[cap] for cap in RANK} == wanted
    assert tables[0][-1][-1] == shown(raw.execute("SELECT count(DISTINCT co_quan) FROM t").fetchone()[0])


def test_one_level_alone_has_its_own_procedures(raw, tables):
    codes = [row[1] for row in tables[1] if len(row) == 3 and re.fullmatch(r"\d\.\d{6}", row[1])]

    assert codes == [
        ma
        for (ma,) in raw.execute(
            "SELECT ma FROM t WHERE cap = 'Cấp Tỉnh' ORDER BY min(rowid) OVER (PARTITION BY linh_vuc), rowid"
        )
    ]


def test_procedures_of_several_levels_are_counted_under_each_on_request(raw, tables):
    here, found = "", {}
    for row in tables[2][1:]:
        if row[1] in RANK:
            here = row[1]
            found[here, ""] = row[2]
        else:
            found[here, row[1]] = row[2]

    both = "SELECT c.cap, {} , count(*) FROM c JOIN t USING (ma) GROUP BY 1, 2"
    wanted = [*raw.execute(both.format("t.linh_vuc")), *raw.execute(both.format("''"))]
    assert found == {(cap, field): shown(number) for cap, field, number in wanted}
    assert (
        raw.execute("SELECT count(*) FROM (SELECT 1 FROM c GROUP BY ma HAVING count(*) > 1)").fetchone()[0]
        == 306
    )


def test_the_cross_table_has_the_counts_of_both_sides(raw, tables):
    head, *body = tables[3][1:]
    kinds = [
        kind for kind in head if kind in {loai for (loai,) in raw.execute("SELECT DISTINCT loai FROM t")}
    ]

    assert len(kinds) == 3
    for row in body:
        where = f"WHERE cap = '{row[1]}'" if row[1] in RANK else ""
        wanted = counts(raw, f"SELECT loai, count(*) FROM t {where} GROUP BY loai")
        total = raw.execute(f"SELECT count(*) FROM t {where}").fetchone()[0]
        assert row[-4:] == [*(wanted.get(kind, "0") for kind in kinds), shown(total)]
    assert [row[1] for row in body[:-1]] == list(RANK)


def test_names_with_two_codes_are_found_by_a_query(raw, tables):
    pairs = raw.execute(
        "SELECT ten, group_concat(ma, ', ') FROM t GROUP BY ten HAVING count(*) > 1"
    ).fetchall()

    assert {(row[1], row[2]) for row in tables[4][1:]} == {
        (" ".join(ten.split()), codes) for ten, codes in pairs
    }
    assert len(pairs) == 23


def test_the_figures_of_the_letter_are_those_of_the_annexes(raw, word):
    text = "\n".join(paragraph.text for paragraph in word.paragraphs)

    def one(sql: str) -> str:
        return shown(raw.execute(sql).fetchone()[0])

    road = one("SELECT count(*) FROM t WHERE cap = 'Cấp Bộ' AND linh_vuc = 'Đường bộ'")
    assert (
        f"Phụ lục II có {one('SELECT count(*) FROM t WHERE cap = {}'.format(repr('Cấp Tỉnh')))} thủ tục"
        in text
    )
    assert f"Phụ lục I có 2.790 thủ tục của {one('SELECT count(DISTINCT co_quan) FROM t')} cơ quan" in text
    assert f"cấp bộ là {road}." in text
    assert "Phụ lục III có 2.790 thủ tục" in text
    assert f"cấp xã {one('SELECT count(*) FROM c WHERE cap = {}'.format(repr('Cấp Xã')))};" in text
    other = "SELECT count(*) FROM t WHERE cap = 'Cấp Tỉnh' AND loai = 'Loại khác'"
    assert f"loại khác của cấp tỉnh là {one(other)};" in text
    assert "nêu 23 tên có hai mã" in text


def test_the_workbook_has_every_procedure_in_its_own_group(raw, sheets):
    here, found = ["", "", ""], []
    for _, code, label, bodies in sheets[0][:-1]:
        if re.fullmatch(r"\d\.\d{6}", str(code)):
            found.append((code, *here))
            continue
        assert label is None
        name = code.rsplit(": ", 1)[0]
        depth = 0 if name in RANK else 1 if ": " in code else 2
        here = [*here[:depth], name, "", ""][:3]
        assert isinstance(bodies, int)

    assert sorted(found) == sorted(raw.execute("SELECT ma, cap, linh_vuc, loai FROM t"))


def test_the_workbook_counts_the_bodies_of_each_group_as_numbers(raw, sheets):
    own = {str(code).rsplit(": ", 1)[0]: bodies for _, code, _, bodies in sheets[0]}

    wanted = dict(raw.execute("SELECT cap, count(DISTINCT co_quan) FROM t GROUP BY cap"))
    assert {cap: own[cap] for cap in RANK} == wanted
    assert sheets[0][-1][-1] == raw.execute("SELECT count(DISTINCT co_quan) FROM t").fetchone()[0]


def test_the_workbook_of_several_levels_counts_under_each(raw, sheets):
    here, found = "", {}
    for _, name, number in sheets[2]:
        here = name if name in RANK else here
        found[here, "" if name in RANK else name] = number

    both = "SELECT c.cap, {}, count(*) FROM c JOIN t USING (ma) GROUP BY 1, 2"
    wanted = [*raw.execute(both.format("t.linh_vuc")), *raw.execute(both.format("''"))]
    assert found == {(cap, field): number for cap, field, number in wanted}


def test_the_workbook_of_the_cross_table_adds_up_by_its_formulas(raw, made, sheets):
    formulas = load_workbook(made[4]).worksheets[0]
    last = [cell.value for cell in list(formulas.iter_rows())[-1]]

    for row in sheets[3]:
        where = f"WHERE cap = '{row[1]}'" if row[1] in RANK else ""
        wanted = dict(raw.execute(f"SELECT loai, count(*) FROM t {where} GROUP BY loai"))
        assert row[-1] == sum(row[-4:-1]) == sum(wanted.values())
        assert sorted(row[-4:-1]) == sorted([*wanted.values(), 0, 0, 0][:3])
    assert [str(value).startswith("=SUBTOTAL(9,") for value in last[-4:]] == [True] * 4
    totals = [sum(row[at] for row in sheets[3][:-1]) for at in (-4, -3, -2, -1)]
    assert totals == list(sheets[3][-1][-4:])


def test_the_workbook_of_the_query_has_the_same_names(raw, sheets):
    pairs = raw.execute("SELECT ten, group_concat(ma, ', ') FROM t GROUP BY ten HAVING count(*) > 1")

    assert {row[1:] for row in sheets[4]} == {(" ".join(ten.split()), codes) for ten, codes in pairs}

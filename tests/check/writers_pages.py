"""Writers of pages, annexes and the document as a whole."""

from docgen.check import Expected
from docgen.nd30.rules import Rule
from tests.check.kinds import ISSUED_LINE, issued, report, retitle
from tests.check.paper import KEM_THEO, MOTTO, PAGE, RIGHT_TWIPS, Annex, P, Paper, Sect, annex, line_under
from tests.check.writers_parts import Writer


def paper_side(longer: bool) -> Writer:
    def write(paper: Paper, rule: Rule, value: object) -> None:
        twips = round(float(str(value)) * 1440 / 25.4)
        paper.sect.height, paper.sect.width = (
            (twips, paper.sect.width) if longer else (paper.sect.height, twips)
        )

    return write


def margin(side: str) -> Writer:
    def write(paper: Paper, rule: Rule, value: object) -> None:
        sect = paper.sect
        if rule.part == "trang_ngang":
            sect = paper.annexes[0].sect
            sect.turned()
        setattr(sect, side, round(float(str(value)) * 1440 / 25.4))

    return write


def _unit(paper: Paper, rule: Rule) -> Annex:
    """The annex, or the text issued with the decision, that the rule is about."""
    return issued(paper) if rule.part == "kem_theo" else paper.annexes[0]


def turned(paper: Paper, rule: Rule, value: object) -> None:
    if value == "ngang":
        paper.sect.turned()


def turned_middle(paper: Paper, rule: Rule, value: object) -> None:
    paper.middle = Sect(number="")
    paper.middle.turned()
    if value == "ngang_co_bang":
        paper.body.insert(1, [[P("bang_chu", "A"), P("bang_chu", "B")]])


def page_start(paper: Paper, rule: Rule, value: object) -> None:
    paper.sect.number = f'<w:pgNumType w:start="{value}"/>'


def page_format(paper: Paper, rule: Rule, value: object) -> None:
    paper.sect.number = f'<w:pgNumType w:fmt="{value}" w:start="1"/>'


def page_at_foot(paper: Paper, rule: Rule, value: object) -> None:
    paper.annexes.clear()
    if value:
        paper.footer = [P("so_trang", inner=PAGE.format(2))]


def page_at_head(paper: Paper, rule: Rule, value: object) -> None:
    paper.body.insert(1, P("noi_dung", "Nội dung dài hơn một trang giấy. " * 200))
    if not value:
        paper.header = [P("")]


def first_page_hidden(paper: Paper, rule: Rule, value: object) -> None:
    paper.sect.title = bool(value)


def annex_first_page(paper: Paper, rule: Rule, value: object) -> None:
    paper.annexes[0].sect.title = bool(value)


def annex_start(paper: Paper, rule: Rule, value: object) -> None:
    _unit(paper, rule).sect.number = f'<w:pgNumType w:start="{value}"/>'


def annex_section(paper: Paper, rule: Rule, value: object) -> None:
    _unit(paper, rule).own_section = bool(value)


def mentioned(paper: Paper, rule: Rule, value: object) -> None:
    if not value:
        paper.one("noi_dung").text = "Sở Khoa học và Công nghệ đề nghị như sau:"


def missing_annex(paper: Paper, rule: Rule, value: object) -> None:
    if value:
        paper.one("noi_dung").text = f"Rà soát theo Phụ lục I và Phụ lục II; lập danh sách theo {value}."
        paper.annexes = [annex("Phụ lục I"), annex("Phụ lục II")]


def numerals(paper: Paper, rule: Rule, value: object) -> None:
    found = str(value).split("|")
    found = found if len(found) > 1 else ["I", *found]
    paper.annexes = [annex(f"Phụ lục {numeral}".strip()) for numeral in found]
    paper.one("noi_dung").text = "Đề nghị rà soát theo " + ", ".join(
        ("Phụ lục I", "Phụ lục II", "Phụ lục III")[: len(found)]
    )


def only_numeral(paper: Paper, rule: Rule, value: object) -> None:
    paper.annexes = [annex(f"Phụ lục {value}".strip())]


def annex_line_field(old: str) -> Writer:
    def write(paper: Paper, rule: Rule, value: object) -> None:
        if rule.part == "dong_kem_theo":
            line = issued(paper).blocks[ISSUED_LINE]
            mine = old.replace("SKHCN-CĐS", "QĐ-SKHCN").replace("Công văn", "Quyết định")
            line.text = line.text.replace(mine, str(value))
            return
        paper.annexes[0].blocks[2].text = KEM_THEO.replace(old, str(value))

    return write


def electronic(paper: Paper, rule: Rule, value: object) -> None:
    paper.facts = Expected(hinh_thuc="dien_tu")
    blank = not str(value).strip(" /")
    target = issued(paper).blocks[ISSUED_LINE] if rule.part == "dong_kem_theo" else paper.annexes[0].blocks[2]
    line = target.text.replace("15/SKHCN-CĐS", str(value)).replace("15/QĐ-SKHCN", str(value))
    target.text = line.replace("05 tháng 01 năm 2026", "    tháng    năm     ") if blank else line


def annex_parts(part: str) -> Writer:
    def write(paper: Paper, rule: Rule, value: object) -> None:
        unit = _unit(paper, rule)
        if not value:
            unit.blocks[:] = [p for p in unit.blocks if not isinstance(p, P) or p.part != part]

    return write


def annex_extra(paper: Paper, rule: Rule, value: object) -> None:
    if value:
        paper.annexes[0].blocks.append(P("ky_ho_ten", "Nguyễn Văn Bình"))


def annex_end(paper: Paper, rule: Rule, value: object) -> None:
    unit = _unit(paper, rule)
    if not value:
        unit.blocks[-1].text = "Nội dung của phụ lục."


def end_marks(paper: Paper, rule: Rule, value: object) -> None:
    paper.all("noi_dung")[1].text = "Trân trọng" + "./." * int(str(value))


def after_end(paper: Paper, rule: Rule, value: object) -> None:
    if value:
        paper.body.append(P("noi_dung", "Rất mong nhận được sự phối hợp."))


def own_end(paper: Paper, rule: Rule, value: object) -> None:
    if value:
        paper.body[-1:] = [P("noi_dung", "Trân trọng."), P("noi_dung", "./.")]


def blank_places(paper: Paper, rule: Rule, value: object) -> None:
    if value:
        paper.one("khoan").text = "1. Rà soát ……… thủ tục."


def no_subject(paper: Paper, rule: Rule, value: object) -> None:
    if not value:
        paper.drop("trich_yeu_cv")


def no_body(paper: Paper, rule: Rule, value: object) -> None:
    if not value:
        paper.body.clear()


def kind(paper: Paper, rule: Rule, value: object) -> None:
    if value != "CÔNG VĂN":
        report(paper)
        retitle(paper, str(value), line="Báo cáo")


def no_greeting(paper: Paper, rule: Rule, value: object) -> None:
    if not value:
        paper.greeting.clear()
        paper.recipients.pop(1)


def coherent(paper: Paper, rule: Rule, value: object) -> None:
    for part, points in zip(("quoc_hieu", "tieu_ngu", "dia_danh_ngay"), str(value).split("/"), strict=True):
        paper.one(part).rpr += f'<w:sz w:val="{int(points) * 2}"/>'
        if part == "tieu_ngu":
            paper.one("ke_tieu_ngu").ppr = line_under(MOTTO, int(points), 1, RIGHT_TWIPS)

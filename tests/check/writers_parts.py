"""Writers of one component: what it says, how it is set, where it stands."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace

from docgen.nd30.families import FAMILIES, UNIT_FAMILIES
from docgen.nd30.rules import Rule
from tests.check.kinds import ISSUED_LINE, decision, issued, mark, report, underline
from tests.check.paper import (
    FULL_LINE,
    KEM_THEO,
    LEFT_TWIPS,
    LINE,
    MOTTO,
    PAGE,
    RIGHT_TWIPS,
    TEXT_TWIPS,
    P,
    Paper,
    line_under,
    numbered,
)

Writer = Callable[[Paper, Rule, object], None]


def sample(paper: Paper, part: str) -> P:
    """The paragraph that a rule on `part` is tried on."""
    if part in ("ten_loai", "trich_yeu", "ke_trich_yeu"):
        report(paper)
    if part in ("tham_quyen", "loi_quyet_dinh"):
        decision(paper)
    if part in ("khan", "luu_hanh", "ky_chuc_vu_khac"):
        mark(paper, part)
    members = FAMILIES.get(part) or tuple(UNIT_FAMILIES[part][:1] if part in UNIT_FAMILIES else ())
    return paper.one("noi_dung" if part == "moi_doan" else members[0] if members else part)


def issuer(paper: Paper, name: str, shown: str = "") -> None:
    """Give the agency another name everywhere."""
    paper.names[1].text = name
    paper.names[2].ppr = line_under(name, 13, 0.4, LEFT_TWIPS)
    paper.annexes[0].blocks[2].text = KEM_THEO.replace(
        "Sở Khoa học và Công nghệ", shown or name.replace("\n", " ")
    )


def run(pattern: str) -> Writer:
    """A writer of a setting of the run; `{}` is the value."""

    def write(paper: Paper, rule: Rule, value: object) -> None:
        p = sample(paper, rule.part)
        if p.inner:
            p.inner = p.inner.replace("<w:r>", f"<w:r><w:rPr>{pattern.format(value)}</w:rPr>")
        p.rpr += pattern.format(value)

    return write


def flag(tag: str) -> Writer:
    def write(paper: Paper, rule: Rule, value: object) -> None:
        run(f'<w:{tag} w:val="{{}}"/>')(paper, rule, int(bool(value)))

    return write


def paragraph(pattern: str) -> Writer:
    def write(paper: Paper, rule: Rule, value: object) -> None:
        sample(paper, rule.part).ppr += pattern.format(value)

    return write


def size(paper: Paper, rule: Rule, value: object) -> None:
    run('<w:sz w:val="{}"/>')(paper, rule, round(float(str(value)) * 2))


def text(paper: Paper, rule: Rule, value: object) -> None:
    p = sample(paper, rule.part)
    p.text, p.inner = str(value), ""
    if rule.part == "kinh_gui":
        paper.drop("kinh_gui_ds")
    if rule.part == "co_quan_ban_hanh":
        issuer(paper, str(value))
    if rule.part == "dong_kem_theo":
        issued(paper).blocks[ISSUED_LINE].text = str(value)
    underline(paper)
    if rule.part == "so_trang":
        digits = "".join(c for c in str(value) if c.isdigit())
        before, _, after = str(value).partition(digits)
        p.inner = _run(before) + PAGE.format(digits) + _run(after)


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""


def case(paper: Paper, rule: Rule, value: object) -> None:
    p = sample(paper, rule.part)
    label = p.text[:2] if rule.part == "diem" else ""
    if value == "hoa":
        p.text = label + p.text[len(label) :].upper()
    elif p.text.isupper():
        p.text = p.text.capitalize()
    underline(paper)


def spacing(attribute: str) -> Writer:
    def write(paper: Paper, rule: Rule, value: object) -> None:
        points = round(float(str(value)) * 20)
        p = paper.all("khoan")[1] if rule.part == "than_bai" else sample(paper, rule.part)
        p.ppr += f'<w:spacing w:{attribute}="{points}"/>'

    return write


def line_spacing(paper: Paper, rule: Rule, value: object) -> None:
    sample(paper, rule.part).ppr += f'<w:spacing w:line="{float(str(value)) * 240:.0f}" w:lineRule="auto"/>'


def first_line(paper: Paper, rule: Rule, value: object) -> None:
    twips = round(float(str(value)) / 2.54 * 1440)
    sample(paper, rule.part).ppr += f'<w:ind w:firstLine="{twips}"/>'


def number_of(pattern: str) -> Writer:
    """A writer of several settings in one document: `value` different ones among the body's paragraphs."""

    def write(paper: Paper, rule: Rule, value: object) -> None:
        for number in range(int(str(value))):
            p = paper.all("khoan")[number]
            p.rpr += pattern.format(28 - 2 * number) if "sz" in pattern else ""
            p.ppr += "" if "sz" in pattern else pattern.format((567, 720)[number])

    return write


def times(paper: Paper, rule: Rule, value: object) -> None:
    wanted = int(str(value))
    found = paper.all(rule.part)
    if not wanted:
        paper.drop(rule.part)
    for one in paper.lists():
        places = [n for n, p in enumerate(one) if p in found and isinstance(p, P)]
        if places and wanted > len(found):
            one.insert(places[0], replace(found[0]))


def ruled(paper: Paper, rule: Rule, value: object) -> None:
    words = {"ke_tieu_ngu": (MOTTO, 14, RIGHT_TWIPS), "ke_co_quan": ("VÀ CÔNG NGHỆ", 13, LEFT_TWIPS)}
    share = float(str(value))
    if rule.part == "ke_trich_yeu":
        report(paper)
        underline(paper, share)
        return
    text, points, room = words[rule.part]
    paper.one(rule.part).ppr = line_under(text, points, share, room)


def border_kind(paper: Paper, rule: Rule, value: object) -> None:
    p = sample(paper, rule.part)
    p.ppr = p.ppr.replace('"single"', f'"{value}"')


def off_centre(paper: Paper, rule: Rule, value: object) -> None:
    if rule.part == "ke_trich_yeu":
        report(paper)
        underline(paper, shift=400 if value else 0)
        return
    paper.one(rule.part).ppr = line_under("VÀ CÔNG NGHỆ", 13, 0.4, LEFT_TWIPS, shift=400 if value else 0)


def body_list(paper: Paper, rule: Rule, value: object) -> None:
    for part in ("khoan", "diem"):
        paper.drop(part)
    paper.body[1:1] = numbered(rule.part, str(value).split("|"))


def alone(paper: Paper, rule: Rule, value: object) -> None:
    if value:
        paper.drop("diem")
        paper.body.insert(-1, P("diem", "a) Một điểm."))


def column(paper: Paper, rule: Rule, value: object) -> None:
    home = {"quoc_hieu": "right", "dia_danh_ngay": "right", "so_ky_hieu": "left"}[rule.part]
    if (value == 2) == (home == "right"):
        return
    paper.names, paper.nation = (
        (paper.nation, paper.names) if rule.part == "quoc_hieu" else (paper.names, paper.nation)
    )
    if rule.part != "quoc_hieu":
        paper.number, paper.time = paper.time, paper.number


def moved(part: str, source: str, target: str) -> Writer:
    """A writer that moves a paragraph into another cell where the value says that it does not stand right."""

    def write(paper: Paper, rule: Rule, value: object) -> None:
        if rule.part == "khan":
            mark(paper, "khan")
        if value is True:
            return
        cell = getattr(paper, source)
        p = next(p for p in cell if p.part == (rule.part if rule.part == "khan" else part))
        cell.remove(p)
        getattr(paper, target).append(p)

    return write


def number_row(paper: Paper, rule: Rule, value: object) -> None:
    moved("so_ky_hieu", "number", "names")(paper, rule, value)


def sign_row(paper: Paper, rule: Rule, value: object) -> None:
    if not value:
        paper.names.append(P("noi_nhan_tu", "Nơi nhận:"))
        paper.recipients.pop(0)


def line_below(paper: Paper, rule: Rule, value: object) -> None:
    if value:
        paper.number.append(P("", ppr=LINE.format(kind="single")))


def long(paper: Paper, rule: Rule, value: object) -> None:
    if value == 2:
        p = sample(paper, rule.part)
        p.text = (
            p.text
            if rule.part == "quoc_hieu"
            else p.text.replace("Quảng Ngãi", "Thành phố Bà Rịa - Vũng Tàu xa")
        )
        p.rpr += '<w:spacing w:val="0"/>' + ('<w:sz w:val="34"/>' if rule.part == "quoc_hieu" else "")


def ending(paper: Paper, rule: Rule, value: object) -> None:
    found = paper.all(rule.part) or [paper.one(rule.part)]
    if rule.part == "can_cu" and rule.prop == "cuoi_muc":
        paper.body.insert(0, replace(found[0]))
        found = paper.all(rule.part)
    p = found[-1] if rule.prop == "cuoi_danh_sach" else found[0]
    p.text = p.text[:-1] + str(value)


def last_line(paper: Paper, rule: Rule, value: object) -> None:
    paper.all("noi_nhan_ds")[-1].text = str(value)


def first_line_of_list(paper: Paper, rule: Rule, value: object) -> None:
    paper.all(rule.part)[0].text = str(value)


def filing_lines(paper: Paper, rule: Rule, value: object) -> None:
    if value == 2:
        paper.recipients.insert(2, P("noi_nhan_ds", "- Lưu: VT, CĐS;"))


def dashes(paper: Paper, rule: Rule, value: object) -> None:
    if value == 2:
        paper.all(rule.part)[0].ppr += '<w:ind w:left="700"/>'


def addressed_twice(paper: Paper, rule: Rule, value: object) -> None:
    if value:
        paper.recipients.insert(2, P("noi_nhan_ds", "- Các sở, ban, ngành;"))


def filing_unit(paper: Paper, rule: Rule, value: object) -> None:
    last_line(paper, rule, f"- Lưu: VT, {value}.")


def addressees(paper: Paper, rule: Rule, value: object) -> None:
    one = P("kinh_gui", "Kính gửi: Bộ Nội vụ")
    paper.greeting = (
        [one] if value == "mot_noi" else [P("kinh_gui", "Kính gửi:"), P("kinh_gui_ds", "- Bộ Nội vụ.")]
    )


def start_mm(paper: Paper, rule: Rule, value: object) -> None:
    sample(paper, rule.part).ppr += f'<w:ind w:left="{round(float(str(value)) * 56.7)}"/>'


def signature(paper: Paper, rule: Rule, value: object) -> None:
    lines = [P("ky_quyen_han", line) for line in str(value).split("\n")]
    paper.signing[:] = [*lines, paper.signing[-1]]
    if "TM." in str(value):
        issuer(paper, "ỦY BAN NHÂN DÂN\nXÃ TỊNH KHÊ")


def collective(paper: Paper, rule: Rule, value: object) -> None:
    if value:
        paper.signing[:2] = [P("ky_quyen_han", "TM. SỞ"), P("ky_quyen_han", "GIÁM ĐỐC")]


def signing_gap(paper: Paper, rule: Rule, value: object) -> None:
    paper.one("ky_ho_ten").ppr = f'<w:spacing w:before="{round(float(str(value)) * 56.7)}"/>'


def address_place(paper: Paper, rule: Rule, value: object) -> None:
    if rule.part == "luu_hanh":
        mark(paper, "luu_hanh")
        if value == "than":
            paper.body.insert(0, paper.first_header.pop())
        return
    if value == "chan_trang":
        paper.footer, paper.first_footer = paper.first_footer, paper.footer


def address_line(paper: Paper, rule: Rule, value: object) -> None:
    short = f'<w:ind w:right="{TEXT_TWIPS // 2}"/>' if value != 1 else ""
    paper.one("dia_chi").ppr = FULL_LINE + short


def letter_form(paper: Paper, rule: Rule, value: object) -> None:
    p = paper.one("noi_dung")
    p.text = unicodedata.normalize(str(value), p.text)


def inner(xml: str) -> Writer:
    def write(paper: Paper, rule: Rule, value: object) -> None:
        if value:
            paper.one("khoan").inner = xml

    return write


def font(paper: Paper, rule: Rule, value: object) -> None:
    run('<w:rFonts w:ascii="{0}" w:hAnsi="{0}"/>')(paper, rule, value)


def sign(paper: Paper, rule: Rule, value: object) -> None:
    """Write the number line from the part of it that a rule is about."""
    text = str(value)
    made = {
        "so": f"Số: {text}/SKHCN-CĐS",
        "so_va_ky_hieu": f"Số: {text}",
        "nhom_ky_hieu": f"Số: 15/{text}-CĐS",
        "nhom_cong_van": f"Số: 15/{text}",
        "so_nhom_cong_van": "Số: 15/SKHCN" if value == 1 else "Số: 15/SKHCN-CĐS",
        "o_trong_so": f"Số: {chr(160) * int(value) if isinstance(value, int) else ''}/SKHCN-CĐS",
    }[rule.prop]
    paper.one("so_ky_hieu").text = made
    paper.annexes[0].blocks[2].text = KEM_THEO.replace("15/SKHCN-CĐS", made.partition(": ")[2].strip())
    group = made.rpartition("-")[2] if "-" in made else "CĐS"
    paper.recipients[-1].text = f"- Lưu: VT, {group}."


def date(paper: Paper, rule: Rule, value: object) -> None:
    day, month = ("05", "01")
    if rule.prop == "ngay":
        day = str(value)
    elif rule.prop == "thang":
        month = str(value)
    elif rule.prop == "ngay_co_that":
        day, month = ("05", "01") if value else ("31", "02")
    else:
        day = chr(160) * (int(str(value)) - 1)
    paper.time[0].text = f"Quảng Ngãi, ngày {day} tháng {month} năm 2026"
    paper.annexes[0].blocks[2].text = KEM_THEO.replace("05 tháng 01", f"{day} tháng {month}")


def place_case(paper: Paper, rule: Rule, value: object) -> None:
    if not value:
        paper.time[0].text = paper.time[0].text.replace("Quảng", "quảng")


def length(paper: Paper, rule: Rule, value: object) -> None:
    sample(paper, rule.part)
    opening = "V/v " if rule.part == "trich_yeu_cv" else ""
    paper.one(rule.part).text = opening + ("rà soát " * 100)[: int(str(value)) - 1] + "x"
    underline(paper)


def hint(paper: Paper, rule: Rule, value: object) -> None:
    if value:
        p = paper.one("noi_dung")
        p.text = f"{{{{ so_luong }}}} {p.text}"

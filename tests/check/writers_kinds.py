"""Writers of decisions, texts issued with them, marks, signatures by facts, citations."""

from docgen.check import Expected
from docgen.nd30.kinds import ABBREVIATIONS
from docgen.nd30.rules import Rule
from tests.check.kinds import article, decision, framed, issued, mark, report, retitle, underline
from tests.check.paper import KEM_THEO, P, Paper
from tests.check.writers_parts import Writer, issuer

BODY = "Thực hiện {}, Sở Khoa học và Công nghệ đề nghị rà soát theo Phụ lục kèm theo:"
FULL = "Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế một cửa"


# Kinds


def title_of_facts(paper: Paper, rule: Rule, value: object) -> None:
    report(paper)
    paper.facts = Expected(loai="Báo cáo")
    paper.one("ten_loai").text = str(value)


def subject_kind(paper: Paper, rule: Rule, value: object) -> None:
    report(paper)
    if value == "v_v_co_ten_loai":
        paper.number.append(P("trich_yeu_cv", "V/v công tác văn thư"))


def subject_place(paper: Paper, rule: Rule, value: object) -> None:
    report(paper)
    if not value:
        paper.body[0], paper.body[1] = paper.body[1], paper.body[0]


def subject_line(paper: Paper, rule: Rule, value: object) -> None:
    report(paper)
    if not value:
        paper.drop("ke_trich_yeu")


def kind_sign(paper: Paper, rule: Rule, value: object) -> None:
    report(paper)
    sign = f"15/{value}-SKHCN"
    paper.number[0].text = f"Số: {sign}"
    paper.annexes[0].blocks[2].text = KEM_THEO.replace("Công văn", "Báo cáo").replace("15/SKHCN-CĐS", sign)
    assert ABBREVIATIONS["báo cáo"] == rule.good


def submission(paper: Paper, rule: Rule, value: object) -> None:
    report(paper)
    retitle(paper, "TỜ TRÌNH", line="Tờ trình")
    if not value:
        paper.greeting.clear()
        paper.recipients.pop(1)


# Decisions


def count_in_decision(paper: Paper, rule: Rule, value: object) -> None:
    decision(paper)
    if not value:
        paper.drop(rule.part)


def basis(paper: Paper, rule: Rule, value: object) -> None:
    decision(paper)
    if value == "thieu_ngay":
        paper.all("can_cu")[1].text = "Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư;"


def law_date(paper: Paper, rule: Rule, value: object) -> None:
    decision(paper)
    if not value:
        paper.all("can_cu")[0].text = "Căn cứ Luật Tổ chức chính quyền địa phương;"


def proposal_last(paper: Paper, rule: Rule, value: object) -> None:
    decision(paper)
    if not value:
        first, *_, last = paper.all("can_cu")
        first.text, last.text = last.text[:-1] + ";", first.text[:-1] + "."


def authority_place(paper: Paper, rule: Rule, value: object) -> None:
    decision(paper)
    if not value:
        paper.body[3], paper.body[6] = paper.body[6], paper.body[3]
        paper.body[3].text, paper.body[5].text = paper.body[3].text[:-1] + ";", paper.body[5].text[:-1] + "."
        paper.body[3].text = "Căn cứ Quy chế làm việc của Sở;"


def authority(paper: Paper, rule: Rule, value: object) -> None:
    decision(paper)
    paper.one("tham_quyen").text = str(value) if value in (rule.good, rule.bad) else ""


def verb_place(paper: Paper, rule: Rule, value: object) -> None:
    decision(paper)
    if not value:
        paper.body.append(paper.body.pop(7))
        paper.body[-2:] = reversed(paper.body[-2:])


def bold_label(paper: Paper, rule: Rule, value: object) -> None:
    decision(paper)
    if not value:
        paper.body[8].inner = paper.body[8].inner.replace("<w:b/>", "", 1)


def bold_text(paper: Paper, rule: Rule, value: object) -> None:
    decision(paper)
    paper.body[8] = article(1, "Kiện toàn Tổ công tác (Phụ lục kèm theo).", part="dieu")
    if value:
        paper.body[8].inner = ""


def bold_title(paper: Paper, rule: Rule, value: object) -> None:
    p = issued(paper).blocks[7]
    if not value:
        p.inner = article(1, "Phạm vi điều chỉnh").inner


def unit_title(paper: Paper, rule: Rule, value: object) -> None:
    paper.one(rule.part)
    if not value:
        place = next(n for n, p in enumerate(paper.body) if isinstance(p, P) and p.part.endswith("_tieu_de"))
        paper.body.pop(place)


def article_title(paper: Paper, rule: Rule, value: object) -> None:
    p = issued(paper).blocks[7]
    p.text = p.text if value else "Điều 1."


def direct_subject(paper: Paper, rule: Rule, value: object) -> None:
    decision(paper)
    paper.one("trich_yeu").text = str(value)
    underline(paper)


def indirect_subject(paper: Paper, rule: Rule, value: object) -> None:
    issued(paper)
    paper.one("trich_yeu").text = str(value)
    underline(paper)


def first_of_decision(paper: Paper, rule: Rule, value: object) -> None:
    decision(paper)
    paper.recipients[1].text = str(value)


def like_article(paper: Paper, rule: Rule, value: object) -> None:
    decision(paper)
    if value:
        paper.recipients[1].text = f"- Như {value};"


# Text issued with a decision


def own_head(paper: Paper, rule: Rule, value: object) -> None:
    text = issued(paper)
    if not value:
        text.blocks[0][0][0].pop(1)


def own_number(paper: Paper, rule: Rule, value: object) -> None:
    text = issued(paper)
    if value:
        text.blocks[0][0][0].append(P("so_ky_hieu", "Số: 15/QC-SKHCN"))


def own_signature(paper: Paper, rule: Rule, value: object) -> None:
    text = issued(paper)
    if value:
        text.blocks.append(P("ky_ho_ten", "Nguyễn Văn Bình", ppr='<w:spacing w:before="1440"/>'))


def own_title(paper: Paper, rule: Rule, value: object) -> None:
    text = issued(paper)
    if not value:
        text.blocks.pop(2)


def issued_kind(paper: Paper, rule: Rule, value: object) -> None:
    text = issued(paper)
    paper.facts = Expected(kem_theo="Quy chế")
    text.blocks[1].text = str(value)


def issued_agency(paper: Paper, rule: Rule, value: object) -> None:
    issued(paper).blocks[0][0][0][1].text = str(value)


# Marks


def framed_as(paper: Paper, rule: Rule, value: object) -> None:
    mark(paper, "khan")
    text, _, size = str(value).partition(" ")
    p = paper.one("khan")
    p.text, p.ppr = text, framed(int(size.partition(" ")[0]))


def unframed(paper: Paper, rule: Rule, value: object) -> None:
    mark(paper, "luu_hanh")
    if not value:
        paper.one("luu_hanh").ppr = '<w:jc w:val="center"/>'


def red(paper: Paper, rule: Rule, value: object) -> None:
    mark(paper, "khan")
    paper.one("khan").rpr = f'<w:color w:val="{"FF0000" if value == "do_tuoi" else value}"/>'


def draft_mark(paper: Paper, rule: Rule, value: object) -> None:
    paper.number.append(P("du_thao", "DỰ THẢO"))
    if not value:
        paper.number[0].text = f"Số:{chr(160) * 9}/SKHCN-CĐS"
        paper.annexes[0].blocks[2].text = KEM_THEO.replace("15/", f"{chr(160) * 8}/")


def drafter(paper: Paper, rule: Rule, value: object) -> None:
    paper.recipients[-1].text = f"- Lưu: VT, CĐS. {value}"


# Signature by facts


def head_title(paper: Paper, rule: Rule, value: object) -> None:
    paper.facts = Expected(nguoi_dung_dau="Giám đốc")
    paper.signing[0].text, paper.signing[1].text = f"KT. {value}", f"PHÓ {value}"


def without_collective(paper: Paper, rule: Rule, value: object) -> None:
    paper.facts = Expected(tham_quyen="tap_the", tap_the=True)
    issuer(paper, "ỦY BAN NHÂN DÂN\nXÃ TỊNH KHÊ")
    lines = ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    paper.signing[:2] = [
        P("ky_quyen_han", line) for line in (lines if value else ["TM. ỦY BAN NHÂN DÂN", *lines])
    ]


# Citations


def cited(paper: Paper, rule: Rule, value: object) -> None:
    sign, _, name = str(value).partition(" của ")
    words = f"Văn bản số {sign} ngày 07 tháng 3 năm 2019 của {name} về một số nhiệm vụ"
    paper.one("noi_dung").text = BODY.format(words)


def cited_twice(paper: Paper, rule: Rule, value: object) -> None:
    paper.body.insert(0, P("can_cu", f"Căn cứ {FULL}."))
    other = FULL if value == "khop" else FULL.replace("23 tháng 4", "24 tháng 4")
    paper.one("noi_dung").text = BODY.format(other)


def law_number(paper: Paper, rule: Rule, value: object) -> None:
    law = "Luật Tổ chức chính quyền địa phương"
    paper.one("noi_dung").text = BODY.format(f"{law} số 72/2025/QH15" if value else law)


def said_again(paper: Paper, rule: Rule, value: object) -> None:
    paper.one("noi_dung").text = BODY.format(FULL)
    again = FULL if value else "Nghị định số 61/2018/NĐ-CP"
    paper.one("khoan").text = f"1. Rà soát thủ tục theo {again}."


def younger(paper: Paper, rule: Rule, value: object) -> None:
    paper.one("noi_dung").text = BODY.format(FULL.replace("2018", "2026") if value else FULL)


def words(*texts: str) -> Writer:
    """A writer of a sentence: the wrong words are the rule's example, or `texts[0]`."""

    def write(paper: Paper, rule: Rule, value: object) -> None:
        if value:
            paper.one("noi_dung").text = BODY.format(texts[0] if value is True else value)

    return write


def nature(paper: Paper, rule: Rule, value: object) -> None:
    if value == "van_ban_dang":
        paper.one("quoc_hieu").text = "ĐẢNG CỘNG SẢN VIỆT NAM"
        paper.one("quoc_hieu").part = ""


def two_ways(other: str) -> Writer:
    """A writer of a name in two paragraphs: as `other` writes it, and as the example does."""

    def write(paper: Paper, rule: Rule, value: object) -> None:
        paper.one("noi_dung").text += f" Gồm {other}."
        if value:
            paper.body.insert(1, P("noi_dung", BODY.format(value)))

    return write


WRITERS: dict[str, Writer] = {
    "ban_chat": nature,
    "can_cu_luat_ngay": law_date,
    "can_cu_thieu": basis,
    "chu_ky_rieng": own_signature,
    "chinh_ta": words(),
    "co_quan_kem_theo": issued_agency,
    "co_quan_vien_dan": cited,
    "co_tieu_de": unit_title,
    "cum_tu_lap": words(),
    "dam_nhan": bold_label,
    "dam_noi_dung": bold_text,
    "dam_tieu_de": bold_title,
    "dau_rieng": own_head,
    "diem_goi_khoan": words(),
    "dieu_co_tieu_de": article_title,
    "dieu_khong_co": like_article,
    "dieu_thi_hanh": like_article,
    "don_vi_hoa": words(),
    "don_vi_thuong": words(),
    "dong_dau_quyet_dinh": first_of_decision,
    "du_lieu_vien_dan": cited_twice,
    "du_thao_con": draft_mark,
    "dung_nguoi_dung_dau": head_title,
    "dung_ten_loai": title_of_facts,
    "duoi_can_cu": verb_place,
    "duoi_ten_loai": subject_place,
    "gach_noi_khac_nhau": two_ways("Cổng Dịch vụ công - Hệ thống thông tin một cửa"),
    "khop_tham_quyen": authority,
    "khung_don": unframed,
    "khung_dung_muc": framed_as,
    "kieu_trich_yeu": subject_kind,
    "luat_co_so": law_number,
    "mau_dau": red,
    "nguoi_soan_thao": drafter,
    "nhac_lai_day_du": said_again,
    "nhom_ten_loai": kind_sign,
    "noi_nhan_khac_nhau": two_ways("các sở, ban, ngành"),
    "phap_lenh": words("Pháp lệnh Chi phí tố tụng ngày 11 tháng 12 năm 2024 của Quốc hội"),
    "phay_don_vi": words(),
    "sau_ngay_van_ban": younger,
    "so_lan_co_ten_loai": subject_line,
    "so_lan_quyet_dinh": count_in_decision,
    "so_ngay_rieng": own_number,
    "ten_loai_kem_theo": issued_kind,
    "ten_rieng": own_title,
    "theo_de_nghi_cuoi": proposal_last,
    "thieu_tm": without_collective,
    "thuat_ngu_cu": words(),
    "to_trinh_co_kinh_gui": submission,
    "trich_yeu_gian_tiep": indirect_subject,
    "trich_yeu_truc_tiep": direct_subject,
    "vi_tri_tham_quyen": authority_place,
}

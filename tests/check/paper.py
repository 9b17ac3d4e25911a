"""Small Word files for the tests of the check: a correct công văn as plain values, to be changed."""

import io
import zipfile
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from docgen.check import Expected
from docgen.nd30.components import BY_KEY, COMPONENTS, RULED_LINES

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PAGE = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{}</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
LINE = '<w:pBdr><w:top w:val="{kind}" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>'
FULL_LINE = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="4" w:color="000000"/></w:pBdr>'
TEXT_TWIPS, LEFT_TWIPS, RIGHT_TWIPS = 9354, 3685, 5669
SIGN_TWIPS = (4254, 5100)


@dataclass
class P:
    """A paragraph: key of its style, text, and what is set on it directly."""

    part: str
    text: str = ""
    ppr: str = ""
    rpr: str = ""
    inner: str = ""
    """XML instead of the text."""

    def xml(self) -> str:
        properties = "<w:rPr>" + self.rpr + "</w:rPr>" if self.rpr else ""
        runs = self.inner or (f"<w:r>{properties}{_text(self.text)}</w:r>" if self.text else "")
        style = f'<w:pStyle w:val="{self.part}"/>' if self.part else ""
        return f"<w:p><w:pPr>{style}{self.ppr}</w:pPr>{runs}</w:p>"


@dataclass
class Sect:
    """A section; margins in twips."""

    width: int = 11906
    height: int = 16838
    top: int = 1134
    bottom: int = 1134
    left: int = 1701
    right: int = 851
    number: str = '<w:pgNumType w:start="1"/>'
    title: bool = True
    kind: str = "nextPage"

    def turned(self) -> None:
        self.width, self.height = self.height, self.width

    def xml(self) -> str:
        title = "<w:titlePg/>" if self.title else ""
        return (
            '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/>'
            '<w:headerReference w:type="first" r:id="rId3"/>'
            '<w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="first" r:id="rId5"/>'
            f'<w:type w:val="{self.kind}"/><w:pgSz w:w="{self.width}" w:h="{self.height}"/>'
            f'<w:pgMar w:top="{self.top}" w:right="{self.right}" w:bottom="{self.bottom}"'
            f' w:left="{self.left}"'
            f' w:header="567" w:footer="567" w:gutter="0"/>{self.number}{title}</w:sectPr>'
        )


@dataclass
class Annex:
    """An annex and its section; `own_section` False: it follows on the same page."""

    blocks: list[P]
    sect: Sect = field(default_factory=Sect)
    own_section: bool = True


def line_under(
    text: str, size: float, share: float, room: int, *, kind: str = "single", shift: int = 0
) -> str:
    """The border and indents of a ruled line of `share` of the width of bold `text`."""
    from docgen.vn.width import width_pt

    length = round(width_pt(text, size, bold=True) * 20 * share)
    left = (room - length) // 2
    return (
        LINE.format(kind=kind) + f'<w:ind w:left="{left + shift}" w:right="{room - length - left - shift}"/>'
    )


AGENCY = "SỞ KHOA HỌC VÀ CÔNG NGHỆ"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
KEM_THEO = "(Kèm theo Công văn số 15/SKHCN-CĐS ngày 05 tháng 01 năm 2026 của Sở Khoa học và Công nghệ)"


def annex(label: str, *blocks: P, **options: object) -> Annex:
    head = [P("phu_luc_so", label), P("phu_luc_tieu_de", "DANH MỤC THỦ TỤC"), P("phu_luc_kem_theo", KEM_THEO)]
    head.append(P("ke_phu_luc", ppr=line_under("x" * 12, 13, 1, TEXT_TWIPS)))
    return Annex([*head, *(blocks or (P("noi_dung", "Nội dung của phụ lục./."),))], **options)


@dataclass
class Paper:
    """A công văn with one annex, correct in every row of the rulebook."""

    names: list[P] = field(
        default_factory=lambda: [
            P("co_quan_chu_quan", "UBND TỈNH QUẢNG NGÃI"),
            P("co_quan_ban_hanh", "SỞ KHOA HỌC\nVÀ CÔNG NGHỆ"),
            P("ke_co_quan", ppr=line_under("VÀ CÔNG NGHỆ", 13, 0.4, LEFT_TWIPS)),
        ]
    )
    nation: list[P] = field(
        default_factory=lambda: [
            P("quoc_hieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            P("tieu_ngu", MOTTO),
            P("ke_tieu_ngu", ppr=line_under(MOTTO, 14, 1, RIGHT_TWIPS)),
        ]
    )
    number: list[P] = field(
        default_factory=lambda: [
            P("so_ky_hieu", "Số: 15/SKHCN-CĐS"),
            P("trich_yeu_cv", "V/v rà soát thủ tục hành chính"),
        ]
    )
    time: list[P] = field(
        default_factory=lambda: [P("dia_danh_ngay", "Quảng Ngãi, ngày 05 tháng 01 năm 2026")]
    )
    greeting: list[P] = field(
        default_factory=lambda: [
            P("kinh_gui", "Kính gửi:"),
            P("kinh_gui_ds", "- Các sở, ban, ngành;"),
            P("kinh_gui_ds", "- Ủy ban nhân dân các xã, phường."),
        ]
    )
    body: list[P | list[list[P]]] = field(
        default_factory=lambda: [
            P("noi_dung", "Sở Khoa học và Công nghệ đề nghị thực hiện việc sau theo Phụ lục kèm theo:"),
            P("khoan", "1. Rà soát thủ tục."),
            P("khoan", "2. Gửi kết quả:"),
            P("diem", "a) Bằng văn bản;"),
            P("diem", "b) Qua hệ thống."),
            P("noi_dung", "Trân trọng./."),
        ]
    )
    recipients: list[P] = field(
        default_factory=lambda: [
            P("noi_nhan_tu", "Nơi nhận:"),
            P("noi_nhan_ds", "- Như trên;"),
            P("noi_nhan_ds", "- UBND tỉnh (báo cáo);"),
            P("noi_nhan_ds", "- Lưu: VT, CĐS."),
        ]
    )
    signing: list[P] = field(
        default_factory=lambda: [
            P("ky_quyen_han", "KT. GIÁM ĐỐC"),
            P("ky_quyen_han", "PHÓ GIÁM ĐỐC"),
            P("ky_ho_ten", "Nguyễn Văn Bình", ppr='<w:spacing w:before="1440"/>'),
        ]
    )
    annexes: list[Annex] = field(default_factory=lambda: [annex("Phụ lục")])
    sect: Sect = field(default_factory=Sect)
    middle: Sect | None = None
    """A second section of the main document, before the signature."""
    header: list[P] = field(default_factory=lambda: [P("so_trang", inner=PAGE.format(2))])
    first_header: list[P] = field(default_factory=lambda: [P("so_trang")])
    footer: list[P] = field(default_factory=lambda: [P("")])
    first_footer: list[P] = field(
        default_factory=lambda: [P("dia_chi", "Địa chỉ: 01 Hùng Vương", ppr=FULL_LINE)]
    )
    facts: Expected | None = None

    def lists(self) -> list[list[P]]:
        own = (self.names, self.nation, self.number, self.time, self.greeting, self.body, self.recipients)
        around = (self.header, self.first_header, self.footer, self.first_footer)
        return [*own, self.signing, *(one.blocks for one in self.annexes), *around]

    def all(self, part: str) -> list[P]:
        """The paragraphs of a style, in the order of the file."""
        return [p for one in self.lists() for p in one if isinstance(p, P) and p.part == part]

    def one(self, part: str) -> P:
        """The first paragraph of a style that says something; added to the body where there is none."""
        found = [p for p in self.all(part) if p.text or p.inner or part in RULED_LINES]
        if not found:
            self.body[0:0] = numbered(part, SAMPLES[part].split("|"))
            return self.body[0]
        return found[0]

    def replace(self, part: str, texts: list[str]) -> None:
        """Put paragraphs with `texts` where those of a style stand."""
        self.one(part)
        for one in self.lists():
            places = [n for n, p in enumerate(one) if isinstance(p, P) and p.part == part]
            if places:
                one[places[0] : places[-1] + 1] = [P(part, text) for text in texts]
                return

    def drop(self, part: str) -> None:
        for one in self.lists():
            one[:] = [p for p in one if not (isinstance(p, P) and p.part == part)]

    def docx(self) -> bytes:
        """The file."""
        return package(self._document(), self._parts())

    def _document(self) -> str:
        rows = [[_cell(self.names, LEFT_TWIPS), _cell(self.nation, RIGHT_TWIPS)]]
        rows.append([_cell(self.number, LEFT_TWIPS), _cell(self.time, RIGHT_TWIPS)])
        parts = [_table(rows, (LEFT_TWIPS, RIGHT_TWIPS)), blocks_xml(self.greeting)]
        if self.middle:
            parts.append(P("", ppr=self.sect.xml()).xml())
        parts += [blocks_xml(self.body)]
        if self.middle:
            parts.append(P("", ppr=self.middle.xml()).xml())
        signing = [[_cell(self.recipients, SIGN_TWIPS[0]), _cell(self.signing, SIGN_TWIPS[1])]]
        parts.append(_table(signing, SIGN_TWIPS) if self.recipients or self.signing else "")
        last = self.sect
        for one in self.annexes:
            if one.own_section:
                parts.append(P("", ppr=last.xml()).xml())
                last = one.sect
            parts.append(blocks_xml(one.blocks))
        return "".join(parts) + last.xml()

    def _parts(self) -> dict[str, str]:
        margins = {"header1": self.header, "header2": self.first_header}
        margins |= {"footer1": self.footer, "footer2": self.first_footer}
        return {
            f"word/{name}.xml": f'<w:{name[0]}dr xmlns:w="{W}">{blocks_xml(blocks)}</w:{name[0]}dr>'.replace(
                "fdr", "ftr"
            )
            for name, blocks in margins.items()
        }


def numbered(part: str, texts: list[str]) -> list[P]:
    """Paragraphs of a component; a Chương or Mục has its title below."""
    title = {"phan_so": "phan_tieu_de", "muc_so": "muc_tieu_de"}.get(part)
    return [p for text in texts for p in (P(part, text), *([P(title, SAMPLES[title])] if title else ()))]


SAMPLES = {
    "ten_loai": "BÁO CÁO",
    "trich_yeu": "Kết quả công tác văn thư",
    "can_cu": "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025.",
    "phan_so": "Chương I|Chương II",
    "phan_tieu_de": "QUY ĐỊNH CHUNG",
    "muc_so": "Mục 1|Mục 2",
    "muc_tieu_de": "QUY ĐỊNH CHUNG",
    "muc_la_ma": "I. KẾT QUẢ THỰC HIỆN|II. PHƯƠNG HƯỚNG",
    "dieu": "Điều 1. Phạm vi điều chỉnh|Điều 2. Đối tượng áp dụng",
    "dieu_nd": "Điều 1. Ban hành danh mục|Điều 2. Giao Sở tham mưu",
    "khoan_tieu_de": "1. Phạm vi|2. Đối tượng",
    "gach": "- Rà soát;",
    "cong": "+ Rà soát;",
    "ky_so_phu_luc": "Số: 15/SKHCN-CĐS; 05/01/2026; 10:30:15",
}


def _text(text: str) -> str:
    return "<w:br/>".join(f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in text.split("\n"))


def _cell(blocks: list[P], width: int) -> str:
    inner = blocks_xml(blocks if isinstance(blocks, list) else [blocks]) or "<w:p/>"
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inner}</w:tc>'


def _table(rows: list[list[str]], widths: tuple[int, ...]) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    margin = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    inner = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr>{margin}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{inner}</w:tbl>"


def _widths(row: list[object]) -> tuple[int, ...]:
    """Widths of a row: of a letterhead, whose cells hold lists, or of a table of paragraphs."""
    return (LEFT_TWIPS, RIGHT_TWIPS) if isinstance(row[0], list) else (3000,) * len(row)


def blocks_xml(blocks: list[P | list[list[P]]]) -> str:
    return "".join(
        block.xml()
        if isinstance(block, P)
        else _table(
            [[_cell(p, w) for p, w in zip(row, _widths(row), strict=True)] for row in block],
            _widths(block[0]),
        )
        for block in blocks
    )


def styles() -> str:
    """A style for each component, set as its row says, in the large sizes."""
    made = [_style("Normal", "Normal", "", "", default=True)]
    for row in COMPONENTS:
        first = '<w:ind w:firstLine="567"/>' if row.first_line else ""
        space = f'<w:spacing w:before="{row.before_pt * 20:.0f}" w:after="0" w:line="240" w:lineRule="auto"/>'
        align = f'<w:jc w:val="{row.align}"/>' if row.align else ""
        look = ("<w:b/>" if row.bold else "") + ("<w:i/>" if row.italic else "")
        look += f'<w:color w:val="{row.color}"/>' if row.color != "auto" else ""
        made.append(
            _style(row.key, row.style, space + first + align, f'{look}<w:sz w:val="{row.lon_pt * 2:.0f}"/>')
        )
    made += [_style(key, name, "", "") for key, name in RULED_LINES.items()]
    fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="26"/>'
    defaults = f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts}</w:rPr></w:rPrDefault></w:docDefaults>"
    return f'<w:styles xmlns:w="{W}">{defaults}{"".join(made)}</w:styles>'


def _style(key: str, name: str, ppr: str, rpr: str, *, default: bool = False) -> str:
    mark = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="paragraph"{mark} w:styleId="{key}"><w:name w:val="{name}"/>'
        f"<w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr></w:style>"
    )


def package(body: str, parts: dict[str, str] | None = None, *, styles_xml: str | None = None) -> bytes:
    """A Word file with `body` inside w:body and more parts, styles.xml among them."""
    all_parts = {"word/styles.xml": styles_xml or styles(), **(parts or {})}
    ids = {"word/styles.xml": "rId1", "word/header1.xml": "rId2", "word/header2.xml": "rId3"}
    ids |= {"word/footer1.xml": "rId4", "word/footer2.xml": "rId5"}
    kinds = {name: _kind(name) for name in all_parts}
    document = f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'
    relations = "".join(
        f'<Relationship Id="{ids.get(name, f"rIdx{number}")}" Type="{R}/{kinds[name]}" Target="/{name}"/>'
        for number, name in enumerate(all_parts)
    )
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{TYPE}.{kinds[name]}+xml"/>' for name in all_parts
    )
    rels = f'<Relationships xmlns="{PACKAGE}/relationships">{{}}</Relationships>'
    main = f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>'
    files = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{TYPE}.document.main+xml"/>'
        f"{overrides}</Types>",
        "_rels/.rels": rels.format(main),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": rels.format(relations),
        **all_parts,
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name, text in files.items():
            target.writestr(name, text)
    return out.getvalue()


def _kind(name: str) -> str:
    bare = name.removeprefix("word/").removesuffix(".xml").rstrip("0123456789")
    return bare.removesuffix("s") + "s" if bare.endswith("note") else bare


def size_of(part: str) -> float:
    return BY_KEY[part].lon_pt

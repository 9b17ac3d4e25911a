"""Templates made to do harm, each with the id of the one line that refuses it. Bytes only; nothing is run here."""

import io
import random
import struct
import zipfile

from .building import SECTION, SPACES, WORD, changed, docx, member, p, relation, style, zipped

DOCUMENT, TYPES = "word/document.xml", "[Content_Types].xml"
_MACRO = "application/vnd.ms-word.document.macroEnabled.main+xml"
_DTD = '<!DOCTYPE a [<!ENTITY b "{}">]>'
_LAUGHS = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(12))


def code(tag):
    return docx(p(tag.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")))


def related(kind, target, *, external=True, body="", **members):
    return docx(p("x") + body, relations=[relation("rId9", kind, target, external=external)], **members)


def field(instruction):
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    text = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return docx(f"<w:p>{mark.format('begin')}{text}{mark.format('separate')}{mark.format('end')}</w:p>")


def prefixed(part, prologue, *, encoding="utf-8"):
    """Return a sound template whose `part` begins with `prologue` (a DTD, a declaration)."""
    data = docx(p("x"), parts={"settings.xml": ("settings", f"<w:settings {SPACES}/>")})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        text = archive.read(part).decode()
    return changed(data, **{part: (prologue + text).encode(encoding)})


def core(prologue):
    space = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    return docx(p("x"), **{"docProps/core.xml": f'{prologue}<cp:coreProperties xmlns:cp="{space}"/>'})


def named(name):
    """Return a template with one more member, of a name that leads out or is another's."""
    out = io.BytesIO(docx(p("x")))
    with zipfile.ZipFile(out, "a") as archive:
        info = zipfile.ZipInfo("x" * len(name))
        archive.writestr(info, b"x")
    return out.getvalue().replace(("x" * len(name)).encode(), name.encode())


def stored(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def document(body, pack=zipped):
    """Return a template with the `body`, packed by `pack`."""
    with zipfile.ZipFile(io.BytesIO(docx(p("x")))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files[DOCUMENT] = f"<w:document {SPACES}><w:body>{body}{SECTION}</w:body></w:document>".encode()
    return pack(files)


def resized(name, size):
    """Return a template whose central directory lies about the inflated size of the member `name`."""
    data = bytearray(docx(p("x")))
    at = data.index(name.encode(), data.index(b"PK\x01\x02")) - 46
    struct.pack_into("<L", data, at + 24, size)
    return bytes(data)


def overlapping():
    """Return a zip of whose directory two entries point to the same bytes."""
    data = bytearray(docx(p("x"), **{"word/media/a.png": b"a" * 99, "word/media/b.png": b"a" * 99}))
    first = data.index(b"word/media/a.png", data.index(b"PK\x01\x02")) - 46
    second = data.index(b"word/media/b.png", data.index(b"PK\x01\x02")) - 46
    data[second + 42 : second + 46] = data[first + 42 : first + 46]
    return bytes(data)


def noise(size):
    """Return text that does not pack well."""
    return random.Random(1).randbytes(size // 2).hex()


def nested(inner, count):
    start = "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>"
    return start * count + inner + "<w:p/></w:tc></w:tr></w:tbl>" * count


def settings(inner):
    return docx(p("x"), parts={"settings.xml": ("settings", f"<w:settings {SPACES}>{inner}</w:settings>")})


LOOPS = "{% for i in range(10000) %}{% for k in range(10000) %}{{ i * k }}{% endfor %}{% endfor %}"
OLE = "<w:p><w:r><w:object><o:OLEObject/></w:object></w:r></w:p>"

CASES = {
    # code
    "dunder": (lambda: code("{{ ''.__class__.__mro__ }}"), "ten_bi_cam"),
    "attr_filter": (lambda: code("{{ co_quan|attr('__class__') }}"), "bo_loc_bi_cam"),
    "map_attribute": (lambda: code("{{ kinh_gui|map(attribute='__class__')|join }}"), "bo_loc_bi_cam"),
    "format_string": (lambda: code("{{ '{0.__class__}'.format(1) }}"), "ham_bi_cam"),
    "old_format": (lambda: code("{{ '%999999999d' % 1 }}"), "tinh_khong_duoc"),
    "getattr": (lambda: code("{{ getattr(co_quan, 'x') }}"), "ham_bi_cam"),
    "cycler": (lambda: code("{{ cycler.__init__.__globals__ }}"), "ten_bi_cam"),
    "self": (lambda: code("{{ self }}"), "ten_bi_cam"),
    "lambda": (lambda: code("{{ (lambda: 1)() }}"), "cu_phap_sai"),
    "import": (lambda: code("{% import 'os' as os %}"), "lenh_bi_cam"),
    "include": (lambda: code("{% include '/etc/passwd' %}"), "lenh_bi_cam"),
    "macro": (lambda: code("{% macro f() %}"), "lenh_bi_cam"),
    "recursive_loop": (lambda: code("{% for i in kinh_gui recursive %}x{% endfor %}"), "lenh_bi_cam"),
    # huge values
    "range": (lambda: code("{% for i in range(10**9) %}x{% endfor %}"), "lenh_bi_cam"),
    "wide_range": (lambda: code("{% for i in range(1000000000) %}x{% endfor %}"), "day_so_qua_dai"),
    "text_times": (lambda: code("{{ 'a' * 1000000000 }}"), "tinh_khong_duoc"),
    "list_times": (lambda: code("{{ ([1] * 1000000000)|length }}"), "tinh_khong_duoc"),
    "power": (lambda: code("{{ 9 ** 9 ** 9 }}"), "lenh_bi_cam"),
    "product": (lambda: code("{{ " + " * ".join(["999999999"] * 50) + " }}"), "so_qua_lon"),
    "nested_loops": (lambda: code(LOOPS), "lap_qua_nhieu"),
    "eleven_loops": (
        lambda: code("{% for i in kinh_gui %}" * 11 + "x" + "{% endfor %}" * 11), "long_qua_sau",
    ),
    "growing_text": (
        lambda: code("{% set a = 'xxxxxxxxxx' %}" + "{% set a = a ~ a %}" * 40 + "{{ a }}"), "chu_qua_dai",
    ),
    "center": (lambda: code("{{ 'a'|center(1000000000) }}"), "bo_loc_bi_cam"),
    "huge_join": (lambda: code("{{ range(99999)|join('" + "x" * 200 + "') }}"), "chu_qua_dai"),
    "parentheses": (lambda: code("{{ " + "(" * 900 + "1" + ")" * 900 + " }}"), "long_qua_sau"),
    "endless_tag": (lambda: code("{{ " + "(" * 100_000), "the_chua_dong"),
    "lists": (lambda: code("{{ " + "[" * 900 + "]" * 900 + " }}"), "long_qua_sau"),
    "minuses": (lambda: code("{{ " + "-" * 1_900 + "1 }}"), "long_qua_sau"),
    # huge files
    "tags": (lambda: code("".join(f"{{{{ a{n} }}}} " for n in range(100_000))), "docx_qua_nhieu_the"),
    "open_tags": (lambda: code("{{ " * 100_000), "docx_qua_nhieu_the"),
    "nested_tables": (lambda: docx(nested("", 10_000)), "docx_xml_hong"),
    "packed_text": (lambda: document(p("a" * 100_000_000)), "docx_qua_lon"),
    "noise_in_one_run": (lambda: document(p(noise(30_000_000))), "docx_xml_hong"),
    "noise_in_runs": (lambda: document(p(noise(34_500)) * 1_000), "docx_qua_lon"),
    "elements": (lambda: document("<w:p/>" * 2_500_000, stored), "docx_qua_nhieu_phan_tu"),
    "attributes": (
        lambda: document("<w:p " + " ".join(f'a{n}=""' for n in range(1_000_000)) + "/>", stored),
        "docx_qua_nhieu_phan_tu",
    ),
    "styles": (lambda: docx(p("x"), sheet="".join(style(noise(40)[:n % 80] + str(n)) for n in range(9_000))), "docx_qua_nhieu_kieu"),
    "custom_data": (lambda: docx(p("x"), **{"customXml/item1.xml": "<a>" + "x" * 99_000_000 + "</a>"}), "docx_qua_lon"),
    "members": (lambda: docx(p("x"), **{f"word/media/{n}.png": b"" for n in range(3_000)}), "docx_qua_nhieu_tep"),
    # lies of the zip
    "zip_lies_small": (lambda: resized(DOCUMENT, 10), "docx_hong"),
    "zip_lies_huge": (lambda: resized(DOCUMENT, 2**31), "docx_qua_lon"),
    "zip_overlap": (overlapping, "docx_hong"),
    "half_a_zip": (lambda: docx(p("x"))[:-300], "docx_khong_phai_zip"),
    "path_up": (lambda: named("../../../etc/cron.d/a"), "docx_ten_xau"),
    "path_absolute": (lambda: named("/etc/passwd"), "docx_ten_xau"),
    "path_drive": (lambda: named("C:/a.xml"), "docx_ten_xau"),
    "path_backslash": (lambda: named("word\\a.xml"), "docx_ten_xau"),
    "path_nul": (lambda: named("word/a.xml\0.png"), "docx_ten_xau"),
    "path_case": (lambda: named("word/DOCUMENT.xml"), "docx_trung_ten"),
    "relation_out": (
        lambda: related("image", "../../../../etc/passwd", external=False,
                        body='<w:p><w:r><w:pict><v:shape><v:imagedata r:id="rId9"/></v:shape></w:pict></w:r></w:p>'),
        "docx_quan_he_thieu",
    ),
    # XML
    "entity": (lambda: prefixed(DOCUMENT, _DTD.format("x")), "docx_dtd"),
    "external_entity": (lambda: prefixed(DOCUMENT, '<!DOCTYPE a SYSTEM "file:///etc/passwd">'), "docx_dtd"),
    "laughs": (lambda: prefixed(DOCUMENT, f'<!DOCTYPE a [<!ENTITY a0 "ha">{_LAUGHS}]>'), "docx_dtd"),
    "dtd_styles": (lambda: prefixed("word/styles.xml", _DTD.format("x")), "docx_dtd"),
    "dtd_settings": (lambda: prefixed("word/settings.xml", _DTD.format("x")), "docx_dtd"),
    "dtd_rels": (lambda: prefixed("word/_rels/document.xml.rels", _DTD.format("x")), "docx_dtd"),
    "dtd_root_rels": (lambda: prefixed("_rels/.rels", _DTD.format("x")), "docx_dtd"),
    "dtd_types": (lambda: prefixed("[Content_Types].xml", _DTD.format("x")), "docx_dtd"),
    "dtd_utf16": (
        lambda: prefixed(DOCUMENT, '<?xml version="1.0" encoding="UTF-16"?>' + _DTD.format("x"), encoding="utf-16"),
        "docx_dtd",
    ),
    "utf7": (lambda: prefixed(DOCUMENT, '<?xml version="1.0" encoding="UTF-7"?>'), "docx_bang_ma_la"),
    "latin": (lambda: prefixed(DOCUMENT, '<?xml version="1.0" encoding="windows-1258"?>'), "docx_bang_ma_la"),
    # what leads outside
    "template": (lambda: related("attachedTemplate", "http://a.vn/a.dotm"), "docx_lien_ket_ngoai"),
    "picture": (lambda: related("image", "http://a.vn/a.png"), "docx_lien_ket_ngoai"),
    "share": (lambda: related("image", "file://///may/a.png"), "docx_lien_ket_ngoai"),
    "frame": (lambda: related("frame", "http://a.vn"), "docx_lien_ket_ngoai"),
    "merge_source": (lambda: related("mailMergeSource", "file:///a.xlsx"), "docx_lien_ket_ngoai"),
    "merge": (lambda: settings("<w:mailMerge><w:query w:val='SELECT'/></w:mailMerge>"), "docx_lien_ket_ngoai"),
    "vml_src": (
        lambda: docx('<w:p><w:r><w:pict><v:shape><v:imagedata src="http://a.vn/a.png"/></v:shape></w:pict></w:r></w:p>'),
        "docx_lien_ket_ngoai",
    ),
    "vml_href": (
        lambda: docx('<w:p><w:r><w:pict><v:shape href="file:///a.exe"/></w:pict></w:r></w:p>'), "docx_lien_ket_ngoai",
    ),
    "link_script": (lambda: related("hyperlink", "javascript:alert(1)"), "docx_lien_ket_ngoai"),
    "link_field": (lambda: field('HYPERLINK "file:///c:/a.exe"'), "docx_lien_ket_ngoai"),
    **{
        word: (lambda word=word: field(f'{word} "c:/a"'), "docx_lien_ket_ngoai")
        for word in ("INCLUDETEXT", "includepicture", "DDE", "DDEAUTO", "LINK", "DATABASE", "RD", "MACROBUTTON")
    },
    "field_over_paragraphs": (
        lambda: docx('<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>INCLUDE</w:instrText></w:r></w:p>'
                     '<w:p><w:r><w:instrText>TEXT "c:/a"</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>'),
        "docx_lien_ket_ngoai",
    ),
    "computed_field": (
        lambda: docx('<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="begin"/><w:instrText>QUOTE'
                     ' "DDE"</w:instrText><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="end"/></w:r></w:p>'),
        "docx_lien_ket_ngoai",
    ),
    # what is embedded
    "chunk": (lambda: related("aFChunk", "a.html", external=False, word__a__html="x"), "docx_alt_chunk"),
    "sub_document": (lambda: related("subDocument", "a.docx", external=False), "docx_doi_tuong_nhung"),
    "ole": (lambda: docx(OLE), "docx_doi_tuong_nhung"),
    "ole_part": (lambda: related("oleObject", "embeddings/a.bin", external=False), "docx_doi_tuong_nhung"),
    "embedded_file": (lambda: related("package", "embeddings/a.xlsx", external=False), "docx_doi_tuong_nhung"),
    "activex": (lambda: related("control", "activeX/a.xml", external=False), "docx_doi_tuong_nhung"),
    "web_video": (
        lambda: docx('<w:p><w:r><w:drawing><wp15:webVideoPr embeddedHtml="x" xmlns:wp15="http://schemas.microsoft.com/'
                     'office/word/2012/wordprocessingDrawing"/></w:drawing></w:r></w:p>'),
        "docx_doi_tuong_nhung",
    ),
    "vba": (lambda: docx(p("x"), **{"word/vbaProject.bin": b"x"}), "docx_macro"),
    "vba_relation": (lambda: related("vbaProject", "x.bin", external=False), "docx_macro"),
    "docm": (
        lambda: changed(docx(p("x")), **{TYPES: member(docx(p("x")), TYPES).replace(f"{WORD}document.main+xml", _MACRO)}),
        "docx_macro",
    ),
    "no_types": (lambda: changed(docx(p("x")), **{TYPES: None}), "docx_khong_phai_word"),
    "field_macro": (
        lambda: docx('<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:entryMacro w:val="a"/></w:ffData>'
                     '</w:fldChar><w:fldChar w:fldCharType="end"/></w:r></w:p>'),
        "docx_macro",
    ),
    "strict": (
        lambda: changed(docx(p("x")), **{DOCUMENT: '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'}),
        "docx_strict",
    ),
    "old_word": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 999, "docx_doc_cu"),
    "locked": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "docx_ma_hoa",
    ),
}  # fmt: skip
"""Name → (maker, id of ``docgen.say``)."""

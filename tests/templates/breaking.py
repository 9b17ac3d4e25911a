"""Templates spoilt as a hand spoils them in Word: docgen's own, with one thing changed."""

import re

from docgen.generate import templates
from docgen.say import error_line, places
from docgen.word.draw.shipped import make_template
from tests.word.building import changed, member

LETTER = make_template("cong_van")
DECISION = make_template("quyet_dinh")
NAMED = make_template("ten_loai")
ANNEX = make_template("pl_danh_muc_muc_do")
DOCUMENT, STYLES, RELS = "word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels"
HEADER, FIRST_HEADER, FOOTER = "word/header1.xml", "word/header2.xml", "word/footer1.xml"


def text(inner):
    return f'<w:t xml:space="preserve">{inner}</w:t>'


def run(inner, properties=""):
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{look}{text(inner)}</w:r>"


SO = "Số: {{ so_ky_hieu }}"
NUMBER, AGENCY, DAY = run(SO), run("{{ co_quan }}"), run("{{ dia_danh_ngay }}")
BODY, SUBJECT = run("{{p noi_dung }}"), run("V/v {{ trich_yeu }}")
COLUMN = run("{{ d.ten_thu_tuc }}")


def edited(data, old, new, part=DOCUMENT, count=1):
    """Return the template with the first `old` of `part` replaced: what a hand did in Word."""
    xml = member(data, part)
    assert old in xml
    return changed(data, **{part: xml.replace(old, new, count)})


def retyped(data, old, new):
    return edited(data, text(old), text(new))


def properties_of(data, identity):
    """Return the properties of one style: w:pPr and w:rPr."""
    found = re.search(rf'w:styleId="{identity}">.*?<w:qFormat/>(.*?)</w:style>', member(data, STYLES))
    assert found
    return found[1]


def restyled(data, identity, inner):
    """Return the template with the properties of one style put in place."""
    xml = member(data, STYLES)
    found = re.search(rf'(w:styleId="{identity}">.*?<w:qFormat/>)(.*?)(</w:style>)', xml)
    assert found
    return changed(data, **{STYLES: xml[: found.start(2)] + inner + xml[found.end(2) :]})


def style_edited(data, identity, old, new):
    """Return the template with `old` replaced in the properties of one style."""
    before = properties_of(data, identity)
    assert old in before
    return restyled(data, identity, before.replace(old, new, 1))


def problems(data, form="", name="mau.docx"):
    """Return every problem; each has its sentence in both languages."""
    judged = templates.judge(data, name, form)
    for problem in judged.problems:
        assert error_line(problem.error, "vi")
        assert error_line(problem.error, "en")
    return judged.problems


def told(data, form=""):
    """Return (weight, id, place in Word) of every problem."""
    return [(one.weight, one.error.id, places.steps(one.error.where, "vi")) for one in problems(data, form)]


def found(data, form=""):
    """Return (id, place in Word) of every problem; of a breach of the decree «id:rule»."""
    return [(_kind(one.error), places.steps(one.error.where, "vi")) for one in problems(data, form)]


def _kind(error):
    rule = error.args_.get("rule")
    return f"{error.id}:{rule}" if rule else error.id

"""What is parsed and linked once a process serves every later call as if it were made anew."""

import sys

import docgen.word.link  # noqa: F401 (the module, which the package hides behind its function)
from docgen.body import sandbox
from docgen.word import Properties, template
from docgen.word.link import Piece, link
from docgen.word.template import parse

from .building import RULES, docx, p

KEPT = (template._parsed, sys.modules["docgen.word.link"]._linked, sandbox._sheet)
KE = {"_ke": RULES}


def made(data, value, *, sizes="lon", name="mau.docx"):
    program = link([Piece(parse(data, name))], sizes)
    return program.fill([KE | {"x": value}], Properties())


def anew(*args, **options):
    for kept in KEPT:
        kept.cache_clear()
    return made(*args, **options)


def test_a_kept_template_is_parsed_once_for_a_name():
    data = docx(p("{{ x }}"))

    first = parse(data, "mau.docx")

    assert parse(bytes(bytearray(data)), "mau.docx") is first
    assert parse(data, "khac.docx") is not first
    assert parse(data, "khac.docx").name == "khac.docx"


def test_what_was_filled_before_leaves_no_trace_in_a_kept_program():
    data = docx(p("{{ x }}"))
    alone = [anew(data, value) for value in ("một", "hai")]

    together = [made(data, value) for value in ("hai", "một", "hai", "một")]

    assert together == [alone[1], alone[0], alone[1], alone[0]]


def test_linking_in_one_size_leaves_the_kept_template_as_it_was_for_the_other():
    data = docx(p("{{ x }}", style="noidung"))
    alone = {sizes: anew(data, "a", sizes=sizes) for sizes in ("lon", "nho")}

    together = {sizes: made(data, "a", sizes=sizes) for sizes in ("lon", "nho", "lon")}

    assert together == alone

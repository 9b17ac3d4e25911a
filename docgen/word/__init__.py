"""The only room that knows Word files: parse a template once, link pieces once, fill many times."""

from docgen.word.fill import Program, unpacked
from docgen.word.link import Piece, link
from docgen.word.package import write
from docgen.word.properties import Properties
from docgen.word.template import Template, parse

__all__ = ["Piece", "Program", "Properties", "Template", "link", "parse", "unpacked", "write"]

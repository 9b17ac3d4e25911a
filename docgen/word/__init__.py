"""The only room that knows Word files: parse a template once, link pieces once, fill many times.

What parses and links (`template`, `link`) is not loaded here: an earlier run may have done it (`remembered`).
"""

from docgen.word.fill import Program, unpacked
from docgen.word.package import write
from docgen.word.properties import Properties
from docgen.word.remembered import Known, Place, program

__all__ = ["Known", "Place", "Program", "Properties", "program", "unpacked", "write"]

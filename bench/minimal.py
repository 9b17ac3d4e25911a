"""The least script that fills a template with docxtpl: what one cold `docgen render` is held against.

Run as `python minimal.py TEMPLATE FACTS.json OUT.docx`.
"""

import json
import sys
from pathlib import Path

from docxtpl import DocxTemplate

word = DocxTemplate(sys.argv[1])
word.render(json.loads(Path(sys.argv[2]).read_text(encoding="utf-8")), autoescape=True)
word.save(sys.argv[3])

"""First pages of PDFs as pictures, by pdftoppm of poppler; where that is absent there are none."""

import math
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from docgen.errors import ProgramError

SECONDS = 20
"""So long may one page take."""
MAX_BYTES = 1_000_000
"""A picture above this is left out: the pages that show them have many."""
_JPEG = b"\xff\xd8"


def program() -> str | None:
    """Return the path of pdftoppm, or None where it is not installed."""
    return shutil.which("pdftoppm")


def first_pages(
    pdfs: Iterable[tuple[str, Path]], width_px: int = 600, quality: int = 60
) -> Iterator[tuple[str, bytes]]:
    """Yield what the caller knows a PDF by, and its first page as a JPEG of that quality (0-100).

    An upright A4 page is so wide; of any other the longer side is that of the A4 page.
    One of which no picture can be made, in time and not too large, is left out. Each PDF is asked for when
    its turn has come, and may be removed after. Raises ProgramError where pdftoppm is absent.
    """
    painter = program()
    if painter is None:
        raise ProgramError("thieu_poppler")
    command = [painter, "-jpeg", "-jpegopt", f"quality={quality},optimize=y", "-f", "1", "-l", "1"]
    command += ["-singlefile", "-scale-to", str(math.ceil(width_px * math.sqrt(2))), "-q"]
    for id_, pdf in pdfs:
        if picture := _picture([*command, str(pdf.resolve())]):
            yield id_, picture


def _picture(command: list[str]) -> bytes:
    """Return what `command` paints, empty where it is no picture."""
    try:
        done = subprocess.run(  # noqa: S603 - the program of that name on the user's own path
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return b""
    except OSError as error:
        raise ProgramError("thieu_poppler") from error
    good = done.returncode == 0 and done.stdout.startswith(_JPEG) and len(done.stdout) <= MAX_BYTES
    return done.stdout if good else b""

"""The page as bytes: one file, nothing fetched from outside; the same facts give the same bytes."""

import base64
from collections.abc import Iterable
from html import escape
from importlib.resources import files

from docgen.review import markup, payload
from docgen.review.payload import CUTS, WHOLE, Cut
from docgen.review.sheet import Sheet
from docgen.review.words import word

MAX_BYTES = 20_000_000
_FOR_TEXT = 14_000_000
"""Above this, rows of annex tables are left out: pictures need room too."""
_SPARE = 1_000
"""For the frame of the pictures, and what is told of them."""
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'"
"""Nothing may be fetched, whatever a text holds."""
Picture = tuple[int, bytes]
"""Number of a pack, and the JPEG of its first page."""


def page(made: Sheet, pictures: Iterable[Picture], lang: str) -> bytes:
    """Return the page of a sheet; of `pictures` the first ones that have room in `MAX_BYTES`."""
    head, tail = _head(made, lang), "</body></html>\n"
    cut, listed, data = _text(made, lang, len(head.encode()))
    body = f'{listed}{_pane(lang)}<script type="application/json" id="du-lieu">{data}</script>'
    script = f"<script>{_file('page.js')}</script>"
    used = head + body + script + tail + _foot(made, lang, CUTS[-1], shown=0, left_out=0)
    shown, left_out = _pictures(pictures, MAX_BYTES - len(used.encode()) - _SPARE)
    images = f'<script type="application/json" id="anh">{payload.in_page(shown)}</script>'
    foot = _foot(made, lang, cut, shown=len(shown), left_out=left_out)
    return (head + body + foot + images + script + tail).encode()


def _text(made: Sheet, lang: str, used: int) -> tuple[Cut, str, str]:
    """Return the list and the data of the page, and how they were cut to leave room for pictures."""
    for cut in CUTS:
        listed = "".join(markup.listing(made, lang, cut.packs))
        data = payload.payload(made, lang, cut)
        if used + len((listed + data).encode()) <= _FOR_TEXT:
            break
    return cut, listed, data


def _pictures(pictures: Iterable[Picture], room: int) -> tuple[dict[str, str], int]:
    """Return the pictures that have room, by the number of their pack, in base64; and how many have none."""
    shown: dict[str, str] = {}
    left_out = 0
    for at, jpeg in pictures:
        text = base64.b64encode(jpeg).decode()
        if (room := room - len(text) - 20) < 0:
            left_out += 1
        else:
            shown[str(at)] = text
    return shown, left_out


def _head(made: Sheet, lang: str) -> str:
    title = escape(f"{word('tieu_de', lang)} {made.run.title}")
    return "".join(
        (
            f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width,initial-scale=1">',
            f'<meta name="robots" content="noindex"><title>{title}</title>',
            f"<style>{_file('page.css')}</style></head>",
            f'<body data-goi="{escape(made.run.title)}"><header><h1>{title}</h1>',
            f"{markup.summary(made, lang)}</header>",
            f'<noscript><p class="nhac">{_word("khong_js", lang)}</p></noscript>',
            markup.common(made, lang),
            _tools(made, lang),
        )
    )


def _tools(made: Sheet, lang: str) -> str:
    """Return the filters: hidden until the script, which alone can filter, shows them."""
    rules = sorted({one.rule for pack in made.run.packs for one in pack.findings})
    views = "".join(
        f'<button type="button" data-xem="{key}" aria-pressed="false">{_word(key, lang)}</button>'
        for key in ("can_xem", "chua_xem", "moi_doi")
    )
    of_rules = f'<option value="">{_word("moi_quy_tac", lang)}</option>'
    of_rules += "".join(f"<option>{escape(rule)}</option>" for rule in rules)
    severities = _options(lang, ("moi_muc_do", "muc_loi", "muc_canh_bao", "muc_thong_tin", "muc_dat"))
    states = _options(lang, ("moi_trang_thai", "st_tot", "st_hong"))
    search = _word("tim", lang)
    return "".join(
        (
            '<nav id="cong-cu" hidden><div class="hang">',
            '<input id="tim" type="search" autocomplete="off" spellcheck="false"',
            f' placeholder="{search}" aria-label="{search}">{views}',
            _select("muc-do", "muc_do", severities, lang),
            _select("quy-tac", "quy_tac", of_rules, lang),
            _select("trang-thai", "trang_thai", states, lang),
            '<span id="dem" role="status"></span>',
            *(_button(id_, key, lang) for id_, key in _ACTIONS),
            f'</div><div class="hang ly-do">{markup.filters(made, lang)}</div></nav>',
            f'<p class="nho phim">{_word("phim", lang)}</p>',
        )
    )


_ACTIONS = (("bo-loc", "bo_loc"), ("danh-dau", "danh_dau"), ("in", "in"))


def _select(id_: str, key: str, options: str, lang: str) -> str:
    return f'<select id="{id_}" aria-label="{_word(key, lang)}">{options}</select>'


def _button(id_: str, key: str, lang: str) -> str:
    return f'<button type="button" id="{id_}">{_word(key, lang)}</button>'


def _options(lang: str, keys: tuple[str, ...]) -> str:
    """Return the options of a choice: the first one is no choice, the others are named by their last word."""
    return "".join(
        f'<option value="{key.partition("_")[2] if at else ""}">{_word(key, lang)}</option>'
        for at, key in enumerate(keys)
    )


def _pane(lang: str) -> str:
    return (
        f'<p id="khong-co" class="nho" hidden>{_word("khong_co", lang)}</p>'
        f'<aside id="khung" hidden aria-label="{_word("phan_chu", lang)}"></aside>'
    )


def _foot(made: Sheet, lang: str, cut: Cut, *, shown: int, left_out: int) -> str:
    """Return what the page does not show, and what it was made from."""
    size, packs = MAX_BYTES // 1_000_000, len(made.run.packs)
    told = word("anh_co", lang).format(count=shown) if shown else word("anh_khong", lang)
    lines = [told + (word("anh_bot", lang).format(count=left_out, size=size) if left_out else "")]
    if not cut.rows:
        lines.append(word("bang_rut_gon", lang).format(size=size))
    if cut.chars < WHOLE.chars:
        lines.append(word("rut_gon_nua", lang).format(size=size, each=cut.each, chars=cut.chars))
    if packs > cut.packs:
        lines.append(word("bo_goi", lang).format(size=size, count=packs - cut.packs))
    notes = "".join(f'<p class="nho">{escape(line)}</p>' for line in lines)
    return f"<footer>{notes}{markup.sources(made, lang)}</footer>"


def _word(key: str, lang: str) -> str:
    return escape(word(key, lang))


def _file(name: str) -> str:
    return files("docgen.review").joinpath(name).read_text(encoding="utf-8")

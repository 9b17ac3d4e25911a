"""Mẫu 1.2 to 1.5: công văn, quyết định, văn bản có tên loại, and the text issued with a decision."""

from docgen.nd30.house import DOCGEN, House
from docgen.word.draw.elements import optional, paragraph, slot, tag
from docgen.word.draw.letter import addressees, letterhead, names, signature


def letter(house: House = DOCGEN) -> str:
    """Return the body of Mẫu 1.5 (PL III): boxes 1 to 5b, 9a, 6, 9b and 7."""
    return letterhead(house, subject=True) + addressees() + slot("noi_dung") + signature(house)


def named_kind(house: House = DOCGEN) -> str:
    """Return the body of Mẫu 1.4: boxes 1 to 5a, 6, 9b and 7; 9a where there are addressees (II.9.b)."""
    return (
        letterhead(house, subject=False)
        + _title()
        + paragraph("ke_trich_yeu")
        + tag("{%p if kinh_gui %}")
        + addressees()
        + tag("{%p endif %}")
        + slot("can_cu", "can_cu")
        + slot("noi_dung")
        + signature(house)
    )


def decision(house: House = DOCGEN) -> str:
    """Return the body of Mẫu 1.2 and of the first page of Mẫu 1.3: authority, bases, articles."""
    return (
        letterhead(house, subject=False)
        + _title()
        + paragraph("ke_trich_yeu")
        + paragraph("tham_quyen", "{{ tham_quyen_ban_hanh }}")
        + slot("can_cu", "can_cu")
        + paragraph("loi_quyet_dinh", "QUYẾT ĐỊNH:")
        + slot("noi_dung")
        + signature(house)
    )


def issued_text(house: House = DOCGEN) -> str:
    """Return the body of the text issued with a decision (Mẫu 1.3, second and third page).

    It has the names of the letterhead and its own title, but no number, no day and no signature; on
    paper and in the decision's own file there is no line of the e-signature either.
    """
    return (
        optional("ky_so", "ky_so_phu_luc")
        + names(house)
        + _title()
        + paragraph("phu_luc_kem_theo", "{{ kem_theo }}")
        + paragraph("ke_phu_luc")
        + slot("noi_dung")
    )


def _title() -> str:
    """Return box 5a: the kind and under it the subject (II.5.b)."""
    return paragraph("ten_loai", "{{ ten_loai }}") + paragraph("trich_yeu", "{{ trich_yeu }}")

"""Mẫu 2.1 and 2.2, the phụ lục, and the annexes whose tables are drawn in Word."""

from docgen.word.draw.elements import paragraph, tag


def annex() -> str:
    """Return the body of Mẫu 2.1 and 2.2 (PL III): head, text, tables drawn from columns, notes."""
    return head() + paragraph("noi_dung", "{{p noi_dung }}") + paragraph("noi_dung", "{{p bang_tu_ve }}") + notes()


def head() -> str:
    """Return the head of an annex: line of the e-signature, number, title, accompanying line, short line."""
    return (
        optional("ky_so", "ky_so_phu_luc")
        + paragraph("phu_luc_so", "{{ phu_luc_so }}")
        + optional("tieu_de", "phu_luc_tieu_de")
        + optional("kem_theo", "phu_luc_kem_theo")
        + paragraph("ke_phu_luc")
    )


def optional(name: str, style: str) -> str:
    """Return a paragraph that is there only where the value `name` is not empty."""
    return tag(f"{{%p if {name} %}}") + paragraph(style, f"{{{{ {name} }}}}") + tag("{%p endif %}")


def notes() -> str:
    """Return the slot of the text below the tables."""
    return paragraph("noi_dung", "{{p ghi_chu }}")

"""Paper, margins and letterhead (NĐ 30/2020, PL I, P.I, I.1-I.3), in twips (1/1440 inch)."""

TWIPS_PER_PT = 20
TWIPS_PER_MM = 1440 / 25.4
A4_TWIPS = (11906, 16838)
MARGIN_TOP_TWIPS = 1134
MARGIN_BOTTOM_TWIPS = 1134
MARGIN_LEFT_TWIPS = 1701
MARGIN_RIGHT_TWIPS = 851
HEADER_TWIPS = 567
TEXT_WIDTH_TWIPS = A4_TWIPS[0] - MARGIN_LEFT_TWIPS - MARGIN_RIGHT_TWIPS
LETTERHEAD_TWIPS = (3685, TEXT_WIDTH_TWIPS - 3685)
"""Left and right cell of the letterhead: 65 + 100 mm (AMB-19); the right one holds Quốc hiệu at 13 pt bold."""
SIGNATURE_TWIPS = (4254, TEXT_WIDTH_TWIPS - 4254)
FIRST_LINE_TWIPS = (567, 720)
"""The two first-line indents that the decree allows: 1 cm and 1.27 cm (II.6.e)."""

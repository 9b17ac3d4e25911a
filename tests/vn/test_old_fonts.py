"""Text of the old fonts is recognised by what it becomes; other text stays as it is."""

import pytest

from docgen.vn import old_fonts, syllables

REPUBLIC = "Cộng hòa xã hội chủ nghĩa Việt Nam"


@pytest.mark.parametrize(
    ("typed", "font", "meant"),
    [
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "TCVN3", REPUBLIC),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "VNI", REPUBLIC),
        ("§éc lËp - Tù do - H¹nh phóc", "TCVN3", "Độc lập - Tự do - Hạnh phúc"),
        ("Ñoäc laäp - Töï do - Haïnh phuùc", "VNI", "Độc lập - Tự do - Hạnh phúc"),
        ("CÊp giÊy phÐp ®Çu t­, th­¬ng m¹i", "TCVN3", "Cấp giấy phép đầu tư, thương mại"),
        ("ÑAÊNG KYÙ KHAI SINH", "VNI", "ĐĂNG KÝ KHAI SINH"),
    ],
)
def test_text_of_the_old_fonts_is_recognised_and_converted(typed, font, meant):
    assert old_fonts.recognised(typed) == (font, meant)


@pytest.mark.parametrize(
    "text",
    [
        REPUBLIC,
        "Đăng ký khai sinh",
        "Curaçao",
        "37·5 %",
        "© 2026",
        "Müller",
        "naïve",
        "10 m² × 3",
        "Xã Yên Hoà",
        "«a»",
    ],
)
def test_other_text_is_left_alone(text):
    assert old_fonts.recognised(text) is None


@pytest.mark.parametrize(
    "word", ["nghiêng", "quyết", "khuya", "gìn", "oách", "thuở", "giếng", "yểu", "ƯỚC", "Đắk"]
)
def test_a_syllable_is_one(word):
    assert syllables.is_syllable(word)


@pytest.mark.parametrize("word", ["strong", "wifi", "ngng", "aéù", "b"])
def test_what_is_no_syllable_is_none(word):
    assert not syllables.is_syllable(word)

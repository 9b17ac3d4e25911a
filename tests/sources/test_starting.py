"""Every kind has a commented starting file that loads as it is and whose text is numbered without a note."""

import pytest

from docgen.errors import UsageError
from docgen.nd30 import kinds
from docgen.sources import dossier, starting
from docgen.wording.signature import signed


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A folder laid out as `docgen init` does."""
    folder = tmp_path_factory.mktemp("van phong")
    for name, data in starting.layout().items():
        path = folder / name
        (path if name.endswith("/") else path.parent).mkdir(parents=True, exist_ok=True)
        if not name.endswith("/"):
            path.write_bytes(data)
    return folder


def test_every_kind_can_be_started_in_the_order_of_the_kinds():
    assert [name for name in starting.start_kinds() if name in kinds.BY_KEY] == list(kinds.BY_KEY)
    assert "quyet_dinh_kem_theo" in starting.start_kinds()


def test_a_kind_there_is_not_is_told_with_those_there_are():
    with pytest.raises(UsageError) as caught:
        starting.start_file("../co_quan")

    assert "quyet_dinh, quyet_dinh_kem_theo, chi_thi" in str(caught.value.args_["known"])


@pytest.mark.parametrize("name", starting.start_kinds())
def test_a_starting_file_loads_and_can_be_signed(name, home):
    path = home / f"{name}.yaml"
    path.write_bytes(starting.start_file(name))

    loaded = dossier.load(path)

    (document,) = loaded.ho_so.van_ban
    agency = loaded.danh_ba.co_quan[loaded.ho_so.co_quan]
    assert document.loai == name.removesuffix("_kem_theo")
    assert not agency.don_vi or document.don_vi_soan_thao in agency.don_vi
    assert signed(document, agency, loaded.danh_ba.nguoi_ky[document.nguoi_ky]).quyen_han


@pytest.mark.parametrize("name", starting.start_kinds())
def test_a_starting_file_is_commented_and_names_its_form(name):
    text = starting.start_file(name).decode()

    assert text.startswith("# yaml-language-server: $schema=ho_so.schema.json\n# Hồ sơ ")
    assert f"Mẫu {'1.3' if name.endswith('kem_theo') else kinds.BY_KEY[name].form} Nghị định 30/2020" in text
    assert text.count("#") > 8
    assert all(word not in text for word in ("…./", "XX", "TODO"))


def test_every_signer_of_the_shipped_directory_can_sign_a_letter_of_his_agency(home):
    path = home / "x.yaml"
    path.write_bytes(starting.start_file("cong_van"))
    loaded = dossier.load(path)
    (letter,) = loaded.ho_so.van_ban

    blocks = {
        key: signed(letter, loaded.danh_ba.co_quan[who.co_quan], who).quyen_han
        for key, who in loaded.danh_ba.nguoi_ky.items()
    }

    assert blocks["q_gd_snv_quang_ngai"] == ("Q. GIÁM ĐỐC",)
    assert blocks["pct_tt_hdnd_quang_ngai"] == (
        "TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
    )
    assert blocks["pcvp_tl_ubnd_quang_ngai"] == (
        "TL. CHỦ TỊCH",
        "KT. CHÁNH VĂN PHÒNG",
        "PHÓ CHÁNH VĂN PHÒNG",
    )

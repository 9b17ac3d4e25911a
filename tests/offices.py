"""A small office in a folder of its own, for tests that run the whole way."""

import shutil
from pathlib import Path

ROOT = Path(__file__).parent.parent

AGENCIES = """
skhcn:
  ten_co_quan: Sở Khoa học và Công nghệ
  ten_viet_tat: SKHCN
  co_quan_chu_quan: UBND tỉnh Quảng Ngãi
  dia_danh: Quảng Ngãi
  chuc_vu_nguoi_dung_dau: Giám đốc
  don_vi: {CĐS: Phòng Chuyển đổi số}
  dia_chi_co_quan: {dia_chi: Số 00 đường Ví Dụ, dien_thoai: 0255.000.0001, so_fax: 0255.000.0002,
    thu_dien_tu: vanthu@skhcn.example.vn, trang_thong_tin: skhcn.example.vn}
tphcm:
  ten_co_quan: Sở Khoa học và Công nghệ
  ten_viet_tat: SKHCN
  co_quan_chu_quan: UBND Thành phố Hồ Chí Minh
  dia_danh: Thành phố Hồ Chí Minh
  chuc_vu_nguoi_dung_dau: Giám đốc
  don_vi: {CĐS: Phòng Chuyển đổi số}
"""
SIGNERS = """
giam_doc: {ho_ten: Nguyễn Văn Mẫu, co_quan: skhcn, chuc_vu: Giám đốc, vai_tro: nguoi_dung_dau}
pho: {ho_ten: Trần Thị Ví Dụ, co_quan: skhcn, chuc_vu: Phó Giám đốc, vai_tro: cap_pho}
giam_doc_tphcm: {ho_ten: Lê Văn Thử, co_quan: tphcm, chuc_vu: Giám đốc, vai_tro: nguoi_dung_dau}
"""
LETTER = """
co_quan: skhcn
van_ban:
  - loai: cong_van
    so_van_ban: 5
    ngay_van_ban: 05/01/2026
    don_vi_soan_thao: CĐS
    trich_yeu: rà soát thủ tục hành chính
    kinh_gui: [Các sở ban ngành, UBND các xã phường]
    noi_dung: |
      Đề nghị các cơ quan thực hiện theo {{ phu_luc.danh_muc }}:

      # Rà soát

      1. Rà soát {{ phu_luc.danh_muc.so_dong }} thủ tục.
      2. Gửi kết quả.

      # Thời hạn

      Trước ngày 20 tháng 01 năm 2026.

      Trân trọng.
    noi_nhan: [{ten: UBND tỉnh, muc_dich: để báo cáo}, Lãnh đạo Sở]
    nguoi_ky: pho
    phu_luc:
      - ma_phu_luc: danh_muc
        tieu_de: Danh mục thủ tục
        bang:
          - nguon:
              - {linh_vuc: Khoa học, ma: 1.000010, ten: Thủ tục thứ nhất}
              - {linh_vuc: Khoa học, ma: 1.000020, ten: Thủ tục thứ hai}
              - {linh_vuc: Đo lường, ma: 2.000030, ten: Thủ tục thứ ba}
            cot:
              - {ma_cot: ma, tieu_de: Mã, rong_mm: 25}
              - {ma_cot: ten, tieu_de: Tên thủ tục}
            nhom: [linh_vuc]
"""


def office(folder: Path, letter: str = LETTER) -> Path:
    """Lay out an office in `folder`, and return the path of its dossier `ho_so.yaml`."""
    (folder / "data").mkdir(parents=True, exist_ok=True)
    shutil.copytree(ROOT / "templates", folder / "templates", dirs_exist_ok=True)
    (folder / "data" / "co_quan.yaml").write_text(AGENCIES, encoding="utf-8")
    (folder / "data" / "nguoi_ky.yaml").write_text(SIGNERS, encoding="utf-8")
    path = folder / "ho_so.yaml"
    path.write_text(letter, encoding="utf-8")
    return path

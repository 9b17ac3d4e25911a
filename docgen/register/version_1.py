"""The first version of the schema, as published: never changed again. A blank line parts the statements."""

BOTH = """
CREATE TABLE docgen_dinh_dang (ten TEXT PRIMARY KEY NOT NULL, gia_tri TEXT)

INSERT INTO docgen_dinh_dang (ten, gia_tri) VALUES ('phien_ban', '1')

CREATE TABLE docgen_so_sach (
  khoa TEXT PRIMARY KEY NOT NULL, pham_vi TEXT NOT NULL, co_quan TEXT NOT NULL, nam INTEGER NOT NULL,
  nhom TEXT NOT NULL, tu_van TEXT NOT NULL, mat INTEGER NOT NULL, tu_ngay TEXT NOT NULL, dau INTEGER NOT NULL)

CREATE INDEX docgen_so_sach_pham_vi ON docgen_so_sach (pham_vi)

CREATE TABLE docgen_so (
  so_sach TEXT NOT NULL, so INTEGER NOT NULL CHECK (so >= 1), pham_vi TEXT NOT NULL, ky_hieu TEXT,
  trang_thai TEXT NOT NULL, nam INTEGER NOT NULL, ngay TEXT, loai TEXT, co_quan_khoa TEXT NOT NULL, khoa TEXT,
  du_lieu TEXT NOT NULL, PRIMARY KEY (so_sach, so))

CREATE UNIQUE INDEX docgen_so_duy_nhat ON docgen_so (pham_vi, ky_hieu, so)

CREATE UNIQUE INDEX docgen_so_khoa ON docgen_so (co_quan_khoa, khoa)

CREATE INDEX docgen_so_nam ON docgen_so (nam)

CREATE TABLE docgen_chinh_sach (
  co_quan_khoa TEXT NOT NULL, tu_ngay TEXT NOT NULL, du_lieu TEXT NOT NULL,
  PRIMARY KEY (co_quan_khoa, tu_ngay))

CREATE TABLE docgen_nhat_ky (
  stt INTEGER PRIMARY KEY NOT NULL, luc TEXT NOT NULL, ai TEXT NOT NULL, viec TEXT NOT NULL,
  vi_sao TEXT NOT NULL, noi_dung TEXT NOT NULL, ma TEXT NOT NULL)

CREATE TABLE docgen_cho (
  so_sach TEXT NOT NULL, so INTEGER NOT NULL, tep TEXT NOT NULL, PRIMARY KEY (so_sach, so))
"""

SQLITE = """
CREATE TRIGGER docgen_nhat_ky_khong_sua BEFORE UPDATE ON docgen_nhat_ky
BEGIN SELECT RAISE(ABORT, 'docgen_nhat_ky: append only'); END

CREATE TRIGGER docgen_nhat_ky_khong_xoa BEFORE DELETE ON docgen_nhat_ky
BEGIN SELECT RAISE(ABORT, 'docgen_nhat_ky: append only'); END

CREATE TRIGGER docgen_nhat_ky_noi_tiep BEFORE INSERT ON docgen_nhat_ky
WHEN NEW.stt <> (SELECT coalesce(max(stt), 0) + 1 FROM docgen_nhat_ky)
BEGIN SELECT RAISE(ABORT, 'docgen_nhat_ky: out of order'); END

CREATE TRIGGER docgen_so_khong_xoa BEFORE DELETE ON docgen_so
BEGIN SELECT RAISE(ABORT, 'docgen_so: append only'); END

CREATE TRIGGER docgen_so_sach_khong_xoa BEFORE DELETE ON docgen_so_sach
BEGIN SELECT RAISE(ABORT, 'docgen_so_sach: append only'); END

CREATE TRIGGER docgen_chinh_sach_khong_xoa BEFORE DELETE ON docgen_chinh_sach
BEGIN SELECT RAISE(ABORT, 'docgen_chinh_sach: append only'); END
"""

POSTGRESQL = """
CREATE FUNCTION docgen_chi_them() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION USING MESSAGE = TG_TABLE_NAME || ': append only'; END $$

CREATE FUNCTION docgen_noi_tiep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.stt <> (SELECT coalesce(max(stt), 0) + 1 FROM docgen_nhat_ky) THEN
    RAISE EXCEPTION 'docgen_nhat_ky: out of order';
  END IF;
  RETURN NEW;
END $$

CREATE TRIGGER docgen_nhat_ky_khong_sua BEFORE UPDATE ON docgen_nhat_ky
FOR EACH STATEMENT EXECUTE FUNCTION docgen_chi_them()

CREATE TRIGGER docgen_nhat_ky_khong_xoa BEFORE DELETE OR TRUNCATE ON docgen_nhat_ky
FOR EACH STATEMENT EXECUTE FUNCTION docgen_chi_them()

CREATE TRIGGER docgen_nhat_ky_noi_tiep BEFORE INSERT ON docgen_nhat_ky
FOR EACH ROW EXECUTE FUNCTION docgen_noi_tiep()

CREATE TRIGGER docgen_so_khong_xoa BEFORE DELETE OR TRUNCATE ON docgen_so
FOR EACH STATEMENT EXECUTE FUNCTION docgen_chi_them()

CREATE TRIGGER docgen_so_sach_khong_xoa BEFORE DELETE OR TRUNCATE ON docgen_so_sach
FOR EACH STATEMENT EXECUTE FUNCTION docgen_chi_them()

CREATE TRIGGER docgen_chinh_sach_khong_xoa BEFORE DELETE OR TRUNCATE ON docgen_chinh_sach
FOR EACH STATEMENT EXECUTE FUNCTION docgen_chi_them()
"""

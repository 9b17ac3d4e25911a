BEGIN TRANSACTION;
CREATE TABLE docgen_chinh_sach (
  co_quan_khoa TEXT NOT NULL, tu_ngay TEXT NOT NULL, du_lieu TEXT NOT NULL,
  PRIMARY KEY (co_quan_khoa, tu_ngay));
INSERT INTO "docgen_chinh_sach" VALUES('sở khoa học và công nghệ','2027-01-01','{"che_do":"theo_loai","co_quan":"S\u1edf Khoa h\u1ecdc v\u00e0 C\u00f4ng ngh\u1ec7","tu_ngay":"2027-01-01"}');
CREATE TABLE docgen_cho (
  so_sach TEXT NOT NULL, so INTEGER NOT NULL, tep TEXT NOT NULL, PRIMARY KEY (so_sach, so));
CREATE TABLE docgen_dinh_dang (ten TEXT PRIMARY KEY NOT NULL, gia_tri TEXT);
INSERT INTO "docgen_dinh_dang" VALUES('phien_ban','1');
CREATE TABLE docgen_nhat_ky (
  stt INTEGER PRIMARY KEY NOT NULL, luc TEXT NOT NULL, ai TEXT NOT NULL, viec TEXT NOT NULL,
  vi_sao TEXT NOT NULL, noi_dung TEXT NOT NULL, ma TEXT NOT NULL);
INSERT INTO "docgen_nhat_ky" VALUES(1,'2026-03-10T09:30:00+07:00','Nguyễn Thị Văn Thư','mo_so','','{"so_sach":{"co_quan":"S\u1edf Khoa h\u1ecdc v\u00e0 C\u00f4ng ngh\u1ec7","dau":1,"khoa":"2026|s\u1edf khoa h\u1ecdc v\u00e0 c\u00f4ng ngh\u1ec7||||","mat":false,"nam":2026,"nhom":"","pham_vi":"2026|s\u1edf khoa h\u1ecdc v\u00e0 c\u00f4ng ngh\u1ec7||","tu_ngay":"","tu_van":""}}','fe1775a452a76dc5178ee90d3be779b3e337028bedf7dd7616992bf501726696');
INSERT INTO "docgen_nhat_ky" VALUES(2,'2026-03-10T09:30:00+07:00','Nguyễn Thị Văn Thư','cap','','{"so":{"ai":"Nguy\u1ec5n Th\u1ecb V\u0103n Th\u01b0","asked":{"co_quan":"S\u1edf Khoa h\u1ecdc v\u00e0 C\u00f4ng ngh\u1ec7","khoa":"ho_so/a.yaml#cong_van","ky_hieu":"SKHCN-C\u0110S","loai":"cong_van","luu":"VT, P2.","metadata":{"PageAmount":3},"ngay":"2026-03-10","nguoi_ky":"Tr\u1ea7n V\u0103n M\u1eabu","noi_dung_sha256":"c22868f59c16b5243a862efde70da1bf8b232d77cca5db10ccc4095377efb99a","noi_nhan":["Nh\u01b0 tr\u00ean","C\u00e1c x\u00e3, ph\u01b0\u1eddng"],"so_ban":2,"ten_loai_trich_yeu":"C\u00f4ng v\u0103n v\u1ec1 vi\u1ec7c r\u00e0 so\u00e1t th\u1ee7 t\u1ee5c h\u00e0nh ch\u00ednh"},"co_quan":"S\u1edf Khoa h\u1ecdc v\u00e0 C\u00f4ng ngh\u1ec7","files":[{"folder":"output","name":"0001_SKHCN-C\u0110S.docx","sha256":"3ebcd0b1b6342320392d6b3341136fb34b5d9ae1b314aa3082fc051f1bb12687","size":1750}],"ky_hieu":"SKHCN-C\u0110S","luc":"2026-03-10T09:30:00+07:00","nam":2026,"ngay":"2026-03-10","so":1,"so_sach":"2026|s\u1edf khoa h\u1ecdc v\u00e0 c\u00f4ng ngh\u1ec7||||","trang_thai":"da_cap"}}','d0e8467e8ebd13905c1aecb76195b24eda30a5ed81d74f9a1aa6b034b8cfd855');
INSERT INTO "docgen_nhat_ky" VALUES(3,'2026-03-10T09:30:00+07:00','Nguyễn Thị Văn Thư','cap','','{"so":{"ai":"Nguy\u1ec5n Th\u1ecb V\u0103n Th\u01b0","asked":{"co_quan":"S\u1edf Khoa h\u1ecdc v\u00e0 C\u00f4ng ngh\u1ec7","khoa":"ho_so/a.yaml#quyet_dinh","ky_hieu":"Q\u0110-SKHCN","loai":"quyet_dinh","ngay":"2026-03-10","nguoi_ky":"Tr\u1ea7n V\u0103n M\u1eabu","noi_dung_sha256":"9f0650944be46d0ff544a6a22c8611431bf5f75a528f3a1eed883923a32fe0c7","noi_nhan":["Nh\u01b0 tr\u00ean","C\u00e1c x\u00e3, ph\u01b0\u1eddng"],"so_ban":1,"ten_loai_trich_yeu":"C\u00f4ng v\u0103n v\u1ec1 vi\u1ec7c r\u00e0 so\u00e1t th\u1ee7 t\u1ee5c h\u00e0nh ch\u00ednh"},"co_quan":"S\u1edf Khoa h\u1ecdc v\u00e0 C\u00f4ng ngh\u1ec7","ky_hieu":"Q\u0110-SKHCN","luc":"2026-03-10T09:30:00+07:00","nam":2026,"ngay":"2026-03-10","so":2,"so_sach":"2026|s\u1edf khoa h\u1ecdc v\u00e0 c\u00f4ng ngh\u1ec7||||","trang_thai":"da_cap"}}','ef8d518bd599fa3be6fde6c93975e8f71ae4a770ca82ad8546af172b4661d6d7');
INSERT INTO "docgen_nhat_ky" VALUES(4,'2026-03-10T09:30:00+07:00','Nguyễn Thị Văn Thư','giu_cho','Hội nghị','{"so":{"ai":"Nguy\u1ec5n Th\u1ecb V\u0103n Th\u01b0","co_quan":"S\u1edf Khoa h\u1ecdc v\u00e0 C\u00f4ng ngh\u1ec7","han":"2026-12-31","luc":"2026-03-10T09:30:00+07:00","ly_do":"H\u1ed9i ngh\u1ecb","nam":2026,"so":3,"so_sach":"2026|s\u1edf khoa h\u1ecdc v\u00e0 c\u00f4ng ngh\u1ec7||||","trang_thai":"giu_cho"}}','8333cefe7706361f6865ea8210d285727f8c94d53173c27d75808ca2dbb491e5');
INSERT INTO "docgen_nhat_ky" VALUES(5,'2026-03-10T09:30:00+07:00','Nguyễn Thị Văn Thư','chinh_sach','Quy chế mới','{"chinh_sach":{"che_do":"theo_loai","co_quan":"S\u1edf Khoa h\u1ecdc v\u00e0 C\u00f4ng ngh\u1ec7","tu_ngay":"2027-01-01"}}','77c3280d189420bc06ee0e9295ba958782a0a60b0e5d7097a59396971fc81824');
CREATE TABLE docgen_so (
  so_sach TEXT NOT NULL, so INTEGER NOT NULL CHECK (so >= 1), pham_vi TEXT NOT NULL, ky_hieu TEXT,
  trang_thai TEXT NOT NULL, nam INTEGER NOT NULL, ngay TEXT, loai TEXT, co_quan_khoa TEXT NOT NULL, khoa TEXT,
  du_lieu TEXT NOT NULL, PRIMARY KEY (so_sach, so));
INSERT INTO "docgen_so" VALUES('2026|sở khoa học và công nghệ||||',1,'2026|sở khoa học và công nghệ||','SKHCN-CĐS','da_cap',2026,'2026-03-10','cong_van','sở khoa học và công nghệ','ho_so/a.yaml#cong_van','{"ai":"Nguy\u1ec5n Th\u1ecb V\u0103n Th\u01b0","asked":{"co_quan":"S\u1edf Khoa h\u1ecdc v\u00e0 C\u00f4ng ngh\u1ec7","khoa":"ho_so/a.yaml#cong_van","ky_hieu":"SKHCN-C\u0110S","loai":"cong_van","luu":"VT, P2.","metadata":{"PageAmount":3},"ngay":"2026-03-10","nguoi_ky":"Tr\u1ea7n V\u0103n M\u1eabu","noi_dung_sha256":"c22868f59c16b5243a862efde70da1bf8b232d77cca5db10ccc4095377efb99a","noi_nhan":["Nh\u01b0 tr\u00ean","C\u00e1c x\u00e3, ph\u01b0\u1eddng"],"so_ban":2,"ten_loai_trich_yeu":"C\u00f4ng v\u0103n v\u1ec1 vi\u1ec7c r\u00e0 so\u00e1t th\u1ee7 t\u1ee5c h\u00e0nh ch\u00ednh"},"co_quan":"S\u1edf Khoa h\u1ecdc v\u00e0 C\u00f4ng ngh\u1ec7","files":[{"folder":"output","name":"0001_SKHCN-C\u0110S.docx","sha256":"3ebcd0b1b6342320392d6b3341136fb34b5d9ae1b314aa3082fc051f1bb12687","size":1750}],"ky_hieu":"SKHCN-C\u0110S","luc":"2026-03-10T09:30:00+07:00","nam":2026,"ngay":"2026-03-10","so":1,"so_sach":"2026|s\u1edf khoa h\u1ecdc v\u00e0 c\u00f4ng ngh\u1ec7||||","trang_thai":"da_cap"}');
INSERT INTO "docgen_so" VALUES('2026|sở khoa học và công nghệ||||',2,'2026|sở khoa học và công nghệ||','QĐ-SKHCN','da_cap',2026,'2026-03-10','quyet_dinh','sở khoa học và công nghệ','ho_so/a.yaml#quyet_dinh','{"ai":"Nguy\u1ec5n Th\u1ecb V\u0103n Th\u01b0","asked":{"co_quan":"S\u1edf Khoa h\u1ecdc v\u00e0 C\u00f4ng ngh\u1ec7","khoa":"ho_so/a.yaml#quyet_dinh","ky_hieu":"Q\u0110-SKHCN","loai":"quyet_dinh","ngay":"2026-03-10","nguoi_ky":"Tr\u1ea7n V\u0103n M\u1eabu","noi_dung_sha256":"9f0650944be46d0ff544a6a22c8611431bf5f75a528f3a1eed883923a32fe0c7","noi_nhan":["Nh\u01b0 tr\u00ean","C\u00e1c x\u00e3, ph\u01b0\u1eddng"],"so_ban":1,"ten_loai_trich_yeu":"C\u00f4ng v\u0103n v\u1ec1 vi\u1ec7c r\u00e0 so\u00e1t th\u1ee7 t\u1ee5c h\u00e0nh ch\u00ednh"},"co_quan":"S\u1edf Khoa h\u1ecdc v\u00e0 C\u00f4ng ngh\u1ec7","ky_hieu":"Q\u0110-SKHCN","luc":"2026-03-10T09:30:00+07:00","nam":2026,"ngay":"2026-03-10","so":2,"so_sach":"2026|s\u1edf khoa h\u1ecdc v\u00e0 c\u00f4ng ngh\u1ec7||||","trang_thai":"da_cap"}');
INSERT INTO "docgen_so" VALUES('2026|sở khoa học và công nghệ||||',3,'2026|sở khoa học và công nghệ||',NULL,'giu_cho',2026,NULL,NULL,'sở khoa học và công nghệ',NULL,'{"ai":"Nguy\u1ec5n Th\u1ecb V\u0103n Th\u01b0","co_quan":"S\u1edf Khoa h\u1ecdc v\u00e0 C\u00f4ng ngh\u1ec7","han":"2026-12-31","luc":"2026-03-10T09:30:00+07:00","ly_do":"H\u1ed9i ngh\u1ecb","nam":2026,"so":3,"so_sach":"2026|s\u1edf khoa h\u1ecdc v\u00e0 c\u00f4ng ngh\u1ec7||||","trang_thai":"giu_cho"}');
CREATE TABLE docgen_so_sach (
  khoa TEXT PRIMARY KEY NOT NULL, pham_vi TEXT NOT NULL, co_quan TEXT NOT NULL, nam INTEGER NOT NULL,
  nhom TEXT NOT NULL, tu_van TEXT NOT NULL, mat INTEGER NOT NULL, tu_ngay TEXT NOT NULL, dau INTEGER NOT NULL);
INSERT INTO "docgen_so_sach" VALUES('2026|sở khoa học và công nghệ||||','2026|sở khoa học và công nghệ||','Sở Khoa học và Công nghệ',2026,'','',0,'',1);
CREATE INDEX docgen_so_sach_pham_vi ON docgen_so_sach (pham_vi);
CREATE UNIQUE INDEX docgen_so_duy_nhat ON docgen_so (pham_vi, ky_hieu, so);
CREATE UNIQUE INDEX docgen_so_khoa ON docgen_so (co_quan_khoa, khoa);
CREATE INDEX docgen_so_nam ON docgen_so (nam);
CREATE TRIGGER docgen_nhat_ky_khong_sua BEFORE UPDATE ON docgen_nhat_ky
BEGIN SELECT RAISE(ABORT, 'docgen_nhat_ky: append only'); END;
CREATE TRIGGER docgen_nhat_ky_khong_xoa BEFORE DELETE ON docgen_nhat_ky
BEGIN SELECT RAISE(ABORT, 'docgen_nhat_ky: append only'); END;
CREATE TRIGGER docgen_nhat_ky_noi_tiep BEFORE INSERT ON docgen_nhat_ky
WHEN NEW.stt <> (SELECT coalesce(max(stt), 0) + 1 FROM docgen_nhat_ky)
BEGIN SELECT RAISE(ABORT, 'docgen_nhat_ky: out of order'); END;
CREATE TRIGGER docgen_so_khong_xoa BEFORE DELETE ON docgen_so
BEGIN SELECT RAISE(ABORT, 'docgen_so: append only'); END;
CREATE TRIGGER docgen_so_sach_khong_xoa BEFORE DELETE ON docgen_so_sach
BEGIN SELECT RAISE(ABORT, 'docgen_so_sach: append only'); END;
CREATE TRIGGER docgen_chinh_sach_khong_xoa BEFORE DELETE ON docgen_chinh_sach
BEGIN SELECT RAISE(ABORT, 'docgen_chinh_sach: append only'); END;
COMMIT;

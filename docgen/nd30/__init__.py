"""The law as rows: Nghị định 30/2020/NĐ-CP, one row one duty, each with its clause."""

"""Rows judged on the tables of an annex, before Word: what a person should know of their look.

`good` and `bad` are descriptions of a table that the tests print.
"""

from docgen.nd30.rules import OneOf, Rule

_ROW = {"ma": "1.000010", "ten": "Cấp giấy phép"}
_WIDE = [{"ma_cot": f"muc_{n}", "tieu_de": "Nghiêng"} for n in range(12)]

# fmt: off
RULES: tuple[Rule, ...] = (
    Rule("PL-16n", "", "phu_luc", "bang_quay_ngang", OneOf(("doc",)), "thong_tin",
         "Bảng rộng hơn trang dọc nên docgen đặt phụ lục theo khổ ngang; muốn khác thì ghi huong: doc",
         "A table is wider than an upright page, so docgen turned the annex; to keep it upright write huong: doc",
         {"cot": [{"ma_cot": "ma"}, {"ma_cot": "ten"}], "nguon": [_ROW]},
         {"cot": [{"ma_cot": "ma"}, {"ma_cot": "ten"}, *_WIDE], "nguon": [_ROW]}),
)
# fmt: on
BY_KIND = {rule.prop: rule for rule in RULES}

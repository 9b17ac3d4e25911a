"""Rows judged on the rows of a pack: what a person should know before three thousand letters go out.

`good` and `bad` are the fields of two rows of a pack's table.
"""

from docgen.nd30.rules import OneOf, Rule

_ONE = {"ma": "a", "ten": "Sở Khoa học", "linh_vuc": "Khoa học"}

# fmt: off
RULES: tuple[Rule, ...] = (
    Rule("GO-01n", "", "goi", "goi_don_vi_khong_dong", OneOf(("co",)), "thong_tin",
         "Đơn vị của một gói cần có dòng của mình trong bảng lọc theo đơn vị",
         "A body of a pack needs rows of its own in a table that is shared out",
         (_ONE, {"ma": "b", "ten": "Chi cục Đo lường", "linh_vuc": "Đo lường"}),
         (_ONE, {"ma": "b", "ten": "Chi cục Đo lường", "linh_vuc": "Không có"})),
    Rule("GO-02n", "", "goi", "goi_don_vi_lap", OneOf(("co",)), "thong_tin",
         "Mỗi đơn vị nhận một văn bản của gói", "Each body gets one document of a pack",
         (_ONE, {"ma": "b", "ten": "Chi cục Đo lường", "linh_vuc": "Đo lường"}),
         (_ONE, {"ma": "b", "ten": "Sở Khoa học", "linh_vuc": "Đo lường"})),
)
# fmt: on
BY_KIND = {rule.prop: rule for rule in RULES}

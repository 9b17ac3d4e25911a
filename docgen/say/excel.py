"""Messages of the workbooks that docgen writes."""

from docgen.say.row import Say

ROWS: tuple[Say, ...] = (
    Say(
        "excel_o_qua_dai",
        "nội dung dài {length} ký tự, một ô Excel chỉ chứa được {limit} ký tự",
        "rút gọn nội dung ấy, hoặc tách thành nhiều dòng",
        "the text has {length} characters, a cell of Excel holds {limit}",
        "shorten it, or split it into several rows",
    ),
    Say(
        "excel_qua_nhieu_dong",
        "trang tính «{name}» cần {count} dòng, Excel chỉ có {limit} dòng",
        "chia dữ liệu thành nhiều bảng",
        "the sheet «{name}» needs {count} rows, Excel has {limit}",
        "split the data into several tables",
    ),
    Say(
        "excel_qua_nhieu_cot",
        "trang tính «{name}» cần {count} cột, Excel chỉ có {limit} cột",
        "bớt cột",
        "the sheet «{name}» needs {count} columns, Excel has {limit}",
        "leave out columns",
    ),
)

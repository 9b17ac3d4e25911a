"""What a Word file alone cannot show: duties of the decree that are listed as not evaluated, not as passed."""

from typing import Literal

from docgen.values import dataclass

When = Literal["luon", "khong_ro_hinh_thuc", "khong_ro_che_do", "chua_co_so", "chua_co_ngay", "mot_tep"]
"""Always; paper or e-document not known; regime of the agency not known; no number yet; no day yet; one file."""


@dataclass(frozen=True, slots=True)
class Unjudged:
    """One duty that is not evaluated: the ids of its rows of the decree, what it is, and why it is not."""

    ids: tuple[str, ...]
    clause: str
    when: When
    vi: str
    en: str
    why_vi: str
    why_en: str


_FILE_VI, _FILE_EN = "tệp Word không cho biết", "a Word file does not tell"
# fmt: off
UNJUDGED: tuple[Unjudged, ...] = (
    Unjudged(("SK-01", "SK-13", "SK-14"), "Điều 15.1", "luon",
             "Số liên tục, không trùng trong năm, đúng sổ", "The number is the next one of its series, and unique in the year",
             "cần sổ đăng ký văn bản đi", "it needs the register of outgoing documents"),
    Unjudged(("SK-09",), "PL I, P.I, II.3.c", "luon",
             "Chữ viết tắt tên cơ quan, đơn vị đúng quy định của người đứng đầu",
             "Abbreviations of agency and units are those that the head has set",
             "cần danh mục chữ viết tắt của cơ quan", "it needs the agency's list of abbreviations"),
    Unjudged(("KY-09", "KY-10"), "Điều 13", "luon",
             "Người ký đúng thẩm quyền, chức vụ, họ tên có thật", "The signer is entitled to sign; title and name are true",
             "cần quy chế làm việc và danh sách người ký", "it needs the working rules and the list of signers"),
    Unjudged(("KY-22", "KY-23", "DS-01", "DS-02", "DS-07", "DS-08", "DS-09", "DS-11", "DS-13"), "Điều 33; PL I, P.I, II.7.d, II.8", "luon",
             "Chữ ký, dấu, chữ ký số", "Signature, seal, digital signatures", _FILE_VI, _FILE_EN),
    Unjudged(("MK-01", "MK-02"), "PL I, P.I, III.2", "luon",
             "Mức độ mật, khẩn đúng với nội dung", "The marks of secrecy and urgency fit the matter",
             "do người soạn thảo đề xuất, người ký quyết định", "the drafter proposes and the signer decides"),
    Unjudged(("NN-06", "NN-14", "NN-16"), "PL I, P.I, II.9", "luon",
             "Gửi đúng nơi phải gửi, đủ số bản", "It goes to whom it must, in enough copies", _FILE_VI, _FILE_EN),
    Unjudged(("CC-01",), "PL I, P.I, II.6.a", "luon",
             "Căn cứ đủ và đúng thẩm quyền", "The bases are enough, and give the power",
             "cần hiểu nội dung văn bản", "it needs an understanding of the matter"),
    Unjudged(("CC-13", "CC-14", "CC-15", "CC-17", "IS-18"), "", "luon",
             "Căn cứ còn hiệu lực vào ngày của văn bản, đúng số, đúng ngày", "The bases are in force on the day, and cited right",
             "cần kho căn cứ; docgen render xét theo data/can_cu.yaml", "it needs a store of texts; docgen render judges by data/can_cu.yaml"),
    Unjudged(("LG-02", "LG-03", "NN-20"), "", "luon",
             "Tên cơ quan, địa phương đúng vào ngày của văn bản", "Names of bodies and places are those of the day",
             "cần danh mục nơi nhận; docgen render xét theo data/noi_nhan.yaml", "it needs the directory; docgen render judges by data/noi_nhan.yaml"),
    Unjudged(("NI-16",), "Điều 12.1", "luon",
             "Nội dung đúng", "What the document says is right",
             "người đứng đầu đơn vị soạn thảo chịu trách nhiệm", "the head of the drafting unit answers for it"),
    Unjudged(("PL-08", "PL-09", "DS-05"), "PL I, P.I, III.1.c", "khong_ro_hinh_thuc",
             "Số, ngày để trống ở dòng «Kèm theo» có được phép không", "Whether blanks in the line “Kèm theo” are allowed",
             "không rõ là văn bản giấy hay điện tử", "paper or e-document is not known"),
    Unjudged(("KY-01", "KY-26"), "Điều 13.1, 13.2", "khong_ro_che_do",
             "Có phải ký «TM.» hay không", "Whether the signature needs “TM.”",
             "không rõ cơ quan làm việc theo chế độ nào", "the regime of the agency is not known"),
    Unjudged(("SK-03", "SK-04"), "PL I, P.I, II.3.c", "chua_co_so",
             "Số viết đúng cách", "The number is written right",
             "dự thảo chưa có số", "the draft has no number yet"),
    Unjudged(("DD-06", "DD-07", "DD-08"), "PL I, P.I, II.4.b", "chua_co_ngay",
             "Ngày, tháng viết đúng cách; căn cứ không sau ngày văn bản", "The day is written right; no cited text is younger",
             "dự thảo chưa có ngày", "the draft has no day yet"),
    Unjudged(("HS-01", "HS-02", "HS-03", "HS-04", "HS-05", "HS-06", "HS-09", "HS-10"), "", "mot_tep",
             "Số, ngày, cơ quan, tên người khớp giữa các văn bản của hồ sơ", "Numbers, days, agencies, names agree in the dossier",
             "chỉ kiểm tra một tệp", "one file only was checked"),
)
# fmt: on

"""Messages of the signature: combinations and titles that the decree does not know."""

from docgen.say.row import Say

_COMBINATIONS = (
    Say(
        "ky_tm_thu_truong",
        "«{agency}» làm việc theo chế độ thủ trưởng nên không ký «TM.» ({rule}, {clause})",
        "bỏ «tham_quyen: tap_the» ở văn bản; nếu cơ quan làm việc theo chế độ tập thể thì ghi «che_do: "
        "tap_the» trong data/co_quan.yaml",
        "«{agency}» is led by its head and does not sign «TM.» ({rule}, {clause})",
        "remove «tham_quyen: tap_the» from the document; where the agency works as a collective write "
        "«che_do: tap_the» in data/co_quan.yaml",
    ),
    Say(
        "ky_tl_khong_don_vi",
        "«{signer}» ({title}) không ký thừa lệnh: «TL.» chỉ dành cho người đứng đầu đơn vị thuộc cơ quan, "
        "hoặc cấp phó của người đó ({rule}, {clause})",
        "bỏ «uy_quyen: thua_lenh», hoặc chọn người ký có «vai_tro: truong_don_vi»",
        "«{signer}» ({title}) does not sign by order: «TL.» is for the head of a unit of the agency, or his "
        "deputy ({rule}, {clause})",
        "remove «uy_quyen: thua_lenh», or choose a signer with «vai_tro: truong_don_vi»",
    ),
    Say(
        "ky_tuq_khong_don_vi",
        "«{signer}» ({title}) không ký thừa ủy quyền: «TUQ.» chỉ dành cho người đứng đầu cơ quan, đơn vị "
        "thuộc cơ cấu tổ chức; cấp phó ký thay «KT.» ({rule}, {clause})",
        "bỏ «uy_quyen: thua_uy_quyen», hoặc chọn người ký có «vai_tro: truong_don_vi»",
        "«{signer}» ({title}) does not sign by mandate: «TUQ.» is for the head of a body or unit within the "
        "agency; a deputy signs «KT.» ({rule}, {clause})",
        "remove «uy_quyen: thua_uy_quyen», or choose a signer with «vai_tro: truong_don_vi»",
    ),
    Say(
        "ky_tuq_cap_pho_don_vi",
        "«{signer}» ({title}) là cấp phó của đơn vị nên không ký thừa ủy quyền: người được ủy quyền không "
        "ủy quyền lại, dưới «TUQ.» không có «KT.» ({rule}, {clause})",
        "chọn người đứng đầu đơn vị ký, hoặc ký thừa lệnh: bỏ «uy_quyen: thua_uy_quyen»",
        "«{signer}» ({title}) is the deputy of a unit and does not sign by mandate: a mandate is not passed "
        "on, no «KT.» stands under «TUQ.» ({rule}, {clause})",
        "let the head of the unit sign, or sign by order: remove «uy_quyen: thua_uy_quyen»",
    ),
    Say(
        "ky_tu_van_uy_quyen",
        "văn bản của tổ chức tư vấn («{body}») ghi chức danh trong tổ chức đó, không ký «TL.», «TUQ.» của "
        "cơ quan ({rule}, {clause})",
        "bỏ mục «uy_quyen», hoặc bỏ «to_tu_van» nếu là văn bản của cơ quan",
        "a document of a consultative body («{body}») bears the title in that body, not «TL.», «TUQ.» of "
        "the agency ({rule}, {clause})",
        "remove «uy_quyen», or «to_tu_van» where the document is the agency's own",
    ),
)
_TITLES = (
    Say(
        "ky_dau_la_pho",
        "«{signer}» có chức vụ «{title}» là cấp phó, phải ký «KT. {head}», nhưng danh bạ ghi là người đứng "
        "đầu ({rule}, {clause})",
        "sửa thành «vai_tro: cap_pho» trong data/nguoi_ky.yaml",
        "«{signer}» has a deputy's title «{title}» and must sign «KT. {head}», but the directory has a head "
        "({rule}, {clause})",
        "write «vai_tro: cap_pho» in data/nguoi_ky.yaml",
    ),
    Say(
        "ky_dau_khac_chuc_vu",
        "«{signer}» là người đứng đầu, có chức vụ «{title}», nhưng người đứng đầu «{agency}» là «{head}» "
        "({rule}, {clause})",
        "sửa «chuc_vu» hoặc «vai_tro» trong data/nguoi_ky.yaml, hoặc «chuc_vu_nguoi_dung_dau» trong "
        "data/co_quan.yaml",
        "«{signer}» is the head, with the title «{title}», but the head of «{agency}» is «{head}» ({rule}, "
        "{clause})",
        "mend «chuc_vu» or «vai_tro» in data/nguoi_ky.yaml, or «chuc_vu_nguoi_dung_dau» in data/co_quan.yaml",
    ),
    Say(
        "ky_quyen_khac_chuc_vu",
        "«{signer}» được giao quyền người đứng đầu thì ký «Q. {head}», nhưng danh bạ ghi chức vụ «{title}» "
        "({rule}, {clause})",
        "ghi «chuc_vu: {head}» trong data/nguoi_ky.yaml; cấp phó phụ trách thì ghi «vai_tro: cap_pho»",
        "«{signer}» is the acting head and signs «Q. {head}», but the directory has the title «{title}» "
        "({rule}, {clause})",
        "write «chuc_vu: {head}» in data/nguoi_ky.yaml; a deputy in charge has «vai_tro: cap_pho»",
    ),
    Say(
        "ky_pho_la_dau",
        "«{signer}» ký thay «KT. {head}» thì dòng dưới phải là chức vụ cấp phó, không phải «{title}» "
        "({rule}, {clause})",
        "ghi chức vụ cấp phó, hoặc «vai_tro: nguoi_dung_dau», trong data/nguoi_ky.yaml",
        "«{signer}» signs «KT. {head}», so the line below is a deputy's title, not «{title}» ({rule}, "
        "{clause})",
        "write the deputy's title, or «vai_tro: nguoi_dung_dau», in data/nguoi_ky.yaml",
    ),
    Say(
        "ky_phu_trach",
        "«{title}» không phải chức vụ để ký: cấp phó được giao phụ trách, điều hành ký như cấp phó ký thay "
        "({rule}, {clause})",
        "chỉ ghi chức vụ chính thức (ví dụ «Phó Giám đốc») và «vai_tro: cap_pho» trong data/nguoi_ky.yaml",
        "«{title}» is no title to sign with: a deputy in charge signs like any deputy ({rule}, {clause})",
        "write the official title only (as «Phó Giám đốc») and «vai_tro: cap_pho» in data/nguoi_ky.yaml",
    ),
    Say(
        "ky_co_viet_tat",
        "chức vụ «{title}» có chữ viết tắt quyền hạn; docgen tự in «TM.», «Q.», «KT.», «TL.», «TUQ.» "
        "({rule}, {clause})",
        "bỏ chữ viết tắt, chỉ để chức vụ",
        "the title «{title}» has an abbreviation of authority; docgen prints «TM.», «Q.», «KT.», «TL.», "
        "«TUQ.» itself ({rule}, {clause})",
        "remove the abbreviation and leave the title",
    ),
    Say(
        "ky_don_vi_la_pho",
        "«{signer}» có chức vụ «{title}» là cấp phó của đơn vị, phải có dòng «KT.» dưới «TL.» ({rule}, "
        "{clause})",
        "trong data/nguoi_ky.yaml sửa thành «vai_tro: pho_don_vi» và thêm «don_vi: …» (chức vụ người đứng "
        "đầu đơn vị)",
        "«{signer}» has the title of a unit's deputy, «{title}», and needs a line «KT.» under «TL.» "
        "({rule}, {clause})",
        "in data/nguoi_ky.yaml write «vai_tro: pho_don_vi» and add «don_vi: …» (the title of the unit's "
        "head)",
    ),
    Say(
        "ky_thieu_don_vi",
        "«{signer}» ({title}) là cấp phó của đơn vị nhưng danh bạ chưa ghi ký thay ai ({rule}, {clause})",
        "thêm «don_vi: …», chức vụ người đứng đầu đơn vị như «Chánh Văn phòng», trong data/nguoi_ky.yaml",
        "«{signer}» ({title}) is the deputy of a unit, but the directory does not say for whom ({rule}, "
        "{clause})",
        "add «don_vi: …», the title of the unit's head as «Chánh Văn phòng», in data/nguoi_ky.yaml",
    ),
    Say(
        "ky_pho_don_vi_la_dau",
        "«{signer}» ký thay «KT. {head}» thì dòng dưới phải là chức vụ cấp phó của đơn vị, không phải "
        "«{title}» ({rule}, {clause})",
        "ghi chức vụ cấp phó, hoặc «vai_tro: truong_don_vi», trong data/nguoi_ky.yaml",
        "«{signer}» signs «KT. {head}», so the line below is the title of a unit's deputy, not «{title}» "
        "({rule}, {clause})",
        "write the deputy's title, or «vai_tro: truong_don_vi», in data/nguoi_ky.yaml",
    ),
    Say(
        "ky_to_thieu_truong",
        "«{title}» là cấp phó trong «{body}» nên phải ký thay «KT.» người đứng đầu ({rule}, {clause})",
        "thêm «chuc_danh_nguoi_dung_dau: …» (ví dụ «Trưởng ban») vào «to_tu_van»",
        "«{title}» is a deputy in «{body}» and must sign «KT.» for its head ({rule}, {clause})",
        "add «chuc_danh_nguoi_dung_dau: …» (as «Trưởng ban») to «to_tu_van»",
    ),
)
ROWS: tuple[Say, ...] = (*_COMBINATIONS, *_TITLES)

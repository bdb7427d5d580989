import type { ImportProblem } from '../contract.ts';
import { sheetProblemTexts } from '../../../platform/web/text/reading/sheets.vi.ts';
import { counted, type Sentence } from '../../../platform/web/text/texts.ts';

const own = {
  'imports.not-a-workbook': 'Đây không phải là bảng tính. Hãy gửi tệp XLSX, XLS hoặc CSV.',
  'imports.not-a-place-of-children': 'Chỉ xã hoặc thôn mới có trẻ em: hãy chọn một xã hoặc thôn.',
  'imports.busy': 'Lần nhập này đang chạy một việc. Hãy chờ việc đó xong rồi thử lại.',
  'imports.step-not-reached': 'Lần nhập chưa đến bước này. Hãy làm xong bước trước.',
  'imports.closed': 'Lần nhập này đã kết thúc, không sửa được nữa.',
  'imports.unknown-sheet': 'Tệp không có trang tính này. Hãy tải lại trang rồi chọn lại.',
  'imports.unknown-column': 'Trang tính không có cột này. Hãy tải lại trang rồi chọn lại.',
  'imports.unknown-field': 'Không có trường này trong sổ. Hãy chọn trường khác cho cột.',
  'imports.field-twice': 'Một trường chỉ lấy từ một cột. Hãy bỏ bớt cột trùng.',
  'imports.name-column-missing': 'Chưa có cột nào là họ và tên. Hãy chọn cột họ và tên.',
  'imports.header-out-of-sheet': 'Hàng tiêu đề nằm ngoài bảng. Hãy chỉ lại hàng tiêu đề.',
  'imports.too-many-rows': ({ found = '', most = '' }) =>
    `Danh sách có ${counted(found)} dòng, quá nhiều cho một lần nhập (tối đa ${counted(most)}). Hãy tách tệp hoặc chọn ít trang tính hơn.`,
  'imports.nothing-to-enter': 'Chưa có dòng nào sẵn sàng ghi. Hãy sửa các dòng trước.',
  'imports.count-changed': 'Số dòng sẵn sàng vừa thay đổi. Hãy xem lại con số rồi ghi.',
  'imports.unknown-group': 'Nhóm lỗi này không còn: có thể đã được sửa. Hãy tải lại trang.',
  'imports.unknown-code': 'Giá trị được chọn không có trong danh mục. Hãy chọn giá trị khác.',
  'imports.repair-does-not-fit': 'Cách sửa này không dùng được cho lỗi đó. Hãy chọn cách khác.',
  'imports.row-not-undecided': 'Dòng này không chờ quyết định. Hãy tải lại trang.',
  'imports.undo-too-late': 'Đã quá 7 ngày, không hoàn tác cả lần nhập được. Hãy sửa từng hồ sơ.',
  'imports.nothing-to-undo': 'Lần nhập này không còn gì để hoàn tác.',
  'imports.nothing-left-over': 'Không còn dòng nào chưa nhập.',
  'imports.nothing-failed': 'Không có việc nào bị hỏng để chạy lại.',
} satisfies Record<ImportProblem, Sentence>;

export const problems = { ...sheetProblemTexts, ...own };

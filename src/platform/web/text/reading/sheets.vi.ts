import { type SheetProblem, sheetLimits } from '../../../shared/sheets/problems.ts';
import type { Sentence } from '../texts.ts';

const { sheets, rows, columns, cellLetters } = sheetLimits;
const number = new Intl.NumberFormat('vi-VN');

/** Why a workbook is refused and what to do instead; a room that takes workbooks adds these to its own sentences. */
export const sheetProblemTexts = {
  'reading.empty': 'Tệp không có ô nào có nội dung. Hãy chọn tệp khác.',
  'reading.too-large': 'Tệp quá lớn. Tệp được gửi tối đa 20 MB; hãy bỏ ảnh trong bảng tính hoặc tách tệp.',
  'reading.unknown-kind': 'Không đọc được loại tệp này. Hãy dùng tệp Excel (XLSX, XLS) hoặc CSV.',
  'reading.corrupt': 'Tệp bị hỏng nên không đọc được. Hãy mở bằng Excel, lưu thành bản mới rồi gửi lại.',
  'reading.encrypted': 'Tệp có mật khẩu. Hãy gỡ mật khẩu trong Excel rồi gửi lại.',
  'reading.macro':
    'Tệp chứa macro nên bị từ chối để bảo đảm an toàn. Hãy lưu lại dạng XLSX (không macro) rồi gửi lại.',
  'reading.bomb': 'Tệp nén bất thường nên bị từ chối để bảo đảm an toàn. Hãy lưu thành bản mới rồi gửi lại.',
  'reading.doctype':
    'Tệp có đoạn khai báo lạ (DTD) nên bị từ chối để bảo đảm an toàn. Hãy mở bằng Excel, lưu thành bản mới rồi gửi lại.',
  'reading.too-slow': 'Đọc tệp quá lâu nên đã dừng. Hãy tách tệp thành nhiều phần rồi gửi từng phần.',
  'reading.too-heavy':
    'Tệp cần quá nhiều bộ nhớ để đọc. Hãy lưu lại dạng XLSX, hoặc tách thành nhiều tệp rồi gửi từng tệp.',
  'reading.not-a-workbook': 'Đây không phải là bảng tính. Hãy dùng tệp Excel (XLSX, XLS) hoặc CSV.',
  'reading.web-page':
    'Tệp này là trang web hoặc XML mang đuôi của Excel. Hãy mở bằng Excel, chọn Lưu thành (Save As) dạng XLSX rồi gửi lại.',
  'reading.binary-workbook':
    'Chưa đọc được tệp XLSB. Hãy mở bằng Excel, chọn Lưu thành (Save As) dạng XLSX rồi gửi lại.',
  'reading.open-document':
    'Chưa đọc được tệp ODS. Hãy mở bằng LibreOffice, chọn Lưu thành (Save As) kiểu Excel (.xlsx) rồi gửi lại.',
  'reading.too-many-sheets': `Tệp có quá nhiều trang tính (tối đa ${sheets}). Hãy giữ lại các trang cần nhập rồi gửi lại.`,
  'reading.too-many-rows': `Trang tính có quá nhiều dòng (tối đa ${number.format(rows)}). Hãy xóa các dòng thừa bên dưới danh sách hoặc tách tệp.`,
  'reading.too-many-columns': `Trang tính có quá nhiều cột (tối đa ${columns}). Hãy xóa các cột thừa bên phải danh sách rồi gửi lại.`,
  'reading.too-many-cells':
    'Tệp có quá nhiều ô (kể cả ô trống có định dạng). Hãy chép riêng danh sách sang tệp mới rồi gửi lại.',
  'reading.cell-too-long': `Có ô chứa quá nhiều chữ (tối đa ${number.format(cellLetters)} ký tự). Hãy rút gọn ô đó rồi gửi lại.`,
  'reading.too-much-text': 'Tệp có quá nhiều chữ. Hãy tách thành nhiều tệp rồi gửi từng tệp.',
} satisfies Record<SheetProblem, Sentence>;

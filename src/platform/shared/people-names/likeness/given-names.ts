import { nameForms } from '../search-key.ts';

/**
 * Words that Vietnamese names are commonly made of (family names, đệm, tên). Two of them one letter apart (Linh, Minh)
 * are two names; a word that is not among them one letter apart from one that is (Linhh, Linh) is a typing error.
 * After the frequencies in domain.md §12.1, by hand; completeness is not needed, only that errors are not in it.
 */
const words = `
  Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đinh Lâm Mai Trịnh Trương Cao Đoàn Hà Phùng Tạ
  Thị Văn Hữu Đức Công Quang Quốc Minh Ngọc Thanh Thành Xuân Kim Hồng Gia Bảo Anh Thu Thùy Thúy Bích Mỹ Diệu Như Khánh Hoài
  An Ân Bình Bách Băng Bằng Ca Cầm Cát Châu Chi Chí Chiến Chinh Chính Chung Chương Cúc Cường Cương Dân Diễm Diệp Diệu Dung
  Dũng Duy Duyên Đại Đan Đạt Đăng Điền Điệp Định Đoan Đông Giang Giao Hạ Hải Hạnh Hào Hạo Hằng Hân Hậu Hiền Hiển Hiệp Hiếu
  Hiệu Hòa Hoa Hoan Hoàn Học Hợp Huân Huệ Hùng Huy Huyền Hưng Hương Hường Kha Khải Khang Khanh Khiêm Khoa Khôi Khuê Kiên Kiệt
  Kiều Kỳ Lam Lan Lành Lập Linh Loan Long Lộc Lợi Luân Luận Lực Lương Lưu Ly Mạnh Mẫn Mi My Mơ Na Nam Nga Ngà Ngân Nghi Nghĩa
  Nghiêm Nguyên Nguyệt Nhã Nhàn Nhân Nhật Nhi Nhiên Nhung Ninh Nương Nữ Oanh Phát Phi Phong Phú Phúc Phước Phụng Phương Phượng
  Quân Quế Quý Quyên Quyền Quyết Quỳnh San Sang Sáng Sơn Sinh Sương Tài Tâm Tân Tấn Thái Thạch Thảo Thắm Thắng Thi Thiên Thiện
  Thịnh Thơ Thoa Thông Thơm Thu Thuận Thục Thủy Thư Thương Thy Tiên Tiến Tín Tình Toàn Toản Trà Trâm Trân Trang Trí Triết Trinh
  Trọng Trúc Trung Trường Tú Tuấn Tuệ Tùng Tuyền Tuyết Tường Tỷ Uyên Út Vân Việt Vinh Vĩnh Vũ Vương Vy Vỹ Xuyến Ý Yên Yến
  Ái Ân Bằng Cẩm Chu Đình Danh Đoàn Đồng Hảo Hiên Hoán Hoành Huỳnh Huấn Khuyên Khương Kiệm Lài Lệ Liên Liễu Liêm Luyến Lụa Mận
  Miên Năm Ngoan Ngữ Nhàn Nhựt Phấn Quyến Sen Tảo Tiền Tiếp Tố Tùy Thắng Thanh Thế Thêm Thiêm Thương Tuân Tuyên Ước Viên Viễn Xinh
`;

const form = nameForms(words)[0];
const exact: ReadonlySet<string> = new Set(form?.exact);
const folded: ReadonlySet<string> = new Set(form?.keys);

/** Whether a word is a common one: with its accents in a name that has any, else without. */
export const isCommonWord = (word: string, accented: boolean): boolean =>
  (accented ? exact : folded).has(word);

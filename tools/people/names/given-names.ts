import { type Shares, sharesOf, wordsOf, zipf } from '../chance.ts';

/**
 * Given names (tên, the last word). The first shares are counted ones: girls of the south born 2007–2011, where the top ten
 * are 41 % and the top hundred 95 %; boys there, top ten 32 %; fathers after Đắk Lắk's men born 1991–2002 (hoten.org). The
 * order of the rest, and which boys' names lead, is from memory.
 */
interface Bands {
  /** Counted, in percent. */
  first: Shares;
  /** Up to rank 100. */
  usual: string[];
  /** What the names up to rank 100 share in percent, the first ones included. */
  hundred: number;
  seldom: string[];
}

function shared({ first, usual, hundred, seldom }: Bands): Shares {
  const counted = first.reduce((all, [, share]) => all + share, 0);
  // Flatter than Zipf's law by a few ranks: the first name of the rest is not commoner than the last of the counted.
  return [
    ...first,
    ...zipf(usual, hundred - counted, first.length + 6),
    ...zipf(seldom, 100 - hundred, first.length + usual.length + 6),
  ];
}

export const girls = shared({
  first: sharesOf(
    'Anh 7.1, Vy 5.7, Ngọc 4.3, Nhi 4.2, Hân 4.1, Thư 4.1, Linh 3.5, Như 3.1, Ngân 3, Phương 2.1, Thảo 2.1, My 2.1',
  ),
  usual: wordsOf(`
    Trang Trâm Quỳnh Uyên Trinh Tiên Duyên Huyền Hà Giang Mai Thy Yến Hương Nguyên Vân Trúc Châu Khánh Ánh Tú Dung Diệp Chi
    Đan Nga Hiền Thùy Thúy Lan Hằng Hạnh Thanh Ly Oanh Tâm Minh Hồng Kim Thơ Loan Phụng Xuân Băng Nhung Tuyền Đào Bình
    Quyên Hoa Trân Diễm Kiều Ái Nghi Khuê An Ân Vi Hoài Thương Hảo Lam Tường Đình Bảo Hiếu Nhã Phúc Thu Liên Nguyệt San
    Uyển Sương Thắm Thoa Tuyết Phượng Diệu Lê Cúc Ngoan Thủy Kỳ Hòa Thi Gia
  `),
  hundred: 95,
  seldom: wordsOf(`
    Hậu Nương Thịnh Đoan Viên Tranh Miên Ngà Mơ Na Ni Nhân Nhiên Mẫn Tố Mỹ Vàng Lành Hường Lụa Lý Huệ Hoàn Phước Cầm Trà
    Nữ Thêm Út Bích Dương Quế Thục Tín Vĩnh Xoan Sen Lài Én Chinh Nhàn Hợi Bông Cẩm Đông Hải Hiên Hoàng Khoa Lệ Liễu Lựu
    Mận Nết Nhài Phấn Phin Quý Sáng Tơ Thạch Thiện Thoại Thuận Thuyền Trầm Tỵ Vui Xinh Yên
  `),
});

export const boys = shared({
  first: sharesOf(
    'Huy 4.3, Bảo 4, Khang 3.9, Minh 3.7, Anh 3.4, Phúc 3, Khoa 2.7, Đạt 2.5, Phát 2.3, Khôi 2.2',
  ),
  usual: wordsOf(`
    Nam Long Duy Hiếu Thịnh Kiệt Tuấn Quân Hoàng Nhân Nguyên Hưng Lộc Đức Thành Trí Phong Tài Dũng Nghĩa Tú Sơn Vinh Thiện
    Hải Quang Tâm Trung Hùng Khánh Bình An Ân Vũ Việt Cường Thắng Lâm Toàn Tiến Trọng Quốc Hậu Khải Linh Tùng Kiên Nhật
    Phước Dương Đăng Thuận Tín Hòa Danh Giang Luân Quý Thái Đông Triết Lợi Hào Mạnh Sang Trường Chiến Công Quyền Vương Bách
    Ngọc Văn Thiên Vỹ Cảnh Hân Nhựt Pháp Lực Lương Chí Điền Tân Tấn Tường Đại Hiển Hoan
  `),
  hundred: 91,
  seldom: wordsOf(`
    Kha Lĩnh Nghiệp Phi Phú Quảng Sáng Thanh Thạch Thuần Trình Trực Tuyên Vượng Xuân Yên Dân Định Độ Giáp Hạnh Hảo Hiệp Hợp
    Kỳ Lập Luật Mẫn Ninh Quyết Sĩ Thông Thọ Thức Tiệp Tình Tính Tuệ Ước Út Bằng Chương Cơ Diện Đoàn Giới Hà Hoành Khiêm
    Khương Lượng Lưu Nhã Nhuận Phụng Thiệu Thụy Tịnh Tuyến Tư Uy Vĩnh Viễn Xuyên
  `),
});

export const women = shared({
  first: sharesOf(
    'Hương 3.6, Hà 3, Thảo 2.9, Hoa 2.8, Lan 2.7, Hằng 2.6, Thủy 2.6, Nga 2.3, Trang 2.3, Phương 2.2, Thúy 2.2, Hồng 2.1',
  ),
  usual: wordsOf(`
    Huyền Hạnh Hiền Loan Mai Linh Nhung Yến Dung Vân Thu Tuyết Hòa Liên Ngọc Oanh Tâm Bình Xuân Duyên Lý Minh Anh Diễm Thanh
    Kim Liễu Huệ Phượng Quyên Thương Trinh Hường Nguyệt Kiều Sương Thơm Ánh Lệ Cúc Đào Nhàn Thắm Hoài Uyên Ngân Giang
    Trúc Vy Quỳnh Nhi Như Tiên Thoa Chi Lành Mận Sen Lụa Gái Út Vui Tươi Hợp Luyến Thìn Lài Bích Nết Nụ Tình Xoan Chinh
    Tú Thơ Bé Điệp Hậu Hảo Khánh Nữ Phấn Sáu Tám Trầm
  `),
  hundred: 97,
  seldom: wordsOf('Mơ Ngoan Nhớ Thêm Thuận Tín Vàng Xinh Yên Ba Bốn Chín Hai Năm Tư Bảy'),
});

export const men = shared({
  first: sharesOf('Tuấn 2.7, Hoàng 2.5, Huy 2.2, Anh 2.1, Hiếu 2, Hùng 2, Nam 2, Sơn 1.9, Đức 1.9, Dũng 1.7'),
  usual: wordsOf(`
    Cường Thành Minh Long Hải Tùng Bình Thắng Trung Hưng Tâm Toàn Quang Vinh Tài Khánh Phúc Lâm Linh Việt Phong Kiên Tiến
    Đạt Trường Quân Thịnh Hòa Lộc Duy Nghĩa Phương An Quý Tú Thanh Hậu Bảo Công Chiến Mạnh Ngọc Phước Thái Trọng Vũ Đông
    Giang Hà Hiền Hiệp Lợi Luân Mẫn Nhân Nhật Phát Phú Quốc Sang Sáng Tân Thọ Thông Thuận Tín Tính Tuyên Vương Xuân Yên Dương
    Danh Chung Cảnh Bằng Cảm Chương Dân Đại Định Đoàn Được Hạnh Hoan Khoa Lực Lương
  `),
  hundred: 93,
  seldom: wordsOf(
    'Bé Ba Tư Năm Sáu Bảy Tám Út Mười Quyết Sinh Tấn Thạch Thi Thiện Thủy Trí Triều Ước Văn Vĩnh Xê',
  ),
});

/** First middle words: a sixth of all girls have Thị, a sixth Ngọc; fewer than three boys in a hundred have Văn. */
export const middle = {
  girls: [
    ...sharesOf('Thị 17, Ngọc 17'),
    ...zipf(
      wordsOf(`
        Thanh Kim Bảo Minh Phương Quỳnh Thùy Khánh Mỹ Như Hoàng Gia Trúc Yến Ánh Tường Thảo Thu Hồng Xuân Diễm Cẩm Hải Hà
        Bích Tuyết Lan Huyền Cát Tú Thúy Phúc Nhật Đan Thiên Kiều Mai Song Uyên Linh Hạ An Nhã Vân Trà Diệu Tâm Thiện
      `),
      66,
      5,
    ),
  ],
  boys: [
    ...sharesOf('Văn 2.6'),
    ...zipf(
      wordsOf(`
        Minh Gia Quốc Hoàng Anh Đức Thanh Tuấn Bảo Nhật Duy Thành Hữu Quang Ngọc Công Trung Phúc Đình Tấn Xuân Hải Trọng
        Chí Huy Khánh Đăng Mạnh Việt Nguyên Thiên Tiến Vĩnh Hồng Phước Hùng Phú Trường Viết Thế Bá Đại Khắc Sỹ Trí Tường Kim
      `),
      97.4,
      5,
    ),
  ],
  women: [
    ...sharesOf('Thị 68'),
    ...zipf(
      wordsOf('Ngọc Thanh Kim Thu Mỹ Thúy Hồng Minh Bích Phương Xuân Tuyết Diễm Cẩm Như Mai Lệ Hoàng'),
      32,
      3,
    ),
  ],
  men: [
    ...sharesOf('Văn 31'),
    ...zipf(
      wordsOf(
        'Minh Đức Hữu Ngọc Thanh Quốc Xuân Công Đình Hoàng Quang Tuấn Thành Trung Anh Duy Bá Tấn Trọng Viết Hồng Mạnh Thế Sỹ Phi',
      ),
      69,
      4,
    ),
  ],
} satisfies Record<string, Shares>;

/** Words of a full name, in percent of names (the children born 2007–2011; of their parents from memory). */
export const wordCounts = {
  girls: [
    [2, 0.2],
    [3, 34.7],
    [4, 64.6],
    [5, 0.5],
  ],
  boys: [
    [2, 0.9],
    [3, 72.8],
    [4, 26.1],
    [5, 0.2],
  ],
  women: [
    [2, 0.4],
    [3, 76.6],
    [4, 23],
  ],
  men: [
    [2, 3],
    [3, 88],
    [4, 9],
  ],
} as const satisfies Record<string, readonly (readonly [number, number])[]>;

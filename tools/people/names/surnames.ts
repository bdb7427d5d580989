import { type Shares, sharesOf, wordsOf, zipf } from '../chance.ts';

/** Where a family comes from: Hoàng and Vũ in the north are Huỳnh and Võ in the south. */
export type Region = 'north' | 'north-central' | 'highlands' | 'south';

/**
 * Shares of surnames in percent: the Kinh of the whole country, Nghệ An, Đắk Lắk and a sample of the south (hoten.org and a
 * national list). What is left of each hundred goes to the rare ones.
 */
const common: Readonly<Record<Region, Shares>> = {
  north: sharesOf(
    'Nguyễn 38.4, Trần 12.1, Lê 9.5, Phạm 7, Hoàng 5.1, Vũ 3.9, Phan 4.5, Bùi 2, Đặng 2.1, Đỗ 1.4, Hồ 1.3, Ngô 1.3, Dương 1, Lý 0.5',
  ),
  'north-central': sharesOf(
    'Nguyễn 32, Trần 9.2, Lê 7.6, Phạm 4.3, Hoàng 4.5, Phan 3.9, Bùi 2.1, Đặng 2.1, Đỗ 0.2, Hồ 4.2, Ngô 1.8, Dương 0.7',
  ),
  highlands: sharesOf(
    'Nguyễn 29.6, Trần 10.1, Lê 8.4, Phạm 5.9, Hoàng 4.1, Huỳnh 1.6, Vũ 2, Võ 2.6, Phan 3.2, Bùi 2.7, Đặng 1.9, Đỗ 1.8, Hồ 2.2, Ngô 1.6, Dương 1.2, Lý 0.5',
  ),
  south: sharesOf(
    'Nguyễn 31.5, Trần 10.9, Lê 8.9, Phạm 5.9, Huỳnh 5.1, Võ 4.9, Phan 2.8, Bùi 2.1, Đặng 1.9, Đỗ 1.9, Hồ 1.5, Ngô 1.7, Dương 1.4, Lý 1',
  ),
};

/** From memory, the commoner first. */
const rare = wordsOf(`
  Trương Đinh Đoàn Lâm Mai Trịnh Đào Cao Lương Lưu Châu Hà Tạ Tô Phùng Thái Chu Quách Kiều Tăng Văn La Từ Nghiêm Lại
  Triệu Vương Thân Tống Hứa Mạc Doãn Khổng Ninh Bạch Trang Viên Đàm Đồng Giang Lục Nhâm Quan Tiêu Tôn Trà Trầm Ung Uông
  Phó Phí Ngụy Liêu Khương Hồng Diệp Cù Biện Âu An Ông Thi Sầm Nhan Lữ Kim Huỳnh Hoàng Vũ Võ Dư Cung Bành
`);

/** Every surname of the region with its share in percent. */
export function surnamesOf(region: Region): Shares {
  const known = common[region];
  const left = 100 - known.reduce((all, [, share]) => all + share, 0);
  const others = rare.filter((surname) => !known.some(([one]) => one === surname));
  return [...known, ...zipf(others, left, 4)];
}

const family = 'Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Đỗ Ngô Dương Bùi Hồ'.split(' ');
const middle = 'Thị Văn Ngọc Hữu Đức Thuỳ Quốc Mỹ'.split(' ');
const given = 'Hoà Thuý Quỳnh Dũng Đạt Ánh Ước Nghĩa Phượng Kiều Tuyết Hằng Sơn Vĩ Bảo Diễm Khuê Mười'.split(
  ' ',
);

/** Names with every tone and letter of Vietnamese; each of them once. */
export const generatedNames = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, n) =>
      `${family[n % family.length]} ${middle[(n * 3 + Math.floor(n / 12)) % middle.length]} ${given[(n * 5 + Math.floor(n / 18)) % given.length]}`,
  );

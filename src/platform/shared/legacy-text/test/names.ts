// Names with the statistics of a Vietnamese register: surnames by their shares, middle and given names of children born
// since 2007. All people are made up.

const surnames: [string, number][] = [
  ...([
    ['Nguyễn', 33],
    ['Trần', 11],
    ['Lê', 9],
    ['Phạm', 6],
    ['Huỳnh', 3],
    ['Hoàng', 3],
    ['Vũ', 2],
  ] as [string, number][]),
  ...([
    ['Võ', 3],
    ['Phan', 4],
    ['Bùi', 2],
    ['Đặng', 2],
    ['Đỗ', 2],
    ['Hồ', 2],
    ['Ngô', 2],
  ] as [string, number][]),
  ...([
    ['Dương', 1],
    ['Lý', 1],
    ['Trương', 2],
    ['Đinh', 1],
    ['Mai', 1],
    ['Tạ', 1],
    ['Thạch', 1],
  ] as [string, number][]),
  ...([
    ['Quách', 1],
    ['Giàng', 1],
    ['Vừ', 1],
    ['Lò', 1],
    ['Hà', 1],
    ['Kiều', 1],
    ['Ứng', 1],
  ] as [string, number][]),
];
const middles = [
  ...[
    'Thị',
    'Thị',
    'Ngọc',
    'Ngọc',
    'Văn',
    'Hữu',
    'Đức',
    'Minh',
    'Gia',
    'Bảo',
    'Quốc',
    'Thanh',
    'Kim',
    'Hoàng',
  ],
  ...[
    'Phương',
    'Thuỳ',
    'Thùy',
    'Khánh',
    'Anh',
    'Ánh',
    'Tuấn',
    'Mỹ',
    'Xuân',
    'Diệu',
    'Ái',
    'Như',
    'Yến',
    'Quỳnh',
  ],
  ...[
    '',
    '',
    '',
    'Thị Ngọc',
    'Thị Kim',
    'Hoàng Bảo',
    'Nguyễn Minh',
    'A',
    'Trà',
    'Đình',
    'Tường',
    'Nhật',
    'Hải',
  ],
];
const given = [
  ...[
    'Anh',
    'Vy',
    'Ngọc',
    'Nhi',
    'Hân',
    'Thư',
    'Linh',
    'Như',
    'Ngân',
    'Phương',
    'Thảo',
    'My',
    'Trân',
    'Quỳnh',
    'Trâm',
  ],
  ...[
    'Yến',
    'Trang',
    'Uyên',
    'Châu',
    'Ánh',
    'Hoà',
    'Hòa',
    'Thuý',
    'Thúy',
    'Mười',
    'Tuyết',
    'Lan',
    'Hương',
    'Ý',
    'Ân',
  ],
  ...[
    'Tuấn',
    'Hoàng',
    'Huy',
    'Hiếu',
    'Hùng',
    'Nam',
    'Sơn',
    'Đức',
    'Dũng',
    'Khang',
    'Bảo',
    'Phúc',
    'Khôi',
    'Kiệt',
  ],
  ...[
    'Long',
    'Thịnh',
    'Vũ',
    'Tú',
    'Tài',
    'Đạt',
    'Lộc',
    'Nghĩa',
    'Nghiêm',
    'Thiện',
    'Quý',
    'Ẩn',
    'Út',
    'Páo',
    'Chờ',
  ],
  ...[
    'Khuê',
    'Hoè',
    'Duyên',
    'Nguyệt',
    'Hạnh',
    'Diễm',
    'Sương',
    'Ngoan',
    'Lượm',
    'Giàu',
    'Tưởng',
    'Hưởng',
    'Kỳ',
  ],
];

/** Numbers from 0 to 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(random: () => number, from: readonly T[]): T =>
  from[Math.floor(random() * from.length)] as T;

const weighted = surnames.flatMap(([name, share]) => Array.from({ length: share }, () => name));

export const nameFrom = (random: () => number): string =>
  [pick(random, weighted), pick(random, middles), pick(random, given)]
    .filter((part) => part !== '')
    .join(' ');

export const namesFrom = (random: () => number, count: number): string[] =>
  Array.from({ length: count }, () => nameFrom(random));

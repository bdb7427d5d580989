/** Made-up children for the grid's page: the same at every run, personal numbers begin with 999. */
export interface GalleryChild {
  id: string;
  version: number;
  order: number;
  name: string;
  born: string;
  sex: string;
  ethnicity: string;
  personalId: string;
  hamlet: string;
  household: string;
  insured: boolean | null;
  grade: number | null;
  mother: string;
  father: string;
  phone: string;
  reviewedOn: string;
}

export const sexes = [
  { value: 'nam', label: 'Nam' },
  { value: 'nu', label: 'Nữ' },
];

export const ethnicities = [
  'Kinh',
  'Tày',
  'Thái',
  'Mường',
  'Khmer',
  'Nùng',
  'Hoa',
  'Dao',
  'H’Mông',
  'Ê Đê',
].map((label, i) => ({ value: String(i + 1).padStart(2, '0'), label }));

export const hamlets = Array.from({ length: 12 }, (_, i) => ({ value: `t${i + 1}`, label: `Thôn ${i + 1}` }));

export const households = [
  { value: 'ngheo', label: 'Hộ nghèo' },
  { value: 'can-ngheo', label: 'Hộ cận nghèo' },
  { value: 'khac', label: 'Không thuộc diện' },
];

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Huỳnh', 'Phan', 'Vũ', 'Võ', 'Đặng', 'Bùi', 'Đỗ'];
const middles = ['Văn', 'Thị', 'Đức', 'Ngọc', 'Minh', 'Thu', 'Quang', 'Hữu', 'Thanh', ''];
const givens = [
  'An',
  'Ánh',
  'Ân',
  'Bình',
  'Chi',
  'Dũng',
  'Đào',
  'Đức',
  'Giang',
  'Hà',
  'Hoà',
  'Hương',
  'Khánh',
  'Lan',
];

/** The next of a row of numbers that looks random and is the same at every run (Park and Miller). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

function childAt(order: number, next: (below: number) => number): GalleryChild {
  const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T;
  const nameOf = () => [pick(families), pick(middles), pick(givens)].filter(Boolean).join(' ');
  const year = 2006 + next(15);
  const born = next(20) === 0 ? '' : `${year}-${two(1 + next(12))}-${two(1 + next(28))}`;
  return {
    id: `child-${order}`,
    version: 1,
    order,
    name: nameOf(),
    born,
    sex: pick(sexes).value,
    ethnicity: next(3) > 0 ? '01' : pick(ethnicities).value,
    personalId: next(5) === 0 ? '' : `999${String(next(1_000_000_000)).padStart(9, '0')}`,
    hamlet: pick(hamlets).value,
    household: next(8) > 0 ? 'khac' : pick(households).value,
    insured: next(10) === 0 ? null : next(6) > 0,
    grade: year > 2015 ? null : Math.min(12, 2021 - year - 5),
    mother: nameOf(),
    father: next(9) === 0 ? '' : nameOf(),
    phone: next(4) === 0 ? '' : `0999${String(next(1_000_000)).padStart(6, '0')}`,
    reviewedOn: `2021-${two(1 + next(11))}-${two(1 + next(28))}`,
  };
}

export function madeUpChildren(count: number): GalleryChild[] {
  const next = numbersFrom(20_211_129);
  return Array.from({ length: count }, (_, i) => childAt(i + 1, next));
}

import { dateOfDayNumber, dayNumberOf } from '../../plain-date.ts';
import type { LikenessPerson } from '../likeness.ts';
import { type Chance, chanceOf } from './chance.ts';

// Families of an invented district, names about as frequent as domain.md §12.1 counts them.

/** "Nguyễn 32" is drawn 32 times as often as "Lý". */
const drawnFrom = (text: string): string[] =>
  text.split(/,\s*/).flatMap((entry) => {
    const [, name = '', weight = '1'] = /^(.+?)(?: (\d+))?$/.exec(entry) ?? [];
    return Array.from({ length: Number(weight) }, () => name);
  });

const surnames = drawnFrom(
  `Nguyễn 32, Trần 11, Lê 9, Phạm 6, Huỳnh 4, Hoàng 2, Võ 4, Vũ 2, Phan 3, Bùi 2, Đặng 2, Đỗ 2, Hồ 2, Ngô 2, Dương 2, Lý,
  Trương 2, Đinh, Đoàn, Lâm, Mai, Trịnh, Đào, Cao, Lương, Tô, Phùng, Thái, Châu, Hà, Tạ, Quách, Kiều`,
);
const given = {
  female: drawnFrom(
    `Anh 14, Vy 11, Ngọc 9, Nhi 8, Hân 8, Thư 8, Linh 7, Như 6, Ngân 6, Phương 4, Thảo 4, My 4, Trang 3, Trâm 3, Quỳnh 3,
    Uyên 2, Trinh 2, Tiên 2, Duyên 2, Huyền 2, Hà 2, Giang, Mai 2, Thy 2, Yến 3, Hương 2, Vân, Trúc 2, Châu, Khánh, Ánh, Dung,
    Chi 2, Đan, Nga, Hiền, Thùy, Lan, Hằng, Hạnh, Thanh, Ly, Oanh, Tâm, Minh, Kim, Thơ, Loan, Băng, Nhung, Tuyền, Đào`,
  ),
  male: drawnFrom(
    `Huy 9, Bảo 8, Khang 8, Minh 8, Anh 7, Phúc 6, Khoa 5, Đạt 5, Phát 5, Khôi 5, Nam 4, Tuấn 4, Hoàng 4, Hiếu 4, Long 3,
    Hùng 2, Sơn 2, Đức 2, Dũng 2, Quân 3, Kiệt 3, Nhân 3, Nghĩa 2, Thịnh 3, Lộc 2, Thành 2, Tài 2, Tâm, An 3, Duy 2, Phong 3,
    Quang, Thiên, Trí 2, Vinh 2, Khánh, Lâm 2, Hải, Hưng 2, Việt, Tiến, Toàn, Trung, Trường, Vũ, Hào, Hậu, Nguyên 2, Đăng`,
  ),
};
const middles = {
  female: drawnFrom(
    `Thị 17, Ngọc 17, Thị Thanh 4, Thị Ngọc 5, Thị Mỹ 3, Bảo 6, Minh 4, Gia 5, Thanh 4, Khánh 4, Thảo 3, Kim 4, Quỳnh 3,
    Phương 4, Hồng 3, Thùy 3, Anh 2, Yến 2, Mai 2, Tuyết 2, Bích 2, Ngọc Bảo 2, Huỳnh, Nguyễn Bảo, Lê Minh, Cẩm, Diễm, Ánh`,
  ),
  male: drawnFrom(
    `Gia 9, Minh 9, Văn 3, Quốc 6, Hoàng 6, Thanh 4, Anh 4, Đức 4, Tuấn 4, Hữu 3, Công 2, Bảo 4, Thành 3, Nhật 4, Trọng 2,
    Phúc 2, Đình 2, Ngọc 2, Xuân, Huỳnh, Thiên 2, Gia Minh, Hoàng Gia, Nguyễn Gia, Lê Minh, Tấn 3, Chí 2, Khánh, Duy 2`,
  ),
};

type Sex = 'male' | 'female';

const named = (chance: Chance, surname: string, sex: Sex): string =>
  `${surname} ${chance.falls(0.97) ? `${chance.pick(middles[sex])} ` : ''}${chance.pick(given[sex])}`;

const adult = (chance: Chance, surname: string, sex: Sex): string =>
  chance.falls(0.6)
    ? `${surname} ${sex === 'male' ? 'Văn' : 'Thị'} ${chance.pick(given[sex])}`
    : named(chance, surname, sex);

/** A child of the district, with what relates it to others. */
export interface DistrictChild extends LikenessPerson {
  familyNumber: number;
}

const firstDay = dayNumberOf('2005-09-01');
const days = 16 * 365;
const communes = 15;
const hamlets = 10;

const digits = (chance: Chance, count: number): string =>
  Array.from({ length: count }, () => chance.between(0, 9)).join('');

/** A number that no province gives (999), right in sex and year. */
const personalId = (chance: Chance, sex: Sex, date: string): string =>
  `999${sex === 'male' ? 2 : 3}${date.slice(2, 4)}${digits(chance, 6)}`;

interface Family {
  number: number;
  shared: Pick<
    LikenessPerson,
    'motherName' | 'fatherName' | 'phone' | 'householdNumber' | 'hamletId' | 'communeId'
  >;
  surname: string;
}

function familyOf(chance: Chance, number: number): Family {
  const surname = chance.pick(surnames);
  const commune = chance.between(1, communes);
  const shared = {
    motherName: adult(chance, chance.pick(surnames), 'female'),
    fatherName: chance.falls(0.94) ? adult(chance, surname, 'male') : undefined,
    phone: chance.falls(0.5) ? `09${digits(chance, 8)}` : undefined,
    householdNumber: chance.falls(0.8) ? String(number % 2000) : undefined,
    hamletId: `xa ${commune} thôn ${chance.between(1, hamlets)}`,
    communeId: `xa ${commune}`,
  };
  return { number, shared, surname };
}

function childOf(chance: Chance, { number, shared, surname }: Family, day: number): DistrictChild {
  const sex: Sex = chance.falls(0.52) ? 'male' : 'female';
  const date = dateOfDayNumber(day);
  return {
    ...shared,
    familyNumber: number,
    fullName: named(chance, surname, sex),
    sex,
    birth: { date, precision: 'day' },
    personalId: chance.falls(0.7) ? personalId(chance, sex, date) : undefined,
  };
}

const twinBirths = 1 / 90;

/** At least `count` children, family after family; siblings never bear one name. */
export function district(count: number, seed: number): DistrictChild[] {
  const chance = chanceOf(seed);
  const children: DistrictChild[] = [];
  for (let number = 1; children.length < count; number++) {
    const family = familyOf(chance, number);
    let day = firstDay + chance.between(0, days);
    const taken = new Set<string>();
    for (let born = chance.pick([1, 1, 2, 2, 2, 3]); born > 0; born--) {
      const child = childOf(chance, family, day);
      if (taken.has(child.fullName)) continue;
      taken.add(child.fullName);
      children.push(child);
      if (!chance.falls(twinBirths)) day = firstDay + ((day - firstDay + chance.between(330, 2500)) % days);
    }
  }
  return children;
}

/** A twin: the same birth, another name. */
export function twinOf(chance: Chance, child: DistrictChild): DistrictChild {
  const sex: Sex = chance.falls(0.7) ? (child.sex as Sex) : child.sex === 'male' ? 'female' : 'male';
  const words = child.fullName.split(' ');
  let fullName = child.fullName;
  while (fullName === child.fullName) {
    const last = chance.pick(given[sex]);
    const ahead = chance.falls(0.6)
      ? words.slice(0, -1).join(' ')
      : `${words[0]} ${chance.pick(middles[sex])}`;
    fullName = `${ahead} ${chance.falls(0.8) ? last : words.at(-1)}`;
  }
  const id = child.personalId && personalId(chance, sex, child.birth?.date as string);
  return { ...child, fullName, sex, personalId: id };
}

/** Somebody else of the same name: other parents and place, born the same year or even the same day. */
export function namesakeOf(chance: Chance, child: DistrictChild, number: number): DistrictChild {
  const other = familyOf(chance, number);
  const born = child.birth?.date as string;
  const sameDay = chance.falls(0.4);
  const day = Math.min(
    dayNumberOf(`${born.slice(0, 4)}-12-28`),
    dayNumberOf(`${born.slice(0, 4)}-01-02`) + chance.between(0, 355),
  );
  const date = sameDay ? born : dateOfDayNumber(day);
  const here = chance.falls(0.5) ? { communeId: child.communeId, hamletId: child.hamletId } : {};
  return {
    ...child,
    ...other.shared,
    ...here,
    familyNumber: number,
    birth: { date, precision: 'day' },
    personalId: child.personalId && personalId(chance, child.sex as Sex, date),
  };
}

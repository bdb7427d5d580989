import type { Deed } from '../content/deed.ts';
import { randomOf } from '../content/random.ts';
import { workOf, type WorkingUnit } from '../content/work.ts';
import type { CommuneFacts } from './communes.ts';
import {
  communeDeedsOfAutumn,
  communeDeedsOfSpring,
  communeGiftsOfAutumn,
  communeGiftsOfJune,
} from './deeds/index.ts';
import type { UnitKind, UnitToDescribe, UnitYear } from './described-unit.ts';
import { introductionOf, planNumberOf } from './sayings.ts';

const people: Readonly<Record<UnitKind, readonly string[]>> = {
  commune: [
    'Công chức văn hóa - xã hội',
    'Đoàn Thanh niên xã',
    'Hội Phụ nữ xã',
    'Trạm y tế',
    'Công chức tư pháp - hộ tịch',
    'Ban bảo vệ trẻ em xã',
  ],
  office: ['Chuyên viên phụ trách', 'Lãnh đạo phòng', 'Tổ công tác liên ngành'],
  organisation: ['Ban Thường vụ', 'Thường trực Hội', 'Cán bộ phong trào'],
};

export function unitYearOf(unit: UnitToDescribe): UnitYear {
  const random = randomOf(`tan-lam ${unit.member.unitKey}`);
  const deeds = unit.kind === 'commune' ? communeDeeds(unit.place) : unit.deeds;
  // Communes alike in number still do not do the same amount of work.
  const busy = 0.75 + randomOf(`tan-lam work ${unit.member.unitKey}`).next() / 2;
  const size = unit.facts ? (unit.facts.children / 1700) * busy : 1;
  const known = unit.facts && { special: unit.facts.special };
  const place = { ...unit, year: 2021, size, people: people[unit.kind], known: known ?? {} };
  const works = deeds.map((deed) => workOf(deed, place, random));
  return {
    ...unit,
    works: works.toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1)),
    random,
    plan: {
      title: 'Thực hiện công tác bảo vệ, chăm sóc trẻ em năm 2021',
      introduction: introductionOf(unit, random),
      number: planNumberOf(unit, random),
    },
    counts: unit.facts ? countsOf(unit.facts) : [],
  };
}

/** Six duties, seven or eight deeds: each commune another choice, neighbours never the same. */
function communeDeeds(place: number): Deed[] {
  const choose = (deeds: readonly Deed[], duty: string, step: number): Deed => {
    const own = deeds.filter((deed) => deed.duty === duty);
    return own[(place * step + Math.floor(place / own.length)) % own.length] as Deed;
  };
  const media = choose(communeDeedsOfSpring, 'media', 1);
  const second = choose(communeDeedsOfSpring, 'media', 3);
  return [
    media,
    ...(second !== media && place % 2 === 0 ? [second] : []),
    choose(communeDeedsOfSpring, 'water', 1),
    choose(communeGiftsOfJune, 'gifts', 1),
    choose(communeGiftsOfAutumn, 'gifts', 3),
    choose(communeDeedsOfAutumn, 'review', 2),
    choose(communeDeedsOfSpring, 'birth', 1),
    choose(communeDeedsOfAutumn, 'fund', 2),
  ];
}

/** Numerator and denominator, in the order of the plan's targets; null for what the system counts. */
const countsOf = (facts: CommuneFacts): WorkingUnit['counts'] => [
  null,
  [facts.helped, facts.special],
  null,
  [facts.childFriendly ? 1 : 0, 1],
];

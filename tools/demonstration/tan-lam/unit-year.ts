import { newId } from '../../../src/platform/shared/id.ts';
import { addDays, daysBetween, type PlainDate } from '../../../src/platform/shared/plain-date.ts';
import type { Member } from '../people.ts';
import { type Deed, filled } from '../work/deed.ts';
import { type Random, randomOf } from '../work/random.ts';
import type { CommuneFacts } from './communes.ts';
import {
  communeDeedsOfAutumn,
  communeDeedsOfSpring,
  communeGiftsOfAutumn,
  communeGiftsOfJune,
} from './deeds/index.ts';

export type UnitKind = 'commune' | 'office' | 'organisation';

/** Something that the unit plans in April, with what came of it. */
export interface Work {
  activityId: string;
  deed: Deed;
  startsOn: PlainDate;
  endsOn: PlainDate;
  what: string;
  place: string;
  responsible: string;
  cost: number;
  /** null: not done this year. */
  done: { happenedOn: PlainDate; content: string; spent: number; figures: Record<string, number> } | null;
}

export interface UnitYear {
  member: Member;
  kind: UnitKind;
  /** "xã Phú Lâm", "Phòng Y tế". */
  name: string;
  hamlets: readonly string[];
  facts: CommuneFacts | undefined;
  works: readonly Work[];
  random: Random;
}

export interface UnitToDescribe {
  member: Member;
  kind: UnitKind;
  name: string;
  hamlets: readonly string[];
  facts: CommuneFacts | undefined;
  /** Place in the list of communes: neighbours choose different deeds. */
  place: number;
  deeds: readonly Deed[];
}

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
  const works = deeds.map((deed) => workOf(deed, unit, random));
  return { ...unit, works: works.toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1)), random };
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

function workOf(deed: Deed, unit: UnitToDescribe, random: Random): Work {
  const year = '2021-';
  const span = daysBetween(year + deed.from, year + deed.to);
  const startsOn = addDays(year + deed.from, random.between(0, Math.floor(span / 4)));
  const endsOn = addDays(year + deed.to, -random.between(0, Math.floor(span / 5)));
  const size = unit.facts ? unit.facts.children / 2300 : 1;
  const figures = Object.fromEntries(
    Object.entries(deed.figures).map(([key, [min, max]]) => [key, scaled(min, max, size, random)]),
  );
  const slots = slotsOf(unit, figures, random);
  const cost = millions(deed.cost, unit.facts ? size : 1, random);
  return {
    activityId: newId(),
    deed,
    startsOn,
    endsOn,
    what: filled(deed.what, slots),
    place: filled(deed.place, slots),
    responsible: random.pick(people[unit.kind]),
    cost,
    done: {
      happenedOn: addDays(
        startsOn,
        Math.floor(daysBetween(startsOn, endsOn) * (0.55 + random.next() * 0.45)),
      ),
      content: filled(random.pick(deed.done), slots),
      // What was spent is near what was planned, in whole hundred thousands.
      spent: Math.round((cost * (0.82 + random.next() * 0.22)) / 100_000) * 100_000,
      figures: unit.facts && deed.duty === 'review' ? { special: unit.facts.special } : figures,
    },
  };
}

const scaled = (min: number, max: number, size: number, random: Random): number =>
  Math.max(min === 0 ? 0 : 1, Math.round(random.between(min, max) * (max <= 24 ? Math.sqrt(size) : size)));

const millions = ([min, max]: readonly [number, number], size: number, random: Random): number =>
  Math.round((min + random.next() * (max - min)) * Math.sqrt(size) * 10) * 100_000;

function slotsOf(
  unit: UnitToDescribe,
  figures: Readonly<Record<string, number>>,
  random: Random,
): Record<string, string> {
  const [thon = '', thon2 = ''] = random
    .shuffled(unit.hamlets)
    .map((name) => name.replace(/^Thôn/, 'thôn').replace(/^Khu phố/, 'khu phố'));
  const numbers = Object.entries(figures).map(([key, value]) => [key, value.toLocaleString('vi-VN')]);
  return {
    ...Object.fromEntries(numbers),
    noi: unit.name,
    thon,
    thon2,
    hamlets: String(unit.hamlets.length),
    special: String(unit.facts?.special ?? ''),
  };
}

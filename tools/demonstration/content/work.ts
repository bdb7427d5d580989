import { newId } from '../../../src/platform/shared/id.ts';
import { addDays, daysBetween, type PlainDate } from '../../../src/platform/shared/plain-date.ts';
import type { Member } from '../people.ts';
import { type Deed, filled } from './deed.ts';
import type { Random } from './random.ts';

/** Something that a unit plans in spring, with what came of it. */
export interface Work {
  activityId: string;
  deed: Deed;
  startsOn: PlainDate;
  endsOn: PlainDate;
  what: string;
  place: string;
  responsible: string;
  /** Whole đồng. */
  cost: number;
  /** null: not done this year. */
  done: { happenedOn: PlainDate; content: string; spent: number; figures: Record<string, number> } | null;
}

/** A unit with its officer, its own plan, its works and what it counts for the targets (numerator, denominator; null: the system counts). */
export interface WorkingUnit {
  member: Member;
  /** "xã Phú Lâm", "Phòng Y tế". */
  name: string;
  works: readonly Work[];
  random: Random;
  plan: { title: string; introduction: string; number: string };
  counts: readonly (readonly [number, number] | null)[];
}

export interface WorkPlace {
  year: number;
  name: string;
  hamlets: readonly string[];
  /** 1 for a unit of ordinary size. */
  size: number;
  /** Who may be in charge. */
  people: readonly string[];
  /** Figures that are known, whatever the deed says. */
  known: Readonly<Record<string, number>>;
}

/** A deed at a place: with days, money, names, and what came of it. */
export function workOf(deed: Deed, at: WorkPlace, random: Random): Work {
  const [first, last] = [`${at.year}-${deed.from}`, `${at.year}-${deed.to}`];
  const span = daysBetween(first, last);
  const startsOn = addDays(first, random.between(0, Math.floor(span / 4)));
  const endsOn = addDays(last, -random.between(0, Math.floor(span / 5)));
  const drawn = Object.entries(deed.figures).map(([key, [min, max]]) => [
    key,
    scaled(min, max, at.size, random),
  ]);
  const figures: Record<string, number> = { ...Object.fromEntries(drawn), ...at.known };
  const slots = slotsOf(at, figures, random);
  const cost = millions(deed.cost, at.size, random);
  const share = 0.55 + random.next() * 0.45;
  return {
    ...{ activityId: newId(), deed, startsOn, endsOn, cost },
    what: filled(deed.what, slots),
    place: capitalised(filled(deed.place, slots)),
    responsible: random.pick(at.people),
    done: {
      happenedOn: addDays(startsOn, Math.floor(daysBetween(startsOn, endsOn) * share)),
      content: filled(random.pick(deed.done), slots),
      // What was spent is near what was planned, in whole hundred thousands.
      spent: Math.round((cost * (0.82 + random.next() * 0.22)) / 100_000) * 100_000,
      figures,
    },
  };
}

export const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const scaled = (min: number, max: number, size: number, random: Random): number =>
  Math.max(min === 0 ? 0 : 1, Math.round(random.between(min, max) * (max <= 24 ? Math.sqrt(size) : size)));

const millions = ([min, max]: readonly [number, number], size: number, random: Random): number =>
  Math.round((min + random.next() * (max - min)) * Math.sqrt(size) * 10) * 100_000;

function slotsOf(
  at: WorkPlace,
  figures: Readonly<Record<string, number>>,
  random: Random,
): Record<string, string> {
  const [thon = '', thon2 = ''] = random
    .shuffled(at.hamlets)
    .map((name) => name.replace(/^(Thôn|Khu phố)/, (type) => type.toLowerCase()));
  const numbers = Object.entries(figures).map(([key, value]) => [key, value.toLocaleString('vi-VN')]);
  const xa = /^(thị trấn|phường|đặc khu)/.exec(at.name)?.[0] ?? 'xã';
  return {
    ...Object.fromEntries(numbers),
    ...{ noi: at.name, xa, thon, thon2, hamlets: String(at.hamlets.length) },
  };
}

import type { PlainDate } from '../../../src/platform/shared/plain-date.ts';
import { type Random, randomOf } from '../../demonstration/content/random.ts';
import { happens } from '../../people/chance.ts';
import type { Child } from '../../people/child.ts';
import { communeId, hamletId } from './places.ts';

/** What befell a child in the register's years; how often is made up, so that every table has its history. */

export interface Stay {
  unitId: string;
  communeId: string;
  from: PlainDate;
  to: PlainDate | null;
  beginKind: 'registered' | 'born' | 'moved-hamlet' | 'moved-in';
  endKind: 'moved-hamlet' | 'moved-out' | 'died' | null;
}

export interface Membership {
  kind: 'special' | 'at-risk' | 'injured' | 'abused' | 'dropout-risk' | 'toxin';
  code: string;
  subCode: string | null;
  state: 'proposed' | 'confirmed' | 'ended';
  from: PlainDate;
  to: PlainDate | null;
  endReason: string | null;
  evidence: Child['circumstances'][number]['evidence'];
}

export interface Life {
  stays: Stay[];
  /** How the register stopped following the child. */
  end: { state: 'left' | 'died'; on: PlainDate } | undefined;
  memberships: Membership[];
  /** When somebody changed a field of the record. */
  changes: string[];
}

/** The register began on this day; who was born before was entered then. */
const registerBegan = '2017-01-01';

export const fortunesOf = (seed: string, commune: number): Random => randomOf(`${seed} lives ${commune}`);

const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);

/** A day of a month after `from`, and before the day of measuring. */
function dayAfter(random: Random, from: PlainDate): PlainDate {
  const first = Math.max(Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)), 0);
  const last = 2021 * 12 + 11;
  const month = first >= last ? last : random.between(first, last - 1);
  const [year, rest] = [Math.floor((month - 1) / 12), ((month - 1) % 12) + 1];
  const day = `${year}-${two(rest)}-${two(random.between(1, 28))}`;
  return later(day, from);
}

const two = (value: number): string => String(value).padStart(2, '0');

/** None, one or two, in the order of time. */
function changesOf(random: Random, from: PlainDate, until: PlainDate | undefined): string[] {
  if (until !== undefined) return [];
  return Array.from({ length: random.between(0, 2) }, () => {
    const time = `${two(random.between(0, 9))}:${two(random.between(0, 59))}:${two(random.between(0, 59))}`;
    return `${dayAfter(random, from)}T${time}Z`;
  }).sort();
}

interface Place {
  commune: number;
  communes: number;
  hamlets: readonly { key: string }[];
}

export function lifeOf(random: Random, child: Child, place: Place): Life {
  const since = later(child.birthDate, registerBegan);
  const stays = staysOf(random, child, place, since);
  const last = stays.at(-1) as Stay;
  const end = happens(random, 0.025)
    ? {
        state: happens(random, 0.04) ? ('died' as const) : ('left' as const),
        on: dayAfter(random, last.from),
      }
    : undefined;
  if (end) {
    last.to = end.on;
    last.endKind = end.state === 'died' ? 'died' : 'moved-out';
  }
  const memberships = membershipsOf(random, child, stays.at(-1) as Stay).map((one) =>
    endedWith(one, end?.on),
  );
  return { stays, end, memberships, changes: changesOf(random, (stays.at(-1) as Stay).from, end?.on) };
}

function staysOf(
  random: Random,
  child: Child,
  { commune, communes, hamlets }: Place,
  since: PlainDate,
): Stay[] {
  const begin = since === child.birthDate ? ('born' as const) : ('registered' as const);
  const here = { unitId: hamletId(child.hamletKey), communeId: communeId(commune) };
  const open: Stay = { ...here, from: since, to: null, beginKind: begin, endKind: null };
  const luck = random.next();
  if (luck > 0.055) return [open];
  const on = dayAfter(random, since);
  const within = luck > 0.015;
  const before = within
    ? { unitId: hamletId(random.pick(hamlets).key), communeId: here.communeId }
    : elsewhere(random, (commune + 1) % communes);
  return [
    { ...open, ...before, to: on, endKind: within ? 'moved-hamlet' : 'moved-out' },
    { ...open, from: on, beginKind: within ? 'moved-hamlet' : 'moved-in' },
  ];
}

const elsewhere = (random: Random, commune: number) => ({
  unitId: hamletId(`xa-${commune + 1}/thon-${random.between(1, 9)}`),
  communeId: communeId(commune),
});

const injuries = ['traffic', 'drowning', 'fall', 'burn', 'poisoning', 'animal'];

function membershipsOf(random: Random, child: Child, { from: arrived }: Stay): Membership[] {
  const none = { subCode: null, state: 'confirmed' as const, to: null, endReason: null, evidence: null };
  const found: Membership[] = [
    ...child.circumstances.map(
      (one): Membership => ({
        ...{ kind: 'special', code: one.group, subCode: one.subgroup, state: one.to ? 'ended' : 'confirmed' },
        ...{ from: one.from, to: one.to, endReason: one.endReason, evidence: one.evidence },
      }),
    ),
    ...child.atRisk.map((one): Membership => ({ ...none, kind: 'at-risk', code: one.code, from: one.from })),
    ...child.tags.map(
      (one): Membership => ({
        ...{ ...none, kind: one.code === 'chemical-toxin' ? 'toxin' : 'dropout-risk' },
        ...{ code: one.code, from: one.from },
      }),
    ),
  ];
  if (happens(random, 0.015))
    found.push({ ...none, kind: 'injured', code: random.pick(injuries), from: dayAfter(random, arrived) });
  if (happens(random, 0.0004))
    found.push({ ...none, kind: 'abused', code: 'violence', from: dayAfter(random, arrived) });
  for (const one of found) {
    one.from = later(one.from, arrived);
    if (one.to !== null) one.to = later(one.to, one.from);
    if (one.state === 'confirmed' && one.kind !== 'injured' && happens(random, 0.04)) one.state = 'proposed';
  }
  return found;
}

/** Who is no longer followed stands in no list any more. */
function endedWith(one: Membership, on: PlainDate | undefined): Membership {
  if (on === undefined || one.to !== null) return one;
  return { ...one, state: 'ended', to: later(one.from, on), endReason: 'moved-out' };
}

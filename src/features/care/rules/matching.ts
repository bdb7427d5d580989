import type { PlainDate } from '../../../platform/shared/plain-date.ts';
import type { CarerState, Unmet } from '../contract/carer.ts';
import type { Relation, Tier } from '../contract/stages.ts';
import { tiers } from '../contract/stages.ts';
import { type AskedCarer, type CareConditions, fullYears, isForeign, unmetConditions } from './conditions.ts';

/**
 * Who could take this child, in the order of the law: relative, then in the child's residence, elsewhere in the country, a
 * foreigner residing here, and a family before a facility (Law art. 60.3, 61; Decree 56/2017 art. 41). A rule proposes and
 * hides nothing; the officer chooses and says why.
 */
export interface Candidate extends AskedCarer {
  id: string;
  unitId: string;
  state: CarerState;
  /** A relative's notice is for one case and is offered in no other. */
  relation: Relation;
  registeredOn: PlainDate;
  /** Children who are in care with them now, or for whom they were chosen. */
  taken: number;
  /** A brother or sister of the child lives with them, or they were chosen for one. */
  hasSibling: boolean;
  /** Was chosen for this child before and given up again. */
  dropped: boolean;
}

export interface ChildInNeed {
  birthDate: PlainDate;
  sex: 'male' | 'female' | 'unknown';
  communeId: string;
  /** Brothers and sisters who are to live together with the child. */
  siblings: number;
}

export const reasonCodes = [
  ...(['not-verified', 'full', 'dropped-before', 'siblings-together', 'no-room-for-siblings'] as const),
  ...(['age-as-wished', 'age-not-wished', 'sex-as-wished', 'sex-not-wished'] as const),
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export interface Reason {
  code: ReasonCode;
  /** `stops`: they cannot be chosen as it stands. */
  weighs: 'for' | 'against' | 'stops';
}

export interface Ranked {
  carerId: string;
  tier: Tier;
  /** Whether they may be chosen: verified, every condition met, room left. */
  fits: boolean;
  unmet: Unmet[];
  reasons: Reason[];
}

export interface MatchWorld {
  on: PlainDate;
  conditions: CareConditions;
}

export function tierOf({ kind, file, relation, unitId }: Candidate, child: ChildInNeed): Tier {
  if (kind === 'facility') return 'facility';
  if (relation === 'relative') return 'relative';
  if (file.persons.some(isForeign)) return 'foreigner';
  return unitId === child.communeId ? 'residence' : 'country';
}

export function rankOf(candidate: Candidate, child: ChildInNeed, { on, conditions }: MatchWorld): Ranked {
  const asked = { relation: candidate.relation, childBirthDate: child.birthDate, on };
  const unmet = unmetConditions(candidate, asked, conditions);
  const reasons = reasonsOf(candidate, child, on);
  return {
    ...{ carerId: candidate.id, tier: tierOf(candidate, child), unmet, reasons },
    fits: unmet.length === 0 && reasons.every(({ weighs }) => weighs !== 'stops'),
  };
}

function reasonsOf(candidate: Candidate, child: ChildInNeed, on: PlainDate): Reason[] {
  const { wishes } = candidate.file;
  const age = fullYears(child.birthDate, on);
  const room = wishes.number - candidate.taken;
  const ageFits = age >= wishes.minAge && age <= wishes.maxAge;
  const sexFits = wishes.sex === 'any' || wishes.sex === child.sex;
  const noRoomForAll = child.siblings > 0 && !candidate.hasSibling && room < child.siblings + 1;
  const found: (Reason | false)[] = [
    candidate.state !== 'verified' && { code: 'not-verified', weighs: 'stops' },
    room < 1 && { code: 'full', weighs: 'stops' },
    candidate.dropped && { code: 'dropped-before', weighs: 'stops' },
    candidate.hasSibling && { code: 'siblings-together', weighs: 'for' },
    noRoomForAll && { code: 'no-room-for-siblings', weighs: 'against' },
    ageFits ? { code: 'age-as-wished', weighs: 'for' } : { code: 'age-not-wished', weighs: 'against' },
    sexFits ? { code: 'sex-as-wished', weighs: 'for' } : { code: 'sex-not-wished', weighs: 'against' },
  ];
  return found.filter((reason) => reason !== false);
}

/** All of them: who fits first, then by the law's order, brothers and sisters together, wishes, and who registered first. */
export function rankCandidates(
  candidates: readonly Candidate[],
  child: ChildInNeed,
  world: MatchWorld,
): Ranked[] {
  const ranked = candidates.map((candidate) => ({ candidate, rank: rankOf(candidate, child, world) }));
  const weight = ({ rank, candidate }: (typeof ranked)[number]): (number | string)[] => [
    rank.fits ? 0 : 1,
    tiers.indexOf(rank.tier),
    candidate.hasSibling ? 0 : 1,
    rank.reasons.filter(({ weighs }) => weighs === 'against').length,
    candidate.registeredOn,
    candidate.id,
  ];
  return ranked.toSorted((a, b) => inOrder(weight(a), weight(b))).map(({ rank }) => rank);
}

function inOrder(some: readonly (number | string)[], others: readonly (number | string)[]): number {
  for (const [at, one] of some.entries()) {
    const other = others[at] as number | string;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

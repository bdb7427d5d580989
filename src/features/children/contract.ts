import { room } from '../../platform/shared/endpoint.ts';
import { circumstanceEndpoints } from './contract/circumstances.ts';
import { lifeEndpoints } from './contract/life.ts';
import { listEndpoints } from './contract/lists.ts';
import { recordEndpoints } from './contract/records.ts';
import { referralEndpoints } from './contract/referrals.ts';
import { childPermissions } from './permissions.ts';

export * from './contract/cells.ts';
export * from './contract/child.ts';
export * from './contract/circumstances.ts';
export * from './contract/fields.ts';
export * from './contract/life.ts';
export * from './contract/lists.ts';
export * from './contract/records.ts';
export * from './contract/referrals.ts';

export const childProblems = [
  'children.not-a-place-of-children',
  'children.born-in-future',
  'children.already-sixteen',
  'children.birth-implausible',
  'children.date-in-future',
  'children.before-birth',
  'children.before-arrival',
  'children.not-followed',
  'children.already-followed',
  'children.transfer-open',
  'children.transfer-closed',
  'children.same-commune',
  'children.unknown-code',
  'children.file-kind-refused',
  'children.count-changed',
  'children.named-twice',
  'children.not-today',
  'children.nothing-to-undo',
  'children.undo-too-late',
  'children.keep-needs-reason',
  'children.not-an-officer-above',
  'children.not-a-receiving-office',
  'children.group-not-shared',
  'children.already-referred',
  'children.referral-ended',
  'children.view-holds-text',
  'children.filter-hidden',
  'children.narrow-first',
  'circumstances.needs-evidence',
  'circumstances.needs-sub-group',
  'circumstances.already-in-group',
  'circumstances.not-open',
  'circumstances.paper-not-there',
] as const;
export type ChildProblem = (typeof childProblems)[number];

export const childrenContract = room('children', childPermissions, {
  ...recordEndpoints,
  ...listEndpoints,
  ...circumstanceEndpoints,
  ...lifeEndpoints,
  ...referralEndpoints,
});

import type { ReferredFacts } from '../contract/referrals.ts';
import type { Relative } from '../contract/child.ts';
import type { ChildField } from '../contract/fields.ts';
import { guardianOf } from './relatives.ts';
import type { ChildSight } from './visibility.ts';

/** Facts of a child by the names of its fields, with what its unit is called; what is not known stands nowhere. */
export type TellableFacts = Partial<Record<ChildField | 'unitName', unknown>>;

/** "Nguyễn Văn An" as "N.V.A.". */
export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `${/^./u.exec(word.normalize('NFC'))?.[0].toLocaleUpperCase('vi') ?? ''}.`)
    .join('');

const abridged = (value: unknown): string => (typeof value === 'string' ? initialsOf(value) : '');

/** Of a carer an office is told whom to call, and nothing of their work, origin or state. */
const contactOf = ({ kind, fullName, relation, phone }: Relative) => ({ kind, fullName, relation, phone });

/**
 * What of the child goes out under the sight: every other field is absent, not empty. The screen of who hands over and the
 * answer to who receives are both made here.
 */
export function referredFacts(
  child: TellableFacts,
  { fields, initials }: Pick<ChildSight, 'fields' | 'initials'>,
) {
  const relatives = (child.relatives ?? []) as readonly Relative[];
  const told: Record<string, unknown> = {};
  for (const field of fields) {
    if (field === 'unitId') told.unitName = child.unitName;
    else if (field === 'guardian') told.guardian = guardianOf(relatives);
    else if (field === 'relatives') told.relatives = relatives.map(contactOf);
    else if (child[field] !== undefined)
      told[field] = initials.has(field) ? abridged(child[field]) : child[field];
  }
  return told as ReferredFacts;
}

import type { Deed } from '../content/deed.ts';
import type { WorkingUnit } from '../content/work.ts';
import type { Member } from '../people.ts';
import type { CommuneFacts } from './communes.ts';

export type UnitKind = 'commune' | 'office' | 'organisation';

export interface UnitYear extends WorkingUnit {
  kind: UnitKind;
  hamlets: readonly string[];
  facts: CommuneFacts | undefined;
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

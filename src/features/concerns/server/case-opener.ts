import type { Context } from '../../../platform/server/http/context.ts';
import type { ConcernCategory, ConcernContent, ConcernSource } from '../contract.ts';

/**
 * A concern becomes a case in a room above this one: it says here what it needs, the room of cases brings it, the composition
 * root introduces the two. What must follow happens in the same transaction.
 */
export interface ConcernForCase {
  concernId: string;
  /** The commune. */
  unitId: string;
  hamletId: string | null;
  /** The child of the register, where it is known. */
  childId: string | null;
  /** T0 of every clock of the case (Decree 56/2017 art. 26.3). */
  receivedAt: string;
  category: ConcernCategory;
  inDanger: boolean;
  source: ConcernSource;
  sourceReference: string;
  emergencyDueAt: string | null;
  initials: string;
  /** What was told; to be sealed again under the key of the case, never kept in clear. */
  content: ConcernContent;
  /** Why the officer decided so. */
  reason: string;
}

/** Opens the case `caseId`. @throws Problem where it may not be opened; the decision is then not taken either */
export type CaseOpener = (ctx: Context, opened: { caseId: string; concern: ConcernForCase }) => Promise<void>;

let opener: CaseOpener | undefined;

/** Called once by the composition root. */
export function introduceCaseOpener(made: CaseOpener): void {
  opener = made;
}

/** undefined while no room takes up cases. */
export const caseOpener = (): CaseOpener | undefined => opener;

import { sql } from 'kysely';
import type { Actor } from '../shared/actor.ts';
import type { Tx } from './database/connect.ts';
import { unanswered } from './database/prepared.ts';
import type { AuditNote } from './http/context.ts';

export interface AuditedAct {
  /** Without an account: a command at the machine. */
  actor: Pick<Actor, 'localityId' | 'assignments'> & { accountId: string | null };
  now: string;
  requestId: string | null;
  /** `room.endpoint`, as the contract names it. */
  act: string;
  note: AuditNote;
}

/** The chain of a person's acts: the unit of their first function, or the locality when they hold none. */
export const auditChainOf = (actor: Pick<Actor, 'localityId' | 'assignments'>): string =>
  actor.assignments[0]?.unitId ?? actor.localityId;

/** Writes the audit row in the transaction of the act itself: either both are kept or neither. */
export async function appendAudit(tx: Tx, { actor, now, requestId, act, note }: AuditedAct): Promise<void> {
  const detail = JSON.stringify(note.detail ?? {});
  await sql`${unanswered} select append_audit(${actor.localityId}::uuid, ${auditChainOf(actor)}::uuid, ${actor.accountId}::uuid,
    ${act}, ${note.subjectKind ?? null}, ${note.subjectId ?? null}::uuid, ${note.unitId ?? null}::uuid,
    ${detail}::jsonb, ${requestId}::uuid, ${now}::timestamptz)`.execute(tx);
}

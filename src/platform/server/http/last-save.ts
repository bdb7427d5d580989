import type { Actor } from '../../shared/actor.ts';
import { Problem, type SavedBy } from '../../shared/problem.ts';
import type { Tx } from '../database/connect.ts';
import type { AuditNote, MountedRoom } from './context.ts';

/** Who did one of these acts to a record last and when; undefined when the caller's area may not know. */
export type FindLastSave = (
  tx: Tx,
  of: { localityId: string; subjectId: string; acts: readonly string[] },
) => Promise<SavedBy | undefined>;

/** The acts of all rooms that write, as the audit names them. */
export const writingActs = (rooms: readonly MountedRoom[]): string[] =>
  rooms.flatMap(({ contract }) =>
    Object.entries(contract.endpoints)
      .filter(([, { kind }]) => kind === 'command' || kind === 'upload')
      .map(([name]) => `${contract.room}.${name}`),
  );

interface Stale {
  tx: Tx;
  actor: Actor;
  /** What the handler had noted of the record when it refused. */
  note: AuditNote;
  find: FindLastSave;
  acts: readonly string[];
}

/** A refusal of a stale version also says who saved the other side; every other error stays as it is. */
export async function withLastSave(error: unknown, { tx, actor, note, find, acts }: Stale): Promise<unknown> {
  if (!(error instanceof Problem) || error.body.code !== 'platform.stale-version') return error;
  const subjectId = note.subjectId ?? (error.body.current as { id?: string } | undefined)?.id;
  const saved = subjectId && (await find(tx, { localityId: actor.localityId, subjectId, acts }));
  return saved ? new Problem(409, error.body.code, { ...error.body, saved }) : error;
}

import { actorOfAccount } from '../../src/features/accounts/server/public.ts';
import { childrenContract } from '../../src/features/children/contract.ts';
import { cleaningContract, registerFields } from '../../src/features/cleaning/contract.ts';
import { cleaningJobs } from '../../src/features/cleaning/server/public.ts';
import { withActor } from '../../src/platform/server/database/scope.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { unitScopes } from '../../src/scopes.ts';
import type { Place, ServedLocality } from './locality.ts';
import type { Person } from './people.ts';
import { testKeys } from './keys.ts';

/** A file that came back and waits to be entered: one row of a child, one of nobody. */
export interface CleaningSubjects {
  returnId: string;
}

const room = cleaningContract.endpoints;

/** A line as the drawing of the file writes it down, without the drawing. */
async function lineOf(
  { clone, clock }: ServedLocality,
  of: { place: Place; unitId: string; exportId: string; canary: string },
): Promise<{ key: string; name: string }> {
  const key = `00001-2021-${of.canary.replace(/\D/g, '').padStart(8, 'A')}`;
  const { rows } = await clone.admin.query(
    `insert into cleaning_lines (locality_id, export_id, line, key, unit_id, child_id, version, list, sent, made_at)
      select locality_id, $2, 1, $3, unit_id, id, version, 'personal-id', $4::jsonb || jsonb_build_object('fullName', full_name), $5
      from children where locality_id = $1 and unit_id = $6 and personal_id is null and state = 'living-here' order by id limit 1
      returning sent ->> 'fullName' as name`,
    [of.place.localityId, of.exportId, key, JSON.stringify(blank), clock.now(), of.unitId],
  );
  return { key, name: rows[0].name };
}

const blank = Object.fromEntries(registerFields.map((field) => [field, '']));

/** Reads the file, as the queue would. */
async function readFile({ clone, clock }: ServedLocality, place: Place, returnId: string): Promise<void> {
  const { rows } = await clone.admin.query(
    `select j.id, j.kind, j.input, j.requested_by from cleaning_returns r
      join jobs j on j.locality_id = r.locality_id and j.id = r.job_id where r.locality_id = $1 and r.id = $2`,
    [place.localityId, returnId],
  );
  const [job] = rows;
  const actor = await actorOfAccount(clone.db, unitScopes())(job.requested_by, clock.now());
  if (!actor) throw new Error('nobody asked for the job');
  await cleaningJobs[job.kind as string]?.({
    ...{ jobId: job.id, actor, input: job.input, keys: testKeys, now: () => clock.now() },
    signal: new AbortController().signal,
    progress: async () => undefined,
    inTransaction: (work) => withActor(clone.db, actor, work),
  });
}

export async function furnishCleaning(
  served: ServedLocality,
  at: { place: Place; commune: string; canary: string },
  officer: Person,
): Promise<CleaningSubjects> {
  const { place, canary } = at;
  const unitId = place.unit(at.commune);
  const filter = { lacking: 'personal-id' as const, unitId };
  const { total: expected } = await officer.done(childrenContract.endpoints.countMatching, filter);
  const { id: exportId } = await officer.done(room.askFile, {
    ...{ id: newId(), list: 'personal-id', unitId, expected },
    ...{ purpose: 'other', purposeNote: `${canary} rà soát tại thôn` },
  });
  const { key, name } = await lineOf(served, { place, unitId, exportId, canary });
  const lines = [
    'Họ và tên;Số định danh đúng (điền);Mã dòng',
    `${name};001313${canary.replace(/\D/g, '').padStart(6, '0')};${key}`,
    `${canary} Nguyễn Văn Lạ;;00001-2021-22222222`,
  ];
  const file = { name: `${canary}.csv`, bytes: Buffer.from(`\ufeff${lines.join('\n')}`) };
  const { id: returnId } = await officer.done(room.sendReturn, { id: newId(), unitId }, { file });
  await readFile(served, place, returnId);
  return { returnId };
}

/** A version that no record has: a command then reaches the record and changes nothing. */
const version = 999;

/** What the inputs need beside the ids of records; by act. */
export const cleaningBodies: Readonly<Record<string, () => object>> = {
  'cleaning.askFile': () => ({
    ...{ id: newId(), list: 'police-check', expected: 5999, purpose: 'review', purposeNote: '' },
  }),
  'cleaning.sendReturn': () => ({ id: newId() }),
  'cleaning.listReturnRows': () => ({ pile: 'refused' }),
  'cleaning.commitReturn': () => ({ version, expected: 1 }),
  'cleaning.undoReturn': () => ({ version }),
  'cleaning.discardReturn': () => ({ version }),
};

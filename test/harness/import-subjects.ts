import { actorOfAccount } from '../../src/features/accounts/server/public.ts';
import { importsContract } from '../../src/features/imports/contract.ts';
import { importJobs } from '../../src/features/imports/server/public.ts';
import { withActor } from '../../src/platform/server/database/scope.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { unitScopes } from '../../src/scopes.ts';
import type { Place, ServedLocality } from './locality.ts';
import type { Person } from './people.ts';
import { testKeys } from './keys.ts';

/** A list at its fourth step: one row ready, one to be mended. */
export interface ImportSubjects {
  importId: string;
}

const room = importsContract.endpoints;

/** Runs the job that an import waits for, as the queue would. */
export async function runImportJob(served: ServedLocality, place: Place, importId: string): Promise<void> {
  const { clone, clock } = served;
  const { rows } = await clone.admin.query(
    `select j.id, j.kind, j.input, j.requested_by from child_imports i
      join jobs j on j.locality_id = i.locality_id and j.id = i.job_id where i.locality_id = $1 and i.id = $2`,
    [place.localityId, importId],
  );
  const [job] = rows;
  const actor = await actorOfAccount(clone.db, unitScopes())(job.requested_by, clock.now());
  if (!actor) throw new Error('nobody asked for the job');
  await importJobs[job.kind as string]?.({
    ...{ jobId: job.id, actor, input: job.input, keys: testKeys, now: () => clock.now() },
    signal: new AbortController().signal,
    progress: async () => undefined,
    inTransaction: (work) => withActor(clone.db, actor, work),
  });
}

export async function furnishImport(
  served: ServedLocality,
  at: { place: Place; commune: string; canary: string },
  officer: Person,
): Promise<ImportSubjects> {
  const unitId = at.place.unit(at.commune);
  const lines = [
    'Họ và tên;Giới tính;Ngày sinh;Địa chỉ',
    `Nguyễn Thị Măng Non;Nữ;05/03/2014;${at.canary}`,
    `Trần Văn Tre;Nam;31/02/2015;${at.canary}`,
  ];
  const file = { name: `${at.canary}.csv`, bytes: Buffer.from(`\ufeff${lines.join('\n')}`) };
  const { id: importId } = await officer.done(room.startImport, { id: newId(), unitId }, { file });
  await runImportJob(served, at.place, importId);
  const sheets = [{ sheet: 0, header: { top: 1, bottom: 1 }, encodings: [] }];
  const taken = await officer.done(room.chooseSheets, { importId, version: 2 + 1, sheets });
  await officer.done(room.chooseColumns, {
    ...{ importId, version: taken.version, sheets: [{ sheet: 0, columns: [] }] },
    options: { unitId, livesHereSince: null, confirmCircumstances: false, circumstancesFrom: null },
  });
  await runImportJob(served, at.place, importId);
  return { importId };
}

/** A version that no record has: a command then reaches the record and changes nothing. */
const version = 999;
const options = { unitId: null, livesHereSince: null, confirmCircumstances: false, circumstancesFrom: null };

/** What the inputs need beside the ids of records; by act. */
export const importBodies: Readonly<Record<string, () => object>> = {
  'imports.startImport': () => ({ id: newId() }),
  'imports.previewSheet': () => ({ sheet: 0 }),
  'imports.chooseSheets': () => ({
    version,
    sheets: [{ sheet: 0, header: { top: 1, bottom: 1 }, encodings: [] }],
  }),
  'imports.chooseColumns': () => ({ version, sheets: [{ sheet: 0, columns: [] }], options }),
  'imports.repair': () => ({ version, repairId: newId(), repair: { kind: 'year-only' } }),
  'imports.takeBackRepair': () => ({ version, repairId: newId() }),
  'imports.editRows': () => ({
    rows: [{ seq: 1, version, edits: [{ field: 'note', text: 'mới' }], takeBack: [] }],
  }),
  'imports.decideRows': () => ({ rows: [{ seq: 1, version }], choice: 'skip' }),
  'imports.compareRow': () => ({ seq: 2 }),
  'imports.commitImport': () => ({ version, expected: 1 }),
  'imports.undoImport': () => ({ version }),
  'imports.retryImport': () => ({ version }),
  'imports.discardImport': () => ({ version }),
};

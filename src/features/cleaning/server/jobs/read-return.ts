import { findFile, removeFiles } from '../../../../platform/server/files.ts';
import type { JobHandler } from '../../../../platform/server/jobs.ts';
import { readSheets, UnreadableFile } from '../../../../platform/server/reading/index.ts';
import { ReturnedSheets } from '../../rules/returned-sheets.ts';
import { lockReturn, type ReturnChange, updateReturn } from '../queries/returns.ts';
import { replaceRows } from '../queries/rows.ts';

/** Job `cleaning-read`: the file is read in a process of its own, its rows kept, the file itself given up. */
export const readReturn: JobHandler = async (job) => {
  const { returnId } = job.input as { returnId: string };
  const { localityId } = job.actor;
  const start = await job.inTransaction(async (tx) => {
    const stored = await lockReturn(tx, job.actor, returnId);
    const file = stored?.state === 'reading' ? await findFile(tx, localityId, stored.fileId) : undefined;
    return stored && file && { stored, file };
  });
  if (!start) return { returnId };
  const sheets = new ReturnedSheets();
  const problem = await readInto(sheets, start.file, job.signal);
  await job.inTransaction(async (tx) => {
    const stored = await lockReturn(tx, job.actor, returnId);
    if (stored?.state !== 'reading') return;
    if (!problem) await replaceRows(tx, { localityId, returnId, unitId: stored.unitId }, sheets.rows);
    const change: ReturnChange = problem
      ? { state: 'refused', problem }
      : { state: 'open', ignored: sheets.ignored };
    await removeFiles(tx, localityId, [stored.fileId]);
    await updateReturn(tx, { localityId, id: returnId }, change);
  });
  return { returnId, rows: sheets.rows.length };
};

/** @returns why the file is not taken */
async function readInto(
  sheets: ReturnedSheets,
  file: { name: string; bytes: Uint8Array },
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const { sheets: found } = await readSheets(file, { signal, onRows: (at, rows) => sheets.take(at, rows) });
    return sheets.finish(found.map(({ name }) => name));
  } catch (error) {
    if (error instanceof UnreadableFile) return error.problem;
    throw error;
  }
}

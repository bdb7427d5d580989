import { storeFile } from '../../../platform/server/files.ts';
import type { Context } from '../../../platform/server/http/context.ts';
import { enqueueJob } from '../../../platform/server/jobs.ts';
import { recogniseWorkbook } from '../../../platform/server/reading/index.ts';
import type { UploadedFile } from '../../../platform/shared/endpoint.ts';
import { newId } from '../../../platform/shared/id.ts';
import { addHours } from '../../../platform/shared/instant.ts';
import { refused } from '../../../platform/shared/problem.ts';
import { getPlace } from '../../children/server/public.ts';
import { daysOut } from '../contract.ts';
import { insertReturn, purgeOldRows, updateReturn } from './queries/returns.ts';

/** A filled file comes back: what its head gives away is refused at once; the rest is read apart, by a job. */
export async function sendReturn(ctx: Context, input: { id: string; unitId: string }, file: UploadedFile) {
  const { id, unitId } = input;
  await getPlace(ctx, unitId);
  ctx.audit({ subjectKind: 'cleaning-return', subjectId: id, unitId });
  const verdict = recogniseWorkbook(file.name, file.bytes);
  if (!verdict.ok) throw refused(verdict.problem);
  await purgeOldRows(ctx.tx, ctx.actor, addHours(ctx.now, -daysOut * 24));
  const { localityId, accountId } = ctx.actor;
  const { name, mediaType, bytes } = verdict.file;
  const made = { localityId, unitId, accountId, now: ctx.now };
  const fileId = newId();
  await storeFile(ctx.tx, { ...made, id: fileId, name, mediaType, bytes });
  if (!(await insertReturn(ctx.tx, { ...made, id, fileId, fileName: name })))
    throw refused('platform.invalid-input', { fields: [{ path: 'id', code: 'id-taken' }] });
  const jobId = await enqueueJob(ctx.tx, {
    ...{ localityId, kind: 'cleaning-read', input: { returnId: id } },
    ...{ requestedBy: accountId, unitId, now: ctx.now },
  });
  return { id, version: await updateReturn(ctx.tx, { localityId, id }, { jobId }) };
}

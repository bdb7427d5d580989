import { createHash } from 'node:crypto';
import { storeFile } from '../../../platform/server/files.ts';
import type { Context } from '../../../platform/server/http/context.ts';
import { recogniseWorkbook } from '../../../platform/server/reading/index.ts';
import { holdsAt } from '../../../platform/shared/actor.ts';
import type { UploadedFile } from '../../../platform/shared/endpoint.ts';
import { newId } from '../../../platform/shared/id.ts';
import { addHours } from '../../../platform/shared/instant.ts';
import { notFound, refused } from '../../../platform/shared/problem.ts';
import { importPermissions } from '../permissions.ts';
import { keyOf, startJob, takeImport } from './own-import.ts';
import { placesOf } from './places.ts';
import { insertImport, purgeOld, removeRead, updateImport } from './queries/imports.ts';

const keptHours = 30 * 24;

/** Step 1. What the file's head and directory give away is refused at once; the rest is found by the reading. */
export async function startImport(ctx: Context, input: { id: string; unitId: string }, file: UploadedFile) {
  const { id, unitId } = input;
  if (!holdsAt(ctx.actor, importPermissions['import.run'], unitId)) throw notFound();
  ctx.audit({ subjectKind: 'import', subjectId: id, unitId });
  const places = await placesOf(ctx, unitId);
  const own = places.find((place) => place.unitId === unitId);
  if (places.length === 0) throw refused('imports.not-a-place-of-children');
  const verdict = recogniseWorkbook(file.name, file.bytes);
  if (!verdict.ok) throw refused(verdict.problem);
  const { localityId, accountId } = ctx.actor;
  await purgeOld(ctx.tx, ctx.actor, addHours(ctx.now, -keptHours));
  const { name, mediaType, bytes } = verdict.file;
  const fileId = newId();
  await storeFile(ctx.tx, {
    localityId,
    id: fileId,
    name,
    mediaType,
    bytes,
    unitId,
    accountId,
    now: ctx.now,
  });
  await insertImport(ctx.tx, {
    ...{ localityId, id, unitId, fileId, fileName: name, fileSize: bytes.length, now: ctx.now, accountId },
    sha256: createHash('sha256').update(bytes).digest(),
    options: {
      // A list of one hamlet, or of a commune that has none, needs no word of it.
      unitId:
        places.length === 1 || own === undefined
          ? places.length === 1
            ? (places[0]?.unitId ?? null)
            : null
          : null,
      ...{ livesHereSince: null, confirmCircumstances: false, circumstancesFrom: null },
    },
  });
  return startJob(ctx, { id, unitId }, 'import-read', {});
}

export async function retryImport(ctx: Context, input: { importId: string; version: number }) {
  const found = await takeImport(ctx, input, 'retry');
  const kinds = {
    reading: 'import-read',
    judging: 'import-judge',
    committing: 'import-commit',
    undoing: 'import-undo',
  } as const;
  return startJob(ctx, found, kinds[found.state as keyof typeof kinds], {});
}

export async function discardImport(ctx: Context, input: { importId: string; version: number }) {
  const found = await takeImport(ctx, input, 'discard');
  // A commit that broke off has entered children: it is finished or taken back, never forgotten.
  if (found.committedAt !== null) throw refused('imports.closed');
  await removeRead(ctx.tx, ctx.actor.localityId, found.id);
  const version = await updateImport(ctx.tx, keyOf(ctx, found.id), {
    ...{ state: 'discarded', found: [], chosen: [], repairs: [] },
  });
  return { id: found.id, version };
}

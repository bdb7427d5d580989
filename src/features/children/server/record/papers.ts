import { findFile, storeFile } from '../../../../platform/server/files.ts';
import type { Context } from '../../../../platform/server/http/context.ts';
import { recogniseFile } from '../../../../platform/server/reading/index.ts';
import type { FileAnswer, UploadedFile } from '../../../../platform/shared/endpoint.ts';
import { newId } from '../../../../platform/shared/id.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { notFound, refused, staleVersion } from '../../../../platform/shared/problem.ts';
import { appendEvents } from '../queries/events.ts';
import * as papers from '../queries/papers.ts';
import { ownChild } from './own-child.ts';
import { visibleChild } from './get-child.ts';

const paperKinds: ReadonlySet<string> = new Set(['pdf', 'docx', 'png', 'jpeg']);

export interface PaperInput {
  childId: string;
  id: string;
  kind: string;
  name: string;
  number: string;
  issuedOn?: string | undefined;
}

export async function addPaper(ctx: Context, input: PaperInput, file: UploadedFile) {
  const child = await ownChild(ctx, input.childId, 'change');
  const { issuedOn = null } = input;
  const wrongDay = (code: string) =>
    refused('platform.invalid-input', { fields: [{ path: 'issuedOn', code }] });
  if (issuedOn !== null && issuedOn > localDateOf(ctx.now)) throw wrongDay('children.date-in-future');
  if (issuedOn !== null && issuedOn < child.birthDate) throw wrongDay('children.before-birth');
  const verdict = recogniseFile(file.name, file.bytes);
  const mediaType = verdict.ok && paperKinds.has(verdict.file.kind) ? verdict.file.mediaType : undefined;
  if (!mediaType) {
    const code = verdict.ok ? 'children.file-kind-refused' : verdict.problem;
    throw refused(code, { fields: [{ path: 'file', code }] });
  }
  const by = { localityId: ctx.actor.localityId, accountId: ctx.actor.accountId, now: ctx.now };
  const fileId = newId();
  await storeFile(ctx.tx, { ...by, ...file, mediaType, id: fileId, unitId: child.unitId });
  const { id, kind, number, name } = input;
  const paper = { id, childId: child.id, unitId: child.unitId, fileId, kind, name: name || file.name };
  await papers.insertPaper(ctx.tx, by, { ...paper, number, issuedOn });
  await appendEvents(ctx.tx, by, [
    {
      ...{ id: newId(), childId: child.id, unitId: child.unitId, kind: 'paper', onDate: null },
      detail: { paper: paper.name },
    },
  ]);
  return { id, version: 1 };
}

export async function removePaper(
  ctx: Context,
  input: { childId: string; paperId: string; version: number; undo: boolean },
) {
  const child = await ownChild(ctx, input.childId, 'change');
  const paper = await papers.findPaper(ctx.tx, ctx.actor, { childId: child.id, paperId: input.paperId });
  if (!paper) throw notFound();
  const version = await papers.setPaperRemoved(ctx.tx, {
    ...{ localityId: ctx.actor.localityId, id: paper.id, version: input.version },
    removedAt: input.undo ? null : ctx.now,
  });
  if (version === undefined) throw staleVersion(paper);
  return { id: paper.id, version };
}

export async function downloadPaper(
  ctx: Context,
  input: { childId: string; paperId: string },
): Promise<FileAnswer> {
  const { child, sight } = await visibleChild(ctx, input.childId);
  const asked = { childId: child.id, paperId: input.paperId };
  const paper = sight.fields.has('papers') ? await papers.findPaper(ctx.tx, ctx.actor, asked) : undefined;
  const file =
    paper && paper.removedAt === null
      ? await findFile(ctx.tx, ctx.actor.localityId, paper.fileId)
      : undefined;
  if (!paper || !file) throw notFound();
  ctx.audit({ detail: { paperId: paper.id, kind: paper.kind } });
  return file;
}

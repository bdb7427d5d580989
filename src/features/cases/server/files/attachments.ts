import { type Context, type Look, lookFirst } from '../../../../platform/server/http/context.ts';
import { openForSealing, openSealed } from '../../../../platform/server/sealed/index.ts';
import type { AnswerOf, FileAnswer } from '../../../../platform/shared/endpoint.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { notFound, Problem, refused, staleVersion } from '../../../../platform/shared/problem.ts';
import { displayNamesOf } from '../../../accounts/server/public.ts';
import type { AttachmentType, AttachmentWords, casesContract, ShownAttachment } from '../../contract.ts';
import { secretsLawOn } from '../../rules/state-secrets.ts';
import {
  type AttachmentRow,
  emptyAttachment,
  findAttachment,
  findAttachments,
  insertAttachment,
  readAttachment,
} from '../queries/attachments.ts';
import { fileRules } from '../reference.ts';
import { type OwnCase, ownCase, sameIdAgain } from '../standing.ts';
import { type LookedAt, lookAt, markedSecret } from './look-at.ts';

/** Files of a case: attached, listed, opened and withdrawn by its team alone (security.md §1, P4). */

type Endpoints = (typeof casesContract)['endpoints'];

/** @throws 404 for everybody else, a leader who decides and is not on the team included */
async function ofTeam(ctx: Context, caseId: string, held: 'held' | 'read'): Promise<OwnCase> {
  const own = await ownCase(ctx, caseId, held);
  if (!own.roles.includes('member')) throw notFound();
  return own;
}

const at =
  (column: 'content' | 'words') =>
  ({ id, version }: { id: string; version: number }) => ({
    ...{ table: 'case_attachments', column, rowId: id, version },
  });
/** The content is never changed: it is there as it came, or gone. */
const contentOf = (id: string) => at('content')({ id, version: 1 });
const wordsOf = at('words');

type Attached = Endpoints['attachFile'];

/** What is marked as a state secret is refused before anything of it is looked at or kept. */
const lookAtSent: Look<Attached, LookedAt> = async ({ input: { secrecy, source, dated }, file, now }) => {
  const on = localDateOf(now);
  if (secrecy !== 'none') throw markedSecret('cases.state-secret', secrecy, on);
  const fields = [
    ...(fileRules.sources.some(({ code }) => code === source)
      ? []
      : [{ path: 'source', code: 'not-in-list' }]),
    ...(dated > on ? [{ path: 'dated', code: 'cases.file-dated-ahead' }] : []),
  ];
  if (fields.length > 0 || !file) throw refused('platform.invalid-input', { fields });
  return lookAt(file, on);
};

/** In a closed case too: a verdict, a forensic report may come later, and the file must be whole. */
export const attachFile = lookFirst<Attached, LookedAt>(
  lookAtSent,
  async (ctx, input, { type, name, bytes }) => {
    const { caseId, id, secrecy: _, ...said } = input;
    const { unitId } = (await ofTeam(ctx, caseId, 'held')).file;
    const sealer = await openForSealing(ctx, { subjectId: caseId, unitId });
    const words: AttachmentWords = { name, ...said };
    const made = {
      ...{ id, caseId, unitId, type, size: bytes.length, now: ctx.now },
      words: sealer.seal(wordsOf({ id, version: 1 }), JSON.stringify(words)),
      content: sealer.sealBytes(contentOf(id), bytes),
    };
    if (!(await insertAttachment(ctx.tx, ctx.actor, made))) throw sameIdAgain();
    ctx.audit({ detail: { attachment: id, type } });
    return { id, version: 1 };
  },
);

type Kept = AttachmentWords & { reason?: string };

export async function listAttachments(
  ctx: Context,
  { caseId }: { caseId: string },
): Promise<AnswerOf<Endpoints['listAttachments']>> {
  await ofTeam(ctx, caseId, 'read');
  const rows = await findAttachments(ctx.tx, ctx.actor, caseId);
  const names = await displayNamesOf(
    ctx.tx,
    rows.flatMap(({ addedBy, withdrawnBy }) => [addedBy, withdrawnBy]),
  );
  const unsealer = await openSealed(ctx, caseId);
  ctx.audit({ detail: { rows: rows.length } });
  const shown = (row: AttachmentRow): ShownAttachment => {
    const kept: Kept | null = unsealer.destroyed
      ? null
      : JSON.parse(unsealer.unseal(wordsOf(row), row.words));
    const { reason = '', ...words } = kept ?? ({} as Kept);
    const { id, type, size: bytes, addedAt, withdrawnAt, withdrawnBy, version } = row;
    return {
      ...{ id, type, bytes, addedAt, addedBy: names.get(row.addedBy) ?? '', words: kept && words, version },
      withdrawn:
        withdrawnAt === null ? null : { at: withdrawnAt, by: names.get(withdrawnBy ?? '') ?? '', reason },
    };
  };
  const { sources, megabytes } = fileRules;
  return {
    attachments: rows.map(shown),
    sources,
    megabytes,
    secretsLaw: secretsLawOn(fileRules, localDateOf(ctx.now)),
  };
}

const mediaTypes: Record<AttachmentType, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

/** @throws 404 outside the team; 410 once the case's key was destroyed; 422 where it was withdrawn */
export async function downloadAttachment(
  ctx: Context,
  { caseId, attachmentId }: { caseId: string; attachmentId: string },
): Promise<FileAnswer> {
  await ofTeam(ctx, caseId, 'read');
  const found = await findAttachment(ctx.tx, ctx.actor, { caseId, id: attachmentId });
  if (!found) throw notFound();
  const content = await readAttachment(ctx.tx, ctx.actor, found.id);
  if (content === null) throw refused('cases.attachment-withdrawn');
  const unsealer = await openSealed(ctx, caseId);
  if (unsealer.destroyed) throw new Problem(410, 'platform.content-destroyed');
  const { name }: Kept = JSON.parse(unsealer.unseal(wordsOf(found), found.words));
  ctx.audit({ detail: { attachment: found.id, type: found.type } });
  return {
    name,
    mediaType: mediaTypes[found.type],
    bytes: unsealer.unsealBytes(contentOf(found.id), content),
  };
}

/** A wrong file: its content is gone with this act; that it was there, and why it is not, stays. */
export async function withdrawAttachment(
  ctx: Context,
  input: { caseId: string; attachmentId: string; version: number; reason: string },
) {
  const { caseId, version, reason } = input;
  const { unitId } = (await ofTeam(ctx, caseId, 'held')).file;
  const found = await findAttachment(ctx.tx, ctx.actor, { caseId, id: input.attachmentId });
  if (!found) throw notFound();
  const { id } = found;
  if (found.withdrawnAt !== null) throw refused('cases.attachment-withdrawn');
  const stale = () => staleVersion({ id, version: found.version });
  if (found.version !== version) throw stale();
  const sealer = await openForSealing(ctx, { subjectId: caseId, unitId });
  const kept: Kept = JSON.parse(sealer.unseal(wordsOf(found), found.words));
  const words = sealer.seal(wordsOf({ id, version: version + 1 }), JSON.stringify({ ...kept, reason }));
  const saved = await emptyAttachment(ctx.tx, ctx.actor, { id, version, words, now: ctx.now });
  if (saved === undefined) throw stale();
  ctx.audit({ detail: { attachment: id, type: found.type } });
  return { id, version: saved };
}

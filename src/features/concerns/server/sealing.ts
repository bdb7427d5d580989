import type { Context } from '../../../platform/server/http/context.ts';
import { openForSealing, openSealed, type Place } from '../../../platform/server/sealed/index.ts';
import type { ConcernContent, Informant } from '../contract.ts';

/**
 * What of a concern stands in the database sealed, and under which key: content and the words of its acts under the concern's
 * own, who told it under one of their own. Whoever calls has found the record behind the walls first.
 */

export interface SealedConcern {
  id: string;
  unitId: string;
}

/** Content with the reason of a late entry: free words of the same kind. */
export interface KeptContent {
  content: ConcernContent;
  lateReason: string;
}

const contentPlace = (rowId: string, version: number): Place => ({
  ...{ table: 'concerns', column: 'content', rowId, version },
});
const notePlace = (rowId: string): Place => ({
  ...{ table: 'concern_events', column: 'note', rowId, version: 1 },
});
const informantPlace = (rowId: string): Place => ({
  ...{ table: 'concern_informants', column: 'informant', rowId, version: 1 },
});

const sealerOf = (ctx: Context, { id, unitId }: SealedConcern) =>
  openForSealing(ctx, { subjectId: id, unitId });

/** `version` is that of the content alone: acts that do not touch it leave it sealed as it is. */
export async function sealContent(
  ctx: Context,
  concern: SealedConcern,
  version: number,
  kept: KeptContent,
): Promise<Uint8Array> {
  const sealer = await sealerOf(ctx, concern);
  return sealer.seal(contentPlace(concern.id, version), JSON.stringify(kept));
}

/** @throws 410 once the key was destroyed */
export async function unsealContent(
  ctx: Context,
  concernId: string,
  kept: { content: Uint8Array; contentVersion: number },
): Promise<KeptContent> {
  const unsealer = await openSealed(ctx, concernId);
  return JSON.parse(unsealer.unseal(contentPlace(concernId, kept.contentVersion), kept.content));
}

/** undefined where nothing was said. */
export async function sealNote(
  ctx: Context,
  concern: SealedConcern,
  eventId: string,
  note: string,
): Promise<Uint8Array | undefined> {
  if (note === '') return undefined;
  return (await sealerOf(ctx, concern)).seal(notePlace(eventId), note);
}

export async function unsealNotes(
  ctx: Context,
  concernId: string,
  events: readonly { id: string; note: Uint8Array | null }[],
): Promise<{ eventId: string; note: string }[]> {
  const unsealer = await openSealed(ctx, concernId);
  return events.flatMap(({ id, note }) =>
    note ? [{ eventId: id, note: unsealer.unseal(notePlace(id), note) }] : [],
  );
}

/** `of.id` is the informant's own id: the key is not the concern's. */
export async function sealInformant(
  ctx: Context,
  of: SealedConcern,
  informant: Informant,
): Promise<Uint8Array> {
  return (await sealerOf(ctx, of)).seal(informantPlace(of.id), JSON.stringify(informant));
}

export async function unsealInformant(
  ctx: Context,
  kept: { id: string; informant: Uint8Array },
): Promise<Informant> {
  const unsealer = await openSealed(ctx, kept.id);
  return JSON.parse(unsealer.unseal(informantPlace(kept.id), kept.informant));
}

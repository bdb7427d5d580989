import type { Context } from '../../../platform/server/http/context.ts';
import type { ConcernContent, Informant } from '../contract.ts';

/**
 * What of a concern stands in the database sealed, and under which key: content and the words of its acts under the concern's
 * own, who told it under one of their own.
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

export async function sealContent(
  _ctx: Context,
  _concern: SealedConcern,
  _version: number,
  kept: KeptContent,
): Promise<Buffer> {
  return Buffer.from(JSON.stringify(kept));
}

export async function unsealContent(
  _ctx: Context,
  _concernId: string,
  kept: { content: Buffer; contentVersion: number },
): Promise<KeptContent> {
  return JSON.parse(kept.content.toString('utf8'));
}

export async function sealNote(
  _ctx: Context,
  _concern: SealedConcern,
  _eventId: string,
  note: string,
): Promise<Buffer | undefined> {
  return note === '' ? undefined : Buffer.from(note);
}

export async function unsealNotes(
  _ctx: Context,
  _concernId: string,
  events: readonly { id: string; note: Buffer | null }[],
): Promise<{ eventId: string; note: string }[]> {
  return events.flatMap(({ id, note }) => (note ? [{ eventId: id, note: note.toString('utf8') }] : []));
}

export async function sealInformant(
  _ctx: Context,
  _of: SealedConcern,
  informant: Informant,
): Promise<Buffer> {
  return Buffer.from(JSON.stringify(informant));
}

export async function unsealInformant(
  _ctx: Context,
  kept: { id: string; informant: Buffer },
): Promise<Informant> {
  return JSON.parse(kept.informant.toString('utf8'));
}

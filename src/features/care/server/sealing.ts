import type { Context } from '../../../platform/server/http/context.ts';
import {
  openForSealing,
  openManySealed,
  openSealed,
  type Place,
} from '../../../platform/server/sealed/index.ts';
import { type CarerFile, CarerFile as CarerFileShape, type Verification } from '../contract.ts';

/** A carer's file is sealed under a key of its own; words about a child's care under the key of the child's case. */
export interface KeptCarer {
  file: CarerFile;
  verification: Verification | null;
}

const filePlace = (rowId: string, version: number): Place => ({
  ...{ table: 'carers', column: 'content', rowId, version },
});
const linePlace = (listId: string, carerId: string): Place => ({
  ...{ table: 'carer_list_lines', column: 'content', rowId: `${listId}/${carerId}`, version: 1 },
});
export const eventPlace = (rowId: string): Place => ({
  ...{ table: 'care_events', column: 'words', rowId, version: 1 },
});

interface Subject {
  id: string;
  unitId: string;
}

export async function sealCarer(
  ctx: Context,
  { id, unitId }: Subject,
  version: number,
  kept: KeptCarer,
): Promise<Uint8Array> {
  const sealer = await openForSealing(ctx, { subjectId: id, unitId });
  return sealer.seal(filePlace(id, version), JSON.stringify(kept));
}

interface SealedCarer {
  id: string;
  version: number;
  content: Uint8Array;
}

/** Of each the file; null once its key was destroyed. */
export async function unsealCarers(
  ctx: Context,
  carers: readonly SealedCarer[],
): Promise<Map<string, KeptCarer | null>> {
  const keys = await openManySealed(
    ctx,
    carers.map(({ id }) => id),
  );
  return new Map(
    carers.map(({ id, version, content }) => {
      const key = keys.get(id);
      return [id, !key || key.destroyed ? null : JSON.parse(key.unseal(filePlace(id, version), content))];
    }),
  );
}

/** What a circulated line tells of a carer: conditions and wishes, and no word that somebody wrote. */
const told = ({ file }: KeptCarer): CarerFile => ({
  ...file,
  ...{ members: [], address: '—', phone: '', housing: '', income: '', background: '', reason: '' },
  persons: file.persons.map((person) => ({ ...person, personalId: '' })),
});

export async function sealLine(
  ctx: Context,
  listId: string,
  { id, unitId }: Subject,
  kept: KeptCarer,
): Promise<Uint8Array> {
  const sealer = await openForSealing(ctx, { subjectId: id, unitId });
  return sealer.seal(linePlace(listId, id), JSON.stringify(told(kept)));
}

export async function unsealLines(
  ctx: Context,
  lines: readonly { listId: string; carerId: string; content: Uint8Array }[],
): Promise<Map<string, CarerFile>> {
  const keys = await openManySealed(
    ctx,
    lines.map(({ carerId }) => carerId),
  );
  const found = lines.flatMap(({ listId, carerId, content }): [string, CarerFile][] => {
    const key = keys.get(carerId);
    if (!key || key.destroyed) return [];
    return [[carerId, CarerFileShape.parse(JSON.parse(key.unseal(linePlace(listId, carerId), content)))]];
  });
  return new Map(found);
}

export async function sealWords(
  ctx: Context,
  of: { caseId: string; unitId: string; eventId: string },
  words: object,
): Promise<Uint8Array> {
  const sealer = await openForSealing(ctx, { subjectId: of.caseId, unitId: of.unitId });
  return sealer.seal(eventPlace(of.eventId), JSON.stringify(words));
}

export async function unsealWords(
  ctx: Context,
  caseId: string,
  events: readonly { id: string; words: Uint8Array }[],
): Promise<(id: string) => Record<string, unknown> | null> {
  const unsealer = await openSealed(ctx, caseId);
  const words = new Map(
    unsealer.destroyed
      ? []
      : events.map((event) => [event.id, JSON.parse(unsealer.unseal(eventPlace(event.id), event.words))]),
  );
  return (id) => words.get(id) ?? null;
}

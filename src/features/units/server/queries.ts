import { sql } from 'kysely';
import type { Database, Tx } from '../../../platform/server/database/connect.ts';
import { prepared } from '../../../platform/server/database/prepared.ts';
import { newId } from '../../../platform/shared/id.ts';
import type {
  ChangePreview,
  RecordedChange,
  Succession,
  UnitSector,
  UnitType,
  UnitVersion,
} from '../contract.ts';
import type { RecordedSuccession, TreeEdits, TreeFacts } from '../rules.ts';

/** Which state of the tree the database holds, as this transaction sees it; undefined when the locality is not visible. */
export async function findTreeStamp(db: Database | Tx, localityId: string) {
  // The row's transaction number tells two trees of the same version apart when one of them was never committed.
  const { rows } = await sql<{ treeVersion: number; stamp: string }>`${prepared}
    select tree_version as "treeVersion", tree_version || ':' || xmin::text as stamp from localities where id = ${localityId}`.execute(
    db,
  );
  return rows[0];
}

export async function readTreeFacts(
  db: Database | Tx,
  localityId: string,
  treeVersion: number,
): Promise<TreeFacts> {
  const types = await readTypes(db);
  const versions = await db
    .selectFrom('unit_versions')
    .select(['unit_id as unitId', 'name', 'short_name as shortName', 'type_code as typeCode', 'aliases'])
    .select(['official_code as officialCode', 'parent_id as parentId'])
    .select(['valid_from as validFrom', 'valid_to as validTo'])
    .where('locality_id', '=', localityId)
    .execute();
  const successions = await readSuccessions(db, localityId);
  const sectors = await readSectors(db, localityId);
  return {
    ...{ localityId, treeVersion, types, successions, sectors },
    versions: versions satisfies UnitVersion[],
  };
}

async function readSectors(db: Database | Tx, localityId: string): Promise<Map<string, UnitSector>> {
  const rows = await db
    .selectFrom('units')
    .select(['id', 'sector'])
    .where('locality_id', '=', localityId)
    .where('sector', 'is not', null)
    .execute();
  return new Map(rows.map(({ id, sector }) => [id, sector as UnitSector]));
}

export async function setSector(
  tx: Tx,
  of: { localityId: string; unitId: string; sector: UnitSector | null },
): Promise<void> {
  await tx
    .updateTable('units')
    .set({ sector: of.sector })
    .where('locality_id', '=', of.localityId)
    .where('id', '=', of.unitId)
    .execute();
}

async function readTypes(db: Database | Tx): Promise<UnitType[]> {
  const rows = await db
    .selectFrom('unit_types')
    .select(['code', 'name', 'kind', 'level', 'valid_from as validFrom', 'valid_to as validTo'])
    .orderBy('level')
    .orderBy('code')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as UnitType['kind'] }));
}

async function readSuccessions(db: Database | Tx, localityId: string): Promise<Succession[]> {
  return db
    .selectFrom('unit_successions')
    .innerJoin('unit_changes', 'unit_changes.id', 'unit_successions.change_id')
    .select([
      'effective_on as effectiveOn',
      'from_unit_id as fromUnitId',
      'to_unit_id as toUnitId',
      'partial',
    ])
    .where('unit_changes.locality_id', '=', localityId)
    .orderBy('effective_on')
    .execute();
}

/** The successions from any of these units with the changes that made them. */
export async function findSuccessions(
  tx: Tx,
  localityId: string,
  fromUnitIds: readonly string[],
): Promise<RecordedSuccession[]> {
  const rows = await tx
    .selectFrom('unit_successions')
    .innerJoin('unit_changes', 'unit_changes.id', 'unit_successions.change_id')
    .select(['from_unit_id as fromUnitId', 'to_unit_id as toUnitId', 'id', 'kind', 'document'])
    .select(['effective_on as effectiveOn', 'recorded_at as recordedAt', 'recorded_by as recordedBy'])
    .where('unit_changes.locality_id', '=', localityId)
    .where('from_unit_id', 'in', fromUnitIds)
    .execute();
  return rows.map(({ fromUnitId, toUnitId, kind, ...change }) => ({
    ...{ fromUnitId, toUnitId },
    change: { ...change, kind: kind as RecordedChange['kind'] },
  }));
}

/** Moves the tree on by one version, if it is still the one that the caller saw. Others who change it wait here. */
export async function claimTreeVersion(tx: Tx, localityId: string, seen: number): Promise<boolean> {
  const result = await tx
    .updateTable('localities')
    .set({ tree_version: seen + 1 })
    .where('id', '=', localityId)
    .where('tree_version', '=', seen)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export interface ChangeToRecord {
  id: string;
  localityId: string;
  kind: RecordedChange['kind'];
  effectiveOn: string;
  document: string;
  recordedAt: string;
  /** null: by a command at the machine, without an account. */
  recordedBy: string | null;
  preview: ChangePreview;
  edits: TreeEdits;
}

/** Answers false when a change of this id is already recorded; then nothing is written. */
export async function recordChange(tx: Tx, change: ChangeToRecord): Promise<boolean> {
  const { id, localityId, kind, effectiveOn, document, recordedAt, recordedBy, preview, edits } = change;
  const fresh = await tx
    .insertInto('unit_changes')
    .values({
      id,
      locality_id: localityId,
      kind,
      effective_on: effectiveOn,
      document,
      unit_ids: unitsTouched(edits),
      preview: JSON.stringify(preview),
      recorded_at: recordedAt,
      recorded_by: recordedBy,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!fresh) return false;
  await closeVersions(tx, edits);
  await insertUnits(tx, localityId, edits.newUnitIds, recordedAt);
  await insertVersions(tx, localityId, edits.inserts);
  await insertSuccessions(tx, id, edits.successions);
  return true;
}

const unitsTouched = (edits: TreeEdits): string[] => [
  ...new Set([...edits.ends, ...edits.removes, ...edits.inserts].map((version) => version.unitId)),
];

/** Ended before the new ones begin: a unit has one version a day, a code one holder. */
async function closeVersions(tx: Tx, { ends, removes }: TreeEdits): Promise<void> {
  const [end] = ends;
  // All versions that one change ends, end on its day.
  if (end)
    await tx
      .updateTable('unit_versions')
      .set({ valid_to: end.validTo })
      .where('valid_to', 'is', null)
      .where(
        'unit_id',
        'in',
        ends.map(({ unitId }) => unitId),
      )
      .execute();
  const [removed] = removes;
  if (removed)
    await tx
      .deleteFrom('unit_versions')
      .where('valid_from', '=', removed.validFrom)
      .where(
        'unit_id',
        'in',
        removes.map(({ unitId }) => unitId),
      )
      .execute();
}

export async function insertUnits(
  tx: Tx,
  localityId: string,
  unitIds: readonly string[],
  createdAt: string,
  sectors: ReadonlyMap<string, UnitSector> = new Map(),
): Promise<void> {
  if (unitIds.length === 0) return;
  const rows = unitIds.map((id) => ({
    ...{ id, locality_id: localityId, created_at: createdAt },
    sector: sectors.get(id) ?? null,
  }));
  await tx.insertInto('units').values(rows).execute();
}

export async function insertVersions(
  tx: Tx,
  localityId: string,
  versions: readonly UnitVersion[],
): Promise<void> {
  if (versions.length === 0) return;
  const rows = versions.map((version) => ({
    id: newId(),
    locality_id: localityId,
    unit_id: version.unitId,
    valid_from: version.validFrom,
    valid_to: version.validTo,
    name: version.name,
    short_name: version.shortName,
    type_code: version.typeCode,
    official_code: version.officialCode,
    parent_id: version.parentId,
    aliases: [...version.aliases],
  }));
  await tx.insertInto('unit_versions').values(rows).execute();
}

async function insertSuccessions(tx: Tx, changeId: string, links: readonly Succession[]): Promise<void> {
  if (links.length === 0) return;
  const rows = links.map(({ fromUnitId, toUnitId, partial }) => ({
    change_id: changeId,
    from_unit_id: fromUnitId,
    to_unit_id: toUnitId,
    partial,
  }));
  await tx.insertInto('unit_successions').values(rows).execute();
}

/** A new locality with its first tree version. Needs the owner's role: a serving process founds no locality. */
export async function insertLocality(tx: Tx, id: string, name: string, now: string): Promise<void> {
  await tx.insertInto('localities').values({ id, name, created_at: now, tree_version: 1 }).execute();
}

const changesPerPage = 20;

/** One page of the changes, the latest effective day first; with `unitId` only those that touched the unit. */
export async function listChanges(
  tx: Tx,
  localityId: string,
  page: number,
  unitId: string | undefined,
): Promise<{ changes: RecordedChange[]; pages: number }> {
  const all = tx
    .selectFrom('unit_changes')
    .where('locality_id', '=', localityId)
    .$if(unitId !== undefined, (some) => some.where(sql<boolean>`${unitId} = any (unit_ids)`));
  const { count } = await all
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const rows = await all
    .select(['id', 'kind', 'effective_on as effectiveOn', 'document', 'recorded_at as recordedAt'])
    .select(['unit_ids as unitIds', 'preview'])
    .orderBy('effective_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(changesPerPage)
    .offset((page - 1) * changesPerPage)
    .execute();
  return {
    changes: rows as unknown as RecordedChange[],
    pages: Math.max(1, Math.ceil(count / changesPerPage)),
  };
}

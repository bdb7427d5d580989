import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import type { Counts, Pile } from '../../contract/rows.ts';
import { piles } from '../../contract/rows.ts';
import type { Finding } from '../../contract/findings.ts';
import type { Choice, StoredChild, StoredText } from '../../rules/stored.ts';

/** SQL on the judged rows of an import. The caller has found the import in its own scope. */

export interface OfImport {
  localityId: string;
  importId: string;
}

export interface StoredAlike {
  in: 'list' | 'register';
  seq?: number;
  childId?: string;
  score: number;
  reasons: readonly { code: string; points: number }[];
}

export interface RowCells {
  cells: StoredText[];
  heading?: string;
}

export interface RowRecord {
  seq: number;
  sheet: number;
  row: number;
  pile: Pile;
  notRow: string | null;
  texts: RowCells;
  child: StoredChild | null;
  findings: Finding[];
  groups: string[];
  alike: StoredAlike[];
  childId: string | null;
  name: string;
  nameKey: string;
  givenKey: string;
  birthYear: number | null;
}

export interface StoredRow extends RowRecord {
  version: number;
  edits: Record<string, string>;
  choice: Choice;
}

const recordShape = sql`seq int, sheet smallint, row int, pile text, "notRow" text, texts json, child json, findings json,
  groups text[], alike json, "childId" uuid, name text, "nameKey" text, "givenKey" text, "birthYear" smallint`;

/** `made`: an array of `RowRecord` as JSON. */
export async function insertRows(
  tx: Tx,
  { localityId, importId, unitId }: OfImport & { unitId: string },
  made: string,
): Promise<void> {
  await sql`insert into child_import_rows (locality_id, import_id, unit_id, seq, sheet, row, pile, not_row, texts, child,
      findings, groups, alike, child_id, name, name_key, given_key, birth_year)
    select ${localityId}::uuid, ${importId}::uuid, ${unitId}::uuid, seq, sheet, row, pile, "notRow", texts, child, findings,
      groups, alike, "childId", name, "nameKey", "givenKey", "birthYear"
    from json_to_recordset(${made}::json) as r (${recordShape})`.execute(tx);
}

/**
 * Rows are named by their numbers besides what is joined to them: of a list that was just written the database knows no
 * figures, and else goes through all of its rows for some hundreds.
 */
const named = (rows: readonly { seq: number }[]) => sql`o.seq = any(${rows.map(({ seq }) => seq)}::int[])`;

/** Writes judged rows over what stood there; their versions go up. */
export async function updateRows(
  tx: Tx,
  { localityId, importId }: OfImport,
  made: readonly RowRecord[],
): Promise<void> {
  if (made.length === 0) return;
  await sql`update child_import_rows o set pile = r.pile, child = r.child, findings = r.findings, groups = r.groups,
      alike = r.alike, child_id = r."childId", name = r.name, name_key = r."nameKey", given_key = r."givenKey",
      birth_year = r."birthYear", version = o.version + 1
    from json_to_recordset(${JSON.stringify(made)}::json) as r (${recordShape})
    where o.locality_id = ${localityId} and o.import_id = ${importId} and ${named(made)} and o.seq = r.seq`.execute(
    tx,
  );
}

/** Who is like which rows; a row that was ready or to be looked at is now one that may be there twice. */
export async function setAlike(
  tx: Tx,
  { localityId, importId }: OfImport,
  found: readonly { seq: number; alike: readonly StoredAlike[] }[],
): Promise<void> {
  if (found.length === 0) return;
  await sql`update child_import_rows o set alike = r.alike,
      pile = case when o.pile in ('ready', 'doubtful') and not exists (select from child_import_edits e
        where e.locality_id = o.locality_id and e.import_id = o.import_id and e.sheet = o.sheet and e.row = o.row
          and e.choice = 'take') then 'duplicate' else o.pile end
    from json_to_recordset(${JSON.stringify(found)}::json) as r (seq int, alike json)
    where o.locality_id = ${localityId} and o.import_id = ${importId} and ${named(found)} and o.seq = r.seq`.execute(
    tx,
  );
}

/** Where the rows that are ready live, and their years of birth; undefined where none is ready. */
export async function findReach(
  tx: Tx,
  of: OfImport,
): Promise<{ communeIds: string[]; firstYear: number; lastYear: number } | undefined> {
  const { rows } = await sql<{ communeIds: string[] | null; firstYear: number; lastYear: number }>`
    select array_agg(distinct r.child ->> 'communeId') as "communeIds", min(r.birth_year) as "firstYear",
      max(r.birth_year) as "lastYear"
    from child_import_rows r where ${ofImport(of)} and r.pile = 'ready'`.execute(tx);
  const { communeIds = null, firstYear = 0, lastYear = 0 } = rows[0] ?? {};
  return communeIds === null ? undefined : { communeIds, firstYear, lastYear };
}

export async function deleteRows(tx: Tx, { localityId, importId }: OfImport): Promise<void> {
  await sql`delete from child_import_rows where locality_id = ${localityId} and import_id = ${importId}`.execute(
    tx,
  );
}

const columns = sql`r.seq, r.sheet, r.row, r.pile, r.not_row as "notRow", r.texts, r.child, r.findings, r.groups, r.alike,
  r.child_id as "childId", r.name, r.name_key as "nameKey", r.given_key as "givenKey", r.birth_year as "birthYear",
  r.version, coalesce(e.edits, '{}') as edits, e.choice`;
const joined = sql`child_import_rows r left join child_import_edits e on e.locality_id = r.locality_id
  and e.import_id = r.import_id and e.sheet = r.sheet and e.row = r.row`;
/** Alias `r`. */
export const ofImport = ({ localityId, importId }: OfImport) =>
  sql`r.locality_id = ${localityId} and r.import_id = ${importId}`;

export interface RowFilter {
  pile?: Pile | undefined;
  piles?: readonly Pile[];
  groups?: readonly string[];
  /** Key of a part of the name. */
  nameKey?: string;
  after: number;
  size: number;
}

function conditions(filter: Omit<RowFilter, 'after' | 'size'>): RawBuilder<unknown> {
  const parts = [
    ...(filter.pile ? [sql`r.pile = ${filter.pile}`] : []),
    ...(filter.piles ? [sql`r.pile = any(${[...filter.piles]}::text[])`] : []),
    ...(filter.groups ? [sql`r.groups && ${[...filter.groups]}::text[]`] : []),
    ...(filter.nameKey ? [sql`position(${filter.nameKey} in r.name_key) > 0`] : []),
  ];
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}

export async function findRows(tx: Tx, of: OfImport, filter: RowFilter): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`select ${columns} from ${joined}
    where ${ofImport(of)} and ${conditions(filter)} and r.seq > ${filter.after}
    order by r.seq limit ${filter.size}`.execute(tx);
  return rows;
}

export interface ReadyRow {
  seq: number;
  child: StoredChild;
  childId: string;
  choice: Choice;
}

/** The next rows behind `after` and up to `to` that are ready, with what is entered of them. Who moves them has locked the import. */
export async function findReady(
  tx: Tx,
  of: OfImport,
  { after, to = 2 ** 31 - 1, size }: { after: number; to?: number; size: number },
): Promise<ReadyRow[]> {
  const { rows } = await sql<ReadyRow>`select r.seq, r.child, r.child_id as "childId", e.choice from ${joined}
    where ${ofImport(of)} and r.pile = 'ready' and r.seq > ${after} and r.seq <= ${to} order by r.seq limit ${size}`.execute(
    tx,
  );
  return rows;
}

export async function countRows(
  tx: Tx,
  of: OfImport,
  filter: Omit<RowFilter, 'after' | 'size'>,
): Promise<number> {
  const { rows } = await sql<{ rows: number }>`select count(*)::int as rows from child_import_rows r
    where ${ofImport(of)} and ${conditions(filter)}`.execute(tx);
  return rows[0]?.rows ?? 0;
}

export async function findRowsBySeq(
  tx: Tx,
  of: OfImport,
  seqs: readonly number[],
  lock = false,
): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`select ${columns} from ${joined}
    where ${ofImport(of)} and r.seq = any(${[...seqs]}::int[]) order by r.seq ${lock ? sql`for update of r` : sql``}`.execute(
    tx,
  );
  return rows;
}

const noCounts = Object.fromEntries(piles.map((pile) => [pile, 0])) as Counts;

export const wholeCounts = (counts: Partial<Counts>): Counts => ({ ...noCounts, ...counts });

export async function countPiles(
  tx: Tx,
  of: OfImport,
): Promise<{ all: Counts; bySheet: Map<number, Counts> }> {
  const { rows } = await sql<{
    sheet: number;
    pile: Pile;
    rows: number;
  }>`select r.sheet, r.pile, count(*)::int as rows
    from child_import_rows r where ${ofImport(of)} group by r.sheet, r.pile`.execute(tx);
  const all = { ...noCounts };
  const bySheet = new Map<number, Counts>();
  for (const { sheet, pile, rows: count } of rows) {
    all[pile] += count;
    const own = bySheet.get(sheet) ?? { ...noCounts };
    own[pile] += count;
    bySheet.set(sheet, own);
  }
  return { all, bySheet };
}

/** Rows whose name and year of birth may be those of another. */
export async function findRowsAlike(
  tx: Tx,
  of: OfImport,
  block: { givenKeys: readonly string[]; birthYears: readonly number[] },
): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`select ${columns} from ${joined}
    where ${ofImport(of)} and r.given_key = any(${[...block.givenKeys]}) and r.birth_year = any(${[...block.birthYears]}::smallint[])
      and r.child is not null and r.pile <> 'left-out' order by r.seq limit 2000`.execute(tx);
  return rows;
}

export interface EditRecord {
  sheet: number;
  row: number;
  edits: Record<string, string>;
  choice: Choice;
}

export async function findEdits(tx: Tx, { localityId, importId }: OfImport): Promise<EditRecord[]> {
  const { rows } = await sql<EditRecord>`select sheet, row, edits, choice from child_import_edits
    where locality_id = ${localityId} and import_id = ${importId}`.execute(tx);
  return rows;
}

export async function saveEdits(
  tx: Tx,
  of: OfImport & { unitId: string; now: string; accountId: string },
  edits: readonly EditRecord[],
): Promise<void> {
  if (edits.length === 0) return;
  await sql`insert into child_import_edits (locality_id, import_id, unit_id, sheet, row, edits, choice, edited_at, edited_by)
    select ${of.localityId}::uuid, ${of.importId}::uuid, ${of.unitId}::uuid, sheet, row, edits, choice,
      ${of.now}::timestamptz, ${of.accountId}::uuid
    from json_to_recordset(${JSON.stringify(edits)}::json) as e (sheet smallint, row int, edits jsonb, choice text)
    on conflict (locality_id, import_id, sheet, row) do update set edits = excluded.edits, choice = excluded.choice,
      edited_at = excluded.edited_at, edited_by = excluded.edited_by`.execute(tx);
}

/** Where the rows of a commit ended up. */
export async function settleRows(
  tx: Tx,
  { localityId, importId }: OfImport,
  settled: readonly { seq: number; pile: Pile; findings?: readonly Finding[] }[],
): Promise<void> {
  if (settled.length === 0) return;
  await sql`update child_import_rows o set pile = s.pile, findings = coalesce(s.findings, o.findings), version = o.version + 1
    from json_to_recordset(${JSON.stringify(settled)}::json) as s (seq int, pile text, findings json)
    where o.locality_id = ${localityId} and o.import_id = ${importId} and ${named(settled)} and o.seq = s.seq`.execute(
    tx,
  );
}

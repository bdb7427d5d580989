import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import type { RememberedValue } from '../../rules/repair-book.ts';

/** SQL on what a unit taught: which column is what, which word means what. */

interface OfUnit {
  localityId: string;
  unitId: string;
}
interface By extends OfUnit {
  now: string;
  accountId: string;
}

export async function findColumnMemories(tx: Tx, of: OfUnit): Promise<Map<string, string | null>> {
  const { rows } = await sql<{ titleKey: string; field: string | null }>`select title_key as "titleKey", field
    from import_column_memories where locality_id = ${of.localityId} and unit_id = ${of.unitId}`.execute(tx);
  return new Map(rows.map(({ titleKey, field }) => [titleKey, field]));
}

export async function rememberColumns(
  tx: Tx,
  by: By,
  said: readonly { titleKey: string; field: string | null }[],
): Promise<void> {
  const latest = [...new Map(said.map((one) => [one.titleKey, one])).values()];
  await sql`insert into import_column_memories (locality_id, unit_id, title_key, field, used_at, used_by)
    select ${by.localityId}::uuid, ${by.unitId}::uuid, "titleKey", field, ${by.now}::timestamptz, ${by.accountId}::uuid
    from json_to_recordset(${JSON.stringify(latest)}::json) as m ("titleKey" text, field text)
    on conflict (locality_id, unit_id, title_key) do update set field = excluded.field, used_at = excluded.used_at,
      used_by = excluded.used_by`.execute(tx);
}

export async function findValueMemories(tx: Tx, of: OfUnit): Promise<RememberedValue[]> {
  const { rows } =
    await sql<RememberedValue>`select field, text_key as "textKey", meaning from import_value_memories
    where locality_id = ${of.localityId} and unit_id = ${of.unitId}`.execute(tx);
  return rows;
}

export async function rememberValue(
  tx: Tx,
  by: By,
  { field, textKey, meaning }: RememberedValue,
): Promise<void> {
  await sql`insert into import_value_memories (locality_id, unit_id, field, text_key, meaning, used_at, used_by)
    values (${by.localityId}, ${by.unitId}, ${field}, ${textKey}, ${meaning}, ${by.now}, ${by.accountId})
    on conflict (locality_id, unit_id, field, text_key) do update set meaning = excluded.meaning, used_at = excluded.used_at,
      used_by = excluded.used_by`.execute(tx);
}

export async function forgetValue(tx: Tx, of: OfUnit & { field: string; textKey: string }): Promise<void> {
  await sql`delete from import_value_memories where locality_id = ${of.localityId} and unit_id = ${of.unitId}
    and field = ${of.field} and text_key = ${of.textKey}`.execute(tx);
}

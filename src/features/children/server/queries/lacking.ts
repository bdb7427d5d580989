import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import { type Lacking, lackings } from '../../contract/lists.ts';
import { type RequiredField, requiredOn } from '../../rules/cleaning.ts';
import { provinceCodes, requiredFieldList } from '../reference.ts';

/**
 * The cleaning lists of 2022 (VB 2513/LĐTBXH-TTTT) in SQL, `c` being the child: lists, counts and files all ask here. The
 * same in rules: `numberDoubts` and `missingOf`.
 */

/** Digit 4: century and sex; digits 5 and 6: year of birth; digits 1 to 3: province (Nghị định 137/2015/NĐ-CP Đ.13). */
const wrongNumber = () => {
  const digit = sql`substr(c.personal_id, 4, 1)::int`;
  return sql<boolean>`(c.personal_id is not null and (
    1900 + ${digit} / 2 * 100 + substr(c.personal_id, 5, 2)::int <> extract(year from c.birth_date)
    or (c.sex <> 'unknown' and ${digit} % 2 <> (c.sex = 'female')::int)
    or (c.personal_id like '0%' and substr(c.personal_id, 2, 2) <> all(${[...provinceCodes]}::text[]))
    or c.number_check in ('differs', 'not-found')))`;
};

const missing: Readonly<Record<RequiredField, RawBuilder<boolean>>> = {
  // As `isUnnamed`: "Trai", "Bé gái", "Chưa đặt tên".
  name: sql<boolean>`lower(c.full_name) ~ '^((bé|con|cháu) )?(trai|gái)$|^(chưa|không) (đặt|có) tên$'`,
  'birth-day': sql<boolean>`c.birth_precision <> 'day'`,
  sex: sql<boolean>`c.sex = 'unknown'`,
  ethnicity: sql<boolean>`c.ethnicity is null`,
  guardian: sql<boolean>`not exists (select from jsonb_array_elements(c.relatives) r where r ->> 'fullName' <> '')`,
};

export function lacks(what: Lacking, on: string): RawBuilder<boolean> {
  switch (what) {
    case 'personal-id':
      return sql<boolean>`c.personal_id is null`;
    case 'fitting-personal-id':
      return wrongNumber();
    case 'required-fields':
      return sql<boolean>`(${sql.join(
        requiredOn(requiredFieldList, on).map((field) => missing[field]),
        sql` or `,
      )})`;
    case 'police-check':
      return sql<boolean>`(c.personal_id is not null and c.number_check is null)`;
  }
}

export type LackingCounts = Record<Lacking, number>;

/** By commune, of who is followed now in the caller's area. */
export async function countLackingByCommune(
  tx: Tx,
  actor: Actor,
  today: string,
): Promise<{ communeId: string; children: number; counts: LackingCounts }[]> {
  const counts = lackings.map(
    (what) => sql`${what}::text, count(*) filter (where ${lacks(what, today)})::int`,
  );
  const { rows } = await sql<{ communeId: string; children: number; counts: LackingCounts }>`
    select c.commune_id as "communeId", count(*)::int as children, jsonb_build_object(${sql.join(counts)}) as counts
    from children c where ${inScope(actor, 'c')} and c.state = 'living-here' group by c.commune_id`.execute(
    tx,
  );
  return rows;
}

/** Who of the caller's area holds these numbers. */
export async function findByNumbers(
  tx: Tx,
  actor: Actor,
  numbers: readonly string[],
): Promise<{ id: string; personalId: string }[]> {
  const { rows } = await sql<{ id: string; personalId: string }>`select c.id, c.personal_id as "personalId"
    from children c where ${inScope(actor, 'c')} and c.personal_id = any(${[...numbers]}::text[])
      and c.state not in ('merged', 'withdrawn')`.execute(tx);
  return rows;
}

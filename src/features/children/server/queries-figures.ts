import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { inScope } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import type { Sex } from '../contract/child.ts';
import type { CircumstanceKind } from '../contract/circumstances.ts';
import { countedMembership, countedOn, type ListArea } from './queries-lists.ts';

/** SQL of figures: how many children, by place, sex, list and group, on a day. */

export interface ChildCount {
  unitId: string;
  sex: Sex;
  children: number;
}

export interface MemberCount {
  unitId: string;
  sex: Sex;
  kind: CircumstanceKind;
  /** Null in the lines that count distinct children of the whole list. */
  code: string | null;
  children: number;
}

type By = 'commune' | 'hamlet';

const placeOf = (alias: string, by: By) => sql.ref(`${alias}.${by === 'commune' ? 'commune_id' : 'unit_id'}`);

const areaOf = (alias: string, { communeIds, unitIds }: ListArea) => sql<boolean>`
  (${communeIds === undefined} or ${sql.ref(`${alias}.commune_id`)} = any(${[...(communeIds ?? [])]}::uuid[]))
  and (${unitIds === undefined} or ${sql.ref(`${alias}.unit_id`)} = any(${[...(unitIds ?? [])]}::uuid[]))`;

/** Children under 16 living there on the day; each lives in one place only. */
export async function countStays(
  tx: Tx,
  actor: Actor,
  of: { on: string; by: By; area: ListArea },
): Promise<ChildCount[]> {
  const { rows } =
    await sql<ChildCount>`select ${placeOf('s', of.by)} as "unitId", s.sex, count(*)::int as children
    from child_stays s
    where ${inScope(actor, 's')} and ${countedOn('s', of.on)} and ${areaOf('s', of.area)}
    group by ${placeOf('s', of.by)}, s.sex`.execute(tx);
  return rows;
}

/** Members of lists: per group (a child in two groups counts in both) and, with `code` null, children counted once. */
export async function countMembers(
  tx: Tx,
  actor: Actor,
  of: { on: string; by: By; area: ListArea },
): Promise<MemberCount[]> {
  const place = placeOf('m', of.by);
  const { rows } = await sql<MemberCount>`select ${place} as "unitId", m.sex, m.kind, m.code,
      count(distinct m.child_id)::int as children
    from child_circumstances m
    where ${inScope(actor, 'm')} and ${countedMembership('m', of.on)} and ${areaOf('m', of.area)}
    group by grouping sets ((${place}, m.sex, m.kind, m.code), (${place}, m.sex, m.kind))`.execute(tx);
  return rows;
}

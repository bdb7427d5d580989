import { expect } from 'vitest';
import { newId } from '../../../platform/shared/id.ts';
import { childrenContract } from '../../children/contract.ts';
import type { MergeGroup } from '../../children/rules/merge.ts';
import { openRegister, type RegisterDesk } from '../../children/test/register-desk.ts';
import { duplicatesContract } from '../contract.ts';

/** What the tests of merging share: two records, their pair, and all that hangs on them. */

const room = duplicatesContract.endpoints;
const register = childrenContract.endpoints;
let desk: RegisterDesk;

/** A desk of this test file's own; the acts below are done at it. */
export async function openMerging(): Promise<RegisterDesk> {
  desk = await openRegister();
  return desk;
}

export const today = '2021-11-29';
export const paperFile = {
  name: 'khai-sinh.pdf',
  bytes: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF'),
};
export const relative = (kind: 'mother' | 'father' | 'carer', fullName: string) => ({
  ...{
    kind,
    fullName,
    birthYear: null,
    occupation: '',
    ethnicity: null,
    state: null,
    relation: '',
    phone: '',
  },
});

/** The pair of two children, as the officer sees it. */
export async function pairOf(one: string, other: string) {
  const [row] = await desk.rows(
    'select id from duplicate_pairs where child_a = $1 and child_b = $2',
    ...[one, other].sort(),
  );
  return (await desk.officer.done(room.getPair, { pairId: row?.id })).pair;
}

export async function merge(
  keepId: string,
  goneId: string,
  take: readonly MergeGroup[] = [],
  person = desk.officer,
) {
  const pair = await pairOf(keepId, goneId);
  return person.act(room.mergePair, {
    ...{ pairId: pair.id, version: pair.version, keep: pair.a.id === keepId ? 'a' : 'b', take },
    ...{ versionA: pair.a.version, versionB: pair.b.version },
  });
}

export async function unmerge(keepId: string, goneId: string) {
  const pair = await pairOf(keepId, goneId);
  return desk.officer.act(room.unmergePair, { pairId: pair.id, version: pair.version });
}

export const record = async (childId: string) => desk.officer.done(register.getChild, { childId });

/** Every row of the two, but for what only ever grows: versions, moments of change, history. */
export async function dump(...ids: string[]): Promise<unknown> {
  const tables = ['children', 'child_names', 'child_stays', 'child_circumstances', 'child_papers'];
  const found: Record<string, unknown> = {};
  for (const table of [...tables, 'child_assignments', 'review_items']) {
    const own = table === 'children' ? 'id' : 'child_id';
    const rows = await desk.rows(
      `select to_jsonb(t) - 'version' - 'changed_at' - 'duplicate_check' as row from ${table} t
        where ${own} = any($1) order by (to_jsonb(t) - 'version' - 'changed_at' - 'duplicate_check')::text`,
      ids,
    );
    found[table] = rows.map(({ row }) => row);
  }
  const files = await desk.rows(
    `select f.id, f.unit_id from stored_files f join child_papers p on p.file_id = f.id where p.child_id = any($1) order by 1`,
    ids,
  );
  return { ...found, files };
}

export const special = (code: 'HC04' | 'HC01', fromDate: string) => ({
  ...{ id: newId(), kind: 'special' as const, code, subCode: `${code}.1`, fromDate, note: '', confirm: true },
  evidence: { kind: 'certificate', number: '1/XN', issuedOn: fromDate, issuedBy: 'UBND xã', paperId: null },
});
export const figuresOn = async (on: string) => {
  const { all } = await desk.officer.done(register.countChildren, { on });
  const { rows } = await desk.officer.done(register.listChildren, { on, limit: 6000 });
  expect(rows.length).toBe(all.children.total);
  return [all.children.total, all.special.total];
};

/** The pair is written behind the matcher's back: random records need not be alike. */
export async function makePair(one: string, other: string) {
  const [a, b] = [one, other].sort();
  await desk.rows(
    `insert into duplicate_pairs (locality_id, id, child_a, child_b, unit_a, unit_b, commune_a, commune_b, score, found_by, found_at)
      select a.locality_id, $3, a.id, b.id, a.unit_id, b.unit_id, a.commune_id, b.commune_id, 80, 'nightly', now()
      from children a join children b on b.locality_id = a.locality_id where a.id = $1 and b.id = $2 on conflict do nothing`,
    ...[a, b, newId()],
  );
}

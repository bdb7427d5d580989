import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerInBulk } from '../../src/features/children/server/public.ts';
import { compareWaiting } from '../../src/features/duplicates/server/public.ts';
import { withActor } from '../../src/platform/server/database/scope.ts';
import type { Actor } from '../../src/platform/shared/actor.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { type ServedLocality, serveLocality } from '../../test/harness/locality.ts';
import { entryOf } from '../demonstration/work/register.ts';
import type { Child } from './child.ts';
import { labelledPairs } from './pairs.ts';
import { district } from './test/small-places.ts';

/** The matcher as it runs by night, from the tables to the pairs: what it finds of records of which the truth is known. */

const seed = 'matcher';
const pairs = labelledPairs({ seed, children: district(seed, 40_000), each: 64 });
let served: ServedLocality;
/** Record as it was drawn → id in the register. */
const idOf = new Map<Child, string>();

beforeAll(async () => {
  served = await serveLocality();
  const { tanLam } = served;
  const children = pairs.flatMap(({ a, b }) => [a, b]);
  const units = [...new Set(children.map(({ hamletKey }) => tanLam.unit(hamletKey)))];
  const officer: Actor = {
    ...{ accountId: newId(), localityId: tanLam.localityId, displayName: '', sessionId: '' },
    ...{ unitIds: units, wholeLocality: true },
    assignments: [{ function: 'commune-officer', unitId: tanLam.unit('tan-lam'), unitIds: units }],
  };
  const now = '2021-11-29T01:00:00.000Z';
  for (let at = 0; at < children.length; at += 500) {
    const rows = children.slice(at, at + 500).map((child) => {
      const id = newId();
      idOf.set(child, id);
      return { id, unitId: tanLam.unit(child.hamletKey), child: entryOf(child) };
    });
    const { refused } = await withActor(served.clone.db, { ...officer }, (tx) =>
      registerInBulk(tx, officer, now, rows, null),
    );
    for (const { id } of refused) for (const [child, own] of idOf) if (own === id) idOf.delete(child);
  }
}, 120_000);
afterAll(() => served.close());

test('of more than two thousand pairs it finds 0.97 of the duplicates at a precision of 0.9 and more', async () => {
  const { localityId } = served.tanLam;
  const run = await compareWaiting(served.clone.db, { localityId, now: '2021-11-29T18:00:00.000Z' });
  const { rows } = await served.clone.admin.query<{ a: string; b: string }>(
    `select child_a as a, child_b as b from duplicate_pairs where state = 'open'`,
  );
  const found = new Set(rows.map(({ a, b }) => a + b));
  const known = pairs.filter(({ a, b }) => idOf.has(a) && idOf.has(b));
  const isFound = ({ a, b }: (typeof pairs)[number]) =>
    found.has([idOf.get(a) as string, idOf.get(b) as string].sort().join(''));
  const same = known.filter(({ duplicate }) => duplicate);
  const right = same.filter(isFound).length;
  const wrong = known.filter((pair) => !pair.duplicate && isFound(pair));
  const [recall, precision] = [right / same.length, right / (right + wrong.length)];
  console.log(
    `máy dò trùng: ${known.length} cặp biết trước, độ phủ ${recall.toFixed(4)}, độ chính xác ${precision.toFixed(4)}; ` +
      `${run.compared} hồ sơ, ${run.candidates} cặp đã so, ${run.found} cặp nghi trùng`,
  );
  const missed = Map.groupBy([...same.filter((pair) => !isFound(pair)), ...wrong], ({ kind }) => kind);
  for (const [kind, own] of missed) console.log(`  sai ${kind}: ${own.length}`);
  expect(known.length).toBeGreaterThanOrEqual(2000);
  expect(recall).toBeGreaterThanOrEqual(0.97);
  expect(precision).toBeGreaterThanOrEqual(0.9);
}, 120_000);

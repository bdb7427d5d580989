import { afterAll, beforeAll, expect, test } from 'vitest';
import { allActs, bodyOf, recordIdsOf } from '../harness/endpoint-inputs.ts';
import { type ServedLocality, serveLocality } from '../harness/locality.ts';
import { methodOf, type Person } from '../harness/people.ts';
import { evidenceFile, furnish, type Subjects } from '../harness/subjects.ts';

let served: ServedLocality;
let own: Subjects & { issuerUnitId: string; leadUnitId: string };
let people: Person[];
beforeAll(async () => {
  served = await serveLocality();
  own = {
    ...(await furnish(served, { place: served.tanLam, commune: 'phu-lam', canary: 'KQ-1' })),
    ...{ issuerUnitId: served.tanLam.unit('tan-lam'), leadUnitId: served.tanLam.unit('phong-lao-dong') },
  };
  people = await Promise.all([
    served.tanLam.person('consolidating-officer', 'phong-lao-dong'),
    served.tanLam.person('commune-officer', 'phu-lam'),
    served.tanLam.person('leader', 'tan-lam'),
    served.tanLam.person('administrator', 'tan-lam'),
  ]);
});
afterAll(() => served.close());

/** What nobody types and every field may still be sent. */
const unlikely: readonly unknown[] = [
  ...[
    '',
    ' ',
    'a'.repeat(5000),
    "'; drop table plans; --",
    '../../etc/passwd',
    '%00',
    '١٢٣',
    '🌱',
    '-',
    '{}',
  ],
  ...['2021-02-31', '9999-12-31', '0001-01-01', '2021-11-29T00:00:00Z', '+275760-09-13', 'NaN', '1e400'],
  ...['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  ...[0, -1, 0.5, 1e9, 1e308, 2_147_483_648, -2_147_483_649, 9_007_199_254_740_992, true, null],
  ...[[], [[]], {}, [null], { $ne: null }, Array.from({ length: 600 }, () => 'x')],
];

/** Every place of an input, from the top to the innermost. */
function placesOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, one]) => placesOf(one, [...path, key]));
  return path.length === 0 ? inside : [path, ...inside];
}

function withAt(input: object, path: readonly (string | number)[], value: unknown): Record<string, unknown> {
  const copy = structuredClone(input) as Record<string, unknown>;
  let at: Record<string, unknown> = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path.at(-1) as string] = value;
  return copy;
}

test('no single unlikely value in any place of any input is ever an error of ours', async () => {
  const broken: string[] = [];
  let sent = 0;
  let slowest = 0;
  let turn = 0;
  for (const act of allActs) {
    const { endpoint, functions } = act;
    if (!served.app.hasRoute({ method: methodOf(endpoint), url: endpoint.path })) continue;
    // Sign-in and passwords hash for a tenth of a second each; their own tests see to them.
    if (!functions) continue;
    const body = bodyOf(act.act, own);
    const input = { ...body, ...recordIdsOf(act, own, body) };
    const places = placesOf(input);
    for (let n = 0; n < Math.min(places.length * unlikely.length, 24); n++) {
      const place = places[turn % places.length] as (string | number)[];
      const value = unlikely[turn++ % unlikely.length];
      for (const person of people) {
        const began = performance.now();
        const more = endpoint.kind === 'upload' ? { file: evidenceFile } : {};
        const { status, text } = await person.act(endpoint, withAt(input, place, value), more);
        slowest = Math.max(slowest, performance.now() - began);
        sent++;
        if (status >= 500) broken.push(`${act.act} ${place.join('.')} = ${JSON.stringify(value)}: ${text}`);
        if (status !== 403) break;
      }
    }
  }
  expect(broken).toEqual([]);
  console.log(`giá trị lạ: ${sent} yêu cầu, lâu nhất ${Math.round(slowest)} ms`);
}, 240_000);

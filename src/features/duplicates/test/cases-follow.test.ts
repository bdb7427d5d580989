import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../platform/shared/id.ts';
import { casesContract } from '../../cases/contract.ts';
import type { RegisterDesk } from '../../children/test/register-desk.ts';
import { duplicatesContract } from '../contract.ts';
import { merge, openMerging, pairOf, unmerge } from './merge-desk.ts';

const room = casesContract.endpoints;
let desk: RegisterDesk;
beforeAll(async () => {
  desk = await openMerging();
});
afterAll(() => desk.served.close());

const opening = {
  ...{ act: 'open' as const, ground: 'abused' as const, source: 'citizen' as const, account: 'kể' },
  ...{ confidentiality: 'secret' as const, receivedAt: '2021-11-29T00:50:00.000Z' },
};

/** Two records of one child; a colleague of who merges has a case of the second. */
async function two(withCase: boolean) {
  const fullName = `Lường Văn ${['Sáo', 'Sếu', 'Cò', 'Vạc'][made++]}`;
  const kept = await desk.enter({ fullName, sex: 'male' });
  const gone = await desk.enter({ fullName, sex: 'male' });
  const caseId = newId();
  if (withCase)
    await desk.colleague.done(room.openCase, {
      ...{ id: caseId, eventId: newId(), childId: gone, deed: opening, lateReason: '' },
    });
  return { kept, gone, caseId };
}
let made = 0;

const childOf = async (caseId: string) => (await desk.colleague.done(room.getCase, { caseId })).child.id;

test('a case follows its child when two records become one, and goes back when they are parted', async () => {
  const { kept, gone, caseId } = await two(true);
  expect((await merge(kept, gone)).status).toBe(200);
  expect(await childOf(caseId)).toBe(kept);
  // Opened of the merged record meanwhile: stays with the survivor.
  const later = newId();
  await desk.colleague.done(room.openCase, {
    ...{ id: later, eventId: newId(), childId: kept, deed: opening, lateReason: '' },
  });
  expect((await unmerge(kept, gone)).status).toBe(200);
  expect([await childOf(caseId), await childOf(later)]).toEqual([gone, kept]);
});

test('who merges is told the same whether there is a case or not: in the pair, the answer, the trail and what is remembered', async () => {
  const said: unknown[] = [];
  for (const withCase of [true, false]) {
    const { kept, gone, caseId } = await two(withCase);
    const { id: pairId } = await pairOf(kept, gone);
    const sides = await Promise.all(
      (['a', 'b'] as const).map((side) =>
        desk.officer.done(duplicatesContract.endpoints.getSide, { pairId, side }),
      ),
    );
    const counts = sides.map(({ attached }) => attached);
    const merged = await merge(kept, gone);
    const [remembered] = await desk.rows('select attached from child_merges where merged_id = $1', gone);
    const trail = await desk.rows(
      'select act, detail from audit_events where account_id = $1 order by seq desc limit 3',
      desk.officer.accountId,
    );
    expect(JSON.stringify([sides, merged.body, remembered, trail])).not.toContain(caseId);
    said.push([counts, Object.keys(merged.body), remembered, trail.map(shapeOf)]);
  }
  expect(said[0]).toEqual(said[1]);
});

const shapeOf = ({ act, detail }: { act: string; detail: object }) => [act, Object.keys(detail)];

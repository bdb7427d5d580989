import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../platform/shared/id.ts';
import { childrenContract } from '../contract.ts';
import { openRegister, type RegisterDesk } from './register-desk.ts';

const { listChildren, countMatching, offerTransfer, takeIn } = childrenContract.endpoints;
const on = '2021-06-01';
const inOrder = ['An', 'Ánh', 'Ân', 'Bình', 'Dung', 'Đạt', 'Hoà'];
const reason = 'theo gia đình';

let desk: RegisterDesk;

/** All pages of the list, one after the other. */
async function pagesOf(more: { descending?: boolean } = {}): Promise<string[][]> {
  const pages: string[][] = [];
  for (let after: string | undefined; ; ) {
    const question = { list: 'all', on, limit: 3, ...more, ...(after && { after }) } as const;
    const { rows, next } = await desk.officer.done(listChildren, question);
    pages.push(rows.map(({ givenName }) => givenName));
    if (next === null) return pages;
    after = next;
  }
}

beforeAll(async () => {
  desk = await openRegister();
  const ids = new Map<string, string>();
  for (const given of ['Đạt', 'Ân', 'Bình', 'An', 'Hoà', 'Dung', 'Ánh'])
    ids.set(given, await desk.enter({ fullName: `Trần Văn ${given}` }));
  const [id, childId] = [newId(), ids.get('Bình') as string];
  const offer = { id, childId, version: 1, toCommuneId: desk.haiThinh, on: '2021-11-01', reason };
  await desk.officer.done(offerTransfer, offer);
  await desk.neighbour.done(takeIn, { transferId: id, version: 1, toUnitId: desk.haiThinh });
});
afterAll(() => desk.served.close());

test('a list of a past day goes on page after page, by given name, with who has gone since', async () => {
  expect(await pagesOf()).toEqual([['An', 'Ánh', 'Ân'], ['Bình', 'Dung', 'Đạt'], ['Hoà']]);
  const backwards = inOrder.toReversed();
  expect((await pagesOf({ descending: true })).flat()).toEqual(backwards);
  expect(await desk.officer.done(countMatching, { list: 'all', on })).toEqual({ total: inOrder.length });
});

test('behind a child who is not in the list nothing stands', async () => {
  const question = { list: 'all', on, limit: 3, after: newId() } as const;
  expect((await desk.officer.done(listChildren, question)).rows).toEqual([]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../test/harness/people.ts';
import { readAll } from '../../../platform/server/reading/sheets/test/read-all.ts';
import { newId } from '../../../platform/shared/id.ts';
import { casesContract } from '../contract.ts';
import { publishFigures } from '../server/numbers/publish.ts';
import { type CaseDesk, openCases } from './case-desk.ts';
import { opening } from './made-up-cases.ts';

const room = casesContract.endpoints;
let cases: CaseDesk;
let desk: CaseDesk['desk'];
/** Data protection officers: of the whole, of the commune with the cases, of one without, of another locality. */
let dpo: Person;
let ofPhuLam: Person;
let ofHaiThinh: Person;
let elsewhere: Person;
const opened: string[] = [];

beforeAll(async () => {
  cases = await openCases();
  ({ desk } = cases);
  const { tanLam, elsewhere: other } = desk.served;
  dpo = await tanLam.person('data-protection-officer', 'tan-lam');
  ofPhuLam = await tanLam.person('data-protection-officer', 'phu-lam');
  ofHaiThinh = await tanLam.person('data-protection-officer', 'hai-thinh');
  elsewhere = await other.person('data-protection-officer', 'tan-lam');
  await moveTo('2022-02-10T01:00:00.000Z');
  await openMore(7);
}, 60_000);
afterAll(() => desk.served.close());

async function moveTo(instant: string): Promise<void> {
  await cases.moveTo(instant);
  await desk.rows('update accounts set last_seen_at = $1', instant);
}

async function openMore(count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    const childId = await desk.enter({ fullName: 'Bé Thử Nghiệm' });
    const deed = { ...opening, receivedAt: desk.served.clock.now() };
    const input = { id: newId(), eventId: newId(), childId, deed, lateReason: '' };
    opened.push((await desk.officer.done(room.openCase, input)).id);
  }
}

async function dismissOne(): Promise<void> {
  const caseId = opened.pop() as string;
  const late = { lateReason: 'Bận chống lụt' };
  const assigned = { act: 'assign' as const, accountId: desk.officer.accountId };
  expect((await cases.act(caseId, assigned, desk.officer, late)).status).toBe(200);
  const dismissed = { act: 'dismiss' as const, reason: 'Nhầm' };
  expect((await cases.act(caseId, dismissed, desk.officer, late)).status).toBe(200);
}

const publish = () => publishFigures(desk.served.clone.db, { now: desk.served.clock.now() });
const read = (person: Person, to?: string) => person.done(room.getFigures, { ...(to && { to }) });
const childrenOf = async (person: Person, to?: string) => (await read(person, to)).totals.children;

test('before a quarter was published there is nothing to read outside the chain, and it says so', async () => {
  const { status, body } = await dpo.act(room.getFigures, {});
  expect([status, (body as { code: string }).code]).toEqual([409, 'cases.nothing-published']);
  expect((await dpo.act(room.downloadFigures, {})).status).toBe(409);
  expect(await childrenOf(desk.district)).toBe(7);
});

test('a quarter is published once, however many begin at once, and two readers at once read the same', async () => {
  await moveTo('2022-03-31T17:00:30.000Z');
  const times = await Promise.all([publish(), publish(), publish()]);
  // Each of the two localities once.
  expect(times.reduce((sum, one) => sum + one, 0)).toBe(2);
  const whole = await desk.rows('select 1 from case_publications where not is_part');
  const [first, second] = await Promise.all([read(dpo), read(dpo)]);
  expect(whole).toHaveLength(2);
  expect(first).toEqual(second);
  expect(first).toMatchObject({ from: '2022-01-01', to: '2022-03-31', totals: { children: 7 } });
  const madeAt = '2022-03-31T17:00:30.000Z';
  expect(first.publication).toEqual({ madeAt, part: false, quarters: ['2022-03-31'] });
  const acts = await desk.rows(`select 1 from audit_events where act = 'cases.publishFigures'`);
  expect(acts).toHaveLength(2);
});

test('a case that is found to be none later leaves the publication as it was, and the next one hides what changed by one', async () => {
  const before = await read(dpo);
  await moveTo('2022-04-20T01:00:00.000Z');
  await dismissOne();
  expect(await childrenOf(desk.district)).toBe(6);
  expect(await publish()).toBe(0);
  expect(await read(dpo)).toEqual(before);
  await moveTo('2022-06-30T17:05:00.000Z');
  expect(await publish()).toBe(2);
  const next = await read(dpo);
  expect(next).toMatchObject({
    to: '2022-06-30',
    totals: { children: null },
    open: { totals: { open: null } },
  });
  expect(next.publication?.quarters).toEqual(['2022-06-30', '2022-03-31']);
  const phuLam = next.byPlace.find(({ unitId }) => unitId === desk.phuLam);
  expect([phuLam?.children, next.bySex[0]?.children, next.times[0]?.total]).toEqual([null, null, null]);
  const old = await read(dpo, '2022-02-01');
  expect({ ...old, publication: before.publication }).toEqual(before);
  // Whoever works in the chain reads the numbers as they are.
  expect(await childrenOf(desk.district, '2022-06-30')).toBe(6);
});

test('a number is published again when it differs enough from every one that was shown', async () => {
  await moveTo('2022-08-01T01:00:00.000Z');
  await openMore(6);
  await moveTo('2022-10-01T01:00:00.000Z');
  await publish();
  // 7, hidden, 12: by five more than what was shown.
  expect(await childrenOf(dpo)).toBe(12);
  expect(await childrenOf(dpo, '2022-06-30')).toBe(null);
});

test('whoever oversees one commune reads its line of the same publication; another commune, another locality nothing of it', async () => {
  const own = await read(ofPhuLam, '2022-03-31');
  const whole = await read(dpo, '2022-03-31');
  const line = whole.byPlace.find(({ unitId }) => unitId === desk.phuLam);
  expect(line?.children).toBe(7);
  expect(own.byPlace).toEqual([line]);
  expect(own).toMatchObject({
    publication: { part: true },
    byForm: [],
    times: [],
    totals: { children: null },
  });
  expect(JSON.stringify(await read(ofHaiThinh, '2022-03-31'))).not.toMatch(/7,|Phú Lâm/);
  const foreign = await read(elsewhere, '2022-03-31');
  expect(foreign.totals.children).toBe(0);
  expect(JSON.stringify(foreign)).not.toContain(desk.phuLam);
});

test('the workbook says which publication it is, when it was made and why numbers are missing, and has the same numbers', async () => {
  const linesOf = async (person: Person) => {
    const { sheets } = await readAll(await bookOf(person), 'a.xlsx');
    return sheets.map((rows) =>
      rows.map(({ cells }) =>
        cells
          .map(({ text }) => text)
          .join(' | ')
          .trim(),
      ),
    );
  };
  const [byPlace = []] = await linesOf(dpo);
  expect(byPlace.join('\n')).toMatch(
    /Bản công bố Quý III năm 2022, lập lúc 01\/10\/2022 08:00 và giữ nguyên từ đó/,
  );
  expect(byPlace.join('\n')).toMatch(/• không công bố: số từ 1 đến 4; số chỉ hơn kém từ 1 đến 4/);
  expect(byPlace.find((line) => line.startsWith('Xã Phú Lâm'))).toMatch(/^Xã Phú Lâm \| 12 \|/);
  const sheets = await linesOf(ofPhuLam);
  expect(sheets).toHaveLength(2);
  expect(sheets[0]?.at(-1)).toMatch(/^Xã Phú Lâm \| 12 \|/);
});

async function bookOf(person: Person): Promise<Uint8Array> {
  const headers = { cookie: `mn=${person.token}`, 'x-mang-non': '1', 'x-request-id': newId() };
  const answer = await desk.served.app.inject({ method: 'GET', url: room.downloadFigures.path, headers });
  return answer.rawPayload;
}

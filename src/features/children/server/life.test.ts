import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ServedLocality, serveLocality } from '../../../../test/harness/locality.ts';
import type { Answer, Person } from '../../../../test/harness/people.ts';
import { newId } from '../../../platform/shared/id.ts';
import { noticesContract } from '../../notices/contract.ts';
import { childrenContract } from '../contract.ts';

/** Two communes of one district and their officers; the clock stands at 29/11/2021. */

const room = childrenContract.endpoints;
let served: ServedLocality;
let officer: Person;
let neighbour: Person;
let district: Person;
let childId: string;
const unit = (key: string) => served.tanLam.unit(key);
beforeAll(async () => {
  served = await serveLocality();
  officer = await served.tanLam.person('commune-officer', 'phu-lam');
  neighbour = await served.tanLam.person('commune-officer', 'hai-thinh');
  district = await served.tanLam.person('consolidating-officer', 'phong-lao-dong');
});
afterAll(() => served.close());
beforeEach(async () => {
  childId = await registered();
});

const said = ({ status, body }: Answer) => [status, body.fields?.[0]?.code ?? body.code];

async function registered(more: object = {}, since = '2021-01-10'): Promise<string> {
  const child = {
    ...{ fullName: 'Trần Thị Thử Nghiệm', sex: 'female' as const },
    ...{ birthDate: '2012-05-01', birthPrecision: 'day' as const, ...more },
  };
  const { id } = await officer.done(room.registerChild, {
    id: newId(),
    unitId: unit('phu-lam'),
    since,
    child,
  });
  return id;
}

const evidence = {
  kind: 'certificate',
  number: '12/GXN-UBND',
  issuedOn: '2021-02-01',
  issuedBy: 'UBND xã',
  paperId: null,
};
const disabled = (more: object = {}) => ({
  ...{
    childId,
    id: newId(),
    kind: 'special' as const,
    code: 'HC04',
    subCode: 'HC04.2',
    fromDate: '2021-02-01',
  },
  ...{ evidence, note: '', confirm: true, ...more },
});

/** Days on which a list counts the child at each commune, straight from what counts read. */
const counted = async (table: 'child_stays' | 'child_circumstances', of = childId) => {
  const { rows } = await served.clone.admin.query(
    `select commune_id, counted_from, counted_to from ${table} where child_id = $1 and counted_from < counted_to order by counted_from`,
    [of],
  );
  return rows.map((row) => [
    row.commune_id === unit('phu-lam') ? 'phu-lam' : 'hai-thinh',
    row.counted_from,
    row.counted_to,
  ]);
};

const versionOf = async (id = childId) =>
  Number(
    (await served.clone.admin.query('select version from children where id = $1', [id])).rows[0].version,
  );

const offer = async (more: object = {}) => {
  const id = newId();
  const input = {
    childId,
    version: await versionOf(),
    on: '2021-09-01',
    id,
    toCommuneId: unit('hai-thinh'),
    reason: '',
  };
  return { id, answer: await officer.act(room.offerTransfer, { ...input, ...more }) };
};

const takeIn = (transferId: string, more: object = {}) =>
  neighbour.act(room.takeIn, { transferId, version: 1, toUnitId: unit('hai-thinh'), ...more });

test('a child offered and taken in is followed by the new commune alone; each commune keeps its days', async () => {
  await officer.done(room.addCircumstance, disabled());
  const { id } = await offer();
  expect((await takeIn(id)).status).toBe(200);
  expect(await counted('child_stays')).toEqual([
    ['phu-lam', '2021-01-10', '2021-09-01'],
    ['hai-thinh', '2021-09-01', '2028-05-01'],
  ]);
  expect(await counted('child_circumstances')).toEqual([
    ['phu-lam', '2021-02-01', '2021-09-01'],
    ['hai-thinh', '2021-09-01', '2028-05-01'],
  ]);
  expect((await officer.act(room.getChild, { childId })).status).toBe(404);
  expect((await neighbour.act(room.getChild, { childId })).status).toBe(200);
});

test('until it is taken in, the old commune follows the child and the new one sees only who it is', async () => {
  const { id } = await offer();
  expect((await neighbour.act(room.getChild, { childId })).status).toBe(404);
  expect((await officer.act(room.getChild, { childId })).status).toBe(200);
  const { transfers } = await neighbour.done(room.listTransfers, { direction: 'in', state: 'offered' });
  const seen = transfers.find((transfer) => transfer.id === id);
  expect(seen?.summary).toMatchObject({ fullName: 'Trần Thị Thử Nghiệm', birthDate: '2012-05-01' });
  expect(seen?.abilities).toEqual({ takeIn: true, withdraw: false });
});

test('the officer of the new commune is told, without a name', async () => {
  const { id } = await offer();
  const { notices } = await neighbour.done(noticesContract.endpoints.listNotices, {});
  const notice = notices.find(({ kind, link }) => kind === 'children.offered' && link === '/tre-em/chuyen');
  expect(notice).toBeDefined();
  expect(JSON.stringify(notices)).not.toContain('Thử Nghiệm');
  expect(id).toBeDefined();
});

test('an edit of the old commune after the taking in finds no child; one from before it wins or is stale, never both', async () => {
  const { id } = await offer();
  const version = await versionOf();
  const edit = { changes: [{ childId, version, fields: { note: 'ghi chú của xã cũ' } }] };
  const [edited, taken] = await Promise.all([officer.act(room.changeChildren, edit), takeIn(id)]);
  expect(taken.status).toBe(200);
  expect(['saved', 'absent']).toContain(edited.body.results[0].outcome);
  const later = await officer.done(room.changeChildren, edit);
  expect(later.results[0]?.outcome).toBe('absent');
});

test('an offer is taken in once, by nobody whom it does not name', async () => {
  const { id } = await offer();
  const third = await served.tanLam.person('commune-officer', 'vinh-khe');
  expect(
    (await third.act(room.takeIn, { transferId: id, version: 1, toUnitId: unit('vinh-khe') })).status,
  ).toBe(404);
  expect(
    (await officer.act(room.takeIn, { transferId: id, version: 1, toUnitId: unit('phu-lam') })).status,
  ).toBe(404);
  const answers = await Promise.all([takeIn(id), takeIn(id)]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
});

test('an offer may be sent back or taken back; the child may then be offered again', async () => {
  const first = await offer();
  expect(said((await offer()).answer)).toEqual([422, 'children.transfer-open']);
  await neighbour.done(room.returnTransfer, { transferId: first.id, version: 1, reason: 'Không ở địa bàn' });
  expect(said(await takeIn(first.id, { version: 2 }))).toEqual([409, 'platform.stale-version']);
  const second = await offer();
  await officer.done(room.returnTransfer, { transferId: second.id, version: 1, reason: 'Báo nhầm' });
  expect((await offer()).answer.status).toBe(200);
});

test('a move is to another commune of this locality, on a day after the child came and not in the future', async () => {
  expect(said((await offer({ toCommuneId: unit('phu-lam') })).answer)).toEqual([
    422,
    'children.same-commune',
  ]);
  expect(said((await offer({ toCommuneId: unit('phong-lao-dong') })).answer)).toEqual([
    422,
    'children.not-a-place-of-children',
  ]);
  expect(said((await offer({ toCommuneId: unit('tan-lam') })).answer)).toEqual([
    422,
    'children.not-a-place-of-children',
  ]);
  expect(said((await offer({ on: '2021-01-09' })).answer)).toEqual([422, 'children.before-arrival']);
  expect(said((await offer({ on: '2021-11-30' })).answer)).toEqual([422, 'children.date-in-future']);
});

test('the district reads but moves nobody', async () => {
  const { id } = await offer();
  expect(
    (await district.act(room.takeIn, { transferId: id, version: 1, toUnitId: unit('hai-thinh') })).status,
  ).toBe(403);
});

test('a child that left or died is counted until that day; one written by mistake on none', async () => {
  await officer.done(room.addCircumstance, disabled());
  const version = await versionOf();
  await officer.done(room.endFollowing, {
    childId,
    version,
    on: '2021-10-01',
    as: 'died',
    reason: 'Đuối nước',
  });
  expect(await counted('child_stays')).toEqual([['phu-lam', '2021-01-10', '2021-10-01']]);
  expect(await counted('child_circumstances')).toEqual([['phu-lam', '2021-02-01', '2021-10-01']]);
  const mistaken = await registered();
  const reason = 'Ghi nhầm trẻ xã khác';
  await officer.done(room.endFollowing, {
    childId: mistaken,
    version: 1,
    on: '2021-11-01',
    as: 'withdrawn',
    reason,
  });
  expect(await counted('child_stays', mistaken)).toEqual([]);
});

test('a child that left may come back; the days between are nobody’s', async () => {
  await officer.done(room.endFollowing, {
    childId,
    version: 1,
    on: '2021-03-01',
    as: 'left',
    reason: 'Theo mẹ vào Nam',
  });
  const back = { childId, version: 2, unitId: unit('phu-lam'), reason: 'Về ở với bà' };
  expect(said(await officer.act(room.returnToList, { ...back, on: '2021-02-01' }))).toEqual([
    422,
    'children.before-arrival',
  ]);
  await officer.done(room.returnToList, { ...back, on: '2021-06-01' });
  expect(await counted('child_stays')).toEqual([
    ['phu-lam', '2021-01-10', '2021-03-01'],
    ['phu-lam', '2021-06-01', '2028-05-01'],
  ]);
});

test('at 16 a child leaves the counts by date and the lists by an officer’s word', async () => {
  const id = await registered({ birthDate: '2005-12-01' });
  expect(await counted('child_stays', id)).toEqual([['phu-lam', '2021-01-10', '2021-12-01']]);
  const settle = { children: [{ childId: id, version: 1 }], decision: 'end' as const, reason: '' };
  expect(await officer.done(room.settleSixteenth, settle)).toEqual({ settled: 0, stale: [id] });
  // The day comes: a session does not outlive the night, so the birthday moves and not the clock.
  await served.clone.admin.query(
    "update children set birth_date = '2005-11-29', sixteenth_on = '2021-11-29' where id = $1",
    [id],
  );
  const keep = { ...settle, decision: 'keep' as const };
  expect(said(await officer.act(room.settleSixteenth, keep))).toEqual([422, 'children.keep-needs-reason']);
  expect(await officer.done(room.settleSixteenth, settle)).toEqual({ settled: 1, stale: [] });
  const { rows } = await served.clone.admin.query('select state, ended_on from children where id = $1', [id]);
  expect(rows[0]).toMatchObject({ state: 'turned-16' });
});

test('a group that asks a paper is proposed without it, counted only when confirmed, and ends by date', async () => {
  const without = { ...evidence, kind: null, number: '', issuedOn: null };
  const line = disabled({ evidence: without });
  expect(said(await officer.act(room.addCircumstance, line))).toEqual([422, 'circumstances.needs-evidence']);
  await officer.done(room.addCircumstance, { ...line, confirm: false });
  const of = { childId, circumstanceId: line.id };
  expect(said(await officer.act(room.confirmCircumstance, { ...of, version: 1 }))).toEqual([
    422,
    'circumstances.needs-evidence',
  ]);
  const { subCode, fromDate, note } = line;
  await officer.done(room.changeCircumstance, { ...of, version: 1, subCode, fromDate, note, evidence });
  await officer.done(room.confirmCircumstance, { ...of, version: 2 });
  await officer.done(room.endCircumstance, {
    ...of,
    version: 3,
    endsOn: '2021-08-01',
    reason: 'Đã phục hồi',
  });
  expect(await counted('child_circumstances')).toEqual([['phu-lam', '2021-02-01', '2021-08-01']]);
  expect(
    said(await officer.act(room.endCircumstance, { ...of, version: 4, endsOn: null, reason: 'nhầm' })),
  ).toEqual([422, 'circumstances.not-open']);
});

test('two officers who end one line at once: one ends it, the other is shown what stands', async () => {
  const line = disabled();
  await officer.done(room.addCircumstance, line);
  const colleague = await served.tanLam.person('commune-officer', 'phu-lam');
  const end = { childId, circumstanceId: line.id, version: 1, endsOn: '2021-08-01', reason: 'Đã phục hồi' };
  const answers = await Promise.all([
    officer.act(room.endCircumstance, end),
    colleague.act(room.endCircumstance, end),
  ]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
});

import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { unzip } from '../../../platform/server/documents/test/read-back.ts';
import { newId } from '../../../platform/shared/id.ts';
import type { Answer } from '../../../../test/harness/people.ts';
import { type ChildChanges, childrenContract } from '../../children/contract.ts';
import { type CleaningDesk, columnIn, fill, openCleaning, room, saved } from './cleaning-desk.ts';

// Each file is drawn and read in processes of their own.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

let desk: CleaningDesk;
const ids: Record<string, string> = {};
const said = ({ status, body }: Answer) => [status, body.fields?.[0]?.code ?? body.code];
const { countMatching, changeChildren, listEvents } = childrenContract.endpoints;
const mother = (fullName: string) => [
  {
    ...{ kind: 'mother' as const, fullName, birthYear: 1985, occupation: '', ethnicity: null },
    ...{ state: null, relation: '', phone: '' },
  },
];
const whole: ChildChanges = { ethnicity: '01', relatives: mother('Lê Thị Mẫu') };

beforeAll(async () => {
  desk = await openCleaning();
  const enter = async (fullName: string, more: ChildChanges, by = desk.officer, unitId = desk.hamlets[0]) => {
    const [id] = await desk.register(unitId as string, [{ fullName, ...whole, ...more }], by);
    ids[fullName] = id as string;
  };
  await enter('Trần Thị Không', {});
  await enter('Trần Thị Cũng Không', {});
  await enter('Trần Thị Nhầm', { personalId: '001213000001' });
  await enter('Trần Thị Đúng', { personalId: '001313000002' });
  await enter('Trần Thị Sai', { personalId: '001313000003' });
  await enter('Trần Thị Lạ', { personalId: '001313000004' });
  await enter('Trần Thị Thiếu', { personalId: '001313000005', ethnicity: null, relatives: [] });
  await enter('Lê Văn Láng Giềng', {}, desk.neighbour, desk.served.tanLam.unit('hai-thinh'));
});
afterAll(() => desk.close());

test('one number on the screen, behind its link and in the file', async () => {
  expect(await desk.counts()).toEqual({
    ...{ 'personal-id': 2, 'fitting-personal-id': 1, 'required-fields': 1, 'police-check': 5 },
  });
  for (const [lacking, count] of Object.entries((await desk.counts()) ?? {})) {
    const filter = { lacking: lacking as 'personal-id', unitId: desk.communeId };
    expect((await desk.officer.done(countMatching, filter)).total).toBe(count);
  }
  expect((await desk.out('fitting-personal-id', 1)).rows).toHaveLength(1);
  const { communes } = await desk.neighbour.done(room.countLists, {});
  expect(communes.map(({ counts }) => counts['personal-id'])).toEqual([1]);
  const above = await desk.district.done(room.countLists, {});
  expect(above.communes.map(({ own, counts }) => [own, counts['personal-id']])).toEqual([
    [false, 1],
    [false, 2],
  ]);
});

test('the file is locked but for the cells to be filled in, stands in the register of exports and names itself', async () => {
  const { id, serial } = await desk.ask('required-fields', 1);
  const entry = await desk.made(desk.officer, id);
  expect(entry).toMatchObject({
    form: 'cleaning',
    rows: 1,
    filterWords: expect.stringContaining('Xã Phú Lâm'),
  });
  const { bytes } = await desk.file(desk.officer, id);
  const xml = (await unzip(bytes)).get('xl/worksheets/sheet1.xml') ?? '';
  expect(xml).toMatch(/<sheetProtection [^>]*sheet="1"/);
  expect(xml).toContain(`0000${serial}`.slice(-5));
  expect(said(await desk.officer.act(room.askFile, asked({ expected: 3 })))).toEqual([
    422,
    'exports.count-changed',
  ]);
  expect(
    (await desk.officer.act(room.askFile, asked({ unitId: desk.served.tanLam.unit('hai-thinh') }))).status,
  ).toBe(404);
});
const asked = (more: object) => ({
  ...{
    id: newId(),
    list: 'personal-id',
    unitId: desk.communeId,
    expected: 2,
    purpose: 'review',
    purposeNote: '',
  },
  ...more,
});

test('a file comes back mixed up by hand: shown row by row, written once, nothing new the second time', async () => {
  const file = await desk.out('personal-id', 2);
  fill(file, 'Trần Thị Không', { personalId: '001313000011' });
  // Columns moved, rows sorted the other way, one without a key.
  const mixed = {
    ...file,
    header: [...file.header].reverse(),
    rows: [...file.rows].reverse().map((row) => [...row].reverse()),
  };
  mixed.rows.push(mixed.header.map((title) => (title === 'Họ và tên' ? 'Trẻ Mới' : '')));
  const found = await desk.back(saved(mixed));
  expect(found.counts).toEqual({ change: 1, conflict: 0, refused: 1, same: 1 });
  const [row] = await desk.rows(found.id, 'change');
  expect(row).toMatchObject({ childId: ids['Trần Thị Không'], fullName: 'Trần Thị Không', doubts: [] });
  expect(row?.fields).toEqual([
    { field: 'personalId', sent: '', now: '', file: '001313000011', verdict: 'change', code: null },
  ]);
  expect((await desk.rows(found.id, 'refused'))[0]).toMatchObject({ problem: 'no-key', fullName: 'Trẻ Mới' });
  const commit = { returnId: found.id, version: found.version, takes: [] };
  expect(said(await desk.officer.act(room.commitReturn, { ...commit, expected: 2 }))).toEqual([
    422,
    'cleaning.count-changed',
  ]);
  const requestId = newId();
  const done = await desk.officer.done(room.commitReturn, { ...commit, expected: 1 }, { requestId });
  expect(done).toMatchObject({ changed: 1, checked: 0 });
  expect(await desk.officer.done(room.commitReturn, { ...commit, expected: 1 }, { requestId })).toEqual(done);
  expect((await desk.child(ids['Trần Thị Không'] as string)).personal_id).toBe('001313000011');
  const [audit] = await desk.served.audited(requestId);
  expect(audit).toMatchObject({ act: 'cleaning.commitReturn', subject_id: found.id });
  expect(audit.detail).toMatchObject({
    changed: 1,
    fields: ['personalId'],
    childIds: [ids['Trần Thị Không']],
  });
  expect(JSON.stringify(audit.detail)).not.toContain('001313000011');
  expect(await desk.counts()).toMatchObject({ 'personal-id': 1, 'police-check': 6 });
  const again = await desk.back(saved(mixed));
  expect(again.counts).toEqual({ change: 0, conflict: 0, refused: 1, same: 2 });
  expect(
    said(
      await desk.officer.act(room.commitReturn, {
        ...commit,
        returnId: again.id,
        version: again.version,
        expected: 1,
      }),
    ),
  ).toEqual([422, 'cleaning.nothing-to-change']);
  expect((await desk.child(ids['Trần Thị Không'] as string)).version).toBe(2);
  // What was done stays to be read.
  expect((await desk.rows(found.id, 'change'))[0]?.fields[0]?.file).toBe('001313000011');
});

test('what the police say is kept with the number, who and when; a wrong number gives way to the right one; all of it can be taken back', async () => {
  const file = await desk.out('police-check', 6);
  const by = { checkedOn: '25/11/2021', officer: 'Đại úy Lê Văn An', paper: 'BB 12/2021' };
  fill(file, 'Trần Thị Đúng', { conclusion: 'Đúng', ...by });
  fill(file, 'Trần Thị Sai', { conclusion: 'sai', personalId: '001 313 000 033', ...by });
  fill(file, 'Trần Thị Lạ', { conclusion: 'KHÔNG TÌM THẤY', ...by });
  fill(file, 'Trần Thị Nhầm', { conclusion: 'chắc đúng', ...by });
  fill(file, 'Trần Thị Thiếu', { conclusion: 'đúng', checkedOn: '', officer: '' });
  fill(file, 'Trần Thị Không', { personalId: '001313000012' });
  const found = await desk.back(saved(file));
  expect(found.counts).toEqual({ change: 3, conflict: 0, refused: 3, same: 0 });
  const refused = await desk.rows(found.id, 'refused');
  expect(
    Object.fromEntries(
      refused.map(({ fullName, problem, fields }) => [fullName, problem ?? fields.map(({ code }) => code)]),
    ),
  ).toEqual({
    'Trần Thị Nhầm': ['unknown-conclusion'],
    'Trần Thị Thiếu': ['say-date', 'say-officer'],
    'Trần Thị Không': 'say-conclusion',
  });
  expect(await desk.commit(found.id)).toMatchObject({ changed: 1, checked: 3 });
  const right = await desk.child(ids['Trần Thị Sai'] as string);
  expect([right.personal_id, right.number_check]).toEqual(['001313000033', 'matches']);
  expect((await desk.child(ids['Trần Thị Đúng'] as string)).number_check).toBe('matches');
  // Not found: no longer waiting for the police, but wrong.
  expect(await desk.counts()).toMatchObject({ 'police-check': 3, 'fitting-personal-id': 2 });
  const { events } = await desk.officer.done(listEvents, { childId: ids['Trần Thị Đúng'] as string });
  expect(events[0]).toMatchObject({
    ...{ kind: 'number-matches', onDate: '2021-11-25' },
    said: { personalId: '001313000002', reason: 'Đại úy Lê Văn An, BB 12/2021' },
  });
  const second = await desk.back(saved(file));
  expect(second.counts).toEqual({ change: 0, conflict: 0, refused: 3, same: 3 });
  const { return: now } = await desk.officer.done(room.getReturn, { returnId: found.id });
  const undone = await desk.officer.done(room.undoReturn, { returnId: found.id, version: now.version });
  expect(undone).toMatchObject({ restored: 3, kept: 0 });
  const before = await desk.child(ids['Trần Thị Sai'] as string);
  expect([before.personal_id, before.number_check]).toEqual(['001313000003', null]);
  expect(await desk.counts()).toMatchObject({ 'police-check': 6, 'fitting-personal-id': 1 });
});

test('where the record changed since, both sides are shown and a person chooses', async () => {
  const file = await desk.out('required-fields', 1);
  const childId = ids['Trần Thị Thiếu'] as string;
  const { version } = await desk.child(childId);
  await desk.officer.done(changeChildren, { changes: [{ childId, version, fields: { ethnicity: '03' } }] });
  fill(file, 'Trần Thị Thiếu', { ethnicity: 'Tày', motherName: 'Đỗ Thị Kiểm' });
  const found = await desk.back(saved(file));
  expect(found.counts).toMatchObject({ change: 0, conflict: 1 });
  const [row] = await desk.rows(found.id, 'conflict');
  expect(
    row?.fields.map(({ field, sent, now, file: there, verdict }) => [field, sent, now, there, verdict]),
  ).toEqual([
    ['ethnicity', '', '03', '02', 'conflict'],
    ['motherName', '', '', 'Đỗ Thị Kiểm', 'change'],
  ]);
  expect(await desk.commit(found.id, { takes: [row?.seq as number] })).toMatchObject({ changed: 1 });
  const { ethnicity, relatives } = await desk.child(childId);
  expect([ethnicity, relatives[0].fullName]).toEqual(['02', 'Đỗ Thị Kiểm']);
});

test('a key of another commune is as unknown as one that never was', async () => {
  const foreign = await desk.out('personal-id', 1, desk.neighbour, desk.served.tanLam.unit('hai-thinh'));
  fill(foreign, 'Lê Văn Láng Giềng', { personalId: '001213000021' });
  const invented = { ...foreign, rows: foreign.rows.map((row) => [...row]) };
  (invented.rows[0] as string[])[columnIn(invented, 'key')] = '00001-2021-22222222';
  const rowsOf = async (file: typeof foreign) => {
    const { id } = await desk.back(saved(file));
    return (await desk.rows(id, 'refused')).map((row) => ({ ...row, key: '' }));
  };
  const [there, nowhere] = [await rowsOf(foreign), await rowsOf(invented)];
  expect(there).toEqual(nowhere);
  expect(there[0]).toMatchObject({ problem: 'unknown-key', childId: null, unitName: '', fields: [] });
  const own = await desk.back(saved(foreign), desk.neighbour, desk.served.tanLam.unit('hai-thinh'));
  expect(own.counts.change).toBe(1);
  expect((await desk.officer.act(room.getReturn, { returnId: own.id })).status).toBe(404);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { para, wordFile } from '../../../platform/server/reading/test/word-file.ts';
import { newId } from '../../../platform/shared/id.ts';
import { childrenContract } from '../contract.ts';
import { openRegister, type RegisterDesk, said } from './register-desk.ts';

const room = childrenContract.endpoints;
let desk: RegisterDesk;
let childId: string;
beforeAll(async () => {
  desk = await openRegister();
  childId = await desk.enter();
});
afterAll(() => desk.served.close());

const bytes = wordFile(para('Giấy khai sinh'));
const add = (more: object = {}, file = { name: 'khai sinh.docx', bytes }, person = desk.officer) =>
  person.act(
    room.addPaper,
    {
      childId,
      id: newId(),
      kind: 'birth-certificate',
      name: '',
      number: '12/2012',
      issuedOn: '2012-06-01',
      ...more,
    },
    { file },
  );
const papers = async () => (await desk.officer.done(room.getChild, { childId })).papers;

test('a copy of a paper is kept, comes back as it was sent, is removed and put back', async () => {
  const { status, body } = await add();
  expect(status).toBe(200);
  expect(await papers()).toMatchObject([
    { id: body.id, kind: 'birth-certificate', name: 'khai sinh.docx', number: '12/2012', size: bytes.length },
  ]);
  const get = () => desk.officer.act(room.downloadPaper, { childId, paperId: body.id });
  const back = await get();
  expect([back.status, back.headers['content-type'], back.headers['content-length']]).toEqual([
    ...[200, expect.stringContaining('wordprocessingml'), String(bytes.length)],
  ]);
  const remove = (version: number, undo: boolean) =>
    desk.officer.act(room.removePaper, { childId, paperId: body.id, version, undo });
  expect((await remove(1, false)).body).toEqual({ id: body.id, version: 2 });
  expect([await papers(), (await get()).status]).toEqual([[], 404]);
  expect(said(await remove(1, true))).toEqual([409, 'platform.stale-version']);
  expect((await remove(2, true)).status).toBe(200);
  expect((await get()).status).toBe(200);
  const events = await desk.officer.done(room.listEvents, { childId });
  expect(events.events[0]).toMatchObject({ kind: 'paper', said: { paper: 'khai sinh.docx' } });
});

test('what is no paper by its content is refused, whatever it is called', async () => {
  const send = async (name: string, content: string) =>
    said(await add({}, { name, bytes: Buffer.from(content, 'latin1') }));
  expect(await send('a.txt', 'ghi')).toEqual([422, 'file children.file-kind-refused']);
  expect(await send('a.pdf', 'MZ\x90\0')).toEqual([422, 'file reading.unknown-kind']);
  expect((await send('a.svg', '<svg onload="alert(1)"/>'))[0]).toBe(422);
});

test('a circumstance is proved by a copy of the child’s own record, not by another’s or by one that was removed', async () => {
  const other = await desk.enter({ fullName: 'Lê Thị Khác' });
  const foreign = await desk.officer.done(
    room.addPaper,
    { childId: other, id: newId(), kind: 'other', name: '', number: '' },
    { file: { name: 'khai sinh.docx', bytes } },
  );
  const { id: own } = (await add()).body;
  const prove = (paperId: string, code = 'other') =>
    desk.officer.act(room.addCircumstance, {
      ...{ childId, id: newId(), kind: 'at-risk', code, subCode: null, fromDate: '2021-11-01' },
      ...{ evidence: { kind: 'record', number: '', issuedOn: null, issuedBy: '', paperId }, note: '' },
      confirm: true,
    });
  const notThere = [422, 'evidence.paperId circumstances.paper-not-there'];
  expect(said(await prove(foreign.id))).toEqual(notThere);
  expect((await prove(own)).status).toBe(200);
  await desk.officer.done(room.removePaper, { childId, paperId: own, version: 1, undo: false });
  expect(said(await prove(own, 'with-grandparents'))).toEqual(notThere);
});

test('a paper is not older than the child and not of tomorrow', async () => {
  expect(said(await add({ issuedOn: '2012-04-30' }))).toEqual([422, 'issuedOn children.before-birth']);
  expect(said(await add({ issuedOn: '2021-11-30' }))).toEqual([422, 'issuedOn children.date-in-future']);
});

test('papers are seen by the commune and by who is assigned, and are not there for anybody else', async () => {
  const { id: paperId } = (await add()).body;
  const get = async (person: typeof desk.officer) =>
    (await person.act(room.downloadPaper, { childId, paperId })).status;
  expect([await get(desk.officer), await get(desk.district), await get(desk.neighbour)]).toEqual([
    200, 404, 404,
  ]);
  const { accountId } = desk.district;
  await desk.officer.done(room.assignChild, { childId, id: newId(), accountId, reason: 'Phối hợp' });
  expect(await get(desk.district)).toBe(200);
  expect(await get(await desk.served.tanLam.person('collaborator', 'phu-lam/thon-dong-son'))).toBe(403);
  const other = await desk.enter();
  const crossed = await desk.officer.act(room.downloadPaper, { childId: other, paperId });
  expect(crossed.status).toBe(404);
  expect((await add({}, undefined, desk.neighbour)).status).toBe(404);
});

const view = {
  columns: ['fullName', 'school'],
  widths: { fullName: 220 },
  sort: [{ key: 'name', order: 'desc' }],
};
const save = (more: object = {}, person = desk.officer) =>
  person.act(room.saveView, { id: newId(), version: 0, name: 'Theo trường', shared: false, view, ...more });
const viewsOf = async (person = desk.officer) => (await person.done(room.listViews, {})).views;

test('a view is one’s own until it is shared; then colleagues of the very unit have it, and only its maker changes it', async () => {
  const { id } = (await save()).body;
  expect(await viewsOf()).toEqual([{ id, name: 'Theo trường', shared: false, mine: true, view, version: 1 }]);
  expect(await viewsOf(desk.colleague)).toEqual([]);
  const shared = { id, version: 1, shared: true, name: 'Theo trường học' };
  expect((await save(shared)).body).toEqual({ id, version: 2 });
  expect(said(await save(shared))).toEqual([409, 'platform.stale-version']);
  expect(await viewsOf(desk.colleague)).toMatchObject([{ id, mine: false, name: 'Theo trường học' }]);
  expect([await viewsOf(desk.neighbour), await viewsOf(desk.district)]).toEqual([[], []]);
  expect((await save({ ...shared, version: 2 }, desk.colleague)).status).toBe(404);
  const remove = (person: typeof desk.officer, version = 2) =>
    person.act(room.removeView, { viewId: id, version });
  expect((await remove(desk.colleague)).status).toBe(404);
  expect(said(await remove(desk.officer, 1))).toEqual([409, 'platform.stale-version']);
  expect((await remove(desk.officer)).status).toBe(200);
  expect(await viewsOf()).toEqual([]);
});

test('a view holds words of the register, ids, days and numbers, and no text of its own', async () => {
  const filter = { list: 'special', code: 'HC04', unitId: desk.hamlet, bornFrom: '2012-01-01', sex: 'male' };
  expect((await save({ view: { filter, ethnicity: ['05'], hidden: { note: true } } })).status).toBe(200);
  for (const held of [{ search: 'Nguyễn Thị Búp' }, { columns: ['nguyen'] }, { 'Nguyễn Thị Búp': 1 }])
    expect(said(await save({ view: held }))).toEqual([422, 'view children.view-holds-text']);
  const deep = { a: { b: { c: { d: { e: { f: { g: 1 } } } } } } };
  expect(said(await save({ view: deep }))).toEqual([422, 'view children.view-holds-text']);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { csv, type ImportDesk, openImports } from './import-desk.ts';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImports();
});
afterAll(() => desk.close());

const header = 'STT;Họ và tên;Nam;Nữ;Ngày sinh;Dân tộc;Họ tên cha/mẹ;Thôn;Hộ nghèo;Ghi chú';
const list = csv('Danh sách thôn.csv', [
  'DANH SÁCH TRẺ EM XÃ PHÚ LÂM NĂM 2021',
  header,
  '1;Nguyễn Văn Thử;x;;05/03/2014;Kinh;Mẹ: Trần Thị Thử / Cha: Nguyễn Văn Mẫu;Thôn Đông Sơn;x;học giỏi',
  '2;Trần Thị Mẫu;;x;31/02/2015;Kinh;;Đông Sơn;;',
  '3;Lê Thị Hoa;;x;2016;Tày lai;;Tây Sơn;;',
  "4;H'Hen Niê;;x;5/3/14;Ê đê;;Thôn Đông Sơn;;",
  '5;Nguyễn Văn Thử;x;;05/03/2014;Kinh;Mẹ: Trần Thị Thử;Thôn Đông Sơn;;',
  '6;Phạm Văn Xa;x;;07/08/2013;Kinh;;Thôn Không Có;;',
  'Tổng cộng: 6;;;;;;;;;',
]);

test('a list goes from the file into the register in five steps, and back out of it', async () => {
  const sent = await desk.send(list);
  expect([sent.state, sent.step, sent.sheets[0]?.proposed]).toEqual(['open', 'sheets', true]);
  const [sheet] = await desk.takeSheets(sent.id);
  expect(sheet?.columns.map(({ title, field }) => [title, field])).toEqual([
    ['STT', null],
    ['Họ và tên', 'fullName'],
    ['Nam', 'sexMale'],
    ['Nữ', 'sexFemale'],
    ['Ngày sinh', 'birthDate'],
    ['Dân tộc', 'ethnicity'],
    ['Họ tên cha/mẹ', 'parents'],
    ['Thôn', 'hamlet'],
    ['Hộ nghèo', 'householdClass:poor'],
    ['Ghi chú', 'note'],
  ]);
  const tried = await desk.takeColumns(sent.id);
  expect(tried.counts).toMatchObject({ ready: 1, mend: 3, doubtful: 1, duplicate: 1, 'not-a-row': 3 });
  const groups = await desk.groups(sent.id);
  const mend = groups
    .filter(({ level }) => level === 'mend')
    .map(({ key, rows, repairs }) => [key, rows, repairs[0]]);
  expect(mend).toEqual([
    ['birthDate|birth-date.no-such-day', 1, 'leave-out'],
    ['ethnicity|value.unknown|tay lai', 1, 'map'],
    ['hamlet|hamlet.unknown|thon khong co', 1, 'map'],
  ]);
  await desk.repair(sent.id, { kind: 'map', field: 'ethnicity', text: 'Tày lai', to: '02', remember: true });
  await desk.repair(sent.id, {
    kind: 'map',
    field: 'hamlet',
    text: 'Thôn Không Có',
    to: desk.hamlet,
    remember: true,
  });
  await desk.repair(sent.id, { kind: 'accept', field: 'birthDate', code: 'birth-date.two-digit-year' });
  const [bad] = await desk.listed(sent.id, { pile: 'mend' });
  const edited = await desk.officer.done(desk.room.editRows, {
    importId: sent.id,
    rows: [
      {
        seq: bad!.seq,
        version: bad!.version,
        edits: [{ field: 'birthDate', text: '28/02/2015' }],
        takeBack: [],
      },
    ],
  });
  expect(edited.saved[0]).toMatchObject({ pile: 'ready', child: { birthDate: '2015-02-28' } });
  expect(edited.counts).toMatchObject({ ready: 5, mend: 0, duplicate: 1 });
  const [twin] = await desk.listed(sent.id, { pile: 'duplicate' });
  expect(twin?.alike[0]).toMatchObject({ in: 'list', fullName: 'Nguyễn Văn Thử' });
  const done = await desk.commit(sent.id);
  expect([done.state, done.counts.entered, done.counts.duplicate]).toEqual(['done', 5, 1]);
  const children = await desk.rows(
    'select full_name, note from children where batch_id = $1 and state = $2',
    sent.id,
    'living-here',
  );
  expect(children.map(({ full_name: name }) => name).sort()).toEqual(
    ["H'Hen Niê", 'Lê Thị Hoa', 'Nguyễn Văn Thử', 'Phạm Văn Xa', 'Trần Thị Mẫu'].sort(),
  );
  const left = await desk.officer.act(desk.room.downloadLeftOver, { importId: sent.id });
  expect([left.status, left.text.slice(0, 2)]).toEqual([200, 'PK']);
  const changed = await desk.rows(
    'select id, version from children where batch_id = $1 order by full_name limit 1',
    sent.id,
  );
  await desk.change([{ childId: changed[0].id, version: 1, fields: { note: 'đã gặp' } }]);
  const undone = await desk.undo(sent.id);
  expect(undone).toMatchObject({ state: 'undone', undone: { withdrawn: 4, keptInAll: 1 } });
  expect(undone.undone?.kept.map(({ why }) => why)).toEqual(['changed']);
  const still = await desk.rows(
    `select count(*)::int as stays from child_stays s join children c on c.id = s.child_id
     where c.batch_id = $1 and s.counted_to > s.counted_from`,
    sent.id,
  );
  expect(still[0].stays).toBe(1);
  expect(desk.failed).toEqual([]);
});

test('the same file twice is told, and what the unit taught is remembered', async () => {
  const again = await desk.send(list);
  expect(again.sameFile?.state).toBe('undone');
  await desk.takeSheets(again.id);
  const { sheets } = await desk.officer.done(desk.room.getColumns, { importId: again.id });
  expect(sheets[0]?.columns.map(({ guess }) => guess.why)).toEqual(
    Array.from({ length: 10 }, () => 'remembered'),
  );
  const tried = await desk.takeColumns(again.id);
  expect(tried.counts.mend).toBe(1);
  const version = tried.version;
  await desk.officer.done(desk.room.discardImport, { importId: again.id, version });
  expect((await desk.rows('select 1 from child_import_rows where import_id = $1', again.id)).length).toBe(0);
});

test('a child of the register is found to be there already; that of another commune is not spoken of', async () => {
  await desk.enter({ fullName: 'Hoàng Thị Trùng', birthDate: '2013-04-05' });
  await desk.enter(
    { fullName: 'Đinh Thị Kín', birthDate: '2013-04-06' },
    { unitId: desk.haiThinh },
    desk.neighbour,
  );
  const tried = await desk.tried(
    csv('trùng.csv', [
      'Họ và tên;Giới tính;Ngày sinh;Thôn',
      'Hoàng Thị Trùng;Nữ;05/04/2013;Thôn Đông Sơn',
      'Đinh Thị Kín;Nữ;06/04/2013;Thôn Đông Sơn',
    ]),
  );
  expect(tried.counts).toMatchObject({ ready: 1, duplicate: 1 });
  const [row] = await desk.listed(tried.id, { pile: 'duplicate' });
  expect(row?.alike).toMatchObject([{ in: 'register', fullName: 'Hoàng Thị Trùng' }]);
  const decided = await desk.officer.done(desk.room.decideRows, {
    importId: tried.id,
    rows: [{ seq: row!.seq, version: row!.version }],
    choice: 'skip',
  });
  expect(decided.counts).toMatchObject({ ready: 1, duplicate: 0, 'left-out': 1 });
  await desk.commit(tried.id);
  const found = await desk.rows('select duplicate_check from children where batch_id = $1', tried.id);
  expect(found).toEqual([{ duplicate_check: 'waiting' }]);
});

test('a file that is no workbook is refused at once with its reason, and a colleague goes on with an import of the commune', async () => {
  const refusal = await desk.officer.act(
    desk.room.startImport,
    { id: crypto.randomUUID(), unitId: desk.phuLam },
    { file: { name: 'a.xlsx', bytes: Buffer.from('%PDF-1.7 nothing') } },
  );
  expect([refusal.status, refusal.body.code]).toEqual([422, 'reading.not-a-workbook']);
  const tried = await desk.tried(
    csv('chung.csv', ['Họ và tên;Giới tính;Ngày sinh;Thôn', 'Vũ Thị Chung;Nữ;05/04/2013;Đông Sơn']),
  );
  expect((await desk.commit(tried.id, desk.colleague)).state).toBe('done');
  expect((await desk.neighbour.act(desk.room.getImport, { importId: tried.id })).status).toBe(404);
});

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../platform/shared/id.ts';
import { readAll } from '../../../platform/server/reading/sheets/test/read-all.ts';
import { readPages, unzip, withoutSpaces } from '../../../platform/server/documents/test/read-back.ts';
import { fromPlainText } from '../../../platform/shared/sheets/plain-text.ts';
import { childrenContract } from '../../children/contract.ts';
import { noticesContract } from '../../notices/contract.ts';
import type { Answer } from '../../../../test/harness/people.ts';
import { asked, type Desk, openDesk, room } from './export-desk.ts';

let desk: Desk;
const said = ({ status, body }: Answer) => [status, body.fields?.[0]?.code ?? body.code];
const { countMatching, listChildren } = childrenContract.endpoints;

beforeAll(async () => {
  desk = await openDesk();
  const names = ['=HYPERLINK("http://vi.du")', '+84', '-1', '@SUM(A1)', 'Trường\tMăng Non'];
  await desk.register(
    desk.hamlets[0] as string,
    names.map((school, at) => ({ fullName: `Trần Thị ${'ABCDE'[at]}`, school, personalId: null })),
  );
  await desk.register(desk.hamlets[1] as string, [
    { fullName: 'Lê Văn Lá', sex: 'male', birthDate: '2012-01-01', birthPrecision: 'year', ethnicity: '05' },
    { fullName: "H'Hen Niê", birthDate: '2010-03-09', personalId: '001310000123' },
  ]);
});
afterAll(() => desk.close());

const cellsOf = async (bytes: Uint8Array, name = 'a.xlsx') => {
  const { sheets, book } = await readAll(bytes, name);
  return {
    book,
    rows: (sheets[0] ?? []).map(({ cells }) => cells.map(({ text }) => text)),
    sheet: sheets[0] ?? [],
  };
};

test('what may be taken out is offered: columns by right, sensitive ones not chosen, how many go alone', async () => {
  const offer = await desk.officer.done(room.offerExport, { unitId: desk.communeId });
  expect([offer.total, offer.alone, offer.needsApproval, offer.hoursKept]).toEqual([7, 50, false, 24]);
  expect(offer.filterWords).toBe('Trẻ em trong sổ; Xã Phú Lâm');
  const sensitive = offer.columns.filter(({ class: of }) => of === 'P3');
  expect(sensitive.map(({ id }) => id)).toContain('ethnicity');
  expect(sensitive.filter(({ usual }) => usual)).toEqual([]);
  const above = await desk.district.done(room.offerExport, {});
  expect(above.columns.filter(({ class: of }) => of === 'P3')).toEqual([]);
  expect([above.alone, above.needsApproval]).toEqual([0, true]);
});

test('a file holds exactly the children of the screen, real dates, texts that no program runs, and its watermark', async () => {
  const { total } = await desk.officer.done(countMatching, {});
  const ask = asked({ expected: total, columns: ['fullName', 'birthDate', 'age', 'school', 'personalId'] });
  const registered = await desk.officer.done(room.askExport, ask);
  expect([registered.serial, registered.year, registered.state]).toEqual([1, 2021, 'making']);
  const entry = await desk.made(desk.officer, ask.id);
  expect([entry.state, entry.rows]).toEqual(['ready', total]);
  const { bytes, name } = await desk.file(desk.officer, ask.id);
  expect(name).toBe('danh-sach-00001-2021.xlsx');
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(entry.sha256);
  const { rows: screen } = await desk.officer.done(listChildren, { limit: 100 });
  const { book, sheet, rows } = await cellsOf(bytes);
  expect(book.sheets.map(({ visibility }) => visibility)).toEqual(['visible']);
  const body = sheet.filter(({ cells }) => /^\d+$/.test(cells[0]?.text ?? ''));
  expect(body.map(({ cells }) => cells[1]?.text)).toEqual(screen.map(({ fullName }) => fullName));
  const born = body.map(({ cells }) => cells.find(({ column }) => column === 3));
  expect(new Set(born.map((cell) => cell?.kind))).toEqual(new Set(['date', 'text']));
  const schools = body.flatMap(({ cells }) =>
    cells.filter(({ column, kind }) => column === 5 && kind === 'text'),
  );
  expect(new Set(schools.map(({ text }) => text))).toEqual(
    new Set(screen.map(({ school }) => school).filter(Boolean)),
  );
  expect(body.flatMap(({ cells }) => cells.filter(({ formula }) => formula))).toEqual([]);
  const number = body.flatMap(({ cells }) => cells.filter(({ column }) => column === 6));
  expect(number.map(({ kind, text }) => [kind, text])).toEqual([['text', '001310000123']]);
  const mark = /Xuất bởi .+ lúc 29\/11\/2021 08:00, mục đích: Rà soát.+, số 00001\/2021/;
  expect(rows.flat().some((text) => mark.test(text))).toBe(true);
  const files = await unzip(bytes);
  expect(files.get('docProps/core.xml')).toContain('00001/2021');
  expect(files.get('xl/worksheets/sheet1.xml')).toMatch(/<oddFooter>[^<]*00001\/2021/);
  expect(files.get('xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
});

test('CSV opens with its mark of UTF-8, and what a program would run comes home letter by letter', async () => {
  const ask = asked({ expected: 7, format: 'csv', columns: ['fullName', 'school'] });
  await desk.officer.done(room.askExport, ask);
  await desk.made(desk.officer, ask.id);
  const { bytes } = await desk.file(desk.officer, ask.id);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  for (const line of bytes.toString('utf8').slice(1).trim().split('\r\n'))
    for (const cell of line.slice(1, -1).split('","')) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  const { rows } = await cellsOf(bytes, 'a.csv');
  const { rows: screen } = await desk.officer.done(listChildren, { limit: 100 });
  const home = rows.slice(1, -1).map((cells) => fromPlainText(cells[2] ?? ''));
  expect(home).toEqual(screen.map(({ school }) => school));
  expect(rows.at(-1)?.[0]).toContain('số 00002/2021');
});

test.each(['docx', 'pdf'] as const)(
  'the paper as %s has its letterhead, every child and the watermark on every page',
  async (format) => {
    const ask = asked({ expected: 7, format });
    await desk.officer.done(room.askExport, ask);
    await desk.made(desk.officer, ask.id);
    const { bytes } = await desk.file(desk.officer, ask.id);
    const serial = (await desk.entry(desk.officer, ask.id))?.serial;
    const mark = `số 0000${serial}/2021`;
    const pages =
      format === 'pdf'
        ? await readPages(bytes)
        : [...(await unzip(bytes)).entries()]
            .filter(([name]) => /word\/(document|footer\d+)\.xml/.test(name))
            .map(([, xml]) => xml.replace(/<[^>]+>/g, '').replaceAll('&apos;', "'"));
    const whole = withoutSpaces(pages.join(''));
    for (const text of [
      'ỦY BAN NHÂN DÂN XÃ PHÚ LÂM',
      'DANH SÁCH',
      "H'Hen Niê",
      'Trần Thị E',
      'NGƯỜI LẬP DANH SÁCH',
    ])
      expect(whole).toContain(withoutSpaces(text));
    if (format === 'pdf')
      for (const page of pages) expect(withoutSpaces(page)).toContain(withoutSpaces(mark));
    else expect(whole).toContain(withoutSpaces(mark));
  },
);

test('who may not is refused, and what does not fit is said', async () => {
  const ask = (more: object) => desk.officer.act(room.askExport, asked({ expected: 7, ...more }));
  expect(said(await ask({ expected: 6 }))).toEqual([422, 'exports.count-changed']);
  expect(said(await ask({ purpose: 'no-such' }))).toEqual([422, 'exports.unknown-purpose']);
  expect(said(await ask({ purpose: 'other' }))).toEqual([422, 'exports.say-purpose']);
  expect(said(await ask({ filter: { sex: 'unknown' } }))).toEqual([422, 'exports.nobody-in-list']);
  expect((await ask({ filter: { unitId: desk.served.tanLam.unit('hai-thinh') } })).status).toBe(404);
  const hidden = asked({ expected: 7, columns: ['fullName', 'ethnicity'] });
  expect(said(await desk.district.act(room.askExport, hidden))).toEqual([422, 'exports.column-hidden']);
  for (const name of [
    'leader',
    'administrator',
    'collaborator',
    'sector-officer',
    'data-protection-officer',
  ] as const) {
    const person = await desk.served.tanLam.person(name, 'phu-lam');
    expect((await person.act(room.askExport, asked())).status, name).toBe(403);
  }
  expect((await desk.served.nobody.act(room.askExport, asked())).status).toBe(401);
});

test('a request sent twice is one entry of the register', async () => {
  const [ask, requestId] = [asked({ expected: 7 }), newId()];
  const first = await desk.officer.done(room.askExport, ask, { requestId });
  expect(await desk.officer.done(room.askExport, ask, { requestId })).toEqual(first);
  expect(said(await desk.officer.act(room.askExport, { ...ask, purpose: 'support' }))).toEqual([
    422,
    'id-taken',
  ]);
  await desk.made(desk.officer, ask.id);
});

test('the file is for who asked alone; each download is counted and audited', async () => {
  const ask = asked({ expected: 7 });
  const requestId = newId();
  await desk.officer.done(room.askExport, ask, { requestId });
  await desk.made(desk.officer, ask.id);
  const exportId = ask.id;
  expect((await desk.colleague.act(room.downloadExport, { exportId })).status).toBe(404);
  expect((await desk.neighbour.act(room.downloadExport, { exportId })).status).toBe(404);
  await desk.file(desk.officer, exportId);
  await desk.file(desk.officer, exportId);
  expect((await desk.entry(desk.officer, exportId))?.downloads).toBe(2);
  const [row] = await desk.served.audited(requestId);
  expect(row).toMatchObject({ act: 'exports.askExport', subject_id: exportId });
  expect(row.detail).toMatchObject({ rows: 7, purpose: 'review', waits: false });
  const { rows } = await desk.served.clone.admin.query(
    `select count(*)::int as times from audit_events where act = 'exports.downloadExport' and subject_id = $1`,
    [exportId],
  );
  expect(rows[0].times).toBe(2);
});

test('called back, the file is gone at once; after a day it is gone by itself; the entry and its digest stay', async () => {
  const [first, second] = [asked({ expected: 7 }), asked({ expected: 7 })];
  for (const one of [first, second]) await desk.officer.done(room.askExport, one);
  const made = await desk.made(desk.officer, first.id);
  await desk.made(desk.officer, second.id);
  const recall = { exportId: first.id, version: made.version, reason: 'Gửi nhầm danh sách' };
  expect((await desk.neighbour.act(room.recallExport, recall)).status).toBe(404);
  expect((await desk.officer.act(room.recallExport, { ...recall, version: 99 })).status).toBe(409);
  expect(await desk.colleague.done(room.recallExport, recall)).toMatchObject({ downloads: 0 });
  const gone = await desk.officer.act(room.downloadExport, { exportId: first.id });
  expect(said(gone)).toEqual([422, 'exports.no-file']);
  expect(await desk.entry(desk.officer, first.id)).toMatchObject({ state: 'recalled', sha256: made.sha256 });
  const { admin } = desk.served.clone;
  await admin.query(
    `update exports set made_at = made_at - interval '1 day', expires_at = expires_at - interval '1 day' where state = 'ready'`,
  );
  expect((await desk.entry(desk.officer, second.id))?.state).toBe('expired');
  expect(said(await desk.officer.act(room.downloadExport, { exportId: second.id }))).toEqual([
    422,
    'exports.no-file',
  ]);
  const { sweepExports } = await import('../server/public.ts');
  expect(await sweepExports(desk.served.clone.db, desk.clock.now())).toBeGreaterThan(0);
  const left = await admin.query('select count(*)::int as files from stored_files');
  expect(left.rows[0].files).toBe(0);
});

test('more than fifty children wait for a second person, who is never the asker; both are told without a name', async () => {
  const more = Array.from({ length: 44 }, (_, at) => ({ fullName: `Phạm Thị ${'BCDĐGHKL'[at % 8]}` }));
  await desk.register(desk.hamlets[2] as string, more);
  const ask = asked({ expected: 51 });
  expect(await desk.officer.done(room.askExport, ask)).toMatchObject({ state: 'waiting' });
  const exportId = ask.id;
  const decide = { exportId, version: 1, decision: 'approved' as const, reason: '' };
  expect((await desk.officer.act(room.decideExport, decide)).status).toBe(404);
  expect((await desk.neighbour.act(room.decideExport, decide)).status).toBe(404);
  expect(said(await desk.officer.act(room.downloadExport, { exportId }))).toEqual([422, 'exports.no-file']);
  const { notices } = await desk.colleague.done(noticesContract.endpoints.listNotices, {});
  expect(notices.map(({ kind, params }) => [kind, Object.keys(params)])).toContainEqual([
    'exports.waiting',
    ['serial'],
  ]);
  const { entries, waiting } = await desk.colleague.done(room.listExports, { view: 'waiting' });
  expect([waiting, entries.map(({ id }) => id)]).toEqual([1, [exportId]]);
  expect((await desk.colleague.act(room.decideExport, { ...decide, version: 7 })).status).toBe(409);
  expect(await desk.colleague.done(room.decideExport, decide)).toMatchObject({ state: 'making' });
  const entry = await desk.made(desk.officer, exportId);
  expect([entry.state, entry.rows]).toEqual(['ready', 51]);
  const told = await desk.officer.done(noticesContract.endpoints.listNotices, {});
  expect(told.notices.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['exports.approved', 'exports.ready']),
  );
  expect(said(await desk.colleague.act(room.decideExport, decide))).toEqual([422, 'exports.not-waiting']);
});

test('a refusal says why and makes no file; one from above may decide too', async () => {
  const ask = asked({ expected: 51 });
  await desk.officer.done(room.askExport, ask);
  const refuse = { exportId: ask.id, version: 1, decision: 'refused' as const, reason: '' };
  expect(said(await desk.district.act(room.decideExport, refuse))).toEqual([422, 'exports.say-why-not']);
  await desk.district.done(room.decideExport, { ...refuse, reason: 'Chỉ cần số liệu, không cần tên' });
  expect(await desk.entry(desk.officer, ask.id)).toMatchObject({
    ...{ state: 'refused', rows: null, decisionReason: 'Chỉ cần số liệu, không cần tên' },
  });
});

test('the list of abused children waits for a second person however short it is', async () => {
  const offer = await desk.officer.done(room.offerExport, { list: 'abused' });
  expect([offer.total, offer.needsApproval]).toEqual([0, true]);
});

test('rights are those of the moment at which the file is made', async () => {
  const ask = asked({ expected: 51 });
  const leaving = await desk.served.tanLam.person('commune-officer', 'phu-lam');
  await leaving.done(room.askExport, ask);
  await desk.served.clone.admin.query(
    `update account_functions set valid_to = '2021-11-01' where account_id = $1`,
    [leaving.accountId],
  );
  const decide = { exportId: ask.id, version: 1, decision: 'approved' as const, reason: '' };
  await desk.colleague.done(room.decideExport, decide);
  for (let turn = 0; turn < 100; turn++) {
    const { sweepExports } = await import('../server/public.ts');
    await sweepExports(desk.served.clone.db, desk.clock.now());
    if ((await desk.entry(desk.colleague, ask.id))?.state !== 'making') break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await desk.entry(desk.colleague, ask.id)).toMatchObject({ state: 'failed', rows: null });
});

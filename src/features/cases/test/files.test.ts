import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../test/harness/people.ts';
import { withActor } from '../../../platform/server/database/scope.ts';
import { smallPicture } from '../../../platform/server/reading/test/telling-pictures.ts';
import { newId } from '../../../platform/shared/id.ts';
import { casesContract, type Deed } from '../contract.ts';
import { fault, type FileDesk, mark, openFiles, report, said } from './file-desk.ts';

const room = casesContract.endpoints;
let { cases, desk, officer, caseId, ownCase, attach, attached, listed, bytesOf, kept } = {} as FileDesk;
beforeAll(async () => {
  ({ cases, desk, officer, caseId, ownCase, attach, attached, listed, bytesOf, kept } = await openFiles());
});
afterAll(() => desk.served.close());

test('a file is attached with what is said of it; sent twice it is once; it comes back as it was, as an attachment', async () => {
  const id = newId();
  const requestId = newId();
  const before = await kept();
  const answers = await Promise.all([1, 2, 3].map(() => attach({ more: { id }, requestId })));
  for (const { status, body } of answers) expect([status, body]).toEqual([200, { id, version: 1 }]);
  expect(await kept()).toBe(before + 1);
  expect(await desk.served.audited(requestId)).toMatchObject([
    { act: 'cases.attachFile', subject_id: caseId, detail: { attachment: id, type: 'docx' } },
  ]);
  const { secrecy: _, ...words } = said;
  expect(await listed(id)).toMatchObject({
    ...{ type: 'docx', bytes: report.bytes.length, version: 1, withdrawn: null },
    words: { ...words, name: report.name },
  });
  const { bytes, headers } = await bytesOf(id);
  expect(bytes.equals(report.bytes)).toBe(true);
  expect(headers['content-type']).toBe(
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  );
  expect(headers['content-disposition']).toMatch(/^attachment; /);
  expect([headers['x-content-type-options'], headers['cache-control']]).toEqual(['nosniff', 'no-store']);
  const { views } = await officer.done(room.listCaseViewers, { caseId });
  expect(views.map(({ act }) => act)).toEqual(
    expect.arrayContaining(['cases.attachFile', 'cases.listAttachments', 'cases.downloadAttachment']),
  );
  // The same id with another file is another file.
  expect(fault(await attach({ more: { id }, file: { ...report, name: 'khác.docx' } }))).toBe(
    '409 platform.same-id-other-content',
  );
});

test('nothing of a file is in the address, and nothing of it stands in the database in the clear', async () => {
  await attached();
  const tables = ['case_attachments', 'case_events', 'audit_events', 'requests', 'stored_files', 'notices'];
  for (const table of tables) {
    const found = await desk.rows(`select 1 from ${table} t where t::text like '%${mark}%'`);
    expect([table, found]).toEqual([table, []]);
  }
  const [row] = await desk.rows('select words, content from case_attachments order by added_at desc limit 1');
  for (const sealed of [row.words, row.content])
    for (const clear of [mark, 'word/document.xml', 'PK\x03\x04'])
      expect(sealed.includes(Buffer.from(clear))).toBe(false);
  const [logged] = await desk.rows(`select detail from audit_events where act = 'cases.attachFile' limit 1`);
  expect(Object.keys(logged.detail).sort()).toEqual(['attachment', 'type']);
});

test('outside the team no file exists: a leader who decides, a colleague, who oversees or broke the glass sees not even a count', async () => {
  const id = await attached();
  const { district } = desk;
  const glass = { id: newId(), caseId, category: 'danger' as const, reason: 'Người phụ trách vắng mặt' };
  await district.done(room.breakGlass, glass);
  const broken = await district.act(room.readBrokenCase, { caseId });
  expect([broken.status, broken.text.includes(mark), broken.text.includes(id)]).toEqual([200, false, false]);
  const page = await cases.chair.act(room.getCase, { caseId });
  expect([page.status, page.text.includes(mark), page.text.includes(id)]).toEqual([200, false, false]);
  const others = [cases.chair, desk.colleague, desk.neighbour, district];
  for (const by of others)
    for (const answer of [
      await by.act(room.listAttachments, { caseId }),
      await by.act(room.downloadAttachment, { caseId, attachmentId: id }),
      await by.act(room.withdrawAttachment, { caseId, attachmentId: id, version: 1, reason: 'kèm nhầm' }),
      await attach({ by }),
    ]) {
      expect([403, 404]).toContain(answer.status);
      expect(answer.text).not.toContain(mark);
    }
  // In a case of its own no file of another case is found.
  const other = await cases.open();
  const elsewhere = await officer.act(room.downloadAttachment, { caseId: other, attachmentId: id });
  expect(elsewhere.status).toBe(404);
});

test('who joins the team opens the files, who leaves it or is named does not; so the row policies alone', async () => {
  const own = await ownCase();
  const id = await attached({ of: own });
  const { accountId } = desk.colleague;
  const reads = async (by: Person) =>
    (await by.act(room.downloadAttachment, { caseId: own, attachmentId: id })).status;
  const rowsOf = (by: Person) =>
    withActor(
      desk.served.clone.db,
      {
        localityId: desk.served.tanLam.localityId,
        accountId: by.accountId,
        unitIds: [desk.phuLam],
        wholeLocality: false,
      },
      async (tx) =>
        (await sql`select 1 from case_attachments where case_id = ${own}`.execute(tx)).rows.length,
    );
  expect([await reads(desk.colleague), await rowsOf(desk.colleague), await rowsOf(officer)]).toEqual([
    404, 0, 1,
  ]);
  await cases.act(own, { act: 'join-team', accountId });
  expect([await reads(desk.colleague), await rowsOf(desk.colleague)]).toEqual([200, 1]);
  await cases.act(own, { act: 'join-team', accountId: cases.chair.accountId });
  expect(await reads(cases.chair)).toBe(200);
  await cases.act(own, { act: 'leave-team', accountId });
  await cases.act(own, { act: 'leave-team', accountId: cases.chair.accountId });
  expect([await reads(desk.colleague), await rowsOf(desk.colleague)]).toEqual([404, 0]);
  // The chair decides again, and reads the case, and no file of it.
  expect((await cases.chair.act(room.getCase, { caseId: own })).status).toBe(200);
  expect([await reads(cases.chair), await rowsOf(cases.chair)]).toEqual([404, 0]);
  const name = { act: 'name-person', accountId, as: 'relative' } as const;
  await cases.act(own, name);
  expect(await rowsOf(desk.colleague)).toBe(0);
  const widen = `update case_attachments set readers = array['${accountId}']::uuid[]`;
  const scope = {
    localityId: desk.served.tanLam.localityId,
    accountId: officer.accountId,
    unitIds: [desk.phuLam],
  };
  const tried = (statement: string) =>
    withActor(desk.served.clone.db, { ...scope, wholeLocality: false }, (tx) =>
      sql.raw(statement).execute(tx),
    ).then(
      () => 'done',
      (error: { code: string }) => error.code,
    );
  for (const statement of [
    widen,
    'delete from case_attachments',
    'update case_attachments set added_at = now()',
  ])
    expect([statement, await tried(statement)]).toEqual([statement, '42501']);
});

test('a file attached by mistake is withdrawn with a reason: the content is gone, the row and the reason stay; once', async () => {
  const id = await attached();
  const take = (more: object = {}) =>
    officer.act(room.withdrawAttachment, {
      caseId,
      attachmentId: id,
      version: 1,
      reason: `${mark} kèm nhầm`,
      ...more,
    });
  expect((await take({ version: 7 })).status).toBe(409);
  expect(fault(await take({ reason: '' }))).toBe('422 too_small');
  const [one, two] = await Promise.all([take(), take()]);
  expect([one.status, two.status].sort((a, b) => a - b)).toEqual([200, 422]);
  expect(await listed(id)).toMatchObject({
    ...{ version: 2, words: { name: report.name } },
    withdrawn: { at: cases.now, reason: `${mark} kèm nhầm` },
  });
  const download = await officer.act(room.downloadAttachment, { caseId, attachmentId: id });
  expect(fault(download)).toBe('422 cases.attachment-withdrawn');
  expect(await desk.rows('select content, version from case_attachments where id = $1', id)).toEqual([
    { content: null, version: 2 },
  ]);
  expect(await desk.rows(`select 1 from case_attachments t where t::text like '%${mark}%'`)).toEqual([]);
});

test('ciphertexts that were exchanged between rows, or between two cases, do not open', async () => {
  const other = await ownCase();
  const ids = [await attached(), await attached(), await attached({ of: other })];
  const swap = (column: string, one = '', two = '') =>
    desk.rows(
      `update case_attachments t set ${column} = o.${column} from case_attachments o
        where (t.id = $1 and o.id = $2) or (t.id = $2 and o.id = $1)`,
      one,
      two,
    );
  const opens = async (id = '', of = caseId) =>
    (await officer.act(room.downloadAttachment, { caseId: of, attachmentId: id })).status;
  await swap('content', ids[0], ids[1]);
  expect([await opens(ids[0]), await opens(ids[1])]).toEqual([500, 500]);
  await swap('content', ids[0], ids[1]);
  expect(await opens(ids[0])).toBe(200);
  await swap('words', ids[0], ids[2]);
  expect((await officer.act(room.listAttachments, { caseId: other })).status).toBe(500);
  await swap('words', ids[0], ids[2]);
  await swap('content', ids[1], ids[2]);
  expect([await opens(ids[1]), await opens(ids[2], other)]).toEqual([500, 500]);
});

test('with the key of the case its files are erased; the case is closed, and a late paper is still taken', async () => {
  const own = await cases.open({ ground: 'at-risk' });
  await cases.act(own, { act: 'assign', accountId: officer.accountId });
  const dismissed: Deed = { act: 'dismiss', reason: 'Không phải vụ việc' };
  await cases.act(own, { act: 'verify', findings: 'đã xem' });
  expect((await cases.act(own, dismissed)).status).toBe(200);
  const id = await attached({ of: own, file: { name: 'ban-an.png', bytes: smallPicture } });
  const { localityId } = desk.served.tanLam;
  const scope = { localityId, accountId: officer.accountId, unitIds: [desk.phuLam], wholeLocality: false };
  await withActor(desk.served.clone.db, scope, (tx) =>
    sql`select destroy_sealed_key(${own}, now())`.execute(tx),
  );
  expect(await listed(id, officer, own)).toMatchObject({ words: null, withdrawn: null });
  expect((await officer.act(room.downloadAttachment, { caseId: own, attachmentId: id })).status).toBe(410);
  expect((await attach({ of: own })).status).toBe(410);
});

test('a transferred case takes its files along: the new team opens them, the former reads none', async () => {
  const own = await ownCase();
  const attachmentId = await attached({ of: own });
  const offer: Deed = { act: 'offer-transfer', toUnitId: desk.haiThinh, reason: 'Về quê' };
  expect((await cases.act(own, offer)).status).toBe(200);
  const taker = desk.neighbour;
  expect((await taker.act(room.listAttachments, { caseId: own })).status).toBe(404);
  const { version } = await taker.done(room.getAwaiting, { awaitingCaseId: own });
  const taking = { awaitingCaseId: own, version, id: newId(), accountId: taker.accountId };
  await taker.done(room.takeOver, taking);
  expect((await taker.act(room.downloadAttachment, { caseId: own, attachmentId })).status).toBe(200);
  expect(await listed(attachmentId, taker, own)).toMatchObject({ words: { name: report.name } });
  expect((await officer.act(room.listAttachments, { caseId: own })).status).toBe(404);
  const [row] = await desk.rows('select unit_id, readers from case_attachments where id = $1', attachmentId);
  expect([row.unit_id, row.readers]).toEqual([desk.haiThinh, [taker.accountId]]);
});

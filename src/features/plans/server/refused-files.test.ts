import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServedLocality, serveLocality } from '../../../../test/harness/locality.ts';
import type { Person } from '../../../../test/harness/people.ts';
import { para, wordFile, wordParts } from '../../../platform/server/reading/test/word-file.ts';
import { zipOf } from '../../../platform/server/reading/test/zip-writer.ts';
import { newId } from '../../../platform/shared/id.ts';
import { plansContract } from '../contract.ts';

const { draftFromFile, downloadSource, getJob, getPlan } = plansContract.endpoints;
const MB = 1024 * 1024;

let served: ServedLocality;
let lead: Person;
beforeAll(async () => {
  served = await serveLocality();
  lead = await served.tanLam.person('consolidating-officer', 'phong-lao-dong');
});
afterAll(() => served.close());

const owner = () => ({
  id: newId(),
  issuerUnitId: served.tanLam.unit('tan-lam'),
  leadUnitId: served.tanLam.unit('phong-lao-dong'),
  year: 2021,
});
const kept = async () => {
  const { rows } = await served.clone.admin.query(
    'select (select count(*) from plans) + (select count(*) from stored_files) + (select count(*) from jobs) as all',
  );
  return Number(rows[0].all);
};

const macro = zipOf([...wordParts(para('a')), { name: 'word/vbaProject.bin', content: 'x' }]);
const locked = zipOf(wordParts(para('a')).map((part) => ({ ...part, encrypted: true })));
const bomb = zipOf([...wordParts(para('a')), { name: 'word/media/a.bin', content: Buffer.alloc(210 * MB) }]);
const program = Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1');

test.each([
  ['nothing in it', 'rong.docx', Buffer.alloc(0), 422, 'platform.invalid-input', 'empty-file'],
  ['only spaces in it', 'trang.txt', Buffer.from(' \n\t '), 422, 'reading.empty', 'reading.empty'],
  ['21 MB', 'to.txt', Buffer.alloc(21 * MB, 'a'), 413, 'platform.too-large', undefined],
  ['a program in it', 'ke-hoach.docx', program, 422, 'reading.unknown-kind', 'reading.unknown-kind'],
  ['a password on it', 'ke-hoach.docx', locked, 422, 'reading.encrypted', 'reading.encrypted'],
  ['a macro in it', 'ke-hoach.docm', macro, 422, 'reading.macro', 'reading.macro'],
  ['210 MB packed into 200 KB', 'ke-hoach.docx', bomb, 422, 'reading.bomb', 'reading.bomb'],
])(
  'a file with %s is refused with its reason and leaves nothing',
  async (_, name, bytes, status, code, field) => {
    const before = await kept();
    const began = performance.now();
    const answer = await lead.act(draftFromFile, owner(), { file: { name, bytes } });
    expect([answer.status, answer.body.code, answer.body.fields?.[0].code]).toEqual([status, code, field]);
    expect(performance.now() - began).toBeLessThan(5000);
    expect(await kept()).toBe(before);
  },
);

test('a Word file is taken, with the job that reads it; sent twice it is one draft, one file, one job', async () => {
  const before = await kept();
  const file = { name: 'Kế hoạch\u0007 năm/2021.docx', bytes: wordFile(para('KẾ HOẠCH')) };
  const requestId = newId();
  const input = owner();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => lead.act(draftFromFile, input, { file, requestId })),
  );
  for (const answer of answers) expect(answer.body).toEqual(answers[0]?.body);
  expect(await kept()).toBe(before + 3);
  const jobId = answers[0]?.body.jobId as string;
  expect((await lead.done(getJob, { jobId })).state).toBe('queued');
  expect((await lead.done(getPlan, { planId: input.id })).sourceJobId).toBe(jobId);
  const back = await lead.act(downloadSource, { planId: input.id });
  expect(decodeURIComponent(back.headers['content-disposition'] ?? '')).toContain('Kế hoạch_ năm_2021.docx');
  const other = await lead.act(draftFromFile, input, { file: { ...file, name: 'khác.docx' }, requestId });
  expect([other.status, other.body.code]).toEqual([422, 'platform.same-id-other-content']);
});

test.each(['%E0%A4%A', '%00', '..%2F..%2Fetc%2Fpasswd', '%ED%A0%80'])(
  'the file name “%s” does no harm',
  async (name) => {
    const answer = await lead.send({
      method: 'POST',
      url: '/api/plan-drafts/from-file',
      headers: {
        ...{ 'x-request-id': newId(), 'content-type': 'application/octet-stream', 'x-file-name': name },
        'x-input': encodeURIComponent(JSON.stringify(owner())),
      },
      payload: wordFile(para('KẾ HOẠCH')),
    });
    expect([200, 422]).toContain(answer.status);
    const { rows } = await served.clone.admin.query('select name from stored_files');
    for (const { name: stored } of rows) expect(stored).not.toMatch(/[\u0000/\\]/);
  },
);

test.each(['{', '%', '[]', '%22text%22', encodeURIComponent('{"__proto__":{"id":1}}')])(
  'what is said of a file as “%s” is refused and leaves nothing',
  async (said) => {
    const before = await kept();
    const { status, body } = await lead.send({
      method: 'POST',
      url: '/api/plan-drafts/from-file',
      headers: { 'x-request-id': newId(), 'content-type': 'application/octet-stream', 'x-input': said },
      payload: wordFile(para('KẾ HOẠCH')),
    });
    expect([status, body.code]).toEqual([422, 'platform.invalid-input']);
    expect(await kept()).toBe(before);
  },
);

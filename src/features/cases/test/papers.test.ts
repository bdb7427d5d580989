import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../test/harness/people.ts';
import {
  readPages,
  readParagraphs,
  unzip,
  withoutSpaces,
} from '../../../platform/server/documents/test/read-back.ts';
import { withActor } from '../../../platform/server/database/scope.ts';
import { functionNames } from '../../../platform/shared/actor.ts';
import { newId } from '../../../platform/shared/id.ts';
import { casesContract, type Deed, type PaperKind } from '../contract.ts';
import { papersOf } from '../rules/papers.ts';
import { type CaseDesk, marks, openCases } from './case-desk.ts';
import { approve, inDetail, initially, reviewed, separate, somePlan } from './made-up-cases.ts';

const room = casesContract.endpoints;
let cases: CaseDesk;
let desk: CaseDesk['desk'];
let officer: Person;
let caseId: string;
beforeAll(async () => {
  cases = await openCases();
  ({ desk } = cases);
  ({ officer } = desk);
  caseId = await cases.open();
  for (const [deed, by] of steps()) await acted(deed, by);
}, 60_000);
afterAll(() => desk.served.close());

const steps = (): [Deed, Person][] => [
  [{ act: 'assign', accountId: officer.accountId }, officer],
  [{ act: 'verify', findings: 'Đã đến nhà LỜI-XÁC-MINH' }, officer],
  [{ ...initially(true), reason: 'LỜI-KẾT-LUẬN' } as Deed, officer],
  [separate(7), cases.chair],
  [{ act: 'extend-separation', days: 3, demanded: false, reason: 'LỜI-GIA-HẠN' }, cases.deputy],
  [{ ...inDetail, findings: 'LỜI-ĐÁNH-GIÁ', childOpinion: 'LỜI-TRẺ-EM' } as Deed, officer],
  [{ act: 'hold-meeting', attended: 6, minutes: 'LỜI-BIÊN-BẢN' }, officer],
  [{ ...somePlan, goal: 'LỜI-MỤC-TIÊU' } as Deed, officer],
];

async function acted(deed: Deed, by: Person): Promise<void> {
  const answer = await cases.act(caseId, deed, by);
  if (answer.status !== 200) throw new Error(`${deed.act}: ${answer.text}`);
}

/** A file as it came, with its status. */
async function asked(person: Person, path: string) {
  const response = await desk.served.app.inject({
    ...{ method: 'GET', url: path },
    headers: { 'x-mang-non': '1', 'x-request-id': newId(), cookie: `mn=${person.token}` },
  });
  return {
    status: response.statusCode,
    bytes: response.rawPayload,
    name: response.headers['content-disposition'],
  };
}

async function wordsIn(person: Person, path: string, format: 'docx' | 'pdf'): Promise<string> {
  const { status, bytes } = await asked(person, `${path}${path.includes('?') ? '&' : '?'}format=${format}`);
  expect([path, format, status]).toEqual([path, format, 200]);
  if (format === 'pdf') return withoutSpaces((await readPages(bytes)).join(''));
  const files = await unzip(bytes);
  const foot = [...files].filter(([name]) => name.startsWith('word/footer')).map(([, xml]) => xml);
  const body = readParagraphs(files.get('word/document.xml') ?? '').map(({ text }) => text);
  return withoutSpaces([...body, ...foot].join(' '));
}

const papersNow = async () => papersOf((await officer.done(room.getCase, { caseId })).history);
const pathOf = async (paper: PaperKind, nth = -1): Promise<string> => {
  const found = (await papersNow()).filter((one) => one.paper === paper).at(nth);
  return `/api/cases/${caseId}/papers/${found?.eventId}?paper=${paper}`;
};

const said: readonly (readonly [PaperKind, readonly string[]])[] = [
  [
    'form-02',
    [
      'BÁO CÁO',
      marks.child,
      marks.words,
      'LỜI-XÁC-MINH',
      'LỜI-KẾT-LUẬN',
      'trường hợp khẩn cấp',
      'Mẫu số 02',
      '2 cao, 1 trung bình, 0 thấp',
    ],
  ],
  ['form-03', ['BÁO CÁO', 'LỜI-ĐÁNH-GIÁ', 'LỜI-TRẺ-EM', 'Mẫu số 03', 'Điều 27']],
  ['minutes', ['BIÊN BẢN', 'LỜI-BIÊN-BẢN', '6 người', 'THƯ KÝ', 'CHỦ TRÌ']],
  ['form-04', ['KẾ HOẠCH', 'LỜI-MỤC-TIÊU', 'Trạm Y tế', '500.000', '01/02/2021', 'Mẫu số 04', 'DỰ THẢO']],
  ['form-05', ['QUYẾT ĐỊNH', 'Chủ tịch', 'Luật Trẻ em', 'LỜI-MỤC-TIÊU', 'Mẫu số 05', 'DỰ THẢO']],
  ['form-07', ['QUYẾT ĐỊNH', 'gia hạn', 'LỜI-GIA-HẠN', 'Nhà bà ngoại', '09/12/2021', 'Mẫu số 07']],
];

test.each(said)(
  '%s prints in Word and in PDF what its act said, and that its layout is not yet confirmed',
  async (paper, words) => {
    const path = await pathOf(paper);
    for (const format of ['docx', 'pdf'] as const) {
      const printed = await wordsIn(officer, path, format);
      const missing = [...words, 'mẫu chưa đối chiếu'].filter(
        (word) => !printed.toLocaleLowerCase('vi').includes(withoutSpaces(word).toLocaleLowerCase('vi')),
      );
      expect([format, missing]).toEqual([format, []]);
    }
  },
  60_000,
);

test('an approved plan stays as it was approved; a change is a new version with a paper of its own', async () => {
  const draft = await pathOf('form-05');
  await acted(approve('2021-12-31'), cases.chair);
  expect((await asked(officer, `${draft}&format=docx`)).status).toBe(404);
  const [decision, before] = [await pathOf('form-05'), await pathOf('form-04')];
  const printed = await wordsIn(officer, decision, 'docx');
  expect(printed).toContain('LỜI-MỤC-TIÊU');
  expect(printed).not.toContain('DỰTHẢO');
  const approved = withoutPrinting(await wordsIn(officer, before, 'docx'));
  expect(approved).toContain('đãphêduyệt');
  await acted({ act: 'change-plan', reason: 'Đổi nơi khám' }, officer);
  const anew = JSON.parse(JSON.stringify({ ...somePlan, goal: 'MỤC-TIÊU-MỚI' })) as Deed;
  await acted(anew, officer);
  expect((await papersNow()).filter(({ paper }) => paper === 'form-04').map(({ number }) => number)).toEqual([
    1, 2,
  ]);
  expect(withoutPrinting(await wordsIn(officer, before, 'docx'))).toBe(approved);
  expect(await wordsIn(officer, decision, 'docx')).not.toContain('MỤC-TIÊU-MỚI');
  expect(await wordsIn(officer, await pathOf('form-04'), 'docx')).toContain('MỤC-TIÊU-MỚI');
  await acted(approve('2021-12-31'), cases.chair);
  await acted({ ...reviewed(true, false), findings: 'LỜI-RÀ-SOÁT' } as Deed, officer);
  for (const format of ['docx', 'pdf'] as const) {
    const review = await wordsIn(officer, await pathOf('form-06'), format);
    for (const word of ['LỜI-RÀ-SOÁT', 'Mẫusố06', 'chưađủđiềukiện']) expect(review).toContain(word);
  }
}, 60_000);

const withoutPrinting = (text: string) => text.replace(/inlúc[\d/:]+/g, '');

test('a paper that no act has made, or that another act made, does not exist', async () => {
  const [opening] = (await officer.done(room.getCase, { caseId })).history;
  const path = `/api/cases/${caseId}/papers/${opening?.id}?paper=form-02&format=pdf`;
  expect((await asked(officer, path)).status).toBe(404);
  expect(
    (await asked(officer, (await pathOf('form-02')).replace('form-02', 'form-06').concat('&format=pdf')))
      .status,
  ).toBe(404);
});

test('who does not read the case prints none of its papers, and is told nothing else than of a case that does not exist', async () => {
  const paper = `${await pathOf('form-02')}&format=docx`;
  const proof = `/api/cases/${caseId}/timeliness?format=docx`;
  const everybody: [string, Person, number][] = [
    ['colleague', desk.colleague, 404],
    ['neighbour', desk.neighbour, 404],
    ['leader of the next commune', await desk.served.tanLam.person('leader', 'hai-thinh'), 404],
    ['leader of the district', await desk.served.tanLam.person('leader', 'tan-lam'), 404],
    ['elsewhere', await desk.served.elsewhere.person('commune-officer', 'phu-lam'), 404],
  ];
  for (const name of functionNames.filter((one) => one !== 'commune-officer' && one !== 'leader'))
    everybody.push([name, await desk.served.tanLam.person(name, 'phu-lam'), 403]);
  const bare = ({ bytes }: { bytes: Buffer }) => ({ ...JSON.parse(bytes.toString()), requestId: '' });
  for (const [name, person, status] of everybody)
    for (const path of [paper, proof]) {
      const [answer, none] = [await asked(person, path), await asked(person, path.replace(caseId, newId()))];
      expect([name, path.slice(0, 12), answer.status]).toEqual([name, path.slice(0, 12), status]);
      expect(bare(answer)).toEqual(bare(none));
    }
  expect((await asked(cases.chair, paper)).status).toBe(200);
});

test('for a chair who is named the papers are gone; the deputy signs for the chair', async () => {
  const named = await desk.served.tanLam.person('leader', 'phu-lam');
  const known = await cases.open();
  const act = async (deed: Deed, by = officer) => expect((await cases.act(known, deed, by)).status).toBe(200);
  await act({ act: 'assign', accountId: officer.accountId });
  await act(initially(true));
  await act(separate(3), cases.deputy);
  const { history } = await officer.done(room.getCase, { caseId: known });
  const path = `/api/cases/${known}/papers/${history.at(-1)?.id}?paper=form-07`;
  expect((await asked(named, `${path}&format=docx`)).status).toBe(200);
  await act({ act: 'name-person', accountId: named.accountId, as: 'relative' });
  for (const gone of [`${path}&format=docx`, ...proofsOf(known)]) {
    const { status, bytes } = await asked(named, gone);
    expect([gone, status, bytes.toString().includes('platform.not-found')]).toEqual([gone, 404, true]);
  }
  expect(await wordsIn(officer, `${path}&signer=deputy`, 'docx')).toContain('KT.CHỦTỊCHPHÓCHỦTỊCH');
  expect(await wordsIn(officer, path, 'docx')).not.toContain('KT.CHỦTỊCH');
});

const proofsOf = (id: string) =>
  ['timeliness', 'clocks/timeliness'].map((end) => `/api/cases/${id}/${end}?format=docx`);

test('once the key of the case is destroyed no form can be printed, and the proof still says its clocks', async () => {
  const known = await cases.open();
  await cases.act(known, { act: 'assign', accountId: officer.accountId });
  await cases.act(known, initially(false));
  const { history } = await officer.done(room.getCase, { caseId: known });
  const { localityId } = desk.served.tanLam;
  const scope = { localityId, accountId: officer.accountId, unitIds: [desk.phuLam], wholeLocality: false };
  await withActor(desk.served.clone.db, scope, (tx) =>
    sql`select destroy_sealed_key(${known}, ${cases.now})`.execute(tx),
  );
  const form = await asked(
    officer,
    `/api/cases/${known}/papers/${history.at(-1)?.id}?paper=form-02&format=pdf`,
  );
  expect([form.status, JSON.parse(form.bytes.toString()).code]).toEqual([422, 'cases.words-destroyed']);
  const proof = await wordsIn(officer, `/api/cases/${known}/timeliness`, 'docx');
  expect(proof).toContain('Đ.26.3');
  expect(proof).not.toContain(marks.words);
});

test('each print stands in the trail as a print of this case, and leaves nothing under the child', async () => {
  const before = await desk.rows(`select 1 from audit_events where subject_id = $1`, cases.childId);
  await asked(officer, `${await pathOf('form-03')}&format=pdf`);
  const rows = await desk.rows(
    `select act, detail from audit_events where subject_id = $1 and act = 'cases.downloadPaper'`,
    caseId,
  );
  expect(rows).toContainEqual({
    act: 'cases.downloadPaper',
    detail: { paper: 'form-03', format: 'pdf', number: 1 },
  });
  expect(await desk.rows(`select 1 from audit_events where subject_id = $1`, cases.childId)).toHaveLength(
    before.length,
  );
});

test('the proof of timeliness says each clock with its article, version, acts and instants, and keeps the old T0', async () => {
  const known = await cases.open();
  await cases.act(known, { act: 'assign', accountId: officer.accountId });
  const earlier = new Date(Date.parse(cases.now) - 3_600_000).toISOString();
  await cases.act(known, { act: 'correct-received-at', receivedAt: earlier, reason: 'LỜI-GHI-NHẦM' });
  await cases.act(known, initially(true));
  const path = `/api/cases/${known}/timeliness`;
  for (const format of ['docx', 'pdf'] as const) {
    const proof = await wordsIn(officer, path, format);
    for (const word of [
      ...[marks.child, 'LỜI-GHI-NHẦM', 'Đ.26.3', 'Đ.28.1:05ngàylàmviệc', 'phiênbảntừ01/07/2017'],
      ...[
        '29/11/202107:00',
        '29/11/202119:00',
        '29/11/202120:00',
        'Đãtínhlại',
        'Đánhgiábanđầu',
        'Sửalúcnhậnthôngtin',
      ],
    ])
      expect([format, word, proof.includes(withoutSpaces(word))]).toEqual([format, word, true]);
  }
  for (const person of [desk.district, await desk.served.tanLam.person('leader', 'tan-lam')]) {
    const proof = await wordsIn(person, `/api/cases/${known}/clocks/timeliness`, 'docx');
    for (const word of ['Đ.26.3', '29/11/202119:00', 'Đãtínhlại']) expect(proof).toContain(word);
    for (const secret of [marks.child, marks.words, 'LỜI-GHI-NHẦM', 'Dấuvết'])
      expect(proof).not.toContain(secret);
  }
  const next = await desk.served.tanLam.person('leader', 'hai-thinh');
  expect((await asked(next, `/api/cases/${known}/clocks/timeliness?format=pdf`)).status).toBe(404);
}, 60_000);

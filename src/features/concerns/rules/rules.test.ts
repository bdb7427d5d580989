import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addHours, instantOf, timeOf } from '../../../platform/shared/instant.ts';
import { concernCategories, concernOutcomes, type ConcernState, concernStates } from '../contract.ts';
import { changedFields } from './changes.ts';
import { clocksOf, ConcernLimitTable, emergencyDueAt, isLate, limitsAt, loggedLate } from './clocks.ts';
import { type JudgedEntry, entryProblems } from './entry.ts';
import { formBody } from './form.ts';
import { soughtChild } from './match.ts';
import { actOfDecision, type ConcernAct, mayAct, stateAfterDecision, stateAfterReply } from './states.ts';

const table = ConcernLimitTable.parse(
  JSON.parse(readFileSync(new URL('../../../../db/reference/concern-limits.json', import.meta.url), 'utf8')),
);
const [limits] = table.entries;
if (!limits) throw new Error('no limits are shipped');
const t0 = '2021-11-29T01:00:00.000Z';
const instant = fc
  .integer({ min: timeOf('2020-01-01T00:00:00Z'), max: timeOf('2030-01-01T00:00:00Z') })
  .map(instantOf);

test('no row of acts leads out of the four states, and a closed concern stays closed', () => {
  const acts: ConcernAct[] = ['acknowledge', 'work', 'decide', 'pass-on', 'reply'];
  const found = fc.check(
    fc.property(fc.array(fc.constantFrom(...acts), { maxLength: 40 }), fc.boolean(), (row, replyNeeded) => {
      let state: ConcernState = 'waiting';
      let [replied, decisions] = [false, 0];
      for (const act of row) {
        const before: ConcernState = state;
        if (!mayAct(before, act)) continue;
        if (before === 'closed') return false;
        if (act === 'acknowledge') state = 'handling';
        if (act === 'pass-on') state = 'waiting';
        if (act === 'decide') {
          decisions++;
          state = stateAfterDecision({ replyNeeded, replied });
        }
        if (act === 'reply') {
          state = stateAfterReply(before);
          replied = true;
        }
        if (!concernStates.includes(state)) return false;
        // Closed only once it was decided, and answered where somebody waits for it.
        if (state === 'closed' && (decisions !== 1 || (replyNeeded && !replied))) return false;
      }
      return decisions <= 1;
    }),
    { numRuns: 2000 },
  );
  expect(found.counterexample).toBeNull();
});

test.each([
  ['waiting', ['acknowledge', 'pass-on']],
  ['handling', ['work', 'decide', 'pass-on', 'reply']],
  ['decided', ['work', 'reply']],
  ['closed', []],
] as const)('of a concern that is %s may be done: %j', (state, allowed) => {
  const acts: ConcernAct[] = ['acknowledge', 'work', 'decide', 'pass-on', 'reply'];
  expect(acts.filter((act) => mayAct(state, act))).toEqual(allowed);
});

test('only a referral to a commune moves it', () => {
  for (const outcome of concernOutcomes) {
    expect(actOfDecision({ outcome })).toBe('decide');
    expect(actOfDecision({ outcome, toCommuneId: 'x' })).toBe(outcome === 'referral' ? 'pass-on' : 'decide');
  }
});

test('the twelve hours run exactly for abuse and danger, through nights and days off', () => {
  const found = fc.check(
    fc.property(
      instant,
      fc.constantFrom(...concernCategories),
      fc.boolean(),
      (receivedAt, category, inDanger) => {
        const due = emergencyDueAt({ receivedAt, category, inDanger }, limits);
        if (category !== 'abused' && !inDanger) return due === null;
        return due !== null && timeOf(due) - timeOf(receivedAt) === 12 * 3_600_000;
      },
    ),
  );
  expect(found.counterexample).toBeNull();
});

test('a clock is late exactly when it stops, or still runs, after its due instant', () => {
  fc.assert(
    fc.property(instant, instant, fc.option(instant, { nil: null }), (dueAt, now, stoppedAt) => {
      const clock = { name: 'emergency' as const, startedAt: t0, dueAt, stoppedAt };
      return isLate(clock, now) === timeOf(stoppedAt ?? now) > timeOf(dueAt);
    }),
  );
  const clock = { name: 'emergency' as const, startedAt: t0, dueAt: t0, stoppedAt: t0 };
  expect(isLate(clock, t0)).toBe(false);
});

test('received → passed on → acknowledged: each part has its clock; the commune’s own receipt has none', () => {
  const own = { receivedAt: t0, passedAt: null, acknowledgedAt: t0, decidedAt: null, outcome: null };
  expect(clocksOf({ ...own, emergencyDueAt: null }, limits)).toEqual([]);
  const passed = {
    ...own,
    passedAt: addHours(t0, 1),
    acknowledgedAt: null,
    emergencyDueAt: addHours(t0, 12),
  };
  expect(clocksOf(passed, limits)).toEqual([
    { name: 'pass-on', startedAt: t0, dueAt: addHours(t0, 0.5), stoppedAt: addHours(t0, 1) },
    { name: 'acknowledge', startedAt: addHours(t0, 1), dueAt: addHours(t0, 1.5), stoppedAt: null },
    { name: 'emergency', startedAt: t0, dueAt: addHours(t0, 12), stoppedAt: null },
  ]);
});

test('limits count from their date, in Việt Nam’s calendar', () => {
  const later = { ...limits, validFrom: '2026-01-01', emergencyHours: 6 };
  const two = { ...table, entries: [limits, later] };
  expect(limitsAt(two, '2025-12-31T16:59:59.000Z').emergencyHours).toBe(12);
  expect(limitsAt(two, '2025-12-31T17:00:00.000Z').emergencyHours).toBe(6);
  expect(limitsAt(two, '1999-01-01T00:00:00.000Z').emergencyHours).toBe(12);
  expect(ConcernLimitTable.safeParse({ ...table, entries: [later, limits] }).success).toBe(false);
});

test('the reason of a late entry is asked after the hours that the data say, not before', () => {
  expect(loggedLate(t0, addHours(t0, 2), limits)).toBe(false);
  expect(loggedLate(t0, addHours(t0, 2.001), limits)).toBe(true);
});

const entry: JudgedEntry = {
  ...{
    source: 'phone',
    sourceReference: '',
    receivedAt: t0,
    lateReason: '',
    informant: null,
    consent: false,
  },
  content: { happening: 'x', presentState: '', birthDate: null, estimatedAge: null },
};
const told = { fullName: 'A', phone: '', address: '', note: '' };

test.each([
  [{}, []],
  [{ source: 'hotline-111' as const }, ['sourceReference']],
  [{ source: 'hotline-111' as const, sourceReference: '7' }, []],
  [{ receivedAt: addHours(t0, 0.01) }, []],
  [{ receivedAt: addHours(t0, 0.1) }, ['receivedAt']],
  [{ receivedAt: addHours(t0, -2.1) }, ['lateReason']],
  [{ informant: told }, ['consent']],
  [{ informant: told, consent: true }, []],
  [{ consent: true }, ['informant.fullName']],
  [{ content: { ...entry.content, happening: '' } }, ['content.happening']],
  [{ content: { ...entry.content, birthDate: '2021-11-30' } }, ['content.birthDate']],
  [{ content: { ...entry.content, birthDate: '2014-02-03', estimatedAge: 7 } }, ['content.estimatedAge']],
])('an entry with %j is wrong in %j', (more, wrong) => {
  expect(entryProblems({ ...entry, ...more }, t0, limits).map(({ path }) => path)).toEqual(wrong);
});

const parent = { fullName: '', age: null, occupation: '' };
const content = {
  ...{ childName: 'Trần Thị A', birthDate: null, estimatedAge: 9, sex: 'female' as const, place: '' },
  ...{ happening: 'x', presentState: '', fearedConsequence: '', father: parent, mother: parent, family: '' },
  ...{ carer: '', doneBefore: '', suspectedPerson: '' },
};

test('who is looked for: an estimate of age is two years wide, a birth date one, nothing known all years of childhood', () => {
  const at = { receivedAt: '2021-12-31T17:30:00.000Z', hamletId: null, communeId: 'c' };
  expect(soughtChild(content, at)?.birthYears).toEqual([2011, 2012, 2013, 2014, 2015]);
  expect(soughtChild({ ...content, birthDate: '2014-05-01' }, at)?.birthYears).toEqual([2013, 2014, 2015]);
  const unknown = soughtChild({ ...content, estimatedAge: null }, at);
  expect([unknown?.birthYears.at(0), unknown?.birthYears.at(-1)]).toEqual([2005, 2022]);
  expect(soughtChild({ ...content, childName: '' }, at)).toBeUndefined();
});

test('only names of fields that differ are told', () => {
  expect(changedFields(content, content)).toEqual([]);
  const after = { ...content, carer: 'Bà', mother: { ...parent, age: 30 } };
  expect(changedFields(content, after)).toEqual(['mother', 'carer']);
});

test('Form 01 has every line of the annex, says what is not known, and keeps who reported apart', () => {
  const concern = {
    source: 'hotline-111' as const,
    sourceReference: '7',
    inDanger: true,
    hasInformant: true,
  };
  const facts = {
    concern,
    content,
    commune: 'Xã Phú Lâm',
    hamlet: '',
    receivedOn: '29/11/2021',
    receivedTime: '08:00',
  };
  const lines = (body: ReturnType<typeof formBody>) =>
    body.map((block) => ('text' in block ? block.text : block.title));
  const hidden = lines(formBody({ ...facts, informant: null }));
  for (const said of [
    ...[
      'Thông qua: Tổng đài điện thoại quốc gia bảo vệ trẻ em 111, số hiệu 7',
      'Thời gian: 08:00, ngày 29/11/2021',
    ],
    ...['Họ và tên trẻ em: Trần Thị A', 'Ngày, tháng, năm sinh hoặc ước lượng tuổi: ước lượng 9 tuổi'],
    ...['Địa điểm xảy ra vụ việc: Xã Phú Lâm', 'Họ và tên cha, tuổi, nghề nghiệp: không rõ'],
    'Được giữ bí mật và lưu riêng (Nghị định số 56/2017/NĐ-CP, Điều 24).',
  ])
    expect(hidden).toContain(said);
  expect(hidden[0]).toMatch(/^Mức độ bảo mật: Hạn chế.*Phạm vi cung cấp:/);
  const shown = lines(formBody({ ...facts, informant: { ...told, fullName: 'Lê Báo' } }));
  expect(shown).toContain('Họ và tên: Lê Báo');
});

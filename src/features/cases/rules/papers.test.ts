import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type ActName, paperKinds } from '../contract.ts';
import { actsOfPaper, basesOn, FormFile, formOn, papersOf, planOfDecision } from './papers.ts';

const file = FormFile.parse(
  JSON.parse(readFileSync(new URL('../../../../db/reference/case-forms.json', import.meta.url), 'utf8')),
);
const happened = (...acts: ActName[]) =>
  acts.map((act, at) => ({ id: `${at}`, act, at: `2021-02-0${at + 1}` }));
const named = (...acts: ActName[]) =>
  papersOf(happened(...acts)).map(({ paper, number, draft }) => `${paper} ${number}${draft ? ' draft' : ''}`);

test.each([
  [['open', 'assign', 'verify'], []],
  [
    ['open', 'assess-initially', 'separate', 'extend-separation'],
    ['form-02 1', 'form-07 1', 'form-07 2'],
  ],
  [
    ['open', 'submit-plan'],
    ['form-04 1', 'form-05 1 draft'],
  ],
  [['open', 'submit-plan', 'return-plan'], ['form-04 1']],
  [
    ['open', 'submit-plan', 'approve-plan'],
    ['form-04 1', 'form-05 1'],
  ],
  [
    ['open', 'submit-plan', 'return-plan', 'submit-plan', 'approve-plan', 'change-plan', 'submit-plan'],
    ['form-04 1', 'form-04 2', 'form-04 3', 'form-05 2', 'form-05 3 draft'],
  ],
  [
    ['open', 'assess-in-detail', 'hold-meeting', 'review'],
    ['form-03 1', 'minutes 1', 'form-06 1'],
  ],
] as [ActName[], string[]][])('after %s there are %s', (acts, papers) => {
  expect(named(...acts)).toEqual(papers);
});

test('a decision is on the plan that was submitted last before it, not on a later one', () => {
  const history = happened(
    'open',
    'submit-plan',
    'return-plan',
    'submit-plan',
    'approve-plan',
    'submit-plan',
  );
  expect(planOfDecision(history, history[4] as (typeof history)[number])?.id).toBe('3');
});

test('every paper has a form of the day and an act that makes it; none of them claims to be confirmed', () => {
  for (const paper of paperKinds) {
    expect(actsOfPaper[paper].length).toBeGreaterThan(0);
    for (const on of ['2017-07-01', '2021-02-22', '2026-11-28'])
      expect(formOn(file, paper, on)).toMatchObject({ paper, layout: 'unconfirmed' });
  }
  expect(() => formOn(file, 'form-02', '2017-06-30')).toThrow(RangeError);
});

test('a decision rests on the law of its day', () => {
  const local = (on: string) => basesOn(file, on).filter((basis) => basis.includes('Tổ chức chính quyền'));
  expect(local('2021-02-22')).toEqual([expect.stringContaining('2015')]);
  expect(local('2025-03-01')).toEqual([expect.stringContaining('19 tháng 02 năm 2025')]);
  expect(local('2026-01-01')).toEqual([expect.stringContaining('16 tháng 6 năm 2025')]);
});

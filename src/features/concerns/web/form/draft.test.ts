import { expect, test } from 'vitest';
import { ConcernEntry } from '../../contract.ts';
import { instantFrom, readTime } from '../../../../platform/web/ui/forms/when.ts';
import { newId } from '../../../../platform/shared/id.ts';
import { blankDraft, draftOf, contentFrom, elapsed, entryFrom, isLateBy } from './draft.ts';

const now = '2021-11-29T01:00:00.000Z';

test.each([
  ['22:40', '22:40'],
  ['9:05', '09:05'],
  ['0905', '09:05'],
  ['9h05', '09:05'],
  ['tối', 'tối'],
])('the time %s is read as %s', (typed, read) => expect(readTime(typed)).toBe(read));

test('a blank draft carries the moment it was opened, and asks for what cannot be left out', () => {
  const draft = { ...blankDraft(newId(), 'phone', now), communeId: newId() };
  expect([draft.date, draft.time]).toEqual(['2021-11-29', '08:00']);
  const wrong = ConcernEntry.safeParse(entryFrom(draft)).error?.issues.map(({ path }) => path.join('.'));
  expect(wrong).toEqual(['inDanger', 'category']);
  const whole = entryFrom({ ...draft, inDanger: 'no', category: 'abused' });
  expect(ConcernEntry.parse(whole)).toMatchObject({ receivedAt: now, hamletId: null, informant: null });
});

test('what is no time goes to the check as it was typed', () => {
  expect(instantFrom('2021-11-29', '25:00')).toBe('2021-11-29 25:00');
  expect(isLateBy({ date: '2021-11-29', time: 'sáng' }, now, 2)).toBe(false);
  expect(isLateBy({ date: '2021-11-29', time: '05:59' }, now, 2)).toBe(true);
  expect(isLateBy({ date: '2021-11-29', time: '06:00' }, now, 2)).toBe(false);
});

test('content goes to the form and back unchanged', () => {
  const { content } = entryFrom(blankDraft(newId(), 'phone', now));
  const more = { ...content, estimatedAge: 0, father: { fullName: 'A', age: 40, occupation: '' } };
  expect(contentFrom(draftOf(more))).toEqual(more);
});

test('the time since receipt is told in hours and minutes', () => {
  expect(elapsed(now, '2021-11-29T05:41:59.000Z')).toEqual({ hours: 4, minutes: 41 });
  expect(elapsed(now, '2021-11-28T05:41:59.000Z')).toEqual({ hours: 0, minutes: 0 });
});

import { describe, expect, it } from 'vitest';
import { blankDraft, changesBetween, entryOf, newCarer } from './draft.ts';

describe('the form of a child', () => {
  it('sends a personal number without the gaps in which people type it', () => {
    expect(entryOf({ ...blankDraft(), personalId: '999 214 000 123' }).personalId).toBe('999214000123');
    expect(entryOf({ ...blankDraft(), personalId: ' ' }).personalId).toBeNull();
  });

  it('sends no parent of whom nothing was written', () => {
    const draft = blankDraft();
    expect(entryOf(draft).relatives).toEqual([]);
    const told = { ...newCarer(), fullName: 'Bà Thử' };
    expect(entryOf({ ...draft, relatives: [...draft.relatives, told] }).relatives).toEqual([told]);
  });

  it('sends of a change only what was changed', () => {
    const before = { ...blankDraft(), fullName: 'Lê Văn Thử', sex: 'male' as const };
    expect(changesBetween(before, before)).toEqual({});
    expect(changesBetween(before, { ...before, school: 'Tiểu học số 1', ethnicity: '02' })).toEqual({
      school: 'Tiểu học số 1',
      ethnicity: '02',
    });
  });
});

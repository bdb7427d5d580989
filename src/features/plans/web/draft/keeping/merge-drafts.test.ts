import { describe, expect, it } from 'vitest';
import { emptyContent } from '../../../rules/draft.ts';
import type { Edited } from './draft-content.ts';
import { mergeDrafts } from './merge-drafts.ts';

const recipient = (id: string, text: string) => ({ id, text, source: null });

const draft = (title: string, recipients: ReturnType<typeof recipient>[]): Edited => ({
  year: 2021,
  periodFrom: '2021-01-01',
  periodTo: '2021-12-31',
  content: { ...emptyContent({ place: 'Tân Lâm', parentAgency: '', agency: 'UBND' }), title, recipients },
});
const names = (edited: Edited): string[] => edited.content.recipients.map((one) => one.text);

describe('two officers change one draft', () => {
  const base = draft('Kế hoạch', [recipient('a', 'Sở'), recipient('b', 'Lưu VT')]);

  it('keeps both changes when they touch different items', () => {
    const mine = draft('Kế hoạch năm 2021', base.content.recipients);
    const theirs = draft('Kế hoạch', [
      recipient('a', 'Sở Y tế'),
      recipient('c', 'Các xã'),
      recipient('b', 'Lưu VT'),
    ]);
    const merged = mergeDrafts(base, mine, theirs);
    expect(merged.conflicts).toEqual([]);
    expect(merged.mineFirst.content.title).toBe('Kế hoạch năm 2021');
    expect(names(merged.mineFirst)).toEqual(['Sở Y tế', 'Các xã', 'Lưu VT']);
  });

  it('asks when both changed the same item, and loses neither side', () => {
    const mine = draft('Kế hoạch', [recipient('a', 'Sở Lao động'), recipient('b', 'Lưu VT')]);
    const theirs = draft('Kế hoạch', [recipient('a', 'Sở Y tế'), recipient('b', 'Lưu VT')]);
    const merged = mergeDrafts(base, mine, theirs);
    expect(merged.conflicts).toHaveLength(1);
    expect(names(merged.mineFirst)[0]).toBe('Sở Lao động');
    expect(names(merged.theirsFirst)[0]).toBe('Sở Y tế');
  });

  it('removes what one side removed and the other left alone', () => {
    const theirs = draft('Kế hoạch', [recipient('b', 'Lưu VT')]);
    const merged = mergeDrafts(base, base, theirs);
    expect(merged.conflicts).toEqual([]);
    expect(names(merged.mineFirst)).toEqual(['Lưu VT']);
  });

  it('asks when one side removed what the other changed', () => {
    const mine = draft('Kế hoạch', [recipient('b', 'Lưu VT')]);
    const theirs = draft('Kế hoạch', [recipient('a', 'Sở Y tế'), recipient('b', 'Lưu VT')]);
    const merged = mergeDrafts(base, mine, theirs);
    expect(merged.conflicts).toEqual([
      { field: 'recipients', itemId: 'a', mine: undefined, theirs: recipient('a', 'Sở Y tế') },
    ]);
    expect(names(merged.mineFirst)).toEqual(['Lưu VT']);
    expect(names(merged.theirsFirst)).toEqual(['Sở Y tế', 'Lưu VT']);
  });
});

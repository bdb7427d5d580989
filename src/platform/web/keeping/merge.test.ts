import { describe, expect, it } from 'vitest';
import { mergeDrafts } from './merge.ts';

interface Item {
  id: string;
  text: string;
}
interface Draft {
  title: string;
  signer: { name: string; title: string };
  words: Record<string, string>;
  items: readonly Item[];
}

const draft = (change: Partial<Draft> = {}): Draft => ({
  title: 'Kế hoạch',
  signer: { name: 'Trần Đức Thuận', title: 'PHÓ CHỦ TỊCH' },
  words: { bơi: '', quà: '' },
  items: [
    { id: 'a', text: 'Sở' },
    { id: 'b', text: 'Lưu VT' },
  ],
  ...change,
});
const texts = ({ items }: Draft): string[] => items.map((one) => one.text);

describe('two people change one draft', () => {
  const base = draft();

  it('keeps both changes when they touch different fields and items', () => {
    const mine = draft({ title: 'Kế hoạch năm 2021', words: { bơi: 'đã dạy', quà: '' } });
    const theirs = draft({
      signer: { name: 'Lê Văn Hợi', title: 'PHÓ CHỦ TỊCH' },
      words: { bơi: '', quà: 'đã tặng' },
      items: [
        { id: 'a', text: 'Sở Y tế' },
        { id: 'c', text: 'Các xã' },
        { id: 'b', text: 'Lưu VT' },
      ],
    });
    const merged = mergeDrafts(base, mine, theirs);
    expect(merged.conflicts).toEqual([]);
    expect(merged.mineFirst).toEqual(merged.theirsFirst);
    expect(merged.mineFirst).toMatchObject({
      title: 'Kế hoạch năm 2021',
      signer: { name: 'Lê Văn Hợi' },
      words: { bơi: 'đã dạy', quà: 'đã tặng' },
    });
    expect(texts(merged.mineFirst)).toEqual(['Sở Y tế', 'Các xã', 'Lưu VT']);
  });

  it('asks when both changed the same item, and loses neither side nor what else they changed', () => {
    const mine = draft({
      title: 'Của tôi',
      items: [
        { id: 'a', text: 'Sở Lao động' },
        { id: 'b', text: 'Lưu VT' },
      ],
    });
    const theirs = draft({
      words: { bơi: 'đã dạy', quà: '' },
      items: [
        { id: 'a', text: 'Sở Y tế' },
        { id: 'b', text: 'Lưu VT' },
      ],
    });
    const merged = mergeDrafts(base, mine, theirs);
    expect(merged.conflicts).toEqual([
      { path: ['items', 'a'], mine: mine.items[0], theirs: theirs.items[0] },
    ]);
    expect(texts(merged.mineFirst)[0]).toBe('Sở Lao động');
    expect(texts(merged.theirsFirst)[0]).toBe('Sở Y tế');
    for (const side of [merged.mineFirst, merged.theirsFirst])
      expect(side).toMatchObject({ title: 'Của tôi', words: { bơi: 'đã dạy' } });
  });

  it('asks about a field of its own, by its keys', () => {
    const merged = mergeDrafts(
      base,
      draft({ words: { bơi: 'một', quà: '' } }),
      draft({ words: { bơi: 'hai', quà: '' } }),
    );
    expect(merged.conflicts).toEqual([{ path: ['words', 'bơi'], mine: 'một', theirs: 'hai' }]);
  });

  it('removes what one side removed and the other left alone', () => {
    const theirs = draft({ items: [{ id: 'b', text: 'Lưu VT' }] });
    const merged = mergeDrafts(base, base, theirs);
    expect(merged.conflicts).toEqual([]);
    expect(texts(merged.mineFirst)).toEqual(['Lưu VT']);
  });

  it('asks when one side removed what the other changed', () => {
    const mine = draft({ items: [{ id: 'b', text: 'Lưu VT' }] });
    const theirs = draft({
      items: [
        { id: 'a', text: 'Sở Y tế' },
        { id: 'b', text: 'Lưu VT' },
      ],
    });
    const merged = mergeDrafts(base, mine, theirs);
    expect(merged.conflicts).toEqual([{ path: ['items', 'a'], mine: undefined, theirs: theirs.items[0] }]);
    expect(texts(merged.mineFirst)).toEqual(['Lưu VT']);
    expect(texts(merged.theirsFirst)).toEqual(['Sở Y tế', 'Lưu VT']);
  });

  it('takes the order of keys, and keys without a value, for no change', () => {
    const theirs = {
      items: base.items,
      words: { quà: '', bơi: '' },
      signer: base.signer,
      title: 'Bản kia',
      more: undefined,
    };
    const mine = draft({ words: { bơi: 'đã dạy', quà: '' } });
    const merged = mergeDrafts<Draft>(base, mine, theirs);
    expect(merged.conflicts).toEqual([]);
    expect(merged.mineFirst).toMatchObject({ title: 'Bản kia', words: { bơi: 'đã dạy' } });
  });
});

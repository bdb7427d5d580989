import { describe, expect, it } from 'vitest';
import { gridVi } from '../text/text.vi.ts';
import type { ColumnFilter } from '../view/filters.ts';
import { conditionsOf, draftOf, readDraft } from './filter-draft.ts';

const empty = draftOf(undefined, 'contains');
const read = (draft: Partial<typeof empty>) => readDraft({ ...empty, ...draft }, gridVi);

describe('a filter while it is written', () => {
  it.each<ColumnFilter>([
    { kind: 'contains', text: 'đức' },
    { kind: 'any-of', values: ['01', ''] },
    { kind: 'dates', from: '2014-01-01', to: '2014-12-31' },
    { kind: 'dates', to: '2014-12-31' },
    { kind: 'numbers', from: 1.5 },
    { kind: 'blank' },
    { kind: 'not-blank' },
  ])('comes back as it was: %o', (filter) => {
    expect(readDraft(draftOf(filter, 'contains'), gridVi)).toEqual({ ok: true, filter });
  });

  it.each([
    [{ condition: 'contains', text: '  ' }, 'Nhập chữ cần tìm.'],
    [{ condition: 'any-of' }, 'Chọn ít nhất một giá trị.'],
    [{ condition: 'dates' }, 'Nhập ít nhất một đầu của khoảng.'],
    [{ condition: 'dates', from: '2014.5.3' }, 'Nhập ngày dạng dd/MM/yyyy, ví dụ 05/03/2014.'],
    [{ condition: 'numbers', to: 'x' }, 'Nhập bằng chữ số, ví dụ 1.250.'],
  ] as const)('says what is missing: %o', (draft, reason) => {
    expect(read(draft)).toEqual({ ok: false, reason });
  });

  it('reads dates as people type them', () => {
    expect(read({ condition: 'dates', from: '5/3/2014' })).toEqual({
      ok: true,
      filter: { kind: 'dates', from: '2014-03-05' },
    });
  });

  it('asks of each column what fits it', () => {
    expect(conditionsOf('date', false)[0]).toBe('dates');
    expect(conditionsOf('choice', true)[0]).toBe('any-of');
    expect(conditionsOf('readonly', false)[0]).toBe('contains');
  });
});

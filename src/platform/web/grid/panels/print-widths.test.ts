import { describe, expect, it } from 'vitest';
import { printParts } from './print-widths.ts';

describe('the columns of a printed list', () => {
  it('share the page by what stands in them; dates stay whole, long texts are broken', () => {
    const parts = printParts(
      [
        { title: 'STT', texts: ['1', '12'] },
        { title: 'Ngày sinh', texts: ['05/03/2014', ''] },
        { title: 'Ghi chú', texts: ['x'.repeat(200)] },
      ],
      1,
    );
    expect(parts).toEqual([{ columns: [0, 1, 2], shares: [6 / 44.5, 14.5 / 44.5, 24 / 44.5] }]);
  });

  it('leave room for the longest word of a title', () => {
    const [part] = printParts(
      [
        { title: 'Không', texts: [] },
        { title: 'a', texts: [] },
      ],
      1,
    );
    expect(part?.shares).toEqual([8.25 / 14.25, 6 / 14.25]);
  });

  it('go on in another part when the page is full, beside the columns that stay in place', () => {
    const wide = { title: '', texts: ['x'.repeat(200)] };
    const parts = printParts(
      Array.from({ length: 9 }, () => wide),
      2,
    );
    expect(parts.map(({ columns }) => columns)).toEqual([
      [0, 1, 2, 3, 4, 5],
      [0, 1, 6, 7, 8],
    ]);
    expect(parts[1]?.shares).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
    expect(printParts([wide, wide], 2)).toHaveLength(1);
  });
});

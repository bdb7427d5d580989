import { describe, expect, it } from 'vitest';
import { printShares } from './print-widths.ts';

describe('the columns of a printed list', () => {
  it('share the page by what stands in them; dates stay whole, long texts are broken', () => {
    const shares = printShares([
      { title: 'STT', texts: ['1', '12'] },
      { title: 'Ngày sinh', texts: ['05/03/2014', ''] },
      { title: 'Ghi chú', texts: ['x'.repeat(200)] },
    ]);
    expect(shares).toEqual([6 / 44.5, 14.5 / 44.5, 24 / 44.5]);
  });

  it('leave room for the longest word of a title', () => {
    expect(
      printShares([
        { title: 'Không', texts: [] },
        { title: 'a', texts: [] },
      ]),
    ).toEqual([8.25 / 14.25, 6 / 14.25]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  completeView,
  freeze,
  frozenThatFit,
  type GridView,
  hideColumn,
  moveColumn,
  pressHeader,
  resizeColumn,
  setFilter,
  shownIds,
  sortBy,
  widest,
} from './view.ts';

const columns = ['stt', 'ten', 'sinh', 'thon'].map((id) => ({ id, width: 100 }));
const view = completeView(undefined, columns, 2);
const sorts = (of: GridView) => of.sort.map(({ column, descending }) => `${column}${descending ? '-' : '+'}`);

describe('a view', () => {
  it('comes back from its JSON as it was', () => {
    const changed = setFilter(
      sortBy(hideColumn(view, 'sinh', true), { column: 'ten', descending: true }, false),
      'thon',
      {
        kind: 'contains',
        text: 'Mới',
      },
    );
    expect(completeView(JSON.parse(JSON.stringify(changed)), columns, 2)).toEqual(changed);
  });

  it('fits the columns of today: what is gone is left out, what is new stands last', () => {
    const old: GridView = {
      columns: [
        { id: 'cu', width: 80, hidden: false },
        { id: 'ten', width: 222, hidden: false },
      ],
      frozen: 1,
      sort: [
        { column: 'cu', descending: false },
        { column: 'ten', descending: true },
      ],
      filters: { cu: { kind: 'blank' }, ten: { kind: 'not-blank' } },
    };
    const fitted = completeView(old, columns, 2);
    expect(shownIds(fitted)).toEqual(['ten', 'stt', 'sinh', 'thon']);
    expect(fitted.columns[0]?.width).toBe(222);
    expect(sorts(fitted)).toEqual(['ten-']);
    expect(fitted.filters).toEqual({ ten: { kind: 'not-blank' } });
  });

  it('stays the same object when nothing had to be fitted', () => {
    expect(completeView(view, columns, 0)).toBe(view);
  });

  it('moves a column past its shown neighbour, hidden ones between them aside', () => {
    const hidden = hideColumn(view, 'ten', true);
    expect(shownIds(moveColumn(hidden, 'stt', 1))).toEqual(['sinh', 'stt', 'thon']);
    expect(shownIds(moveColumn(view, 'thon', -1))).toEqual(['stt', 'ten', 'thon', 'sinh']);
    expect(moveColumn(view, 'thon', 1)).toBe(view);
  });

  it('never hides the last column, and a hidden one neither sorts nor filters', () => {
    const sorted = setFilter(pressHeader(view, 'ten', false), 'ten', { kind: 'blank' });
    const hidden = hideColumn(sorted, 'ten', true);
    expect([hidden.sort, hidden.filters, hidden.frozen]).toEqual([[], {}, 1]);
    const alone = ['stt', 'sinh', 'thon'].reduce((now, id) => hideColumn(now, id, true), hidden);
    expect(shownIds(alone)).toEqual(['thon']);
  });

  it('keeps widths and the frozen count within reason', () => {
    expect(resizeColumn(view, 'ten', 9999).columns[1]?.width).toBe(widest);
    expect(freeze(view, 9).frozen).toBe(4);
    expect(freeze(view, -1).frozen).toBe(0);
  });

  it('freezes no more columns than leave room to read the others', () => {
    expect(frozenThatFit([60, 200, 100], 2, 1000)).toBe(2);
    expect(frozenThatFit([60, 200, 100], 2, 360)).toBe(1);
    expect(frozenThatFit([200], 1, 360)).toBe(0);
  });
});

describe('pressing a header', () => {
  it('goes from ascending to descending to unsorted', () => {
    const once = pressHeader(view, 'ten', false);
    const twice = pressHeader(once, 'ten', false);
    expect([once, twice, pressHeader(twice, 'ten', false)].map(sorts)).toEqual([['ten+'], ['ten-'], []]);
  });

  it('with Shift adds a second key and turns it round alone', () => {
    const first = pressHeader(view, 'thon', false);
    const both = pressHeader(first, 'ten', true);
    expect(sorts(both)).toEqual(['thon+', 'ten+']);
    expect(sorts(pressHeader(both, 'ten', true))).toEqual(['thon+', 'ten-']);
    expect(sorts(pressHeader(both, 'sinh', false))).toEqual(['sinh+']);
    expect(sorts(pressHeader(both, 'ten', false))).toEqual(['ten+']);
  });
});

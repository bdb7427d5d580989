import { describe, expect, it } from 'vitest';
import type { Duty } from '../../../contract/content.ts';
import { proposedParts, splitDuty } from './split-duty.ts';

describe('a duty is split', () => {
  it('at semicolons, without their marks', () => {
    expect(proposedParts('Rà soát trẻ em; lập danh sách;')).toEqual(['Rà soát trẻ em', 'lập danh sách']);
  });

  it('at its own lines when it has several, semicolons inside left alone', () => {
    expect(proposedParts('- Rà soát; thống kê\n- Lập danh sách')).toEqual([
      'Rà soát; thống kê',
      'Lập danh sách',
    ]);
  });

  it('each part keeps the units and the source; figures stay with the first', () => {
    const duty: Duty = {
      id: 'a',
      section: 'VI.1',
      shortName: 'Rà soát',
      text: 'Rà soát; lập danh sách',
      responsible: [{ kind: 'group', group: 'communes', asWritten: 'các xã' }],
      cooperating: [],
      measures: [{ id: 'm', name: 'Số trẻ', measureUnit: 'trẻ', aggregation: 'latest' }],
      source: null,
    };
    const parts = splitDuty(duty, ['Rà soát', 'lập danh sách'], () => 'b');
    expect(parts.map((part) => [part.id, part.text, part.measures.length])).toEqual([
      ['a', 'Rà soát', 1],
      ['b', 'lập danh sách', 0],
    ]);
    expect(parts[1]?.responsible).toEqual(duty.responsible);
  });
});

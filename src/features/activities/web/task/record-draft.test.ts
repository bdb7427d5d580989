import { describe, expect, it } from 'vitest';
import { newRecord, sentRecord } from './record-draft.ts';

describe('recording a result', () => {
  it('sends only the figures that occurred: an empty field is no zero', () => {
    const draft = { ...newRecord('2021-11-29'), content: 'Tập huấn', figures: { a: '', b: 0, c: 12.5 } };
    expect(sentRecord(draft, ['a', 'b', 'c', 'd']).figures).toEqual([
      { measureId: 'b', value: 0 },
      { measureId: 'c', value: 12.5 },
    ]);
  });

  it('keeps what is no number, so that the check can say so', () => {
    const draft = { ...newRecord('2021-11-29'), spent: 'hai triệu', figures: { a: 'mười' } };
    expect(sentRecord(draft, ['a'])).toMatchObject({
      spent: 'hai triệu',
      figures: [{ measureId: 'a', value: 'mười' }],
    });
  });

  it('belongs to no planned activity unless one is chosen', () => {
    expect(sentRecord(newRecord('2021-11-29'), []).activityId).toBeNull();
  });
});

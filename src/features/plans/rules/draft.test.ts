import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { asBadlyRead } from '../../../../test/real-cases/noise.ts';
import { draftOf } from './draft.ts';
import { readPlan } from './intake/read-plan.ts';

const clean = readFileSync(
  new URL('../../../../test/real-cases/plans/tan-lam-2021.txt', import.meta.url),
  'utf8',
);
let made = 0;
const frame = {
  newId: () => `00000000-0000-7000-8000-${String(++made).padStart(12, '0')}`,
  place: 'Tân Lâm',
  parentAgency: '',
  agency: 'Ủy ban nhân dân huyện Tân Lâm',
};
const draft = (text: string) =>
  draftOf(
    readPlan(
      text.split('\n').map((line, index) => ({ no: index + 1, text: line })),
      [],
    ),
    frame,
  );

describe('a draft made of what was read', () => {
  test('clean words may be printed as they stand', () => {
    const duties = draft(clean).duties;
    expect(duties.length).toBeGreaterThan(10);
    expect(duties.flatMap((duty) => duty.source?.doubts ?? [])).not.toContain('text-garbled');
  });

  test('words that lost their marks wait for a person, whoever owns them', () => {
    const duties = draft(asBadlyRead(clean, 7)).duties;
    expect(duties.length).toBeGreaterThan(10);
    const unread = duties.filter((duty) => duty.source?.doubts.includes('text-garbled'));
    expect(unread.length).toBeGreaterThan(duties.length * 0.8);
    expect(unread.every((duty) => duty.source?.certainty === 'unsure')).toBe(true);
  });

  test('a name in lists begins with a capital; what will be printed stays as it was read', () => {
    const { targets, duties } = draft(clean);
    for (const { shortName } of [...targets, ...duties]) expect(shortName).toMatch(/^[\p{Lu}\d]/u);
    expect(targets[0]?.statement).toMatch(/^giảm tỷ lệ/);
    expect(targets[0]?.shortName).toMatch(/^Giảm tỷ lệ/);
  });

  test('every piece of the draft points at lines of the source', () => {
    const content = draft(clean);
    const lines = clean.split('\n').length;
    for (const piece of [...content.duties, ...content.targets, ...content.deadlines]) {
      expect(piece.source?.from).toBeGreaterThanOrEqual(1);
      expect(piece.source?.to).toBeLessThanOrEqual(lines);
    }
  });
});

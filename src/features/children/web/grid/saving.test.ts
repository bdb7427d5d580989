import { expect, it } from 'vitest';
import type { RowChange } from '../../../../platform/web/grid/column.ts';
import type { ChildRow } from '../../contract.ts';
import type { GridChild } from './child-columns.ts';
import { changeOf, resultsOf } from './saving.ts';

const change = (values: Record<string, unknown>): RowChange<GridChild> => ({
  ...{ rowId: 'a', version: 3, row: { position: 7 } as GridChild, values },
});

it('cells of a row go as the register takes them: a birth as two facts, a hamlet as a move, the family’s cells apart', () => {
  const birth = { birthDate: '2014-01-01', birthPrecision: 'year' };
  expect(changeOf(change({ birthDate: birth, unitId: 'h', motherName: 'Lê Thị Lá', grade: '' }))).toEqual({
    ...{ childId: 'a', version: 3, toUnitId: 'h' },
    fields: { ...birth, grade: '' },
    family: { motherName: 'Lê Thị Lá' },
  });
});

it('a blank cell says “not known” where the register has that', () => {
  expect(changeOf(change({ personalId: '', ethnicity: '', school: '' })).fields).toEqual({
    ...{ personalId: null, ethnicity: null, school: '' },
  });
});

it('each row is told what became of it, at the cell that is to blame', () => {
  const words = {
    absent: 'không còn',
    refusal: (field: string, code: string) => `${field}: ${code}`,
    savedBy: (saved?: { by: string }) => saved?.by ?? '',
  };
  const row = { id: 'a', version: 4 } as ChildRow;
  const told = (result: object) =>
    resultsOf([change({})], [{ childId: 'a', ...result }] as Parameters<typeof resultsOf>[1], words)[0];
  expect(told({ outcome: 'saved', row, doubts: [] })).toMatchObject({ kind: 'saved', row: { position: 7 } });
  const saved = { by: 'Lê Văn Đức', at: '2021-11-29T07:05:00.000Z' };
  expect(told({ outcome: 'stale', row, saved })).toMatchObject({
    ...{ kind: 'conflict', theirs: { version: 4 }, by: 'Lê Văn Đức' },
  });
  expect(told({ outcome: 'refused', field: 'toUnitId', code: 'x' })).toMatchObject({ columnId: 'unitId' });
  expect(told({ outcome: 'refused', field: 'state', code: 'y' })).toEqual({
    ...{ kind: 'problem', rowId: 'a', sentence: 'state: y' },
  });
  expect(told({ outcome: 'absent' })).toMatchObject({ sentence: 'không còn' });
});

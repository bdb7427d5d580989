import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { obligationKinds, outcomes } from '../../plans/contract.ts';
import { addCounts, countsOf } from '../../plans/rules/counts.ts';
import { consolidatedContent, type ConsolidationFacts, type LedgerCell } from './consolidate.ts';
import { type PlanFigure, totalsOf } from './totals.ts';

const measures = [
  { id: 'lop', dutyId: 'boi', name: 'Số lớp', measureUnit: 'lớp', aggregation: 'sum' as const },
  { id: 'ctv', dutyId: 'boi', name: 'Cộng tác viên', measureUnit: 'người', aggregation: 'latest' as const },
];
const duties = ['boi', 'tuyen-truyen'].map((id) => ({ id, section: 'VI.9', shortName: id, content: id }));

const factsOf = (cells: LedgerCell[], more: Partial<ConsolidationFacts> = {}): ConsolidationFacts => ({
  head: { asOf: '2021-12-15T01:00:00.000Z', planTitle: '', planNumber: '', issuerName: '', leadName: '' },
  cells,
  duties,
  measures,
  totals: totalsOf(measures, []),
  sums: new Map(),
  targets: [],
  reports: [],
  difficulties: [],
  nameOf: (unitId) => unitId,
  kindOf: (unitId) => (unitId.startsWith('Phòng') ? 'office' : 'authority'),
  carriedOnBy: () => [],
  ...more,
});

const cell = (unitId: string, kind: LedgerCell['kind'], more: Partial<LedgerCell> = {}): LedgerCell => ({
  obligationId: `${unitId} ${kind} ${more.dutyId ?? ''}${more.dueAt ?? ''}`,
  unitId,
  kind,
  dutyId: kind === 'duty' ? 'boi' : null,
  outcome: 'open',
  daysLate: 0,
  dueAt: '2021-12-10T16:59:59.000Z',
  ...more,
});

const anyCell = fc
  .record({
    obligationId: fc.uuid(),
    unitId: fc.constantFrom('Xã A', 'Xã B', 'Phòng C'),
    kind: fc.constantFrom(...obligationKinds),
    dutyId: fc.constantFrom('boi', 'tuyen-truyen'),
    outcome: fc.constantFrom(...outcomes),
    daysLate: fc.nat(30),
    dueAt: fc.constantFrom('2021-11-01T16:59:59.000Z', '2021-12-31T16:59:59.000Z'),
  })
  .map((row): LedgerCell => ({ ...row, dutyId: row.kind === 'duty' ? row.dutyId : null }));

describe('consolidating', () => {
  test('every count is a count of rows of the ledger: by unit, by kind and by duty the same rows', () => {
    fc.assert(
      fc.property(fc.array(anyCell, { maxLength: 60 }), (cells) => {
        const content = consolidatedContent(factsOf(cells));
        const all = countsOf(cells.map((row) => row.outcome));
        const sum = (parts: { counts: typeof all }[]) =>
          parts.reduce((total, part) => addCounts(total, part.counts), countsOf([]));
        expect(sum(content.units)).toEqual(all);
        expect(sum(content.punctuality)).toEqual(all);
        const tasks = cells.filter((row) => row.kind === 'duty').map((row) => row.outcome);
        expect(sum(content.tasks)).toEqual(countsOf(tasks));
        for (const unit of content.units)
          expect(unit.counts.total).toBe(cells.filter((row) => row.unitId === unit.unitId).length);
      }),
    );
  });

  test('a measure adds up over the units that know it; a unit that reported nothing stays unknown', () => {
    const cells = ['Xã A', 'Xã B', 'Xã C'].map((unitId) => cell(unitId, 'duty'));
    const figure = (unitId: string, measureId: string, value: number, happenedOn: string): PlanFigure => ({
      obligationId: `${unitId} duty `,
      measureId,
      value,
      happenedOn,
      recordedAt: `${happenedOn}T01:00:00.000Z`,
    });
    const figures = [
      figure('Xã A', 'lop', 2, '2021-05-01'),
      figure('Xã A', 'lop', 3, '2021-06-01'),
      figure('Xã B', 'lop', 4, '2021-06-01'),
      figure('Xã A', 'ctv', 9, '2021-05-01'),
      figure('Xã A', 'ctv', 7, '2021-06-01'),
    ];
    const totals = totalsOf(measures, figures);
    const [swimming, other] = consolidatedContent(factsOf(cells, { totals })).tasks;
    expect(swimming?.measures.map((measure) => measure.value)).toEqual([9, 7]);
    expect(swimming?.measures[0]?.shares.map((share) => share.value)).toEqual([5, 4, null]);
    expect(other?.measures).toEqual([]);
    expect(totals.spread.get('lop')).toEqual([4, 5]);
  });

  test('only what lies with the lead office is quoted', () => {
    const report = (unitId: string, state: 'submitted' | 'returned' | 'accepted' | 'draft') => ({
      id: unitId,
      obligationId: `${unitId} results-report `,
      unitId,
      state,
      proposals: `Kiến nghị của ${unitId}`,
      explanations: [{ obligationId: `${unitId} duty `, text: `Giải trình của ${unitId}` }],
    });
    const units = ['Xã A', 'Xã B', 'Xã C', 'Xã D'];
    const content = consolidatedContent(
      factsOf(
        units.flatMap((unitId) => [cell(unitId, 'duty'), cell(unitId, 'results-report')]),
        {
          reports: [
            report('Xã A', 'submitted'),
            report('Xã B', 'returned'),
            report('Xã C', 'accepted'),
            report('Xã D', 'draft'),
          ],
        },
      ),
    );
    expect(content.proposals.map((one) => one.unitId)).toEqual(['Xã A', 'Xã C']);
    expect(content.tasks[0]?.explanations.map((one) => one.text)).toEqual([
      'Giải trình của Xã A',
      'Giải trình của Xã C',
    ]);
    expect(content.units.map((unit) => unit.resultsReport?.state)).toEqual([
      'submitted',
      'returned',
      'accepted',
      'draft',
    ]);
  });

  test('of several periods the report that fell due last speaks; before the first falls due, the first', () => {
    const due = (dueAt: string, daysLate: number) => cell('Xã A', 'results-report', { dueAt, daysLate });
    const unitOf = (...cells: LedgerCell[]) => consolidatedContent(factsOf(cells)).units[0]?.resultsReport;
    const [june, december, march] = [
      due('2021-06-10T16:59:59.000Z', 6),
      due('2021-12-10T16:59:59.000Z', 12),
      due('2022-03-10T16:59:59.000Z', 3),
    ];
    expect(unitOf(march, june, december)?.daysLate).toBe(12);
    expect(unitOf(march)?.daysLate).toBe(3);
    expect(unitOf(cell('Xã A', 'duty'))).toBeNull();
  });

  test('offices stand before communes, each by the Vietnamese alphabet', () => {
    const cells = ['Xã Đông', 'Xã Dương', 'Xã An', 'Phòng Tư pháp'].map((unitId) => cell(unitId, 'duty'));
    expect(consolidatedContent(factsOf(cells)).units.map((unit) => unit.unitName)).toEqual([
      'Phòng Tư pháp',
      'Xã An',
      'Xã Dương',
      'Xã Đông',
    ]);
  });
});

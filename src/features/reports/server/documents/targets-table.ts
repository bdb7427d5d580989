import type { Table } from '../../../../platform/server/documents/index.ts';
import { actualText, figure, goalText, metText } from './cells.ts';

interface TargetLine {
  shortName: string;
  comparison: 'lt' | 'le' | 'eq' | 'ge' | 'gt';
  value: number;
  measureUnit: string;
  numerator: number | null;
  denominator: number | null;
  actual: number | null;
  met: boolean | null;
}

/** Chỉ tiêu, phải đạt, tử số, mẫu số, đạt. */
export const targetsTable = (targets: readonly TargetLine[]): Table => ({
  type: 'table',
  ordinal: true,
  columns: [
    { share: 34 },
    { share: 18, align: 'center' },
    { share: 12 },
    { share: 12 },
    { share: 12, align: 'center' },
    { share: 14, align: 'center' },
  ],
  head: [['Chỉ tiêu', 'Phải đạt', 'Tử số', 'Mẫu số', 'Đạt', 'Kết quả'].map((text) => ({ text }))],
  rows: targets.map((target) => {
    const known = target.actual !== null;
    return [
      target.shortName,
      goalText(target),
      figure(known ? target.numerator : null),
      figure(known ? target.denominator : null),
      actualText(target),
      metText(target.met),
    ];
  }),
});

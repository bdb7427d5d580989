import { describe, expect, test } from 'vitest';
import type { Cell, Table } from '../../../../platform/server/documents/index.ts';
import { countsOf } from '../../../plans/rules/counts.ts';
import type { ConsolidatedContent } from '../../contract/consolidated.ts';
import { figuresAnnex, unitsAnnex } from './annexes.ts';
import { consolidatedBook } from './consolidated-book.ts';
import { consolidatedDocument } from './consolidated-document.ts';

const units = ['Xã An Hải', 'Xã Bình Minh', 'Phòng Tư pháp'];
const unitId = (name: string) => `id ${name}`;

const measureOf = (index: number, values: (number | null)[]) => ({
  measureId: `m${index}`,
  name: `Số liệu ${index}`,
  measureUnit: 'lớp',
  value: values.every((value) => value === null)
    ? null
    : values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
  shares: values.map((value, place) => ({
    unitId: unitId(units[place] as string),
    unitName: units[place] as string,
    value,
    reportId: null,
  })),
});

const task = (index: number, values: (number | null)[][]): ConsolidatedContent['tasks'][number] => ({
  dutyId: `d${index}`,
  section: `VI.${index}`,
  title: `Nhiệm vụ ${index}`,
  content: '',
  counts: countsOf(['on-time', 'late', 'missing']),
  records: 7,
  spent: 12_500_000,
  measures: values.map((each, place) => measureOf(index * 10 + place, each)),
  explanations: [],
});

const content: ConsolidatedContent = {
  asOf: '2021-12-15T01:00:00.000Z',
  planTitle: 'Kế hoạch thực hiện công tác trẻ em năm 2021',
  planNumber: '45/KH-UBND',
  issuerName: 'Huyện Tân Lâm',
  leadName: 'Phòng Lao động',
  units: units.map((unitName, index) => ({
    unitId: unitId(unitName),
    unitName,
    unitKind: 'authority',
    counts: countsOf(index === 2 ? ['open', 'excused'] : ['on-time', 'on-time', 'late']),
    ownPlan: null,
    resultsReport: { outcome: 'late', daysLate: 2, state: null, reportId: null },
    spent: 1_000_000 * index,
  })),
  targets: [],
  tasks: [
    task(1, [
      [1, 2],
      [3, null],
      [null, null],
    ]),
    task(2, [
      [10, 20],
      [1234, 5],
      [0, 0],
      [7, 8],
      [9, 9],
    ]),
  ],
  punctuality: [{ kind: 'duty', counts: countsOf(['open', 'excused']) }],
  difficulties: [],
  proposals: [],
};

const tablesIn = (blocks: readonly { type: string }[]): Table[] =>
  blocks.filter((block): block is Table => block.type === 'table');
const valueOf = (cell: Cell): unknown =>
  typeof cell === 'string' ? cell : 'value' in cell ? cell.value : cell.text;

describe('a number on paper is the number of the content', () => {
  test('in the annex of figures every unit, every figure and every sum; unknown is “–”', () => {
    const tables = tablesIn(figuresAnnex(content).blocks);
    const measures = content.tasks.flatMap((each) => each.measures);
    expect(tables.flatMap((table) => (table.head[1] ?? []).map((head) => head.text))).toEqual(
      measures.map((measure) => `${measure.name} (lớp)`),
    );
    const columns = tables.flatMap((table) =>
      (table.head[1] ?? []).map((_, index) => ({
        shown: table.rows.map((row) => valueOf(row[index + 1] as Cell)),
        sum: valueOf(table.total?.cells[index] as Cell),
      })),
    );
    expect(columns).toEqual(
      measures.map((measure) => ({
        shown: measure.shares.map((share) => share.value ?? '–'),
        sum: measure.value ?? '–',
      })),
    );
  });

  test('a heading of a duty spans its own figures, in every table the page needs', () => {
    for (const table of tablesIn(figuresAnnex(content).blocks)) {
      const spanned = (table.head[0] ?? []).slice(1).reduce((sum, head) => sum + (head.colSpan ?? 1), 0);
      expect(spanned).toBe(table.head[1]?.length);
      expect(table.columns).toHaveLength(spanned + 1);
    }
  });

  test('in the annex of units the counts of the ledger; a rate of nothing is “–”', () => {
    const [table] = tablesIn(unitsAnnex(content).blocks);
    expect(table?.rows.map((row) => row.slice(3).map(valueOf))).toEqual([
      [3, 2, 1, 0, 0, '66,7 %', 0],
      [3, 2, 1, 0, 0, '66,7 %', 1_000_000],
      [2, 0, 0, 0, 1, '–', 2_000_000],
    ]);
  });

  test('the body says the same, and a plan without targets or difficulties says so', () => {
    const document = consolidatedDocument({
      ...{
        content,
        agency: { parent: undefined, name: 'Phòng Lao động' },
        committee: false,
        place: 'Tân Lâm',
      },
      ...{
        year: 2021,
        number: { number: '', symbol: 'BC' },
        date: { year: 2021 },
        issuerAgency: 'UBND huyện',
      },
      ...{ overview: '', proposals: '', digest: 'abc' },
    });
    const texts = document.body.flatMap((block) =>
      'text' in block
        ? [typeof block.text === 'string' ? block.text : block.text.map((run) => run.text).join('')]
        : [],
    );
    expect(texts).toContain('Số liệu 21: 1.239 lớp');
    expect(texts).toContain('Số liệu 12: – lớp');
    expect(texts).toContain('Số việc đã ghi: 7; kinh phí: 12.500.000 đồng');
    expect(texts.filter((text) => text === 'Không có.')).toHaveLength(3);
    expect(document).toMatchObject({
      digest: 'SHA-256: abc',
      naming: { subject: 'Tổng hợp kết quả thực hiện công tác trẻ em năm 2021' },
    });
  });

  test('the workbook keeps numbers as numbers and leaves the unknown empty', () => {
    const sheets = consolidatedBook(content, null).sheets;
    expect(sheets.map((sheet) => sheet.name)).toEqual([
      'Chỉ tiêu',
      'Nhiệm vụ',
      'Đơn vị',
      'Số liệu theo đơn vị',
      'Vướng mắc',
    ]);
    expect(sheets[3]?.rows[0]).toEqual(['Xã An Hải', 1, 3, null, 10, 1234, 0, 7, 9]);
    expect(sheets[3]?.total).toEqual(['Tổng cộng', 3, 3, null, 30, 1239, 0, 15, 18]);
  });
});

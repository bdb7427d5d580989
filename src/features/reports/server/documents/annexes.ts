import type { Annex, Block, Table } from '../../../../platform/server/documents/index.ts';
import type { ConsolidatedContent } from '../../contract/consolidated.ts';
import { figure, onTime, outcomeText, unitText } from './cells.ts';

const unitHeads = [
  'Đơn vị',
  'Kế hoạch của đơn vị',
  'Báo cáo kết quả',
  'Tổng số',
  'Đúng hạn',
  'Trễ hạn',
  'Quá hạn',
  'Chưa đến hạn',
  'Tỷ lệ đúng hạn',
  'Kinh phí đã chi',
];

/** Phụ lục I: how each unit stands with its plan, its report and everything it owes. */
export const unitsAnnex = ({ units }: ConsolidatedContent): Annex => ({
  title: 'Tiến độ thực hiện của từng đơn vị',
  landscape: true,
  blocks: [
    {
      type: 'table',
      ordinal: true,
      unit: 'nghĩa vụ; đồng (cột kinh phí)',
      columns: [
        { share: 22 },
        { share: 17 },
        { share: 17 },
        ...Array.from({ length: 5 }, () => ({ share: 8 })),
        { share: 10, align: 'right' },
        { share: 15 },
      ],
      head: [unitHeads.map((text) => ({ text }))],
      rows: units.map((unit) => [
        unitText(unit),
        outcomeText(unit.ownPlan),
        outcomeText(unit.resultsReport),
        ...[
          unit.counts.total,
          unit.counts.onTime,
          unit.counts.late,
          unit.counts.missing,
          unit.counts.open,
        ].map((value) => ({ kind: 'number', value }) as const),
        onTime(unit.counts),
        { kind: 'money', value: unit.spent },
      ]),
    },
  ],
});

export type MeasureColumn = ConsolidatedContent['tasks'][number]['measures'][number] & {
  /** The duty that asks for the figure: its section in the plan and its name. */
  task: string;
};

export const measureColumns = (content: ConsolidatedContent): MeasureColumn[] =>
  content.tasks.flatMap(({ section, title, measures }) =>
    measures.map((measure) => ({ ...measure, task: section ? `${section}. ${title}` : title })),
  );

/** More columns than this do not stay readable on a landscape page. */
const columnsPerTable = 6;

/** Phụ lục II: units × figures, in as many tables as the page's width needs. */
export function figuresAnnex(content: ConsolidatedContent): Annex {
  const measures = measureColumns(content);
  const tables: Block[] = [];
  for (let from = 0; from < measures.length; from += columnsPerTable)
    tables.push(figuresTable(content, measures.slice(from, from + columnsPerTable)));
  return {
    title: 'Số liệu theo đơn vị',
    landscape: true,
    blocks:
      tables.length > 0 ? tables : [{ type: 'paragraph', text: 'Kế hoạch không giao số liệu phải báo cáo.' }],
  };
}

/** The figures under their duties; units that owe none of them are left out. */
function figuresTable({ units }: ConsolidatedContent, measures: readonly MeasureColumn[]): Table {
  const values = measures.map(
    (measure) => new Map(measure.shares.map((share) => [share.unitId, share.value])),
  );
  const rows = units.filter((unit) => values.some((column) => column.has(unit.unitId)));
  const groups = [...Map.groupBy(measures, (measure) => measure.task)];
  return {
    type: 'table',
    ordinal: true,
    columns: [{ share: 20 }, ...measures.map(() => ({ share: 14 }))],
    head: [
      [{ text: 'Đơn vị', rowSpan: 2 }, ...groups.map(([task, own]) => ({ text: task, colSpan: own.length }))],
      measures.map(({ name, measureUnit }) => ({ text: `${name} (${measureUnit})` })),
    ],
    rows: rows.map((unit) => [
      unitText(unit),
      ...values.map((column) => figure(column.get(unit.unitId) ?? null)),
    ]),
    total: { label: 'Tổng cộng', cells: measures.map((measure) => figure(measure.value)) },
  };
}

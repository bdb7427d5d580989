import type { Book, BookSheet } from '../../../../platform/server/documents/index.ts';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import type { ConsolidatedContent } from '../../contract/consolidated.ts';
import { measureColumns } from './annexes.ts';
import { actualText, difficultyWords, goalText, metText, onTime, outcomeText, unitText } from './cells.ts';

/** The consolidated numbers as tables: targets, tasks, units, figures by unit, difficulties. */
export function consolidatedBook(content: ConsolidatedContent, digest: string | null): Book {
  const titleRows = [
    content.planTitle,
    `Số liệu tính đến ${formatInstant(content.asOf)}`,
    ...(digest ? [`SHA-256: ${digest}`] : []),
  ];
  return {
    sheets: [
      targetsSheet(content, titleRows),
      tasksSheet(content, titleRows),
      unitsSheet(content, titleRows),
      figuresSheet(content, titleRows),
      difficultiesSheet(content, titleRows),
    ],
  };
}

const targetsSheet = (content: ConsolidatedContent, titleRows: string[]): BookSheet => ({
  name: 'Chỉ tiêu',
  titleRows,
  columns: [
    { header: 'Chỉ tiêu', kind: 'text', width: 50 },
    { header: 'Phải đạt', kind: 'text' },
    { header: 'Tử số', kind: 'number' },
    { header: 'Mẫu số', kind: 'number' },
    { header: 'Đạt', kind: 'text' },
    { header: 'Kết quả', kind: 'text' },
    { header: 'Đơn vị đã nhập', kind: 'number' },
    { header: 'Đơn vị phải nhập', kind: 'number' },
  ],
  rows: content.targets.map((target) => {
    const known = target.actual !== null;
    return [
      target.shortName,
      goalText(target),
      known ? target.numerator : null,
      known ? target.denominator : null,
      actualText(target),
      metText(target.met),
      target.unitsEntered,
      target.unitsExpected,
    ];
  }),
});

const countHeaders = [
  'Tổng số',
  'Đúng hạn',
  'Trễ hạn',
  'Quá hạn, chưa nộp',
  'Chưa đến hạn',
  'Được miễn',
  'Không áp dụng',
];
const countColumns = countHeaders.map((header) => ({ header, kind: 'number' as const }));
const countValues = ({ counts }: { counts: ConsolidatedContent['units'][number]['counts'] }) => [
  counts.total,
  counts.onTime,
  counts.late,
  counts.missing,
  counts.open,
  counts.excused,
  counts.notApplicable,
];

const tasksSheet = (content: ConsolidatedContent, titleRows: string[]): BookSheet => ({
  name: 'Nhiệm vụ',
  titleRows,
  landscape: true,
  columns: [
    { header: 'Mục', kind: 'text' },
    { header: 'Nhiệm vụ', kind: 'text', width: 60 },
    ...countColumns,
    { header: 'Tỷ lệ đúng hạn', kind: 'text' },
    { header: 'Số việc đã ghi', kind: 'number' },
    { header: 'Kinh phí (đồng)', kind: 'money' },
  ],
  rows: content.tasks.map((task) => [
    task.section,
    task.title,
    ...countValues(task),
    onTime(task.counts),
    task.records,
    task.spent,
  ]),
});

const unitsSheet = (content: ConsolidatedContent, titleRows: string[]): BookSheet => ({
  name: 'Đơn vị',
  titleRows,
  landscape: true,
  columns: [
    { header: 'Đơn vị', kind: 'text', width: 30 },
    { header: 'Kế hoạch của đơn vị', kind: 'text' },
    { header: 'Báo cáo kết quả', kind: 'text' },
    ...countColumns,
    { header: 'Tỷ lệ đúng hạn', kind: 'text' },
    { header: 'Kinh phí (đồng)', kind: 'money' },
  ],
  rows: content.units.map((unit) => [
    unitText(unit),
    outcomeText(unit.ownPlan),
    outcomeText(unit.resultsReport),
    ...countValues(unit),
    onTime(unit.counts),
    unit.spent,
  ]),
});

function figuresSheet(content: ConsolidatedContent, titleRows: string[]): BookSheet {
  const measures = measureColumns(content);
  const values = measures.map(
    (measure) => new Map(measure.shares.map((share) => [share.unitId, share.value])),
  );
  return {
    name: 'Số liệu theo đơn vị',
    titleRows,
    landscape: true,
    columns: [
      { header: 'Đơn vị', kind: 'text', width: 30 },
      ...measures.map(({ name, measureUnit, task }) => ({
        group: task,
        header: `${name} (${measureUnit})`,
        kind: 'number' as const,
        decimals: 2,
      })),
    ],
    rows: content.units.map((unit) => [
      unitText(unit),
      ...values.map((column) => column.get(unit.unitId) ?? null),
    ]),
    total: ['Tổng cộng', ...measures.map((measure) => measure.value)],
  };
}

const difficultiesSheet = (content: ConsolidatedContent, titleRows: string[]): BookSheet => ({
  name: 'Vướng mắc',
  titleRows,
  landscape: true,
  columns: [
    { header: 'Đơn vị', kind: 'text', width: 30 },
    { header: 'Nội dung', kind: 'text', width: 60 },
    { header: 'Đề xuất', kind: 'text', width: 40 },
    { header: 'Tình trạng', kind: 'text' },
    { header: 'Trả lời', kind: 'text', width: 60 },
  ],
  rows: content.difficulties.map((one) => [
    one.unitName,
    one.content,
    one.proposal,
    difficultyWords[one.state] ?? one.state,
    one.answers.join('\n'),
  ]),
});

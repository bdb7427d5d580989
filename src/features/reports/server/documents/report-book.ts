import type { Book } from '../../../../platform/server/documents/index.ts';
import { actualText, difficultyWords, goalText, metText, outcomeWords } from './cells.ts';
import type { ReportPrint } from './report-document.ts';

/** The same report as tables: targets, tasks, dated records, difficulties. */
export function reportBook(print: ReportPrint): Book {
  const titleRows = [print.planTitle, print.unitName, ...(print.digest ? [`SHA-256: ${print.digest}`] : [])];
  return {
    sheets: [
      {
        name: 'Chỉ tiêu',
        titleRows,
        columns: [
          { header: 'Chỉ tiêu', kind: 'text' },
          { header: 'Phải đạt', kind: 'text' },
          { header: 'Tử số', kind: 'number' },
          { header: 'Mẫu số', kind: 'number' },
          { header: 'Đạt', kind: 'text' },
          { header: 'Kết quả', kind: 'text' },
          { header: 'Giải trình', kind: 'text', width: 50 },
        ],
        rows: print.targets.map((target) => [
          target.shortName,
          goalText(target),
          target.numerator,
          target.denominator,
          actualText(target),
          metText(target.met),
          target.explanation,
        ]),
      },
      tasksSheet(print, titleRows),
      recordsSheet(print, titleRows),
      {
        name: 'Vướng mắc',
        titleRows,
        columns: [
          { header: 'Nội dung', kind: 'text', width: 60 },
          { header: 'Tình trạng', kind: 'text' },
          { header: 'Trả lời', kind: 'text', width: 60 },
        ],
        rows: print.difficulties.map((one) => [
          one.content,
          difficultyWords[one.state] ?? one.state,
          one.answer,
        ]),
      },
    ],
  };
}

/** One row per task and figure; a task without figures has one row. */
const tasksSheet = (print: ReportPrint, titleRows: string[]): Book['sheets'][number] => ({
  name: 'Nhiệm vụ',
  titleRows,
  landscape: true,
  columns: [
    { header: 'Mục', kind: 'text' },
    { header: 'Nhiệm vụ', kind: 'text', width: 50 },
    { header: 'Tình trạng', kind: 'text' },
    { header: 'Số việc đã ghi', kind: 'number' },
    { header: 'Kinh phí (đồng)', kind: 'money' },
    { header: 'Số liệu', kind: 'text', width: 30 },
    { header: 'Giá trị', kind: 'number', decimals: 2 },
    { header: 'Đơn vị tính', kind: 'text' },
    { header: 'Giải trình', kind: 'text', width: 50 },
  ],
  rows: print.tasks.flatMap((task) => {
    const base = [
      task.section,
      task.title,
      outcomeWords[task.outcome],
      task.records.length,
      task.spent,
    ] as const;
    return task.totals.length === 0
      ? [[...base, null, null, null, task.explanation]]
      : task.totals.map((total, index) =>
          // Counts and money stand once per task, so that a sum of the column is a sum of tasks.
          index === 0
            ? [...base, total.name, total.value, total.measureUnit, task.explanation]
            : [
                task.section,
                task.title,
                outcomeWords[task.outcome],
                null,
                null,
                total.name,
                total.value,
                total.measureUnit,
                null,
              ],
        );
  }),
});

const recordsSheet = (print: ReportPrint, titleRows: string[]): Book['sheets'][number] => ({
  name: 'Kết quả đã ghi',
  titleRows,
  landscape: true,
  columns: [
    { header: 'Mục', kind: 'text' },
    { header: 'Nhiệm vụ', kind: 'text', width: 40 },
    { header: 'Ngày', kind: 'date' },
    { header: 'Nội dung', kind: 'text', width: 70 },
    { header: 'Kinh phí (đồng)', kind: 'money' },
  ],
  rows: print.tasks.flatMap((task) =>
    task.records.map((record) => [task.section, task.title, record.happenedOn, record.content, record.spent]),
  ),
});

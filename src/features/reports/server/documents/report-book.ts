import type { Book, BookSheet, BookValue } from '../../../../platform/server/documents/index.ts';
import { actualText, difficultyWords, goalText, metText, outcomeWords } from './cells.ts';
import type { ReportPrint } from './report-document.ts';

/** The same report as tables: targets, tasks, dated records, difficulties. */
export function reportBook(print: ReportPrint): Book {
  const titleRows = [print.planTitle, print.unitName, ...(print.digest ? [`SHA-256: ${print.digest}`] : [])];
  const sheets = [targetsSheet, tasksSheet, recordsSheet, difficultiesSheet];
  return { sheets: sheets.map((sheet) => ({ ...sheet(print), titleRows, landscape: true })) };
}

type Sheet = Omit<BookSheet, 'titleRows'>;

const targetsSheet = (print: ReportPrint): Sheet => ({
  name: 'Chỉ tiêu',
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
});

const tasksSheet = (print: ReportPrint): Sheet => ({
  name: 'Nhiệm vụ',
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
  rows: print.tasks.flatMap(taskRows),
});

/** One row per figure. Counts and money stand in the task's first row only, so that a column's sum is a sum of tasks. */
function taskRows(task: ReportPrint['tasks'][number]): BookValue[][] {
  const totals = task.totals.length > 0 ? task.totals : [undefined];
  return totals.map((total, index) => [
    task.section,
    task.title,
    outcomeWords[task.outcome],
    index === 0 ? task.records.length : null,
    index === 0 ? task.spent : null,
    total?.name ?? null,
    total?.value ?? null,
    total?.measureUnit ?? null,
    index === 0 ? task.explanation : null,
  ]);
}

const recordsSheet = (print: ReportPrint): Sheet => ({
  name: 'Kết quả đã ghi',
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

const difficultiesSheet = (print: ReportPrint): Sheet => ({
  name: 'Vướng mắc',
  columns: [
    { header: 'Nội dung', kind: 'text', width: 60 },
    { header: 'Tình trạng', kind: 'text' },
    { header: 'Trả lời', kind: 'text', width: 60 },
  ],
  rows: print.difficulties.map((one) => [one.content, difficultyWords[one.state] ?? one.state, one.answer]),
});

import type { Block, OfficialDocument } from '../../../../platform/server/documents/index.ts';
import { formatMoney } from '../../../../platform/shared/money.ts';
import { formatNumber, NOTHING } from '../../../../platform/shared/numbers.ts';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import type { TargetFacts, TaskFacts } from '../../contract/report.ts';
import { difficultyWords, paragraphsOf, subjectOf } from './cells.ts';
import { targetsTable } from './targets-table.ts';

/** What a unit's results report prints: the frozen snapshot, or the lines as they stand while it is being written. */
export interface ReportPrint {
  unitName: string;
  /** The unit is no more: `agency` reports what that one owed. */
  isOfFormerUnit: boolean;
  agency: { parent: string | undefined; name: string };
  /** Signed for the committee, or by the head of an office. */
  committee: boolean;
  place: string;
  year: number;
  /** The day of submission, or null: then day and month stay blank. */
  submittedOn: string | null;
  planTitle: string;
  planNumber: string;
  issuerAgency: string;
  leadName: string;
  /** How the unit's own plan went, one line each. */
  direction: string[];
  tasks: (TaskFacts & { explanation: string })[];
  targets: (TargetFacts & { explanation: string })[];
  difficulties: { content: string; state: string; answer: string | null }[];
  overview: string;
  proposals: string;
  digest: string | null;
}

/** BÁO CÁO kết quả thực hiện in Decree 30 form: the records themselves, in the plan's order; no sentence is made up. */
export function reportDocument(print: ReportPrint): OfficialDocument {
  const [year, month, day] = (print.submittedOn ?? '').split('-').map(Number);
  return {
    agency: print.agency.parent
      ? { parent: print.agency.parent, name: print.agency.name }
      : { name: print.agency.name },
    number: { number: '', symbol: print.committee ? 'BC-UBND' : 'BC' },
    place: print.place,
    date: year && month && day ? { year, month, day } : { year: print.year },
    naming: {
      form: 'named',
      kind: 'BÁO CÁO',
      subject: `${subjectOf('Kết quả', print.planTitle)}${print.isOfFormerUnit ? `, phần của ${print.unitName} trước khi sắp xếp` : ''}`,
    },
    legalBases: [`Căn cứ Kế hoạch số ${print.planNumber} của ${print.issuerAgency}`],
    body: [
      { type: 'section', number: 'I', title: 'Công tác chỉ đạo, triển khai' },
      ...listOf(print.direction, 'Không có kế hoạch riêng phải nộp.'),
      { type: 'section', number: 'II', title: 'Kết quả thực hiện chỉ tiêu' },
      ...targetBlocks(print.targets),
      { type: 'section', number: 'III', title: 'Kết quả thực hiện nhiệm vụ' },
      ...taskBlocks(print.tasks),
      { type: 'section', number: 'IV', title: 'Khó khăn, vướng mắc và trả lời' },
      ...difficultyBlocks(print.difficulties),
      { type: 'section', number: 'V', title: 'Đánh giá chung, kiến nghị' },
      ...listOf([print.overview, print.proposals], 'Không có.'),
    ],
    signature: {
      authority: print.committee ? ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] : ['THỦ TRƯỞNG ĐƠN VỊ'],
      name: '',
    },
    recipients: [print.issuerAgency, print.leadName, 'Lưu: VT'],
    ...(print.digest && { digest: `SHA-256: ${print.digest}` }),
  };
}

function listOf(texts: readonly string[], otherwise: string): Block[] {
  const blocks = texts.flatMap(paragraphsOf);
  return blocks.length > 0 ? blocks : [{ type: 'paragraph', text: otherwise }];
}

function targetBlocks(targets: ReportPrint['targets']): Block[] {
  if (targets.length === 0)
    return [{ type: 'paragraph', text: 'Đơn vị không phải báo cáo số liệu chỉ tiêu.' }];
  const words = targets.filter((target) => target.explanation !== '');
  return [
    targetsTable(targets),
    ...words.map(
      (target): Block => ({
        type: 'bullet',
        text: [{ text: `${target.shortName}: `, italic: true }, { text: target.explanation }],
      }),
    ),
  ];
}

/** Tasks under the plan's own section numbers, in the plan's order. */
function taskBlocks(tasks: ReportPrint['tasks']): Block[] {
  const sections = [...Map.groupBy(tasks, (task) => task.section ?? '')];
  if (sections.length === 0) return [{ type: 'paragraph', text: 'Đơn vị không được giao nhiệm vụ.' }];
  return sections.flatMap(([section, own], index): Block[] => [
    {
      type: 'heading',
      number: String(index + 1),
      title: section ? `Nhiệm vụ tại mục ${section} của Kế hoạch` : 'Nhiệm vụ của Kế hoạch',
    },
    ...own.flatMap((task, place) => oneTask(task, `${index + 1}.${place + 1}`)),
  ]);
}

function oneTask(task: ReportPrint['tasks'][number], number: string): Block[] {
  const known = task.totals.filter((total) => total.value !== null);
  return [
    { type: 'paragraph', number, text: [{ text: task.title, bold: true }] },
    ...task.records.map(
      (record): Block => ({
        type: 'bullet',
        text: `Ngày ${formatDate(record.happenedOn)}: ${record.content}`,
      }),
    ),
    ...(task.records.length === 0
      ? [{ type: 'bullet', text: 'Chưa ghi nhận kết quả.' } satisfies Block]
      : []),
    ...known.map(
      (total): Block => ({
        type: 'bullet',
        text: `${total.name}: ${total.value === null ? NOTHING : formatNumber(total.value)} ${total.measureUnit}`,
      }),
    ),
    ...(task.spent > 0
      ? [{ type: 'bullet', text: `Kinh phí: ${formatMoney(task.spent)}` } satisfies Block]
      : []),
    ...(task.explanation
      ? [
          {
            type: 'bullet',
            text: [{ text: 'Giải trình: ', italic: true }, { text: task.explanation }],
          } satisfies Block,
        ]
      : []),
  ];
}

function difficultyBlocks(difficulties: ReportPrint['difficulties']): Block[] {
  if (difficulties.length === 0) return [{ type: 'paragraph', text: 'Không có.' }];
  return difficulties.map((difficulty) => ({
    type: 'bullet',
    text: `${difficulty.content} – ${difficulty.answer ? `Trả lời: ${difficulty.answer}` : (difficultyWords[difficulty.state] ?? '')}`,
  }));
}

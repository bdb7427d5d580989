import type { Annex, Block, OfficialDocument } from '../../../../platform/server/documents/index.ts';
import { formatMoney } from '../../../../platform/shared/money.ts';
import { formatNumber, NOTHING } from '../../../../platform/shared/numbers.ts';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import type { ConsolidatedContent } from '../../contract/consolidated.ts';
import { figuresAnnex, unitsAnnex } from './annexes.ts';
import { difficultyWords, onTime, paragraphsOf, subjectOf } from './cells.ts';
import { targetsTable } from './targets-table.ts';

export interface ConsolidatedPrint {
  content: ConsolidatedContent;
  agency: { parent: string | undefined; name: string };
  committee: boolean;
  place: string;
  year: number;
  number: { number: string; symbol: string };
  date: OfficialDocument['date'];
  issuerAgency: string;
  overview: string;
  proposals: string;
  digest: string | null;
}

/** BÁO CÁO tổng hợp in Decree 30 form. Every number is one of `content`. */
export function consolidatedDocument(print: ConsolidatedPrint): OfficialDocument {
  const { content } = print;
  return {
    agency: print.agency.parent
      ? { parent: print.agency.parent, name: print.agency.name }
      : { name: print.agency.name },
    number: print.number,
    place: print.place,
    date: print.date,
    naming: {
      form: 'named',
      kind: 'BÁO CÁO',
      subject: subjectOf('Tổng hợp kết quả', content.planTitle),
    },
    legalBases: [`Căn cứ Kế hoạch số ${content.planNumber} của ${print.issuerAgency}`],
    body: [
      { type: 'section', number: 'I', title: 'Công tác chỉ đạo, triển khai' },
      ...directionBlocks(content),
      { type: 'section', number: 'II', title: 'Kết quả thực hiện chỉ tiêu' },
      ...(content.targets.length > 0 ? [targetsTable(content.targets)] : none),
      { type: 'section', number: 'III', title: 'Kết quả thực hiện nhiệm vụ' },
      ...taskBlocks(content.tasks),
      { type: 'section', number: 'IV', title: 'Khó khăn, vướng mắc và trả lời' },
      ...difficultyBlocks(content.difficulties),
      { type: 'section', number: 'V', title: 'Đánh giá chung, kiến nghị' },
      ...closingBlocks(print),
    ],
    signature: {
      authority: print.committee ? ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] : ['THỦ TRƯỞNG ĐƠN VỊ'],
      name: '',
    },
    recipients: [`${print.issuerAgency} (để báo cáo)`, 'Các đơn vị thực hiện Kế hoạch', 'Lưu: VT'],
    annexes: annexesOf(content),
    ...(print.digest && { digest: `SHA-256: ${print.digest}` }),
  };
}

const none: Block[] = [{ type: 'paragraph', text: 'Không có.' }];

const annexesOf = (content: ConsolidatedContent): Annex[] => [unitsAnnex(content), figuresAnnex(content)];

const kindWords = {
  duty: 'Nhiệm vụ được giao',
  'own-plan': 'Kế hoạch của đơn vị',
  'results-report': 'Báo cáo kết quả',
  'consolidated-report': 'Báo cáo tổng hợp',
  other: 'Thời hạn khác',
} as const;

/** How the units' plans and reports came in: counts of rows of the ledger. */
const directionBlocks = (content: ConsolidatedContent): Block[] => [
  { type: 'paragraph', text: `Số liệu tính đến ${formatInstant(content.asOf)}.` },
  {
    type: 'table',
    columns: [
      { share: 30 },
      ...Array.from({ length: 5 }, () => ({ share: 11 })),
      { share: 15, align: 'right' },
    ],
    head: [
      [
        'Nghĩa vụ',
        'Tổng số',
        'Đúng hạn',
        'Trễ hạn',
        'Quá hạn, chưa nộp',
        'Chưa đến hạn',
        'Tỷ lệ đúng hạn',
      ].map((text) => ({ text })),
    ],
    rows: content.punctuality.map(({ kind, counts }) => [
      kindWords[kind],
      ...[counts.total, counts.onTime, counts.late, counts.missing, counts.open].map(
        (value) => ({ kind: 'number', value }) as const,
      ),
      onTime(counts),
    ]),
  },
];

function taskBlocks(tasks: ConsolidatedContent['tasks']): Block[] {
  if (tasks.length === 0) return none;
  return [...Map.groupBy(tasks, (task) => task.section)].flatMap(([section, own], index): Block[] => [
    {
      type: 'heading',
      number: String(index + 1),
      title: section ? `Nhiệm vụ tại mục ${section} của Kế hoạch` : 'Nhiệm vụ của Kế hoạch',
    },
    ...own.flatMap((task, place) => oneTask(task, `${index + 1}.${place + 1}`)),
  ]);
}

function oneTask(task: ConsolidatedContent['tasks'][number], number: string): Block[] {
  const { counts } = task;
  return [
    { type: 'paragraph', number, text: [{ text: task.title, bold: true }] },
    {
      type: 'bullet',
      text: `Đơn vị được giao: ${counts.total}; hoàn thành đúng hạn: ${counts.onTime}; trễ hạn: ${counts.late}; quá hạn chưa hoàn thành: ${counts.missing}; chưa đến hạn: ${counts.open}; tỷ lệ đúng hạn: ${onTime(counts)}`,
    },
    { type: 'bullet', text: `Số việc đã ghi: ${task.records}; kinh phí: ${formatMoney(task.spent)}` },
    ...task.measures.map(
      (measure): Block => ({
        type: 'bullet',
        text: `${measure.name}: ${measure.value === null ? NOTHING : formatNumber(measure.value)} ${measure.measureUnit}`,
      }),
    ),
    ...task.explanations.map(
      (one): Block => ({
        type: 'bullet',
        text: [{ text: `${one.unitName}: `, italic: true }, { text: one.text }],
      }),
    ),
  ];
}

function difficultyBlocks(difficulties: ConsolidatedContent['difficulties']): Block[] {
  if (difficulties.length === 0) return none;
  return difficulties.flatMap((one): Block[] => [
    { type: 'bullet', text: [{ text: `${one.unitName}: `, italic: true }, { text: one.content }] },
    ...(one.proposal ? [{ type: 'paragraph', text: `Đề xuất: ${one.proposal}` } satisfies Block] : []),
    ...(one.answers.length > 0
      ? one.answers.map((answer): Block => ({ type: 'paragraph', text: `Trả lời: ${answer}` }))
      : [{ type: 'paragraph', text: `${difficultyWords[one.state] ?? ''}.` } satisfies Block]),
  ]);
}

function closingBlocks({ content, overview, proposals }: ConsolidatedPrint): Block[] {
  const units = content.proposals.map(
    (one): Block => ({
      type: 'bullet',
      text: [{ text: `${one.unitName}: `, italic: true }, { text: one.text }],
    }),
  );
  const blocks: Block[] = [
    ...paragraphsOf(overview),
    ...(units.length > 0
      ? [{ type: 'heading', number: '1', title: 'Kiến nghị của các đơn vị' } as const]
      : []),
    ...units,
    ...(proposals
      ? [
          {
            type: 'heading',
            number: units.length > 0 ? '2' : '1',
            title: 'Kiến nghị của cơ quan đầu mối',
          } as const,
        ]
      : []),
    ...paragraphsOf(proposals),
  ];
  return blocks.length > 0 ? blocks : none;
}

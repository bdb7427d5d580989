import type { Block, Cell, OfficialDocument } from '../../../../platform/server/documents/index.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import type { DeedOf } from '../../contract.ts';
import {
  authorityOf,
  childLines,
  dayOf,
  decisionSignature,
  frameOf,
  isOf,
  line,
  type PaperFacts,
  secrecyLine,
  section,
  text,
  type Told,
  type ToldOf,
  whenOf,
} from './frame.ts';
import { dots, measureNames, said } from './words.ts';

/** Form 04, the plan, and form 05, the decision that approves it. */

/** How a version of a plan stands when it is printed. */
export interface PlanStanding {
  version: number;
  /** The plan's own submission. */
  submitted: ToldOf<'submit-plan'>;
  /** What was decided on it; undefined while nobody has. */
  decision: Told | undefined;
}

function actionsTable({ actions, wording }: DeedOf<'submit-plan'>): Block {
  const rows = actions.map(({ id, measure, startsOn, endsOn, cost }): Cell[] => {
    const told = wording.find(({ actionId }) => actionId === id);
    return [
      [measureNames[measure], told?.service].filter(Boolean).join(': '),
      said(told?.responsible),
      told?.coordination ?? '',
      { kind: 'text', text: `${dayOf(startsOn)}\n${dayOf(endsOn)}`, align: 'center' },
      { kind: 'money', value: cost },
    ];
  });
  const sum = actions.reduce((total, { cost }) => total + cost, 0);
  return {
    type: 'table',
    ordinal: true,
    unit: 'đồng',
    columns: [{ share: 3.4 }, { share: 2.3 }, { share: 2.1 }, { share: 1.9 }, { share: 1.8 }],
    head: [
      [
        ...[{ text: 'Hoạt động, dịch vụ' }, { text: 'Người, cơ quan thực hiện' }, { text: 'Phối hợp' }],
        ...[{ text: 'Bắt đầu, kết thúc' }, { text: 'Kinh phí dự kiến' }],
      ],
    ],
    rows,
    total: { label: 'Tổng kinh phí', cells: [{ kind: 'money', value: sum }] },
  };
}

/** TT 14/2020 art. 9.3: goal, activities with time, providers and cost, monitoring and evaluation. */
function planBlocks(facts: PaperFacts, { submitted, decision }: PlanStanding): Block[] {
  const approval = decision && isOf('approve-plan')(decision) ? decision.deed : undefined;
  return [
    section('I', 'Thông tin về trẻ em'),
    ...childLines(facts),
    section('II', 'Mục tiêu'),
    text(submitted.deed.goal),
    section('III', 'Hoạt động, dịch vụ hỗ trợ, can thiệp'),
    actionsTable(submitted.deed),
    section('IV', 'Theo dõi, đánh giá'),
    line('Người theo dõi, kết nối dịch vụ', facts.worker),
    line('Lần theo dõi đầu tiên', approval && `ngày ${dayOf(approval.nextFollowUpOn)}`),
    text('Kế hoạch được điều chỉnh khi cần (Điều 29) và rà soát, đánh giá sau khi thực hiện (Điều 30).'),
  ];
}

function standingText({ version, submitted, decision }: PlanStanding): string {
  const trình = `Phiên bản ${version}, trình ${whenOf(submitted.at)}`;
  if (!decision) return `${trình}; chưa phê duyệt.`;
  return decision.act === 'approve-plan'
    ? `${trình}; đã phê duyệt ${whenOf(decision.at)}.`
    : `${trình}; trả lại ${whenOf(decision.at)}.`;
}

const aboutChild = ({ form, child }: PaperFacts): string => `${form.subject} ${child?.fullName ?? ''}`.trim();

/** Form 04 (Đ.28.1, Đ.28.3). */
export function planPaper(facts: PaperFacts, standing: PlanStanding): OfficialDocument {
  const approved = standing.decision?.act === 'approve-plan';
  return {
    ...frameOf(facts, { symbol: 'KH-UBND', unit: facts.commune }),
    ...(!approved && { confidentiality: 'DỰ THẢO' }),
    naming: { form: 'named', kind: 'KẾ HOẠCH', subject: aboutChild(facts) },
    body: [secrecyLine(facts.confidentiality), text(standingText(standing)), ...planBlocks(facts, standing)],
    cosignature: { authority: ['Người lập kế hoạch'], name: standing.submitted.byName },
    signature: {
      authority: approvalAuthority(facts),
      name: approved ? (standing.decision?.byName ?? '') : '',
    },
    recipients: [
      'Người, cơ quan thực hiện',
      'Cha, mẹ, người chăm sóc trẻ em',
      'Lưu: hồ sơ vụ việc (bảo mật)',
    ],
  };
}

const approvalAuthority = ({ signer }: PaperFacts): string[] =>
  signer === 'deputy' ? ['Phê duyệt', 'KT. Chủ tịch', 'Phó Chủ tịch'] : ['Phê duyệt', 'Chủ tịch'];

const article = (number: number, words: string): Block => ({
  type: 'paragraph',
  text: [{ text: `Điều ${number}. `, bold: true }, { text: words }],
});

/** Form 05 (Đ.28.4) with the plan that it approves; a draft while nobody has decided. */
export function approvalPaper(facts: PaperFacts, standing: PlanStanding): OfficialDocument {
  const { child, commune, decidedAt, event } = facts;
  const { deed } = standing.submitted;
  const providers = [...new Set(deed.wording.flatMap((told) => [told.responsible, told.coordination]))];
  const approval = isOf('approve-plan')(event) ? event.deed : undefined;
  const name = child?.fullName ?? dots;
  return {
    ...frameOf(facts, { symbol: 'QĐ-UBND', unit: decidedAt }),
    naming: { form: 'named', kind: 'QUYẾT ĐỊNH', subject: aboutChild(facts) },
    decider: `Chủ tịch ${authorityOf(decidedAt)}`,
    legalBases: [
      ...facts.bases,
      ...meetingBasis(facts),
      `Theo đề nghị của người làm công tác bảo vệ trẻ em ${communeName(commune)}`,
    ],
    body: [
      article(
        1,
        `Phê duyệt Kế hoạch hỗ trợ, can thiệp đối với trẻ em ${name}, sinh ${said(child?.born)}, nơi ở: ${said(child?.address)} (phiên bản ${standing.version}, trình ${whenOf(standing.submitted.at)}, kèm theo Quyết định này).`,
      ),
      ...(approval && approval.decision !== '' ? [text(`Ý kiến phê duyệt: ${approval.decision}`)] : []),
      article(
        2,
        `Người làm công tác bảo vệ trẻ em chủ trì tổ chức thực hiện, theo dõi; lần theo dõi đầu tiên: ${approval ? `ngày ${dayOf(approval.nextFollowUpOn)}` : dots}. Người, cơ quan thực hiện và phối hợp: ${providers.filter((one) => one !== '').join('; ')}.`,
      ),
      article(3, 'Thông tin về trẻ em và vụ việc được giữ bí mật theo Điều 24 Nghị định số 56/2017/NĐ-CP.'),
      article(
        4,
        'Quyết định này có hiệu lực kể từ ngày ký. Các cơ quan, cá nhân có tên tại Điều 2 và cha, mẹ, người chăm sóc trẻ em chịu trách nhiệm thi hành Quyết định này.',
      ),
    ],
    signature: decisionSignature(facts),
    recipients: ['Như Điều 4', 'Cha, mẹ, người chăm sóc trẻ em', 'Lưu: VT, hồ sơ vụ việc (bảo mật)'],
    annexes: [{ title: 'Kế hoạch hỗ trợ, can thiệp', blocks: planBlocks(facts, standing) }],
  };
}

const communeName = (unit: string): string => `${unit.charAt(0).toLowerCase()}${unit.slice(1)}`;

/** The meeting that the plan rests on (Đ.28: the file that is submitted). */
function meetingBasis({ history }: PaperFacts): string[] {
  const meeting = history.findLast(isOf('hold-meeting'));
  return meeting
    ? [
        `Căn cứ Biên bản họp xác định nhu cầu, biện pháp hỗ trợ, can thiệp ngày ${dayOf(localDateOf(meeting.at))}`,
      ]
    : [];
}

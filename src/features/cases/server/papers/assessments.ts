import type { Block, Cell, OfficialDocument } from '../../../../platform/server/documents/index.ts';
import { capacityItems, harmItems, type Level, levels, type Scores } from '../../contract.ts';
import { type Totals, totalsOfScores } from '../../rules/assessment.ts';
import {
  childLines,
  frameOf,
  heading,
  isOf,
  lateLine,
  line,
  type PaperFacts,
  receivedLine,
  reportEnd,
  secrecyLine,
  section,
  text,
  type ToldOf,
  whenOf,
} from './frame.ts';
import { capacityNames, dots, grounds, harmNames, levelNames, measureNames, said, yesNo } from './words.ts';

/** Forms 02, 03 and 06: what was found, in cao, trung bình and thấp, and what follows. */

const mark = (chosen: boolean): Cell => ({ kind: 'text', text: chosen ? 'X' : '', align: 'center' });
const count = (value: number): Cell => ({ kind: 'text', text: String(value), align: 'center' });

function scoreTable<I extends string>(
  caption: string,
  items: readonly I[],
  names: Readonly<Record<I, string>>,
  scores: Readonly<Record<I, Level>>,
  totals: Totals,
): Block {
  return {
    type: 'table',
    caption,
    together: true,
    ordinal: true,
    columns: [{ share: 6 }, ...levels.map(() => ({ share: 1.2 }))],
    head: [[{ text: 'Nội dung đánh giá' }, ...levels.map((level) => ({ text: levelNames[level] }))]],
    rows: items.map((item) => [names[item], ...levels.map((level) => mark(scores[item] === level))]),
    total: { label: 'Tổng số', cells: levels.map((level) => count(totals[level])) },
  };
}

/** The two tables with their totals, as the three forms have them. */
function scoreTables(scores: Scores): Block[] {
  const { harm, capacity } = totalsOfScores(scores);
  return [
    scoreTable('a) Mức độ tổn hại', harmItems, harmNames, scores.harm, harm),
    scoreTable(
      'b) Khả năng tự bảo vệ, phục hồi của trẻ em',
      capacityItems,
      capacityNames,
      scores.capacity,
      capacity,
    ),
    line('Tổn hại nghiêm trọng đến tính mạng, sức khỏe, nhân phẩm, danh dự', yesNo(scores.graveHarm)),
    line('Người gây tổn hại là cha, mẹ, người chăm sóc trẻ em', yesNo(scores.carerIsAbuser)),
  ];
}

function comparison(scores: Scores): string {
  const words = ({ high, medium, low }: Totals) => `${high} cao, ${medium} trung bình, ${low} thấp`;
  const { harm, capacity } = totalsOfScores(scores);
  return `Mức độ tổn hại: ${words(harm)}. Khả năng tự bảo vệ, phục hồi: ${words(capacity)}.`;
}

const assessedLine = ({ event }: PaperFacts): Block => line('Thời gian đánh giá', whenOf(event.at));

const report = (facts: PaperFacts, subject: string, body: Block[]): OfficialDocument => ({
  ...frameOf(facts, { symbol: 'BC-UBND', unit: facts.commune }),
  naming: { form: 'named', kind: 'BÁO CÁO', subject },
  body: [secrecyLine(facts.confidentiality), ...body],
  ...reportEnd(facts),
});

const safetyNeeds = ['Ăn, ở', 'Chăm sóc thể chất', 'An toàn', 'Y tế', 'Tâm lý'];

/** Form 02 (Đ.26): the initial assessment. `suggested`: names of the conditions that speak for urgency. */
export function initialAssessment(facts: PaperFacts, suggested: readonly string[]): OfficialDocument {
  const { deed } = facts.event as ToldOf<'assess-initially'>;
  const opening = facts.history.find(isOf('open'))?.deed;
  const verified = facts.history.filter(isOf('verify')).map((one) => one.deed.findings);
  return report(facts, facts.form.subject, [
    section('I', 'Thông tin chung'),
    ...childLines(facts),
    receivedLine(facts),
    line('Đối tượng', opening && grounds[opening.ground]),
    line('Thông tin nhận được', opening?.account),
    line('Kết quả xác minh', verified.join('\n')),
    assessedLine(facts),
    section('II', 'Đánh giá'),
    ...scoreTables(deed.scores),
    section('III', 'Kết luận'),
    line('So sánh tổng của hai bảng', comparison(deed.scores)),
    line('Điều kiện cho thấy trường hợp khẩn cấp', suggested.join('; ') || 'không có'),
    line(
      'Kết luận',
      deed.urgent ? 'trường hợp khẩn cấp (khoản 3 Điều 26)' : 'không phải trường hợp khẩn cấp',
    ),
    line('Lý do kết luận', deed.reason),
    ...lateLine(facts),
    section('IV', 'Nhu cầu an toàn trước mắt của trẻ em'),
    {
      type: 'table',
      together: true,
      ordinal: true,
      columns: [{ share: 2 }, { share: 3 }, { share: 3 }],
      head: [[{ text: 'Nhu cầu' }, { text: 'Dịch vụ' }, { text: 'Đơn vị, người cung cấp' }]],
      rows: safetyNeeds.map((need) => [need, '', '']),
    },
  ]);
}

/** Form 03 (Đ.27.1, Đ.32): the detailed assessment. */
export function detailedAssessment(facts: PaperFacts): OfficialDocument {
  const { deed } = facts.event as ToldOf<'assess-in-detail'>;
  return report(facts, facts.form.subject, [
    section('I', 'Thông tin chung'),
    ...childLines(facts),
    receivedLine(facts),
    assessedLine(facts),
    line('Những người cung cấp thông tin', dots),
    section('II', 'Kết quả thu thập, xác minh'),
    heading(1, 'Trẻ em, gia đình, cộng đồng và nhu cầu (điểm a đến điểm e khoản 1 Điều 27)'),
    {
      type: 'paragraph',
      text: [
        {
          text: 'Tình trạng thể chất, tâm lý, tình cảm; hoàn cảnh gia đình và năng lực bảo vệ của cha, mẹ; yếu tố có thể gây tổn hại; điều kiện học tập và khả năng tự bảo vệ; sự an toàn, hỗ trợ của cộng đồng; nhu cầu về y tế, trợ giúp xã hội, giáo dục, pháp lý, tư vấn, trị liệu và dịch vụ khác.',
          italic: true,
        },
      ],
    },
    text(deed.findings),
    heading(2, 'Ý kiến, nguyện vọng của trẻ em'),
    text(deed.childOpinion),
    heading(3, 'Ý kiến của cha, mẹ, người chăm sóc (trừ người gây tổn hại)'),
    text(said(deed.parentsOpinion)),
    section('III', 'Đánh giá nguy cơ'),
    ...scoreTables(deed.scores),
    section('IV', 'Kết luận'),
    line('So sánh tổng của hai bảng', comparison(deed.scores)),
    line('Nơi trẻ em đang sống có an toàn', yesNo(deed.homeSafe)),
    ...lateLine(facts),
    line('Đề xuất', dots),
  ]);
}

/** Form 06 (Đ.30): the review after the plan was carried out. */
export function reviewOfPlan(facts: PaperFacts): OfficialDocument {
  const { deed } = facts.event as ToldOf<'review'>;
  const ended = deed.riskEnded && deed.childStable;
  return report(facts, facts.form.subject, [
    section('I', 'Thông tin chung'),
    ...childLines(facts),
    line('Người làm công tác bảo vệ trẻ em', facts.worker),
    line('Thời gian rà soát', whenOf(facts.event.at)),
    section('II', 'Kết quả thực hiện kế hoạch'),
    resultsOf(facts),
    section('III', 'Đánh giá'),
    ...scoreTables(deed.scores),
    line('So sánh tổng của hai bảng', comparison(deed.scores)),
    line('Nhận xét', deed.findings),
    section('IV', 'Kết luận, kiến nghị'),
    line('Trẻ em không còn nguy cơ bị tổn hại', yesNo(deed.riskEnded)),
    line('Trẻ em đã có cuộc sống ổn định', yesNo(deed.childStable)),
    ...lateLine(facts),
    line(
      'Kiến nghị',
      ended
        ? 'đủ hai điều kiện của Điều 30 để kết thúc trợ giúp, lưu hồ sơ'
        : 'chưa đủ điều kiện kết thúc (Điều 30): tiếp tục thực hiện hoặc xây dựng kế hoạch mới',
    ),
  ]);
}

const outcomes = { done: 'Đã làm xong', cancelled: 'Dừng' } as const;

/** Each action of the approved plan with what became of it until the review. */
function resultsOf({ history }: PaperFacts): Block {
  const approval = history.findLast(isOf('approve-plan'));
  const until = approval ? history.indexOf(approval) : -1;
  const plan = history.slice(0, Math.max(until, 0)).findLast(isOf('submit-plan'))?.deed;
  const rows = (plan?.actions ?? []).map(({ id, measure }): Cell[] => {
    const wording = plan?.wording.find(({ actionId }) => actionId === id);
    const end = history.filter(isOf('finish-action')).findLast(({ deed }) => deed.actionId === id);
    return [
      wording?.service ?? measureNames[measure],
      wording?.responsible ?? '',
      end ? `${outcomes[end.deed.outcome]}: ${end.deed.result}` : 'Đang làm',
    ];
  });
  return {
    type: 'table',
    ordinal: true,
    columns: [{ share: 3 }, { share: 2 }, { share: 3 }],
    head: [[{ text: 'Hoạt động, dịch vụ' }, { text: 'Người, cơ quan thực hiện' }, { text: 'Kết quả' }]],
    rows,
  };
}

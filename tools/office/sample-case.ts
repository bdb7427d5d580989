import { readFileSync } from 'node:fs';
import type { Deed } from '../../src/features/cases/contract.ts';
import { scores, shippedCalendar, clockRules } from '../../src/features/cases/test/made-up-cases.ts';
import { splitDeed } from '../../src/features/cases/contract/deeds.ts';
import { clocksOf } from '../../src/features/cases/rules/clocks.ts';
import { basesOn, FormFile, formOn } from '../../src/features/cases/rules/papers.ts';
import {
  detailedAssessment,
  initialAssessment,
  reviewOfPlan,
} from '../../src/features/cases/server/papers/assessments.ts';
import type { PaperFacts, Told, ToldOf } from '../../src/features/cases/server/papers/frame.ts';
import { meetingMinutes } from '../../src/features/cases/server/papers/minutes.ts';
import { approvalPaper, planPaper } from '../../src/features/cases/server/papers/plan.ts';
import { separationPaper } from '../../src/features/cases/server/papers/separation.ts';
import { timelinessPaper } from '../../src/features/cases/server/papers/timeliness.ts';
import type { OfficialDocument } from '../../src/platform/server/documents/index.ts';
import type { PaperKind } from '../../src/features/cases/contract/papers.ts';

// A made-up case over Tết of 2021: every paper of it.

const formFile = FormFile.parse(
  JSON.parse(readFileSync(new URL('../../db/reference/case-forms.json', import.meta.url), 'utf8')),
);
const idOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [worker, chair] = [idOf(901), idOf(903)];
const people: Readonly<Record<string, string>> = { [worker]: 'Lê Văn Đức', [chair]: 'Trần Thị Hoa' };

const history: Told[] = [];

function happened(
  at: string,
  deed: Deed,
  more: { by?: string; recordedAt?: string; lateReason?: string } = {},
): Told {
  const { by = worker, recordedAt = at, lateReason = '' } = more;
  const told = {
    ...{ id: idOf(history.length + 1), at, recordedAt, by, lateReason, act: deed.act, deed },
    ...{ byName: people[by] ?? '', lateReasonGiven: lateReason !== '' },
  } as Told;
  history.push(told);
  return told;
}

const wording = (n: number, service: string, responsible: string, coordination: string) => ({
  ...{ actionId: idOf(800 + n), service, responsible, coordination },
});
const action = (
  n: number,
  measure: 'CT-a' | 'CT-đ' | 'HT-b',
  startsOn: string,
  endsOn: string,
  cost: number,
) => ({
  ...{ id: idOf(800 + n), measure, startsOn, endsOn, cost },
});

happened('2021-02-05T13:10:00.000Z', {
  ...{ act: 'open', receivedAt: '2021-02-05T13:05:00.000Z', ground: 'abused', source: 'citizen' },
  ...{ confidentiality: 'restricted' },
  account:
    'Hàng xóm báo nhiều đêm nghe tiếng trẻ em khóc, tối nay thấy trẻ em chạy ra ngõ, tay có vết bầm; người cha say rượu, đập phá đồ đạc trong nhà.',
});
happened('2021-02-05T13:30:00.000Z', { act: 'assign', accountId: worker }, { by: chair });
happened('2021-02-05T13:40:00.000Z', {
  ...{ act: 'correct-received-at', receivedAt: '2021-02-05T12:50:00.000Z' },
  reason: 'Sổ trực ban ghi cuộc gọi lúc 19 giờ 50 phút',
});
happened('2021-02-05T14:40:00.000Z', {
  act: 'verify',
  findings:
    'Đã đến nhà cùng công an xã, gặp trẻ em và mẹ; cánh tay trái trẻ em có vết bầm mới, trẻ em sợ về nhà.',
});
const initial = happened('2021-02-05T15:20:00.000Z', {
  ...{ act: 'assess-initially', scores, urgent: true },
  reason: 'Người gây tổn hại ở cùng nhà, đang say, còn khả năng tiếp cận trẻ em ngay trong đêm.',
});
const separated = happened(
  '2021-02-06T02:10:00.000Z',
  {
    ...{ act: 'separate', days: 7, demanded: false, place: 'Nhà bà ngoại, thôn Tây Sơn, xã Phú Lâm' },
    reason: 'Cha của trẻ em nhiều lần dùng vũ lực với trẻ em khi say rượu, từ chối cam kết không tái phạm.',
  },
  { by: chair, lateReason: 'Đường vào thôn bị sạt, ngoài giờ, công an xã đến sau 8 giờ sáng.' },
);
const extended = happened(
  '2021-02-12T03:00:00.000Z',
  { act: 'extend-separation', days: 5, demanded: false, reason: 'Nơi ở của trẻ em chưa an toàn qua Tết.' },
  { by: chair },
);
const detailed = happened('2021-02-17T03:00:00.000Z', {
  ...{ act: 'assess-in-detail', scores, homeSafe: true },
  findings:
    'a) Trẻ em cao 128 cm, nặng 25 kg, vết bầm đã lành; ngủ không sâu.\nb) Mẹ làm ruộng, có khả năng bảo vệ trẻ em nếu được hỗ trợ; cha đã ký cam kết cai rượu.\nc) Yếu tố nguy cơ: rượu, nợ.\nd) Trẻ em học lớp 3, học lực khá.\nđ) Hàng xóm, trưởng thôn sẵn sàng theo dõi.\ne) Cần khám sức khỏe, tư vấn tâm lý; tư vấn cho cha, mẹ.',
  childOpinion: 'Muốn về ở với mẹ, không muốn bố uống rượu.',
  parentsOpinion: 'Mẹ đồng ý với biện pháp hỗ trợ, mong được giúp việc làm.',
});
const meeting = happened('2021-02-18T02:00:00.000Z', {
  ...{ act: 'hold-meeting', attended: 8 },
  minutes:
    'Công chức trình bày kết quả đánh giá. Trạm Y tế, nhà trường, Hội Phụ nữ, trưởng thôn phát biểu.\nKết luận: trẻ em về ở với mẹ, cha đi cai rượu; khám sức khỏe, tư vấn tâm lý cho trẻ em; thăm hằng tuần trong tháng đầu.',
});
const submitted = happened('2021-02-19T08:00:00.000Z', {
  act: 'submit-plan',
  goal: 'Trẻ em sống an toàn cùng mẹ, không còn bị bạo lực; sức khỏe và tâm lý hồi phục trong ba tháng.',
  actions: [
    action(1, 'CT-a', '2021-02-22', '2021-03-05', 1_200_000),
    action(2, 'CT-đ', '2021-02-22', '2021-05-22', 0),
    action(3, 'HT-b', '2021-02-22', '2021-05-22', 3_000_000),
  ],
  wording: [
    wording(1, 'Khám sức khỏe, tư vấn tâm lý 4 buổi', 'Trạm Y tế xã Phú Lâm', 'Trung tâm Công tác xã hội'),
    wording(2, 'Tư vấn kỹ năng làm cha mẹ', 'Hội Liên hiệp Phụ nữ xã', ''),
    wording(
      3,
      'Cai rượu cho cha; hỗ trợ việc làm cho mẹ',
      'Công chức Văn hóa - Xã hội',
      'Trưởng thôn Đông Sơn',
    ),
  ],
});
const approved = happened(
  '2021-02-22T03:00:00.000Z',
  { act: 'approve-plan', nextFollowUpOn: '2021-03-01', decision: 'Ưu tiên khám sức khỏe trong tuần đầu.' },
  { by: chair },
);
happened(
  '2021-02-22T04:00:00.000Z',
  { act: 'end-separation', outcome: 'returned', reason: 'Nơi ở đã an toàn' },
  { by: chair },
);
happened('2021-03-04T02:00:00.000Z', {
  ...{ act: 'finish-action', actionId: idOf(801), outcome: 'done' },
  result: 'Đã khám, sức khỏe bình thường; xong 4 buổi tư vấn.',
});
const reviewed = happened('2021-05-20T02:00:00.000Z', {
  ...{ act: 'review', scores, riskEnded: true, childStable: true },
  findings: 'Ba tháng không còn bạo lực; trẻ em đi học đều, ngủ tốt.',
});

const child = {
  ...{ fullName: 'Nguyễn Thị Thử Nghiệm', born: '02/05/2012', sex: 'Nữ', ethnicity: 'Tày' },
  address: 'Xóm Bãi, thôn Đông Sơn, xã Phú Lâm',
  father: 'Nguyễn Văn Thử, sinh năm 1985, làm ruộng',
  mother: 'Lò Thị Nghiệm, sinh năm 1988, làm ruộng',
  ...{ carer: '', schooling: 'Tiểu học, lớp 3, Trường Tiểu học Phú Lâm' },
};

const factsOf = (paper: PaperKind, event: Told, more: Partial<PaperFacts> = {}): PaperFacts => ({
  form: formOn(formFile, paper, '2021-02-22'),
  bases: basesOn(formFile, '2021-02-22'),
  ...{ code: 'VV-7F3A91', commune: 'Xã Phú Lâm', decidedAt: 'Xã Phú Lâm', child, worker: 'Lê Văn Đức' },
  ...{ receivedAt: '2021-02-05T12:50:00.000Z', confidentiality: 'restricted' as const, event },
  history: history.slice(0, history.indexOf(event) + 1),
  ...{ signer: 'chair' as const, draft: false, printedAt: '2021-05-21T02:00:00.000Z', ...more },
});

const standing = { version: 1, submitted: submitted as ToldOf<'submit-plan'>, decision: approved };
const undecided = { ...standing, decision: undefined };

const timeliness = {
  ...{ code: 'VV-7F3A91', commune: 'Xã Phú Lâm', agency: { name: 'Ủy ban nhân dân xã Phú Lâm' } },
  ...{ place: 'Phú Lâm', confidentiality: 'restricted' as const, ground: 'abused' as const },
  receivedAt: '2021-02-05T12:50:00.000Z',
  clocks: clocksOf(
    history.map(({ deed, ...event }) => ({ ...event, facts: splitDeed(deed).facts })),
    { rules: clockRules, calendar: shippedCalendar },
  ),
  ...{ rules: clockRules, calendar: shippedCalendar },
  ...{ printedAt: '2021-05-21T02:00:00.000Z', printedBy: 'Lê Văn Đức' },
};

/** Every paper of the case by the name of its file. */
export const casePapers: readonly (readonly [string, OfficialDocument])[] = [
  [
    'mau-02',
    initialAssessment(factsOf('form-02', initial), [
      'Người gây tổn hại là cha, mẹ hoặc người chăm sóc trẻ em',
    ]),
  ],
  ['mau-03', detailedAssessment(factsOf('form-03', detailed))],
  ['bien-ban', meetingMinutes(factsOf('minutes', meeting))],
  ['mau-04', planPaper(factsOf('form-04', submitted), standing)],
  ['mau-05-du-thao', approvalPaper(factsOf('form-05', submitted, { draft: true }), undecided)],
  ['mau-05', approvalPaper(factsOf('form-05', approved, { signer: 'deputy' }), standing)],
  ['mau-06', reviewOfPlan(factsOf('form-06', reviewed))],
  ['mau-07', separationPaper(factsOf('form-07', separated), '2021-02-13T16:59:59.000Z')],
  ['mau-07-gia-han', separationPaper(factsOf('form-07', extended), '2021-02-18T16:59:59.000Z')],
  [
    'kip-thoi',
    timelinessPaper({ ...timeliness, inside: { childName: child.fullName, worker: 'Lê Văn Đức', history } }),
  ],
  [
    'kip-thoi-theo-doi',
    timelinessPaper({
      ...{ ...timeliness, inside: undefined, printedBy: 'Phạm Thị Lan', place: 'Tân Lâm' },
      agency: { parent: 'Ủy ban nhân dân huyện Tân Lâm', name: 'Phòng Lao động - Thương binh và Xã hội' },
    }),
  ],
];

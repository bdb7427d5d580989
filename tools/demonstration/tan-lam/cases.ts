import { newId } from '../../../src/platform/shared/id.ts';
import { type CaseStory, planned, type PlanLine, type Step, scored } from '../work/cases.ts';

/** Five protection cases of autumn 2021, each at another step on the morning of 29 November. Invented from beginning to end. */

const line = (
  measure: PlanLine['measure'],
  [service, responsible]: readonly [string, string],
  [startsOn, endsOn]: readonly [string, string],
  cost = 0,
): PlanLine => ({ id: newId(), measure, service, responsible, startsOn, endsOn, cost });

const at = (day: string, clock: string, ...deeds: Step['deeds']): Step => ({
  ...{ day, clock, by: 'officer', deeds },
});
const chair = (step: Step): Step => ({ ...step, by: 'chair' });
const late = (step: Step, lateReason: string): Step => ({ ...step, lateReason });

const assessed = (homeSafe: boolean, findings: string, childOpinion: string): Step['deeds'][number] => ({
  ...{ act: 'assess-in-detail', homeSafe, findings, childOpinion, parentsOpinion: '' },
  scores: homeSafe ? scored('low', 'high') : scored('high', 'medium', { carerIsAbuser: true }),
});
const met = (attended: number, minutes: string): Step['deeds'][number] => ({
  ...{ act: 'hold-meeting', attended, minutes },
});
const notUrgent = (reason: string): Step['deeds'][number] => ({
  ...{ act: 'assess-initially', scores: scored('medium', 'medium'), urgent: false, reason },
});
const urgent = (reason: string): Step['deeds'][number] => ({
  act: 'assess-initially',
  ...{ scores: scored('high', 'low', { carerIsAbuser: true }), urgent: true, reason },
});

const clinic = line(
  'CT-a',
  ['Khám sức khỏe, tư vấn tâm lý', 'Trạm Y tế xã'],
  ['2021-10-26', '2021-11-12'],
  1_200_000,
);
const parents = line(
  'CT-đ',
  ['Tư vấn cho cha, cam kết', 'Hội Phụ nữ xã'],
  ['2021-10-26', '2021-11-16'],
  300_000,
);

/** Found urgent in the evening, separated within the night, at home again after nine days, closed. */
const broughtHome: CaseStory = {
  ...{ officer: 'xa.phulam', chair: 'chutich.phulam', child: 11 },
  opened: {
    ...{ day: '2021-10-20', clock: '20:30', hoursAfter: 0.4, ground: 'abused', source: 'collaborator' },
    ...{
      confidentiality: 'restricted',
      account: 'Cộng tác viên thôn gọi: trẻ em bị cha say rượu đánh, đang ở nhà bên',
    },
  },
  steps: [
    at('2021-10-20', '21:20', {
      act: 'verify',
      findings: 'Đến nhà cùng công an xã; trẻ có vết bầm ở lưng, sợ về nhà',
    }),
    at('2021-10-20', '21:40', urgent('Người gây hại là cha, ở cùng nhà')),
    chair(
      at('2021-10-20', '22:30', {
        ...{ act: 'separate', days: 10, demanded: false, place: 'Nhà bà ngoại, cùng xã' },
        reason: 'Nguy cơ tiếp tục bị đánh trong đêm',
      }),
    ),
    at(
      '2021-10-22',
      '09:00',
      assessed(false, 'Cha nghiện rượu; mẹ bênh con nhưng sợ', 'Muốn ở với bà vài hôm'),
    ),
    at('2021-10-22', '14:30', met(7, 'Thống nhất: khám, tư vấn cho cha, công an gọi hỏi, bà ngoại đón trẻ')),
    at(
      '2021-10-25',
      '10:00',
      planned('Trẻ em về nhà an toàn trước khi hết thời hạn cách ly', [clinic, parents]),
    ),
    chair(at('2021-10-26', '08:30', { act: 'approve-plan', nextFollowUpOn: '2021-11-02', decision: '' })),
    at(
      '2021-10-29',
      '09:00',
      assessed(true, 'Cha đã cam kết, bỏ rượu một tuần; bà và trưởng thôn qua lại', 'Muốn về nhà'),
    ),
    chair(
      at('2021-10-29', '15:00', {
        act: 'end-separation',
        outcome: 'returned',
        reason: 'Đánh giá lại: nhà an toàn',
      }),
    ),
    at('2021-11-02', '16:00', {
      act: 'follow-up',
      nextFollowUpOn: '2021-11-16',
      result: 'Trẻ đi học đều, ngủ được',
    }),
    at('2021-11-12', '10:00', {
      ...{
        act: 'finish-action',
        actionId: clinic.id,
        outcome: 'done',
        result: 'Đã khám hai lần, không cần điều trị thêm',
      },
    }),
    at(
      ...(['2021-11-16', '16:00'] as const),
      { act: 'finish-action', actionId: parents.id, outcome: 'done', result: 'Cha dự đủ ba buổi' },
      { act: 'follow-up', nextFollowUpOn: null, result: 'Gia đình yên ổn' },
    ),
    at('2021-11-18', '09:00', {
      ...{ act: 'review', scores: scored('low', 'high'), riskEnded: true, childStable: true },
      findings: 'Không còn bị đánh; trẻ ổn định, đi học đều',
    }),
    chair(at('2021-11-18', '14:00', { act: 'close', reason: 'Đủ hai điều kiện của Điều 30' })),
  ],
};

const shelter = line(
  'HT-d',
  ['Đưa vào diện trợ giúp xã hội', 'Công chức VHXH xã'],
  ['2021-11-10', '2021-12-15'],
);
const school = line(
  'HT-c',
  ['Vận động trở lại lớp, tặng sách vở', 'Trường THCS xã'],
  ['2021-11-10', '2021-11-30'],
  450_000,
);

/** A child that was left alone much: carried out, the next visit is tomorrow. */
const leftAlone: CaseStory = {
  ...{ officer: 'xa.phulam', chair: 'chutich.phulam', child: 23 },
  opened: {
    ...{ day: '2021-11-03', clock: '08:40', hoursAfter: 0.2, ground: 'at-risk', source: 'citizen' },
    ...{ confidentiality: 'ordinary', account: 'Hàng xóm báo tại trụ sở: trẻ ở nhà một mình nhiều ngày' },
  },
  steps: [
    at('2021-11-03', '11:00', notUrgent('Có bà ở gần, trẻ được ăn uống')),
    at('2021-11-05', '15:00', assessed(true, 'Cha mẹ làm xa, gửi tiền không đều', 'Muốn đi học lại')),
    at('2021-11-08', '09:00', met(5, 'Bà nhận trông; nhà trường đón lại; xã làm hồ sơ trợ giúp')),
    at('2021-11-09', '10:00', planned('Trẻ em có người trông, trở lại lớp', [shelter, school])),
    chair(at('2021-11-10', '08:30', { act: 'approve-plan', nextFollowUpOn: '2021-11-24', decision: '' })),
    at('2021-11-24', '16:30', {
      act: 'follow-up',
      nextFollowUpOn: '2021-11-30',
      result: 'Đã đi học lại ba buổi',
    }),
  ],
};

/** Its plan is due today. */
const toBePlanned: CaseStory = {
  ...{ officer: 'xa.phulam', chair: 'chutich.phulam', child: 34 },
  opened: {
    ...{ day: '2021-11-22', clock: '09:10', hoursAfter: 0.5, ground: 'abused', source: 'school' },
    ...{ confidentiality: 'restricted', account: 'Cô giáo báo: trẻ bị anh họ dọa nạt, lấy tiền nhiều lần' },
  },
  steps: [
    at('2021-11-22', '15:00', notUrgent('Người gây hại không ở cùng nhà; mẹ đưa đón')),
    at(
      '2021-11-24',
      '10:00',
      assessed(true, 'Mẹ bảo vệ được; anh họ học cùng trường', 'Sợ gặp anh ở cổng trường'),
    ),
    at('2021-11-26', '14:00', met(6, 'Nhà trường tách giờ ra về; tư vấn cho gia đình người anh')),
  ],
};

const legal = line('CT-e', ['Trợ giúp pháp lý', 'Trung tâm trợ giúp pháp lý'], ['2021-11-25', '2021-12-24']);
const doctor = line(
  'CT-a',
  ['Điều trị, theo dõi tâm lý', 'Trung tâm Y tế huyện'],
  ['2021-11-23', '2022-01-31'],
  3_000_000,
);

/** Its plan waits for the chair, and the two days are over. */
const unapproved: CaseStory = {
  ...{ officer: 'xa.haithinh', chair: 'chutich.haithinh', child: 17 },
  opened: {
    ...{ day: '2021-11-15', clock: '14:10', hoursAfter: 0.6, ground: 'abused', source: 'police' },
    ...{ confidentiality: 'secret', account: 'Công an xã chuyển tin: nghi bị người quen xâm hại' },
  },
  steps: [
    at('2021-11-15', '17:00', urgent('Nghi xâm hại tình dục, cần giám định ngay')),
    at('2021-11-15', '19:30', {
      ...{ act: 'take-measures', measures: ['CT-a', 'CT-e'] },
      account: 'Đưa trẻ cùng mẹ đến bệnh viện; công an lấy lời khai có người giám hộ',
    }),
    at('2021-11-17', '10:00', assessed(true, 'Mẹ và ông bà ở cùng, bảo vệ được', 'Không muốn gặp người lạ')),
    at('2021-11-18', '09:00', met(6, 'Điều trị tâm lý, trợ giúp pháp lý, giữ kín với thôn và trường')),
    at('2021-11-22', '15:30', planned('Trẻ em được điều trị, được bảo vệ trong tố tụng', [doctor, legal])),
  ],
};

/** Measures came two hours late, and the reason stands there. */
const lateByNight: CaseStory = {
  ...{ officer: 'xa.daison', chair: 'chutich.daison', child: 8 },
  opened: {
    ...{ day: '2021-11-09', clock: '11:00', hoursAfter: 4.5, ground: 'abused', source: 'hotline-111' },
    ...{ confidentiality: 'restricted', account: 'Tổng đài 111 chuyển: trẻ kể bị mẹ kế bỏ đói' },
  },
  steps: [
    at('2021-11-09', '17:30', urgent('Người chăm sóc là người gây hại')),
    late(
      at('2021-11-09', '20:40', {
        ...{ act: 'take-measures', measures: ['CT-a', 'CT-đ'] },
        account: 'Trẻ được đưa đến trạm y tế, ăn uống, bố về đón',
      }),
      'Đường vào thôn sạt lở, chiều tối mới đến được',
    ),
    at('2021-11-12', '09:00', assessed(true, 'Bố nghỉ việc xa, về ở cùng', 'Muốn ở với bố')),
  ],
};

export const tanLamCases: readonly CaseStory[] = [
  ...[broughtHome, leftAlone, toBePlanned, unapproved, lateByNight],
];

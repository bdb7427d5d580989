import type { OfficialDocument } from '../../../../platform/server/documents/index.ts';
import { frameOf, heading, line, type PaperFacts, secrecyLine, text, type ToldOf, whenOf } from './frame.ts';
import { dots, fewDots } from './words.ts';

/** Minutes of the meeting of Đ.27.2: agencies, the neighbourhood, parents or carers, chaired by the commune's chair. */
export function meetingMinutes(facts: PaperFacts): OfficialDocument {
  const { deed, at, byName } = facts.event as ToldOf<'hold-meeting'>;
  const { child, commune, form } = facts;
  return {
    ...frameOf(facts, { symbol: 'BB-UBND', unit: commune }),
    naming: {
      form: 'named',
      kind: 'BIÊN BẢN',
      subject: `${form.subject} đối với trẻ em ${child?.fullName ?? ''}`.trim(),
    },
    body: [
      secrecyLine(facts.confidentiality),
      line('Thời gian bắt đầu', whenOf(at)),
      line('Địa điểm', dots),
      heading(1, `Thành phần tham dự (${deed.attended} người)`),
      line('Chủ trì', dots),
      line('Thư ký', byName),
      ...presentAs(deed.attendance ?? ''),
      heading(2, 'Nội dung, kết luận'),
      text(deed.minutes),
      text(
        `Cuộc họp kết thúc lúc ${fewDots} giờ ${fewDots}, ngày ${fewDots} tháng ${fewDots} năm ${fewDots}`,
      ),
    ],
    cosignature: { authority: ['Thư ký'], name: byName },
    signature: { authority: ['Chủ trì'], name: '' },
    recipients: ['Thành phần tham dự', 'Lưu: hồ sơ vụ việc (bảo mật)'],
  };
}

/** As it was recorded, one a line; else lines for the pen. */
const presentAs = (attendance: string) =>
  attendance === ''
    ? [
        line('Đại diện cơ quan, tổ chức', dots),
        line('Đại diện khu dân cư', dots),
        line('Cha, mẹ, người chăm sóc trẻ em', dots),
      ]
    : attendance.split('\n').map(text);

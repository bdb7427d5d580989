import { formatDate } from '../../../platform/shared/plain-date.ts';
import type { ConcernContent, Informant } from '../contract/concern.ts';
import type { ConcernSource } from '../contract/states.ts';

/** The lines of Form 01 (annex of Decree 56/2017), in its order; what is not known says so. */

export type FormBlock =
  | { type: 'section'; number: string; title: string }
  | { type: 'heading'; number: string; title: string }
  | { type: 'bullet'; text: string }
  | { type: 'paragraph'; text: string };

export interface FormFacts {
  concern: { source: ConcernSource; sourceReference: string; inDanger: boolean; hasInformant: boolean };
  content: ConcernContent;
  /** null: nobody agreed to be named, or it is not printed. */
  informant: Informant | null;
  commune: string;
  hamlet: string;
  receivedOn: string;
  receivedTime: string;
}

const through: Readonly<Record<ConcernSource, string>> = {
  phone: 'điện thoại',
  'in-person': 'gặp trực tiếp',
  'other-person': 'người khác báo',
  'hotline-111': 'Tổng đài điện thoại quốc gia bảo vệ trẻ em 111',
  school: 'người khác báo (cơ sở giáo dục)',
  clinic: 'người khác báo (cơ sở y tế)',
  police: 'người khác báo (cơ quan công an)',
  collaborator: 'người khác báo (cộng tác viên)',
};

const sexes = { male: 'Nam', female: 'Nữ', unknown: 'Không biết' } as const;

const unknown = 'không rõ';
const said = (text: string): string => text || unknown;
const line = (label: string, value: string): FormBlock => ({ type: 'bullet', text: `${label}: ${value}` });

function born({ birthDate, estimatedAge }: ConcernContent): string {
  if (birthDate !== null) return formatDate(birthDate);
  return estimatedAge === null ? unknown : `ước lượng ${estimatedAge} tuổi`;
}

function parent({ fullName, age, occupation }: ConcernContent['father']): string {
  const parts = [fullName, age === null ? '' : `${age} tuổi`, occupation].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : unknown;
}

export function formBody(facts: FormFacts): FormBlock[] {
  const { concern, content, hamlet, commune, informant } = facts;
  const reference = concern.sourceReference ? `, số hiệu ${concern.sourceReference}` : '';
  const place = [content.place, hamlet, commune].filter((part) => part !== '').join(', ');
  return [
    {
      type: 'paragraph',
      text: 'Mức độ bảo mật: Hạn chế (Nghị định số 56/2017/NĐ-CP, Điều 24). Phạm vi cung cấp: Chủ tịch Ủy ban nhân dân cấp xã, người làm công tác bảo vệ trẻ em cấp xã; không sao chụp, không cung cấp cho người khác.',
    },
    { type: 'section', number: 'A', title: 'Thông tin chung' },
    { type: 'heading', number: '1', title: 'Nguồn nhận thông tin' },
    line('Thông qua', `${through[concern.source]}${reference}`),
    line('Thời gian', `${facts.receivedTime}, ngày ${facts.receivedOn}`),
    { type: 'heading', number: '2', title: 'Thông tin về trẻ em (nếu biết)' },
    line('Họ và tên trẻ em', said(content.childName)),
    line('Ngày, tháng, năm sinh hoặc ước lượng tuổi', born(content)),
    line('Giới tính', sexes[content.sex]),
    line('Địa điểm xảy ra vụ việc', place),
    line('Sự việc', said(content.happening)),
    line('Người bị nghi gây tổn hại', said(content.suspectedPerson)),
    line('Tình trạng hiện tại của trẻ em', said(content.presentState)),
    line('Trẻ em đang gặp nguy hiểm lúc báo tin', concern.inDanger ? 'Có' : 'Không'),
    line('Phỏng đoán hậu quả có thể xảy ra nếu không can thiệp', said(content.fearedConsequence)),
    line('Họ và tên cha, tuổi, nghề nghiệp', parent(content.father)),
    line('Họ và tên mẹ, tuổi, nghề nghiệp', parent(content.mother)),
    line('Hoàn cảnh gia đình', said(content.family)),
    line('Hiện trẻ em đang được ai chăm sóc', said(content.carer)),
    line('Hành động hỗ trợ, can thiệp đã thực hiện trước khi nhận được thông tin', said(content.doneBefore)),
    { type: 'heading', number: '3', title: 'Thông tin về người báo tin (nếu đồng ý cung cấp)' },
    ...informantLines(informant, concern.hasInformant),
  ];
}

function informantLines(informant: Informant | null, known: boolean): FormBlock[] {
  if (!informant)
    return [
      {
        type: 'paragraph',
        text: known
          ? 'Được giữ bí mật và lưu riêng (Nghị định số 56/2017/NĐ-CP, Điều 24).'
          : 'Người báo tin không cung cấp hoặc không đồng ý ghi lại.',
      },
    ];
  return [
    line('Họ và tên', said(informant.fullName)),
    line('Số điện thoại', said(informant.phone)),
    line('Địa chỉ', said(informant.address)),
    line('Ghi chú thêm', said(informant.note)),
  ];
}

import type { Block, OfficialDocument } from '../../../../platform/server/documents/index.ts';
import type { Context } from '../../../../platform/server/http/context.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { formatDate, partsOf } from '../../../../platform/shared/plain-date.ts';
import { nameOn } from '../../../units/rules.ts';
import { loadTree } from '../../../units/server/public.ts';

/**
 * Forms 08–16 of Decree 56/2017 in the form of Decree 30/2020. Their legal content is complete; their layout has not been compared
 * with the official annex, and each says so.
 */
export const careForms = {
  '08': { kind: 'ĐƠN', subject: 'Đăng ký nhận chăm sóc thay thế', article: 'Điều 39' },
  '09': {
    kind: 'DANH SÁCH',
    subject: 'Cá nhân, gia đình đăng ký nhận chăm sóc thay thế',
    article: 'Điều 40',
  },
  '10': { kind: 'BÁO CÁO', subject: 'Đánh giá về trẻ em cần chăm sóc thay thế', article: 'Điều 38' },
  '11': {
    ...{ kind: 'BIÊN BẢN', article: 'Điều 42' },
    subject: 'Xác minh điều kiện của cá nhân, gia đình nhận chăm sóc thay thế',
  },
  '12': { kind: 'QUYẾT ĐỊNH', subject: 'Giao, nhận trẻ em được chăm sóc thay thế', article: 'Điều 42' },
  '13': { kind: 'BÁO CÁO', subject: 'Theo dõi, đánh giá trẻ em được chăm sóc thay thế', article: 'Điều 43' },
  '14': {
    ...{ kind: 'DANH SÁCH', article: 'Điều 45' },
    subject: 'Trẻ em ở cơ sở trợ giúp xã hội cần tìm cá nhân, gia đình nhận chăm sóc thay thế',
  },
  '15': { kind: 'ĐƠN', subject: 'Đề nghị chấm dứt việc chăm sóc thay thế', article: 'Điều 48' },
  '16': { kind: 'QUYẾT ĐỊNH', subject: 'Chấm dứt việc chăm sóc thay thế', article: 'Điều 48' },
} as const;
export type CareForm = keyof typeof careForms;

export const unknown = 'chưa rõ';
export const said = (text: unknown): string =>
  typeof text === 'string' && text.trim() !== '' ? text : unknown;
export const dated = (date: string | null | undefined): string => (date ? formatDate(date) : unknown);
export const instantDay = (instant: string | null | undefined): string =>
  instant ? formatDate(localDateOf(instant)) : unknown;
export const heading = (number: string, title: string): Block => ({ type: 'heading', number, title });
export const line = (label: string, value: string): Block => ({
  ...{ type: 'bullet', text: `${label}: ${value}` },
});
export const paragraph = (text: string): Block => ({ type: 'paragraph', text });
export const article = (number: number, text: string): Block => ({
  type: 'paragraph',
  text: [{ text: `Điều ${number}. `, bold: true }, { text }],
});

export interface FormOf {
  form: CareForm;
  unitId: string;
  number?: string;
  addressees?: string[];
  legalBases?: string[];
  body: Block[];
  authority: string[];
  signer: string;
  recipients?: string[];
  /** Day that the paper bears; blank day and month where none is given. */
  on?: string | undefined;
  symbol?: string;
}

const unchecked: Block = {
  type: 'paragraph',
  text: [{ text: 'Mẫu chưa đối chiếu với bố cục chính thức kèm theo nghị định.', italic: true }],
};

export const protectedLine = paragraph(
  'Mức độ bảo mật: Hạn chế (Nghị định số 56/2017/NĐ-CP, Điều 24, Điều 33). Phạm vi cung cấp: những người được nêu ở mục Nơi nhận; không sao chụp, không cung cấp cho người khác.',
);

export async function officialForm(ctx: Context, of: FormOf): Promise<OfficialDocument> {
  const tree = await loadTree(ctx.tx, ctx.actor.localityId);
  const today = localDateOf(ctx.now);
  const commune = nameOn(tree, of.unitId, today) ?? '';
  const authority = `Ủy ban nhân dân ${commune.charAt(0).toLowerCase()}${commune.slice(1)}`;
  const { kind, subject, article: where } = careForms[of.form];
  return {
    agency: { name: authority },
    number: { number: of.number ?? '', symbol: of.symbol ?? 'UBND' },
    place: commune.replace(/^(xã|phường|thị trấn|đặc khu) /i, ''),
    date: of.on ? partsOf(of.on) : { year: partsOf(today).year },
    naming: { form: 'named', kind, subject },
    ...(of.addressees && { addressees: of.addressees }),
    ...(of.legalBases && { legalBases: of.legalBases }),
    confidentiality: 'HẠN CHẾ',
    body: [
      paragraph(`Mẫu số ${of.form} (Nghị định số 56/2017/NĐ-CP, ${where}).`),
      unchecked,
      protectedLine,
      ...of.body,
    ],
    signature: { authority: of.authority, name: of.signer },
    recipients: of.recipients ?? [
      `Chủ tịch ${authority}`,
      'Người làm công tác bảo vệ trẻ em',
      'Lưu: hồ sơ (bảo mật)',
    ],
  };
}

export const bases = [
  'Căn cứ Luật Trẻ em số 102/2016/QH13 ngày 05 tháng 4 năm 2016',
  'Căn cứ Nghị định số 56/2017/NĐ-CP ngày 09 tháng 5 năm 2017 quy định chi tiết một số điều của Luật Trẻ em',
  'Căn cứ Thông tư số 14/2020/TT-BLĐTBXH của Bộ Lao động – Thương binh và Xã hội',
];

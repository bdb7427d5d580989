import type { Block, OfficialDocument } from '../../../../platform/server/documents/index.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import {
  authorityOf,
  dayOf,
  decisionSignature,
  frameOf,
  isOf,
  type PaperFacts,
  text,
  type Told,
  type ToldOf,
  whenOf,
} from './frame.ts';
import { dots, grounds, said } from './words.ts';

/** Form 07 (Đ.32): a child is separated for a while from who harms it, or that is extended. */

const article = (number: number, words: string): Block => ({
  type: 'paragraph',
  text: [{ text: `Điều ${number}. `, bold: true }, { text: words }],
});

/** `until`: the last day of the separation, as its clock has it; undefined where no clock says so. */
export function separationPaper(facts: PaperFacts, until: string | undefined): OfficialDocument {
  const { event, decidedAt, form } = facts;
  const extends_ = event.act === 'extend-separation';
  const subject = extends_ ? form.subject.replace('Về việc ', 'Về việc gia hạn ') : form.subject;
  return {
    ...frameOf(facts, { symbol: 'QĐ-UBND', unit: decidedAt }),
    naming: { form: 'named', kind: 'QUYẾT ĐỊNH', subject },
    decider: `Chủ tịch ${authorityOf(decidedAt)}`,
    legalBases: [
      ...facts.bases,
      ...assessmentBasis(facts),
      'Theo đề nghị của người làm công tác bảo vệ trẻ em cấp xã',
    ],
    body: [
      article(1, extends_ ? extending(facts, until) : separating(facts, until)),
      ...reasonOf(event),
      article(2, `Giao người, cơ sở tiếp nhận, chăm sóc trẻ em trong thời gian cách ly: ${dots}`),
      article(
        3,
        'Người làm công tác bảo vệ trẻ em theo dõi sự an toàn của trẻ em, đánh giá lại nơi ở của trẻ em theo Mẫu số 03; khi nơi ở đã an toàn thì đề nghị chấm dứt cách ly. Tổng thời gian cách ly không quá 15 ngày, trừ khi cơ quan có thẩm quyền yêu cầu dài hơn (Điều 32).',
      ),
      article(4, 'Thông tin về trẻ em và vụ việc được giữ bí mật theo Điều 24 Nghị định số 56/2017/NĐ-CP.'),
      article(
        5,
        'Quyết định này có hiệu lực kể từ ngày ký. Người làm công tác bảo vệ trẻ em, công an, cơ sở y tế trên địa bàn, cha, mẹ, người chăm sóc trẻ em và người, cơ sở có tên tại Điều 2 chịu trách nhiệm thi hành Quyết định này.',
      ),
    ],
    signature: decisionSignature(facts),
    recipients: ['Như Điều 5', 'Lưu: VT, hồ sơ vụ việc (bảo mật)'],
  };
}

const whoOf = ({ child }: PaperFacts): string =>
  `trẻ em ${said(child?.fullName)}, sinh ${said(child?.born)}, nơi ở: ${said(child?.address)}`;
const untilOf = (until: string | undefined): string =>
  until ? `đến hết ngày ${dayOf(localDateOf(until))}` : dots;
const demandedBy = (demanded: boolean): string =>
  demanded ? ` Theo yêu cầu của cơ quan có thẩm quyền: ${dots}` : '';

function separating(facts: PaperFacts, until: string | undefined): string {
  const { deed, at } = facts.event as ToldOf<'separate'>;
  return `Tạm thời cách ly ${whoOf(facts)}, khỏi cha, mẹ, người chăm sóc trẻ em (họ và tên, quan hệ): ${dots}; thời hạn ${deed.days} ngày, kể từ ${whenOf(at)} ${untilOf(until)}; nơi ở an toàn của trẻ em: ${deed.place}.${demandedBy(deed.demanded)}`;
}

function extending(facts: PaperFacts, until: string | undefined): string {
  const { deed } = facts.event as ToldOf<'extend-separation'>;
  const began = facts.history.findLast(isOf('separate'));
  const since = began ? whenOf(began.at) : dots;
  return `Gia hạn thêm ${deed.days} ngày việc tạm thời cách ly ${whoOf(facts)}, đã cách ly từ ${since}; thời hạn mới ${untilOf(until)}. Nơi ở an toàn của trẻ em: ${said(began?.deed.place)}.${demandedBy(deed.demanded)}`;
}

const reasonOf = (event: Told): Block[] => [
  text(`Lý do: ${(event as ToldOf<'separate'>).deed.reason}`),
  ...(event.lateReason === '' ? [] : [text(`Lý do quyết định sau thời hạn: ${event.lateReason}`)]),
];

/** The assessment that found it urgent, or the later one. */
function assessmentBasis({ history }: PaperFacts): string[] {
  const found = history.findLast(
    (told) => told.act === 'assess-initially' || told.act === 'assess-in-detail',
  );
  const opening = history.find(isOf('open'))?.deed;
  const of = opening ? ` đối với ${grounds[opening.ground]}` : '';
  if (!found) return [];
  const kind = found.act === 'assess-initially' ? 'đánh giá nguy cơ ban đầu' : 'đánh giá nguy cơ cụ thể';
  return [`Căn cứ báo cáo ${kind} ngày ${dayOf(localDateOf(found.at))}${of}`];
}

import type { Block } from '../../../../platform/server/documents/index.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { type CareAct, type CareEvent, type CareDeedOf, childPapers } from '../../contract.ts';
import type { CareState } from '../../rules/state.ts';
import type { ChildOfCare } from '../queries/child.ts';
import {
  article,
  bases,
  dated,
  type FormOf,
  heading,
  instantDay,
  line,
  paragraph,
  said,
} from './document.ts';

/** What forms 10, 12, 13, 15 and 16 say, from the history. */
export type PlacementForm = '10' | '12' | '13' | '15' | '16';

export interface Done {
  event: CareEvent;
  words: Record<string, unknown>;
  by: string;
}

export interface FormFacts {
  child: ChildOfCare;
  state: CareState;
  carerName: string;
  last: (act: CareAct) => Done | undefined;
  all: (act: CareAct) => Done[];
}

const remarkOf = (done: Done | undefined): Block[] =>
  done?.words.decision ? [line('Ý kiến khi quyết định', said(done.words.decision))] : [];

const factsOf = <A extends CareAct>(done: Done | undefined): Partial<CareDeedOf<A>> =>
  (done?.event.facts ?? {}) as Partial<CareDeedOf<A>>;

export const groundTexts = {
  orphan: 'mồ côi cả cha và mẹ',
  abandoned: 'bị bỏ rơi',
  'no-support': 'không nơi nương tựa',
  unsafe: 'không thể sống cùng cha, mẹ vì sự an toàn của trẻ em',
  disaster: 'bị ảnh hưởng bởi thiên tai, thảm họa, xung đột',
  refugee: 'di cư, lánh nạn, chưa xác định được cha mẹ, người chăm sóc',
} as const;
const paperTexts = {
  'birth-proof': 'Giấy khai sinh hoặc giấy tờ chứng minh việc sinh',
  'health-certificate': 'Giấy khám sức khỏe',
  photos: 'Hai ảnh toàn thân 8 × 10 cm',
  'abandonment-minutes': 'Biên bản trẻ em bị bỏ rơi',
  'separation-decision': 'Bản sao quyết định tạm thời cách ly',
} as const;
const opinionTexts = { agrees: 'đồng ý', unsure: 'chưa rõ ý', disagrees: 'không đồng ý' } as const;
const consentTexts = { guardian: 'người giám hộ', parents: 'cha, mẹ', 'not-needed': 'không cần' } as const;
const exemptionTexts = {
  'protective-measure': 'trẻ em đang được áp dụng biện pháp bảo vệ, tạm thời cách ly',
  'no-parents': 'trẻ em không còn cha, mẹ và chưa có người giám hộ',
  'parents-unknown': 'không xác định được cha, mẹ',
  'rights-restricted': 'cha, mẹ bị hạn chế quyền',
} as const;
const endTexts = {
  a: 'người nhận chăm sóc không còn đủ điều kiện (điểm a)',
  b: 'người nhận chăm sóc vi phạm Điều 6 Luật Trẻ em (điểm b)',
  c: 'người nhận chăm sóc đề nghị (điểm c)',
  d: 'trẻ em vi phạm nghiêm trọng đối với người nhận chăm sóc (điểm d)',
  đ: 'trẻ em đoàn tụ gia đình (điểm đ)',
} as const;
const askerTexts = {
  carer: 'người nhận chăm sóc',
  child: 'trẻ em',
  parents: 'cha, mẹ',
  worker: 'người làm công tác bảo vệ trẻ em',
};
const goesTo = {
  family: 'về gia đình',
  'other-carer': 'người chăm sóc thay thế khác',
  facility: 'cơ sở trợ giúp xã hội',
  independent: 'sống tự lập có hỗ trợ',
};
const proposalTexts = {
  continue: 'tiếp tục',
  support: 'tiếp tục, cần hỗ trợ thêm',
  end: 'chấm dứt chăm sóc thay thế',
};

const childLines = ({ child }: FormFacts): Block[] => [
  line('Họ và tên trẻ em', child.fullName),
  line(
    'Ngày sinh, giới tính',
    `${formatDate(child.birthDate)}, ${{ male: 'Nam', female: 'Nữ', unknown: 'Không biết' }[child.sex]}`,
  ),
];

function need(facts: FormFacts): Block[] {
  const done = facts.last('assess-need');
  const { ground } = factsOf<'assess-need'>(done);
  return [
    heading('1', 'Trẻ em'),
    ...childLines(facts),
    line('Thuộc trường hợp (Luật Trẻ em, Điều 62)', ground ? groundTexts[ground] : said('')),
    heading('2', 'Hoàn cảnh và tình trạng của trẻ em'),
    paragraph(said(done?.words.situation)),
    heading('3', 'Nhu cầu chăm sóc'),
    paragraph(said(done?.words.needs)),
    line('Anh, chị, em ruột cần được sống cùng', String(facts.state.siblingCaseIds.length)),
    heading('4', 'Nguyện vọng của trẻ em'),
    paragraph(said(done?.words.childWish)),
    heading('5', 'Hồ sơ của trẻ em (khoản 3 Điều 38)'),
    ...childPapers.map((paper) =>
      line(
        paperTexts[paper],
        facts.state.papers[paper] ? `có, ngày ${dated(facts.state.papers[paper])}` : 'không có trong hồ sơ',
      ),
    ),
  ];
}

function consentLine({ state: { consent } }: FormFacts): string {
  if (consent === null) return said('');
  if (consent.by === 'not-needed')
    return `không cần: ${consent.exemption ? exemptionTexts[consent.exemption] : ''}`;
  return `${consent.given ? 'đồng ý bằng văn bản' : 'không đồng ý'} (${consentTexts[consent.by]})`;
}

function decision(facts: FormFacts): Block[] {
  const decided = facts.last('decide');
  const { opinion } = facts.state;
  const carer = said(facts.carerName);
  return [
    ...(decided === undefined ? [paragraph('DỰ THẢO trình Chủ tịch Ủy ban nhân dân cấp xã.')] : []),
    paragraph('CHỦ TỊCH ỦY BAN NHÂN DÂN QUYẾT ĐỊNH:'),
    article(
      1,
      `Giao trẻ em ${facts.child.fullName}, sinh ngày ${formatDate(facts.child.birthDate)}, cho ${carer} chăm sóc thay thế. Việc giao, nhận làm trong 15 ngày làm việc kể từ ngày có quyết định này.`,
    ),
    article(
      2,
      `Người nhận chăm sóc thay thế thực hiện trách nhiệm theo Điều 64 Luật Trẻ em; báo cáo sau 06 tháng, rồi hằng năm. Người làm công tác bảo vệ trẻ em theo dõi sau 01 tháng, 03 tháng, rồi 06 tháng một lần.`,
    ),
    article(
      3,
      `Quyết định có hiệu lực từ ngày ký. ${carer} và những người có liên quan chịu trách nhiệm thi hành.`,
    ),
    { type: 'paragraph', text: [{ text: 'Những điều đã xét', bold: true }] },
    line('Lý do đề xuất', said(facts.last('propose')?.words.reason)),
    line('Số lần làm quen', String(facts.state.meetings)),
    line(
      'Ý kiến của trẻ em',
      opinion
        ? `${opinionTexts[opinion]}. ${said(facts.last('ask-child')?.words.opinion)}`
        : 'trẻ em chưa đủ tuổi phải lấy ý kiến',
    ),
    line('Sự đồng ý', consentLine(facts)),
    ...remarkOf(decided),
  ];
}

const follow = (facts: FormFacts): Block[] => [
  heading('1', 'Trẻ em và người nhận chăm sóc'),
  ...childLines(facts),
  line('Người nhận chăm sóc thay thế', said(facts.carerName)),
  line('Giao, nhận ngày', instantDay(facts.state.handedOverAt)),
  heading('2', 'Các lần theo dõi'),
  {
    type: 'table',
    columns: [{ share: 3 }, { share: 6 }, { share: 4 }, { share: 3 }],
    head: [['Ngày', 'Tình trạng, kết quả', 'Ý kiến của trẻ em', 'Đề xuất'].map((text) => ({ text }))],
    rows: facts
      .all('visit')
      .map((done) => [
        formatDate(localDateOf(done.event.at)),
        said(done.words.result),
        said(done.words.opinion),
        proposalTexts[factsOf<'visit'>(done).proposal ?? 'continue'],
      ]),
    ordinal: true,
  },
  heading('3', 'Đánh giá của Ủy ban nhân dân cấp xã (06 tháng một lần)'),
  ...facts
    .all('evaluate')
    .map((done) =>
      line(
        instantDay(done.event.at),
        `${factsOf<'evaluate'>(done).suitable ? 'phù hợp' : 'không phù hợp'}. ${said(done.words.result)}`,
      ),
    ),
];

function request(facts: FormFacts): Block[] {
  const done = facts.last('request-end');
  const { ground, askedBy } = factsOf<'request-end'>(done);
  return [
    ...childLines(facts),
    line('Người nhận chăm sóc thay thế', said(facts.carerName)),
    line('Người đề nghị', askedBy ? askerTexts[askedBy] : said('')),
    line('Căn cứ (Luật Trẻ em, Điều 69)', ground ? endTexts[ground] : said('')),
    line('Lý do', said(done?.words.reason)),
    line('Nguyện vọng của trẻ em', said(done?.words.childWish)),
  ];
}

function ending(facts: FormFacts): Block[] {
  const done = facts.last('decide-end');
  const { ground } = factsOf<'request-end'>(facts.last('request-end'));
  const { destination } = factsOf<'decide-end'>(done);
  return [
    ...(done === undefined ? [paragraph('DỰ THẢO trình Chủ tịch Ủy ban nhân dân cấp xã.')] : []),
    paragraph('CHỦ TỊCH ỦY BAN NHÂN DÂN QUYẾT ĐỊNH:'),
    article(
      1,
      `Chấm dứt việc chăm sóc thay thế trẻ em ${facts.child.fullName}, sinh ngày ${formatDate(facts.child.birthDate)}, của ${said(facts.carerName)}, vì ${ground ? endTexts[ground] : said('')}.`,
    ),
    article(2, `Trẻ em được chuyển đến: ${destination ? goesTo[destination] : said('')}.`),
    article(3, 'Quyết định có hiệu lực từ ngày ký. Những người có liên quan chịu trách nhiệm thi hành.'),
    line('Nguyện vọng của trẻ em', said(facts.last('request-end')?.words.childWish)),
    ...remarkOf(done),
  ];
}

export const formBodies: Readonly<Record<PlacementForm, (facts: FormFacts) => Block[]>> = {
  ...{ '10': need, '12': decision, '13': follow, '15': request, '16': ending },
};

/** Who signs, the number, the day and the legal bases. */
export function signatures(
  form: PlacementForm,
  facts: FormFacts,
): Pick<FormOf, 'authority' | 'signer'> & Partial<FormOf> {
  const act = form === '12' ? ('decide' as const) : ('decide-end' as const);
  if (form === '12' || form === '16') {
    const done = facts.last(act);
    const { number } = factsOf<'decide'>(done);
    const on = done ? { on: localDateOf(done.event.at) } : {};
    return {
      ...{ authority: ['CHỦ TỊCH'], signer: done?.by ?? '', legalBases: bases, symbol: 'QĐ-UBND', ...on },
      ...{
        number: number ?? '',
        recipients: ['Như Điều 3', 'Người làm công tác bảo vệ trẻ em', 'Lưu: VT, hồ sơ (bảo mật)'],
      },
    };
  }
  const source = facts.last(form === '10' ? 'assess-need' : form === '13' ? 'visit' : 'request-end');
  const authority = form === '15' ? ['NGƯỜI ĐỀ NGHỊ'] : ['NGƯỜI LÀM CÔNG TÁC', 'BẢO VỆ TRẺ EM'];
  const addressees = form === '15' ? { addressees: ['Chủ tịch Ủy ban nhân dân cấp xã'] } : {};
  return {
    ...{
      authority,
      signer: form === '15' ? '' : (source?.by ?? ''),
      symbol: form === '15' ? 'ĐĐN' : 'BC-UBND',
    },
    ...(source && { on: localDateOf(source.event.at) }),
    ...addressees,
  };
}

import type { Block, OfficialDocument } from '../../../../platform/server/documents/index.ts';
import { formatInstant, localDateOf } from '../../../../platform/shared/instant.ts';
import { formatDate, partsOf } from '../../../../platform/shared/plain-date.ts';
import type { ActName, CaseEvent, Confidentiality, DeedOf } from '../../contract.ts';
import type { Signer } from '../../contract/papers.ts';
import type { PaperForm } from '../../rules/papers.ts';
import { dots, said, secrecy, sources } from './words.ts';

/** What every paper of a case has in common: from whom, of which child, of which act, how secret. */

/** An act as its team reads it: facts and words in one, with who recorded it. */
export interface Told extends Omit<CaseEvent, 'facts'> {
  act: ActName;
  byName: string;
  lateReason: string;
  deed: DeedOf<ActName>;
}
export type ToldOf<A extends ActName> = Told & { deed: DeedOf<A> };

export const isOf =
  <A extends ActName>(act: A) =>
  (told: Told): told is ToldOf<A> =>
    told.act === act;

/** The child as the commune's register has it on the day of printing; undefined where it is there no more. */
export interface PaperChild {
  fullName: string;
  born: string;
  sex: string;
  ethnicity: string;
  address: string;
  father: string;
  mother: string;
  carer: string;
  schooling: string;
}

export interface PaperFacts {
  form: PaperForm;
  /** Bases of a decision of that day. */
  bases: readonly string[];
  code: string;
  /** "Xã Phú Lâm", on the day of the act. */
  commune: string;
  /** The unit whose leader decided; the commune where nobody has. */
  decidedAt: string;
  child: PaperChild | undefined;
  /** Name of the worker at the time of the act. */
  worker: string;
  receivedAt: string;
  confidentiality: Confidentiality;
  /** From the opening up to the act of the paper. */
  history: readonly Told[];
  event: Told;
  signer: Signer;
  /** A decision that nobody has taken yet. */
  draft: boolean;
  printedAt: string;
}

export const authorityOf = (unit: string): string =>
  `Ủy ban nhân dân ${unit.charAt(0).toLowerCase()}${unit.slice(1)}`;
export const placeOf = (unit: string): string =>
  unit.replace(/^(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) (?=\p{Lu})/iu, '');

export const line = (label: string, value: string | undefined): Block => ({
  type: 'bullet',
  text: `${label}: ${said(value)}`,
});
export const text = (words: string): Block => ({ type: 'paragraph', text: words });
export const heading = (number: number, title: string): Block => ({
  type: 'heading',
  number: String(number),
  title,
});
export const section = (number: string, title: string): Block => ({ type: 'section', number, title });

/** Art. 24: every report says how secret it is and to whom it goes. */
export const secrecyLine = (confidentiality: Confidentiality): Block =>
  text(
    `Mức độ bảo mật: ${secrecy[confidentiality]} (Nghị định số 56/2017/NĐ-CP, Điều 24). Phạm vi cung cấp: nhóm phụ trách vụ việc, Chủ tịch Ủy ban nhân dân cấp xã; không sao chụp, không cung cấp cho người khác.`,
  );

/** Who the child is, as the register has it. */
export const childLines = ({ child }: Pick<PaperFacts, 'child'>): Block[] => [
  line('Họ và tên trẻ em', child?.fullName),
  line(
    'Ngày, tháng, năm sinh; giới tính; dân tộc',
    [child?.born, child?.sex, child?.ethnicity].map(said).join('; '),
  ),
  line('Nơi ở hiện nay', child?.address),
  line('Học tập', child?.schooling),
  line('Cha', child?.father),
  line('Mẹ', child?.mother),
  line('Người chăm sóc', child?.carer),
];

export const receivedLine = ({ history, receivedAt }: PaperFacts): Block => {
  const opening = history.find(isOf('open'))?.deed;
  return line('Nhận thông tin', `${whenOf(receivedAt)}, nguồn: ${opening ? sources[opening.source] : dots}`);
};

/** "lúc 10:00 ngày 29/11/2021" */
export const whenOf = (instant: string): string => {
  const [day, time] = formatInstant(instant).split(' ');
  return `lúc ${time} ngày ${day}`;
};

export const dayOf = (date: string): string => formatDate(date);

export function issueDateOf(instant: string): OfficialDocument['date'] {
  const { year, month, day } = partsOf(localDateOf(instant));
  return { year, month, day };
}

const unconfirmed = 'mẫu chưa đối chiếu';
export const markOf = ({ form }: Pick<PaperFacts, 'form'>): string | undefined =>
  form.layout === 'unconfirmed' ? unconfirmed : undefined;

/** At the foot of every page: which paper of which case, of which act, when it was printed. */
const footOf = (facts: PaperFacts): string =>
  [
    `${facts.form.number}${markOf(facts) ? ` (${unconfirmed})` : ''}`,
    `Vụ việc ${facts.code}`,
    `việc ghi lúc ${formatInstant(facts.event.recordedAt)}`,
    `in lúc ${formatInstant(facts.printedAt)}`,
  ].join(' · ');

type Frame = Pick<
  OfficialDocument,
  'form' | 'agency' | 'number' | 'place' | 'date' | 'confidentiality' | 'digest' | 'keywords'
>;

/** The head and the foot of a paper: a draft has neither day nor month, for nobody has signed it. */
export function frameOf(facts: PaperFacts, { symbol, unit }: { symbol: string; unit: string }): Frame {
  const date = issueDateOf(facts.event.at);
  const mark = markOf(facts);
  return {
    form: { name: facts.form.number, ...(mark && { mark }) },
    agency: { name: authorityOf(unit) },
    number: { number: '', symbol },
    place: placeOf(unit),
    date: facts.draft ? { year: date.year } : date,
    confidentiality: facts.draft ? 'DỰ THẢO' : 'HẠN CHẾ',
    digest: footOf(facts),
    keywords: facts.code,
  };
}

/** Of a report that the worker signs. */
export const reportEnd = (facts: PaperFacts): Pick<OfficialDocument, 'signature' | 'recipients'> => ({
  signature: { authority: ['Người làm công tác', 'bảo vệ trẻ em cấp xã'], name: facts.event.byName },
  recipients: [
    `Chủ tịch ${authorityOf(facts.commune)}`,
    'Nhóm phụ trách vụ việc',
    'Lưu: hồ sơ vụ việc (bảo mật)',
  ],
});

/** Signed by who decided; before anybody has, by nobody. */
export function decisionSignature(facts: PaperFacts): OfficialDocument['signature'] {
  const authority = facts.signer === 'deputy' ? ['KT. Chủ tịch', 'Phó Chủ tịch'] : ['Chủ tịch'];
  return { authority, name: facts.draft ? '' : facts.event.byName };
}

export const lateLine = ({ event }: PaperFacts): Block[] =>
  event.lateReason === '' ? [] : [line('Lý do thực hiện sau thời hạn', event.lateReason)];

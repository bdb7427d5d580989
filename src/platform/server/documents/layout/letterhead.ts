import type { OfficialDocument } from '../model.ts';
import { type Flow, paras, SIZE, textWidthOf } from './flow.ts';
import { fitEvenly, sides } from './even-lines.ts';
import { textWidth } from './font.ts';
import { capitals, longDate, numberAndSymbol, printable, toRuns } from './text.ts';

// The right column is as wide as the country's name needs, so that it stays on one line.
const LEFT = 200;
const WIDTHS = [LEFT, textWidthOf(false) - LEFT];

const CENTRED = { align: 'center', after: 0, line: 1 } as const;

function layAgency({ parent, name }: OfficialDocument['agency']): Flow[] {
  const style = { ...CENTRED, size: SIZE.agency };
  const upper = capitals(name);
  const even = fitEvenly(upper, LEFT - 6, SIZE.agency);
  return [
    ...(parent
      ? paras([{ text: capitals(parent) }], { ...style, ...sides(capitals(parent), LEFT, SIZE.agency) })
      : []),
    ...paras([{ text: upper, bold: true }], { ...style, ...sides(upper, LEFT, SIZE.agency) }),
    { k: 'rule', width: even * 0.42, before: 2, after: 8 },
  ];
}

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

const layNation = (): Flow[] => [
  ...paras([{ text: NATION, bold: true }], { ...CENTRED, size: SIZE.nation }),
  ...paras([{ text: MOTTO, bold: true }], { ...CENTRED, size: SIZE.motto }),
  { k: 'rule', width: textWidth(MOTTO, SIZE.motto, 'bold'), before: 2, after: 8 },
];

function layNumber(doc: OfficialDocument): Flow[] {
  const flow: Flow[] = paras([{ text: `Số: ${numberAndSymbol(doc.number)}` }], {
    ...CENTRED,
    size: SIZE.number,
  });
  if (doc.naming.form === 'letter') {
    flow.push(...paras(toRuns(`V/v ${doc.naming.about}`), { ...CENTRED, size: SIZE.about, before: 2 }));
  }
  if (doc.confidentiality) {
    const text = capitals(doc.confidentiality);
    flow.push({ k: 'box', text, size: SIZE.motto, width: textWidth(text, SIZE.motto, 'bold') + 16 });
  }
  return flow;
}

/** "Mẫu số 02" over everything, as the annexes of decrees print it. */
function layForm({ form }: OfficialDocument): Flow[] {
  if (!form) return [];
  const runs = [
    { text: printable(form.name), bold: true },
    ...(form.mark ? [{ text: printable(` (${form.mark})`), italic: true }] : []),
  ];
  return paras(runs, { align: 'right', size: SIZE.about, after: 6, line: 1, keepNext: true });
}

/** Boxes 1–4, 5b and the mark of secrecy of the decree's first page. */
export function layLetterhead(doc: OfficialDocument): Flow[] {
  const placeAndDate = `${printable(doc.place)}, ${longDate(doc.date)}`;
  const dateFlow = paras([{ text: placeAndDate, italic: true }], { ...CENTRED, size: SIZE.number });
  return [
    ...layForm(doc),
    {
      k: 'columns',
      widths: WIDTHS,
      rows: [
        [layAgency(doc.agency), layNation()],
        [layNumber(doc), dateFlow],
      ],
    },
    ...paras([], { size: 10, after: 4, line: 1 }),
  ];
}

/** Box 5a: the name of the kind over the trích yếu, and the line under it. */
export function layTitle(doc: OfficialDocument): Flow[] {
  if (doc.naming.form === 'letter') return [];
  const subject = printable(doc.naming.subject);
  const width = fitEvenly(subject, textWidthOf(false), SIZE.title);
  const style = { ...CENTRED, size: SIZE.title, keepNext: true };
  return [
    ...paras([{ text: capitals(doc.naming.kind), bold: true }], { ...style, outline: 1 }),
    ...paras([{ text: subject, bold: true }], {
      ...style,
      ...sides(subject, textWidthOf(false), SIZE.title),
    }),
    { k: 'rule', width: width * 0.4, before: 3, after: 14 },
  ];
}

import type { Annex, OfficialDocument } from '../model.ts';
import { closeBody, INDENT, layBlocks } from './blocks.ts';
import { layAddressees, layBases, layClosing } from './closing.ts';
import { sides } from './even-lines.ts';
import { type Flow, type LaidDocument, type LaidSection, paras, SIZE, textWidthOf } from './flow.ts';
import { layLetterhead, layTitle } from './letterhead.ts';
import { capitals, longDate, numberAndSymbol, printable, roman, toRuns } from './text.ts';

/** "Kế hoạch số 05/KH-UBND ngày 10 tháng 3 năm 2021": how an annex names the document it belongs to. */
function reference(doc: OfficialDocument): string {
  const kind = doc.naming.form === 'letter' ? 'Công văn' : printable(doc.naming.kind);
  const lower = kind.toLocaleLowerCase('vi');
  const sentence = lower.charAt(0).toLocaleUpperCase('vi') + lower.slice(1);
  return `${sentence} số ${numberAndSymbol(doc.number)} ${longDate(doc.date)}`;
}

/** A word processor wants a paragraph after a table: at the end of an annex a tiny one, lest it makes a page of its own. */
function withoutRoomAtEnd(flow: Flow[]): Flow[] {
  const last = flow.at(-1);
  return last?.k === 'para' && last.runs.length === 0 ? [...flow.slice(0, -1), { ...last, size: 1 }] : flow;
}

function layAnnex(annex: Annex, label: string, doc: OfficialDocument): LaidSection {
  const landscape = annex.landscape ?? false;
  const title = capitals(annex.title);
  const attached = `(${annex.attachedTo ?? `Kèm theo ${reference(doc)}`})`;
  const style = { align: 'center', size: SIZE.title, after: 0, line: 1, keepNext: true } as const;
  const flow: Flow[] = [
    ...paras([{ text: label, bold: true }], { ...style, outline: 1 }),
    ...paras([{ text: title, bold: true }], {
      ...style,
      ...sides(title, textWidthOf(landscape), SIZE.title),
    }),
    ...paras(toRuns(attached, { italic: true }), { ...style, after: 12 }),
    ...withoutRoomAtEnd(layBlocks(annex.blocks, textWidthOf(landscape))),
  ];
  return { landscape, flow };
}

const centred = (text: string, before: number): Flow[] =>
  paras([{ text, bold: true }], { align: 'center', before, after: 8, line: 1, keepNext: true });

/** A decision says first who decides. */
const layDecider = (decider: string | undefined): Flow[] => (decider ? centred(capitals(decider), 0) : []);

const titleOf = ({ naming }: OfficialDocument): string =>
  printable(naming.form === 'letter' ? naming.about : `${naming.kind} ${naming.subject}`).replace(/\n/g, ' ');

/** Gives every block its place and size. The renderers draw the result and decide nothing. */
export function layDocument(doc: OfficialDocument): LaidDocument {
  const annexes = doc.annexes ?? [];
  const main: Flow[] = [
    ...layLetterhead(doc),
    ...layTitle(doc),
    ...layAddressees(doc.addressees ?? []),
    ...layDecider(doc.decider),
    ...layBases(doc.legalBases ?? [], INDENT),
    ...(doc.decider ? centred('QUYẾT ĐỊNH:', 6) : []),
    ...closeBody(layBlocks(doc.body, textWidthOf(false))),
    ...layClosing(doc),
  ];
  const annexSections = annexes.map((annex, index) =>
    layAnnex(annex, annexes.length === 1 ? 'Phụ lục' : `Phụ lục ${roman(index + 1)}`, doc),
  );
  return {
    title: titleOf(doc),
    digest: printable(doc.digest ?? '').replace(/\n/g, ' '),
    keywords: printable(doc.keywords ?? '').replace(/\n/g, ' '),
    sections: [{ landscape: false, flow: main }, ...annexSections],
  };
}

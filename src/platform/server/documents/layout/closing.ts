import type { OfficialDocument, Signature } from '../model.ts';
import { type Flow, mm, paras, SIZE, textWidthOf } from './flow.ts';
import { capitals, printable, withoutClosing } from './text.ts';

// Wide enough for the longest usual addressee on one line.
const LEFT = 228;
const WIDTHS = [LEFT, textWidthOf(false) - LEFT];

/** Room for the signature and the seal between the authority and the name. */
const SIGNING_ROOM = 72;

/** "- …;" for each entry, "- …." for the last. */
const closed = (entries: string[]): string[] =>
  entries.map((entry, index) => `- ${withoutClosing(entry)}${index < entries.length - 1 ? ';' : '.'}`);

/** Căn cứ: italic, each closed by ";", the last by ".". */
export const layBases = (bases: string[], first: number): Flow[] =>
  bases.flatMap((basis, index) => {
    const text = `${withoutClosing(basis)}${index < bases.length - 1 ? ';' : '.'}`;
    return paras([{ text, italic: true }], { first });
  });

/** Kính gửi: one addressee on the same line, several in a list under it. */
export function layAddressees(addressees: string[]): Flow[] {
  if (addressees.length === 0) return [];
  if (addressees.length === 1) {
    const text = `Kính gửi: ${printable(addressees[0] ?? '').trim()}`;
    return paras([{ text }], { align: 'center', before: 4, after: 12 });
  }
  return [
    ...paras([{ text: 'Kính gửi:' }], { align: 'left', left: mm(30), before: 4, after: 0 }),
    ...paras([{ text: closed(addressees).join('\n') }], { align: 'left', left: mm(45), after: 12 }),
  ];
}

/** Boxes 7a, 7b: who signs, with room for the hand and the seal. */
function laySignature({ authority, name }: Signature, lines = authority.length): Flow[] {
  const style = { align: 'center', after: 0, line: 1 } as const;
  return [
    ...paras(
      [{ text: authority.map(capitals).join('\n') + '\n'.repeat(lines - authority.length), bold: true }],
      style,
    ),
    ...paras([{ text: printable(name), bold: true }], { ...style, before: SIGNING_ROOM }),
  ];
}

/** Boxes 7a, 7b and 9b: Nơi nhận on the left, who signs on the right; a second signature stands over Nơi nhận. */
export function layClosing({ recipients, signature, cosignature }: OfficialDocument): Flow[] {
  const left: Flow[] = [
    ...paras([{ text: 'Nơi nhận:', bold: true, italic: true }], {
      align: 'left',
      size: SIZE.recipientsTitle,
      after: 0,
      line: 1,
    }),
    ...paras([{ text: closed(recipients).join('\n') }], {
      align: 'left',
      size: SIZE.recipients,
      after: 0,
      line: 1,
    }),
  ];
  // Two names stand on one line, however many lines say in whose name.
  const lines = Math.max(signature.authority.length, cosignature?.authority.length ?? 0);
  const right = laySignature(signature, lines);
  const rows = cosignature
    ? [
        [laySignature(cosignature, lines), right],
        [
          [...paras([], { size: 10, after: 0, line: 1 }), ...left],
          paras([], { size: 10, after: 0, line: 1 }),
        ],
      ]
    : [[left, right]];
  return [
    ...paras([], { size: 6, after: 0, line: 1, keepNext: true }),
    { k: 'columns', widths: WIDTHS, rows },
  ];
}

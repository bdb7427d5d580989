import { foldNoisy } from '../../../../platform/shared/noisy-text.ts';
import type { Finding, PlanProposal } from './proposal.ts';
import type { BodyLine } from './text/clean-lines.ts';
import { restoredIf } from './text/outline.ts';
import { type Passage, passageOf, wholeRange } from './text/passage.ts';
import { PhraseBook } from './text/phrase-book.ts';
import { tokensOf } from './text/tokens.ts';

const opening = new PhraseBook<true>(0.8);
opening.add('nơi nhận', true);

type Sign = { authority?: string; position?: string };
const signing = new PhraseBook<Sign>(0.82);
for (const [words, sign] of [
  ['KT. CHỦ TỊCH', { authority: 'KT. CHỦ TỊCH' }],
  ['TM. ỦY BAN NHÂN DÂN', { authority: 'TM. ỦY BAN NHÂN DÂN' }],
  ['TUQ. CHỦ TỊCH', { authority: 'TUQ. CHỦ TỊCH' }],
  ['KT. GIÁM ĐỐC', { authority: 'KT. GIÁM ĐỐC' }],
  ['KT. TRƯỞNG PHÒNG', { authority: 'KT. TRƯỞNG PHÒNG' }],
  ['TL. CHỦ TỊCH', { authority: 'TL. CHỦ TỊCH' }],
  ['PHÓ CHỦ TỊCH', { position: 'PHÓ CHỦ TỊCH' }],
  ['PHÓ GIÁM ĐỐC', { position: 'PHÓ GIÁM ĐỐC' }],
  ['GIÁM ĐỐC', { position: 'GIÁM ĐỐC' }],
  ['CHỦ TỊCH', { position: 'CHỦ TỊCH' }],
] as [string, Sign][]) {
  signing.add(words, sign);
}

const listMark = /^(?:[~.,'`_]\s*)?[-–—+•*]\s*/u;
const isSignature = (text: string): boolean => {
  const words = signatureText(text);
  return words !== '' && words === words.toUpperCase() && signing.all(tokensOf(words)).length > 0;
};
const signatureText = (text: string): string => text.replace(/^[^\p{L}]+/u, '').trim();

/** letters in which "Nơi nhận" must stand at a line's beginning. */
const HEAD = 16;
const opensClosing = (text: string): boolean => opening.at(tokensOf(text.slice(0, HEAD)), 0).length > 0;

/** Index of the first line that closes the plan ("Nơi nhận", or the signature that stands before it). */
export function closingFrom(lines: readonly BodyLine[]): number {
  const at = lines.findIndex((line) => opensClosing(line.text));
  if (at < 0) {
    const signed = lines.findLastIndex((line) => isSignature(line.text) && line.text.length < 60);
    return signed > lines.length / 2 ? signed : lines.length;
  }
  let from = at;
  for (let before = at - 1; before >= Math.max(0, at - 5); before--)
    if (isSignature((lines[before] as BodyLine).text)) from = before;
  return from;
}

/** Recipients and signature. Words of the neighbouring column after a recipient's semicolon are left out. */
export function readClosing(
  lines: readonly BodyLine[],
  restore: (passage: Passage) => string | undefined,
): Pick<PlanProposal, 'recipients' | 'signature'> {
  const recipients: Finding[] = [];
  let signature: PlanProposal['signature'];
  let opened = false;
  let open: { no: number; text: string }[] = [];
  const close = (): void => {
    const passage = passageOf(open);
    if (passage.text !== '') recipients.push(recipient(passage, restore));
    open = [];
  };
  for (const line of lines) {
    const start = opening.at(tokensOf(line.text), 0)[0];
    const rest = start ? afterColon(line.text) : line.text;
    if (start) opened = true;
    signature = signed(signature, line, restOfColumn(rest));
    if (!opened) continue;
    const marked = listMark.test(rest) && /\p{L}/u.test(rest);
    if (marked || (start && /;/.test(rest))) {
      close();
      for (const one of piecesOf(rest, start !== undefined)) {
        open = [{ no: line.no, text: one }];
        if (/;$|\.$/.test(one)) close();
      }
    } else if (open.length > 0 && /^\p{Ll}|^\(/u.test(rest)) open.push({ no: line.no, text: rest });
    else close();
  }
  close();
  return { recipients, ...(signature ? { signature } : {}) };
}

const afterColon = (text: string): string => text.slice(text.search(/[:;.]|$/) + 1).trim();
const restOfColumn = (text: string): string =>
  listMark.test(text) ? text.slice(text.search(/[;.]\s|$/) + 1) : text;

/** A marked line names one recipient, up to its semicolon; an unmarked "Nơi nhận: A; B;" names one in each piece. */
function piecesOf(text: string, several: boolean): string[] {
  const pieces = text.match(/[^;]+(?:;|$)/g) ?? [];
  return (several && !listMark.test(text) ? pieces : pieces.slice(0, 1)).map((piece) =>
    piece.replace(listMark, '').trim(),
  );
}

function recipient(passage: Passage, restore: (passage: Passage) => string | undefined): Finding {
  const restored = restore(passage)?.replace(/[;.]+$/, '');
  return {
    asWritten: passage.text.replace(/[;.]+$/, '').trim(),
    ...restoredIf(restored),
    lines: wholeRange(passage),
    certainty: 'sure',
    doubt: [],
  };
}

function signed(before: PlanProposal['signature'], line: BodyLine, text: string): PlanProposal['signature'] {
  const words = signatureText(text);
  if (words === '' || words !== words.toUpperCase()) return before;
  const hit = signing.all(tokensOf(words))[0];
  if (!hit) return before;
  const { authority, position } = hit.value;
  if (!before) {
    const garbled = foldNoisy(words) === words.toLowerCase();
    const says = authority ?? position;
    return {
      asWritten: words,
      ...(garbled && says ? { restored: says } : {}),
      ...(authority ? {} : { position }),
      lines: { from: line.no, to: line.no },
      certainty: 'sure',
      doubt: [],
    };
  }
  if (authority)
    return {
      ...before,
      asWritten: `${before.asWritten} / ${words}`,
      lines: { from: before.lines.from, to: line.no },
    };
  return before.position ? before : { ...before, position, lines: { from: before.lines.from, to: line.no } };
}

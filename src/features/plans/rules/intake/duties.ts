import type { Parties } from './parties.ts';
import type { Mention, PartyReader } from './party-runs.ts';
import type { Duty, PartyRole } from './proposal.ts';
import { cuesOf } from './text/cues.ts';
import { type Block, restoredIf } from './text/outline.ts';
import { type Passage, part, wholeRange } from './text/passage.ts';
import { PhraseBook } from './text/phrase-book.ts';

/** What every reader of the body needs: who is who, and how words are put right. */
export interface Reading {
  reader: PartyReader;
  parties: Parties;
  restore: (passage: Passage) => string | undefined;
}

/** A block's owners, and the act that stands in the same paragraph ("Phòng Y tế: Chủ trì …"). */
export interface Head {
  passage: Passage;
  owners: Mention[];
  act: Passage;
}

const headings = new PhraseBook<true>(0.75);
for (const words of [
  'tổ chức thực hiện',
  'phân công thực hiện',
  'phân công nhiệm vụ',
  'phân công trách nhiệm',
  'trách nhiệm thực hiện',
  'trách nhiệm của các',
  'nhiệm vụ của các',
]) {
  headings.add(words, true);
}
const openers = new PhraseBook<true>(0.8);
for (const words of ['đề nghị', 'giao', 'giao cho', 'yêu cầu', 'trách nhiệm của', 'đối với', 'phân công'])
  openers.add(words, true);

/** How many words may stand between the last owner and the colon ("(cơ quan thường trực)"). */
const ASIDE = 8;

/** The owners that a block names at its beginning, if it does. */
export function headOf(block: Block, reader: PartyReader): Head | undefined {
  const { passage } = block;
  const cues = cuesOf(passage);
  const at = openers.at(passage.tokens, 0)[0]?.to ?? 0;
  const list = reader.list(passage, cues, at, true);
  if (!list) return undefined;
  const colon = passage.tokens.findIndex((token, i) => i >= list.to && token.raw === ':');
  const stop = passage.tokens.findIndex(
    (token, i) => i >= list.to && (token.raw === '.' || token.raw === ';'),
  );
  if (colon >= 0 && colon - list.to <= ASIDE && (stop < 0 || stop > colon)) {
    const from = passage.tokens[colon]?.end ?? 0;
    return { passage, owners: list.mentions, act: part(passage, from, passage.text.length) };
  }
  const rest = passage.tokens[list.to];
  if (rest === undefined || rest.raw === '.')
    return { passage, owners: list.mentions, act: part(passage, passage.text.length, passage.text.length) };
  const acts = cues.some((cue) => cue.from === list.to || (rest.raw === ',' && cue.from === list.to + 1));
  const known = list.mentions.every((mention) => mention.score > 0);
  return at > 0 || (acts && known) ? { passage, owners: list.mentions, act: passage } : undefined;
}

/** Sections that hand out the work: by their heading, or because two of their items begin with an owner. */
export function assigningSections(blocks: readonly Block[], reader: PartyReader): Block[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'section') return [];
    const own = headings.all(block.passage.tokens).length > 0;
    const handed = block.children.filter(
      (child) => child.kind !== 'section' && ownerWithColon(child, reader),
    ).length;
    if (own || handed >= 2) return [block];
    return assigningSections(block.children, reader);
  });
}

function ownerWithColon(block: Block, reader: PartyReader): boolean {
  const head = headOf(block, reader);
  return head !== undefined && head.act !== head.passage;
}

/** Duties of one section in reading order; owners pass down to what has none of its own. */
export class DutyReader {
  readonly #reading: Reading;
  readonly duties: Duty[] = [];

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  section(section: Block): void {
    this.#children(section, section.marker?.number ?? '', []);
  }

  #children(parent: Block, path: string, inherited: string[]): void {
    let owners = inherited;
    let bullet = 0;
    for (const child of parent.children) {
      if (child.kind === 'bullet') this.#block(child, path, owners, ++bullet);
      else if (child.kind === 'paragraph') owners = this.#paragraph(child, path, owners);
      else this.#block(child, pathTo(path, child.marker?.number ?? ''), inherited, undefined);
    }
  }

  /** An unnumbered line such as "Phòng Y tế:" owns the bullets after it; other paragraphs give no duties. */
  #paragraph(block: Block, path: string, owners: string[]): string[] {
    const head = headOf(block, this.#reading.reader);
    if (!head || head.act === head.passage) return owners;
    const own = this.#own(head, 'responsible');
    if (head.act.text !== '') this.#duty(head.act, path, own, undefined, []);
    return own;
  }

  #block(block: Block, path: string, inherited: string[], bullet: number | undefined): void {
    const head = headOf(block, this.#reading.reader);
    const owners = head ? this.#own(head, 'responsible') : inherited;
    const act = head ? head.act : block.passage;
    const parts = block.children.filter((child) => child.kind !== 'paragraph');
    const nested =
      parts.some((child) => child.kind === 'item') ||
      (parts.length > 0 && !isOneAct(block, head, act, inherited));
    const introduces = nested && (act.text === '' || (head === undefined && act.text.endsWith(':')));
    if (!introduces && act.text !== '') this.#duty(act, path, owners, bullet, nested ? [] : parts);
    if (nested) this.#children(block, path, owners);
  }

  #own(head: Head, role: PartyRole): string[] {
    return this.#reading.parties.noteAll(head.passage, head.owners, role);
  }

  #duty(
    act: Passage,
    item: string,
    responsible: string[],
    bullet: number | undefined,
    parts: readonly Block[],
  ): void {
    const doubt: Duty['doubt'] = responsible.length === 0 ? ['owner-missing'] : [];
    const own = parts.map((one) => one.passage.text);
    this.duties.push({
      item,
      ...(bullet === undefined ? {} : { bullet }),
      asWritten: [act.text, ...own].join(' '),
      ...restoredIf(parts.length === 0 ? this.#reading.restore(act) : undefined),
      lines: { from: wholeRange(act).from, to: wholeRange(parts.at(-1)?.passage ?? act).to },
      responsible,
      coOperating: this.#coOperating([act, ...parts.map((one) => one.passage)], responsible),
      splits: own.length > 0 ? own : clausesOf(act.text),
      certainty: doubt.length === 0 ? 'sure' : 'unsure',
      doubt,
    });
  }

  #coOperating(passages: readonly Passage[], responsible: readonly string[]): string[] {
    const keys = passages.flatMap((passage) =>
      this.#reading.reader
        .runs(passage)
        .filter((run) => run.cue === 'with')
        .flatMap((run) => this.#reading.parties.noteAll(passage, run.mentions, 'co-operating')),
    );
    return [...new Set(keys)].filter((key) => !responsible.includes(key));
  }
}

/** A bullet, or a numbered act of owners named above, whose bullets only tell how it is done. */
const isOneAct = (
  block: Block,
  head: Head | undefined,
  act: Passage,
  inherited: readonly string[],
): boolean =>
  block.kind === 'bullet' || (head === undefined && inherited.length > 0 && !act.text.endsWith(':'));

/** "VI" and "1" → "VI.1"; a decimal number already holds its parent's ("VI.1" and "1.2" → "VI.1.2"). */
function pathTo(path: string, number: string): string {
  const section = path.split('.')[0] ?? '';
  if (number.includes('.')) return section === '' ? number : `${section}.${number}`;
  return path === '' ? number : `${path}.${number}`;
}

/** Clauses that semicolons divide; none when there is only one. */
function clausesOf(text: string): string[] {
  const clauses = text.split(/;\s+/).map((clause) => clause.replace(/[;.]+$/, '').trim());
  return clauses.length > 1 ? clauses.filter((clause) => clause !== '') : [];
}

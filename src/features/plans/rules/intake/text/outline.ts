import { foldNoisy } from '../../../../../platform/shared/noisy-text.ts';
import type { PlanBlock } from '../proposal.ts';
import type { BodyLine } from './clean-lines.ts';
import { looksLikeHeading, type Marker, markerOf, type Place } from './numbering.ts';
import { type Passage, passageOf, wholeRange } from './passage.ts';

/** A section, item, bullet or loose paragraph with what stands under it. */
export interface Block {
  kind: PlanBlock['kind'];
  marker?: Marker;
  passage: Passage;
  children: Block[];
}

interface Growing extends Omit<Block, 'passage' | 'children'> {
  lines: { no: number; text: string }[];
  children: Growing[];
}

const lastWords = /[.;:,!?…/]["”)]?$/u;
const beginsLow = /^[\p{Ll}\d(]/u;
/** a line this long may end with a sentence and yet go on with the next. */
const FULL_LINE = 60;
/** second halves of unit names: a dash before them is part of the name that the line before began. */
const nameTail = /^(thuong binh|xa hoi|ke hoach|dao tao|thong tin|the thao|gia dinh|ha tang|du lich|\d)/;

/** Two marked clauses that extraction put on one line become two lines again. */
function apart(line: BodyLine): BodyLine[] {
  const cuts = [...line.text.matchAll(/(?<=[.;:])\s+(?=(?:[-–+•]\s|\d{1,2}\.\s)\p{Lu})/gu)].map(
    (cut) => cut.index,
  );
  if (cuts.length === 0) return [line];
  const edges = [0, ...cuts, line.text.length];
  return edges.slice(1).map((edge, i) => ({
    no: line.no,
    text: line.text.slice(edges[i], edge).trim(),
    afterGap: i === 0 && line.afterGap,
  }));
}

/** Reads numbering and layout into a tree; lines before the first mark are loose paragraphs. */
export class OutlineReader {
  readonly #top: Growing[] = [];
  readonly #open: { rank: number; block: Growing }[] = [];
  #last: Growing | undefined;
  #lastText = '';
  #place: Place = { lastSection: 0, lastItem: 0 };
  readonly #exact: boolean;

  /** `exact`: the text keeps its marks. */
  constructor(exact: boolean) {
    this.#exact = exact;
  }

  read(lines: readonly BodyLine[]): Block[] {
    for (const line of lines.flatMap(apart)) this.#line(line);
    return this.#top.map((block) => finished(block, this.#exact));
  }

  #line(line: BodyLine): void {
    const marker = markerOf(line.text, this.#place);
    const text = marker ? line.text.slice(marker.length) : line.text;
    if (marker && !this.#isTail(marker, line, text)) this.#begin(marker, line.no, text);
    else if (this.#last && this.#continues(line)) this.#last.lines.push({ no: line.no, text: line.text });
    else this.#paragraph(line);
    this.#lastText = line.text;
  }

  #isTail(marker: Marker, line: BodyLine, text: string): boolean {
    if (line.afterGap || this.#lastText === '' || lastWords.test(this.#lastText)) return false;
    if (marker.kind === 'bullet') return nameTail.test(foldNoisy(text));
    return (
      marker.kind === 'item' &&
      this.#last?.kind !== 'section' &&
      /(ngày|tháng|năm|số|ngay|thang|nam|khoản|điểm)$/iu.test(this.#lastText)
    );
  }

  #begin(marker: Marker, no: number, text: string): void {
    const block: Growing = { kind: marker.kind, marker, lines: [{ no, text }], children: [] };
    while ((this.#open.at(-1)?.rank ?? Number.NEGATIVE_INFINITY) >= marker.rank) this.#open.pop();
    (this.#open.at(-1)?.block.children ?? this.#top).push(block);
    this.#open.push({ rank: marker.rank, block });
    this.#last = block;
    if (marker.kind === 'section')
      this.#place = { lastSection: marker.value ?? this.#place.lastSection, lastItem: 0 };
    else if (marker.value !== undefined) this.#place = { ...this.#place, lastItem: marker.value };
  }

  /** An unmarked line goes on with the block before it, unless a finished sentence and a new capital part them. */
  #continues(line: BodyLine): boolean {
    const low = beginsLow.test(line.text);
    if (this.#last?.kind === 'section') {
      return looksLikeHeading(this.#lastText) ? looksLikeHeading(line.text) : !line.afterGap && low;
    }
    if (low || this.#lastText.endsWith(',')) return true;
    if (line.afterGap) return false;
    return (
      !/[.!]["”]?$/u.test(this.#lastText) ||
      (this.#last?.kind !== 'paragraph' && this.#lastText.length > FULL_LINE)
    );
  }

  #paragraph(line: BodyLine): void {
    const block: Growing = { kind: 'paragraph', lines: [{ no: line.no, text: line.text }], children: [] };
    while (this.#open.length > 0 && this.#open.at(-1)?.block.kind !== 'section') this.#open.pop();
    (this.#open.at(-1)?.block.children ?? this.#top).push(block);
    this.#last = block;
  }
}

const finished = (block: Growing, exact: boolean): Block => ({
  kind: block.kind,
  marker: block.marker,
  passage: passageOf(block.lines, exact),
  children: block.children.map((child) => finished(child, exact)),
});

/** A block and all under it, in reading order. */
export const everyBlock = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => [block, ...everyBlock(block.children)]);

export function toPlanBlock(block: Block, restore: (passage: Passage) => string | undefined): PlanBlock {
  const garbled = block.marker?.garbled === true;
  return {
    kind: block.kind,
    ...(block.marker?.number === undefined ? {} : { number: block.marker.number }),
    marker: block.marker?.written ?? '',
    asWritten: block.passage.text,
    ...restoredIf(restore(block.passage)),
    lines: wholeRange(block.passage),
    certainty: garbled ? 'unsure' : 'sure',
    doubt: garbled ? ['number-garbled'] : [],
    children: block.children.map((child) => toPlanBlock(child, restore)),
  };
}

export const restoredIf = (restored: string | undefined): { restored?: string } =>
  restored === undefined ? {} : { restored };

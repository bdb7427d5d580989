import { foldNoisy } from '../../../../../platform/shared/noisy-text.ts';
import type { SourceLine } from '../proposal.ts';
import { tidy } from './passage.ts';

/** A line of the body: tidied, and whether an empty line stood before it. */
export interface BodyLine {
  no: number;
  text: string;
  afterGap: boolean;
}

const pageNumber = /^(?:[-–—.~\s]*(?:trang\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?[-–—.~\s]*|[^\p{L}\p{N}]+)$/u;
/** how many lines at each end of a page may be its header or footer. */
const EDGE = 2;

const shape = (text: string): string => foldNoisy(text).replace(/\d+/g, '#').replace(/\s+/g, ' ');

/** Shapes of lines that stand at the edge of two pages or more: running headers and footers. */
function runningShapes(lines: readonly SourceLine[]): Set<string> {
  const pages = new Map<number, SourceLine[]>();
  for (const line of lines) {
    if (line.page === undefined || tidy(line.text) === '') continue;
    pages.set(line.page, [...(pages.get(line.page) ?? []), line]);
  }
  const seen = new Map<string, number>();
  for (const page of pages.values()) {
    const edges = new Set(
      [...page.slice(0, EDGE), ...page.slice(-EDGE)].map((line) => shape(tidy(line.text))),
    );
    for (const edge of edges) seen.set(edge, (seen.get(edge) ?? 0) + 1);
  }
  return new Set([...seen].filter(([, pagesWithIt]) => pagesWithIt >= 2).map(([edge]) => edge));
}

const listMark = /^[-–—+•~]\s/;

/** Drops page numbers, rules of dashes, running headers and footers and empty lines. */
export function cleanLines(lines: readonly SourceLine[]): BodyLine[] {
  const running = runningShapes(lines);
  const body: BodyLine[] = [];
  let afterGap = true;
  for (const line of lines) {
    const text = tidy(line.text);
    if (text === '') afterGap = true;
    else if (
      !pageNumber.test(text) &&
      (listMark.test(text) || line.page === undefined || !running.has(shape(text)))
    ) {
      body.push({ no: line.no, text, afterGap });
      afterGap = false;
    }
  }
  return body;
}

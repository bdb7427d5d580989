import type { Element, XmlListener } from '../content/xml.ts';

/** What decides a paragraph's number: its own list and level, and its style. */
export interface ParagraphMarks {
  style: string;
  listId?: string;
  level?: number;
}

interface Paragraph {
  marks: ParagraphMarks;
  text: string;
  /** The tracked deletion of its end: it runs on into the next paragraph. */
  runsOn: boolean;
}
interface Table {
  cells: string[][];
}

/** Deleted or moved text, the copy for old readers of what stands beside it, and properties as they once were. */
const isLeftOut = (name: string): boolean =>
  name === 'w:del' || name === 'w:moveFrom' || name === 'mc:Fallback' || /^w:\w+Change$/.test(name);

const isOn = (element: Element): boolean => !['0', 'false', 'off'].includes(element.attribute('val') ?? '');

/** Line k of a row is the k-th line of every cell, joined by tabs: what stands side by side stays side by side. */
function linesOfRow(cells: readonly string[][]): string[] {
  const height = Math.max(0, ...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((cell) => cell[line] ?? '')
      .join('\t')
      .trimEnd(),
  );
}

/** Where the reading stands: paragraphs and runs are stacks, since a text box is a paragraph inside a run. */
interface Place {
  lines: string[];
  paragraphs: Paragraph[];
  runs: { hidden: boolean }[];
  tables: Table[];
  /** Inside the properties of a paragraph. */
  inMarks: boolean;
  inText: boolean;
  /** Text of a paragraph whose end was deleted. */
  carried: string;
}

function put(place: Place, text: string): void {
  const paragraph = place.paragraphs.at(-1);
  const run = place.runs.at(-1);
  if (paragraph && run && !run.hidden && !place.inMarks) paragraph.text += text;
}

function mark(place: Place, element: Element): void {
  const marks = place.inMarks ? place.paragraphs.at(-1)?.marks : undefined;
  if (!marks) return;
  if (element.name === 'w:pStyle') marks.style = element.attribute('val') ?? '';
  else if (element.name === 'w:numId') marks.listId = element.attribute('val');
  else marks.level = Number(element.attribute('val'));
}

const openers: Record<string, (place: Place, element: Element) => void> = {
  'w:p': (place) => place.paragraphs.push({ marks: { style: '' }, text: '', runsOn: false }),
  'w:pPr': (place) => {
    place.inMarks = true;
  },
  'w:pStyle': mark,
  'w:numId': mark,
  'w:ilvl': mark,
  'w:r': (place) => place.runs.push({ hidden: false }),
  'w:vanish': (place, element) => {
    const run = place.inMarks ? undefined : place.runs.at(-1);
    if (run) run.hidden = isOn(element);
  },
  'w:t': (place) => {
    place.inText = true;
  },
  'w:tab': (place) => put(place, '\t'),
  'w:cr': (place) => put(place, '\n'),
  'w:br': (place, { attribute }) =>
    ['page', 'column'].includes(attribute('type') ?? '') ? undefined : put(place, '\n'),
  'w:noBreakHyphen': (place) => put(place, '-'),
  'w:tbl': (place) => place.tables.push({ cells: [] }),
  'w:tc': (place) => place.tables.at(-1)?.cells.push([]),
};

function endParagraph(place: Place, label: (marks: ParagraphMarks) => string): void {
  const ended = place.paragraphs.pop();
  if (!ended) return;
  const text = place.carried + ended.text;
  place.carried = ended.runsOn ? text : '';
  if (ended.runsOn) return;
  const number = label(ended.marks);
  const into = place.tables.at(-1)?.cells.at(-1) ?? place.lines;
  into.push(...(number === '' ? text : `${number} ${text}`).split('\n'));
}

/** The rows of a table inside a cell become lines of that cell. */
function endRow(place: Place): void {
  const row = linesOfRow(place.tables.at(-1)?.cells.splice(0) ?? []);
  (place.tables.at(-2)?.cells.at(-1) ?? place.lines).push(...row);
}

function closersWith(label: (marks: ParagraphMarks) => string): Record<string, (place: Place) => void> {
  return {
    'w:p': (place) => endParagraph(place, label),
    'w:pPr': (place) => {
      place.inMarks = false;
    },
    'w:r': (place) => place.runs.pop(),
    'w:t': (place) => {
      place.inText = false;
    },
    'w:tr': endRow,
    'w:tbl': (place) => place.tables.pop(),
  };
}

/** Collects the lines of `word/document.xml`; `label` is asked once for every paragraph, in reading order. */
export function bodyListener(label: (marks: ParagraphMarks) => string, lines: string[]): XmlListener {
  const place: Place = {
    lines,
    paragraphs: [],
    runs: [],
    tables: [],
    inMarks: false,
    inText: false,
    carried: '',
  };
  const closers = closersWith(label);
  let leftOut = 0;
  return {
    open(element) {
      if (leftOut === 0 && !isLeftOut(element.name)) return openers[element.name]?.(place, element);
      const paragraph = place.paragraphs.at(-1);
      // In the properties of a paragraph the empty `w:del` stands for its end.
      if (leftOut === 0 && element.name === 'w:del' && place.inMarks && paragraph) paragraph.runsOn = true;
      leftOut += 1;
    },
    close(name) {
      if (leftOut > 0) leftOut -= 1;
      else closers[name]?.(place);
    },
    text(text) {
      if (place.inText && leftOut === 0) put(place, text);
    },
  };
}

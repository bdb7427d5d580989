import { bulletSign, formatNumber } from './number-format.ts';
import { type Element, readXml } from '../content/xml.ts';

interface Level {
  format: string;
  /** `%1.%2)`: the counters of the levels, from 1. */
  pattern: string;
  start: number;
  /** The level whose use starts this one anew, from 1; 0: never. Absent: every higher one. */
  restart?: number;
  /** All counters in figures, whatever their own format. */
  legal: boolean;
  /** The paragraph style that stands on this level. */
  style?: string;
}
interface List {
  pattern: string;
  starts: Map<number, number>;
}

/** `numbering.xml`: patterns of levels, and the lists that use them. */
export interface Numbering {
  patterns: Map<string, Map<number, Level>>;
  lists: Map<string, List>;
}

export const noNumbering = (): Numbering => ({ patterns: new Map(), lists: new Map() });

const DEEPEST_LEVEL = 8;
const LONGEST_PATTERN = 60;
const figure = (text: string | undefined, otherwise: number): number => {
  const value = Number(text);
  return text !== undefined && Number.isInteger(value) && Math.abs(value) < 1_000_000 ? value : otherwise;
};
const isOn = (element: Element): boolean => !['0', 'false', 'off'].includes(element.attribute('val') ?? '');

function fillLevel(level: Level, element: Element): void {
  const value = element.attribute('val');
  if (element.name === 'w:start') level.start = figure(value, 1);
  else if (element.name === 'w:numFmt') level.format = value ?? 'decimal';
  else if (element.name === 'w:lvlText') level.pattern = (value ?? '').slice(0, LONGEST_PATTERN);
  else if (element.name === 'w:lvlRestart') level.restart = figure(value, 0);
  else if (element.name === 'w:isLgl') level.legal = isOn(element);
  else if (element.name === 'w:pStyle') level.style = value;
}

/** What stands open while `numbering.xml` is read. */
interface Reading {
  found: Numbering;
  pattern?: Map<number, Level>;
  list?: List & { id: string };
  level?: Level;
  /** The level that the open list overrides. */
  overridden: number;
}

/** A list that overrides whole levels gets a pattern of its own, and so counts alone. */
function ownPattern(found: Numbering, list: List & { id: string }): Map<number, Level> {
  const copy = new Map(found.patterns.get(list.pattern));
  list.pattern = `${list.pattern}+${list.id}`;
  found.patterns.set(list.pattern, copy);
  return copy;
}

const openers: Record<string, (reading: Reading, element: Element) => void> = {
  'w:abstractNum': (reading, { attribute }) => {
    reading.pattern = new Map();
    reading.found.patterns.set(attribute('abstractNumId') ?? '', reading.pattern);
  },
  'w:num': (reading, { attribute }) => {
    reading.list = { id: attribute('numId') ?? '', pattern: '', starts: new Map() };
    reading.found.lists.set(reading.list.id, reading.list);
  },
  'w:abstractNumId': ({ list }, { attribute }) => {
    if (list) list.pattern = attribute('val') ?? '';
  },
  'w:lvlOverride': (reading, { attribute }) => {
    reading.overridden = figure(attribute('ilvl'), 0);
  },
  'w:startOverride': ({ list, overridden }, { attribute }) => {
    list?.starts.set(overridden, figure(attribute('val'), 1));
  },
  'w:lvl': (reading, { attribute }) => {
    const level = { format: 'decimal', pattern: '', start: 1, legal: false };
    const into = reading.list ? ownPattern(reading.found, reading.list) : reading.pattern;
    into?.set(figure(attribute('ilvl'), 0), level);
    reading.level = level;
  },
};

/** Reads `numbering.xml`. */
export async function readNumbering(part: AsyncIterable<Uint8Array>): Promise<Numbering> {
  const reading: Reading = { found: noNumbering(), overridden: 0 };
  await readXml(part, {
    open(element) {
      const opener = openers[element.name];
      if (opener) opener(reading, element);
      else if (reading.level) fillLevel(reading.level, element);
    },
    close(name) {
      if (name === 'w:lvl') reading.level = undefined;
      else if (name === 'w:abstractNum') reading.pattern = undefined;
      else if (name === 'w:num') reading.list = undefined;
    },
  });
  return reading.found;
}

/** The level on which a style stands in the list that the style itself names. */
export function levelOfStyle(numbering: Numbering, listId: string, style: string): number {
  const levels = numbering.patterns.get(numbering.lists.get(listId)?.pattern ?? '');
  return [...(levels ?? [])].find(([, level]) => level.style === style)?.[0] ?? 0;
}

function label(levels: Map<number, Level>, at: number, counters: readonly (number | undefined)[]): string {
  const level = levels.get(at);
  if (!level) return '';
  if (level.format === 'bullet') return bulletSign(level.pattern);
  return level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const of = levels.get(Number(digit) - 1);
    const value = counters[Number(digit) - 1] ?? of?.start ?? 1;
    return formatNumber(value, level.legal ? 'decimal' : (of?.format ?? 'decimal'));
  });
}

/**
 * Counts paragraphs in reading order as Word does: lists of one pattern go on counting together, a list with a start
 * of its own begins anew, a level begins anew after a higher one. Answers the label, empty where there is none.
 */
export function paragraphCounter(numbering: Numbering): (listId: string, level: number) => string {
  const countersOf = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (listId, asked) => {
    const list = numbering.lists.get(listId);
    const levels = numbering.patterns.get(list?.pattern ?? '');
    if (!list || !levels) return '';
    const at = Math.min(Math.max(asked, 0), DEEPEST_LEVEL);
    const counters = countersOf.get(list.pattern) ?? [];
    countersOf.set(list.pattern, counters);
    const ownStart = begun.has(`${listId}/${at}`) ? undefined : list.starts.get(at);
    begun.add(`${listId}/${at}`);
    const last = counters[at];
    counters[at] = ownStart ?? (last === undefined ? (levels.get(at)?.start ?? 1) : last + 1);
    for (let deeper = at + 1; deeper <= DEEPEST_LEVEL; deeper += 1) {
      const restart = levels.get(deeper)?.restart;
      if (restart === undefined || at < restart) counters[deeper] = undefined;
    }
    return label(levels, at, counters);
  };
}

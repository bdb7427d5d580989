import type { PlanContent, SourceMark } from '../../../contract/content.ts';
import type { Chosen } from '../draft-context.ts';
import { itemAwaitsLook, listNames } from '../keeping/draft-content.ts';

/** Something of the draft that came from a line. */
export interface FromLine extends Chosen {
  label: string;
  /** Lines it spans: the narrowest answers first. */
  span: number;
  look: boolean;
}

/** Which items came from which line of the source. */
export function itemsByLine(content: PlanContent): ReadonlyMap<number, readonly FromLine[]> {
  const found = new Map<number, FromLine[]>();
  const note = (source: SourceMark | null, item: Omit<FromLine, 'span'>) => {
    if (!source) return;
    const span = source.to - source.from;
    for (let no = source.from; no <= source.to; no++) {
      const list = found.get(no) ?? [];
      if (!list.some((one) => one.id === item.id)) list.push({ ...item, span });
      found.set(no, list);
    }
  };
  for (const list of listNames)
    for (const item of content[list]) {
      const look = itemAwaitsLook(item);
      const label = labelOf(item);
      note(item.source, { list, id: item.id, label, look });
      if ('clauses' in item)
        for (const clause of item.clauses) note(clause.source, { list, id: item.id, label, look });
    }
  for (const items of found.values())
    items.sort((one, other) => rank[one.list] - rank[other.list] || one.span - other.span);
  return found;
}

/** What is asked of units says more of a line than the text that carries it. */
const rank = { duties: 0, deadlines: 0, targets: 0, bases: 1, recipients: 1, sections: 2 } as const;

export function labelOf(item: PlanContent[(typeof listNames)[number]][number]): string {
  if ('heading' in item)
    return [item.number, item.heading || item.clauses[0]?.text].filter(Boolean).join('. ');
  if ('shortName' in item) return item.shortName || ('text' in item ? item.text : item.statement);
  return item.text;
}

/** The lines of an item as stretches: a section may have clauses far apart. */
export function linesOf(content: PlanContent, { list, id }: Chosen): { from: number; to: number }[] {
  const item = content[list].find((one) => one.id === id);
  if (!item) return [];
  const marks =
    'clauses' in item ? [item.source, ...item.clauses.map((clause) => clause.source)] : [item.source];
  return marks.flatMap((mark) => (mark ? [{ from: mark.from, to: mark.to }] : []));
}

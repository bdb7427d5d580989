import type { PlanContent, SourceMark } from '../../../contract/content.ts';

/** What an officer edits: the content and what frames it. */
export interface Edited {
  year: number;
  periodFrom: string;
  periodTo: string;
  content: PlanContent;
}

export const listNames = ['bases', 'sections', 'targets', 'duties', 'deadlines', 'recipients'] as const;
export type ListName = (typeof listNames)[number];
export type ItemOf<L extends ListName> = PlanContent[L][number];

export function changeItem<L extends ListName>(
  content: PlanContent,
  list: L,
  id: string,
  change: (item: ItemOf<L>) => ItemOf<L>,
): PlanContent {
  const items = content[list] as ItemOf<L>[];
  return { ...content, [list]: items.map((item) => (item.id === id ? change(item) : item)) };
}

export function insertItems<L extends ListName>(
  content: PlanContent,
  list: L,
  at: number,
  added: readonly ItemOf<L>[],
): PlanContent {
  const items = [...(content[list] as ItemOf<L>[])];
  items.splice(at, 0, ...added);
  return { ...content, [list]: items };
}

export function removeItem(content: PlanContent, list: ListName, id: string): PlanContent {
  const items = content[list] as ItemOf<ListName>[];
  return { ...content, [list]: items.filter((item) => item.id !== id) };
}

export const awaitsLook = (source: SourceMark | null): boolean =>
  source !== null && source.certainty === 'unsure' && !source.confirmed;

const confirmed = (source: SourceMark | null): SourceMark | null => source && { ...source, confirmed: true };

/** The officer stands by these readings. A section stands for its clauses. */
export function confirmItems(content: PlanContent, list: ListName, ids: ReadonlySet<string>): PlanContent {
  if (list === 'sections')
    return {
      ...content,
      sections: content.sections.map((section) =>
        ids.has(section.id)
          ? {
              ...section,
              source: confirmed(section.source),
              clauses: section.clauses.map((clause) => ({ ...clause, source: confirmed(clause.source) })),
            }
          : section,
      ),
    };
  const items = content[list] as ItemOf<ListName>[];
  return {
    ...content,
    [list]: items.map((item) => (ids.has(item.id) ? { ...item, source: confirmed(item.source) } : item)),
  };
}

/** Is there something in this item that a person still has to look at? */
export function itemAwaitsLook(item: ItemOf<ListName>): boolean {
  if (awaitsLook(item.source)) return true;
  return 'clauses' in item && item.clauses.some((clause) => awaitsLook(clause.source));
}

export const shorten = (text: string, max: number): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= max) return flat;
  const cut = flat.slice(0, max - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), max / 2)).trimEnd()}…`;
};

const named = <T extends { shortName: string }>(item: T, text: string, max: number): T =>
  item.shortName.trim() === '' ? { ...item, shortName: shorten(text, max) } : item;

/**
 * What can be sent of a draft in work: items that are still blank stay on the screen and wait, a short name that was
 * left empty is the beginning of the text.
 */
export function savable(edited: Edited): Edited {
  const { content } = edited;
  const filled = (text: string): boolean => text.trim() !== '';
  return {
    ...edited,
    content: {
      ...content,
      bases: content.bases.filter((item) => filled(item.text)),
      sections: content.sections.map((section) => ({
        ...section,
        clauses: section.clauses.filter((clause) => filled(clause.text)),
      })),
      targets: content.targets
        .filter((item) => filled(item.statement))
        .map((item) => ({
          ...named(item, item.statement, 120),
          measureUnit: item.measureUnit.trim() || '%',
        })),
      duties: content.duties
        .filter((item) => filled(item.text))
        .map((item) => ({
          ...named(item, item.text, 160),
          measures: item.measures.filter((measure) => filled(measure.name) && filled(measure.measureUnit)),
        })),
      deadlines: content.deadlines
        .filter((item) => filled(item.statement))
        .map((item) => named(item, item.statement, 160)),
      recipients: content.recipients.filter((item) => filled(item.text)),
    },
  };
}

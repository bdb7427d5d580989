import type { PlainField } from '../contract/fields.ts';
import type { Repair } from '../contract/findings.ts';
import { type RepairBook, valueKey } from './findings.ts';

export interface StoredRepair {
  id: string;
  repair: Repair;
}

/** What this unit said in earlier imports; its id stands for "remembered". */
export interface RememberedValue {
  field: string;
  textKey: string;
  meaning: string | null;
}
export const rememberedId = 'remembered';

/** The repairs of an import as a book to look things up in; the latest word on a thing counts. */
export function repairBook(
  repairs: readonly StoredRepair[],
  remembered: readonly RememberedValue[] = [],
): RepairBook {
  const settled = new Map<string, string>();
  const meanings = new Map<string, { to: string | null; repairId: string }>();
  const defaults = new Map<string, { to: string; repairId: string }>();
  const cased = new Map<string, string>();
  for (const { field, textKey, meaning } of remembered)
    meanings.set(`${field}|${textKey}`, { to: meaning, repairId: rememberedId });
  let [century, monthFirst, yearOnly]: [RepairBook['century'], string | undefined, string | undefined] = [
    ...([undefined, undefined, undefined] as const),
  ];
  for (const { id, repair } of repairs) {
    switch (repair.kind) {
      case 'map':
        meanings.set(`${repair.field}|${valueKey(repair.text)}`, { to: repair.to, repairId: id });
        break;
      case 'default':
        defaults.set(repair.field, { to: repair.to, repairId: id });
        break;
      case 'century':
        century = { century: repair.century, repairId: id };
        break;
      case 'month-first':
        monthFirst = id;
        break;
      case 'year-only':
        yearOnly = id;
        break;
      case 'title-case':
        cased.set(repair.field, id);
        break;
      default:
        settled.set(`${repair.kind}|${repair.field}|${repair.code}`, id);
    }
  }
  return {
    settles: (kind, field, code) => settled.get(`${kind}|${field}|${code}`),
    meaning: (field, text) => (meanings.size === 0 ? undefined : meanings.get(`${field}|${valueKey(text)}`)),
    ofEmpty: (field: PlainField) => defaults.get(field),
    ...{ century, monthFirst, yearOnly },
    titleCase: (field) => cased.get(field),
  };
}

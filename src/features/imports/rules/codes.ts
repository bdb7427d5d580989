import { type CodeEntry, type CodeList, entriesOn, nameKey } from '../../../platform/shared/code-list.ts';
import { remembered } from '../../../platform/shared/people-names/remembered.ts';
import type { PlainDate } from '../../../platform/shared/plain-date.ts';
import type { CodeLists } from '../../children/rules/code-lists.ts';
import type { CodedField } from '../contract/fields.ts';
import { editDistance } from './places.ts';

/** A group of the law, or one of its sub-groups. */
export interface FoundCode {
  code: string;
  subCode: string | null;
}

export interface CodeBook {
  find(field: CodedField, name: string): FoundCode | undefined;
  /** Whether a repair may name the code: `HC01`, `HC01.2`, `poor`. */
  known(field: CodedField, code: string): FoundCode | undefined;
  nearest(field: CodedField, name: string): string | undefined;
}

/** Words that lists put before a name, and that say nothing. */
const prefixes: Partial<Record<CodedField, RegExp>> = {
  ethnicity: /^(dantoc|dt)/,
  householdClass: /^(ho|giadinh|gd|thuoc)/,
  disabilityTypes: /^(khuyettat|kt|tat)/,
  circumstances: /^(treem|tre|te)/,
};

/** Short ways to write what the lists call at length. */
const shortcuts: Partial<Record<CodedField, Record<string, string>>> = {
  ethnicity: { hmong: '08', meo: '08', kinhviet: '01', khmer: '05', ede: '12', giarai: '10', jrai: '10' },
  householdClass: { hn: 'poor', hcn: 'near-poor', cn: 'near-poor', ncc: 'merit' },
  circumstances: { mocoichame: 'HC01', mocoicabome: 'HC01', kt: 'HC04', khuyettat: 'HC04' },
};

type Named = CodeEntry & { subgroups?: { code: string; name: string; aliases: string[] }[] };

function bookOf(entries: readonly Named[]): Map<string, FoundCode> {
  const book = new Map<string, FoundCode>();
  for (const { code, name, aliases, subgroups = [] } of entries) {
    for (const sub of subgroups)
      for (const text of [sub.code, sub.name, ...sub.aliases])
        book.set(nameKey(text), { code, subCode: sub.code });
    for (const text of [code, name, ...aliases]) book.set(nameKey(text), { code, subCode: null });
  }
  return book;
}

const listsOf = (lists: CodeLists): Record<CodedField, CodeList> => ({
  ethnicity: lists.ethnicities,
  householdClass: lists.householdClasses,
  schooling: lists.schooling,
  disabilityTypes: lists.disabilityTypes,
  disabilityLevel: lists.disabilityLevels,
  motherState: lists.parentStates,
  fatherState: lists.parentStates,
  circumstances: lists.groups,
  atRisk: lists.atRiskReasons,
});

/** The dated lists as books of names; made once for an import, asked for every cell. */
export function codeBook(lists: CodeLists, on: PlainDate): CodeBook {
  const of = listsOf(lists);
  const books = new Map<string, Map<string, FoundCode>>();
  for (const [field, list] of Object.entries(of))
    books.set(field, bookOf(entriesOn(list as CodeList<Named>, on)));
  const findIn = (field: string, name: string): FoundCode | undefined => {
    const book = books.get(field) as Map<string, FoundCode>;
    const [prefix, short] = [prefixes[field as CodedField], shortcuts[field as CodedField]];
    const key = nameKey(name);
    const bare = prefix ? key.replace(prefix, '') : key;
    const meant = short?.[key] ?? short?.[bare];
    return book.get(key) ?? book.get(bare) ?? (meant ? book.get(nameKey(meant)) : undefined);
  };
  // The same few words stand in all rows of a column.
  const found = new Map([...books.keys()].map((field) => [field, remembered((name) => findIn(field, name))]));
  const find: CodeBook['find'] = (field, name) => found.get(field)?.(name);
  return {
    find,
    known: (field, code) => {
      const found = books.get(field)?.get(nameKey(code));
      return found && (found.subCode ?? found.code) === code ? found : undefined;
    },
    nearest(field, name) {
      const key = nameKey(name);
      let best: { code: string; distance: number } | undefined;
      for (const [known, { code, subCode }] of books.get(field) as Map<string, FoundCode>) {
        const distance = editDistance(key, known);
        if (!best || distance < best.distance) best = { code: subCode ?? code, distance };
      }
      return best && best.distance <= Math.max(1, key.length / 4) ? best.code : undefined;
    },
  };
}

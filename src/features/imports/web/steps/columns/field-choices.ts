import type { CodeBook, CodeListName } from '../../../../children/web/public.ts';
import { type MarkedField, type PlainField, plainFields } from '../../../contract.ts';
import type { importsText } from '../../text.ts';

type Words = (typeof importsText)['vi'];

export interface FieldGroup {
  group: string;
  items: { value: string; label: string }[];
}

/** Where a family of fields begins, in the order of `plainFields`. */
const begins: readonly (readonly [keyof Words['families'], PlainField])[] = [
  ['child', 'fullName'],
  ['family', 'parents'],
  ['place', 'phone'],
  ['life', 'schooling'],
  ['circumstances', 'circumstances'],
];

const marks = [
  ['householdClass', 'household-classes'],
  ['disabilityTypes', 'disability-types'],
  ['disabilityLevel', 'disability-levels'],
] as const satisfies readonly (readonly [keyof Words['marks'], CodeListName])[];
const markedKinds = ['special', 'at-risk', 'dropout-risk', 'toxin'] as const;

/** All that a column may be taken as, in families: fields of the register, then columns of marks by what an x stands for. */
export function fieldGroups(words: Words, codes: CodeBook): FieldGroup[] {
  const plain = begins.map(([family, first], at) => {
    const next = begins[at + 1];
    const end = next ? plainFields.indexOf(next[1]) : plainFields.length;
    return {
      group: words.families[family],
      items: plainFields
        .slice(plainFields.indexOf(first), end)
        .map((field) => ({ value: field as string, label: words.fields[field] })),
    };
  });
  return [...plain, { group: words.families.marks, items: markChoices(words, codes) }];
}

function markChoices(words: Words, codes: CodeBook): FieldGroup['items'] {
  const choice = (value: MarkedField, label: string) => ({ value: value as string, label });
  const lists = marks.flatMap(([field, list]) =>
    codes.choices(list).map(({ value, label }) => choice(`${field}:${value}`, words.marks[field](label))),
  );
  const groups = markedKinds.flatMap((kind) =>
    codes
      .choices(kind)
      .map(({ value, label }) => choice(`circumstance:${kind}:${value}`, words.marks.circumstance(label))),
  );
  return [...lists, ...groups];
}

/** A field in words, marks included. */
export function fieldLabel(field: string, groups: readonly FieldGroup[]): string {
  for (const { items } of groups) for (const { value, label } of items) if (value === field) return label;
  return field;
}

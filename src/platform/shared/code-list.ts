import { z } from 'zod';
import type { PlainDate } from './plain-date.ts';
import { fold } from './vietnamese.ts';

/**
 * Lists of codes as dated data files (`db/reference/*.json`): each says where it comes from, when that was read and since
 * when it counts. An entry says so itself only where it differs from its list.
 */
const day = z.iso.date();
const text = z.string().min(1);
/** `found` was read in a source; `from-memory` still wants checking. */
const Certainty = z.enum(['found', 'from-memory']);

export const CodeEntry = z.strictObject({
  code: text,
  name: text,
  /** Other ways to write the name: to recognise it, never to print it. */
  aliases: z.array(text).default([]),
  validFrom: day.optional(),
  /** The day from which the code counts no more. */
  validTo: day.optional(),
  source: text.optional(),
  certainty: Certainty.optional(),
  note: text.optional(),
});
export type CodeEntry = z.output<typeof CodeEntry>;

export interface CodeList<E extends CodeEntry = CodeEntry> {
  title: string;
  /** The day on which the source was read. */
  readOn: PlainDate;
  validFrom: PlainDate;
  source: string;
  certainty: z.output<typeof Certainty>;
  note?: string;
  entries: E[];
}

/** How a name is compared: no accents, no case, no space, hyphen or apostrophe: "Cơ Ho", "Cơ-ho", "H'Mông" as "hmong". */
export const nameKey = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]/gu, '');

/** A list whose entries have more to say than the plain ones: `codeListOf(CodeEntry.extend({ letter: z.string() }))`. */
export const codeListOf = <S extends z.ZodType<CodeEntry>>(entry: S) =>
  z
    .strictObject({
      title: text,
      readOn: day,
      validFrom: day,
      source: text,
      certainty: Certainty,
      note: text.optional(),
      entries: z.array(entry).min(1),
    })
    .refine(({ entries }) => everyOnce(entries.map(({ code }) => code)), { error: 'a code stands twice' })
    .refine(({ entries }) => everyOnce(entries.flatMap(keysOf)), {
      error: 'two names or aliases cannot be told apart',
    });

export const PlainCodeList = codeListOf(CodeEntry);

const everyOnce = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;
const keysOf = ({ name, aliases }: CodeEntry): string[] => [name, ...aliases].map(nameKey);

/** Whether an entry of the list counts on the date. */
export const countsOn = (
  list: Pick<CodeList, 'validFrom'>,
  { validFrom = list.validFrom, validTo }: CodeEntry,
  on: PlainDate,
): boolean => validFrom <= on && (validTo === undefined || on < validTo);

/** The entries that count on the date, in the list's own order. */
export const entriesOn = <E extends CodeEntry>(list: CodeList<E>, on: PlainDate): E[] =>
  list.entries.filter((entry) => countsOn(list, entry, on));

/** Ended entries are found too: what was recorded under them is still to be named. */
export const findByCode = <E extends CodeEntry>(list: CodeList<E>, code: string): E | undefined =>
  list.entries.find((entry) => entry.code === code);

/** The entry of this name or alias that counts on the date, however it is spelt. */
export function findByName<E extends CodeEntry>(
  list: CodeList<E>,
  name: string,
  on: PlainDate,
): E | undefined {
  const key = nameKey(name);
  return entriesOn(list, on).find((entry) => keysOf(entry).includes(key));
}

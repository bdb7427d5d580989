import { toNfc } from '../vietnamese.ts';
import { type BirthQuery, takeBirth } from './query/births.ts';
import { divideGlued, findHamlet, type HamletQuery, type KnownHamlets } from './query/hamlets.ts';
import { type NumberQuery, takeLongNumber } from './query/numbers.ts';
import { wordsByKin } from './query/parents.ts';
import { type TypedWord, typedWords } from './query/words.ts';
import { type NameForm, nameForms } from './search-key.ts';

export type { BirthQuery } from './query/births.ts';
export { type HamletName, type HamletQuery, type KnownHamlets, knownHamlets } from './query/hamlets.ts';
export type { NumberQuery } from './query/numbers.ts';

/** A name as it was typed. */
export interface NameQuery {
  /** NFC, Telex and VNI keys decoded, for the screen: "nguyễn thị hòa". */
  text: string;
  /**
   * At least one: divided as typed, highland names joined and divided, then what was typed before decoding ("max" is
   * also read as "mã"). A person is meant when all words of any reading are among the words of the name.
   */
  readings: readonly NameForm[];
  /** The text ends inside the last word, which may therefore be the beginning of one. */
  unfinished: boolean;
}

/** What a search text asks for; what is absent was not asked. All parts must hold together. */
export interface PersonQuery {
  name?: NameQuery;
  birth?: BirthQuery;
  number?: NumberQuery;
  hamlet?: HamletQuery;
  mother?: NameQuery;
  father?: NameQuery;
  /** Either parent. */
  parent?: NameQuery;
  /** Numbers that are none of these ("31/02/2014"), for the screen to say so. */
  unread: readonly string[];
}

const longestQuery = 200;

function nameQuery(words: readonly TypedWord[], unfinished: boolean): NameQuery | undefined {
  const text = words.map((word) => word.spoken).join(' ');
  const typed = words.map((word) => word.typed).join(' ');
  const forms = [...nameForms(text), ...nameForms(typed)].filter((form) => form.keys.length > 0);
  const readings = new Map(forms.map((form) => [form.exact.join(' '), form]));
  if (readings.size === 0) return undefined;
  return { text, readings: [...readings.values()], unfinished };
}

/** Names hold no words of digits alone; whatever digits are left were not understood. */
const isNumber = (word: TypedWord): boolean => /^[\d/.-]+$/.test(word.typed);

/**
 * Reads what people type into a search box: words of the name with or without accents, a year or a birth date or part of
 * one, a personal or telephone number, a hamlet, parents after "mẹ", "cha", "bố", "con bà" …, in any order. Reads at
 * most 200 characters. Text without anything to search for gives `{ unread: [] }`.
 */
export function readQuery(text: string, hamlets: KnownHamlets): PersonQuery {
  const tidy = toNfc(text.slice(0, longestQuery))
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ');
  const number = takeLongNumber(tidy);
  const birth = takeBirth(number.rest);
  const words = divideGlued(typedWords(birth.rest));
  const hamlet = findHamlet(words, hamlets);
  if (hamlet)
    words.splice(hamlet.from, hamlet.to - hamlet.from, { typed: ',', spoken: '', key: '', sign: 'break' });
  const unread = words.filter((word) => isNumber(word)).map((word) => word.typed);
  const byKin = wordsByKin(words.filter((word) => !isNumber(word)));
  const last = byKin.child.at(-1);
  const unfinished = last !== undefined && last === words.at(-1) && !tidy.endsWith(' ');
  return {
    name: nameQuery(byKin.child, unfinished),
    birth: birth.found,
    number: number.found,
    hamlet: hamlet && { typed: hamlet.typed, ids: hamlet.ids },
    mother: nameQuery(byKin.mother, false),
    father: nameQuery(byKin.father, false),
    parent: nameQuery(byKin.parent, false),
    unread,
  };
}

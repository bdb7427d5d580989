import type { Context } from '../../../../platform/server/http/context.ts';
import type { NameQuery } from '../../../../platform/shared/people-names/query.ts';
import type { NameForm } from '../../../../platform/shared/people-names/search-key.ts';
import {
  dialectSearch,
  mistypedSearches,
  wordsBegunBy,
} from '../../../../platform/shared/people-names/variants.ts';
import * as search from './queries.ts';

/** In which ways names are looked for, from near to far. */

/** Of so many communes or fewer every name is looked through at once; of a district's, when nothing nearer was found. */
const lookedThrough = 3;
const lookedThroughAtLast = 60;
/** A beginning of one letter fits half a province. */
const shortestBeginning = 2;

export type Stage = () => Promise<search.NameFound[]>;

/** Near stages are all asked until the page is full; far ones only where nothing was found as typed. */
interface Stages {
  near: Stage[];
  far: Stage[];
}

export const wordsOf = (keys: readonly string[]): search.Words => keys.map((key) => [key]);

/** The ways to look for a name, the nearest first. A few communes' names are looked through at once, others by index. */
export function stagesOf(ctx: Context, name: NameQuery, asked: search.NameSearch): Stages {
  const { tx, actor } = ctx;
  const readings = name.readings.filter((reading) => reading.keys.length > 0);
  const communes = asked.area.communeIds?.length ?? Number.POSITIVE_INFINITY;
  const through = (words: search.Words, { keys, exact }: NameForm, begins = false): Stage => {
    const typed = { keys, exact: exact.join(' ') };
    return () => search.findAnywhere(tx, actor, asked, { words, begins, typed });
  };
  const otherwise = (reading: NameForm, look: (words: search.Words) => Stage[]): Stage[] => {
    const dialect = dialectSearch(reading.keys);
    return [...mistypedSearches(reading.keys), ...(dialect ? [dialect] : [])].flatMap(look);
  };
  const begins = ({ keys }: NameForm) =>
    name.unfinished && (keys.at(-1) as string).length >= shortestBeginning;
  if (communes <= lookedThrough)
    return {
      near: readings.map((reading) => through(wordsOf(reading.keys), reading, name.unfinished)),
      far: readings.flatMap((reading) => otherwise(reading, (words) => [through(words, reading)])),
    };
  const byWords = (words: search.Words): Stage[] => [
    ...(words.length > 1 ? [() => search.findByWords(tx, actor, asked, words, true)] : []),
    () => search.findByWords(tx, actor, asked, words, false),
  ];
  const anywhere = communes <= lookedThroughAtLast;
  return {
    near: readings.flatMap((reading) => byGivenName(ctx, reading, asked, begins(reading))),
    far: [
      ...readings.flatMap((reading) => byWords(wordsOf(reading.keys))),
      ...(anywhere ? readings.map((of) => through(wordsOf(of.keys), of, begins(of))) : []),
      ...readings.flatMap((reading) => otherwise(reading, byWords)),
    ],
  };
}

/** The whole name, then what was typed as family, middle and given name, then two words without a family name. */
function byGivenName(
  { tx, actor }: Context,
  { keys, exact }: NameForm,
  asked: search.NameSearch,
  begins: boolean,
): Stage[] {
  const last = keys.at(-1) as string;
  const given = begins ? wordsBegunBy(last) : [last];
  const withFamily = keys.length > 1 ? keys[0] : undefined;
  const find =
    (family: string | undefined, held: readonly string[]): Stage =>
    () =>
      search.findByGiven(tx, actor, asked, { given, family, words: wordsOf(held) });
  return [
    () => search.findWholeName(tx, actor, asked, { keys, exact: exact.join(' ') }),
    find(withFamily, keys.slice(1, -1)),
    ...(keys.length === 2 ? [find(undefined, keys.slice(0, 1))] : []),
  ];
}

import type { Context } from '../../../../platform/server/http/context.ts';
import type { NameQuery } from '../../../../platform/shared/people-names/query.ts';
import type { NameForm } from '../../../../platform/shared/people-names/search-key.ts';
import {
  dialectSearch,
  mistypedSearches,
  wordsBegunBy,
} from '../../../../platform/shared/people-names/variants.ts';
import * as search from '../queries/search.ts';

/** In which ways names are looked for, from near to far. */

/** Of so many communes or fewer every name may be looked through; of a district's, when nothing nearer was found. */
const few = 3;
const lookedThroughAtLast = 60;
/** So many words tell enough to look by them first, and through every name only when they find nothing. */
const telling = 3;
/** A beginning of one letter fits half a province. */
const shortestBeginning = 2;

export type Stage = () => Promise<search.NameFound[]>;

/** Near stages are all asked until the page is full; far ones only where nothing was found as typed. */
interface Stages {
  near: Stage[];
  far: Stage[];
}

/** The ways to look for a name, the nearest first. */
export function stagesOf(ctx: Context, name: NameQuery, within: search.NameSearch): Stages {
  const readings = name.readings.filter((reading) => reading.keys.length > 0);
  const communes = within.area.communeIds?.length ?? Number.POSITIVE_INFINITY;
  // Where all that the person sees is meant, its units say enough: the index of names holds them and no communes.
  const spelt = communes <= few || within.area.chosen;
  const asked = spelt ? within : { ...within, area: { ...within.area, communeIds: undefined } };
  const ways = waysOf(ctx, asked, name.unfinished);
  const each = (way: (reading: NameForm) => Stage[]) => readings.flatMap(way);
  const otherwise = (look: (words: search.Words, reading: NameForm) => Stage[]) =>
    each((reading) => othersOf(reading).flatMap((words) => look(words, reading)));
  if (communes <= few) {
    const near = (reading: NameForm) =>
      reading.keys.length >= telling
        ? [ways.inFamily(reading), ways.withoutFamily(reading)]
        : [ways.anywhere(reading)];
    return {
      near: each(near),
      far: [
        ...each((reading) => (reading.keys.length >= telling ? [ways.anywhere(reading)] : [])),
        ...otherwise((words, reading) => [ways.anywhere(reading, words)]),
      ],
    };
  }
  return {
    near: each(({ keys, exact }) => [ways.whole({ keys, exact }), ...ways.byGivenName({ keys, exact })]),
    far: [
      ...each(({ keys }) => ways.byWords(search.wordsOf(keys))),
      ...each((reading) => (communes <= lookedThroughAtLast ? [ways.anywhere(reading)] : [])),
      ...otherwise((words) => ways.byWords(words)),
    ],
  };
}

/** What may have been meant by words that nobody bears: one of them mistyped, or all as another region spells them. */
function othersOf({ keys }: NameForm): search.Words[] {
  const dialect = dialectSearch(keys);
  return [...mistypedSearches(keys), ...(dialect ? [dialect] : [])];
}

function waysOf({ tx, actor }: Context, asked: search.NameSearch, unfinished: boolean) {
  const typedAs = ({ keys, exact }: NameForm): search.Typed => ({ keys, exact: exact.join(' ') });
  const among = (reading: NameForm, words?: search.Words) => ({
    words: words ?? search.wordsOf(reading.keys),
    begins: unfinished && !words,
    typed: typedAs(reading),
  });
  const givenOf = (keys: readonly string[]): readonly string[] => {
    const last = keys.at(-1) as string;
    return unfinished && last.length >= shortestBeginning ? wordsBegunBy(last) : [last];
  };
  const byGiven =
    (name: Parameters<typeof search.findByGiven>[3]): Stage =>
    () =>
      search.findByGiven(tx, actor, asked, name);
  return {
    whole:
      (reading: NameForm): Stage =>
      () =>
        search.findWholeName(tx, actor, asked, typedAs(reading)),
    inFamily:
      (reading: NameForm): Stage =>
      () =>
        search.findInFamily(tx, actor, asked, among(reading)),
    anywhere:
      (reading: NameForm, words?: search.Words): Stage =>
      () =>
        search.findAnywhere(tx, actor, asked, among(reading, words)),
    byWords: (words: search.Words): Stage[] => [
      ...(words.length > 1 ? [() => search.findByWords(tx, actor, asked, words, true)] : []),
      () => search.findByWords(tx, actor, asked, words, false),
    ],
    withoutFamily: ({ keys }: NameForm): Stage =>
      byGiven({ given: givenOf(keys), first: [], held: keys.slice(0, -1) }),
    /** The last word typed is the given name: behind all others as they were typed, with words left out, with no family name. */
    byGivenName: ({ keys }: NameForm): Stage[] => {
      const given = givenOf(keys);
      const [family, ...middle] = keys.slice(0, -1);
      if (family === undefined) return [byGiven({ given, first: [], held: [] })];
      return [
        byGiven({ given, first: [family, ...middle], held: [] }),
        middle.length > 0
          ? byGiven({ given, first: [family], held: middle })
          : byGiven({ given, first: [], held: [family] }),
      ];
    },
  };
}

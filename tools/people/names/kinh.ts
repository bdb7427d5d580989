import type { Random } from '../../demonstration/content/random.ts';
import { type Draw, weighted } from '../chance.ts';
import { boys, girls, men, middle, women, wordCounts } from './given-names.ts';
import { type Region, surnamesOf } from './surnames.ts';

/** Names differ by sex and by generation. */
export type Bearer = 'girls' | 'boys' | 'women' | 'men';

const given: Readonly<Record<Bearer, Draw<string>>> = {
  girls: weighted(girls),
  boys: weighted(boys),
  women: weighted(women),
  men: weighted(men),
};
const middles: Readonly<Record<Bearer, Draw<string>>> = {
  girls: weighted(middle.girls),
  boys: weighted(middle.boys),
  women: weighted(middle.women),
  men: weighted(middle.men),
};
const counts: Readonly<Record<Bearer, Draw<number>>> = {
  girls: weighted(wordCounts.girls),
  boys: weighted(wordCounts.boys),
  women: weighted(wordCounts.women),
  men: weighted(wordCounts.men),
};

const surnames: Readonly<Record<Region, Draw<string>>> = {
  north: weighted(surnamesOf('north')),
  'north-central': weighted(surnamesOf('north-central')),
  highlands: weighted(surnamesOf('highlands')),
  south: weighted(surnamesOf('south')),
};

export const kinhSurname = (random: Random, region: Region): string => surnames[region](random);

/** "Nguyễn Thị Ngọc Ánh": họ, then as many words of đệm as the count leaves, then tên; no word twice in a row. */
export function kinhName(random: Random, bearer: Bearer, surname: string): string {
  let last = given[bearer](random);
  while (last === surname) last = given[bearer](random);
  const between = counts[bearer](random) - 2;
  let name = surname;
  let previous = surname;
  for (let place = 0; place < between; place++) {
    let word = middles[bearer](random);
    // "Thị" stands first among the middle words, or nowhere.
    while (word === previous || word === last || (word === 'Thị' && place > 0))
      word = middles[bearer](random);
    name += ` ${word}`;
    previous = word;
  }
  return `${name} ${last}`;
}

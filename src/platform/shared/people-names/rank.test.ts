import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NameQuery, knownHamlets, readQuery } from './query.ts';
import { compareHits, type Hit, matchChild, matchTier, type Tier, tiers } from './rank.ts';
import { nameKeyOf } from './search-key.ts';
import { dialectSearch, mistypedSearches } from './variants.ts';

const nowhere = knownHamlets([]);
const nameOf = (text: string): NameQuery => readQuery(text, nowhere).name as NameQuery;

const register = `
  Nguyễn Thị Hoà, Nguyễn Thị Hoa, Nguyễn Thị Hòa, Nguyễn Thị Ngọc Hoa, Trần Văn Hoà, Lê Thị Hoài,
  Hoa Thị Nguyễn, Đỗ Văn An, Đỗ Văn Ân, Ðỗ Văn Anh, Lý Thị Mỹ, Lí Thị Mĩ Duyên, Phạm Đức Dũng,
  Phan Đức Giung, Phạm Văn Đung, Hoàng Văn Nam, Huỳnh Văn Nam, Vũ Trà My, Võ Chà Mi, H'Hen Niê,
  H Hen Niê, Y-Moan Ênuôl, Giàng A Páo, Thạch, Trần Xuân Sinh, Trần Suân Xinh, Bùi Quý Quốc,
  Ksor Nham, Nguyễn Max, Nguyễn Văn Trường, Nguyễn Văn Chường, Lê Nguyễn Bảo Trân, Lê Bảo Trân
`
  .trim()
  .split(/,\s+/);
const keyed = register.map((fullName, at) => ({ fullName, key: nameKeyOf(fullName), id: String(at) }));

/** The hits as one line each: tier and name, best first. */
function hits(text: string): string[] {
  const query = nameOf(text);
  const found: Hit[] = keyed.flatMap(({ fullName, key, id }) => {
    const match = matchTier(query, key);
    return match ? [{ match, fullName, id }] : [];
  });
  return found.sort(compareHits).map(({ match, fullName }) => `${match.tier} ${fullName}`);
}

/**
 * Query → its hits, best first, by tier. ␣ is a space at the end, which says that the last word is whole; … at the end:
 * weaker hits may follow.
 */
const expected = `
  nguyễn thị hoà → exact: Nguyễn Thị Hoà, Nguyễn Thị Hòa; folded: Nguyễn Thị Hoa …
  NGUYỄN THỊ HÒA → exact: Nguyễn Thị Hoà, Nguyễn Thị Hòa; folded: Nguyễn Thị Hoa …
  nguyễn thị hoa → exact: Nguyễn Thị Hoa; folded: Nguyễn Thị Hoà, Nguyễn Thị Hòa …
  nguyen thi hoa → folded: Nguyễn Thị Hoa, Nguyễn Thị Hoà, Nguyễn Thị Hòa; words: Nguyễn Thị Ngọc Hoa, Hoa Thị Nguyễn …
  nguyen thi hoà → folded: Nguyễn Thị Hoà, Nguyễn Thị Hòa, Nguyễn Thị Hoa …
  nguyeenx thij hoaf → exact: Nguyễn Thị Hoà, Nguyễn Thị Hòa; folded: Nguyễn Thị Hoa …
  nguye6n4 thi5 hoa2 → exact: Nguyễn Thị Hoà, Nguyễn Thị Hòa; folded: Nguyễn Thị Hoa …
  nguyễn thị hoà → exact: Nguyễn Thị Hoà, Nguyễn Thị Hòa …
  hoa → words: Nguyễn Thị Hoa, Nguyễn Thị Ngọc Hoa, Nguyễn Thị Hoà, Trần Văn Hoà, Nguyễn Thị Hòa, Hoa Thị Nguyễn; beginning: Lê Thị Hoài, Hoàng Văn Nam
  hoa␣ → words: Nguyễn Thị Hoa, Nguyễn Thị Ngọc Hoa, Nguyễn Thị Hoà, Trần Văn Hoà, Nguyễn Thị Hòa, Hoa Thị Nguyễn …
  hoà → words: Nguyễn Thị Hoà, Trần Văn Hoà, Nguyễn Thị Hòa, Nguyễn Thị Hoa, Nguyễn Thị Ngọc Hoa, Hoa Thị Nguyễn …
  hòa nguyễn → words: Nguyễn Thị Hoà, Nguyễn Thị Hòa, Hoa Thị Nguyễn …
  nguyen hoa → words: Nguyễn Thị Hoa, Nguyễn Thị Ngọc Hoa, Nguyễn Thị Hoà, Nguyễn Thị Hòa, Hoa Thị Nguyễn
  hoa thi nguyen → folded: Hoa Thị Nguyễn; words: Nguyễn Thị Hoa, Nguyễn Thị Ngọc Hoa …
  nguyen thi h → beginning: Nguyễn Thị Hoa, Nguyễn Thị Ngọc Hoa, Nguyễn Thị Hoà, Nguyễn Thị Hòa, Hoa Thị Nguyễn
  nguyễn thị hò → beginning: Nguyễn Thị Hoà, Nguyễn Thị Hòa, Nguyễn Thị Hoa …
  nguyen thi hao → mistyped: Nguyễn Thị Hoa, Nguyễn Thị Ngọc Hoa, Nguyễn Thị Hoà, Nguyễn Thị Hòa …
  nguyn thi hoa → mistyped: Nguyễn Thị Hoa …
  nguyn thi hao → nothing
  đỗ văn an → exact: Đỗ Văn An; folded: Đỗ Văn Ân; beginning: Ðỗ Văn Anh
  đỗ văn ân → exact: Đỗ Văn Ân; folded: Đỗ Văn An …
  do van an → folded: Đỗ Văn An, Đỗ Văn Ân; beginning: Ðỗ Văn Anh
  do van an␣ → folded: Đỗ Văn An, Đỗ Văn Ân; mistyped: Ðỗ Văn Anh
  Ðỗ Văn Anh → exact: Ðỗ Văn Anh …
  ddoox vawn aan → exact: Đỗ Văn Ân; folded: Đỗ Văn An …
  d9o64 va8n a6n → exact: Đỗ Văn Ân; folded: Đỗ Văn An …
  lý thị mỹ → exact: Lý Thị Mỹ; words: Lí Thị Mĩ Duyên
  lí thị mĩ → exact: Lý Thị Mỹ; words: Lí Thị Mĩ Duyên
  ly thi my → folded: Lý Thị Mỹ; words: Lí Thị Mĩ Duyên
  duyen ly → words: Lí Thị Mĩ Duyên
  lys thij myx → exact: Lý Thị Mỹ; words: Lí Thị Mĩ Duyên
  pham duc dung → folded: Phạm Đức Dũng
  phan duc dung → mistyped: Phạm Đức Dũng; dialect: Phan Đức Giung
  pham van dung → folded: Phạm Văn Đung
  phạm đức giũng → mistyped: Phan Đức Giung; dialect: Phạm Đức Dũng
  hoàng văn nam → exact: Hoàng Văn Nam
  huynh van nam → folded: Huỳnh Văn Nam
  nam hoang → words: Hoàng Văn Nam
  van nam → words: Hoàng Văn Nam, Huỳnh Văn Nam
  tra my → words: Vũ Trà My; dialect: Võ Chà Mi
  cha mi → words: Võ Chà Mi; dialect: Vũ Trà My
  võ chà my → exact: Võ Chà Mi
  h'hen niê → exact: H Hen Niê, H'Hen Niê
  hhen nie → folded: H Hen Niê, H'Hen Niê
  h hen nie → folded: H Hen Niê, H'Hen Niê
  h’hen → words: H Hen Niê, H'Hen Niê
  hen → words: H Hen Niê, H'Hen Niê
  y moan → words: Y-Moan Ênuôl
  ymoan enuol → folded: Y-Moan Ênuôl
  giang a pao → folded: Giàng A Páo
  pao giang → words: Giàng A Páo
  thạch → exact: Thạch
  thach → folded: Thạch
  trần xuân sinh → exact: Trần Xuân Sinh; dialect: Trần Suân Xinh
  suan sinh → mistyped: Trần Xuân Sinh, Trần Suân Xinh
  bui qui quoc → folded: Bùi Quý Quốc
  bùi quí quốc → exact: Bùi Quý Quốc
  ksor → words: Ksor Nham
  max → words: Nguyễn Max …
  trường → words: Nguyễn Văn Trường; dialect: Nguyễn Văn Chường …
  le bao tran → folded: Lê Bảo Trân; words: Lê Nguyễn Bảo Trân
  trân lê → words: Lê Bảo Trân, Lê Nguyễn Bảo Trân
  bảo trâ → beginning: Lê Bảo Trân, Lê Nguyễn Bảo Trân
  phạm văn nam → nothing
  nguyen van an binh minh → nothing
`;

const cases = expected
  .trim()
  .split('\n')
  .map((line) => {
    const [query, answer] = line.trim().split(' → ') as [string, string];
    const open = answer.endsWith(' …');
    const groups = answer
      .replace(/ …$/, '')
      .split('; ')
      .filter((group) => group !== 'nothing');
    const names = groups.flatMap((group) => {
      const [tier, list] = group.split(': ') as [string, string];
      return list.split(', ').map((each) => `${tier} ${each}`);
    });
    return { query: query.replace('␣', ' '), names, open };
  });

describe('what is found, best first', () => {
  test.each(cases)('$query', ({ query, names, open }) => {
    const found = hits(query);
    expect(open ? found.slice(0, names.length) : found).toEqual(names);
  });

  test('however the query is composed', () => {
    for (const { query } of cases) expect(hits(query.normalize('NFD'))).toEqual(hits(query));
  });
});

describe('a parent typed like a child', () => {
  const parents = [nameKeyOf('Lê Thị Hòa'), nameKeyOf('Phạm Văn Đức')];
  const match = (text: string, child: string) => matchChild(nameOf(text), nameKeyOf(child), parents);

  test.each([
    ['lê thị hoà', 'Phạm Gia Bảo', { tier: 'parent', finer: 0 }],
    ['le thi hoa', 'Phạm Gia Bảo', { tier: 'parent', finer: 1 }],
    ['lê thị hoá', 'Phạm Gia Bảo', { tier: 'parent', finer: 5 }],
    ['le thi hoa', 'Lê Thị Hao', { tier: 'parent', finer: 1 }],
    ['le thi hoa', 'Lê Thị Hoà', { tier: 'folded', finer: 0 }],
    ['thi hoa ', 'Phạm Gia Bảo', undefined],
    ['pham bao', 'Phạm Gia Bảo', { tier: 'words', finer: 0 }],
  ])('%s for %s', (text, child, wanted) => expect(match(text, child)).toEqual(wanted));
});

const name = fc.constantFrom(...register);
const word = fc.constantFrom(...new Set(register.flatMap((each) => each.split(' '))));
const typed = fc.oneof(
  name,
  fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
);

describe('always', () => {
  test('a name finds itself exactly', () => {
    for (const { fullName, key } of keyed)
      expect(matchTier(nameOf(fullName), key)?.tier).toMatch(/exact|folded/);
  });

  test('the index finds what the tiers accept: words, mistyped words and dialect spellings', () => {
    const vocabulary = new Set(keyed.flatMap(({ key }) => key.tokens));
    const holds = (tokens: readonly string[], wanted: readonly (readonly string[])[]): boolean =>
      wanted.every((oneOf) => oneOf.some((each) => tokens.includes(each)));
    const asks = (tier: Tier, keys: readonly string[]): (readonly (readonly string[])[])[] => {
      if (tier === 'mistyped') return mistypedSearches(keys, vocabulary);
      if (tier === 'dialect') return [dialectSearch(keys, vocabulary) ?? []];
      return [keys.map((key) => [key])];
    };
    fc.assert(
      fc.property(typed, (text) => {
        const query = nameOf(`${text} `);
        for (const { key } of keyed) {
          const tier = matchTier(query, key)?.tier;
          if (!tier) continue;
          const found = query.readings.some((form) =>
            asks(tier, form.keys).some((ask) => holds(key.tokens, ask)),
          );
          expect([text, key.text, tier, found]).toEqual([text, key.text, tier, true]);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('the order is total: hits in any order end in one order', () => {
    const hit = fc.record({
      match: fc.record({ tier: fc.constantFrom(...tiers), finer: fc.nat(7) }),
      fullName: name,
      birthDate: fc.constantFrom('2014-03-05', '2015-01-01', undefined),
      id: fc.constantFrom('a', 'b', 'c'),
    });
    fc.assert(
      fc.property(fc.array(hit, { maxLength: 8 }), (some) => {
        const sorted = [...some].sort(compareHits);
        expect([...some].reverse().sort(compareHits)).toEqual(sorted);
        for (const [at, each] of sorted.entries()) {
          const next = sorted[at + 1];
          if (next)
            expect(tiers.indexOf(each.match.tier)).toBeLessThanOrEqual(tiers.indexOf(next.match.tier));
        }
      }),
    );
  });

  test('equal names go the older child first, then by id; no birth date comes last', () => {
    const match = { tier: 'exact', finer: 0 } as const;
    const list: Hit[] = [
      { match, fullName: 'Lê An', id: 'd' },
      { match, fullName: 'Lê An', birthDate: '2015-01-01', id: 'c' },
      { match, fullName: 'Lê An', birthDate: '2014-01-01', id: 'b' },
      { match, fullName: 'Lê An', birthDate: '2014-01-01', id: 'a' },
    ];
    expect(list.sort(compareHits).map((each) => each.id)).toEqual(['a', 'b', 'c', 'd']);
  });
});

import type pg from 'pg';
import { findChildren } from '../../../src/features/children/server/queries/children.ts';
import { findWholeName, type NameSearch } from '../../../src/features/children/server/queries/search.ts';
import { expectThat, type Work } from '../served/pieces.ts';
import { bearersOf, childrenOf, type KnownChild, namesIn, type Reach, reachesOf } from './known.ts';
import { figuresWork } from './work-figures.ts';
import { listWork } from './work-lists.ts';
import type { Country } from './places.ts';

/** What people ask of the register all day, each with its goal (issue: speed) and the same SQL bare. */

export async function registerWork(
  pool: pg.Pool,
  country: Country,
): Promise<{ work: Work[]; saving: Saving }> {
  const reaches = reachesOf(country);
  const saving = await savingOf(pool, reaches.communes);
  const work = [
    await searchWork(pool, {
      name: 'tìm tên ba tiếng không dấu trong một xã',
      goal: 25,
      reaches: reaches.communes,
    }),
    await searchWork(pool, { name: '… trong một tỉnh (một phần tư)', goal: 60, reaches: [reaches.province] }),
    await searchWork(pool, { name: '… khắp nơi', goal: 120, reaches: [reaches.whole] }),
    openWork(await booksOf(pool, reaches.communes, 100)),
    saving.work,
    ...(await figuresWork(pool, reaches)),
    ...(await listWork(pool, reaches)),
  ];
  return { work, saving };
}

interface Answer {
  hits: { childId: string }[];
}

async function searchWork(
  pool: pg.Pool,
  { name, goal, reaches }: { name: string; goal: number; reaches: Reach[] },
): Promise<Work> {
  const asked = await Promise.all(
    reaches.map(async (reach) => ({
      reach,
      names: await namesIn(pool, reach.communeIds, reaches.length > 1 ? 20 : 64),
    })),
  );
  let turn = 0;
  const next = (client: number) => {
    const { reach, names } = asked[client % asked.length] as (typeof asked)[number];
    turn += 1;
    return { reach, text: names[(turn + client) % names.length] as string };
  };
  const checked = next(0);
  const bearers = await bearersOf(pool, checked.reach.communeIds, checked.text);
  let isFirst = true;
  return {
    ...{ name, goal },
    ask: (client) => {
      const { reach, text } = isFirst ? checked : next(client);
      isFirst = false;
      return { login: reach.login, path: '/api/children/search', body: { text } };
    },
    check: ({ hits }: Answer) => {
      const wanted = Math.min(20, bearers.size);
      const found = hits.filter(({ childId }) => bearers.has(childId)).length;
      expectThat(wanted > 0 && found >= wanted, `${found} of ${bearers.size} bearers of ${checked.text}`);
    },
    bare: async (tx, client) => {
      const { reach, text } = next(client);
      const search: NameSearch = {
        ...{ whose: 'own', area: { communeIds: reach.communeIds, unitIds: undefined }, unitIds: undefined },
        ...{ birthYear: undefined, kin: undefined, withEnded: false, limit: 84 },
      };
      const keys = text.split(' ');
      const found = await findWholeName(tx, reach.actor, search, { keys, exact: text });
      const ids = found.map(({ childId }) => childId);
      await findChildren(tx, reach.actor, ids, '2021');
    },
  };
}

interface Book {
  reach: Reach;
  turn: number;
  children: KnownChild[];
}

/** An officer for each client, with children of their own commune. */
const booksOf = (pool: pg.Pool, reaches: Reach[], count: number): Promise<Book[]> =>
  Promise.all(
    reaches.map(async (reach) => ({
      ...{ reach, turn: 0 },
      children: await childrenOf(pool, (reach.communeIds as string[])[0] as string, count),
    })),
  );

function openWork(books: Book[]): Work {
  const next = (client: number) => {
    const book = books[client % books.length] as Book;
    return { book, childId: (book.children[book.turn++ % book.children.length] as KnownChild).id };
  };
  return {
    ...{ name: 'mở một trẻ em', goal: 15 },
    ask: (client) => {
      const { book, childId } = next(client);
      return { login: book.reach.login, path: `/api/children/${childId}` };
    },
    check: ({ child, stays }: { child: { fullName: string }; stays: unknown[] }) =>
      expectThat(child.fullName !== '' && stays.length > 0, 'a child with its stays'),
    bare: (tx, client) => {
      const { book, childId } = next(client);
      return findChildren(tx, book.reach.actor, [childId], '2021');
    },
  };
}

export interface Saving {
  work: Work;
  /** @throws Error when a save was not kept. */
  verify(): Promise<void>;
  /** How many were sent so far. */
  sent(): number;
}

/** Each client changes one field of one child after the other in its own commune. */
async function savingOf(pool: pg.Pool, reaches: Reach[]): Promise<Saving> {
  const books = await booksOf(pool, reaches, 100);
  let sent = 0;
  const work: Work = {
    ...{ name: 'lưu một ô, có nhật ký', goal: 40 },
    ask: (client) => {
      const book = books[client] as Book;
      const child = book.children[book.turn++ % book.children.length] as KnownChild;
      // Another value than any run before left there: saving what stands is no change.
      const letter = 'ABCD'[Math.floor(book.turn / book.children.length) % 4];
      const fields = { grade: `${(book.turn % 9) + 1}${letter}${process.pid % 10_000}` };
      const change = { childId: child.id, version: child.version++, fields };
      sent += 1;
      return { login: book.reach.login, path: '/api/children/change', body: { changes: [change] } };
    },
    check: ({ results }: { results: { outcome: string }[] }) =>
      expectThat(results[0]?.outcome === 'saved', JSON.stringify(results).slice(0, 200)),
  };
  const verify = async () => {
    const written = books.flatMap(({ children }) => children);
    const { rows } = await pool.query<KnownChild>(
      'select id, version from children where id = any($1::uuid[])',
      [written.map(({ id }) => id)],
    );
    const kept = new Map(rows.map(({ id, version }) => [id, version]));
    const lost = written.filter(({ id, version }) => kept.get(id) !== version);
    // A change to what stood there already keeps the version: it is none.
    expectThat(lost.length === 0, `${lost.length} children with another version than was saved`);
  };
  return { work, verify, sent: () => sent };
}

import type pg from 'pg';
import type { sortKeys } from '../../../src/features/children/contract.ts';
import { findFollowed, findKey } from '../../../src/features/children/server/queries-lists.ts';
import { findChildren } from '../../../src/features/children/server/queries/children.ts';
import { expectThat, type Work } from '../served/pieces.ts';
import { deepIn, type Reach, type Reaches } from './known.ts';
import { measuredOn } from './rows.ts';

type Sort = (typeof sortKeys)[number];

const names = `given_name collate "vi-x-icu", family_name collate "vi-x-icu", middle_name collate "vi-x-icu", id`;
const orders: Readonly<Record<Sort, { word: string; order: string }>> = {
  name: { word: 'tên', order: names },
  'birth-date': { word: 'ngày sinh', order: 'birth_date, id' },
  unit: { word: 'thôn', order: `commune_id, unit_id, ${names}` },
  changed: { word: 'lúc sửa', order: 'changed_at, id' },
};

interface Page {
  reach: Reach;
  sort: Sort;
  descending: boolean;
  after: string | undefined;
}

/** First pages and pages from the middle and near the end, both ways, of a commune, a district, a province and the whole. */
export async function listWork(pool: pg.Pool, reaches: Reaches): Promise<Work[]> {
  const places: [string, Reach][] = [
    ['một xã', reaches.communes[0] as Reach],
    ['một huyện', reaches.district],
    ['một tỉnh', reaches.province],
    ['cả vùng', reaches.whole],
  ];
  const pieces: Work[] = [];
  for (const [place, reach] of places)
    for (const sort of Object.keys(orders) as Sort[])
      pieces.push(
        pieceOf(`trang danh sách ${place}, xếp theo ${orders[sort].word}`, await pagesOf(pool, reach, sort)),
      );
  return pieces;
}

async function pagesOf(pool: pg.Pool, reach: Reach, sort: Sort): Promise<Page[]> {
  const after: (string | undefined)[] = [undefined];
  for (const share of [0.5, 0.95])
    after.push(await deepIn(pool, { communes: reach.communeIds, order: orders[sort].order, share }));
  return after.flatMap((id) => [false, true].map((descending) => ({ reach, sort, descending, after: id })));
}

function pieceOf(name: string, pages: Page[]): Work {
  let turn = 0;
  const next = () => pages[turn++ % pages.length] as Page;
  return {
    ...{ name, goal: 50, clients: [16] },
    ask: () => {
      const { reach, sort, descending, after } = next();
      const path = `/api/children?sort=${sort}&descending=${descending}${after ? `&after=${after}` : ''}`;
      return { login: reach.login, path };
    },
    check: ({ rows, next: more }: { rows: unknown[]; next: unknown }) =>
      expectThat(rows.length === 50 && more !== null, `a page of ${rows.length}`),
    bare: async (tx) => {
      const { reach, sort, descending, after } = next();
      const { communeIds, actor } = reach;
      const key = after && (await findKey(tx, actor, { sort, descending }, after));
      const found = await findFollowed(tx, actor, measuredOn, {
        ...{
          filter: { list: 'all' },
          area: { communeIds, unitIds: undefined, wide: (communeIds?.length ?? 0) > 50 },
        },
        page: { sort, descending, after: key || undefined, limit: 51 },
      });
      const ids = found.slice(0, 50).map(({ id }) => id);
      await findChildren(tx, actor, ids, '2021');
    },
  };
}

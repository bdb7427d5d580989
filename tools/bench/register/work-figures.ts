import type pg from 'pg';
import { countMembers, countStays } from '../../../src/features/children/server/queries-figures.ts';
import { expectThat, type Work } from '../served/pieces.ts';
import { countedOn, type Reach, type Reaches } from './known.ts';

interface Figures {
  all: {
    children: { total: number };
    special: { total: number };
    groups: Record<string, { total: number }>;
  };
}

/** Days over the register's years; the first is the one that is checked. */
const days = ['2019-06-30', '2021-11-29', '2017-12-31', '2020-03-15', '2018-09-05', '2021-06-01'];

export async function figuresWork(pool: pg.Pool, { district, province, whole }: Reaches): Promise<Work[]> {
  return [
    await figuresPiece(pool, { name: 'đếm xã × hoàn cảnh × giới, một huyện', goal: 50, reach: district }),
    await figuresPiece(pool, { name: '… một tỉnh (một phần tư)', goal: 500, reach: province }),
    await figuresPiece(pool, { name: '… cả vùng', goal: 500, reach: { ...whole, login: 'lanhdao.vung' } }),
  ];
}

async function figuresPiece(
  pool: pg.Pool,
  { name, goal, reach }: { name: string; goal: number; reach: Reach },
): Promise<Work> {
  const expected = await countedOn(pool, reach.communeIds, days[0] as string);
  let turn = 0;
  let isFirst = true;
  const next = () => days[turn++ % days.length] as string;
  return {
    ...{ name, goal },
    ask: () => {
      const on = isFirst ? days[0] : next();
      isFirst = false;
      return { login: reach.login, path: `/api/children/figures?on=${on}` };
    },
    check: ({ all }: Figures) => {
      const memberships = Object.values(all.groups).reduce((sum, { total }) => sum + total, 0);
      const found = { children: all.children.total, special: all.special.total, memberships };
      expectThat(
        JSON.stringify(found) === JSON.stringify(expected),
        `${JSON.stringify({ found, expected })}`,
      );
    },
    bare: async (tx) => {
      const of = {
        on: next(),
        by: 'commune' as const,
        area: { communeIds: reach.communeIds, unitIds: undefined },
      };
      await countStays(tx, reach.actor, of);
      await countMembers(tx, reach.actor, of);
    },
  };
}

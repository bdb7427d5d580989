import { setTimeout } from 'node:timers/promises';
import type pg from 'pg';
import type { Served } from '../served/served.ts';

/** What other officers do while a list comes in: each opens a child, a list, and saves a field, with a moment between. */

export interface Officer {
  login: string;
  unitId: string;
}

const pauseMs = 100;
export const works = ['mở hồ sơ', 'mở danh sách', 'lưu một ô'] as const;
type Took = Record<(typeof works)[number], number[]>;

/** Works until told to stop; answers the milliseconds of each act. */
export function others(served: Served, pool: pg.Pool, officers: readonly Officer[]) {
  const took: Took = { 'mở hồ sơ': [], 'mở danh sách': [], 'lưu một ô': [] };
  let stopped = false;
  const timed = async (work: keyof Took, act: () => Promise<unknown>) => {
    const began = performance.now();
    await act();
    took[work].push(performance.now() - began);
    await setTimeout(pauseMs);
  };
  const work = async ({ login, unitId }: Officer) => {
    const { rows } = await pool.query<{ id: string }>(
      `select id from children where commune_id = $1 and state = 'living-here' order by id limit 200`,
      [unitId],
    );
    const versions = new Map<string, number>();
    for (let turn = 0; !stopped; turn += 1) {
      const childId = (rows[turn % rows.length] as { id: string }).id;
      await timed('mở hồ sơ', async () => {
        const { child } = JSON.parse(
          (await served.ask({ login, path: `/api/children/${childId}` })).toString(),
        );
        versions.set(childId, child.version);
      });
      await timed('mở danh sách', () => served.ask({ login, path: '/api/children?limit=50' }));
      await timed('lưu một ô', async () => {
        const change = { childId, version: versions.get(childId), fields: { note: `lần ${turn}` } };
        const body = { changes: [change] };
        const { results } = JSON.parse(
          (await served.ask({ login, path: '/api/children/change', body })).toString(),
        );
        if (results[0].outcome !== 'saved') throw new Error(`not saved: ${results[0].outcome}`);
      });
    }
  };
  const all = Promise.all(officers.map(work));
  return {
    async stop(): Promise<Took> {
      stopped = true;
      await all;
      return took;
    },
  };
}

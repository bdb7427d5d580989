import { type Kysely, sql } from 'kysely';
import type pg from 'pg';
import { findFiles } from '../../../src/features/cases/server/queries-cases.ts';
import { findClocks, findEvents } from '../../../src/features/cases/server/queries-history.ts';
import { findQueue } from '../../../src/features/cases/server/queries-queue.ts';
import type { Actor } from '../../../src/platform/shared/actor.ts';
import { newId } from '../../../src/platform/shared/id.ts';
import { type Reach, reachesOf } from '../register/known.ts';
import { communeId, type Country, localityId, writers } from '../register/places.ts';
import { measuredAt } from '../served/moment.ts';
import { expectThat, type Work } from '../served/pieces.ts';
import { accountOf } from './fill.ts';

/** What people ask of cases all day, each with its goal (issue 4, 5) and the same SQL bare. */

interface OpenCase {
  id: string;
  version: number;
}

interface Office {
  reach: Reach;
  actor: Actor;
  open: OpenCase[];
  all: string[];
}

async function officesOf(pool: pg.Pool, reaches: readonly Reach[]): Promise<Office[]> {
  const offices: Office[] = [];
  for (const [at, reach] of reaches.slice(0, writers).entries()) {
    const { rows } = await pool.query<OpenCase & { stage: string }>(
      `select id, version, stage from case_files where locality_id = $1 and unit_id = $2 order by md5(id::text) limit 5000`,
      [localityId, communeId(at)],
    );
    const open = rows.filter(({ stage }) => stage === 'carrying-out');
    const actor = { ...reach.actor, accountId: accountOf(reach.login) };
    offices.push({ reach, actor, open, all: rows.map(({ id }) => id) });
  }
  return offices;
}

/** Each person goes over their own cases in turn. */
const turnOf = () => {
  const turns = new Map<number, number>();
  return <T>(client: number, of: readonly T[]): T => {
    const turn = (turns.get(client) ?? 0) + 1;
    turns.set(client, turn);
    return of[turn % of.length] as T;
  };
};

export async function casesWork(pool: pg.Pool, country: Country): Promise<Work[]> {
  await pool.query('create table if not exists bench_case_events (like case_events)');
  const reaches = reachesOf(country);
  const offices = await officesOf(pool, reaches.communes);
  const officeOf = (client: number) => offices[client % offices.length] as Office;
  return [
    queueWork(officeOf),
    pageWork(officeOf),
    clocksWork(reaches, offices),
    listWork(reaches),
    writeWork(officeOf),
    ...figuresWork(reaches),
  ];
}

type OfficeOf = (client: number) => Office;

const queueWork = (officeOf: OfficeOf): Work => ({
  ...{ name: 'hàng đợi của công chức xã, có đồng hồ', goal: 50 },
  ask: (client) => ({ login: officeOf(client).reach.login, path: '/api/case-queue' }),
  check: ({ rows }: { rows: unknown[] }) => expectThat(rows.length > 20, `${rows.length} rows of a queue`),
  bare: (tx, client) => findQueue(tx, officeOf(client).actor, { decidesAt: [], limit: 26 }),
});

function pageWork(officeOf: OfficeOf): Work {
  const [asked, bare] = [turnOf(), turnOf()];
  return {
    ...{ name: 'trang một vụ việc, mười việc đã làm', goal: 80 },
    ask: (client) => {
      const { reach, all } = officeOf(client);
      return { login: reach.login, path: `/api/cases/${asked(client, all)}` };
    },
    check: ({ history }: { history: { words: object | null }[] }) =>
      expectThat(
        history.length >= 10 && history.every(({ words }) => words !== null),
        'a history of ten acts',
      ),
    bare: async (tx, client) => {
      const { actor, all } = officeOf(client);
      const id = bare(client, all);
      await findEvents(tx, actor, id);
      await findClocks(tx, actor, id);
    },
  };
}

function clocksWork({ district }: { district: Reach }, offices: readonly Office[]): Work {
  const [asked, bare] = [turnOf(), turnOf()];
  const own = offices.filter(({ reach }) => district.unitIds.includes(reach.unitIds[0] as string));
  const ids = own.flatMap(({ all }) => all.slice(0, 500));
  return {
    ...{ name: 'bước và đồng hồ của một vụ việc, tuyến trên', goal: 80 },
    ask: (client) => ({ login: district.login, path: `/api/cases/${asked(client, ids)}/clocks` }),
    check: ({ clocks }: { clocks: unknown[] }) => expectThat(clocks.length > 0, 'clocks of a case'),
    bare: (tx, client) => findClocks(tx, district.actor, bare(client, ids)),
  };
}

const listWork = ({ district }: { district: Reach }): Work => ({
  ...{ name: 'theo dõi vụ việc của một huyện', goal: 80 },
  ask: () => ({ login: district.login, path: '/api/cases' }),
  check: ({ rows }: { rows: unknown[] }) =>
    expectThat(rows.length === 100, `${rows.length} rows of an overseer`),
  bare: (tx) =>
    findFiles(
      tx,
      { ...district.actor, accountId: accountOf(district.login) },
      {
        ...{ unitIds: district.unitIds, after: undefined, open: true, now: measuredAt, limit: 101 },
        ...{ stage: undefined, overdue: false, received: undefined, outcome: undefined },
      },
    ),
});

/** An act of the worker that leaves the stage as it is: judged, sealed, the clocks beside it, with its trail. */
function writeWork(officeOf: OfficeOf): Work {
  const [asked, bare] = [turnOf(), turnOf()];
  return {
    ...{ name: 'ghi một việc: nhật ký, đồng hồ, mã hóa', goal: 60 },
    ask: (client) => {
      const { reach, open } = officeOf(client);
      const found = asked(client, open);
      const deed = { act: 'set-confidentiality', confidentiality: 'restricted', reason: 'Đo tốc độ.' };
      const body = { version: found.version, id: newId(), at: measuredAt, deed, lateReason: '' };
      found.version += 1;
      return { login: reach.login, path: `/api/cases/${found.id}/acts`, body };
    },
    check: ({ version }: { version: number }) => expectThat(version > 10, 'a saved act'),
    bare: async (tx, client) => {
      const { actor, open } = officeOf(client);
      const { id } = bare(client, open);
      await (tx as unknown as Kysely<unknown>).transaction().execute(async (trx) => {
        await sql`select set_config('app.locality', ${localityId}, true), set_config('app.account', ${actor.accountId}, true)`.execute(
          trx,
        );
        await sql`select from case_files where locality_id = ${localityId} and id = ${id} for update`.execute(
          trx,
        );
        await sql`insert into bench_case_events select * from case_events
          where locality_id = ${localityId} and case_id = ${id} order by seq limit 1`.execute(trx);
        await sql`update case_files set since = since where locality_id = ${localityId} and id = ${id}`.execute(
          trx,
        );
        await sql`select append_audit(${localityId}::uuid, ${actor.unitIds[0]}::uuid, ${actor.accountId}::uuid, 'bench.act',
          null, null, null, '{}'::jsonb, ${newId()}::uuid, ${measuredAt}::timestamptz)`.execute(trx);
      });
    },
  };
}

const figuresWork = ({ communes, district, whole }: ReturnType<typeof reachesOf>): Work[] =>
  [
    { name: 'số liệu vụ việc của một xã', login: (communes[0] as Reach).login },
    { name: 'số liệu vụ việc của một huyện', login: district.login },
    { name: 'số liệu vụ việc của cả vùng', login: whole.login },
  ].map(({ name, login }) => ({
    ...{ name, clients: [1] },
    ask: () => ({ login, path: '/api/case-figures' }),
    check: ({ totals }: { totals: { children: number } }) =>
      expectThat(totals.children > 0, 'children counted'),
  }));

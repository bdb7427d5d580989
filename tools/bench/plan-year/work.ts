import type { Tx } from '../../../src/platform/server/database/connect.ts';
import type { Actor } from '../../../src/platform/shared/actor.ts';
import { addHours } from '../../../src/platform/shared/instant.ts';
import { newId } from '../../../src/platform/shared/id.ts';
import { findEvents, findExtensions } from '../../../src/features/plans/server/queries-acts.ts';
import { findGroups } from '../../../src/features/plans/server/queries-counts.ts';
import * as ledger from '../../../src/features/plans/server/queries-ledger.ts';
import { findMatrix } from '../../../src/features/plans/server/queries-matrix.ts';
import { findOwed } from '../../../src/features/plans/server/queries-owed.ts';
import { measuredAt, type Places } from './data.ts';
import type { Ask } from './served.ts';

/** One piece of work: as a person asks for it, and the same SQL without session, walls, audit and HTTP. */
export interface Work {
  name: string;
  /** Milliseconds at 16 clients that the product promises; undefined where it promises none. */
  goal?: number;
  ask(client: number): Ask;
  /** @throws Error when the answer is not what the data hold. */
  check(answer: never): void;
  bare?(tx: Tx, client: number): Promise<unknown>;
}

type Scope = Pick<Actor, 'localityId' | 'unitIds' | 'wholeLocality'>;

const expectThat = (right: boolean, what: string): void => {
  if (!right) throw new Error(`wrong answer: ${what}`);
};

export function planYearWork(places: Places): Work[] {
  const { localityId, nationalPlanId: planId, communeUnitId } = places;
  const whole = { localityId, unitIds: [], wholeLocality: true } as unknown as Actor;
  const scoped = (unitIds: string[]): Actor =>
    ({ localityId, unitIds, wholeLocality: false }) satisfies Scope as unknown as Actor;
  const district = scoped(places.districtUnitIds);
  const commune = scoped([communeUnitId]);
  const plan = `/api/plans/${planId}`;
  const owed = (actor: Actor, limit: number) => (tx: Tx) =>
    findOwed(tx, actor, measuredAt, { planId, before: addHours(measuredAt, 14 * 24), limit });
  const first = places.writers[0] as Places['writers'][number];
  return [
    {
      name: 'B1 ma trận một huyện (15 xã × 6)',
      goal: 50,
      ask: () => ({ login: 'tonghop.huyen2', path: `${plan}/matrix?only=all` }),
      check: (answer: { rows: unknown[]; counts: { total: number } }) =>
        expectThat(answer.rows.length === 15 && answer.counts.total === 90, 'matrix'),
      bare: (tx) => findMatrix(tx, district, measuredAt, { planId, only: 'all' }),
    },
    {
      name: 'B2 đếm cả nước theo kết cục',
      goal: 50,
      ask: () => ({ login: 'tonghop.trunguong', path: `${plan}/counts` }),
      check: (answer: { all: { total: number; missing: number } }) =>
        expectThat(answer.all.total === 19_800 && answer.all.missing > 300, 'counts'),
      bare: (tx) => findGroups(tx, whole, measuredAt, planId),
    },
    {
      name: 'B3 ai còn nợ, một huyện',
      goal: 50,
      ask: () => ({ login: 'tonghop.huyen2', path: `${plan}/who-owes?withinDays=14` }),
      check: (answer: { rows: unknown[] }) => expectThat(answer.rows.length > 5, 'owed in the district'),
      bare: owed(district, 50),
    },
    {
      name: 'B3 ai còn nợ, cả nước (trang đầu)',
      goal: 50,
      ask: () => ({ login: 'tonghop.trunguong', path: `${plan}/who-owes?withinDays=14` }),
      check: (answer: { rows: unknown[] }) => expectThat(answer.rows.length === 50, 'owed in the whole'),
      bare: owed(whole, 50),
    },
    {
      name: 'B4 việc của một xã',
      ask: () => ({ login: 'congchuc.xa20', path: `/api/obligations/mine?planId=${planId}` }),
      check: (answer: { rows: unknown[] }) => expectThat(answer.rows.length === 6, 'own obligations'),
      bare: (tx) =>
        ledger.findRows(tx, commune, measuredAt, { planId, unitIds: [communeUnitId], limit: 1000 }),
    },
    {
      name: 'B5 phiếu một nghĩa vụ',
      ask: () => ({ login: first.login, path: `/api/obligations/${first.obligationId}` }),
      check: (answer: { events: unknown[]; measures: unknown[] }) =>
        expectThat(answer.events.length > 0 && answer.measures.length === 2, 'card'),
      bare: async (tx) => {
        await ledger.findRow(tx, whole, measuredAt, first.obligationId);
        await findEvents(tx, localityId, first.obligationId);
        await findExtensions(tx, { localityId, obligationId: first.obligationId });
      },
    },
    {
      name: 'B7 ghi một kết quả, có nhật ký',
      ask: (client) => {
        const { login, obligationId } = places.writers[client] as Places['writers'][number];
        return { login, path: `/api/obligations/${obligationId}/records`, body: recordOf() };
      },
      check: (answer: { version: number }) => expectThat(answer.version === 1, 'saved'),
    },
  ] satisfies Work[] as Work[];
}

const recordOf = () => ({
  id: newId(),
  activityId: null,
  happenedOn: '2021-11-20',
  content: 'Tổ chức hai buổi truyền thông tại nhà văn hóa thôn.',
  spent: 1_000_000,
  figures: [],
});

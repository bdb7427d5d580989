import { loadavg } from 'node:os';
import type { Tx } from '../../../src/platform/server/database/connect.ts';
import { type Measured, measure, type Span } from './measure.ts';
import type { Ask, Served } from './served.ts';

/** One piece of work: as a person asks for it, and the same SQL without session, walls, audit and HTTP. */
export interface Work {
  name: string;
  /** Milliseconds at 16 clients that the product promises; undefined where it promises none. */
  goal?: number;
  /** How many ask at once; 16 and then one, where nothing is said. */
  clients?: readonly number[];
  ask(client: number): Ask;
  /** @throws Error when the answer is not what the data hold. */
  check(answer: never): void;
  bare?(tx: Tx, client: number): Promise<unknown>;
}

export type Say = (line: string) => void;

/** Where a run is measured: on the product over HTTP, and on its database bare. */
export interface Bench {
  floor: Tx;
  served: Served;
  say: Say;
  /** The usual ones where nothing is said. */
  span?: Span;
}

export const expectThat = (right: boolean, what: string): void => {
  if (!right) throw new Error(`wrong answer: ${what}`);
};

export const heading =
  'công việc | người | sàn p50/p95 | HTTP p50/p95 ms | tỷ lệ p95 | mỗi giây | tải máy | CPU máy chủ + CSDL ms/yêu cầu | mục tiêu';

/** The same floor first and last shows how far the machine drifted in between. */
export async function measureFloor(piece: Work, floor: Tx, say: Say): Promise<void> {
  const found = await measure(16, (client) => piece.bare?.(floor, client) ?? Promise.resolve());
  say(`Sàn ${piece.name}, 16 người: ${ms(found.p50)} / ${ms(found.p95)} ms`);
}

/** Looks at one answer, then measures at 16 clients and at one. */
export async function measurePiece(piece: Work, { floor, served, say, span }: Bench): Promise<void> {
  piece.check(JSON.parse((await served.ask(piece.ask(0))).toString()) as never);
  for (const clients of piece.clients ?? [16, 1]) {
    const { bare } = piece;
    const bottom = bare && (await measure(clients, (client) => bare(floor, client), span));
    const before = served.cpu();
    let asked = 0;
    const askOnce = (client: number) => {
      asked += 1;
      return served.ask(piece.ask(client));
    };
    const found = await measure(clients, askOnce, span);
    const after = served.cpu();
    const spent = {
      server: (after.server - before.server) / asked,
      database: (after.database - before.database) / asked,
    };
    say(lineOf({ piece, clients, found, bottom, spent }));
  }
  if (piece.goal) await measurePeople(piece, { served, say, span });
}

/** Milliseconds between what a person who is quick does and does next. */
const quickPerson = 500;

/** The same sixteen as people, who look at an answer before they ask again: never pausing, they only say how fast the machine is. */
async function measurePeople(piece: Work, { served, say, span }: Omit<Bench, 'floor'>): Promise<void> {
  const ask = (client: number) => served.ask(piece.ask(client));
  const found = await measure(16, ask, {
    warmUp: 1000,
    measured: span?.measured ?? 4000,
    pause: quickPerson,
  });
  const verdict = found.p95 <= (piece.goal as number) ? 'đạt' : 'CHƯA ĐẠT';
  const times = `${ms(found.p50)}/${ms(found.p95)}`;
  say(
    `${piece.name} | 16 nghỉ nửa giây | | ${times} | | ${Math.round(found.perSecond)} | | | ≤ ${piece.goal} ${verdict}`,
  );
}

interface Line {
  piece: Work;
  clients: number;
  found: Measured;
  bottom: Measured | undefined;
  /** Processor time per request, ms: hardly depends on who else uses the machine, so runs can be compared by it. */
  spent: { server: number; database: number };
}

function lineOf({ piece, clients, found, bottom, spent }: Line): string {
  const goal =
    clients === 16 && piece.goal ? `≤ ${piece.goal} ${found.p95 <= piece.goal ? 'đạt' : 'CHƯA ĐẠT'}` : '';
  return [
    piece.name,
    clients,
    bottom ? `${ms(bottom.p50)}/${ms(bottom.p95)}` : '–',
    `${ms(found.p50)}/${ms(found.p95)}`,
    bottom ? (found.p95 / bottom.p95).toFixed(1) : '–',
    Math.round(found.perSecond),
    loadavg()[0]?.toFixed(1),
    `${spent.server.toFixed(1)} + ${spent.database.toFixed(1)}`,
    goal,
  ].join(' | ');
}

export function memoryLine(served: Served): string {
  const { server, children } = served.memory();
  const others = children.map(({ name, megabytes }) => `${name} ${megabytes} MB`).join('; ');
  return `máy chủ ${server} MB${others ? `; tiến trình con: ${others}` : '; không có tiến trình con'}`;
}

export const ms = (value = Number.NaN): string => (value < 10 ? value.toFixed(1) : String(Math.round(value)));

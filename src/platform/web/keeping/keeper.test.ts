import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { command } from '../../shared/endpoint.ts';
import { Keeper } from './keeper.ts';

const id = '01900000-0000-7000-8000-000000000001';
const endpoint = command({
  path: '/api/papers/:paperId/content',
  permission: 'signed-in',
  input: z.object({
    paperId: z.uuid(),
    version: z.number(),
    content: z.object({ title: z.string().min(1), place: z.string() }),
  }),
  answer: z.object({ id: z.uuid(), version: z.number() }),
  summary: '',
});
interface Paper {
  title: string;
  place: string;
}
const paper: Paper = { title: 'Kế hoạch', place: 'Tân Lâm' };

interface Sent {
  requestId: string | null;
  body: { version: number; content: Paper };
}

/** The network: what was sent, and what comes back next (undefined: the line is cut). */
const sent: Sent[] = [];
let answers: ({ status: number; body: unknown } | undefined)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  sent.length = 0;
  vi.stubGlobal('fetch', async (_url: string, init: { body: string; headers: Record<string, string> }) => {
    sent.push({ requestId: new Headers(init.headers).get('x-request-id'), body: JSON.parse(init.body) });
    const answer = answers.shift();
    if (!answer) throw new TypeError('cut');
    return new Response(JSON.stringify(answer.body), { status: answer.status });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const saved = (version: number) => ({ status: 200, body: { id, version } });
const stale = (version: number, theirs: Partial<Paper>) => ({
  status: 409,
  body: {
    code: 'platform.stale-version',
    status: 409,
    current: { version, content: { ...paper, ...theirs } },
  },
});

function keep() {
  let merged = 0;
  const keeper = new Keeper<Paper, typeof endpoint>({
    endpoint,
    start: { draft: paper, version: 3 },
    inputOf: (content, version) => ({ paperId: id, version, content }),
    theirsOf: (current) => {
      const { content, version } = current as { content: Paper; version: number };
      return { draft: content, version };
    },
    now: () => '2021-11-29T01:15:00.000Z',
    onStand: () => undefined,
    onSaved: () => undefined,
    onMerged: () => merged++,
  });
  const write = (change: Partial<Paper>) => keeper.change((old) => ({ ...old, ...change }));
  return { keeper, write, merged: () => merged };
}

describe('a draft under an officer’s hands', () => {
  it('is saved 1.5 s after the last change, once', async () => {
    answers = [saved(4)];
    const { keeper, write } = keep();
    write({ title: 'Kế hoạch năm' });
    await vi.advanceTimersByTimeAsync(1000);
    write({ title: 'Kế hoạch năm 2021' });
    await vi.advanceTimersByTimeAsync(1600);
    expect(sent.map(({ body }) => [body.version, body.content.title])).toEqual([[3, 'Kế hoạch năm 2021']]);
    expect(keeper.stand.saving).toEqual({ kind: 'saved', at: '2021-11-29T01:15:00.000Z' });
    expect(keeper.stand.version).toBe(4);
  });

  it('is sent again under the same id when no answer came', async () => {
    answers = [undefined, saved(4)];
    const { keeper, write } = keep();
    write({ title: 'Kế hoạch năm 2021' });
    await vi.advanceTimersByTimeAsync(1600);
    expect(keeper.stand.saving.kind).toBe('failed');
    await vi.advanceTimersByTimeAsync(10_100);
    expect(sent).toHaveLength(2);
    expect(sent[1]?.requestId).toBe(sent[0]?.requestId);
    expect(keeper.stand.saving.kind).toBe('saved');
  });

  it('takes in what another officer changed elsewhere, and keeps both', async () => {
    answers = [stale(5, { place: 'Cửa Sa' }), saved(6)];
    const { keeper, write, merged } = keep();
    write({ title: 'Kế hoạch năm 2021' });
    await vi.advanceTimersByTimeAsync(1700);
    expect(merged()).toBe(1);
    expect(sent[1]?.body).toMatchObject({
      version: 5,
      content: { place: 'Cửa Sa', title: 'Kế hoạch năm 2021' },
    });
    expect(keeper.stand.version).toBe(6);
  });

  it('waits for the officer when both changed the same, and then saves the chosen side', async () => {
    answers = [stale(5, { title: 'Bản kia' }), saved(6)];
    const { keeper, write } = keep();
    write({ title: 'Bản này' });
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(1);
    expect(keeper.stand.conflict?.conflicts).toHaveLength(1);
    keeper.settle('mine');
    await vi.advanceTimersByTimeAsync(100);
    expect(sent[1]?.body).toMatchObject({ version: 5, content: { title: 'Bản này' } });
  });

  it('does not send a draft without a title, and says so', async () => {
    answers = [];
    const { keeper, write } = keep();
    write({ title: '' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toEqual([]);
    expect(keeper.stand.saving.kind).toBe('incomplete');
  });

  it('saves what was written while a save was on its way before it says which version is saved', async () => {
    answers = [saved(4), saved(5)];
    const { keeper, write } = keep();
    write({ title: 'Một' });
    const first = keeper.save();
    write({ title: 'Hai' });
    expect(await first).toBe(5);
    expect(sent.map(({ body }) => [body.version, body.content.title])).toEqual([
      [3, 'Một'],
      [4, 'Hai'],
    ]);
    expect(keeper.unsaved).toBe(false);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyContent } from '../../../rules/draft.ts';
import { DraftKeeper, type DraftStand, type Plan } from './draft-keeper.ts';

const id = '01900000-0000-7000-8000-000000000001';
const plan: Plan = {
  ...{ id, year: 2021, title: 'Kế hoạch', state: 'draft', number: null, issuedOn: null, version: 3 },
  ...{ issuerUnitId: id, issuerName: 'Huyện', leadUnitId: id, leadName: 'Phòng' },
  ...{ changedAt: '2021-11-29T01:00:00.000Z', periodFrom: '2021-01-01', periodTo: '2021-12-31' },
  ...{ hasSource: false, sourceJobId: null, blockers: [], unitNames: {} },
  abilities: { edit: true, issue: true, discard: true, remind: false },
  content: emptyContent({ place: 'Tân Lâm', parentAgency: '', agency: 'UBND huyện Tân Lâm' }),
};

interface Sent {
  requestId: string | null;
  body: { version: number; content: Plan['content'] };
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

const saved = (version: number) => ({ status: 200, body: { id, version, blockers: [] } });
const stale = (theirs: Plan) => ({
  status: 409,
  body: { code: 'platform.stale-version', status: 409, current: theirs },
});

function keep() {
  const stands: DraftStand[] = [];
  let merged = 0;
  const keeper = new DraftKeeper(plan, {
    now: () => '2021-11-29T01:15:00.000Z',
    onStand: (stand) => stands.push(stand),
    onMerged: () => merged++,
  });
  const write = (change: Partial<Plan['content']>) =>
    keeper.change((old) => ({ ...old, content: { ...old.content, ...change } }));
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
    answers = [stale({ ...plan, version: 5, content: { ...plan.content, place: 'Cửa Sa' } }), saved(6)];
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
    answers = [stale({ ...plan, version: 5, content: { ...plan.content, title: 'Bản kia' } }), saved(6)];
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

  it('leaves a blank item on the screen and out of what is saved', async () => {
    answers = [saved(4)];
    const { keeper, write } = keep();
    write({ recipients: [{ id, text: '', source: null }] });
    await vi.advanceTimersByTimeAsync(1600);
    expect(sent[0]?.body.content.recipients).toEqual([]);
    expect(keeper.stand.edited.content.recipients).toHaveLength(1);
  });
});

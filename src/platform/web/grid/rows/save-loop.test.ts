import { describe, expect, it } from 'vitest';
import { SaveLoop } from './save-loop.ts';

class Lost extends Error {}

/** A made-up server: each `answers` entry is what happens to one sending. */
function trial(answers: ('ok' | 'lost' | 'no' | 'more')[]) {
  const sent: { requestId: string; rows: readonly string[] }[] = [];
  const waits: number[] = [];
  const unsaved: number[] = [];
  let ids = 0;
  const loop: SaveLoop<string, 'ok' | 'more'> = new SaveLoop<string, 'ok' | 'more'>({
    take: (rowIds) => rowIds.filter((id) => id !== 'unchanged'),
    save: async (changes, requestId) => {
      sent.push({ requestId, rows: changes });
      await new Promise<void>((done) => setTimeout(done));
      const answer = answers.shift() ?? 'ok';
      if (answer === 'lost') throw new Lost();
      if (answer === 'no') throw new Error('no');
      return answer;
    },
    settle: (changes, answer) => (answer === 'more' ? changes : []),
    release: (changes) => changes,
    outcomeUnknown: (error) => error instanceof Lost,
    newId: () => `r${++ids}`,
    wait: async (millis) => {
      waits.push(millis);
    },
    onChange: () => unsaved.push(loop.unsaved),
  });
  const idle = async () => {
    while (loop.unsaved > 0 && loop.failure === undefined) await new Promise((done) => setTimeout(done, 1));
  };
  return { loop, sent, waits, unsaved, idle };
}

describe('the save loop', () => {
  it('sends a paste of many rows in portions, one after the other', async () => {
    const { loop, sent, unsaved, idle } = trial([]);
    loop.add(Array.from({ length: 250 }, (_, i) => `row${i}`));
    expect(sent).toHaveLength(1);
    await idle();
    expect(sent.map(({ rows }) => rows.length)).toEqual([100, 100, 50]);
    expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(3);
    expect(unsaved).toEqual([250, 150, 50, 0]);
  });

  it('holds back a change of a row that is on its way until its answer came', async () => {
    const { loop, sent, idle } = trial([]);
    loop.add(['a']);
    loop.add(['a', 'b']);
    expect(sent.map(({ rows }) => rows)).toEqual([['a']]);
    await idle();
    expect(sent.map(({ rows }) => rows)).toEqual([['a'], ['a', 'b']]);
  });

  it('repeats a lost sending as it was and under the same id, before anything newer', async () => {
    const { loop, sent, waits, idle } = trial(['lost', 'lost', 'ok']);
    loop.add(['a']);
    loop.add(['b']);
    await idle();
    expect(sent.map(({ requestId, rows }) => `${requestId} ${rows.join()}`)).toEqual([
      'r1 a',
      'r1 a',
      'r1 a',
      'r2 b',
    ]);
    expect(sent[1]?.rows).toBe(sent[0]?.rows);
    expect(waits).toEqual([1000, 3000]);
  });

  it('stands still when the server stays away, keeps everything, and goes on under the same id', async () => {
    const { loop, sent, idle } = trial(['lost', 'lost', 'lost', 'lost', 'ok']);
    loop.add(['a']);
    await idle();
    expect(loop.failure).toBeInstanceOf(Lost);
    loop.add(['b']);
    expect([sent.length, loop.unsaved]).toEqual([4, 2]);
    loop.resume();
    await idle();
    expect(sent.slice(4).map(({ requestId, rows }) => `${requestId} ${rows.join()}`)).toEqual([
      'r1 a',
      'r2 b',
    ]);
  });

  it('after a plain no the rows wait again, and go under a new id', async () => {
    const { loop, sent, idle } = trial(['no', 'ok']);
    loop.add(['a']);
    await idle();
    expect([loop.unsaved, String(loop.failure)]).toEqual([1, 'Error: no']);
    loop.resume();
    await idle();
    expect(sent.map(({ requestId }) => requestId)).toEqual(['r1', 'r2']);
    expect(loop.unsaved).toBe(0);
  });

  it('sends again the rows that have more to send, and nothing for rows without a change', async () => {
    const { loop, sent, idle } = trial(['more', 'ok']);
    loop.add(['a', 'unchanged']);
    await idle();
    expect(sent.map(({ rows }) => rows)).toEqual([['a'], ['a']]);
    loop.add(['unchanged']);
    expect([sent.length, loop.unsaved]).toEqual([2, 0]);
  });
});

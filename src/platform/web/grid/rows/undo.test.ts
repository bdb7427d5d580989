import { describe, expect, it } from 'vitest';
import { type Act, emptyHistory, redo, remember, standing, undo } from './undo.ts';

const act = (kind: Act['kind'], before: string, after: string): Act => ({
  kind,
  changes: [{ rowId: 'a', columnId: 'ten', before: { value: before }, after: { value: after } }],
});
const typed = act('type', 'An', 'Ân');
const pasted = act('paste', 'Ân', 'Bình');

describe('undo and redo', () => {
  const history = remember(remember(emptyHistory, typed), pasted);

  it('take acts back one by one, latest first, and do them again', () => {
    const once = undo(history);
    expect(once?.act).toEqual(act('paste', 'Bình', 'Ân'));
    const twice = undo(once?.history ?? emptyHistory);
    expect(twice?.act).toEqual(act('type', 'Ân', 'An'));
    expect(undo(twice?.history ?? emptyHistory)).toBeUndefined();
    expect(redo(twice?.history ?? emptyHistory)?.act).toEqual(typed);
  });

  it('a new act ends what could be redone', () => {
    const once = undo(history)?.history ?? emptyHistory;
    expect(redo(remember(once, act('clear', 'Ân', '')))).toBeUndefined();
  });

  it('remembers a hundred acts', () => {
    let long = emptyHistory;
    for (let i = 0; i < 130; i++) long = remember(long, act('type', String(i), String(i + 1)));
    expect(long.done).toHaveLength(100);
    expect(undo(long)?.act).toEqual(act('type', '130', '129'));
  });

  it('leaves alone what somebody else has changed since, and counts it', () => {
    const changes = [...typed.changes, ...pasted.changes];
    expect(standing({ kind: 'paste', changes }, (change) => change === changes[0])).toEqual({
      changes: [changes[0]],
      gone: 1,
    });
  });
});

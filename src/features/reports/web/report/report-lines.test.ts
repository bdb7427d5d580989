import { describe, expect, it } from 'vitest';
import { draftOf, groupsOf, type Line, lookFirst, sentDraft, unexplained } from './report-lines.ts';

const line = (id: string, more: Partial<Line> = {}): Line =>
  ({
    id,
    kind: 'task',
    state: 'open',
    explanation: '',
    anomalies: [],
    changes: [],
    task: null,
    target: null,
    ...more,
  }) as Line;
const task = (id: string, section: string | null, more: Partial<Line> = {}): Line =>
  line(id, { task: { section, title: id } as Line['task'], ...more });

describe('the lines of a results report', () => {
  it('puts targets first and keeps duties under the sections of the plan', () => {
    const groups = groupsOf([
      task('a', 'VI.9'),
      line('t', { kind: 'target' }),
      task('b', 'VI.1'),
      task('c', 'VI.9'),
    ]);
    expect(groups.map(({ id, lines }) => [id, lines.map((one) => one.id)])).toEqual([
      ['targets', ['t']],
      ['VI.9', ['a', 'c']],
      ['VI.1', ['b']],
    ]);
  });

  it('shows the checker returned lines, then the most unusual ones, and leaves quiet ones out', () => {
    const lines = [
      task('quiet', 'I'),
      task('late', 'I', { anomalies: ['late'] }),
      task('bad', 'I', { anomalies: ['late', 'far-from-others'] }),
      task('returned', 'I', { state: 'returned' }),
      task('changed', 'I', { changes: [{ label: 'Đã chi', before: '1', now: '2' }] }),
    ];
    expect(lookFirst(lines).map((one) => one.id)).toEqual(['returned', 'bad', 'late', 'changed']);
  });

  it('asks for an explanation only where nothing was recorded and nobody wrote one', () => {
    const lines = [
      task('a', 'I', { anomalies: ['nothing-recorded'] }),
      task('b', 'I', { anomalies: ['nothing-recorded'], explanation: 'Không có đối tượng.' }),
      task('c', 'I', { anomalies: ['late'] }),
    ];
    const empty = draftOf({ overview: '', proposals: '', lines });
    expect(unexplained(lines, empty).map((one) => one.id)).toEqual(['a']);
    const written = { ...empty, explanations: { a: 'Hoãn vì dịch bệnh.', b: '  ' } };
    expect(unexplained(lines, written).map((one) => one.id)).toEqual(['b']);
  });

  it('sends only the explanations that were written in here', () => {
    const lines = [task('a', 'I'), task('b', 'I', { explanation: 'Không có đối tượng.' })];
    const saved = draftOf({ overview: 'x', proposals: '', lines });
    const draft = { ...saved, explanations: { ...saved.explanations, a: 'Hoãn.' } };
    expect(sentDraft(draft, saved)).toEqual({
      overview: 'x',
      proposals: '',
      explanations: [{ lineId: 'a', text: 'Hoãn.' }],
    });
  });
});

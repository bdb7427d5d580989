import { expect, test } from 'vitest';
import { newId } from '../../../../platform/shared/id.ts';
import { actNames, capacityItems, Deed, harmItems } from '../../contract.ts';
import { type ActDraft, atFrom, blankAct, deedFrom, fieldsOf, type FieldKind } from './draft.ts';

const now = '2021-11-29T01:00:30.000Z';
const id = newId();
/** The others are not written in this dialog. */
const sentActs = actNames.filter(
  (act) => !['open', 'take-over', 'refuse-transfer', 'carry-over'].includes(act),
);

/** Something sound for every kind of field. */
const said: Readonly<Record<FieldKind, string | number>> = {
  ...{ person: id, commune: id, action: id, instant: '', measures: '', scores: '', plan: '', choice: '' },
  ...{ 'yes-no': 'yes', number: 3, date: '2021-12-01', line: 'ở nhà bà', area: 'đã đến nhà' },
};
const all = (items: readonly string[]) => Object.fromEntries(items.map((item) => [item, 'low']));

function filled(act: (typeof actNames)[number]): ActDraft {
  const fields = fieldsOf(act).map(({ key, kind, options }) => [key, options[0] ?? said[kind]]);
  const blank = blankAct(now, id);
  const line = { measure: 'CT-a', service: 'khám', responsible: 'trạm y tế', startsOn: '2021-12-01' };
  return {
    ...{ ...blank, measures: ['HT-a'], scores: { harm: all(harmItems), capacity: all(capacityItems) } },
    lines: blank.lines.map((each) => ({ ...each, ...line, endsOn: '2021-12-31', cost: 0 })),
    values: {
      ...{ ...Object.fromEntries(fields), date: '2021-11-29', time: '7:30' },
      ...{ graveHarm: 'no', carerIsAbuser: 'yes' },
    },
  };
}

test.each(sentActs)('%s: what the dialog asks for makes a sound deed', (act) => {
  const parsed = Deed.safeParse(deedFrom(act, filled(act)));
  expect(parsed.error?.issues ?? []).toEqual([]);
  expect(parsed.data?.act).toBe(act);
});

test.each(sentActs)(
  '%s: what is left blank is refused wherever the dialog says that it is required',
  (act) => {
    const parsed = Deed.safeParse(deedFrom(act, blankAct(now, id)));
    const named = new Set(parsed.error?.issues.map(({ path }) => path[0]));
    const required = fieldsOf(act).filter((field) => field.required);
    expect(required.filter(({ key }) => !named.has(key))).toEqual([]);
    expect(required.length).toBeGreaterThan(0);
  },
);

test('within the minute of the act before, an act is done when that one was, not before it', () => {
  const draft = blankAct(now, id);
  expect(atFrom(draft, [{ at: '2021-11-29T01:00:12.345Z' }])).toBe('2021-11-29T01:00:12.345Z');
  expect(atFrom(draft, [{ at: '2021-11-29T00:59:59.000Z' }])).toBe('2021-11-29T01:00:00.000Z');
});

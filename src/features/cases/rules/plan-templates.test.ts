import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Deed } from '../contract/deeds.ts';
import { idOf } from '../test/made-up-cases.ts';
import { planFrom, PlanTemplates, templatesOn } from './plan-templates.ts';

const url = new URL('../../../../db/reference/case-plan-templates.json', import.meta.url);
const { templates } = PlanTemplates.parse(JSON.parse(readFileSync(url, 'utf8')));

test.each(templates.map((template) => [template.name, template] as const))(
  '%s: fills a plan that may be submitted as it stands',
  (_, template) => {
    let asked = 0;
    const plan = planFrom(template, '2024-02-28', () => idOf(++asked));
    expect(Deed.parse({ act: 'submit-plan', ...plan })).toMatchObject({ act: 'submit-plan' });
    expect(plan.actions.every(({ startsOn, endsOn }) => endsOn >= startsOn)).toBe(true);
    expect(plan.wording.map(({ actionId }) => actionId)).toEqual(plan.actions.map(({ id }) => id));
    expect(asked).toBe(template.actions.length);
  },
);

test('days are counted over a leap day', () => {
  const [template] = templates;
  const action = { ...template?.actions[0], startsInDays: 1, lastsDays: 1 };
  const made = planFrom({ ...template, actions: [action] } as never, '2024-02-28', () => idOf(1));
  expect(made.actions[0]).toMatchObject({ startsOn: '2024-02-29', endsOn: '2024-03-01' });
});

test('one that is not yet, or no longer, in force is not offered', () => {
  const [one] = templates;
  const dated = { ...one, validFrom: '2022-01-01', validTo: '2023-01-01' } as (typeof templates)[number];
  const offered = (on: string) => templatesOn([dated], on).length;
  expect([
    offered('2021-12-31'),
    offered('2022-01-01'),
    offered('2022-12-31'),
    offered('2023-01-01'),
  ]).toEqual([...[0, 1, 1, 0]]);
});

import {
  casesContract,
  type DeedOf,
  type OpeningDeed,
  type Scores,
} from '../../../src/features/cases/contract.ts';
import { childrenContract } from '../../../src/features/children/contract.ts';
import type { SentOf } from '../../../src/platform/shared/endpoint.ts';
import { newId } from '../../../src/platform/shared/id.ts';
import { addHours, atLocal } from '../../../src/platform/shared/instant.ts';
import type { Desk } from './desk.ts';
import type { Visit } from './year.ts';

/** Protection cases as the people of a commune lived them, act by act through the product's own endpoints. All invented. */

const { openCase, actInCase, getCase } = casesContract.endpoints;

type Deed = SentOf<typeof actInCase>['deed'];
/** A step of a story: when, who, and what is done then. */
export interface Step {
  day: string;
  clock: string;
  by: 'officer' | 'chair';
  deeds: readonly Deed[];
  lateReason?: string;
}

export interface CaseStory {
  officer: string;
  chair: string;
  /** Which of the commune's children, in the order of their names. */
  child: number;
  opened: { day: string; clock: string; hoursAfter: number } & Pick<
    OpeningDeed,
    'ground' | 'source' | 'confidentiality' | 'account'
  >;
  steps: readonly Step[];
}

interface Running {
  caseId: string;
  version: number;
}

async function open(desk: Desk, { child, opened }: CaseStory): Promise<Running> {
  const { rows } = await desk.act(childrenContract.endpoints.listChildren, { sort: 'name', limit: 50 });
  const { day: _, clock: __, hoursAfter, ...told } = opened;
  const caseId = newId();
  const { version } = await desk.act(openCase, {
    ...{ id: caseId, eventId: newId(), childId: rows[child]?.id ?? '', lateReason: '' },
    deed: { act: 'open', ...told, receivedAt: addHours(desk.now(), -hoursAfter) },
  });
  const { people } = await desk.act(getCase, { caseId });
  const accountId = people.find(({ serves }) => serves === 'worker')?.accountId ?? '';
  return step(desk, { caseId, version }, { deeds: [{ act: 'assign', accountId }] });
}

async function step(
  desk: Desk,
  { caseId, version }: Running,
  { deeds, lateReason = '' }: Pick<Step, 'deeds' | 'lateReason'>,
): Promise<Running> {
  let reached = version;
  for (const deed of deeds) {
    const act = { caseId, version: reached, id: newId(), at: desk.now(), deed, lateReason };
    ({ version: reached } = await desk.act(actInCase, act));
  }
  return { caseId, version: reached };
}

/** The visits of the officer and of the chair, each one act or a few of the case. */
export function caseVisits(story: CaseStory): Visit[] {
  let running: Running;
  const visit = (at: string, loginName: string, work: Visit['work']): Visit => ({
    ...{ at, loginName, work, alone: true, inHaste: true },
  });
  const { opened, officer, chair, steps } = story;
  return [
    visit(atLocal(opened.day, opened.clock), officer, async (desk) => {
      running = await open(desk, story);
    }),
    ...steps.map(({ day, clock, by, ...done }) =>
      visit(atLocal(day, clock), by === 'chair' ? chair : officer, async (desk) => {
        running = await step(desk, running, done);
      }),
    ),
  ];
}

type Level = Scores['harm']['severity'];

/** The same mark for each item of harm, and for each of the capacity to protect oneself. */
export const scored = (harm: Level, capacity: Level, facts: Partial<Scores> = {}): Scores => ({
  harm: { severity: harm, continuing: harm, obstacles: harm },
  capacity: {
    ...{ 'self-protection': capacity, 'knows-protector': capacity, 'reaches-protector': capacity },
    ...{ 'asks-protector': capacity, 'others-ready': capacity },
  },
  ...{ graveHarm: false, carerIsAbuser: false, ...facts },
});

type Planned = DeedOf<'submit-plan'>;
export type PlanLine = Planned['actions'][number] &
  Pick<Planned['wording'][number], 'service' | 'responsible'>;

/** A plan's submission from its lines. */
export const planned = (goal: string, lines: readonly PlanLine[]): Planned => ({
  ...{ act: 'submit-plan', goal },
  actions: lines.map(({ id, measure, startsOn, endsOn, cost }) => ({ id, measure, startsOn, endsOn, cost })),
  wording: lines.map(({ id, service, responsible }) => ({
    ...{ actionId: id, service, responsible, coordination: 'Trưởng thôn' },
  })),
});

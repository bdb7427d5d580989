import { z } from 'zod';
import { localDateOf, localTimeOf } from '../../../../platform/shared/instant.ts';
import { instantFrom } from '../../../../platform/web/ui/forms/when.ts';
import { type ActName, capacityItems, type Deed, deeds, harmItems, type ShownEvent } from '../../contract.ts';

/** An act while it is being written. The contract's schema of the act says which fields there are and what each may hold. */

export type FieldKind =
  | ('person' | 'commune' | 'action' | 'instant' | 'measures' | 'scores' | 'plan')
  | ('yes-no' | 'choice' | 'number' | 'date' | 'line' | 'area');

export interface DeedFieldSpec {
  key: string;
  kind: FieldKind;
  required: boolean;
  /** Of a choice. */
  options: readonly string[];
}

export interface PlanLine {
  id: string;
  measure: string;
  service: string;
  responsible: string;
  coordination: string;
  startsOn: string;
  endsOn: string;
  cost: number | string;
}

type Levels = Readonly<Record<string, string>>;

export interface ActDraft {
  date: string;
  time: string;
  lateReason: string;
  /** Fields of one value by their key: text, a code, an id, `yes` or `no`, a number as typed. */
  values: Readonly<Record<string, string | number>>;
  measures: readonly string[];
  scores: { harm: Levels; capacity: Levels };
  lines: readonly PlanLine[];
}

/** What draws a part of the draft. */
export interface DraftProps {
  draft: ActDraft;
  edit: (change: Partial<ActDraft>) => void;
}

const drawnApart: Readonly<Record<string, FieldKind>> = {
  ...{ accountId: 'person', actionId: 'action', nextFollowUpOn: 'date' },
  ...{ receivedAt: 'instant', meetsAt: 'instant' },
  ...{ measures: 'measures', scores: 'scores', actions: 'plan', place: 'line', toUnitId: 'commune' },
  ...{ agency: 'line', policeNumber: 'line', protectedAddress: 'line' },
};

function kindOf(key: string, schema: z.ZodType): FieldKind {
  const apart = drawnApart[key];
  if (apart) return apart;
  if (schema instanceof z.ZodBoolean) return 'yes-no';
  if (schema instanceof z.ZodEnum) return 'choice';
  return schema instanceof z.ZodNumber ? 'number' : 'area';
}

/** The fields of an act in the order of its schema; the wording of a plan is written beside its actions. */
export function fieldsOf(act: ActName): DeedFieldSpec[] {
  const shape: Readonly<Record<string, z.ZodType>> = deeds[act].shape;
  return Object.entries(shape)
    .filter(([key]) => key !== 'act' && key !== 'wording')
    .map(([key, schema]) => ({
      ...{ key, kind: kindOf(key, schema) },
      required: !schema.safeParse('').success && !schema.safeParse(null).success,
      options: schema instanceof z.ZodEnum ? schema.options.map(String) : [],
    }));
}

const unsaid = (items: readonly string[]): Levels => Object.fromEntries(items.map((item) => [item, '']));

export const blankLine = (id: string): PlanLine => ({
  ...{ id, measure: '', service: '', responsible: '', coordination: '', startsOn: '', endsOn: '', cost: '' },
});

export const blankAct = (now: string, firstActionId: string): ActDraft => ({
  ...{ date: localDateOf(now), time: localTimeOf(now), lateReason: '', values: {}, measures: [] },
  scores: { harm: unsaid(harmItems), capacity: unsaid(capacityItems) },
  lines: [blankLine(firstActionId)],
});

/** What the history knows already: of a meeting, whom it invited. */
export const knownFor = (
  act: ActName,
  { history }: { history: readonly Pick<ShownEvent, 'act' | 'words'>[] },
): ActDraft['values'] => {
  const invited = history.findLast((event) => event.act === 'invite-to-meeting')?.words?.invited;
  return act === 'hold-meeting' && typeof invited === 'string' ? { attendance: invited } : {};
};

const truthOf = (said: string | number | undefined) =>
  said === 'yes' ? true : said === 'no' ? false : undefined;

/** The deed as it was written, sound or not: the contract's check says what is missing. */
export function deedFrom(act: ActName, draft: ActDraft): z.input<typeof Deed> {
  const { values, lines } = draft;
  const said = fieldsOf(act).map(({ key, kind, required }): [string, unknown] => {
    const value = values[key] ?? '';
    if (kind === 'yes-no') return [key, truthOf(value)];
    if (kind === 'instant') return [key, instantFrom(String(values.date ?? ''), String(values.time ?? ''))];
    if (kind === 'measures') return [key, draft.measures];
    if (kind === 'scores') return [key, scoresFrom(draft)];
    if (kind === 'plan') return [key, lines.map(actionFrom)];
    if (kind === 'date' && !required) return [key, value === '' ? null : value];
    return [key, value];
  });
  const wording = lines.map(({ id: actionId, service, responsible, coordination }) => ({
    ...{ actionId, service, responsible, coordination },
  }));
  return { act, ...Object.fromEntries(said), ...(act === 'submit-plan' && { wording }) } as z.input<
    typeof Deed
  >;
}

const actionFrom = ({ id, measure, startsOn, endsOn, cost }: PlanLine) => ({
  // Money is read from text too, and an empty text would be no đồng.
  ...{ id, measure, startsOn, endsOn, cost: cost === '' ? undefined : cost },
});

const scoresFrom = ({ scores, values }: ActDraft) => ({
  ...scores,
  ...{ graveHarm: truthOf(values.graveHarm), carerIsAbuser: truthOf(values.carerIsAbuser) },
});

/**
 * The instant of the act. People say minutes: in the minute of the last act it is that act's instant, for it was not done before.
 */
export function atFrom({ date, time }: ActDraft, history: readonly { at: string }[]): string {
  const said = instantFrom(date, time);
  const sameMinute = history.map(({ at }) => at).filter((at) => at.slice(0, 16) === said.slice(0, 16));
  return sameMinute.sort().at(-1) ?? said;
}

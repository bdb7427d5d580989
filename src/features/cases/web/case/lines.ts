import { formatInstant } from '../../../../platform/shared/instant.ts';
import { formatDate, isValid } from '../../../../platform/shared/plain-date.ts';
import { numberText } from '../../../../platform/web/ui/status/numbers.ts';
import type { ActionWording, PlannedAction, Scores, ShownEvent } from '../../contract.ts';
import type { z } from 'zod';
import { totalsOfScores } from '../../rules/assessment.ts';
import type { Words } from '../words.ts';

export interface Line {
  /** Empty where the value says it itself. */
  term: string;
  value: string;
}

/** What the lines of a history need to know around them. */
export type TellsHistory = {
  people: readonly { accountId: string; name: string }[];
  unitNames: Readonly<Record<string, string>>;
  history: readonly ShownEvent[];
};

type Wording = z.output<typeof ActionWording>;

export const fieldLabel = (act: string, key: string, words: Words): string =>
  words.fieldsOf[`${act}.${key}`] ?? words.fields[key] ?? key;

/** How a code of a field is said: grounds, sources, outcomes … */
export const choiceLabel = (key: string, code: string, words: Words): string => {
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    ...{ ground: words.grounds, source: words.sources, confidentiality: words.confidentialities },
    ...{ measures: words.measures, harmForm: words.numbers.forms },
  };
  return tables[key]?.[code] ?? words.choices[`${key}.${code}`] ?? code;
};

/** Said elsewhere on the page, or beside another field. */
const silent = ['act', 'wording', 'childName', 'team', 'workerId'];

/** What an act says, field by field: its facts, then its words. */
export function linesOf(event: ShownEvent, found: TellsHistory, words: Words): Line[] {
  const said = { ...event.facts, ...event.words };
  return Object.entries(said).flatMap(([key, value]) => {
    if (silent.includes(key) || value === '' || value === null) return [];
    const term = key === 'scores' ? '' : fieldLabel(event.act, key, words);
    return valuesOf(key, value, { event, found, words }).map((one) => ({ term, value: one }));
  });
}

interface Around {
  event: ShownEvent;
  found: TellsHistory;
  words: Words;
}

function valuesOf(key: string, value: unknown, { event, found, words }: Around): string[] {
  switch (key) {
    case 'accountId':
      return [found.people.find(({ accountId }) => accountId === value)?.name ?? ''];
    case 'toUnitId':
    case 'fromUnitId':
      return [found.unitNames[value as string] ?? ''];
    case 'actionId':
      return [actionText(value as string, found, words)];
    case 'actions':
      return (value as PlannedAction[]).map((action) =>
        plannedText(action, wordingOf(event, action.id), words),
      );
    case 'scores':
      return scoreTexts(value as Scores, words);
    default:
      return [plainText(key, value, words)];
  }
}

function plainText(key: string, value: unknown, words: Words): string {
  if (typeof value === 'boolean') return value ? words.dialog.yes : words.dialog.no;
  if (typeof value === 'number') return numberText(value);
  if (Array.isArray(value)) return value.map((code) => choiceLabel(key, String(code), words)).join('; ');
  const text = String(value);
  if (key === 'receivedAt' || key === 'meetsAt') return formatInstant(text);
  return isValid(text) ? formatDate(text) : choiceLabel(key, text, words);
}

const wordingOf = (event: ShownEvent, id: string): Wording | undefined =>
  (event.words?.wording as Wording[] | undefined)?.find(({ actionId }) => actionId === id);

function plannedText(action: PlannedAction, wording: Wording | undefined, words: Words): string {
  const dates = `${formatDate(action.startsOn)} – ${formatDate(action.endsOn)}`;
  const told = wording ? [wording.service, wording.responsible, wording.coordination] : [];
  const cost = `${numberText(action.cost)} đ`;
  return [words.measures[action.measure], ...told, dates, cost].filter((part) => part !== '').join('; ');
}

/** An action by what its plan said of it. */
export function actionText(id: string, found: TellsHistory, words: Words): string {
  for (const event of found.history.toReversed()) {
    const actions = event.act === 'submit-plan' ? (event.facts.actions as PlannedAction[]) : [];
    const action = actions.find((each) => each.id === id);
    if (action) return wordingOf(event, id)?.service ?? words.measures[action.measure];
  }
  return '';
}

function scoreTexts(scores: Scores, words: Words): string[] {
  const { harm, capacity } = totalsOfScores(scores);
  const said = (name: string, { high, medium, low }: typeof harm) => words.totals(name, high, medium, low);
  const flags = (['graveHarm', 'carerIsAbuser'] as const)
    .filter((flag) => scores[flag])
    .map((flag) => words.scoreItems[flag] ?? '');
  return [said(words.harm, harm), said(words.capacity, capacity), ...flags];
}

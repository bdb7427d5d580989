import type { z } from 'zod';
import type { TaskRecord } from '../../contract.ts';

/** A result as it is being typed; `figures` by measure, '' where nothing occurred. */
export interface RecordDraft {
  happenedOn: string;
  activityId: string;
  content: string;
  spent: number | string;
  figures: Readonly<Record<string, number | string>>;
}

export const newRecord = (today: string): RecordDraft => ({
  happenedOn: today,
  activityId: '',
  content: '',
  spent: '',
  figures: {},
});

export const recordDraftOf = (record: z.output<typeof TaskRecord>): RecordDraft => ({
  happenedOn: record.happenedOn,
  activityId: record.activityId ?? '',
  content: record.content,
  spent: record.spent,
  figures: Object.fromEntries(record.figures.map(({ measureId, value }) => [measureId, value])),
});

/** The figures that were filled in, in the order of the form: a problem at `figures.1` is the second of these. */
export const filledFigures = (draft: RecordDraft, measureIds: readonly string[]) =>
  measureIds
    .map((measureId) => ({ measureId, value: draft.figures[measureId] ?? '' }))
    .filter(({ value }) => value !== '');

export const sentRecord = (draft: RecordDraft, measureIds: readonly string[]) => ({
  happenedOn: draft.happenedOn,
  activityId: draft.activityId || null,
  content: draft.content,
  spent: draft.spent === '' ? 0 : draft.spent,
  figures: filledFigures(draft, measureIds),
});

import { z } from 'zod';
import { localDateOf, localTimeOf } from '../../../../platform/shared/instant.ts';
import { instantFrom } from '../../../../platform/web/ui/forms/when.ts';
import { type CareAct, type CareDeed, careDeeds, childPapers } from '../../contract.ts';

/** An act of care while it is being written; the contract's schema of the act says which fields there are. */
export type FieldKind = 'carer' | 'siblings' | 'papers' | 'yes-no' | 'choice' | 'line' | 'area';

export interface CareFieldSpec {
  key: string;
  kind: FieldKind;
  required: boolean;
  options: readonly string[];
}

export interface CareDraft {
  date: string;
  time: string;
  lateReason: string;
  values: Readonly<Record<string, string>>;
  papers: Readonly<Record<string, string>>;
  siblings: readonly string[];
}

const drawnApart: Readonly<Record<string, FieldKind>> = {
  ...{ carerId: 'carer', siblingCaseIds: 'siblings', papers: 'papers', place: 'line', number: 'line' },
};

function optionsOf(schema: z.ZodType): readonly string[] {
  if (schema instanceof z.ZodNullable) return optionsOf(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodEnum ? schema.options.map(String) : [];
}

export function careFieldsOf(act: CareAct): CareFieldSpec[] {
  const shape: Readonly<Record<string, z.ZodType>> = careDeeds[act].shape;
  return Object.entries(shape)
    .filter(([key]) => key !== 'act')
    .map(([key, schema]) => {
      const options = optionsOf(schema);
      const kind =
        drawnApart[key] ??
        (schema instanceof z.ZodBoolean ? 'yes-no' : options.length > 0 ? 'choice' : 'area');
      const required = !schema.safeParse('').success && !schema.safeParse(null).success;
      return { key, kind, options, required: required && kind !== 'siblings' };
    });
}

/** What is known already stands in the draft: the papers of the child's file. */
export const blankCareAct = (
  now: string,
  papers: Readonly<Record<string, string | null>> = {},
): CareDraft => ({
  ...{ date: localDateOf(now), time: localTimeOf(now), lateReason: '', values: {}, siblings: [] },
  papers: Object.fromEntries(childPapers.map((paper) => [paper, papers[paper] ?? ''])),
});

const truthOf = (said: string) => (said === 'yes' ? true : said === 'no' ? false : undefined);

/** The deed as it was written, sound or not: the contract's check says what is missing. */
export function careDeedFrom(
  act: CareAct,
  { values, papers, siblings }: CareDraft,
): z.input<typeof CareDeed> {
  const said = careFieldsOf(act).map(({ key, kind, required }): [string, unknown] => {
    const value = values[key] ?? '';
    if (kind === 'yes-no') return [key, truthOf(value)];
    if (kind === 'siblings') return [key, siblings];
    if (kind === 'papers')
      return [key, Object.fromEntries(Object.entries(papers).map(([code, day]) => [code, day || null]))];
    return [key, kind === 'choice' && !required && value === '' ? null : value];
  });
  return { act, ...Object.fromEntries(said) } as z.input<typeof CareDeed>;
}

/** People say minutes: in the minute of the last act it is that act's instant, for it was not done before. */
export function careAtFrom({ date, time }: CareDraft, history: readonly { at: string }[]): string {
  const said = instantFrom(date, time);
  const sameMinute = history.map(({ at }) => at).filter((at) => at.slice(0, 16) === said.slice(0, 16));
  return sameMinute.sort().at(-1) ?? said;
}

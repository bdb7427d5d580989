import { z } from 'zod';
import type { ActName } from '../contract/deeds.ts';
import { type PaperKind, paperKinds } from '../contract/papers.ts';

/** Which papers a case has: every paper is that of an act of its history, and is made by nothing else. */

/** The acts that make each paper; a submitted plan has the draft of its decision (Đ.28: the file that is submitted). */
export const actsOfPaper: Readonly<Record<PaperKind, readonly ActName[]>> = {
  'form-02': ['assess-initially'],
  'form-03': ['assess-in-detail'],
  minutes: ['hold-meeting'],
  'form-04': ['submit-plan'],
  'form-05': ['approve-plan', 'submit-plan'],
  'form-06': ['review'],
  'form-07': ['separate', 'extend-separation'],
};

export interface PaperOf {
  paper: PaperKind;
  eventId: string;
  act: ActName;
  at: string;
  /** 1 for the first of its kind in the case, then 2, 3 …; of a plan and its decision the version of the plan. */
  number: number;
  /** A decision that nobody has taken yet. */
  draft: boolean;
}

type Happened = { id: string; act: ActName; at: string };

/** The papers that exist, in the order of the forms, each kind with the newest last. */
export function papersOf(history: readonly Happened[]): PaperOf[] {
  const made = history.flatMap((event, place) =>
    paperKinds
      .filter((paper) => actsOfPaper[paper].includes(event.act))
      .map((paper): PaperOf => {
        const draft = paper === 'form-05' && event.act === 'submit-plan';
        return {
          paper,
          eventId: event.id,
          act: event.act,
          at: event.at,
          ...{ draft, number: numberOf(paper, history, place) },
        };
      })
      .filter(({ draft }) => !draft || isUndecided(history, place)),
  );
  return made.toSorted((one, other) => paperKinds.indexOf(one.paper) - paperKinds.indexOf(other.paper));
}

/** The plan's version for a plan and its decision; else how many of the kind were made so far. */
function numberOf(paper: PaperKind, history: readonly Happened[], place: number): number {
  const counted = paper === 'form-05' || paper === 'form-04' ? ['submit-plan'] : actsOfPaper[paper];
  return history.slice(0, place + 1).filter(({ act }) => counted.includes(act)).length;
}

const isUndecided = (history: readonly Happened[], place: number): boolean =>
  !history.slice(place + 1).some(({ act }) => act === 'approve-plan' || act === 'return-plan');

/** The submission that an approval decided on: the last one before it. */
export const planOfDecision = <E extends Happened>(
  history: readonly E[],
  decision: Happened,
): E | undefined =>
  history
    .slice(0, history.findIndex(({ id }) => id === decision.id) + 1)
    .findLast(({ act }) => act === 'submit-plan');

const dated = { validFrom: z.iso.date(), validTo: z.iso.date().optional() };
const origin = { source: z.string().min(1), certainty: z.enum(['found', 'from-memory', 'proposed']) };

/** `db/reference/case-forms.json`. */
export const FormFile = z.strictObject({
  title: z.string(),
  readOn: z.iso.date(),
  note: z.string().optional(),
  forms: z.array(
    z.strictObject({
      paper: z.enum(paperKinds),
      number: z.string().min(1),
      subject: z.string().min(1),
      article: z.string().min(1),
      layout: z.enum(['confirmed', 'unconfirmed']),
      ...dated,
      ...origin,
    }),
  ),
  bases: z.array(z.strictObject({ text: z.string().min(1), ...dated, ...origin })),
});
export type FormFile = z.output<typeof FormFile>;
export type PaperForm = FormFile['forms'][number];

const counts = ({ validFrom, validTo }: { validFrom: string; validTo?: string | undefined }, on: string) =>
  validFrom <= on && (validTo === undefined || on < validTo);

/** The form that counts on the day, and the bases of a decision of that day. @throws RangeError where there is none */
export function formOn(file: FormFile, paper: PaperKind, on: string): PaperForm {
  const found = file.forms.find((form) => form.paper === paper && counts(form, on));
  if (found === undefined) throw new RangeError(`no ${paper} on ${on}`);
  return found;
}

export const basesOn = (file: FormFile, on: string): string[] =>
  file.bases.filter((basis) => counts(basis, on)).map(({ text }) => text);

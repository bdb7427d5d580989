import { readFileSync } from 'node:fs';
import type {
  DirectoryEntry,
  PlanProposal,
  SourceLine,
} from '../../src/features/plans/rules/intake/proposal.ts';

/** What a reader of the plan would write down; lists are exact sets, so a thing invented fails as a thing missed does. */
export interface Truth {
  title?: string;
  year?: number;
  number?: string;
  issuedOn?: string;
  place?: string;
  legalBases: string[];
  sections: string[];
  targets: string[];
  parties: string[];
  duties: string[];
  deadlines: string[];
  recipients: number;
  signature?: string;
  problems: string[];
}

const here = new URL('./plans/', import.meta.url);

export const linesFrom = (text: string): SourceLine[] =>
  text.split('\n').map((line, i) => ({ no: i + 1, text: line }));

export function planCase(name: string): { text: string; directory: DirectoryEntry[]; truth: Truth } {
  const { directory, ...truth } = JSON.parse(
    readFileSync(new URL(`${name}.truth.json`, here), 'utf8'),
  ) as Truth & {
    directory: DirectoryEntry[];
  };
  return { text: readFileSync(new URL(`${name}.txt`, here), 'utf8'), directory, truth };
}

const short = (key: string): string => key.replace(/^(unit|group|name):/, '');
const named = (keys: readonly string[]): string => keys.map(short).sort().join(' ');

/** The draft in the truth's own words. */
export function summaryOf(draft: PlanProposal): Truth {
  return {
    title: draft.title?.value,
    year: draft.year?.value,
    number: draft.number?.value,
    issuedOn: draft.issuedOn?.value,
    place: draft.place?.value,
    legalBases: draft.legalBases.map((basis) => `${basis.documentNumber ?? '-'} ${basis.issuedOn ?? '-'}`),
    sections: draft.sections.map((section) => `${section.number} ${section.children.length}`),
    targets: draft.targets.map((one) => `${one.comparison} ${one.value} ${one.unit} ${one.direction}`),
    parties: draft.parties.map((party) => party.key).sort(),
    duties: draft.duties.map((duty) =>
      `${duty.item}${duty.bullet === undefined ? '' : `#${duty.bullet}`} ${named(duty.responsible)} < ${named(duty.coOperating)}`.trim(),
    ),
    deadlines: draft.deadlines.map(
      (one) =>
        `${one.kind} ${one.date ?? (one.recurrence ? `every ${one.recurrence}` : '-')} ${named(one.owes)} > ${short(one.recipient ?? '-')} via ${short(one.via ?? '-')}`,
    ),
    recipients: draft.recipients.length,
    signature: draft.signature?.restored ?? draft.signature?.asWritten,
    problems: draft.problems.map((problem) => problem.code),
  };
}

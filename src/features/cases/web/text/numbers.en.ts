import { targetDefinition } from '../../rules/definition.ts';
import type { numbers as vi } from './numbers.vi.ts';

export const numbers: typeof vi = {
  title: 'Case figures',
  lead: (from: string, to: string, asOf: string) =>
    `Cases whose information came from ${from} to ${to}; as of ${asOf}.`,
  from: 'Information from',
  to: 'to',
  definition: targetDefinition.en,
  publication: 'Publication',
  quarter: (quarter: number, year: string) => `Quarter ${quarter} of ${year}`,
  published: (quarter: string, from: string, to: string, madeAt: string) =>
    `Publication of ${quarter}: cases whose information came from ${from} to ${to}. Made ${madeAt} and kept as it was; cases recorded, classified or verified later only enter later publications.`,
  suppressed: (k: number) =>
    `A • is not published, so that no child can be recognised: numbers from 1 to ${k - 1}; numbers that differ by only 1 to ${k - 1} from an earlier publication; and those from which these could be worked out.`,
  part: 'Only the communes in your area. Figures by form, sex, age and time are published for the whole locality only.',
  hidden: 'not published',
  none: 'There is no commune in your area.',
  all: 'All',
  place: 'Commune',
  children: 'Abused children',
  outcomes: { 'in-time': 'Helped in time', late: 'Late', waiting: 'Not due yet' },
  rate: 'Share in time',
  noRate: '–',
  byPlace: 'Target 3 by commune',
  byForm: 'By main form of abuse',
  form: 'Form',
  bySex: 'By sex',
  sex: 'Sex',
  byAge: 'By age when the information came',
  age: 'Age',
  ages: (from: number, to: number | null) =>
    to === null ? `${from} and older` : from === 0 ? `Under ${to + 1}` : `${from} to ${to}`,
  forms: {
    violence: 'Violence',
    exploitation: 'Exploitation',
    'sexual-abuse': 'Sexual abuse',
    trafficking: 'Trafficking',
    abandonment: 'Abandonment, neglect',
    other: 'Other form',
    unclassified: 'Not classified yet',
  } as Record<string, string>,
  sexes: { female: 'Female', male: 'Male', unknown: 'Unknown' },
  times: 'Time from the information (T0)',
  what: 'Until',
  whats: { assessment: 'Initial assessment', plan: 'Plan submitted', service: 'First service' },
  done: 'Done (n)',
  ofCases: 'Cases',
  median: 'Median',
  p90: '90 % of cases within',
  hours: (hours: number) =>
    hours < 48
      ? `${hours.toLocaleString('en')} hours`
      : `${(hours / 24).toLocaleString('en', { maximumFractionDigits: 1 })} days`,
  openByStage: 'Open cases by stage',
  openByPlace: 'Open cases by commune',
  stage: 'Stage',
  open: 'Open',
  overdue: 'With a limit run out',
  stagesUnknown: 'Stages can only be seen as of now.',
  caseload: 'Open cases of each worker',
  worker: 'Worker',
  nobody: 'Not assigned',
  repeats: 'Repeat cases',
  repeatsText: (repeated: string, children: string, months: number) =>
    `${repeated} of ${children} children with a case in the period had another one in the ${months} months before.`,
  referrals: 'Referrals answered in time',
  referralsNone: 'No figures yet.',
  referralsText: (inTime: string, asked: string, late: string, waiting: string) =>
    `${inTime} of ${asked} referrals were answered in time; ${late} late, ${waiting} waiting.`,
  recounted: (before: string) => `counted anew, the days off changed (before: ${before})`,
  listed: (from: string, to: string) => `Abuse cases whose information came from ${from} to ${to}`,
  withheld: (count: number) => `The number also counts ${count} secret cases that are not listed here.`,
  everyCase: 'See all cases',
};

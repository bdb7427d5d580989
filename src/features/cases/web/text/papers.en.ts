import type { papers as vi } from './papers.vi.ts';

export const papers: typeof vi = {
  title: 'Papers',
  lead: 'Printed from what was recorded, in the form of Decree 30/2020. Each print is logged. What the record lacks is left as a dotted line.',
  names: {
    'form-02': 'Form 02: initial assessment',
    'form-03': 'Form 03: detailed assessment',
    minutes: 'Minutes of the meeting',
    'form-04': 'Form 04: plan',
    'form-05': 'Form 05: decision on the plan',
    'form-06': 'Form 06: review',
    'form-07': 'Form 07: decision on separation',
  },
  draft: (name) => `${name} (draft)`,
  numbered: (name, number) => `${name}, no. ${number}`,
  madeAt: (at) => `done ${at}`,
  missing: 'Papers that do not exist yet',
  madeBy: (name, act) => `${name}: made by “${act}”`,
  signer: 'Who signs decisions and approvals',
  signers: { chair: 'Chair', deputy: 'Deputy, for the chair' },
  timeliness: 'Proof of timeliness',
  timelinessNote:
    'Every time limit: article, version, acts that start and stop it, due instant, late reason, calendar used.',
};

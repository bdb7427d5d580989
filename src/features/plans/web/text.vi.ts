import { common } from './words/common.vi.ts';
import { draft } from './words/draft.vi.ts';
import { calendar, ledger, obligation, target } from './words/ledger.vi.ts';
import { plan } from './words/plan.vi.ts';
import { blockers, fieldProblems, planProblems, readingProblems } from './words/problems.vi.ts';

export const vi = { common, plan, draft, blockers, ledger, obligation, target, calendar };
export const problems = { ...planProblems, ...readingProblems, ...blockers, ...fieldProblems };

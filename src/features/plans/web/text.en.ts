import type { vi } from './text.vi.ts';
import { common } from './words/common.en.ts';
import { draft } from './words/draft.en.ts';
import { calendar, ledger, obligation, target } from './words/ledger.en.ts';
import { plan } from './words/plan.en.ts';
import { blockers, fieldProblems, planProblems, readingProblems } from './words/problems.en.ts';

export const en: typeof vi = { common, plan, draft, blockers, ledger, obligation, target, calendar };
export const problems = { ...planProblems, ...readingProblems, ...blockers, ...fieldProblems };

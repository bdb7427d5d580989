import type { ProblemTexts } from '../../../platform/web/text/problem-text.ts';
import type { Texts } from '../../../platform/web/text/texts.ts';
import { en, problems as problemsEn } from './text.en.ts';
import { problems as problemsVi, vi } from './text.vi.ts';

export const plansText: Texts<typeof vi> = { vi, en };
export const plansProblems: Texts<ProblemTexts> = { vi: problemsVi, en: problemsEn };

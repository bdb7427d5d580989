import { en, problems as problemsEn } from './text.en.ts';
import { problems as problemsVi, vi } from './text.vi.ts';

export const unitsText = { vi, en };
export const unitsProblems = { vi: problemsVi, en: problemsEn };

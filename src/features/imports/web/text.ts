import { en, problems as problemsEn } from './text.en.ts';
import { problems as problemsVi, vi } from './text.vi.ts';

export const importsText = { vi, en };
export const importsProblems = { vi: problemsVi, en: problemsEn };

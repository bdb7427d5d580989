import { en, problems as problemsEn } from './text.en.ts';
import { problems as problemsVi, vi } from './text.vi.ts';

export const cleaningText = { vi, en };
export const cleaningProblems = { vi: problemsVi, en: problemsEn };

import { en, problems as problemsEn } from './text.en.ts';
import { problems as problemsVi, vi } from './text.vi.ts';

export const reviewsText = { vi, en };
export const reviewsProblems = { vi: problemsVi, en: problemsEn };

import { en, ownProblems as ownEn, problems as problemsEn } from './text.en.ts';
import { ownProblems as ownVi, problems as problemsVi, vi } from './text.vi.ts';

export const accountsText = { vi, en };
export const accountsProblems = { vi: { ...problemsVi, ...ownVi }, en: { ...problemsEn, ...ownEn } };

import { en, notices as noticesEn, problems as problemsEn } from './text.en.ts';
import { notices as noticesVi, problems as problemsVi, vi } from './text.vi.ts';

export const reportsText = { vi, en };
export const reportsProblems = { vi: problemsVi, en: problemsEn };
export const reportsNotices = { vi: noticesVi, en: noticesEn };

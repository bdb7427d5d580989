import { en, notices as noticesEn, problems as problemsEn } from './text.en.ts';
import { notices as noticesVi, problems as problemsVi, vi } from './text.vi.ts';

export const exportsText = { vi, en };
export const exportsProblems = { vi: problemsVi, en: problemsEn };
export const exportsNotices = { vi: noticesVi, en: noticesEn };

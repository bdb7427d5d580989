import { en, notices as noticesEn, problems as problemsEn } from './text.en.ts';
import { notices as noticesVi, problems as problemsVi, vi } from './text.vi.ts';

export const activitiesText = { vi, en };
export const activitiesProblems = { vi: problemsVi, en: problemsEn };
export const activitiesNotices = { vi: noticesVi, en: noticesEn };

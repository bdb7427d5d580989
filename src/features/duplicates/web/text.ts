import { problems as problemsEn } from './text.en.ts';
import { problems as problemsVi } from './text.vi.ts';
import { en } from './words.en.ts';
import { vi } from './words.vi.ts';

export const duplicatesText = { vi, en };
export const duplicatesProblems = { vi: problemsVi, en: problemsEn };

import { problems as problemsEn } from './text.en.ts';
import { problems as problemsVi } from './text.vi.ts';

export const duplicatesProblems = { vi: problemsVi, en: problemsEn };

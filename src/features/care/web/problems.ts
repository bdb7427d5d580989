import { problems as en } from './problems.en.ts';
import { problems as vi } from './problems.vi.ts';

export const careProblemTexts = { vi, en };

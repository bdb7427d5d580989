import { en } from './text.en.ts';
import { vi } from './text.vi.ts';

export const referralsText = { vi, en };

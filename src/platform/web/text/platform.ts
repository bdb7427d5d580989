import { en } from './platform.en.ts';
import { vi } from './platform.vi.ts';
import type { Texts } from './texts.ts';

/** The words of the shell, the kit and the platform's problems. */
export const platformText: Texts<typeof vi> = { vi, en };

import { recordWords as recordEn } from './record-text.en.ts';
import { recordWords as recordVi } from './record-text.vi.ts';
import { en } from './text.en.ts';
import { vi } from './text.vi.ts';

export const childrenText = { vi: { ...vi, record: recordVi }, en: { ...en, record: recordEn } };

import { en, notices as noticesEn } from './text.en.ts';
import { notices as noticesVi, vi } from './text.vi.ts';

export const childrenText = { vi, en };
export const childrenNotices = { vi: noticesVi, en: noticesEn };

import { z } from 'zod';
import { address } from '../../../platform/web/shell/routes/address.ts';
import { lackings, listNames, sortKeys } from '../contract.ts';

/** Addresses hold opaque ids and codes only: no name, no number of a child. */
export const childrenAddress = address(
  '/tre-em',
  z.object({
    danhSach: z.enum(listNames).optional(),
    donVi: z.string().optional(),
    nhom: z.string().optional(),
    gioi: z.enum(['male', 'female', 'unknown']).optional(),
    thieu: z.enum(lackings).optional(),
    ngay: z.string().optional(),
    xep: z.enum(sortKeys).optional(),
    /** A saved view. */
    xem: z.string().optional(),
  }),
);
export const registerChildAddress = address('/tre-em/ghi');
export const childTabs = [
  'tong-quan',
  'gia-dinh',
  'hoan-canh',
  'giay-to',
  'dong-thoi-gian',
  'ai-da-xem',
] as const;
export const childAddress = address(
  '/tre-em/ho-so/$childId',
  z.object({ muc: z.enum(childTabs).optional() }),
);
export const changeChildAddress = address('/tre-em/ho-so/$childId/sua');
export const figuresAddress = address(
  '/so-lieu-tre-em',
  z.object({
    ngay: z.string().optional(),
    donVi: z.string().optional(),
    theo: z.enum(['commune', 'hamlet']).optional(),
  }),
);
export const movesAddress = address('/tre-em/chuyen', z.object({ huong: z.enum(['in', 'out']).optional() }));
export const referredAddress = address('/tre-em-duoc-chuyen-den', z.object({ sau: z.string().optional() }));
export const referredChildAddress = address('/tre-em-duoc-chuyen-den/$childId');
export const sixteenthAddress = address('/tre-em/du-16-tuoi');

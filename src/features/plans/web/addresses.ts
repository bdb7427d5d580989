import { z } from 'zod';
import { address } from '../../../platform/web/shell/routes/address.ts';
import { obligationKinds, outcomes } from '../contract/ledger.ts';

export const draftTabs = ['chung', 'noi-dung', 'chi-tieu', 'nhiem-vu', 'thoi-han', 'noi-nhan'] as const;
export type DraftTab = (typeof draftTabs)[number];

/** Addresses carry ids and filters only. */
export const plansAddress = address(
  '/ke-hoach',
  z.object({ 'trang-thai': z.enum(['draft', 'issued']).optional() }),
);
export const newPlanAddress = address(
  '/ke-hoach/moi',
  z.object({ cach: z.enum(['van-ban', 'tep', 'soan-moi']).optional() }),
);
export const planAddress = address('/ke-hoach/$planId', z.object({ muc: z.string().optional() }));
export const draftAddress = address(
  '/ke-hoach/$planId/du-thao',
  z.object({ muc: z.enum(draftTabs).optional() }),
);
export const ledgerAddress = address(
  '/ke-hoach/$planId/so-nghia-vu',
  z.object({
    muc: z.enum(['ma-tran', 'danh-sach']).optional(),
    cot: z.enum(['reports', 'duties', 'all']).optional(),
    'ket-cuc': z.enum(outcomes).optional(),
    loai: z.enum(obligationKinds).optional(),
    'don-vi': z.string().optional(),
    no: z.enum(['0', '7', '30']).optional().catch(undefined),
  }),
);
export const obligationAddress = address('/nghia-vu/$obligationId');
export const targetAddress = address('/chi-tieu/$targetId', z.object({ 'don-vi': z.string().optional() }));
export const calendarAddress = address(
  '/lich-lam-viec',
  z.object({ nam: z.coerce.number().int().optional() }),
);

/** Screens of higher rooms that this room links to; shown only to those who hold their permission. */
export const difficultiesAddress = address('/ke-hoach/$planId/vuong-mac');
export const consolidationAddress = address('/ke-hoach/$planId/tong-hop');
